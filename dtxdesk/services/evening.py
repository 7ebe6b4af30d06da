"""The stages of a tournament while something about them changes, before anything is written.

Results, teams that leave and what organisers decide all come in here; later stages follow those
that they take their teams from. What came of it can be looked at, or stored as one operation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from dtxdesk.data import many_rows
from dtxdesk.data.queries.decisions import decisions_of
from dtxdesk.data.queries.teams import TeamRow
from dtxdesk.data.queries.together import together
from dtxdesk.data.stage_schema import Game as GameRow
from dtxdesk.data.stage_states import StoredStage, stored_stages
from dtxdesk.data.stage_tables import games as games_table
from dtxdesk.data.stage_tables import series as series_table
from dtxdesk.data.tournament_schema import Tournament
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.stages.correction import Correction, since
from dtxdesk.domain.stages.model import Bracket, LoserOf, PlayedSeries, Result, WinnerOf
from dtxdesk.domain.stages.progress import Course
from dtxdesk.domain.stages.standings import Decisions
from dtxdesk.domain.tournaments import TournamentState
from dtxdesk.errors import UserError
from dtxdesk.services.qualifying import is_over, qualifiers
from dtxdesk.services.stage_following import Followed, followed, write_followed
from dtxdesk.services.stages import NO_RESULT

Entered = Callable[[PlayedSeries, Result | None], Result | None]
"""The result that a series is to have, from how it stands and the result it has."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What results change, or would change.

    Attributes:
        corrections: By stage, those that change.
        teams: The tournament's teams, for their names.
        stages: Its stages as they were before, for theirs.
        numbers: The tournament's own number of a series, by stage and number in it.
        finished: Whether the tournament is over then.
    """

    corrections: Mapping[int, Correction]
    teams: Mapping[int, TeamRow]
    stages: Mapping[int, StoredStage]
    numbers: Mapping[tuple[int, int], int]
    finished: bool

    def name(self, team_id: int | None) -> str:
        """What a team is called; a dash where there is none."""
        team = None if team_id is None else self.teams.get(team_id)
        return "–" if team is None else team.name


@dataclass(frozen=True, slots=True)
class SeriesNow:
    """A series as it stands, with what is stored of it.

    Attributes:
        number: The tournament's own.
        row: The database's.
        before: Series that are played before it, by the tournament's numbers: whose winner or loser
            plays here, and those of its teams in earlier Swiss rounds and in the stage before.
    """

    number: int
    played: PlayedSeries
    result: Result | None
    scheduled_at: datetime | None
    row: int
    before: tuple[int, ...]


class Evening:
    """The stages of a tournament while results come in, before anything is written."""

    def __init__(self, stages: Sequence[StoredStage], decisions: Mapping[int, Decisions]) -> None:
        """`stages` in the order of play; `followed` has those that got other teams."""
        self.stages = {stage.id: stage for stage in stages}
        self.followed: dict[int, Followed] = {}
        self._decisions = decisions
        self._courses = {
            stage.id: Course(stage.stage, stage.results, stage.withdrawn)
            for stage in stages
            if stage.is_drawn_up
        }
        self._before = {stage_id: course.state() for stage_id, course in self._courses.items()}
        self._places = {
            row.number: (stage.id, in_stage)
            for stage in stages
            for in_stage, row in stage.rows.items()
        }
        self._asked: dict[int, set[int]] = {}

    def enter(self, entries: Sequence[tuple[int, Entered]]) -> None:
        """Results of series, by their number in the tournament, one after another."""
        last: dict[int, Result | None] = {}
        for number, entered in entries:
            stage_id, in_stage = self._place(number)
            course = self._courses[stage_id]
            last[number] = entered(course.series(in_stage), course.results.get(in_stage))
            course.enter(in_stage, last[number])
            self._asked.setdefault(stage_id, set()).add(in_stage)
        for stage_id, asked in self._asked.items():
            self._refuse_overruled(stage_id, asked, last)

    def result_of(self, number: int) -> Result | None:
        """The result that a series has by now, by its number in the tournament."""
        stage_id, in_stage = self._place(number)
        return self._courses[stage_id].results.get(in_stage)

    def series_now(self) -> list[SeriesNow]:
        """All series of stages that have begun, as they stand by now, in the order of play."""
        found: list[SeriesNow] = []
        met: dict[int, dict[int, list[int]]] = {}
        for stage_id, course in self._courses.items():
            stage, results = self.stages[stage_id], course.results
            earlier = met.get(stage.feeds_on or 0, {})
            mine = met.setdefault(stage.number, {})
            for one in course.state().series:
                row = stage.rows.get(one.number)
                if row is None:
                    continue  # a Swiss round that is gone
                before = {
                    stage.rows[source.number].number
                    for source in one.series.sources
                    if isinstance(source, WinnerOf | LoserOf)
                }
                for team in filter(None, one.teams):
                    before.update(earlier.get(team, ()))
                    if one.series.bracket is Bracket.SWISS:
                        before.update(mine.get(team, ()))
                    mine.setdefault(team, []).append(row.number)
                found.append(
                    SeriesNow(
                        number=row.number,
                        played=one,
                        result=results.get(one.number),
                        scheduled_at=row.scheduled_at,
                        row=row.id,
                        before=tuple(sorted(before)),
                    )
                )
        return found

    def row_of(self, number: int) -> int:
        """The database's own number of that series."""
        stage_id, in_stage = self._place(number)
        return int(self.stages[stage_id].rows[in_stage].id)

    def decide(self, stage_id: int, decisions: Decisions) -> None:
        """Other penalties and decided ties of a stage than those that are stored."""
        self._decisions = {**self._decisions, stage_id: decisions}

    def withdraw(self, team_id: int) -> None:
        """A team leaves all stages that it plays in."""
        playing = [
            stage_id
            for stage_id, course in self._courses.items()
            if team_id in course.state().stage.teams
        ]
        if not playing:
            raise UserError("This team does not play in the tournament", "", "See its teams")
        for stage_id in playing:
            self._courses[stage_id].withdraw(team_id)

    def outcome(self, teams: Sequence[TeamRow]) -> Outcome:
        """What all of it comes to; later stages follow those that they take their teams from."""
        self._follow()
        corrections = {stage_id: one.correction for stage_id, one in self.followed.items()}
        for stage_id, course in self._courses.items():
            asked = self._asked.get(stage_id, set())
            if stage_id in corrections:
                continue
            correction = since(self._before[stage_id], course, self.stages[stage_id].results, asked)
            if correction.changed or correction.lost or asked:
                corrections[stage_id] = correction
        return Outcome(
            dict(sorted(corrections.items())),
            {team.id: team for team in teams},
            self.stages,
            {place: number for number, place in self._places.items()},
            bool(self.stages)
            and len(self._courses) == len(self.stages)
            and all(is_over(course.state()) for course in self._courses.values()),
        )

    @property
    def out_of_step(self) -> bool:
        """Whether a later stage has other teams than those that go on to it."""
        by_number = {stage.number: stage for stage in self.stages.values()}
        return any(
            stage.feeds_on is not None
            and stage.is_drawn_up
            and self._qualifiers(by_number[stage.feeds_on], stage.taken) != stage.stage.teams
            for stage in self.stages.values()
        )

    def _follow(self) -> None:
        by_number = {stage.number: stage for stage in self.stages.values()}
        for stage in self.stages.values():
            if stage.feeds_on is None or stage.id not in self._courses:
                continue
            teams = self._qualifiers(by_number[stage.feeds_on], stage.taken)
            if teams == stage.stage.teams:
                continue
            results = self._courses[stage.id].results
            one = followed(stage, self._before[stage.id], results, teams)
            self.followed[stage.id] = one
            if one.course is None:
                del self._courses[stage.id]
            else:
                self._courses[stage.id] = one.course

    def _qualifiers(self, source: StoredStage, taken: int) -> tuple[int, ...] | None:
        """Who goes on from a stage by now; None while nobody can say."""
        course = self._courses.get(source.id)
        if course is None:
            return None
        try:
            return qualifiers(source, course.state(), taken, self._decisions.get(source.id))
        except UserError:
            return None  # it is played on, or a tie is open: the later stage has to wait again

    def _place(self, number: int) -> tuple[int, int]:
        found = self._places.get(number)
        if found is None:
            raise UserError(
                "There is no series {number}",
                "",
                "See the series of the tournament",
                number=number,
            )
        return found

    def _refuse_overruled(
        self, stage_id: int, asked: set[int], last: Mapping[int, Result | None]
    ) -> None:
        """Of results entered together a later one may leave an earlier one without its teams."""
        holding = self._courses[stage_id].results
        for in_stage in asked:
            number = self.stages[stage_id].rows[in_stage].number
            if in_stage not in holding and last[number] is not None:
                raise UserError(
                    "The result of series {number} does not hold",
                    "One that comes after it in the same step changes who plays there",
                    "Put the earlier series first",
                    number=number,
                )


