"""A picture on a page of its own: of a screen that is no list."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from dtxdesk.drawing.pages.layout import PageSize
from dtxdesk.drawing.pages.look import POINT
from dtxdesk.drawing.pages.printable import Sheet


class PicturePage:
    """One page, as large as it has room for."""

    def __init__(self, picture: QImage, sheet: Sheet) -> None:
        self._picture = picture
        wide = picture.width() > picture.height()
        room = sheet.room
        self.room: PageSize = room.turned if room.turn and wide else room

    @property
    def landscape(self) -> bool:
        return self.room.width > self.room.height

    def __len__(self) -> int:
        return 1

    def paint(self, painter: QPainter, number: int) -> None:
        width, height = self.room.width * POINT, self.room.height * POINT
        scale = min(width / self._picture.width(), height / self._picture.height())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = (self._picture.width() * scale, self._picture.height() * scale)
        painter.drawImage(QRectF((width - size[0]) / 2, 0, *size), self._picture)
