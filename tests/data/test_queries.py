"""What screens read: order, search and paging in SQL, held against the same in plain Python."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select, update

from dtxdesk.data import league_matches, leases
from dtxdesk.data.database import Database
from dtxdesk.data.league_matches import Failure
from dtxdesk.data.leases import Process
from dtxdesk.data.queries.figures import league_figures
from dtxdesk.data.queries.leaderboard import (
    LeaderboardSort,
    leaderboard_index,
    leaderboard_rows,
)
from dtxdesk.data.queries.leagues import league_detail, league_rows, pending_rows, sync_state
from dtxdesk.data.queries.people_search import KEYS
from dtxdesk.data.queries.player_detail import player_detail, player_matches
from dtxdesk.data.queries.players import (
    PlayerFilter,
    PlayerSort,
    player_counts,
    player_ids,
    player_rows,
)
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import League, LeaguePlayerStats, SteamMatch, User
from dtxdesk.domain.matches import ListedMatch
from dtxdesk.domain.people import search_key, sort_key
from dtxdesk.domain.search import SearchError, Term, parse
from dtxdesk.domain.walks import Walked
from tests.league import BEGIN, add_league, add_player, empty, played, slot, store

SEVERAL_EXAMPLES = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)


@dataclass
class Person:
    """A row as the property makes it up, with statistics where `games` is set."""

    name: str
    steam_id: int | None
    base_mmr: int | None
    league_mmr: int | None
    games: int | None
    wins: int
    days_ago: int
    carry: int
    active: bool
    id: int = 0


NAMES = ["Korvus", "korvus II", "Ärger", "äRGER", "Straße", "STRASSE", "İstanbul", "ısı",
         "北风来信", "100%", "under_score", "back\\slash", "'quote'", "a/b",
         "Ботаник", "🦆"]  # fmt: skip

person = st.builds(
    Person,
    name=st.sampled_from(NAMES),
    steam_id=st.none(),
    base_mmr=st.none() | st.integers(0, 6),
    league_mmr=st.none() | st.integers(0, 6),
    games=st.none() | st.integers(1, 4),
    wins=st.integers(0, 4),
    days_ago=st.integers(0, 60),
    carry=st.integers(0, 2),
    active=st.booleans(),
)

term = st.one_of(
    st.sampled_from(["korvus", "ärger", "strasse", "İ", "ı", "i", "北风", "%", "_", "\\", "'", "/",
                     "ботаник", "🦆", '"korvus ii"', "\0", "\ud800x"]),
    st.builds(
        "{}{}{}".format,
        st.sampled_from(["mmr", "league", "games"]),
        st.sampled_from(["=", "!=", "<", "<=", ">", ">="]),
        st.sampled_from(["0", "2", "3.5", "1e300"]),
    ),
    st.builds("wr{}{}".format, st.sampled_from(["<", ">="]), st.sampled_from(["50", "25"])),
    st.builds("pos{}carry".format, st.sampled_from([":", "!="])),
    st.builds("seen{}{}".format, st.sampled_from(["<", ">"]), st.sampled_from(["720h", "99999y"])),
    st.sampled_from(["steam:yes", "steam:no", "discord!=yes", "discord!=no"]),
)  # fmt: skip
searches = st.lists(
    st.tuples(st.sampled_from(["", "-"]), term).map("".join), max_size=3
).map(" ".join)  # fmt: skip


def put(database: Database, people: list[Person]) -> int:
    empty(database)
    league = add_league(database, primary=False)
    with database.writing.begin() as connection:
        for number, one in enumerate(people):
            one.steam_id = 76561197960265729 + number if one.carry else None
            values = {
                "nickname": one.name, "name": one.name, "sort_name": sort_key(one.name),
                "search_key": search_key((one.name, one.steam_id)), "steam_id": one.steam_id,
                "base_mmr": one.base_mmr, "position_carry": one.carry, "active": one.active,
                "created_at": NOW, "updated_at": NOW,
            }  # fmt: skip
            made = insert(table_of(User)).values(values).returning(User.id)
            one.id = connection.execute(made).scalar_one()
            if one.games is not None:
                one.wins = min(one.wins, one.games)
                connection.execute(insert(table_of(LeaguePlayerStats)).values(_stats(league, one)))
    return league


def _stats(league: int, one: Person) -> dict[str, Any]:
    assert one.games is not None
    zero = dict.fromkeys(("kills", "deaths", "assists", "gpm", "xpm"), 0)
    return {
        **zero, "league_id": league, "user_id": one.id, "games": one.games, "wins": one.wins,
        "losses": one.games - one.wins, "league_mmr": one.league_mmr, "avg_kda": 0.0,
        "avg_gpm": 0.0, "avg_xpm": 0.0, "win_rate": one.wins / one.games,
        "last_played_at": NOW - timedelta(days=one.days_ago),
    }  # fmt: skip


def holds(term: Term, one: Person) -> bool:
    """What the search language means, said without SQL."""
    played = one.games is not None
    figure: Any
    if not term.key:
        return (str(term.value) in search_key((one.name, one.steam_id))) != term.negated
    if term.key == "pos":
        found = (one.carry > 0) == (term.comparison == "=")
    elif term.key in ("steam", "discord"):
        has = one.steam_id is not None and term.key == "steam"
        found = has == (bool(term.value) == (term.comparison == "="))
    else:
        figure = {
            "mmr": one.base_mmr,
            "league": one.league_mmr if played else None,
            "games": one.games or 0,
            "wr": 100 * one.wins / one.games if one.games else None,
            "seen": timedelta(days=one.days_ago) if played else None,
        }[term.key]
        found = figure is not None and {
            "=": figure == term.value, "!=": figure != term.value, "<": figure < term.value,
            "<=": figure <= term.value, ">": figure > term.value, ">=": figure >= term.value,
        }[term.comparison]  # fmt: skip
    return found != term.negated


def in_order(people: list[Person], wanted: PlayerFilter) -> list[int]:
    def value(one: Person) -> Any:
        played = one.games is not None
        return {
            PlayerSort.BASE_MMR: one.base_mmr,
            PlayerSort.LEAGUE_MMR: one.league_mmr if played else None,
            PlayerSort.GAMES: one.games,
            PlayerSort.WIN_RATE: one.wins / one.games if one.games else None,
            PlayerSort.LAST_SEEN: -one.days_ago if played else None,
        }[wanted.sort]

    by_id = sorted(people, key=lambda one: one.id)
    if wanted.sort is PlayerSort.NAME:
        ordered = sorted(by_id, key=lambda one: sort_key(one.name), reverse=wanted.descending)
        return [one.id for one in ordered]
    by_name = sorted(by_id, key=lambda one: sort_key(one.name))
    have = [one for one in by_name if value(one) is not None]
    have.sort(key=value, reverse=wanted.descending)
    return [one.id for one in (*have, *(one for one in by_name if value(one) is None))]


@SEVERAL_EXAMPLES
@given(
    st.lists(person, max_size=7), searches, st.sampled_from(PlayerSort), st.booleans(),
    st.booleans(), st.booleans(), st.booleans(), st.sampled_from([None, 0]),
)  # fmt: skip
def test_search_and_order_in_sql_mean_what_they_mean_in_python(
    database: Database,
    people: list[Person],
    search: str,
    sort: PlayerSort,
    descending: bool,
    archived: bool,
    without_mmr: bool,
    without_steam: bool,
    position: int | None,
) -> None:
    league = put(database, people)
    wanted = PlayerFilter(
        league, search, sort, descending, position, without_mmr, archived, without_steam
    )
    terms = parse(search, KEYS)
    expected = [
        one
        for one in people
        if one.active != archived
        and (not without_mmr or one.base_mmr is None)
        and (not without_steam or one.steam_id is None)
        and (position is None or one.carry > 0)
        and all(holds(term, one) for term in terms)
    ]
    with database.reader() as connection:
        found = player_ids(connection, wanted, NOW)
        rows = player_rows(connection, found, league)
        counts = player_counts(connection, league)
    assert found == in_order(expected, wanted)
    assert [row.id for row in rows] == found
    assert counts.total + counts.archived == len(people)
    assert counts.with_league_mmr == sum(
        one.active and one.games is not None and one.league_mmr is not None for one in people
    )


def test_paging_keeps_the_order_and_leaves_out_who_is_gone(database: Database) -> None:
    ids = [add_player(database, f"P{n}") for n in range(5)]
    with database.reader() as connection:
        rows = player_rows(connection, [ids[3], 99_999, ids[0]], None)
        assert [row.name for row in rows] == ["P3", "P0"]
        assert player_rows(connection, [], None) == []
        with pytest.raises(SearchError):
            player_ids(connection, PlayerFilter(search="mmr>x"))


@pytest.mark.parametrize("count", [1, 2000])
def test_a_long_plain_search_is_no_problem(database: Database, count: int) -> None:
    league = add_league(database)
    with database.reader() as connection:
        for search in ("word " * count, "%" * count, "\0" * count, "\ud800" * count):
            leaderboard_index(connection, league, search)


# -- the leaderboard ------------------------------------------------------------------------

games = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 20), st.integers(0, 9),
              st.sampled_from([True, False, None])),
    max_size=25,
)  # fmt: skip


@SEVERAL_EXAMPLES
@given(games, st.lists(st.none() | st.integers(0, 900), min_size=4, max_size=4), st.booleans())
@example([(0, 1, n, 3, True) for n in range(20)], [100, 100, 100, 100], True)
def test_ranks_and_movement(
    database: Database,
    drawn: list[tuple[int, int, int, int, bool | None]],
    base: list[int | None],
    one_is_archived: bool,
) -> None:
    empty(database)
    league = add_league(database)
    users = [add_player(database, f"P{n}", 100 + n, mmr) for n, mmr in enumerate(base)]
    with database.unit_of_work("Settings") as work:
        work.get(League, league).min_games = 2
        work.get(User, users[3]).active = not one_is_archived
    matches = [
        played(
            number + 1,
            slot(0, 100 + first, kills, 3, 1, 400),
            slot(128, 100 + second if second != first else None, 2, kills, 1, 300),
            radiant_win=won,
            start=BEGIN + timedelta(days=day),
        )
        for number, (first, second, day, kills, won) in enumerate(drawn)
    ]
    store(database, league, matches)
    newest = max((match.start_time for match in matches if match.start_time), default=BEGIN)
    with database.reader() as connection:
        index = leaderboard_index(connection, league)
    by_now = _mmr_after(matches, users, base)
    earlier = [m for m in matches if m.start_time and m.start_time <= newest - timedelta(days=7)]
    before = _mmr_after(earlier, users, base)
    listed = {user for user in users if not (one_is_archived and user == users[3])}
    ranks, ranks_before = _ranks(by_now, listed), _ranks(before, listed)
    assert index.ranks == ranks
    assert index.movement == {u: ranks_before[u] - r for u, r in ranks.items() if u in ranks_before}
    assert set(index.ids) == listed & {
        users[a - 100] for m in matches if m.radiant_win is not None
        for p in m.players if (a := p.account_id)
    }  # fmt: skip


def _mmr_after(matches: list[Any], users: list[int], base: list[int | None]) -> dict[int, int]:
    totals: dict[int, list[int]] = {}
    for match in matches:
        for p in match.players:
            if p.account_id and match.radiant_win is not None:
                mine = totals.setdefault(p.account_id - 100, [0] * 5)
                won = p.is_radiant == match.radiant_win
                new = (1, won, p.kills + p.assists, p.deaths, p.gpm)
                totals[p.account_id - 100] = [a + b for a, b in zip(mine, new, strict=True)]
    able = {n: t for n, t in totals.items() if t[0] >= 2}

    def ratios(t: list[int]) -> tuple[Fraction, ...]:
        return Fraction(t[1], t[0]), Fraction(t[2], max(t[3], 1)), Fraction(t[4], t[0])

    if not able:
        return {}
    averages = ratios([sum(t[place] for t in able.values()) for place in range(5)])
    found = {}
    for n, t in able.items():
        mmr = base[n]
        if mmr is not None:
            factors = [
                max(Fraction(-1), min(Fraction(1), x / a - 1)) if a else Fraction(0)
                for x, a in zip(ratios(t), averages, strict=True)
            ]
            exact = 500 * sum(w * f for w, f in zip((40, 35, 25), factors, strict=True)) / 100
            adjusted = int(abs(exact) + Fraction(1, 2)) * (1 if exact > 0 else -1)
            found[users[n]] = max(0, mmr + adjusted)
    return found


def _ranks(mmr: dict[int, int], listed: set[int]) -> dict[int, int]:
    shown = {user: value for user, value in mmr.items() if user in listed}
    return {u: 1 + sum(other > value for other in shown.values()) for u, value in shown.items()}


def test_rows_of_the_leaderboard_explain_themselves(database: Database) -> None:
    league = add_league(database)
    a, b, c = (add_player(database, n, 100 + k, mmr)
               for k, (n, mmr) in enumerate((("A", 3000), ("B", None), ("C", 10))))  # fmt: skip
    matches = [played(n, slot(0, 100, 9, 2, 5, 500), slot(128, 101, 2, 9, 1, 300))
               for n in range(1, 7)]  # fmt: skip
    store(database, league, [*matches, played(10, slot(0, 102, 1, 1, 1, 100))])
    with database.reader() as connection:
        index = leaderboard_index(connection, league)
        rows = {row.user_id: row for row in leaderboard_rows(connection, league, index.ids)}
        assert index.ids == [a, b, c]
        for sort in LeaderboardSort:
            up = leaderboard_index(connection, league, sort=sort, descending=False)
            assert set(up.ids) == {a, b, c}
        assert leaderboard_index(connection, league, "b").ids == [b]
        assert [f.user_id for f in league_figures(connection, league)] == [a, b, c]
    for user in (a, b):
        points = rows[user].points
        assert points is not None
        assert round(sum(points)) == rows[user].adjustment
    assert rows[b].league_mmr is None
    assert rows[c].points is None
    assert rows[c].adjustment is None


# -- matches and leagues --------------------------------------------------------------------


def test_a_player_and_what_that_player_played(database: Database) -> None:
    league = add_league(database)
    user = add_player(database, "A", 7, 3000)
    store(
        database,
        league,
        [played(1, slot(0, 7)), played(2, slot(130, 7)), played(3, slot(0, 7), radiant_win=None)],
    )
    with database.reader() as connection:
        told = player_matches(connection, user, league)
        assert [(m.match_id, m.won, m.radiant) for m in told] == [
            (3, None, True), (2, False, False), (1, True, True),
        ]  # fmt: skip
        detail = player_detail(connection, user, league)
        assert player_detail(connection, user + 1, league) is None
    assert detail is not None
    assert detail.explanation is not None
    assert (detail.row.games, detail.explanation.qualified) == (2, False)


def test_leagues_with_their_counts_and_who_syncs_them(database: Database) -> None:
    zeta, primary = add_league(database, 1, primary=False), add_league(database, 2)
    with database.unit_of_work("Rename") as work:
        work.get(League, zeta).name = "älteste"
        work.add(League(steam_league_id=3, name="Zuletzt"))
    add_player(database, "A", 7)
    store(database, primary, [played(n, slot(0, 7)) for n in range(1, 7)])
    with database.unit_of_work("Sync") as work:
        listed = [ListedMatch(50, None, None), ListedMatch(60, 1, BEGIN), ListedMatch(1, 1, BEGIN)]
        assert league_matches.remember(work.connection, primary, listed, work.now) == 2
        assert league_matches.remember(work.connection, primary, listed, work.now) == 0
        league_matches.fail(work.connection, [Failure(50, "hidden", 9, None)])
        leases.acquire(work.connection, primary, Process("elsewhere", 1, 1.0, "Korvus"))
        walked = Walked.from_pairs([(60, 0)]).pairs()
        league_matches.set_state(work.connection, primary, walked=walked)
    with database.reader() as connection:
        rows = league_rows(connection)
        assert [row.name for row in rows] == ["League 2", "Zuletzt", "älteste"]
        assert (rows[0].matches, rows[0].pending, rows[2].matches) == (6, 2, 0)
        detail = league_detail(connection, primary)
        assert detail is not None
        assert (detail.players, detail.qualified) == (1, 1)
        assert [(r.match_id, r.state) for r in pending_rows(connection, primary)] == [
            (60, "pending"),
            (50, "unavailable"),
        ]
        state = sync_state(connection, primary)
        assert sync_state(connection, zeta) is None
        assert state is not None
        assert (state.lease_holder, state.walk_complete) == ("Korvus", True)
        due = league_matches.due(connection, primary, NOW, all_of_them=False)
        assert [match.match_id for match in due] == [60]
        assert len(league_matches.due(connection, primary, NOW, all_of_them=True)) == 2
    with database.writing.begin() as connection:
        connection.execute(update(SteamMatch).values(start_time=None))
        assert connection.execute(select(SteamMatch.start_time).limit(1)).scalar() is None
