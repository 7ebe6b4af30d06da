from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dtxdesk.bootstrap import Desk
from dtxdesk.credentials import DATABASE_PASSWORD, STEAM_API_KEY
from dtxdesk.data.queries.leagues import league_rows
from dtxdesk.jobs.memory import Outcome
from dtxdesk.jobs.plan import sync_job_id
from dtxdesk.paths import DataPaths
from dtxdesk.services.account import REDIRECTS
from dtxdesk.settings import DATABASE_URL, DISCORD_API_URL, DISCORD_CLIENT_ID, SYNC_ENABLED
from dtxdesk.ui.dialogs.sign_in import SignInDialog
from dtxdesk.ui.widgets import ElidedLabel, Label
from dtxdesk.ui.wizard.discord_step import DiscordStep
from dtxdesk.ui.wizard.first_start import is_first_start
from dtxdesk.ui.wizard.place_step import PlaceStep
from dtxdesk.ui.wizard.ready_step import ReadyStep
from dtxdesk.ui.wizard.steam_step import SteamStep
from dtxdesk.ui.wizard.wizard import Wizard
from tests.postgres import PostgresServer
from tests.servers.discord import FakeDiscord
from tests.servers.matches import make_matches
from tests.servers.steam import DROP, FakeSteam
from tests.ui.conftest import Stage
from tests.ui.pages.settings.test_discord_account import Browser
from tests.ui.wizard.conftest import FirstStart

Key = Qt.Key


def texts(widget: QWidget) -> str:
    labels = [*widget.findChildren(Label), *widget.findChildren(ElidedLabel)]
    return "\n".join(label.text() for label in labels if label.isVisible())


def press(qtbot: QtBot, pressed: QAbstractButton) -> None:
    pressed.setFocus()
    qtbot.keyClick(pressed, Key.Key_Space)


def type_into(qtbot: QtBot, field: QLineEdit, words: str) -> None:
    field.setFocus()
    field.clear()
    qtbot.keyClicks(field, words)


def steam_step(stage: FirstStart) -> SteamStep:
    """Goes past the first step with the local database."""
    wizard = stage.wizard
    press(stage.qtbot, wizard.forward)
    stage.qtbot.waitUntil(lambda: isinstance(wizard.step, SteamStep))
    stage.settle()
    step = wizard.step
    assert isinstance(step, SteamStep)
    return step


def place_step(wizard: Wizard) -> PlaceStep:
    step = wizard.steps[0]
    assert isinstance(step, PlaceStep)
    return step


def discord_step(stage: FirstStart) -> DiscordStep:
    """Waits until the second step is done."""
    stage.qtbot.waitUntil(lambda: isinstance(stage.wizard.step, DiscordStep), timeout=20_000)
    stage.settle()
    step = stage.wizard.step
    assert isinstance(step, DiscordStep)
    return step


def leave_discord_for_later(stage: FirstStart) -> None:
    discord_step(stage)
    press(stage.qtbot, stage.wizard.forward)


def reach_the_end(stage: FirstStart) -> None:
    press(stage.qtbot, stage.wizard.forward)
    leave_discord_for_later(stage)
    stage.qtbot.waitUntil(lambda: isinstance(stage.wizard.step, ReadyStep), timeout=20_000)
    stage.settle()


def test_a_first_start_is_one_without_any_database(tmp_path: Path) -> None:
    paths = DataPaths(tmp_path)
    assert is_first_start(Desk(paths, environ={}))
    named = Desk(paths, environ={"DTXDESK_DATABASE_URL": "postgresql://db/x"})
    assert not is_first_start(named)
    assert not is_first_start(Desk(paths, environ={}, database_url="postgresql://db/x"))
    paths.database.touch()
    assert not is_first_start(Desk(paths, environ={}))


def test_the_window_comes_first_and_nothing_is_there_yet(first_start: FirstStart) -> None:
    window, desk = first_start.window, first_start.desk
    assert window.windowTitle().endswith("dtxdesk")
    assert "Where should your data live?" in texts(first_start.wizard)
    assert str(desk.paths.root) in texts(first_start.wizard)
    assert not desk.paths.database.exists()
    assert not window.sidebar.isVisible()


