"""`dtxdesk live`: what is being played."""

from __future__ import annotations

from dtxdesk.domain.steam_id import to_id64
from tests.e2e.desk import Program
from tests.servers.live import live_game
from tests.servers.steam import FakeSteam

LEAGUE = 17929


def test_the_games_of_the_followed_leagues(program: Program, steam: FakeSteam) -> None:
    program.run("league", "add", LEAGUE, "--name", "DTX")
    user_id = program.run("player", "add", "--name", "Tomo", "--steam", 1, "--json").document["id"]
    steam.live = [live_game(8_788_686_451, LEAGUE, 821.9), live_game(2, 555)]
    (game,) = program.run("live", "--json").document["games"]
    players, (radiant, dire) = game.pop("players"), game.pop("teams")
    assert game == {
        "match_id": 8_788_686_451,
        "league": {"steam_league_id": LEAGUE, "name": "DTX"},
        "duration": 821,
        "delay": 120,
        "spectators": 12,
        "best_of": 3,
        "curve": [{"duration": 821, "net_worth_lead": 2_500, "experience_lead": 8_552}],
    }
    assert players[0] == {
        "side": "radiant",
        "user_id": user_id,
        "name": "Tomo",
        "steam_id": str(to_id64(1)),
        "hero_id": 1,
        "hero": "Anti-Mage",
        "level": 9,
        "kills": 1,
        "deaths": 2,
        "assists": 3,
        "last_hits": 50,
        "gpm": 400,
        "xpm": 500,
        "net_worth": 2_000,
    }
    assert players[1]["name"] == "steam 2"
    assert (radiant["name"], radiant["score"], radiant["towers"]) == ("Northwind", 7, 11)
    assert (dire["side"], dire["net_worth"], dire["barracks"]) == ("dire", 7_500, 6)
    assert "Northwind" in program.run("live").out


def test_nothing_is_played(program: Program, steam: FakeSteam) -> None:
    assert program.run("live", "--json").document == {"games": []}
    assert steam.requests == []
    program.run("league", "add", LEAGUE, "--name", "DTX")
    assert program.run("live", "--json").document == {"games": []}
    assert "No game" in program.run("live").err


def test_a_wrong_key_ends_it(program: Program, steam: FakeSteam) -> None:
    program.run("league", "add", LEAGUE, "--name", "DTX")
    steam.revoked = True
    assert "refused the key" in program.run("live", "--json", code=1).err
