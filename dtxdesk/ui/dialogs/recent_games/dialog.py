"""What our people play on Steam: what is known, and the asking, whose price is said before."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.domain.shared_games import SharedGame
from dtxdesk.errors import DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.recent_games.columns import game_columns
from dtxdesk.ui.models import PagedTable, PagedTableModel
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.runner import Task
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import ago, time_left
from dtxdesk.ui.widgets import Banner, Button, ElidedLabel, Label, Line
from dtxdesk.ui.widgets.buttons import Chip
from dtxdesk.ui.widgets.choice_box import ChoiceBox
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.states import StatefulArea

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.services.recent_games import Fetched, FetchPlan, RecentView

SIZE = (980, 620)
ROW_HEIGHT = 32


class RecentGamesDialog(Dialog):
    """The games on Steam of the chosen players, or of all of them."""

    def __init__(
        self, context: Context, chosen: Collection[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self.finished.connect(self.stop)
        self._context = context
        self._chosen = tuple(chosen)
        self._view: RecentView | None = None
        self._plan: FetchPlan | None = None
        self._games: dict[int, SharedGame] = {}
        self._task: Task | None = None
        self.setWindowTitle(self.tr("Games on Steam – dtxdesk"))
        px = theme().metrics.px
        self.resize(px(SIZE[0]), px(SIZE[1]))
        self._make_parts()
        self._lay_out()
        self.ask.clicked.connect(self.fetch)
        self.whose.currentIndexChanged.connect(self._read)
        self.together.chosen.connect(self._read)
        self.banner.button.clicked.connect(self.stop)
        self.area.panel.pressed.connect(self._help)
        self.table.row_activated.connect(self._open_match)
        self.close_button.clicked.connect(self.reject)
        self.area.show_loading(self.tr("Looking at what is known…"))
        self._read()

    # Building

    def _make_parts(self) -> None:
        self._cost = Label("", self, tone="muted", wrap=True)
        self.banner = Banner("info", self)
        self.banner.hide()
        self.whose = ChoiceBox(self)
        self.whose.setAccessibleName(self.tr("Whose games"))
        self.whose.addItem(self.tr("All who have a Steam id"))
        if self._chosen:
            self.whose.addItem(self.tr("%Ln chosen player(s)", "", len(self._chosen)))
        if len(self._chosen) > 1:
            self.whose.setCurrentIndex(1)
        self.together = Chip(self.tr("Several of ours"), self)
        self._count = Label("", self, size="small", tone="faint")
        self._model = PagedTableModel(
            game_columns(
                lambda: {} if self._view is None else self._view.names,
                lambda: frozenset() if self._view is None else self._view.stored,
                self._context.desk.clock,
            ),
            self._rows,
            lambda game: game.match_id,
            self._context.runner,
            self,
        )
        self.table: PagedTable[SharedGame] = PagedTable(
            self._model, row_height=ROW_HEIGHT, parent=self
        )
        self.table.setAccessibleName(self.tr("Games on Steam"))
        self.area = StatefulArea(self.table, self)
        self._note = ElidedLabel(parent=self, size="small", tone="muted")
        self.ask = Button(self.tr("Ask Steam"), "sync", "primary", self)
        self.close_button = Button(self.tr("Close"), parent=self)

    def _lay_out(self) -> None:
        px = theme().metrics.px
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(16), px(24), px(12))
        head.setSpacing(px(4))
        title = self.tr("Games on Steam")
        head.addWidget(ElidedLabel(title, self, size="title", weight="semibold"))
        head.addWidget(self._cost)
        head.addWidget(self.banner)
        bar = QHBoxLayout()
        bar.setContentsMargins(px(24), px(8), px(24), px(8))
        bar.setSpacing(px(8))
        bar.addWidget(self.whose)
        bar.addWidget(self.together)
        bar.addStretch(1)
        bar.addWidget(self._count)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(12))
        foot.setSpacing(px(12))
        foot.addWidget(self._note, 1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line(self))
        column.addLayout(bar)
        column.addWidget(Line(self))
        column.addWidget(self.area, 1)
        column.addWidget(Line(self))
        column.addLayout(foot)

    # What is known

    @property
    def _whom(self) -> tuple[int, ...] | None:
        return self._chosen if self.whose.currentIndex() == 1 else None

    def _read(self, _choice: object = None) -> None:
        least = 2 if self.together.value is not None else 1
        self._context.runner.query(
            _known,
            self._context.desk,
            self._whom,
            least,
            on_result=self._take,
            on_error=self._failed,
            key="recent.read",
        )

    def _take(self, known: tuple[RecentView, FetchPlan]) -> None:
        self.show_known(*known)

    def show_known(self, view: RecentView, plan: FetchPlan) -> None:
        """What is known by now, and what it would cost to know the rest."""
        self._view, self._plan = view, plan
        self._games = {game.match_id: game for game in view.games}
        self._model.clear()
        self._model.set_ids([game.match_id for game in view.games])
        self._count.setText(self.tr("%Ln game(s)", "", len(view.games)))
        self._note.setText(self._age(view))
        self._cost.setText(self._cost_words(plan))
        self._mind_button()
        if view.games:
            self.area.show_content()
        elif plan.calls:
            self.area.show_empty(
                "matches",
                self.tr("Nothing is known yet"),
                self.tr(
                    "Steam tells the newest hundred games of each player who shows them, whatever "
                    "they were played for."
                ),
                self.tr("Ask Steam"),
            )
        else:
            self.area.show_empty(
                "search",
                self.tr("No games"),
                self.tr("None of these players has a game that fits, or they do not show them."),
                self.tr("Show all") if self.together.value is not None else "",
            )

    def _age(self, view: RecentView) -> str:
        parts = []
        if view.oldest is not None:
            when = ago(view.oldest, self._context.desk.clock())
            parts.append(self.tr("The oldest of it was looked at {ago}.").format(ago=when))
        if view.hidden:
            names = ", ".join(person.name for person in view.hidden)
            parts.append(self.tr("Not shown on Steam: {names}.").format(names=names))
        return " ".join(parts)

    def _cost_words(self, plan: FetchPlan) -> str:
        known = self.tr("%Ln player(s) known well enough.", "", plan.fresh)
        if not plan.calls:
            return known
        calls = self.tr("Asking about the others: %Ln call(s) of Steam", "", plan.calls)
        words = self.tr("{known} {calls}, {time}; {used} of {limit} calls used today.")
        return words.format(
            known=known,
            calls=calls,
            time=time_left(plan.seconds),
            used=grouped(plan.used),
            limit=grouped(plan.limit),
        )

    def _mind_button(self) -> None:
        plan = self._plan
        reason = ""
        if plan is None or self._task is not None:
            reason = self.tr("Steam is being asked.")
        elif not plan.calls:
            reason = self.tr("All of it was looked at within the last hour.")
        elif plan.used + plan.calls > plan.limit:
            reason = self.tr("There are not so many calls left today.")
        self.ask.set_available(not reason, reason)

    def _rows(self, ids: Sequence[int]) -> Sequence[SharedGame]:
        games = self._games
        return [games[match_id] for match_id in ids if match_id in games]

    # Asking

    def fetch(self) -> None:
        """Asks Steam about all who are not fresh; what comes is kept at once."""
        plan = self._plan
        if plan is None or self._task is not None or not plan.calls:
            return
        cancel = threading.Event()
        self._task = self._context.runner.network(
            _fetch,
            self._context.desk,
            plan,
            cancel,
            on_result=self._fetched,
            on_error=self._failed,
            on_progress=self.show_progress,
            cancel=cancel,
            key="recent.fetch",
        )
        self.show_progress((0, plan.calls))
        self._mind_button()

    def show_progress(self, at: tuple[int, int]) -> None:
        """So many of so many have been asked about."""
        done, whole = at
        self.banner.set_kind("info")
        words = self.tr("{done} of {whole} players")
        self.banner.say(
            self.tr("Asking Steam."), words.format(done=grouped(done), whole=grouped(whole))
        )
        self.banner.show_progress(done, whole)
        self.banner.offer(self.tr("Stop"))
        self.banner.show()

    def stop(self) -> None:
        """What has come is kept; the rest is asked for the next time."""
        if self._task is None:
            return
        self._task.stop()
        self._task = None
        self.banner.hide()
        if self.isVisible():
            self._read()

    def _fetched(self, done: Fetched) -> None:
        self._task = None
        self.banner.hide()
        if done.failed:
            names = ", ".join(person.name for person in done.failed)
            self.banner.hide_progress()
            self.banner.set_kind("warning")
            self.banner.offer("")
            self.banner.say(self.tr("Some answers could not be understood."), names)
            self.banner.show()
        self._read()

    def _failed(self, error: Exception) -> None:
        self._task = None
        if isinstance(error, DeskError):
            self.banner.hide_progress()
            self.banner.set_kind("error")
            self.banner.offer("")
            self.banner.say(said(error.title), said(error.explanation))
            self.banner.show()
        if self._view is None and isinstance(error, DeskError):
            self.area.show_error(error)
        else:
            self._read()

    def _help(self) -> None:
        """The button of the state in view."""
        if self._view is None:
            self._read()
        elif self._plan is not None and self._plan.calls:
            self.fetch()
        else:
            self.together.set_value(None)
            self._read()

    def _open_match(self, match_id: int) -> None:
        """A league match is shown in full; of another nothing more is known."""
        if self._view is not None and match_id in self._view.stored:
            self.reject()
            self._context.show_page("matches").show_row(match_id)


def _known(desk: Desk, whom: Collection[int] | None, least: int) -> tuple[RecentView, FetchPlan]:
    return desk.recent_games.read(whom, least=least), desk.recent_games.plan(whom)


def _fetch(
    desk: Desk,
    plan: FetchPlan,
    cancel: threading.Event,
    *,
    progress: Callable[[tuple[int, int]], object],
) -> Fetched:
    return desk.recent_games.fetch(plan, cancel, progress)
