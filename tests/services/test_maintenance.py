"""What is done for the open database now and then."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import func, select

from dtxdesk.data import backup
from dtxdesk.data.database import Database
from dtxdesk.data.schema import Change
from dtxdesk.paths import DataPaths
from dtxdesk.services.maintenance import Maintenance
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
        assert made == [None] * 12


def test_old_notes_of_the_feed_are_cleared(database: Database, clock: StoppedClock) -> None:
    for name in "ABC":
        add_player(database, name)
    clock.forward(days=7)
    Maintenance(database, DataPaths(Path())).clear_old_changes()
    with database.reader() as connection:
        assert connection.execute(select(func.count()).select_from(Change)).scalar_one() == 1
