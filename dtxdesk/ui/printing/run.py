"""Pages going to a printer, one in each turn of the loop: the window stays alive."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from dtxdesk.drawing.pages.look import POINT
from dtxdesk.drawing.pages.pdf import page_layout
from dtxdesk.drawing.pages.printable import Pages, Paper


class PrintRun(QObject):
    """Prints what the printer's own dialog was told: these pages, that range."""

    progressed = Signal(int, int)
    """How many are done, and how many there are."""
    finished = Signal(bool)
    """Whether the printer took all of it."""

    def __init__(
        self, printer: QPrinter, pages: Pages, paper: Paper, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._printer = printer
        self._pages = pages
        self._numbers = pages_wanted(printer, len(pages))
        self._done = 0
        self._painter = QPainter()
        printer.setPageLayout(page_layout(pages, paper))

    def begin(self) -> None:
        if not self._painter.begin(self._printer):
            self.finished.emit(False)
            return
        self._soon()

    def stop(self) -> None:
        """Takes back what has not been printed."""
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()
            self.finished.emit(False)

    def _soon(self) -> None:
        QTimer.singleShot(0, self, self._next)

    def _next(self) -> None:
        if not self._painter.isActive():
            return  # stopped
        if self._done and not self._printer.newPage():
            self.stop()
            return
        self._painter.save()
        scale = self._printer.resolution() / (72 * POINT)
        self._painter.scale(scale, scale)
        self._pages.paint(self._painter, self._numbers[self._done])
        self._painter.restore()
        self._done += 1
        self.progressed.emit(self._done, len(self._numbers))
        if self._done < len(self._numbers):
            self._soon()
            return
        self.finished.emit(self._painter.end())


def pages_wanted(printer: QPrinter, count: int) -> Sequence[int]:
    """From 0; those that the printer's dialog was told, as far as they are there."""
    if printer.printRange() != QPrinter.PrintRange.PageRange:
        return range(count)
    first, last = max(1, printer.fromPage()), min(count, printer.toPage() or count)
    return range(first - 1, last) if first <= last else range(count)
