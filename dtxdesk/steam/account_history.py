"""Makes the newest games of one person of Steam's answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dtxdesk.domain.shared_games import RECENT, AccountHistory, RecentGame, Seat
from dtxdesk.steam import values
from dtxdesk.steam.failures import BadAnswer
from dtxdesk.steam.parsing import STATUS_OK, STATUS_PRIVATE

_MOST_SEATS = 10
_DIRE = 128


def parse_account_history(body: bytes) -> AccountHistory:
    """The games of a page of `GetMatchHistory` for an account, newest first, each once.

    Raises:
        BadAnswer: Not an answer of this kind.
    """
    result = values.decode(body).get("result")
    if not isinstance(result, dict):
        raise BadAnswer("The answer has no result")
    status = values.whole(result.get("status"))
    if status == STATUS_PRIVATE:
        return AccountHistory(hidden=True)
    listed = result.get("matches")
    if status not in (STATUS_OK, None):
        raise BadAnswer("Steam answered with status {status}", status=status)
    if not isinstance(listed, list) and (listed is not None or status is None):
        raise BadAnswer("The answer holds no list of matches")
    games: dict[int, RecentGame] = {}
    for row in values.rows(listed)[:RECENT]:
        match_id = values.large_id(row.get("match_id"))
        if match_id is not None and match_id not in games:
            games[match_id] = RecentGame(
                match_id,
                values.moment(row.get("start_time")),
                values.optional_figure(row.get("lobby_type")),
                _seats(row),
            )
    return AccountHistory(tuple(sorted(games.values(), key=_newest, reverse=True)))


def _newest(game: RecentGame) -> int:
    return game.match_id


def _seats(row: Mapping[str, Any]) -> tuple[Seat, ...]:
    seats: dict[int, Seat] = {}
    for player in values.rows(row.get("players"))[:_MOST_SEATS]:
        account = values.account(player.get("account_id"))
        slot = values.figure(player.get("player_slot"))
        if account is not None and account not in seats:
            seats[account] = Seat(account, slot < _DIRE, values.figure(player.get("hero_id")))
    return tuple(seats.values())
