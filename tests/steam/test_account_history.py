"""One person's newest games out of whatever Steam says of them, and what is kept of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from dtxdesk.domain.shared_games import AccountHistory, Seat
from dtxdesk.steam.account_history import parse_account_history
from dtxdesk.steam.answers import answer_key
from dtxdesk.steam.failures import BadAnswer
from dtxdesk.steam.forgetting import without_account

ANONYMOUS = 4294967295


def parsed(*rows: Any, **more: Any) -> AccountHistory:
    return parse_account_history(
        json.dumps({"result": {"status": 1, "matches": rows, **more}}).encode()
    )


def row(match_id: Any, *players: Any, **more: Any) -> dict[str, Any]:
    return {"match_id": match_id, "start_time": 1_381_883_398, "players": players, **more}


def test_who_was_in_it_and_on_which_side() -> None:
    history = parsed(
        row(
            346_632_222,
            {"account_id": 68_444_050, "player_slot": 0, "hero_id": 54},
            {"account_id": ANONYMOUS, "player_slot": 2, "hero_id": 40},
            {"account_id": "7", "player_slot": 130, "hero_id": 0},
            {"player_slot": 131},
            lobby_type=7,
        )
    )
    (game,) = history.games
    assert game.seats == (Seat(68_444_050, True, 54), Seat(7, False, 0))
    assert (game.match_id, game.lobby_type) == (346_632_222, 7)
    assert game.start_time == datetime(2013, 10, 16, 0, 29, 58, tzinfo=UTC)


def test_newest_first_each_once_and_nonsense_left_out() -> None:
    history = parsed(row(1), None, 7, row("x"), row(3), row(1), {"players": 5}, row(2, 9, None))
    assert [game.match_id for game in history.games] == [3, 2, 1]


def test_who_does_not_show_them() -> None:
    assert parsed(status=15).hidden
    assert not parsed().hidden


@pytest.mark.parametrize("body", [b"{}", b"[]", b'{"result":{}}', b'{"result":{"status":2}}'])
def test_what_is_no_such_answer(body: bytes) -> None:
    with pytest.raises(BadAnswer):
        parse_account_history(body)


def test_a_forgotten_person_is_anonymous_in_the_games_of_others() -> None:
    body = json.dumps({"result": {"matches": [row(1, {"account_id": 7}, {"account_id": 8})]}})
    of_other = answer_key({"account_id": 8, "matches_requested": 100})
    left = without_account(of_other, body.encode(), 7)
    assert left is not None
    (game,) = parse_account_history(left.replace(b'"result":{', b'"result":{"status":1,')).games
    assert [seat.account_id for seat in game.seats] == [8]
    own = answer_key({"account_id": 7, "matches_requested": 100})
    assert without_account(own, body.encode(), 7) is None
