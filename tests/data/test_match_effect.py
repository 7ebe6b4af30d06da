"""What a match did is what taking it out of the statistics takes away."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from sqlalchemy import select

from dtxdesk.data.database import Database
from dtxdesk.data.queries.match_effect import match_effects
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import LeaguePlayerStats, SteamMatch, User
from tests.league import add_league, add_player, empty, played, slot, store
from tests.leagues_made_up import MadeUp, leagues

stats, users = table_of(LeaguePlayerStats), table_of(User)


def stored_figures(database: Database, league_id: int) -> dict[int, int | None]:
    """League MMR by user, the adjustment of those without a base MMR."""
    with database.reader() as connection:
        rows = connection.execute(
            select(stats.c.user_id, users.c.base_mmr, stats.c.league_mmr, stats.c.adjustment)
            .join(users, users.c.id == stats.c.user_id)
            .where(stats.c.league_id == league_id)
        )
        return {row[0]: row.adjustment if row.base_mmr is None else row.league_mmr for row in rows}


@settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(leagues())
def test_before_is_the_league_without_the_match(database: Database, made_up: MadeUp) -> None:
    empty(database)
    league_id, _ = made_up.put(database)
    as_is = stored_figures(database, league_id)
    for match in made_up.matches[:3]:
        with database.reader() as connection:
            effects = match_effects(connection, match.match_id)
        if match.radiant_win is None:
            assert all(effect.before == effect.after for effect in effects)
            continue
        _count(database, match.match_id, counts=False)
        without = stored_figures(database, league_id)
        _count(database, match.match_id, counts=True)
        assert [effect.slot for effect in effects] == sorted(effect.slot for effect in effects)
        for effect in effects:
            assert effect.after == as_is[effect.user_id]
            assert effect.before == without.get(effect.user_id)


def _count(database: Database, match_id: int, *, counts: bool) -> None:
    with database.unit_of_work("Count") as work:
        match = work.session.get(SteamMatch, match_id)
        assert match is not None
        match.counted = counts


def test_a_match_that_does_not_count_did_nothing_and_an_unknown_one_has_no_players(
    database: Database,
) -> None:
    league = add_league(database)
    user = add_player(database, "Korvus", 100, 5000)
    store(database, league, [played(n, slot(0, 100, 5, 2, 3, 500)) for n in range(1, 8)])
    _count(database, 7, counts=False)
    with database.reader() as connection:
        effects = match_effects(connection, 7)
        assert [(e.user_id, e.name, e.slot) for e in effects] == [(user, "Korvus", 0)]
        assert effects[0].before == effects[0].after == 5000
        assert match_effects(connection, 99) == []


def test_the_game_that_completes_the_minimum_brings_the_league_mmr(database: Database) -> None:
    league = add_league(database)
    add_player(database, "Korvus", 100, 5000)
    store(database, league, [played(n, slot(0, 100, 5, 2, 3, 500)) for n in range(1, 6)])
    with database.reader() as connection:
        effect = match_effects(connection, 3)[0]
    assert (effect.before, effect.after) == (None, 5000)
