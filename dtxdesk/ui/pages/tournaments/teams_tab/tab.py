"""The Teams tab: the pool on the left, the cards of the teams on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSplitter, QWidget

from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.tournaments.tab import TournamentTab
from dtxdesk.ui.pages.tournaments.tab_head import TabHead
from dtxdesk.ui.pages.tournaments.teams_tab.acts import TeamActs
from dtxdesk.ui.pages.tournaments.teams_tab.board import TeamBoard
from dtxdesk.ui.pages.tournaments.teams_tab.cards import Board, read_board
from dtxdesk.ui.pages.tournaments.teams_tab.items import Item, Kind
from dtxdesk.ui.pages.tournaments.teams_tab.pool import WIDTH, Pool
from dtxdesk.ui.pages.tournaments.view import TournamentView
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Chip, ElidedLabel
from dtxdesk.ui.widgets.frames import Line
from dtxdesk.ui.widgets.states import StatefulArea

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes

ROOM_FOR_BOTH = 594
"""Narrower than this, in design pixels, a chip shows the pool in place of the cards."""

PLAYER_MENU = (
    *("team.move", "team.take_out", "", "team.captain", "team.deputy", "team.no_deputy"),
    *("", "team.edit"),
)
TEAM_MENU = ("team.edit", "team.stand_in", "", "team.seeds", "", "team.delete")
STAND_IN_MENU = ("team.approve", "team.withhold", "", "team.no_stand_in")


class TeamsTab(TournamentTab):
    """Buttons and what it adds up to, the pool, and the board."""

    head: TabHead

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._loaded = False
        self._shown = 0
        self._wanted_team: int | None = None
        self._make_head()
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self.pool = Pool(context, self._splitter)
        self.board = TeamBoard(self._splitter)
        self.board.setAccessibleName(self.tr("Teams"))
        self.area = StatefulArea(self.board, self._splitter)
        self._splitter.addWidget(self.pool)
        self._splitter.addWidget(self.area)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([theme().metrics.px(WIDTH), 10_000])
        self.column.addWidget(self.head)
        self.column.addWidget(Line(self))
        self.column.addWidget(self._splitter, 1)
        self.acts = TeamActs(context, self)
        self._connect()
        self.handlers = {"edit.find": self._find, **self.acts.handlers}

    def _make_head(self) -> None:
        self.head = TabHead(self.context.actions, self, narrow=0)
        self.summary = ElidedLabel(tone="muted", parent=self.head)
        self.pool_chip = Chip(self.tr("Without a team"), self.head)
        self.pool_chip.hide()
        self.head.add(self.summary, self.pool_chip)
        self.head.add_spring()
        self.head.add_action("team.seeds", "list", self.tr("Seeds"))
        self.head.add_action("team.for_captains", "crown", self.tr("Teams for captains"))
        self.head.add_action("team.balance", "sync", self.tr("Balance"))
        self.head.add_action("team.new", "plus", self.tr("New team"))

    def _connect(self) -> None:
        board, pool = self.board, self.pool
        board.moved.connect(lambda users, team_id: self.acts.move(users, team_id))
        board.swapped.connect(lambda one, other: self.acts.swap(one, other))
        pool.table.let_go.connect(lambda users: self.acts.move(users, None))
        board.selected_changed.connect(self._board_selected)
        pool.table.selected_ids_changed.connect(self._pool_selected)
        pool.table.row_activated.connect(lambda _id: self.acts.ask_where_to())
        board.opened.connect(self._open)
        board.menu_asked.connect(self._open_board_menu)
        pool.menu_asked.connect(lambda at: self._popup(("team.move", "team.new"), at))
        self.area.panel.pressed.connect(self._help_along)
        self.pool_chip.chosen.connect(lambda _on: self._share_room())

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def minimumSizeHint(self) -> QSize:
        """As narrow as one of both sides."""
        sides = (self.pool.minimumSizeHint(), self.board.minimumSizeHint())
        head = self.head.minimumSizeHint()
        wide = max(head.width(), *(side.width() for side in sides))
        return QSize(wide, self.column.minimumSize().height())

    def _share_room(self) -> None:
        """Both sides, or the one that is asked for."""
        alone = self.width() < theme().metrics.px(ROOM_FOR_BOTH)
        pool = self.pool_chip.value is not None
        self.pool_chip.setVisible(alone)
        self.pool.setVisible(pool or not alone)
        self.area.setVisible(not (pool and alone))

    # What it shows

    @property
    def tournament_id(self) -> int:
        return self.view.id if self.view is not None else 0

    @property
    def captains_without_team(self) -> int:
        """How many are marked as captain and in no team."""
        return self.board.board.captains

    @property
    def pool_in_front(self) -> bool:
        """Whether actions on players are about those in the pool: one side alone is selected."""
        return bool(self.pool.table.selected_ids())

    def show_tournament(self, view: TournamentView) -> None:
        other = view.id != self._shown
        self.view = view
        if other:
            self._shown = view.id
            self._loaded = False
            self.board.tournament_id = view.id
            self.board.show_board(Board(size=view.row.team_size))
            self.pool.show_tournament(view.id)
            self.area.expect(self.tr("Reading the teams…"))
        self.board.let_carry(not view.row.drafting)
        self.pool.table.let_carry(not view.row.drafting)
        self._read()
        self.situation_changed.emit()

    def refresh(self, changes: Changes) -> None:
        if self.view is not None:
            self.pool.refresh()  # the board comes with the tournament

    def situation(self) -> dict[str, object]:
        count = len(self.pool.table.selected_ids()) + len(self.board.selected_items())
        return {"selected": count, "possible": self.acts.possible()}

    def show_team(self, team_id: int) -> None:
        """Selects a team, once it is there."""
        self._wanted_team = team_id
        self._find_wanted()

    def _find(self) -> None:
        self.pool_chip.set_value(True)
        self._share_room()
        self.pool.focus_search()

    def _read(self) -> None:
        if self.view is not None:
            self.context.runner.query(
                read_board,
                self.context,
                self.view.id,
                self.view.row.team_size,
                on_result=self._take,
                on_error=self._failed,
                key="teams.board",
            )

    def _take(self, board: Board) -> None:
        self._loaded = True
        if board != self.board.board:
            self.board.show_board(board)
        self.summary.setText(self._summed_up(board))
        self.summary.setVisible(bool(board.cards))
        if board.cards:
            self.area.show_content()
        else:
            self._show_emptiness(board)
        self._find_wanted()
        self.situation_changed.emit()

    def _summed_up(self, board: Board) -> str:
        parts = [self.tr("%Ln team(s)", "", len(board.cards))]
        if board.spread is not None and len(board.cards) > 1:
            words = self.tr("{mmr} MMR between the highest and the lowest mean")
            parts.append(words.format(mmr=f"{round(board.spread):,}"))
        places = len(board.cards) * min(board.size, 5)
        words = self.tr("{covered} of {places} positions covered")
        parts.append(words.format(covered=board.covered, places=places))
        return ", ".join(parts)

    def _show_emptiness(self, board: Board) -> None:
        if board.signed:
            self.area.show_empty(
                "shield",
                self.tr("No teams yet"),
                self.tr("Let the program balance them, or begin with an empty one."),
                self.tr("New team"),
            )
        else:
            self.area.show_empty(
                "players",
                self.tr("Nobody has signed up yet"),
                self.tr("Teams are made of the players who are signed up."),
                self.tr("Add players"),
            )

    def _help_along(self) -> None:
        if self.board.board.signed:
            self.context.actions.ask("team.new")
        elif self._loaded:
            self.tab_asked.emit("players")
            self.context.actions.ask("tournament.add_players")
        else:
            self._read()

    def _failed(self, error: Exception) -> None:
        self.area.show_failure(error)

    def _find_wanted(self) -> None:
        wanted = self._wanted_team
        if wanted is not None and any(card.id == wanted for card in self.board.board.cards):
            self._wanted_team = None
            self.pool.table.clearSelection()
            self.board.select_team(wanted)
            self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is selected

    def _board_selected(self) -> None:
        if self.board.selected_items():
            self.pool.table.clearSelection()
        self.situation_changed.emit()

    def _pool_selected(self) -> None:
        if self.pool.table.selected_ids():
            self.board.clearSelection()
        self.situation_changed.emit()

    def _open(self, item: Item) -> None:
        if item.kind is Kind.TEAM:
            self.context.actions.ask("team.edit")
        elif item.kind in (Kind.MEMBER, Kind.FORMER):
            self.context.actions.ask("team.move")

    def _open_board_menu(self, at: QPoint) -> None:
        item = self.board.current_item()
        if item is None:
            return
        if item.kind is Kind.STAND_IN:
            self._popup(STAND_IN_MENU, at)
        else:
            self._popup(TEAM_MENU if item.kind in (Kind.TEAM, Kind.FOLD) else PLAYER_MENU, at)

    def _popup(self, ids: tuple[str, ...], at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context.actions.fill(menu, ids)
        menu.popup(at)
