from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dtxdesk.settings import STEAM_API_URL, STEAM_RATE
from dtxdesk.ui.theme import Theme
from dtxdesk.ui.wizard.wizard import Wizard
from tests.servers.matches import make_matches
from tests.servers.steam import FakeSteam
from tests.ui.conftest import Stage


@pytest.fixture
def steam() -> Iterator[FakeSteam]:
    with FakeSteam() as server:
        server.add_league(17929, make_matches(5))
        yield server


class FirstStart(Stage):
    """A window on a folder in which nobody has worked yet: the wizard is in it."""

    def begin(self) -> Wizard:
        self.show()
        self.qtbot.waitUntil(lambda: self.window.wizards.wizard is not None)
        self.settle()
        return self.wizard

    @property
    def wizard(self) -> Wizard:
        wizard = self.window.wizards.wizard
        assert wizard is not None
        return wizard


@pytest.fixture
def first_start(
    dressed: Theme, steam: FakeSteam, tmp_path: Path, qtbot: QtBot
) -> Iterator[FirstStart]:
    made = FirstStart(tmp_path / "data", qtbot)
    made.desk.settings.set(STEAM_API_URL, steam.url)
    made.desk.settings.set(STEAM_RATE, 0.0)
    made.begin()
    yield made
    made.close()
