from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dtxdesk.settings import OPENDOTA_API_URL, STEAM_API_URL, STEAM_RATE
from dtxdesk.ui.theme import Theme
from tests.servers.steam import FakeSteam
from tests.ui.conftest import Stage


@pytest.fixture
def steam() -> Iterator[FakeSteam]:
    """Steam and OpenDota on loopback."""
    with FakeSteam() as server:
        yield server


@pytest.fixture
def steam_stage(
    dressed: Theme, league_folder: Path, steam: FakeSteam, tmp_path: Path, qtbot: QtBot
) -> Iterator[Stage]:
    """The window on the sample league, with that Steam."""
    folder = tmp_path / "data"
    shutil.copytree(league_folder, folder)
    made = Stage(folder, qtbot)
    made.desk.settings.set(STEAM_API_URL, steam.url)
    made.desk.settings.set(OPENDOTA_API_URL, steam.opendota_url)
    made.desk.settings.set(STEAM_RATE, 0.0)
    made.open()
    yield made
    made.close()
