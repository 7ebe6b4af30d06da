"""Backups as the program offers them: to look at, to make, to put back."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, select

from dtxdesk.data import backup, check, migrations
from dtxdesk.data.database import Database
from dtxdesk.data.engine import sqlite_url
from dtxdesk.data.opening import open_local
from dtxdesk.data.schema import REVISION, User
from dtxdesk.errors import EnvironmentProblem, UserError
from dtxdesk.paths import DataPaths
from dtxdesk.services.backups import Backups, is_damage
from tests.fixtures import StoppedClock
from tests.league import add_league, add_player


def people(database: Database) -> list[str]:
    with database.reader() as connection:
        return list(connection.execute(select(User.name).order_by(User.id)).scalars())


@pytest.fixture
def paths(tmp_path: Path) -> DataPaths:
    return DataPaths(tmp_path)


@pytest.fixture
def backups(database: Database, paths: DataPaths, clock: StoppedClock) -> Backups:
    return Backups(paths, clock, lambda: database)


def test_one_is_made_and_put_back_while_the_database_is_open(
    backups: Backups, database: Database, tmp_path: Path, clock: StoppedClock
) -> None:
    add_player(database, "A")
    by_itself, chosen = backups.make(), backups.write(tmp_path / "chosen.sqlite")
    assert (backups.verify(by_itself), backups.verify(chosen)) == ([], [])
    add_player(database, "B")
    kept = backups.restore(chosen)
    assert people(database) == ["A"]
    assert kept is not None
    clock.forward(minutes=1)
    backups.restore(kept)
    assert people(database) == ["A", "B"]
    assert check.problems_of(database) == []


@pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
def test_they_are_listed_with_when_and_why(
    backups: Backups, database: Database, clock: StoppedClock
) -> None:
    assert database.path is not None
    assert backups.listed() == []
    first = backups.make()
    made_at = clock()
    clock.forward(hours=1)
    backup.make(database.path, backups.folder, "upgrade-0001", clock())
    newest, oldest = backups.listed()
    assert (newest.reason, newest.made_at) == ("upgrade-0001", clock())
    assert (oldest.path, oldest.reason, oldest.made_at) == (first, "manual", made_at)
    assert oldest.size == first.stat().st_size


@pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
def test_a_preview_counts_both_sides_and_changes_nothing(
    backups: Backups, database: Database
) -> None:
    add_player(database, "A")
    add_league(database)
    made = backups.make()
    add_player(database, "B")
    seen = backups.preview(made)
    assert seen.here is not None
    assert (seen.there.players, seen.there.leagues, seen.there.matches) == (1, 1, 0)
    assert (seen.here.players, seen.here.leagues, seen.here.matches) == (2, 1, 0)
    assert seen.there.changed_at == database.clock()
    assert not seen.there.older
    assert people(database) == ["A", "B"]
    assert [one.path for one in backups.listed()] == [made]


@pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
@pytest.mark.parametrize("what", ["missing", "itself", "garbage", "newer"])
def test_what_can_not_be_restored_is_refused_before_anything_happens(
    backups: Backups, database: Database, tmp_path: Path, what: str
) -> None:
    bad = tmp_path / "bad.sqlite"
    if what == "itself":
        assert database.path is not None
        bad = database.path
    elif what == "garbage":
        bad.write_bytes(os.urandom(9_000))
    elif what == "newer":
        backups.write(bad)
        connection = sqlite3.connect(bad)
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
        connection.close()
    with pytest.raises(UserError):
        backups.preview(bad)
    assert backups.listed() == []


@pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
def test_one_of_an_older_schema_is_upgraded_while_it_is_restored(
    backups: Backups, database: Database, tmp_path: Path
) -> None:
    old = tmp_path / "old.sqlite"
    engine = create_engine(sqlite_url(old))
    with engine.connect() as connection:
        config = Config()
        config.set_main_option("script_location", str(Path(migrations.__file__).parent))
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.commit()
    engine.dispose()
    before = old.read_bytes()
    add_player(database, "A")
    assert backups.preview(old).there.older
    backups.restore(old)
    assert people(database) == []
    add_player(database, "B")
    assert people(database) == ["B"]
    assert check.problems_of(database) == []
    with database.reader() as connection:
        assert connection.exec_driver_sql("SELECT * FROM alembic_version").scalar() == REVISION
    assert old.read_bytes() == before
    assert not list(tmp_path.glob(".restoring*"))


def test_a_database_that_can_not_be_opened_is_restored(
    paths: DataPaths, clock: StoppedClock
) -> None:
    database = open_local(paths.database, paths.backups, clock=clock)
    add_player(database, "A")
    backups = Backups(paths, clock, lambda: None)
    kept = backups.make()
    clock.forward(hours=1)
    damaged = backups.make()
    damaged.write_bytes(damaged.read_bytes()[:5000])
    database.close()
    paths.database.write_bytes(b"damaged" * 1000)
    with pytest.raises(EnvironmentProblem) as raised:
        open_local(paths.database, paths.backups, clock=clock)
    assert is_damage(raised.value)
    good = backups.newest_good()
    assert good is not None
    assert good.path == kept
    assert backups.preview(kept).here is None
    aside = backups.restore(kept)
    assert aside is not None
    assert aside.read_bytes() == b"damaged" * 1000
    database = open_local(paths.database, paths.backups, clock=clock)
    assert people(database) == ["A"]
    database.close()
