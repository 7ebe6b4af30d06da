"""INSERT … ON CONFLICT, which each database's dialect brings along.

Only the dialect in use is imported: the other one would cost a start of the window 50 ms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Connection, Table

if TYPE_CHECKING:
    from sqlalchemy.dialects.postgresql import Insert as PostgresInsert
    from sqlalchemy.dialects.sqlite import Insert as SqliteInsert


def insert_into(table: Table, dialect_of: Connection | str) -> SqliteInsert | PostgresInsert:
    """An INSERT for the connection's dialect (or the one named) that may go on to `on_conflict`."""
    name = dialect_of if isinstance(dialect_of, str) else dialect_of.dialect.name
    if name == "sqlite":
        from sqlalchemy.dialects import sqlite

        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql

    return postgresql.insert(table)
