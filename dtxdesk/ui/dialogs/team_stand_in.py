"""Who plays for a team where one of it is missing."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.person_picker import PersonPicker
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.pages.tournaments.teams_tab.cards import Card
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Label
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.text import shortened

WIDTH = 440


class StandInDialog(Dialog):
    """Anybody of the player base, found by a few letters; taken with Return or a click."""

    def __init__(self, context: Context, card: Card, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._card = card
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Stand-in – dtxdesk"))
        self.setMinimumWidth(px(WIDTH))
        title = self.tr("Stand-in for {team}").format(team=shortened(card.name))
        self.picker = PersonPicker(
            context, 0, self, hint=self.tr("Type a few letters of who stands in.")
        )
        guard(self.picker, context.actions, Deed.RUN_TOURNAMENTS)
        self.picker.chosen.connect(self._add)
        self.approved = QCheckBox(self.tr("&Approved: may play at once"))
        self.approved.setChecked(True)
        self._refusal = Banner("error")
        self._refusal.hide()
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(24), px(24), 0)
        head.setSpacing(px(12))
        head.addWidget(Label(title, size="title", weight="semibold", wrap=True))
        head.addWidget(self._refusal)
        head.addWidget(self.approved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.picker, 1)
        self.picker.search.setFocus()

    def _add(self, user_id: int) -> None:
        approved, card, teams = self.approved.isChecked(), self._card, self._context.desk.teams
        self._context.runner.change(
            lambda: teams.add_stand_in(card.id, user_id, approved=approved),
            title=self.tr("Stand-in for {team} added").format(team=shortened(card.name)),
            on_done=self._added,
            on_error=self._refused,
        )

    def _added(self, _nothing: None) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self._refusal.say(said(error.title), said(error.explanation))
            self._refusal.show()
