"""What a series is worth in a table, and what parts teams with the same points, in which order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from dtxdesk.domain.stages.model import MOST_POINTS, Points, TieBreak
from dtxdesk.domain.stages.tie_breaks import EXPLANATIONS, TITLES
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import FormField, Label
from dtxdesk.ui.widgets.number_box import NumberBox
from dtxdesk.ui.widgets.ordered_list import OrderedList

ROW = 28
_BREAK = Qt.ItemDataRole.UserRole


class TableRules(QWidget):
    """Points of a win, a draw and a loss, and the tie-breaks that are ticked, from the top."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.win, self.draw, self.loss = (
            NumberBox(-MOST_POINTS, MOST_POINTS, whole=True, parent=self) for _ in range(3)
        )
        self.order = TieBreakList(self)
        worth = QHBoxLayout()
        worth.setContentsMargins(0, 0, 0, 0)
        worth.setSpacing(px(8))
        for words, box in (
            (self.tr("&Win"), self.win),
            (self.tr("Dra&w"), self.draw),
            (self.tr("L&oss"), self.loss),
        ):
            box.setFixedWidth(px(72))
            worth.addWidget(FormField(words, box))
            box.valueChanged.connect(self.changed)
        worth.addStretch(1)
        self._hint = self.tr(
            "Those that are ticked count, from the top; drag them, or press Alt with an arrow. "
            "With none ticked it is as usual."
        )
        self._below = Label(self._hint, self, size="small", tone="muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(worth)
        column.addWidget(self.order)
        column.addWidget(self._below)
        self.order.changed.connect(self.changed)

    def show_rules(self, points: Points, tie_breaks: Sequence[TieBreak]) -> None:
        """Starts with these; says nothing of it."""
        before = self.blockSignals(True)
        for box, value in zip(
            (self.win, self.draw, self.loss), (points.win, points.draw, points.loss), strict=True
        ):
            box.setValue(value)
        self.order.show_order(tie_breaks)
        self.blockSignals(before)

    def set_problem(self, sentence: str) -> None:
        """Says what is wrong with the points; empty: nothing is."""
        self._below.setText(sentence or self._hint)
        self._below.set_tone("bad" if sentence else "muted")

    @property
    def points(self) -> Points:
        return Points(*(int(box.value()) for box in (self.win, self.draw, self.loss)))

    @property
    def tie_breaks(self) -> tuple[TieBreak, ...]:
        return self.order.chosen


class TieBreakList(OrderedList):
    """All tie-breaks; those that are ticked count in this order."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tie-breaks in their order"))
        self.setFixedHeight(theme().metrics.px(ROW) * len(TieBreak) + 2 * self.frameWidth())
        self.itemChanged.connect(lambda _item: self.changed.emit())
        self.ordered.connect(self.changed)

    @property
    def chosen(self) -> tuple[TieBreak, ...]:
        items = [self.item(row) for row in range(self.count())]
        return tuple(
            TieBreak(item.data(_BREAK))
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        )

    def show_order(self, chosen: Sequence[TieBreak]) -> None:
        """These first and ticked, then the others."""
        before = self.blockSignals(True)
        self.clear()
        rest = [one for one in TieBreak if one not in chosen]
        for one in (*chosen, *rest):
            item = QListWidgetItem(said(TITLES[one]))
            item.setData(_BREAK, one.value)
            item.setToolTip(said(EXPLANATIONS[one]))
            item.setSizeHint(QSize(0, theme().metrics.px(ROW)))
            item.setFlags(
                (item.flags() | Qt.ItemFlag.ItemIsUserCheckable) & ~Qt.ItemFlag.ItemIsDropEnabled
            )
            ticked = one in chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setCurrentRow(0)
        self.blockSignals(before)
