"""What in the data needs an organiser: each function reads one kind of it, in one statement or two.

All of them stay cheap in a large database: they read few rows, or an index from its end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, or_, select

from dtxdesk.data.league_matches import pending
from dtxdesk.data.leases import state
from dtxdesk.data.queries.home import newest_match_ids
from dtxdesk.data.statistics import leagues, matches, slots, stats, users

OFTEN = 3
"""Tries after which a match without details is worth a look."""
RECENT = 200
"""How many of each league's newest matches are looked through for strangers."""
REGULAR = 3
"""Games among those that make a stranger worth linking."""
NAMED = 3
"""How many names a sentence gives before it says how many more there are."""


@dataclass(frozen=True, slots=True)
class FailingSync:
    """A league whose newest sync failed; `offline` when Steam could not be reached at all."""

    league_id: int
    league: str
    error: str
    offline: bool
    last_success_at: datetime | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """Matches whose details did not come; `newest` is one of them, the newest."""

    count: int
    newest: WaitingMatch


@dataclass(frozen=True, slots=True)
class WaitingMatch:
    """A match whose details did not come; `given_up` when nothing tries any more."""

    match_id: int
    league_id: int
    reason: str
    attempts: int
    found_at: datetime
    next_try_at: datetime | None
    given_up: bool
    opendota: bool
    """Whether OpenDota may be asked in that league."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """A Steam id that plays in our leagues and is nobody's."""

    steam_id: int
    games: int
    last_played_at: datetime | None


@dataclass(frozen=True, slots=True)
class Named:
    """How many people something is true of, with the ids and names of a few."""

    count: int
    ids: tuple[int, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MatchCounts:
    """Matches that a person has to look at; `newest` is the newest of them."""

    count: int
    newest: int


def failing_syncs(connection: Connection) -> list[FailingSync]:
    """The leagues whose newest sync failed, the primary one first."""
    rows = connection.execute(
        select(
            leagues.c.id,
            leagues.c.name,
            state.c.last_error,
            state.c.offline,
            state.c.last_success_at,
        )
        .join(state, state.c.league_id == leagues.c.id)
        .where(leagues.c.active, state.c.last_error.is_not(None))
        .order_by(leagues.c.is_primary.desc(), leagues.c.id)
    )
    return [FailingSync(*row) for row in rows]


def waiting_matches(connection: Connection) -> Waiting | None:
    """Matches without details that were given up, or have failed often; None where all is well."""
    stuck = (
        leagues.c.active,
        or_(pending.c.state == "unavailable", pending.c.attempts >= OFTEN),
    )
    rows = connection.execute(
        select(
            pending.c.match_id,
            pending.c.league_id,
            leagues.c.opendota,
            pending.c.reason,
            pending.c.attempts,
            pending.c.found_at,
            pending.c.next_try_at,
            pending.c.state,
            func.count().over().label("all"),
        )
        .join(leagues, leagues.c.id == pending.c.league_id)
        .where(*stuck)
        .order_by(pending.c.match_id.desc())
        .limit(1)
    ).first()
    if rows is None:
        return None
    newest = WaitingMatch(
        match_id=rows.match_id,
        league_id=rows.league_id,
        reason=rows.reason or "",
        attempts=rows.attempts,
        found_at=rows.found_at,
        next_try_at=rows.next_try_at,
        given_up=rows.state == "unavailable",
        opendota=rows.opendota,
    )
    return Waiting(rows.all, newest)


def strangers(connection: Connection) -> list[Stranger]:
    """Steam ids of the newest matches that are nobody's, those with most games first."""
    active = connection.execute(select(leagues.c.id).where(leagues.c.active)).scalars()
    recent = newest_match_ids(connection, list(active), RECENT, per_league=True)
    games = func.count().label("games")
    rows = connection.execute(
        select(slots.c.steam_id, games, func.max(matches.c.start_time))
        .join(matches, matches.c.match_id == slots.c.match_id)
        .outerjoin(users, users.c.steam_id == slots.c.steam_id)
        .where(
            slots.c.match_id.in_(recent),
            slots.c.steam_id.is_not(None),
            users.c.id.is_(None),
        )
        .group_by(slots.c.steam_id)
        .having(func.count() >= REGULAR)
        .order_by(games.desc(), slots.c.steam_id)
    )
    return [Stranger(*row) for row in rows]


def without_base_mmr(connection: Connection) -> Named | None:
    """People who have enough games for a league MMR and no base MMR to add to."""
    rows = connection.execute(
        select(users.c.id, users.c.name, func.count().over().label("all"))
        .where(
            users.c.active,
            users.c.base_mmr.is_(None),
            users.c.id.in_(
                select(stats.c.user_id)
                .join(leagues, leagues.c.id == stats.c.league_id)
                .where(stats.c.games >= leagues.c.min_games, leagues.c.active)
            ),
        )
        .order_by(users.c.sort_name, users.c.id)
        .limit(NAMED)
    ).all()
    return _named([(row.id, row.name, row.all) for row in rows])


def possible_doubles(connection: Connection) -> Named | None:
    """Names that two rows share which may be one person: no two of them hold the same kind of id.

    Two that both have a Steam id are two people who are called the same.
    """
    # First by the index alone: most names are nobody else's, and need no look at the rows.
    shared = (
        select(users.c.sort_name)
        .where(users.c.active, users.c.sort_name != "")
        .group_by(users.c.sort_name)
        .having(func.count() > 1)
        .subquery()
    )
    twice = (
        select(func.min(users.c.id).label("first"))
        .join(shared, shared.c.sort_name == users.c.sort_name)
        .where(users.c.active)
        .group_by(users.c.sort_name)
        .having(func.count(users.c.steam_id) <= 1, func.count(users.c.discord_id) <= 1)
        .subquery()
    )
    rows = connection.execute(
        select(users.c.id, users.c.name, func.count().over().label("all"))
        .join(twice, twice.c.first == users.c.id)
        .order_by(users.c.sort_name)
        .limit(NAMED)
    ).all()
    return _named([(row.id, row.name, row.all) for row in rows])


def without_winner(connection: Connection) -> MatchCounts | None:
    """Matches that would count if someone said who won."""
    row = connection.execute(
        select(func.count(), func.max(matches.c.match_id))
        .join(leagues, leagues.c.id == matches.c.league_id)
        .where(leagues.c.active, matches.c.radiant_win.is_(None), matches.c.counted)
    ).one()
    return MatchCounts(row[0], row[1]) if row[0] else None


def nobody_yet(connection: Connection) -> bool:
    """Whether there is neither a league nor a person: nothing for Home to show."""
    anybody = select(users.c.id).limit(1).exists()
    any_league = select(leagues.c.id).limit(1).exists()
    return not connection.execute(select(or_(anybody, any_league))).scalar_one()


def _named(rows: Sequence[tuple[int, str, int]]) -> Named | None:
    if not rows:
        return None
    return Named(rows[0][2], tuple(row[0] for row in rows), tuple(row[1] for row in rows))