def evening_of(connection: Connection, tournament_id: int) -> Evening:
    """As it is stored."""
    return Evening(
        *together(
            connection,
            lambda own: stored_stages(own, tournament_id),
            lambda own: decisions_of(own, tournament_id),
        )
    )


def store(work: UnitOfWork, tournament: Tournament, evening: Evening, outcome: Outcome) -> None:
    """Writes all that the outcome changes, within an operation that may do more."""
    for stage_id, followed_by in evening.followed.items():
        write_followed(work, evening.stages[stage_id], followed_by)
    for stage_id, correction in outcome.corrections.items():
        _write(work, evening.stages[stage_id], correction)
    _set_state(tournament, finished=outcome.finished)


def _set_state(tournament: Tournament, *, finished: bool) -> None:
    wanted = TournamentState.FINISHED if finished else TournamentState.RUNNING
    if tournament.state != wanted:
        tournament.state = wanted


def _write(work: UnitOfWork, stage: StoredStage, correction: Correction) -> None:
    """Stores the results that hold from now on, where they are others than before."""
    changed = {
        number
        for number in stage.rows
        if stage.results.get(number) != correction.results.get(number)
    }
    ids = {stage.rows[number].id: correction.results.get(number) for number in changed}
    rows = [
        row
        for row in many_rows.read_rows(work, series_table, series_table.c.stage_id == stage.id)
        if row["id"] in ids
    ]
    many_rows.edit_rows(work, series_table, rows, lambda row: _columns(ids[row["id"]]))
    noted: dict[int, list[Mapping[str, Any]]] = {}
    for row in many_rows.read_rows(work, games_table, games_table.c.series_id.in_(ids)):
        noted.setdefault(row["series_id"], []).append(row)
    for series_id, result in ids.items():
        _write_games(work, stage.tournament_id, series_id, result, noted.get(series_id, ()))
    work.flush()


