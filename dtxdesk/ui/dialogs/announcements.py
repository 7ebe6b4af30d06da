"""What a tournament tells a channel by itself, in which words, and what it has told."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.domain.announcements import Occasion
from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.discord_words import occasion_help, occasion_name
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import date_time
from dtxdesk.ui.widgets import Banner, Button, Label
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.text import shortened

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.services.announcements import AnnouncementView, Told

WIDTH = 560
LINES = 5
"""So many of the last announcements are shown."""


class AnnouncementsDialog(Dialog):
    """A check mark for each occasion, and a button to its text."""

    def __init__(
        self, context: Context, tournament_id: int, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._tournament_id = tournament_id
        self._name = shortened(name)
        self._view: AnnouncementView | None = None
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Announcements by themselves – dtxdesk"))
        self.setMinimumWidth(px(WIDTH))
        self._banner = Banner("error", self)
        self._banner.hide()
        self.channel = Label("", self, tone="muted", wrap=True)
        self.webhook = Button(self.tr("Webhook…"), "link", parent=self)
        self.webhook.clicked.connect(self._keep_webhook)
        self.webhook.hide()
        self.checks = {one: QCheckBox(occasion_name(one), self) for one in Occasion}
        self.texts = {
            one: Button(
                self.tr("Text…"),
                "edit",
                "ghost",
                self,
                small=True,
                name=self.tr("Text: {occasion}").format(occasion=occasion_name(one)),
            )
            for one in Occasion
        }
        self.told = Label("", self, size="small", tone="muted", wrap=True)
        self.cancel = Button(self.tr("Cancel"), parent=self)
        self.cancel.clicked.connect(self.reject)
        self.save = Button(self.tr("Save"), kind="primary", parent=self)
        self.save.clicked.connect(self._save)
        guard(self.save, context.actions, Deed.RUN_TOURNAMENTS)
        for one, button in self.texts.items():
            button.clicked.connect(partial(self._edit_text, one))
        self._lay_out()
        self._read()

    def _lay_out(self) -> None:
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        title = self.tr("What {tournament} announces by itself").format(tournament=self._name)
        column.addWidget(Label(title, self, size="title", weight="semibold", wrap=True))
        column.addWidget(self._banner)
        words = self.tr(
            "Half a minute after it happened, so that a slip can be corrected; what was so before "
            "you choose it here is not announced. Sent while dtxdesk is open."
        )
        column.addWidget(Label(words, self, tone="muted", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        for row, (one, check) in enumerate(self.checks.items()):
            what = QVBoxLayout()
            what.setSpacing(px(2))
            what.addWidget(check)
            help_ = Label(occasion_help(one), self, size="small", tone="muted", wrap=True)
            help_.setContentsMargins(px(24), 0, 0, 0)
            check.setAccessibleDescription(help_.text())
            what.addWidget(help_)
            grid.addLayout(what, row, 0)
            grid.addWidget(self.texts[one], row, 1)
        grid.setColumnStretch(0, 1)
        column.addLayout(grid)
        where = QHBoxLayout()
        where.setSpacing(px(12))
        where.addWidget(self.channel, 1)
        where.addWidget(self.webhook)
        column.addLayout(where)
        column.addWidget(self.told)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column.addLayout(buttons)

    # Showing

    def _read(self) -> None:
        self._context.runner.query(
            self._context.desk.announcements.read,
            self._tournament_id,
            on_result=self._show,
            on_error=self._failed,
            key="announcements",
        )
        self._context.runner.network(
            _webhook_name, self._context.desk,
            on_result=self.show_channel, on_error=self._failed, key="announcements-webhook",
        )  # fmt: skip

    def _show(self, view: AnnouncementView) -> None:
        first = self._view is None
        self._view = view
        if first:
            for one, check in self.checks.items():
                check.setChecked(one in view.occasions)
        self.show_told(view.told)

    def show_told(self, told_last: Sequence[Told]) -> None:
        """The last announcements, newest first."""
        names = {one.value: occasion_name(one) for one in Occasion}
        states = {
            "sent": self.tr("sent"),
            "sending": self.tr("being sent"),
            "refused": self.tr("refused"),
            "unknown": self.tr("perhaps not sent"),
        }
        lines = []
        for told in told_last[:LINES]:
            words = f"{date_time(told.at)} · {names.get(told.occasion, told.occasion)}: "
            words += states.get(told.state, told.state)
            lines.append(f"{words}. {told.note}" if told.note else words)
        last = self.tr("Last announcements:")
        self.told.setText("\n".join([last, *lines]) if lines else "")
        self.told.setVisible(bool(lines))
        self.fit_height()

    def show_channel(self, name: str | None) -> None:
        """What they go through from this computer; None: nothing yet."""
        if name is None:
            words = self.tr(
                "This computer has no webhook: they are sent by a computer that has one, or once "
                "you keep one here."
            )
        else:
            words = self.tr("This computer sends them through the webhook {name}.").format(
                name=shortened(name)
            )
        self.channel.setText(words)
        self.webhook.setVisible(name is None)
        self.fit_height()

    # Doing

    def _keep_webhook(self) -> None:
        from dtxdesk.ui.dialogs.announce import AnnounceDialog

        dialog = AnnounceDialog(self._context, self._tournament_id, self._name, self)
        dialog.finished.connect(self._read)
        dialog.open()

    def _edit_text(self, occasion: Occasion) -> None:
        from dtxdesk.ui.dialogs.announcement_text import AnnouncementTextDialog

        if self._view is None:
            return
        text = self._view.texts[occasion]
        dialog = AnnouncementTextDialog(self._context, occasion, text, self)
        dialog.accepted.connect(self._read)
        dialog.open()

    @property
    def chosen(self) -> frozenset[Occasion]:
        """What has a check mark."""
        return frozenset(one for one, check in self.checks.items() if check.isChecked())

    def _save(self) -> None:
        if self._view is None or self.chosen == self._view.occasions:
            self.accept()
            return
        self._banner.hide()
        self._context.runner.change(
            self._context.desk.announcements.choose,
            self._tournament_id,
            self.chosen,
            title=self.tr("Announcements of {tournament} chosen").format(tournament=self._name),
            on_done=lambda _nothing: self.accept(),
            on_error=self._failed,
        )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            self.reject()
            raise error
        self._banner.say(said(error.title), said(error.explanation))
        self._banner.show()
        self.fit_height()


def _webhook_name(desk: Desk) -> str | None:
    return desk.announcing.webhook_name()
