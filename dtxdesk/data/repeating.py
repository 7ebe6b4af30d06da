"""Work that a database did not let through the first time, done again where that is safe.

Of two transactions that wait for each other the server ends one (a deadlock, SQLSTATE 40P01), and
one that can't be put in order with others (40001). Nothing of it is saved: it may be done again.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from sqlalchemy.exc import DBAPIError

from dtxdesk.data.failures import DatabaseUnavailable, SomebodyElse, is_silence

P = ParamSpec("P")
T = TypeVar("T")

TIMES = 4
PAUSE = 0.05
"""Seconds before it is done again, half of that to one and a half, and twice as long each time."""

_here = threading.local()


def note_commit() -> None:
    """This thread has saved something."""
    _here.commits = _commits() + 1


def _commits() -> int:
    found: int = getattr(_here, "commits", 0)
    return found


def repeated(
    work: Callable[[], T],
    *,
    also_lost: bool = False,
    pause: Callable[[float], object] = time.sleep,
    chance: Callable[[], float] = random.random,
) -> T:
    """Does the work, and again as long as somebody else's was chosen over it.

    Work that has saved something before it failed is not begun anew: that would be saved twice.

    Args:
        work: Something that reads, or that writes in units of work and nowhere else.
        also_lost: Whether it is also done again, once, where its connection turned out to be dead;
            for what only reads.
        pause: Waits for so many seconds.
        chance: A number between 0 and 1, so that two do not meet again at the same moment.
    """
    before = _commits()
    for time_ in range(TIMES):
        try:
            return work()
        except SomebodyElse:
            if time_ + 1 == TIMES or _commits() != before:
                raise
        except DatabaseUnavailable as problem:
            if not also_lost or time_ > 0 or not _was_dead(problem):
                raise
            continue
        pause(PAUSE * 2**time_ * (0.5 + chance()))
    raise AssertionError("the last time returns or raises")


def insistent(work: Callable[P, T]) -> Callable[P, T]:
    """A function or method that is one unit of work, `repeated` whoever calls it.

    For what nobody has asked for, a sync's writing: no caller would do it again.
    """

    @wraps(work)
    def again(*args: P.args, **kwargs: P.kwargs) -> T:
        return repeated(lambda: work(*args, **kwargs))

    return again


def _was_dead(problem: DatabaseUnavailable) -> bool:
    """Whether it was the connection, and not a server that does not answer at all."""
    error = problem.__cause__
    return isinstance(error, DBAPIError) and error.connection_invalidated and not is_silence(error)
