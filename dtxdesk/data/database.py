"""An open database: reading, writing, watching."""

from __future__ import annotations

import getpass
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.engine import URL
from sqlalchemy.orm import Session

from dtxdesk.clock import Clock, utc_now
from dtxdesk.data.engine import make_engine
from dtxdesk.data.failures import translated
from dtxdesk.data.feed import Changes, FeedWatcher, Line
from dtxdesk.data.repeating import repeated
from dtxdesk.data.shared.access import Access, RoleNames, read_access, role_names
from dtxdesk.data.unit_of_work import Doubt, OperationName, UnitOfWork, was_saved
from dtxdesk.domain.rights import Role
from dtxdesk.errors import EnvironmentProblem

if TYPE_CHECKING:
    from dtxdesk.data.snapshots import Snapshots

P = ParamSpec("P")
T = TypeVar("T")


class Database:
    """One database, as `opening.open_database` hands it out. Any thread may use it."""

    def __init__(self, url: URL, *, clock: Clock = utc_now) -> None:
        self.url = url
        self.clock = clock
        self.is_sqlite = url.get_backend_name() == "sqlite"
        self.writing: Engine = make_engine(url, writing=True)
        self.reading: Engine = make_engine(url, writing=False) if self.is_sqlite else self.writing
        self._snapshots = None if self.is_sqlite else _snapshots(self.reading)
        self._watchers: list[FeedWatcher] = []
        self._doubts: list[Doubt] = []
        self._access: Access | None = None
        self._role_names: RoleNames | None = None
        self.signed_in_as: str | None = None
        """In a local file: who signed in on this computer, as the audit log calls them."""
        self.session = uuid.uuid4().hex
        """A token that tells this program from others, as long as it has the database open."""

    @property
    def path(self) -> Path | None:
        """The SQLite file, or None for a server."""
        return Path(self.url.database) if self.is_sqlite and self.url.database else None

    @property
    def author(self) -> str:
        """Who writes, as the audit log names them.

        On a server one's login; in a file who signed in on this computer, or else its user.
        """
        return (self.signed_in_as if self.is_sqlite else None) or self.access.login

    @property
    def authors(self) -> frozenset[str]:
        """All names under which one has written here: signing in makes nobody somebody else."""
        return frozenset({self.author, self.access.login})

    @property
    def access(self) -> Access:
        """Who one is in it and what one may do there; asked of a server once (`read_role`)."""
        if self._access is None:
            self.read_role()
        assert self._access is not None
        return self._access

    def read_role(self) -> None:
        """Asks the server anew: an owner may have changed one's role meanwhile.

        Raises:
            UserError: one has no role there (any more).
            EnvironmentProblem: it can't be reached.
        """
        if self.is_sqlite:
            self._access = Access(Role.OWNER, False, local_user())
            return
        self.read(self.learn_role)

    def learn_role(self, connection: Connection) -> Access:
        """The same in a read of a server's database, with others of it."""
        self._role_names = self._role_names or role_names(connection)
        self._access = read_access(connection, self._role_names)
        return self._access

    @contextmanager
    def reader(self) -> Iterator[Connection]:
        """A snapshot to read from: what is read in it belongs together.

        Raises:
            EnvironmentProblem: the database can't be reached.
        """
        lent = self.reading.connect() if self._snapshots is None else self._snapshots.lend()
        with translated(), lent as connection:
            yield connection

    def read(
        self, query: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """What a function of `queries` reads from a snapshot.

        It is read once more where the connection turns out to be dead, or where the server has
        chosen somebody else's work over it.

        Raises:
            EnvironmentProblem: the database can't be reached.
        """

        def read() -> T:
            with self.reader() as connection:
                return query(connection, *args, **kwargs)

        return repeated(read, also_lost=True)

    def unit_of_work(
        self, title: str, *, kind: str = "change", undoes: str | None = None
    ) -> UnitOfWork:
        """A transaction to write in (`unit_of_work.UnitOfWork`), named for the audit log."""
        session = Session(self.writing, autoflush=False, expire_on_commit=False)
        operation = OperationName(title, kind, undoes)
        return UnitOfWork(
            session,
            operation,
            author=self.author,
            clock=self.clock,
            on_commit=self.look_at_once,
            on_doubt=self._doubts.append,
        )

    @property
    def in_doubt(self) -> bool:
        """Whether there is an operation of which nobody knows yet whether it was saved."""
        return bool(self._doubts)

    def settle(self) -> list[tuple[str, bool]]:
        """Looks up what became of the operations whose commit was never answered.

        Returns:
            The title of each, and whether it was saved.

        Raises:
            EnvironmentProblem: the database can't be reached; what is left stays in doubt.
        """
        settled = []
        while self._doubts:
            doubt = self._doubts[0]
            try:
                with translated():
                    settled.append((doubt.title, was_saved(self.writing, doubt)))
            except EnvironmentProblem:
                if not settled:
                    raise
                break
            self._doubts.remove(doubt)
        return settled

    @contextmanager
    def book_keeping(self) -> Iterator[Connection]:
        """A transaction for the program's own notes, of which neither audit nor feed tell.

        Raises:
            EnvironmentProblem: the database can't be reached or written.
        """
        with translated(), self.writing.begin() as connection:
            yield connection

    @contextmanager
    def at_once(self) -> Iterator[Connection]:
        """A connection to a server whose statements are each a transaction, without BEGIN.

        Those that travel together (`queries.together`) are one.

        Raises:
            EnvironmentProblem: the server can't be reached or written.
        """
        with translated(), self.writing.connect() as connection:
            yield connection.execution_options(isolation_level="AUTOCOMMIT")

    def look_at_once(self) -> None:
        for watcher in self._watchers:
            watcher.look()

    def watch(
        self,
        on_changes: Callable[[Changes], None],
        on_presence: Callable[[], None] = lambda: None,
    ) -> FeedWatcher:
        """Calls back, on a thread of its own, for every commit anyone makes from now on.

        `on_presence` is called where others say at once that they came, went or turned a page.
        """
        watcher = FeedWatcher(self.reading, on_changes, on_presence, self.session)
        watcher.start()
        self._watchers.append(watcher)
        return watcher

    @property
    def line(self) -> Line:
        """Whether the database answers; as long as nobody watches it, it is taken to."""
        return self._watchers[-1].line if self._watchers else Line()

    def close(self) -> None:
        for watcher in self._watchers:
            watcher.stop()
        if self._snapshots is not None:
            self._snapshots.close()
        self.reading.dispose()
        self.writing.dispose()


def _snapshots(engine: Engine) -> Snapshots:
    from dtxdesk.data.snapshots import Snapshots  # with the driver of a server

    return Snapshots(engine)


def local_user() -> str:
    """Who uses this computer, as the audit log of a local file calls them."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no name for this user id
        return "local"
