"""The field of the palette: it keeps the focus, and passes on the keys that are the list's."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.search_field import MAX_SEARCH

LIST_KEYS = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
    }
)


class PaletteField(QLineEdit):
    """One line without a box of its own, in the size of a title."""

    key_pressed = Signal(int)
    """A key that moves in the list, runs, looks or closes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setMaxLength(MAX_SEARCH)
        self.setFont(theme().metrics.font("title"))

    def event(self, event: QEvent) -> bool:
        # Tab is taken before it can lead out of the palette, Escape before a shortcut gets it.
        if isinstance(event, QKeyEvent) and Qt.Key(event.key()) in LIST_KEYS:
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and not self._belongs_to_text(event, plain):
                self.key_pressed.emit(event.key())
                return True
        return super().event(event)

    def _belongs_to_text(self, event: QKeyEvent, held: Qt.KeyboardModifier) -> bool:
        """Shift or Ctrl with Home and End select and move in the text, as anywhere."""
        return event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and bool(held)
