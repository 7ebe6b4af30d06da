"""The Live page: games that change while somebody looks, and a Steam that does not answer."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from dtxdesk.data.queries.leagues import primary_league_id
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.services import live_games
from dtxdesk.services.players import PlayerFields
from dtxdesk.ui.pages.live.page import LivePage
from tests.league import BEGIN, played, slot, store
from tests.servers.live import live_game
from tests.servers.loopback import Reply
from tests.servers.steam import FakeSteam
from tests.ui.conftest import Stage
from tests.ui.steam_stage import stage, steam

__all__ = ["stage", "steam"]

LEFT = Qt.MouseButton.LeftButton
LEAGUE = 17929
FIRST, SECOND = 9_000_000_001, 9_000_000_002


@pytest.fixture(autouse=True)
def asked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Steam is asked whenever the page asks; the page itself does when a test says so."""
    monkeypatch.setattr(live_games, "EVERY", timedelta(0))


def shown(stage: Stage) -> LivePage:
    page = stage.window.show_page("live")
    assert isinstance(page, LivePage)
    stage.settle()
    return page


def look(stage: Stage, page: LivePage) -> None:
    page.look()
    stage.settle()


def words(page: LivePage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def cards(page: LivePage) -> list[str]:
    model = page.cards.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def button(page: LivePage, text: str) -> QAbstractButton:
    found = page.findChildren(QAbstractButton)
    return next(one for one in found if one.text() == text and one.isVisible())


def test_games_go_on_under_the_eyes(stage: Stage, steam: FakeSteam) -> None:
    stage.desk.players.add(PlayerFields("Tomo", to_id64(1)))
    steam.live = [live_game(FIRST, LEAGUE, 60.0), live_game(SECOND, LEAGUE, None, spectators=1)]
    page = shown(stage)
    assert len(cards(page)) == 2
    assert cards(page)[0].startswith("Northwind 7 to 4 Lantern, Live, 1:00, Radiant +2.5k")
    assert "2 running" in words(page)
    assert "Game 2 of 3" in words(page)
    tables = [board.table.model() for board in page.detail.boards]
    lines = [str(tables[0].index(row, 0).data()) for row in range(5)]
    assert lines[0].startswith("Tomo")
    assert lines[1].startswith("steam 2")
    steam.live = [live_game(FIRST, LEAGUE, 75.0, worth=(1_000, 1_500), score=(7, 9))]
    look(stage, page)
    assert "7 to 9 Lantern, Live, 1:15, Dire +2.5k" in cards(page)[0]
    assert ", Over, " in cards(page)[1]
    assert "1 running" in words(page)


def test_the_one_in_view_stays_so_whatever_comes_before_it(stage: Stage, steam: FakeSteam) -> None:
    steam.live = [live_game(FIRST, LEAGUE), live_game(SECOND, LEAGUE, spectators=1)]
    page = shown(stage)
    page.cards.setFocus()
    QTest.keyClick(page.cards, Qt.Key.Key_Down)
    assert page.row_in_view() == SECOND
    steam.live = [live_game(FIRST, LEAGUE), live_game(SECOND, LEAGUE, 700.0, spectators=500)]
    look(stage, page)
    assert page.row_in_view() == SECOND
    assert page.cards.currentIndex().row() == 0
    assert page.detail.shown is not None
    assert page.detail.shown.game.duration == 700


def test_the_curve_is_asked_by_keyboard(stage: Stage, steam: FakeSteam) -> None:
    page = shown(stage)
    for duration in (60.0, 120.0, 180.0):
        steam.live = [live_game(FIRST, LEAGUE, duration, worth=(1_000 + int(duration), 1_000))]
        look(stage, page)
    curve = page.detail.curve
    curve.setFocus()
    QTest.keyClick(curve, Qt.Key.Key_Home)
    assert curve.asked.startswith("1:00, net worth Radiant +300")
    QTest.keyClick(curve, Qt.Key.Key_Right)
    assert curve.accessibleDescription().startswith("2:00")
    QTest.keyClick(curve, Qt.Key.Key_End)
    assert curve.asked.startswith("3:00")
    assert "seen since 1:00" in words(page)


def test_it_goes_over_into_the_match(stage: Stage, steam: FakeSteam) -> None:
    steam.live = [live_game(FIRST, LEAGUE)]
    page = shown(stage)
    steam.live = []
    look(stage, page)
    assert ", Over, " in cards(page)[0]
    _store(stage, FIRST)
    stage.qtbot.waitUntil(lambda: ", Finished, " in cards(page)[0])
    stage.settle()
    QTest.mouseClick(button(page, "Open match"), LEFT)
    stage.settle()
    assert stage.window.pages["matches"].isVisible()
    assert stage.window.pages["matches"].row_in_view() == FIRST


def test_nobody_is_asked_while_nobody_looks(stage: Stage, steam: FakeSteam) -> None:
    shown(stage)
    stage.window.show_page("players")
    stage.settle()
    before = len(steam.asked("GetLiveLeagueGames"))
    assert before == 1
    _store(stage, FIRST)
    stage.settle()
    assert len(steam.asked("GetLiveLeagueGames")) == before
    shown(stage)
    assert len(steam.asked("GetLiveLeagueGames")) == before + 1


def test_a_question_ends_with_the_look(stage: Stage, steam: FakeSteam) -> None:
    steam.fail_next(Reply(hang=True), path="GetLiveLeagueGames")
    page = stage.window.show_page("live")
    assert isinstance(page, LivePage)
    stage.qtbot.waitUntil(lambda: bool(steam.asked("GetLiveLeagueGames")))
    assert "Asking Steam" in words(page)
    stage.window.show_page("players")
    stage.settle()
    steam.live = [live_game(FIRST, LEAGUE)]
    assert len(cards(shown(stage))) == 1


def test_silence_leaves_the_last_picture_with_its_age(stage: Stage, steam: FakeSteam) -> None:
    steam.live = [live_game(FIRST, LEAGUE)]
    page = shown(stage)
    steam.revoked = True
    look(stage, page)
    assert len(cards(page)) == 1
    assert page.area.showing_content
    assert "Picture from" in words(page)
    assert "refused the key" in words(page)
    steam.revoked = False
    QTest.mouseClick(button(page, "Try again"), LEFT)
    stage.settle()
    assert "Picture from" not in words(page)


def test_a_key_that_is_wrong_from_the_beginning(stage: Stage, steam: FakeSteam) -> None:
    steam.revoked = True
    page = shown(stage)
    assert "refused the key" in words(page)
    steam.revoked = False
    QTest.mouseClick(button(page, "Try again"), LEFT)
    stage.settle()
    assert "Nothing is being played" in words(page)


def test_lies_are_gaps(stage: Stage, steam: FakeSteam) -> None:
    lies: dict[str, Any] = {
        "radiant_team": None,
        "players": "x",
        "scoreboard": {"duration": 90, "dire": 7},
    }
    steam.live = [None, {"match_id": "x"}, live_game(FIRST, LEAGUE, **lies)]
    page = shown(stage)
    assert len(cards(page)) == 1
    assert "neither net worth nor experience" in words(page)
    assert not any(board.isVisible() for board in page.detail.boards)
    steam.live = [live_game(FIRST, LEAGUE, worth=(10**12, -5))]
    look(stage, page)
    assert len(cards(page)) == 1


def _store(stage: Stage, match_id: int) -> None:
    """A sync has brought the match."""
    league_id = stage.desk.read(primary_league_id)
    assert league_id is not None
    match = played(match_id, slot(0, 1), slot(128, 11), start=BEGIN)
    store(stage.desk.database, league_id, [match])
