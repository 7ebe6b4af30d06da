from __future__ import annotations

from dataclasses import replace

from dtxdesk.data.database import Database
from dtxdesk.data.queries.player_heroes import player_heroes
from dtxdesk.data.schema import SteamMatch
from dtxdesk.domain.matches import Match
from tests.league import add_league, add_player, played, slot, store


def with_hero(match_id: int, hero: int, won: bool | None, kills: int = 0) -> Match:
    row = replace(slot(130, 100, kills, 2, 4), hero_id=hero)
    return played(match_id, row, radiant_win=None if won is None else not won)


def test_heroes_by_games_then_wins_over_what_counts(database: Database) -> None:
    league, other = add_league(database), add_league(database, 2, primary=False)
    user = add_player(database, "Korvus", 100)
    store(
        database,
        league,
        [
            *(with_hero(n, 8, won=n == 1, kills=n) for n in (1, 2, 3)),
            *(with_hero(n, 44, won=True) for n in (4, 5)),
            *(with_hero(n, 35, won=False) for n in (6, 7)),
            *(with_hero(n, 1, won=None) for n in (8, 9, 10, 11)),
            *(with_hero(n, 2, won=True) for n in (12, 13, 14, 15)),
            *(with_hero(n, 0, won=True) for n in (20, 21, 22, 23)),
        ],
    )
    store(database, other, [with_hero(n, 3, won=True) for n in (16, 17, 18, 19)])
    with database.unit_of_work("Out") as work:
        for number in (12, 13, 14, 15):
            match = work.session.get(SteamMatch, number)
            assert match is not None
            match.counted = False
    with database.reader() as connection:
        heroes = player_heroes(connection, user, league)
        assert [(h.hero_id, h.totals.games, h.totals.wins) for h in heroes] == [
            *((8, 3, 1), (44, 2, 2), (35, 2, 0)),
        ]
        assert heroes[0].win_rate == 1 / 3
        assert heroes[0].kda == (1 + 2 + 3 + 12) / 6
        assert [h.hero_id for h in player_heroes(connection, user, league, limit=1)] == [8]
