"""Who did it is told by name; what they sign in as stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dtxdesk.data.database import Database
from dtxdesk.data.opening import open_server
from dtxdesk.data.queries.player_detail import player_detail
from dtxdesk.domain.rights import Role
from dtxdesk.services.players import PlayerFields, Players
from dtxdesk.steam.client import SteamClient
from dtxdesk.ui.dialogs.conflict import ConflictDialog
from dtxdesk.ui.dialogs.player import PlayerDialog
from dtxdesk.ui.main_window import MainWindow
from dtxdesk.ui.pages.audit.page import AuditPage
from dtxdesk.ui.pages.players.page import PlayersPage
from dtxdesk.ui.widgets import Avatar, ElidedLabel, Label
from tests.postgres_roles import SharedDatabase
from tests.ui.test_shared_watch import opened as opened
from tests.ui.test_shared_watch import shared as shared

Opened = Callable[[str], MainWindow]


def no_steam(_no_cache: bool = False) -> SteamClient:
    raise AssertionError("nobody asks Steam here")


@pytest.fixture
def staff(shared: SharedDatabase, tmp_path: Path) -> Iterator[Database]:
    with closing(open_server(shared.urls[Role.STAFF], tmp_path)) as found:
        yield found


def words(window: MainWindow | AuditPage | ConflictDialog) -> str:
    labels = [*window.findChildren(Label), *window.findChildren(ElidedLabel)]
    return "\n".join(label.text() for label in labels if label.isVisible())


def save(database: Database, player: int, fields: PlayerFields) -> None:
    stored = database.read(player_detail, player, None)
    assert stored is not None
    Players(database, no_steam).edit(player, stored.version, fields)


def test_the_audit_log_and_a_players_story_name_the_member(
    opened: Opened, shared: SharedDatabase, staff: Database, qtbot: QtBot
) -> None:
    player = Players(staff, no_steam).add(PlayerFields(name="Korvus"))
    window = opened(shared.urls[Role.OWNER])
    page = window.show_page("audit")
    assert isinstance(page, AuditPage)
    model = page.table.paged
    qtbot.waitUntil(lambda: bool(model.known_rows()))
    who = model.index(0, [column.key for column in model.columns].index("who"))
    assert who.data(Qt.ItemDataRole.AccessibleTextRole) == "Staff"
    assert who.data(Qt.ItemDataRole.ToolTipRole) == f"Signs in as {staff.author}"
    QTest.keyClick(page.table, Qt.Key.Key_Return)  # the operation in full
    qtbot.waitUntil(lambda: f"Signs in as {staff.author}" in words(page))
    assert "Staff" in words(page)
    page.bar.search.setText("who:staff")
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    story = window.show_page("players")
    assert isinstance(story, PlayersPage)
    story.show_row(player)
    story.pane.tabs.choose("history")
    lines = story.pane.findChild(type(page.pane.changes))
    assert lines is not None
    qtbot.waitUntil(lambda: "Staff, now" in told(lines.model()))


def told(model: object) -> str:
    count = model.rowCount()  # type: ignore[attr-defined]
    return "\n".join(
        str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))  # type: ignore[attr-defined]
        for row in range(count)
    )


def test_both_versions_are_the_members(
    opened: Opened, shared: SharedDatabase, staff: Database, qtbot: QtBot
) -> None:
    player = Players(staff, no_steam).add(PlayerFields(name="Korvus", base_mmr=5000))
    window = opened(shared.urls[Role.OWNER])
    page = window.show_page("players")
    assert isinstance(page, PlayersPage)
    page.show_row(player)
    qtbot.waitUntil(lambda: page.pane.detail is not None)
    window.perform("player.edit")
    qtbot.waitUntil(lambda: window.findChild(PlayerDialog) is not None)
    form = window.findChild(PlayerDialog)
    assert form is not None
    qtbot.waitUntil(form.isVisible)
    save(staff, player, PlayerFields(name="Korvus", base_mmr=5100))
    form.base_mmr.selectAll()
    QTest.keyClicks(form.base_mmr, "5200")
    QTest.mouseClick(form.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: form.findChild(ConflictDialog) is not None)
    both = form.findChild(ConflictDialog)
    assert both is not None
    qtbot.waitUntil(both.isVisible)
    assert "Owner, not saved yet" in words(both)
    assert "Staff, saved" in words(both)
    assert staff.author not in words(both)
    assert f"Signs in as {staff.author}" in [one.toolTip() for one in both.findChildren(Avatar)]
    both.done(0)
    form.done(0)
