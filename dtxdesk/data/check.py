"""Looks for what should never be: a damaged file, rows that contradict each other."""

from __future__ import annotations

from sqlalchemy import Connection, and_, func, select

from dtxdesk.data import statistics
from dtxdesk.data.database import Database
from dtxdesk.data.league_matches import pending
from dtxdesk.data.opening import revision_of
from dtxdesk.data.schema import REVISION
from dtxdesk.data.statistics import leagues, matches, slots, stats, users
from dtxdesk.data.tournament_tables import sign_ups, team_members, teams, tournaments
from dtxdesk.domain import league_mmr
from dtxdesk.domain.league_mmr import Totals
from dtxdesk.domain.tournaments import Role, SignUpState


def problems_of(database: Database) -> list[str]:
    """Everything that is wrong, one sentence each; empty when all is well."""
    with database.reader() as connection:
        found: list[str] = []
        if database.is_sqlite:
            found += _of_the_file(connection)
        if revision_of(connection) != REVISION:
            found.append(f"The schema is not at revision {REVISION}: dtxdesk db upgrade")
            return found
        return found + _of_the_rows(connection)


def _of_the_file(connection: Connection) -> list[str]:
    rows = connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars()
    found = [f"The file is damaged: {row}" for row in rows if row != "ok"]
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return found + [f"A row of {row[0]} refers to one of {row[2]} that is gone" for row in broken]


def _of_the_rows(connection: Connection) -> list[str]:
    found: list[str] = []
    both = connection.execute(
        select(func.count()).where(pending.c.match_id == matches.c.match_id)
    ).scalar_one()
    if both:
        found.append(f"{both} matches are stored and still waited for: dtxdesk sync --full")
    empty = connection.execute(
        select(func.count())
        .select_from(matches.outerjoin(slots, slots.c.match_id == matches.c.match_id))
        .where(slots.c.match_id.is_(None))
    ).scalar_one()
    if empty:
        found.append(f"{empty} matches have no player rows: dtxdesk sync --full --no-cache")
    for league_id, name in connection.execute(select(leagues.c.id, leagues.c.name)).all():
        if _adds_up_otherwise(connection, league_id):
            found.append(f"The statistics of {name} do not add up: dtxdesk recompute")
    return found + _of_teams(connection)


def _of_teams(connection: Connection) -> list[str]:
    """Teams led by somebody who is not in them, and members who do not play."""
    named = select(tournaments.c.name, teams.c.name.label("team"), users.c.name.label("player"))
    inside = and_(
        team_members.c.team_id == teams.c.id,
        team_members.c.user_id == users.c.id,
        team_members.c.role == Role.MEMBER,
    )
    found: list[str] = []
    for leader, column in (("captain", teams.c.captain_id), ("deputy", teams.c.deputy_id)):
        outside = (
            named.select_from(
                teams.join(tournaments)
                .join(users, users.c.id == column)
                .outerjoin(team_members, inside)
            )
            .where(team_members.c.id.is_(None))
            .order_by(teams.c.id)
        )
        found += (
            f"{row.name}: {row.player} is {leader} of {row.team} but not in it: "
            f"choose another {leader}"
            for row in connection.execute(outside)
        )
    signed_up = and_(
        sign_ups.c.tournament_id == team_members.c.tournament_id,
        sign_ups.c.user_id == team_members.c.user_id,
        sign_ups.c.state == SignUpState.IN,
    )
    not_playing = (
        named.select_from(
            team_members.join(teams, teams.c.id == team_members.c.team_id)
            .join(tournaments, tournaments.c.id == teams.c.tournament_id)
            .join(users, users.c.id == team_members.c.user_id)
            .outerjoin(sign_ups, signed_up)
        )
        .where(team_members.c.role == Role.MEMBER, sign_ups.c.id.is_(None))
        .order_by(team_members.c.id)
    )
    found += (
        f"{row.name}: {row.player} is in {row.team} but not signed up: "
        "let the player in, or take the player out of the team"
        for row in connection.execute(not_playing)
    )
    elsewhere = select(func.count()).where(
        team_members.c.team_id == teams.c.id,
        team_members.c.tournament_id != teams.c.tournament_id,
    )
    strayed = connection.execute(elsewhere).scalar_one()
    if strayed:
        found.append(f"{strayed} members of teams are filed under another tournament")
    return found


def _adds_up_otherwise(connection: Connection, league_id: int) -> bool:
    """Whether stored figures differ from what the matches and the formula give."""
    columns = ("user_id", *statistics.SUMS)
    stored = connection.execute(
        select(*(stats.c[name] for name in columns)).where(stats.c.league_id == league_id)
    )
    fresh = connection.execute(statistics.totals_of(league_id))
    return {tuple(map(int, row)) for row in stored} != {
        tuple(map(int, row[1 : 1 + len(columns)])) for row in fresh
    } or _is_rated_otherwise(connection, league_id)


def _is_rated_otherwise(connection: Connection, league_id: int) -> bool:
    formula, primary = statistics.formula_of(connection, league_id)
    averages = statistics.averages_of(connection, league_id, formula)
    names = ("games", "wins", "kills", "deaths", "assists", "gpm", "xpm")
    rows = connection.execute(
        select(
            *(stats.c[name] for name in names),
            stats.c.adjustment,
            stats.c.league_mmr,
            users.c.base_mmr,
            users.c.league_mmr.label("shown"),
        )
        .join(users, users.c.id == stats.c.user_id)
        .where(stats.c.league_id == league_id)
    )
    for row in rows:
        adjusted = None
        if averages is not None and row.games >= formula.min_games:
            adjusted = league_mmr.adjustment(Totals(*row[: len(names)]), averages, formula)
        mmr = league_mmr.league_mmr(row.base_mmr, adjusted)
        if (adjusted, mmr) != (row.adjustment, row.league_mmr) or (primary and mmr != row.shown):
            return True
    return False
