"""The Overview tab of a tournament: what it is, who is there, and what is to be done next."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.tournaments.summary_words import summary_sentence
from dtxdesk.ui.pages.tournaments.tab import TournamentTab
from dtxdesk.ui.pages.tournaments.view import TournamentView
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Label


class OverviewTab(TournamentTab):
    """What the sign-up list adds up to."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        px = theme().metrics.px
        self._summary = Label(wrap=True)
        self._summary.setContentsMargins(px(24), px(16), px(24), px(16))
        self.column.addWidget(self._summary)
        self.column.addStretch(1)

    def show_tournament(self, view: TournamentView) -> None:
        self.view = view
        self._summary.setText(summary_sentence(view.summary))
