"""What organisers decide about a table: penalties, and who of level teams is above whom.

A decision holds for teams that are level when it is made. Where later results part them anyway it
counts for nothing, and counts again should they be level once more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dtxdesk.data.database import Database
from dtxdesk.data.queries.decisions import decisions_of
from dtxdesk.data.queries.teams import team_rows
from dtxdesk.data.stage_schema import Penalty, TieDecision
from dtxdesk.data.stage_states import StoredStage, stored_stages
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.people import clean_text
from dtxdesk.domain.stages.model import StageState, TieBreak
from dtxdesk.domain.stages.standings import Decisions, Standings, standings, tie_breaks_of
from dtxdesk.domain.stages.tie_breaks import ByHand, ExtraSeries
from dtxdesk.errors import UserError
from dtxdesk.services import rosters
from dtxdesk.services.group_tables import tables

MOST_PENALTY = 1_000
"""Points; more is a slip of the keyboard."""


class OrganiserDecisions:
    """Teams are given by their ids. Each method is one operation that can be undone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def penalise(self, tournament_id: int, team_id: int, points: int, reason: str) -> int:
        """Takes points from a team in the table that it plays in; below zero it is given some.

        Returns:
            The id of the penalty.

        Raises:
            UserError: there is no such tournament, the team plays in no table, the points can't be
                right, or no reason is given.
        """
        if not points or abs(points) > MOST_PENALTY:
            raise UserError(
                "A penalty is 1 to {most:,} points",
                "{points:,} can't be right",
                "Points below zero are given to the team",
                most=MOST_PENALTY,
                points=points,
            )
        said = _reason(reason)
        with self._database.unit_of_work("Penalty") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            stage = _table_of(work, tournament_id, (team_id,))
            name = _names(work, tournament_id)[team_id]
            work.rename(f"Penalty for {name}: {points} points ({tournament.name})")
            row = Penalty(
                tournament_id=tournament_id,
                stage_id=stage.id,
                team_id=team_id,
                points=points,
                reason=said,
            )
            return work.add(row).id

    def lift_penalty(self, tournament_id: int, penalty_id: int) -> None:
        """Gives a team its points back.

        Raises:
            UserError: there is no such tournament, or no such penalty in it.
        """
        with self._database.unit_of_work("Lift a penalty") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            row = work.session.get(Penalty, penalty_id)
            if row is None or row.tournament_id != tournament_id:
                raise UserError("There is no such penalty", "It may have been lifted already")
            name = _names(work, tournament_id).get(row.team_id, "")
            work.rename(f"Lift the penalty of {name} ({tournament.name})")
            work.delete(row)

    def decide(self, tournament_id: int, team_ids: Sequence[int], reason: str) -> int:
        """Puts level teams into this order, the best first.

        Returns:
            The id of the decision.

        Raises:
            UserError: there is no such tournament, no reason is given, or these are not all of the
                teams that share a place.
        """
        said = _reason(reason)
        with self._database.unit_of_work("Decide a tie") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            stage = _table_of(work, tournament_id, team_ids)
            made = decisions_of(work.connection, tournament_id).get(stage.id, Decisions())
            refuse_decided(stage.state(), made, TieBreak.BY_HAND, team_ids)
            names = _names(work, tournament_id)
            work.rename(
                f"Decide between {', '.join(names[one] for one in team_ids)} ({tournament.name})"
            )
            return _add(work, stage, TieBreak.BY_HAND, team_ids, said)

    def extra_series(self, tournament_id: int, winner: int, loser: int) -> int:
        """Notes how a series ended that was only played to part two level teams.

        Returns:
            The id of the decision.

        Raises:
            UserError: there is no such tournament, or these two do not share a place.
        """
        with self._database.unit_of_work("Extra series") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            stage = _table_of(work, tournament_id, (winner, loser))
            made = decisions_of(work.connection, tournament_id).get(stage.id, Decisions())
            refuse_decided(stage.state(), made, TieBreak.EXTRA_SERIES, (winner, loser))
            names = _names(work, tournament_id)
            work.rename(f"Extra series: {names[winner]} beats {names[loser]} ({tournament.name})")
            return _add(work, stage, TieBreak.EXTRA_SERIES, (winner, loser), "")

    def take_back(self, tournament_id: int, decision_id: int) -> None:
        """A tie that was decided, or one extra series of it, is not any more.

        Raises:
            UserError: there is no such tournament, or no such decision in it.
        """
        with self._database.unit_of_work("Take a decision back") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            row = work.session.get(TieDecision, decision_id)
            if row is None or row.tournament_id != tournament_id:
                raise UserError("There is no such decision", "It may have been taken back already")
            names = _names(work, tournament_id)
            between = ", ".join(names.get(one, "") for one in row.teams)
            work.rename(f"Take back the decision between {between} ({tournament.name})")
            work.delete(row)


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
    work: UnitOfWork, stage: StoredStage, kind: TieBreak, team_ids: Sequence[int], reason: str
) -> int:
    row = TieDecision(
        tournament_id=stage.tournament_id,
        stage_id=stage.id,
        kind=kind.value,
        teams=list(team_ids),
        reason=reason,
    )
    return work.add(row).id


def _table_of(work: UnitOfWork, tournament_id: int, team_ids: Sequence[int]) -> StoredStage:
    """The last stage with a table in which all of these teams play."""
    for stage in reversed(stored_stages(work.connection, tournament_id)):
        if (
            stage.is_drawn_up
            and not stage.options.format.eliminates
            and set(team_ids) <= set(stage.stage.teams)
        ):
            return stage
    raise UserError(
        "These teams play in no table",
        "Points and ties belong to groups and Swiss stages",
        "See the stages of the tournament",
    )


def _names(work: UnitOfWork, tournament_id: int) -> dict[int, str]:
    return {row.id: row.name for row in team_rows(work.connection, tournament_id)}


def _reason(reason: str) -> str:
    said = clean_text(reason)
    if said is None:
        raise UserError(
            "A decision needs a reason", "Everybody asks for it later", "Say it in a few words"
        )
    return said
