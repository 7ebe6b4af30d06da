"""Check, backup and restore as the program offers them."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, select

from dtxdesk.data import backup
from dtxdesk.data.database import Database
from dtxdesk.data.opening import open_local
from dtxdesk.data.schema import Change, User
from dtxdesk.errors import UserError
from dtxdesk.paths import DataPaths
from dtxdesk.services.maintenance import Maintenance, restore_local
from tests.fixtures import StoppedClock
from tests.league import add_player


def people(database: Database) -> list[str]:
    with database.reader() as connection:
        return list(connection.execute(select(User.name).order_by(User.id)).scalars())


def test_back_up_and_restore_while_it_is_open(
    database: Database, tmp_path: Path, clock: StoppedClock
) -> None:
    maintenance = Maintenance(database, DataPaths(tmp_path))
    add_player(database, "A")
    assert maintenance.check() == []
    if not database.is_sqlite:
        for refused in (lambda: maintenance.backup(), lambda: maintenance.restore(tmp_path)):
            with pytest.raises(UserError, match="local database only"):
                refused()
        return
    by_itself, chosen = maintenance.backup(), maintenance.backup(tmp_path / "chosen.sqlite")
    assert by_itself.name.endswith("-manual.sqlite")
    assert (backup.verify(by_itself), backup.verify(chosen)) == ([], [])
    add_player(database, "B")
    kept = maintenance.restore(chosen)
    assert people(database) == ["A"]
    assert kept is not None
    clock.forward(minutes=1)
    maintenance.restore(kept)
    assert people(database) == ["A", "B"]
    assert maintenance.check() == []


def test_the_daily_backup_is_made_once_and_old_ones_go(
    database: Database, tmp_path: Path, clock: StoppedClock
) -> None:
    maintenance = Maintenance(database, DataPaths(tmp_path))
    made = []
    for _ in range(12):
        made.append(maintenance.daily_backup(daily=3, weekly=1))
        clock.forward(hours=13)
    if database.is_sqlite:
        assert [path is not None for path in made] == [True, False] * 6
        assert len(backup.list_backups(DataPaths(tmp_path).backups)) == 3
    else:
        assert made == [None] * 12


def test_old_notes_of_the_feed_are_cleared(database: Database, clock: StoppedClock) -> None:
    for name in "ABC":
        add_player(database, name)
    clock.forward(days=7)
    Maintenance(database, DataPaths(Path())).clear_old_changes()
    with database.reader() as connection:
        assert connection.execute(select(func.count()).select_from(Change)).scalar_one() == 1


def test_a_database_that_can_not_be_opened_is_restored(tmp_path: Path, clock: StoppedClock) -> None:
    paths = DataPaths(tmp_path)
    database = open_local(paths.database, paths.backups, clock=clock)
    add_player(database, "A")
    kept = Maintenance(database, paths).backup()
    database.close()
    paths.database.write_bytes(b"damaged" * 1000)
    aside = restore_local(paths, kept, clock())
    assert aside is not None
    assert aside.read_bytes() == b"damaged" * 1000
    database = open_local(paths.database, paths.backups, clock=clock)
    assert people(database) == ["A"]
    database.close()
