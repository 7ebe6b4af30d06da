"""Messages through a webhook: where it is read from, what is sent, and what may go wrong."""

from __future__ import annotations

import pytest

from dtxdesk.discord.rest import DiscordRest
from dtxdesk.discord.webhook import Webhook, WebhookClient, WebhookGone, read_address
from dtxdesk.web.failures import ServiceBusy, ServiceOffline
from tests.servers.discord import FakeDiscord, limited, refused
from tests.servers.loopback import Reply

TOKEN = "aB3-" + "x" * 64
BASE = "https://discord.com"


@pytest.fixture
def client(rest: DiscordRest) -> WebhookClient:
    return WebhookClient(rest)


@pytest.mark.parametrize(
    "address",
    [
        f"https://discord.com/api/webhooks/600000000000000000/{TOKEN}",
        f"  https://canary.discord.com/api/v10/webhooks/600000000000000000/{TOKEN}/ ",
        f"https://discordapp.com/api/webhooks/600000000000000000/{TOKEN}?wait=true",
    ],
)
def test_an_address_as_discord_copies_it(address: str) -> None:
    assert read_address(address, BASE) == Webhook("600000000000000000", TOKEN)
    assert TOKEN not in repr(read_address(address, BASE))


@pytest.mark.parametrize(
    "address",
    [
        "",
        "hello",
        f"http://discord.com/api/webhooks/600000000000000000/{TOKEN}",
        f"https://evil.example/api/webhooks/600000000000000000/{TOKEN}",
        f"https://discord.com.evil.example/api/webhooks/600000000000000000/{TOKEN}",
        f"https://discord.com/api/webhooks/12/{TOKEN}",
        "https://discord.com/api/webhooks/600000000000000000/short",
        f"https://discord.com/api/webhooks/600000000000000000/{TOKEN}/slack",
    ],
)
def test_what_is_no_address_is_none(address: str) -> None:
    assert read_address(address, BASE) is None


def test_a_message_arrives_and_calls_nobody(discord: FakeDiscord, client: WebhookClient) -> None:
    hook = discord.add_webhook("DTX results")
    found = client.check(Webhook(hook.id, hook.token))
    assert found.name == "DTX results"
    discord.fail_next(limited(0.3), path="webhooks")
    assert client.send(found, "@everyone hello").isdigit()
    assert hook.messages == [{"content": "@everyone hello", "allowed_mentions": {"parse": []}}]
    assert discord.requests[-1].params["wait"] == "true"


@pytest.mark.parametrize("status", [404, 401])
def test_a_webhook_that_is_gone_is_said(
    discord: FakeDiscord, client: WebhookClient, status: int
) -> None:
    hook = discord.add_webhook()
    for ask in (
        lambda: client.check(Webhook(hook.id, hook.token)),
        lambda: client.send(Webhook(hook.id, hook.token), "x"),
    ):
        discord.fail_next(refused(status, "Unknown Webhook", 10015))
        with pytest.raises(WebhookGone, match="Integrations"):
            ask()


@pytest.mark.parametrize("reply", [Reply(drop=True), refused(502, "")])
def test_nothing_is_sent_a_second_time_where_nobody_knows(
    discord: FakeDiscord, client: WebhookClient, reply: Reply
) -> None:
    hook = discord.add_webhook()
    discord.fail_next(reply)
    with pytest.raises((ServiceOffline, ServiceBusy)):
        client.send(Webhook(hook.id, hook.token), "x")
    assert len(discord.requests) == 1
