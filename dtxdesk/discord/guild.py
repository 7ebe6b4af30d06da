"""The members of a Discord server (a "guild"): all of them with a bot, oneself without one.

Discord calls them in pages, in the order of their ids. What a page says is believed only as far as
it makes sense: a server that sends one page again and again must not keep anybody for ever.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import Any, NoReturn

from dtxdesk.discord.failures import (
    BotTokenRefused,
    Forbidden,
    MembersWithheld,
    TokenRefused,
)
from dtxdesk.discord.rest import API, Call, DiscordRest
from dtxdesk.domain.people import clean_text
from dtxdesk.domain.roster import GuildMember, MemberList
from dtxdesk.errors import UserError
from dtxdesk.phrases import Phrase
from dtxdesk.web.failures import Unreadable

PAGE = 1_000
"""Members in a page; Discord gives one where nothing is asked for."""

MOST_MEMBERS = 100_000
"""Far beyond any community's server; reading more would take minutes and fill the memory."""

MOST_PAGES = 1_000
"""Pages may be shorter than asked for; a page with one new member each is nobody's server."""

_ID = re.compile(r"[0-9]{17,20}", re.ASCII)
_HASH = re.compile(r"(?:a_)?[0-9a-f]{8,64}")
_TOKEN = re.compile(r"[A-Za-z0-9_.\-]{20,200}")


@dataclass(frozen=True, slots=True)
class Guild:
    """A server: its id and its name, and how many members Discord counts (None: not told)."""

    id: str
    name: str
    members: int | None = None


def is_guild_id(text: str) -> bool:
    """Whether this can be the id of a server."""
    return _ID.fullmatch(text) is not None


def bare_token(text: str) -> str:
    """A bot's token as it was typed or pasted, without what people copy along with it."""
    return text.strip().removeprefix("Bot ").strip()


class GuildClient:
    """Asks about servers."""

    def __init__(self, rest: DiscordRest) -> None:
        self._rest = rest

    def guild(self, guild_id: str, bot_token: str, cancel: Event | None = None) -> Guild:
        """What a server is called.

        Raises:
            BotTokenRefused, Forbidden, Gone: The bot may not ask, or there is no such server.
            UserError: That is no id of a server.
            DeskError: As `DiscordRest.ask`.
            Cancelled: `cancel` was set.
        """
        route = f"{API}/guilds/{_checked(guild_id)}"
        found = self._ask_as_bot(Call(route, query={"with_counts": "true"}), bot_token, cancel)
        if not isinstance(found, dict):
            _make_no_sense()
        count = found.get("approximate_member_count")
        return Guild(
            guild_id,
            _name(found.get("name")) or guild_id,
            count if isinstance(count, int) and count >= 0 else None,
        )

    def may_list(self, guild_id: str, bot_token: str, cancel: Event | None = None) -> None:
        """Asks for one member, to see whether the bot may read the list. Raises as `members`."""
        self._page(guild_id, bot_token, 0, 1, cancel)

    def members(
        self,
        guild_id: str,
        bot_token: str,
        cancel: Event | None = None,
        progress: Callable[[int], object] = lambda _: None,
    ) -> MemberList:
        """Everybody in a server but bots.

        Args:
            guild_id: Which server.
            bot_token: Of a bot that is in it.
            cancel: Set to stop it.
            progress: Told how many have been read so far.

        Raises:
            BotTokenRefused: The token is wrong.
            MembersWithheld: The bot may not read the list.
            UserError: There is no such server, or it has too many members.
            Unreadable: What comes can't be a list of members.
            DeskError: As `DiscordRest.ask`.
            Cancelled: `cancel` was set.
        """
        found = MemberList()
        after = 0
        for _ in range(MOST_PAGES):
            page = self._page(guild_id, bot_token, after, PAGE, cancel)
            if not page:  # a short one is not the end: who is missing here would count as gone
                return found
            highest = _take(page, found, after)
            if highest <= after:
                raise Unreadable(
                    Phrase("The list of members does not go on: the same ones come again"),
                    passing=False,
                )
            after = highest
            if found.read > MOST_MEMBERS:
                break
            progress(found.read)
        raise UserError(
            "This server has too many members",
            "{count:,} were read, and there are more",
            "Choose the server of your community",
            count=found.read,
        )

    def own_member(
        self, guild_id: str, access_token: str, cancel: Event | None = None
    ) -> GuildMember:
        """The signed-in person in a server; needs no bot, but the scope `guilds.members.read`.

        Raises:
            TokenRefused: The sign-in is not accepted any more.
            Gone: The person is not in that server.
            DeskError: As `DiscordRest.ask`.
            Cancelled: `cancel` was set.
        """
        # The id makes this a bucket of its own, as with every route below a guild.
        route = f"{API}/users/@me/guilds/{_checked(guild_id)}/member"
        found = self._rest.ask(Call(route, authorization=f"Bearer {access_token}"), cancel)
        member = _member(found)
        if member is None:
            _make_no_sense()
        return member

    def _page(
        self, guild_id: str, bot_token: str, after: int, limit: int, cancel: Event | None
    ) -> list[Any]:
        route = f"{API}/guilds/{_checked(guild_id)}/members"
        query = {"limit": str(limit), "after": str(after)}
        try:
            page = self._ask_as_bot(Call(route, query=query), bot_token, cancel)
        except Forbidden:
            raise MembersWithheld from None
        if not isinstance(page, list):
            _make_no_sense()
        return page

    def _ask_as_bot(self, call: Call, bot_token: str, cancel: Event | None) -> Any:
        if not _TOKEN.fullmatch(bot_token):
            raise BotTokenRefused
        asked = Call(call.route, query=call.query, authorization=f"Bot {bot_token}")
        try:
            return self._rest.ask(asked, cancel)
        except TokenRefused:
            raise BotTokenRefused from None


