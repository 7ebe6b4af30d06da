"""Two versions of one thing, line by line, with a choice wherever they differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.ui.delegates import PositionsCell, TextCell
from dtxdesk.ui.delegates.cell import paint_cell
from dtxdesk.ui.theme import theme
from dtxdesk.ui.theme.fields import paint_radio

from .buttons import Button
from .frames import Line
from .pictures import Avatar
from .text import Badge, ElidedLabel, Label, plain_tooltip

Side = Literal["left", "right"]
Shown = TextCell | PositionsCell

ROW_HEIGHT = 40
HEAD_HEIGHT = 48
TITLE_WIDTH = 176
SIDE_WIDTH = 300


@dataclass(frozen=True, slots=True)
class SideHead:
    """What stands over one side: whose it is. `person_id` gives the avatar its colour.

    `tooltip` says more about the person.
    """

    title: str
    note: str
    person_id: int
    person: str
    tooltip: str = ""


@dataclass(frozen=True, slots=True)
class SideLine:
    """One line.

    Attributes:
        differs: Whether there is something to choose.
        chosen: What is chosen at first; None: the person has to.
    """

    key: str
    title: str
    left: Shown
    right: Shown
    differs: bool
    chosen: Side | None = None
    mark: str = ""
    """What stands at a line without a choice; "same" unless it says something else."""


class _Choice(QRadioButton):
    """One side of a line that differs: the whole cell is the button."""

    def __init__(self, cell: Shown, name: str) -> None:
        super().__init__()
        self._cell = cell
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme().metrics.px(ROW_HEIGHT - 1))
        if isinstance(cell, TextCell) and len(cell.text) > 30:
            self.setToolTip(plain_tooltip(cell.text))

    def sizeHint(self) -> QSize:
        metrics = theme().metrics
        return QSize(metrics.px(SIDE_WIDTH), metrics.px(ROW_HEIGHT - 1))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, metrics = theme().tokens, theme().metrics
        painter = QPainter(self)
        if self.isChecked():
            painter.fillRect(self.rect(), tokens.accent_soft)
        elif self.underMouse():
            painter.fillRect(self.rect(), tokens.hover)
        side, left = metrics.px(16), metrics.px(12)
        mark = QRect(left, (self.height() - side) // 2, side, side)
        paint_radio(painter, mark, self.isChecked(), usable=True)
        inner = self.rect().adjusted(mark.right() + 1 + metrics.px(12), 0, -metrics.px(12), 0)
        _paint(painter, inner, self._cell, chosen=self.isChecked())
        painter.end()


class _Same(QWidget):
    """One side of a line that is the same on both: nothing to press."""

    def __init__(self, cell: Shown) -> None:
        super().__init__()
        self._cell = cell
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme().metrics.px(ROW_HEIGHT - 1))
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        px = theme().metrics.px
        painter = QPainter(self)
        _paint(painter, self.rect().adjusted(px(12), 0, -px(12), 0), self._cell, chosen=False)
        painter.end()


def _paint(painter: QPainter, rect: QRect, cell: Shown, *, chosen: bool) -> None:
    if isinstance(cell, TextCell):
        one_line = " ".join(cell.text.split())
        cell = TextCell(one_line, tone="text" if chosen else "muted", strong=chosen)
    paint_cell(painter, rect, cell, dimmed=False, selected=chosen)


class SideBySide(QWidget):
    """Title, left, right; where the sides differ one of them is chosen."""

    changed = Signal()
    """Another side of a line is chosen."""

    def __init__(
        self,
        left: SideHead,
        right: SideHead,
        lines: Sequence[SideLine],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._heads = {"left": left, "right": right}
        self._choices: dict[str, dict[Side, _Choice]] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.setColumnStretch(2, 1)
        grid.setColumnStretch(4, 1)
        px = theme().metrics.px
        grid.setColumnMinimumWidth(0, px(TITLE_WIDTH))
        for column in (2, 4):
            grid.setColumnMinimumWidth(column, px(SIDE_WIDTH))
        count = 2 + 2 * len(lines)
        grid.addWidget(Line(upright=True), 0, 1, count, 1)
        grid.addWidget(Line(upright=True), 0, 3, count, 1)
        grid.addLayout(self._head("left"), 0, 2)
        grid.addLayout(self._head("right"), 0, 4)
        for place, line in enumerate(lines):
            row = 2 * place + 2
            for column in (0, 2, 4):
                grid.addWidget(Line(), row - 1, column)
            self._add_line(grid, row, line)

    def chosen(self) -> Mapping[str, Side | None]:
        """The side of each line that differs; None where nothing is chosen yet."""
        return {key: self._side_of(key) for key in self._choices}

    def choose(self, key: str, side: Side) -> None:
        """Chooses a side of one line, as a click on it does."""
        self._choices[key][side].setChecked(True)

    def take_all(self, side: Side) -> None:
        """Chooses this side everywhere."""
        for buttons in self._choices.values():
            buttons[side].setChecked(True)

    def focus_first(self) -> None:
        """Gives the keyboard to the first line that differs."""
        for buttons in self._choices.values():
            side = next((b for b in buttons.values() if b.isChecked()), buttons["left"])
            side.setFocus()
            return

    def _side_of(self, key: str) -> Side | None:
        buttons = self._choices[key]
        return next((side for side, button in buttons.items() if button.isChecked()), None)

    def _head(self, side: Side) -> QHBoxLayout:
        px = theme().metrics.px
        head = self._heads[side]
        row = QHBoxLayout()
        row.setContentsMargins(px(12), 0, px(12), 0)
        row.setSpacing(px(8))
        avatar = Avatar(28)
        avatar.set_person(head.person_id, head.person)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(head.title, weight="semibold"))
        words.addWidget(ElidedLabel(head.note, size="small", tone="muted"))
        avatar.setToolTip(plain_tooltip(head.tooltip))
        take = Button(self.tr("Take all"), small=True)
        take.setAccessibleName(self.tr("Take all of {side}").format(side=head.title))
        take.clicked.connect(lambda: self.take_all(side))
        row.addWidget(avatar)
        row.addLayout(words, 1)
        row.addWidget(take)
        words.setContentsMargins(0, px(6), 0, px(6))
        return row

    def _add_line(self, grid: QGridLayout, row: int, line: SideLine) -> None:
        px = theme().metrics.px
        title = QHBoxLayout()
        title.setContentsMargins(px(24), 0, px(12), 0)
        grid.addLayout(title, row, 0)
        if line.differs:
            title.addWidget(ElidedLabel(line.title, weight="medium"), 1)
            self._add_choice(grid, row, line, title)
            return
        title.addWidget(ElidedLabel(line.title, tone="muted"), 1)
        title.addWidget(Label(line.mark or self.tr("same"), size="small", tone="muted"))
        grid.addWidget(_Same(line.left), row, 2)
        grid.addWidget(_Same(line.right), row, 4)

    def _add_choice(self, grid: QGridLayout, row: int, line: SideLine, title: QHBoxLayout) -> None:
        group = QButtonGroup(self)
        buttons: dict[Side, _Choice] = {}
        sides: tuple[tuple[Side, Shown, int], ...] = (
            ("left", line.left, 2),
            ("right", line.right, 4),
        )
        for side, cell, column in sides:
            name = f"{line.title}, {self._heads[side].title}: {cell.spoken}"
            button = buttons[side] = _Choice(cell, name)
            group.addButton(button)
            grid.addWidget(button, row, column)
        if line.chosen is None:
            missing = Badge(self.tr("choose"), "attention")
            title.addWidget(missing)
            group.buttonToggled.connect(lambda _button, _on: missing.hide())
        else:
            buttons[line.chosen].setChecked(True)
        self._choices[line.key] = buttons
        group.buttonToggled.connect(lambda _button, on: self.changed.emit() if on else None)
