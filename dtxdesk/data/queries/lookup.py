"""Finding one thing by a few words, for the command palette: the likeliest first, never many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, func, or_, select

from dtxdesk.data.statistics import leagues, matches, users
from dtxdesk.domain.people import sort_key
from dtxdesk.domain.steam_id import real_id

_LAST_CHARACTER = "\U0010ffff"
MATCH_ID_DIGITS = 12
"""Steam's match ids have ten digits now; longer ones than this nobody types."""


@dataclass(frozen=True, slots=True)
class FoundPlayer:
    """A player who has all the words in names or ids.

    `alias` is the other name, or the id, that the words are in where name and handle don't show it.
    """

    id: int
    name: str
    handle: str
    alias: str
    league_mmr: int | None
    archived: bool


@dataclass(frozen=True, slots=True)
class FoundLeague:
    id: int
    name: str
    steam_league_id: int
    followed: bool


@dataclass(frozen=True, slots=True)
class FoundMatch:
    match_id: int
    league: str
    start_time: datetime | None
    radiant_name: str | None
    dire_name: str | None


def find_players(connection: Connection, words: Sequence[str], limit: int) -> list[FoundPlayer]:
    """Players by name, handle or id (`words` as `search_words` gives them).

    Those whose name begins with the first word come first, by name; then the others by league MMR;
    archived players last.
    """
    ids = _player_ids(connection, words, limit) if words else []
    found = connection.execute(
        select(
            users.c.id,
            users.c.name,
            users.c.steam_id,
            users.c.discord_id,
            users.c.nickname,
            users.c.guild_nickname,
            users.c.discord_nickname,
            users.c.discord_username,
            users.c.league_mmr,
            users.c.active,
        ).where(users.c.id.in_(ids))
    )
    rows = {
        row.id: FoundPlayer(
            id=row.id,
            name=row.name,
            handle=_handle(row.discord_username, row.steam_id),
            alias=_alias(
                words,
                f"{row.name} {_handle(row.discord_username, row.steam_id)}",
                (row.nickname, row.guild_nickname, row.discord_nickname),
                (row.steam_id, row.discord_id),
            ),
            league_mmr=row.league_mmr,
            archived=not row.active,
        )
        for row in found
    }
    return [rows[user_id] for user_id in ids if user_id in rows]


def _player_ids(connection: Connection, words: Sequence[str], limit: int) -> list[int]:
    """Each tier in the order of an index that also holds what is searched, until there are enough.

    Ranking all that match would look up each of their rows: half a second for 100,000 players.
    """
    name, mmr, key = users.c.sort_name, users.c.league_mmr, users.c.search_key
    active, archived = users.c.active.is_(True), users.c.active.is_(False)
    begins = and_(name >= words[0], name < words[0] + _LAST_CHARACTER)
    tiers = (
        (and_(active, begins), (name, users.c.id)),
        (and_(active, mmr.is_not(None)), (mmr.desc(), name, key, users.c.id)),
        (and_(active, mmr.is_(None)), (name, key, users.c.id)),
        (archived, (name, users.c.id)),
    )
    matching = and_(*(key.contains(word, autoescape=True) for word in words))
    found: list[int] = []
    for tier, order in tiers:
        if len(found) < limit:
            statement = select(users.c.id).where(tier, matching, users.c.id.not_in(found))
            more = connection.execute(statement.order_by(*order).limit(limit - len(found)))
            found += more.scalars()
    return found


def find_leagues(connection: Connection, words: Sequence[str], limit: int) -> list[FoundLeague]:
    """Leagues by name or Steam league id, the primary one first; archived ones are left out."""
    if not words:
        return []
    rows = connection.execute(
        select(leagues.c.id, leagues.c.name, leagues.c.steam_league_id, leagues.c.followed)
        .where(leagues.c.active)
        .order_by(leagues.c.is_primary.desc(), func.lower(leagues.c.name), leagues.c.id)
    )
    found = [
        FoundLeague(*row)
        for row in rows
        if all(word in f"{sort_key(row.name)}\n{row.steam_league_id}" for word in words)
    ]
    return found[:limit]


def find_matches(connection: Connection, words: Sequence[str], limit: int) -> list[FoundMatch]:
    """Matches whose id begins with the one number that was typed, the newest first.

    The ids are asked for as ranges of numbers: as texts each of them would have to be looked at.
    """
    digits = words[0] if len(words) == 1 else ""
    if not (digits.isascii() and digits.isdigit()) or digits.startswith("0"):
        return []
    ranges = [
        matches.c.match_id.between(int(digits) * 10**more, (int(digits) + 1) * 10**more - 1)
        for more in range(max(1, MATCH_ID_DIGITS - len(digits) + 1))
    ]
    rows = connection.execute(
        select(
            matches.c.match_id,
            leagues.c.name,
            matches.c.start_time,
            matches.c.radiant_name,
            matches.c.dire_name,
        )
        .join(leagues, leagues.c.id == matches.c.league_id)
        .where(or_(*ranges))
        .order_by(matches.c.match_id.desc())
        .limit(limit)
    )
    return [FoundMatch(*row) for row in rows]


def _handle(discord_username: str | None, steam_id: int | None) -> str:
    if discord_username:
        return f"@{discord_username}"
    shown = real_id(steam_id)
    return "" if shown is None else str(shown)


def _alias(
    words: Sequence[str],
    shown: str,
    names: Sequence[str | None],
    ids: Sequence[int | str | None],
) -> str:
    """What shows why a player was found; empty where what is `shown` does."""
    seen = sort_key(shown)
    missing = [word for word in words if word not in seen]
    for other in (*names, *ids):
        text = sort_key(str(other or ""))
        if any(word in text for word in missing):
            return str(other)
    return ""
