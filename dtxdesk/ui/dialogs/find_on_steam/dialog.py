"""A list of ids, links and names, who that is on Steam, and who of them becomes a player."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from dtxdesk.domain.found_on_steam import MOST_LINES, FoundLine, Standing
from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.find_on_steam.columns import found_columns
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.models import PagedTable, PagedTableModel
from dtxdesk.ui.runner import Task
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, ElidedLabel, FormField, Line
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.notes_box import NotesBox
from dtxdesk.ui.widgets.states import StatefulArea

if TYPE_CHECKING:
    from collections.abc import Callable

    from dtxdesk.bootstrap import Desk
    from dtxdesk.services.steam_people import SteamDone, SteamPlan

SIZE = (1040, 620)
ROW_HEIGHT = 32
MOST_CHARACTERS = 200_000
LONGEST_LINE = 400
"""No name and no link is as long; a line of a hundred thousand characters takes long to lay out."""

_FIRST = (Standing.UNKNOWN, Standing.NEW, Standing.PICTURE, Standing.TWICE, Standing.KNOWN)
"""What a person has to look at comes first."""


class FindOnSteamDialog(Dialog):
    """On the left the list, on the right who is meant; only who was looked at is added."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self.finished.connect(self._stop)
        self._context = context
        self._plan: SteamPlan | None = None
        self._rows: dict[int, FoundLine] = {}
        self._task: Task | None = None
        self._adding = False
        self.setWindowTitle(self.tr("Find players on Steam – dtxdesk"))
        px = theme().metrics.px
        self.resize(px(SIZE[0]), px(SIZE[1]))
        self._make_parts()
        self._lay_out()
        self._connect()
        self.show_nothing()
        self.text.setFocus()

    # Building

    def _make_parts(self) -> None:
        self.text = NotesBox(MOST_CHARACTERS, self, lines=MOST_LINES, longest=LONGEST_LINE)
        self.text.setPlaceholderText(
            "steamcommunity.com/id/korvus\nSTEAM_0:0:61728\ns.team/p/cv-dgb"
        )
        self._model = PagedTableModel(
            found_columns(),
            self._rows_of,
            lambda row: row.line.number,
            self._context.runner,
            self,
            dimmed=lambda row: row.standing in (Standing.KNOWN, Standing.TWICE),
        )
        self.table: PagedTable[FoundLine] = PagedTable(
            self._model, row_height=ROW_HEIGHT, parent=self
        )
        self.table.setAccessibleName(self.tr("Who the lines name"))
        self.area = StatefulArea(self.table, self)
        self.refusal = Banner("error", self)
        self.refusal.hide()
        self.paste = Button(self.tr("&Paste"), "copy", parent=self)
        self.paste.setToolTip(self.tr("The list from the clipboard, looked up at once"))
        self.look_up = Button(self.tr("&Look up"), "search", parent=self)
        self.look_up.setToolTip(self.tr("Ask Steam about these lines (Ctrl+Return)"))
        self.pictures = QCheckBox(self.tr("Pictures for players who have &none"), self)
        self.pictures.setChecked(True)
        self._count = ElidedLabel(parent=self, size="small", tone="muted")
        self.cancel = Button(self.tr("Cancel"), parent=self)
        self.add = Button(self.tr("Add"), kind="primary", parent=self)
        guard(self.add, self._context.actions, Deed.EDIT_PLAYERS)

    def _lay_out(self) -> None:
        px = theme().metrics.px
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(16), px(24), px(12))
        head.setSpacing(px(4))
        title = self.tr("Find players on Steam")
        head.addWidget(ElidedLabel(title, self, size="title", weight="semibold"))
        words = self.tr(
            "Matched with your players by Steam id. Nothing is added before you say so."
        )
        head.addWidget(ElidedLabel(words, self, tone="muted"))
        head.addWidget(self.refusal)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._make_list())
        splitter.addWidget(self.area)
        splitter.setSizes([px(300), px(740)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line(self))
        column.addWidget(splitter, 1)
        column.addWidget(Line(self))
        column.addLayout(self._make_foot())

    def _make_list(self) -> QWidget:
        px = theme().metrics.px
        left = QWidget(self)
        field = FormField(
            self.tr("&One person a line"),
            self.text,
            self.tr("Any form of Steam id, links, profile names; other words around are fine."),
            parent=self,
        )
        field.setSizePolicy(self.text.sizePolicy())
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.paste)
        buttons.addWidget(self.look_up, 1)
        column = QVBoxLayout(left)
        column.setContentsMargins(px(24), px(12), px(12), px(12))
        column.setSpacing(px(8))
        column.addWidget(field, 1)
        column.addLayout(buttons)
        return left

    def _make_foot(self) -> QHBoxLayout:
        px = theme().metrics.px
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(12))
        foot.setSpacing(px(12))
        foot.addWidget(self.pictures)
        foot.addWidget(self._count, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.add)
        return foot

    def _connect(self) -> None:
        self.text.textChanged.connect(self._edited)
        self.paste.clicked.connect(self._paste)
        self.look_up.clicked.connect(self._look_up)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.look_up.click)
        self.pictures.toggled.connect(self._mind_buttons)
        self.area.panel.pressed.connect(self._look_up)
        self.cancel.clicked.connect(self.reject)
        self.add.clicked.connect(self._add)

    # Looking up

    def _paste(self) -> None:
        self.text.selectAll()
        self.text.paste()
        if not self.text.toPlainText().strip():
            return
        self._look_up()

    def _edited(self) -> None:
        """What was looked up is no longer what stands there."""
        if self._plan is not None or self._task is not None:
            self._stop()
            self.show_nothing()
        self._mind_buttons()

    def _look_up(self) -> None:
        text = self.text.toPlainText()
        if not text.strip():
            return
        self._stop()
        self._plan = None
        self.refusal.hide()
        self.area.show_loading(self.tr("Asking Steam…"))
        cancel = threading.Event()
        self._task = self._context.runner.network(
            _read,
            self._context.desk,
            text,
            cancel,
            on_result=self.show_plan,
            on_error=self._failed,
            on_progress=self.show_progress,
            cancel=cancel,
            key="steam.find",
        )
        self._mind_buttons()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.stop()
            self._task = None

    def show_nothing(self) -> None:
        """Before anybody has been looked up."""
        self._plan = None
        self._rows = {}
        self._model.clear()
        self.area.show_empty(
            "search",
            self.tr("Who is who"),
            self.tr(
                "Paste the list from a chat or a spreadsheet and look it up: each line is told with"
                " its name on Steam, and whether it is one of your players already."
            ),
        )
        self._mind_buttons()

    def show_progress(self, at: tuple[int, int]) -> None:
        """Profile names asked about, and of how many: each is a question of its own."""
        words = self.tr("Asking Steam: {done} of {total} profile names…")
        self.area.show_loading(words.format(done=at[0], total=at[1]))

    def show_plan(self, plan: SteamPlan) -> None:
        """Who the lines name."""
        self._task = None
        self._plan = plan
        self._rows = {row.line.number: row for row in plan.rows}
        shown = sorted(plan.rows, key=lambda row: (_FIRST.index(row.standing), row.line.number))
        self._model.clear()
        self._model.set_ids([row.line.number for row in shown])
        self.area.show_content()
        if plan.unnamed is not None:
            self.refusal.set_kind("warning")
            why = said(plan.unnamed.one_line())
            self.refusal.say(self.tr("The names on Steam are not known."), why)
            self.refusal.show()
        self._mind_buttons()

    def _failed(self, error: Exception) -> None:
        self._task = None
        if isinstance(error, DeskError):
            self.area.show_error(error)
        else:
            self.show_nothing()
        self._mind_buttons()

    def _rows_of(self, numbers: Sequence[int]) -> Sequence[FoundLine]:
        rows = self._rows
        return [rows[number] for number in numbers if number in rows]

    # Adding

    def chosen(self) -> list[int]:
        """The numbers of the lines that Add is about."""
        wanted = {Standing.NEW}
        if self.pictures.isChecked():
            wanted.add(Standing.PICTURE)
        return [number for number, row in self._rows.items() if row.standing in wanted]

    def _mind_buttons(self) -> None:
        there = bool(self.text.toPlainText().strip())
        self.look_up.set_available(
            there and self._task is None,
            self.tr("Paste or type a list first.")
            if not there
            else self.tr("Steam is being asked."),
        )
        chosen = self.chosen()
        new = sum(self._rows[number].standing is Standing.NEW for number in chosen)
        words = self.tr("Add %Ln player(s)", "", new) if new else self.tr("Add")
        if chosen and not new:
            words = self.tr("Give %Ln picture(s)", "", len(chosen))
        self.add.setText(words)
        reason = self.tr("Look the list up first.")
        if self._plan is not None and not chosen:
            reason = self.tr("Nobody on the list is new.")
        self.add.set_available(bool(chosen) and not self._adding, "" if chosen else reason)
        self._count.setText(self._told())

    def _told(self) -> str:
        if self._plan is None:
            return ""
        counts = self._plan.counts
        parts = (
            (Standing.NEW, self.tr("%Ln new", "", counts[Standing.NEW])),
            (Standing.PICTURE, self.tr("%Ln picture(s)", "", counts[Standing.PICTURE])),
            (Standing.KNOWN, self.tr("%Ln known", "", counts[Standing.KNOWN])),
            (Standing.UNKNOWN, self.tr("%Ln unknown", "", counts[Standing.UNKNOWN])),
        )
        return ", ".join(words for standing, words in parts if counts[standing])

    def _add(self) -> None:
        plan, chosen = self._plan, self.chosen()
        if plan is None or not chosen or self._adding:
            return
        self._adding = True
        self.refusal.hide()
        self._mind_buttons()
        self._context.runner.change(
            self._context.desk.steam_people.add,
            plan,
            chosen,
            title=self.tr("%Ln player(s) taken over from Steam", "", len(chosen)),
            on_done=self._added,
            on_error=self._refused,
        )

    def _added(self, _done: SteamDone) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        """Nothing was done; looked up once more, it can be."""
        self._adding = False
        if isinstance(error, DeskError):
            self.refusal.set_kind("error")
            self.refusal.say(said(error.title), said(error.explanation))
            self.refusal.show()
        self._mind_buttons()

    def reject(self) -> None:
        """Not while it is written: whoever left could not be told that it was refused."""
        if not self._adding:
            super().reject()


def _read(
    desk: Desk, text: str, cancel: threading.Event, *, progress: Callable[[tuple[int, int]], object]
) -> SteamPlan:
    return desk.steam_people.plan(text, cancel, progress)
