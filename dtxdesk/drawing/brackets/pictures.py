"""A bracket as a picture: SVG, PNG, or one page of PDF with its fonts inside."""

from __future__ import annotations

from enum import StrEnum
from math import ceil, sqrt

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from dtxdesk.drawing.brackets.look import BracketLook, for_paper
from dtxdesk.drawing.brackets.marks import Marks
from dtxdesk.drawing.brackets.painting import paint_sheet
from dtxdesk.drawing.brackets.sheet import Sheet

MARGIN = 24.0
"""Around the bracket, in its own lengths."""

SHARP = 2.0
"""Pixels of a PNG for each of the sheet's lengths."""

LARGEST_SIDE = 16_000
"""Pixels; programs that look at pictures give up on larger ones."""

MOST_PIXELS = 120_000_000
"""Of a PNG: half a gigabyte while it is painted."""

_POINTS = 0.75  # of a page for each of the sheet's lengths: 96 of them are an inch
_LONGEST_PAGE = 14_400.0  # points; PDF has no larger page


class PictureKind(StrEnum):
    """A kind of file, by its ending."""

    SVG = "svg"
    PNG = "png"
    PDF = "pdf"


def bracket_picture(
    sheet: Sheet, look: BracketLook, kind: PictureKind, title: str, scale: float = SHARP
) -> bytes:
    """The whole sheet as the bytes of a file. May be called on any thread.

    Args:
        sheet: What to paint.
        look: Its colours and fonts.
        kind: What file to make.
        title: What the file says that it is.
        scale: Pixels of a PNG for each of the sheet's lengths, as far as one can be that large.
    """
    size = QSizeF(sheet.width + 2 * MARGIN, sheet.height + 2 * MARGIN)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    match kind:
        case PictureKind.SVG:
            _svg(buffer, sheet, look, size, title)
        case PictureKind.PNG:
            _png(buffer, sheet, look, size, _scale_of(size, scale))
        case PictureKind.PDF:
            _pdf(buffer, sheet, look, size, title)
    return bytes(buffer.data().data())


def _svg(buffer: QBuffer, sheet: Sheet, look: BracketLook, size: QSizeF, title: str) -> None:
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    whole = QSize(ceil(size.width()), ceil(size.height()))
    made.setSize(whole)
    made.setViewBox(QRectF(0, 0, whole.width(), whole.height()))
    made.setTitle(title)
    painter = QPainter(made)
    _paint(painter, sheet, look, size)
    painter.end()


def picture_size(sheet: Sheet, scale: float) -> QSize:
    """How many pixels a PNG of that scale has."""
    size = QSizeF(sheet.width + 2 * MARGIN, sheet.height + 2 * MARGIN)
    scale = _scale_of(size, scale)
    return QSize(ceil(size.width() * scale), ceil(size.height() * scale))


def _scale_of(size: QSizeF, wanted: float) -> float:
    return min(
        wanted,
        LARGEST_SIDE / max(size.width(), size.height()),
        sqrt(MOST_PIXELS / (size.width() * size.height())),
    )


def _png(buffer: QBuffer, sheet: Sheet, look: BracketLook, size: QSizeF, scale: float) -> None:
    image = QImage(
        ceil(size.width() * scale), ceil(size.height() * scale), QImage.Format.Format_RGB32
    )
    image.setDotsPerMeterX(round(scale * 96 / 0.0254))
    image.setDotsPerMeterY(round(scale * 96 / 0.0254))
    painter = QPainter(image)
    painter.scale(scale, scale)
    _paint(painter, sheet, look, size)
    painter.end()
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)


def _pdf(buffer: QBuffer, sheet: Sheet, look: BracketLook, size: QSizeF, title: str) -> None:
    points = min(_POINTS, _LONGEST_PAGE / max(size.width(), size.height()))
    made = QPdfWriter(buffer)
    made.setTitle(title)
    made.setCreator("dtxdesk")
    page = QPageSize(size * points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    made.setPageLayout(
        QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(), QPageLayout.Unit.Point)
    )
    made.setResolution(288)
    painter = QPainter(made)
    scale = points * made.resolution() / 72
    painter.scale(scale, scale)
    _paint(painter, sheet, for_paper(look), size)
    painter.end()


def _paint(painter: QPainter, sheet: Sheet, look: BracketLook, size: QSizeF) -> None:
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), look.window)
    painter.translate(MARGIN, MARGIN)
    paint_sheet(painter, sheet, look, Marks())
