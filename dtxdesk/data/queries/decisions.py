"""What organisers have decided about tables: penalties, and ties outside of the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from dtxdesk.data.queries.together import together
from dtxdesk.data.stage_tables import penalties, tie_decisions
from dtxdesk.domain.stages.model import TieBreak
from dtxdesk.domain.stages.standings import Decisions, Penalty
from dtxdesk.domain.stages.tie_breaks import ByHand, ExtraSeries


@dataclass(frozen=True, slots=True)
class PenaltyRow:
    """Points that a team has lost (or, below zero, was given)."""

    id: int
    stage_id: int
    team_id: int
    points: int
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TieDecisionRow:
    """A tie that was decided; `team_ids` with the best first."""

    id: int
    stage_id: int
    kind: TieBreak
    team_ids: tuple[int, ...]
    reason: str
    at: datetime


def penalty_rows(connection: Connection, tournament_id: int) -> list[PenaltyRow]:
    """Of all stages, in the order in which they were given."""
    found = connection.execute(
        select(penalties).where(penalties.c.tournament_id == tournament_id).order_by(penalties.c.id)
    )
    return [
        PenaltyRow(row.id, row.stage_id, row.team_id, row.points, row.reason, row.created_at)
        for row in found
    ]


def tie_decision_rows(connection: Connection, tournament_id: int) -> list[TieDecisionRow]:
    """Of all stages, in the order in which they came."""
    found = connection.execute(
        select(tie_decisions)
        .where(tie_decisions.c.tournament_id == tournament_id)
        .order_by(tie_decisions.c.id)
    )
    return [
        TieDecisionRow(
            row.id,
            row.stage_id,
            TieBreak(row.kind),
            tuple(row.teams),
            row.reason,
            row.created_at,
        )
        for row in found
    ]


def decisions_of(connection: Connection, tournament_id: int) -> Mapping[int, Decisions]:
    """What its tables are made with, by stage; a stage without any is left out."""
    return gathered(
        *together(
            connection,
            lambda own: penalty_rows(own, tournament_id),
            lambda own: tie_decision_rows(own, tournament_id),
        )
    )


def gathered(
    given: Sequence[PenaltyRow], decided: Sequence[TieDecisionRow]
) -> Mapping[int, Decisions]:
    """These rows as tables are made with them, by stage."""
    stages = {row.stage_id for row in given} | {row.stage_id for row in decided}
    return {
        stage_id: Decisions(
            tuple(
                Penalty(row.team_id, row.points, row.reason)
                for row in given
                if row.stage_id == stage_id
            ),
            tuple(
                ExtraSeries(*row.team_ids)
                for row in decided
                if row.stage_id == stage_id and row.kind is TieBreak.EXTRA_SERIES
            ),
            tuple(
                ByHand(row.team_ids, row.reason)
                for row in decided
                if row.stage_id == stage_id and row.kind is TieBreak.BY_HAND
            ),
        )
        for stage_id in stages
    }
