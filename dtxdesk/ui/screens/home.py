"""The Home page: on a quiet day, on a busy one, while everything fails, and with nothing yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import Studio

if TYPE_CHECKING:
    from dtxdesk.ui.pages.home.attention import Need

LONG = "Team of the Extraordinarily Long and Winding Names of the Northern Isles"


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.ui.pages.home.strangers import StrangersDialog

    window = studio.window
    window.perform("go.home")
    yield "home"
    studio.begin_a_sync()
    yield "home-syncing"
    studio.end_the_sync()
    _make_busy(studio)
    window.perform("go.home")
    studio.settle()
    studio.wait_until(lambda: len(_needs(studio)) > 5)
    yield "home-busy"
    link = next(need for need in _needs(studio) if need.key == "strangers")
    link.helps[0].act()
    studio.settle()
    assert window.findChild(StrangersDialog) is not None
    yield "home-strangers"


def empty(studio: Studio) -> Iterator[str]:
    studio.window.perform("go.home")
    yield "home-empty"


def _needs(studio: Studio) -> Sequence[Need]:
    from dtxdesk.ui.pages.home.needs_card import NeedsCard

    card = studio.window.findChild(NeedsCard)
    assert card is not None
    return card.needs


def _make_busy(studio: Studio) -> None:
    """Much that needs someone: strangers, doubles, matches without details or winner, no Steam."""
    from sqlalchemy import select

    from dtxdesk.data import league_matches
    from dtxdesk.data.league_matches import Failure
    from dtxdesk.data.schema import League, LeagueSyncState, SteamMatch, User
    from dtxdesk.domain.matches import ListedMatch

    with studio.desk.database.unit_of_work("A busy evening") as work:
        work.add(League(steam_league_id=18_001, name="Newcomer Cup, اللاعبون الجدد 新人杯"))
        users = work.session.execute(select(User).order_by(User.id).limit(5)).scalars().all()
        for user in users[:3]:
            user.steam_id = None
        users[4].nickname = users[3].nickname
        users[4].steam_id = None
        matches = work.session.execute(
            select(SteamMatch).order_by(SteamMatch.match_id.desc()).limit(4)
        ).scalars()
        first, second, *_ = matches
        first.radiant_win = None
        second.radiant_name = second.dire_name = LONG
        second.counted, second.counted_reason = False, "A show match"
        listed = [ListedMatch(8_412_907_713, 1, work.now - timedelta(hours=2))]
        league_matches.remember(work.connection, studio.league_id, listed, work.now)
        later = work.now + timedelta(minutes=30)
        failure = Failure(8_412_907_713, "Steam lists this match but hides it", 4, later)
        league_matches.fail(work.connection, [failure])
        state = work.session.get(LeagueSyncState, studio.league_id)
        assert state is not None
        state.last_error = "Could not reach Steam. It does not answer in time."
        state.offline = True
        for table in ("pending_matches", "league_sync_state", "steam_matches", "users"):
            work.touch(table)
