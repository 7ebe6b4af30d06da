"""Before a draft: what is still needed, the order of the teams, and how it shall be held."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.services.draft_start import DraftOptions, DraftPlan
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.pages.tournaments.draft_tab.options_form import MOST_PLAYERS, OptionsForm
from dtxdesk.ui.pages.tournaments.draft_tab.order_list import OrderList
from dtxdesk.ui.pages.tournaments.view import TournamentView
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Card, IconLabel, Label
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.flow import FlowLayout
from dtxdesk.ui.widgets.number_box import NumberBox

SOON_MS = 60
NARROW = 760


class _Need(QWidget):
    """One thing that a draft needs: whether it is there, and a button that leads to it."""

    def __init__(self, button: str, act: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = IconLabel("check", "good")
        self._words = Label(wrap=True)
        self.button = Button(button, small=True)
        self.button.clicked.connect(act)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().metrics.px(12))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)

    def say(self, words: str, *, there: bool, button: bool = True) -> None:
        self._icon.set_icon("check" if there else "alert", "good" if there else "accent_text")
        self._words.setText(words)
        self.button.setVisible(button)
        self.setVisible(bool(words))


class PlanPage(QScrollArea):
    """Everything that `Drafting.plan` says, in place; and the button that starts."""

    start_asked = Signal(object)
    """`DraftOptions`."""
    tab_asked = Signal(str)
    planned = Signal()
    """Whether it can start is known anew."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._view: TournamentView | None = None
        self._plan: DraftPlan | None = None
        self._order: list[int] = []
        self._sizes: dict[int, int] = {}
        px = theme().metrics.px
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._inside = QWidget(self)
        self.banner = Banner("warning", self._inside)
        self.banner.hide()
        self.order = OrderList()
        self.form = OptionsForm()
        self.own_size = NumberBox(1, MOST_PLAYERS, whole=True)
        self.start = Button(self.tr("Start the draft"), "play", "primary")
        guard(self.start, context.actions, Deed.RUN_TOURNAMENTS)
        self.back = Button(self.tr("Back to the draft"))
        self.back.hide()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(px(16))
        left = QVBoxLayout()
        left.setSpacing(px(16))
        left.addWidget(self._make_needs())
        left.addWidget(self._make_order(), 1_000)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(px(16))
        right.addWidget(self._make_options())
        right.addStretch(1)
        self._columns.addLayout(left, 1)
        self._columns.addLayout(right, 1)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(px(24), px(16), px(24), px(24))
        column.setSpacing(px(16))
        column.addWidget(self.banner)
        column.addLayout(self._columns, 1)
        self.setWidget(self._inside)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._ask)
        self.form.changed.connect(self._soon.start)
        self.order.ordered.connect(self._ordered)
        self.order.currentRowChanged.connect(lambda _row: self._show_own_size())
        self.own_size.valueChanged.connect(lambda _value: self._own_size_typed())
        self.start.clicked.connect(self._start)

    # Building

    def _make_needs(self) -> Card:
        actions = self._context.actions
        card = Card(self.tr("What it needs"), parent=self._inside)
        choose = actions["tournament.choose_captains"].trigger
        self.captains = _Need(self.tr("Choose captains"), choose, card)
        self.making = _Need(self.tr("Make their teams"), self._make_teams, card)
        self.players = _Need(
            self.tr("Add players"), actions["tournament.add_players"].trigger, card
        )
        self.here = _Need(self.tr("Check in"), lambda: self.tab_asked.emit("players"), card)
        self.mmr = _Need(self.tr("Show them"), lambda: self.tab_asked.emit("players"), card)
        self.left_out = _Need(self.tr("Show the teams"), lambda: self.tab_asked.emit("teams"), card)
        for need in (self.captains, self.making, self.players, self.here, self.mmr, self.left_out):
            card.body.addWidget(need)
            need.hide()
        for need in (self.captains, self.making, self.players):
            guard(need.button, actions, Deed.RUN_TOURNAMENTS)
        return card

    def _make_order(self) -> Card:
        px = theme().metrics.px
        self.order_card = card = Card(self.tr("Order of the teams"), parent=self._inside)
        hint = self.tr("Drag a team to its place, or use Alt+Up and Alt+Down.")
        card.body.addWidget(Label(hint, size="small", tone="muted", wrap=True))
        card.body.addWidget(self.order, 1)
        foot = FlowLayout(gap=px(8), line_gap=px(8))
        lowest = Button(self.tr("Lowest total first"), small=True)
        lowest.clicked.connect(self._lowest_first)
        turned = Button(self.tr("Turn round"), small=True)
        turned.clicked.connect(self._turn_round)
        label = Label(self.tr("Players in the chosen &team"), size="small", tone="muted")
        label.setBuddy(self.own_size)
        self.own_size.setAccessibleName(self.tr("Players in the chosen team"))
        foot.addWidget(lowest)
        foot.addWidget(turned)
        foot.add_spring()
        together = QWidget(card)
        pair = QHBoxLayout(together)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(px(8))
        pair.addWidget(label)
        pair.addWidget(self.own_size)
        foot.addWidget(together)
        card.body.addLayout(foot)
        return card

    def _make_options(self) -> Card:
        px = theme().metrics.px
        card = Card(self.tr("How it is held"), parent=self._inside)
        card.body.addWidget(self.form)
        buttons = FlowLayout(gap=px(12), line_gap=px(8))
        buttons.setContentsMargins(0, px(8), 0, 0)
        buttons.addWidget(self.start)
        buttons.addWidget(self.back)
        card.body.addLayout(buttons)
        return card

    def minimumSizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(320), px(120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme().metrics.px(NARROW)
        self._columns.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )

    # What it shows

    def show_tournament(self, view: TournamentView) -> None:
        """Another tournament, or newer figures of the same."""
        if self._view is None or self._view.id != view.id:
            self._order, self._sizes = [], {}
            self.form.show_size(view.row.team_size)
        self._view = view
        self._ask()

    def options(self) -> DraftOptions:
        return replace(self.form.options(), order=tuple(self._order), sizes=dict(self._sizes))

    def _ask(self) -> None:
        if self._view is not None:
            self._context.runner.query(
                self._context.desk.drafting.plan,
                self._view.id,
                self.options(),
                on_result=self._take,
                on_error=self._failed,
                key="draft.plan",
            )

    def _take(self, plan: DraftPlan) -> None:
        self._plan = plan
        self.order.show_teams(plan.teams, plan.sizes)
        self.order_card.setVisible(bool(plan.teams))
        self._show_own_size()
        self._show_needs(plan)
        problem = plan.problem
        self.banner.setVisible(problem is not None)
        if problem is not None:
            self.banner.say(said(problem.title), said(problem.explanation))
        self.start.set_available(problem is None, said(problem.one_line()) if problem else "")
        self.planned.emit()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.banner.say(said(error.title), said(error.explanation))
            self.banner.show()
            self.start.set_available(False, said(error.title))

    def _show_needs(self, plan: DraftPlan) -> None:
        assert self._view is not None
        marked, teams = self._view.summary.captains, len(plan.teams)
        self.captains.say(
            self.tr("%Ln captain(s) marked; it takes two or more", "", marked),
            there=marked > 1 or teams > 1,
        )
        waiting = max(0, marked - teams)
        self.making.say(
            self.tr("%Ln team(s) with a captain", "", teams), there=teams > 1, button=waiting > 0
        )
        enough = len(plan.pool) >= plan.places
        pool = self.tr("%Ln player(s) to be picked", "", len(plan.pool))
        places = self.tr("%Ln place(s)", "", plan.places)
        self.players.say(
            self.tr("{players} for {places}").format(players=pool, places=places),
            there=enough and plan.places > 0,
        )
        out = len(plan.not_here)
        gone = self.tr("%Ln player(s) are not checked in and left out", "", out)
        self.here.say(gone if out else "", there=False)
        nameless = sum(plan.mmr.get(player.user_id) is None for player in plan.pool)
        words = self.tr("%Ln player(s) to be picked have no MMR", "", nameless)
        self.mmr.say(words if nameless else "", there=False)
        lost = len(plan.without_captain)
        words = self.tr("%Ln team(s) have no captain and take no part", "", lost)
        self.left_out.say(words if lost else "", there=False)

    # What is done

    def _ordered(self) -> None:
        self._order = self.order.order()
        self._ask()

    def _lowest_first(self) -> None:
        if self._plan is not None:
            teams = sorted(self._plan.teams, key=lambda team: (team.total, team.id))
            self._order = [team.id for team in teams]
            self._ask()

    def _turn_round(self) -> None:
        self._order = list(reversed(self.order.order()))
        self._ask()

    def _show_own_size(self) -> None:
        team, plan = self.order.chosen(), self._plan
        self.own_size.setEnabled(team is not None)
        before = self.own_size.blockSignals(True)
        if team is not None and plan is not None:
            self.own_size.setValue(plan.sizes.get(team.id, 1))
        self.own_size.blockSignals(before)

    def _own_size_typed(self) -> None:
        team = self.order.chosen()
        if team is not None:
            self._sizes[team.id] = max(1, round(self.own_size.value()))
            self._soon.start()

    def _make_teams(self) -> None:
        if self._view is not None:
            self._context.runner.change(
                self._context.desk.teams.make_for_captains,
                self._view.id,
                title=self.tr("Teams made for the captains"),
            )

    def _start(self) -> None:
        self.start_asked.emit(self.options())
