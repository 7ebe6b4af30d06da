"""The result of one series, entered or corrected beside its box."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.domain.rights import Deed
from dtxdesk.domain.stages.model import PlayedSeries
from dtxdesk.errors import DeskError
from dtxdesk.phrases import Sentences
from dtxdesk.services.bracket_view import BracketView, StageView
from dtxdesk.services.evening import Outcome
from dtxdesk.services.results import Entry, Score, TakenBack
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.result.bubble import Bubble
from dtxdesk.ui.dialogs.result.changes import ChangeList, Consequences, consequences
from dtxdesk.ui.dialogs.result.endings import DASH
from dtxdesk.ui.dialogs.result.form import ResultForm
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Button, Label, Line
from dtxdesk.ui.widgets.text import shortened

WIDTH = 340
_OF_A_SCORE = frozenset("0123456789-:")


class ResultPopover(Bubble):
    """Shows with every change what it would lead to; one button applies it as one step.

    Attributes:
        one: The series as it was when this was opened.
        number: Its own in the stage; `shown` is the tournament's.
    """

    closed = Signal()
    entered = Signal()
    would_change = Signal(object)
    """What the result would change by now (`Consequences`)."""

    def __init__(
        self,
        context: Context,
        view: BracketView,
        stage: StageView,
        one: PlayedSeries,
        parent: QWidget,
    ) -> None:
        super().__init__(WIDTH, parent)
        self._context = context
        self._tournament_id = view.tournament_id
        self._stage_id = stage.id
        self.one = one
        self.number = one.number
        self.shown = stage.numbers[one.number]
        stored = stage.results.get(one.number)
        self._seen = {self.shown: stored}
        self._corrects = stored is not None and one.finished
        first, second = (view.name(team) for team in one.teams)
        self._names = (first, second)
        self._busy = False
        self.form: ResultForm | None = None
        self._begun: tuple[Entry | None, str] = (None, "")
        self._problem = Label(tone="muted", wrap=True)
        self._build(stored is not None)
        if one.teams[0] is not None and one.teams[1] is not None:
            self.form = ResultForm(one, self._names, stored, self._content)
            self._place_of_form.addWidget(self.form)
            self.form.changed.connect(self._look)
            self.form.resized.connect(self.place_again)
            self._say_what()
            self._begun = self._typed()
        else:
            self.enter.hide()
            self._look_at(Score(0, 0, so_far=True))  # only asks why it can't have one
        self.set_content(self._content)

    def _build(self, _stored: bool) -> None:
        px = theme().metrics.px
        self._content = QWidget()
        head = QHBoxLayout()
        head.setContentsMargins(px(12), px(6), px(6), px(6))
        head.setSpacing(px(8))
        words = self.tr("Correct series {number}") if self._corrects else self.tr("Series {number}")
        self.title = Label(words.format(number=self.shown), self._content, weight="semibold")
        best_of = self.tr("best of {number}").format(number=self.one.series.best_of)
        self._close = Button(
            icon_name="x", kind="ghost", small=True, name=self.tr("Close"), parent=self._content
        )
        self._close.clicked.connect(self.leave)
        head.addWidget(self.title)
        head.addWidget(Label(best_of, self._content, size="small", tone="faint"))
        head.addStretch(1)
        head.addWidget(self._close)
        self._place_of_form = QVBoxLayout()
        self._place_of_form.setContentsMargins(px(12), px(12), px(12), px(12))
        self._problem.setParent(self._content)
        self._problem.hide()
        self._place_of_form.addWidget(self._problem)
        self._below = QWidget(self._content)
        self.changes = ChangeList(self._below)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(px(12), 0, px(12), 0)
        below.setSpacing(px(12))
        below.addWidget(Line(self._below))
        below.addWidget(self.changes)
        self._below.hide()
        keep = self.tr("Cancel") if None not in self.one.teams else self.tr("Close")
        if self._corrects and self.one.score is not None:
            keep = self.tr("Keep {score}").format(score=_score(self.one))
        self.keep = Button(keep, parent=self._content)
        self.keep.clicked.connect(self.leave)
        self.enter = Button(
            self.tr("Enter"), kind="danger" if self._corrects else "primary", parent=self._content
        )
        self.enter.setProperty("decides", True)
        self.enter.clicked.connect(self._apply)
        self.enter.set_available(False, self.tr("Choose or type the score first."))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(px(12), px(12), px(12), px(12))
        buttons.setSpacing(px(8))
        buttons.addWidget(self.keep)
        buttons.addStretch(1)
        buttons.addWidget(self.enter)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line(self._content))
        column.addLayout(self._place_of_form)
        column.addWidget(self._below)
        column.addLayout(buttons)

    @property
    def applying(self) -> bool:
        """Whether its result is being stored."""
        return self._busy

    def take_focus(self) -> None:
        """The keyboard is in the score."""
        if self.form is not None:
            self.form.focus_first()
        else:
            self.keep.setFocus()

    # Looking ahead

    def _look(self) -> None:
        assert self.form is not None
        entry = self.form.entry
        self._say_what()
        if entry is None:
            self._show(Consequences())
            self.enter.set_available(False, self.tr("Choose or type the score first."))
            return
        self._look_at(entry)

    def _look_at(self, entry: Entry) -> None:
        self._context.runner.query(
            self._context.desk.results.preview,
            self._tournament_id,
            [(self.shown, entry)],
            on_result=partial(self._found, entry),
            on_error=partial(self._refused, entry),
            key="bracket.preview",
        )

    def _found(self, entry: Entry, outcome: Outcome) -> None:
        if self.form is None or self.form.entry != entry:
            return
        self.form.say("")
        self._show(consequences(outcome, {self.shown}))
        refusal = self._context.actions.refusal(Deed.RUN_TOURNAMENTS)
        self.enter.set_available(not self._busy and not refusal, refusal)

    def _refused(self, entry: Entry, error: Exception) -> None:
        words = said(error.one_line()) if isinstance(error, DeskError) else str(error)
        self._show(Consequences())
        if self.form is None:
            self._problem.setText(words)
            self._problem.show()
            self.place_again()
            return
        if self.form.entry != entry:
            return
        if isinstance(error, DeskError):
            words = said(Sentences(error.title, error.message))
        self.form.say(words)
        self.enter.set_available(False, words)
        self.place_again()

    def _show(self, found: Consequences) -> None:
        self.changes.show_changes(found, corrects=self._corrects)
        self._below.setVisible(bool(found.lines))
        self.would_change.emit(found)
        self.place_again()

    def _say_what(self) -> None:
        assert self.form is not None
        score = self.form.words()
        if score:
            words = self.tr("Correct to {score}") if self._corrects else self.tr("Enter {score}")
            self.enter.setText(words.format(score=score))
        elif isinstance(self.form.entry, TakenBack):
            self.enter.setText(self.tr("Take it back"))
        else:
            self.enter.setText(self.tr("Correct") if self._corrects else self.tr("Enter"))

    @property
    def touched(self) -> bool:
        """Whether somebody has begun to enter something."""
        return self.form is not None and self._typed() != self._begun

    def _typed(self) -> tuple[Entry | None, str]:
        assert self.form is not None
        return self.form.entry, self.form.line.text()

    # Applying

    def _apply(self) -> None:
        if self.form is None or not self.enter.isEnabled():
            return
        entry = self.form.entry
        if entry is None:
            return
        self._busy = True
        self.enter.set_available(False)
        self._context.runner.change(
            self._context.desk.results.enter,
            self._tournament_id,
            [(self.shown, entry)],
            self._seen,
            title=self._told(entry),
            on_done=self._entered,
            on_error=self._failed,
        )

    def _told(self, entry: Entry) -> str:
        """What the notice says, with its Undo."""
        assert self.form is not None
        first, second = (shortened(name, 28) for name in self._names)
        score = self.form.words()
        if isinstance(entry, TakenBack):
            words = self.tr("The result of series {number} is taken back")
            return words.format(number=self.shown)
        if score:
            words = self.tr("Series {number}: {first} {score} {second}")
            return words.format(number=self.shown, first=first, score=score, second=second)
        words = self.tr("Series {number}: {ending}")
        return words.format(number=self.shown, ending=self.form.ending.currentText())

    def _entered(self, _outcome: Outcome) -> None:
        self.entered.emit()
        self.leave()

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self.enter.set_available(True)
        words = said(error.one_line()) if isinstance(error, DeskError) else str(error)
        if self.form is not None:
            self.form.say(words)
        self.place_again()

    def leave(self) -> None:
        """Away, with nothing changed."""
        self.would_change.emit(Consequences())
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._apply()
        elif self.form is not None and event.text() in _OF_A_SCORE and event.text():
            self.form.type_on(event.text())
        else:
            event.accept()  # nothing of it is for the page below


def _score(one: PlayedSeries) -> str:
    first, second = one.score or (0, 0)
    return f"{first}{DASH}{second}"
