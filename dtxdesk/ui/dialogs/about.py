"""What this program is, in which versions, where it keeps its data, and what it is made of."""

from __future__ import annotations

import platform
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QUrl,
    qVersion,
)
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dtxdesk import __version__
from dtxdesk.errors import DeskError
from dtxdesk.logs import redacted
from dtxdesk.ui.dialogs.part_delegate import PartDelegate
from dtxdesk.ui.pages.leagues.facts import Facts
from dtxdesk.ui.runner import Runner
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Button, IconLabel, Label, Line, Tabs
from dtxdesk.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from dtxdesk.services.licences import Part

SIZE = (760, 520)
PART = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


def versions() -> dict[str, str]:
    """The versions that a report of a mistake needs."""
    return {
        "dtxdesk": __version__,
        "Python": platform.python_version(),
        "Qt": qVersion(),
        "PySide6": PySide6.__version__,
        "SQLite": sqlite3.sqlite_version,
        "System": f"{platform.system()} {platform.release()} {platform.machine()}",
    }


class PartModel(QAbstractListModel):
    """The parts of the program with their licences."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts: tuple[Part, ...] = ()

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        self.beginResetModel()
        self._parts = parts
        self.endResetModel()

    def part(self, index: Index) -> Part | None:
        return self._parts[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._parts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        part = self.part(index)
        if part is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return part.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{part.name} {part.version}, {part.licence}"
        return part if role == PART else None


class AboutDialog(Dialog):
    """Two tabs: the program, and the licences of all that it is made of."""

    def __init__(
        self, data_folder: Path, place: str, runner: Runner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self._folder = data_folder
        self._facts = {**versions(), "Database": place, "Data folder": str(data_folder)}
        self.setWindowTitle(self.tr("About dtxdesk"))
        self.resize(px(SIZE[0]), px(SIZE[1]))
        self.tabs = Tabs(self.tr("About dtxdesk"), self)
        self.tabs.add("program", self.tr("Program"))
        self.tabs.add("licences", self.tr("Licences"))
        self.parts = PartModel(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._program())
        self._pages.addWidget(self._licences())
        self.tabs.chosen.connect(lambda key: self._pages.setCurrentIndex(int(key == "licences")))
        self._lay_out()
        self._read(runner)
        self._close.setFocus()

    def _lay_out(self) -> None:
        px = theme().metrics.px
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(IconLabel("logo", "accent_text", 40, self))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(Label(f"dtxdesk {__version__}", self, size="title", weight="semibold"))
        words.addWidget(
            Label(
                self.tr("Community Dota 2 leagues, run from one desktop program."),
                self,
                tone="muted",
                wrap=True,
            )
        )
        head.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addLayout(head)
        bar = QVBoxLayout()
        bar.setSpacing(0)
        bar.addWidget(self.tabs)
        bar.addWidget(Line(self))
        column.addLayout(bar)
        column.addWidget(self._pages, 1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        px = theme().metrics.px
        self._copy = Button(self.tr("Copy for a report"), "copy", parent=self)
        self._copy.clicked.connect(self._copy_facts)
        folder = Button(self.tr("Open data folder"), "folder", parent=self)
        folder.clicked.connect(self._open_folder)
        self._close = Button(self.tr("Close"), kind="primary", parent=self)
        self._close.setDefault(True)
        self._close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._copy)
        row.addWidget(folder)
        row.addStretch(1)
        row.addWidget(self._close)
        return row

    def _program(self) -> QWidget:
        page = QWidget(self)
        names = {
            "dtxdesk": "dtxdesk",
            "Python": "Python",
            "Qt": "Qt",
            "PySide6": "PySide6",
            "SQLite": "SQLite",
            "System": self.tr("System"),
            "Database": self.tr("Database"),
            "Data folder": self.tr("Data folder"),
        }
        facts = Facts(names, page)
        for name, value in self._facts.items():
            facts.say(name, value)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, theme().metrics.px(8), 0, 0)
        column.addWidget(facts)
        column.addSpacing(theme().metrics.px(12))
        column.addWidget(Label(self.tr("Free software under the MIT licence."), page, tone="muted"))
        column.addStretch(1)
        return page

    def _licences(self) -> QWidget:
        page = QWidget(self)
        px = theme().metrics.px
        self.list = QListView(page)
        self.list.setModel(self.parts)
        self.list.setItemDelegate(PartDelegate(self.list))
        self.list.setAccessibleName(self.tr("Parts of the program and their licences"))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setFixedWidth(px(208))
        self.text = QPlainTextEdit(page)
        self.text.setReadOnly(True)
        self.text.setFont(theme().metrics.font("small"))  # lines of 80 letters stay whole
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text of the licence"))
        self.text.setPlaceholderText(self.tr("Reading…"))
        self.list.selectionModel().currentChanged.connect(self._show_text)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        return page

    def _read(self, runner: Runner) -> None:
        runner.query(_parts, on_result=self._show_parts, on_error=self._no_parts, key="licences")

    def _show_parts(self, parts: tuple[Part, ...]) -> None:
        self.parts.show_parts(parts)
        self.tabs.set_count("licences", len(parts))
        self.list.setCurrentIndex(self.parts.index(0))

    def _no_parts(self, error: Exception) -> None:
        words = said(error.one_line()) if isinstance(error, DeskError) else type(error).__name__
        self.text.setPlainText(self.tr("The licences could not be read: {why}").format(why=words))

    def _show_text(self, current: QModelIndex, _previous: QModelIndex) -> None:
        part = self.parts.part(current)
        if part is not None:
            head = f"{part.name} {part.version}\n{part.licence}\n\n"
            self.text.setPlainText(head + part.text)

    def _copy_facts(self) -> None:
        lines = "\n".join(f"{name}: {value}" for name, value in self._facts.items())
        QGuiApplication.clipboard().setText(redacted(lines))
        self._copy.setText(self.tr("Copied"))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _parts() -> tuple[Part, ...]:
    """Imports what reads packages on the worker, too: it is slow, and nobody else needs it."""
    from dtxdesk.services.licences import parts

    return parts()
