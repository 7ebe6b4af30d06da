"""Signing in with Discord from the settings, as a person does it, against a server like Discord."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from urllib.request import urlopen

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from dtxdesk.jobs.job_ids import ACCOUNT
from dtxdesk.services.account import REDIRECTS
from dtxdesk.services.players import PlayerFields
from dtxdesk.settings import DISCORD_API_URL, DISCORD_CLIENT_ID
from dtxdesk.ui.dialogs.sign_in import SignInDialog
from dtxdesk.ui.pages.settings.discord_account import AccountCard
from dtxdesk.ui.pages.settings.page import SettingsPage
from tests.servers.discord import FakeDiscord, Person
from tests.servers.loopback import Reply
from tests.ui.conftest import Stage
from tests.ui.dialogs.test_backups import notices

LEFT = Qt.MouseButton.LeftButton


class Browser(QObject):
    """What the system opens addresses with: follows Discord's page to where it leads."""

    def __init__(self, discord: FakeDiscord) -> None:
        super().__init__()
        self.opened: list[str] = []
        self._discord = discord

    @Slot(QUrl)
    def follow(self, url: QUrl) -> None:
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        target = self._discord.consent(self.opened[-1])
        if target is not None:
            threading.Thread(target=_visit, args=(target,), daemon=True).start()


def _visit(target: str) -> None:
    with urlopen(target, timeout=20) as page:
        page.read()


@pytest.fixture
def discord() -> Iterator[FakeDiscord]:
    with FakeDiscord() as server:
        server.redirects = set(REDIRECTS)
        yield server


@pytest.fixture
def browser(stage: Stage, discord: FakeDiscord) -> Iterator[Browser]:
    made = Browser(discord)
    QDesktopServices.setUrlHandler("http", made, "follow")
    yield made
    QDesktopServices.unsetUrlHandler("http")


@pytest.fixture
def card(stage: Stage, discord: FakeDiscord, browser: Browser) -> AccountCard:
    stage.desk.settings.set(DISCORD_API_URL, discord.url)
    page = stage.window.show_page("settings")
    assert isinstance(page, SettingsPage)
    section = page.show_section("discord")
    stage.settle()
    found = section.findChild(AccountCard)
    assert found is not None
    return found


def enter_application(stage: Stage, card: AccountCard, client_id: str) -> None:
    card.client_id.setFocus()
    card.client_id.selectAll()
    QTest.keyClicks(card.client_id, client_id)
    QTest.keyClick(card.client_id, Qt.Key.Key_Return)
    stage.settle()


def opened(stage: Stage, card: AccountCard) -> SignInDialog:
    QTest.mouseClick(card.sign_in, LEFT)
    dialog = stage.window.findChild(SignInDialog)
    assert isinstance(dialog, SignInDialog)
    return dialog


