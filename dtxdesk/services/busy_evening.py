"""Turns the sample league into one on a busy evening, when much needs someone: for pictures."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from dtxdesk.data import league_matches
from dtxdesk.data.database import Database
from dtxdesk.data.league_matches import Failure
from dtxdesk.data.schema import League, LeagueSyncState, SteamMatch, User
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.matches import ListedMatch

LONG_NAME = "Team of the Extraordinarily Long and Winding Names of the Northern Isles"
SECOND_LEAGUE = "Newcomer Cup, اللاعبون الجدد 新人杯"
WITHOUT_DETAILS = 8_412_907_713


def leave_much_to_do(database: Database, league_id: int) -> None:
    """Steam is away, a match has no details and one no winner, and people have lost their ids."""
    with database.unit_of_work("A busy evening") as work:
        work.add(League(steam_league_id=18_001, name=SECOND_LEAGUE))
        _unlink_people(work)
        _spoil_matches(work)
        listed = [ListedMatch(WITHOUT_DETAILS, 1, work.now - timedelta(hours=2))]
        league_matches.remember(work.connection, league_id, listed, work.now)
        later = work.now + timedelta(minutes=30)
        failure = Failure(WITHOUT_DETAILS, "Steam lists this match but hides it", 4, later)
        league_matches.fail(work.connection, [failure])
        state = work.session.get(LeagueSyncState, league_id)
        if state is not None:
            state.last_error = "Could not reach Steam. It does not answer in time."
            state.offline = True
        for table in ("pending_matches", "league_sync_state", "steam_matches", "users"):
            work.touch(table)


def _unlink_people(work: UnitOfWork) -> None:
    """Three lose their Steam id, and a fourth is there twice."""
    first, second, third, known, double = (
        work.session.execute(select(User).order_by(User.id).limit(5)).scalars().all()
    )
    for user in (first, second, third, double):
        user.steam_id = None
    double.nickname = known.nickname


def _spoil_matches(work: UnitOfWork) -> None:
    newest = select(SteamMatch).order_by(SteamMatch.match_id.desc()).limit(2)
    first, second = work.session.execute(newest).scalars().all()
    first.radiant_win = None
    second.radiant_name = second.dire_name = LONG_NAME
    second.counted, second.counted_reason = False, "A show match"
