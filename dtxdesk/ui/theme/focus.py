"""The focus ring: around whatever the keyboard went to, and gone as soon as the mouse is used."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import Shiboken

SHOWS_ITS_OWN = (QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit, QMenu)
"""Inputs: their border says it, for mouse and keyboard alike."""


class FocusRing(QObject):
    """Moves one QFocusFrame after the focus of the application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._frame: QFocusFrame | None = None
        app.focusChanged.connect(self._move)

    def _move(self, _old: QWidget | None, now: QWidget | None) -> None:
        # A frame is a child of what it stands in: in a closed dialog it has gone with it.
        if self._frame is not None and Shiboken.isValid(self._frame):
            self._frame.hide()
            self._frame.deleteLater()
        self._frame = None
        if now is None or now.isWindow() or isinstance(now, (*SHOWS_ITS_OWN, QMainWindow)):
            return
        by_keyboard = Qt.WidgetAttribute.WA_KeyboardFocusChange
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            now.window().setAttribute(by_keyboard, False)  # Qt itself never takes it back
        if not now.window().testAttribute(by_keyboard):
            return
        self._frame = QFocusFrame(now)
        self._frame.setWidget(now)
        self._frame.raise_()
