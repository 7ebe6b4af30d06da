"""The community's text for an occasion: its placeholders, what is wrong, how it will look."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from dtxdesk.domain.announcements import KINDS, Occasion, problems
from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.discord_words import as_seen, occasion_name
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, FormField, Label
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.flow import FlowLayout

WIDTH = 600


class AnnouncementTextDialog(Dialog):
    """What is typed is looked at as one types; the preview is of an example."""

    def __init__(
        self, context: Context, occasion: Occasion, text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._occasion = occasion
        self._before = text
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Text of an announcement – dtxdesk"))
        self.setMinimumWidth(px(WIDTH))
        self._banner = Banner("error", self)
        self._banner.hide()
        self.text = QPlainTextEdit(text, self)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(px(104))
        self._field = FormField(
            self.tr("&Text"),
            self.text,
            self.tr("Discord's own signs work: **bold**, *italic*. It calls nobody."),
        )
        self.placeholders = {
            name: Button("{" + name + "}", kind="normal", parent=self, small=True)
            for name in KINDS[occasion].examples
        }
        for name, button in self.placeholders.items():
            button.setAccessibleName(self.tr("Insert {name}").format(name=name))
            button.clicked.connect(partial(self._insert, name))
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.preview.setMinimumHeight(px(144))
        self.own = Button(self.tr("Program's text"), "undo", "ghost", self)
        self.own.clicked.connect(self._take_own)
        self.cancel = Button(self.tr("Cancel"), parent=self)
        self.cancel.clicked.connect(self.reject)
        self.save = Button(self.tr("Save"), kind="primary", parent=self)
        self.save.clicked.connect(self._save)
        guard(self.save, context.actions, Deed.SHARED_SETTINGS)
        self._lay_out()
        self.text.textChanged.connect(self._check)
        self._check()
        self.text.setFocus()

    def _lay_out(self) -> None:
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        title = occasion_name(self._occasion)
        column.addWidget(Label(title, self, size="title", weight="semibold", wrap=True))
        column.addWidget(self._banner)
        column.addWidget(self._field)
        parts = FlowLayout(gap=px(8), line_gap=px(8))
        for button in self.placeholders.values():
            parts.addWidget(button)
        column.addLayout(parts)
        column.addWidget(FormField(self.tr("As Discord &shows it"), self.preview))
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.own)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column.addLayout(buttons)

    def _insert(self, name: str) -> None:
        self.text.insertPlainText("{" + name + "}")
        self.text.setFocus()

    def _take_own(self) -> None:
        """So that Ctrl+Z brings back what was there."""
        self.text.selectAll()
        self.text.insertPlainText(KINDS[self._occasion].text)

    def _check(self) -> None:
        text = self.text.toPlainText()
        wrong = problems(self._occasion, text)
        reason = said(wrong[0]) if wrong else ""
        self._field.set_problem(reason)
        self.save.set_available(not reason, reason)
        self.own.set_available(
            text != KINDS[self._occasion].text, self.tr("This is the program's own text.")
        )
        if not wrong:
            messages = self._context.desk.announcements.preview(self._occasion, text)
            self.preview.setPlainText("\n\n".join(map(as_seen, messages)))

    def _save(self) -> None:
        text = self.text.toPlainText()
        if text == self._before:
            self.accept()
            return
        self._banner.hide()
        self._context.runner.change(
            self._context.desk.announcements.write,
            self._occasion,
            text,
            title=self.tr("Text of an announcement saved"),
            on_done=lambda _nothing: self.accept(),
            on_error=self._refused,
        )

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            self.reject()
            raise error
        self._banner.say(said(error.title), said(error.explanation))
        self._banner.show()
        self.fit_height()
