"""Forgetting a player: what goes, what stays, and the name typed once more: nothing undoes it."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dtxdesk.domain.people import clean_text
from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.services.forgetting import ForgetPreview, Forgotten
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, ElidedLabel, FormField, Label, Line, shortened
from dtxdesk.ui.widgets.dialog import Dialog

WIDTH = 520


class ForgetDialog(Dialog):
    """Names and ids go for good; the figures stay under "Former player"."""

    def __init__(
        self, context: Context, preview: ForgetPreview, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._preview = preview
        self._working = False
        title = self.tr("Forget {name}").format(name=preview.name)
        self.setWindowTitle(self.tr("{title} – dtxdesk").format(title=title))
        self.setFixedWidth(theme().metrics.px(WIDTH))
        self.typed = QLineEdit()
        self.typed.textChanged.connect(self._check)
        hint = self.tr("{name}, or the number {number}")
        self._field = FormField(
            self.tr("&Type the name, to be sure"),
            self.typed,
            hint.format(name=shortened(preview.name), number=preview.user_id),
        )
        self.backups = QCheckBox(
            self.tr("&Delete %n older backup(s) too", "", len(preview.backups))
        )
        self.backups.setVisible(bool(preview.backups))
        self.backups.setChecked(True)
        self._refusal = Banner("error")
        self._refusal.hide()
        self._lay_out(title)
        self._check()
        self.typed.setFocus()

    def _lay_out(self, title: str) -> None:
        px = theme().metrics.px
        body = QVBoxLayout()
        body.setContentsMargins(px(24), px(16), px(24), px(16))
        body.setSpacing(px(12))
        body.addWidget(ElidedLabel(title, size="title", weight="semibold"))
        body.addWidget(self._refusal)
        for sentence in self._sentences():
            body.addWidget(Label(sentence, wrap=True))
        body.addWidget(self.backups)
        body.addWidget(self._field)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.forget = Button(self.tr("Forget for good"), "trash", "danger")
        guard(self.forget, self._context.actions, Deed.FORGET_PLAYERS)
        self.forget.clicked.connect(self._forget)
        self.typed.returnPressed.connect(self.forget.click)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(12))
        foot.setSpacing(px(12))
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.forget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body)
        column.addStretch(1)
        column.addWidget(Line())
        column.addLayout(foot)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            # A hint alone reckons with narrower lines than there are.
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _sentences(self) -> list[str]:
        seen = self._preview
        sentences = [
            self.tr(
                "Names, ids and notes are blanked everywhere: in the player, in %n event(s) of "
                "the audit log, and in the stored answers of Steam.",
                "",
                seen.events,
            ),
        ]
        if seen.match_rows:
            sentences.append(
                self.tr(
                    "The figures of %n player row(s) stay under “Former player”, so everybody's "
                    "averages stay what they are. Later matches leave the player out.",
                    "",
                    seen.match_rows,
                )
            )
        if seen.merged:
            sentences.append(
                self.tr("%n player(s) that were merged into this one go as well.", "", seen.merged)
            )
        sentences.append(
            self.tr("This can't be undone. A backup without the player is made at once.")
            if not seen.backups
            else self.tr(
                "This can't be undone. Older backups still hold the player; one without is made "
                "at once."
            )
        )
        return sentences

    def _check(self) -> None:
        # Compared as names are kept: nobody can type a line break.
        typed = clean_text(self.typed.text())
        right = typed in (clean_text(self._preview.name), str(self._preview.user_id))
        reason = "" if right else self.tr("Type the name as it is written here, or the number.")
        self.forget.set_available(right and not self._working, reason)

    def _forget(self) -> None:
        if self._working:
            return
        self._working = True
        self._check()
        delete = self.backups.isChecked() and bool(self._preview.backups)
        self._context.runner.change(
            lambda: self._context.desk.forgetting.forget(
                self._preview.user_id, delete_backups=delete
            ),
            title="",
            undoable=False,
            on_done=self._forgotten,
            on_error=self._refused,
        )

    def _forgotten(self, done: Forgotten) -> None:
        more = ""
        if done.kept:
            more = self.tr("%n older backup(s) still hold the player.", "", len(done.kept))
        elif not done.wiped:
            more = self.tr("Another program is reading: traces may be left in free space.")
        self._context.toasts.show(self.tr("The player is forgotten"), more)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self._working = False
        self._check()
        if isinstance(error, DeskError):
            self._refusal.say(said(error.title), said(error.explanation))
            self._refusal.show()
