"""The dialog that makes players of the Steam ids that are nobody's."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.data.queries.attention import RECENT, Stranger
from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.delegates import TextCell
from dtxdesk.ui.dialogs.match_stranger import StrangerDialog
from dtxdesk.ui.models import Column, PagedTable, PagedTableModel
from dtxdesk.ui.pages.home.card import px
from dtxdesk.ui.saying import said
from dtxdesk.ui.times import clock_time
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.frames import Banner
from dtxdesk.ui.widgets.text import Label

SIZE = (640, 520)
ROW_HEIGHT = 36


class StrangersDialog(Dialog):
    """A table of them, with the names that Steam gives; all are chosen at first."""

    def __init__(
        self, context: Context, strangers: Sequence[Stranger], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Players who are nobody's – dtxdesk"))
        self.resize(px(SIZE[0]), px(SIZE[1]))
        self._context = context
        self._strangers = {each.steam_id: each for each in strangers}
        self._names: dict[int, str] = {}
        self._model = PagedTableModel(
            self._columns(), self._rows, lambda row: row.steam_id, context.runner, self
        )
        self.table = PagedTable(self._model, row_height=ROW_HEIGHT, parent=self)
        self.table.setAccessibleName(self.tr("Steam ids that are nobody's"))
        self.table.selected_ids_changed.connect(self._count)
        self.banner = Banner("error", self)
        self.banner.hide()
        self._note = Label(size="small", tone="muted", wrap=True)
        self._cancel = Button(self.tr("Cancel"))
        self._cancel.clicked.connect(self.reject)
        self._give = Button(self.tr("Give to a player…"), "link")
        self._give.clicked.connect(self._ask_whose)
        self._add = Button(self.tr("Add"), "plus", "primary")
        self._add.setDefault(True)
        self._add.clicked.connect(self._add_them)
        self._lay_out()
        self._model.set_ids(list(self._strangers))
        self.table.selectAll()
        self._count()
        self._ask_for_names()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(self.tr("Who are they?"), size="title", weight="semibold"))
        words = self.tr(
            "These Steam ids played in the newest {recent} matches of your leagues and are "
            "nobody's. Add them as players, or give one to a player who has no Steam id yet: all "
            "that was played counts at once."
        )
        column.addWidget(Label(words.format(recent=RECENT), tone="muted", wrap=True))
        column.addWidget(self.banner)
        column.addWidget(self.table, 1)
        column.addWidget(self._note)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self._give)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._add)
        column.addLayout(buttons)

    def _columns(self) -> tuple[Column[Stranger], ...]:
        now = self._context.desk.clock()

        def played(row: Stranger) -> str:
            return "" if row.last_played_at is None else clock_time(row.last_played_at, now)

        def name(row: Stranger) -> str:
            return self._names.get(row.steam_id, "")

        return (
            Column(
                "name",
                self.tr("Name on Steam"),
                lambda row: TextCell(name(row) or "–", "left"),
                name,
                width=160,
                stretch=True,
            ),
            Column(
                "steam_id",
                self.tr("Steam id"),
                lambda row: TextCell(str(row.steam_id), "left", "muted"),
                lambda row: str(row.steam_id),
                width=164,
            ),
            Column(
                "games",
                self.tr("Games"),
                lambda row: TextCell(str(row.games), "right"),
                lambda row: str(row.games),
                width=72,
                alignment="right",
            ),
            Column(
                "last",
                self.tr("Last played"),
                lambda row: TextCell(played(row), "right", "muted"),
                played,
                width=120,
                alignment="right",
            ),
        )

    def _rows(self, ids: Sequence[int]) -> list[Stranger]:
        return [self._strangers[steam_id] for steam_id in ids]

    def _ask_for_names(self) -> None:
        self._note.setText(self.tr("Asking Steam for their names…"))
        self._context.runner.network(
            self._context.desk.strangers.names,
            list(self._strangers),
            on_result=self._take_names,
            on_error=self._no_names,
            key="stranger-names",
        )

    def _take_names(self, names: dict[int, str]) -> None:
        self._names = names
        self._model.refresh()
        self._note.setText(self.tr("Names as they are on Steam; you can change them later."))

    def _no_names(self, error: Exception) -> None:
        reason = (
            said(error.title) if isinstance(error, DeskError) else self.tr("Steam was not asked")
        )
        self._note.setText(
            self.tr("Without names for now: {reason}. Each gets the Steam id as a name.").format(
                reason=reason
            )
        )

    def _count(self) -> None:
        count = len(self.table.selected_ids())
        self._add.setText(self.tr("Add %n player(s)", "", count))
        refusal = self._context.actions.refusal(Deed.EDIT_PLAYERS)
        self._add.set_available(
            bool(count) and not refusal, refusal or self.tr("Select one first.")
        )
        self._give.set_available(
            count == 1 and not refusal, refusal or self.tr("Select one, and only one.")
        )

    def _ask_whose(self) -> None:
        (steam_id,) = self.table.selected_ids()
        dialog = StrangerDialog(self._context, steam_id, self)
        dialog.chosen.connect(self._give_to)
        dialog.open()

    def _give_to(self, user_id: int, name: str, steam_id: int) -> None:
        self._context.runner.change(
            self._context.desk.matches.link_player,
            user_id,
            steam_id,
            title=self.tr("{name} linked to Steam {id}").format(name=name, id=steam_id),
            on_done=partial(self._given, steam_id),
            on_error=self._refused,
        )

    def _given(self, steam_id: int, _nothing: object) -> None:
        """The others can still be added; with none left there is nothing more to do."""
        self._strangers.pop(steam_id, None)
        self._model.set_ids(list(self._strangers))
        if not self._strangers:
            self.accept()

    def _add_them(self) -> None:
        chosen = {steam_id: self._names.get(steam_id, "") for steam_id in self.table.selected_ids()}
        self._add.set_available(False)
        self._context.runner.change(
            self._context.desk.strangers.add,
            chosen,
            title=self.tr("%n player(s) added", "", len(chosen)),
            on_done=self._added,
            on_error=self._refused,
        )

    def _added(self, _count: int) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.banner.say(self.tr("This could not be saved."), str(error))
        self.banner.show()
        self._count()
