"""The sign-up list as screens read it: in order, filtered, by page."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from dtxdesk.data import many_rows
from dtxdesk.data.database import Database
from dtxdesk.data.queries.ratings import mmr_of, rating_league_id
from dtxdesk.data.queries.sign_ups import (
    SignUpFilter,
    SignUpSort,
    sign_up_ids,
    sign_up_rows,
    signed_players,
)
from dtxdesk.data.schema import User
from dtxdesk.domain.search import SearchError
from dtxdesk.domain.tournaments import SignUpState, TournamentFields
from tests.fixtures import StoppedClock
from tests.league import add_league, add_player, empty, played, slot, store
from tests.tournaments import Evening


@pytest.fixture
def evening(database: Database, clock: StoppedClock) -> Evening:
    """Six people: P1 to P4 play, P5 waits, P6 has dropped out; P1 and P2 are in teams."""
    made = Evening(database)
    with database.unit_of_work("Add people") as work:
        for name, mmr, positions in (
            ("Ödön", 3000, (1, 0, 0, 0, 0)),
            ("alpha", None, (0, 1, 2, 0, 0)),
            ("Beta", 5000, (0, 0, 0, 0, 0)),
            ("gamma", 1000, (0, 0, 1, 0, 2)),
            ("waits", 9000, (1, 0, 0, 0, 0)),
            ("dropped", 9000, (1, 0, 0, 0, 0)),
        ):
            carry, mid, off, soft, hard = positions
            user = User(
                nickname=name, base_mmr=mmr, position_carry=carry, position_mid=mid,
                position_offlane=off, position_soft_support=soft, position_hard_support=hard,
            )  # fmt: skip
            made.players.append(work.add(user).id)
    for player in made.players:
        made.sign_ups.add(made.id, [player])
        clock.forward(minutes=1)
    made.sign_ups.check_in(made.id, made.players[1:3])
    made.sign_ups.to_waiting_list(made.id, [made.players[4]])
    made.sign_ups.drop(made.id, [made.players[5]])
    made.team(made.players[0])
    made.team(made.players[1])
    made.sign_ups.set_captains(made.id, [made.players[3]])
    return made


def names(evening: Evening, **wanted: Any) -> list[str]:
    with evening.database.reader() as connection:
        ids = sign_up_ids(connection, SignUpFilter(evening.id, **wanted))
        return [row.name for row in sign_up_rows(connection, evening.id, ids)]


def test_orders(evening: Evening) -> None:
    playing = ["Ödön", "alpha", "Beta", "gamma", "waits"]
    assert names(evening) == playing
    assert names(evening, descending=True) == playing[::-1]
    assert names(evening, sort=SignUpSort.NAME) == ["alpha", "Beta", "gamma", "waits", "Ödön"]
    # Who has no value comes last either way.
    assert names(evening, sort=SignUpSort.MMR) == ["gamma", "Ödön", "Beta", "waits", "alpha"]
    assert names(evening, sort=SignUpSort.MMR, descending=True) == [
        "waits", "Beta", "Ödön", "gamma", "alpha",
    ]  # fmt: skip
    assert names(evening, sort=SignUpSort.TEAM)[:2] == ["alpha", "Ödön"]
    assert names(evening, sort=SignUpSort.CHECKED_IN)[:2] == ["alpha", "Beta"]
    for sort in SignUpSort:
        assert sorted(names(evening, sort=sort)) == sorted(playing)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"state": SignUpState.DROPPED}, ["dropped"]),
        ({"state": SignUpState.WAITING}, ["waits"]),
        ({"checked_in": True}, ["alpha", "Beta"]),
        ({"checked_in": False, "state": SignUpState.IN}, ["Ödön", "gamma"]),
        ({"in_team": True}, ["Ödön", "alpha"]),
        ({"in_team": False}, ["Beta", "gamma", "waits"]),
        ({"positions": (1, 4)}, ["alpha", "gamma"]),
        ({"without_mmr": True}, ["alpha"]),
        ({"captains": True}, ["gamma"]),
        ({"search": "ÖD"}, ["Ödön"]),
        ({"search": "mmr>2000", "state": SignUpState.IN}, ["Ödön", "Beta"]),
        ({"search": "pos:offlane", "checked_in": True}, ["alpha"]),
    ],
)
def test_filters(evening: Evening, wanted: dict[str, Any], found: list[str]) -> None:
    assert names(evening, **wanted) == found


def test_what_can_not_be_searched_for(evening: Evening) -> None:
    with pytest.raises(SearchError):
        names(evening, search="mmr>many")


def test_a_row_says_it_all(evening: Evening) -> None:
    evening.sign_ups.edit_note(evening.id, evening.players[0], "late")
    with evening.database.reader() as connection:
        ids = sign_up_ids(connection, SignUpFilter(evening.id))
        odon, alpha = sign_up_rows(connection, evening.id, [ids[0], 999, ids[1]])
        assert sign_up_rows(connection, evening.id, []) == []
    assert (odon.user_id, odon.mmr, odon.league_mmr) == (evening.players[0], 3000, False)
    assert (odon.team, odon.tag, odon.note, odon.positions) == (
        "Team Ödön", "ÖDÖN", "late", (1, 0, 0, 0, 0),
    )  # fmt: skip
    assert (alpha.mmr, alpha.state, alpha.checked_in_at is None) == (None, SignUpState.IN, False)


def test_everybody_for_the_rules(evening: Evening) -> None:
    with evening.database.reader() as connection:
        everybody = signed_players(connection, evening.id)
    assert [one.name for one in everybody][-2:] == ["waits", "dropped"]
    assert [one.team_id is not None for one in everybody[:3]] == [True, True, False]
    assert [one.captain for one in everybody] == [False, False, False, True, False, False]


def test_the_league_mmr_counts_where_there_is_one(database: Database) -> None:
    primary, other = add_league(database), add_league(database, 2, primary=False)
    rated, unrated = add_player(database, "Rated", 7, 3000), add_player(database, "Un", 8, 4000)
    better = [played(n, slot(0, 7, 20, 1, 20, 900), slot(128, 9, 1, 9)) for n in range(1, 7)]
    store(database, other, better)
    evening = Evening(database)
    evening.sign_ups.add(evening.id, [rated, unrated])
    with database.reader() as connection:
        assert rating_league_id(connection, evening.id) == primary
        assert mmr_of(connection, evening.id, [rated, unrated]) == {rated: 3000, unrated: 4000}
    evening.tournaments.edit(evening.id, 1, TournamentFields(name="A", league_id=other))
    with database.reader() as connection:
        shown = mmr_of(connection, evening.id, [rated, unrated, 99])
        ids = sign_up_ids(connection, SignUpFilter(evening.id, sort=SignUpSort.MMR))
        rows = {row.user_id: row for row in sign_up_rows(connection, evening.id, ids)}
    assert shown == {rated: rows[rated].mmr, unrated: 4000}
    assert rows[rated].league_mmr
    assert rows[rated].base_mmr == 3000
    assert not rows[unrated].league_mmr
    assert (rows[rated].games, rows[rated].win_rate) == (6, 1.0)


signed = st.tuples(
    st.none() | st.integers(0, 9000), st.sampled_from(SignUpState), st.booleans(), st.booleans()
)


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(people=st.lists(signed, max_size=12))
def test_filters_are_those_of_the_rules(
    database: Database, people: list[tuple[int | None, SignUpState, bool, bool]]
) -> None:
    empty(database)
    evening = Evening(database, tuple(mmr for mmr, *_ in people))
    for player, (_, state, here, captain) in zip(evening.players, people, strict=True):
        evening.sign_ups.check_in(evening.id, [player], here=here)
        evening.sign_ups.set_captains(evening.id, [player], captain=captain)
        if state is SignUpState.WAITING:
            evening.sign_ups.to_waiting_list(evening.id, [player])
        elif state is SignUpState.DROPPED:
            evening.sign_ups.drop(evening.id, [player])
    with database.reader() as connection:
        everybody = {one.user_id: one for one in signed_players(connection, evening.id)}
    assert set(everybody) == set(evening.players)
    for wanted, rule in (
        ({}, lambda one: one.state is not SignUpState.DROPPED),
        ({"state": SignUpState.IN}, lambda one: one.plays),
        ({"checked_in": True}, lambda one: one.checked_in),
        ({"captains": True, "state": SignUpState.IN}, lambda one: one.captain and one.plays),
        ({"without_mmr": True, "state": SignUpState.IN}, lambda one: one.plays and one.mmr is None),
    ):
        with database.reader() as connection:
            ids = sign_up_ids(connection, SignUpFilter(evening.id, **wanted))  # type: ignore[arg-type]
            found = {row.user_id for row in sign_up_rows(connection, evening.id, ids)}
        assert found == {one.user_id for one in everybody.values() if rule(one)}


def test_ten_thousand_take_no_more_statements_than_ten(database: Database) -> None:
    """The window asks for ids once and for rows by page: how many there are makes no difference."""
    counted: list[int] = []
    for many in (10, 10_000):
        evening = Evening(database)
        with database.unit_of_work("Add people") as work:
            people = many_rows.add_people(
                work, [{"nickname": f"Player {number}"} for number in range(many)]
            )
        evening.sign_ups.add(evening.id, people)
        statements = 0

        def count(*_: object) -> None:
            nonlocal statements
            statements += 1

        event.listen(database.reading, "before_cursor_execute", count)
        with database.reader() as connection:
            wanted = SignUpFilter(evening.id, "player", SignUpSort.NAME)
            ids = sign_up_ids(connection, wanted)
            assert len(sign_up_rows(connection, evening.id, ids[:100])) == min(100, many)
        event.remove(database.reading, "before_cursor_execute", count)
        assert len(ids) == many
        counted.append(statements)
    assert counted[0] == counted[1]
