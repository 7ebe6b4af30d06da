"""What the program offers works for the roles that are declared, and is refused whole to others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url
from dtxdesk.data.failures import RoleTooLow
from dtxdesk.data.queries.leagues import league_rows
from dtxdesk.data.queries.players import PlayerFilter, player_ids
from dtxdesk.data.schema import AuditEvent, SteamMatch
from dtxdesk.domain.rights import Deed, Role, may
from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.domain.tournaments import TournamentState
from dtxdesk.services.demo import fill
from dtxdesk.services.forgetting import Forgetting
from dtxdesk.services.history import History
from dtxdesk.services.leagues import Leagues
from dtxdesk.services.matches import Matches
from dtxdesk.services.merging import Merging
from dtxdesk.services.players import PlayerFields, Players
from dtxdesk.services.results import Results, Score
from dtxdesk.services.stages import Stages
from dtxdesk.services.statistics import Statistics
from dtxdesk.services.tournaments import Tournaments
from tests.postgres import PostgresServer
from tests.postgres_roles import SharedDatabase, shared_database
from tests.tournaments import Evening


def no_steam() -> Any:
    raise AssertionError("nobody asks Steam here")


class NoAnswers:
    def forget_account(self, account_id: int) -> int:
        return 0


Deeds = dict[Deed, Callable[[Database], object]]


@pytest.fixture(scope="module")
def shared(postgres: PostgresServer) -> SharedDatabase:
    """A shared database with the sample league in it."""
    made = shared_database(postgres)
    owner = Database(database_url(made.urls[Role.OWNER]))
    fill(owner, matches=40, players=30)
    owner.close()
    return made


@pytest.fixture
def opened(shared: SharedDatabase) -> Iterator[dict[Role, Database]]:
    found = {role: Database(database_url(url)) for role, url in shared.urls.items()}
    yield found
    for database in found.values():
        database.close()


def ids(database: Database) -> list[int]:
    with database.reader() as connection:
        return player_ids(connection, PlayerFilter())


def add_player(database: Database) -> int:
    return Players(database, no_steam).add(PlayerFields(name="Anna", base_mmr=3000))


def merge(database: Database) -> None:
    """Two people who were added by hand a moment ago, by an owner."""
    with database.reader() as connection:
        one, other = player_ids(connection, PlayerFilter(search="twin"))[:2]
    Merging(database).merge(one, other)


def add_league(database: Database) -> int:
    with database.reader() as connection:
        taken = max(row.steam_league_id for row in league_rows(connection))
    return Leagues(database).add(taken + 1, "Another")


def forget(database: Database, folder: Path) -> None:
    Forgetting(database, folder, NoAnswers).forget(ids(database)[-1], delete_backups=False)


def primary_league(database: Database) -> int:
    with database.reader() as connection:
        return next(row.id for row in league_rows(connection) if row.primary)


def take_out_a_match(database: Database) -> None:
    with database.reader() as connection:
        match_id = connection.execute(select(SteamMatch.match_id).limit(1)).scalar_one()
    Matches(database).set_counted([match_id], counted=False, reason="A test")
    History(database).undo()


def test_each_deed_is_for_the_roles_that_are_declared(
    opened: dict[Role, Database], tmp_path: Path
) -> None:
    for number in range(8):
        Players(opened[Role.OWNER], no_steam).add(PlayerFields(name=f"Twin {number}"))
    tournaments = [Evening(opened[Role.OWNER]).id for _ in Role]
    deeds: Deeds = {
        Deed.EDIT_PLAYERS: add_player,
        Deed.ARCHIVE_PLAYERS: lambda one: Players(one, no_steam).archive(ids(one)[:1]),
        Deed.DELETE_PLAYERS: merge,
        Deed.FORGET_PLAYERS: lambda one: forget(one, tmp_path),
        Deed.MANAGE_LEAGUES: add_league,
        Deed.SYNC: lambda one: Statistics(one).recompute(primary_league(one)),
        Deed.EDIT_MATCHES: take_out_a_match,
        Deed.RUN_TOURNAMENTS: lambda one: Evening(one, (3000,) * 4),
        Deed.DELETE_TOURNAMENTS: lambda one: Tournaments(one).delete(tournaments.pop()),
    }
    for deed, work in deeds.items():
        for role, database in opened.items():
            if may(role, deed):
                work(database)
                continue
            before = _events(database)
            with pytest.raises(RoleTooLow):
                work(database)
            assert _events(database) == before, "nothing half done"


def test_staff_run_an_evening_from_sign_up_to_the_last_result(
    opened: dict[Role, Database],
) -> None:
    staff = opened[Role.STAFF]
    evening = Evening(staff, (3000, 3100, 3200, 3300))
    teams = [evening.team(player) for player in evening.players]
    Stages(staff).start(evening.id, StageOptions(Format.SINGLE_ELIMINATION, best_of=1), teams)
    results = Results(staff)
    for number in (1, 2, 3):
        results.enter(evening.id, [(number, Score(1, 0))])
    results.enter(evening.id, [(1, Score(0, 1))])
    History(staff).undo(evening.id)
    evening.tournaments.set_state(evening.id, TournamentState.FINISHED)


def _events(database: Database) -> int:
    with database.reader() as connection:
        return connection.execute(select(func.count()).select_from(AuditEvent)).scalar_one()
