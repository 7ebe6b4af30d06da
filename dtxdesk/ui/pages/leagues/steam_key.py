"""Whether there is a Steam key, and the way to where it is kept."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.settings.steam_key import KeyFacts, key_facts, where_words
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.frames import Card
from dtxdesk.ui.widgets.text import Label


class SteamKeyCard(Card):
    """A sentence and a button: the key itself is typed in on the settings page alone."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(self.tr("Steam key"), parent=parent)
        self._context = context
        self._now = Label("", self, tone="muted", wrap=True)
        self._open = Button(self.tr("Steam settings"), "settings", parent=self)
        self._open.clicked.connect(self._open_settings)
        row = QHBoxLayout()
        row.setSpacing(theme().metrics.px(16))
        row.addWidget(self._now, 1)
        row.addWidget(self._open)
        self.body.addLayout(row)

    def look(self) -> None:
        """Ask whether there is a key; the keyring may take its time."""
        self._context.runner.network(
            key_facts, self._context.desk, on_result=self._show, key="steam-key"
        )

    def _show(self, facts: KeyFacts) -> None:
        if facts.from_environment:
            words = self.tr("The key comes from DTXDESK_STEAM_API_KEY.")
        elif facts.there:
            words = self.tr("There is a key. {where}").format(where=where_words(facts))
        else:
            words = self.tr("There is no key yet. Without one Steam tells nothing.")
        self._now.setText(words)

    def _open_settings(self) -> None:
        self._context.show_page("settings").show_part("steam")
