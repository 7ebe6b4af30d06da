"""The icon in the tray: the program's sign, with a dot that says how the sync stands."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from dtxdesk.paths import resource
from dtxdesk.ui.theme import theme

SyncLook = Literal["calm", "running", "paused", "failed"]

SIDES = (16, 22, 32, 64)
_DOTS: dict[SyncLook, str] = {"running": "good", "paused": "faint", "failed": "bad"}


def tray_icon(look: SyncLook) -> QIcon:
    """The sign at every size that trays ask for."""
    sign = QSvgRenderer(str(resource("icons", "logo.svg")))
    icon = QIcon()
    for side in SIDES:
        pixmap = QPixmap(QSize(side, side))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sign.render(painter)
        token = _DOTS.get(look)
        if token is not None:
            dot = QRectF(side * 0.58, side * 0.58, side * 0.38, side * 0.38)
            painter.setPen(QPen(theme().tokens.window, max(1.0, side / 16)))
            painter.setBrush(theme().tokens[token])
            painter.drawEllipse(dot)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
