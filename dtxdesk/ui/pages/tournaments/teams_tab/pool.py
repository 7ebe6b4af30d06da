"""Those who are signed up and in no team: to be searched, sorted, and carried into teams."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from dtxdesk.data.queries.sign_ups import SignUpFilter, SignUpRow, SignUpSort, sign_up_ids
from dtxdesk.domain.search import SearchError
from dtxdesk.domain.tournaments import SignUpState
from dtxdesk.ui.context import Context
from dtxdesk.ui.delegates import PersonCell, PositionsCell, TextCell
from dtxdesk.ui.delegates.painting import draw_text
from dtxdesk.ui.models.columns import Column
from dtxdesk.ui.models.paged import PagedTableModel
from dtxdesk.ui.models.table import PagedTable
from dtxdesk.ui.pages.tournaments.players_tab.filter_bar import SIGN_UP_KEYS
from dtxdesk.ui.pages.tournaments.players_tab.reading import read_rows
from dtxdesk.ui.pages.tournaments.teams_tab.dragging import carried_players, carry
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets import Chip, Label, SearchField
from dtxdesk.ui.widgets.flow import FlowLayout
from dtxdesk.ui.widgets.states import StatefulArea

Index = QModelIndex | QPersistentModelIndex

WIDTH = 368
LEAST_WIDTH = 280


@dataclass(frozen=True, slots=True)
class PoolListing:
    """Who is left by search and chips, in order, and the player behind each sign-up."""

    wanted: SignUpFilter
    ids: list[int]
    users: Mapping[int, int]


def read_pool(context: Context, wanted: SignUpFilter) -> PoolListing:
    """On a worker.

    Raises:
        SearchError: the search can't be understood.
    """
    with context.desk.database.reader() as connection:
        ids = sign_up_ids(connection, wanted, context.desk.clock())
    rows = read_rows(context.desk, wanted.tournament_id, ids)
    return PoolListing(wanted, ids, {row.id: row.user_id for row in rows})


def pool_columns() -> Sequence[Column[SignUpRow]]:
    """Who it is, what they play, and their MMR; base MMR stands back."""
    return (
        Column(
            key="player",
            title=translate("Teams", "Player"),
            cell=lambda row: PersonCell(row.user_id, row.name, row.second_line),
            text=lambda row: row.name,
            width=130,
            sort=SignUpSort.NAME,
            descending_first=False,
            stretch=True,
            tooltip=lambda row: row.name,
        ),
        Column(
            key="positions",
            title=translate("Teams", "Positions"),
            cell=lambda row: PositionsCell(row.positions),
            text=lambda row: ":".join(str(choice) for choice in row.positions),
            width=80,
        ),
        Column(
            key="mmr",
            title=translate("Teams", "MMR"),
            cell=_mmr_cell,
            text=lambda row: "" if row.mmr is None else str(row.mmr),
            width=72,
            alignment="right",
            sort=SignUpSort.MMR,
            tooltip=_mmr_told,
        ),
    )


def _mmr_cell(row: SignUpRow) -> TextCell:
    if row.mmr is None:
        return TextCell("–", "right", "faint")
    return TextCell(str(row.mmr), "right", "text" if row.league_mmr else "muted", strong=True)


def _mmr_told(row: SignUpRow) -> str:
    if row.mmr is None:
        return translate("Teams", "No MMR")
    return translate("Teams", "League MMR") if row.league_mmr else translate("Teams", "Base MMR")


class _PoolModel(PagedTableModel[SignUpRow]):
    """Its rows can be carried."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled


