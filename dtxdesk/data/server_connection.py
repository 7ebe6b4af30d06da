"""The driver's connection to a server, as dtxdesk wants it: few round trips, and no endless wait.

Loaded only where a server is used.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Mapping, Sequence
from typing import Any, Self, TypeVar

import psycopg
from psycopg.errors import ConnectionFailure
from psycopg.pq import TransactionStatus

from dtxdesk.data.rounds import Question, asked_in_a_round

T = TypeVar("T")

Waiting = Generator[Any, Any, T]
"""What the driver hands to `wait`: it yields what it waits for, and is told whether that came."""


class ServerConnection(psycopg.Connection[Any]):
    """A connection whose first statement takes BEGIN along, and which notices a server at rest.

    Attributes:
        address: What it was connected with.
        ahead: Commands that go out in one go with the next statement, in front of it.
    """

    PATIENCE = 8.0
    """Seconds without an answer after which the server is looked at. One that is at work, or lets
    one wait for a lock, answers a second connection meanwhile; one that stands still does not."""

    LOOK = 6
    """Seconds that it has for that."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.address: Mapping[str, Any] = {}
        self.ahead: tuple[str, ...] = ()
        self.cursor_factory = ServerCursor
        self._was_ended = False
        self.add_notice_handler(self._note)

    @classmethod
    def to(cls, arguments: Sequence[Any], address: Mapping[str, Any]) -> Self:
        """Connects, with what SQLAlchemy would give the driver."""
        made = cls.connect(*arguments, **address)
        made.address = address
        return made

    @property
    def in_transaction(self) -> bool:
        return self.info.transaction_status != TransactionStatus.IDLE

    @property
    def hung_up(self) -> bool:
        """Whether the server has ended it, as far as this computer has heard. Costs no waiting."""
        try:
            self.pgconn.consume_input()
            self.pgconn.is_busy()  # hands out what came
        except psycopg.Error:
            return True
        return self._was_ended or self.closed

    def _note(self, notice: psycopg.errors.Diagnostic) -> None:
        # Said to a connection at rest, just before it is closed.
        self._was_ended |= notice.severity_nonlocalized == "FATAL"

    def ask(self, questions: Sequence[Question]) -> None:
        """Sends all of it in one go, waits for all answers and leaves them with the cursors.

        Raises:
            psycopg.Error: one of them failed, the first that did.
        """
        ahead, self.ahead = self.ahead, ()
        first: psycopg.Error | None = None
        try:
            with self.pipeline():
                try:
                    for command in ahead:
                        ServerCursor(self).execute_at_once(command)
                    for one in questions:
                        one.cursor.execute_at_once(one.statement, one.parameters)
                except psycopg.Error as error:
                    # It came before all was sent; those behind it only say that they were left out.
                    first = error
        except psycopg.Error as error:
            raise first or error from None
        if first is not None:
            raise first

    def cursor(self, *args: Any, **named: Any) -> Any:
        if self.ahead and (args or named.get("name")):
            self.ask([])  # such a cursor stands on the server, inside of a transaction
        return super().cursor(*args, **named)

    def wait(self, gen: Waiting[T], *args: Any, **named: Any) -> T:
        return super().wait(self._patiently(gen), *args, **named)

    def _patiently(self, waiting: Waiting[T]) -> Waiting[T]:
        heard = time.monotonic()
        try:
            wanted = next(waiting)
            while True:
                came = yield wanted
                if came:
                    heard = time.monotonic()
                elif time.monotonic() - heard > self.PATIENCE and self._expects_an_answer():
                    self._look_at_server()
                    heard = time.monotonic()
                wanted = waiting.send(came)
        except StopIteration as ended:
            result: T = ended.value
            return result

    def _expects_an_answer(self) -> bool:
        return self.pgconn.transaction_status == TransactionStatus.ACTIVE

    def _look_at_server(self) -> None:
        """Goes on waiting where the server answers others.

        Raises:
            ConnectionFailure: it does not; the connection is given up.
        """
        try:
            _Look.to((), {**self.address, "connect_timeout": self.LOOK}).close()
        except (psycopg.errors.ConnectionTimeout, ConnectionFailure) as error:
            self.pgconn.finish()
            raise ConnectionFailure("the server does not answer") from error
        except psycopg.OperationalError:
            return  # it has answered, if only to refuse


class ServerCursor(psycopg.Cursor[Any]):
    """A cursor whose statement goes with others, or with what is ahead of it."""

    def execute(self, query: Any, params: Any = None, **how: Any) -> Self:
        connection = self.connection
        assert isinstance(connection, ServerConnection)
        question = Question(self, query, params)
        if asked_in_a_round(question, connection):
            return self
        if connection.ahead:
            connection.ask([question])
            return self
        return super().execute(query, params, **how)

    def execute_at_once(self, query: Any, params: Any = None) -> None:
        super().execute(query, params)


class _Look(ServerConnection):
    """Somebody else who looks whether the server answers: to connect and one statement."""

    PATIENCE = ServerConnection.LOOK

    @classmethod
    def to(cls, arguments: Sequence[Any], address: Mapping[str, Any]) -> Self:
        # A pooler in between answers itself as long as nothing is asked.
        made = super().to(arguments, address)
        made.execute("SELECT 1")
        return made

    def _look_at_server(self) -> None:
        self.pgconn.finish()
        raise ConnectionFailure
