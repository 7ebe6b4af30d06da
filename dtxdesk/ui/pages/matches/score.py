"""The head of a match: both sides, the score between them, and how the net worth is shared."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dtxdesk.data.queries.match_detail import MatchDetail, SlotRow
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import duration
from dtxdesk.ui.widgets import ElidedLabel, Frame, IconLabel, Label
from dtxdesk.ui.widgets.ink_label import InkLabel

from . import words


class WorthBar(QWidget):
    """Radiant's share of all net worth from the left, Dire's from the right: that one hatched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(240), theme().metrics.px(8))

    def show_worth(self, radiant: int, dire: int) -> None:
        whole = radiant + dire
        self._share = radiant / whole if whole else None
        said = self.tr("Net worth: Radiant {radiant}, Dire {dire}")
        self.setAccessibleName(said.format(radiant=grouped(radiant), dire=grouped(dire)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme().metrics.px(2)
        box = QRectF(self.rect())
        rounded = QPainterPath()
        rounded.addRoundedRect(box, radius, radius)
        painter.setClipPath(rounded)
        if self._share is None:
            painter.fillRect(box, tokens.track)
            painter.end()
            return
        at = box.width() * self._share
        gap = theme().metrics.px(2)
        painter.fillRect(QRectF(0, 0, max(0.0, at - gap / 2), box.height()), tokens.radiant)
        self._fill_dire(painter, QRectF(at + gap / 2, 0, box.width() - at, box.height()))
        painter.end()

    def _fill_dire(self, painter: QPainter, rect: QRectF) -> None:
        tokens = theme().tokens
        painter.fillRect(rect, tokens.dire)
        stripes = QColor(tokens.raised)
        stripes.setAlpha(110)
        painter.fillRect(rect, QBrush(stripes, Qt.BrushStyle.BDiagPattern))


@dataclass(frozen=True, slots=True)
class ScoreSide:
    """What the head shows of a side.

    Attributes:
        under: What stands below the name.
        score: Kills.
        worth: All net worth; 0 where nobody knows it.
        beaten: It has lost.
    """

    name: str
    under: str
    score: int
    worth: int
    beaten: bool = False


class ScoreHead(Frame):
    """Who played whom, how it ended, how long it took."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        px = theme().metrics.px
        self._names = [ElidedLabel(weight="semibold", parent=self) for _ in range(2)]
        self._under = [ElidedLabel(size="small", tone="muted", parent=self) for _ in range(2)]
        self._scores = [Label(size="clock", weight="semibold", parent=self) for _ in range(2)]
        self._worths = [InkLabel(ink=ink, parent=self) for ink in ("radiant", "dire")]
        self._length = Label(weight="semibold", parent=self)
        self._mode = Label(size="small", tone="muted", parent=self)
        self.bar = WorthBar(self)
        for left in (self._names[0], self._under[0]):
            left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for label in (self._length, self._mode, *self._scores):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addLayout(self._make_sides())
        self._shares = QWidget(self)
        below = QHBoxLayout(self._shares)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(px(16))
        below.addWidget(self._worths[0])
        below.addWidget(self.bar, 1)
        below.addWidget(self._worths[1])
        column.addWidget(self._shares)

    def _make_sides(self) -> QGridLayout:
        px = theme().metrics.px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(0)
        marks = (IconLabel("radiant", "radiant", 28, self), IconLabel("dire", "dire", 28, self))
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self._names[0], 0, 0, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self._under[0], 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(marks[0], 0, 1, 2, 1, middle)
        grid.addWidget(self._scores[0], 0, 2, 2, 1, middle)
        grid.addWidget(self._length, 0, 3, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self._mode, 1, 3, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._scores[1], 0, 4, 2, 1, middle)
        grid.addWidget(marks[1], 0, 5, 2, 1, middle)
        grid.addWidget(self._names[1], 0, 6, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self._under[1], 1, 6, Qt.AlignmentFlag.AlignTop)
        grid.setColumnMinimumWidth(3, px(96))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(6, 1)
        return grid

    def show_match(self, detail: MatchDetail) -> None:
        row = detail.row
        won = row.radiant_win
        sides = ((row.radiant_name, row.radiant_score), (row.dire_name, row.dire_score))
        shown = []
        for place, (name, score) in enumerate(sides):
            radiant = place == 0
            slots = detail.side(radiant=radiant)
            side = words.side(radiant=radiant)
            outcome = self.tr("{side}, won").format(side=side) if won is radiant else side
            shown.append(
                ScoreSide(
                    name or side,
                    outcome if name or won is radiant else "",
                    kills(slots) if score is None else score,
                    net_worth(slots),
                    beaten=won is not None and won != radiant,
                )
            )
        self.show_score(shown[0], shown[1], row.duration, words.game_mode(detail.game_mode))

    def show_score(
        self, radiant: ScoreSide, dire: ScoreSide, length: int | None, mode: str
    ) -> None:
        """Shows both sides, how long it took (None: it has not begun), and what kind it is."""
        for place, side in enumerate((radiant, dire)):
            self._names[place].setText(side.name)
            self._under[place].setText(side.under)
            self._scores[place].setText(str(side.score))
            self._scores[place].set_tone("faint" if side.beaten else "text")
            self._worths[place].setText(words.thousands(side.worth))
        self._length.setText(words.DASH if length is None else duration(length))
        self._mode.setText(mode)
        self.bar.show_worth(radiant.worth, dire.worth)
        self._shares.setVisible(bool(radiant.worth or dire.worth))


def net_worth(slots: tuple[SlotRow, ...]) -> int:
    """The side's, as far as it is known."""
    return sum(slot.net_worth or 0 for slot in slots)


def kills(slots: tuple[SlotRow, ...]) -> int:
    return sum(slot.kills for slot in slots)
