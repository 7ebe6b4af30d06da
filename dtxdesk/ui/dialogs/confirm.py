"""A question before something that can't be undone."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.text import Label

WIDTH = 440


class ConfirmDialog(Dialog):
    """What would happen, Cancel (where the keyboard is), and the button that does it."""

    def __init__(
        self, title: str, sentences: tuple[str, ...], action: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.setWindowTitle(self.tr("{title} – dtxdesk").format(title=title))
        self.setMinimumWidth(px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(title, self, size="title", weight="semibold", wrap=True))
        for sentence in sentences:
            column.addWidget(Label(sentence, self, wrap=True))
        column.addSpacing(px(8))
        cancel = Button(self.tr("Cancel"), parent=self)
        cancel.clicked.connect(self.reject)
        self.act = Button(action, kind="danger", parent=self)
        self.act.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.act)
        column.addLayout(buttons)
        cancel.setDefault(True)
        cancel.setFocus()
