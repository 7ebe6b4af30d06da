"""The games as a list of cards: who plays, the kills, the clock, and who is ahead in small."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from dtxdesk.drawing.lead_chart import LeadLayout, paint_lead_chart
from dtxdesk.services.live_games import FollowedGame, Stage
from dtxdesk.ui.delegates.painting import (
    draw_icon,
    draw_rounded,
    draw_row_ground,
    draw_text,
    middle,
)
from dtxdesk.ui.pages.tournaments.draft_tab.painted_list import PaintedList, RowState
from dtxdesk.ui.theme import theme

from . import words
from .curve import lead_look

CARD_HEIGHT = 128
LEAST_WIDTH, LEAST_HEIGHT = 200, 96
PADDING = 16
LINE = 24
CHART = 36
SCORE = 48
MARK = 16


class GameCards(PaintedList):
    """The current one is shown in full beside it; it stays so whatever order they come in."""

    chosen = Signal(object)
    """Another game is in view: its match id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self._paint_card, words.spoken, CARD_HEIGHT, parent)
        self.setAccessibleName(self.tr("Games"))
        self._match_id: int | None = None
        self.selectionModel().currentChanged.connect(self._tell)

    def show_games(self, games: Sequence[FollowedGame]) -> None:
        """Shows them as they are now."""
        wanted = self._match_id
        self.selectionModel().blockSignals(True)
        self.show_rows(games)
        self.selectionModel().blockSignals(False)
        places = [n for n, one in enumerate(games) if one.game.match_id == wanted]
        if games:
            self.setCurrentIndex(self.rows_model.index(places[0] if places else 0))
        self._tell()
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        """Room for most of a card: a low window scrolls."""
        px = theme().metrics.px
        return QSize(px(LEAST_WIDTH), px(LEAST_HEIGHT))

    def choose(self, match_id: int) -> bool:
        """Brings a game into view; False where there is none of that id."""
        for place, one in enumerate(self.rows):
            if one.game.match_id == match_id:
                self.setCurrentIndex(self.rows_model.index(place))
                return True
        return False

    def _tell(self) -> None:
        one: FollowedGame | None = self.current_row()
        if one is not None and one.game.match_id != self._match_id:
            self._match_id = one.game.match_id
            self.chosen.emit(self._match_id)

    # Painting

    def _paint_card(
        self, painter: QPainter, rect: QRect, one: FollowedGame, state: RowState
    ) -> None:
        px = theme().metrics.px
        draw_row_ground(painter, rect, selected=state.current, hovered=state.hovered)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme().tokens.line)
        inner = rect.adjusted(px(PADDING), px(8), -px(PADDING), -px(8))
        line = QRect(inner.left(), inner.top(), inner.width(), px(LINE))
        self._paint_head(painter, line, one)
        for radiant in (True, False):
            line.moveTop(line.top() + px(LINE))
            self._paint_side(painter, line, one, radiant=radiant)
        chart = QRect(line.left(), line.bottom() + px(4), line.width(), px(CHART))
        self._paint_lead(painter, chart, one)

    def _paint_head(self, painter: QPainter, line: QRect, one: FollowedGame) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        clock = words.clock(one.game)
        right = draw_text(painter, line, clock, tokens.text, weight="semibold", align="right")
        rest = line.adjusted(0, 0, -right - px(8), 0)
        ink, ground = _stage_colours(one.stage)
        badge = words.stage(one)
        wide = self.fontMetrics().horizontalAdvance(badge) + px(12)
        box = middle(rest, rest.left(), min(wide, rest.width()), px(18))
        draw_rounded(painter, QRectF(box), px(4), ground)
        draw_text(painter, box, badge, ink, size="small", weight="medium", align="centre")
        rest.setLeft(box.right() + px(8))
        about = ", ".join(part for part in (words.game_number(one.game), one.league) if part)
        draw_text(painter, rest, about, tokens.muted, size="small")

    def _paint_side(
        self, painter: QPainter, line: QRect, one: FollowedGame, *, radiant: bool
    ) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        side = one.game.radiant if radiant else one.game.dire
        mark = "radiant" if radiant else "dire"
        place = middle(line, line.left(), px(MARK), px(MARK))
        draw_icon(painter, mark, tokens[mark], place)
        name = line.adjusted(px(MARK + 8), 0, -px(SCORE), 0)
        draw_text(painter, name, words.team(one.game, radiant=radiant), tokens.text)
        score = "–" if side.score is None else str(side.score)
        draw_text(painter, line, score, tokens.text, weight="semibold", align="right")

    def _paint_lead(self, painter: QPainter, rect: QRect, one: FollowedGame) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        ahead = words.lead(one.curve[-1].net_worth) if one.curve else ""
        wide = draw_text(painter, rect, ahead, tokens.muted, size="small", align="right")
        if len(one.curve) < 2:
            return
        place = QRectF(rect.adjusted(0, 0, -max(wide, px(72)) - px(8), 0))
        look = lead_look(named=False)
        paint_lead_chart(painter, LeadLayout(one.curve, place, look), look)


def _stage_colours(stage: Stage) -> tuple[QColor, QColor]:
    tokens = theme().tokens
    if stage is Stage.RUNNING:
        return tokens.good, tokens.good_soft
    return tokens.muted, tokens.hover
