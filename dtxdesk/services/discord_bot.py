"""The community's bot on Discord: its token, the server it is in, and whether both work."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Event

from dtxdesk.credentials import DISCORD_BOT_TOKEN, Credentials
from dtxdesk.discord.failures import BotTokenRefused
from dtxdesk.discord.guild import Guild, GuildClient, bare_token, is_guild_id
from dtxdesk.errors import DeskError, EnvironmentProblem, UserError
from dtxdesk.logs import hide
from dtxdesk.phrases import Phrase
from dtxdesk.services.connections import ConnectionResult

SHOWN = 4
"""So much of the token's end is shown: enough to tell two apart, and no help in guessing one."""


@dataclass(frozen=True, slots=True)
class BotAccess:
    """What is needed to ask for a server's members."""

    guild_id: str
    token: str

    def __repr__(self) -> str:
        return f"<BotAccess to {self.guild_id}>"


@dataclass(frozen=True, slots=True)
class BotFacts:
    """What may be said about the token: whether there is one, its end, and where it is kept."""

    there: bool
    end: str
    kept: bool


class NoBot(UserError):
    """No bot is set up, or no server chosen."""

    def __init__(self) -> None:
        super().__init__(
            "There is no bot for Discord yet",
            "Without a bot, Discord tells nobody who is in a server",
            "Enter its token and choose the server under Settings, Discord",
        )


class DiscordBot:
    """The bot of this computer.

    Args:
        credentials: They have the token.
        server: What the settings say about the server: its `id` and `name`.
        client: Asks Discord.
        seconds: A monotonic reading, to say how long an answer took.
    """

    def __init__(
        self,
        credentials: Credentials,
        server: Callable[[], Mapping[str, object]],
        client: Callable[[], GuildClient],
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._credentials = credentials
        self._server = server
        self._client = client
        self._seconds = seconds

    def access(self) -> BotAccess:
        """The token and the server.

        Raises:
            NoBot: one of the two is missing.
            EnvironmentProblem: the keyring does not answer.
        """
        guild_id = str(self._server().get("id", ""))
        if not is_guild_id(guild_id):  # before the keyring, which is slow
            raise NoBot
        token = self._credentials.get(DISCORD_BOT_TOKEN)
        if not token:
            raise NoBot
        return BotAccess(guild_id, token)

    def is_set_up(self) -> bool:
        """Whether there is a token and a server; False as well where the keyring is silent."""
        try:
            self.access()
        except DeskError:
            return False
        return True

    def facts(self) -> BotFacts:
        """What is known of the token.

        Raises:
            EnvironmentProblem: the keyring does not answer.
        """
        token = self._credentials.get(DISCORD_BOT_TOKEN) or ""
        end = token[-SHOWN:] if len(token) >= 8 * SHOWN else ""
        return BotFacts(bool(token), end, self._credentials.kept)

    def keep(self, token: str) -> None:
        """Keeps the token.

        Raises:
            UserError: it can't be one.
            EnvironmentProblem: the keyring does not answer; nothing changed.
        """
        bare = bare_token(token)
        if not bare:
            raise BotTokenRefused
        self._credentials.set(DISCORD_BOT_TOKEN, bare)

    def forget(self) -> None:
        """Removes the token from this computer.

        Raises:
            EnvironmentProblem: the keyring does not answer.
        """
        self._credentials.delete(DISCORD_BOT_TOKEN)

    def test(
        self, guild_id: str, typed: str = "", *, cancel: Event | None = None
    ) -> tuple[ConnectionResult, Guild | None]:
        """Whether the bot is in that server and may read its members.

        Args:
            guild_id: Which server.
            typed: A token to try; empty for the one that is kept.
            cancel: Set to stop it.

        Returns:
            What came of it, and the server with its name where it worked.

        Raises:
            Cancelled: `cancel` was set.
        """
        began = self._seconds()
        guild: Guild | None = None
        try:
            token = bare_token(typed) or self._credentials.get(DISCORD_BOT_TOKEN) or ""
            if not token:
                raise NoBot
            hide(token)
            client = self._client()
            guild = client.guild(guild_id, token, cancel)
            client.may_list(guild_id, token, cancel)
        except DeskError as problem:
            answered = not isinstance(problem, EnvironmentProblem)
            words = (problem.title, problem.message, problem.remedy)
            return ConnectionResult(False, *words, self._since(began), answered), None
        title = Phrase("The bot is in {server}", server=guild.name)
        return ConnectionResult(True, title, title, "", self._since(began), True), guild

    def _since(self, began: float) -> int:
        return round((self._seconds() - began) * 1000)
