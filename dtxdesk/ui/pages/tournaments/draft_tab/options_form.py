"""How a draft is held: style, times, money, players in a team."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from dtxdesk.domain.draft_order import Style
from dtxdesk.services.draft_start import (
    MOST_BUDGET,
    MOST_SECONDS,
    PICK_SECONDS,
    DraftOptions,
)
from dtxdesk.ui.pages.tournaments.draft_tab.words import style_name
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import FormField, Label
from dtxdesk.ui.widgets.choice_box import ChoiceBox
from dtxdesk.ui.widgets.flow import FlowLayout
from dtxdesk.ui.widgets.number_box import NumberBox

MOST_PLAYERS = 50


class OptionsForm(QWidget):
    """Its values as `DraftOptions`; what a style does not have is not shown."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        usual, auction = DraftOptions(), DraftOptions.auction()
        self._auction_seconds = auction.pick_seconds or PICK_SECONDS
        self.style_ = ChoiceBox()
        for style in Style:
            self.style_.addItem(style_name(style), style)
        self.style_.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.style_.setMinimumContentsLength(12)
        self.clocked = QCheckBox(self.tr("&Play against the clock"))
        self.clocked.setChecked(True)
        self.seconds = NumberBox(1, MOST_SECONDS, whole=True)
        self.seconds.setValue(usual.pick_seconds or PICK_SECONDS)
        self.reserve = NumberBox(0, MOST_SECONDS, whole=True)
        self.reserve.setValue(usual.reserve_seconds)
        self.bid_seconds = NumberBox(1, MOST_SECONDS, whole=True)
        self.bid_seconds.setValue(usual.bid_seconds or 1)
        self.bid_extra = NumberBox(0, MOST_SECONDS, whole=True)
        self.bid_extra.setValue(usual.bid_extra_seconds)
        self.budget = NumberBox(1, MOST_BUDGET, whole=True)
        self.budget.setValue(usual.budget)
        self.size_ = NumberBox(1, MOST_PLAYERS, whole=True)
        self.auto = QCheckBox(self.tr("When the time is over, &take the best one left"))
        self.here_only = QCheckBox(self.tr("Only who is checked &in can be picked"))
        self.here_only.setChecked(usual.checked_in_only)
        self._fields = {
            "pick_seconds": FormField(self.tr("&Seconds for a pick"), self.seconds),
            "reserve_seconds": FormField(self.tr("&Reserve of a team, seconds"), self.reserve),
            "bid_seconds": FormField(self.tr("Seconds for &bids"), self.bid_seconds),
            "bid_extra_seconds": FormField(self.tr("Seconds &more a bid"), self.bid_extra),
            "budget": FormField(self.tr("B&udget of a team"), self.budget),
            "size": FormField(self.tr("P&layers in a team"), self.size_),
        }
        self._note = Label(size="small", tone="muted", wrap=True)
        numbers = FlowLayout(gap=px(16), line_gap=px(12))
        for field in self._fields.values():
            numbers.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(FormField(self.tr("St&yle"), self.style_))
        column.addWidget(self.clocked)
        column.addLayout(numbers)
        column.addWidget(self._note)
        column.addWidget(self.auto)
        column.addWidget(self.here_only)
        self.style_.currentIndexChanged.connect(lambda _at: self._style_chosen())
        for box in (self.clocked, self.auto, self.here_only):
            box.toggled.connect(lambda _on: self._tell())
        for number in (self.seconds, self.reserve, self.bid_seconds, self.bid_extra,
                       self.budget, self.size_):  # fmt: skip
            number.valueChanged.connect(lambda _value: self._tell())
        self._mind()

    def show_size(self, size: int) -> None:
        """How many players a team of this tournament has."""
        before = self.size_.blockSignals(True)
        self.size_.setValue(size)
        self.size_.blockSignals(before)

    def options(self) -> DraftOptions:
        """The values; the order and the sizes of single teams are elsewhere."""
        clocked = self.clocked.isChecked()
        return DraftOptions(
            style=self._style(),
            pick_seconds=round(self.seconds.value()) if clocked else None,
            reserve_seconds=round(self.reserve.value()) if clocked else 0,
            bid_seconds=round(self.bid_seconds.value()) if clocked else None,
            bid_extra_seconds=round(self.bid_extra.value()),
            budget=round(self.budget.value()),
            auto_pick=clocked and self.auto.isChecked(),
            checked_in_only=self.here_only.isChecked(),
            size=round(self.size_.value()),
        )

    def _style(self) -> Style:
        return Style(self.style_.currentData())

    def _style_chosen(self) -> None:
        seconds = round(self.seconds.value())
        auction = self._style() is Style.AUCTION
        if auction and seconds == PICK_SECONDS:
            self.seconds.setValue(self._auction_seconds)
        elif not auction and seconds == self._auction_seconds:
            self.seconds.setValue(PICK_SECONDS)
        self._tell()

    def _tell(self) -> None:
        self._mind()
        self.changed.emit()

    def _mind(self) -> None:
        auction, clocked = self._style() is Style.AUCTION, self.clocked.isChecked()
        shown = {
            "pick_seconds": clocked,
            "reserve_seconds": clocked,
            "bid_seconds": clocked and auction,
            "bid_extra_seconds": clocked and auction,
            "budget": auction,
            "size": True,
        }
        for name, field in self._fields.items():
            field.setVisible(shown[name])
        self.auto.setVisible(clocked)
        note = ""
        if self._style() is Style.SHUFFLE:
            note = self.tr("Ties are rolled for with a six-sided die; everybody needs an MMR.")
        elif auction:
            note = self.tr("In an auction the seconds for a pick are those for a nomination.")
        self._note.setText(note)
        self._note.setVisible(bool(note))
        problems = self.options().problems()
        for name, field in self._fields.items():
            problem = problems.get(name, "")
            field.set_problem(said(problem) if problem else "")
