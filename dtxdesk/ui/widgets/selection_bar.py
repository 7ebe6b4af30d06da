"""What can be done with the checked rows: a bar below the table, while any are checked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dtxdesk.ui.theme import theme

from .buttons import Button
from .flow import FlowLayout
from .frames import Frame
from .text import Label

HEIGHT = 48


class SelectionBar(Frame):
    """How many are checked, a button for each action, and one that takes all marks off.

    It stands below the table, so that no row moves away under the pointer when it comes.
    """

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        px = theme().metrics.px
        self.setMinimumHeight(px(HEIGHT))
        self._words = Label(weight="semibold")
        self._words.setContentsMargins(0, 0, px(8), 0)
        self._row = FlowLayout(self, gap=px(8), line_gap=px(8))
        self._row.setContentsMargins(px(24), px(8), px(16), px(8))
        self._row.addWidget(self._words)
        self._row.add_spring()
        self._clear = Button(icon_name="x", kind="ghost", small=True, name=self.tr("Uncheck all"))
        self._clear.clicked.connect(self.cleared)
        self._row.addWidget(self._clear)
        self.hide()

    def add(self, button: QWidget) -> None:
        """Puts a button behind those that are there."""
        self._row.insert_before_spring(button)

    def show_count(self, count: int, words: str) -> None:
        """Says how many there are; without any the bar goes."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(count > 0)
