"""The question before matches are taken out of the statistics: why?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Button, FormField, Label
from dtxdesk.ui.widgets.dialog import Dialog

WIDTH = 460


class ReasonDialog(Dialog):
    """One line; without it nothing is taken out."""

    given = Signal(str)
    """The reason, when the button is pressed."""

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        """`what` names the matches in a sentence: "match 8412877402", "3 matches"."""
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        px = theme().metrics.px
        title = self.tr("Take {what} out of the statistics").format(what=what)
        self.setWindowTitle(self.tr("{title} – dtxdesk").format(title=title))
        self.setMinimumWidth(px(WIDTH))
        self.line = QLineEdit(self)
        self.line.setMaxLength(300)
        self.line.setPlaceholderText(self.tr("Show match, wrong stand-in, …"))
        self.take = Button(self.tr("Take out"), kind="primary", parent=self)
        self.take.setDefault(True)
        self.take.clicked.connect(self._done)
        cancel = Button(self.tr("Cancel"), parent=self)
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(title, self, size="title", weight="semibold", wrap=True))
        hint = self.tr("Everyone who looks at the match sees it, and the audit log keeps it.")
        column.addWidget(FormField(self.tr("&Reason"), self.line, hint, self))
        column.addSpacing(px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.take)
        column.addLayout(buttons)
        self.line.textChanged.connect(self._check)
        self._check("")
        self.line.setFocus()

    def _check(self, text: str) -> None:
        self.take.set_available(bool(text.strip()), self.tr("Give the reason first."))

    def _done(self) -> None:
        self.given.emit(self.line.text().strip())
        self.accept()
