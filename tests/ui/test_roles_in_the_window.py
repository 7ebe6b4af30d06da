"""A viewer's and a staff member's window, pressed all over: nothing in it is refused by the server.

What a role may not do is grey with the reason; what is enabled is done, and the server lets it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import psycopg
import pytest
from PySide6.QtCore import QItemSelectionModel, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine, event
from sqlalchemy.engine import ExceptionContext

from dtxdesk.bootstrap import Desk
from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url
from dtxdesk.data.failures import INSUFFICIENT_PRIVILEGE
from dtxdesk.data.queries.matches import MatchFilter, match_ids
from dtxdesk.data.queries.player_detail import player_detail
from dtxdesk.data.queries.tournaments import TournamentFilter, tournament_ids
from dtxdesk.domain.rights import Role, role_for
from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.paths import DataPaths
from dtxdesk.services.demo import fill
from dtxdesk.services.players import PlayerFields
from dtxdesk.services.stages import Stages
from dtxdesk.settings import REDUCED_MOTION, SYNC_ENABLED
from dtxdesk.ui.action_button import ActionButton
from dtxdesk.ui.actions.deeds import DEED_OF, ROLE_OF
from dtxdesk.ui.dialogs.player import PlayerDialog
from dtxdesk.ui.main_window import MainWindow
from dtxdesk.ui.pages.home.needs_card import NeedRow
from dtxdesk.ui.pages.leagues.page import LeaguesPage
from dtxdesk.ui.pages.settings.page import SettingsPage
from dtxdesk.ui.pages.tournaments.page import TournamentsPage
from dtxdesk.ui.theme import Theme
from dtxdesk.ui.widgets.tabs import Tabs
from tests.postgres import PostgresServer
from tests.postgres_roles import SharedDatabase, shared_database
from tests.services.test_drafting import Night
from tests.tournaments import Evening

ASKS_STEAM = frozenset({"league.sync", "match.fetch", "match.opendota"})
"""What these change is tested where there is a Steam to ask."""


@pytest.fixture(scope="module")
def shared(postgres: PostgresServer) -> SharedDatabase:
    made = shared_database(postgres)
    owner = Database(database_url(made.urls[Role.OWNER]))
    fill(owner, matches=40, players=24)
    Night(owner)  # its draft can start
    Night(owner).start()
    evening = Evening(owner, (3000, 3100, 3200, 3300))
    teams = [evening.team(player) for player in evening.players]
    Stages(owner).start(evening.id, StageOptions(Format.SWISS, best_of=1), teams)
    owner.close()
    with psycopg.connect(made.administrator, autocommit=True) as administrator:
        administrator.execute("update pending_matches set attempts = 9")  # so that Home tells
    return made


@pytest.fixture
def refused() -> Iterator[list[str]]:
    """What a server has refused to this role, statement by statement."""
    found: list[str] = []

    def note(context: ExceptionContext) -> None:
        state = getattr(context.original_exception, "sqlstate", None)
        if state == INSUFFICIENT_PRIVILEGE:
            found.append(str(context.statement))

    event.listen(Engine, "handle_error", note)
    yield found
    event.remove(Engine, "handle_error", note)


class Browser(QObject):
    """In the place of the person's own, which no test opens."""

    @Slot(QUrl)
    def open(self, _url: QUrl) -> None:
        pass


