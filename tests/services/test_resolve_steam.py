"""Finding a person on Steam, also when Steam can't be asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dtxdesk.data.opening import open_local
from dtxdesk.domain.steam_id import ID64_BASE
from dtxdesk.errors import EnvironmentProblem
from dtxdesk.services.players import Players, ResolvedSteamId
from dtxdesk.steam.answers import NoStore
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.quota import DailyQuota
from dtxdesk.steam.transport import Backoff
from tests.servers.steam import DROP, FakeSteam, too_many, unavailable

SOMEONE = ID64_BASE + 123456
FAULTS = {"offline": DROP, "busy": too_many("3600"), "failing": unavailable(500)}


@pytest.fixture
def steam() -> Iterator[FakeSteam]:
    with FakeSteam() as server:
        server.profiles[SOMEONE] = "Korvus"
        server.vanities["korvus"] = SOMEONE
        yield server


@pytest.fixture
def quota() -> DailyQuota:
    return DailyQuota(None, limit=2)


@pytest.fixture
def players(steam: FakeSteam, quota: DailyQuota, tmp_path: Path) -> Iterator[Players]:
    client = SteamClient(
        api_key=lambda: steam.key,
        base_url=steam.url,
        store=NoStore(),
        quota=quota,
        calls_per_second=0,
        backoff=Backoff(attempts=1),
    )
    database = open_local(tmp_path / "desk.sqlite", tmp_path / "backups")
    yield Players(database, lambda: client)
    client.close()
    database.close()


def test_a_person_is_found_with_a_name(players: Players) -> None:
    assert players.resolve_steam(str(SOMEONE)).name == "Korvus"


@pytest.mark.parametrize("fault", FAULTS)
def test_an_id_is_good_without_steam(steam: FakeSteam, players: Players, fault: str) -> None:
    steam.fail_next(FAULTS[fault])
    assert players.resolve_steam(str(SOMEONE)) == ResolvedSteamId(SOMEONE)
    assert len(steam.requests) == 1


def test_an_id_is_good_when_the_calls_of_the_day_are_used_up(
    steam: FakeSteam, players: Players, quota: DailyQuota
) -> None:
    quota.take()
    quota.take()
    assert players.resolve_steam(str(SOMEONE)) == ResolvedSteamId(SOMEONE)
    assert steam.requests == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_name_needs_steam(steam: FakeSteam, players: Players, fault: str) -> None:
    steam.fail_next(FAULTS[fault])
    with pytest.raises(EnvironmentProblem):
        players.resolve_steam("korvus")


def test_a_name_that_was_found_is_kept_when_the_profile_is_not_told(
    steam: FakeSteam, players: Players
) -> None:
    steam.fail_next(DROP, path="GetPlayerSummaries")
    assert players.resolve_steam("korvus") == ResolvedSteamId(SOMEONE)
