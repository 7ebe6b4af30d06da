"""What is in a backup, and which backups there are: for someone who is to choose one."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from dtxdesk.data import backup
from dtxdesk.data.schema import REVISION
from dtxdesk.errors import EnvironmentProblem


@dataclass(frozen=True, slots=True)
class BackupFile:
    """One of the program's own backups.

    Attributes:
        reason: Why it was made, as its name says: `daily`, `manual`, `upgrade-0001`, ...
        made_at: When, in UTC.
        size: In bytes.
    """

    path: Path
    reason: str
    made_at: datetime
    size: int


@dataclass(frozen=True, slots=True)
class Contents:
    """What a whole database file holds. Archived players and leagues count as well.

    Attributes:
        changed_at: When someone last changed something in it; None where nobody has.
        revision: Of its schema.
    """

    players: int
    leagues: int
    matches: int
    changed_at: datetime | None
    revision: str

    @property
    def older(self) -> bool:
        """Made by an older program: restoring it upgrades it."""
        return self.revision != REVISION


def listed(folder: Path) -> list[BackupFile]:
    """The program's own backups, newest first; one that goes away meanwhile is left out."""
    found = []
    for path in backup.list_backups(folder):
        try:
            state = path.stat()
        except OSError:
            continue
        made_at = backup.made_at(path) or datetime.fromtimestamp(state.st_mtime, UTC)
        reason = path.stem.split("-", 2)[-1]
        found.append(BackupFile(path, reason, made_at, state.st_size))
    return sorted(found, key=lambda one: (one.made_at, one.path.name), reverse=True)


def contents(path: Path) -> Contents:
    """Counts what is in a file that has been verified; of any schema.

    Raises:
        EnvironmentProblem: it can't be read.
    """
    try:
        with backup.connected(path, read_only=True) as connection:
            return Contents(
                players=_number(connection, "SELECT count(*) FROM users"),
                leagues=_number(connection, "SELECT count(*) FROM leagues"),
                matches=_number(connection, "SELECT count(*) FROM steam_matches"),
                changed_at=_newest_change(connection),
                revision=str(
                    connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
                ),
            )
    except (sqlite3.Error, OSError, TypeError) as error:
        raise EnvironmentProblem(
            "This backup can't be read", "{path}: {why}", path=path, why=error
        ) from error


def _number(connection: sqlite3.Connection, statement: str) -> int:
    return int(connection.execute(statement).fetchone()[0])


def _newest_change(connection: sqlite3.Connection) -> datetime | None:
    row = connection.execute("SELECT at FROM audit_events ORDER BY id DESC LIMIT 1").fetchone()
    if row is None:
        return None
    at = datetime.fromisoformat(str(row[0]))
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at
