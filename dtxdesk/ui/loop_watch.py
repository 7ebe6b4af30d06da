"""Notices when the window's thread does not react, and says what it was busy with.

A watcher thread asks the event loop for an answer every few milliseconds. While one is overdue it
looks at the stack of the window's thread; the stack that was seen most often is what blocked.
"""

from __future__ import annotations

import faulthandler
import re
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal

LIMIT = 0.05
"""Seconds without an answer that a person notices."""

PAUSE = 0.005
"""Seconds between two questions, and between two looks at the stack."""

_OUR_CODE = "dtxdesk"
_FRAMES = 12

_THREAD = re.compile(r"(?:Current thread|Thread) 0x([0-9a-f]+)")
_CALL = re.compile(r'  File "(?P<file>.*)", line (?P<line>\d+) in (?P<name>.*)')


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
        self._stacks = _Stacks()
        self._watcher = threading.Thread(target=self._watch, name="loop-watch", daemon=True)
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        self._watcher.start()

    def stop(self) -> None:
        """Ends the watcher; what is overdue just now is not reported any more."""
        self._ending.set()
        self._answered.set()
        self._watcher.join()
        self._stacks.close()

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
                seen[self._stacks.of(self._watched)] += 1
        return seen

    def _work(self) -> float:
        """Seconds that the watched thread has worked so far, by its own clock."""
        clock_of = getattr(time, "pthread_getcpuclockid", None)  # not everywhere
        return (
            time.perf_counter() if clock_of is None else time.clock_gettime(clock_of(self._watched))
        )


class _Stacks:
    """Where a thread is just now, as the fault handler of Python writes it down.

    It does so in one go, in C, while nothing else runs. To walk another thread's frames from Python
    is no way: that thread runs on meanwhile, and now and then the interpreter has died of it.
    """

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - until `close`

    def of(self, thread: int) -> tuple[str, ...]:
        """File, line and name of each call, the innermost last; empty where there is none."""
        self._file.seek(0)
        self._file.truncate()
        faulthandler.dump_traceback(self._file, all_threads=True)
        self._file.seek(0)
        written = self._file.read().decode("utf-8", "replace")
        found: list[str] = []
        ours = False
        for line in written.splitlines():
            if (head := _THREAD.match(line)) is not None:
                ours = int(head[1], 16) == thread
            elif ours and (call := _CALL.match(line)) is not None and len(found) < _FRAMES:
                file = "/".join(call["file"].replace("\\", "/").rsplit("/", 3)[1:])
                found.append(f"{file}:{call['line']} {call['name']}")
        return tuple(reversed(found))

    def close(self) -> None:
        self._file.close()
