"""A window on a shared database: what one's role does not allow, a lost line, who else is here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from dtxdesk.bootstrap import Desk
from dtxdesk.data import feed, unit_of_work
from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url
from dtxdesk.data.failures import CommitUncertain
from dtxdesk.data.schema import REVISION, User
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
from tests.services.test_backups import people

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


def said_in_toasts(window: MainWindow) -> list[str]:
    return [toast.accessibleName().partition(".")[0] for toast in window.toasts.shown]


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
    assert said_in_toasts(window) == ["You are staff in this database now"]


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
        assert "127.0.0.1 has not answered since" in window.banner.accessibleName()
        other = Database(database_url(shared.urls[Role.STAFF]))
        add_player(other, "Anna")
        other.close()
        line.mend()
        qtbot.waitUntil(lambda: not window.banner.isVisible())
        assert said_in_toasts(window) == ["Connected again"]
        assert window.actions_["player.new"].isEnabled()
        table = window.pages["players"].findChild(QTableView)
        assert table is not None
        qtbot.waitUntil(lambda: table.model().rowCount() == 1)


def test_whoever_is_revoked_is_told_apart_from_a_lost_line(
    opened: Opened, shared: SharedDatabase, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed.FeedWatcher, "AGAIN", 0.05)
    monkeypatch.setattr(shared_watch, "LOOK_MS", 10)
    window = opened(shared.urls[Role.STAFF])
    window.show_page("players")
    with psycopg.connect(shared.administrator, autocommit=True) as owner:
        owner.execute("select dtxdesk_revoke(%s)", (f"{shared.name}_staff",))
    qtbot.waitUntil(lambda: "no longer lets you in" in window.banner.accessibleName())
    assert window.banner.isVisible()
    assert "no longer lets you in" in window.actions_.reason("player.new")


def test_a_database_of_a_newer_program_is_said_before_anything_is_refused(
    opened: Opened, shared: SharedDatabase, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared_watch, "LOOK_MS", 10)
    window = opened(shared.urls[Role.STAFF])
    with psycopg.connect(shared.administrator, autocommit=True) as owner:
        owner.execute("update alembic_version set version_num = 'of next year'")
    window.show_page("players")
    qtbot.waitUntil(window.banner.isVisible)
    assert "was upgraded by a newer dtxdesk" in window.banner.accessibleName()
    assert "needs a newer dtxdesk" in window.actions_.reason("player.new")
    with psycopg.connect(shared.administrator, autocommit=True) as owner:
        owner.execute("update alembic_version set version_num = %s", (REVISION,))
    window.show_page("home")
    qtbot.waitUntil(lambda: not window.banner.isVisible())
    assert window.actions_["player.new"].isEnabled()


@pytest.mark.parametrize("saved", [True, False])
def test_a_change_in_doubt_is_looked_up_when_the_line_is_back(
    opened: Opened,
    shared: SharedDatabase,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    saved: bool,
) -> None:
    monkeypatch.setattr(feed.FeedWatcher, "AGAIN", 0.05)
    monkeypatch.setattr(shared_watch, "LOOK_MS", 10)
    monkeypatch.setattr(unit_of_work, "ASK_AGAIN_SECONDS", 0.0)
    folder = shared.administrator.partition("host=")[2]
    with Line(f"{folder}/.s.PGSQL.5432") as line:
        window = opened(over(line, shared.urls[Role.STAFF]))
        database = window._desk.database
        failed: list[Exception] = []
        jobs = window._desk.jobs
        qtbot.waitUntil(lambda: not any(job.running for job in jobs.list()))

        def break_at_commit() -> None:
            line.refuse()
            if saved:
                line.cut_after = b"COMMIT\0"
            else:
                line.cut_before = b"COMMIT\0"

        line.notice, line.on_notice = b"INSERT INTO users", break_at_commit
        window.runner.change(
            lambda: add_player(database, "Anna"), title="Anna saved", on_error=failed.append
        )
        qtbot.waitUntil(lambda: bool(failed))
        assert isinstance(failed[0], CommitUncertain)
        line.mend()
        told = "It was saved after all" if saved else "It was not saved: do it again"
        qtbot.waitUntil(lambda: told in said_in_toasts(window))
        assert people(database) == ["Anna"] * saved


def test_a_change_that_the_server_did_not_choose_is_made_again(
    opened: Opened, shared: SharedDatabase, qtbot: QtBot
) -> None:
    window = opened(shared.urls[Role.STAFF])
    database = window._desk.database
    problems: list[object] = []
    window.runner.problem.connect(problems.append)
    times: list[int] = []

    def change() -> int:
        times.append(1)
        with database.unit_of_work("Anna added") as work:
            work.add(User(nickname="Anna"))
            if len(times) < 3:
                deadlock = "do $$ begin raise exception using errcode = '40P01'; end $$"
                work.connection.execute(text(deadlock))
        return len(times)

    done: list[int] = []
    window.runner.change(change, title="Anna added", on_done=done.append)
    qtbot.waitUntil(lambda: done == [3])
    assert people(database) == ["Anna"]
    assert not problems
