"""The window on the sample league, asking a Steam on loopback from the first moment on."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dtxdesk.credentials import STEAM_API_KEY
from dtxdesk.settings import OPENDOTA_API_URL, STEAM_API_URL, STEAM_RATE
from dtxdesk.ui.theme import Theme
from tests.servers.steam import FakeSteam
from tests.ui.conftest import Stage

__all__ = ["stage", "steam"]


@pytest.fixture
def steam() -> Iterator[FakeSteam]:
    with FakeSteam() as server:
        yield server


@pytest.fixture
def stage(
    dressed: Theme, steam: FakeSteam, league_folder: Path, tmp_path: Path, qtbot: QtBot
) -> Iterator[Stage]:
    """As the stage of all tests of the window; Steam's address is taken when it is first used."""
    folder = tmp_path / "data"
    shutil.copytree(league_folder, folder)
    made = Stage(folder, qtbot)
    made.desk.settings.set(STEAM_API_URL, steam.url)
    made.desk.settings.set(OPENDOTA_API_URL, steam.opendota_url)
    made.desk.settings.set(STEAM_RATE, 0.0)
    made.desk.credentials.set(STEAM_API_KEY, steam.key)
    made.open()
    yield made
    made.close()
