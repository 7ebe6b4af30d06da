"""The Steam key: whether there is one, where it is kept, and a place for a new one."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from dtxdesk.credentials import STEAM_API_KEY
from dtxdesk.ui.context import Context
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.forms import FormField
from dtxdesk.ui.widgets.frames import Card
from dtxdesk.ui.widgets.text import Label

WHERE_TO_GET_ONE = "https://steamcommunity.com/dev/apikey"
LENGTH = 32


class SteamKeyCard(Card):
    """Secrets go in here and never come out, not even in part."""

    saved = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(self.tr("Steam key"), parent=parent)
        self._context = context
        self._edit = QLineEdit()
        self._edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._edit.setPlaceholderText(self.tr("32 letters and digits"))
        self._edit.textChanged.connect(self._check)
        self._edit.returnPressed.connect(self._save_key)
        self._edit.setMaximumWidth(theme().metrics.px(380))
        self._field = FormField(self.tr("New Steam API &key"), self._edit)
        self._now = Label(tone="muted", wrap=True)
        self._save = Button(self.tr("Save and sync"), "check")
        self._save.clicked.connect(self._save_key)
        self._get = Button(self.tr("Get a key from Steam"), "external")
        self._get.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(WHERE_TO_GET_ONE)))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme().metrics.px(8))
        buttons.addWidget(self._save)
        buttons.addWidget(self._get)
        buttons.addStretch(1)
        self.body.addWidget(self._now)
        self.body.addWidget(self._field)
        self.body.addLayout(buttons)
        self._check("")

    def look(self) -> None:
        """Ask whether there is a key; the keyring may take its time."""
        self._context.runner.network(self._read, on_result=self._show, key="steam-key")

    def _read(self) -> tuple[bool, bool, str]:
        """Whether there is a key, whether the environment gives it, and where keys are kept."""
        credentials = self._context.desk.credentials
        there = bool(credentials.get(STEAM_API_KEY))
        return there, credentials.from_environment(STEAM_API_KEY), credentials.where

    def _show(self, found: tuple[bool, bool, str]) -> None:
        there, from_environment, where = found
        if from_environment:
            words = self.tr(
                "The key comes from DTXDESK_STEAM_API_KEY and wins over one that is typed in here."
            )
        elif there:
            words = self.tr("There is a key.")
        else:
            words = self.tr("There is no key yet. Without one Steam tells nothing.")
        self._now.setText(words)
        self._field.set_hint(where)

    def _check(self, text: str) -> None:
        key = text.strip()
        wrong = bool(key) and not (key.isalnum() and key.isascii() and len(key) <= LENGTH)
        if wrong:
            self._field.set_problem(self.tr("A Steam key is made of 32 letters and digits."))
        else:
            self._field.set_problem("")
        complete = not wrong and len(key) == LENGTH
        self._save.set_available(complete, self.tr("Type the whole key first."))

    def _save_key(self) -> None:
        key = self._edit.text().strip()
        if not self._save.isEnabled():
            return
        self._context.runner.network(
            self._context.desk.credentials.set, STEAM_API_KEY, key, on_result=self._is_saved
        )

    def _is_saved(self, _nothing: None) -> None:
        self._edit.clear()
        self._context.toasts.show(self.tr("Steam key saved"))
        self.look()
        self.saved.emit()
