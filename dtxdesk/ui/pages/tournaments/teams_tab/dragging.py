"""What is carried from the pool and between teams."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QDrag, QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from dtxdesk.ui.delegates.painting import draw_framed, draw_text
from dtxdesk.ui.theme import theme

FORMAT = "application/x-dtxdesk-players"
"""Ids of players of one tournament, as JSON."""

MOST_WIDTH = 240


def packed(tournament_id: int, user_ids: Sequence[int]) -> QMimeData:
    """Players to be carried."""
    carried = QMimeData()
    text = json.dumps({"tournament": tournament_id, "players": list(user_ids)})
    carried.setData(FORMAT, text.encode())
    return carried


def carried_players(data: QMimeData, tournament_id: int) -> list[int]:
    """Who is carried; nobody where it is something else, or of another tournament."""
    if not data.hasFormat(FORMAT):
        return []
    held = json.loads(bytes(data.data(FORMAT).data()))
    return list(held["players"]) if held["tournament"] == tournament_id else []


def carry(source: QWidget, tournament_id: int, user_ids: Sequence[int], words: str) -> None:
    """Takes players under the pointer; comes back when they are let go."""
    drag = QDrag(source)
    drag.setMimeData(packed(tournament_id, user_ids))
    drag.setPixmap(_label(words, source.devicePixelRatioF()))
    drag.setHotSpot(QPoint(-theme().metrics.px(12), 0))
    drag.exec(Qt.DropAction.MoveAction)


def _label(words: str, ratio: float) -> QPixmap:
    """Who it is, on a small ground."""
    tokens, metrics = theme().tokens, theme().metrics
    advance = QFontMetricsF(metrics.font("body", "medium")).horizontalAdvance(words)
    width = min(metrics.px(MOST_WIDTH), round(advance) + 1 + 2 * metrics.px(12))
    pixmap = QPixmap(QSize(width, metrics.px(30)) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    box = QRect(0, 0, width, metrics.px(30))
    draw_framed(painter, QRectF(box), metrics.px(6), tokens.raised, tokens.accent_text)
    inner = box.adjusted(metrics.px(12), 0, -metrics.px(12), 0)
    draw_text(painter, inner, words, tokens.text, weight="medium")
    painter.end()
    return pixmap
