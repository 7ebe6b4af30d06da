"""Who is in which team, changed inside a unit of work.

Everybody is in one team of a tournament at most, and a team is always led by one of its members
(`domain.succession`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import exists, select

from dtxdesk.data import many_rows
from dtxdesk.data.queries.ratings import mmr_of
from dtxdesk.data.queries.sign_ups import signed_up_among
from dtxdesk.data.queries.who_was_first import last_change
from dtxdesk.data.schema import User
from dtxdesk.data.tournament_schema import Draft, SignUp, Team, TeamMember, Tournament
from dtxdesk.data.tournament_tables import sign_ups, team_members
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.succession import Leadership, without
from dtxdesk.domain.succession import TeamMember as Member
from dtxdesk.domain.tournaments import Role, SignUpState
from dtxdesk.errors import UserError
from dtxdesk.services.meanwhile import who_and_when


def tournament_named(work: UnitOfWork, tournament_id: int) -> Tournament:
    """The tournament.

    Raises:
        UserError: there is none of that id.
    """
    found = work.session.get(Tournament, tournament_id)
    if found is None:
        raise no_tournament(tournament_id)
    return found


def no_tournament(tournament_id: int) -> UserError:
    """Nobody has a tournament of that id: it is gone, or the number is wrong."""
    return UserError(
        "There is no such tournament",
        "It has been deleted, or there never was a number {id}",
        "See the list of tournaments",
        id=tournament_id,
    )


def refuse_while_drafting(work: UnitOfWork, tournament_id: int) -> None:
    """Teams are made by the draft alone while one is under way.

    Raises:
        UserError: one is.
    """
    running = exists().where(Draft.tournament_id == tournament_id, Draft.state == "running")
    if work.session.scalar(select(running)):
        raise UserError(
            "A draft is under way",
            "Until it is over, the draft says who is in which team",
            "Do it in the draft, or end the draft first",
        )


def refuse_moved(work: UnitOfWork, tournament_id: int, seen: Mapping[int, int | None]) -> None:
    """Nobody's decision is overwritten by one that was made on an older view.

    Args:
        work: What it is a part of.
        tournament_id: Whose teams they are.
        seen: In which team each player was, by id; None: signed up, and in no team.

    Raises:
        UserError: one of them is in another team by now, in none, or does not play any more.
    """
    members = (
        select(TeamMember.user_id, TeamMember.id, Team)
        .join(Team, Team.id == TeamMember.team_id)
        .where(
            TeamMember.tournament_id == tournament_id,
            TeamMember.user_id.in_(seen),
            TeamMember.role == Role.MEMBER,
        )
    )
    inside = {row.user_id: (row.id, row.Team) for row in work.session.execute(members)}
    playing = set(
        work.session.scalars(
            select(SignUp.user_id).where(
                SignUp.tournament_id == tournament_id,
                SignUp.user_id.in_(seen),
                SignUp.state == SignUpState.IN,
            )
        )
    )
    for user_id, before in seen.items():
        name = told(work, [user_id])
        member_id, team = inside.get(user_id, (0, None))
        if user_id not in playing:
            raise UserError(
                "Somebody else was faster",
                "{name} does not play any more",
                "Look where everybody is now, and decide anew",
                name=name,
            )
        if team is None and before is not None:
            raise UserError(
                "Somebody else was faster",
                "{name} is in no team by now",
                "Look where everybody is now, and decide anew",
                name=name,
            )
        if team is not None and team.id != before:
            raise UserError(
                "Somebody else was faster",
                "{name} is in {team} by now ({who}, {at})",
                "Look where everybody is now, and decide anew",
                name=name,
                team=team.name,
                **who_and_when(last_change(work.connection, "team_members", member_id)),
            )


def sign_up(
    work: UnitOfWork,
    tournament_id: int,
    user_ids: Collection[int],
    state: SignUpState = SignUpState.IN,
    *,
    admit: bool = False,
) -> list[int]:
    """Puts those on the list who are not on it yet; who had dropped out is back.

    Args:
        work: What it is a part of.
        tournament_id: Whose list.
        user_ids: Whom.
        state: As what they come in.
        admit: Whether those on the waiting list are in, too.

    Returns:
        Who was not in before.

    Raises:
        UserError: one of them is no player.
    """
    there = signed_up_among(work.connection, tournament_id, list(user_ids))
    new = [user_id for user_id in dict.fromkeys(user_ids) if user_id not in there]
    refuse_unknown(work, new)
    many_rows.add_rows(
        work,
        sign_ups,
        [
            {**_NOTHING_SAID, "tournament_id": tournament_id, "user_id": user_id,
             "state": state.value, "signed_up_at": work.now}
            for user_id in new
        ],
    )  # fmt: skip
    outside = (SignUpState.DROPPED, SignUpState.WAITING) if admit else (SignUpState.DROPPED,)
    back = work.session.scalars(
        select(SignUp)
        .where(
            SignUp.tournament_id == tournament_id,
            SignUp.user_id.in_(there),
            SignUp.state.in_(outside),
        )
        .order_by(SignUp.id)
    ).all()
    for row in back:
        if row.state == SignUpState.DROPPED:
            row.signed_up_at = work.now  # at the end of the line again
        row.state = state
    work.flush()
    returned = {row.user_id for row in back}
    return [user_id for user_id in user_ids if user_id not in there or user_id in returned]


_NOTHING_SAID = {"checked_in_at": None, "captain": False, "note": ""}


def refuse_unknown(work: UnitOfWork, user_ids: Sequence[int]) -> None:
    """Nobody can be signed up or put into a team who is not there.

    Raises:
        UserError: one of them is no player.
    """
    found = set(work.session.scalars(select(User.id).where(User.id.in_(user_ids))))
    for user_id in user_ids:
        if user_id not in found:
            raise UserError(
                "There is no such player",
                "Nobody has the number {number}",
                "See the list of players",
                number=user_id,
            )


def join(work: UnitOfWork, team: Team, user_ids: Sequence[int]) -> None:
    """Makes people members of a team, out of the team they are in; all of them signed up."""
    user_ids = list(dict.fromkeys(user_ids))
    sign_up(work, team.tournament_id, user_ids, admit=True)
    take_out(work, team.tournament_id, user_ids, besides=team.id)
    known = {
        row.user_id: row
        for row in work.session.scalars(
            select(TeamMember).where(
                TeamMember.team_id == team.id, TeamMember.user_id.in_(user_ids)
            )
        )
    }
    for user_id in user_ids:
        row = known.get(user_id)
        if row is None:
            work.session.add(
                TeamMember(
                    tournament_id=team.tournament_id,
                    team_id=team.id,
                    user_id=user_id,
                    joined_at=work.now,
                )
            )
        elif row.role != Role.MEMBER:
            row.role, row.approved = Role.MEMBER, True
            row.joined_at, row.left_at = work.now, None
    work.flush()
    if team.captain_id is None:
        wanted = _wanted_captains(work, team.tournament_id)
        _lead(team, next((user_id for user_id in user_ids if user_id in wanted), None))
        work.flush()


def join_many(work: UnitOfWork, tournament_id: int, joining: Mapping[int, Sequence[int]]) -> None:
    """Makes people, who are signed up, members of these teams (by id) in a few statements.

    They leave the teams they are in. A team that nobody leads is led by the first of them whom the
    organiser wants as a captain.
    """
    everybody = [user_id for user_ids in joining.values() for user_id in user_ids]
    inside = select(TeamMember.user_id).where(
        TeamMember.tournament_id == tournament_id, TeamMember.role == Role.MEMBER
    )
    take_out(work, tournament_id, set(work.session.scalars(inside)).intersection(everybody))
    known = {
        (row.team_id, row.user_id): row
        for row in work.session.scalars(
            select(TeamMember).where(
                TeamMember.tournament_id == tournament_id, TeamMember.role != Role.MEMBER
            )
        )
    }
    new = []
    for team_id, user_ids in joining.items():
        for user_id in user_ids:
            row = known.get((team_id, user_id))
            if row is not None:
                row.role, row.approved = Role.MEMBER, True
                row.joined_at, row.left_at = work.now, None
                continue
            new.append(
                {"tournament_id": tournament_id, "team_id": team_id, "user_id": user_id,
                 "role": Role.MEMBER.value, "approved": True, "joined_at": work.now,
                 "left_at": None}
            )  # fmt: skip
    many_rows.add_rows(work, team_members, new)
    leaderless = select(Team).where(Team.id.in_(joining), Team.captain_id.is_(None))
    wanted = _wanted_captains(work, tournament_id)
    for team in work.session.scalars(leaderless.order_by(Team.id)).all():
        _lead(team, next((one for one in joining[team.id] if one in wanted), None))
    work.flush()


def _lead(team: Team, user_id: int | None) -> None:
    team.captain_id = user_id
    if user_id is not None and user_id == team.deputy_id:
        team.deputy_id = None


def take_out(
    work: UnitOfWork, tournament_id: int, user_ids: Collection[int], *, besides: int | None = None
) -> None:
    """Makes people former members of whatever team they are in, that of the id `besides` apart.

    A captain who leaves is followed by the deputy, else by the member with the highest MMR.
    """
    leaving = work.session.scalars(
        select(TeamMember).where(
            TeamMember.tournament_id == tournament_id,
            TeamMember.user_id.in_(user_ids),
            TeamMember.role == Role.MEMBER,
            TeamMember.team_id != (besides or 0),
        )
    ).all()
    by_team: dict[int, list[TeamMember]] = {}
    for row in leaving:
        by_team.setdefault(row.team_id, []).append(row)
    for team_id, rows in by_team.items():
        team = work.get(Team, team_id)
        led = leadership(work, team)
        for row in rows:
            led = without(led, row.user_id)
        team.captain_id, team.deputy_id = led.captain, led.deputy
        for row in rows:
            row.role, row.left_at = Role.FORMER, work.now
    work.flush()


def leave(work: UnitOfWork, tournament_id: int, user_ids: Collection[int]) -> None:
    """Takes people out of all teams of a tournament, also of those that they only stand in for."""
    take_out(work, tournament_id, user_ids)
    standing_in = select(TeamMember).where(
        TeamMember.tournament_id == tournament_id,
        TeamMember.user_id.in_(user_ids),
        TeamMember.role == Role.STAND_IN,
    )
    for row in work.session.scalars(standing_in).all():
        row.role, row.left_at = Role.FORMER, work.now
    work.flush()


def leadership(work: UnitOfWork, team: Team) -> Leadership:
    """The team's members and who leads them, as the rules of succession need it."""
    rows = members_of(work, team.id)
    mmr = mmr_of(work.connection, team.tournament_id, [row.user_id for row in rows])
    members = tuple(Member(row.user_id, mmr.get(row.user_id)) for row in rows)
    return Leadership(members, team.captain_id, team.deputy_id)


def members_of(work: UnitOfWork, team_id: int) -> list[TeamMember]:
    """The team's members in the order in which they joined."""
    statement = (
        select(TeamMember)
        .where(TeamMember.team_id == team_id, TeamMember.role == Role.MEMBER)
        .order_by(TeamMember.joined_at, TeamMember.id)
    )
    return list(work.session.scalars(statement))


def told(work: UnitOfWork, user_ids: Sequence[int]) -> str:
    """Whom an operation is about: one by name, several by their number."""
    if len(user_ids) != 1:
        return f"{len(user_ids)} players"
    user = work.session.get(User, user_ids[0])
    return user.name if user is not None else f"player {user_ids[0]}"


def _wanted_captains(work: UnitOfWork, tournament_id: int) -> set[int]:
    """Whom the organiser wants to lead a team."""
    wanted = select(SignUp.user_id).where(SignUp.tournament_id == tournament_id, SignUp.captain)
    return set(work.session.scalars(wanted))
