"""Matches of each night: when a night begins, and the bars that show how many there were."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dtxdesk.ui.delegates.painting import draw_rounded
from dtxdesk.ui.pages.home.card import px
from dtxdesk.ui.theme import theme

NIGHTS = 14
NIGHT_BEGINS = time(6)
"""A match after midnight belongs to the evening before."""

HEIGHT = 44
WIDEST_BAR = 18
GAP = 6


def nights_until(now: datetime) -> tuple[datetime, ...]:
    """Where each of the last nights begins, in the organiser's zone, and where the last one ends.

    Made day by day, so that a night in which the clocks change is an hour shorter or longer.
    """
    zone_now = now.astimezone()
    today = zone_now.date() if zone_now.time() >= NIGHT_BEGINS else _before(zone_now.date())
    days = (today - timedelta(days=back) for back in range(NIGHTS - 1, -2, -1))
    return tuple(datetime.combine(day, NIGHT_BEGINS).astimezone() for day in days)


def _before(day: date) -> date:
    return day - timedelta(days=1)


class NightBars(QWidget):
    """A bar for each night, the newest in the accent; the pointer says what each is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._nights: Sequence[datetime] = ()
        self._counts: Sequence[int] = ()
        self._under = -1
        self.setFixedHeight(px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Matches per night"))
        theme().changed.connect(self.update)

    def show_nights(self, nights: Sequence[datetime], counts: Sequence[int]) -> None:
        """`counts` has one number a night; `nights` where each begins, and one more."""
        self._nights, self._counts = nights, counts
        self.setAccessibleDescription(
            ", ".join(self._words(at) for at in range(len(counts)) if counts[at])
            or self.tr("no matches")
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(240), px(HEIGHT))

    def _words(self, at: int) -> str:
        here = self._nights[at].astimezone()
        day = QLocale().standaloneDayName(here.isoweekday(), QLocale.FormatType.ShortFormat)
        month = QLocale().standaloneMonthName(here.month, QLocale.FormatType.ShortFormat)
        count = self.tr("%n match(es)", "", self._counts[at])
        return self.tr("{day} {number} {month}: {count}").format(
            day=day, number=here.day, month=month, count=count
        )

    def _step(self) -> float:
        return self.width() / max(1, len(self._counts))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme().tokens
        painter = QPainter(self)
        most = max(self._counts, default=0)
        step = self._step()
        width = min(px(WIDEST_BAR), step - px(GAP))
        for at, count in enumerate(self._counts):
            high = (self.height() - px(2)) * count / most if most else 0
            high = max(high, px(1 if not count else 3))
            left = at * step + (step - width) / 2
            bar = QRectF(left, self.height() - high, width, high)
            newest = at == len(self._counts) - 1
            ink = tokens.track if not count else tokens.accent if newest else tokens.faint
            if at == self._under and count:
                ink = tokens.text
            draw_rounded(painter, bar, min(px(2), high / 2), ink)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(int(event.position().x() // self._step()) if self._counts else -1)

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(-1)

    def _point_at(self, at: int) -> None:
        if at != self._under:
            self._under = at
            self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = int(event.pos().x() // self._step()) if self._counts else -1
            if 0 <= at < len(self._counts):
                QToolTip.showText(event.globalPos(), self._words(at), self)
                return True
        return super().event(event)
