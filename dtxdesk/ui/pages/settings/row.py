"""A row of a card of settings: what it is, a sentence about it, and on the right its control."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Frame, Label, Line
from dtxdesk.ui.widgets.flow import FlowLayout
from dtxdesk.ui.widgets.hit_label import HitLabel
from dtxdesk.ui.widgets.text import LabelTone

HEIGHT = 60
LEAST_WORDS = 180
"""Where the words would get less, the controls go below them."""


class Row(QWidget):
    """Title, help and a note on the left; add controls with `put`. Narrow, they stand below.

    `also` are further words that a search finds it by, such as the key in the file.
    """

    def __init__(
        self, title: str, help_text: str = "", also: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self._also = also
        self._title = HitLabel(title, self, weight="medium", wrap=True)
        self._help = HitLabel(help_text, self, size="small", tone="muted", wrap=True)
        self._help.setVisible(bool(help_text))
        self._note = Label("", self, size="small", tone="muted", wrap=True)
        self._note.hide()
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addStretch(1)
        for label in (self._title, self._help, self._note):
            words.addWidget(label)
        words.addStretch(1)
        self._side = FlowLayout(gap=px(8), line_gap=px(8))
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(px(16), px(10), px(16), px(10))
        self._across.setSpacing(px(24))
        self._across.addLayout(words, 1)
        self._across.addLayout(self._side)
        self.setMinimumHeight(px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = theme().metrics.px
        beside = self._side.sizeHint().width() + px(24 + 2 * 16 + LEAST_WORDS) <= self.width()
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction != self._across.direction():
            self._across.setDirection(direction)
            self._across.setSpacing(px(24 if beside else 8))

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def text(self) -> str:
        """The sentence below the title."""
        return self._help.text()

    @property
    def note(self) -> str:
        """The sentence below the help; empty for none."""
        return self._note.text()

    def lead(self, picture: QWidget) -> None:
        """Puts a picture before the words."""
        self._across.insertWidget(0, picture)

    def put(self, *controls: QWidget) -> None:
        """Adds controls on the right."""
        for control in controls:
            self._side.addWidget(control)

    def set_title(self, text: str) -> None:
        self._title.setText(text)

    def set_help(self, text: str) -> None:
        self._help.setText(text)
        self._help.setVisible(bool(text))

    def set_note(self, text: str, tone: LabelTone = "muted") -> None:
        """Says what is special or wrong right now; empty takes it away."""
        self._note.setText(text)
        self._note.set_tone(tone)
        self._note.setVisible(bool(text))

    def search(self, words: Sequence[str]) -> bool:
        """Lights the hits and says whether every word was found."""
        whole = f"{self._title.text()} {self._help.text()} {self._also}".casefold()
        hit = all(word in whole for word in words)
        for label in (self._title, self._help):
            label.light(words if hit else ())
        return hit


class RowCard(Frame):
    """Rows in one box, parted by lines; those that a search leaves out are hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._rows: list[tuple[Line, QWidget]] = []

    def add(self, row: QWidget) -> None:
        """A `Row`, or another widget that stands in one's place."""
        line = Line(self)
        line.setVisible(bool(self._rows))
        self._column.addWidget(line)
        self._column.addWidget(row)
        self._rows.append((line, row))

    def clear(self) -> None:
        """Takes all rows away."""
        for parts in self._rows:
            for part in parts:
                self._column.removeWidget(part)
                part.hide()
                part.deleteLater()
        self._rows.clear()

    @property
    def rows(self) -> tuple[QWidget, ...]:
        return tuple(row for _, row in self._rows)

    def search(self, words: Sequence[str], *, whole: bool = False) -> int:
        """Leaves the rows with hits, all of them when the card as a `whole` is one."""
        hits, above = 0, False
        for line, row in self._rows:
            hit = row.search(words) if isinstance(row, Row) else not words
            shown = hit or whole
            row.setVisible(shown)
            line.setVisible(shown and above)
            above = above or shown
            hits += shown and isinstance(row, Row)
        self.setVisible(above)
        return hits