def _columns(result: Result | None) -> Mapping[str, object]:
    if result is None:
        return NO_RESULT
    first, second = result.score or (None, None)
    return {
        "result_first_id": result.teams[0],
        "result_second_id": result.teams[1],
        "score_first": first,
        "score_second": second,
        "result_winner_id": result.winner,
        "result_kind": result.kind.value,
        "score_follows": result.follows,
    }


def _write_games(
    work: UnitOfWork,
    tournament_id: int,
    series_id: int,
    result: Result | None,
    noted: Sequence[Mapping[str, Any]],
) -> None:
    """The games of a series, as far as they are noted one by one."""
    wanted = dict(enumerate(result.games if result is not None else (), start=1))
    there: dict[int, GameRow] = {}
    for row in sorted(noted, key=lambda one: one["number"]):
        known = work.get(GameRow, row["id"])
        if row["number"] not in wanted:
            work.delete(known)
            continue
        there[row["number"]] = known
        if known.match_id is not None and known.match_id != wanted[row["number"]].match:
            # First: a match that moves to another game would be there twice for a moment.
            known.match_id = None
    work.flush()
    for number, game in wanted.items():
        one = there.get(number)
        if one is None:
            one = GameRow(tournament_id=tournament_id, series_id=series_id, number=number)
            work.session.add(one)
        one.winner_id, one.radiant_id = game.winner, game.radiant
        one.match_id, one.made_by_link, one.side_by_link = game.match, game.made, game.sided