class Visitor:
    """Goes through a window as one of that role and presses what there is."""

    def __init__(self, desk: Desk, qtbot: QtBot, refused: list[str]) -> None:
        self.desk = desk
        self.qtbot = qtbot
        self.refused = refused
        self.window = MainWindow(desk)
        self.window.resize(1600, 1000)
        self.window.show()
        qtbot.waitUntil(lambda: bool(self.window.pages))
        qtbot.waitUntil(lambda: desk.database.line.since is not None)
        self.settle()
        self.pressed: set[str] = set()
        self.clicked: set[tuple[str, str]] = set()

    @property
    def role(self) -> Role:
        return self.desk.database.access.role

    def settle(self) -> None:
        for _ in range(3):
            self.qtbot.waitUntil(lambda: not self.window.runner.busy, timeout=20_000)
            self.qtbot.wait(1)

    def places(self) -> Iterator[str]:
        """Every page with something selected in it, every tab, a row in full."""
        window = self.window
        for page_id in ("home", "players", "matches", "audit", "jobs"):
            yield from self._at(page_id, partial(window.show_page, page_id))
        match_id = self.desk.read(match_ids, MatchFilter())[0]
        yield from self._at("match", lambda: self._row("matches", match_id))
        for at in range(self._tabs("leagues").count()):
            yield from self._at(f"leagues {at}", partial(self._tab, "leagues", at))
        yield from self._at("tournaments", lambda: window.show_page("tournaments"))
        for tournament_id in self.desk.read(tournament_ids, TournamentFilter()):
            for at in range(self._tabs("tournaments").count()):
                come = partial(self._tab, "tournaments", at, tournament_id)
                yield from self._at(f"tournament {at}", come)
        yield from self._at("members", self._members)

    def _tabs(self, page_id: str) -> Tabs:
        page = self.window.show_page(page_id)
        assert isinstance(page, LeaguesPage | TournamentsPage)
        return page.tabs

    def _row(self, page_id: str, row_id: int) -> QWidget:
        page = self.window.show_page(page_id)
        if page.row_in_view() != row_id or not page.inside_row:
            page.show_row(row_id)
            self.settle()
        return page

    def _tab(self, page_id: str, at: int, row_id: int | None = None) -> QWidget:
        if row_id is not None:
            self._row(page_id, row_id)
        tabs = self._tabs(page_id)
        tabs.setCurrentIndex(at)
        return self.window.show_page(page_id)

    def _members(self) -> QWidget:
        page = self.window.show_page("settings")
        assert isinstance(page, SettingsPage)
        return page.show_section("members")

    def _at(self, name: str, come: Callable[[], QWidget]) -> Iterator[str]:
        self._come = come
        self.come_back()
        yield name

    def come_back(self) -> None:
        """To where a press may have led away from, with the first of every list selected."""
        self.place = self._come()
        self.settle()
        for view in self.place.findChildren(QAbstractItemView):
            if view.isVisible() and view.model() is not None and view.model().rowCount():
                flags = QItemSelectionModel.SelectionFlag
                first = view.model().index(0, 0)
                view.selectionModel().setCurrentIndex(first, flags.ClearAndSelect | flags.Rows)
        self.settle()

    def press(self, control: Callable[[], object], what: str) -> None:
        """Does it, with all that it asks for said yes to, and looks what the server says."""
        control()
        self.settle()
        while (menu := QApplication.activePopupWidget()) is not None:
            menu.close()
        said: set[str] = set()
        while (yes := self._next_yes(said)) is not None:
            said.add(yes.text())
            yes.click()
            self.settle()
        for dialog in self.dialogs():
            dialog.done(QDialog.DialogCode.Rejected)
        assert not self.refused, f"{what}: {self.refused}"
        self.come_back()

    def _next_yes(self, said: set[str]) -> QPushButton | None:
        """The button that goes on, of a dialog in front; one that has been pressed counts no more.

        Looked for anew each time: a press may bring others, and take what was there.
        """
        for dialog in self.dialogs():
            if isinstance(dialog, QFileDialog):
                continue
            for button in dialog.findChildren(QPushButton):
                goes_on = button.property("kind") in ("primary", "danger")
                usable = button.isVisible() and button.isEnabled()
                if goes_on and usable and button.text() not in said:
                    return button
        return None

    def dialogs(self) -> list[QDialog]:
        return [one for one in self.window.findChildren(QDialog) if one.isVisible()]

    def press_actions(self, where: str) -> None:
        actions = self.window.actions_
        for action_id in (*DEED_OF, *ROLE_OF):
            if action_id in self.pressed or action_id in ASKS_STEAM:
                continue
            if actions[action_id].isEnabled():
                self.pressed.add(action_id)
                self.press(actions[action_id].trigger, f"{action_id} in {where}")

    def press_buttons(self, where: str) -> None:
        for _ in range(100):  # a press may bring other buttons
            button = next(self._buttons(where), None)
            if button is None:
                return
            self.clicked.add((where, button.text()))
            self.press(button.click, f"“{button.text()}” in {where}")

    def _buttons(self, where: str) -> Iterator[QPushButton]:
        """Those that can be pressed here and have not been: on no other tournament either."""
        for button in self.place.findChildren(QPushButton):
            usable = button.isVisible() and button.isEnabled()
            new = (where, button.text()) not in self.clicked
            if usable and new and not isinstance(button, ActionButton):
                yield button


