"""The sample league: sound, and with the tournaments that pictures and first looks need."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dtxdesk.data.database import Database
from dtxdesk.data.queries.sign_ups import signed_players
from dtxdesk.data.queries.teams import team_rows
from dtxdesk.data.queries.tournaments import (
    TournamentFilter,
    TournamentRow,
    tournament_ids,
    tournament_rows,
)
from dtxdesk.domain.sign_up_summary import summed_up
from dtxdesk.domain.tournaments import TournamentState
from dtxdesk.services import demo
from dtxdesk.services.history import History
from tests.tournaments import assert_sound, everything


def tournaments(database: Database) -> list[TournamentRow]:
    with database.reader() as connection:
        return tournament_rows(connection, tournament_ids(connection, TournamentFilter()))


@pytest.mark.parametrize(("players", "teams", "waiting"), [(None, 8, 6), (24, 4, 2), (3, 0, 0)])
def test_one_is_coming_up_and_one_is_over(
    database: Database, players: int | None, teams: int, waiting: int
) -> None:
    demo.fill(database, matches=20, players=players)
    coming, *over = tournaments(database)
    assert (coming.name, coming.state) == ("Winter Captains Draft", TournamentState.SIGNUP)
    assert coming.starts_at is not None
    assert timedelta() < coming.starts_at - database.clock() < timedelta(days=7)
    with database.reader() as connection:
        summary = summed_up(signed_players(connection, coming.id), coming.team_size)
        made = team_rows(connection, coming.id)
    assert (summary.waiting, summary.captains, len(made)) == (waiting, teams, teams)
    assert summary.players > summary.checked_in > 0 or players == 3
    assert [len(team.members) for team in made] == [1] * teams
    assert [team.name for team in made][:2] == ["Moonshard Motel", "Charge & Regret"][:teams]
    assert len(over) == (1 if teams else 0)
    for row in over:
        assert row.state is TournamentState.FINISHED
        with database.reader() as connection:
            full = team_rows(connection, row.id)
        assert {len(team.members) for team in full} == {5}
        assert len(full) == teams
    assert_sound(database)


def test_it_is_one_step_and_can_be_left_out(database: Database) -> None:
    demo.fill(database, matches=5, players=20, tournaments=False)
    assert tournaments(database) == []
    offered = History(database).next_undo()
    assert offered is not None
    assert offered.title == "Add the sample league"
    assert everything(database)["sign_ups"] == []
