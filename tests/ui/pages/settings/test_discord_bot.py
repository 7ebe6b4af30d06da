"""The card of the Discord bot: tested before it is kept, and the daily job comes with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dtxdesk.credentials import DISCORD_BOT_TOKEN
from dtxdesk.jobs.job_ids import ROSTER
from dtxdesk.settings import DISCORD_API_URL, DISCORD_SERVER
from dtxdesk.ui.pages.settings.discord_bot import BotCard
from dtxdesk.ui.pages.settings.page import SettingsPage
from tests.servers.discord import FakeDiscord, Guild, refused
from tests.servers.loopback import Reply
from tests.ui.conftest import Stage
from tests.ui.dialogs.test_backups import notices

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def discord() -> Iterator[FakeDiscord]:
    with FakeDiscord() as server:
        yield server


@pytest.fixture
def guild(discord: FakeDiscord) -> Guild:
    return discord.add_guild("DTX <b>League", members=3)


@pytest.fixture
def card(stage: Stage, discord: FakeDiscord) -> BotCard:
    stage.desk.settings.set(DISCORD_API_URL, discord.url)
    page = stage.window.show_page("settings")
    assert isinstance(page, SettingsPage)
    section = page.show_section("discord")
    stage.settle()
    found = section.findChild(BotCard)
    assert found is not None
    return found


def typed(card: BotCard, token: str, server: str) -> None:
    card.token.setText(token)
    card.server.setText(server)


def test_what_works_is_kept_and_the_job_is_there(
    stage: Stage, card: BotCard, discord: FakeDiscord, guild: Guild
) -> None:
    assert not card.test.isEnabled()
    typed(card, f"  Bot {discord.bot_token}", guild.id)
    assert card.test.text() == "Test and keep"
    QTest.mouseClick(card.test, LEFT)
    stage.settle()
    assert card.line.words.startswith("Works.")
    assert "DTX <b>League" in card.line.words
    assert stage.desk.credentials.get(DISCORD_BOT_TOKEN) == discord.bot_token
    assert stage.desk.settings.get(DISCORD_SERVER) == {"id": guild.id, "name": guild.name}
    assert card.token.text() == ""
    assert card.token.placeholderText().endswith(discord.bot_token[-4:])
    assert discord.bot_token not in stage.desk.paths.settings.read_text("utf-8")
    assert any("Bot token kept" in notice for notice in notices(stage.window))
    stage.qtbot.waitUntil(lambda: ROSTER in stage.desk.jobs.ids())
    QTest.mouseClick(card.test, LEFT)  # once more, with what is kept
    assert card.line.words == "Asking…"
    stage.settle()
    assert card.line.words.startswith("Works.")
    QTest.mouseClick(card.forget, LEFT)
    stage.settle()
    assert stage.desk.credentials.get(DISCORD_BOT_TOKEN) is None
    assert card.forget.isHidden()
    stage.qtbot.waitUntil(lambda: ROSTER not in stage.desk.jobs.ids())


def test_what_discord_refuses_is_not_kept(
    stage: Stage, card: BotCard, discord: FakeDiscord, guild: Guild
) -> None:
    typed(card, "wrong-token-of-some-other-bot", guild.id)
    QTest.keyClick(card.server, Qt.Key.Key_Return)
    stage.settle()
    assert "does not accept the bot's token" in card.line.words
    typed(card, discord.bot_token, "500000000000000077")
    QTest.mouseClick(card.test, LEFT)
    stage.settle()
    assert "Missing Access" in card.line.words
    discord.fail_next(refused(403, "Missing Access", 50001), path="/members")
    typed(card, discord.bot_token, guild.id)
    QTest.mouseClick(card.test, LEFT)
    stage.settle()
    assert "Server Members Intent" in card.line.words
    assert stage.desk.credentials.get(DISCORD_BOT_TOKEN) is None
    assert stage.desk.settings.get(DISCORD_SERVER) == {}
    assert card.token.text() == discord.bot_token  # to be corrected


def test_offline_it_is_kept_for_later(
    stage: Stage, card: BotCard, discord: FakeDiscord, guild: Guild
) -> None:
    discord.fail_next(Reply(b"{}", cut_at=1), times=4)
    typed(card, discord.bot_token, guild.id)
    QTest.mouseClick(card.test, LEFT)
    stage.settle()
    assert "cut off" in card.line.words
    assert stage.desk.credentials.get(DISCORD_BOT_TOKEN) == discord.bot_token
    assert stage.desk.settings.get(DISCORD_SERVER)["id"] == guild.id


@pytest.mark.parametrize(
    ("text", "wrong", "usable"),
    [("", False, False), ("123", False, False), ("12a", True, False), ("٣" * 18, True, False),
     ("1" * 21, True, False), (" 500000000000000000 ", False, True)],
)  # fmt: skip
def test_an_id_is_looked_at_as_it_is_typed(
    card: BotCard, text: str, wrong: bool, usable: bool
) -> None:
    card.server.setText(text)
    assert bool(card.server.accessibleDescription()) is wrong
    assert card.test.isEnabled() is usable
