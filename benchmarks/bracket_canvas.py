"""A bracket of 1,024 teams on the screen: its first paint, and each frame of going about in it.

A process of its own (`python -m benchmarks.bracket_canvas`), for the one application there may be
in a process. It prints milliseconds as JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

from benchmarks.measure import Figure

TEAMS = 1024
FRAME_MS = 1000 / 60
ZOOMS = (2.0, 1.0, 0.6, 0.4, 0.25, 0.1)
FRAMES = 60


def figures() -> Iterator[Figure]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "benchmarks.bracket_canvas"]
    told = subprocess.run(
        command, env=environment, capture_output=True, check=True, text=True
    ).stdout
    measured: dict[str, float] = json.loads(told)
    limits = {"first paint": 150.0}
    for what, value in measured.items():
        words = f"  1,024 teams drawn, {what}"
        yield Figure(words, value, "ms", None, limits.get(what, FRAME_MS), relative=False)


def main() -> int:
    from PySide6.QtCore import QPointF
    from PySide6.QtWidgets import QApplication

    from benchmarks.brackets import bracket, played_out
    from dtxdesk.domain.stages.progress import played
    from dtxdesk.services.bracket_view import BracketTeam, BracketView, StageView
    from dtxdesk.ui.pages.tournaments.bracket_tab.canvas import BracketCanvas
    from dtxdesk.ui.pages.tournaments.bracket_tab.reading import drawn_brackets
    from dtxdesk.ui.theme import theme

    app = QApplication([])
    theme().install(app, "dark")
    stage = bracket(TEAMS)
    results = played_out(stage)
    numbers = {series.number: series.number for series in stage.series}
    shown = StageView(1, 1, "", played(stage, results), numbers, results, {})
    teams = {n: BracketTeam(n, f"Team number {n} of all", f"T{n}", False) for n in range(TEAMS)}
    (drawn,) = drawn_brackets(BracketView(1, (shown,), teams)).drawn
    canvas = BracketCanvas()
    canvas.resize(1384, 736)
    canvas.show()
    app.processEvents()

    def first() -> None:
        canvas.show_sheet(drawn.sheet, drawn.paths, anew=True)
        canvas.viewport().repaint()

    measured = {"first paint": _once(first)}
    canvas.light(1)
    across, up = canvas.horizontalScrollBar(), canvas.verticalScrollBar()

    def pan(frame: int) -> None:
        across.setValue(frame * 24)
        up.setValue(up.maximum() // 3 + frame * 60)

    for zoom in ZOOMS:
        canvas.set_zoom(zoom)
        measured[f"a frame of panning at {zoom:.0%}"] = _frames(canvas, pan)
    canvas.set_zoom(0.02)
    by = 100 ** (1 / FRAMES)
    measured["a frame of zooming"] = _frames(
        canvas, lambda _frame: canvas.set_zoom(canvas.zoom * by, QPointF(300, 300))
    )
    print(json.dumps(measured))
    return 0


def _once(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _frames(canvas: object, step: Callable[[int], object]) -> float:
    """The mean of many frames: what one gets used to."""
    from dtxdesk.ui.pages.tournaments.bracket_tab.canvas import BracketCanvas

    assert isinstance(canvas, BracketCanvas)
    taken = 0.0
    for frame in range(FRAMES):
        step(frame)
        taken += _once(canvas.viewport().repaint)
    return taken / FRAMES


if __name__ == "__main__":
    sys.exit(main())
