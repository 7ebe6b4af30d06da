"""All background work of the window: queries, changes and network calls, and their failures.

Three pools of daemon threads. Queries share a few readers; changes go one after the other through
a single writer, in the order they were asked for; network calls have threads of their own, so that
a server that hangs holds up nobody else. Callbacks always run on the thread of the window,
and only while the widget that they are methods of still exists.

A failure arrives at the caller's `on_error` where there is one. Without one, what a person can do
something about is emitted as `problem`; a bug is emitted as `crashed` in either case.
"""

from __future__ import annotations

import functools
import logging
import queue
import threading
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar, TypeVarTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import Shiboken

from dtxdesk.errors import Cancelled, DeskError

log = logging.getLogger(__name__)

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

Pool = Literal["read", "write", "network"]
THREADS: dict[Pool, int] = {"read": 2, "write": 1, "network": 4}

PATIENCE_MS = 15
"""So long after the last other query begins what is not urgent: what was found is painted first."""


@dataclass(eq=False)
class Task:
    """A piece of work that is waiting, running or done."""

    pool: Pool
    work: Callable[[], Any]
    on_result: Callable[[Any], object] | None
    on_error: Callable[[Exception], object] | None
    receivers: tuple[QObject, ...]
    title: str = ""
    undoable: bool = False
    key: Hashable | None = None
    cancel: threading.Event = field(default_factory=threading.Event)
    result: Any = None
    error: Exception | None = None

    def stop(self) -> None:
        """Ask the work to end. What it still returns is dropped."""
        self.cancel.set()

    @property
    def wanted(self) -> bool:
        """Whether anybody is still there to receive the result."""
        return all(Shiboken.isValid(receiver) for receiver in self.receivers)


def once(work: Callable[[], T]) -> T:
    """A change that is done once, whatever comes of it."""
    return work()


