"""Rounds that are longer or shorter than the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from dtxdesk.domain.stages.model import BEST_OF, Bracket, Format, RoundBestOf
from dtxdesk.ui.pages.tournaments.series_words import best_of, round_name
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Label
from dtxdesk.ui.widgets.choice_box import ChoiceBox

MOST_ROUNDS = 20


@dataclass(frozen=True, slots=True)
class Round:
    """A round of the stage as it would be; `last` is the last one of its bracket."""

    bracket: Bracket
    round: int
    last: int


class RoundLengths(QWidget):
    """A line a round, with how long its series are."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(0, 1)
        self._shown: tuple[object, ...] = ()
        self._boxes: dict[tuple[Bracket, int], ChoiceBox] = {}
        self._chosen: dict[tuple[Bracket, int], int] = {}

    @property
    def overrides(self) -> tuple[RoundBestOf, ...]:
        """Those that differ. They keep their place before the end when teams come or go."""
        return tuple(
            RoundBestOf(bracket, place, length)
            for (bracket, place), length in sorted(self._chosen.items())
        )

    def show_rounds(
        self, format_: Format, rounds: Sequence[Round], usual: int, *, draws: bool
    ) -> None:
        """These rounds, from the last one; what was chosen for them stays."""
        shown = (format_, tuple(rounds), usual, draws)
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._boxes = {}
        for line, one in enumerate(reversed(rounds[-MOST_ROUNDS:])):
            key = _key(format_, one)
            name = round_name(format_, one.bracket, one.round, one.last)
            box = ChoiceBox(self)
            box.setAccessibleName(self.tr("How long: {round}").format(round=name))
            box.addItem(best_of(usual), None)
            for length in BEST_OF:
                if length != usual and (length != 2 or draws):
                    box.addItem(best_of(length), length)
            box.setCurrentIndex(max(0, box.findData(self._chosen.get(key))))
            box.currentIndexChanged.connect(lambda _row, key=key: self._take(key))
            self._boxes[key] = box
            self._grid.addWidget(Label(name, self, tone="muted"), line, 0)
            self._grid.addWidget(box, line, 1)
        if len(rounds) > MOST_ROUNDS:
            words = self.tr("Earlier rounds are as long as the others.")
            hint = Label(words, self, size="small", tone="faint", wrap=True)
            self._grid.addWidget(hint, MOST_ROUNDS, 0, 1, 2)

    def forget(self) -> None:
        """All rounds are as long as the others again."""
        self._chosen = {}
        self._shown = ()

    def _take(self, key: tuple[Bracket, int]) -> None:
        length = self._boxes[key].currentData()
        if length is None:
            self._chosen.pop(key, None)
        else:
            self._chosen[key] = length
        self.changed.emit()


def _key(format_: Format, one: Round) -> tuple[Bracket, int]:
    """In a bracket a round is counted from its end: a final stays one whoever else comes."""
    if format_.eliminates and one.bracket in (Bracket.WINNERS, Bracket.LOSERS):
        return one.bracket, one.round - one.last - 1
    return one.bracket, one.round
