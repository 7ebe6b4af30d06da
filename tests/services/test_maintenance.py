"""What is done for the open database now and then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from dtxdesk.data import backup, job_leases
from dtxdesk.data.database import Database
from dtxdesk.data.leases import database_now
from dtxdesk.data.schema import Change
from dtxdesk.errors import EnvironmentProblem
from dtxdesk.paths import DataPaths
from dtxdesk.services.maintenance import DAILY_BACKUP, Maintenance
from tests.fixtures import StoppedClock
from tests.league import add_player


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
        # By the server's own clock the day is not over yet.
        assert [path is not None for path in made] == [True] + [False] * 11


def test_old_notes_of_the_feed_are_cleared(database: Database, clock: StoppedClock) -> None:
    for name in "ABC":
        add_player(database, name)
    clock.forward(days=7)
    Maintenance(database, DataPaths(Path())).clear_old_changes()
    with database.reader() as connection:
        assert connection.execute(select(func.count()).select_from(Change)).scalar_one() == 1


def test_of_a_shared_database_one_program_makes_the_backup_of_the_day(
    database: Database, another_program: Callable[[], Database], tmp_path: Path
) -> None:
    if database.is_sqlite:
        return  # each computer has its own file
    first, second = (
        Maintenance(one, DataPaths(tmp_path / name))
        for one, name in ((database, "first"), (another_program(), "second"))
    )
    assert first.daily_backup(daily=3, weekly=1) is not None
    assert second.daily_backup(daily=3, weekly=1) is None
    _a_day_passes(database)
    assert second.daily_backup(daily=3, weekly=1) is not None
    assert first.daily_backup(daily=3, weekly=1) is None


def test_whoever_dies_in_the_middle_is_followed_by_another(
    database: Database, tmp_path: Path
) -> None:
    with database.book_keeping() as connection:
        dead = job_leases.take(connection, DAILY_BACKUP, "a dead program", timedelta(days=1))
        assert dead is not None
        assert job_leases.take(connection, DAILY_BACKUP, "another", timedelta(days=1)) is None
        jobs = job_leases.jobs
        late = database_now(connection) - timedelta(seconds=1)
        connection.execute(update(jobs).values(held_until=late))
        taken = job_leases.take(connection, DAILY_BACKUP, "another", timedelta(days=1))
        assert taken is not None
        assert not job_leases.renew(connection, DAILY_BACKUP, dead)
        assert not job_leases.done(connection, DAILY_BACKUP, dead)
        assert job_leases.renew(connection, DAILY_BACKUP, taken)
        assert job_leases.done(connection, DAILY_BACKUP, taken)
        assert job_leases.take(connection, DAILY_BACKUP, "a third", timedelta(days=1)) is None


def test_a_backup_that_failed_is_tried_again(database: Database, tmp_path: Path) -> None:
    folder = DataPaths(tmp_path).backups
    folder.write_text("no folder")
    maintenance = Maintenance(database, DataPaths(tmp_path))
    with pytest.raises(EnvironmentProblem):
        maintenance.daily_backup(daily=3, weekly=1)
    folder.unlink()
    assert maintenance.daily_backup(daily=3, weekly=1) is not None


def _a_day_passes(database: Database) -> None:
    with database.book_keeping() as connection:
        done = database_now(connection) - timedelta(days=1, seconds=1)
        connection.execute(update(job_leases.jobs).values(done_at=done))
