"""From the empty window to an open database, or to what stands in the way and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from dtxdesk.errors import DeskError, EnvironmentProblem
from dtxdesk.ui.late_imports import import_late
from dtxdesk.ui.opening import OpeningPanel
from dtxdesk.ui.restoring import Restoring
from dtxdesk.ui.runner import Runner
from dtxdesk.ui.sliced_imports import SlicedImports, in_order

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.services.backups import BackupFile

FIRST_NEEDED = ("sqlalchemy", "sqlalchemy.orm", "dtxdesk.data.opening")


class Startup(QObject):
    """Opens the database on the writer's thread; the panel shows how that goes."""

    opened = Signal()
    failed = Signal()
    """It could not be opened; the panel says why."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        panel: OpeningPanel,
        stack: QStackedWidget,
        restoring: Restoring,
    ) -> None:
        super().__init__(panel)
        self._desk = desk
        self._runner = runner
        self._panel = panel
        self._stack = stack
        self._modules: tuple[str, ...] = ()
        self._imports = SlicedImports(self)
        self._imports.done.connect(self.opened)
        panel.retry_asked.connect(self._again)
        panel.restore_asked.connect(restoring.show)
        panel.choose_asked.connect(restoring.choose_file)

    def open(self, *modules: str) -> None:
        """Opens it; these `modules` of the window are imported before `opened` comes."""
        self._modules = modules
        self._again()

    def _again(self) -> None:
        self._panel.show_opening()
        self._stack.setCurrentWidget(self._panel)
        self._runner.change(
            self._open_desk,
            title="",
            on_done=self._is_open,
            on_error=self._is_not_open,
            undoable=False,
        )

    def _open_desk(self) -> list[str]:
        """On the writer's thread; what is slow to import is imported there as well.

        Returns:
            The modules of the window that are still to be imported.
        """
        for module in FIRST_NEEDED:
            import_late(module)
        self._desk.serve_again()
        self._desk.open()
        _ = self._desk.jobs, self._desk.history
        return in_order(self._modules)

    def _is_open(self, modules: list[str]) -> None:
        self._imports.add(modules)

    def _is_not_open(self, error: Exception) -> None:
        problem = (
            error
            if isinstance(error, DeskError)
            else EnvironmentProblem(
                "The database could not be opened",
                "The program made a mistake",
                "The report says more",
            )
        )
        self._panel.show_problem(problem)
        self.failed.emit()
        self._runner.query(self._way_out_of, error, on_result=self._offer)

    def _way_out_of(self, error: Exception) -> tuple[bool, BackupFile | None]:
        """Whether a backup would help, and the newest whole one. On a worker."""
        from dtxdesk.services.backups import is_damage

        damaged = is_damage(error)
        return damaged, self._desk.backups.newest_good() if damaged else None

    def _offer(self, found: tuple[bool, BackupFile | None]) -> None:
        damaged, newest = found
        if damaged:
            self._panel.offer_backup(newest)
