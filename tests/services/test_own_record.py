"""One's own name and picture from the Discord server, where the community has no bot."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from dtxdesk.bootstrap import Desk
from dtxdesk.data.queries.player_detail import player_detail
from dtxdesk.data.queries.players import discord_id_owner
from dtxdesk.jobs.job_ids import ACCOUNT
from dtxdesk.paths import DataPaths
from dtxdesk.services.account import REDIRECTS
from dtxdesk.services.players import PlayerFields
from dtxdesk.settings import DISCORD_API_URL, DISCORD_CLIENT_ID, DISCORD_SERVER
from tests.servers.discord import FakeDiscord, Guild


class AtHome:
    """A data folder whose owner is signed in, and the server of the community."""

    def __init__(self, desk: Desk, discord: FakeDiscord) -> None:
        self.desk, self.discord = desk, discord
        self.guild: Guild = discord.add_guild("DTX")
        discord.redirects = set(REDIRECTS)
        desk.settings.set(DISCORD_API_URL, discord.url)
        desk.settings.set(DISCORD_CLIENT_ID, discord.client_id)
        desk.settings.set(DISCORD_SERVER, {"id": self.guild.id})

    def join(self, nick: str) -> None:
        person = self.discord.person
        self.guild.members[person.id] = person
        self.guild.nicks[person.id] = nick

    def sign_in(self) -> None:
        def follow(address: str) -> None:
            target = self.discord.consent(address)
            assert target is not None
            threading.Thread(target=lambda: urlopen(target, timeout=20).close()).start()

        self.desk.account.log_in(follow)


@pytest.fixture
def at_home(tmp_path: Path) -> Iterator[AtHome]:
    desk = Desk(DataPaths(tmp_path), environ={})
    with FakeDiscord() as discord:
        yield AtHome(desk, discord)
        desk.close()


def test_ones_own_name_and_picture_are_taken_over_and_nobody_elses(at_home: AtHome) -> None:
    desk, person = at_home.desk, at_home.discord.person
    me = desk.players.add(PlayerFields(name="Me", discord_id=person.id))
    other = desk.players.add(PlayerFields(name="Other", discord_id="200000000000000999"))
    at_home.join("Mira of DTX")
    at_home.sign_in()
    assert "taken over" in desk.own_record.refresh()
    detail = desk.read(player_detail, me, None)
    assert detail is not None
    assert detail.guild_nickname == "Mira of DTX"
    rest = desk.read(player_detail, other, None)
    assert rest is not None
    assert not rest.row.archived
    assert desk.own_record.refresh() == "Up to date"
    assert not any("members?" in request.target for request in at_home.discord.requests)


def test_who_is_no_player_is_not_added(at_home: AtHome) -> None:
    at_home.join("Mira")
    at_home.sign_in()
    assert at_home.desk.own_record.refresh() == "Up to date"
    assert at_home.desk.read(discord_id_owner, at_home.discord.person.id) is None


def test_who_is_in_no_server_hears_so_and_a_sign_in_that_ended_is_said(at_home: AtHome) -> None:
    heard: list[str] = []
    at_home.desk.watch_account(lambda: heard.append("change"), lambda: heard.append("end"))
    at_home.sign_in()
    assert "not in the Discord server" in at_home.desk.own_record.refresh()
    assert not at_home.desk.own_record.test(at_home.guild.id).ok
    at_home.join("Mira")
    result = at_home.desk.own_record.test(at_home.guild.id)
    assert result.ok
    assert "Mira" in result.title
    at_home.discord.end_authorizations()
    assert "has ended" in at_home.desk.own_record.refresh()
    assert heard == ["change", "change", "end"]
    assert "Nobody is signed in" in at_home.desk.own_record.refresh()
    assert heard == ["change", "change", "end"]


def test_without_a_server_it_looks_whether_the_sign_in_still_holds(at_home: AtHome) -> None:
    at_home.desk.settings.set(DISCORD_SERVER, {})
    at_home.sign_in()
    assert "still good" in at_home.desk.own_record.refresh()


def test_the_job_comes_and_goes_with_the_sign_in(at_home: AtHome) -> None:
    desk = at_home.desk
    desk.open()
    desk.jobs.start()
    desk.plan.follow_discord()
    assert ACCOUNT not in desk.jobs.ids()
    at_home.sign_in()
    desk.plan.follow_discord()
    assert ACCOUNT in desk.jobs.ids()
    desk.account.log_out()
    desk.plan.follow_discord()
    assert ACCOUNT not in desk.jobs.ids()
