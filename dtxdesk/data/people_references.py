"""What refers to a person, and what becomes of it when two people are merged.

Every foreign key to `users` is declared here; a test finds them in the schema, so that a new table
can't be forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import MetaData, select

from dtxdesk.data.tournament_schema import DraftEntry, SignUp, Team, TeamMember, Tournament
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.errors import UserError

Move = Callable[[UnitOfWork, int, int], None]
"""Moves the rows of one person (the first id) to another (the second), through the unit of work."""


def worked_out_anew(_work: UnitOfWork, _from: int, _into: int) -> None:
    """Nothing to move: the rows go with the person, and the commit adds up the other one's."""


def _move_sign_ups(work: UnitOfWork, from_id: int, into_id: int) -> None:
    """Who signed up under both names has one sign-up, which says what either said."""
    best = ("in", "waiting", "dropped").index
    for row in work.session.scalars(select(SignUp).where(SignUp.user_id == from_id)).all():
        kept = work.session.scalars(
            select(SignUp).where(
                SignUp.tournament_id == row.tournament_id, SignUp.user_id == into_id
            )
        ).one_or_none()
        if kept is None:
            row.user_id = into_id
            continue
        kept.state = min(kept.state, row.state, key=best)
        kept.signed_up_at = min(kept.signed_up_at, row.signed_up_at)
        kept.checked_in_at = kept.checked_in_at or row.checked_in_at
        kept.captain = kept.captain or row.captain
        kept.note = "\n".join(filter(None, (kept.note, row.note)))
        work.delete(row)
    work.flush()


def _move_memberships(work: UnitOfWork, from_id: int, into_id: int) -> None:
    """Who was in one team under both names is in it once; in two of a tournament: a UserError."""
    strongest = ("member", "stand_in", "former").index
    for row in work.session.scalars(select(TeamMember).where(TeamMember.user_id == from_id)).all():
        _refuse_two_teams(work, row, into_id)
        kept = work.session.scalars(
            select(TeamMember).where(
                TeamMember.team_id == row.team_id, TeamMember.user_id == into_id
            )
        ).one_or_none()
        if kept is None:
            row.user_id = into_id
            continue
        role, left = min(
            ((one.role, one.left_at) for one in (kept, row)), key=lambda one: strongest(one[0])
        )
        joined = min(kept.joined_at, row.joined_at)
        approved = kept.approved or row.approved
        work.delete(row)
        kept.role, kept.left_at, kept.joined_at, kept.approved = role, left, joined, approved
    work.flush()


def _refuse_two_teams(work: UnitOfWork, row: TeamMember, into_id: int) -> None:
    if row.role != "member":
        return
    other = work.session.scalars(
        select(TeamMember).where(
            TeamMember.tournament_id == row.tournament_id,
            TeamMember.user_id == into_id,
            TeamMember.role == "member",
            TeamMember.team_id != row.team_id,
        )
    ).one_or_none()
    if other is None:
        return
    raise UserError(
        "These two are in two teams of one tournament",
        "{tournament}: {one} and {other}",
        "Take one of both out of the team first",
        tournament=work.get(Tournament, row.tournament_id).name,
        one=work.get(Team, row.team_id).name,
        other=work.get(Team, other.team_id).name,
    )


def _move_captaincies(work: UnitOfWork, from_id: int, into_id: int) -> None:
    for team in work.session.scalars(select(Team).where(Team.captain_id == from_id)).all():
        team.captain_id = into_id
        if team.deputy_id == into_id:
            team.deputy_id = None
    work.flush()


def _move_deputies(work: UnitOfWork, from_id: int, into_id: int) -> None:
    for team in work.session.scalars(select(Team).where(Team.deputy_id == from_id)).all():
        team.deputy_id = None if team.captain_id == into_id else into_id
    work.flush()


def _move_picks(work: UnitOfWork, from_id: int, into_id: int) -> None:
    """Both keep their places in the history of a draft, now under one name."""
    entries = select(DraftEntry).where(DraftEntry.user_id == from_id)
    for entry in work.session.scalars(entries).all():
        entry.user_id = into_id
    work.flush()


REFERENCES: Mapping[tuple[str, str], Move] = {
    ("league_player_stats", "user_id"): worked_out_anew,
    ("sign_ups", "user_id"): _move_sign_ups,
    ("team_members", "user_id"): _move_memberships,
    ("teams", "captain_id"): _move_captaincies,
    ("teams", "deputy_id"): _move_deputies,
    ("draft_entries", "user_id"): _move_picks,
}
"""By table and column."""


def move_all(work: UnitOfWork, from_id: int, into_id: int) -> None:
    """Moves everything that refers to the one person to the other.

    Raises:
        UserError: something can't be held by one person.
    """
    for move in REFERENCES.values():
        move(work, from_id, into_id)


def found_in(metadata: MetaData) -> set[tuple[str, str]]:
    """Every column of the schema that refers to a person."""
    return {
        (table.name, key.parent.name)
        for table in metadata.tables.values()
        for key in table.foreign_keys
        if key.target_fullname == "users.id"
    }