def test_the_whole_way_by_keyboard(first_start: FirstStart, steam: FakeSteam) -> None:
    stage, qtbot = first_start, first_start.qtbot
    step = steam_step(stage)
    assert not stage.desk.paths.database.exists(), "nothing is made before it is needed"
    assert QApplication.focusWidget() is step.key
    type_into(qtbot, step.key, steam.key)
    press(qtbot, step.trial.button)
    qtbot.waitUntil(lambda: "accepts the key" in step.trial.words)
    assert stage.desk.credentials.get(STEAM_API_KEY) is None, (
        "not kept before the step is confirmed"
    )
    type_into(qtbot, step.number, "https://www.dotabuff.com/esports/leagues/17929-dtx")
    type_into(qtbot, step.name, "DTX League")
    qtbot.keyClick(step.name, Key.Key_Return)
    leave_discord_for_later(stage)
    qtbot.waitUntil(lambda: isinstance(stage.wizard.step, ReadyStep), timeout=20_000)
    assert stage.desk.credentials.get(STEAM_API_KEY) == steam.key
    assert "Steam accepts the key" in texts(stage.wizard)
    assert "DTX League" in texts(stage.wizard)
    qtbot.waitUntil(lambda: "The league is read." in texts(stage.wizard), timeout=20_000)
    press(qtbot, stage.wizard.forward)
    qtbot.waitUntil(lambda: stage.window.wizards.wizard is None)
    assert stage.window.windowTitle() == "Home – dtxdesk"
    assert stage.window.sidebar.isVisible()
    league = stage.desk.read(league_rows)[0]
    assert (league.steam_league_id, league.name, league.matches) == (17929, "DTX League", 5)


def test_the_first_sync_is_not_in_its_own_way(first_start: FirstStart, steam: FakeSteam) -> None:
    """The league's job comes by itself as well: of two syncs at once one would fail."""
    stage, qtbot = first_start, first_start.qtbot
    steam.add_league(17929, make_matches(300))
    stage.desk.settings.set(SYNC_ENABLED, True)
    step = steam_step(stage)
    type_into(qtbot, step.key, steam.key)
    type_into(qtbot, step.number, "17929")
    qtbot.keyClick(step.number, Key.Key_Return)
    leave_discord_for_later(stage)
    qtbot.waitUntil(lambda: "The league is read." in texts(stage.wizard), timeout=20_000)
    (league,) = stage.desk.read(league_rows)
    runs = stage.desk.jobs.runs(sync_job_id(league.id))
    assert [run.outcome for run in runs if run.outcome != Outcome.OK] == []
    assert league.matches == 300


def test_enter_goes_on_and_presses_the_button_that_has_the_keyboard(
    first_start: FirstStart,
) -> None:
    qtbot, wizard = first_start.qtbot, first_start.wizard
    qtbot.keyClick(place_step(wizard).local, Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(wizard.step, SteamStep))
    wizard.back.setFocus()
    qtbot.keyClick(wizard.back, Key.Key_Return)
    assert wizard.step is place_step(wizard)


def test_a_key_that_steam_refuses_is_not_kept(first_start: FirstStart, steam: FakeSteam) -> None:
    stage, qtbot = first_start, first_start.qtbot
    step = steam_step(stage)
    type_into(qtbot, step.key, "F" * 32)
    press(qtbot, stage.wizard.forward)
    qtbot.waitUntil(lambda: "It was not kept" in texts(step))
    assert stage.wizard.step is step
    assert step.key.text() == "F" * 32, "what was typed is still there"
    assert stage.desk.credentials.get(STEAM_API_KEY) is None
    type_into(qtbot, step.key, steam.key)
    reach_the_end(stage)


