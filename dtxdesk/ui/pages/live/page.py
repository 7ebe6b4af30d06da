"""The Live page: what is being played in the followed leagues, asked for while somebody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from dtxdesk.errors import DeskError
from dtxdesk.services.live_games import LivePicture, Stage
from dtxdesk.ui.context import Context
from dtxdesk.ui.live_watch import LiveWatch
from dtxdesk.ui.pages.matches.changes import MatchChanges
from dtxdesk.ui.pages.page import Page
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import ago, clock_time

from .cards import GameCards
from .detail import LiveDetail

if TYPE_CHECKING:
    from datetime import datetime

    from dtxdesk.data.feed import Changes

CARDS_WIDTH = 300
TABLES = ("leagues", "steam_matches", "users")
"""What a picture says of the database: which leagues, what is over, who is who."""


class LivePage(Page):
    """The games on the left, one of them in full on the right.

    Steam is asked while the page is in view and not otherwise; what it said last stays, with its
    age, when it says nothing.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.window_title = self.tr("Live")
        self.header.set_title(self.window_title)
        self.picture: LivePicture | None = None
        self._watch = LiveWatch(context, self)
        self._changes = MatchChanges(context, self)
        px = theme().metrics.px
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        self.area = self.set_content(splitter)
        self.area.banner.button.clicked.connect(self.look)
        self.cards = GameCards(splitter)
        self.detail = LiveDetail(splitter)
        splitter.addWidget(self.cards)
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([px(CARDS_WIDTH), px(3 * CARDS_WIDTH)])
        self._watch.told.connect(self.show_picture)
        self._watch.failed.connect(self._failed)
        self._watch.slow.connect(self._say_slow)
        self.cards.chosen.connect(self._show_chosen)
        self.detail.player_opened.connect(self._open_player)
        self.detail.stranger_chosen.connect(self._changes.ask_who)
        self.detail.match_opened.connect(self._open_match)

    # Looking

    def load(self) -> None:
        self.area.show_loading(self.tr("Asking Steam what is being played…"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._watch.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nobody asks."""
        super().hideEvent(event)
        self.stop_looking()

    def stop_looking(self) -> None:
        """What is shown stays as it is until `look` is asked for again."""
        self._watch.stop()

    def look(self) -> None:
        """Asks for the picture of now."""
        self._watch.look()

    def refresh(self, changes: Changes) -> None:
        if self.isVisible() and any(changes.touches(table) for table in TABLES):
            self.look()

    def _say_slow(self) -> None:
        self._show_age(slow=True)

    # Showing

    def show_picture(self, picture: LivePicture) -> None:
        """What is known now."""
        self.picture = picture
        self._show_age()
        self.cards.show_games(picture.games)
        self._show_chosen()
        if not picture.leagues:
            self.area.show_empty(
                "leagues",
                self.tr("No league is followed"),
                self.tr("Games show here while they are played, of the leagues that you follow."),
                self.tr("New league"),
            )
        elif picture.taken_at is None and picture.problem is not None:
            self.area.show_error(picture.problem)
        elif not picture.games:
            self._show_nothing_played(picture)
        else:
            self.area.show_content()
        if picture.leagues and picture.problem is not None and picture.taken_at is not None:
            self._show_old(picture.problem, picture.taken_at)

    def _show_nothing_played(self, picture: LivePicture) -> None:
        names = list(picture.leagues.values())
        which = names[0] if len(names) == 1 else self.tr("%Ln league(s)", "", len(names))
        words = self.tr("A game of {which} shows here as soon as Steam lists it.")
        self.area.show_empty(
            "live",
            self.tr("Nothing is being played"),
            words.format(which=which),
            hint=self.tr("Steam is asked while this page is open."),
        )

    def _show_old(self, problem: DeskError, taken_at: datetime) -> None:
        """The last picture, how old it is, and why there is no newer one."""
        now = self.context.desk.clock()
        self.area.show_offline("", self.tr("Try again"))
        words = self.tr("Picture from {time}, {ago}.")
        self.area.banner.say(
            words.format(time=clock_time(taken_at, now), ago=ago(taken_at, now)),
            said(problem.one_line()),
        )

    def _show_age(self, *, slow: bool = False) -> None:
        picture = self.picture
        if picture is None or picture.taken_at is None:
            self.header.set_note(self.tr("Steam takes its time…") if slow else "")
            return
        running = sum(one.stage is Stage.RUNNING for one in picture.games)
        at = picture.taken_at.astimezone().strftime("%H:%M:%S")
        words = self.tr("%Ln running, as of {time}", "", running).format(time=at)
        self.header.set_note(self.tr("{now}; Steam is slow").format(now=words) if slow else words)

    def _show_chosen(self, _match_id: object = None) -> None:
        one = self.cards.current_row()
        if one is not None:
            self.detail.show_game(one)

    def _failed(self, error: Exception) -> None:
        """The database can't be read."""
        if self.picture is not None and self.picture.taken_at is not None:
            self._show_old(self.as_problem(error), self.picture.taken_at)
        else:
            self.area.show_error(self.as_problem(error))

    def retry(self) -> None:
        """The button of the state in view."""
        if self.picture is not None and not self.picture.leagues:
            self.context.actions["league.new"].trigger()
        else:
            self.look()

    # Going elsewhere

    def row_in_view(self) -> int | None:
        one = self.cards.current_row()
        return None if one is None else int(one.game.match_id)

    def show_row(self, row_id: int) -> None:
        self.cards.choose(row_id)

    def _open_player(self, user_id: int) -> None:
        self.context.show_page("players").show_row(user_id)

    def _open_match(self, match_id: int) -> None:
        self.context.show_page("matches").show_row(match_id)
