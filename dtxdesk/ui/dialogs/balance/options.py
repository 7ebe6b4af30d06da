"""What is asked for: teams and their size, who plays, who leads, wishes, and a seed."""

from __future__ import annotations

import random

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.domain.tournaments import MAX_TEAM_SIZE
from dtxdesk.services.balancing import BalanceOptions, Captains
from dtxdesk.ui.dialogs.balance.wishes import WishList
from dtxdesk.ui.pages.tournaments.teams_tab.cards import Board
from dtxdesk.ui.pages.tournaments.view import TournamentView
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Button, FormField, Label
from dtxdesk.ui.widgets.number_box import NumberBox

MOST_TEAMS = 500
MOST_SEED = 9_999


class OptionsForm(QWidget):
    """All of it; `changed` comes with every change."""

    changed = Signal()

    def __init__(self, view: TournamentView, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size, here = view.row.team_size, view.summary.checked_in
        everybody = here < 2 * size
        players = view.summary.players if everybody else here
        self.teams = NumberBox(1, MOST_TEAMS, whole=True)
        self.teams.setValue(max(1, len(board.cards), players // size))
        self.each = NumberBox(1, MAX_TEAM_SIZE, whole=True)
        self.each.setValue(size)
        self.everybody = QCheckBox(self.tr("&Also who is not checked in"))
        self.everybody.setChecked(everybody)
        self.fixed = QRadioButton(self.tr("Who &leads a team or is marked as captain"))
        self.highest = QRadioButton(self.tr("Those with the &highest MMR"))
        self.fixed.setChecked(True)
        self._captains = QButtonGroup(self)
        self._captains.addButton(self.fixed)
        self._captains.addButton(self.highest)
        self.average = QCheckBox(self.tr("&Who has no MMR counts as average"))
        self.wishes = WishList(board.signed, self)
        self.seed = NumberBox(0, MOST_SEED, whole=True)
        self.seed.setGroupSeparatorShown(False)
        self.seed.setValue(1)
        self.again = Button(self.tr("Others"), "sync")
        self.again.setToolTip(self.tr("Try another seed"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        px = theme().metrics.px
        numbers = QHBoxLayout()
        numbers.setSpacing(px(16))
        numbers.addWidget(FormField(self.tr("&Teams"), self.teams))
        numbers.addWidget(FormField(self.tr("&Players in each"), self.each))
        numbers.addStretch(1)
        seed = QHBoxLayout()
        seed.setSpacing(px(8))
        seed.addWidget(self.seed)
        seed.addWidget(self.again)
        seed.addStretch(1)
        title = Label(self.tr("&Seed"), weight="medium")
        title.setBuddy(self.seed)
        self.seed.setAccessibleName(self.tr("Seed"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(numbers)
        column.addWidget(self.everybody)
        column.addWidget(self.average)
        column.addWidget(Label(self.tr("Captains"), weight="medium"))
        column.addWidget(self.fixed)
        column.addWidget(self.highest)
        column.addWidget(self.wishes)
        column.addWidget(title)
        column.addLayout(seed)
        hint = self.tr("The same seed gives the same teams again.")
        column.addWidget(Label(hint, size="small", tone="faint", wrap=True))
        column.addStretch(1)

    def _connect(self) -> None:
        for box in (self.teams, self.each, self.seed):
            box.valueChanged.connect(self._changed)
        for mark in (self.everybody, self.average, self.fixed):
            mark.toggled.connect(self._changed)
        self.wishes.changed.connect(self.changed)
        self.again.clicked.connect(self._try_another)

    def _changed(self, _value: object) -> None:
        self.changed.emit()

    def _try_another(self) -> None:
        others = random.Random()  # noqa: S311 - seeds are no secret
        self.seed.setValue(others.randrange(1, MOST_SEED + 1))

    @property
    def seed_value(self) -> int:
        return int(self.seed.value())

    def options(self) -> BalanceOptions:
        """What it is set to."""
        return BalanceOptions(
            teams=int(self.teams.value()),
            size=int(self.each.value()),
            everybody=self.everybody.isChecked(),
            captains=Captains.FIXED if self.fixed.isChecked() else Captains.HIGHEST,
            together=self.wishes.of(together=True),
            apart=self.wishes.of(together=False),
            average_for_unrated=self.average.isChecked(),
        )
