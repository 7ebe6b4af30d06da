"""A bar of tabs with counts."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from dtxdesk.ui.delegates.cells import Align
from dtxdesk.ui.delegates.painting import draw_text
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.theme import theme

HEIGHT = 36
MOST_WIDTH = 500


class Tabs(QTabBar):
    """Tabs known by key; left and right arrows move between them, as in any tab bar."""

    chosen = Signal(str)
    """The key of the tab that a person, or `choose`, went to."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self._counts: dict[str, int] = {}
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)  # where there is no room for all
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.currentChanged.connect(self._changed)
        theme().changed.connect(self.update)

    def add(self, key: str, title: str) -> None:
        self._keys.append(key)
        self.addTab(title)

    def set_count(self, key: str, count: int | None) -> None:
        """The number beside a tab's name; None takes it away."""
        if count == self._counts.get(key):
            return
        if count is None:
            self._counts.pop(key, None)
        else:
            self._counts[key] = count
        place = self._keys.index(key)
        words = self.tabText(place)
        self.setAccessibleTabName(place, f"{words} {self._count(place)}".strip())
        self.setTabText(place, words)  # the size of the tab is worked out anew

    @property
    def key(self) -> str:
        """The tab in front."""
        place = self.currentIndex()
        return self._keys[place] if place >= 0 else ""

    def choose(self, key: str) -> None:
        self.setCurrentIndex(self._keys.index(key))

    def _changed(self, place: int) -> None:
        if 0 <= place < len(self._keys):
            self.chosen.emit(self._keys[place])

    def _count(self, place: int) -> str:
        key = self._keys[place] if place < len(self._keys) else ""
        return grouped(self._counts[key]) if key in self._counts else ""

    def tabSizeHint(self, index: int) -> QSize:
        metrics = theme().metrics
        medium = QFontMetricsF(metrics.font("body", "medium"))
        width = medium.horizontalAdvance(self.tabText(index)) + metrics.px(20)
        count = self._count(index)
        if count:
            width += QFontMetricsF(metrics.font()).horizontalAdvance(count) + metrics.px(4)
        return QSize(round(width), metrics.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """All of them, but not more than a small window has room for: the others scroll."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), theme().metrics.px(MOST_WIDTH)), whole.height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, metrics = theme().tokens, theme().metrics
        painter = QPainter(self)
        for place in range(self.count()):
            rect = self.tabRect(place)
            inner = rect.adjusted(metrics.px(8), 0, -metrics.px(8), -metrics.px(2))
            here = place == self.currentIndex()
            under = rect.contains(self.mapFromGlobal(self.cursor().pos()))
            colour = tokens.text if here or under else tokens.muted
            # The number stands at the end of the tab, which is its left from right to left.
            from_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            ends: tuple[Align, Align] = ("left", "right") if from_left else ("right", "left")
            words = self.tabText(place)
            draw_text(painter, inner, words, colour, weight="medium", align=ends[0])
            draw_text(painter, inner, self._count(place), tokens.faint, align=ends[1])
            if here:
                thick = metrics.px(2)
                wide = rect.width() - metrics.px(16)
                bar = QRect(rect.left() + metrics.px(8), rect.bottom() + 1 - thick, wide, thick)
                painter.fillRect(bar, tokens.accent)
        painter.end()
