"""Players brought up to date from a Discord server: first who would change, then in one step."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from dtxdesk.domain.rights import Deed
from dtxdesk.domain.roster import Kind
from dtxdesk.errors import DeskError, EnvironmentProblem, UserError
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.roster.columns import roster_columns
from dtxdesk.ui.dialogs.roster.filter_bar import RosterFilterBar
from dtxdesk.ui.dialogs.roster.preview import (
    NumberedRow,
    RosterPreview,
    read_preview,
)
from dtxdesk.ui.dialogs.roster.words import chosen_words, server_words, whole
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.models.checked import CheckedTable
from dtxdesk.ui.models.kept_checks import KeptChecksModel
from dtxdesk.ui.runner import Task
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, ElidedLabel, Line
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.states import StatefulArea

if TYPE_CHECKING:
    from dtxdesk.services.roster import RosterDone

SIZE = (1000, 660)
DETAIL_HEIGHT = 52


class RosterDialog(Dialog):
    """Who is in the server, against the players; what is checked is what will be done."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self.finished.connect(self._stop)
        self._context = context
        self._preview: RosterPreview | None = None
        self._task: Task | None = None
        self._order = ("what", False)
        self._begun = self._applying = False
        self._in_the_way: Exception | None = None
        self.setWindowTitle(self.tr("Update from Discord – dtxdesk"))
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
        self.bar = RosterFilterBar(self)
        self.bar.changed.connect(self._list)
        bar_line, detail_line = Line(self), Line(self)
        self.detail = QPlainTextEdit(self)
        self.detail.setReadOnly(True)
        self.detail.setTabChangesFocus(True)
        self.detail.setAccessibleName(self.tr("The selected person in full"))
        self.detail.setFixedHeight(px(DETAIL_HEIGHT))
        around = QWidget(self)
        inner = QVBoxLayout(around)
        inner.setContentsMargins(px(24), px(8), px(24), px(8))
        inner.addWidget(self.detail)
        self._about_rows: tuple[QWidget, ...] = (self.bar, bar_line, detail_line, around)
        column.addWidget(self.bar)
        column.addWidget(bar_line)
        column.addWidget(self._make_table(), 1)
        column.addWidget(detail_line)
        column.addWidget(around)
        column.addWidget(Line(self))
        column.addLayout(self._make_foot())

    def _make_head(self) -> QVBoxLayout:
        px = theme().metrics.px
        title = self.tr("Update players from Discord")
        self._about = ElidedLabel(parent=self, tone="muted")
        self._refusal = Banner("error", self)
        self._verdict = Banner("info", self)
        self._verdict.button.clicked.connect(self._stop_reading)
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(16), px(24), px(12))
        head.setSpacing(px(4))
        head.addWidget(ElidedLabel(title, self, size="title", weight="semibold"))
        head.addWidget(self._about)
        head.addSpacing(px(4))
        for banner in (self._refusal, self._verdict):
            banner.hide()
            head.addWidget(banner)
        return head

    def _make_table(self) -> StatefulArea:
        self._model = KeptChecksModel(
            roster_columns(),
            self._rows_of,
            lambda one: one.number,
            self._context.runner,
            self,
            dimmed=lambda one: one.row.archived,
        )
        self._model.checks_changed.connect(self._mind_buttons)
        self.table: CheckedTable[NumberedRow] = CheckedTable(self._model, parent=self)
        self.table.setAccessibleName(self.tr("People on Discord and players"))
        self.table.show_sort(*self._order)
        self.table.sort_requested.connect(self._sort)
        self.table.current_id_changed.connect(self._show_row)
        self.area = StatefulArea(self.table, self)
        self.area.panel.pressed.connect(self._help)
        return self.area

    def _make_foot(self) -> QHBoxLayout:
        px = theme().metrics.px
        self.again = Button(self.tr("Ask Discord again"), "sync", parent=self)
        self.again.setToolTip(self.tr("Ask Discord again (F5)"))
        self.again.clicked.connect(self.read_again)
        QShortcut(QKeySequence("F5"), self, self.again.click)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.bar.search.setFocus)
        self._chosen = ElidedLabel(parent=self, size="small", tone="muted")
        self.cancel = Button(self.tr("Cancel"), parent=self)
        self.cancel.clicked.connect(self.reject)
        self.apply = Button(self.tr("Apply"), kind="primary", parent=self)
        guard(self.apply, self._context.actions, Deed.EDIT_PLAYERS)
        self.apply.setDefault(True)
        self.apply.clicked.connect(self._apply)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(12))
        foot.setSpacing(px(12))
        foot.addWidget(self.again)
        foot.addWidget(self._chosen, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.apply)
        return foot

    # Reading

    def showEvent(self, event: QShowEvent) -> None:
        """Discord is asked once the dialog is painted."""
        super().showEvent(event)
        if not self._begun:
            self._begun = True
            QTimer.singleShot(0, self, self._read)

    def read_again(self) -> None:
        """Somebody has been corrected, on Discord or here."""
        self._refusal.hide()
        self._read()

    def _read(self) -> None:
        self._stop()
        self._preview = None
        self.show_reading()
        cancel = threading.Event()
        self._task = self._context.runner.network(
            read_preview,
            lambda: self._context.desk.roster,
            cancel,
            on_result=self.show_preview,
            on_error=self.show_problem,
            on_progress=self.show_progress,
            cancel=cancel,
            key="roster.read",
        )

    def show_reading(self) -> None:
        """While nothing is known yet."""
        self._in_the_way = None
        self.area.show_loading(self.tr("Asking Discord…"))
        self._verdict.hide()
        self._about.setText(self.tr("Who is in the server, matched by Discord id"))
        self._show_parts(False)
        self._model.start_with(())
        self._mind_buttons()

    def show_progress(self, at: tuple[int, int]) -> None:
        """Members read, and of how many (0: not known)."""
        done, found = at
        self._verdict.set_kind("info")
        more = self.tr("{done} of {found}") if found else self.tr("{done} so far")
        self._verdict.say(
            self.tr("Reading the members."), more.format(done=f"{done:,}", found=f"{found:,}")
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
            self.tr("Nothing was changed. Ask Discord again to go on."),
        )
        self.again.setFocus()

    def show_preview(self, preview: RosterPreview) -> None:
        """Who would change."""
        self._task = None
        self._in_the_way = None
        self._preview = preview
        self._model.clear()
        self._model.start_with(preview.usually)
        self._about.setText(server_words(preview.plan))
        self.bar.show_counts(preview)
        self._verdict.hide_progress()
        self._verdict.offer("")
        unreadable = preview.plan.found.unreadable
        self._verdict.setVisible(bool(unreadable))
        if unreadable:
            self._verdict.set_kind("warning")
            self._verdict.say(
                self.tr("%Ln member(s) of the list could not be read.", "", unreadable),
                self.tr("Who is gone may be in the server after all."),
            )
        self._mind_buttons()
        self._show_parts(bool(preview.plan.rows))
        if preview.plan.rows:
            self._list()
            return
        self.area.show_empty(
            "check",
            self.tr("Everything is as on Discord"),
            self.tr("Nobody is new, changed or gone."),
        )

    def show_problem(self, error: Exception) -> None:
        """Why nothing is known; without a bot, the way to one."""
        from dtxdesk.services.discord_bot import NoBot

        self._task = None
        self._in_the_way = error
        self._verdict.hide()
        self._mind_buttons()
        if isinstance(error, NoBot):
            self.area.show_empty(
                "chat", said(error.title), said(error.explanation), self.tr("Set up the bot")
            )
            return
        self.area.show_error(
            error
            if isinstance(error, DeskError)
            else EnvironmentProblem(
                "Discord could not be read", "The program made a mistake", "Try again"
            )
        )

    # What is listed

    def _show_parts(self, shown: bool) -> None:
        for part in self._about_rows:
            part.setVisible(shown)

    def _list(self) -> None:
        preview = self._preview
        if preview is not None and preview.plan.rows:
            self._context.runner.query(
                preview.listed,
                self.bar.wanted(*self._order),
                on_result=partial(self._show_list, preview),
                key="roster.list",
            )

    def _sort(self, key: str, descending: bool) -> None:
        self._order = (key, descending)
        self._list()

    def _show_list(self, preview: RosterPreview, numbers: list[int]) -> None:
        if preview is not self._preview:
            return
        self._model.set_ids(numbers)
        words = self.tr("{shown} of {total}")
        shown, total = f"{len(numbers):,}", f"{len(preview.plan.rows):,}"
        self.bar.count.setText(words.format(shown=shown, total=total))
        if not numbers:
            self.area.show_empty(
                "search",
                self.tr("Nobody matches"),
                self.tr("Nobody is left by this search and these filters."),
                self.tr("Show all"),
            )
            return
        self.area.show_content()
        if self.table.current_id() is None:
            self.table.selectRow(0)
        if self.focusWidget() in (None, self.again):
            self.table.setFocus()

    def _rows_of(self, numbers: Sequence[int]) -> Sequence[NumberedRow]:
        preview = self._preview
        return [] if preview is None else preview.rows(numbers)

    def _show_row(self, number: int | None) -> None:
        rows = [] if number is None else self._rows_of([number])
        self.detail.setPlainText(whole(rows[0].row) if rows else "")

    def _help(self) -> None:
        """The button of the state in view."""
        from dtxdesk.services.discord_bot import NoBot

        if isinstance(self._in_the_way, NoBot):
            self.reject()
            self._context.show_page("settings").show_part("discord")
        elif self._preview is None:
            self.read_again()
        else:
            self.bar.clear()

    # Doing it

    def _mind_buttons(self) -> None:
        chosen = self._model.all_checked
        words = self.tr("Apply to %Ln player(s)", "", len(chosen)) if chosen else self.tr("Apply")
        self.apply.setText(self.tr("Applying…") if self._applying else words)
        reason = self._reason(chosen)
        self.apply.set_available(not reason and not self._applying, reason)
        for button in (self.again, self.cancel):
            button.setEnabled(not self._applying)
        preview = self._preview
        self._chosen.setText("" if preview is None else chosen_words(preview.counts(chosen)))

    def _reason(self, chosen: frozenset[int]) -> str:
        preview = self._preview
        if preview is None:
            return self.tr("Discord has not been asked.")
        if not chosen:
            return self.tr("Nobody is checked.")
        if preview.counts(chosen).get(Kind.GONE):
            return self._context.actions.refusal(Deed.ARCHIVE_PLAYERS)
        return ""

    def _apply(self) -> None:
        preview = self._preview
        if preview is None or self._applying:
            return
        chosen = self._model.all_checked
        self._applying = True
        self._refusal.hide()
        self._mind_buttons()
        self._context.runner.change(
            self._context.desk.roster.apply,
            preview.plan,
            preview.ids(chosen),
            title=self.tr("%Ln player(s) updated from Discord", "", len(chosen)),
            on_done=self._applied,
            on_error=self._refused,
        )

    def _applied(self, _done: RosterDone) -> None:
        self._applying = False
        self.accept()

    def _refused(self, error: Exception) -> None:
        """Nothing was done. What has changed meanwhile is looked at again before it is."""
        self._applying = False
        if isinstance(error, DeskError):
            self._refusal.say(said(error.title), said(error.explanation))
            self._refusal.show()
        if isinstance(error, UserError):
            self._read()
        else:
            self._mind_buttons()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses the button that has the focus: from the search it must change nobody."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, QPushButton):
            focused.click()

    def reject(self) -> None:
        """Not while it is written: whoever left could not be told that it was refused."""
        if not self._applying:
            super().reject()
