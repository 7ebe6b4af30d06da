"""The webhook in the settings: kept once Discord knows it, tested, taken away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dtxdesk.settings import DISCORD_API_URL
from dtxdesk.ui.pages.settings.discord_webhook import WebhookCard
from dtxdesk.ui.pages.settings.page import SettingsPage
from tests.servers.discord import FakeDiscord, Webhook
from tests.ui.conftest import Stage
from tests.ui.dialogs.test_backups import notices

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def discord(stage: Stage) -> Iterator[FakeDiscord]:
    with FakeDiscord() as server:
        stage.desk.settings.set(DISCORD_API_URL, server.url)
        yield server


@pytest.fixture
def hook(discord: FakeDiscord) -> Webhook:
    return discord.add_webhook("Results <b>here</b>")


@pytest.fixture
def card(stage: Stage, discord: FakeDiscord) -> WebhookCard:
    page = stage.window.show_page("settings")
    assert isinstance(page, SettingsPage)
    found = page.show_section("discord").findChild(WebhookCard)
    stage.settle()
    assert isinstance(found, WebhookCard)
    return found


def keep(stage: Stage, card: WebhookCard, address: str) -> None:
    card.address.setFocus()
    QTest.keyClicks(card.address, address)
    QTest.keyClick(card.address, Qt.Key.Key_Return)
    stage.settle()


def test_it_is_kept_tested_and_taken_away(
    stage: Stage, card: WebhookCard, discord: FakeDiscord, hook: Webhook
) -> None:
    assert not card.test.isEnabled()
    keep(stage, card, f"{discord.url}{hook.path}")
    assert stage.desk.announcing.webhook_name() == "Results <b>here</b>"
    assert card.address.text() == ""
    QTest.mouseClick(card.test, LEFT)
    stage.settle()
    assert "knows the webhook" in card.line.words
    QTest.mouseClick(card.forget, LEFT)
    stage.settle()
    assert stage.desk.announcing.webhook_name() is None
    assert not card.test.isEnabled()
    assert any("Webhook removed" in notice for notice in notices(stage.window))


def test_what_discord_does_not_know_is_not_kept(
    stage: Stage, card: WebhookCard, discord: FakeDiscord, hook: Webhook
) -> None:
    keep(stage, card, "https://example.org/x")
    assert "no address of a webhook" in card.line.words
    assert card.address.text() == "https://example.org/x"
    card.address.clear()
    keep(stage, card, f"{discord.url}{hook.path}")
    hook.deleted = True
    QTest.mouseClick(card.test, LEFT)
    stage.settle()
    assert "does not exist any more" in card.line.words
    assert stage.desk.announcing.webhook_name() is None
    assert not card.forget.isVisible()