def words(dialog: SignInDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_the_application_is_entered_and_tested(
    stage: Stage, card: AccountCard, discord: FakeDiscord
) -> None:
    assert not card.sign_in.isEnabled()
    assert not card.test.isEnabled()
    for button, address in zip(card.copies, REDIRECTS, strict=True):
        QTest.mouseClick(button, LEFT)
        assert QGuiApplication.clipboard().text() == address
    for wrong in ("not digits", "5", "4" * 21):
        enter_application(stage, card, wrong)
        assert not card.test.isEnabled()
        assert stage.desk.settings.get(DISCORD_CLIENT_ID) == ""
    enter_application(stage, card, discord.client_id)
    assert stage.desk.settings.get(DISCORD_CLIENT_ID) == discord.client_id
    QTest.mouseClick(card.test, LEFT)
    stage.settle()
    assert "takes it" in card.line.words
    discord.public_client = False
    QTest.mouseClick(card.test, LEFT)
    stage.settle()
    assert "Public Client" in card.line.words


def test_signing_in_adding_oneself_and_signing_out(
    stage: Stage, card: AccountCard, discord: FakeDiscord, browser: Browser
) -> None:
    discord.person = Person("200000000000000321", "mirelle", "Mirelle <b>x</b>")
    enter_application(stage, card, discord.client_id)
    dialog = opened(stage, card)
    stage.qtbot.waitUntil(lambda: dialog.add.isVisible())
    assert "Signed in as Mirelle <b>x</b>" in words(dialog)
    assert browser.opened[0].startswith(f"{discord.url}/oauth2/authorize?")
    assert "Without a keyring" in words(dialog)
    QTest.mouseClick(dialog.add, LEFT)
    stage.settle()
    owner = stage.desk.players.discord_id_owner("200000000000000321")
    assert owner is not None
    assert owner[1] == "Mirelle <b>x</b>"
    assert stage.desk.database.author == "@mirelle"
    assert not card.sign_in.isVisible()
    QTest.mouseClick(card.sign_out, LEFT)
    stage.settle()
    assert card.sign_in.isVisible()
    assert stage.desk.account.who() is None
    assert any("Signed out" in notice for notice in notices(stage.window))
    assert stage.desk.database.author != "@mirelle"


def test_who_is_a_player_already_is_found_by_the_id(
    stage: Stage, card: AccountCard, discord: FakeDiscord
) -> None:
    stage.desk.players.add(PlayerFields(name="Vesper", discord_id=discord.person.id))
    enter_application(stage, card, discord.client_id)
    dialog = opened(stage, card)
    stage.qtbot.waitUntil(lambda: "Vesper" in words(dialog))
    assert not dialog.add.isVisible()


def test_no_is_said_and_can_be_tried_again(
    stage: Stage, card: AccountCard, discord: FakeDiscord
) -> None:
    discord.answers = "no"
    enter_application(stage, card, discord.client_id)
    dialog = opened(stage, card)
    stage.qtbot.waitUntil(lambda: dialog.again.isVisible())
    assert "declined" in words(dialog)
    assert not dialog.address.isVisible()
    discord.answers = "yes"
    discord.fail_next(Reply(drop=True), path="/token")
    QTest.mouseClick(dialog.again, LEFT)
    stage.qtbot.waitUntil(lambda: "Could not reach Discord" in words(dialog))
    QTest.mouseClick(dialog.again, LEFT)
    stage.qtbot.waitUntil(lambda: "Signed in as" in words(dialog))


def test_waiting_shows_the_address_and_ends_with_the_dialog(
    stage: Stage, card: AccountCard, discord: FakeDiscord, browser: Browser
) -> None:
    discord.answers = "nothing"
    enter_application(stage, card, discord.client_id)
    dialog = opened(stage, card)
    stage.qtbot.waitUntil(lambda: bool(dialog.address.text()))
    assert dialog.address.text() == browser.opened[0]
    assert "left" in words(dialog)
    QTest.mouseClick(dialog.copy, LEFT)
    assert QGuiApplication.clipboard().text() == browser.opened[0]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    stage.settle()
    assert stage.desk.account.who() is None
    with pytest.raises(OSError, match="refused"):
        urlopen(REDIRECTS[0], timeout=5)


def test_the_menu_signs_in_at_once_where_it_is_set_up(
    stage: Stage, card: AccountCard, discord: FakeDiscord
) -> None:
    account = stage.window.actions_["app.account"]
    account.trigger()
    stage.settle()
    assert stage.window.findChild(SignInDialog) is None
    enter_application(stage, card, discord.client_id)
    stage.window.show_page("players")
    account.trigger()
    dialog = stage.window.findChild(SignInDialog)
    assert isinstance(dialog, SignInDialog)
    stage.qtbot.waitUntil(lambda: "Signed in as" in words(dialog))


def test_a_sign_in_that_was_taken_away_is_found_out_and_disturbs_nothing(
    stage: Stage, card: AccountCard, discord: FakeDiscord
) -> None:
    enter_application(stage, card, discord.client_id)
    dialog = opened(stage, card)
    stage.qtbot.waitUntil(lambda: "Signed in as" in words(dialog))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QTest.mouseClick(card.test, LEFT)
    stage.settle()
    assert "takes it" in card.line.words
    stage.qtbot.waitUntil(lambda: _looked_already(stage))  # else the job may be the first to notice
    discord.end_authorizations()
    QTest.mouseClick(card.test, LEFT)
    stage.settle()
    assert "has ended" in card.line.words
    assert card.sign_in.isVisible()
    assert not card.sign_out.isVisible()


def _looked_already(stage: Stage) -> bool:
    jobs = {job.id: job for job in stage.desk.jobs.list()}
    return ACCOUNT in jobs and jobs[ACCOUNT].outcome is not None and not jobs[ACCOUNT].running


def test_who_can_not_be_added_stays_signed_in(
    stage: Stage, card: AccountCard, discord: FakeDiscord, browser: Browser
) -> None:
    enter_application(stage, card, discord.client_id)
    dialog = opened(stage, card)
    stage.qtbot.waitUntil(lambda: dialog.add.isVisible())
    stage.desk.players.add(PlayerFields(name="Vesper", discord_id=discord.person.id))
    QTest.mouseClick(dialog.add, LEFT)
    stage.settle()
    assert "This Discord id is taken" in words(dialog)
    assert not dialog.again.isVisible()
    assert len(browser.opened) == 1
    assert stage.desk.account.who() is not None
