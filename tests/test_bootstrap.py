"""What the composition root does with passwords."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from dtxdesk import logs
from dtxdesk.bootstrap import Desk
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.errors import DeskError
from dtxdesk.paths import DataPaths
from dtxdesk.services.players import PlayerFields
from tests.servers.matches import accounts, make_match
from tests.servers.steam import FakeSteam

NOBODY_THERE = "127.0.0.1:1/desk"


@pytest.mark.parametrize(
    ("user", "environ", "secrets"),
    [
        ("ann:blue%2Fwhale", {}, ["blue%2Fwhale", "blue/whale"]),
        ("ann", {"PGPASSWORD": "green/whale"}, ["green/whale"]),
    ],
    ids=["in the address", "in the environment"],
)
@pytest.mark.parametrize("by_flag", [True, False], ids=["flag", "variable"])
def test_a_database_password_is_never_shown(
    tmp_path: Path, user: str, environ: dict[str, str], secrets: list[str], by_flag: bool
) -> None:
    url = f"postgresql://{user}@{NOBODY_THERE}"
    named = {} if by_flag else {"DTXDESK_DATABASE_URL": url}
    desk = Desk(DataPaths(tmp_path), environ=environ | named, database_url=url if by_flag else None)
    with pytest.raises(DeskError) as refusal:
        desk.open()
    for secret in secrets:
        assert secret not in refusal.value.one_line()
        assert secret not in logs.redacted(f"it was {secret}, said the server")


def test_the_cache_is_told_and_cleared_as_a_whole(tmp_path: Path) -> None:
    desk = Desk(DataPaths(tmp_path), environ={})
    empty = desk.cache_info().bytes
    desk.paths.rating_history.parent.mkdir(exist_ok=True)
    desk.paths.rating_history.write_bytes(b"x" * 5_000)
    assert desk.cache_info().bytes == empty + 5_000
    desk.clear_cache()
    assert not desk.paths.rating_history.exists()
    desk.clear_cache()
    desk.close()


def test_games_of_people_go_with_the_cache(tmp_path: Path) -> None:
    with FakeSteam() as steam:
        environ = {
            "DTXDESK_STEAM_API_URL": steam.url,
            "DTXDESK_STEAM_API_KEY": steam.key,
            "DTXDESK_STEAM_RATE": "0",
        }
        desk = Desk(DataPaths(tmp_path), environ=environ)
        person, *others = accounts(10)
        match = make_match(1_000, random.Random(1), people=[person, *others])
        steam.keep(1_000, match)
        desk.players.add(PlayerFields("Korvus", to_id64(person)))
        desk.recent_games.fetch(desk.recent_games.plan())
        assert len(desk.recent_games.read().games) == 1
        desk.clear_cache()
        assert desk.recent_games.read().games == ()
        assert desk.recent_games.plan().calls == 1
        desk.close()
