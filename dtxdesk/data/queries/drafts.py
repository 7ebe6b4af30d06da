"""A draft as it is stored: how it began, who was in it, and what happened since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from dtxdesk.data.queries.author_names import author_name
from dtxdesk.data.queries.people_search import POSITION_COLUMNS
from dtxdesk.data.queries.players import Positions
from dtxdesk.data.queries.ratings import rating_of
from dtxdesk.data.statistics import stats, users
from dtxdesk.data.tournament_tables import (
    draft_entries,
    draft_events,
    draft_teams,
    drafts,
    teams,
    tournaments,
)


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft's own row; times are seconds, None: no clock."""

    id: int
    version: int
    tournament_id: int
    tournament: str
    style: str
    state: str
    started_at: datetime
    started_by: str
    pick_seconds: int | None
    reserve_seconds: int
    bid_seconds: int | None
    bid_extra_seconds: int
    auto_pick: bool
    events: int


@dataclass(frozen=True, slots=True)
class DraftTeamRow:
    """A team as it went in; name and tag as they are now."""

    team_id: int
    name: str
    tag: str
    place: int
    size: int
    budget: int | None


@dataclass(frozen=True, slots=True)
class DraftPerson:
    """Somebody in a draft; `id` is what events name, and name and figures are those of now.

    Attributes:
        start_mmr: What the person went in with.
        team_id: The team that the person was in at the start.
        late: Came in after the start.
    """

    id: int
    user_id: int
    name: str
    avatar: str | None
    positions: Positions
    win_rate: float | None
    league_mmr: bool
    start_mmr: int | None
    team_id: int | None
    captain: bool
    late: bool
    discord_username: str | None = None


@dataclass(frozen=True, slots=True)
class DraftEventRow:
    """One event; `entry_id` says who it is about, `by` what people call whoever entered it."""

    number: int
    kind: str
    at: datetime
    by: str
    team_id: int | None
    entry_id: int | None
    amount: int | None
    mmr: int | None
    details: dict[str, Any]


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """A draft as a whole; teams in draft order, people in the order in which they came in."""

    row: DraftRow
    teams: tuple[DraftTeamRow, ...]
    people: tuple[DraftPerson, ...]
    events: tuple[DraftEventRow, ...]


def newest_draft(connection: Connection, tournament_id: int) -> int | None:
    """The draft that is under way, else the last one that was not cancelled; None without any."""
    return connection.execute(
        select(drafts.c.id)
        .where(drafts.c.tournament_id == tournament_id, drafts.c.state != "cancelled")
        .order_by((drafts.c.state == "running").desc(), drafts.c.id.desc())
        .limit(1)
    ).scalar()


def running_draft(connection: Connection, tournament_id: int) -> int | None:
    """The draft that is under way; None without one."""
    return connection.execute(
        select(drafts.c.id).where(
            drafts.c.tournament_id == tournament_id, drafts.c.state == "running"
        )
    ).scalar()


def draft_row(connection: Connection, draft_id: int) -> DraftRow | None:
    """The draft's own row; None where it is gone."""
    found = connection.execute(
        select(drafts, tournaments.c.name.label("tournament"))
        .join(tournaments)
        .where(drafts.c.id == draft_id)
    ).one_or_none()
    if found is None:
        return None
    return DraftRow(**{name: getattr(found, name) for name in DraftRow.__dataclass_fields__})


def draft_record(connection: Connection, draft_id: int) -> DraftRecord | None:
    """All of a draft; None where it is gone."""
    row = draft_row(connection, draft_id)
    if row is None:
        return None
    return DraftRecord(
        row,
        tuple(_teams(connection, draft_id)),
        tuple(_people(connection, row)),
        tuple(_events(connection, draft_id)),
    )


def _teams(connection: Connection, draft_id: int) -> Iterator[DraftTeamRow]:
    found = connection.execute(
        select(draft_teams, teams.c.name, teams.c.tag)
        .join(teams)
        .where(draft_teams.c.draft_id == draft_id)
        .order_by(draft_teams.c.place)
    )
    for row in found:
        yield DraftTeamRow(row.team_id, row.name, row.tag, row.place, row.size, row.budget)


def _people(connection: Connection, draft: DraftRow) -> Iterator[DraftPerson]:
    rating = rating_of(draft.tournament_id)
    found = connection.execute(
        select(
            draft_entries,
            users.c.name,
            users.c.avatar,
            users.c.discord_username,
            *POSITION_COLUMNS,
            stats.c.win_rate,
            stats.c.league_mmr,
        )
        .select_from(rating.source.join(draft_entries, draft_entries.c.user_id == users.c.id))
        .where(draft_entries.c.draft_id == draft.id)
        .order_by(draft_entries.c.id)
    )
    for row in found:
        yield DraftPerson(
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
            win_rate=row.win_rate,
            league_mmr=row.league_mmr is not None,
            start_mmr=row.mmr,
            team_id=row.team_id,
            captain=row.captain,
            late=row.late,
            discord_username=row.discord_username,
        )


def _events(connection: Connection, draft_id: int) -> Iterator[DraftEventRow]:
    found = connection.execute(
        select(draft_events, author_name(draft_events.c.by).label("by_name"))
        .where(draft_events.c.draft_id == draft_id)
        .order_by(draft_events.c.number)
    )
    for row in found:
        yield DraftEventRow(
            number=row.number,
            kind=row.kind,
            at=row.at,
            by=row.by_name,
            team_id=row.team_id,
            entry_id=row.entry_id,
            amount=row.amount,
            mmr=row.mmr,
            details=row.details,
        )
