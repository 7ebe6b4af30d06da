"""What a model gives to the delegates.

A cell comes as one typed value (`cells.py`) under `Role.CELL`: one call of `data()` a cell, not one
a detail. Beside it a model gives `DisplayRole` (plain text: what "copy as CSV" takes) and
`AccessibleTextRole` (what a screen reader says: `spoken(cell)` of `cells.py` makes it).
"""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    """Item roles beyond Qt's own."""

    ROW_ID = Qt.ItemDataRole.UserRole + 1
    """int: the id of the row's person, match or league."""

    CELL = Qt.ItemDataRole.UserRole + 2
    """A value of one of the classes in `cells.py`, or None while the row is being fetched."""

    DIMMED = Qt.ItemDataRole.UserRole + 3
    """bool: the row stands back (archived, below the minimum games): its text is muted."""
