"""The signed-in person's own record in the community's Discord server: what needs no bot."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from threading import Event

from dtxdesk.data.database import Database
from dtxdesk.discord.failures import Gone
from dtxdesk.discord.guild import GuildClient, is_guild_id
from dtxdesk.discord.session import NotSignedIn, SignInExpired
from dtxdesk.domain.rights import Deed, may
from dtxdesk.errors import DeskError, EnvironmentProblem
from dtxdesk.phrases import Phrase
from dtxdesk.services.account import Account
from dtxdesk.services.connections import ConnectionResult
from dtxdesk.services.roster import Roster


class OwnRecord:
    """Looks once a day whether the sign-in still holds, and takes over one's own name and picture.

    Args:
        account: Who is signed in.
        server: What the settings say about the community's server: its `id`.
        client: Asks Discord.
        roster: Writes what has changed, for whoever is a player already.
        seconds: A monotonic reading, to say how long an answer took.
    """

    def __init__(
        self,
        database: Database,
        account: Account,
        server: Callable[[], Mapping[str, object]],
        client: Callable[[], GuildClient],
        roster: Roster,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._account = account
        self._server = server
        self._client = client
        self._roster = roster
        self._seconds = seconds

    def refresh(self, cancel: Event | None = None) -> str:
        """Does it, and says in a few words what came of it.

        A sign-in that has ended is no failure of this: whoever watches the account hears of it.

        Raises:
            EnvironmentProblem: Discord, the keyring or the database can't be reached.
            Cancelled: `cancel` was set.
        """
        guild_id = str(self._server().get("id", ""))
        try:
            if not is_guild_id(guild_id) or not may(self._database.access.role, Deed.EDIT_PLAYERS):
                self._account.check()
                return Phrase("The sign-in is still good")
            member = self._account.ask(
                lambda token: self._client().own_member(guild_id, token, cancel), cancel
            )
        except Gone:
            return Phrase("You are not in the Discord server of the settings")
        except (NotSignedIn, SignInExpired) as ended:
            return ended.title
        if self._roster.refresh_one(member).people:
            return Phrase("Your name and picture were taken over")
        return Phrase("Up to date")

    def test(self, guild_id: str, cancel: Event | None = None) -> ConnectionResult:
        """Whether the signed-in person is in that server: what can be known without a bot.

        Raises:
            Cancelled: `cancel` was set.
        """
        began = self._seconds()
        try:
            member = self._account.ask(
                lambda token: self._client().own_member(guild_id, token, cancel), cancel
            )
        except DeskError as problem:
            answered = not isinstance(problem, EnvironmentProblem)
            words = (problem.title, problem.message, problem.remedy)
            return ConnectionResult(False, *words, self._since(began), answered)
        title = Phrase("You are in this server as {name}", name=member.name)
        more = Phrase(
            "You are in this server as {name}. Without a bot, dtxdesk learns of nobody else there",
            name=member.name,
        )
        return ConnectionResult(True, title, more, "", self._since(began), True)

    def _since(self, began: float) -> int:
        return round((self._seconds() - began) * 1000)
