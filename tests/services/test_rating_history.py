"""What is kept between two looks at a rating over time is never shown once it is no longer true."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import event, select

from dtxdesk.data.database import Database
from dtxdesk.data.schema import League, SteamMatch, User
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.services.rating_history import RatingHistories
from tests.league import add_league, add_player, played, slot, store

MIDNIGHT = datetime(2026, 10, 1, tzinfo=UTC)


@pytest.fixture
def league(database: Database) -> int:
    league_id = add_league(database)
    add_player(database, "Korvus", 100, 5000)
    add_player(database, "Rook", 101, 4000)
    store(
        database,
        league_id,
        [
            played(n, slot(0, 100, 9, n % 4, n, 500), slot(128, 101, 3, 5, n, 400 + n))
            for n in range(1, 60, 6)
        ],
    )
    return league_id


def line(histories: RatingHistories, league_id: int, user_id: int = 1) -> list[int | None]:
    history = histories.of(user_id, league_id, MIDNIGHT)
    return [] if history is None else [point.league_mmr for point in history.points]


def user_id(database: Database, name: str) -> int:
    with database.reader() as connection:
        return connection.execute(select(User.id).where(User.nickname == name)).scalar_one()


def test_what_is_kept_follows_every_change(database: Database, league: int, tmp_path: Path) -> None:
    korvus, rook = user_id(database, "Korvus"), user_id(database, "Rook")
    kept = RatingHistories(database, tmp_path / "cache" / "kept.json")

    def agrees() -> list[int | None]:
        lines = [line(kept, league, user) for user in (korvus, rook)]
        fresh = RatingHistories(database, None)
        assert lines == [line(fresh, league, user) for user in (korvus, rook)]
        again = RatingHistories(database, tmp_path / "cache" / "kept.json")
        assert lines == [line(again, league, user) for user in (korvus, rook)]
        return lines[0]

    first = agrees()
    assert first[-1] is not None
    with database.unit_of_work("Take one out") as work:
        match = work.session.get(SteamMatch, 1)
        assert match is not None
        match.counted = False
    without = agrees()
    assert without != first
    with database.unit_of_work("Minimum") as work:
        work.get(League, league).min_games = 9
    assert agrees().count(None) > without.count(None)
    with database.unit_of_work("Base") as work:
        work.get(User, korvus).base_mmr = 100
    assert agrees()[-1] != without[-1]
    with database.unit_of_work("Somebody else's account") as work:
        work.get(User, rook).steam_id = to_id64(555)
    agrees()


def test_the_second_look_adds_nothing_up(database: Database, league: int, tmp_path: Path) -> None:
    cache = tmp_path / "kept.json"
    line(RatingHistories(database, cache), league)
    passes = 0

    def count(_c: object, _cursor: object, statement: str, *_: object) -> None:
        nonlocal passes
        passes += "row_number" in statement

    event.listen(database.reading, "before_cursor_execute", count)
    histories = RatingHistories(database, cache)
    for user in ("Korvus", "Rook"):
        assert line(histories, league, user_id(database, user))
    assert passes == 0
    assert line(RatingHistories(database, None), league)
    assert passes == 1


@pytest.mark.parametrize("rubbish", ["", "[]", '{"1": 3}', '{"1": {"key": []}}', "{"])
def test_a_cache_that_makes_no_sense_is_made_again(
    database: Database, league: int, tmp_path: Path, rubbish: str
) -> None:
    cache = tmp_path / "kept.json"
    cache.write_text(rubbish)
    assert line(RatingHistories(database, cache), league) == line(
        RatingHistories(database, None), league
    )


def test_a_league_without_matches_has_no_line(database: Database) -> None:
    assert line(RatingHistories(database, None), add_league(database)) == []
