"""One live game in full: the score, who was ahead when, and both sides line by line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dtxdesk.data.queries.match_detail import SlotRow
from dtxdesk.domain.live import LiveGame, LivePlayer
from dtxdesk.domain.matches import DIRE_BIT
from dtxdesk.services.live_games import FollowedGame, Stage
from dtxdesk.ui.pages.matches.board import SideBoard
from dtxdesk.ui.pages.matches.score import ScoreHead, ScoreSide
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import duration
from dtxdesk.ui.widgets import Badge, Button, Card, ElidedLabel, Frame, Label

from . import words
from .curve import LeadCurve


class LiveDetail(QScrollArea):
    """Follows one game as it goes on; what was looked at in it stays in view."""

    player_opened = Signal(int)
    """The id of one of our people."""
    stranger_chosen = Signal(object)
    """A Steam id that is nobody's."""
    match_opened = Signal(object)
    """The id of a match that is over and here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.shown: FollowedGame | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is in it
        inner = Frame("window", self)
        self.setWidget(inner)
        self._stage = Badge("", parent=inner)
        self._about = ElidedLabel(parent=inner, tone="muted")
        self.open_match = Button(self.tr("Open match"), "eye", parent=inner)
        self.open_match.clicked.connect(self._open)
        self.score = ScoreHead(inner)
        self.curve = LeadCurve(inner)
        self._before = Label("", inner, tone="muted", wrap=True)
        self._seen_from = Label("", inner, size="small", tone="faint", wrap=True)
        self.boards = (SideBoard(True, inner), SideBoard(False, inner))
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(24), px(12), px(24), px(24))
        column.setSpacing(px(12))
        column.addLayout(self._make_head())
        column.addWidget(self.score)
        column.addWidget(self._make_curve(inner))
        for board in self.boards:
            column.addWidget(board)
            board.player_opened.connect(self.player_opened)
            board.stranger_chosen.connect(self.stranger_chosen)
        column.addStretch(1)

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme().metrics.px(8))
        head.addWidget(self._stage)
        head.addWidget(self._about, 1)
        head.addWidget(self.open_match)
        return head

    def _make_curve(self, parent: QWidget) -> Card:
        card = Card(self.tr("Who is ahead"), parent=parent)
        card.body.addWidget(self.curve)
        card.body.addWidget(self._before)
        card.body.addWidget(self._seen_from)
        return card

    def show_game(self, one: FollowedGame) -> None:
        """Shows the game as it is now."""
        self.shown = one
        game = one.game
        self._stage.setText(words.stage(one))
        self._stage.set_kind("live" if one.stage is Stage.RUNNING else "neutral")
        parts = (one.league, words.game_number(game), words.lateness(game), words.watchers(game))
        self._about.setText(", ".join(part for part in parts if part))
        self.open_match.setVisible(one.stage is Stage.STORED)
        self.score.show_score(
            _score(game, radiant=True), _score(game, radiant=False), game.duration, ""
        )
        self._show_curve(one)
        slots = [_slot(one, at, player) for at, player in enumerate(game.players)]
        for board, side in zip(self.boards, (game.radiant, game.dire), strict=True):
            board.show_slots(side.name, slots)

    def _show_curve(self, one: FollowedGame) -> None:
        known = any(p.net_worth is not None or p.experience is not None for p in one.curve)
        self.curve.setVisible(known)
        self._before.setVisible(not known)
        self._seen_from.setVisible(known)
        if not known:
            self._before.setText(
                self.tr("The heroes are still being picked.")
                if one.game.duration is None
                else self.tr("Steam tells neither net worth nor experience of this game.")
            )
            return
        self.curve.show_curve(one.curve)
        self._seen_from.setText(
            self.tr(
                "Filled: net worth, seen since {begin} of the game. Dashed: experience, reckoned "
                "from experience per minute."
            ).format(begin=duration(one.curve[0].at))
        )

    def _open(self) -> None:
        if self.shown is not None:
            self.match_opened.emit(self.shown.game.match_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for board in self.boards:
            board.fit(self.viewport().width() - 2 * theme().metrics.px(24))


def _score(game: LiveGame, *, radiant: bool) -> ScoreSide:
    side = game.radiant if radiant else game.dire
    return ScoreSide(
        words.team(game, radiant=radiant),
        words.buildings(game, radiant=radiant),
        side.score or 0,
        game.net_worth(radiant=radiant) or 0,
    )


def _slot(one: FollowedGame, at: int, player: LivePlayer) -> SlotRow:
    """A player as a line of the score board; a stranger goes by the name on Steam."""
    ours = one.people.get(player.steam_id or 0)
    return SlotRow(
        slot=at if player.radiant else DIRE_BIT + at,
        user_id=None if ours is None else ours.user_id,
        name=player.name if ours is None else ours.name,
        steam_id=player.steam_id,
        former=False,
        hero_id=player.hero_id,
        level=player.level,
        kills=player.kills,
        deaths=player.deaths,
        assists=player.assists,
        last_hits=player.last_hits,
        denies=player.denies,
        gpm=player.gpm,
        xpm=player.xpm,
        net_worth=player.net_worth,
        hero_damage=None,
    )
