from __future__ import annotations

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dtxdesk.bootstrap import Desk
from dtxdesk.paths import DataPaths
from dtxdesk.services import demo
from dtxdesk.settings import REDUCED_MOTION, SYNC_ENABLED
from dtxdesk.ui import late_start
from dtxdesk.ui.loop_watch import LoopWatch, Stall
from dtxdesk.ui.main_window import MainWindow
from dtxdesk.ui.runner import Runner
from dtxdesk.ui.theme import Theme
from dtxdesk.ui.translation import set_language
from tests.ui.dressing import dressed

__all__ = ["dressed"]

FAR_TOO_LONG = 1.5
"""Seconds of the window's thread's own work in one go: far beyond what a person notices, and
what no load of the machine makes of less. `bench stalls` judges by the 50 ms."""


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> None:
    """The plurals and numbers that the program speaks, whatever this computer's language is."""
    set_language(qapp, "en")


@pytest.fixture(scope="session", autouse=True)
def jobs_begin_soon() -> Iterator[None]:
    """A thousand windows need not wait each until a person would have seen the first page."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(late_start, "QUIET_MS", 1)
        yield


@pytest.fixture(autouse=True)
def collections_as_usual() -> Iterator[None]:
    """The program's own window lives as long as its process; here many come and go."""
    usual = gc.get_threshold()
    yield
    gc.set_threshold(*usual)
    gc.unfreeze()


def quiet_desk(paths: DataPaths) -> Desk:
    """A desk that asks no Steam by itself."""
    desk = Desk(paths, environ={})
    desk.settings.set(SYNC_ENABLED, False)
    desk.settings.set(REDUCED_MOTION, True)
    return desk


@pytest.fixture(scope="session")
def league_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a small sample league, to be copied.

    It has its backup of the day: one made in the middle of a test would be a row too many.
    """
    folder = tmp_path_factory.mktemp("league")
    desk = quiet_desk(DataPaths(folder))
    desk.open()
    demo.fill(desk.database, matches=40, players=24, tournaments=False)
    desk.maintenance.daily_backup(daily=7, weekly=4)
    desk.close()
    return folder


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with an empty database and its backup of the day, to be copied."""
    folder = tmp_path_factory.mktemp("empty")
    desk = quiet_desk(DataPaths(folder))
    desk.open()
    desk.maintenance.daily_backup(daily=7, weekly=4)
    desk.close()
    return folder


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[Runner]:
    made = Runner()
    yield made
    made.shutdown(5)


class Stage:
    """A window on a data folder, and waiting until it has done what it was asked."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.desk = quiet_desk(DataPaths(folder))
        self.window = MainWindow(self.desk)
        self.window.resize(1280, 800)
        self._stalls: list[Stall] = []
        self._watch = LoopWatch(self._stalls.append, FAR_TOO_LONG)
        self._watch.start()

    def show(self) -> None:
        with self.qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def open(self) -> None:
        self.show()
        self.qtbot.waitUntil(lambda: bool(self.window.pages), timeout=20_000)
        self.settle()

    def settle(self) -> None:
        """Until nothing is being read or written any more."""
        for _ in range(3):
            self.qtbot.waitUntil(lambda: not self.window.runner.busy, timeout=20_000)
            self.qtbot.wait(1)

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.desk.close()
        self._watch.stop()
        for stall in self._stalls:
            # What a test itself does on this thread holds up nobody.
            by_window = any("dtxdesk/ui/" in line for line in stall.stack)
            assert stall.work < FAR_TOO_LONG or not by_window, f"The window stood still: {stall}"


@pytest.fixture
def stage(dressed: Theme, league_folder: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    """The window on the sample league, with its first page read."""
    folder = tmp_path / "data"
    shutil.copytree(league_folder, folder)
    made = Stage(folder, qtbot)
    made.open()
    yield made
    made.close()


@pytest.fixture
def empty_stage(
    dressed: Theme, empty_folder: Path, tmp_path: Path, qtbot: QtBot
) -> Iterator[Stage]:
    """The window on an empty database."""
    folder = tmp_path / "data"
    shutil.copytree(empty_folder, folder)
    made = Stage(folder, qtbot)
    made.open()
    yield made
    made.close()
