from __future__ import annotations

from dtxdesk.domain.shared_games import (
    AccountHistory,
    OurSeat,
    RecentGame,
    Seat,
    shared_games,
)


def game(match_id: int, *seats: tuple[int, bool]) -> RecentGame:
    return RecentGame(match_id, None, 7, tuple(Seat(account, side, 1) for account, side in seats))


def test_each_game_once_with_all_of_us() -> None:
    together = game(5, (1, True), (2, False), (9, True))
    found = shared_games(
        [AccountHistory((together, game(3, (1, True)))), AccountHistory((together,))],
        {1: 10, 2: 20, 3: 30},
    )
    assert [one.match_id for one in found] == [5, 3]
    assert found[0].seats == (OurSeat(10, True, 1), OurSeat(20, False, 1))
    assert not found[0].one_side
    assert found[1].one_side


def test_only_those_with_several_of_us() -> None:
    histories = [AccountHistory((game(5, (1, True), (2, True)), game(6, (1, True))))]
    found = shared_games(histories, {1: 10, 2: 20}, least=2)
    assert [one.match_id for one in found] == [5]
    assert shared_games(histories, {1: 10, 2: 20}, least=3) == []
