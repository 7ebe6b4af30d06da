"""Importing people from a file: all that would happen is listed first, then it is done in one step.

The file can be corrected in the spreadsheet and read again while the dialog is open.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from dtxdesk.domain.people_csv import COLUMNS
from dtxdesk.domain.people_import import Action, PlannedRow
from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError, EnvironmentProblem, UserError
from dtxdesk.services.people_import import Imported
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.importing.choosing import ask_for_list
from dtxdesk.ui.dialogs.importing.columns import import_columns
from dtxdesk.ui.dialogs.importing.filter_bar import ImportFilterBar
from dtxdesk.ui.dialogs.importing.preview import Preview, RowFilter, read_preview
from dtxdesk.ui.dialogs.importing.words import column_words, file_words, whole
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.models import PagedTable, PagedTableModel
from dtxdesk.ui.runner import Task
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, ElidedLabel, Line
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.states import StatefulArea

SIZE = (1000, 660)
DETAIL_HEIGHT = 64
PATIENCE_MS = 400
"""What takes longer than this says so."""


class PeopleImportDialog(Dialog):
    """What the file says, what would happen row by row, and the button that does it."""

    def __init__(
        self,
        context: Context,
        file: Path,
        parent: QWidget | None = None,
        *,
        tournament: tuple[int, str] | None = None,
    ) -> None:
        """`tournament` is the id and the name of one to sign the players up for."""
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self.finished.connect(self._stop)
        self._context = context
        self._file = file
        self._tournament = tournament
        self._preview: Preview | None = None
        self._task: Task | None = None
        self._order = ("what", False)
        self._listed: RowFilter | None = None
        self._begun = False
        self._importing = False
        self.setWindowTitle(self.tr("Import players – dtxdesk"))
        px = theme().metrics.px
        self.resize(px(SIZE[0]), px(SIZE[1]))
        self._lay_out()
        self.show_reading()

    # Building

    def _lay_out(self) -> None:
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._make_head())
        column.addWidget(Line(self))
        self.bar = ImportFilterBar(self)
        self.bar.changed.connect(self._list)
        column.addWidget(self.bar)
        self._bar_line = Line(self)
        column.addWidget(self._bar_line)
        column.addWidget(self._make_table(), 1)
        self._detail_line = Line(self)
        column.addWidget(self._detail_line)
        self.detail = QPlainTextEdit(self)
        self.detail.setReadOnly(True)
        self.detail.setTabChangesFocus(True)
        self.detail.setAccessibleName(self.tr("The selected row in full"))
        self.detail.setFixedHeight(px(DETAIL_HEIGHT))
        around = QWidget(self)
        inner = QVBoxLayout(around)
        inner.setContentsMargins(px(24), px(8), px(24), px(8))
        inner.addWidget(self.detail)
        self._detail_place = around
        column.addWidget(around)
        column.addWidget(Line(self))
        column.addLayout(self._make_foot())

    def _make_head(self) -> QVBoxLayout:
        px = theme().metrics.px
        title = self.tr("Import players")
        if self._tournament is not None:
            title = self.tr("Import players into {name}").format(name=self._tournament[1])
        self._title = ElidedLabel(title, self, size="title", weight="semibold")
        self._about = ElidedLabel(parent=self, tone="muted")
        self._columns = ElidedLabel(parent=self, size="small", tone="muted")
        self._ignored = ElidedLabel(parent=self, size="small", tone="accent")
        self._refusal = Banner("error", self)
        self._verdict = Banner("error", self)
        self._verdict.button.clicked.connect(self._stop_reading)
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(16), px(24), px(12))
        head.setSpacing(px(4))
        for words in (self._title, self._about, self._columns, self._ignored):
            head.addWidget(words)
        head.addSpacing(px(4))
        for banner in (self._refusal, self._verdict):
            banner.hide()
            head.addWidget(banner)
        return head

    def _make_table(self) -> StatefulArea:
        self._model = PagedTableModel(
            import_columns(),
            self._rows_of,
            lambda row: row.line,
            self._context.runner,
            self,
            dimmed=lambda row: row.action is Action.SKIP,
        )
        self.table: PagedTable[PlannedRow] = PagedTable(self._model, parent=self)
        self.table.setAccessibleName(self.tr("Rows of the file"))
        self.table.show_sort(*self._order)
        self.table.sort_requested.connect(self._sort)
        self.table.current_id_changed.connect(self._show_row)
        self.area = StatefulArea(self.table, self)
        self.area.panel.pressed.connect(self._help)
        return self.area

    def _make_foot(self) -> QHBoxLayout:
        px = theme().metrics.px
        self.another = Button(self.tr("Choose another file…"), "folder", parent=self)
        self.another.clicked.connect(self._choose)
        self.again = Button(self.tr("Read the file again"), "sync", parent=self)
        self.again.setToolTip(self.tr("Read the file again (F5)"))
        self.again.clicked.connect(self.read_again)
        QShortcut(QKeySequence("F5"), self, self.again.click)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.bar.search.setFocus)
        self.cancel = Button(self.tr("Cancel"), parent=self)
        self.cancel.clicked.connect(self.reject)
        self.import_ = Button(self.tr("Import"), kind="primary", parent=self)
        guard(self.import_, self._context.actions, Deed.EDIT_PLAYERS)
        self.import_.setDefault(True)
        self.import_.clicked.connect(self._import)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(12))
        foot.setSpacing(px(12))
        foot.addWidget(self.another)
        foot.addWidget(self.again)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.import_)
        return foot

    # Reading

    def showEvent(self, event: QShowEvent) -> None:
        """The file is read once the dialog is painted: both at once would hold up the window."""
        super().showEvent(event)
        if not self._begun:
            self._begun = True
            QTimer.singleShot(0, self, self._read)

    def read_again(self) -> None:
        """The file has been corrected, or should be looked at once more."""
        self._refusal.hide()
        self._read()

    def _choose(self) -> None:
        ask_for_list(self, self._file.parent, self._take_file)

    def _take_file(self, file: Path) -> None:
        self._file = file
        self.bar.clear()
        self.read_again()

    def _read(self) -> None:
        self._stop()
        self._preview = None
        self.show_reading()
        cancel = threading.Event()
        self._task = self._context.runner.network(
            read_preview,
            self._context.desk.people_import,
            self._file,
            cancel,
            self._tournament[0] if self._tournament is not None else None,
            on_result=self._take,
            on_error=self._fail,
            on_progress=self.show_progress,
            cancel=cancel,
            key="import.plan",
        )

    def show_reading(self) -> None:
        """While nothing is known of the file yet."""
        self.area.show_loading(self.tr("Reading the file…"))
        self._verdict.hide()
        self._show_parts(False)
        self._about.setText(self.tr("File: {file}").format(file=self._file.name))
        self._mind_buttons()

    def show_progress(self, asked: tuple[int, int]) -> None:
        """Profile names that Steam has been asked about, and of how many: the only slow part."""
        done, found = asked
        self._verdict.set_kind("info")
        self._verdict.say(
            self.tr("Asking Steam about profile names."),
            self.tr("{done} of {found}").format(done=done, found=found),
        )
        self._verdict.show_progress(done, found)
        self._verdict.offer(self.tr("Stop"))
        self._verdict.show()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.stop()
            self._task = None

    def _stop_reading(self) -> None:
        self._stop()
        self._verdict.hide()
        self.area.show_empty(
            "stop",
            self.tr("Stopped"),
            self.tr("Nothing was imported. Read the file again to go on."),
        )
        self.again.setFocus()

    def _take(self, preview: Preview) -> None:
        self._task = None
        self._preview = preview
        self._model.clear()
        plan = preview.plan
        words = self.tr("{file}: {how}").format(file=self._file.name, how=file_words(plan))
        self._about.setText(words)
        read, ignored = column_words(plan, COLUMNS, with_teams=self._tournament is not None)
        self._columns.setText(read)
        self._ignored.setText(ignored)
        self.bar.show_counts(preview)
        self._show_verdict(preview)
        self._mind_buttons()
        if plan.rows:
            self._show_parts(True)
            self._list()
            return
        self._show_parts(False)
        self._columns.show()
        self._ignored.setVisible(bool(ignored))
        self.area.show_empty(
            "players",
            self.tr("Nobody is in this file"),
            self.tr("It has a header and no rows below it."),
        )

    def _fail(self, error: Exception) -> None:
        self._task = None
        self._verdict.hide()
        self._mind_buttons()
        self.area.show_error(
            error
            if isinstance(error, DeskError)
            else EnvironmentProblem(
                "The file can't be read", "The program made a mistake", "Try again"
            )
        )

    # What is listed

    def _show_parts(self, shown: bool) -> None:
        """Whatever is about rows, where there are any."""
        for part in (
            self.bar,
            self._bar_line,
            self._detail_line,
            self._detail_place,
            self._columns,
        ):
            part.setVisible(shown)
        self._ignored.setVisible(shown and bool(self._ignored.text()))

    def _show_verdict(self, preview: Preview) -> None:
        """What stands in the way, or that there is nothing to do."""
        self._verdict.hide_progress()
        self._verdict.offer("")
        if preview.errors:
            self._verdict.set_kind("error")
            self._verdict.say(
                self.tr("%Ln row(s) can't be imported.", "", preview.errors),
                self.tr("It is all or nothing: correct the file, save it, and read it again here."),
            )
        elif preview.plan.rows and not preview.plan.changing:
            self._verdict.set_kind("info")
            self._verdict.say(
                self.tr("There is nothing to import."),
                self.tr("All players are already as the file has them."),
            )
        self._verdict.setVisible(bool(preview.errors or not preview.plan.changing))
        if not preview.plan.rows:
            self._verdict.hide()

    def _list(self) -> None:
        preview = self._preview
        if preview is not None and preview.plan.rows:
            wanted = self.bar.wanted(*self._order)
            self._context.runner.query(
                preview.listed,
                wanted,
                on_result=partial(self._show_list, preview, wanted),
                key="import.list",
            )

    def _sort(self, key: str, descending: bool) -> None:
        self._order = (key, descending)
        self._list()

    def _show_list(self, preview: Preview, wanted: RowFilter, lines: list[int]) -> None:
        if preview is not self._preview:
            return
        self._model.set_ids(lines)
        words = self.tr("{shown} of {total}")
        shown, total = f"{len(lines):,}", f"{len(preview.plan.rows):,}"
        self.bar.count.setText(words.format(shown=shown, total=total))
        self._detail_line.setVisible(bool(lines))
        self._detail_place.setVisible(bool(lines))
        if not lines:
            self.area.show_empty(
                "search",
                self.tr("No row matches"),
                self.tr("No row is left by this search and these filters."),
                self.tr("Show all rows"),
            )
            return
        self.area.show_content()
        if self.table.current_id() is None:
            self.table.selectRow(0)
        if self._listed is None or self.focusWidget() in (None, self.again, self.another):
            self.table.setFocus()
        self._listed = wanted

    def _rows_of(self, lines: Sequence[int]) -> Sequence[PlannedRow]:
        preview = self._preview
        return [] if preview is None else preview.rows(lines)

    def _show_row(self, line: int | None) -> None:
        row = None if self._preview is None or line is None else self._preview.row(line)
        self.detail.setPlainText("" if row is None else whole(row))

    def _help(self) -> None:
        """The button of the state in view."""
        if self._preview is None:
            self.read_again()
        else:
            self.bar.clear()

    # Doing it

    def _mind_buttons(self) -> None:
        preview = self._preview
        changing = preview.plan.changing if preview is not None else 0
        words = self.tr("Import %Ln player(s)", "", changing) if changing else self.tr("Import")
        self.import_.setText(self.tr("Importing…") if self._importing else words)
        reason = self._reason(preview)
        self.import_.set_available(not reason and not self._importing, reason)
        for button in (self.another, self.again, self.cancel):
            button.setEnabled(not self._importing)

    def _reason(self, preview: Preview | None) -> str:
        if preview is None:
            return self.tr("The file has not been read.")
        if preview.errors:
            return self.tr("%Ln row(s) can't be imported.", "", preview.errors)
        return "" if preview.plan.changing else self.tr("There is nothing to import.")

    def _import(self) -> None:
        preview = self._preview
        if preview is None or self._importing:
            return
        self._importing = True
        self._refusal.hide()
        self._mind_buttons()
        self._context.runner.change(
            self._context.desk.people_import.apply,
            preview.plan,
            title=self.tr("%Ln player(s) imported", "", preview.plan.changing),
            on_done=self._imported,
            on_error=self._refused,
        )

        QTimer.singleShot(PATIENCE_MS, self, self._say_importing)

    def _say_importing(self) -> None:
        """A long list takes some seconds, with its backup before."""
        if self._importing:
            self._verdict.set_kind("info")
            self._verdict.say(
                self.tr("Importing…"), self.tr("A backup first, then all players in one step.")
            )
            self._verdict.show_progress(0, 0)
            self._verdict.show()

    def _imported(self, _done: Imported) -> None:
        self._importing = False
        self.accept()

    def _refused(self, error: Exception) -> None:
        """Nothing was done. What has changed meanwhile is looked at again before it is."""
        self._importing = False
        if isinstance(error, DeskError):
            self._refusal.say(said(error.title), said(error.explanation))
            self._refusal.show()
        if isinstance(error, UserError):
            self._read()
        else:
            if self._preview is not None:
                self._show_verdict(self._preview)
            self._mind_buttons()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses the button that has the focus: from the search it must import nobody."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, QPushButton):
            focused.click()

    def reject(self) -> None:
        """Not while it is written: whoever left could not be told that it was refused."""
        if not self._importing:
            super().reject()
