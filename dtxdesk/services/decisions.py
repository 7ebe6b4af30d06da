"""What organisers decide about a table: penalties, and who of level teams is above whom.

A decision holds for teams that are level when it is made. Where later results part them anyway it
counts for nothing, and counts again should they be level once more.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from sqlalchemy import Connection

from dtxdesk.data.database import Database
from dtxdesk.data.queries.decisions import (
    decisions_of,
    gathered,
    penalty_rows,
    tie_decision_rows,
)
from dtxdesk.data.queries.teams import team_rows
from dtxdesk.data.stage_schema import Penalty, TieDecision
from dtxdesk.data.stage_states import StoredStage, stored_stages
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.people import clean_text
from dtxdesk.domain.stages.model import StageState, TieBreak
from dtxdesk.domain.stages.standings import Decisions, Standings, standings, tie_breaks_of
from dtxdesk.domain.stages.standings import Penalty as PenaltyPoints
from dtxdesk.domain.stages.tie_breaks import ByHand, ExtraSeries
from dtxdesk.errors import UserError
from dtxdesk.services import rosters
from dtxdesk.services.evening import Evening, Outcome, evening_of, store
from dtxdesk.services.group_tables import tables
from dtxdesk.services.meanwhile import (
    decision_is_taken_back,
    penalty_is_lifted,
    refuse_decided_tie,
    refuse_second_penalty,
)

MOST_PENALTY = 1_000
"""Points; more is a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class PenaltyGiven:
    """Points taken from a team in the table that it plays in; below zero it is given some."""

    team_id: int
    points: int
    reason: str


@dataclass(frozen=True, slots=True)
class PenaltyLifted:
    """A team gets its points back."""

    penalty_id: int


