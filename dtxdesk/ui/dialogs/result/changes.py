"""What a result or a withdrawal would change, as it is shown before it is applied."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.phrases import Phrase
from dtxdesk.services.evening import Outcome
from dtxdesk.services.outcome_words import outcome_lines
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets import Badge, IconLabel, Label
from dtxdesk.ui.widgets.text import shortened

MOST_LINES = 12
LONGEST = 240
"""Of a sentence: names may have hundreds of letters."""


@dataclass(frozen=True)
class Consequences:
    """What would change: the sentences, and the series by stage with the words for each.

    Attributes:
        lost: How many series lose their result.
    """

    lines: tuple[Phrase, ...] = ()
    marks: tuple[tuple[int, dict[int, str]], ...] = ()
    lost: int = 0

    def of_stage(self, stage_id: int) -> dict[int, str]:
        return next((marks for stage, marks in self.marks if stage == stage_id), {})


def consequences(outcome: Outcome, asked: Collection[int]) -> Consequences:
    """Of results given to the series `asked`, by their number in the tournament."""
    marks: list[tuple[int, dict[int, str]]] = []
    lost = 0
    for stage_id, correction in outcome.corrections.items():
        words: dict[int, str] = {}
        for move in correction.moves:
            words[move.number] = translate("Bracket", "team changes")
        for change in correction.changed:
            decided = change.after is not None and change.after.finished
            was = change.before is not None and change.before.finished
            number = outcome.numbers[stage_id, change.number]
            if decided and not was and number not in asked and change.number not in words:
                words[change.number] = translate("Bracket", "is decided")
        for number in correction.lost:
            words[number] = translate("Bracket", "loses its result")
        lost += len(correction.lost)
        marks.append((stage_id, words))
    return Consequences(tuple(outcome_lines(outcome, asked)), tuple(marks), lost)


class ChangeList(QWidget):
    """The sentences one below the other, those that take a result away first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        self.title = Label(weight="semibold", parent=self)
        self.badge = Badge("", "error", self)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.badge)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self._column.addLayout(head)
        self._lines: list[QWidget] = []

    def show_changes(self, found: Consequences, *, corrects: bool) -> None:
        """`corrects`: something is taken back; else it only says what follows."""
        title = self.tr("This would change") if corrects else self.tr("What follows")
        self.title.setText(title)
        self.badge.setVisible(found.lost > 0)
        self.badge.setText(self.tr("%Ln result(s) lost", "", found.lost))
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        shown = found.lines if len(found.lines) <= MOST_LINES else found.lines[: MOST_LINES - 1]
        self._lines = [
            self._line(shortened(said(words), LONGEST), number < found.lost)
            for number, words in enumerate(shown)
        ]
        rest = len(found.lines) - len(shown)
        if rest:
            self._lines.append(self._line(self.tr("and %Ln more", "", rest), False))
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(found.lines))

    def _line(self, words: str, lost: bool) -> QWidget:
        px = theme().metrics.px
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        icon = IconLabel("alert", "bad", parent=line) if lost else IconLabel(
            "arrow-right", "muted", parent=line
        )  # fmt: skip
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(words, line, wrap=True), 1)
        return line

    @property
    def words(self) -> Sequence[str]:
        """All that it says."""
        return [label.text() for line in self._lines for label in line.findChildren(Label)]
