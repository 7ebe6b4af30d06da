"""How the tournament is played: format, lengths, and what belongs to each format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.domain.stages.model import (
    BEST_OF,
    FirstRound,
    Format,
    GrandFinal,
    Points,
    StageOptions,
    TieBreak,
)
from dtxdesk.domain.stages.standings import PRESETS, tie_breaks_of
from dtxdesk.services.stages import LaterStage
from dtxdesk.ui.dialogs.start_tournament.lengths import Round, RoundLengths
from dtxdesk.ui.dialogs.start_tournament.table_rules import TableRules
from dtxdesk.ui.pages.tournaments.bracket_tab.words import format_name
from dtxdesk.ui.pages.tournaments.series_words import best_of
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Button, FormField
from dtxdesk.ui.widgets.choice_box import ChoiceBox
from dtxdesk.ui.widgets.number_box import NumberBox

MOST_GROUPS = 512
MOST_ROUNDS = 1_023
MOST_TAKEN = 1_024
OWN_RULES = "own"
PLAYOFFS = "Playoffs"
"""What the stage after this one is called in the database, whatever language is spoken."""


class OptionsForm(QWidget):
    """All of it; `changed` comes with every change."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.format = _choices([(format_name(one), one) for one in Format])
        self.format.setCurrentIndex(self.format.findData(Format.DOUBLE_ELIMINATION))
        self.best_of = ChoiceBox()
        self.more_lengths = Button(self.tr("Other lengths"), "chevron-down", small=True)
        self.lengths = RoundLengths(self)
        self.lengths.hide()
        self.third_place = QCheckBox(self.tr("Play for &third place"))
        self.grand_final = _choices(
            [
                (self.tr("One series"), GrandFinal.SINGLE),
                (self.tr("With a reset"), GrandFinal.RESET),
                (self.tr("Winners' side one game ahead"), GrandFinal.ADVANTAGE),
            ]
        )
        self.groups = NumberBox(1, MOST_GROUPS, whole=True)
        self.groups.setValue(1)
        self.twice = QCheckBox(self.tr("Each pair meets &twice"))
        self.by_rounds = QRadioButton(self.tr("A number of r&ounds"))
        self.by_wins = QRadioButton(self.tr("Until so many &wins or losses"))
        self.by_rounds.setChecked(True)
        self._kinds = QButtonGroup(self)
        self._kinds.addButton(self.by_rounds)
        self._kinds.addButton(self.by_wins)
        self.rounds = NumberBox(1, MOST_ROUNDS, whole=True)
        self.wins = NumberBox(1, MOST_ROUNDS, whole=True)
        self.losses = NumberBox(1, MOST_ROUNDS, whole=True)
        self.wins.setValue(3)
        self.losses.setValue(3)
        self.first_round = _choices(
            [
                (self.tr("Top half against bottom half"), FirstRound.HALVES),
                (self.tr("By lot"), FirstRound.RANDOM),
            ]
        )
        presets = [(said(preset.title), key) for key, preset in PRESETS.items()]
        self.preset = _choices(
            [(self.tr("As usual"), ""), *presets, (self.tr("Your own…"), OWN_RULES)]
        )
        self.rules = TableRules(self)
        self.playoffs = _choices(
            [
                (self.tr("None"), None),
                (format_name(Format.SINGLE_ELIMINATION), Format.SINGLE_ELIMINATION),
                (format_name(Format.DOUBLE_ELIMINATION), Format.DOUBLE_ELIMINATION),
            ]
        )
        self.taken = NumberBox(1, MOST_TAKEN, whole=True)
        self.taken.setValue(2)
        self._rounds_typed = False
        self._ranked_by: tuple[Points, tuple[TieBreak, ...]] = (Points(), ())
        """What own rules begin with: those that were chosen before."""
        self._fields: dict[str, QWidget] = {}
        self._lay_out()
        self._fill_lengths()
        self._show_parts()
        self._connect()

    def _lay_out(self) -> None:
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(12))
        best = QWidget(self)
        row = QHBoxLayout(best)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.best_of)
        row.addWidget(self.more_lengths)
        row.addStretch(1)
        self._fields = {
            "format": FormField(self.tr("&Format"), self.format),
            "best_of": FormField(self.tr("&Series"), best),
            "lengths": self.lengths,
            "third_place": self.third_place,
            "grand_final": FormField(self.tr("&Grand final"), self.grand_final),
            "groups": FormField(self.tr("Gro&ups"), self.groups),
            "twice": self.twice,
            "by_rounds": self.by_rounds,
            "rounds": FormField(self.tr("&Rounds"), self.rounds),
            "by_wins": self.by_wins,
            "wins": FormField(self.tr("W&ins"), self.wins),
            "losses": FormField(self.tr("&Losses"), self.losses),
            "first_round": FormField(self.tr("First roun&d"), self.first_round),
            "preset": FormField(self.tr("&Points and tie-breaks"), self.preset),
            "rules": self.rules,
            "playoffs": FormField(self.tr("Pl&ayoffs afterwards"), self.playoffs),
            "taken": FormField(self.tr("&Who goes on"), self.taken),
        }
        self.best_of.setAccessibleName(self.tr("Length of the series"))
        for field in self._fields.values():
            column.addWidget(field)
        column.addStretch(1)

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._take_format)
        for box in (self.best_of, self.grand_final, self.first_round, self.playoffs):
            box.currentIndexChanged.connect(self._changed)
        self.preset.currentIndexChanged.connect(self._take_preset)
        self.rules.changed.connect(self._changed)
        for mark in (self.third_place, self.twice, self.by_rounds):
            mark.toggled.connect(self._changed)
        for number in (self.groups, self.wins, self.losses, self.taken):
            number.valueChanged.connect(self._changed)
        self.rounds.valueChanged.connect(self._take_rounds)
        self.more_lengths.clicked.connect(self._toggle_lengths)
        self.lengths.changed.connect(self.changed)

    # What it is set to

    @property
    def chosen_format(self) -> Format:
        return Format(self.format.currentData())  # Qt keeps the plain text of it

    def options(self) -> StageOptions:
        """The stage that it describes, be it possible or not."""
        format_ = self.chosen_format
        options = StageOptions(
            format_,
            best_of=int(self.best_of.currentData()),
            rounds_best_of=self.lengths.overrides,
        )
        if format_ is Format.SINGLE_ELIMINATION:
            return replace(options, third_place=self.third_place.isChecked())
        if format_ is Format.DOUBLE_ELIMINATION:
            return replace(options, grand_final=GrandFinal(self.grand_final.currentData()))
        key = self.preset.currentData()
        if key == OWN_RULES:
            rules = self.rules
            options = replace(options, points=rules.points, tie_breaks=rules.tie_breaks)
        elif key:
            preset = PRESETS[key]
            options = replace(options, points=preset.points, tie_breaks=preset.tie_breaks)
        if format_ is Format.ROUND_ROBIN:
            legs = 2 if self.twice.isChecked() else 1
            return replace(options, groups=int(self.groups.value()), legs=legs)
        options = replace(options, first_round=FirstRound(self.first_round.currentData()))
        if self.by_wins.isChecked():
            wins, losses = int(self.wins.value()), int(self.losses.value())
            return replace(options, wins=wins, losses=losses)
        return replace(options, rounds=int(self.rounds.value()))

    def later(self) -> tuple[LaterStage, ...]:
        """The stage after this one, if there is to be one."""
        format_ = self.playoffs.currentData()
        if self.chosen_format.eliminates or format_ is None:
            return ()
        longer = 3 if self.best_of.currentData() == 2 else int(self.best_of.currentData())
        options = StageOptions(Format(format_), best_of=longer)
        return (LaterStage(options, int(self.taken.value()), PLAYOFFS),)

    def show_problems(self, teams: int) -> None:
        """Says at each field what is wrong with it."""
        options = self.options()
        problems = options.problems() if teams else {}
        for name, field in self._fields.items():
            if isinstance(field, FormField):
                field.set_problem(said(problems.get(name, "")))
        self.rules.set_problem(said(problems.get("points", "")))
        if options.format is Format.ROUND_ROBIN and options.groups > 1:
            words = self.tr("Of each group so many.")
        else:
            words = self.tr("So many of the table.")
        taken = self._fields["taken"]
        assert isinstance(taken, FormField)
        taken.set_hint(words)

    # Changes

    def show_stage(self, teams: int, rounds: Sequence[Round]) -> None:
        """So many teams are to play, in these rounds."""
        if not self._rounds_typed and teams > 1:
            self.rounds.blockSignals(True)
            self.rounds.setValue(max(1, (teams - 1).bit_length()))
            self.rounds.blockSignals(False)
        options = self.options()
        self.lengths.show_rounds(options.format, rounds, options.best_of, draws=options.draws)

    def _take_format(self) -> None:
        self.lengths.forget()
        self._fill_lengths()
        self._changed()

    def _fill_lengths(self) -> None:
        """A best of two is offered where it may end level."""
        before = self.best_of.currentData() or 3
        self.best_of.blockSignals(True)
        self.best_of.clear()
        for length in BEST_OF:
            if length != 2 or not self.chosen_format.eliminates:
                self.best_of.addItem(best_of(length), length)
        place = self.best_of.findData(before)
        self.best_of.setCurrentIndex(place if place >= 0 else self.best_of.findData(3))
        self.best_of.blockSignals(False)

    def _take_preset(self) -> None:
        key = self.preset.currentData()
        if key == OWN_RULES:
            points, tie_breaks = self._ranked_by
            before = replace(self.options(), points=points, tie_breaks=tie_breaks)
            self.rules.show_rules(points, tie_breaks_of(before))
        elif key and PRESETS[key].best_of is not None:
            self.best_of.setCurrentIndex(self.best_of.findData(PRESETS[key].best_of))
        self._changed()
        options = self.options()
        self._ranked_by = (options.points, options.tie_breaks)

    def _take_rounds(self) -> None:
        self._rounds_typed = True
        self._changed()

    def _toggle_lengths(self) -> None:
        on = self.lengths.isHidden()
        self.lengths.setVisible(on)
        self.more_lengths.set_icon("chevron-up" if on else "chevron-down")

    def _changed(self, _value: object = None) -> None:
        self._show_parts()
        self.changed.emit()

    def _show_parts(self) -> None:
        format_ = self.chosen_format
        swiss, table = format_ is Format.SWISS, not format_.eliminates
        wins = self.by_wins.isChecked()
        shown = {
            "third_place": format_ is Format.SINGLE_ELIMINATION,
            "grand_final": format_ is Format.DOUBLE_ELIMINATION,
            "groups": format_ is Format.ROUND_ROBIN,
            "twice": format_ is Format.ROUND_ROBIN,
            "by_rounds": swiss,
            "rounds": swiss and not wins,
            "by_wins": swiss,
            "wins": swiss and wins,
            "losses": swiss and wins,
            "first_round": swiss,
            "preset": table,
            "rules": table and self.preset.currentData() == OWN_RULES,
            "playoffs": table,
            "taken": table and self.playoffs.currentData() is not None,
        }
        for name, on in shown.items():
            self._fields[name].setVisible(on)


def _choices(entries: list[tuple[str, object]]) -> ChoiceBox:
    box = ChoiceBox()
    for words, value in entries:
        box.addItem(words, value)
    return box
