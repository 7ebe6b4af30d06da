"""Reads that run side by side over one connection, so that their statements travel together.

A statement to a server far away waits for the line, not for the server. Reads that do not depend
on each other need not wait one after the other: each is an ordinary function with a connection,
and runs until it asks its first statement. When all of them have asked, all statements are sent
in one go (a *round*), and each goes on with its answer to its next statement. So a page waits as
often as its longest read asks, not as often as all of them together.

The functions take turns on one thread (greenlets): never do two of them run at once.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from greenlet import getcurrent, greenlet


@dataclass(frozen=True, slots=True)
class Question:
    """A statement on its way: `cursor` holds the answer afterwards."""

    cursor: Any
    statement: Any
    parameters: Any


class Abandoned(Exception):
    """Raised in a read that another one's failure has made pointless."""


class _Read:
    """One of the functions, and how far it is."""

    def __init__(self, rounds: Rounds, group: _Group, work: Callable[[], Any]) -> None:
        self._greenlet = greenlet(self._go, parent=rounds.middle)
        self._greenlet.read = self
        self.rounds = rounds
        self.group = group
        self.result: Any = None
        self.stopped_by: Exception | None = None
        """What its next question, or the one it waits for, fails with."""
        self.inner: _Group | None = None
        """The reads that it has begun itself, and waits for."""
        self._work = work

    def _go(self) -> None:
        try:
            self.result = self._work()
        except Exception as error:  # noqa: BLE001 - it is raised again where the group was begun
            self.group.failure = self.group.failure or error

    @property
    def ended(self) -> bool:
        return bool(self._greenlet.dead)

    def go_on(self) -> None:
        """Lets it run until it asks, waits for reads of its own, or ends."""
        self._greenlet.switch()

    def end(self) -> None:
        """Lets it fail with `stopped_by`; one that has not begun never will."""
        if self._greenlet:
            self._greenlet.switch()
        else:
            self._greenlet.throw()

    def ask(self, question: Question) -> None:
        """Waits until the round has brought the answer."""
        self.go_on_or_stop()
        self.rounds.asked.append((self, question))
        self.rounds.middle.switch()
        self.go_on_or_stop()

    def go_on_or_stop(self) -> None:
        if self.stopped_by is not None:
            raise self.stopped_by


@dataclass(eq=False)
class _Group:
    """Reads that were begun together, by another read or by nobody."""

    reads: Sequence[_Read] = ()
    begun_by: _Read | None = None
    failure: Exception | None = None

    @property
    def ended(self) -> bool:
        return all(read.ended for read in self.reads)


class Rounds:
    """Runs functions side by side.

    Args:
        connection: The driver's connection that their statements are for.
        send: Sends questions in one go and waits for all answers. What goes wrong is raised in
            every read that has asked, first in the one whose question was not answered first.
    """

    def __init__(self, connection: object, send: Callable[[Sequence[Question]], None]) -> None:
        self.connection = connection
        self.middle = getcurrent()
        self.asked: list[tuple[_Read, Question]] = []
        self._send = send
        self._ready: deque[_Read] = deque()

    def run(self, works: Sequence[Callable[[], Any]]) -> list[Any]:
        """What the functions return, in their order; raises what the first failure was."""
        group = self._begin(works, None)
        while not group.ended:
            while self._ready:
                self._go_on(self._ready.popleft())
            if self.asked:
                self._have_answered()
        return _results(group)

    def run_inside(self, read: _Read, works: Sequence[Callable[[], Any]]) -> list[Any]:
        """The same for a function that is itself run side by side with others."""
        read.go_on_or_stop()
        read.inner = self._begin(works, read)
        try:
            while not read.inner.ended:
                self.middle.switch()
                read.go_on_or_stop()
            return _results(read.inner)
        finally:
            read.inner = None

    def _begin(self, works: Sequence[Callable[[], Any]], begun_by: _Read | None) -> _Group:
        group = _Group(begun_by=begun_by)
        group.reads = [_Read(self, group, work) for work in works]
        self._ready.extend(group.reads)
        return group

    def _go_on(self, read: _Read) -> None:
        read.go_on()
        group = read.group
        if group.failure is not None:
            self._abandon(group)
        if group.ended and group.begun_by is not None and not group.begun_by.ended:
            self._ready.append(group.begun_by)

    def _have_answered(self) -> None:
        sent, self.asked = self.asked, []
        try:
            self._send([question for _, question in sent])
        except Exception as error:  # noqa: BLE001 - it is raised in the read that has asked
            for read, _ in sent:
                read.stopped_by = error
            unanswered = (read for read, question in sent if question.cursor.pgresult is None)
            self._go_on(next(unanswered, sent[0][0]))
        self._ready.extend(read for read, _ in sent if not read.ended)

    def _abandon(self, group: _Group) -> None:
        """Ends the reads that still go on; each leaves its `with` and `finally` as usual."""
        for read in group.reads:
            if read.ended:
                continue
            read.stopped_by = read.stopped_by or Abandoned()
            if read.inner is not None:
                self._abandon(read.inner)
            self.asked = [one for one in self.asked if one[0] is not read]
            if read in self._ready:
                self._ready.remove(read)
            read.end()


def _results(group: _Group) -> list[Any]:
    if group.failure is not None:
        raise group.failure
    return [read.result for read in group.reads]


def _read_that_runs() -> _Read | None:
    return getattr(getcurrent(), "read", None)


def asked_in_a_round(question: Question, connection: object) -> bool:
    """Asks it together with others, where the function that asks is run side by side with some."""
    read = _read_that_runs()
    if read is None or read.rounds.connection is not connection:
        return False
    read.ask(question)
    return True


def side_by_side(
    connection: object,
    send: Callable[[Sequence[Question]], None],
    works: Sequence[Callable[[], Any]],
) -> list[Any]:
    """Runs the functions side by side, with those that are run so already if there are any."""
    read = _read_that_runs()
    if read is not None and read.rounds.connection is connection:
        return read.rounds.run_inside(read, works)
    return Rounds(connection, send).run(works)