def test_without_a_network_the_key_is_kept_untested_and_said_so(
    first_start: FirstStart, steam: FakeSteam
) -> None:
    stage, qtbot = first_start, first_start.qtbot
    step = steam_step(stage)
    type_into(qtbot, step.key, steam.key)
    steam.fail_next(DROP)
    reach_the_end(stage)
    assert "kept, untested" in texts(stage.wizard)
    assert stage.desk.credentials.get(STEAM_API_KEY) == steam.key


@pytest.mark.parametrize(
    ("key", "number", "name", "said"),
    [
        ("not a key!", "", "", "made of 32 letters and digits"),
        ("ABC", "", "", "29 character"),
        ("", "no number", "", "no league id in this"),
    ],
)
def test_what_is_wrong_is_said_as_one_types(
    first_start: FirstStart, key: str, number: str, name: str, said: str
) -> None:
    step = steam_step(first_start)
    type_into(first_start.qtbot, step.key, key)
    type_into(first_start.qtbot, step.number, number)
    type_into(first_start.qtbot, step.name, name)
    assert said in texts(step)
    assert not first_start.wizard.forward.isEnabled()
    assert first_start.wizard.forward.toolTip()
    first_start.qtbot.keyClick(step.name, Key.Key_Return)
    assert first_start.wizard.step is step


def test_everything_can_wait(first_start: FirstStart) -> None:
    steam_step(first_start)
    reach_the_end(first_start)
    assert "No Steam key yet" in texts(first_start.wizard)
    assert first_start.desk.read(league_rows) == []


def test_back_keeps_what_was_typed_until_the_database_is_open(first_start: FirstStart) -> None:
    stage, qtbot = first_start, first_start.qtbot
    step = steam_step(stage)
    type_into(qtbot, step.number, "17929")
    press(qtbot, stage.wizard.back)
    place = place_step(stage.wizard)
    assert stage.wizard.step is place
    assert place.shared.isEnabled()
    steam_step(stage)
    assert step.number.text() == "17929"
    reach_the_end(stage)
    for _ in range(2):
        press(qtbot, stage.wizard.back)
    assert step.number.isReadOnly()
    press(qtbot, stage.wizard.back)
    assert not place.shared.isEnabled()
    assert "chosen under Settings" in texts(stage.wizard)
    steam_step(stage)
    reach_the_end(stage)
    assert len(stage.desk.read(league_rows)) == 1


def test_a_shared_database_is_tested_kept_and_opened(
    first_start: FirstStart, postgres: PostgresServer
) -> None:
    stage, qtbot = first_start, first_start.qtbot
    url = postgres.empty().replace(":@", "@")
    place = place_step(stage.wizard)
    press(qtbot, place.shared)
    assert not stage.wizard.forward.isEnabled()
    type_into(qtbot, place.address, url)
    press(qtbot, place.trial.button)
    qtbot.waitUntil(lambda: "PostgreSQL" in place.trial.words, timeout=20_000)
    assert stage.desk.settings.get(DATABASE_URL) == ""
    steam_step(stage)
    assert stage.desk.settings.get(DATABASE_URL) == url
    reach_the_end(stage)
    assert "in the shared database" in texts(stage.wizard)
    assert not stage.desk.paths.database.exists()
    assert not stage.desk.database.is_sqlite


def test_a_server_that_does_not_answer_keeps_one_here(first_start: FirstStart) -> None:
    stage, qtbot = first_start, first_start.qtbot
    place = place_step(stage.wizard)
    press(qtbot, place.shared)
    type_into(qtbot, place.address, "nonsense")
    assert "address" in texts(place).lower()
    assert not stage.wizard.forward.isEnabled()
    type_into(qtbot, place.address, "postgresql://mirela:geheim42@127.0.0.1:1/league")
    qtbot.keyClick(place.address, Key.Key_Tab)
    assert place.address.text() == "postgresql://mirela@127.0.0.1:1/league"
    press(qtbot, stage.wizard.forward)
    qtbot.waitUntil(lambda: "can't be reached" in place.trial.words, timeout=20_000)
    assert stage.wizard.step is place
    assert stage.desk.settings.get(DATABASE_URL) == ""
    kept = f"{DATABASE_PASSWORD}:postgresql://mirela@127.0.0.1:1/league"
    assert stage.desk.credentials.get(kept) is None
    assert "geheim42" not in texts(stage.wizard)


