"""What is needed to tell which Steam matches are games of which series of a tournament."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select

from dtxdesk.data.feed import Changes
from dtxdesk.data.league_matches import matches, slots
from dtxdesk.data.queries.together import together
from dtxdesk.data.stage_tables import dismissed_matches, games, series
from dtxdesk.data.statistics import leagues, users
from dtxdesk.data.tournament_tables import team_members, teams, tournaments
from dtxdesk.domain.match_fit import LEAST_OF_ALL, Candidate, Roster
from dtxdesk.domain.tournaments import Role

RADIANT_BELOW = 128
MOST_TOUCHED = 500
"""Changed rows that are looked up one by one; of more it may as well be all."""


@dataclass(frozen=True, slots=True)
class LinkingFacts:
    """A tournament's rosters and the matches that could be of it.

    Attributes:
        league_id: Whose matches are looked at; None: there is none.
        lacking: Players without a Steam id, by team: matches can't tell of them.
        candidates: Matches that are linked nowhere, or in this tournament.
        dismissed: By the database's number of the series.
    """

    name: str
    league_id: int | None
    starts_at: datetime | None
    time_zone: str
    rosters: Mapping[int, Roster]
    names: Mapping[int, str]
    lacking: Mapping[int, int]
    candidates: Mapping[int, Candidate]
    dismissed: Mapping[int, frozenset[int]]


def linking_facts(connection: Connection, tournament_id: int) -> LinkingFacts | None:
    """Everything beside the stages; None where there is no such tournament.

    A fixed number of statements, however many matches and teams there are.
    """
    head, people, gone = together(
        connection,
        lambda own: own.execute(_head(tournament_id)).first(),
        lambda own: own.execute(_people(tournament_id)).all(),
        lambda own: own.execute(
            select(dismissed_matches.c.series_id, dismissed_matches.c.match_id).where(
                dismissed_matches.c.tournament_id == tournament_id
            )
        ).all(),
    )
    if head is None:
        return None
    dismissed: dict[int, set[int]] = {}
    for row in gone:
        dismissed.setdefault(row.series_id, set()).add(row.match_id)
    user_of = {row.steam_id: row.user_id for row in people if row.steam_id is not None}
    rosters, names, lacking = _rosters(people)
    league_id = head.league_id if head.league_id is not None else head.primary_id
    candidates: Mapping[int, Candidate] = {}
    if league_id is not None and user_of:
        wanted = _possible(tournament_id, league_id, head.starts_at, sorted(user_of))
        candidates = _candidates(connection, wanted, user_of)
    return LinkingFacts(
        head.name,
        league_id,
        head.starts_at,
        head.time_zone,
        rosters,
        names,
        lacking,
        candidates,
        {row: frozenset(found) for row, found in dismissed.items()},
    )


def candidate(connection: Connection, match_id: int, people: Mapping[int, int]) -> Candidate | None:
    """One stored match, whatever league it is of; None where it is not stored.

    Args:
        connection: To the database.
        match_id: Steam's.
        people: Players here by Steam id.
    """
    one = select(matches.c.match_id).where(matches.c.match_id == match_id)
    return _candidates(connection, one, people).get(match_id)


def linked_in(connection: Connection, match_id: int) -> tuple[str, int] | None:
    """The tournament and series of which a match is a game; None where it is none."""
    found = connection.execute(
        select(tournaments.c.name, series.c.number)
        .select_from(games)
        .join(series, series.c.id == games.c.series_id)
        .join(tournaments, tournaments.c.id == games.c.tournament_id)
        .where(games.c.match_id == match_id)
    ).first()
    return None if found is None else (found.name, found.number)


def steam_accounts(connection: Connection, user_ids: Collection[int]) -> dict[int, int]:
    """Players by their Steam id, as far as they have one."""
    rows = connection.execute(
        select(users.c.id, users.c.steam_id).where(
            users.c.id.in_(sorted(user_ids)), users.c.steam_id > 0
        )
    )
    return {row.steam_id: row.id for row in rows}


def running_tournaments(connection: Connection, league_id: int | None = None) -> list[int]:
    """Those that are played in this league, or in any, and whose series matches may be of."""
    primary = select(leagues.c.id).where(leagues.c.is_primary).scalar_subquery()
    played_in = func.coalesce(tournaments.c.league_id, primary)
    return list(
        connection.execute(
            select(tournaments.c.id)
            .where(
                tournaments.c.state == "running",
                played_in.is_not(None) if league_id is None else played_in == league_id,
            )
            .order_by(tournaments.c.id)
        ).scalars()
    )


def touched_tournaments(connection: Connection, changes: Changes) -> frozenset[int] | None:
    """The tournaments whose rosters, or the people in them, were changed; None: it may be any."""
    found: set[int] = set()
    for table, column in (
        (teams, teams.c.id),
        (team_members, team_members.c.id),
        (team_members, team_members.c.user_id),
    ):
        ids = changes.tables.get("users" if column.name == "user_id" else table.name, frozenset())
        if ids is None or len(ids) > MOST_TOUCHED:
            return None
        rows = connection.execute(
            select(column, table.c.tournament_id).where(column.in_(sorted(ids)))
        ).all()
        if column.name == "id" and len(rows) < len(ids):
            return None  # of a row that is gone nobody knows where it was
        found.update(row.tournament_id for row in rows)
    return frozenset(found)


def _head(tournament_id: int) -> Select[Any]:
    primary = select(leagues.c.id).where(leagues.c.is_primary).scalar_subquery()
    return select(
        tournaments.c.name,
        tournaments.c.league_id,
        tournaments.c.starts_at,
        tournaments.c.time_zone,
        primary.label("primary_id"),
    ).where(tournaments.c.id == tournament_id)


def _people(tournament_id: int) -> Select[Any]:
    inside = (team_members.c.team_id == teams.c.id) & (team_members.c.role != Role.FORMER)
    return (
        select(
            teams.c.id.label("team_id"),
            teams.c.name,
            teams.c.captain_id,
            team_members.c.user_id,
            users.c.steam_id,
        )
        .select_from(teams)
        .join(team_members, inside, isouter=True)
        .join(users, users.c.id == team_members.c.user_id, isouter=True)
        .where(teams.c.tournament_id == tournament_id)
        .order_by(teams.c.id)
    )


def _rosters(
    people: Sequence[Any],
) -> tuple[dict[int, Roster], dict[int, str], dict[int, int]]:
    players: dict[int, set[int]] = {}
    captains: dict[int, int | None] = {}
    names: dict[int, str] = {}
    lacking: dict[int, int] = {}
    for row in people:
        mine = players.setdefault(row.team_id, set())
        captains[row.team_id], names[row.team_id] = row.captain_id, row.name
        if row.user_id is not None:
            mine.add(row.user_id)
            lacking[row.team_id] = lacking.get(row.team_id, 0) + (row.steam_id is None)
    rosters = {team: Roster(team, captains[team], frozenset(who)) for team, who in players.items()}
    return rosters, names, lacking


def _possible(
    tournament_id: int, league_id: int, starts_at: datetime | None, steam_ids: Sequence[int]
) -> Select[Any]:
    """Matches of the league with enough of these players, as far as no other series has them."""
    several = (
        select(slots.c.match_id)
        .where(slots.c.steam_id.in_(steam_ids))
        .group_by(slots.c.match_id)
        .having(func.count() >= LEAST_OF_ALL)
    )
    mine = select(games.c.match_id).where(games.c.tournament_id == tournament_id)
    taken = select(games.c.match_id).where(games.c.match_id.is_not(None))
    wanted = select(matches.c.match_id).where(
        matches.c.league_id == league_id,
        matches.c.start_time.is_not(None),
        matches.c.match_id.in_(several),
        or_(matches.c.match_id.in_(mine), matches.c.counted & matches.c.match_id.not_in(taken)),
    )
    if starts_at is not None:
        wanted = wanted.where(matches.c.start_time >= starts_at - timedelta(days=1))
    return wanted


def _candidates(
    connection: Connection, wanted: Select[Any], user_of: Mapping[int, int]
) -> dict[int, Candidate]:
    heads, sides = together(
        connection,
        lambda own: own.execute(
            select(
                matches.c.match_id,
                matches.c.start_time,
                matches.c.duration,
                matches.c.radiant_win,
            ).where(matches.c.match_id.in_(wanted))
        ).all(),
        lambda own: _sides(own, wanted, user_of),
    )
    return {
        match_id: Candidate(
            match_id,
            start,
            timedelta(seconds=duration),
            radiant_win,
            *map(frozenset, sides.get(match_id, ((), ()))),
        )
        for match_id, start, duration, radiant_win in heads
        if start is not None
    }


def _sides(
    connection: Connection, wanted: Select[Any], user_of: Mapping[int, int]
) -> dict[int, tuple[list[int], list[int]]]:
    """Players here on Radiant and on Dire, by match."""
    rows = connection.execute(
        select(slots.c.match_id, slots.c.slot, slots.c.steam_id).where(
            slots.c.match_id.in_(wanted), slots.c.steam_id > 0
        )
    )
    sides: dict[int, tuple[list[int], list[int]]] = {}
    # Ten rows a match: a part at a time, since so many at once have Python look through all that
    # it holds for garbage; unpacked, since looking columns up by name costs twice as much.
    for part in rows.partitions(1_000):
        for match_id, slot, steam_id in part:
            user_id = user_of.get(steam_id)
            if user_id is not None:
                both = sides.get(match_id)
                if both is None:
                    both = sides[match_id] = [], []
                both[slot >= RADIANT_BELOW].append(user_id)
    return sides
