"""What would come of it: how even the teams are, who is left over, and the teams themselves."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dtxdesk.domain.sign_up_summary import SignedPlayer
from dtxdesk.errors import DeskError
from dtxdesk.services.balancing import BalancePlan
from dtxdesk.ui.pages.tournaments.teams_tab.board import TeamBoard
from dtxdesk.ui.pages.tournaments.teams_tab.cards import Board, planned_board
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Label, StatefulArea
from dtxdesk.ui.widgets.text import shortened

NAMED = 6
PATIENCE_MS = 400
"""Teams that are there within this time take the place of others without a word between."""


class ResultPane(QWidget):
    """A sentence about how good it is, a line for whoever stays out, and the cards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.verdict = Label(weight="semibold", wrap=True)
        self.more = Label(tone="muted", wrap=True)
        self.out = Label(tone="muted", wrap=True)
        self.board = TeamBoard(fixed=True)
        self.board.setAccessibleName(self.tr("The teams as they would be"))
        self.area = StatefulArea(self.board)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._say_working)
        words = QVBoxLayout()
        words.setContentsMargins(px(16), px(16), px(16), px(4))
        words.setSpacing(px(4))
        for label in (self.verdict, self.more, self.out):
            words.addWidget(label)
            label.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(words)
        column.addWidget(self.area, 1)

    def show_working(self) -> None:
        """The teams of before stay in sight while others are being looked for."""
        if self.board.board.cards:
            self._patience.start()
        else:
            self.area.show_loading(self.tr("Balancing the teams…"))

    def _say_working(self) -> None:
        self._say(self.verdict, self.tr("Balancing the teams…"))
        self._say(self.more, self.tr("Many teams take some seconds."))
        self._say(self.out, "")

    def show_plan(self, plan: BalancePlan) -> None:
        self._patience.stop()
        self._say(self.verdict, self._verdict(plan))
        covered = self.tr("{covered} of {places} positions are covered.")
        parts = [covered.format(covered=plan.covered, places=plan.positions)]
        if plan.average is not None:
            words = self.tr("%n player(s) without MMR count as {mmr}.", "", len(plan.unrated))
            parts.append(words.format(mmr=plan.average))
        self._say(self.more, " ".join(parts))
        self._say(self.out, self._out(plan))
        self.board.show_board(planned_board(plan))
        self.area.show_content()

    def show_problem(self, error: DeskError) -> None:
        """Why there are no such teams."""
        self._patience.stop()
        for label in (self.verdict, self.more, self.out):
            self._say(label, "")
        self.board.show_board(Board())
        self.area.show_empty("warning", said(error.title), said(error.explanation))

    def _say(self, label: Label, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))

    def _verdict(self, plan: BalancePlan) -> str:
        """How far the teams are apart, against what is proven to be possible."""
        spread, bound = _mmr(plan.spread), _mmr(plan.bound.spread)
        if len(plan.teams) < 2:
            return ""
        if plan.proven_best and plan.spread == 0:
            return self.tr("All teams have the same mean MMR.")
        if plan.proven_best:
            words = self.tr("{spread} MMR apart: proven best. {reason}.")
            return words.format(spread=spread, reason=said(plan.bound.reason))
        if plan.bound.spread == 0:
            return self.tr("{spread} MMR apart.").format(spread=spread)
        words = self.tr("{spread} MMR apart; nothing under {bound} is possible.")
        return words.format(spread=spread, bound=bound)

    def _out(self, plan: BalancePlan) -> str:
        parts = []
        if plan.left_over:
            words = self.tr("Left over, since they signed up last: {names}")
            parts.append(words.format(names=_named(plan.left_over)))
        if plan.leaving:
            words = self.tr("Leave their teams: {names}")
            parts.append(words.format(names=_named(plan.leaving)))
        return "\n".join(parts)


def _mmr(value: Fraction) -> str:
    """With one digit where it is no whole number; never 0 for what is more."""
    if value.denominator == 1:
        return f"{int(value):,}"
    return f"{max(float(value), 0.1):,.1f}"


def _named(players: Sequence[SignedPlayer]) -> str:
    names = ", ".join(shortened(player.name, 24) for player in players[:NAMED])
    more = len(players) - NAMED
    return f"{names} (+{more})" if more > 0 else names
