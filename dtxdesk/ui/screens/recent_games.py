"""Games of our people on Steam: what is known, the asking, and nothing yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import NOW, Studio

if TYPE_CHECKING:
    from dtxdesk.data.queries.recent_games import PersonOnSteam
    from dtxdesk.services.recent_games import FetchPlan, RecentView
    from dtxdesk.ui.dialogs.recent_games.dialog import RecentGamesDialog

FIRST_MATCH = 8_413_000_000
KINDS = (7, 7, 1, 0, 9, 7, 1, None)


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.data.queries.recent_games import people_on_steam
    from dtxdesk.services.recent_games import RecentView

    people = studio.desk.read(people_on_steam)
    _open(studio)
    yield "recent-games-empty"
    dialog = _open(studio)
    dialog.show_known(_view(people), _plan(people[12:], fresh=12))
    yield "recent-games"
    dialog = _open(studio)
    dialog.show_known(_view(people), _plan(people[12:], fresh=12))
    dialog.show_progress((17, 42))
    yield "recent-games-asking"
    dialog = _open(studio)
    nobody = RecentView((), {}, frozenset(), hidden=tuple(people[:3]), oldest=NOW)
    dialog.show_known(nobody, _plan([], fresh=3))
    yield "recent-games-none"


def empty(studio: Studio) -> Iterator[str]:
    _open(studio)
    yield "recent-games-nobody"


def _open(studio: Studio) -> RecentGamesDialog:
    from dtxdesk.ui.dialogs.recent_games.dialog import RecentGamesDialog

    studio.close_dialogs()
    studio.window.perform("player.games")
    studio.settle()
    return next(d for d in studio.window.findChildren(RecentGamesDialog) if d.isVisible())


def _view(people: list[PersonOnSteam]) -> RecentView:
    from dtxdesk.domain.shared_games import OurSeat, SharedGame
    from dtxdesk.services.recent_games import RecentView

    games = []
    for number in range(24):
        size = (1, 2, 5, 1, 3, 2)[number % 6]
        inside = [people[(3 * number + 5 * at) % len(people)] for at in range(size)]
        seats = tuple(
            OurSeat(one.user_id, radiant=number % 6 != 4 or at < 2, hero_id=1 + (7 * number) % 120)
            for at, one in enumerate({one.user_id: one for one in inside}.values())
        )
        at = NOW - timedelta(hours=2.7 * number + 0.6)
        games.append(
            SharedGame(FIRST_MATCH - 1_731 * number, at, KINDS[number % len(KINDS)], seats)
        )
    names = {person.user_id: person.name for person in people}
    stored = frozenset(game.match_id for game in games if game.lobby_type == 1)
    return RecentView(tuple(games), names, stored, (), tuple(people[:1]), NOW - timedelta(hours=9))


def _plan(people: list[PersonOnSteam], *, fresh: int) -> FetchPlan:
    from dtxdesk.services.recent_games import FetchPlan

    return FetchPlan(tuple(people), fresh, 1_203, 100_000, float(len(people)))
