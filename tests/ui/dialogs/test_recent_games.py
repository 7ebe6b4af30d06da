"""Games of our people in the window: the price first, then the asking, stopped and gone on."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from dtxdesk.data.queries.leagues import primary_league_id
from dtxdesk.data.queries.recent_games import people_on_steam
from dtxdesk.domain.steam_id import to_account_id
from dtxdesk.ui.dialogs.recent_games.dialog import RecentGamesDialog
from tests.league import BEGIN, played, slot, store
from tests.servers.loopback import Reply
from tests.servers.matches import make_match
from tests.servers.steam import FakeSteam
from tests.ui.conftest import Stage
from tests.ui.dialogs.test_backups import opened
from tests.ui.steam_stage import stage, steam

__all__ = ["stage", "steam"]

LEFT = Qt.MouseButton.LeftButton
FIRST = 9_000_000_000


@pytest.fixture(autouse=True)
def games(stage: Stage, steam: FakeSteam) -> None:
    """Two games of ten of ours, and one in which one of them was alone."""
    people = [to_account_id(one.steam_id) for one in stage.desk.read(people_on_steam)]
    chance = random.Random(5)
    for number, who in enumerate((people[:10], people[:10], [people[0], *range(1, 10)])):
        match = make_match(FIRST + number, chance, people=who)
        steam.keep(int(match["match_id"]), match)


def shown(stage: Stage) -> RecentGamesDialog:
    stage.window.actions_["player.games"].trigger()
    dialog = opened(stage.qtbot, stage.window, RecentGamesDialog)
    stage.settle()
    return dialog


def words(dialog: RecentGamesDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def matches(dialog: RecentGamesDialog) -> list[str]:
    model = dialog.table.model()
    last = model.columnCount() - 1
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, last).data(role)) for row in range(model.rowCount())]


def button(dialog: RecentGamesDialog, text: str) -> QAbstractButton:
    found = dialog.findChildren(QAbstractButton)
    return next(one for one in found if one.text() == text and one.isVisible())


def test_the_price_is_said_before_anything_is_asked(stage: Stage, steam: FakeSteam) -> None:
    dialog = shown(stage)
    count = len(stage.desk.read(people_on_steam))
    assert "Nothing is known yet" in words(dialog)
    assert f"{count} call" in words(dialog)
    assert steam.requests == []
    QTest.mouseClick(dialog.ask, LEFT)
    stage.settle()
    assert len(steam.requests) == count
    assert matches(dialog) == [str(FIRST + number) for number in (2, 1, 0)]
    assert not dialog.ask.isEnabled()
    assert "within the last hour" in dialog.ask.toolTip()
    QTest.mouseClick(dialog.together, LEFT)
    stage.settle()
    assert matches(dialog) == [str(FIRST + 1), str(FIRST)]


def test_the_chosen_ones_alone(stage: Stage, steam: FakeSteam) -> None:
    page = stage.window.show_page("players")
    stage.settle()
    page.table.checked.check(page.table.checked.ids[:2], True)  # type: ignore[attr-defined]
    dialog = shown(stage)
    assert dialog.whose.currentText().startswith("2 chosen player")
    QTest.mouseClick(dialog.ask, LEFT)
    stage.settle()
    assert len(steam.requests) == 2


def test_it_is_stopped_and_goes_on(stage: Stage, steam: FakeSteam) -> None:
    dialog = shown(stage)
    count = len(stage.desk.read(people_on_steam))
    steam.on_request = lambda _: (
        steam.fail_next(Reply(hang=True)) if len(steam.requests) == 3 else None
    )
    QTest.mouseClick(dialog.ask, LEFT)
    stage.qtbot.waitUntil(lambda: len(steam.requests) == 3)
    assert "Asking Steam." in words(dialog)
    QTest.mouseClick(button(dialog, "Stop"), LEFT)
    stage.settle()
    steam.heal()
    steam.on_request = lambda _: None
    assert f"{count - 2} call" in words(dialog)
    QTest.mouseClick(dialog.ask, LEFT)
    stage.settle()
    assert len(steam.requests) == count + 1
    assert len(matches(dialog)) == 3


def test_a_wrong_key_is_said(stage: Stage, steam: FakeSteam) -> None:
    steam.revoked = True
    dialog = shown(stage)
    QTest.mouseClick(dialog.ask, LEFT)
    stage.settle()
    assert "refused the key" in words(dialog)
    assert dialog.ask.isEnabled()


def test_a_league_match_is_opened_in_full(stage: Stage, steam: FakeSteam) -> None:
    league_id = stage.desk.read(primary_league_id)
    assert league_id is not None
    store(stage.desk.database, league_id, [played(FIRST + 1, slot(0, 1), start=BEGIN)])
    dialog = shown(stage)
    QTest.mouseClick(dialog.ask, LEFT)
    stage.settle()
    dialog.table.selectRow(1)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    stage.settle()
    assert not stage.window.findChildren(RecentGamesDialog)
    assert stage.window.pages["matches"].row_in_view() == FIRST + 1
