"""The sign-up list of a tournament: ids in order, rows by page, and what it adds up to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, or_, select

from dtxdesk.clock import utc_now
from dtxdesk.data.queries import people_search
from dtxdesk.data.queries.people_search import POSITION_COLUMNS
from dtxdesk.data.queries.players import Positions
from dtxdesk.data.queries.ratings import Rating, rating_of
from dtxdesk.data.statistics import stats, users
from dtxdesk.data.tournament_tables import sign_ups, team_members, teams
from dtxdesk.domain.sign_up_summary import SignedPlayer
from dtxdesk.domain.tournaments import SignUpState


class SignUpSort(StrEnum):
    SIGNED_UP = "signed_up"
    NAME = "name"
    MMR = "mmr"
    WIN_RATE = "win_rate"
    TEAM = "team"
    CHECKED_IN = "checked_in"


@dataclass(frozen=True, slots=True)
class SignUpFilter:
    """Whom of a sign-up list to show, and in which order.

    Attributes:
        search: In the search language of players; `mmr` is the one that counts here.
        state: Only those; None: all who play or wait.
        checked_in: Only those who are (True) or are not (False).
        in_team: Only those who are (True) or are not (False) in a team.
        positions: 0 (carry) to 4 (hard support): those who play any of them.
        captains: Only those who shall lead a team.
    """

    tournament_id: int
    search: str = ""
    sort: SignUpSort = SignUpSort.SIGNED_UP
    descending: bool = False
    state: SignUpState | None = None
    checked_in: bool | None = None
    in_team: bool | None = None
    positions: tuple[int, ...] = ()
    without_mmr: bool = False
    captains: bool = False


@dataclass(frozen=True, slots=True)
class SignUpRow:
    """One line of a sign-up list.

    Attributes:
        id: Of the sign-up; the person's is `user_id`.
        mmr: League MMR where there is one, else base MMR.
        league_mmr: Whether it is league MMR.
        team_id, team, tag: The team that the player is a member of.
    """

    id: int
    version: int
    user_id: int
    name: str
    second_line: str
    avatar: str | None
    positions: Positions
    mmr: int | None
    league_mmr: bool
    base_mmr: int | None
    win_rate: float | None
    games: int
    state: SignUpState
    signed_up_at: datetime
    checked_in_at: datetime | None
    captain: bool
    note: str
    team_id: int | None
    team: str | None
    tag: str | None


def sign_up_ids(
    connection: Connection, wanted: SignUpFilter, now: datetime | None = None
) -> list[int]:
    """The ids of the sign-ups to list, in order; those without a value come last.

    Raises:
        SearchError: the search can't be understood.
    """
    rating = rating_of(wanted.tournament_id)
    statement = _from(select(sign_ups.c.id), rating).where(*_conditions(wanted, rating, now))
    column = _column(wanted.sort, rating)
    order = column.desc() if wanted.descending else column.asc()
    ties = (users.c.sort_name, sign_ups.c.id)
    return list(connection.execute(statement.order_by(column.is_(None), order, *ties)).scalars())


def sign_up_rows(connection: Connection, tournament_id: int, ids: Sequence[int]) -> list[SignUpRow]:
    """The rows of these sign-ups in this order; ids that are gone are left out."""
    rating = rating_of(tournament_id)
    found = connection.execute(_selected(rating).where(sign_ups.c.id.in_(ids)))
    rows = {row.id: _row(row) for row in found}
    return [rows[one] for one in ids if one in rows]


@dataclass(frozen=True, slots=True)
class SignUpMark:
    """What actions on a sign-up depend on."""

    user_id: int
    state: SignUpState
    checked_in: bool
    captain: bool
    team_id: int | None


def sign_up_marks(connection: Connection, tournament_id: int) -> dict[int, SignUpMark]:
    """How everybody on a list stands, by the id of the sign-up."""
    member = and_(
        team_members.c.tournament_id == sign_ups.c.tournament_id,
        team_members.c.user_id == sign_ups.c.user_id,
        team_members.c.role == "member",
    )
    statement = (
        select(sign_ups, team_members.c.team_id)
        .select_from(sign_ups.outerjoin(team_members, member))
        .where(sign_ups.c.tournament_id == tournament_id)
    )
    return {
        row.id: SignUpMark(
            row.user_id,
            SignUpState(row.state),
            row.checked_in_at is not None,
            row.captain,
            row.team_id,
        )
        for row in connection.execute(statement)
    }


def signed_players(connection: Connection, tournament_id: int) -> list[SignedPlayer]:
    """Everyone on the list, dropped and waiting ones too, as the rules need them."""
    rating = rating_of(tournament_id)
    statement = (
        _selected(rating)
        .where(sign_ups.c.tournament_id == tournament_id)
        .order_by(sign_ups.c.signed_up_at, sign_ups.c.id)
    )
    return [
        SignedPlayer(
            user_id=row.user_id,
            name=row.name,
            mmr=row.mmr,
            positions=_positions(row),
            state=SignUpState(row.state),
            checked_in=row.checked_in_at is not None,
            captain=row.captain,
            team_id=row.team_id,
        )
        for row in connection.execute(statement)
    ]


def signed_up_among(
    connection: Connection, tournament_id: int, user_ids: Sequence[int]
) -> set[int]:
    """Who of these people is on the list, in whatever state."""
    # All of the list: hundreds of ids in a statement cost more than hundreds of rows.
    statement = select(sign_ups.c.user_id).where(sign_ups.c.tournament_id == tournament_id)
    return set(connection.execute(statement).scalars()).intersection(user_ids)


def _from(statement: Select[Any], rating: Rating) -> Select[Any]:
    member = and_(
        team_members.c.tournament_id == sign_ups.c.tournament_id,
        team_members.c.user_id == sign_ups.c.user_id,
        team_members.c.role == "member",
    )
    source = (
        rating.source.join(sign_ups, sign_ups.c.user_id == users.c.id)
        .outerjoin(team_members, member)
        .outerjoin(teams, teams.c.id == team_members.c.team_id)
    )
    return statement.select_from(source)


def _conditions(
    wanted: SignUpFilter, rating: Rating, now: datetime | None
) -> list[ColumnElement[bool]]:
    read = people_search.terms(wanted.search)
    found: list[ColumnElement[bool]] = [sign_ups.c.tournament_id == wanted.tournament_id]
    if read:
        found.append(people_search.condition(read, rating.league_mmr, now or utc_now(), rating.mmr))
    if wanted.state is None:
        found.append(sign_ups.c.state != SignUpState.DROPPED)
    else:
        found.append(sign_ups.c.state == wanted.state)
    if wanted.checked_in is not None:
        checked_in = sign_ups.c.checked_in_at.is_not(None)
        found.append(checked_in if wanted.checked_in else ~checked_in)
    if wanted.in_team is not None:
        in_team = team_members.c.id.is_not(None)
        found.append(in_team if wanted.in_team else ~in_team)
    if wanted.positions:
        found.append(or_(*(POSITION_COLUMNS[position] > 0 for position in wanted.positions)))
    if wanted.without_mmr:
        found.append(rating.mmr.is_(None))
    if wanted.captains:
        found.append(sign_ups.c.captain)
    return found


def _column(sort: SignUpSort, rating: Rating) -> ColumnElement[Any]:
    return {
        SignUpSort.SIGNED_UP: sign_ups.c.signed_up_at,
        SignUpSort.NAME: users.c.sort_name,
        SignUpSort.MMR: rating.mmr,
        SignUpSort.WIN_RATE: stats.c.win_rate,
        SignUpSort.TEAM: teams.c.name_key,
        SignUpSort.CHECKED_IN: sign_ups.c.checked_in_at,
    }[sort]


def _selected(rating: Rating) -> Select[Any]:
    return _from(
        select(
            sign_ups,
            users.c.name,
            users.c.discord_username,
            users.c.avatar,
            users.c.base_mmr,
            *POSITION_COLUMNS,
            rating.mmr.label("mmr"),
            stats.c.league_mmr,
            stats.c.win_rate,
            stats.c.games,
            team_members.c.team_id,
            teams.c.name.label("team"),
            teams.c.tag,
        ),
        rating,
    )


def _positions(row: Any) -> Positions:
    return (
        row.position_carry,
        row.position_mid,
        row.position_offlane,
        row.position_soft_support,
        row.position_hard_support,
    )


def _row(row: Any) -> SignUpRow:
    return SignUpRow(
        id=row.id,
        version=row.version,
        user_id=row.user_id,
        name=row.name,
        second_line=f"@{row.discord_username}" if row.discord_username else "",
        avatar=row.avatar,
        positions=_positions(row),
        mmr=row.mmr,
        league_mmr=row.league_mmr is not None,
        base_mmr=row.base_mmr,
        win_rate=row.win_rate,
        games=row.games or 0,
        state=SignUpState(row.state),
        signed_up_at=row.signed_up_at,
        checked_in_at=row.checked_in_at,
        captain=row.captain,
        note=row.note,
        team_id=row.team_id,
        team=row.team,
        tag=row.tag,
    )
