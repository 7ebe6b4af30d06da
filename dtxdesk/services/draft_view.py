"""A draft with everybody's names: what screens and commands show, and what the service acts on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection

from dtxdesk.data.queries.drafts import (
    DraftEventRow,
    DraftPerson,
    DraftRecord,
    DraftRow,
    DraftTeamRow,
    draft_record,
)
from dtxdesk.domain.draft import Draft, after, start
from dtxdesk.domain.draft_events import DraftPlayer, DraftTeam, Event, Started
from dtxdesk.domain.draft_order import Style
from dtxdesk.domain.draft_records import EventRecord, event_of, record_of


@dataclass(frozen=True, slots=True)
class DraftView:
    """A draft as it stands.

    Attributes:
        draft: Who is where and whose turn it is; players are numbers of `people`.
        teams: By id, in draft order.
        people: By what the draft's events name them.
    """

    row: DraftRow
    draft: Draft
    teams: Mapping[int, DraftTeamRow]
    people: Mapping[int, DraftPerson]

    @property
    def id(self) -> int:
        return self.row.id

    @property
    def running(self) -> bool:
        return self.row.state == "running"

    def entry_of(self, user_id: int) -> DraftPerson | None:
        """The player in this draft; None where it is not in it."""
        return next((one for one in self.people.values() if one.user_id == user_id), None)


class DraftReader:
    """Reads drafts; how the last one stands is kept, so that looking again plays nothing again."""

    def __init__(self) -> None:
        self._kept: tuple[DraftRow, Draft] | None = None

    def read(self, connection: Connection, draft_id: int) -> DraftView | None:
        """The draft as it stands in this snapshot; None where it is gone.

        Raises:
            UserError: an event was written by a newer program.
        """
        record = draft_record(connection, draft_id)
        if record is None:
            return None
        kept = self._kept
        if kept is None or kept[0] != record.row:
            kept = self._kept = (record.row, played_out(record))
        return DraftView(
            record.row,
            kept[1],
            {team.team_id: team for team in record.teams},
            {person.id: person for person in record.people},
        )


def columns_of(event: Event) -> dict[str, Any]:
    """The columns of an event's row, but for the draft and its number."""
    record = record_of(event)
    return {
        "kind": record.kind,
        "at": record.at,
        "by": record.by,
        "team_id": record.team,
        "entry_id": record.player,
        "amount": record.amount,
        "mmr": record.mmr,
        "details": dict(record.details),
    }


def played_out(record: DraftRecord) -> Draft:
    """How a draft stands after all of its events.

    Raises:
        UserError: one can't be read, or can't have happened then.
    """
    draft = start(_started(record))
    for row in record.events:
        draft = after(draft, event_of(_record(row)))
    return draft


def _record(row: DraftEventRow) -> EventRecord:
    return EventRecord(
        row.kind, row.at, row.by, row.team_id, row.entry_id, row.amount, row.mmr, row.details
    )


def _started(record: DraftRecord) -> Started:
    row = record.row
    return Started(
        at=row.started_at,
        by=row.started_by,
        style=Style(row.style),
        teams=tuple(_team(record, team) for team in record.teams),
        pool=tuple(
            DraftPlayer(one.id, one.start_mmr)
            for one in record.people
            if one.team_id is None and not one.late
        ),
        limit=_seconds(row.pick_seconds),
        reserve=timedelta(seconds=row.reserve_seconds),
        bid_limit=_seconds(row.bid_seconds),
        bid_extra=timedelta(seconds=row.bid_extra_seconds),
    )


def _team(record: DraftRecord, team: DraftTeamRow) -> DraftTeam:
    members = list(_members(record, team.team_id))
    captain = next((one.id for one in members if one.captain), 0)
    return DraftTeam(
        id=team.team_id,
        size=team.size,
        captain=captain,
        players=tuple(DraftPlayer(one.id, one.start_mmr) for one in members),
        budget=team.budget or 0,
    )


def _members(record: DraftRecord, team_id: int) -> Iterator[DraftPerson]:
    """Who was in the team at the start, the captain first."""
    mine = [one for one in record.people if one.team_id == team_id and not one.late]
    yield from sorted(mine, key=lambda one: not one.captain)


def _seconds(count: int | None) -> timedelta | None:
    return None if count is None else timedelta(seconds=count)
