"""A lock between processes: two programs on one data folder take turns."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dtxdesk.atomic import PRIVATE, disk_problem
from dtxdesk.errors import EnvironmentProblem

_PAUSE = 0.01  # seconds between two tries


@contextmanager
def exclusive(path: Path, *, wait: float = 10.0) -> Iterator[None]:
    """Holds the lock file `path`, against other processes and other threads alike.

    The system lets go of it when the process dies, so nothing is ever stuck. The file stays: a
    lock file that is removed can be held twice.

    Args:
        path: The lock file; its folder must exist.
        wait: How many seconds to wait for another holder.

    Raises:
        EnvironmentProblem: The file can't be made, or someone else held it all the time.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE)
    except OSError as error:
        raise disk_problem(path, error) from error
    try:
        last = time.monotonic() + wait
        while not _taken(descriptor):
            if time.monotonic() >= last:
                raise EnvironmentProblem(
                    "Another program is busy with the same folder",
                    "{path} was held for {seconds} seconds",
                    "Wait for it to finish or close it, then try again",
                    path=path,
                    seconds=f"{wait:g}",
                )
            time.sleep(_PAUSE)
        yield
    finally:
        os.close(descriptor)  # lets go of the lock as well


if sys.platform == "win32":
    import msvcrt

    def _taken(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            # A file system without locks (some network folders): going on beats not saving.
            return True
        return True
