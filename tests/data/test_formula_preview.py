"""What the preview shows is what is stored once the formula has been saved."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dtxdesk.data.database import Database
from dtxdesk.data.queries.figures import league_figures
from dtxdesk.data.queries.formula_preview import standings
from dtxdesk.data.queries.leaderboard import leaderboard_index
from dtxdesk.data.schema import User
from dtxdesk.domain.formula_preview import preview
from dtxdesk.domain.league_mmr import MILLION, Formula
from dtxdesk.services.leagues import Leagues
from tests.league import empty
from tests.leagues_made_up import PEOPLE, MadeUp, leagues


@st.composite
def formulas(draw: st.DrawFn) -> Formula:
    first = draw(st.integers(0, MILLION))
    second = draw(st.integers(0, MILLION - first))
    weights = (first, second, MILLION - first - second)
    return Formula(weights, draw(st.integers(1, 5)), draw(st.integers(0, 900)))


def stored(database: Database, league_id: int) -> dict[int, int | None]:
    with database.reader() as connection:
        return {row.user_id: row.league_mmr for row in league_figures(connection, league_id)}


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(leagues(), formulas(), st.sets(st.integers(0, PEOPLE - 1), max_size=2))
def test_saving_stores_what_was_shown(
    database: Database, made_up: MadeUp, formula: Formula, archived: set[int]
) -> None:
    empty(database)
    league_id, users = made_up.put(database)
    with database.unit_of_work("Archive") as work:
        for number in archived:
            work.get(User, users[number]).active = False
    with database.reader() as connection:
        found = preview(standings(connection, league_id), formula)
        ranks_now = leaderboard_index(connection, league_id).ranks
    now = stored(database, league_id)
    Leagues(database).set_formula(league_id, None, formula)
    then = stored(database, league_id)
    with database.reader() as connection:
        ranks_then = leaderboard_index(connection, league_id).ranks
    listed = [user for n, user in enumerate(users) if n not in archived]
    shown = {user for user in listed if now.get(user) is not None or then.get(user) is not None}
    assert {row.user_id for row in found.rows} == shown
    for row in found.rows:
        assert (row.mmr_now, row.mmr_then) == (now[row.user_id], then[row.user_id])
        assert row.rank_now == ranks_now.get(row.user_id)
        assert row.rank_then == ranks_then.get(row.user_id)
    places = [row.rank_then or PEOPLE + 1 for row in found.rows]
    assert places == sorted(places)
    assert found.come_in == sum(now[u] is None for u in shown)
    assert found.drop_out == sum(then[u] is None for u in shown)
    assert found.changed == sum(now[u] != then[u] for u in shown)
    moved = [(row.rank_now or 0) - (row.rank_then or 0) for row in found.rows
             if row.rank_now and row.rank_then]  # fmt: skip
    assert (found.up, found.down) == (sum(m > 0 for m in moved), sum(m < 0 for m in moved))
    assert (found.furthest is None) == (not any(moved))
    if found.furthest is not None:
        assert abs(found.furthest.movement or 0) == max(map(abs, moved))
