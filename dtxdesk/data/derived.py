"""What follows from a change of a person, a league, a match or a result, brought up to date.

Runs inside the unit of work, just before it commits, on undo as well. So a reader never sees a
Steam id linked and the statistics not yet adapted.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from dtxdesk.data import stage_states, statistics
from dtxdesk.data.feed import Changes
from dtxdesk.data.rows import RowChange
from dtxdesk.data.schema import League
from dtxdesk.data.stage_tables import stage_entrants

FORMULA = ("weight_win_rate", "weight_kda", "weight_gpm", "min_games", "cap")

WHAT_COUNTS = ("counted", "radiant_win", "league_id", "start_time")
"""What of a match goes into statistics, beside its player rows."""


def bring_up_to_date(connection: Connection, rows: Sequence[RowChange]) -> Changes:
    """Works out again what depends on the rows, and says what that touched."""
    return _rated_anew(connection, rows) | _played_on(connection, rows)


def _played_on(connection: Connection, rows: Sequence[RowChange]) -> Changes:
    """Stages whose results, entrants or withdrawals are others."""
    ids = {row.row_id for row in rows if row.table in ("stages", "stage_entrants")}
    ids |= {
        state["stage_id"]
        for row in rows
        if row.table == "series"
        for state in (row.before, row.after)
        if state
    }
    left = {
        row.row_id
        for row in rows
        if row.table == "teams" and row.after and row.changed("withdrawn_at")
    }
    if left:
        ids |= set(
            connection.execute(
                select(stage_entrants.c.stage_id).where(stage_entrants.c.team_id.in_(left))
            ).scalars()
        )
    if not ids:
        return Changes()
    touched = stage_states.refresh(connection, ids)
    return Changes({"series": frozenset(touched)}) if touched else Changes()


def _rated_anew(connection: Connection, rows: Sequence[RowChange]) -> Changes:
    touched: set[int] = set()
    added_up_anew = sorted(_users_to_add_up(connection, rows))
    if added_up_anew:
        touched |= statistics.rebuild_users(connection, added_up_anew)
    for league_id in sorted(_leagues_to_rate(connection, rows) - touched):
        statistics.rate(connection, league_id)
        touched.add(league_id)
    moved = any(row.table == "leagues" and row.changed("is_primary") for row in rows)
    if moved:
        _show_primary(connection)
    if not touched and not moved:
        return Changes()
    return Changes({"league_player_stats": None, "users": None})


def _users_to_add_up(connection: Connection, rows: Sequence[RowChange]) -> set[int]:
    """Whose player rows of matches are others than before, or count otherwise."""
    users = {
        row.row_id
        for row in rows
        if row.table == "users" and row.after is not None and row.changed("steam_id")
    }
    match_ids = {
        row.row_id
        for row in rows
        if (row.table == "steam_matches" and row.changed(*WHAT_COUNTS))
        or row.table == "steam_match_players"
    }
    if match_ids:
        users.update(statistics.users_of_matches(connection, sorted(match_ids)))
    left = {
        row.before["steam_id"]
        for row in rows
        if row.table == "steam_match_players" and row.before and row.before["steam_id"] is not None
    }
    if left:  # of a slot that is gone, or that is somebody else's now
        users.update(statistics.users_with_steam_ids(connection, sorted(left)))
    return users


def _leagues_to_rate(connection: Connection, rows: Sequence[RowChange]) -> set[int]:
    leagues = {
        row.row_id
        for row in rows
        if row.table == "leagues"
        and row.before is not None
        and row.after is not None
        and row.changed(*FORMULA)
    }
    # A deleted person's statistics go with the row; the averages of the leagues move.
    if any(row.table == "users" and row.after is None for row in rows):
        leagues.update(connection.execute(select(League.id)).scalars())
    rebased = [
        row.row_id
        for row in rows
        if row.table == "users" and row.after is not None and row.changed("base_mmr")
    ]
    if rebased:
        leagues.update(statistics.leagues_of_users(connection, rebased))
    return leagues


def _show_primary(connection: Connection) -> None:
    """Another league is the primary one (or none is): everyone's shown league MMR follows."""
    statistics.forget_leftovers(connection)
    primary = connection.execute(select(League.id).where(League.is_primary)).scalar_one_or_none()
    if primary is not None:
        statistics.rate(connection, primary)
