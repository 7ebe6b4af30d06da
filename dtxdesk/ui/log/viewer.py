"""The window with the log: followed as it grows, narrowed by level and words, copied, saved."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QPlainTextEdit,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.atomic import written_whole
from dtxdesk.clock import Clock
from dtxdesk.errors import DeskError
from dtxdesk.logs import redacted
from dtxdesk.ui.dialogs.save_file import ask_where_to_save
from dtxdesk.ui.log.following import LogFollower
from dtxdesk.ui.log.line_delegate import ROW, LineDelegate
from dtxdesk.ui.log.model import LogModel
from dtxdesk.ui.log.reading import LEVELS, Entry, LogTail, Reading
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.runner import Runner
from dtxdesk.ui.theme import theme
from dtxdesk.ui.toasts import Toasts
from dtxdesk.ui.widgets import Button, Label, SearchField, StatefulArea
from dtxdesk.ui.widgets.choice_box import ChoiceBox
from dtxdesk.ui.widgets.flow import FlowLayout

SIZE = (960, 620)
DETAIL_HEIGHT = 140
MOST_SHOWN = 20_000
"""Letters of one entry that are shown; copying and saving take all of it."""

ERROR = LEVELS.index("ERROR")


class LogViewer(QDialog):
    """Beside the main window, not over it. `file` is the log file of the data folder."""

    def __init__(self, file: Path, runner: Runner, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._file = file
        self._runner = runner
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Log – dtxdesk"))
        room = self.screen().availableGeometry().size()
        self.resize(QSize(px(SIZE[0]), px(SIZE[1])).boundedTo(room))
        self.model = LogModel(runner, self)
        self.search = SearchField(self.tr("Find in the log"), parent=self)
        self.search.setAccessibleName(self.tr("Find in the log"))
        self.level = self._level_box()
        self._count = Label("", self, size="small", tone="faint")
        self.list = self._lines(clock)
        self.detail = self._detail_box()
        below = QWidget(self)
        around = QVBoxLayout(below)
        around.setContentsMargins(px(16), px(12), px(16), px(16))
        around.addWidget(self.detail)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(below)
        split.setStretchFactor(0, 1)
        self.area = StatefulArea(split, self)
        self._follower = LogFollower(LogTail(file), runner, self)
        self.area.panel.pressed.connect(self._state_pressed)
        self.toasts = Toasts(self)
        self._lay_out()
        self._connect()
        self.area.show_loading(self.tr("Reading the log…"))
        self._follower.read()
        self.list.setFocus()

    def _level_box(self) -> ChoiceBox:
        box = ChoiceBox(self)
        box.setAccessibleName(self.tr("Which lines"))
        for words, level in (
            (self.tr("Everything"), "DEBUG"),
            (self.tr("What happened"), "INFO"),
            (self.tr("Warnings and errors"), "WARNING"),
            (self.tr("Errors only"), "ERROR"),
        ):
            box.addItem(words, LEVELS.index(level))
        return box

    def _lines(self, clock: Clock) -> QTableView:
        """A table, since a list lays out every line before it shows one."""
        lines = QTableView(self)
        # Headers of its own: PySide may take Qt's for something else for good (see RowTable).
        lines.setHorizontalHeader(QHeaderView(Qt.Orientation.Horizontal, lines))
        lines.setVerticalHeader(QHeaderView(Qt.Orientation.Vertical, lines))
        lines.setModel(self.model)
        lines.setItemDelegate(LineDelegate(clock, lines))
        lines.setAccessibleName(self.tr("Lines of the log, the newest last"))
        lines.setMouseTracking(True)
        lines.setShowGrid(False)
        lines.setTabKeyNavigation(False)
        lines.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        lines.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        lines.horizontalHeader().hide()
        lines.horizontalHeader().setStretchLastSection(True)
        lines.verticalHeader().hide()
        lines.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        lines.verticalHeader().setDefaultSectionSize(theme().metrics.px(ROW))
        return lines

    def _detail_box(self) -> QPlainTextEdit:
        box = QPlainTextEdit(self)
        box.setReadOnly(True)
        box.setTabChangesFocus(True)
        box.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        box.setAccessibleName(self.tr("The whole entry"))
        box.setPlaceholderText(self.tr("Choose a line to read all of it."))
        box.setMinimumHeight(theme().metrics.px(DETAIL_HEIGHT))
        return box

    def _lay_out(self) -> None:
        px = theme().metrics.px
        copy = Button(self.tr("Copy"), "copy", parent=self)
        copy.setToolTip(self.tr("The chosen lines, or all in view"))
        copy.clicked.connect(self.copy)
        save = Button(self.tr("Save as…"), "download", parent=self)
        save.clicked.connect(self._choose_file)
        folder = Button(self.tr("Open folder"), "folder", parent=self)
        folder.clicked.connect(self._open_folder)
        bar = FlowLayout(gap=px(8), line_gap=px(8))
        bar.setContentsMargins(px(16), px(12), px(16), px(12))
        bar.addWidget(self.search)
        bar.addWidget(self.level)
        bar.addWidget(self._count)
        bar.add_spring()
        for button in (copy, save, folder):
            bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.area, 1)

    def _connect(self) -> None:
        self._follower.came.connect(self._take)
        self._follower.failed.connect(self._fail)
        self.search.searched.connect(self._narrow)
        self.level.currentIndexChanged.connect(self._narrow)
        self.model.filtered.connect(self._show_end)
        self.list.selectionModel().currentChanged.connect(self._show_entry)
        for keys, slot in (
            (QKeySequence.StandardKey.Find, self._find),
            (QKeySequence.StandardKey.Close, self.close),
        ):
            QShortcut(QKeySequence(keys), self, slot)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.list, self.copy)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)

    # What is shown

    def show_newest_error(self) -> None:
        """Goes to the newest error as soon as the log is read."""
        self.level.setCurrentIndex(self.level.findData(ERROR))

    def _take(self, reading: Reading) -> None:
        bar = self.list.verticalScrollBar()
        at_end = reading.anew or bar.value() >= bar.maximum()
        self.model.take(reading)
        self._show_state()
        if at_end:
            self.list.scrollToBottom()

    def _narrow(self) -> None:
        words = self.search.text().casefold().split()
        self.model.show_only(self.level.currentData(), words)

    def _show_end(self) -> None:
        self._show_state()
        self.list.scrollToBottom()
        last = self.model.index(self.model.rowCount() - 1, 0)
        if last.isValid():
            self.list.setCurrentIndex(last)

    def _show_state(self) -> None:
        shown, there = self.model.rowCount(), len(self.model.entries)
        self._count.setText(
            self.tr("%n line(s)", "", there)
            if shown == there
            else self.tr("{shown} of %n line(s)", "", there).format(shown=grouped(shown))
        )
        if not there:
            self.area.show_empty(
                "list",
                self.tr("Nothing has been logged yet"),
                self.tr("Lines appear here as they are written."),
            )
        elif not shown:
            self.area.show_empty(
                "search",
                self.tr("No line is like this"),
                self.tr("Another level or other words may find it."),
                self.tr("Show all lines"),
            )
        else:
            self.area.show_content()

    def _show_entry(self, current: QModelIndex, _previous: QModelIndex) -> None:
        entry = self.model.entry(current)
        whole = entry.whole[:MOST_SHOWN] if entry is not None else ""
        self.detail.setPlainText(redacted(whole))

    def _fail(self, problem: DeskError) -> None:
        self.area.show_error(problem)

    def _state_pressed(self) -> None:
        """The button of a state: all lines again, or another try at the file."""
        self.search.clear()
        self.level.setCurrentIndex(0)
        self._narrow()
        self._follower.read()

    # What is done with it

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _chosen(self) -> list[Entry]:
        """The chosen lines, the oldest first; where one or none is chosen, all in view."""
        selected = self.list.selectionModel().selection()
        found = [selected.at(number) for number in range(selected.count())]
        ranges = sorted((chosen.top(), chosen.bottom()) for chosen in found)
        shown = self.model.shown()
        if sum(bottom - top + 1 for top, bottom in ranges) < 2 and not self.list.hasFocus():
            return shown
        return [entry for top, bottom in ranges for entry in shown[top : bottom + 1]]

    def copy(self) -> None:
        """The chosen lines go to the clipboard, freed of secrets."""
        chosen = self._chosen() or self.model.shown()
        self._runner.query(_text_of, tuple(chosen), on_result=self._copied, key="log-copy")

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.toasts.show(self.tr("%n line(s) copied", "", text.count("\n")))

    def _choose_file(self) -> None:
        title, kind = self.tr("Save the log – dtxdesk"), (self.tr("Log"), "log")
        ask_where_to_save(self, title, "dtxdesk", [kind], self._save)

    def _save(self, path: Path) -> None:
        self._runner.network(
            partial(_write, path, tuple(self.model.shown())), on_result=partial(self._saved, path)
        )

    def _saved(self, path: Path, _nothing: None) -> None:
        self.toasts.show(self.tr("Log saved"), str(path))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))


def _text_of(entries: tuple[Entry, ...]) -> str:
    return redacted("".join(f"{entry.whole}\n" for entry in entries))


def _write(path: Path, entries: tuple[Entry, ...]) -> None:
    """The lines as a file.

    Raises:
        EnvironmentProblem: it can't be written.
    """
    with written_whole(path) as file:
        file.write(_text_of(entries).encode())
