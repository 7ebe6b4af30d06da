"""Points taken from a team, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dtxdesk.domain.people import MAX_NAME
from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.services.decisions import MOST_PENALTY, Noted, PenaltyGiven
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.decision_changes import DecisionChanges, fit_height
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, FormField, Label, shortened
from dtxdesk.ui.widgets.choice_box import ChoiceBox
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.number_box import NumberBox

WIDTH = 440


class PenaltyDialog(Dialog):
    """Team, points and reason; below zero the team is given points."""

    def __init__(
        self,
        context: Context,
        tournament_id: int,
        teams: Sequence[tuple[str, int]],
        current: int,
        parent: QWidget | None = None,
        *,
        seen: Iterable[int],
        later: bool = False,
    ) -> None:
        """`teams` are the names and ids of those that can be penalised.

        `seen` are the penalties that there are (their ids). `later`: a stage that follows has
        begun, so that it has to be said what becomes of it.
        """
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._tournament_id = tournament_id
        self._seen = frozenset(seen)
        self._saving = False
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Penalty – dtxdesk"))
        self.setMinimumWidth(px(WIDTH))
        self.team = ChoiceBox()
        self.team.setMinimumContentsLength(12)
        self.team.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for name, team_id in teams:
            self.team.addItem(shortened(name), team_id)
        self.team.setCurrentIndex(max(0, self.team.findData(current)))
        self.points = NumberBox(-MOST_PENALTY, MOST_PENALTY, whole=True)
        self.points.setValue(1)
        self.points.given_up.connect(self.reject)
        self.reason = QLineEdit()
        self.reason.setMaxLength(MAX_NAME)
        self._points_field = FormField(
            self.tr("&Points"), self.points, self.tr("Below zero they are given to the team.")
        )
        self._reason_field = FormField(
            self.tr("&Reason"), self.reason, self.tr("It stands in the table beside the points.")
        )
        self._refusal = Banner("error")
        self._refusal.hide()
        self.changes = DecisionChanges(context, tournament_id) if later else None
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = Button(self.tr("Give penalty"), kind="primary")
        guard(self.save, self._context.actions, Deed.RUN_TOURNAMENTS)
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(self.tr("Penalty"), size="title", weight="semibold"))
        column.addWidget(self._refusal)
        column.addWidget(FormField(self.tr("&Team"), self.team))
        column.addWidget(self._points_field)
        column.addWidget(self._reason_field)
        if self.changes is not None:
            column.addWidget(self.changes)
            self.changes.looked.connect(self._looked)
            self.team.currentIndexChanged.connect(self._check)
        column.addSpacing(px(8))
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        column.addLayout(buttons)
        self.points.valueChanged.connect(lambda _value: self._check())
        self.reason.textChanged.connect(lambda _text: self._check())
        self._check()
        self.points.setFocus()
        self.points.selectAll()

    def _check(self) -> None:
        points = round(self.points.value())
        wrong = ""
        if not points or abs(points) > MOST_PENALTY:
            wrong = self.tr("1 to {most} points, or as many below zero.").format(
                most=f"{MOST_PENALTY:,}"
            )
        self._points_field.set_problem(wrong)
        why = wrong or ("" if self.reason.text().strip() else self.tr("Say why."))
        if self.changes is not None:
            given = PenaltyGiven(int(self.team.currentData()), points, "–")
            self.changes.ask(None if wrong else given)
            if not why and not self.changes.known:
                why = self.tr("What it changes is being worked out.")
        self.save.set_available(not why and not self._saving, why)

    def _looked(self) -> None:
        self._check()
        fit_height(self)

    def _save(self) -> None:
        self._saving = True
        self._check()
        self._context.runner.change(
            self._context.desk.decisions.make,
            self._tournament_id,
            PenaltyGiven(
                int(self.team.currentData()), round(self.points.value()), self.reason.text()
            ),
            self._seen,
            title=self.tr("Penalty for {team}").format(team=self.team.currentText()),
            on_done=self._saved,
            on_error=self._refused,
        )

    def _saved(self, _noted: Noted) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        self._saving = False
        self._check()
        if isinstance(error, DeskError):
            self._refusal.say(said(error.title), said(error.explanation))
            self._refusal.show()
