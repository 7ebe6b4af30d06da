"""Pictures of every screen, in both themes, at 100 % and 200 %: `python -m dtxdesk.ui.screens OUT`.

They are made from the sample league at a fixed time, so that two runs can be compared. A scale
holds for a whole process, so each scale is a process of its own.
"""

from __future__ import annotations

import argparse
import html
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.jobs.scheduler import JobRun
    from dtxdesk.ui.main_window import MainWindow

NOW = datetime(2026, 9, 20, 18, 40, tzinfo=UTC)
SIZE = (1440, 900)
SMALL_SIZE = (1280, 720)
SCALES = (1, 2)
THEMES = ("dark", "light")
PATIENCE = 20.0


class Studio:
    """One window on the sample league, and how to get it into each state worth a picture."""

    def __init__(self, folder: Path, *, sample: bool) -> None:
        from dtxdesk.bootstrap import Desk
        from dtxdesk.paths import DataPaths
        from dtxdesk.settings import REDUCED_MOTION, SYNC_ENABLED, THEME
        from dtxdesk.ui.app import make_application
        from dtxdesk.ui.main_window import MainWindow

        self.desk: Desk = Desk(DataPaths(folder), environ={}, clock=lambda: NOW)
        self.desk.settings.set(SYNC_ENABLED, False)
        self.desk.settings.set(REDUCED_MOTION, True)
        self.desk.settings.set(THEME, "dark")
        self.desk.open()
        self.league_id = 0
        if sample:
            from dtxdesk.services import demo

            self.league_id = demo.fill(self.desk.database)
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

    # States

    def sample_states(self) -> Iterator[str]:
        """Goes from one state to the next; each yield is a picture with that name."""
        window = self.window
        window.perform("go.players")
        yield "players"
        window.perform("player.new")
        yield "player-new"
        self.close_dialogs()
        yield from self._leagues()
        window.perform("go.players")
        window.toasts.show("Could not write the backup", "The disk is full.", "error")
        window.toasts.show("52 matches read from Steam", "1 match has no details.", "info")
        window.toasts.show("Korvus saved", button="Undo", undo=True)
        window.set_slim(True)
        yield "toasts-slim"

    def _leagues(self) -> Iterator[str]:
        from dtxdesk.ui.pages.leagues.page import LeaguesPage

        page = self.window.show_page("leagues")
        assert isinstance(page, LeaguesPage)
        self.settle()
        for key in ("leaderboard", "matches", "pending", "formula", "sync"):
            page.tabs.choose(key)
            yield f"league-{key}"
        self._begin_a_sync()
        page.tabs.choose("leaderboard")
        yield "league-syncing"
        self._end_the_sync()
        self.window.perform("league.edit")
        yield "league-edit"
        self.close_dialogs()
        self.window.perform("export")
        self.settle()
        yield "export"
        self.close_dialogs()
        page.show_list()
        yield "leagues"

    def empty_states(self) -> Iterator[str]:
        from dtxdesk.errors import EnvironmentProblem

        self.window.perform("go.players")
        yield "players-empty"
        self.window.perform("go.leagues")
        yield "leagues-empty"
        self.window.perform("league.new")
        yield "league-new"
        self.close_dialogs()
        problem = EnvironmentProblem(
            "The data folder can't be written to",
            "The system refuses to write into it.",
            "Give yourself the right to write there, or choose another folder.",
        )
        self.window.show_problem(problem)
        yield "problem"
        self.close_dialogs()
        self.window.opening.show_problem(problem)
        self.window.stack.setCurrentWidget(self.window.opening)
        yield "cannot-open"

    def _begin_a_sync(self) -> None:
        from dtxdesk.jobs.plan import sync_job_id
        from dtxdesk.services.progress import SyncProgress

        def work(run: JobRun) -> str:
            run.tell(SyncProgress("DTX League", "details", 34, 52, 18.0))
            run.cancel.wait(PATIENCE)
            return ""

        job_id = sync_job_id(self.league_id)
        jobs = self.desk.jobs
        jobs.add(job_id, "Sync DTX League", timedelta(days=1), work, soon=True)
        self.wait_until(lambda: any(state.progress for state in jobs.list()))
        self.wait_until(lambda: self.window.status.job_shown == job_id)

    def _end_the_sync(self) -> None:
        from dtxdesk.jobs.plan import sync_job_id

        job_id = sync_job_id(self.league_id)
        self.desk.jobs.stop_running(job_id)
        self.wait_until(lambda: self.window.status.job_shown != job_id)
        self.desk.jobs.remove(job_id)

    def close_dialogs(self) -> None:
        from PySide6.QtWidgets import QDialog

        for dialog in self.window.findChildren(QDialog):
            dialog.close()

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


def take(out: Path, scale: int) -> None:
    """All pictures of one scale. The process must have been started for it."""
    from dtxdesk.ui.theme import theme
    from dtxdesk.ui.window_state import as_mode

    suffix = "" if scale == 1 else f"@{scale}x"
    for sample in (True, False):
        with tempfile.TemporaryDirectory() as folder:
            studio = Studio(Path(folder), sample=sample)
            for name in studio.sample_states() if sample else studio.empty_states():
                for mode in THEMES:
                    theme().set_mode(as_mode(mode))
                    studio.picture(out / f"{name}-{mode}{suffix}.png", SIZE)
                theme().set_mode("dark")
                if scale == 1:
                    studio.picture(out / f"{name}-small.png", SMALL_SIZE)
            studio.close()


def write_index(out: Path) -> None:
    """A page with all of them."""
    figures = "\n".join(
        f'<figure><a href="{name}"><img loading="lazy" src="{name}" alt="{name}"></a>'
        f"<figcaption>{name}</figcaption></figure>"
        for name in (html.escape(file.name) for file in sorted(out.glob("*.png")))
    )
    style = (
        "body{font:14px sans-serif;display:grid;gap:16px;padding:16px;"
        "grid-template-columns:repeat(auto-fill,minmax(560px,1fr))}"
        "figure{margin:0}img{width:100%;border:1px solid #999}"
    )
    page = (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>dtxdesk, every screen</title>'
        f"<style>{style}</style><body>\n{figures}\n</body></html>\n"
    )
    (out / "index.html").write_text(page, encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description="Pictures of every screen.")
    parser.add_argument("out", type=Path, help="the folder for the pictures")
    parser.add_argument("--scale", type=int, choices=SCALES, help="only this scale")
    arguments = parser.parse_args()
    out: Path = arguments.out
    out.mkdir(parents=True, exist_ok=True)
    if arguments.scale:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ["QT_SCALE_FACTOR"] = str(arguments.scale)
        take(out, arguments.scale)
        return 0
    for scale in SCALES:
        command = [sys.executable, "-m", "dtxdesk.ui.screens", str(out), "--scale", str(scale)]
        code = subprocess.run(command, check=False).returncode  # noqa: S603
        if code:
            return code
    write_index(out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
