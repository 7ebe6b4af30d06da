"""How far a stage is: everything that follows from its results and withdrawals.

Nothing of this is stored. A series comes after those its teams come from, so one walk by number
settles all of them; and after a change only what lies behind it has to be walked again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from heapq import heappop, heappush

from dtxdesk.domain.stages.model import (
    Bracket,
    FromSeed,
    PlayedSeries,
    Result,
    ResultKind,
    Results,
    Series,
    SeriesState,
    Source,
    Stage,
    StageState,
    Target,
    WinnerOf,
)
from dtxdesk.errors import UserError

Slots = tuple[int | None, int | None]


def played(stage: Stage, results: Results, withdrawn: Sequence[int] = ()) -> StageState:
    """Who plays each series and how it stands.

    A result holds for the two teams it was given for. Where others meet by now it is not applied;
    `StageState.not_applied` names those series. A team that has withdrawn keeps what it has played
    and loses by forfeit whatever it still has to play. Where both of a series have withdrawn,
    neither wins in a table, and in a bracket the one that left later goes on.

    `withdrawn` is in the order in which the teams left.
    """
    return Course(stage, results, withdrawn).state()


class Course:
    """A stage in the course of play, to which results are entered one after another."""

    def __init__(self, stage: Stage, results: Results, withdrawn: Sequence[int] = ()) -> None:
        self._stage = stage
        self._series = {series.number: series for series in stage.series}
        self._results = dict(results)
        self._left = {team: place for place, team in enumerate(withdrawn)}
        self._played: dict[int, PlayedSeries] = {}
        self._not_applied: set[int] = set(self._results) - set(self._series)
        for series in stage.series:
            self._settle(series)

    @property
    def results(self) -> dict[int, Result]:
        """Those that hold."""
        return {
            number: result
            for number, result in self._results.items()
            if number not in self._not_applied
        }

    def state(self) -> StageState:
        return StageState(
            self._stage,
            tuple(self._played[number] for number in self._series if number in self._played),
            tuple(sorted(self._not_applied)),
            tuple(self._left),
        )

    def series(self, number: int) -> PlayedSeries:
        """One series as it stands.

        Raises:
            UserError: There is none with this number, or a reset is not needed by now.
        """
        if number not in self._played:
            raise UserError("There is no series {number}", number=number)
        return self._played[number]

    def enter(self, number: int, result: Result | None) -> None:
        """Gives a series a result, or takes it back; what lies behind it follows.

        Raises:
            UserError: There is no such series, or a reset is not needed by now.
        """
        self.series(number)
        if result is None:
            self._results.pop(number, None)
        else:
            self._results[number] = result
        self._follow([number])

    def withdraw(self, team: int) -> None:
        """Takes a team out; it keeps what it has played.

        Raises:
            UserError: It does not play here, or has withdrawn before.
        """
        if team not in self._stage.teams:
            raise UserError("This team does not play in the stage")
        if team in self._left:
            raise UserError("This team has withdrawn already")
        self._left[team] = len(self._left)
        self._follow([number for number, one in self._played.items() if team in one.teams])

    def _follow(self, numbers: list[int]) -> None:
        """Settles these series anew, and whatever changes by that."""
        waiting = sorted(numbers)
        while waiting:
            number = heappop(waiting)
            series = self._series[number]
            before = self._played.get(number)
            self._settle(series)
            if self._played.get(number) == before:
                continue
            behind = [series.winner_to, series.loser_to, self._reset_of(series)]
            for follower in {target.number for target in behind if target is not None}:
                if follower not in waiting:
                    heappush(waiting, follower)

    def _settle(self, series: Series) -> None:
        number, teams = series.number, self._teams(series)
        exists = not series.if_needed or self._played[number - 1].series.winner_to is not None
        result = self._results.get(number)
        if result is not None and not (exists and _holds(result, teams)):
            self._not_applied.add(number)
            result = None
        else:
            self._not_applied.discard(number)
        if not exists:
            self._played.pop(number, None)
            return
        one = self._as_it_stands(series, teams, result)
        reset = self._reset_of(series)
        if reset is not None and _lost_by_winners_side(one):
            onward = replace(series, winner_to=reset, loser_to=replace(reset, slot=0))
            one = replace(one, series=onward)
        self._played[number] = one

    def _reset_of(self, series: Series) -> Target | None:
        """Where the winner of a grand final would play a reset."""
        if series.bracket is not Bracket.FINAL or series.if_needed:
            return None
        following = self._series.get(series.number + 1)
        return None if following is None else Target(following.number, 1)

    def _as_it_stands(self, series: Series, teams: Slots, result: Result | None) -> PlayedSeries:
        """The series between these teams, with a result that holds for them."""
        first, second = teams
        finished = SeriesState.FINISHED
        if first is None or second is None:
            if first is not None and _is_bye(series):
                return PlayedSeries(series, teams, finished, None, first, ResultKind.BYE)
            return PlayedSeries(series, teams, SeriesState.PENDING)
        score = None if result is None else result.score
        if result is not None and _ends(result, series):
            return PlayedSeries(series, teams, finished, score, result.winner, result.kind)
        if first in self._left or second in self._left:
            winner = self._stays(series, first, second)
            return PlayedSeries(series, teams, finished, score, winner, ResultKind.WITHDRAWN)
        state = SeriesState.READY if result is None else SeriesState.RUNNING
        return PlayedSeries(series, teams, state, score)

    def _teams(self, series: Series) -> Slots:
        if series.drawn is not None:
            return series.drawn
        one, other = series.sources
        return self._from(one), self._from(other)

    def _from(self, source: Source | None) -> int | None:
        if source is None:
            return None
        if isinstance(source, FromSeed):
            return self._stage.teams[source.seed - 1] if self._stage.teams else None
        before = self._played[source.number]
        return before.winner if isinstance(source, WinnerOf) else before.loser

    def _stays(self, series: Series, first: int, second: int) -> int | None:
        """Who wins where at least one of the two has withdrawn."""
        if first not in self._left:
            return first
        if second not in self._left:
            return second
        if not series.bracket.eliminates:
            return None
        return first if self._left[first] > self._left[second] else second


def _holds(result: Result, teams: Slots) -> bool:
    return result.teams == teams and result.winner in (None, *teams)


def _ends(result: Result, series: Series) -> bool:
    if result.winner is not None:
        return True
    if series.bracket.eliminates:
        return False
    if result.kind is not ResultKind.PLAYED:
        return True
    return result.score is not None and sum(result.score) >= series.best_of


def _is_bye(series: Series) -> bool:
    if series.bracket is not Bracket.SWISS:
        return False
    return series.drawn is not None or series.sources[1] is None


def _lost_by_winners_side(final: PlayedSeries) -> bool:
    """Whether the reset is needed. A winners' side that has left could only lose it again."""
    lost = final.winner is not None and final.winner == final.teams[1]
    return lost and final.kind is not ResultKind.WITHDRAWN
