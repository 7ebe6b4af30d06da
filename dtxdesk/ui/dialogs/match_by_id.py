"""Which match is to be fetched, where no league lists it: by its id, or a link with it."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Button, FormField, Label
from dtxdesk.ui.widgets.dialog import Dialog

WIDTH = 460

_ID = re.compile(r"(?:.*/matches/)?([0-9]{6,18})/?", re.ASCII)


class MatchByIdDialog(Dialog):
    """One line, with the id as the game and the sites about it show it."""

    given = Signal(object)
    """The id, when the button is pressed; larger than Qt's own integers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        px = theme().metrics.px
        title = self.tr("Fetch a match by its id")
        self.setWindowTitle(self.tr("{title} – dtxdesk").format(title=title))
        self.setMinimumWidth(px(WIDTH))
        self.line = QLineEdit(self)
        self.line.setMaxLength(200)
        self.line.setPlaceholderText("8412877402")
        self.fetch = Button(self.tr("Fetch"), "sync", "primary", self)
        self.fetch.setDefault(True)
        self.fetch.clicked.connect(self._done)
        cancel = Button(self.tr("Cancel"), parent=self)
        cancel.clicked.connect(self.reject)
        hint = self.tr(
            "The number, or a link that has it. Steam is asked, and then OpenDota where the league "
            "allows it."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(title, self, size="title", weight="semibold", wrap=True))
        column.addWidget(FormField(self.tr("&Match"), self.line, hint, self))
        column.addSpacing(px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.fetch)
        column.addLayout(buttons)
        self.line.textChanged.connect(lambda _text: self._check())
        self._check()
        self.line.setFocus()

    @property
    def match_id(self) -> int | None:
        """What is typed in so far; None while it is no id."""
        found = _ID.fullmatch(self.line.text().strip())
        return None if found is None else int(found[1])

    def _check(self) -> None:
        self.fetch.set_available(self.match_id is not None, self.tr("Give the match's id first."))

    def _done(self) -> None:
        self.given.emit(self.match_id)
        self.accept()
