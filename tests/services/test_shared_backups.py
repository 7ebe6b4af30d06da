"""Backups of a shared database are files like any others, and can be put back by its owner."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import select, text

from dtxdesk.data import backup, migrations
from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url, sqlite_url
from dtxdesk.data.failures import DatabaseTooNew
from dtxdesk.data.feed import Changes
from dtxdesk.data.opening import open_local, open_server
from dtxdesk.data.schema import REVISION, AuditEvent, User
from dtxdesk.domain.rights import Role
from dtxdesk.errors import EnvironmentProblem, UserError
from dtxdesk.paths import DataPaths
from dtxdesk.services.backups import Backups
from dtxdesk.services.history import History
from dtxdesk.services.players import PlayerFields, Players
from tests.fixtures import StoppedClock
from tests.league import add_player
from tests.postgres import PostgresServer
from tests.postgres_roles import SharedDatabase, shared_database
from tests.services.test_backups import people
from tests.services.test_players import no_steam


@pytest.fixture
def shared(postgres: PostgresServer) -> SharedDatabase:
    return shared_database(postgres)


@pytest.fixture
def opened(shared: SharedDatabase, clock: StoppedClock) -> Iterator[dict[Role, Database]]:
    found = {role: Database(database_url(url), clock=clock) for role, url in shared.urls.items()}
    yield found
    for database in found.values():
        database.close()


def backups_of(database: Database, folder: Path) -> Backups:
    return Backups(DataPaths(folder), database.clock, lambda: database)


def test_anybody_may_back_up_and_only_an_owner_restore(
    opened: dict[Role, Database], tmp_path: Path
) -> None:
    owner = opened[Role.OWNER]
    Players(opened[Role.STAFF], no_steam).add(PlayerFields(name="Anna"))
    kept = backups_of(opened[Role.VIEWER], tmp_path / "viewer").make()
    assert backup.verify(kept) == []
    if os.name == "posix":
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    Players(opened[Role.STAFF], no_steam).add(PlayerFields(name="Berta"))
    for role in (Role.VIEWER, Role.STAFF, Role.ADMIN):
        with pytest.raises(UserError, match="Only an owner"):
            backups_of(opened[role], tmp_path / role).restore(kept)
    assert people(owner) == ["Anna", "Berta"]
    preview = backups_of(owner, tmp_path / "owner").preview(kept)
    assert preview.here is not None
    assert (preview.there.players, preview.here.players) == (1, 2)
    heard: list[Changes] = []
    watcher = opened[Role.VIEWER].watch(heard.append)
    before = backups_of(owner, tmp_path / "owner").restore(kept)
    assert people(owner) == ["Anna"]
    assert before is not None
    watcher.stop()
    backups_of(owner, tmp_path / "owner").restore(before)
    assert people(owner) == ["Anna", "Berta"]


def test_work_goes_on_after_a_restore(opened: dict[Role, Database], tmp_path: Path) -> None:
    """Triggers are awake again, ids go on, and the audit log says who did what."""
    admin = opened[Role.ADMIN]
    players = Players(admin, no_steam)
    players.add(PlayerFields(name="Anna"))
    backups = backups_of(opened[Role.OWNER], tmp_path)
    kept = backups.make()
    gone = players.add(PlayerFields(name="Berta"))
    backups.restore(kept)
    assert players.add(PlayerFields(name="Carl")) == gone + 1
    with admin.reader() as connection:
        of_people = select(AuditEvent.author).where(AuditEvent.table_name == "users")
        authors = connection.execute(of_people.order_by(AuditEvent.id)).scalars()
        assert list(authors) == [admin.author, admin.author]
    History(admin).undo()
    assert people(admin) == ["Anna"]


def test_a_backup_of_a_shared_database_is_opened_on_ones_own_computer(
    opened: dict[Role, Database], tmp_path: Path
) -> None:
    Players(opened[Role.STAFF], no_steam).add(PlayerFields(name="Anna"))
    kept = backups_of(opened[Role.OWNER], tmp_path).make()
    local = open_local(tmp_path / "desk.sqlite", tmp_path)
    add_player(local, "Somebody else")
    backups_of(local, tmp_path).restore(kept)
    assert people(local) == ["Anna"]
    local.close()


def test_a_local_backup_of_an_older_schema_goes_into_a_shared_database(
    opened: dict[Role, Database], tmp_path: Path
) -> None:
    older = tmp_path / "older.sqlite"
    older.touch(0o600)
    _migrate(Database(sqlite_url(older)), "0004")
    backups_of(opened[Role.OWNER], tmp_path).restore(older)
    assert people(opened[Role.OWNER]) == []


def test_a_disk_that_is_full_leaves_no_half_backup(
    opened: dict[Role, Database], tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.write_text("a file where the folder should be")
    with pytest.raises(EnvironmentProblem, match="backup could not be written"):
        backups_of(opened[Role.OWNER], tmp_path).make()


def test_before_an_upgrade_everything_is_backed_up_as_it_was(
    postgres: PostgresServer, tmp_path: Path, clock: StoppedClock
) -> None:
    url = postgres.empty()
    _migrate(Database(database_url(url)), "0004")
    before = Database(database_url(url), clock=clock)
    with before.writing.begin() as connection:
        connection.execute(
            text(
                "insert into tournaments (name, description, type, state, time_zone, team_size,"
                " sort_name, version, created_at, updated_at)"
                " values ('Cup', '', 'draft', 'draft', 'UTC', 5, 'cup', 1, now(), now())"
            )
        )
    before.close()
    open_server(url, tmp_path / "kept", clock=clock).close()
    (kept,) = backup.list_backups(tmp_path / "kept")
    assert "upgrade-0004" in kept.name
    with backup.connected(kept, read_only=True) as old:
        assert old.execute("select name from tournaments").fetchall() == [("Cup",)]
        assert old.execute("select version_num from alembic_version").fetchall() == [("0004",)]
    assert REVISION != "0004"


def _migrate(database: Database, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    with database.writing.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    database.close()


def test_people_are_what_was_counted(opened: dict[Role, Database], tmp_path: Path) -> None:
    Players(opened[Role.STAFF], no_steam).add(PlayerFields(name="Zoë 🦆"))
    kept = backups_of(opened[Role.OWNER], tmp_path).write(tmp_path / "x" / "chosen.sqlite")
    read = Database(sqlite_url(kept))
    with read.reader() as connection:
        assert list(connection.execute(select(User.name)).scalars()) == ["Zoë 🦆"]
    read.close()


def test_a_database_that_a_newer_program_has_upgraded_is_not_backed_up(
    shared: SharedDatabase, opened: dict[Role, Database], tmp_path: Path
) -> None:
    with psycopg.connect(shared.administrator, autocommit=True) as owner:
        owner.execute("update alembic_version set version_num = 'of next year'")
    with pytest.raises(DatabaseTooNew):
        backups_of(opened[Role.STAFF], tmp_path / "staff").make()
    assert not list(tmp_path.rglob("*.part"))
