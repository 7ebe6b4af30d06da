"""Merging two people: nothing is lost, statistics follow, and undo gives both back."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from dtxdesk.data import people_references, statistics
from dtxdesk.data.database import Database
from dtxdesk.data.failures import Conflict
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import Base, LeaguePlayerStats, User
from dtxdesk.domain.matches import DIRE_BIT, Match
from dtxdesk.domain.merging import Part, Side
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.errors import UserError
from dtxdesk.services.history import History
from dtxdesk.services.merging import Merging
from tests.league import add_league, add_player, empty, played, slot, store

ACCOUNTS = (100, 101, 102)


def people(database: Database) -> list[dict[str, Any]]:
    """Every column of every person but those that only count edits."""
    with database.reader() as connection:
        rows = connection.execute(select(table_of(User)).order_by(User.id)).mappings()
        return [
            {name: row[name] for name in row if name not in ("version", "updated_at")}
            for row in rows
        ]


def figures(database: Database) -> list[Any]:
    with database.reader() as connection:
        stats = table_of(LeaguePlayerStats)
        return list(connection.execute(select(stats).order_by(stats.c.league_id, stats.c.user_id)))


def recomputed(database: Database, leagues: list[int]) -> list[Any]:
    with database.unit_of_work("Recompute", kind="summary") as work:
        for league in leagues:
            statistics.rebuild(work.connection, league)
    return figures(database)


def test_every_reference_to_a_person_is_moved_by_a_merge() -> None:
    assert set(people_references.REFERENCES) == people_references.found_in(Base.metadata)


def test_statistics_follow_the_steam_id(database: Database) -> None:
    league = add_league(database)
    into = add_player(database, "Kor", None, 4000)
    other = add_player(database, "Smurf", 100, 3000)
    store(database, league, [played(n, slot(0, 100, 5, 1, 2, 400)) for n in range(1, 7)])
    before = people(database), figures(database)

    preview = Merging(database).preview(other, into)
    assert [(g.into, g.other) for g in preview.games] == [(0, 6)]
    assert preview.games_after(preview.games[0]) == 6
    assert preview.given_up == ("name Smurf", "base MMR 3000")
    Merging(database).merge(other, into)

    (left,) = people(database)
    assert (left["id"], left["steam_id"], left["league_mmr"]) == (into, to_id64(100), 4000)
    (row,) = figures(database)
    assert (row.user_id, row.games) == (into, 6)
    assert History(database).undo().title == "Merge Smurf into Kor"
    assert (people(database), figures(database)) == before
    History(database).redo()
    assert people(database) == [left]


def test_two_steam_ids_are_refused_until_one_is_chosen(database: Database) -> None:
    league = add_league(database)
    into, other = add_player(database, "Kor", 100), add_player(database, "Smurf", 101)
    store(database, league, [played(1, slot(0, 100), slot(1, 101)), played(2, slot(0, 101))])
    merging = Merging(database)
    with pytest.raises(UserError, match=f"Smurf: Steam id {to_id64(101)}, Kor: ") as refused:
        merging.merge(other, into)
    assert "--steam ID" in refused.value.remedy
    assert len(people(database)) == 2
    assert merging.preview(other, into).games_after(merging.preview(other, into).games[0]) is None

    done = merging.merge(other, into, {Part.STEAM: Side.OTHER})
    assert done.games_after(done.games[0]) == 2
    (left,) = people(database)
    assert left["steam_id"] == to_id64(101)
    assert str(to_id64(100)) in left["notes"]
    assert [row.games for row in figures(database)] == [2]


def test_what_was_changed_meanwhile_is_a_conflict(database: Database) -> None:
    into, other = add_player(database, "Kor"), add_player(database, "Smurf")
    with database.unit_of_work("Edit") as work:
        work.get(User, into).nickname = "Korvus"
    with pytest.raises(Conflict):
        Merging(database).merge(other, into, versions=(1, 1))
    assert len(people(database)) == 2


def test_nobody_is_merged_with_nobody_or_with_oneself(database: Database) -> None:
    one = add_player(database, "A")
    with pytest.raises(UserError, match="with itself"):
        Merging(database).merge(one, one)
    for pair in ((one, 999), (999, one)):
        with pytest.raises(UserError, match="no such player"):
            Merging(database).merge(*pair)


@st.composite
def matches(draw: st.DrawFn) -> list[Match]:
    """Matches in which any of the accounts may meet, one that is nobody's too."""
    made = []
    for number in range(1, draw(st.integers(1, 6)) + 1):
        here = draw(st.lists(st.sampled_from([*ACCOUNTS, 999]), min_size=1, unique=True))
        slots = [
            slot(place + draw(st.sampled_from([0, DIRE_BIT])), account, *draw(figures_of_a_slot))
            for place, account in enumerate(here)
        ]
        made.append(played(number, *slots, radiant_win=draw(st.sampled_from([True, False, None]))))
    return made


figures_of_a_slot = st.tuples(*[st.integers(0, 9)] * 3, st.integers(0, 900))
persons = st.tuples(
    st.sampled_from(["A", "B", None]), st.none() | st.integers(0, 5000), st.booleans()
)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    first=st.lists(matches(), min_size=2, max_size=2),
    two=st.lists(persons, min_size=2, max_size=2),
    steam=st.sampled_from(list(Side)),
)
def test_a_merge_is_what_the_data_give_and_undo_is_what_was_there(
    database: Database,
    first: list[list[Match]],
    two: list[tuple[str | None, int | None, bool]],
    steam: Side,
) -> None:
    empty(database)
    leagues = [add_league(database, 1), add_league(database, 2, primary=False)]
    into, other = (
        add_player(database, name, account if linked else None, mmr)
        for (name, mmr, linked), account in zip(two, ACCOUNTS, strict=False)
    )
    add_player(database, "Bystander", ACCOUNTS[2], 2000)
    for number, league in enumerate(leagues):
        store(database, league, [m for m in first[number] if m.match_id % 2 == number])
    before = people(database), figures(database)

    Merging(database).merge(other, into, {Part.STEAM: steam})
    assert [person["id"] for person in people(database)] == [into, into + 2]
    after = people(database), figures(database)
    assert recomputed(database, leagues) == after[1]
    assert people(database) == after[0]

    History(database).undo()
    assert (people(database), figures(database)) == before
    History(database).redo()
    assert (people(database), figures(database)) == after