def test_it_can_be_left_and_opened_again(first_start: FirstStart) -> None:
    stage, qtbot = first_start, first_start.qtbot
    press(qtbot, stage.wizard.later)
    qtbot.waitUntil(lambda: bool(stage.window.pages), timeout=20_000)
    stage.settle()
    assert stage.window.wizards.wizard is None
    assert "Nothing here yet" in texts(stage.window)
    stage.window.actions_["app.wizard"].trigger()
    stage.settle()
    assert not place_step(stage.wizard).local.isEnabled()
    step = steam_step(stage)
    type_into(qtbot, step.number, "17929")
    reach_the_end(stage)
    assert "League 17929" in texts(stage.wizard)


def test_a_folder_that_cannot_be_used_is_said_in_the_window(first_start: FirstStart) -> None:
    stage = first_start
    steam_step(stage)
    stage.desk.paths.database.mkdir()
    press(stage.qtbot, stage.wizard.forward)
    stage.qtbot.waitUntil(lambda: stage.window.wizards.wizard is None, timeout=20_000)
    stage.settle()
    assert "can't be used" in texts(stage.window.opening)
    stage.desk.paths.database.rmdir()


def test_every_control_has_a_name(first_start: FirstStart) -> None:
    for go_on in (steam_step, reach_the_end):
        controls = [
            found
            for kind in (QAbstractButton, QLineEdit)
            for found in first_start.wizard.findChildren(kind)
            if found.isVisible() and found.focusPolicy() != Qt.FocusPolicy.NoFocus
        ]
        assert len(controls) > 4
        for control in controls:
            words = control.text() if isinstance(control, QAbstractButton) else ""
            assert control.accessibleName() or words
        go_on(first_start)


def test_where_there_are_data_it_opens_on_demand_only(stage: Stage) -> None:
    assert stage.window.wizards.wizard is None
    stage.window.actions_["app.wizard"].trigger()
    wizard = stage.window.wizards.wizard
    assert wizard is not None
    press(stage.qtbot, wizard.later)
    assert stage.window.wizards.wizard is None
    assert stage.window.sidebar.isVisible()


def test_signing_in_with_discord_on_the_way(first_start: FirstStart) -> None:
    stage, qtbot = first_start, first_start.qtbot
    with FakeDiscord() as discord:
        discord.redirects = set(REDIRECTS)
        stage.desk.settings.set(DISCORD_API_URL, discord.url)
        browser = Browser(discord)
        QDesktopServices.setUrlHandler("http", browser, "follow")
        steam_step(stage)
        press(qtbot, stage.wizard.forward)
        step = discord_step(stage)
        assert QApplication.focusWidget() is step.client_id
        assert not step.sign_in.isEnabled()
        type_into(qtbot, step.client_id, "123")
        assert not stage.wizard.forward.isEnabled()
        type_into(qtbot, step.client_id, discord.client_id)
        press(qtbot, step.sign_in)
        qtbot.waitUntil(lambda: stage.window.findChild(SignInDialog) is not None)
        dialog = stage.window.findChild(SignInDialog)
        assert isinstance(dialog, SignInDialog)
        qtbot.waitUntil(lambda: dialog.add.isVisible(), timeout=20_000)
        press(qtbot, dialog.close_button)
        stage.settle()
        assert "Signed in as Mirelle" in texts(step)
        press(qtbot, stage.wizard.forward)
        qtbot.waitUntil(lambda: isinstance(stage.wizard.step, ReadyStep), timeout=20_000)
        assert "Signed in with Discord as Mirelle" in texts(stage.wizard)
        assert stage.desk.settings.get(DISCORD_CLIENT_ID) == discord.client_id
        QDesktopServices.unsetUrlHandler("http")
