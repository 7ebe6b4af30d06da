"""The one way to open a database: refuse what is too new, upgrade what is behind, then set up.

What is behind is backed up first. Alembic is imported only where there is something to upgrade.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, func, inspect, select, text
from sqlalchemy.engine import URL

from dtxdesk.clock import Clock, utc_now
from dtxdesk.data import backup, feed, tls
from dtxdesk.data.database import Database
from dtxdesk.data.engine import BUSY_TIMEOUT_MS, database_url, sqlite_url
from dtxdesk.data.failures import DatabaseDamaged, DatabaseTooNew, DatabaseUnavailable, translated
from dtxdesk.data.schema import KNOWN_REVISIONS, REVISION
from dtxdesk.data.shared import grants
from dtxdesk.data.shared.access import become_schema_owner, role_names
from dtxdesk.domain.rights import Deed, Role, may
from dtxdesk.errors import EnvironmentProblem, UserError

log = logging.getLogger(__name__)

_ONE_UPGRADE = threading.Lock()
"""Alembic's environment is one for the whole process."""

_UPGRADE_LOCK = 0x6474_7875  # "dtxu": one program upgrades a PostgreSQL database at a time


def open_local(path: Path, backups: Path, *, clock: Clock = utc_now) -> Database:
    """Opens the SQLite file, made where there is none, upgraded where it is behind.

    Raises:
        DatabaseTooNew: a newer program wrote it.
        DatabaseDamaged: it is not readable as a database; it is left as it is.
        EnvironmentProblem: folder or file can't be used, or the backup before an upgrade failed.
    """
    _prepare_file(path)
    return _open(sqlite_url(path), backups, clock)


def open_server(url: str, backups: Path, *, clock: Clock = utc_now) -> Database:
    """Opens a PostgreSQL database by its libpq URL."""
    parsed = _parsed(url)
    if parsed.get_backend_name() == "sqlite":
        return open_local(Path(parsed.database or ""), backups, clock=clock)
    return _open(parsed, backups, clock)


@dataclass(frozen=True, slots=True)
class FoundServer:
    """What `try_server` has found.

    Attributes:
        server: What it calls itself ("PostgreSQL 16.4").
        author: Whom one is there, as the audit log will say.
        revision: The schema's; None for an empty database.
        role: What one may do there.
        unverified: Whether the address does not make sure of the server.
    """

    server: str
    author: str
    revision: str | None
    role: Role = Role.OWNER
    unverified: bool = False

    @property
    def current(self) -> bool:
        return self.revision == REVISION


def try_server(url: str, seconds: float) -> FoundServer:
    """Looks at a PostgreSQL database without changing anything in it.

    Args:
        url: Its libpq URL.
        seconds: How long to wait for it.

    Raises:
        UserError: the address is none, or the database is not for this program.
        EnvironmentProblem: it can't be reached, or refuses the name or the password.
    """
    parsed = _parsed(url)
    if parsed.get_backend_name() == "sqlite":
        raise UserError(
            "This is not the address of a server",
            "A shared database is reached at postgresql://user@server/database",
        )
    if "connect_timeout" not in parsed.query:
        parsed = parsed.update_query_dict({"connect_timeout": str(max(2, round(seconds)))})
    database = Database(parsed)
    try:
        with tls.told_exactly(parsed), database.reader() as connection:
            revision = usable_revision(connection)
            version = str(connection.execute(text("SHOW server_version")).scalar_one())
    except DatabaseUnavailable as problem:
        _, fatal, why = problem.message.partition("FATAL:")
        if not fatal:
            raise
        raise UserError(
            "The server refused the connection",
            "{why}",
            "Check the name, the password and the database in the address",
            why=why.strip().capitalize(),
        ) from problem
    else:
        access = database.access
        return FoundServer(
            f"PostgreSQL {version.split()[0]}",
            access.login,
            revision,
            access.role,
            tls.is_unverified(parsed),
        )
    finally:
        database.close()


def upgrade_file(path: Path, revision: str = "head") -> None:
    """Brings a SQLite file that nobody uses to this program's schema, or to an older one."""
    database = Database(sqlite_url(path))
    try:
        _upgrade(database, revision)
    finally:
        database.close()


