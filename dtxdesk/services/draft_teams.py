"""The tournament's teams brought in step with what a draft makes of them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from dtxdesk.data.tournament_schema import SignUp, Team, TeamMember
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.draft_board import Board
from dtxdesk.domain.draft_events import DraftTeam
from dtxdesk.domain.tournaments import Role, SignUpState
from dtxdesk.services import rosters
from dtxdesk.services.draft_view import DraftView


def bring_teams(
    work: UnitOfWork,
    view: DraftView,
    before: Board,
    now: Board,
    gone: Iterable[int] = (),
) -> None:
    """Makes the tournament's teams what the board says, where it says something new."""
    old = {team.id: team for team in before.teams}
    changed = [team for team in now.teams if old.get(team.id) != team]
    user_of = {entry_id: person.user_id for entry_id, person in view.people.items()}
    leaving: list[tuple[DraftTeam, set[int]]] = []
    for team in changed:
        wanted = {user_of[player.id] for player in team.players}
        had = {user_of[player.id] for player in old[team.id].players}
        leaving.append((team, had - wanted))
    for team, users in leaving:
        _release(work, view, team.id, users, set(gone))
    for team in changed:
        row = work.get(Team, team.id)
        there = {one.user_id for one in rosters.members_of(work, team.id)}
        joining = [user_of[player.id] for player in team.players if user_of[player.id] not in there]
        if joining:
            rosters.join(work, row, joining)
        _lead(row, user_of[team.captain], {user_of[player.id] for player in team.players})
    work.flush()


def _lead(team: Team, captain: int, members: set[int]) -> None:
    if team.captain_id != captain:
        team.captain_id = captain
    if team.deputy_id is not None and (team.deputy_id == captain or team.deputy_id not in members):
        team.deputy_id = None


def _release(
    work: UnitOfWork, view: DraftView, team_id: int, users: set[int], gone: set[int]
) -> None:
    """Takes people out of a team; a pick that is taken back leaves no former member behind."""
    rows = work.session.scalars(
        select(TeamMember).where(
            TeamMember.team_id == team_id,
            TeamMember.user_id.in_(users),
            TeamMember.role == Role.MEMBER,
        )
    ).all()
    for row in rows:
        if row.user_id in gone or row.created_at < view.row.started_at:
            row.role, row.left_at = Role.FORMER, work.now
        else:
            work.session.delete(row)
    work.flush()


def drop(work: UnitOfWork, tournament_id: int, user_id: int) -> None:
    signed = select(SignUp).where(SignUp.tournament_id == tournament_id, SignUp.user_id == user_id)
    for row in work.session.scalars(signed).all():
        row.state, row.checked_in_at = SignUpState.DROPPED, None
