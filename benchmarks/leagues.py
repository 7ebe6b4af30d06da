"""Statistics, sync, a player's figures: against SQL alone, and against a bulk insert."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import event, insert, text

from benchmarks.measure import Figure, milliseconds, paired
from dtxdesk.data import league_matches, statistics
from dtxdesk.data.database import Database
from dtxdesk.data.opening import open_local
from dtxdesk.data.queries.player_company import player_figures
from dtxdesk.data.schema import SteamMatch, SteamMatchPlayer
from dtxdesk.domain import sample_league
from dtxdesk.domain.matches import ListedMatch, Match
from dtxdesk.services import demo

NEWEST = datetime(2026, 11, 1, 20, tzinfo=UTC)
AGGREGATE = text(
    """
    SELECT u.id, count(*), sum((p.slot < 128) = m.radiant_win), sum(p.kills), sum(p.deaths),
           sum(p.assists), sum(p.gpm), sum(p.xpm)
    FROM steam_matches m
    JOIN steam_match_players p ON p.match_id = m.match_id
    JOIN users u ON u.steam_id = p.steam_id
    WHERE m.league_id = :league AND m.counted AND m.radiant_win IS NOT NULL
    GROUP BY u.id
    """
)


@contextmanager
def league_of(matches: int, players: int) -> Iterator[tuple[Database, int]]:
    """A database with one league of that size."""
    with tempfile.TemporaryDirectory(prefix="dtxdesk-bench-") as folder:
        database = open_local(Path(folder) / "dtxdesk.sqlite", Path(folder) / "backups")
        try:
            yield database, demo.fill(database, matches=matches, players=players)
        finally:
            database.close()


def more_matches(players: int, count: int, first_id: int) -> list[Match]:
    """Matches of the same people as `league_of` has, with ids of their own."""
    people = sample_league.players(demo.SEED, players)
    return list(
        sample_league.matches(
            people,
            seed=first_id,
            count=count,
            newest=NEWEST,
            steam_league_id=demo.STEAM_LEAGUE_ID,
            first_id=first_id,
        )
    )


def rebuild(matches: int, players: int, most: float) -> Iterator[Figure]:
    """All statistics anew."""
    with league_of(matches, players) as (database, league_id):
        statements = 0

        def count(*_: object) -> None:
            nonlocal statements
            statements += 1

        def anew() -> None:
            with database.unit_of_work("Recompute") as work:
                statistics.rebuild(work.connection, league_id)

        def aggregate() -> None:
            with database.reader() as connection:
                connection.execute(AGGREGATE, {"league": league_id}).all()

        times = 7 if matches < 10_000 else 3
        value, floor = paired(anew, aggregate, times=times)
        event.listen(database.writing, "before_cursor_execute", count)
        anew()
    size = f"{matches:,} matches, {players} players"
    yield Figure(f"league statistics anew, {size}", value, "ms", floor, most, relative=True)
    yield Figure(f"  statements for it, {size}", statements, "", None, 10, relative=False)


def after_ten_new(matches: int, players: int) -> float:
    """Milliseconds until ten new matches are stored, added up and rated."""
    with league_of(matches, players) as (database, league_id):
        batches = iter(
            [more_matches(players, 10, 20_000_000_000 + n * 10_000_000) for n in range(8)]
        )

        def store() -> None:
            with database.unit_of_work("Sync") as work:
                league_matches.store(work.connection, league_id, next(batches), work.now)

        return milliseconds(store, times=7)


def incremental() -> Iterator[Figure]:
    small = after_ten_new(2_000, 300)
    large = after_ten_new(100_000, 300)
    yield Figure(
        "statistics after 10 new matches, league of 100,000", large, "ms", None, 50, relative=False
    )
    yield Figure("  the same against a league of 2,000", large, "ms", small, 1.5, relative=True)


def own_cost_of_sync() -> Iterator[Figure]:
    """What a synced match costs besides asking for it, in batches as a sync makes them."""
    batch, players = 500, 300
    with league_of(2_000, players) as (database, league_id):
        statements = 0

        def count(*_: object) -> None:
            nonlocal statements
            statements += 1

        numbers = iter(range(100))

        def synced() -> None:
            fetched = made[next(numbers)]
            listed = [
                ListedMatch(match.match_id, match.match_seq_num, match.start_time)
                for match in fetched
            ]
            with database.unit_of_work("Sync") as work:
                for start in range(0, batch, 100):
                    league_matches.remember(
                        work.connection, league_id, listed[start : start + 100], work.now
                    )
                league_matches.store(work.connection, league_id, fetched, work.now)

        def inserted() -> None:
            _bulk_insert(database, league_id, made[next(numbers)])

        made = [more_matches(players, batch, 30_000_000_000 + n * 1_000_000_000) for n in range(16)]
        value, floor = paired(synced, inserted, times=5)
        event.listen(database.writing, "before_cursor_execute", count)
        synced()
    yield Figure(
        "sync, own cost per match", value / batch, "ms", floor / batch, 1.0, relative=False
    )
    yield Figure("  statements per match", statements / batch, "", None, 3, relative=False)


def _bulk_insert(database: Database, league_id: int, fetched: list[Match]) -> None:
    stamps = {"created_at": NEWEST, "updated_at": NEWEST}
    rows = [
        {
            **league_matches.match_columns(match, {}),
            "league_id": league_id,
            "counted": True,
            "version": 1,
            **stamps,
        }
        for match in fetched
    ]
    with database.writing.begin() as connection:
        connection.execute(insert(SteamMatch.__table__), rows)
        connection.execute(
            insert(SteamMatchPlayer.__table__),
            [
                {
                    "match_id": match.match_id,
                    "slot": slot.slot,
                    "steam_id": slot.steam_id,
                    **{
                        name: getattr(slot, name)
                        for name in (
                            "hero_id",
                            "kills",
                            "deaths",
                            "assists",
                            "gpm",
                            "xpm",
                            "last_hits",
                            "denies",
                            "level",
                        )
                    },
                }
                for match in fetched
                for slot in match.players
            ],
        )


def player_page() -> Iterator[Figure]:
    """What a player's overview shows beside the line: of somebody who has played the most."""
    with league_of(100_000, 300) as (database, league_id):
        statements = 0

        def count(*_: object) -> None:
            nonlocal statements
            statements += 1

        with database.reader() as connection:
            busiest = connection.execute(
                text("SELECT user_id FROM league_player_stats ORDER BY games DESC LIMIT 1")
            ).scalar_one()

            def read() -> None:
                player_figures(connection, busiest, league_id)

            value = milliseconds(read, times=7)
            event.listen(connection, "before_cursor_execute", count)
            read()
    yield Figure("a player's overview, 100,000 matches", value, "ms", None, 150, relative=False)
    yield Figure("  statements for it", statements, "", None, 4, relative=False)


def figures() -> Iterator[Figure]:
    yield from rebuild(2_000, 300, most=2.0)
    yield from rebuild(100_000, 300, most=1.5)
    yield from incremental()
    yield from own_cost_of_sync()
    yield from player_page()
