from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dtxdesk.bootstrap import Desk
from dtxdesk.paths import DataPaths
from dtxdesk.services import demo
from dtxdesk.ui.actions import Actions
from dtxdesk.ui.context import Context
from dtxdesk.ui.feed import FeedBridge
from dtxdesk.ui.jobs_watch import JobsWatch
from dtxdesk.ui.pages.players.page import PlayersPage
from dtxdesk.ui.preferences import Preferences
from dtxdesk.ui.runner import Runner
from dtxdesk.ui.theme import Theme
from dtxdesk.ui.toasts import Toasts
from tests.ui.dressing import dressed

__all__ = ["dressed"]

NAME = 1
"""The section of the names, behind the check boxes."""
PLAYERS = 24
MATCHES = 40


def copied(template: DataPaths, to: Path) -> Iterator[Desk]:
    """A desk on a copy of a database: filling one for every test would take longest of all."""
    paths = DataPaths(to)
    shutil.copyfile(template.database, paths.database)
    desk = Desk(paths, environ={})
    desk.open()
    yield desk
    desk.close()


@pytest.fixture(scope="session")
def empty_template(tmp_path_factory: pytest.TempPathFactory) -> DataPaths:
    desk = Desk(DataPaths(tmp_path_factory.mktemp("empty")), environ={})
    desk.open()
    desk.close()
    return desk.paths


@pytest.fixture(scope="session")
def sample_template(tmp_path_factory: pytest.TempPathFactory) -> DataPaths:
    """A small sample league."""
    desk = Desk(DataPaths(tmp_path_factory.mktemp("sample")), environ={})
    desk.open()
    demo.fill(desk.database, matches=MATCHES, players=PLAYERS, tournaments=False)
    desk.close()
    return desk.paths


@pytest.fixture
def empty_desk(empty_template: DataPaths, tmp_path: Path) -> Iterator[Desk]:
    yield from copied(empty_template, tmp_path)


@pytest.fixture
def desk(sample_template: DataPaths, tmp_path: Path) -> Iterator[Desk]:
    yield from copied(sample_template, tmp_path)


class Stage(QWidget):
    """What the window is to a page: it shows it, and passes on what was committed."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        super().__init__()
        self.desk = desk
        self._qtbot = qtbot
        self.runner = Runner(self)
        self.actions_ = Actions(self)
        self.actions_.update(open=True, page="players")
        self.toasts = Toasts(self)
        jobs = JobsWatch(desk, self.runner, self)
        preferences = Preferences(desk, self.runner, self)
        self.context = Context(
            desk,
            self.runner,
            self.actions_,
            self.toasts,
            jobs,
            lambda _page: self.page,
            preferences,
        )
        self.page = PlayersPage(self.context)
        self.page.situation_changed.connect(self._look_around)
        self.actions_.triggered.connect(self.page.perform)
        self.feed = FeedBridge(self)
        self.feed.changed.connect(self.page.refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.resize(1240, 820)

    def _look_around(self) -> None:
        self.actions_.update(**self.page.situation())

    def open(self) -> None:
        self.desk.watch(self.feed.receive)
        with self._qtbot.waitActive(self):
            self.show()
        self.page.load()
        self.settle()

    def wait_until(self, reached: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(reached, timeout=20_000)

    def settle(self) -> None:
        """Until nothing is asked any more."""
        self._qtbot.waitUntil(lambda: not self.runner.busy, timeout=20_000)

    def names(self) -> list[str]:
        """The names in the table, top to bottom; rows out of sight are asked for as well."""
        model = self.page.table.paged

        def shown() -> list[object]:
            return [
                model.index(row, NAME).data(Qt.ItemDataRole.DisplayRole)
                for row in range(model.rowCount())
            ]

        self._qtbot.waitUntil(lambda: None not in shown())
        return [str(name) for name in shown()]


@pytest.fixture
def stage(dressed: Theme, desk: Desk, qtbot: QtBot) -> Iterator[Stage]:
    shown = Stage(desk, qtbot)
    qtbot.addWidget(shown)
    shown.open()
    yield shown
    shown.runner.shutdown(5)


@pytest.fixture
def empty_stage(dressed: Theme, empty_desk: Desk, qtbot: QtBot) -> Iterator[Stage]:
    shown = Stage(empty_desk, qtbot)
    qtbot.addWidget(shown)
    shown.open()
    yield shown
    shown.runner.shutdown(5)
