"""A part of a tournament sent to Discord: where to, a look at it, and what may go wrong."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from dtxdesk.services.teams import TeamFields
from dtxdesk.settings import DISCORD_API_URL
from dtxdesk.ui.dialogs.announce import AnnounceDialog
from tests.servers.discord import FakeDiscord, Webhook, refused
from tests.servers.loopback import Reply
from tests.ui.conftest import Stage
from tests.ui.dialogs.test_backups import notices
from tests.ui.pages.tournaments.conftest import Evening

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def discord() -> Iterator[FakeDiscord]:
    with FakeDiscord() as server:
        yield server


@pytest.fixture
def hook(discord: FakeDiscord) -> Webhook:
    return discord.add_webhook("Results <b>here</b>")


@pytest.fixture
def evening(stage: Stage, discord: FakeDiscord) -> Evening:
    stage.desk.settings.set(DISCORD_API_URL, discord.url)
    made = Evening(stage)
    for number in range(60):
        made.desk.teams.add(made.id, TeamFields(f"The team of a long evening {number} *x*"), ())
    made.open()
    return made


def opened(evening: Evening) -> AnnounceDialog:
    evening.stage.window.actions_["tournament.announce"].trigger()
    evening.stage.settle()
    return next(one for one in evening.page.findChildren(AnnounceDialog) if one.isVisible())


def choose_teams(evening: Evening, dialog: AnnounceDialog) -> None:
    QTest.keyClick(dialog.part, Qt.Key.Key_End)
    evening.stage.settle()


def words(dialog: AnnounceDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def keep(evening: Evening, dialog: AnnounceDialog, hook: Webhook, discord: FakeDiscord) -> None:
    dialog.address.setFocus()
    QTest.keyClicks(dialog.address, f"{discord.url}{hook.path}")
    QTest.mouseClick(dialog.keep, LEFT)
    evening.stage.settle()


def test_what_was_looked_at_is_sent(evening: Evening, discord: FakeDiscord, hook: Webhook) -> None:
    dialog = opened(evening)
    assert not dialog.send.isEnabled()
    keep(evening, dialog, hook, discord)
    assert "Results <b>here</b>" in words(dialog)
    assert dialog.address.text() == ""
    assert "nothing of this yet" in dialog.preview.toPlainText()
    assert not dialog.send.isEnabled()
    choose_teams(evening, dialog)
    seen = dialog.preview.toPlainText()
    QTest.mouseClick(dialog.send, LEFT)
    evening.stage.settle()
    sent = [message["content"] for message in hook.messages]
    assert len(sent) >= 2
    for line in seen.splitlines()[1:]:
        assert any(line in message for message in sent)
    assert all(message["allowed_mentions"] == {"parse": []} for message in hook.messages)
    assert any("Sent to Discord" in notice for notice in notices(evening.stage.window))
    assert hook.token not in "".join(
        path.read_text("utf-8", "replace")
        for path in evening.desk.paths.root.rglob("*")
        if path.is_file()
    )


def test_what_is_no_webhook_is_not_kept(evening: Evening, discord: FakeDiscord) -> None:
    dialog = opened(evening)
    QTest.keyClicks(dialog.address, "https://example.org/x")
    QTest.mouseClick(dialog.keep, LEFT)
    evening.stage.settle()
    assert "no address of a webhook" in words(dialog)
    assert evening.desk.announcing.webhook_name() is None


def test_a_line_that_breaks_sends_the_rest_afterwards(
    evening: Evening, discord: FakeDiscord, hook: Webhook
) -> None:
    dialog = opened(evening)
    keep(evening, dialog, hook, discord)
    choose_teams(evening, dialog)
    discord.on_request = lambda request: (
        discord.fail_next(Reply(drop=True))
        if request.method == "POST" and len(hook.messages) == 1
        else None
    )
    QTest.mouseClick(dialog.send, LEFT)
    evening.stage.settle()
    assert "Not everything was sent" in words(dialog)
    assert len(hook.messages) == 1
    discord.on_request = lambda _request: None
    QTest.mouseClick(dialog.send, LEFT)
    evening.stage.settle()
    contents = [message["content"] for message in hook.messages]
    assert len(contents) == len(set(contents)) >= 2


def test_a_deleted_webhook_is_forgotten_and_another_asked_for(
    evening: Evening, discord: FakeDiscord, hook: Webhook
) -> None:
    dialog = opened(evening)
    keep(evening, dialog, hook, discord)
    choose_teams(evening, dialog)
    discord.fail_next(refused(404, "Unknown Webhook", 10015))
    QTest.mouseClick(dialog.send, LEFT)
    evening.stage.settle()
    assert "does not exist any more" in words(dialog)
    assert dialog.address.isVisible()
    assert evening.desk.announcing.webhook_name() is None
