"""Who is signed in, at the foot of the sidebar: signing in, the menu, and a sign-in that ends."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from dtxdesk.data.queries.player_detail import player_detail
from dtxdesk.jobs.job_ids import ACCOUNT
from dtxdesk.services.account import REDIRECTS
from dtxdesk.services.players import PlayerFields
from dtxdesk.settings import DISCORD_API_URL, DISCORD_CLIENT_ID, DISCORD_SERVER
from dtxdesk.ui.account_button import AccountButton
from dtxdesk.ui.dialogs.sign_in import SignInDialog
from dtxdesk.ui.pages.players.page import PlayersPage
from dtxdesk.ui.pages.settings.discord_bot import BotCard
from dtxdesk.ui.pages.settings.page import SettingsPage
from dtxdesk.ui.widgets import Button
from tests.servers.discord import FakeDiscord, Person
from tests.ui.conftest import Stage
from tests.ui.dialogs.test_backups import notices
from tests.ui.pages.settings.test_discord_account import Browser

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def discord(stage: Stage) -> Iterator[FakeDiscord]:
    with FakeDiscord() as server:
        server.redirects = set(REDIRECTS)
        stage.desk.settings.set(DISCORD_API_URL, server.url)
        stage.desk.settings.set(DISCORD_CLIENT_ID, server.client_id)
        browser = Browser(server)
        QDesktopServices.setUrlHandler("http", browser, "follow")
        yield server
        QDesktopServices.unsetUrlHandler("http")


def signed_in(stage: Stage) -> AccountButton:
    """Clicks the foot of the sidebar, agrees in the browser, and closes the dialog."""
    button = stage.window.sidebar.account
    QTest.mouseClick(button, LEFT)
    finish(stage)
    return button


def finish(stage: Stage) -> None:
    dialog = stage.window.findChild(SignInDialog)
    assert isinstance(dialog, SignInDialog)
    stage.qtbot.waitUntil(lambda: "Signed in" in dialog._title.text(), timeout=20_000)
    QTest.mouseClick(dialog.close_button, LEFT)
    stage.settle()


def test_signing_in_shows_a_name_and_a_picture(stage: Stage, discord: FakeDiscord) -> None:
    assert stage.window.sidebar.account.accessibleName() == "Sign in with Discord"
    discord.person = Person("200000000000000321", "mirelle", "Mirelle <b>x</b>", "0123456789abcdef")
    button = signed_in(stage)
    assert button.accessibleName() == "Signed in with Discord as Mirelle <b>x</b>"
    asked = f"/avatars/{discord.person.id}/0123456789abcdef.png"
    assert any(asked in request.path for request in discord.requests)
    stage.window.set_slim(True)
    assert "<b>" not in button.toolTip()


def test_the_menu_leads_to_the_player_and_signs_out(stage: Stage, discord: FakeDiscord) -> None:
    stage.desk.players.add(PlayerFields(name="Vesper", discord_id=discord.person.id))
    button = signed_in(stage)
    menu = stage.window.account.menu
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    stage.settle()
    page = stage.window.navigation.page
    assert isinstance(page, PlayersPage)
    assert page.situation()["selected"] == 1
    stage.window.account.out.trigger()
    stage.settle()
    assert button.accessibleName() == "Sign in with Discord"
    assert any("Signed out" in notice for notice in notices(stage.window))


def test_who_is_no_player_yet_can_become_one(stage: Stage, discord: FakeDiscord) -> None:
    signed_in(stage)
    stage.window.account.player.trigger()
    stage.settle()
    (toast,) = stage.window.toasts.shown
    QTest.mouseClick(toast.findChildren(Button)[0], LEFT)
    stage.settle()
    owner = stage.desk.players.discord_id_owner(discord.person.id)
    assert owner is not None
    page = stage.window.navigation.page
    assert isinstance(page, PlayersPage)
    assert page.situation()["selected"] == 1


def test_a_sign_in_that_was_taken_away_is_said_once(stage: Stage, discord: FakeDiscord) -> None:
    button = signed_in(stage)
    discord.end_authorizations()
    for _ in range(2):
        stage.window.runner.network(
            stage.desk.account.check, on_result=lambda _: None, on_error=lambda _: None
        )
        stage.settle()
    (toast,) = stage.window.toasts.shown
    assert "has ended" in toast.accessibleName()
    assert button.accessibleName() == "Sign in with Discord"
    QTest.mouseClick(toast.findChildren(Button)[0], LEFT)
    finish(stage)
    assert "Mirelle" in button.accessibleName()


def test_without_an_application_it_leads_to_the_settings(
    stage: Stage, discord: FakeDiscord
) -> None:
    stage.desk.settings.set(DISCORD_CLIENT_ID, "")
    QTest.mouseClick(stage.window.sidebar.account, LEFT)
    stage.settle()
    assert stage.window.navigation.current == "settings"


def test_without_a_bot_the_server_is_found_by_who_is_signed_in(
    stage: Stage, discord: FakeDiscord
) -> None:
    guild = discord.add_guild("DTX")
    guild.members[discord.person.id] = discord.person
    me = stage.desk.players.add(PlayerFields(name="Me", discord_id=discord.person.id))
    signed_in(stage)
    page = stage.window.show_page("settings")
    assert isinstance(page, SettingsPage)
    card = page.show_section("discord").findChild(BotCard)
    assert isinstance(card, BotCard)
    stage.settle()
    card.server.setFocus()
    QTest.keyClicks(card.server, guild.id)
    QTest.mouseClick(card.test, LEFT)
    stage.settle()
    assert "You are in this server as Mirelle" in card.line.words
    assert stage.desk.settings.get(DISCORD_SERVER) == {"id": guild.id, "name": ""}
    guild.nicks[discord.person.id] = "Mira of DTX"
    stage.desk.jobs.run_now(ACCOUNT)
    stage.qtbot.waitUntil(lambda: _nickname(stage, me) == "Mira of DTX", timeout=20_000)


def _nickname(stage: Stage, player_id: int) -> str | None:
    detail = stage.desk.read(player_detail, player_id, None)
    return None if detail is None else detail.guild_nickname
