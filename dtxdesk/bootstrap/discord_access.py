"""What asks Discord: one client for a data folder, so that all that asks heeds its limits."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from dtxdesk import settings
from dtxdesk.clock import Clock
from dtxdesk.credentials import Credentials
from dtxdesk.settings import Settings

if TYPE_CHECKING:
    from dtxdesk.discord.guild import GuildClient
    from dtxdesk.discord.rest import DiscordRest
    from dtxdesk.services.discord_bot import DiscordBot


class DiscordAccess:
    """The parts are made when they are first asked for. Whoever makes it closes it."""

    def __init__(self, used: Settings, secrets: Credentials, clock: Clock) -> None:
        """Asks nobody yet."""
        self._settings = used
        self._credentials = secrets
        self._clock = clock

    @cached_property
    def rest(self) -> DiscordRest:
        """The client for all of Discord's API."""
        from dtxdesk.discord.rest import DiscordRest

        return DiscordRest(self._settings.use(settings.DISCORD_API_URL), clock=self._clock)

    @cached_property
    def guilds(self) -> GuildClient:
        """What asks about servers."""
        from dtxdesk.discord.guild import GuildClient

        return GuildClient(self.rest)

    @cached_property
    def bot(self) -> DiscordBot:
        """The community's bot, as far as this computer knows it."""
        from dtxdesk.services.discord_bot import DiscordBot

        return DiscordBot(
            self._credentials,
            lambda: self._settings.get(settings.DISCORD_SERVER),
            lambda: self.guilds,
        )

    def close(self) -> None:
        """Ends the connections."""
        if "rest" in self.__dict__:
            self.rest.close()
