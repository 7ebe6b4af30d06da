"""What the window begins once its first page is there: jobs, and the code of everything else."""

from __future__ import annotations

import linecache
import threading
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from dtxdesk.ui.heap import give_back_freed
from dtxdesk.ui.runner import Runner
from dtxdesk.ui.sliced_imports import SlicedImports, in_order, modules_of

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.data.feed import Changes

AT_A_CLICK = ("dtxdesk.ui.palette", "dtxdesk.ui.log", "dtxdesk.ui.wizard")
"""Packages that are needed at a click on any page: imported then, they would hold it up."""

WITH_PAGE = {
    "tournaments": (
        "dtxdesk.ui.pages.tournaments",
        "dtxdesk.ui.dialogs",
        "dtxdesk.ui.spectator",
    ),
}
"""Packages that are needed on one page only: who never goes there does not pay for them.

A dialog of another page is a few modules, imported with its first use.
"""

QUIET_MS = 80
"""After this long without anything to read the first page has its rows and is painted."""

TIDY_AFTER_MS = 1_000
"""After so long with nothing to do, what the work before has freed is given back."""

MOST_SECONDS = 2.0
"""A server that lets the first page wait must not keep the jobs from starting."""


class LateStart(QObject):
    """Waits on the writer's thread: what it does would take the first page's time.

    The jobs and the code of the services begin there, the code of the window on its own thread.
    """

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        hear: Callable[[Changes], None],
        hear_others: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runner = runner
        self._hear = hear
        self._hear_others = hear_others
        self._page_is_there = threading.Event()
        self._pages: Sequence[str] = ()
        self._started = False
        self._approached: set[str] = set()
        self._imports = SlicedImports(self)
        self._tidying = QTimer(self)
        self._tidying.setSingleShot(True)
        self._tidying.setInterval(TIDY_AFTER_MS)
        self._tidying.timeout.connect(give_back_freed)
        self._imports.done.connect(self._tidying.start)
        runner.idle.connect(self._tidying.start)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self.wait_no_longer)

    def begin(self, pages: Sequence[str]) -> None:
        """Begins when there is nothing to read any more; `pages` are the modules of all pages."""
        self._pages = pages
        self._runner.all_read.connect(self._quiet.start)
        self._runner.change(self._start, title="", undoable=False, on_done=self._go_on)

    def approach(self, page_id: str) -> None:
        """Somebody goes to this page: what only it needs is imported, once."""
        if page_id in self._approached:
            return
        self._approached.add(page_id)
        if self._started:
            self._import_of([page_id])

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
        self._desk.watch(self._hear, self._hear_others)
        self._page_is_there.wait(MOST_SECONDS)
        self._desk.plan.start()
        linecache.clearcache()
        return in_order((*self._pages, *_modules(AT_A_CLICK)))

    def _go_on(self, modules: list[str]) -> None:
        self._started = True
        self._imports.add(modules)
        self._import_of(self._approached)

    def _import_of(self, page_ids: Iterable[str]) -> None:
        """Looks on a worker for what these pages need: every source is read."""
        packages = [package for page in page_ids for package in WITH_PAGE.get(page, ())]
        if packages:
            self._runner.query(lambda: in_order(_modules(packages)), on_result=self._imports.add)


def _modules(packages: Iterable[str]) -> list[str]:
    return [module for package in packages for module in modules_of(package)]
