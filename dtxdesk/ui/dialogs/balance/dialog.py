"""Teams balanced by the program: asked for on the left, looked at on the right, then made."""

from __future__ import annotations

import threading

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError, UserError
from dtxdesk.services.balancing import BalancePlan
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.balance.options import OptionsForm
from dtxdesk.ui.dialogs.balance.result import ResultPane
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.pages.tournaments.teams_tab.cards import Board
from dtxdesk.ui.pages.tournaments.view import TournamentView
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, Label, Line
from dtxdesk.ui.widgets.dialog import Dialog

SIZE = (1_020, 620)
OPTIONS_WIDTH = 316
SOON_MS = 150
"""After the last change of the form."""


class BalanceDialog(Dialog):
    """Looks for other teams with every change of the form; nothing is stored before the button."""

    def __init__(
        self,
        context: Context,
        view: TournamentView,
        board: Board,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.finished.connect(self._end)
        self._context = context
        self._tournament_id = view.id
        self._plan: BalancePlan | None = None
        self._search = threading.Event()
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Balance teams – dtxdesk"))
        self.resize(px(SIZE[0]), px(SIZE[1]))
        self.form = OptionsForm(view, board)
        self.preview = ResultPane(self)
        self.banner = Banner("error")
        self.banner.hide()
        self.make = Button(self.tr("Make these teams"), kind="primary")
        guard(self.make, self._context.actions, Deed.RUN_TOURNAMENTS)
        self.make.clicked.connect(self._make)
        self._lay_out()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._look)
        self.form.changed.connect(self._ask)
        self._ask()
        self._look()
        self.form.teams.setFocus()

    def _lay_out(self) -> None:
        px = theme().metrics.px
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(self.focusPolicy())
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.form)
        scroll.setMinimumWidth(self.form.minimumSizeHint().width() + px(20))
        scroll.setFixedWidth(max(px(OPTIONS_WIDTH), self.form.minimumSizeHint().width() + px(20)))
        scroll.viewport().setAutoFillBackground(False)
        self.form.setAutoFillBackground(False)
        left = QVBoxLayout()
        left.setContentsMargins(px(24), px(20), px(12), px(12))
        left.setSpacing(px(16))
        left.addWidget(Label(self.tr("Balance teams"), size="title", weight="semibold"))
        left.addWidget(scroll, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(left)
        middle.addWidget(Line(self, upright=True))
        middle.addWidget(self.preview, 1)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(px(24), px(12), px(24), px(16))
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.make)
        above = QVBoxLayout()
        above.setContentsMargins(px(24), px(12), px(24), 0)
        above.addWidget(self.banner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(Line(self))
        column.addLayout(above)
        column.addLayout(buttons)

    # Looking

    def _ask(self) -> None:
        """Other teams are wanted: what is being looked for is not wanted any more."""
        self._search.set()
        self._plan = None
        self.banner.hide()
        self.make.set_available(False, self.tr("The teams are being balanced."))
        self._soon.start()

    def _look(self) -> None:
        self._soon.stop()
        self._search = threading.Event()
        self.preview.show_working()
        self._context.runner.network(
            self._context.desk.balancing.plan,
            self._tournament_id,
            self.form.options(),
            self.form.seed_value,
            self._search,
            on_result=self._found,
            on_error=self._failed,
            cancel=self._search,
            key="teams.balance",
        )

    def _found(self, plan: BalancePlan) -> None:
        self._plan = plan
        self.preview.show_plan(plan)
        self.make.set_available(True)

    def _failed(self, error: Exception) -> None:
        problem = error if isinstance(error, DeskError) else UserError("No teams could be made")
        self.preview.show_problem(problem)
        self.make.set_available(False, said(problem.title))

    # Making

    def _make(self) -> None:
        if self._plan is None:
            return
        self.make.set_available(False)
        count = len(self._plan.teams)
        self._context.runner.change(
            self._context.desk.balancing.apply,
            self._plan,
            title=self.tr("%n balanced team(s) made", "", count),
            on_done=self._made,
            on_error=self._refused,
        )

    def _made(self, _ids: list[int]) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        """Somebody was faster: the teams are balanced once more, to be looked at."""
        problem = error if isinstance(error, DeskError) else UserError("No teams could be made")
        self._ask()
        self.banner.say(said(problem.title), said(problem.explanation))
        self.banner.show()

    def _end(self, _result: int) -> None:
        self._search.set()
        self.deleteLater()
