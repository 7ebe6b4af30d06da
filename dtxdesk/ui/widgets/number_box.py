"""Boxes for numbers that explain a wrong value instead of changing it behind one's back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from dtxdesk.ui.theme import theme

_FAR = 10.0**9


class NumberBox(QDoubleSpinBox):
    """A number from `low` to `high`.

    Arrows stay within the bounds; what is typed may go beyond them, so that whoever owns the box
    can say what is wrong. The wheel turns the page, and the number only while the box has the
    keyboard.
    """

    left = Signal()
    """The person is done with the box: it lost the keyboard, or Return was pressed."""
    given_up = Signal()
    """Escape: the old value is wanted back."""

    def __init__(
        self, low: float, high: float, *, whole: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._low, self._high, self._whole = low, high, whole
        self.setRange(-_FAR, _FAR)
        self.setDecimals(0 if whole else 3)
        self.setSingleStep(1 if whole else 0.1)
        self.setGroupSeparatorShown(whole)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(theme().metrics.px(96))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def stepBy(self, steps: int) -> None:
        super().stepBy(steps)
        self.setValue(min(max(self.value(), self._low), self._high))

    def textFromValue(self, value: float) -> str:
        if self._whole:
            return super().textFromValue(value)
        return self.locale().toString(float(value), "g", 6)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        escape = Qt.Key.Key_Escape
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