def _take(page: list[Any], found: MemberList, after: int) -> int:
    """Adds who is new on a page; gives back the highest id on it."""
    read = [(_member(entry), entry) for entry in page]
    found.unreadable += sum(member is None for member, _ in read)
    new = {
        int(member.discord_id): (member, _is_bot(entry))
        for member, entry in read
        if member is not None and int(member.discord_id) > after
    }
    if all(member is None for member, _ in read):
        _make_no_sense()
    for _, (member, bot) in sorted(new.items()):
        if bot:
            found.bots.append(member.discord_id)
        else:
            found.members.append(member)
    return max(new, default=after)


def _member(entry: Any) -> GuildMember | None:
    user = entry.get("user") if isinstance(entry, dict) else None
    discord_id = user.get("id") if isinstance(user, dict) else None
    if not isinstance(user, dict) or not isinstance(discord_id, str):
        return None
    if not _ID.fullmatch(discord_id):
        return None
    avatar = user.get("avatar")
    return GuildMember(
        discord_id,
        _name(user.get("username")),
        _name(user.get("global_name")),
        _name(entry.get("nick")),
        avatar if isinstance(avatar, str) and _HASH.fullmatch(avatar) else None,
    )


def _is_bot(entry: Any) -> bool:
    user = entry["user"]
    return user.get("bot") is True or user.get("system") is True


def _name(value: object) -> str | None:
    """A name as it can be kept; anything that is no text is none."""
    return clean_text(value) if isinstance(value, str) else None


def _checked(guild_id: str) -> str:
    if is_guild_id(guild_id):
        return guild_id
    raise UserError(
        "That is no Discord server",
        "The id of a server is a number of 17 to 20 digits",
        "Copy it in Discord: right-click the server, then Copy Server ID",
    )


def _make_no_sense() -> NoReturn:
    raise Unreadable(Phrase("It is not what Discord answers"))
