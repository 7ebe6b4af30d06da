"""The bracket of an announcement, painted on the thread of the job that sends it.

Code of the window is imported on the window's own thread, and colours and fonts are taken there;
the painting itself may be done anywhere.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from dtxdesk.ui.sliced_imports import SlicedImports, in_order

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.drawing.brackets.look import BracketLook

MODULES = (
    "dtxdesk.drawing.brackets.pictures",
    "dtxdesk.ui.pages.tournaments.bracket_tab.look",
    "dtxdesk.ui.pages.tournaments.bracket_tab.reading",
)

PATIENCE = 30.0
"""Seconds: a window that is busy for longer than that sends words alone."""


class BracketPainter(QObject):
    """`paint` waits for the window's thread, and must not be called on it."""

    _wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._imports = SlicedImports(self)
        self._imports.done.connect(self._take_look)
        self._wanted.connect(self._imports.add, Qt.ConnectionType.QueuedConnection)
        self._one = threading.Lock()
        self._ready = threading.Event()
        self._look: BracketLook | None = None

    def paint(self, tournament_id: int, title: str) -> bytes | None:
        """The stage that began last, as PNG in the colours of the window.

        None where no stage has begun, or the window is closing.
        """
        with self._one:
            self._ready.clear()
            try:
                self._wanted.emit(in_order(MODULES))
            except RuntimeError:
                return None  # the window has just been closed
            if not self._ready.wait(PATIENCE) or self._look is None:
                return None
            return _painted(self._desk, self._look, tournament_id, title)

    def _take_look(self) -> None:
        from dtxdesk.ui.pages.tournaments.bracket_tab.look import bracket_look

        self._look = bracket_look()
        self._ready.set()


def _painted(desk: Desk, look: BracketLook, tournament_id: int, title: str) -> bytes | None:
    from dtxdesk.drawing.brackets.pictures import PictureKind, bracket_picture
    from dtxdesk.services.bracket_view import bracket_view
    from dtxdesk.ui.pages.tournaments.bracket_tab.reading import drawn_brackets

    drawn = drawn_brackets(desk.read(bracket_view, tournament_id)).drawn
    return bracket_picture(drawn[-1].sheet, look, PictureKind.PNG, title) if drawn else None
