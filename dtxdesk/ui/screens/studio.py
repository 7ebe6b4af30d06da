"""A window on the sample league (or on nothing), and what it takes to get a picture of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from dtxdesk.phrases import Phrase

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.jobs.scheduler import JobRun
    from dtxdesk.ui.main_window import MainWindow

NOW = datetime(2026, 9, 20, 18, 40, tzinfo=UTC)
PATIENCE = 20.0


def prepare(folder: Path, *, sample: bool) -> None:
    """A data folder for a Studio, on the sample league or on nothing; to be copied."""
    from dtxdesk.services import demo

    desk = _desk(folder)
    desk.open()
    if sample:
        demo.fill(desk.database)
    desk.close()


def _desk(folder: Path) -> Desk:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.paths import DataPaths
    from dtxdesk.settings import REDUCED_MOTION, SYNC_ENABLED, THEME

    desk = Desk(DataPaths(folder), environ={}, clock=lambda: NOW)
    desk.settings.set(SYNC_ENABLED, False)
    desk.settings.set(REDUCED_MOTION, True)
    desk.settings.set(THEME, "dark")
    return desk


class Studio:
    """One window on a prepared folder, and how to get it into each state worth a picture."""

    def __init__(self, folder: Path, *, language: str = "en") -> None:
        from dtxdesk.data.queries.leagues import league_rows
        from dtxdesk.settings import LANGUAGE
        from dtxdesk.ui.app import make_application
        from dtxdesk.ui.main_window import MainWindow

        self.desk: Desk = _desk(folder)
        self.desk.settings.set(LANGUAGE, language)
        self.desk.open()
        leagues = self.desk.read(league_rows)
        self.league_id = leagues[0].id if leagues else 0
        self.app = make_application(self.desk)
        self.window: MainWindow = MainWindow(self.desk)
        self.window.show()
        self.wait_until(lambda: bool(self.window.pages))
        self.settle()

    def wait_until(self, reached: Callable[[], bool]) -> None:
        until = time.monotonic() + PATIENCE
        while not reached():
            if time.monotonic() > until:
                raise TimeoutError("The window did not get there")
            self.app.processEvents()
            time.sleep(0.002)

    def settle(self) -> None:
        """Waits until nothing is being read any more and everything is painted."""
        for _ in range(3):  # what is read asks for more: ids, then the rows in sight
            self.app.processEvents()
            self.wait_until(lambda: not self.window.runner.busy)
        self.app.processEvents()

    def close(self) -> None:
        self.window.close()
        self.desk.close()

    def begin_a_sync(self) -> None:
        """A sync that stands still at 34 of 52 matches."""
        from dtxdesk.jobs.job_ids import sync_job_id
        from dtxdesk.services.progress import SyncProgress

        def work(run: JobRun) -> str:
            run.tell(SyncProgress("DTX League", "details", 34, 52, 18.0))
            run.cancel.wait(PATIENCE)
            return ""

        job_id = sync_job_id(self.league_id)
        jobs = self.desk.jobs
        title = Phrase("Sync {league}", league="DTX League")
        jobs.add(job_id, title, timedelta(days=1), work, soon=True)
        self.wait_until(lambda: any(state.progress for state in jobs.list()))
        self.wait_until(lambda: self.window.status.job_shown == job_id)

    def end_the_sync(self) -> None:
        from dtxdesk.jobs.job_ids import sync_job_id

        job_id = sync_job_id(self.league_id)
        self.desk.jobs.stop_running(job_id)
        self.wait_until(lambda: self.window.status.job_shown != job_id)
        self.desk.jobs.remove(job_id)

    def close_dialogs(self) -> None:
        from PySide6.QtWidgets import QDialog

        from dtxdesk.ui.widgets.scrim import DialogScrim

        for dialog in self.window.findChildren(QDialog):
            dialog.done(QDialog.DialogCode.Rejected)  # not `close`: what was typed would ask back
        veil = self.window.findChild(DialogScrim)
        assert veil is not None
        self.wait_until(veil.isHidden)

    def picture(self, file: Path, size: tuple[int, int]) -> None:
        """The window, with the dialog that is open over it in its middle."""
        from PySide6.QtGui import QPainter
        from PySide6.QtWidgets import QDialog

        from dtxdesk.ui.theme import theme

        self.window.resize(*size)
        self.settle()
        picture = self.window.grab()
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                over = dialog.grab()
                painter = QPainter(picture)
                free = picture.deviceIndependentSize() - over.deviceIndependentSize()
                left, top = round(free.width() / 2), round(free.height() / 3)
                painter.drawPixmap(left, top, over)
                painter.setPen(theme().tokens.control)
                painter.drawRect(left - 1, top - 1, dialog.width() + 1, dialog.height() + 1)
                painter.end()
        picture.save(str(file))