class Runner(QObject):
    """Runs work beside the window. One for the whole program, made on the window's thread.

    Args:
        parent: Whoever it is for.
        write: Does a change, and may do it again where nothing of it was saved.
    """

    problem = Signal(object)
    """A DeskError that no caller took."""
    crashed = Signal(object)
    """Any other exception: a bug."""
    changed = Signal(str, bool)
    """A change is done: its title ("Korvus saved"), and whether it can be undone."""
    idle = Signal()
    """Nothing is waiting or running any more."""
    all_read = Signal()
    """No query is waiting or running any more."""

    _finished = Signal(object)
    _progressed = Signal(object, object, object)

    def __init__(
        self, parent: QObject | None = None, write: Callable[[Callable[[], Any]], Any] = once
    ) -> None:
        super().__init__(parent)
        self._write = write
        self._queues: dict[Pool, queue.SimpleQueue[Task | None]] = {
            pool: queue.SimpleQueue() for pool in THREADS
        }
        self._threads: list[threading.Thread] = []
        self._newest: dict[Hashable, Task] = {}
        self._open: set[Task] = set()
        self._patient: list[Task] = []
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._let_patient_go)
        self._closed = False
        queued = Qt.ConnectionType.QueuedConnection
        self._finished.connect(self._deliver, queued)
        self._progressed.connect(self._deliver_progress, queued)
        for pool, count in THREADS.items():
            self._threads += [self._start_thread(pool, number) for number in range(count)]

    @property
    def busy(self) -> bool:
        """Whether anything is waiting or running."""
        return bool(self._open)

    def query(
        self,
        fn: Callable[[*Ts], T],
        *args: *Ts,
        on_result: Callable[[T], object],
        on_error: Callable[[Exception], object] | None = None,
        key: Hashable | None = None,
        patient: bool = False,
    ) -> Task:
        """Reads something. A newer query with the same `key` takes the place of an older one.

        A `patient` one waits until no other is waiting or running: what stands at the edge of the
        window must not hold up what a person looks at, as two that work at once do.
        """
        return self._submit(
            "read", lambda: fn(*args), on_result, on_error, key=key, patient=patient
        )

    def change(
        self,
        fn: Callable[[*Ts], T],
        *args: *Ts,
        title: str,
        on_done: Callable[[T], object] | None = None,
        on_error: Callable[[Exception], object] | None = None,
        undoable: bool = True,
    ) -> Task:
        """Writes something, after every change asked for before it.

        `title` says what has happened, as the toast with its Undo shows it ("Korvus saved"); an
        empty one shows no toast.
        """
        return self._submit(
            "write", lambda: fn(*args), on_done, on_error, title=title, undoable=undoable
        )

    def network(
        self,
        fn: Callable[..., T],
        *args: object,
        on_result: Callable[[T], object],
        on_error: Callable[[Exception], object] | None = None,
        on_progress: Callable[[Any], object] | None = None,
        cancel: threading.Event | None = None,
        key: Hashable | None = None,
    ) -> Task:
        """Calls something that waits for a server.

        With `on_progress`, `fn` also gets `progress=`, a function to call from its thread.
        `cancel` is the event that `fn` looks at, where it takes one among its arguments; stopping
        the task, a newer call with the same `key`, and closing the program set it.
        """
        cancel = cancel or threading.Event()
        if on_progress is None:
            return self._submit(
                "network", lambda: fn(*args), on_result, on_error, key=key, cancel=cancel
            )

        given = threading.Event()

        def report(progress: object) -> None:
            given.wait()  # the worker may be faster than this very function
            self._tell(self._progressed, task, on_progress, progress)

        task = self._submit(
            "network",
            lambda: fn(*args, progress=report),
            on_result,
            on_error,
            key=key,
            cancel=cancel,
        )
        given.set()
        return task

    def shutdown(self, seconds: float = 5.0) -> bool:
        """Takes no more work, cancels what can be cancelled and waits, but never longer than this.

        Changes that were asked for are still made. Returns whether everything has ended in time.
        """
        self._closed = True
        for task in list(self._open):
            if task.pool != "write":
                task.stop()
        self._let_patient_go()
        for pool, count in THREADS.items():
            for _ in range(count):
                self._queues[pool].put(None)
        until = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))
        left = [thread.name for thread in self._threads if thread.is_alive()]
        if left:
            log.info("Left running at the end: %s", ", ".join(left))
        return not left

    def _submit(
        self,
        pool: Pool,
        work: Callable[[], Any],
        on_result: Callable[[Any], object] | None,
        on_error: Callable[[Exception], object] | None,
        *,
        title: str = "",
        undoable: bool = False,
        key: Hashable | None = None,
        cancel: threading.Event | None = None,
        patient: bool = False,
    ) -> Task:
        task = Task(
            pool=pool,
            work=work,
            on_result=on_result,
            on_error=on_error,
            receivers=_receivers(on_result, on_error),
            title=title,
            undoable=undoable,
            key=key,
            cancel=cancel or threading.Event(),
        )
        if self._closed:
            task.stop()
            return task
        if key is not None:
            older = self._newest.get(key)
            if older is not None:
                older.stop()
            self._newest[key] = task
        self._open.add(task)
        if patient:
            self._patient.append(task)
            self._be_patient()
        else:
            self._queues[pool].put(task)
        return task

    def _be_patient(self) -> None:
        if not self._patience.isActive():  # or those who keep asking would put it off for ever
            self._patience.start()

    def _let_patient_go(self) -> None:
        """Unless something else is read: then its end is the next occasion."""
        held = set(self._patient)
        if self._closed or all(task.pool != "read" or task in held for task in self._open):
            for task in self._patient:
                self._queues[task.pool].put(task)
            self._patient.clear()

    def _start_thread(self, pool: Pool, number: int) -> threading.Thread:
        thread = threading.Thread(
            target=self._work, args=(self._queues[pool],), name=f"{pool}-{number}", daemon=True
        )
        thread.start()
        return thread

    def _work(self, waiting: queue.SimpleQueue[Task | None]) -> None:
        while (task := waiting.get()) is not None:
            if not task.cancel.is_set():
                try:
                    task.result = self._write(task.work) if task.pool == "write" else task.work()
                except Exception as error:  # noqa: BLE001 - the one place where errors arrive
                    task.error = error
            self._tell(self._finished, task)
            del task  # or its result would live until the next one comes

    def _tell(self, signal: Any, *values: object) -> None:
        try:
            signal.emit(*values)
        except RuntimeError:
            # The window is gone, and the runner's Qt side with it: nobody to tell.
            log.debug("A result came after the window was closed")

    def _deliver(self, task: Task) -> None:
        self._open.discard(task)
        if task.key is not None and self._newest.get(task.key) is task:
            del self._newest[task.key]
        if not task.cancel.is_set() or task.error is not None:
            self._hand_over(task)
        if task.pool == "read" and self._patient:
            self._be_patient()
        if task.pool == "read" and all(waiting.pool != "read" for waiting in self._open):
            self.all_read.emit()
        if not self._open:
            self.idle.emit()

    def _hand_over(self, task: Task) -> None:
        error = task.error
        if error is None:
            if task.title:
                self.changed.emit(task.title, task.undoable)
            if task.on_result is not None and task.wanted:
                task.on_result(task.result)
            return
        if task.cancel.is_set() or isinstance(error, Cancelled):
            return
        if not isinstance(error, DeskError):
            log.error("Background work failed", exc_info=error)
            self.crashed.emit(error)
        if task.on_error is not None:
            if task.wanted:
                task.on_error(error)
        elif isinstance(error, DeskError):
            self.problem.emit(error)

    def _deliver_progress(
        self, task: Task, on_progress: Callable[[Any], object], progress: object
    ) -> None:
        if not task.cancel.is_set() and task.wanted and task in self._open:
            on_progress(progress)


def _receivers(*callbacks: Callable[..., object] | None) -> tuple[QObject, ...]:
    """The QObjects that these callbacks belong to: without them there is nobody to tell.

    Seen in bound methods and partials of them; a closure over a widget would hide it.
    """
    owners = []
    for callback in callbacks:
        while isinstance(callback, functools.partial):
            callback = callback.func
        owners.append(getattr(callback, "__self__", None))
    return tuple(owner for owner in owners if isinstance(owner, QObject))
