"""Results that are only tried out: every series that is still to be played, and its scores."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QVBoxLayout, QWidget

from dtxdesk.services.standings_view import OpenSeries, Score, StandingsView
from dtxdesk.ui.delegates import CellDelegate, TextCell
from dtxdesk.ui.delegates.cells import DASH
from dtxdesk.ui.delegates.roles import Role
from dtxdesk.ui.theme import theme
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets import Button, Chip, Frame, Label
from dtxdesk.ui.widgets.flow import FlowLayout
from dtxdesk.ui.widgets.table import RowTable
from dtxdesk.ui.widgets.text import plain_tooltip, shortened

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 34
LEAST_HEIGHT = 120
SCORE_WIDTH = 56
FIRST, SCORE, SECOND = range(3)

_NOWHERE = QModelIndex()


def score_words(score: Score | None) -> str:
    """2–1; a dash alone for none."""
    return DASH if score is None else f"{score[0]}{DASH}{score[1]}"


class _OpenModel(QAbstractTableModel):
    """A series a row: first team, what is tried out, second team."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.series: tuple[OpenSeries, ...] = ()
        self.names: dict[int, str] = {}

    def show(self, view: StandingsView, series: Sequence[OpenSeries]) -> None:
        self.beginResetModel()
        self.series, self.names = tuple(series), view.names
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.series)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return ("", translate("Standings", "Score"), "")[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self.series[index.row()]
        if role == Role.CELL:
            return self._cell(one, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self._text(one, index.column()))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(one, index.column())
        return None

    def _text(self, one: OpenSeries, column: int) -> str:
        if column == SCORE:
            return score_words(one.tried)
        return self.names.get(one.teams[0 if column == FIRST else 1], DASH)

    def _cell(self, one: OpenSeries, column: int) -> TextCell:
        text = self._text(one, column)
        if column == SCORE:
            if one.tried is None:
                return TextCell(text, "centre", "faint")
            return TextCell(text, "centre", "accent_text", strong=True)
        won = one.tried is not None and one.tried[column == SECOND] > one.tried[column != SECOND]
        return TextCell(text, "right" if column == FIRST else "left", strong=won)


class OpenTable(RowTable):
    """Digits choose among the scores of the current series, Delete takes the choice away."""

    scored = Signal(int, object)
    """The number of a series and a score, or None."""
    series_changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, ROW_HEIGHT, first_padding=8)
        self.open = _OpenModel(self)
        self.setModel(self.open)
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Series to try results for"))
        header = self.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(FIRST, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(SECOND, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(SCORE, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(SCORE, theme().metrics.px(SCORE_WIDTH))
        self.selectionModel().currentRowChanged.connect(lambda _new, _old: self._tell())

    @property
    def current(self) -> OpenSeries | None:
        row = self.currentIndex().row()
        return self.open.series[row] if 0 <= row < len(self.open.series) else None

    def show_series(self, view: StandingsView, series: Sequence[OpenSeries]) -> None:
        before = self.current
        self.open.show(view, series)
        numbers = [one.number for one in series]
        if before is not None and before.number in numbers:
            self.selectRow(numbers.index(before.number))
        elif numbers:
            self.selectRow(0)
        self._tell()

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), theme().metrics.px(LEAST_HEIGHT))

    def _tell(self) -> None:
        self.series_changed.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        one, text = self.current, event.text()
        if one is not None and text.isdecimal() and 1 <= int(text) <= len(one.scores):
            self.scored.emit(one.number, one.scores[int(text) - 1])
            return
        if one is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.scored.emit(one.number, None)
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Not Qt's: digits are scores."""


class TrialPane(Frame):
    """The series, and the scores of the current one as buttons."""

    scored = Signal(int, object)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        px = theme().metrics.px
        self.table = OpenTable(self)
        self._title = Label(self.tr("Try results out"), self, weight="semibold")
        self._hint = Label(
            self.tr("Choose a series and a score: nothing is saved. The keys 1, 2, 3 … do it too."),
            self,
            size="small",
            tone="muted",
            wrap=True,
        )
        self._who = Label(parent=self, wrap=True)
        self._place = QWidget(self)
        self._flow = FlowLayout(self._place, gap=px(6), line_gap=px(6))
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.chips: list[Chip] = []
        self._shown: tuple[Score, ...] | None = None
        self.clear_all = Button(self.tr("Clear all"), "x", small=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(px(8))
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addWidget(self.table, 1)
        column.addWidget(self._who)
        column.addWidget(self._place)
        column.addWidget(self.clear_all)
        self.table.series_changed.connect(self._show_scores)
        self.table.scored.connect(self.scored)
        self.clear_all.clicked.connect(self.cleared)

    def show_series(self, view: StandingsView, series: Sequence[OpenSeries]) -> None:
        """What is still to be played, with what is tried out."""
        self.table.show_series(view, series)
        self.clear_all.setVisible(bool(view.trial))

    def _show_scores(self, one: OpenSeries | None) -> None:
        self._who.setVisible(one is not None)
        self._place.setVisible(one is not None)
        if one is None:
            return
        names = [shortened(self.table.open.names.get(team, DASH), 24) for team in one.teams]
        words = self.tr("Series {n}: {first} – {second}")
        self._who.setText(words.format(n=one.number, first=names[0], second=names[1]))
        if one.scores != self._shown:
            self._make_chips(one.scores)
        for chip, score in zip(self.chips, one.scores, strict=True):
            chip.set_value(True if score == one.tried else None)
            chip.setAccessibleName(
                self.tr("{first} {score} {second}").format(
                    first=names[0], score=score_words(score), second=names[1]
                )
            )

    def _make_chips(self, scores: tuple[Score, ...]) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._shown = scores
        self.chips = []
        for score in scores:
            chip = Chip(score_words(score), self._place)
            chip.chosen.connect(partial(self._press, score))
            self._flow.addWidget(chip)
            chip.show()
            self.chips.append(chip)

    def _press(self, score: Score, value: object) -> None:
        one = self.table.current
        if one is not None:
            self.scored.emit(one.number, None if value is None else score)