class PoolTable(PagedTable[SignUpRow]):
    """Rows to be carried away; whoever is let go over it leaves the team."""

    let_go = Signal(list)
    """Ids of players who come back."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._context = context
        model = _PoolModel(
            pool_columns(), self._fetch, lambda row: row.id, context.runner, parent,
            dimmed=lambda row: row.checked_in_at is None,
        )  # fmt: skip
        super().__init__(model, parent=parent)
        self.first_padding = 16
        self.tournament_id = 0
        self.users: Mapping[int, int] = {}
        self._inviting = False
        self.setAccessibleName(self.tr("Players without a team"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.let_carry(True)

    def let_carry(self, on: bool) -> None:
        """Whether players can be carried away and let go here."""
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.DragDrop if on else mode.NoDragDrop)

    def _fetch(self, ids: Sequence[int]) -> Sequence[SignUpRow]:
        return read_rows(self._context.desk, self.tournament_id, ids)

    def selected_users(self) -> list[int]:
        """The players of the selected rows, in their order."""
        return [self.users[one] for one in self.selected_ids() if one in self.users]

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        ids = self.selected_ids()
        if not ids:
            return
        row = self.paged.known_rows().get(ids[0])
        alone = len(ids) == 1 and row is not None
        words = row.name if alone and row else self.tr("%n player(s)", "", len(ids))
        carry(self, self.tournament_id, self.selected_users(), words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._take(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._take(event)

    def dragLeaveEvent(self, event: object) -> None:
        self._invite(False)

    def dropEvent(self, event: QDropEvent) -> None:
        coming = self._coming(event)
        self._invite(False)
        if coming:
            event.acceptProposedAction()
            self.let_go.emit(coming)
        else:
            event.ignore()

    def _coming(self, event: QDropEvent) -> list[int]:
        here = set(self.users.values()) if event.source() is self else set()
        return [one for one in carried_players(event.mimeData(), self.tournament_id)
                if one not in here]  # fmt: skip

    def _take(self, event: QDragMoveEvent) -> None:
        coming = bool(self._coming(event))
        self._invite(coming)
        if coming:
            event.acceptProposedAction()
        else:
            event.ignore()

    def _invite(self, inviting: bool) -> None:
        if inviting != self._inviting:
            self._inviting = inviting
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens, metrics = theme().tokens, theme().metrics
        painter = QPainter(self.viewport())
        area = self.viewport().rect()
        if not self.paged.ids:
            line = QRect(area.left(), area.top() + metrics.px(16), area.width(), metrics.px(20))
            nobody = self.tr("Nobody is without a team")
            draw_text(painter, line, nobody, tokens.faint, align="centre")
        if self._inviting:
            wide = metrics.px(2)
            painter.setPen(QPen(tokens.accent_text, wide))
            painter.drawRect(area.adjusted(1, 1, -wide, -wide))
        painter.end()


class Pool(QWidget):
    """How many there are, a search, a chip for each position, and the table."""

    menu_asked = Signal(QPoint)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._order = SignUpFilter(0, sort=SignUpSort.MMR, descending=True)
        self._loaded = False
        px = theme().metrics.px
        self.setMinimumWidth(px(LEAST_WIDTH))
        head = QWidget(self)
        self._title = Label(self.tr("Without a team"), head, weight="semibold")
        self._count = Label(parent=head, size="small", tone="faint")
        self.search = SearchField("", SIGN_UP_KEYS, parent=head)
        self.search.setPlaceholderText(self.tr("Name, mmr>4000"))
        self.search.setAccessibleName(self.tr("Search players without a team"))
        self._problem = Label(parent=head, size="small", tone="bad", wrap=True)
        self._problem.hide()
        self.positions = [Chip(title, head) for title in self._titles()]
        self.table = PoolTable(context, self)
        self.table.show_sort(self._order.sort, self._order.descending)
        self.area = StatefulArea(self.table, self)
        words = FlowLayout(gap=px(8))
        words.addWidget(self._title)
        words.addWidget(self._count)
        chips = FlowLayout(gap=px(6), line_gap=px(6))
        for chip in self.positions:
            chips.addWidget(chip)
            chip.chosen.connect(self.reload)
        inside = QVBoxLayout(head)
        inside.setContentsMargins(px(16), px(12), px(16), px(8))
        inside.setSpacing(px(8))
        inside.addLayout(words)
        inside.addWidget(self.search)
        inside.addWidget(self._problem)
        inside.addLayout(chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.area, 1)
        self.search.searched.connect(self.reload)
        self.area.panel.pressed.connect(self.show_all)
        self.table.sort_requested.connect(self._sort)
        self.table.paged.fetch_failed.connect(self._failed)
        self.table.customContextMenuRequested.connect(
            lambda at: self.menu_asked.emit(self.table.viewport().mapToGlobal(at))
        )

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("1 Carry"),
            self.tr("2 Mid"),
            self.tr("3 Off"),
            self.tr("4 Soft"),
            self.tr("5 Hard"),
        )

    @property
    def narrowing(self) -> bool:
        """Whether anybody is left out."""
        return bool(self.search.text()) or any(chip.value is not None for chip in self.positions)

    def show_tournament(self, tournament_id: int) -> None:
        """Another tournament."""
        self._loaded = False
        self.table.tournament_id = tournament_id
        self.table.paged.clear()
        self.show_all()

    def show_all(self) -> None:
        """Takes search and chips away."""
        for chip in self.positions:
            chip.set_value(None)
        self.search.clear_at_once()
        self.reload()

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def refresh(self) -> None:
        """Something was committed."""
        self.table.paged.refresh()
        self.reload()

    def reload(self) -> None:
        """Reads who is left by search and chips."""
        positions = tuple(at for at, chip in enumerate(self.positions) if chip.value is not None)
        wanted = replace(
            self._order,
            tournament_id=self.table.tournament_id,
            search=self.search.text(),
            state=SignUpState.IN,
            in_team=False,
            positions=positions,
        )
        self._context.runner.query(
            read_pool,
            self._context,
            wanted,
            on_result=self._take,
            on_error=self._failed,
            key="teams.pool",
        )

    def _take(self, listing: PoolListing) -> None:
        if listing.wanted.tournament_id != self.table.tournament_id:
            return
        self._loaded = True
        self._say_wrong("")
        self.table.users = listing.users
        self.table.paged.set_ids(listing.ids)
        self._count.setText(f"{len(listing.ids):,}")
        if listing.ids:
            self.area.show_content()
        elif self.narrowing:
            self.area.show_empty(
                "search",
                self.tr("Nobody matches"),
                self.tr("Nobody without a team is left by this search."),
                self.tr("Show all"),
            )
        else:
            self.area.show_content()  # an empty list is a place to let players go over

    def _failed(self, error: Exception) -> None:
        if isinstance(error, SearchError):
            self.search.set_problem(said(error.explanation), error.start)
            self._say_wrong(said(error.explanation))
            return
        self.area.show_failure(error)

    def _say_wrong(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _sort(self, key: str, descending: bool) -> None:
        self._order = replace(self._order, sort=SignUpSort(key), descending=descending)
        self.reload()
