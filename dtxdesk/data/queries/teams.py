"""The teams of a tournament with their members, as screens and commands read them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from dtxdesk.data.queries.people_search import POSITION_COLUMNS
from dtxdesk.data.queries.players import Positions
from dtxdesk.data.queries.ratings import rating_of
from dtxdesk.data.queries.together import together
from dtxdesk.data.statistics import stats, users
from dtxdesk.data.tournament_tables import team_members, teams
from dtxdesk.domain.people import sort_key
from dtxdesk.domain.tournaments import Role


@dataclass(frozen=True, slots=True)
class MemberRow:
    """Somebody in a team, or who was.

    Attributes:
        id: Of the membership; the person's is `user_id`.
        mmr: League MMR where there is one, else base MMR.
        league_mmr: Whether it is league MMR.
        approved: Whether a stand-in may play.
    """

    id: int
    user_id: int
    name: str
    avatar: str | None
    positions: Positions
    mmr: int | None
    league_mmr: bool
    role: Role
    approved: bool
    joined_at: datetime
    left_at: datetime | None


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A team; `members` in the order in which they joined, the captain first."""

    id: int
    version: int
    tournament_id: int
    name: str
    tag: str
    captain_id: int | None
    deputy_id: int | None
    seed: int | None
    draft_order: int | None
    members: tuple[MemberRow, ...] = ()
    stand_ins: tuple[MemberRow, ...] = ()
    former: tuple[MemberRow, ...] = ()

    @property
    def total(self) -> int:
        """MMR of all members together; who has none counts 0."""
        return sum(member.mmr or 0 for member in self.members)

    @property
    def mean(self) -> float | None:
        """Mean MMR of the members who have any."""
        rated = [member.mmr for member in self.members if member.mmr is not None]
        return sum(rated) / len(rated) if rated else None

    @property
    def captain(self) -> MemberRow | None:
        return next((one for one in self.members if one.user_id == self.captain_id), None)


def team_rows(connection: Connection, tournament_id: int) -> list[TeamRow]:
    """All teams of a tournament: by seed, then by draft order, then in the order they were made."""
    wanted = (
        select(teams)
        .where(teams.c.tournament_id == tournament_id)
        .order_by(
            teams.c.seed.is_(None),
            teams.c.seed,
            teams.c.draft_order.is_(None),
            teams.c.draft_order,
            teams.c.id,
        )
    )
    found, people = together(
        connection,
        lambda own: own.execute(wanted).all(),
        lambda own: _people(own, tournament_id),
    )
    return [_team(row, people.get(row.id, [])) for row in found]


def team_row(connection: Connection, team_id: int) -> TeamRow | None:
    """One team; None where it is gone."""
    found = connection.execute(select(teams).where(teams.c.id == team_id)).one_or_none()
    if found is None:
        return None
    people = _people(connection, found.tournament_id, team_id)
    return _team(found, people.get(team_id, []))


def teams_by_name(connection: Connection, tournament_id: int) -> dict[str, int]:
    """The ids of a tournament's teams by folded name."""
    found = connection.execute(
        select(teams.c.name_key, teams.c.id).where(teams.c.tournament_id == tournament_id)
    )
    return {row.name_key: row.id for row in found}


def team_named(connection: Connection, tournament_id: int, name: str) -> int | None:
    """The id of the team of that name; capitals make no difference."""
    return teams_by_name(connection, tournament_id).get(sort_key(name))


def _people(
    connection: Connection, tournament_id: int, team_id: int | None = None
) -> dict[int, list[Any]]:
    rating = rating_of(tournament_id)
    statement = (
        select(
            team_members,
            users.c.name,
            users.c.avatar,
            *POSITION_COLUMNS,
            rating.mmr.label("mmr"),
            stats.c.league_mmr,
        )
        .select_from(rating.source.join(team_members, team_members.c.user_id == users.c.id))
        .where(team_members.c.tournament_id == tournament_id)
        .order_by(team_members.c.joined_at, team_members.c.id)
    )
    if team_id is not None:
        statement = statement.where(team_members.c.team_id == team_id)
    found: dict[int, list[Any]] = {}
    for row in connection.execute(statement):
        found.setdefault(row.team_id, []).append(row)
    return found


def _team(row: Any, people: Sequence[Any]) -> TeamRow:
    by_role: dict[Role, list[MemberRow]] = {role: [] for role in Role}
    for one in people:
        by_role[Role(one.role)].append(_member(one))
    members = sorted(by_role[Role.MEMBER], key=lambda one: one.user_id != row.captain_id)
    return TeamRow(
        id=row.id,
        version=row.version,
        tournament_id=row.tournament_id,
        name=row.name,
        tag=row.tag,
        captain_id=row.captain_id,
        deputy_id=row.deputy_id,
        seed=row.seed,
        draft_order=row.draft_order,
        members=tuple(members),
        stand_ins=tuple(by_role[Role.STAND_IN]),
        former=tuple(by_role[Role.FORMER]),
    )


def _member(row: Any) -> MemberRow:
    return MemberRow(
        id=row.id,
        user_id=row.user_id,
        name=row.name,
        avatar=row.avatar,
        positions=(
            row.position_carry,
            row.position_mid,
            row.position_offlane,
            row.position_soft_support,
            row.position_hard_support,
        ),
        mmr=row.mmr,
        league_mmr=row.league_mmr is not None,
        role=Role(row.role),
        approved=row.approved,
        joined_at=row.joined_at,
        left_at=row.left_at,
    )
