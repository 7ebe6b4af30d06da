"""What the window begins once its first page is there: jobs, and the code of everything else."""

from __future__ import annotations

import linecache
import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from dtxdesk.ui.late_imports import import_all_late
from dtxdesk.ui.runner import Runner
from dtxdesk.ui.sliced_imports import SlicedImports, in_order, modules_of

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.data.feed import Changes

OPENED_LATER = (
    "dtxdesk.ui.dialogs",
    "dtxdesk.ui.palette",
    "dtxdesk.ui.log",
    "dtxdesk.ui.wizard",
    "dtxdesk.ui.pages",
)
"""Packages that are needed at a click: imported then, they would hold up the window."""

QUIET_MS = 80
"""After this long without anything to read the first page has its rows and is painted."""

MOST_SECONDS = 2.0
"""A server that lets the first page wait must not keep the jobs from starting."""


class LateStart(QObject):
    """Waits on the writer's thread: what it does would take the first page's time.

    The jobs and the code of the services begin there, the code of the window on its own thread.
    """

    def __init__(
        self, desk: Desk, runner: Runner, hear: Callable[[Changes], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runner = runner
        self._hear = hear
        self._page_is_there = threading.Event()
        self._pages: Sequence[str] = ()
        self._imports = SlicedImports(self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self.wait_no_longer)

    def begin(self, pages: Sequence[str]) -> None:
        """Begins when there is nothing to read any more; `pages` are the modules of all pages."""
        self._pages = pages
        self._runner.all_read.connect(self._quiet.start)
        self._runner.change(self._start, title="", undoable=False, on_done=self._go_on)

    def wait_no_longer(self) -> None:
        """The page is there."""
        self._page_is_there.set()

    def end(self) -> None:
        """The window is about to close."""
        self._page_is_there.set()
        self._imports.end()

    def _start(self) -> list[str]:
        """On the writer's thread. The feed comes first, or the page would miss a commit.

        Returns:
            The modules of the window that are to be imported.
        """
        self._desk.watch(self._hear)
        self._page_is_there.wait(MOST_SECONDS)
        self._desk.plan.start()
        linecache.clearcache()
        import_all_late("dtxdesk.services")
        later = (module for package in OPENED_LATER for module in modules_of(package))
        return in_order((*self._pages, *later))

    def _go_on(self, modules: list[str]) -> None:
        self._imports.begin(modules)
