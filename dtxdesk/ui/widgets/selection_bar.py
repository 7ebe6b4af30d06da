"""What can be done with the checked rows: a bar below the table, while any are checked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dtxdesk.ui.theme import theme

from .buttons import Button
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
        self.setFixedHeight(px(HEIGHT))
        self._words = Label(weight="semibold")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(24), 0, px(16), 0)
        self._row.setSpacing(px(8))
        self._row.addWidget(self._words)
        self._row.addSpacing(px(8))
        self._clear = Button(icon_name="x", kind="ghost", small=True, name=self.tr("Uncheck all"))
        self._clear.clicked.connect(self.cleared)
        self._row.addStretch(1)
        self._row.addWidget(self._clear)
        self.hide()

    def add(self, button: QWidget) -> None:
        """Puts a button behind those that are there."""
        self._row.insertWidget(self._row.count() - 2, button)

    def show_count(self, count: int, words: str) -> None:
        """Says how many there are; without any the bar goes."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(count > 0)
