"""The longest time that the window does not react: pages, dialogs, searches, sorting, a sync.

It goes over the pages and actions that are declared, on a large database, and does with each what a
person does. Every step is run by the event loop, as a key or a click would be.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QHeaderView, QTableView, QWidget

from benchmarks.measure import Figure
from benchmarks.tables import add_players
from dtxdesk.bootstrap import Desk
from dtxdesk.data.opening import open_local
from dtxdesk.paths import DataPaths
from dtxdesk.services import demo
from dtxdesk.settings import SYNC_ENABLED
from dtxdesk.ui.app import keep_out_of_collections, make_application
from dtxdesk.ui.loop_watch import LoopWatch, Stall
from dtxdesk.ui.main_window import MainWindow
from dtxdesk.ui.pages import PAGES
from dtxdesk.ui.widgets import SearchField, Tabs
from tests.servers.matches import make_matches
from tests.servers.steam import FakeSteam

W = TypeVar("W", bound=QWidget)

MATCHES, PLAYERS = 100_000, 20_000
NEW_MATCHES = 3_000
MOST_MS = 50.0
WORTH_TELLING_MS = 25.0
QUIET = 0.2
"""Seconds without work after which a step has ended."""
PATIENCE = 60.0
WHILE_SYNCING = 2.0
"""Seconds that each page is looked at while a sync runs."""

NOT_TRIED = ("app.quit", "app.sample")
"""They end the program, or put another database in the place of this one."""


class Stalls:
    """A window, and the longest stall of each thing that is done with it."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        self._app = app
        self._window = window
        self._seen: list[Stall] = []
        self._watch = LoopWatch(self._seen.append, limit=0.004)
        self._watch.start()

    def close(self) -> None:
        self._watch.stop()

    def step(
        self, what: str, work: Callable[[], object], *, seconds: float = 0.0, idle: bool = True
    ) -> Figure:
        """Has the loop do something; waits that long, and until all that follows is done.

        Without `idle` it only waits that long: while a sync runs there is always something to do.
        """
        self._seen.clear()
        QTimer.singleShot(0, self._window, work)
        self._run(seconds, idle=idle)
        worst = max(self._seen, key=lambda stall: stall.seconds, default=Stall(0.0, 0.0, ()))
        value = worst.seconds * 1000
        note = f"{worst.work * 1000:.0f} ms of work, {worst.place}"
        told = note if value >= WORTH_TELLING_MS else ""
        return Figure(what, value, "ms", None, MOST_MS, relative=False, note=told)

    def wait_for(self, reached: Callable[[], bool]) -> None:
        until = time.monotonic() + PATIENCE
        while not reached():
            if time.monotonic() > until:
                raise TimeoutError("The window did not get there")
            self._app.processEvents()
            time.sleep(0.002)

    def _run(self, seconds: float, *, idle: bool) -> None:
        until = time.monotonic() + PATIENCE
        least = time.monotonic() + max(seconds, QUIET)
        quiet_since = time.monotonic()
        while time.monotonic() < until:
            self._app.processEvents()
            now = time.monotonic()
            if idle and self._window.runner.busy:
                quiet_since = now
            if now >= least and now - quiet_since >= QUIET:
                return
            time.sleep(0.001)


def pages(stalls: Stalls, window: MainWindow) -> Iterator[Figure]:
    """Each page: opened, opened again, its tabs, its search, its tables sorted."""
    ids = [entry.id for entry in PAGES]
    for page in ids:
        yield stalls.step(f"{page}: opened", partial(window.show_page, page))
    for page in ids:
        yield stalls.step(f"{page}: opened again", partial(window.show_page, page))
        shown = window.pages[page]
        for tabs in _visible(shown, Tabs):
            for at in range(tabs.count()):
                tab = tabs.tabText(at)
                yield stalls.step(f"{page}: tab {tab}", partial(tabs.setCurrentIndex, at))
                yield from _tables(stalls, f"{page}, {tab}", shown)
            tabs.setCurrentIndex(0)
        for field in _visible(shown, SearchField):
            for text in ("p", "player 9", "mmr>4000", ""):
                search = f"{page}: search “{text}”"
                yield stalls.step(search, partial(field.setText, text), seconds=0.3)
        yield from _tables(stalls, page, shown)


