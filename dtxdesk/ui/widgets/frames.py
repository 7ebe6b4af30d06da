"""Grounds that things stand on: cards, banners, the strip of figures, lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
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
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(px(160))
        self._rest = Label(size="small", tone="muted")
        self.button = Button(small=True, text=" ")
        row.addWidget(self._icon)
        row.addWidget(self._sentence)
        row.addWidget(self._more, 1)
        row.addWidget(self._bar)
        row.addWidget(self._rest)
        row.addWidget(self.button)
        for optional in (self._more, self._bar, self._rest, self.button):
            optional.hide()

    def set_kind(self, kind: BannerKind) -> None:
        self.set_ground(kind)
        self._icon.set_icon(*_BANNER_ICONS[kind])

    def say(self, sentence: str, more: str = "") -> None:
        """The sentence, and what else is worth knowing."""
        self._sentence.setText(sentence)
        self._more.setText(more)
        self._more.setVisible(True)
        self.setAccessibleName(f"{sentence} {more}".strip())

    def show_progress(self, done: int, found: int, rest: str = "") -> None:
        """A bar; without a known end (found 0) it only moves. `rest`: "about 18 s"."""
        self._bar.setRange(0, found)
        self._bar.setValue(done)
        self._bar.setAccessibleName(self.tr("{done} of {found}").format(done=done, found=found))
        self._bar.show()
        self._rest.setText(rest)
        self._rest.setVisible(bool(rest))

    def hide_progress(self) -> None:
        self._bar.hide()
        self._rest.hide()

    def offer(self, text: str) -> None:
        """Show `button` with these words; connect its `clicked` yourself. Empty takes it away."""
        self.button.setText(text)
        self.button.setVisible(bool(text))


@dataclass(frozen=True, slots=True)
class Stat:
    """One figure of a strip: what it is, the figure, and a note beside it."""

    title: str
    figure: str
    note: str = ""


class StatStrip(Frame):
    """Figures side by side, parted by lines: a league's averages, for one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self.setFixedHeight(theme().metrics.px(56))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, theme().metrics.px(8), 0, theme().metrics.px(8))
        self._row.setSpacing(0)
        self._shown: list[tuple[QWidget, Label, Label, Label]] = []

    def set_stats(self, stats: Sequence[Stat]) -> None:
        while len(self._shown) < len(stats):
            self._add_place()
        for at, (place, title, figure, note) in enumerate(self._shown):
            stat = stats[at] if at < len(stats) else None
            place.setVisible(stat is not None)
            if stat is not None:
                title.setText(stat.title)
                figure.setText(stat.figure)
                note.setText(stat.note)

    def _add_place(self) -> None:
        px = theme().metrics.px
        place = QWidget()
        across = QHBoxLayout(place)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        if self._shown:
            across.addWidget(Line(upright=True))
        words = QVBoxLayout()
        words.setContentsMargins(px(16), 0, px(16), 0)
        words.setSpacing(px(2))
        across.addLayout(words, 1)
        title = Label(size="small", tone="muted")
        figure = Label(weight="semibold")
        note = Label(size="small", tone="faint")
        below = QHBoxLayout()
        below.setSpacing(px(8))
        below.addWidget(figure)
        below.addWidget(note)
        below.addStretch(1)
        words.addWidget(title)
        words.addLayout(below)
        self._row.addWidget(place, 1)
        self._shown.append((place, title, figure, note))
