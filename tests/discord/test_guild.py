"""The members of a server: whole, cleaned, and never without end, whatever the server says."""

from __future__ import annotations

import json
from threading import Event
from typing import Any

import pytest

from dtxdesk.discord import guild as guild_module
from dtxdesk.discord.failures import BotTokenRefused, Gone, MembersWithheld, TokenRefused
from dtxdesk.discord.guild import GuildClient, bare_token
from dtxdesk.discord.rest import DiscordRest
from dtxdesk.domain.roster import GuildMember
from dtxdesk.errors import Cancelled, UserError
from dtxdesk.web.failures import Unreadable
from tests.servers.discord import FIRST_ID, FakeDiscord, Person, limited, refused
from tests.servers.loopback import Reply
from tests.standing_time import Time

GUILD = "500000000000000000"


@pytest.fixture
def client(rest: DiscordRest) -> GuildClient:
    return GuildClient(rest)


def page(*users: object, **member: object) -> Reply:
    return Reply(json.dumps([{"user": user, **member} for user in users]).encode())


def user(number: int, **more: object) -> dict[str, Any]:
    return {"id": str(FIRST_ID + number), "username": f"player{number}", **more}


def test_everybody_is_read_page_by_page_without_the_bots(
    discord: FakeDiscord, client: GuildClient
) -> None:
    guild = discord.add_guild("DTX", members=2_500)
    ids = list(guild.members)
    guild.bots |= {ids[3], ids[1_700]}
    guild.nicks[ids[0]] = "Cap"
    guild.members[ids[1]].avatar = "a_0123456789abcdef"
    told: list[int] = []
    found = client.members(guild.id, discord.bot_token, progress=told.append)
    assert (len(found.members), found.unreadable) == (2_498, 0)
    assert found.bots == [ids[3], ids[1_700]]
    assert told == [1_000, 2_000, 2_500]
    assert found.members[0] == GuildMember(ids[0], "player0", "Player 0", "Cap")
    assert found.members[1].avatar == "a_0123456789abcdef"
    assert len({member.discord_id for member in found.members}) == 2_498
    assert len([one for one in discord.requests if one.path.endswith("/members")]) == 4


def test_a_server_has_a_name(discord: FakeDiscord, client: GuildClient) -> None:
    guild = discord.add_guild("DTX\u0000 <b>League</b>\n")
    assert client.guild(guild.id, discord.bot_token).name == "DTX <b>League</b>"
    client.may_list(guild.id, discord.bot_token)


def test_a_limit_in_the_middle_is_waited_for(
    discord: FakeDiscord, client: GuildClient, time: Time
) -> None:
    guild = discord.add_guild("DTX", members=1_500)
    discord.fail_next(limited(2.5))
    assert len(client.members(guild.id, discord.bot_token).members) == 1_500
    assert time.seconds >= 2.5


def test_a_cancel_ends_it(discord: FakeDiscord, client: GuildClient) -> None:
    guild = discord.add_guild("DTX", members=2_500)
    cancel = Event()
    with pytest.raises(Cancelled):
        client.members(guild.id, discord.bot_token, cancel, lambda _count: cancel.set())
    assert len(discord.requests) == 1


def test_names_are_cleaned(discord: FakeDiscord, client: GuildClient) -> None:
    guild = discord.add_guild("DTX")
    for number in range(5_000):
        name = f"\x00<script>{number}\u2028" + "🦆" * 300
        person = Person(str(FIRST_ID + number), name, "\x07 \t", avatar="../../etc/passwd")
        guild.members[person.id] = person
        guild.nicks[person.id] = "صقر\nالليل"
    found = client.members(guild.id, discord.bot_token).members
    assert len(found) == 5_000
    assert all(len(member.username or "") == 300 for member in found)
    assert (found[7].username or "").startswith("<script>7 🦆")
    assert {(one.global_name, one.nick, one.avatar) for one in found} == {(None, "صقر الليل", None)}


