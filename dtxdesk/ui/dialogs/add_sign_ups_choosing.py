"""The player base with a box before each player: who is to be signed up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.data.queries.people_search import KEYS
from dtxdesk.data.queries.players import (
    PlayerFilter,
    PlayerRow,
    PlayerSort,
    player_ids,
    player_rows,
)
from dtxdesk.data.queries.ratings import rating_league_id
from dtxdesk.data.queries.sign_ups import sign_up_marks
from dtxdesk.domain.search import SearchError
from dtxdesk.domain.tournaments import SignUpState
from dtxdesk.ui.context import Context
from dtxdesk.ui.delegates import BadgeCell, PersonCell, PositionsCell, TextCell
from dtxdesk.ui.models import CheckedModel, CheckedTable, Column, PagedTableModel, check_column
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Label, SearchField
from dtxdesk.ui.widgets.states import StatefulArea


@dataclass(frozen=True, slots=True)
class _Listing:
    search: str
    ids: list[int]
    league_id: int | None
    states: Mapping[int, SignUpState]


class KeptChecks(CheckedModel[PlayerRow]):
    """Who is checked stays so while one searches for the next one."""

    _state: Qt.CheckState | None = None

    def set_ids(self, ids: Sequence[int]) -> None:
        PagedTableModel.set_ids(self, ids)
        self._tell()

    def all_checked(self) -> Set[int]:
        """Those out of sight too. Not to be changed."""
        return self._checked

    def _tell(self) -> None:
        self._state = None
        super()._tell()

    def _state_of_all(self) -> Qt.CheckState:
        if self._state is None:  # asked for with every paint of the header
            self._state = self._look_at_all()
        return self._state

    def _look_at_all(self) -> Qt.CheckState:
        if not self._checked or not self.ids:
            return Qt.CheckState.Unchecked
        whole = self._checked.issuperset(self.ids)
        return Qt.CheckState.Checked if whole else Qt.CheckState.PartiallyChecked


class ChoosePlayers(QWidget):
    """A search, and the players it leaves.

    Return in the search checks the first one and has the next name typed over this one.
    """

    changed = Signal()
    """Others are checked."""
    add_asked = Signal()
    """Return in the table: the choice is made."""

    def __init__(self, context: Context, tournament_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._tournament_id = tournament_id
        self._league_id: int | None = None
        self._states: Mapping[int, SignUpState] = {}
        self._on_list: frozenset[int] = frozenset()
        self._order = PlayerFilter()
        self._listed = ""
        self._hurried = False
        self.search = SearchField(self.tr("Name, mmr>4000, pos:mid"), KEYS, parent=self)
        self.search.setAccessibleName(self.tr("Search players"))
        self.search.installEventFilter(self)
        self._problem = Label(size="small", tone="bad", wrap=True, parent=self)
        self._problem.hide()
        self.model = KeptChecks(
            self._columns(),
            self._read_rows,
            lambda row: row.id,
            context.runner,
            self,
            dimmed=lambda row: row.id in self._states,
        )
        self.table: CheckedTable[PlayerRow] = CheckedTable(self.model, parent=self)
        self.table.setAccessibleName(self.tr("Players"))
        self.table.show_sort(self._order.sort, self._order.descending)
        self.area = StatefulArea(self.table, self)
        px = theme().metrics.px
        top = QHBoxLayout()
        top.setContentsMargins(px(24), px(12), px(24), px(8))
        top.addWidget(self.search)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        self._problem.setContentsMargins(px(24), 0, px(24), px(4))
        column.addWidget(self._problem)
        column.addWidget(self.area, 1)
        self.search.searched.connect(lambda _text: self._list())
        self.table.sort_requested.connect(self._sort)
        self.table.row_activated.connect(lambda _row: self.add_asked.emit())
        self.model.checks_changed.connect(self.changed)
        self.model.fetch_failed.connect(self._failed)
        self._list()

    def _columns(self) -> Sequence[Column[PlayerRow]]:
        return (
            check_column(self.tr("Check boxes")),
            Column(
                key="player",
                title=self.tr("Player"),
                cell=lambda row: PersonCell(row.id, row.name, row.second_line),
                text=lambda row: row.name,
                width=200,
                sort=PlayerSort.NAME,
                descending_first=False,
                stretch=True,
            ),
            Column(
                key="positions",
                title=self.tr("Positions"),
                cell=lambda row: PositionsCell(row.positions),
                text=lambda row: ":".join(map(str, row.positions)),
                width=76,
                tooltip=lambda row: PositionsCell(row.positions).spoken,
            ),
            Column(
                key="base_mmr",
                title=self.tr("Base MMR"),
                cell=lambda row: _number(row.base_mmr),
                text=lambda row: str(row.base_mmr or ""),
                width=88,
                alignment="right",
                sort=PlayerSort.BASE_MMR,
            ),
            Column(
                key="league_mmr",
                title=self.tr("League MMR"),
                cell=lambda row: _number(row.league_mmr),
                text=lambda row: str(row.league_mmr or ""),
                width=104,
                alignment="right",
                sort=PlayerSort.LEAGUE_MMR,
            ),
            Column(
                key="state",
                title=self.tr("On the list"),
                cell=self._state,
                text=lambda row: str(self._states.get(row.id, "")),
                width=116,
            ),
        )

    def _state(self, row: PlayerRow) -> BadgeCell | TextCell:
        state = self._states.get(row.id)
        if state is None:
            return TextCell("")
        if state is SignUpState.IN:
            return BadgeCell(self.tr("Signed up"), icon="check")
        if state is SignUpState.WAITING:
            return BadgeCell(self.tr("Waiting"), "attention")
        return BadgeCell(self.tr("Dropped out"))

    # Who is chosen

    def user_ids(self) -> list[int]:
        """Who would be added: the checked ones who are not in or waiting already."""
        return sorted(self.model.all_checked() - self._on_list)

    @property
    def count(self) -> int:
        """How many `user_ids` would be, without making a list of them."""
        return len(self.model.all_checked()) - self._already

    @property
    def _already(self) -> int:
        checked = self.model.all_checked()
        return sum(user_id in checked for user_id in self._on_list)

    @property
    def hint(self) -> str:
        """What helps, or how many of the checked ones are there already."""
        already = self._already
        if already:
            return self.tr("%Ln of the checked player(s) are on the list already.", "", already)
        return self.tr("Return in the search checks the first player; Ctrl+Return adds all.")

    # Reading

    def _list(self) -> None:
        wanted = PlayerFilter(
            league_id=self._league_id,
            search=self.search.text(),
            sort=self._order.sort,
            descending=self._order.descending,
        )
        self._context.runner.query(
            self._read, wanted, on_result=self._take, on_error=self._failed, key="add.list"
        )

    def _read(self, wanted: PlayerFilter) -> _Listing:
        desk = self._context.desk
        with desk.database.reader() as connection:
            league_id = rating_league_id(connection, self._tournament_id)
            mine = PlayerFilter(
                league_id=league_id,
                search=wanted.search,
                sort=wanted.sort,
                descending=wanted.descending,
            )
            marks = sign_up_marks(connection, self._tournament_id)
            states = {mark.user_id: mark.state for mark in marks.values()}
            ids = player_ids(connection, mine, desk.clock())
            return _Listing(wanted.search, ids, league_id, states)

    def _read_rows(self, ids: Sequence[int]) -> Sequence[PlayerRow]:
        return self._context.desk.read(player_rows, ids, self._league_id)

    def _take(self, found: _Listing) -> None:
        self._league_id = found.league_id
        if found.states != self._states:
            self._states = found.states
            self._on_list = frozenset(
                user_id
                for user_id, state in found.states.items()
                if state is not SignUpState.DROPPED
            )
            self.model.repaint_rows()
        self._say("")
        self._listed = found.search
        self.model.set_ids(found.ids)
        # Return came before the list: of several nobody has seen which is the first.
        hurried, self._hurried = self._hurried, False
        if hurried and len(found.ids) == 1:
            self._take_first()
        if found.ids:
            self.area.show_content()
        elif self.search.text():
            self.area.show_empty(
                "search", self.tr("Nobody is found"), self.tr("No player fits this search.")
            )
        else:
            self.area.show_empty(
                "players",
                self.tr("No players yet"),
                self.tr("Import a CSV file, and they are players and signed up in one go."),
            )
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, SearchError):
            self._say(said(error.explanation), error.start)
            return
        self.area.show_failure(error)

    def _say(self, sentence: str, start: int = -1) -> None:
        self.search.set_problem(sentence, start)
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _sort(self, key: str, descending: bool) -> None:
        self._order = PlayerFilter(sort=PlayerSort(key), descending=descending)
        self._list()

    # Keyboard

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes into the table; Return checks the first one that was found."""
        pressed = event.type() == QEvent.Type.KeyPress and not self.search.suggesting
        if watched is self.search and pressed:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Down and not event.modifiers() and self.model.ids:
                self.table.setFocus(Qt.FocusReason.TabFocusReason)
                if not self.table.selected_ids():
                    self.table.selectRow(0)
                return True
            plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take_first()
                return True
        return super().eventFilter(watched, event)

    def _take_first(self) -> None:
        """Checks the first player, once the list is the one that was searched for."""
        if not self.search.text():
            return
        if self._listed != self.search.text():
            self._hurried = True
            self._list()
        elif self.model.ids:
            first = self.model.ids[0]
            self.model.check([first], not self.model.is_checked(first))
            self.search.selectAll()


def _number(number: int | None) -> TextCell:
    if number is None:
        return TextCell("–", "right", "faint")
    return TextCell(str(number), "right")
