"""Pages of any kind: what a PDF, a printer and its preview ask of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtGui import QPageSize, QPainter

from dtxdesk.drawing.pages.document import PrintedDocument
from dtxdesk.drawing.pages.layout import PageSize, lay_out
from dtxdesk.drawing.pages.look import PageLook
from dtxdesk.drawing.pages.painting import PagePainter

MARGIN = 36.0
"""Points: half an inch, which every printer leaves."""


class Paper(StrEnum):
    """Sizes of paper."""

    A4 = "A4"
    A3 = "A3"
    LETTER = "Letter"

    @property
    def size(self) -> QPageSize:
        return QPageSize(
            {
                Paper.A4: QPageSize.PageSizeId.A4,
                Paper.A3: QPageSize.PageSizeId.A3,
                Paper.LETTER: QPageSize.PageSizeId.Letter,
            }[self]
        )


class Turned(StrEnum):
    """How the paper lies."""

    AUTOMATIC = "automatic"
    UPRIGHT = "upright"
    SIDEWAYS = "sideways"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper that somebody has chosen."""

    paper: Paper = Paper.A4
    turned: Turned = Turned.AUTOMATIC

    @property
    def room(self) -> PageSize:
        """Inside of the margins, in points; as it lies where that is settled."""
        whole = self.paper.size.sizePoints()
        size = PageSize(
            whole.width() - 2 * MARGIN,
            whole.height() - 2 * MARGIN,
            self.turned is Turned.AUTOMATIC,
        )
        return size.turned if self.turned is Turned.SIDEWAYS else size


class Pages(Protocol):
    """Pages that have been laid out, all of one size."""

    @property
    def landscape(self) -> bool:
        """Whether they lie on their side."""

    @property
    def room(self) -> PageSize:
        """Inside of the margins, as they lie."""

    def __len__(self) -> int: ...

    def paint(self, painter: QPainter, number: int) -> None:
        """Paints a page, from 0, in tenths of a point from the corner inside of the margins."""


MakePages = Callable[[Sheet], Pages]
"""Lays something out on paper of a size. On a worker; may be called again for another size."""


class ListPages:
    """A document of tables."""

    def __init__(self, document: PrintedDocument, sheet: Sheet, look: PageLook) -> None:
        self._laid = lay_out(document, sheet.room, look)

    @property
    def landscape(self) -> bool:
        return self._laid.size.width > self._laid.size.height

    @property
    def room(self) -> PageSize:
        return self._laid.size

    def __len__(self) -> int:
        return len(self._laid.pages)

    def paint(self, painter: QPainter, number: int) -> None:
        PagePainter(painter, self._laid).paint(number)
