"""Icons: small SVG files drawn in `currentColor`, painted in a token's colour at any resolution.

An icon asks for the theme's colours when it is painted, so one that sits on a button goes along
with a switch of theme without anybody setting it again.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from dtxdesk.paths import resource

DISABLED_TOKEN = "faint"  # noqa: S105 - a colour token, not a secret


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text("utf-8")


def icon_pixmap(name: str, colour: QColor, size: QSize, ratio: float = 1.0) -> QPixmap:
    """The icon `name` in `colour`, `size` logical pixels at `ratio` device pixels each.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    key = f"icon:{name}:{colour.rgba():08x}:{size.width()}x{size.height()}@{ratio:.3f}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    pixmap = QPixmap(size * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    svg = _source(name).replace("currentColor", colour.name())
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, pixmap)
    return pixmap


class _TokenIconEngine(QIconEngine):
    """Paints one icon in the colour that its token has at that moment."""

    def __init__(self, name: str, token: str, on: str) -> None:
        super().__init__()
        self._name = name
        self._token = token
        self._on = on

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        from .theme import theme

        tokens = theme().tokens
        if mode == QIcon.Mode.Disabled:
            return tokens[DISABLED_TOKEN]
        return tokens[self._on if state == QIcon.State.On else self._token]

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatio()
        pixmap = self.scaledPixmap(QSize(side, side), mode, state, ratio)
        corner = rect.center() - QPoint((side - 1) // 2, (side - 1) // 2)
        painter.drawPixmap(QRect(corner, QSize(side, side)), pixmap)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        return icon_pixmap(self._name, self._colour(mode, state), size, scale)

    def clone(self) -> QIconEngine:
        return _TokenIconEngine(self._name, self._token, self._on)


def icon(name: str, token: str = "muted", *, on: str | None = None) -> QIcon:  # noqa: S107
    """The icon `name` in the colour of `token`, and of `on` where its button is checked.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    _source(name)
    return QIcon(_TokenIconEngine(name, token, on or token))
