"""What asks Discord: one client for a data folder, so that all that asks heeds its limits."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from dtxdesk import settings
from dtxdesk.clock import Clock
from dtxdesk.credentials import Credentials
from dtxdesk.logs import hide
from dtxdesk.paths import DataPaths
from dtxdesk.settings import Settings

if TYPE_CHECKING:
    from dtxdesk.discord.guild import GuildClient
    from dtxdesk.discord.oauth import Myself, OAuth
    from dtxdesk.discord.rest import DiscordRest
    from dtxdesk.discord.session import Session
    from dtxdesk.discord.webhook import WebhookClient
    from dtxdesk.services.avatar_pictures import AvatarPictures
    from dtxdesk.services.discord_bot import DiscordBot


class DiscordAccess:
    """The parts are made when they are first asked for. Whoever makes it closes it."""

    def __init__(
        self, paths: DataPaths, used: Settings, secrets: Credentials, clock: Clock
    ) -> None:
        """Asks nobody yet."""
        self._paths = paths
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

    @cached_property
    def avatars(self) -> AvatarPictures:
        """Pictures of people; kept nowhere while that is switched off."""
        from dtxdesk.services.avatar_pictures import AvatarPictures, cdn_address

        return AvatarPictures(
            self._paths.avatars,
            cdn_address(self._settings.use(settings.DISCORD_API_URL)),
            keeps=not self._settings.use(settings.DISABLE_CACHE),
        )

    @cached_property
    def webhooks(self) -> WebhookClient:
        """What sends to channels."""
        from dtxdesk.discord.webhook import WebhookClient

        return WebhookClient(self.rest)

    @property
    def oauth(self) -> OAuth:
        """The application that people sign in with, as it is set up now."""
        from dtxdesk.discord.oauth import OAuth

        return OAuth(self.rest, self._settings.get(settings.DISCORD_CLIENT_ID), self._clock)

    @cached_property
    def session(self) -> Session:
        """The sign-in that is kept on this computer."""
        from dtxdesk.discord.session import Session

        return Session(
            self._credentials, self._paths.discord_lock, lambda: self.oauth, hide, self._clock
        )

    def remember(self, myself: Myself | None) -> None:
        """Who signed in, so that nobody has to ask the keyring for a name."""
        kept = myself is not None and self._credentials.kept
        said = {"id": myself.id, "username": myself.username} if myself and kept else {}
        self._settings.set(settings.DISCORD_ACCOUNT, said)

    def close(self) -> None:
        """Ends the connections."""
        if "avatars" in self.__dict__:
            self.avatars.close()
        if "rest" in self.__dict__:
            self.rest.close()
