"""What a penalty or a decided tie would change for a stage that has begun after it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.services.decisions import Decision, Noted
from dtxdesk.services.evening import Outcome
from dtxdesk.services.outcome_words import decision_lines
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.result.changes import ChangeList, Consequences
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, Label
from dtxdesk.ui.widgets.dialog import Dialog

WIDTH = 460
SOON_MS = 120


class DecisionChanges(QWidget):
    """Looks anew with every other decision; `known` once it says what the present one changes."""

    looked = Signal()

    def __init__(self, context: Context, tournament_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._tournament_id = tournament_id
        self._decision: Decision | None = None
        self.known = False
        self.list = ChangeList(self)
        self.list.hide()
        self.nothing = Label(
            self.tr("The stage after it stays as it is."), self, tone="faint", wrap=True
        )
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addWidget(self.nothing)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._look)

    def ask(self, decision: Decision | None) -> None:
        """About this one; None: nothing can be decided so."""
        if decision == self._decision:
            return
        self._decision = decision
        self.known = False
        self._soon.start()

    def _look(self) -> None:
        if self._decision is None:
            self._show(())
            return
        self._context.runner.query(
            self._context.desk.decisions.preview,
            self._tournament_id,
            self._decision,
            on_result=self._found,
            on_error=self._failed,
            key="standings.decision",
        )

    def _found(self, outcome: Outcome) -> None:
        lost = sum(len(one.lost) for one in outcome.corrections.values())
        lines = tuple(decision_lines(outcome))
        self.list.show_changes(Consequences(lines, lost=lost), corrects=True)
        self.known = True
        self._show(lines)

    def _failed(self, _error: Exception) -> None:
        """It is refused with its reason when it is made."""
        self.known = True
        self._show(())

    def _show(self, lines: tuple[object, ...]) -> None:
        self.list.setVisible(bool(lines))
        self.nothing.setVisible(self.known and not lines)
        self.updateGeometry()
        self.looked.emit()


def fit_height(dialog: Dialog) -> None:
    """As high as its sentences need at its width, and no higher."""
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
        dialog.resize(dialog.width(), layout.totalHeightForWidth(dialog.width()))


class TakeBackDialog(Dialog):
    """Before a penalty is lifted, or a decision taken back, that a later stage has come of."""

    def __init__(
        self,
        context: Context,
        tournament_id: int,
        decision: Decision,
        words: tuple[str, str, str],
        parent: QWidget | None = None,
    ) -> None:
        """`words` are the question, the words of its button, and what is said when it is done."""
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._tournament_id = tournament_id
        self._decision = decision
        question, button, self._done_words = words
        px = theme().metrics.px
        self.setWindowTitle(self.tr("{question} – dtxdesk").format(question=question))
        self.setMinimumWidth(px(WIDTH))
        self.changes = DecisionChanges(context, tournament_id, self)
        self._refusal = Banner("error")
        self._refusal.hide()
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = Button(button, kind="primary")
        guard(self.save, self._context.actions, Deed.RUN_TOURNAMENTS)
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        self.save.set_available(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(question, size="title", weight="semibold", wrap=True))
        words_of_undo = self.tr("A later stage has begun. Undo brings everything back.")
        column.addWidget(Label(words_of_undo, tone="muted", wrap=True))
        column.addWidget(self._refusal)
        column.addWidget(self.changes)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        column.addLayout(buttons)
        self.changes.looked.connect(self._looked)
        self.changes.ask(decision)

    def _looked(self) -> None:
        self.save.set_available(self.changes.known)
        fit_height(self)

    def _save(self) -> None:
        self.save.set_available(False)
        self._context.runner.change(
            self._context.desk.decisions.make,
            self._tournament_id,
            self._decision,
            title=self._done_words,
            on_done=self._saved,
            on_error=self._refused,
        )

    def _saved(self, _noted: Noted) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self._refusal.say(said(error.title), said(error.explanation))
            self._refusal.show()
