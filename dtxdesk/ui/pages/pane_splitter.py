"""A table, and beside it one of its rows in full."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSplitter, QWidget

from dtxdesk.ui.theme import theme

PANE_WIDTH = 376
NARROW_PANE_WIDTH = 320
LEAST_HEIGHT = 420
ROOM_FOR_BOTH = 620
"""Narrower than this, in design pixels, the pane stands in the table's place."""
ROOM_FOR_PANE = 1_000
"""Narrower than this the table is alone until the pane is asked for."""
ROOM_FOR_WIDE_PANE = 1_180


class PaneSplitter(QSplitter):
    """Shows the pane while there is a row to fill it, room for it, and nobody has closed it.

    The table is made inside it first; then the pane inside `pane_place`, where it scrolls when it
    is higher than the window, and `set_pane` names it.
    """

    covered = Signal(bool)
    """The pane stands in the table's place, or does so no longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._pane: QWidget | None = None
        self._scroll: QScrollArea | None = None
        self._filled = False
        self._wanted = True
        self._asked = False
        self._closes = True
        self._covered = False
        self._was_wide: bool | None = None
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    @property
    def pane_place(self) -> QWidget:
        """The parent for the pane: one that moved to another would be styled anew."""
        if self._scroll is None:
            scroll = QScrollArea(self)
            scroll.setFrameShape(QFrame.Shape.NoFrame)
            scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            scroll.setWidgetResizable(True)
            scroll.setMinimumWidth(theme().metrics.px(NARROW_PANE_WIDTH))
            scroll.hide()
            self._scroll = scroll
        return self._scroll.viewport()

    def set_pane(self, pane: QWidget, *, closes: bool = True) -> None:
        """The table takes what room the pane leaves.

        Where there is no room for both, a pane that nobody can close stands below the table.
        """
        self._pane = pane
        self._closes = closes
        assert self._scroll is not None
        self._scroll.setWidget(pane)
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

    @property
    def alone(self) -> bool:
        """Whether there is room for one of them only."""
        return self.width() < theme().metrics.px(ROOM_FOR_BOTH)

    def minimumSizeHint(self) -> QSize:
        table = self.widget(0)
        least = table.minimumSizeHint() if table is not None else QSize(0, 0)
        return least.expandedTo(QSize(theme().metrics.px(NARROW_PANE_WIDTH), 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self, *, asked: bool = False) -> None:
        place, table, px = self._scroll, self.widget(0), theme().metrics.px
        if place is None or self._pane is None or table is None:
            return
        self._asked = self._wanted and (asked or self._asked)
        kept = not place.isHidden() and not self.alone
        room = self._asked or kept or self.width() >= px(ROOM_FOR_PANE)
        shown = self._filled and self._wanted and room
        covered = shown and self.alone and self._closes
        below = shown and self.alone and not self._closes
        self.setOrientation(Qt.Orientation.Vertical if below else Qt.Orientation.Horizontal)
        focused = QApplication.focusWidget()
        place.setVisible(shown)
        table.setVisible(not covered)
        # Parts that share the pane's height keep some of it: the pane scrolls as a whole.
        self._pane.setMinimumHeight(px(LEAST_HEIGHT) if covered or below else 0)
        if covered != self._covered:
            self._covered = covered
            self.covered.emit(covered)
        if covered and focused is not None and table.isAncestorOf(focused):
            self._pane.setFocus(Qt.FocusReason.OtherFocusReason)
        wide = self.width() >= px(ROOM_FOR_WIDE_PANE)
        if below:
            self._was_wide = None
            self.setSizes([self.height() // 2, self.height() // 2])
        elif wide != self._was_wide and shown and not covered:
            self._was_wide = wide
            width = px(PANE_WIDTH if wide else NARROW_PANE_WIDTH)
            self.setSizes([self.width() - width, width])
