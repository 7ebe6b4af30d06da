"""Whatever happens in whatever order, the statistics are what the data give."""

from __future__ import annotations

import contextlib
from fractions import Fraction
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from dtxdesk.data import statistics
from dtxdesk.data.database import Database
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import (
    League,
    LeaguePlayerStats,
    SteamMatch,
    SteamMatchPlayer,
    User,
)
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.matches import DIRE_BIT, Match
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.errors import UserError
from dtxdesk.services.history import History
from tests.league import add_league, add_player, empty, played, slot, store

ACCOUNTS = (100, 101, 102, 103)
figure = st.integers(0, 9)


@st.composite
def matches(draw: st.DrawFn) -> Match:
    """One of ten matches; the same id comes again with other figures when it is fetched anew."""
    here = draw(st.lists(st.sampled_from([*ACCOUNTS, None]), min_size=1, max_size=4))
    known: set[int | None] = set()
    slots = []
    for number, account in enumerate(here):
        account_id = None if account in known else account
        known.add(account)
        place = number if draw(st.booleans()) else DIRE_BIT + number
        slots.append(slot(place, account_id, draw(figure), draw(figure), draw(figure),
                          draw(st.integers(0, 900))))  # fmt: skip
    winner = draw(st.sampled_from([True, False, None]))
    return played(draw(st.integers(1, 10)), *slots, radiant_win=winner)


steps = st.lists(
    st.one_of(
        st.tuples(st.just("store"), st.integers(0, 1), st.lists(matches(), min_size=1, max_size=6)),
        st.tuples(st.just("link"), st.integers(0, 4), st.sampled_from([*ACCOUNTS, None])),
        st.tuples(st.just("base"), st.integers(0, 4), st.none() | st.integers(0, 400)),
        st.tuples(st.just("count"), st.integers(1, 10), st.booleans()),
        st.tuples(st.just("winner"), st.integers(1, 10), st.sampled_from([True, False, None])),
        st.tuples(st.just("formula"), st.integers(0, 1), st.integers(1, 4)),
        st.tuples(st.just("primary"), st.integers(0, 1), st.booleans()),
        st.tuples(st.just("add"), st.just(0), st.sampled_from([*ACCOUNTS, None])),
        st.tuples(st.just("delete"), st.integers(0, 4), st.just(0)),
        st.tuples(st.sampled_from(["undo", "redo"]), st.just(0), st.just(0)),
    ),
    min_size=1,
    max_size=10,
)


def take(database: Database, leagues: list[int], what: str, which: int, value: Any) -> None:
    if what in ("undo", "redo"):
        # Nothing there, or something came later: also an outcome.
        with contextlib.suppress(UserError):
            getattr(History(database), what)()
    elif what == "store":
        # A match stays in the league in which it was found first.
        store(database, leagues[which], [m for m in value if m.match_id % 2 == which])
    else:
        with database.unit_of_work(what) as work:
            if what in ("formula", "primary"):
                _change_league(work, leagues, what, which, value)
            elif what in ("count", "winner"):
                match = work.session.get(SteamMatch, which)
                if match is not None:
                    setattr(match, "counted" if what == "count" else "radiant_win", value)
            else:
                _change_user(work, what, which, value)


def _change_league(work: UnitOfWork, leagues: list[int], what: str, which: int, value: Any) -> None:
    if what == "formula":
        work.get(League, leagues[which]).min_games = value
    else:
        work.get(League, leagues[1 - which]).is_primary = False
        work.flush()
        work.get(League, leagues[which]).is_primary = value


def _change_user(work: UnitOfWork, what: str, which: int, value: Any) -> None:
    users = work.session.scalars(select(User).order_by(User.id)).all()
    steam_id = to_id64(value) if what in ("link", "add") and value else None
    holder = next((u for u in users if steam_id and u.steam_id == steam_id), None)
    if what == "add":
        if holder is None:
            work.add(User(nickname="Added", steam_id=steam_id, base_mmr=100))
        return
    if not users:
        return
    user = users[which % len(users)]
    if what == "delete":
        work.delete(user)
    elif what == "base":
        user.base_mmr = value
    else:
        if holder is not None:
            holder.steam_id = None  # it moves over, as in a merge
            work.flush()
        user.steam_id = steam_id


