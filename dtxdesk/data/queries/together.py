"""Reads that do not depend on each other, asked together: over a slow line they wait once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeAlias, TypeVar, cast, overload

from sqlalchemy import Connection

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")
E = TypeVar("E")

Snapshot: TypeAlias = Connection
"""What one reads from, for who hands it on to queries and knows nothing else of it."""

Read: TypeAlias = Callable[[Snapshot], A]


@overload
def together(connection: Connection, a: Read[A], b: Read[B], /) -> tuple[A, B]: ...
@overload
def together(connection: Connection, a: Read[A], b: Read[B], c: Read[C], /) -> tuple[A, B, C]: ...
@overload
def together(
    connection: Connection, a: Read[A], b: Read[B], c: Read[C], d: Read[D], /
) -> tuple[A, B, C, D]: ...
@overload
def together(
    connection: Connection, a: Read[A], b: Read[B], c: Read[C], d: Read[D], e: Read[E], /
) -> tuple[A, B, C, D, E]: ...
def together(connection: Connection, /, *reads: Read[Any]) -> tuple[Any, ...]:
    """What these functions read, in their order, all of the connection's one snapshot.

    On a server their statements travel side by side (`data.rounds`), so one waits as often as the
    longest of them asks; they may call this function in turn. In a file they run one by one.
    """
    return tuple(each_of(connection, reads))


def each_of(connection: Connection, reads: Sequence[Read[A]]) -> list[A]:
    """The same for any number of reads of one kind."""
    if connection.dialect.name == "sqlite" or len(reads) < 2:
        return [read(connection) for read in reads]
    from dtxdesk.data.rounds import side_by_side
    from dtxdesk.data.server_connection import ServerConnection

    driver = connection.connection.driver_connection
    if not isinstance(driver, ServerConnection):
        return [read(connection) for read in reads]
    works = [partial(read, connection) for read in reads]
    return cast("list[A]", side_by_side(driver, driver.ask, works))
