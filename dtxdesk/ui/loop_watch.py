"""Notices when the window's thread does not react, and says what it was busy with.

A watcher thread asks the event loop for an answer every few milliseconds. While one is overdue it
looks at the stack of the window's thread; the stack that was seen most often is what blocked.
"""

from __future__ import annotations

import gc
import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType

from PySide6.QtCore import QObject, Qt, Signal

LIMIT = 0.05
"""Seconds without an answer that a person notices."""

PAUSE = 0.005
"""Seconds between two questions, and between two looks at the stack."""

_OUR_CODE = "dtxdesk"
_FRAMES = 12


@dataclass(frozen=True, slots=True)
class Stall:
    """The loop did not answer for a while.

    Attributes:
        seconds: How long, by the clock on the wall.
        work: How much of it the thread worked, by its own clock: on a busy machine the rest is
            waiting for a processor. The same as `seconds` where a system doesn't tell.
        stack: What it was busy with, the innermost call last; empty if it was over too soon.
    """

    seconds: float
    work: float
    stack: tuple[str, ...]

    @property
    def place(self) -> str:
        """The innermost line of this program, as `module.py:12 function`."""
        ours = [line for line in self.stack if _OUR_CODE in line]
        return (ours or list(self.stack) or ["somewhere in Qt"])[-1]

    def __str__(self) -> str:
        told = "\n  ".join(self.stack)
        return f"{self.seconds * 1000:.0f} ms ({self.work * 1000:.0f} ms of work) in\n  {told}"


class LoopWatch(QObject):
    """Watches the thread that it is made on, from `start` to `stop`.

    `on_stall` is called on the watcher's thread, once for each time that the loop did not answer
    for `limit` seconds.
    """

    _asked = Signal()

    def __init__(self, on_stall: Callable[[Stall], object], limit: float = LIMIT) -> None:
        super().__init__()
        self._on_stall = on_stall
        self._limit = limit
        self._ending = threading.Event()
        self._answered = threading.Event()
        self._watched = threading.get_ident()
        self._watcher = threading.Thread(target=self._watch, name="loop-watch", daemon=True)
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        self._watcher.start()

    def stop(self) -> None:
        """Ends the watcher; what is overdue just now is not reported any more."""
        self._ending.set()
        self._answered.set()
        self._watcher.join()

    def _answer(self) -> None:
        self._answered.set()

    def _watch(self) -> None:
        while not self._ending.wait(PAUSE):
            self._answered.clear()
            began, worked = time.perf_counter(), self._work()
            self._asked.emit()
            seen = self._look_until_answered(began)
            seconds = time.perf_counter() - began
            if seconds >= self._limit and not self._ending.is_set():
                stack = seen.most_common(1)[0][0] if seen else ()
                self._on_stall(Stall(seconds, self._work() - worked, stack))

    def _look_until_answered(self, began: float) -> Counter[tuple[str, ...]]:
        """The stacks of the window's thread while an answer is overdue, and how often each was."""
        seen: Counter[tuple[str, ...]] = Counter()
        while not self._answered.wait(PAUSE):
            if self._ending.is_set():
                break
            if time.perf_counter() - began > PAUSE * 2:
                frame = _frame_of(self._watched)
                if frame is not None:
                    seen[_told(frame)] += 1
        return seen

    def _work(self) -> float:
        """Seconds that the watched thread has worked so far, by its own clock."""
        clock_of = getattr(time, "pthread_getcpuclockid", None)  # not everywhere
        return (
            time.perf_counter() if clock_of is None else time.clock_gettime(clock_of(self._watched))
        )


def _frame_of(thread: int) -> FrameType | None:
    """Where a thread is just now.

    Python 3.11 holds a lock while it lists the frames. A collection that falls into it and hands
    the interpreter to another thread never comes back (CPython issue 106883): so none may.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        return sys._current_frames().get(thread)
    finally:
        if collecting:
            gc.enable()


def _told(frame: FrameType) -> tuple[str, ...]:
    """A stack in short: file and line of each call, without Python's own."""
    lines = []
    for found in traceback.extract_stack(frame, _FRAMES):
        file = "/".join(found.filename.rsplit("/", 3)[1:])
        lines.append(f"{file}:{found.lineno} {found.name}")
    return tuple(lines)