@pytest.mark.parametrize(
    "answers",
    [
        [page(user(1), user(2))] * 2,  # the same again
        [page(user(5)), page(user(3))],  # backwards
        [page(user(number)) for number in (1, 2, 2)],
    ],
)
def test_a_list_that_does_not_go_on_ends(
    discord: FakeDiscord, client: GuildClient, answers: list[Reply]
) -> None:
    for answer in answers:
        discord.fail_next(answer)
    with pytest.raises(Unreadable, match="does not go on"):
        client.members(GUILD, discord.bot_token)
    assert len(discord.requests) == len(answers)


@pytest.mark.parametrize(
    "answer",
    [
        Reply(b"{}"),
        Reply(b'"members"'),
        page("x", 7, None, {"id": 5}, {"id": "5"}, {"id": "x" * 18}, {}),
        Reply(b"[1, null, [], {}]"),
        Reply(b"<html>"),
    ],
)
def test_what_is_no_list_of_members_is_said_so(
    discord: FakeDiscord, client: GuildClient, answer: Reply
) -> None:
    discord.fail_next(answer)
    with pytest.raises(Unreadable):
        client.members(GUILD, discord.bot_token)
    assert len(discord.requests) == 1


def test_junk_between_members_is_left_out(discord: FakeDiscord, client: GuildClient) -> None:
    odd = [user(2, username=7, global_name=["x"], avatar={}), user(1, bot=True), user(3), user(3)]
    discord.fail_next(page("x", None, *odd, nick=12))
    discord.fail_next(Reply(b"[]"))
    found = client.members(GUILD, discord.bot_token)
    assert found.members == [
        GuildMember(str(FIRST_ID + 2)),
        GuildMember(str(FIRST_ID + 3), "player3"),
    ]
    assert (found.bots, found.unreadable) == ([str(FIRST_ID + 1)], 2)


def test_a_server_without_end_ends(
    discord: FakeDiscord, client: GuildClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    guild = discord.add_guild("Everybody", members=3_000)
    monkeypatch.setattr(guild_module, "MOST_MEMBERS", 1_500)
    with pytest.raises(UserError, match="too many members"):
        client.members(guild.id, discord.bot_token)
    monkeypatch.setattr(guild_module, "MOST_PAGES", 1)
    with pytest.raises(UserError, match="too many members"):
        client.members(guild.id, discord.bot_token)


def test_who_may_not_ask_is_told_why(discord: FakeDiscord, client: GuildClient) -> None:
    guild = discord.add_guild("DTX", members=3)
    with pytest.raises(BotTokenRefused):
        client.members(guild.id, "wrong-token-of-some-bot")
    asked = len(discord.requests)
    for token in ("", "short", "with a\nline break in the middle", "ключ" * 9):
        with pytest.raises(BotTokenRefused):
            client.members(guild.id, token)
    with pytest.raises(UserError, match="no Discord server"):
        client.members("12/../users", discord.bot_token)
    assert len(discord.requests) == asked
    discord.fail_next(refused(403, "Missing Access", 50001))
    with pytest.raises(MembersWithheld, match="Members Intent"):
        client.may_list(guild.id, discord.bot_token)
    assert bare_token(f"  Bot {discord.bot_token}\n") == discord.bot_token


def test_oneself_without_a_bot(discord: FakeDiscord, client: GuildClient) -> None:
    guild = discord.add_guild("DTX")
    guild.members[discord.person.id] = discord.person
    guild.nicks[discord.person.id] = "Mire"
    token = discord.access_for("guilds.members.read")
    assert client.own_member(guild.id, token) == GuildMember(
        discord.person.id, "mirelle", "Mirelle", "Mire", "a_0123456789abcdef"
    )
    with pytest.raises(Gone):
        client.own_member("500000000000000077", token)
    with pytest.raises(TokenRefused):
        client.own_member(guild.id, "wrong")
    discord.fail_next(Reply(b"[]"))
    with pytest.raises(Unreadable):
        client.own_member(guild.id, token)
