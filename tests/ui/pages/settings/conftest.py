from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dtxdesk.bootstrap import Desk
from dtxdesk.paths import DataPaths
from dtxdesk.settings import Setting
from dtxdesk.ui.pages.settings.setting_row import SettingRow
from dtxdesk.ui.preferences import Preferences
from dtxdesk.ui.runner import Runner
from dtxdesk.ui.theme import Theme
from tests.ui.dressing import dressed

__all__ = ["dressed"]


class Shelf(QWidget):
    """Rows of settings on a data folder, without the rest of the window."""

    def __init__(self, folder: Path, qtbot: QtBot, environ: dict[str, str]) -> None:
        super().__init__()
        self.qtbot = qtbot
        self.desk = Desk(DataPaths(folder), environ=environ)
        self.runner = Runner(self)
        self.preferences = Preferences(self.desk, self.runner, self)
        self.column = QVBoxLayout(self)

    def row(self, setting: Setting[Any]) -> SettingRow:
        made = SettingRow(setting, self.desk.settings, self.preferences, self)
        self.column.addWidget(made)
        with self.qtbot.waitActive(self):
            self.show()
            self.activateWindow()
        made.control.field.setFocus()
        return made

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.runner.busy)

    def file(self) -> str:
        path = self.desk.paths.settings
        return path.read_text(encoding="utf-8") if path.exists() else ""


Shelves = Callable[..., Shelf]


@pytest.fixture
def shelves(dressed: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Shelves]:
    made: list[Shelf] = []

    def make(**environ: str) -> Shelf:
        folder = tmp_path / "data"
        folder.mkdir(exist_ok=True)
        made.append(Shelf(folder, qtbot, environ))
        return made[-1]

    yield make
    for shelf in made:
        shelf.runner.shutdown(5)
        shelf.close()
        shelf.deleteLater()
        shelf.desk.close()
    dressed.reduced_motion = False


@pytest.fixture
def shelf(shelves: Shelves) -> Shelf:
    return shelves()
