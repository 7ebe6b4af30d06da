"""Live games out of whatever Steam says of them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.live import LiveGame
from dtxdesk.steam.answers import AnswerStore
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.failures import BadAnswer
from dtxdesk.steam.live import parse_live_games
from tests.servers.live import live_game
from tests.servers.steam import FakeSteam

LEAGUE = 17929


def parsed(*rows: Any) -> tuple[LiveGame, ...]:
    return parse_live_games(json.dumps({"result": {"games": rows}}).encode())


def test_all_that_a_game_says() -> None:
    (game,) = parsed(live_game(8_788_686_451, LEAGUE, 821.8667602539062))
    assert (game.match_id, game.steam_league_id, game.duration) == (8_788_686_451, LEAGUE, 821)
    assert (game.delay, game.spectators, game.best_of) == (120, 12, 3)
    assert (game.radiant.name, game.radiant.team_id) == ("Northwind", "8")
    assert (game.radiant.score, game.radiant.towers, game.radiant.series_wins) == (7, 11, 1)
    assert (game.dire.towers, game.dire.barracks) == (10, 6)
    assert game.radiant.picks == (1, 2, 3, 4, 5)
    assert len(game.players) == 10  # the caster is none
    first = game.players[0]
    assert (first.name, first.hero_id, first.kills, first.deaths) == ("steam 1", 1, 1, 2)
    assert game.net_worth(radiant=True) == 10_000
    assert game.experience(radiant=True) == round(2_500 * 821 / 60)


def test_before_the_horn_there_are_people_and_no_figures() -> None:
    (game,) = parsed(live_game(1, LEAGUE, None))
    assert game.duration is None
    assert [player.account_id for player in game.side(radiant=False)] == [11, 12, 13, 14, 15]
    assert game.net_worth(radiant=True) is None
    assert game.radiant.score is None
    assert game.radiant.towers is None


def test_who_hides_has_no_name_either() -> None:
    row = live_game(1, LEAGUE)
    row["scoreboard"]["radiant"]["players"][0]["account_id"] = 4_294_967_295
    row["players"][0]["account_id"] = 4_294_967_295
    (game,) = parsed(row)
    assert (game.players[0].account_id, game.players[0].name) == (None, None)
    assert game.players[0].net_worth == 2_000


@pytest.mark.parametrize(
    "row",
    [
        None,
        7,
        {},
        {"match_id": 0, "league_id": LEAGUE},
        {"match_id": "x", "league_id": LEAGUE},
        {"match_id": 5},
        {"match_id": 5, "league_id": 0},
    ],
)
def test_what_names_no_game_of_a_league_is_passed_over(row: Any) -> None:
    assert [game.match_id for game in parsed(row, live_game(9, LEAGUE))] == [9]


@pytest.mark.parametrize(
    ("more", "duration"),
    [
        ({"scoreboard": None}, None),
        ({"scoreboard": []}, None),
        ({"scoreboard": {"duration": -90.5, "radiant": 3, "dire": {"players": "x"}}}, None),
        ({"scoreboard": {"duration": 1e300}}, None),
        ({"scoreboard": {"duration": "75"}}, 75),
        ({"players": None, "radiant_team": "x", "series_type": "7"}, 600),
        ({"spectators": -3, "stream_delay_s": 10**12}, 600),
    ],
)
def test_lies_make_gaps_and_no_failure(more: dict[str, Any], duration: int | None) -> None:
    (game,) = parsed(live_game(1, LEAGUE, **more))
    assert game.duration == duration
    assert game.spectators >= 0


def test_no_number_and_endless_names() -> None:
    body = json.dumps({"result": {"games": [live_game(1, LEAGUE)]}})
    body = body.replace('"duration": 600.5', '"duration": NaN')
    (game,) = parse_live_games(body.replace("Northwind", "\\u202e\\n" + 5_000 * "x").encode())
    assert game.duration is None
    assert game.radiant.name is not None
    assert "\n" not in game.radiant.name


def test_a_game_that_is_listed_twice_is_one() -> None:
    assert len(parsed(live_game(1, LEAGUE), live_game(1, LEAGUE, 30.0))) == 1


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b"{}", b'{"result":{"games":{}}}'])
def test_what_is_no_such_answer(body: bytes) -> None:
    with pytest.raises(BadAnswer):
        parse_live_games(body)


def test_nothing_is_played() -> None:
    assert parse_live_games(b'{"result":{"games":[],"status":200}}') == ()


anything: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)


@given(st.sampled_from(sorted(live_game(1, LEAGUE))), anything)
def test_no_value_of_any_field_breaks_it(field: str, value: Any) -> None:
    rows = [{**live_game(1, LEAGUE), field: value}, live_game(2, LEAGUE)]
    body = json.dumps({"result": {"games": rows}}).encode()
    assert 2 in {game.match_id for game in parse_live_games(body)} or value == 2


@pytest.mark.parametrize("only_in_query", [False, True])
def test_they_are_asked_for_anew_and_not_kept(
    steam: FakeSteam, client: SteamClient, store: AnswerStore, only_in_query: bool
) -> None:
    steam.key_only_in_query = only_in_query
    steam.live = [live_game(1, LEAGUE)]
    assert len(client.live_games()) == 1
    steam.live = []
    assert client.live_games() == ()
    asked = steam.asked("GetLiveLeagueGames")[-1]
    assert ("key" in asked.params) is only_in_query
    assert store.info().entries == 0
