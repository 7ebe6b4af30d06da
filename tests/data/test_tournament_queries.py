"""The list of tournaments, one of them, and what is coming up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from dtxdesk.data.database import Database
from dtxdesk.data.queries.tournaments import (
    TournamentFilter,
    TournamentSort,
    tournament_detail,
    tournament_ids,
    tournament_rows,
    upcoming_tournaments,
)
from dtxdesk.data.tournament_schema import Draft
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.services.tournaments import Tournaments
from tests.league import add_league
from tests.tournaments import Evening

BEGIN = datetime(2026, 12, 5, 19, 0, tzinfo=UTC)


@pytest.fixture
def made(database: Database) -> list[int]:
    tournaments = Tournaments(database)
    league = add_league(database)
    return [
        tournaments.create(
            TournamentFields(
                name=name,
                state=state,
                starts_at=None if days is None else BEGIN + timedelta(days=days),
                league_id=league,
            )
        )
        for name, state, days in (
            ("Winter Draft", TournamentState.SIGNUP, 3),
            ("ÉTÉ 2026", TournamentState.FINISHED, -90),
            ("not planned yet", TournamentState.DRAFT, None),
            ("Autumn Draft", TournamentState.RUNNING, 0),
        )
    ]


def listed(database: Database, **wanted: object) -> list[int]:
    with database.reader() as connection:
        return tournament_ids(connection, TournamentFilter(**wanted))  # type: ignore[arg-type]


def test_in_order(database: Database, made: list[int]) -> None:
    winter, summer, unplanned, autumn = made
    assert listed(database) == [unplanned, winter, autumn, summer]
    assert listed(database, descending=False) == [unplanned, summer, autumn, winter]
    assert listed(database, sort=TournamentSort.NAME, descending=False) == [
        autumn, unplanned, winter, summer,
    ]  # fmt: skip
    for sort in TournamentSort:
        assert sorted(listed(database, sort=sort)) == sorted(made)


def test_found(database: Database, made: list[int]) -> None:
    winter, summer, _, autumn = made
    assert listed(database, search="DRAFT") == [winter, autumn]
    assert listed(database, search="draft autumn") == [autumn]
    assert listed(database, search="été") == [summer]
    assert listed(database, search="%") == []
    assert listed(database, state=TournamentState.FINISHED) == [summer]


def test_rows_come_in_the_order_asked_for(database: Database, made: list[int]) -> None:
    with database.reader() as connection:
        rows = tournament_rows(connection, [made[3], 99, made[0]])
    assert [row.name for row in rows] == ["Autumn Draft", "Winter Draft"]
    assert {row.league for row in rows} == {"League 17929"}


def test_counts(database: Database) -> None:
    evening = Evening(database, (1000, 2000, 3000, 4000))
    one, two, three, _ = evening.players
    evening.sign_ups.drop(evening.id, [one])
    evening.sign_ups.to_waiting_list(evening.id, [two])
    evening.sign_ups.check_in(evening.id, [three], here=False)
    evening.team(three)
    with database.reader() as connection:
        (row,) = tournament_rows(connection, [evening.id])
    assert (row.players, row.checked_in, row.waiting, row.teams) == (2, 1, 1, 1)
    assert (row.drafting, row.league) == (False, None)
    with database.unit_of_work("Draft") as work:
        work.add(Draft(tournament_id=evening.id, style="snake", started_at=work.now,
                       started_by="me"))  # fmt: skip
    with database.reader() as connection:
        detail = tournament_detail(connection, evening.id)
        assert detail is not None
        assert detail.row.drafting
        assert detail.fields.name == "Winter Draft"
        assert tournament_detail(connection, 99) is None


def test_what_is_coming_up(database: Database, made: list[int]) -> None:
    winter, _, unplanned, autumn = made
    with database.reader() as connection:
        found = [row.id for row in upcoming_tournaments(connection)]
        assert found == [autumn, winter, unplanned]
        assert [row.id for row in upcoming_tournaments(connection, 1)] == [autumn]
