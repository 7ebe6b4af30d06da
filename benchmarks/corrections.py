"""A result corrected in a played tournament of 64 teams: until the bracket on the screen shows it.

A process of its own (`python -m benchmarks.corrections`), for the one application there may be in a
process. It prints milliseconds as JSON.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.measure import Figure

TEAMS = 64
TIMES = 12
MOST_MS = 50.0


class Settled:
    """Whether the window has imported the code of its other pages, which it does bit by bit."""

    QUIET = 1.0

    def __init__(self) -> None:
        self._modules, self._since = 0, time.monotonic()

    def __call__(self) -> bool:
        if len(sys.modules) != self._modules:
            self._modules, self._since = len(sys.modules), time.monotonic()
        return time.monotonic() - self._since > self.QUIET


def figures() -> Iterator[Figure]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "benchmarks.corrections"]
    told = subprocess.run(
        command, env=environment, capture_output=True, check=True, text=True
    ).stdout
    measured: dict[str, float] = json.loads(told)
    for what, value in measured.items():
        words = f"  64 teams, a correction {what}"
        yield Figure(words, value, "ms", None, MOST_MS, relative=False)


def main() -> int:
    from PySide6.QtCore import QEventLoop, QTimer

    from dtxdesk.bootstrap import Desk
    from dtxdesk.domain.stages.model import Format, StageOptions
    from dtxdesk.domain.tournaments import TournamentFields
    from dtxdesk.paths import DataPaths
    from dtxdesk.services.bracket_view import bracket_view
    from dtxdesk.services.results import Score
    from dtxdesk.services.standings_view import standings_view
    from dtxdesk.settings import SYNC_ENABLED
    from dtxdesk.ui.app import keep_out_of_collections, make_application
    from dtxdesk.ui.main_window import MainWindow
    from dtxdesk.ui.pages.tournaments.bracket_tab.tab import BracketTab
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

    with tempfile.TemporaryDirectory(prefix="dtxdesk-bench-") as folder:
        desk = Desk(DataPaths(Path(folder)), environ={})
        desk.settings.set(SYNC_ENABLED, False)
        names = [f"Team number {number}" for number in range(1, TEAMS + 1)]
        options = StageOptions(Format.DOUBLE_ELIMINATION, best_of=3)
        tournament = desk.stages.start_with_teams(TournamentFields("Cup"), options, names)
        (stage,) = desk.read(bracket_view, tournament).stages
        every = [(one.number, Score(2, 0)) for one in stage.state.stage.series]
        desk.results.enter(tournament, every)
        app = make_application(desk)
        window = MainWindow(desk)
        window.resize(1440, 900)
        keep_out_of_collections(window)
        window.show()
        ticks = QTimer(window)
        ticks.start(1)

        def wait_for(reached: Callable[[], bool]) -> None:
            until = time.monotonic() + 60
            while not reached():
                if time.monotonic() > until:
                    raise TimeoutError("The window did not get there")
                # As the window's own loop does: one that spins keeps the workers from working.
                app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

        def played_out(tab: BracketTab) -> bool:
            return tab.drawn is not None and tab.drawn.stage.state.finished

        wait_for(lambda: bool(window.pages) and not window.runner.busy)
        page = window.show_page("tournaments")
        assert isinstance(page, TournamentsPage)
        page.open_tournament(tournament)
        page.show_part("bracket")
        wait_for(lambda: isinstance(page.part("bracket"), BracketTab))
        tab = page.part("bracket")
        assert isinstance(tab, BracketTab)
        wait_for(lambda: tab.drawn is not None and not window.runner.busy)
        wait_for(lambda: played_out(tab))
        wait_for(Settled())
        previews, stored, shown = [], [], []
        for turn in range(TIMES):
            # All behind it loses its result; the next turn plays them again.
            score = (1, Score(0, 2) if turn % 2 == 0 else Score(2, 0))
            began = time.perf_counter()
            desk.results.preview(tournament, [score])
            previews.append(time.perf_counter() - began)
            done: list[float] = []
            before = tab.drawn
            began = time.perf_counter()
            window.runner.change(
                desk.results.enter,
                tournament,
                [score],
                title="",
                on_done=lambda _outcome, done=done: done.append(time.perf_counter()),
            )
            wait_for(lambda before=before: tab.drawn is not before)
            app.processEvents()  # paints what is new
            shown.append(time.perf_counter() - began)
            wait_for(lambda done=done: bool(done) and not window.runner.busy)
            stored.append(done[0] - began)
            (stage,) = desk.read(bracket_view, tournament).stages
            missing = [one.number for one in stage.state.series if not one.finished]
            desk.results.enter(tournament, [(number, Score(2, 0)) for number in missing])
            wait_for(lambda: played_out(tab) and not window.runner.busy)
        began = time.perf_counter()
        desk.read(standings_view, tournament)
        table = time.perf_counter() - began
        measured = {
            "looked at beforehand": statistics.median(previews),
            "stored": statistics.median(stored),
            "stored, read anew and painted": statistics.median(shown),
            "its standings": table,
        }
        print(json.dumps({what: seconds * 1000 for what, seconds in measured.items()}))
        window.close()
        desk.close()
        app.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main())
