"""What the database knows about games that are being played: leagues, people, and what is over."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dtxdesk.data.forgotten_accounts import left_out
from dtxdesk.data.queries.together import together
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import League, SteamMatch, User

_leagues = table_of(League)
_matches = table_of(SteamMatch)
_users = table_of(User)


@dataclass(frozen=True, slots=True)
class LivePerson:
    """A player of ours in a game."""

    user_id: int
    name: str


@dataclass(frozen=True, slots=True)
class LiveFacts:
    """What is known of some live games.

    Attributes:
        people: By Steam id.
        stored: Matches that are over and here by now.
        forgotten: Steam ids of people whose names are to be left out.
    """

    people: Mapping[int, LivePerson]
    stored: frozenset[int]
    forgotten: frozenset[int] = frozenset()


def followed_leagues(connection: Connection) -> Mapping[int, str]:
    """The leagues whose games are looked for: Steam's number, and the name."""
    found = connection.execute(
        select(_leagues.c.steam_league_id, _leagues.c.name).where(
            _leagues.c.active, _leagues.c.followed
        )
    )
    return {row.steam_league_id: row.name for row in found}


def live_facts(
    connection: Connection, steam_ids: Collection[int], match_ids: Collection[int]
) -> LiveFacts:
    """Who of these is one of ours, and which of these matches are stored.

    No more people play at once than a few leagues have.
    """
    people, stored, forgotten = together(
        connection,
        lambda snapshot: _people(snapshot, steam_ids),
        lambda snapshot: _stored(snapshot, match_ids),
        lambda snapshot: left_out(snapshot, steam_ids),
    )
    return LiveFacts(people, stored, forgotten)


def _people(connection: Connection, steam_ids: Collection[int]) -> Mapping[int, LivePerson]:
    wanted = select(_users.c.steam_id, _users.c.id, _users.c.name).where(
        _users.c.steam_id.in_(sorted(steam_ids))
    )
    return {row.steam_id: LivePerson(row.id, row.name) for row in connection.execute(wanted)}


def _stored(connection: Connection, match_ids: Collection[int]) -> frozenset[int]:
    wanted = select(_matches.c.match_id).where(_matches.c.match_id.in_(sorted(match_ids)))
    return frozenset(connection.execute(wanted).scalars())