def _tables(stalls: Stalls, name: str, page: QWidget) -> Iterator[Figure]:
    for table in _visible(page, QTableView):
        header = table.horizontalHeader()
        if header.isSortIndicatorShown():
            for column in range(header.count()):
                if not header.isSectionHidden(column):
                    sort = partial(_click_header, header, column)
                    yield stalls.step(f"{name}: sorted by column {column + 1}", sort)
        bar = table.verticalScrollBar()
        yield stalls.step(f"{name}: scrolled", partial(bar.setValue, bar.maximum() // 2))


def _click_header(header: QHeaderView, column: int) -> None:
    left, width = header.sectionViewportPosition(column), header.sectionSize(column)
    place = QPoint(left + width // 2, header.height() // 2)
    no_keys = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, no_keys, place)


def actions(stalls: Stalls, window: MainWindow) -> Iterator[Figure]:
    """Every action that opens something or changes how the window looks, and what it opened."""
    for action_id in window.actions_.ids():
        action = window.actions_[action_id]
        opens = action.text().endswith("…") or action_id.startswith(("theme.", "window.", "help."))
        if not opens or action_id in NOT_TRIED:
            continue
        if not action.isEnabled():
            _select_a_row(stalls, window, window.actions_.declared(action_id).page)
        if not action.isEnabled():
            continue
        for time_ in ("", ", again"):
            yield stalls.step(f"{action_id}{time_}", action.trigger)
            close_all(stalls, window)


def _select_a_row(stalls: Stalls, window: MainWindow, page: str) -> None:
    if page:
        shown = window.show_page(page)
        stalls.wait_for(lambda: not window.runner.busy)
        for table in _visible(shown, QTableView):
            table.selectRow(0)
        stalls.wait_for(lambda: not window.runner.busy)


def close_all(stalls: Stalls, window: MainWindow) -> None:
    """Closes what stands over the window."""
    for dialog in window.findChildren(QDialog):
        dialog.close()
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    stalls.wait_for(lambda: not window.runner.busy)


def syncing(stalls: Stalls, window: MainWindow) -> Iterator[Figure]:
    """Each page in view while matches come in."""
    stalls.wait_for(window.actions_["league.sync"].isEnabled)
    window.actions_["league.sync"].trigger()
    stalls.wait_for(lambda: window.actions_.situation.syncing)
    for entry in PAGES:
        what = f"while a sync runs: {entry.id}"
        opened = partial(window.show_page, entry.id)
        yield stalls.step(what, opened, seconds=WHILE_SYNCING, idle=False)
    stalls.wait_for(lambda: not window.actions_.situation.syncing or _stopped(window))


def _stopped(window: MainWindow) -> bool:
    window.status.stop_asked.emit(window.status.job_shown)
    return not window.actions_.situation.syncing


def _visible(page: QWidget, kind: type[W]) -> list[W]:
    return [found for found in page.findChildren(kind) if found.isVisible()]


def _fill(paths: DataPaths) -> None:
    database = open_local(paths.database, paths.backups)
    try:
        league_id = demo.fill(database, matches=MATCHES, players=300)
        add_players(database, league_id, PLAYERS)
    finally:
        database.close()


def figures() -> Iterator[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="dtxdesk-bench-") as folder, FakeSteam() as steam:
        steam.add_league(demo.STEAM_LEAGUE_ID, make_matches(NEW_MATCHES))
        paths = DataPaths(Path(folder))
        _fill(paths)
        desk = Desk(paths, environ=_environment(steam))
        desk.settings.set(SYNC_ENABLED, False)
        app = make_application(desk)
        window = MainWindow(desk)
        window.resize(1280, 800)
        keep_out_of_collections(window)
        stalls = Stalls(app, window)
        try:
            yield stalls.step("first window", window.show)
            stalls.wait_for(lambda: bool(window.pages))
            yield from pages(stalls, window)
            yield from actions(stalls, window)
            yield from syncing(stalls, window)
        finally:
            stalls.close()
            window.close()
            desk.close()
            QCoreApplication.processEvents()


def _environment(steam: FakeSteam) -> dict[str, str]:
    return {
        "DTXDESK_STEAM_API_URL": steam.url,
        "DTXDESK_STEAM_API_KEY": steam.key,
        "DTXDESK_STEAM_RATE": "0",
    }
