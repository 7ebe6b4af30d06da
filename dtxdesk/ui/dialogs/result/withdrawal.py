"""A team leaves the tournament: which one, and what follows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.services.bracket_view import BracketTeam
from dtxdesk.services.evening import Outcome
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.result.changes import ChangeList, Consequences, consequences
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, FormField, Label
from dtxdesk.ui.widgets.choice_box import ChoiceBox
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.text import shortened

WIDTH = 460
NAME_LENGTH = 48


class WithdrawalDialog(Dialog):
    """The team keeps what it has played; what is still to come follows from its leaving."""

    would_change = Signal(object)
    """`Consequences`, to be outlined behind the dialog."""

    def __init__(
        self,
        context: Context,
        tournament_id: int,
        stage_id: int,
        teams: Sequence[BracketTeam],
        first: int | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.finished.connect(self._end)
        self._context = context
        self._tournament_id = tournament_id
        self._stage_id = stage_id
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Withdraw a team – dtxdesk"))
        self.setMinimumWidth(px(WIDTH))
        self.team = ChoiceBox()
        for team in sorted(teams, key=lambda one: one.name.casefold()):
            self.team.addItem(shortened(team.name, NAME_LENGTH), team.id)
        self.team.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.team.setMinimumContentsLength(24)
        self.team.setCurrentIndex(max(0, self.team.findData(first)))
        self.banner = Banner("error")
        self.banner.hide()
        self.nothing = Label(self.tr("It has nothing left to play."), tone="faint", wrap=True)
        self.nothing.hide()
        self.changes = ChangeList()
        self.changes.hide()
        self._cancel = Button(self.tr("Cancel"))
        self._cancel.clicked.connect(self.reject)
        self.withdraw = Button(self.tr("Withdraw team"), kind="danger")
        guard(self.withdraw, self._context.actions, Deed.RUN_TOURNAMENTS)
        self.withdraw.clicked.connect(self._apply)
        self._lay_out()
        self.team.currentIndexChanged.connect(self._look)
        self._cancel.setDefault(True)
        self.team.setFocus()
        self._look()

    def _lay_out(self) -> None:
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(self.tr("Withdraw a team"), size="title", weight="semibold"))
        words = self.tr(
            "It keeps what it has played and loses what it still has to play. Undo brings it back."
        )
        column.addWidget(Label(words, tone="muted", wrap=True))
        column.addWidget(FormField(self.tr("&Team"), self.team))
        column.addWidget(self.banner)
        column.addWidget(self.nothing)
        column.addWidget(self.changes)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.withdraw)
        column.addLayout(buttons)

    @property
    def team_id(self) -> int:
        return int(self.team.currentData())

    def _look(self) -> None:
        self.withdraw.set_available(False)
        self._context.runner.query(
            self._context.desk.results.preview_withdrawal,
            self._tournament_id,
            self.team_id,
            on_result=self._found,
            on_error=self._refused,
            key="bracket.withdrawal",
        )

    def _found(self, outcome: Outcome) -> None:
        self.banner.hide()
        found = consequences(outcome, ())
        self.changes.show_changes(found, corrects=True)
        self.nothing.setVisible(not found.lines)
        self.would_change.emit(found)
        self.withdraw.set_available(True)
        self.adjustSize()

    def _refused(self, error: Exception) -> None:
        words = error if isinstance(error, DeskError) else DeskError("This can't be done")
        self.banner.say(said(words.title), said(words.explanation))
        self.banner.show()
        self.withdraw.set_available(False, said(words.title))

    def _apply(self) -> None:
        self.withdraw.set_available(False)
        words = self.tr("{team} has withdrawn")
        self._context.runner.change(
            self._context.desk.results.withdraw,
            self._tournament_id,
            self.team_id,
            title=words.format(team=self.team.currentText()),
            on_done=self._done,
            on_error=self._refused,
        )

    def _done(self, _outcome: Outcome) -> None:
        self.accept()

    def _end(self, _result: int) -> None:
        self.would_change.emit(Consequences())
        self.deleteLater()
