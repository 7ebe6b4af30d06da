"""Pages as PDF, with their fonts inside: written as they are painted."""

from __future__ import annotations

from typing import BinaryIO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPainter, QPdfWriter

from dtxdesk.drawing.pages.document import PageDone, PrintedDocument
from dtxdesk.drawing.pages.look import POINT, PageLook
from dtxdesk.drawing.pages.printable import MARGIN, ListPages, Pages, Paper, Sheet


def write_pdf(document: PrintedDocument, file: BinaryIO, look: PageLook, on_page: PageDone) -> None:
    """Writes a document on A4. May be called on any thread.

    Raises:
        OSError: The file, or what a long list needs meanwhile, has no room.
    """
    write_pages(ListPages(document, Sheet(), look), document.title, Paper.A4, file, on_page)


def write_pages(pages: Pages, title: str, paper: Paper, file: BinaryIO, on_page: PageDone) -> None:
    """Writes pages that have been laid out for that paper; raises as `write_pdf`."""
    drained = _Drained(file)
    made = QPdfWriter(drained.device)
    made.setTitle(title)
    made.setCreator("dtxdesk")
    made.setResolution(round(72 * POINT))
    made.setPageLayout(page_layout(pages, paper))
    painter = QPainter(made)
    try:
        for number in range(len(pages)):
            if number:
                made.newPage()
            painter.save()
            pages.paint(painter, number)
            painter.restore()
            drained.drain()
            on_page(number + 1, len(pages))
    finally:
        painter.end()
    drained.drain()


def page_layout(pages: Pages, paper: Paper) -> QPageLayout:
    """The paper as the pages lie on it."""
    orientation = QPageLayout.Orientation
    return QPageLayout(
        paper.size,
        orientation.Landscape if pages.landscape else orientation.Portrait,
        QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN),
        QPageLayout.Unit.Point,
    )


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
