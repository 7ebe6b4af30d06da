"""The foot of a card: what came of a test, and how much of the day is used up."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from dtxdesk.phrases import Sentences
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import clock_time
from dtxdesk.ui.widgets import ElidedLabel, IconLabel, Label

if TYPE_CHECKING:
    from dtxdesk.services.connections import ConnectionResult

MORE_THAN_ANY_DAY = 10**9
"""A limit from here on is none."""

NARROW = 440
"""Below this width there is no room for the bar."""


class ConnectionLine(QWidget):
    """Stands at the bottom of a `RowCard`, on the ground of a panel."""

    def __init__(self, untested: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.setMinimumHeight(px(44))
        self._icon = IconLabel("info", "faint", parent=self)
        self._words = Label(untested, self, tone="muted", wrap=True)
        self._calls = ElidedLabel("", self, size="small", tone="muted")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setProperty("tone", "text")
        self._bar.setFixedWidth(px(96))
        self._calls.hide()
        self._bar.hide()
        self._limited = False
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        row.setSpacing(px(12))
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._calls)
        row.addWidget(self._bar)
        theme().changed.connect(self.update)

    @property
    def words(self) -> str:
        return self._words.text()

    def say(self, words: str, icon: str = "info", ink: str = "faint") -> None:
        self._icon.set_icon(icon, ink)
        self._words.setText(words)
        self._words.set_tone("bad" if ink == "bad" else "muted")

    def show_running(self) -> None:
        self.say(self.tr("Asking…"), "sync", "good")

    def show_result(self, result: ConnectionResult, at: datetime) -> None:
        """That it works, when that was tested and how long it took; or what is wrong."""
        if not result.ok:
            self.say(said(result.sentence), "alert", "bad")
            return
        time = clock_time(at, at)
        words = self.tr("Works. Tested at {time}, answered in {ms} ms.").format(
            time=time, ms=grouped(result.milliseconds)
        )
        more = said(Sentences(result.message))
        self.say(f"{words} {more}".rstrip(), "check", "good")

    def show_calls(self, used: int, limit: int) -> None:
        """How many calls of the day are used; a limit that no day reaches is not shown."""
        limited = limit < MORE_THAN_ANY_DAY
        words = (
            self.tr("{used} of {limit} calls today") if limited else self.tr("{used} calls today")
        )
        self._calls.setText(words.format(used=grouped(used), limit=grouped(limit)))
        self._calls.show()
        self._limited = limited
        self._make_room()
        if limited:
            self._bar.setRange(0, limit)
            self._bar.setValue(min(used, limit))
            self._bar.setAccessibleName(self._calls.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The bar says nothing that the words don't: where it is narrow, it goes."""
        self._bar.setVisible(self._limited and self.width() >= theme().metrics.px(NARROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, radius = theme().tokens, float(theme().metrics.px(7))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        whole = QPainterPath()
        whole.addRoundedRect(box, radius, radius)
        top = QPainterPath()
        top.addRect(box.adjusted(0, 0, 0, -radius))
        painter.fillPath(whole.united(top), tokens.panel)
        painter.end()
