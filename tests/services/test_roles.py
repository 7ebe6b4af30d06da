"""What the program offers works for the roles that are declared, and is refused whole to others."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import func, select

from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url
from dtxdesk.data.opening import open_server
from dtxdesk.data.queries.leagues import league_rows
from dtxdesk.data.queries.players import PlayerFilter, player_ids
from dtxdesk.data.schema import REVISION, AuditEvent, Setting, SteamMatch, User
from dtxdesk.domain.draft_order import Style
from dtxdesk.domain.rights import Deed, Role, may
from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.domain.tournaments import TournamentState
from dtxdesk.errors import UserError
from dtxdesk.paths import DataPaths
from dtxdesk.services.backups import Backups
from dtxdesk.services.demo import fill
from dtxdesk.services.forgetting import Forgetting
from dtxdesk.services.history import History
from dtxdesk.services.leagues import Leagues
from dtxdesk.services.matches import Matches
from dtxdesk.services.members import Members
from dtxdesk.services.merging import Merging
from dtxdesk.services.people_import import PeopleImport
from dtxdesk.services.players import PlayerFields, Players
from dtxdesk.services.results import Results, Score
from dtxdesk.services.stages import Stages
from dtxdesk.services.statistics import Statistics
from dtxdesk.services.tournaments import Tournaments
from tests.postgres import PostgresServer
from tests.postgres_roles import SharedDatabase, shared_database
from tests.services.test_drafting import Night
from tests.tournaments import Evening


def no_steam() -> Any:
    raise AssertionError("nobody asks Steam here")


class NoAnswers:
    def forget_account(self, account_id: int) -> int:
        return 0


DISCORD = "12345678901234567"

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


def restore(database: Database, folder: Path) -> None:
    backups = Backups(DataPaths(folder), database.clock, lambda: database)
    backups.restore(backups.make())


def change_shared_setting(database: Database) -> None:
    """As what shares a setting will do it: there is none in the window yet."""
    with database.unit_of_work("Change a setting") as work:
        row = work.session.scalar(select(Setting).where(Setting.key == "test"))
        if row is None:
            work.add(Setting(key="test", value={"times": 1}))
        else:
            row.value = {"times": row.value["times"] + 1}


def invite(database: Database, number: Iterator[int]) -> None:
    Members(database).invite(f"Guest {next(number)}", Role.VIEWER)


def test_each_deed_is_for_the_roles_that_are_declared(
    opened: dict[Role, Database], tmp_path: Path
) -> None:
    for number in range(8):
        Players(opened[Role.OWNER], no_steam).add(PlayerFields(name=f"Twin {number}"))
    tournaments = [Evening(opened[Role.OWNER]).id for _ in Role]
    numbers = itertools.count(1)
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
        Deed.SHARED_SETTINGS: change_shared_setting,
        Deed.MEMBERS: lambda one: invite(one, numbers),
        Deed.RESTORE: lambda one: restore(one, tmp_path / one.access.role),
    }
    assert set(deeds) == set(Deed) - {Deed.UPGRADE}
    for deed, work in deeds.items():
        for role, database in opened.items():
            if may(role, deed):
                work(database)
                continue
            before = _events(database)
            with pytest.raises(UserError, match=r"(?i)role|only an owner"):
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


@pytest.mark.parametrize("style", [Style.SNAKE, Style.AUCTION])
def test_staff_hold_a_draft_to_its_end(opened: dict[Role, Database], style: Style) -> None:
    night = Night(opened[Role.STAFF], style)
    night.start()
    drafting, draft_id = night.drafting, night.id
    waiting = list(night.players[2:])
    while not night.view.draft.board.finished:
        if style is Style.AUCTION:
            drafting.nominate(draft_id, waiting.pop())
            drafting.sell(draft_id)
        else:
            drafting.pick(draft_id, waiting.pop())
    drafting.undo(draft_id)
    drafting.redo(draft_id)
    assert night.view.draft.board.finished


def test_staff_import_players_and_sign_them_up(
    opened: dict[Role, Database], tmp_path: Path
) -> None:
    staff = opened[Role.STAFF]
    evening = Evening(staff)
    importing = PeopleImport(staff, tmp_path / "backups", no_steam)
    head = "discord_id,name,mmr,team_name\n"
    rows = f"{head}{DISCORD}1,One of a file,3000,A\n{DISCORD}2,Another of a file,3100,A\n"
    done = importing.apply(importing.plan(rows.encode(), tournament_id=evening.id))
    assert (done.created, done.updated) == (2, 0)
    changed = rows.replace("3000", "3050")
    done = importing.apply(importing.plan(changed.encode()))
    assert done.updated == 1
    viewer = PeopleImport(opened[Role.VIEWER], tmp_path / "backups", no_steam)
    planned = viewer.plan(f"{head}{DISCORD}3,Somebody new,,\n".encode())
    with pytest.raises(UserError, match="role"):
        viewer.apply(planned)


def test_a_step_is_taken_back_by_whom_the_declaration_says(opened: dict[Role, Database]) -> None:
    """Undo writes each row the other way round: adding a player takes deleting one."""
    staff, admin = opened[Role.STAFF], opened[Role.ADMIN]
    user_id = add_player(staff)
    history = History(staff)
    added = history.next_undo()
    assert added is not None
    assert history.role_to_take_back(added.id) is Role.ADMIN
    with pytest.raises(UserError, match="role"):
        history.take_back(added.id)
    with staff.reader() as connection:
        version = connection.execute(select(User.version).where(User.id == user_id)).scalar_one()
    Players(staff, no_steam).edit(user_id, version, PlayerFields(name="Anna", base_mmr=3100))
    edited = history.next_undo()
    assert edited is not None
    assert history.role_to_take_back(edited.id) is Role.STAFF
    history.undo()
    redo = history.next_redo()
    assert redo is not None
    assert history.role_to_take_back(redo.id) is Role.STAFF
    Players(admin, no_steam).archive([user_id])
    archived = History(admin).next_undo()
    assert archived is not None
    assert history.role_to_take_back(archived.id) is Role.ADMIN
    with pytest.raises(UserError, match="role"):
        history.take_back(archived.id)
    for step in (archived, added):
        History(admin).take_back(step.id)


def test_only_an_owner_brings_the_schema_up_to_date(
    postgres: PostgresServer, tmp_path: Path
) -> None:
    behind = shared_database(postgres)
    with psycopg.connect(behind.administrator, autocommit=True) as administrator:
        administrator.execute("update alembic_version set version_num = '0004'")
    for role in Role:
        if not may(role, Deed.UPGRADE):
            with pytest.raises(UserError, match="only its owner"):
                open_server(behind.urls[role], tmp_path)
    with psycopg.connect(behind.administrator) as administrator:
        found = administrator.execute("select version_num from alembic_version").fetchone()
    assert found == ("0004",), "nobody has touched it"
    assert REVISION != "0004"


def _events(database: Database) -> int:
    with database.reader() as connection:
        return connection.execute(select(func.count()).select_from(AuditEvent)).scalar_one()
