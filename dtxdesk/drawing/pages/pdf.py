"""Pages as PDF, with their fonts inside: written as they are painted."""

from __future__ import annotations

from typing import BinaryIO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from dtxdesk.drawing.pages.document import PageDone, PrintedDocument
from dtxdesk.drawing.pages.layout import A4, LaidOut, lay_out
from dtxdesk.drawing.pages.look import POINT, PageLook
from dtxdesk.drawing.pages.painting import PagePainter

MARGIN = 36.0  # points


def write_pdf(document: PrintedDocument, file: BinaryIO, look: PageLook, on_page: PageDone) -> None:
    """Writes the document. May be called on any thread.

    Raises:
        OSError: The file, or what a long list needs meanwhile, has no room.
    """
    _write(lay_out(document, A4, look), file, on_page)


def _write(laid: LaidOut, file: BinaryIO, on_page: PageDone) -> None:
    drained = _Drained(file)
    made = QPdfWriter(drained.device)
    made.setTitle(laid.document.title)
    made.setCreator("dtxdesk")
    made.setResolution(round(72 * POINT))
    orientation = QPageLayout.Orientation
    made.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            orientation.Landscape if laid.landscape else orientation.Portrait,
            QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN),
            QPageLayout.Unit.Point,
        )
    )
    painter = QPainter(made)
    try:
        pages = PagePainter(painter, laid)
        for number in range(len(laid.pages)):
            if number:
                made.newPage()
            pages.paint(number)
            drained.drain()
            on_page(number + 1, len(laid.pages))
    finally:
        painter.end()
    drained.drain()


class _Drained:
    """Where Qt writes to; after each page it goes on into the file, so that it stays small.

    Qt itself would write on whatever the disk said.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._bytes = QByteArray()
        self.device = QBuffer(self._bytes)
        self.device.open(QIODevice.OpenModeFlag.WriteOnly)

    def drain(self) -> None:
        """Raises OSError where the file takes no more."""
        self._file.write(self._bytes.data())
        self._bytes.clear()
        self.device.seek(0)
