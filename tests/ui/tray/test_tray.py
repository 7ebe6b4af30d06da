from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from dtxdesk.data.queries.leagues import LeagueRow
from dtxdesk.jobs.scheduler import JobState
from dtxdesk.settings import CLOSE_TO_TRAY, DESKTOP_NOTIFICATIONS, TRAY_ICON
from dtxdesk.ui.freshness import LeagueSyncs
from dtxdesk.ui.theme import Theme
from dtxdesk.ui.tray.notifications import Notifications
from dtxdesk.ui.tray.tray import Tray
from tests.ui.conftest import Stage

LEAGUE = LeagueRow(
    id=1, steam_league_id=17929, name="DTX League", primary=True, followed=True, archived=False,
    matches=340, pending=0, untold=0, last_success_at=None, weights_ppm=(400_000, 350_000, 250_000),
    min_games=5, cap=500, opendota=False, version=1,
)  # fmt: skip


def syncs(matches: int) -> LeagueSyncs:
    return LeagueSyncs([replace(LEAGUE, matches=matches)], {})


def not_now(_league: int) -> bool:
    return False


NO_TRAY = "No such signal QPlatformNativeInterface"
"""What Qt says when an icon is shown on a platform that has no tray."""


@pytest.fixture
def desktop_with_tray(monkeypatch: pytest.MonkeyPatch) -> None:
    """The offscreen platform has none; the program asks Qt for it, here as well."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)


@pytest.fixture
def tray(dressed: Theme, qtbot: QtBot) -> Iterator[Tray]:
    window = QWidget()
    qtbot.addWidget(window)
    made = Tray(QAction("Sync now", window), window)
    yield made
    made.set_wanted(False)


def entry(tray: Tray, words: str) -> QAction:
    return next(action for action in tray.menu.actions() if action.text() == words)


@pytest.mark.qt_log_ignore(NO_TRAY)
def test_it_is_there_only_while_it_is_wanted(desktop_with_tray: None, tray: Tray) -> None:
    assert not tray.shown
    tray.set_wanted(True)
    assert tray.shown
    tray.set_wanted(False)
    assert not tray.shown


def test_without_a_tray_nothing_is_shown_and_nothing_is_said(dressed: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    tray = Tray(QAction("Sync now", window), window)
    tray.set_wanted(True)
    tray.tell("DTX League", "12 new matches")
    assert not tray.shown


def test_the_menu_opens_pauses_and_quits(tray: Tray, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tray.open_asked):
        entry(tray, "Open dtxdesk").trigger()
    with qtbot.waitSignal(tray.pause_asked, check_params_cb=lambda paused: paused is True):
        entry(tray, "Pause syncing").trigger()
    with qtbot.waitSignal(tray.quit_asked):
        entry(tray, "Quit").trigger()
    tray.show_state("Syncing is paused", "paused")
    assert entry(tray, "Pause syncing").isChecked()
    assert tray.words == "Syncing is paused"


class Told:
    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []
        self.away = True
        self.notifications = Notifications(
            lambda title, text: self.said.append((title, text)), lambda: self.away
        )


def test_new_matches_are_told_once_the_sync_is_over(qapp: QApplication) -> None:
    told = Told()
    told.notifications.look(syncs(340), not_now)
    assert told.said == [], "what was there before is no news"
    told.notifications.look(syncs(345), lambda league: league == 1)
    told.notifications.look(syncs(352), lambda league: league == 1)
    assert told.said == []
    told.notifications.look(syncs(352), not_now)
    told.notifications.look(syncs(352), not_now)
    ((title, text),) = told.said
    assert title == "DTX League"
    assert text.startswith("12 new match")


def test_nothing_is_told_to_someone_who_is_looking(qapp: QApplication) -> None:
    told = Told()
    told.away = False
    told.notifications.look(syncs(340), not_now)
    told.notifications.look(syncs(352), not_now)
    told.notifications.job_failed(JobState("sync:1", "Sync DTX League", message="No network"))
    told.away = True
    told.notifications.look(syncs(352), not_now)
    assert told.said == []
    told.notifications.job_failed(JobState("sync:1", "Sync DTX League", message="No network"))
    assert told.said == [("Sync DTX League failed", "No network")]


def test_under_a_desktop_without_a_tray_closing_ends_the_program(
    stage: Stage, qtbot: QtBot
) -> None:
    for setting in (TRAY_ICON, CLOSE_TO_TRAY, DESKTOP_NOTIFICATIONS):
        stage.window.preferences.set(setting, True)
    stage.settle()
    qtbot.waitUntil(lambda: stage.window.findChild(Tray) is not None)
    stage.window.close()
    assert not stage.window.isVisible()
    assert not stage.window.runner.busy


@pytest.mark.qt_log_ignore(NO_TRAY, "This plugin does not support")
def test_closing_leaves_it_in_the_tray_until_it_is_quit(
    desktop_with_tray: None, stage: Stage, qtbot: QtBot
) -> None:
    stage.window.preferences.set(TRAY_ICON, True)
    stage.window.preferences.set(CLOSE_TO_TRAY, True)
    qtbot.waitUntil(lambda: stage.window.findChild(Tray) is not None)
    stage.settle()
    tray = stage.window.findChild(Tray)
    assert isinstance(tray, Tray)
    stage.window.close()
    assert not stage.window.isVisible()
    entry(tray, "Open dtxdesk").trigger()
    assert stage.window.isVisible()
    stage.window.close()
    entry(tray, "Quit").trigger()
    assert not tray.shown
    assert not stage.window.isVisible()
    stage.window.raise_to_front()
    assert not stage.window.isVisible(), "it has ended"
