"""Discord: a card for each thing that it is used for."""

from __future__ import annotations

from dtxdesk.ui.pages.settings.discord_account import AccountCard
from dtxdesk.ui.pages.settings.discord_bot import BotCard
from dtxdesk.ui.pages.settings.discord_webhook import WebhookCard
from dtxdesk.ui.pages.settings.section import SectionView


class DiscordSection(SectionView):
    """The declared settings, and the cards."""

    def fill(self) -> None:
        super().fill()
        self.account = AccountCard(self)
        self._bot = BotCard(self)
        self._webhook = WebhookCard(self)

    def look(self) -> None:
        self.account.look()
        self._bot.look()
        self._webhook.look()