def revision_of(connection: Connection) -> str | None:
    """The schema's revision, None for an empty database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _parsed(url: str) -> URL:
    try:
        return database_url(url)
    except ValueError as error:
        raise UserError(
            "This database address can't be used", "{why}", why=error.args[0]
        ) from error


def _open(url: URL, backups: Path, clock: Clock) -> Database:
    database = Database(url, clock=clock)
    try:
        with tls.told_exactly(url), database.reader() as connection:
            found = usable_revision(connection)
        if found is not None and not database.is_sqlite:
            _check_role(database, found)
        if found != REVISION:
            if found is not None:
                kept = _back_up(database, backups, f"upgrade-{found}")
                log.info("Backed up to %s before the upgrade", kept.name)
            _upgrade(database)
        _ = database.access  # asked here, on a worker, and not when a screen wants to know it
    except BaseException:
        database.close()
        raise
    return database


def _back_up(database: Database, folder: Path, reason: str) -> Path:
    if database.path is not None:
        return backup.make(database.path, folder, reason, database.clock())
    from dtxdesk.data.shared import backups

    return backups.make(database, folder, reason, database.clock())


def _check_role(database: Database, found: str) -> None:
    """Refuses who has no role in it, and who would have to upgrade it without being its owner.

    Raises:
        UserError: one of the two.
    """
    access = database.access
    if found != REVISION and not may(access.role, Deed.UPGRADE):
        raise UserError(
            "The shared database has to be upgraded first",
            "It is at revision {found}, this program needs {newest}; only its owner may upgrade it",
            "Ask the owner to open it with this version; until then go on with the older program",
            found=found,
            newest=REVISION,
        )


def usable_revision(connection: Connection) -> str | None:
    """The schema's revision, None for an empty database.

    Raises:
        UserError: it is something else's.
        DatabaseTooNew: a newer program wrote it.
    """
    found = revision_of(connection)
    if found is None and inspect(connection).get_table_names():
        raise UserError(
            "This database belongs to something else",
            "It has tables, but none of dtxdesk's",
            "Open another one, or make an empty one for dtxdesk",
        )
    if found not in (None, *KNOWN_REVISIONS):
        raise DatabaseTooNew(
            "This database was written by a newer dtxdesk",
            "It is at revision {found}, this program knows up to {newest}",
            "Update dtxdesk, or open another database",
            found=found,
            newest=REVISION,
        )
    return found


def _prepare_file(path: Path) -> None:
    """Makes folder and file with tight permissions and turns on write-ahead logging."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        if os.name == "posix" and path.stat().st_mode & 0o077:
            path.chmod(0o600)
    except OSError as error:
        raise DatabaseUnavailable(
            "The data folder can't be used",
            "{path}: {why}",
            "Check that the folder exists and may be written, or choose another with --data-dir",
            path=path.parent,
            why=error.strerror or error,
        ) from error
    until = time.monotonic() + BUSY_TIMEOUT_MS / 1000
    while True:
        try:
            _turn_on_write_ahead_log(path)
        except sqlite3.OperationalError as error:
            # Two that turn it on at once get in each other's way, and SQLite does not wait then.
            if "locked" not in str(error) or time.monotonic() > until:
                raise _unusable(path, error) from error
            time.sleep(0.02)
        except sqlite3.DatabaseError as error:
            raise _unusable(path, error) from error
        else:
            return


def _turn_on_write_ahead_log(path: Path) -> None:
    connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT_MS / 1000)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    finally:
        connection.close()


def _unusable(path: Path, error: sqlite3.DatabaseError) -> EnvironmentProblem:
    said = str(error).lower()
    if "locked" in said or "busy" in said:
        return DatabaseUnavailable(
            "The database is busy",
            "Another program holds {path} and did not let go in time",
            "Close the other program or try again",
            path=path,
        )
    if "disk is full" in said or "disk i/o error" in said:
        return DatabaseUnavailable(
            "The disk is full or could not be written",
            "{path} was left as it is, and nothing that was saved is lost",
            "Free some space and try again",
            path=path,
        )
    if "not a database" in said or "malformed" in said:
        return DatabaseDamaged(
            "The database file is damaged",
            "{path} can't be read; it was left as it is",
            "Restore the last good backup: dtxdesk db restore FILE (see the folder backups)",
            path=path,
        )
    return DatabaseUnavailable(
        "The database can't be opened for writing",
        "{path}: {why}",
        "Check the disk and the folder's permissions",
        path=path,
        why=error,
    )


def _upgrade(database: Database, revision: str = "head") -> None:
    """Runs the missing migrations in one transaction on one connection."""
    with _ONE_UPGRADE, translated(), database.writing.connect() as connection:
        # Begun here, or Alembic would commit each migration on SQLite by itself, and another
        # program could come in between two of them.
        connection.begin()
        if not database.is_sqlite:
            connection.execute(select(func.pg_advisory_xact_lock(_UPGRADE_LOCK)))
            # Nobody is in the middle of a unit of work; whoever comes next sees the new revision.
            connection.execute(select(func.pg_advisory_xact_lock(feed.LOCK_KEY)))
            _upgrade_server(connection)
        else:
            _migrate(connection, revision)
        connection.commit()


def _upgrade_server(connection: Connection) -> None:
    """As the owner of all tables where the database has roles; their rights are made anew."""
    names = role_names(connection)
    if not become_schema_owner(connection, names):
        _migrate(connection)
        return
    _migrate(connection)
    grants.apply(connection, names)
    grants.apply_to_functions(connection, names)


def set_up_server(url: str, *, clock: Clock = utc_now) -> Database:
    """Makes an empty PostgreSQL database, or one without roles, a shared one, and opens it.

    Raises:
        UserError: it is something else's, the server is too old or the login lacks a right.
        DatabaseTooNew: a newer program wrote it.
        EnvironmentProblem: it can't be reached.
    """
    from dtxdesk.data.shared.setting_up import set_up

    parsed = _parsed(url)
    if parsed.get_backend_name() == "sqlite":
        raise UserError(
            "A file can't be shared",
            "Several admins share a PostgreSQL database",
            "Give its address: postgresql://user@server/database",
        )
    database = Database(parsed, clock=clock)
    try:
        with tls.told_exactly(parsed), database.reader() as connection:
            usable_revision(connection)
        with _ONE_UPGRADE, translated(), database.writing.connect() as connection:
            connection.begin()
            connection.execute(select(func.pg_advisory_xact_lock(_UPGRADE_LOCK)))
            connection.execute(select(func.pg_advisory_xact_lock(feed.LOCK_KEY)))
            set_up(connection, lambda: _migrate(connection))
            connection.commit()
        _ = database.access
    except BaseException:
        database.close()
        raise
    return database


def _migrate(connection: Connection, revision: str = "head") -> None:
    """Runs the missing migrations in the transaction that is open."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
