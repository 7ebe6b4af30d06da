"""A window on a shared database: what one's role does not allow, a lost line, who else is here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from dtxdesk.bootstrap import Desk
from dtxdesk.data import feed
from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url
from dtxdesk.domain.rights import Role, may
from dtxdesk.domain.tournaments import TournamentFields
from dtxdesk.paths import DataPaths
from dtxdesk.services.company import Company
from dtxdesk.services.tournaments import Tournaments
from dtxdesk.settings import SYNC_ENABLED
from dtxdesk.ui import shared_watch
from dtxdesk.ui.actions.declared import ACTIONS
from dtxdesk.ui.actions.deeds import CHANGES_NOTHING, DEED_OF, ROLE_OF
from dtxdesk.ui.main_window import MainWindow
from tests.data.shared.test_line import over
from tests.league import add_player
from tests.postgres import PostgresServer
from tests.postgres_roles import SharedDatabase, shared_database
from tests.servers.line import Line

Opened = Callable[[str], MainWindow]


@pytest.fixture
def shared(postgres: PostgresServer) -> SharedDatabase:
    return shared_database(postgres)


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    """Opens a window on a shared database, as somebody."""
    made: list[tuple[MainWindow, Desk]] = []

    def open_it(url: str) -> MainWindow:
        desk = Desk(DataPaths(tmp_path / f"{len(made)}"), environ={}, database_url=url)
        desk.settings.set(SYNC_ENABLED, False)
        window = MainWindow(desk)
        qtbot.addWidget(window)
        made.append((window, desk))
        window.show()
        qtbot.waitUntil(lambda: bool(window.pages) and desk.database.line.since is not None)
        return window

    yield open_it
    for window, desk in made:
        window.close()
        desk.close()


def test_every_action_says_what_it_does_to_the_database() -> None:
    declared = {action.id for action in ACTIONS}
    known = [*DEED_OF, *ROLE_OF, *CHANGES_NOTHING]
    assert set(known) == declared
    assert len(known) == len(declared), "each is one of the three"


@pytest.mark.parametrize("role", [Role.VIEWER, Role.STAFF])
def test_what_a_role_may_not_do_is_grey_with_the_reason(
    opened: Opened, shared: SharedDatabase, role: Role
) -> None:
    window = opened(shared.urls[role])
    window.show_page("players")
    for action_id, deed in DEED_OF.items():
        reason = window.actions_.reason(action_id)
        assert (f"You are {role.value}" in reason) is not may(role, deed), action_id
        assert window.actions_[action_id].isEnabled() is not bool(reason)
    assert f"({role.value})" in window.status._place.text()


def test_a_new_role_holds_without_a_restart(
    opened: Opened, shared: SharedDatabase, qtbot: QtBot
) -> None:
    window = opened(shared.urls[Role.VIEWER])
    window.show_page("players")
    assert not window.actions_["player.new"].isEnabled()
    with psycopg.connect(shared.administrator, autocommit=True) as owner:
        login = f"{shared.name}_viewer"
        owner.execute("select dtxdesk_set_role(%s, 'staff')", (login,))
    window.show_page("home")  # whoever turns a page looks around
    qtbot.waitUntil(window.actions_["player.new"].isEnabled)


def test_who_else_is_here_and_where(opened: Opened, shared: SharedDatabase, qtbot: QtBot) -> None:
    window = opened(shared.urls[Role.OWNER])
    anna = Database(database_url(shared.urls[Role.STAFF]))
    company = Company(anna)
    owner = f"{shared.name}_owner"
    qtbot.waitUntil(lambda: {one.login for one in company.look("players").others} == {owner})
    qtbot.waitUntil(lambda: "with Staff" in window.status._place.text())
    assert "Staff: Players" in window.status._place.toolTip()
    cup = Tournaments(anna).create(TournamentFields(name="Winter <b>Cup</b>"))
    company.look(f"tournaments:{cup}")
    qtbot.waitUntil(lambda: "Winter" in window.status._place.toolTip())
    assert "Staff: Tournaments, Winter &lt;b&gt;Cup" in window.status._place.toolTip()
    company.leave()
    qtbot.waitUntil(lambda: "with" not in window.status._place.text())
    anna.close()


def test_a_lost_line_is_said_and_work_goes_on_when_it_is_back(
    opened: Opened, shared: SharedDatabase, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed.FeedWatcher, "AGAIN", 0.05)
    monkeypatch.setattr(shared_watch, "LOOK_MS", 10)
    folder = shared.administrator.partition("host=")[2]
    with Line(f"{folder}/.s.PGSQL.5432") as line:
        window = opened(over(line, shared.urls[Role.STAFF]))
        window.show_page("players")
        assert not window.banner.isVisible()
        line.cut()
        qtbot.waitUntil(window.banner.isVisible)
        assert not window.actions_["player.new"].isEnabled()
        assert "does not answer" in window.actions_.reason("player.new")
        assert "has not answered since" in window.banner.accessibleName()
        other = Database(database_url(shared.urls[Role.STAFF]))
        add_player(other, "Anna")
        other.close()
        line.mend()
        qtbot.waitUntil(lambda: not window.banner.isVisible())
        assert window.actions_["player.new"].isEnabled()
        table = window.pages["players"].findChild(QTableView)
        assert table is not None
        qtbot.waitUntil(lambda: table.model().rowCount() == 1)
