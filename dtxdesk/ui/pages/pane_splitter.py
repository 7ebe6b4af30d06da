"""A table, and beside it one of its rows in full."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from dtxdesk.ui.theme import theme

PANE_WIDTH = 376
NARROW_PANE_WIDTH = 320
ROOM_FOR_PANE = 1_000
"""Narrower than this, in design pixels, the table is alone until the pane is asked for."""
ROOM_FOR_WIDE_PANE = 1_180


class PaneSplitter(QSplitter):
    """Shows the pane while there is a row to fill it, room for it, and nobody has closed it.

    The table and the pane are made inside it, in this order; then `set_pane` names the pane.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._pane: QWidget | None = None
        self._filled = False
        self._wanted = True
        self._was_wide: bool | None = None
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def set_pane(self, pane: QWidget) -> None:
        """The table takes what room the pane leaves."""
        self._pane = pane
        pane.setMinimumWidth(theme().metrics.px(NARROW_PANE_WIDTH))
        pane.hide()
        self.setStretchFactor(0, 1)

    def fill(self) -> None:
        """The pane shows a row now."""
        self._filled = True
        self._fit()

    def clear(self) -> None:
        """There is no row to show."""
        self._filled = False
        self._fit()

    def open_pane(self) -> None:
        """Somebody asks for it: shown however little room there is, once there is a row."""
        self._wanted = True
        self._fit(asked=True)

    def close_pane(self) -> None:
        """Not shown again before somebody asks for it."""
        self._wanted = False
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self, *, asked: bool = False) -> None:
        pane, px = self._pane, theme().metrics.px
        if pane is None:
            return
        room = asked or not pane.isHidden() or self.width() >= px(ROOM_FOR_PANE)
        pane.setVisible(self._filled and self._wanted and room)
        wide = self.width() >= px(ROOM_FOR_WIDE_PANE)
        if wide != self._was_wide and not pane.isHidden():
            self._was_wide = wide
            width = px(PANE_WIDTH if wide else NARROW_PANE_WIDTH)
            self.setSizes([self.width() - width, width])
