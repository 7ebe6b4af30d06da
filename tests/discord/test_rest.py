"""Calls to Discord: its limits heeded, its refusals in words, nothing done twice."""

from __future__ import annotations

import logging
from threading import Event

import pytest

from dtxdesk import __version__
from dtxdesk.discord.failures import Forbidden, Gone, Refused, TokenRefused
from dtxdesk.discord.limits import BAD_ANSWERS
from dtxdesk.discord.rest import API, ATTEMPTS, Call, DiscordRest
from dtxdesk.errors import Cancelled
from dtxdesk.web.failures import ServiceBusy, ServiceOffline, Unreadable
from tests.servers.discord import FakeDiscord, limited, refused, web_page
from tests.servers.loopback import Reply
from tests.standing_time import Time

MEMBERS = f"{API}/guilds/500000000000000000/members"


def members(discord: FakeDiscord, **changes: object) -> Call:
    return Call(MEMBERS, authorization=f"Bot {discord.bot_token}", **changes)  # type: ignore[arg-type]


def test_an_answer_is_read_and_the_program_names_itself(
    discord: FakeDiscord, rest: DiscordRest
) -> None:
    discord.add_guild("DTX", members=3)
    found = rest.ask(members(discord, query={"limit": "2"}))
    assert [one["user"]["username"] for one in found] == ["player0", "player1"]
    assert __version__ in discord.requests[-1].headers["user-agent"]


def test_what_a_limit_says_is_waited_for_before_it_is_broken(
    discord: FakeDiscord, rest: DiscordRest, time: Time
) -> None:
    discord.add_guild("DTX", members=3)
    discord.per_bucket["/members"], discord.reset_after = 2, 7.5
    for _ in range(2):
        rest.ask(members(discord))
    before = time.seconds
    rest.ask(members(discord))
    assert time.seconds - before >= 7.5


def test_a_limit_holds_up_its_own_route_alone(
    discord: FakeDiscord, rest: DiscordRest, time: Time
) -> None:
    discord.add_guild("DTX", members=1)
    hook = discord.add_webhook()
    discord.per_bucket["/members"], discord.reset_after = 1, 30.0
    rest.ask(members(discord))
    rest.ask(Call(f"{API}/webhooks/{hook.id}", f"{API}/webhooks/{hook.id}/{hook.token}"))
    assert time.seconds < 1


@pytest.mark.parametrize("everywhere", [False, True])
def test_too_many_is_waited_for_to_the_millisecond_and_asked_again(
    discord: FakeDiscord, rest: DiscordRest, time: Time, everywhere: bool
) -> None:
    discord.add_guild("DTX", members=1)
    discord.fail_next(limited(1.234, everywhere=everywhere))
    assert len(rest.ask(members(discord, again=False))) == 1
    assert time.seconds == pytest.approx(1.234, abs=0.06)


def test_a_wait_that_is_too_long_is_told(discord: FakeDiscord, rest: DiscordRest) -> None:
    discord.add_guild("DTX", members=1)
    discord.fail_next(limited(3600.0))
    with pytest.raises(ServiceBusy, match="Discord is busy"):
        rest.ask(members(discord))
    assert len(discord.requests) == 1


def test_who_only_gets_refusals_stops_asking(
    discord: FakeDiscord, rest: DiscordRest, time: Time
) -> None:
    guild = discord.add_guild("DTX")
    wrong = Call(f"{API}/guilds/{guild.id}", authorization="Bot wrong")
    for _ in range(BAD_ANSWERS):
        with pytest.raises(TokenRefused):
            rest.ask(wrong)
    with pytest.raises(ServiceBusy):
        rest.ask(wrong)
    assert len(discord.requests) == BAD_ANSWERS
    time.seconds += 601
    with pytest.raises(TokenRefused):
        rest.ask(wrong)


@pytest.mark.parametrize(
    ("reply", "kind", "words"),
    [
        (refused(401, "401: Unauthorized"), TokenRefused, "sign-in"),
        (refused(403, "Missing Access", 50001), Forbidden, "Missing Access"),
        (refused(404, "Unknown Webhook", 10015), Gone, "Unknown Webhook"),
        (refused(400, "Invalid Form Body", 50035), Refused, "Invalid Form Body"),
        (web_page(403, "Cloudflare"), Forbidden, "no reason"),
        (Reply(b"[1, 2", 200), Unreadable, "not what Discord answers"),
    ],
)
def test_a_refusal_in_words(
    discord: FakeDiscord, rest: DiscordRest, reply: Reply, kind: type[Exception], words: str
) -> None:
    discord.fail_next(reply)
    with pytest.raises(kind, match=words):
        rest.ask(members(discord))
    assert len(discord.requests) == 1


@pytest.mark.parametrize("reply", [Reply(drop=True), Reply(b"{}", cut_at=1), refused(502, "")])
def test_what_may_pass_is_asked_again_where_it_may_be(
    discord: FakeDiscord, rest: DiscordRest, reply: Reply
) -> None:
    discord.add_guild("DTX", members=1)
    discord.fail_next(reply, times=ATTEMPTS - 1)
    assert len(rest.ask(members(discord))) == 1
    discord.fail_next(reply)
    asked = len(discord.requests)
    with pytest.raises((ServiceOffline, ServiceBusy, Unreadable)):
        rest.ask(members(discord, again=False))
    assert len(discord.requests) == asked + 1


def test_a_cancel_ends_the_wait(discord: FakeDiscord, rest: DiscordRest, time: Time) -> None:
    cancel = Event()
    time.before_wait = cancel.set
    discord.fail_next(limited(20.0))
    with pytest.raises(Cancelled):
        rest.ask(members(discord), cancel)


def test_no_token_is_shown_or_logged(
    discord: FakeDiscord, rest: DiscordRest, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    hook = discord.add_webhook()
    call = Call(
        f"{API}/webhooks/{hook.id}",
        f"{API}/webhooks/{hook.id}/{hook.token}",
        method="POST",
        authorization=f"Bot {discord.bot_token}",
        body=b'{"content": "hello"}',
        content_type="application/json",
    )
    discord.fail_next(limited(0.5))
    discord.fail_next(refused(500, ""))
    rest.ask(call)
    assert discord.bot_token not in f"{call!r}{caplog.text}"
    assert hook.token not in caplog.text
    assert hook.messages == [{"content": "hello"}]
