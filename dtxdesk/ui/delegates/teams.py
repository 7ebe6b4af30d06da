"""How teams are painted: the tag on the team's colour, and the name beside it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from dtxdesk.ui.theme import theme

from .avatars import initials
from .cells import DASH, TeamCell
from .painting import draw_rounded, draw_text, middle

TAG_WIDTH, TAG_HEIGHT = 48, 20


def paint_team(painter: QPainter, rect: QRect, cell: TeamCell) -> None:
    """The tag at the left, the name behind it where there is room."""
    tokens, px = theme().tokens, theme().metrics.px
    if cell.team_id is None:
        draw_text(painter, rect, DASH, tokens.faint)
        return
    box = middle(rect, rect.left(), min(rect.width(), px(TAG_WIDTH)), px(TAG_HEIGHT))
    draw_team_tag(painter, box, cell.team_id, cell.tag or initials(cell.name))
    beside = rect.adjusted(box.width() + px(8), 0, 0, 0)
    if beside.width() > px(24):
        draw_text(painter, beside, cell.name, tokens.text)


def draw_team_tag(painter: QPainter, box: QRect, team_id: int, tag: str) -> None:
    """A square of the team's colour with the tag in it; the colour goes with the id."""
    px = theme().metrics.px
    draw_rounded(painter, QRectF(box), px(4), theme().tokens.avatar(team_id))
    inner = box.adjusted(px(2), 0, -px(2), 0)
    white = QColor(Qt.GlobalColor.white)
    draw_text(painter, inner, tag, white, size="small", weight="semibold", align="centre")
