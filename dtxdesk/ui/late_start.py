"""What the window begins once its first page is there: jobs, and the code of everything else."""

from __future__ import annotations

import linecache
import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from dtxdesk.ui.late_imports import import_all_late, import_late
from dtxdesk.ui.runner import Runner

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.data.feed import Changes

OPENED_LATER = (
    *("dtxdesk.services", "dtxdesk.ui.dialogs", "dtxdesk.ui.dialogs.balance"),
    *("dtxdesk.ui.palette", "dtxdesk.ui.log", "dtxdesk.ui.wizard"),
)
"""Packages that are needed at a click: imported then, they would hold up the window."""

QUIET_MS = 80
"""After this long without anything to read the first page has its rows and is painted."""

MOST_SECONDS = 2.0
"""A server that lets the first page wait must not keep the jobs from starting."""


class LateStart(QObject):
    """Waits on the writer's thread: what it does would take the first page's time.

    Python runs one thread at a time, so an import beside the window holds it up all the same.
    """

    def __init__(
        self, desk: Desk, runner: Runner, hear: Callable[[Changes], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runner = runner
        self._hear = hear
        self._page_is_there = threading.Event()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self.wait_no_longer)

    def begin(self, pages: Sequence[str]) -> None:
        """Begins when there is nothing to read any more; `pages` are the modules of all pages."""
        self._runner.all_read.connect(self._quiet.start)
        self._runner.change(self._start, tuple(pages), title="", undoable=False)

    def wait_no_longer(self) -> None:
        """The page is there, or the window is about to close."""
        self._page_is_there.set()

    def _start(self, pages: Sequence[str]) -> None:
        """On the writer's thread. The feed comes first, or the page would miss a commit."""
        self._desk.watch(self._hear)
        self._page_is_there.wait(MOST_SECONDS)
        self._desk.plan.start()
        linecache.clearcache()
        for module in pages:
            import_late(module)
        for package in OPENED_LATER:
            import_all_late(package)