@pytest.fixture
def visitor(
    shared: SharedDatabase,
    dressed: Theme,
    tmp_path: Path,
    qtbot: QtBot,
    refused: list[str],
    request: pytest.FixtureRequest,
) -> Iterator[Visitor]:
    nowhere = "http://127.0.0.1:9"
    environ = {"DTXDESK_STEAM_API_URL": nowhere, "DTXDESK_OPENDOTA_API_URL": nowhere}
    url = shared.urls[request.param]
    desk = Desk(DataPaths(tmp_path / "data"), environ=environ, database_url=url)
    desk.settings.set(SYNC_ENABLED, False)
    desk.settings.set(REDUCED_MOTION, True)
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "open")
    made = Visitor(desk, qtbot, refused)
    yield made
    QDesktopServices.unsetUrlHandler("https")
    made.window.close()
    made.window.deleteLater()
    desk.close()


each_role = pytest.mark.parametrize("visitor", [Role.VIEWER, Role.STAFF], indirect=True)


@each_role
def test_nothing_that_can_be_pressed_is_refused_by_the_server(visitor: Visitor) -> None:
    actions = visitor.window.actions_
    for where in visitor.places():
        for action_id, deed in DEED_OF.items():
            allowed = visitor.role.includes(role_for(deed))
            reason = actions.reason(action_id)
            assert reason.startswith("You are") is not allowed, f"{action_id} in {where}"
            assert actions[action_id].isEnabled() is not bool(reason), f"{action_id} in {where}"
            assert reason in actions[action_id].toolTip()
        visitor.press_actions(where)
        visitor.press_buttons(where)
    if visitor.role is Role.VIEWER:
        assert not visitor.pressed
    else:
        assert len(visitor.pressed) > 40, sorted(visitor.pressed)


@pytest.mark.parametrize("visitor", [Role.STAFF], indirect=True)
def test_a_role_that_drops_greys_the_dialog_that_is_open(
    visitor: Visitor, shared: SharedDatabase, qtbot: QtBot
) -> None:
    visitor.window.perform("player.new")
    dialog = visitor.window.findChild(PlayerDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.name, "Anna")
    assert dialog.save.isEnabled()
    for role, free in ((Role.VIEWER, False), (Role.STAFF, True)):
        give_role(shared, "staff", role)
        visitor.window.show_page("home" if role is Role.VIEWER else "players")  # looks around
        qtbot.waitUntil(partial(lambda free: dialog.save.isEnabled() is free, free))
        assert ("You are viewer" in dialog.save.toolTip()) is not free
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    visitor.settle()
    assert not visitor.dialogs(), "what was typed was kept, and is saved"


@pytest.mark.parametrize("visitor", [Role.STAFF], indirect=True)
def test_undo_is_grey_where_the_step_takes_a_higher_role(visitor: Visitor, qtbot: QtBot) -> None:
    actions = visitor.window.actions_
    user_id = visitor.desk.players.add(PlayerFields(name="Berta"))
    qtbot.waitUntil(lambda: "Berta" in actions.situation.undo)
    assert not actions["edit.undo"].isEnabled()
    assert "this takes admin" in actions["edit.undo"].toolTip()
    detail = visitor.desk.read(player_detail, user_id, None)
    assert detail is not None
    visitor.desk.players.edit(user_id, detail.version, PlayerFields(name="Berta", base_mmr=3000))
    qtbot.waitUntil(actions["edit.undo"].isEnabled)
    actions["edit.undo"].trigger()
    qtbot.waitUntil(actions["edit.redo"].isEnabled)
    assert not visitor.refused


@pytest.mark.parametrize("visitor", [Role.VIEWER], indirect=True)
def test_help_on_home_is_grey_for_who_may_not(visitor: Visitor) -> None:
    page = visitor.window.show_page("home")
    visitor.settle()
    buttons = {
        button.text(): button for row in page.findChildren(NeedRow) for button in row.buttons
    }
    for words in ("Ask OpenDota", "Type it in"):
        assert not buttons[words].isEnabled()
        assert "You are viewer" in buttons[words].toolTip()
    assert buttons["Show"].isEnabled(), "who only looks may"


def give_role(shared: SharedDatabase, who: str, role: Role) -> None:
    with psycopg.connect(shared.administrator, autocommit=True) as owner:
        owner.execute("select dtxdesk_set_role(%s, %s)", (f"{shared.name}_{who}", role.value))
