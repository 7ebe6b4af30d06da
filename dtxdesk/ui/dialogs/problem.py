"""A failure that is no bug: what happened, why, what to do, and the details behind a fold."""

from __future__ import annotations

import traceback

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from dtxdesk.errors import DeskError
from dtxdesk.logs import redacted
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.text import IconLabel, Label

WIDTH = 520
DETAILS_HEIGHT = 180


class DetailsDialog(Dialog):
    """A sentence or three, with a text to copy behind a fold."""

    def __init__(
        self,
        icon_name: str,
        token: str,
        title: str,
        sentences: tuple[str, ...],
        details: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.setWindowTitle(self.tr("{title} – dtxdesk").format(title=title))
        self.setMinimumWidth(px(WIDTH))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(24), px(24), px(24), px(16))
        self.column.setSpacing(px(12))
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(IconLabel(icon_name, token, 24), 0, Qt.AlignmentFlag.AlignTop)
        self._words = QVBoxLayout()
        self._words.setSpacing(px(8))
        self._words.addWidget(Label(title, size="title", weight="semibold", wrap=True))
        for sentence in filter(None, sentences):
            self.add_sentence(sentence)
        head.addLayout(self._words, 1)
        self.column.addLayout(head)
        self._details = self._details_box(details)
        self._fold = Button(self.tr("Details"), "chevron-right", "ghost", small=True)
        self._fold.clicked.connect(lambda: self.show_details(self._details.isHidden()))
        self._copy = Button(self.tr("Copy"), "copy", small=True)
        self._copy.setAccessibleName(self.tr("Copy the details"))
        self._copy.clicked.connect(self._copy_details)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(px(8))
        self.buttons.addWidget(self._fold)
        self.buttons.addWidget(self._copy)
        self.buttons.addStretch(1)
        self.column.addWidget(self._details)
        self.column.addLayout(self.buttons)
        self._details.hide()
        if not details:
            self._fold.hide()
            self._copy.hide()

    @property
    def details(self) -> str:
        """What the copy button copies."""
        return self._details.toPlainText()

    def add_sentence(self, sentence: str) -> None:
        label = Label(sentence, wrap=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.addWidget(label)

    def show_details(self, shown: bool) -> None:
        self._details.setVisible(shown)
        self._fold.set_icon("chevron-down" if shown else "chevron-right")
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the words are at this width; a hint alone reckons with narrower lines."""
        width = max(self.width(), self.minimumWidth())
        self.resize(width, self.column.totalHeightForWidth(width))

    def add_close(self, text: str) -> None:
        close = Button(text, kind="primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        self.buttons.addWidget(close)
        close.setFocus()

    def _details_box(self, details: str) -> QPlainTextEdit:
        box = QPlainTextEdit(details)
        box.setReadOnly(True)
        box.setAccessibleName(self.tr("Details"))
        box.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        box.setFixedHeight(theme().metrics.px(DETAILS_HEIGHT))
        box.setTabChangesFocus(True)
        return box

    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self.details)
        self._copy.setText(self.tr("Copied"))


class ProblemDialog(DetailsDialog):
    """Shows a UserError or an EnvironmentProblem."""

    def __init__(self, problem: DeskError, parent: QWidget | None = None) -> None:
        super().__init__(
            "alert",
            "bad",
            said(problem.title),
            (said(problem.message), said(problem.remedy)),
            redacted(_technical(problem)),
            parent,
        )
        self.add_close(self.tr("Close"))


def _technical(problem: DeskError) -> str:
    """The failure below the words, where there is one: what the disk or the driver said."""
    cause = problem.__cause__
    if cause is None:
        return ""
    return "".join(traceback.format_exception_only(cause)).strip()
