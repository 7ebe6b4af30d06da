"""What the organiser notes beside a player who signed up."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.data.queries.sign_ups import SignUpRow
from dtxdesk.domain.people import MAX_NOTE
from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, FormField, Label, shortened
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.notes_box import NotesBox

WIDTH = 440


class SignUpNoteDialog(Dialog):
    """A few lines that stand beside the player in this tournament only."""

    def __init__(
        self, context: Context, tournament_id: int, row: SignUpRow, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._tournament_id = tournament_id
        self._row = row
        self._saving = False
        px = theme().metrics.px
        name = shortened(row.name)
        self.setWindowTitle(self.tr("Note about {name} – dtxdesk").format(name=name))
        self.setMinimumWidth(px(WIDTH))
        self.note = NotesBox(MAX_NOTE)
        self.note.setPlainText(row.note)
        self.note.setFixedHeight(px(96))
        self._field = FormField(
            self.tr("&Note"), self.note, self.tr("Only organisers see it, in this tournament.")
        )
        self._refusal = Banner("error")
        self._refusal.hide()
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = Button(self.tr("Save"), kind="primary")
        guard(self.save, self._context.actions, Deed.RUN_TOURNAMENTS)
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        title = self.tr("Note about {name}").format(name=name)
        column.addWidget(Label(title, size="title", weight="semibold", wrap=True))
        column.addWidget(self._refusal)
        column.addWidget(self._field)
        column.addSpacing(px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        column.addLayout(buttons)
        self.note.textChanged.connect(self._check)
        self._check()
        self.note.setFocus()

    def _check(self) -> None:
        words = self.tr("At most {most:,} characters.").format(most=MAX_NOTE)
        reason = words if len(self.note.toPlainText()) > MAX_NOTE else ""
        self._field.set_problem(reason)
        self.save.set_available(not reason and not self._saving, reason)

    def _save(self) -> None:
        note = self.note.toPlainText()
        if note.strip() == self._row.note:
            self.accept()
            return
        self._saving = True
        self._check()
        self._context.runner.change(
            self._context.desk.sign_ups.edit_note,
            self._tournament_id,
            self._row.user_id,
            note,
            title=self.tr("Note about {name} saved").format(name=shortened(self._row.name)),
            on_done=self._saved,
            on_error=self._refused,
        )

    def _saved(self, _nothing: None) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        self._saving = False
        self._check()
        if isinstance(error, DeskError):
            self._refusal.say(said(error.title), said(error.explanation))
            self._refusal.show()