def stored(database: Database) -> tuple[dict[tuple[int, int], tuple[Any, ...]], dict[int, Any]]:
    with database.reader() as connection:
        rows = connection.execute(select(table_of(LeaguePlayerStats)))
        shown = connection.execute(select(User.id, User.league_mmr))
        return (
            {(row.league_id, row.user_id): tuple(row)[2:] for row in rows},
            dict(shown.tuples().all()),
        )


def reckoned(database: Database) -> tuple[dict[tuple[int, int], tuple[Any, ...]], dict[int, Any]]:
    """The same from the plain rows, with fractions and without the program's own formula."""
    with database.reader() as connection:
        users = connection.execute(select(User.id, User.steam_id, User.base_mmr)).all()
        leagues = connection.execute(select(table_of(League))).all()
        slots = connection.execute(
            select(table_of(SteamMatchPlayer), SteamMatch.league_id, SteamMatch.radiant_win).join(
                SteamMatch, SteamMatch.match_id == SteamMatchPlayer.match_id
            ).where(SteamMatch.counted, SteamMatch.radiant_win.is_not(None))
        ).all()  # fmt: skip
    found: dict[tuple[int, int], tuple[Any, ...]] = {}
    shown: dict[int, Any] = {user.id: None for user in users}
    for league in leagues:
        totals: dict[int, tuple[int, ...]] = {}
        for user in users:
            mine = [s for s in slots if user.steam_id and s.steam_id == user.steam_id
                    and s.league_id == league.id]  # fmt: skip
            if mine:
                wins = sum((s.slot < DIRE_BIT) == s.radiant_win for s in mine)
                sums = (sum(getattr(s, n) for s in mine) for n in
                        ("kills", "deaths", "assists", "gpm", "xpm"))  # fmt: skip
                totals[user.id] = (len(mine), wins, len(mine) - wins, *sums)
        able = [t for t in totals.values() if t[0] >= league.min_games]
        averages = _ratios([sum(column) for column in zip(*able, strict=True)]) if able else ()
        for user in users:
            if (mine_totals := totals.get(user.id)) is None:
                continue
            adjusted = mmr = None
            if mine_totals[0] >= league.min_games:
                exact = sum(
                    weight * max(Fraction(-1), min(Fraction(1), x / a - 1))
                    for weight, x, a in zip(
                        (Fraction(2, 5), Fraction(7, 20), Fraction(1, 4)),
                        _ratios(mine_totals), averages, strict=True,
                    )
                    if a
                ) * league.cap  # fmt: skip
                adjusted = int(abs(exact) + Fraction(1, 2)) * (1 if exact > 0 else -1)
                if user.base_mmr is not None:
                    mmr = max(0, user.base_mmr + adjusted)
            found[league.id, user.id] = (*mine_totals, adjusted, mmr)
            if league.is_primary:
                shown[user.id] = mmr
    return found, shown


def _ratios(t: Any) -> tuple[Fraction, Fraction, Fraction]:
    return Fraction(t[1], t[0]), Fraction(t[3] + t[5], max(t[4], 1)), Fraction(t[6], t[0])


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps)
def test_step_by_step_is_the_same_as_all_at_once(
    database: Database, taken: list[tuple[str, int, Any]]
) -> None:
    empty(database)
    leagues = [add_league(database), add_league(database, 18000, primary=False)]
    for number, account in enumerate(ACCOUNTS[:3]):
        add_player(database, f"P{number}", account, 100 * number)
    add_player(database, "Without a Steam id", None, 100)
    with database.unit_of_work("Formula") as work:
        for league in leagues:
            work.get(League, league).min_games = 2
    for what, which, value in taken:
        take(database, leagues, what, which, value)

    by_steps, shown = stored(database)
    expected, expected_shown = reckoned(database)
    assert {place: (*row[:8], *row[-2:]) for place, row in by_steps.items()} == expected
    assert shown == expected_shown
    with database.unit_of_work("Recompute") as work:
        for league in leagues:
            statistics.rebuild(work.connection, league)
    assert stored(database) == (by_steps, shown)
