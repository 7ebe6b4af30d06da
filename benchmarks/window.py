"""The window: until it is first painted, until it shows data, and the memory it then takes.

Every figure is of a process of its own; the floor is a process that does nothing but the parts.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Figure
from dtxdesk.data.opening import open_local
from dtxdesk.paths import DataPaths
from dtxdesk.services import demo

_BEGIN = """
import json, os, sys
import psutil
from time import time
BEGAN = psutil.Process().create_time()

def pss():
    try:
        with open("/proc/self/smaps_rollup") as rollup:
            for line in rollup:
                if line.startswith("Pss:"):
                    return int(line.split()[1]) / 1024
    except OSError:
        return 0.0

def done():
    print(json.dumps({"seconds": time() - BEGAN, "megabytes": pss()}), flush=True)
    os._exit(0)
"""

EMPTY_WINDOW = (
    _BEGIN
    + """
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        done()
app = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""
)

WHOLE_STACK = (
    _BEGIN
    + """
import alembic.command, alembic.config, apscheduler.schedulers.background, httpx, keyring
import sqlalchemy.orm, sqlalchemy.dialects.sqlite, sqlalchemy.dialects.postgresql
keyring.get_keyring()
"""
    + EMPTY_WINDOW.removeprefix(_BEGIN)
)

_PROGRAM = (
    _BEGIN
    + """
from pathlib import Path
from dtxdesk.bootstrap import make_desk
from dtxdesk.paths import DataPaths
from PySide6.QtCore import QEvent, QObject, QTimer
from dtxdesk.ui.app import make_application
from dtxdesk.settings import WINDOW_STATE
from dtxdesk.ui.main_window import MainWindow
from dtxdesk.ui.widgets.states import StatefulArea

def settle():
    QTimer.singleShot(0, done)

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and wanted(watched):
            settle()
        return False

desk = make_desk(DataPaths(Path(sys.argv[1])))
desk.settings.set(WINDOW_STATE, {"page": sys.argv[2]})
app = make_application(desk)
window = MainWindow(desk)
window.resize(1280, 800)
watch = Watch()
app.installEventFilter(watch)
window.show()
app.exec()
"""
)

FIRST_PAINT = _PROGRAM.replace(
    "class Watch", "def wanted(watched):\n    return True\n\nclass Watch"
)
WITH_DATA = _PROGRAM.replace(
    "class Watch",
    """def wanted(watched):
    while watched is not None:
        if isinstance(watched, StatefulArea):
            return watched.showing_content
        watched = watched.parent()
    return False

class Watch""",
)
SETTLED = WITH_DATA.replace(
    "def settle():\n    QTimer.singleShot(0, done)",
    """def settle():
    # Three seconds after the last reading, or ten where none is going on.
    watch.settled = QTimer(singleShot=True)
    watch.settled.timeout.connect(done)
    window.runner.idle.connect(lambda: watch.settled.start(3000))
    watch.settled.start(10_000)
    global settle
    settle = lambda: None""",
)


def measured(code: str, *arguments: str, times: int) -> tuple[float, float]:
    """Median seconds and megabytes of a process that runs the code to its end."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment = {
        **kept,  # the first run leaves byte code behind, as an installed program has it
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "DTXDESK_STEAM_API_KEY": "",
        "DTXDESK_STEAM_API_URL": "http://127.0.0.1:9",
    }
    found = []
    for _ in range(times + 1):
        ended = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=True,
        )
        found.append(json.loads(ended.stdout.strip().splitlines()[-1]))
    counted = found[1:]
    return (
        statistics.median(row["seconds"] for row in counted),
        statistics.median(row["megabytes"] for row in counted),
    )


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory(prefix="dtxdesk-bench-") as folder:
        floor, _ = measured(EMPTY_WINDOW, times=5)
        value, _ = measured(FIRST_PAINT, f"{folder}/empty", "", times=5)
        yield Figure("first window", value, "s", floor, 2.0, relative=True)
        paths = DataPaths(Path(folder) / "large")
        database = open_local(paths.database, paths.backups)
        demo.fill(database, matches=100_000, players=300)
        database.close()
        yield from with_data(paths.root)


def with_data(folder: Path) -> Iterator[Figure]:
    """The window on a large database, opened on either of two pages."""
    for page in ("home", "players"):
        floor, least = measured(WHOLE_STACK, times=3)
        value, _ = measured(WITH_DATA, str(folder), page, times=3)
        what = f"window with data, 100,000 matches ({page})"
        yield Figure(what, value, "s", floor, 1.2, relative=True)
        _, value = measured(SETTLED, str(folder), page, times=2)
        yield Figure(f"memory then ({page}, PSS)", value, "MB", least, 110, relative=False)
