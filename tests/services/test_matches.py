"""What an organiser does to matches, and that the statistics follow, back and forth."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from dtxdesk.data import check, league_matches, statistics
from dtxdesk.data.database import Database
from dtxdesk.data.failures import Conflict
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import AuditEvent, PendingMatch, SteamMatch, SteamMatchPlayer
from dtxdesk.domain.matches import ListedMatch
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.domain.typed_match import SLOTS, TypedLine, TypedMatch
from dtxdesk.errors import UserError
from dtxdesk.services.history import History
from dtxdesk.services.matches import Matches
from dtxdesk.services.statistics import Statistics
from tests.data.test_undo import contents
from tests.league import add_league, add_player, empty, played, slot, store

WAITING = 8_400_000_001
AT = datetime(2026, 10, 30, 20, 0, tzinfo=UTC)
ACCOUNTS = tuple(range(100, 110))
PLACES = tuple(zip(SLOTS, ACCOUNTS, strict=True))


@pytest.fixture
def league(database: Database) -> int:
    """A league with ten players, one match that is stored and one that waits for its details."""
    return with_matches(database)


def with_matches(database: Database) -> int:
    league = add_league(database)
    for account in ACCOUNTS:
        add_player(database, f"P{account}", account, 3000)
    slots = [
        slot(place, account, 5, 3, 9, 450) for place, account in zip(SLOTS, ACCOUNTS, strict=True)
    ]
    store(database, league, [played(number, *slots) for number in range(1, 6)])
    with database.unit_of_work("Sync", kind="summary") as work:
        listed = ListedMatch(WAITING, 77, AT, series_id=9, account_ids=ACCOUNTS)
        league_matches.remember(work.connection, league, [listed], work.now)
    return league


def typed(match_id: int | None = WAITING, **other: object) -> TypedMatch:
    lines = tuple(
        TypedLine(place, to_id64(account), hero, kills=hero, deaths=2, assists=11, gpm=500, xpm=600)
        for hero, (place, account) in enumerate(PLACES, 1)
    )
    form = TypedMatch(match_id, AT, timedelta(minutes=38, seconds=12), True, lines, "Sun", "Moon")
    return replace(form, **other)  # type: ignore[arg-type]


def everything(database: Database) -> dict[str, list[object]]:
    """What people see; how often a row was edited does not matter."""
    return contents(database)


def assert_recomputing_changes_nothing(database: Database, league: int) -> None:
    before = everything(database)
    Statistics(database).recompute(league)
    assert everything(database) == before
    assert check.problems_of(database) == []


def match(database: Database, match_id: int) -> SteamMatch:
    with database.unit_of_work("Look", kind="summary") as work:
        return work.get(SteamMatch, match_id)


# -- counted or not --------------------------------------------------------------------------


def test_a_match_taken_out_counts_for_nobody_until_it_is_back(
    database: Database, league: int
) -> None:
    before = everything(database)
    matches = Matches(database)
    matches.set_counted([1, 2], counted=False, reason="  A show match\n")
    assert match(database, 1).counted_reason == "A show match"
    without = everything(database)
    assert without["league_player_stats"] != before["league_player_stats"]
    assert_recomputing_changes_nothing(database, league)

    matches.set_counted([1, 2], counted=True)
    assert everything(database) == before
    assert History(database).undo().title == "Count 2 matches again"
    assert everything(database) == without
    assert History(database).undo().title == "Take 2 matches out of the statistics"
    assert everything(database) == before


def test_many_are_taken_out_by_the_shorter_way_with_the_same_outcome(
    database: Database, league: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = add_league(database, 18000, primary=False)
    store(database, other, [played(30, slot(0, 100, 9), slot(128, 101))])
    Matches(database).set_counted([1, 2], counted=False, reason="One by one")
    one_by_one = contents(database)["league_player_stats"]
    History(database).undo()
    monkeypatch.setattr(statistics, "MANY", 2)
    Matches(database).set_counted([1, 2], counted=False, reason="All at once")
    assert contents(database)["league_player_stats"] == one_by_one
    assert_recomputing_changes_nothing(database, league)
    assert_recomputing_changes_nothing(database, other)


def test_taking_out_needs_a_reason_and_something_to_change(database: Database, league: int) -> None:
    matches = Matches(database)
    with pytest.raises(UserError, match="needs a reason"):
        matches.set_counted([1], counted=False, reason=" \t ")
    with pytest.raises(UserError, match="counts already"):
        matches.set_counted([1], counted=True)
    with pytest.raises(UserError, match="no such match"):
        matches.set_counted([1, 99], counted=False, reason="Gone")
    assert match(database, 1).counted


def test_a_reason_given_once_is_not_replaced_by_the_next(database: Database, league: int) -> None:
    matches = Matches(database)
    matches.set_counted([1], counted=False, reason="First")
    matches.set_counted([1, 2], counted=False, reason="Second")
    assert match(database, 1).counted_reason == "First"
    assert match(database, 2).counted_reason == "Second"


def test_a_winner_that_is_typed_in_counts_from_then_on(database: Database, league: int) -> None:
    store(database, league, [played(9, slot(0, 100, 9), slot(128, 101), radiant_win=None)])
    before = everything(database)
    version = match(database, 9).version
    Matches(database).set_winner(9, version, radiant_won=False)
    assert match(database, 9).radiant_win is False
    assert_recomputing_changes_nothing(database, league)
    with pytest.raises(Conflict):
        Matches(database).set_winner(9, version, radiant_won=True)
    History(database).undo()
    assert everything(database) == before


# -- typed in --------------------------------------------------------------------------------


def test_a_typed_match_is_stored_whole_and_counts(database: Database, league: int) -> None:
    assert Matches(database).type_in(league, typed()) == WAITING
    stored = match(database, WAITING)
    assert (stored.source, stored.duration, stored.radiant_win) == ("manual", 2292, True)
    assert (stored.radiant_score, stored.dire_score) == (15, 40)
    # What the history knew of it stays, for the day when Steam tells more.
    assert (stored.match_seq_num, stored.series_id) == (77, 9)
    with database.reader() as connection:
        assert connection.execute(select(PendingMatch.match_id)).all() == []
        (slots,) = connection.execute(
            select(SteamMatchPlayer.kills).where(SteamMatchPlayer.match_id == WAITING)
            .order_by(SteamMatchPlayer.slot).limit(1)
        ).one()  # fmt: skip
    assert slots == 1
    assert_recomputing_changes_nothing(database, league)


def test_undo_takes_it_away_and_it_waits_again(database: Database, league: int) -> None:
    before = everything(database)
    Matches(database).type_in(league, typed())
    after = everything(database)
    assert History(database).undo().title == f"Type in match {WAITING}"
    assert everything(database) == before
    assert_recomputing_changes_nothing(database, league)
    History(database).redo()
    assert everything(database) == after


def test_an_edited_line_moves_the_figures_from_one_player_to_the_other(
    database: Database, league: int
) -> None:
    matches = Matches(database)
    add_player(database, "Stand-in", 555, 4000)
    matches.type_in(league, typed())
    before = everything(database)
    lines = list(typed().lines)
    lines[3] = replace(lines[3], steam_id=to_id64(555), kills=20)
    lines[9] = TypedLine(SLOTS[9])
    version = match(database, WAITING).version
    matches.edit_typed(
        WAITING, version, typed(lines=tuple(lines), start_time=AT + timedelta(days=1))
    )
    assert_recomputing_changes_nothing(database, league)
    with database.reader() as connection:
        rows = connection.execute(
            select(SteamMatchPlayer.slot).where(SteamMatchPlayer.match_id == WAITING)
        ).all()
    assert len(rows) == 9
    History(database).undo()
    assert everything(database) == before


def test_every_row_of_it_is_in_the_audit_log(database: Database, league: int) -> None:
    Matches(database).type_in(league, typed())
    with database.reader() as connection:
        events = connection.execute(
            select(AuditEvent.table_name, AuditEvent.row_key, AuditEvent.action, AuditEvent.author)
            .where(AuditEvent.title == f"Type in match {WAITING}")
        ).all()  # fmt: skip
    told = {(event.table_name, event.row_key): event.action for event in events}
    expected = {("steam_match_players", f"{WAITING}/{place}"): "insert" for place in SLOTS}
    expected["steam_matches", str(WAITING)] = "insert"
    expected["pending_matches", str(WAITING)] = "delete"
    assert told == expected
    assert {event.author for event in events} == {database.author}


def test_one_without_steams_id_gets_an_own_one_that_is_never_used_again(
    database: Database, league: int
) -> None:
    matches = Matches(database)
    first = matches.type_in(league, typed(None))
    assert first < 0
    History(database).undo()
    second = matches.type_in(league, typed(None))
    assert second == first - 1
    assert matches.type_in(league, typed(None)) == second - 1


def test_a_sync_leaves_a_typed_match_alone(database: Database, league: int) -> None:
    Matches(database).type_in(league, typed())
    before = everything(database)
    store(database, league, [played(WAITING, slot(0, 100, 99), radiant_win=False, start=AT)])
    assert everything(database) == before
    with database.unit_of_work("Sync", kind="summary") as work:
        league_matches.remember_again(work.connection, league, work.now)
        waiting = work.session.get(PendingMatch, WAITING)
    assert waiting is None


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"match_id": 0}, "number above 0"),
        ({"match_id": 2**63}, "number above 0"),
        ({"start_time": None}, "when it began"),
        ({"start_time": AT + timedelta(days=90)}, "can have been played"),
        ({"duration": None}, "how long"),
        ({"duration": timedelta(0)}, "ten hours"),
        ({"radiant_win": None}, "who won"),
        ({"lines": ()}, "at least one player"),
        ({"lines": (TypedLine(0, to_id64(1)), TypedLine(128, to_id64(1)))}, "in two lines"),
        ({"lines": (TypedLine(0, hero_id=8), TypedLine(128, hero_id=8))}, "in two lines"),
        ({"lines": (TypedLine(0, kills=1000), TypedLine(128, kills=1))}, "from 0 to 999"),
        ({"lines": (TypedLine(0, 12), TypedLine(128, kills=1))}, "Steam id of a person"),
    ],
)
def test_what_can_not_be_is_refused_and_nothing_is_stored(
    database: Database, league: int, wrong: dict[str, object], said: str
) -> None:
    form = typed(**wrong)  # type: ignore[arg-type]
    assert any(said in problem.said for problem in Matches(database).problems(form))
    before = everything(database)
    with pytest.raises(UserError, match=said):
        Matches(database).type_in(league, form)
    assert everything(database) == before


def test_what_is_there_is_not_typed_in_again_and_what_was_read_is_not_edited(
    database: Database, league: int
) -> None:
    matches = Matches(database)
    with pytest.raises(UserError, match="there already"):
        matches.type_in(league, typed(1))
    matches.type_in(league, typed(77))
    with pytest.raises(UserError, match=f"{database.author} typed in match 77 at"):
        matches.type_in(league, typed(77))
    with pytest.raises(UserError, match="not typed in"):
        matches.edit_typed(1, 1, typed(1))
    matches.type_in(league, typed())
    matches.set_counted([WAITING], counted=False, reason="Not yet")
    with pytest.raises(Conflict):
        matches.edit_typed(WAITING, 1, typed())


def test_a_steam_id_seen_in_matches_becomes_a_players(database: Database, league: int) -> None:
    stranger = to_id64(777)
    store(database, league, [played(20, slot(0, 777, 8), slot(128, 100))])
    newcomer = add_player(database, "Newcomer")
    matches = Matches(database)
    matches.link_player(newcomer, stranger)
    assert_recomputing_changes_nothing(database, league)
    with pytest.raises(UserError, match="taken"):
        matches.link_player(add_player(database, "Another"), stranger)
    with pytest.raises(UserError, match="has a Steam id already"):
        matches.link_player(newcomer, to_id64(778))


# -- in any order ----------------------------------------------------------------------------

lines = st.lists(
    st.builds(
        TypedLine,
        st.sampled_from(SLOTS),
        st.sampled_from([None, *(to_id64(account) for account in ACCOUNTS[:4])]),
        st.just(0),
        st.integers(0, 9),
        st.integers(0, 9),
    ),
    min_size=2,
    max_size=6,
    unique_by=(lambda line: line.slot, lambda line: line.steam_id or line.slot),
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("type"), st.sampled_from([None, WAITING]), lines),
        st.tuples(st.just("edit"), st.booleans(), lines),
        st.tuples(st.just("count"), st.integers(1, 5), st.booleans()),
        st.tuples(st.sampled_from(["undo", "redo"]), st.none(), st.none()),
    ),
    min_size=1,
    max_size=6,
)


def take(database: Database, league: int, what: str, which: object, value: object) -> None:
    matches = Matches(database)
    if what in ("undo", "redo"):
        getattr(History(database), what)()
    elif what == "count":
        matches.set_counted([which], counted=value, reason="Why not")  # type: ignore[list-item,arg-type]
    elif what == "type":
        matches.type_in(league, typed(which, lines=tuple(value)))  # type: ignore[arg-type]
    else:
        with database.reader() as connection:
            rows = table_of(SteamMatch)
            newest = connection.execute(
                select(rows.c.match_id, rows.c.version).where(rows.c.source == "manual")
            ).first()
        if newest is not None:
            form = typed(newest.match_id, lines=tuple(value), radiant_win=which)  # type: ignore[arg-type]
            matches.edit_typed(newest.match_id, newest.version, form)


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps)
def test_whatever_is_typed_in_whatever_order_the_statistics_are_what_the_rows_give(
    database: Database, taken: list[tuple[str, object, object]]
) -> None:
    empty(database)
    league = with_matches(database)
    for what, which, value in taken:
        try:
            take(database, league, what, which, value)
        except UserError:
            continue  # nothing to undo, one side empty, there already: also an outcome
    assert_recomputing_changes_nothing(database, league)
