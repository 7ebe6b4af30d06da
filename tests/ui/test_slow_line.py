"""A window on a shared database that is far away: how often it waits for the line."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from dtxdesk.bootstrap import Desk
from dtxdesk.data import feed
from dtxdesk.data.queries.leagues import primary_league_id
from dtxdesk.data.queries.tournaments import TournamentFilter, tournament_ids
from dtxdesk.data.snapshots import Snapshots
from dtxdesk.domain.rights import Role
from dtxdesk.paths import DataPaths
from dtxdesk.services import demo
from dtxdesk.settings import SYNC_ENABLED, WINDOW_STATE
from dtxdesk.ui.main_window import MainWindow
from tests.data.shared.test_line import over
from tests.postgres import PostgresServer
from tests.postgres_roles import SharedDatabase, shared_database
from tests.servers.line import Line

MOST = 4
"""Round trips until a page stands."""

BESIDE = {"players": 7, "leagues": 1}
"""What is drawn afterwards, as it comes: pictures of people; a player's heroes; the line of the
rating, with the league's averages worked out for the first time."""

LONG = 600.0


@pytest.fixture(scope="module")
def shared(postgres: PostgresServer, tmp_path_factory: pytest.TempPathFactory) -> SharedDatabase:
    """A shared database with the sample league in it, and its backup of the day."""
    made = shared_database(postgres)
    paths = DataPaths(tmp_path_factory.mktemp("owner"))
    owner = Desk(paths, environ={}, database_url=made.urls[Role.OWNER])
    demo.fill(owner.database, matches=60, players=30)
    owner.maintenance.daily_backup(daily=7, weekly=4)
    owner.close()
    return made


@pytest.fixture
def line(shared: SharedDatabase) -> Iterator[Line]:
    folder = shared.administrator.partition("host=")[2]
    with Line(f"{folder}/.s.PGSQL.5432") as made:
        yield made


@pytest.fixture
def window(
    shared: SharedDatabase,
    line: Line,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[MainWindow]:
    monkeypatch.setattr(feed.FeedWatcher, "POLL_SERVER", LONG)  # it asks beside the pages
    monkeypatch.setattr(Snapshots, "KEPT_SECONDS", LONG)  # nobody waits for their end
    desk = Desk(DataPaths(tmp_path), environ={}, database_url=over(line, shared.urls[Role.ADMIN]))
    desk.settings.set(SYNC_ENABLED, False)
    desk.settings.set(WINDOW_STATE, {"page": "settings"})
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qtbot.waitUntil(lambda: bool(window.pages) and desk.database.line.since is not None)
    settle(window, qtbot)
    qtbot.waitUntil(lambda: not any(job.running for job in desk.jobs.list()))
    with contextlib.ExitStack() as lent:  # as many as a window ever has at once are open
        lent.enter_context(desk.database.at_once())
        for _ in range(4):
            primary_league_id(lent.enter_context(desk.database.reader()))
    yield window
    window.close()
    desk.close()


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Until nothing is being read any more."""
    for _ in range(4):
        qtbot.waitUntil(lambda: not window.runner.busy)
        qtbot.wait(30)


@pytest.mark.parametrize("page", ["home", "players", "leagues", "matches", "tournaments", "audit"])
def test_a_page_opens_in_few_round_trips(
    window: MainWindow, line: Line, qtbot: QtBot, page: str
) -> None:
    window._shared.end()  # what it does is counted by itself
    before = line.round_trips
    window.show_page(page)
    settle(window, qtbot)
    assert line.round_trips - before <= MOST + BESIDE.get(page, 0)


def test_a_heartbeat_is_one_round_trip(window: MainWindow, line: Line, qtbot: QtBot) -> None:
    before = line.round_trips
    window._shared.look()
    settle(window, qtbot)
    assert line.round_trips - before == 1


def test_a_tournament_and_each_of_its_tabs_opens_in_few(
    window: MainWindow, line: Line, qtbot: QtBot
) -> None:
    window._shared.end()
    page = window.show_page("tournaments")
    settle(window, qtbot)
    running = window._desk.read(tournament_ids, TournamentFilter())[0]
    before = line.round_trips
    page.show_row(running)
    settle(window, qtbot)
    assert line.round_trips - before <= MOST
    (tabs,) = (bar for bar in page.findChildren(QTabBar) if bar.isVisible())
    for tab in range(tabs.count()):
        before = line.round_trips
        tabs.setCurrentIndex(tab)
        settle(window, qtbot)
        assert line.round_trips - before <= MOST, tabs.tabText(tab)
