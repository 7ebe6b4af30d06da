"""What a table shows, as declarations: one `Column` says all about one column."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from PySide6.QtCore import Qt

from dtxdesk.ui.delegates.cells import Cell

Row = TypeVar("Row")
Alignment = Literal["left", "right", "center"]

_ALIGNMENTS: dict[Alignment, Qt.AlignmentFlag] = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
}


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column of a table of `Row`s.

    `cell` is what its delegate paints, `text` what a copy as CSV takes (the plain number, not the
    one with a unit). `width` is in design pixels; a stretching column takes what is left and is
    never narrower than that. `sort` names the order that a click on the header asks the query for.
    """

    key: str
    title: str
    cell: Callable[[Row], Cell]
    text: Callable[[Row], str]
    width: int
    alignment: Alignment = "left"
    sort: str = ""
    descending_first: bool = True
    """Whether the first click on the header asks for the largest first."""
    stretch: bool = False
    menu_title: str = ""
    """Its name where the columns are listed, if the header shows none."""
    tooltip: Callable[[Row], str] | None = None
    copied: bool = True
    """Whether a copy as CSV has it."""

    @property
    def qt_alignment(self) -> Qt.AlignmentFlag:
        return _ALIGNMENTS[self.alignment] | Qt.AlignmentFlag.AlignVCenter
