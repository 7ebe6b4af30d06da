"""What the organiser notes beside a player who signed up."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.data.queries.sign_ups import SignUpRow, sign_up_rows
from dtxdesk.domain.people import MAX_NOTE, clean_note
from dtxdesk.domain.rights import Deed
from dtxdesk.errors import Conflict, DeskError, UserError
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.conflict import ShownField, text
from dtxdesk.ui.dialogs.resolving import ConflictResolver, Newest
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
        self._write(note, self._row.note)

    def _write(self, note: str, seen: str) -> None:
        self._saving = True
        self._check()
        self._context.runner.change(
            self._context.desk.sign_ups.edit_note,
            self._tournament_id,
            self._row.user_id,
            note,
            seen,
            title=self.tr("Note about {name} saved").format(name=shortened(self._row.name)),
            on_done=self._saved,
            on_error=self._refused,
        )

    def _resolve(self) -> None:
        """Somebody else has noted something meanwhile."""
        row = self._row

        def read() -> Newest | None:
            now = self._context.desk.read(sign_up_rows, self._tournament_id, [row.id])
            return Newest(row.name, now[0].note, {"note": now[0].note}) if now else None

        shown = (ShownField("note", self.tr("Note"), text),)
        resolver = ConflictResolver(self._context, shown, "sign_ups", row.id, read, self)
        resolver.save.connect(lambda values, seen, _author: self._write(values["note"], seen))
        resolver.gone.connect(
            lambda _author: self._refused(UserError("This player is not on the list any more"))
        )
        resolver.dropped.connect(self.reject)
        resolver.closed.connect(self._open_again)
        resolver.resolve({"note": row.note}, {"note": clean_note(self.note.toPlainText())})

    def _saved(self, _nothing: None) -> None:
        self.accept()

    def _open_again(self) -> None:
        self._saving = False
        self._check()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Conflict):
            self._resolve()
            return
        self._open_again()
        if isinstance(error, DeskError):
            self._refusal.say(said(error.title), said(error.explanation))
            self._refusal.show()
