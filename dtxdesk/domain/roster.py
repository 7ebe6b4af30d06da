"""The members of a Discord server against the players: who is new, who has changed, who is gone.

People are told apart by their Discord id and by nothing else: names on Discord come, go and are
taken over by others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from dtxdesk.domain.avatars import discord_avatar, is_of_steam
from dtxdesk.domain.people import display_name, sort_key
from dtxdesk.phrases import Phrase

Values = Mapping[str, Any]
"""A person's columns by name."""


@dataclass(frozen=True, slots=True)
class GuildMember:
    """Somebody in a server, with names as they can be kept.

    Attributes:
        discord_id: A snowflake.
        username: Unique on all of Discord; None where it is not told.
        global_name: What the person is called on Discord.
        nick: What the person is called in this server.
        avatar: The hash of the picture; None for none.
    """

    discord_id: str
    username: str | None = None
    global_name: str | None = None
    nick: str | None = None
    avatar: str | None = None

    @property
    def name(self) -> str:
        """What a player of these names is called."""
        return display_name((self.nick, self.global_name, self.username), None, self.discord_id)


@dataclass(slots=True)
class MemberList:
    """All members of a server in the order of their ids.

    Attributes:
        bots: The ids of programs among them; those are left out.
        unreadable: How many entries made no sense.
    """

    members: list[GuildMember] = field(default_factory=list)
    bots: list[str] = field(default_factory=list)
    unreadable: int = 0

    @property
    def read(self) -> int:
        return len(self.members) + len(self.bots)


class Kind(StrEnum):
    """What the server says of somebody."""

    NEW = "new"
    """In the server, and no player."""
    CHANGED = "changed"
    """A player who has other names there, or another picture."""
    GONE = "gone"
    """A player who is not in the server any more."""


class Part(StrEnum):
    """What can change of a person, by its column."""

    USERNAME = "discord_username"
    NAME = "discord_nickname"
    NICK = "guild_nickname"
    AVATAR = "avatar"


@dataclass(frozen=True, slots=True)
class PartChange:
    """One part of a person before and after; None: nothing."""

    part: Part
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One person of the preview.

    Attributes:
        discord_id: Tells the rows apart.
        name: What the person is called on screens; for a new one, would be.
        user_id: Which player; None for a new one.
        archived: The player is in the archive, and stays there.
        changes: What becomes other; for a new person all there is.
        note: What is worth a look; a phrase.
    """

    discord_id: str
    kind: Kind
    name: str
    user_id: int | None = None
    archived: bool = False
    changes: tuple[PartChange, ...] = ()
    note: str = ""

    def values(self) -> dict[str, Any]:
        """The columns that it writes, but those of who is gone."""
        return {change.part.value: change.after for change in self.changes}


@dataclass(frozen=True, slots=True)
class Base:
    """The players that a server can say something about.

    Attributes:
        by_discord: Everybody with a Discord id, archived ones too.
        by_username: Who has a Discord username and no Discord id, by the username casefolded.
        were_here: What became of the players who had a Discord id and are none any more: the title
            of the operation that took them away, mostly a merge.
    """

    by_discord: Mapping[str, Values] = field(default_factory=dict)
    by_username: Mapping[str, Sequence[Values]] = field(default_factory=dict)
    were_here: Mapping[str, str] = field(default_factory=dict)


def decide(
    members: Iterable[GuildMember], others: Iterable[str], base: Base
) -> tuple[RosterRow, ...]:
    """One row for each person about whom there is something to say, by kind and then by name.

    Args:
        members: Everybody in the server.
        others: Discord ids that are there, too, and are nobody to add (bots).
        base: The players.
    """
    rows: list[RosterRow] = []
    there = set(others)
    for member in members:
        there.add(member.discord_id)
        known = base.by_discord.get(member.discord_id)
        if known is None:
            rows.append(_new(member, base))
        elif changes := _changes(member, known):
            rows.append(_known(known, Kind.CHANGED, changes))
    rows += (
        _known(person, Kind.GONE, ())
        for discord_id, person in base.by_discord.items()
        if discord_id not in there and person["active"]
    )
    order = list(Kind)
    return tuple(
        sorted(rows, key=lambda row: (order.index(row.kind), sort_key(row.name), row.discord_id))
    )


def _new(member: GuildMember, base: Base) -> RosterRow:
    found = _parts(member)
    changes = tuple(
        PartChange(part, None, value) for part, value in found.items() if value is not None
    )
    return RosterRow(
        member.discord_id, Kind.NEW, member.name, changes=changes, note=_note(member, base)
    )


def _known(person: Values, kind: Kind, changes: tuple[PartChange, ...]) -> RosterRow:
    return RosterRow(
        person["discord_id"],
        kind,
        person["name"],
        person["id"],
        not person["active"],
        changes,
    )


def _changes(member: GuildMember, person: Values) -> tuple[PartChange, ...]:
    found = _parts(member)
    if member.username is None:  # everybody has one: it was not told
        del found[Part.USERNAME]
    if member.avatar is None and is_of_steam(person["avatar"]):
        del found[Part.AVATAR]  # better than one of Discord's own
    return tuple(
        PartChange(part, person[part.value], value)
        for part, value in found.items()
        if value != person[part.value]
    )


def _parts(member: GuildMember) -> dict[Part, str | None]:
    return {
        Part.NICK: member.nick,
        Part.NAME: member.global_name,
        Part.USERNAME: member.username,
        Part.AVATAR: discord_avatar(member.discord_id, member.avatar),
    }


def _note(member: GuildMember, base: Base) -> str:
    """Why a new person may be no new one."""
    title = base.were_here.get(member.discord_id)
    if title is not None:
        return Phrase("Was a player before: “{operation}”", operation=title)
    same = base.by_username.get((member.username or "").casefold(), ())
    if not same:
        return ""
    return Phrase(
        "{name} (player {id}) has this username and no Discord id: enter the id there instead",
        name=same[0]["name"],
        id=same[0]["id"],
    )
