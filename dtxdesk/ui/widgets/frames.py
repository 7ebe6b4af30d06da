"""Grounds that things stand on: cards, banners, the strip of figures, lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.ui.delegates.painting import draw_framed
from dtxdesk.ui.theme import theme
from dtxdesk.ui.theme.palette import GROUNDS

from .buttons import Button
from .text import IconLabel, Label

Ground = Literal["window", "panel", "card", "popover", "info", "warning", "error", "line"]
BannerKind = Literal["info", "warning", "error"]


_EDGED: dict[Ground, tuple[str, str]] = {
    "card": ("raised", "line"),
    "popover": ("raised", "control"),
    "info": ("good_soft", "good"),
    "warning": ("accent_soft", "accent_text"),
    "error": ("bad_soft", "bad"),
}
"""Fill and edge of the grounds with round corners."""


class Frame(QFrame):
    """A box on one of the grounds of the design."""

    def __init__(self, ground: Ground, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground: Ground = ground
        self.set_ground(ground)

    def set_ground(self, ground: Ground) -> None:
        """Stand on another ground."""
        self._ground = ground
        flat = GROUNDS.get(ground)
        self.setAutoFillBackground(flat is not None)
        self.setBackgroundRole(flat if flat is not None else QPalette.ColorRole.NoRole)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        edged = _EDGED.get(self._ground)
        if edged is None:
            return  # filled by Qt
        tokens = theme().tokens
        fill, edge = edged
        painter = QPainter(self)
        radius = theme().metrics.px(8)
        draw_framed(painter, QRectF(self.rect()), radius, tokens[fill], tokens[edge])
        painter.end()


class Line(Frame):
    """A divider, 1 px."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__("line", parent)
        if upright:
            self.setFixedWidth(1)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class Card(Frame):
    """A raised box; add content to `body`, and buttons to `head` where it has a title."""

    def __init__(self, title: str = "", note: str = "", parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        px = theme().metrics.px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        if title:
            head = QWidget()
            head.setFixedHeight(px(39))
            self.head = QHBoxLayout(head)
            self.head.setContentsMargins(px(12), 0, px(8), 0)
            self.head.setSpacing(px(8))
            self.head.addWidget(Label(title, weight="semibold"))
            if note:
                self.head.addWidget(Label(note, tone="faint"))
            self.head.addStretch(1)
            outer.addWidget(head)
            outer.addWidget(Line())
        self.body = QVBoxLayout()
        self.body.setContentsMargins(px(16), px(12), px(16), px(12))
        self.body.setSpacing(px(8))
        outer.addLayout(self.body, 1)


_BANNER_ICONS: dict[BannerKind, tuple[str, str]] = {
    "info": ("sync", "good"),
    "warning": ("warning", "accent_text"),
    "error": ("alert", "bad"),
}


ROOM_FOR_BAR = 560
LEAST_MORE = 200
"""What the second sentence of a banner gets beside the first; with less it stands below."""


class Surrounding(QWidget):
    """Room around a widget that comes and goes: it is there while that is, at first it is not.

    Args:
        inner: What it is around.
        margins: Left, top, right and bottom, at 100 %.
        parent: What it is in.
    """

    def __init__(self, inner: QWidget, margins: tuple[int, int, int, int], parent: QWidget) -> None:
        super().__init__(parent)
        self._inner = inner
        around = QVBoxLayout(self)
        around.setContentsMargins(*map(theme().metrics.px, margins))
        around.addWidget(inner)
        inner.hide()
        self.hide()
        inner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(not self._inner.isHidden())
        return super().eventFilter(watched, event)


class Banner(Frame):
    """A sentence over the page that stays: what runs, what is wrong, and the button that helps."""

    def __init__(self, kind: BannerKind = "info", parent: QWidget | None = None) -> None:
        super().__init__(kind, parent)
        px = theme().metrics.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(6), px(8), px(6))
        row.setSpacing(px(12))
        self.setMinimumHeight(px(44))
        self._icon = IconLabel(*_BANNER_ICONS[kind])
        self._sentence = Label(weight="medium")
        self._more = Label(tone="muted", wrap=True)
        self._more.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.setSpacing(px(12))
        self._words.addWidget(self._sentence)
        self._words.addWidget(self._more, 1)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(px(160))
        self._moving = False
        self._rest = Label(size="small", tone="muted")
        self.button = Button(small=True, text=" ")
        row.addWidget(self._icon)
        row.addLayout(self._words, 1)
        row.addWidget(self._bar)
        row.addWidget(self._rest)
        row.addWidget(self.button)
        for optional in (self._more, self._bar, self._rest, self.button):
            optional.hide()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(200), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Where it is narrow the words wrap, one sentence below the other, and the bar goes."""
        px = theme().metrics.px
        moving = self._moving and self.width() >= px(ROOM_FOR_BAR)
        self._bar.setVisible(moving)
        beside = [self._icon.width(), px(160) if moving else 0]
        beside += [
            part.sizeHint().width() for part in (self._rest, self.button) if not part.isHidden()
        ]
        room = self.width() - sum(beside) - px(12) * (len(beside) + 2)
        advance = QFontMetricsF(self._sentence.font()).horizontalAdvance
        more = px(LEAST_MORE) if self._more.text() else 0
        narrow = room < advance(self._sentence.text()) + more
        self._sentence.setWordWrap(narrow)
        self._sentence.setMinimumWidth(int(narrow))
        self._words.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
        self._words.setSpacing(px(2 if narrow else 12))

    def set_kind(self, kind: BannerKind) -> None:
        self.set_ground(kind)
        self._icon.set_icon(*_BANNER_ICONS[kind])

    def say(self, sentence: str, more: str = "") -> None:
        """The sentence, and what else is worth knowing."""
        self._sentence.setText(sentence)
        self._more.setText(more)
        self._more.setVisible(True)
        self._share_room()
        self.setAccessibleName(f"{sentence} {more}".strip())

    def show_progress(self, done: int, found: int, rest: str = "") -> None:
        """A bar; without a known end (found 0) it only moves. `rest`: "about 18 s"."""
        self._bar.setRange(0, found)
        self._bar.setValue(done)
        self._bar.setAccessibleName(self.tr("{done} of {found}").format(done=done, found=found))
        self._moving = True
        self._share_room()
        self._rest.setText(rest)
        self._rest.setVisible(bool(rest))

    def hide_progress(self) -> None:
        self._moving = False
        self._bar.hide()
        self._rest.hide()

    def offer(self, text: str) -> None:
        """Show `button` with these words; connect its `clicked` yourself. Empty takes it away."""
        self.button.setText(text)
        self.button.setVisible(bool(text))
        self._share_room()


@dataclass(frozen=True, slots=True)
class Stat:
    """One figure of a strip: what it is, the figure, and a note beside it."""

    title: str
    figure: str
    note: str = ""


class StatStrip(Frame):
    """Figures side by side, parted by lines: a league's averages, for one.

    Where there is no room for all of them side by side they take a second row.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        px = theme().metrics.px
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, px(8), 0, px(8))
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(px(8))
        self._shown: list[_Place] = []
        self._arranged = (0, 0)

    def set_stats(self, stats: Sequence[Stat]) -> None:
        while len(self._shown) < len(stats):
            self._shown.append(_Place(self))
        for at, place in enumerate(self._shown):
            place.setVisible(at < len(stats))
            if at < len(stats):
                place.show_stat(stats[at])
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest of them."""
        wide = max((place.sizeHint().width() for place in self._shown), default=0)
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()  # other words take other room
        return super().event(event)

    def _arrange(self) -> None:
        places = [place for place in self._shown if not place.isHidden()]
        if not places:
            return
        wide = max(place.sizeHint().width() for place in places)
        # All in one row share it by what each needs; in several they stand in columns.
        one_row = sum(place.sizeHint().width() for place in places) <= self.width()
        columns = len(places) if one_row else max(1, min(len(places), self.width() // wide))
        if (columns, len(places)) == self._arranged:
            return
        for column in range(max(columns, self._arranged[0])):
            self._grid.setColumnStretch(column, int(column < columns))
        self._arranged = (columns, len(places))
        for at, place in enumerate(places):
            row, column = divmod(at, columns)
            place.line.setVisible(column > 0)
            self._grid.addWidget(place, row, column)


class _Place(QWidget):
    """One figure of a strip, with the line before it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.line = Line(self, upright=True)
        self._title = Label(parent=self, size="small", tone="muted")
        self._figure = Label(parent=self, weight="semibold")
        self._note = Label(parent=self, size="small", tone="faint")
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.line)
        words = QVBoxLayout()
        words.setContentsMargins(px(16), 0, px(16), 0)
        words.setSpacing(px(2))
        across.addLayout(words, 1)
        below = QHBoxLayout()
        below.setSpacing(px(8))
        below.addWidget(self._figure)
        below.addWidget(self._note)
        below.addStretch(1)
        words.addWidget(self._title)
        words.addLayout(below)

    def show_stat(self, stat: Stat) -> None:
        self._title.setText(stat.title)
        self._figure.setText(stat.figure)
        self._note.setText(stat.note)
