"""A tournament starts: how it is played, with which seeds, looked at before it counts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dtxdesk.domain.rights import Deed
from dtxdesk.domain.stages.model import StageOptions
from dtxdesk.errors import DeskError, UserError
from dtxdesk.services.earlier_standings import earlier_places
from dtxdesk.services.stages import LaterStage
from dtxdesk.services.start_preview import StartFacts, StartTeam, start_preview
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.start_tournament.options import OptionsForm
from dtxdesk.ui.dialogs.start_tournament.preview import Looked, PreviewPane
from dtxdesk.ui.dialogs.start_tournament.seeds import SeedPane
from dtxdesk.ui.dialogs.start_tournament.words import playoffs_view
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.pages.tournaments.bracket_tab.reading import drawn_brackets
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, Label, Line
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.text import shortened

SIZE = (1_180, 660)
OPTIONS_WIDTH, SEEDS_WIDTH = 292, 336
SOON_MS = 120
"""After the last change."""


def look(options: StageOptions, teams: list[StartTeam], later: tuple[LaterStage, ...]) -> Looked:
    """On a worker."""
    preview = start_preview(options, teams, later)
    playoffs = None
    if preview.playoffs is not None:
        playoffs = drawn_brackets(playoffs_view(preview.playoffs, preview.series))
    return Looked(options, preview, drawn_brackets(preview.view), playoffs)


class StartDialog(Dialog):
    """Draws the stage anew with every change; nothing is stored before the button."""

    started = Signal()

    def __init__(
        self,
        context: Context,
        tournament_id: int,
        name: str,
        facts: StartFacts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._tournament_id = tournament_id
        self._name = name
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Start the tournament – dtxdesk"))
        self.resize(px(SIZE[0]), px(SIZE[1]))
        self.form = OptionsForm()
        self.seeds = SeedPane(facts.teams, facts.earlier)
        self.preview = PreviewPane(self)
        self.banner = Banner("error")
        self.banner.hide()
        self.start = Button(self.tr("Start the tournament"), kind="primary")
        guard(self.start, self._context.actions, Deed.RUN_TOURNAMENTS)
        self.start.clicked.connect(self._start)
        self._lay_out()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._look)
        self.form.changed.connect(self._ask)
        self.seeds.changed.connect(self._ask)
        self.seeds.earlier_asked.connect(self._read_earlier)
        self.preview.canvas.swapped.connect(self.seeds.swap)
        self._ask()
        self._look()
        self.form.format.setFocus()

    def _lay_out(self) -> None:
        px = theme().metrics.px
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(self.focusPolicy())
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.form)
        scroll.setFixedWidth(max(px(OPTIONS_WIDTH), self.form.minimumSizeHint().width() + px(20)))
        scroll.viewport().setAutoFillBackground(False)
        self.form.setAutoFillBackground(False)
        left = QVBoxLayout()
        left.setContentsMargins(px(24), px(20), px(12), px(12))
        left.setSpacing(px(16))
        left.addWidget(Label(self.tr("Start the tournament"), size="title", weight="semibold"))
        left.addWidget(scroll, 1)
        self.seeds.setFixedWidth(max(px(SEEDS_WIDTH), self.seeds.minimumSizeHint().width()))
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(left)
        middle.addWidget(Line(self, upright=True))
        middle.addWidget(self.seeds)
        middle.addWidget(Line(self, upright=True))
        middle.addWidget(self.preview, 1)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(px(24), px(12), px(24), px(16))
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.start)
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
        """Something is to be otherwise; what is being looked at is not wanted any more."""
        self.banner.hide()
        self.start.set_available(False, self.tr("The bracket is being drawn."))
        self._soon.start()

    def _look(self) -> None:
        self._soon.stop()
        teams = self.seeds.teams
        self.form.show_problems(len(teams))
        self._context.runner.query(
            look,
            self.form.options(),
            teams,
            self.form.later(),
            on_result=self._found,
            on_error=self._failed,
            key="tournament.start.preview",
        )

    def _found(self, looked: Looked) -> None:
        if self._soon.isActive():  # it is to be otherwise meanwhile
            return
        teams = len(self.seeds.teams)
        self.form.show_stage(teams, looked.rounds)
        self.preview.show_looked(looked, teams)
        self.start.set_available(True)

    def _failed(self, error: Exception) -> None:
        problem = error if isinstance(error, DeskError) else UserError("This can't be drawn")
        self.preview.show_problem(problem)
        self.start.set_available(False, said(problem.title))

    def _read_earlier(self, earlier_id: int) -> None:
        desk, mine = self._context.desk, self._tournament_id
        self._context.runner.query(
            lambda: desk.read(earlier_places, mine, earlier_id),
            on_result=partial(self.seeds.show_earlier, earlier_id),
            on_error=self._refused,
            key="tournament.start.earlier",
        )

    # Starting

    def _start(self) -> None:
        self.start.set_available(False)
        words = self.tr("{name} has started")
        self._context.runner.change(
            self._context.desk.stages.start,
            self._tournament_id,
            self.form.options(),
            [team.id for team in self.seeds.teams],
            self.form.later(),
            title=words.format(name=shortened(self._name)),
            on_done=self._done,
            on_error=self._refused,
        )

    def _done(self, _nothing: None) -> None:
        self.started.emit()
        self.accept()

    def _refused(self, error: Exception) -> None:
        problem = error if isinstance(error, DeskError) else UserError("It could not be started")
        self.start.set_available(True)
        self.banner.say(said(problem.title), said(problem.explanation))
        self.banner.show()
