"""A list that people put into order: dragged, or Alt with an arrow."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QWidget

_STEPS = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}


class OrderedList(QListWidget):
    """Rows keep their values and marks wherever they go."""

    ordered = Signal()
    """Somebody has put a row somewhere else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def move_current(self, by: int) -> None:
        """The current row so many places down."""
        row = self.currentRow()
        if row < 0 or not 0 <= row + by < self.count():
            return
        before = self.blockSignals(True)
        self.insertItem(row + by, self.takeItem(row))
        self.setCurrentRow(row + by)
        self.blockSignals(before)
        self.ordered.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self.ordered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in _STEPS:
            self.move_current(_STEPS[event.key()])
            return
        super().keyPressEvent(event)
