"""A button that tries something out, and the sentence beside it that says what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dtxdesk.ui.saying import said
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.text import IconLabel, Label
from dtxdesk.ui.wizard.step import px

if TYPE_CHECKING:
    from dtxdesk.services.connections import ConnectionResult


class Trial(QWidget):
    """`asked` when someone wants to know."""

    asked = Signal()

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = IconLabel("check", "good", parent=self)
        self._words = Label("", self, wrap=True)
        self.button = Button(words, "sync", parent=self)
        self.button.setAccessibleName(words)
        self.button.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.forget()

    @property
    def words(self) -> str:
        """What the last test said."""
        return self._words.text()

    def forget(self) -> None:
        """What was tried is no longer what is typed."""
        self._icon.hide()
        self._words.setText("")
        self.button.setEnabled(True)

    def show_running(self) -> None:
        self.button.setEnabled(False)
        self._say("sync", "muted", self.tr("Asking…"))

    def show_result(self, result: ConnectionResult) -> None:
        self.button.setEnabled(True)
        if result.ok:
            words = self.tr("{title}, in {ms} ms. {message}").format(
                title=said(result.title), ms=result.milliseconds, message=said(result.message)
            )
            self._say("check", "good", words.strip())
        elif result.answered:
            self._say("alert", "bad", said(result.sentence))
        else:
            self._say("offline", "accent", said(result.sentence))

    def _say(self, icon_name: str, tone: str, words: str) -> None:
        inks = {"good": "good", "bad": "bad", "accent": "accent_text", "muted": "muted"}
        self._icon.set_icon(icon_name, inks[tone])
        self._icon.show()
        self._words.setText(words)
        self._words.set_tone("bad" if tone == "bad" else "text")
