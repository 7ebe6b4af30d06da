"""A tournament on the big screen: begun, turned, followed, ended."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.services.live_games import LiveGames
from dtxdesk.services.results import Score
from dtxdesk.settings import PRESENTATION
from dtxdesk.steam.answers import NoStore
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.quota import DailyQuota
from dtxdesk.steam.transport import Backoff
from dtxdesk.ui.pages.tournaments.page import TournamentsPage
from dtxdesk.ui.presentation.dialog import PresentationDialog
from dtxdesk.ui.presentation.options import Ground, PresentationOptions, options_from
from dtxdesk.ui.presentation.window import PresentationWindow
from tests.servers.live import live_game
from tests.servers.steam import FakeSteam
from tests.ui.conftest import Stage

TEAMS = ("Alpha", "Beta", "中文队伍", "صقر الليل")


@pytest.fixture
def cup(stage: Stage) -> Iterator[int]:
    """A cup of four teams, open on its page."""
    fields = TournamentFields(name="Moonlit <b>Cup</b>", state=TournamentState.RUNNING)
    options = StageOptions(Format.SINGLE_ELIMINATION)
    made = stage.desk.stages.start_with_teams(fields, options, TEAMS)
    page = stage.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    page.open_tournament(made)
    stage.settle()
    yield made
    for window in presented():
        window.close()


def presented() -> list[PresentationWindow]:
    found = (each for each in QApplication.topLevelWidgets() if each.isVisible())
    return [each for each in found if isinstance(each, PresentationWindow)]


def begin(stage: Stage) -> PresentationWindow:
    stage.window.perform("tournament.present")
    stage.settle()
    (window,) = presented()
    stage.qtbot.waitUntil(lambda: window.count > 0)
    return window


def test_it_fills_the_screen_and_the_keys_turn_it(stage: Stage, cup: int) -> None:
    window = begin(stage)
    assert window.isFullScreen()
    assert (window.page, window.seconds) == ("bracket", PresentationOptions().seconds)
    seen = [window.page]
    for _ in range(window.count - 1):
        QTest.keyClick(window, Qt.Key.Key_Right)
        seen.append(window.page)
    assert list(dict.fromkeys(seen)) == ["bracket", "standings", "next"]
    QTest.keyClick(window, Qt.Key.Key_Right)
    assert window.page == "bracket"
    QTest.keyClick(window, Qt.Key.Key_Left)
    assert window.page == "next"
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert (window.paused, window.seconds) == (True, None)
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert window.seconds is not None
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not presented()


def test_what_is_entered_is_seen_at_once_and_the_page_stays(stage: Stage, cup: int) -> None:
    window = begin(stage)
    QTest.keyClick(window, Qt.Key.Key_Right)
    assert window.page == "standings"
    before = window.grab().toImage()
    stage.desk.results.enter(cup, [(1, Score(2, 0))])
    stage.qtbot.waitUntil(lambda: window.scene is not None and bool(window.scene.results))
    assert window.page == "standings"
    assert window.grab().toImage() != before
    pages = {window.page}
    for _ in range(window.count):
        window.show_next()
        pages.add(window.page)
    assert pages == {"bracket", "standings", "next", "results"}


def test_the_organiser_pauses_turns_and_ends_it_from_elsewhere(stage: Stage, cup: int) -> None:
    actions = stage.window.actions_
    assert not actions["presentation.end"].isEnabled()
    window = begin(stage)
    stage.window.show_page("players")
    stage.settle()
    stage.window.perform("presentation.next")
    assert window.page == "standings"
    stage.window.perform("presentation.pause")
    assert window.paused
    assert stage.window.navigation.current == "players"
    stage.window.perform("presentation.end")
    assert not presented()
    assert not actions["presentation.next"].isEnabled()


def test_a_tournament_that_is_deleted_is_not_shown_any_more(stage: Stage, cup: int) -> None:
    begin(stage)
    stage.desk.tournaments.delete(cup)
    stage.qtbot.waitUntil(lambda: not presented())
    stage.settle()


def test_closing_the_program_ends_it(stage: Stage, cup: int) -> None:
    begin(stage)
    stage.window.close()
    stage.qtbot.waitUntil(lambda: not presented())


def test_the_dialog_says_how_and_that_is_kept(stage: Stage, cup: int) -> None:
    stage.window.perform("tournament.present_how")
    stage.settle()
    dialog = stage.window.findChild(PresentationDialog)
    assert dialog is not None
    for box in dialog.pages.values():
        box.setChecked(False)
    assert not dialog.present.isEnabled()
    dialog.pages["next"].click()
    dialog.seconds.setValue(1)
    assert not dialog.present.isEnabled()
    dialog.seconds.setValue(30)
    dialog.place.setCurrentIndex(dialog.place.findData("size:1280x720"))
    dialog.ground.setCurrentIndex(dialog.ground.findData(Ground.NOTHING))
    QTest.mouseClick(dialog.present, Qt.MouseButton.LeftButton)
    stage.settle()
    (window,) = presented()
    assert window.size() == QSize(1280, 720)
    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    assert window.grab().toImage().pixelColor(2, 2).alpha() == 0
    stage.qtbot.waitUntil(lambda: window.page == "next")
    assert window.count == 1
    assert window.seconds is None  # nothing to turn to
    kept = options_from(stage.desk.settings.get(PRESENTATION))
    assert (kept.seconds, kept.size, kept.ground) == (30, "1280x720", Ground.NOTHING)
    assert set(kept.left_out) == {"draft", "live", "bracket", "standings", "results"}


def test_a_picture_lies_behind_it(stage: Stage, cup: int, tmp_path: Path) -> None:
    picture = QImage(400, 100, QImage.Format.Format_RGB32)
    picture.fill(QColor("#00ff00"))
    file = tmp_path / "hall.png"
    assert picture.save(str(file))
    options = PresentationOptions(ground=Ground.PICTURE, picture=str(file))
    stage.desk.settings.set(PRESENTATION, options.kept())
    window = begin(stage)
    stage.qtbot.waitUntil(lambda: window.grab().toImage().pixelColor(2, 2).green() == 255)


@pytest.mark.parametrize("name", ["none.png", ".", "text.png"])
def test_a_picture_that_is_none_is_said_and_the_rest_is_shown(
    stage: Stage, cup: int, tmp_path: Path, name: str
) -> None:
    (tmp_path / "text.png").write_text("no picture", "utf-8")
    options = PresentationOptions(ground=Ground.PICTURE, picture=str(tmp_path / name))
    stage.desk.settings.set(PRESENTATION, options.kept())
    problems: list[object] = []
    stage.window.runner.problem.connect(problems.append)
    window = begin(stage)
    stage.qtbot.waitUntil(lambda: bool(problems))
    assert "can't be shown" in str(problems[0])
    assert window.page == "bracket"
    window.grab()
    for top in QApplication.topLevelWidgets():
        if top.isModal():
            top.close()


def test_a_tournament_that_has_not_begun_says_so(stage: Stage) -> None:
    made = stage.desk.tournaments.create(TournamentFields(name="Later"))
    page = stage.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    page.open_tournament(made)
    stage.settle()
    stage.window.perform("tournament.present")
    stage.settle()
    (window,) = presented()
    assert (window.count, window.seconds) == (0, None)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Space):
        QTest.keyClick(window, key)
    window.grab()
    stage.desk.stages.start_with_teams(
        TournamentFields(name="Other"), StageOptions(Format.SWISS), TEAMS
    )
    stage.window.perform("tournament.present")
    assert not presented()


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"seconds": "many", "left_out": 7, "ground": "lava", "size": "9x9", "screen": 1},
        {"seconds": -5, "left_out": [1, "bracket"], "picture": None},
    ],
)
def test_what_somebody_wrote_into_the_file_does_no_harm(kept: dict[str, object]) -> None:
    options = options_from(kept)
    assert options.window_size is None
    assert options.seconds >= 3
    assert options_from(options.kept()) == options


def test_live_games_are_shown_while_it_is_on_and_not_asked_for_otherwise(
    stage: Stage, cup: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FakeSteam() as steam:
        desk = stage.desk
        client = SteamClient(
            api_key=lambda: steam.key,
            base_url=steam.url,
            store=NoStore(),
            quota=DailyQuota(None),
            calls_per_second=0,
            backoff=Backoff(attempts=1),
        )
        monkeypatch.setitem(desk.__dict__, "live_games", LiveGames(desk.database, lambda: client))
        steam.live = [live_game(9_000_000_001, 17929), live_game(9_000_000_002, 555)]
        window = begin(stage)
        stage.qtbot.waitUntil(lambda: window.live is not None)
        pages = [window.page]
        for _ in range(window.count - 1):
            window.show_next()
            pages.append(window.page)
        assert pages.count("live") == 1
        QTest.keyClick(window, Qt.Key.Key_Escape)
        stage.settle()
        asked = len(steam.requests)
        kept = PresentationOptions(left_out=("live",))
        desk.settings.set(PRESENTATION, kept.kept())
        window = begin(stage)
        assert window.live is None
        assert len(steam.requests) == asked
        client.close()