@dataclass(frozen=True, slots=True)
class TieDecided:
    """Level teams in this order, the best first."""

    team_ids: tuple[int, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class ExtraPlayed:
    """How a series ended that was only played to part two level teams."""

    winner: int
    loser: int


@dataclass(frozen=True, slots=True)
class DecisionTakenBack:
    """A tie that was decided, or one extra series of it, is not any more."""

    decision_id: int


Decision = PenaltyGiven | PenaltyLifted | TieDecided | ExtraPlayed | DecisionTakenBack


@dataclass(frozen=True, slots=True)
class Noted:
    """A decision that is stored.

    Attributes:
        id: Of the penalty or the decision, also where it was taken back.
        outcome: What it changed for later stages that had begun.
    """

    id: int
    outcome: Outcome


class OrganiserDecisions:
    """Teams are given by their ids. Each change is one operation that can be undone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def preview(self, tournament_id: int, decision: Decision) -> Outcome:
        """What it would change for later stages that have begun; nothing is changed.

        Raises:
            UserError: as making it does.
        """
        with self._database.reader() as connection:
            meant = _meant(connection, tournament_id, decision)
            return _following(connection, tournament_id, meant)[1]

    def penalise(self, tournament_id: int, team_id: int, points: int, reason: str) -> Noted:
        """Takes points from a team; see `make`."""
        return self.make(tournament_id, PenaltyGiven(team_id, points, reason))

    def lift_penalty(self, tournament_id: int, penalty_id: int) -> Noted:
        """Gives a team its points back; see `make`."""
        return self.make(tournament_id, PenaltyLifted(penalty_id))

    def decide(self, tournament_id: int, team_ids: Sequence[int], reason: str) -> Noted:
        """Puts level teams into this order, the best first; see `make`."""
        return self.make(tournament_id, TieDecided(tuple(team_ids), reason))

    def extra_series(self, tournament_id: int, winner: int, loser: int) -> Noted:
        """Notes a series that parted two level teams; see `make`."""
        return self.make(tournament_id, ExtraPlayed(winner, loser))

    def take_back(self, tournament_id: int, decision_id: int) -> Noted:
        """Undecides a tie, or forgets an extra series; see `make`."""
        return self.make(tournament_id, DecisionTakenBack(decision_id))

    def make(
        self, tournament_id: int, decision: Decision, seen: Collection[int] | None = None
    ) -> Noted:
        """Stores a decision; later stages that have begun follow, as after a corrected result.

        Args:
            tournament_id: About which tournament.
            decision: What is decided.
            seen: The penalties, or for a tie the decisions, that somebody saw; None: whatever is.

        Raises:
            UserError: there is no such tournament, penalty or decision, the teams play in no
                table, the points can't be right, no reason is given, the teams are not all of
                those that share a place, or somebody else was first.
        """
        with self._database.unit_of_work("Decision") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            if seen is not None:
                _refuse_second(work.connection, tournament_id, decision, seen)
            meant = _meant(work.connection, tournament_id, decision)
            work.rename(f"{meant.title} ({tournament.name})")
            evening, outcome = _following(work.connection, tournament_id, meant)
            made = meant.write(work)
            if evening.followed:
                store(work, tournament, evening, outcome)
            return Noted(made, outcome)


@dataclass(frozen=True, slots=True)
class _Meant:
    """A decision that can be made.

    Attributes:
        after: All that is decided about the stage with it.
        write: Stores it and returns its id.
    """

    stage_id: int
    after: Decisions
    title: str
    write: Callable[[UnitOfWork], int]


def _refuse_second(
    connection: Connection, tournament_id: int, decision: Decision, seen: Collection[int]
) -> None:
    match decision:
        case PenaltyGiven(team_id):
            refuse_second_penalty(connection, tournament_id, team_id, seen)
        case TieDecided(team_ids):
            refuse_decided_tie(connection, tournament_id, team_ids, seen)
        case ExtraPlayed(winner, loser):
            refuse_decided_tie(connection, tournament_id, (winner, loser), seen)


def _following(
    connection: Connection, tournament_id: int, meant: _Meant
) -> tuple[Evening, Outcome]:
    evening = evening_of(connection, tournament_id)
    evening.decide(meant.stage_id, meant.after)
    return evening, evening.outcome(team_rows(connection, tournament_id))


def _meant(connection: Connection, tournament_id: int, decision: Decision) -> _Meant:
    names = {row.id: row.name for row in team_rows(connection, tournament_id)}
    match decision:
        case PenaltyGiven():
            return _penalty(connection, tournament_id, decision, names)
        case PenaltyLifted(penalty_id):
            return _lifted(connection, tournament_id, penalty_id, names)
        case TieDecided(team_ids, reason):
            said = _reason(reason)
            stage, made = _table_of(connection, tournament_id, team_ids)
            refuse_decided(stage.state(), made, TieBreak.BY_HAND, team_ids)
            return _Meant(
                stage.id,
                with_by_hand(made, team_ids, said),
                f"Decide between {', '.join(names[one] for one in team_ids)}",
                partial(_add, stage, TieBreak.BY_HAND, team_ids, said),
            )
        case ExtraPlayed(winner, loser):
            pair = (winner, loser)
            stage, made = _table_of(connection, tournament_id, pair)
            refuse_decided(stage.state(), made, TieBreak.EXTRA_SERIES, pair)
            return _Meant(
                stage.id,
                with_extra(made, winner, loser),
                f"Extra series: {names[winner]} beats {names[loser]}",
                partial(_add, stage, TieBreak.EXTRA_SERIES, pair, ""),
            )
        case DecisionTakenBack(decision_id):
            return _taken_back(connection, tournament_id, decision_id, names)


def _penalty(
    connection: Connection, tournament_id: int, given: PenaltyGiven, names: Mapping[int, str]
) -> _Meant:
    points = given.points
    if not points or abs(points) > MOST_PENALTY:
        raise UserError(
            "A penalty is 1 to {most:,} points",
            "{points:,} can't be right",
            "Points below zero are given to the team",
            most=MOST_PENALTY,
            points=points,
        )
    said = _reason(given.reason)
    stage, made = _table_of(connection, tournament_id, (given.team_id,))

    def write(work: UnitOfWork) -> int:
        row = Penalty(
            tournament_id=tournament_id,
            stage_id=stage.id,
            team_id=given.team_id,
            points=points,
            reason=said,
        )
        return work.add(row).id

    after = replace(made, penalties=(*made.penalties, PenaltyPoints(given.team_id, points, said)))
    title = f"Penalty for {names[given.team_id]}: {points} points"
    return _Meant(stage.id, after, title, write)


def _lifted(
    connection: Connection, tournament_id: int, penalty_id: int, names: Mapping[int, str]
) -> _Meant:
    rows = penalty_rows(connection, tournament_id)
    row = next((one for one in rows if one.id == penalty_id), None)
    if row is None:
        raise penalty_is_lifted(connection, penalty_id)
    rest = [one for one in rows if one.id != penalty_id]
    after = gathered(rest, tie_decision_rows(connection, tournament_id))

    def write(work: UnitOfWork) -> int:
        work.delete(work.get(Penalty, penalty_id))
        return penalty_id

    title = f"Lift the penalty of {names.get(row.team_id, '')}"
    return _Meant(row.stage_id, after.get(row.stage_id, Decisions()), title, write)


def _taken_back(
    connection: Connection, tournament_id: int, decision_id: int, names: Mapping[int, str]
) -> _Meant:
    rows = tie_decision_rows(connection, tournament_id)
    row = next((one for one in rows if one.id == decision_id), None)
    if row is None:
        raise decision_is_taken_back(connection, decision_id)
    rest = [one for one in rows if one.id != decision_id]
    after = gathered(penalty_rows(connection, tournament_id), rest)

    def write(work: UnitOfWork) -> int:
        work.delete(work.get(TieDecision, decision_id))
        return decision_id

    between = ", ".join(names.get(one, "") for one in row.team_ids)
    title = f"Take back the decision between {between}"
    return _Meant(row.stage_id, after.get(row.stage_id, Decisions()), title, write)


def levels_before(
    state: StageState, decisions: Decisions | None, by: TieBreak
) -> list[tuple[int, ...]]:
    """The teams that share a place where extra series, or a decision by hand, come in.

    Decisions of that kind that were made already are left out, so that they can be made anew.
    """
    made = decisions or Decisions()
    order = tie_breaks_of(state.stage.options)
    if by in order:
        order = order[: order.index(by)]
    made = replace(made, by_hand=()) if by is TieBreak.BY_HAND else Decisions(made.penalties)
    if (
        by is TieBreak.BY_HAND
        and TieBreak.EXTRA_SERIES in tie_breaks_of(state.stage.options)[len(order) :]
    ):
        made = replace(made, extra=())
    points = state.stage.options.points
    found: list[tuple[int, ...]] = []
    for _, table in tables(state):
        again = standings(_in_seed_order(table), state.series, points, order, made)
        found += [level for level in again.levels if len(level) > 1]
    return found


def refuse_decided(
    state: StageState, decisions: Decisions, by: TieBreak, team_ids: Sequence[int]
) -> None:
    """Refuses teams between which there is nothing to decide.

    Raises:
        UserError: they do not share a place, or not they alone do.
    """
    teams = set(team_ids)
    if len(teams) < len(team_ids) or len(teams) < 2:
        raise UserError("Name at least two teams, each once", "", "The best one comes first")
    for level in levels_before(state, decisions, by):
        if by is TieBreak.EXTRA_SERIES and teams <= set(level):
            return
        if teams == set(level):
            return
        if teams < set(level):
            raise UserError(
                "More teams share this place",
                "{count:,} are level, and {named:,} of them were named",
                "Put all of them in order",
                count=len(level),
                named=len(teams),
            )
    raise UserError(
        "These teams are not level",
        "The table puts them apart without a decision",
        "Only teams that share a place can be put in order",
    )


def with_by_hand(decisions: Decisions, team_ids: Sequence[int], reason: str) -> Decisions:
    """These decisions with one more, to see what it would do."""
    return replace(decisions, by_hand=(*decisions.by_hand, ByHand(tuple(team_ids), reason)))


def with_extra(decisions: Decisions, winner: int, loser: int) -> Decisions:
    """These decisions with one more extra series, to see what it would do."""
    return replace(decisions, extra=(*decisions.extra, ExtraSeries(winner, loser)))


def _in_seed_order(table: Standings) -> list[int]:
    return sorted(table.facts.records, key=lambda team: table.facts.records[team].seed)


def _add(
    stage: StoredStage, kind: TieBreak, team_ids: Sequence[int], reason: str, work: UnitOfWork
) -> int:
    row = TieDecision(
        tournament_id=stage.tournament_id,
        stage_id=stage.id,
        kind=kind.value,
        teams=list(team_ids),
        reason=reason,
    )
    return work.add(row).id


def _table_of(
    connection: Connection, tournament_id: int, team_ids: Sequence[int]
) -> tuple[StoredStage, Decisions]:
    """The last stage with a table in which all of these teams play, and what is decided there."""
    for stage in reversed(stored_stages(connection, tournament_id)):
        if (
            stage.is_drawn_up
            and not stage.options.format.eliminates
            and set(team_ids) <= set(stage.stage.teams)
        ):
            return stage, decisions_of(connection, tournament_id).get(stage.id, Decisions())
    raise UserError(
        "These teams play in no table",
        "Points and ties belong to groups and Swiss stages",
        "See the stages of the tournament",
    )


def _reason(reason: str) -> str:
    said = clean_text(reason)
    if said is None:
        raise UserError(
            "A decision needs a reason", "Everybody asks for it later", "Say it in a few words"
        )
    return said
