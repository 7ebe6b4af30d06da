"""Leagues followed, edited and archived, with one primary league at any moment."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from dtxdesk.data.database import Database
from dtxdesk.data.failures import Conflict
from dtxdesk.data.queries.leagues import (
    league_by_steam_id,
    league_detail,
    league_rows,
    primary_league_id,
)
from dtxdesk.data.schema import AuditEvent
from dtxdesk.domain.league_mmr import Formula
from dtxdesk.errors import UserError
from dtxdesk.services.history import History
from dtxdesk.services.leagues import Leagues
from tests.league import add_player, played, slot, store


@pytest.fixture
def leagues(database: Database) -> Leagues:
    return Leagues(database)


def primary(database: Database) -> int | None:
    with database.reader() as connection:
        return primary_league_id(connection)


def test_the_first_is_primary_until_another_is(database: Database, leagues: Leagues) -> None:
    first = leagues.add(17929, "DTX")
    second = leagues.add(18000, "Other")
    assert primary(database) == first
    leagues.edit(second, None, primary=True)
    assert primary(database) == second
    History(database).undo()
    assert primary(database) == first
    leagues.edit(first, None, primary=False)
    assert primary(database) is None


def test_one_that_was_archived_comes_back_as_it_was(database: Database, leagues: Leagues) -> None:
    first, second = leagues.add(17929, "DTX"), leagues.add(18000, "Other")
    leagues.archive(first)
    with database.reader() as connection:
        assert [row.id for row in league_rows(connection)] == [second]
        assert [row.id for row in league_rows(connection, archived=True)] == [first]
    leagues.edit(second, None, primary=True)
    # The older row takes the primary place from the newer one; undo must find its way back.
    assert leagues.add(17929, "DTX again", primary=True) == first
    assert primary(database) == first
    assert History(database).undo().title == "Add league DTX again"
    assert primary(database) == second
    with database.reader() as connection:
        there = league_by_steam_id(connection, 17929)
    assert there is not None
    assert (there.archived, there.name) == (True, "DTX")


def test_every_operation_has_its_title(database: Database, leagues: Leagues) -> None:
    league = leagues.add(17929, "DTX")
    leagues.edit(league, None, name="DTX\nLeague", primary=True, followed=False, opendota=True)
    leagues.set_formula(league, None, Formula(min_games=3))
    leagues.archive(league)
    with database.reader() as connection:
        titles = connection.execute(select(AuditEvent.title).order_by(AuditEvent.id)).scalars()
        assert list(dict.fromkeys(titles)) == [
            "Add league DTX",
            "Edit league DTX League",
            "Change the formula of DTX League",
            "Archive league DTX League",
        ]


def test_a_new_formula_rates_everyone_anew(database: Database, leagues: Leagues) -> None:
    league = leagues.add(17929, "DTX")
    user = add_player(database, "A", 7, 3000)
    store(database, league, [played(n, slot(0, 7, n)) for n in range(1, 4)])
    with database.reader() as connection:
        before = league_detail(connection, league)
    assert before is not None
    assert (before.averages, before.qualified, before.players) == (None, 0, 1)
    leagues.set_formula(league, before.row.version, Formula((500_000, 500_000, 0), 3, 100))
    with database.reader() as connection:
        after = league_detail(connection, league)
    assert after is not None
    assert (after.qualified, after.row.weights_ppm, after.row.cap) == (
        1,
        (500_000, 500_000, 0),
        100,
    )
    with pytest.raises(Conflict):
        leagues.set_formula(league, before.row.version, Formula())
    with pytest.raises(UserError, match="100 %"):
        leagues.set_formula(league, None, Formula((1, 2, 3)))
    assert user


def test_what_can_not_be_followed(leagues: Leagues) -> None:
    for steam_league_id in (0, -1, 2**32, 2**80):
        with pytest.raises(UserError, match="no Steam league id"):
            leagues.add(steam_league_id, "X")
    with pytest.raises(UserError, match="needs a name"):
        leagues.add(1, " \0 ")
    leagues.add(1, "X")
    with pytest.raises(UserError, match="there already"):
        leagues.add(1, "Y")
    with pytest.raises(Conflict):
        leagues.edit(99_999, None, name="X")
