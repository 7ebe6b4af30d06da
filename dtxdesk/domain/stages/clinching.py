"""What is settled before everything is played: who is sure to go on, and who can't any more.

A team is IN where it is among the first whatever the rest brings, and OUT where it isn't. The rest
is every series that was drawn, won by either, by forfeit too, or drawn where it can be; and in
Swiss the rounds that come, in which everybody can win or lose. Not counted on are further
penalties, withdrawals of the team itself and series to which neither side comes.

IN and OUT are never wrong. How soon they are said:

- Where few series are left, the table of every way they can end is looked at, tie-breaks and all
  (`MOST_RESULTS`). OPEN then means that it can go either way, or hangs on a tie that only an extra
  series or a decision by hand can part.
- Before that points alone count, and teams with the same points may come in either order. The worst
  and the best case are exact as long as the search for them stays small (`MOST_STATES`), and while
  rounds are still to be drawn they take no account of who could meet whom there.
- Beyond that all who could be above at once are taken to be, or none of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import product
from math import prod

from dtxdesk.domain.stages.model import (
    Format,
    PlayedSeries,
    Points,
    ResultKind,
    SeriesState,
    StageState,
)
from dtxdesk.domain.stages.results import final_scores
from dtxdesk.domain.stages.standings import Decisions, Standings, standings, tie_breaks_of
from dtxdesk.domain.stages.swiss import contenders, is_over, planned_rounds, rounds_drawn

MOST_RESULTS = 30_000
"""So many results go into the tables of all ways to end: with three series of a best of three left,
those of any group up to 17 teams; with four, of up to seven."""
MOST_STATES = 2_000
"""So many different situations are followed at once when points alone decide."""


class Outlook(StrEnum):
    """Whether a team goes on."""

    IN = "in"
    OUT = "out"
    OPEN = "open"


def outlook(
    state: StageState, teams: Sequence[int], cut: int, decisions: Decisions | None = None
) -> dict[int, Outlook]:
    """Whether each team is among the first `cut`, is not, or neither is certain.

    In a Swiss stage until W wins those with W wins go on, however many that are.

    Args:
        state: Of a group or Swiss stage; with results that are only being tried out it says what
            they would bring.
        teams: In seed order: of one group, or all.
        cut: How many of them go on; who has withdrawn does not, and makes room.
        decisions: Penalties, extra series, what was decided by hand.
    """
    options = state.stage.options
    if options.wins is not None and options.losses is not None:
        return _by_record(state, teams, options.wins, options.losses)
    among = {*teams, None}
    series = [one for one in state.series if among.issuperset(one.teams)]
    finished = [one for one in series if one.finished]
    running = [one for one in series if not one.finished and None not in one.teams]
    table = _table(state, teams, finished, decisions)
    coming = 0
    if options.format is Format.SWISS:
        planned = planned_rounds(options, state.stage.size)
        coming = 0 if is_over(state) else max(0, planned - rounds_drawn(state))
    if not running and not coming:
        return _as_it_stands(table, cut, state.withdrawn)
    found = by_points(table, running, cut, options.points, coming, state.withdrawn)
    ways = [_endings(one) for one in running]
    if (
        Outlook.OPEN in found.values()
        and not coming
        and prod(map(len, ways)) * len(series) <= MOST_RESULTS
    ):
        tables = (_table(state, teams, [*finished, *way], decisions) for way in product(*ways))
        found = _in_all(tables, cut, state.withdrawn)
    return found


def _table(
    state: StageState,
    teams: Sequence[int],
    series: Sequence[PlayedSeries],
    decisions: Decisions | None,
) -> Standings:
    options = state.stage.options
    return standings(teams, series, options.points, tie_breaks_of(options), decisions)


def _by_record(
    state: StageState, teams: Sequence[int], wins: int, losses: int
) -> dict[int, Outlook]:
    found = dict.fromkeys(teams, Outlook.OPEN)
    for one in contenders(state):
        if one.losses >= losses or one.team in state.withdrawn:
            found[one.team] = Outlook.OUT
        elif one.wins >= wins:
            found[one.team] = Outlook.IN
    return found


def _as_it_stands(table: Standings, cut: int, left: Collection[int]) -> dict[int, Outlook]:
    """Where nothing is left to play only ties are open."""
    found: dict[int, Outlook] = {}
    place = 0
    for level in table.levels:
        best = place + 1
        place += sum(team not in left for team in level)
        verdict = Outlook.IN if place <= cut else Outlook.OUT if best > cut else Outlook.OPEN
        for team in level:
            found[team] = Outlook.OUT if team in left else verdict
    return found


def _in_all(tables: Iterator[Standings], cut: int, left: Collection[int]) -> dict[int, Outlook]:
    """What is so in every table."""
    found = _as_it_stands(next(tables), cut, left)
    for table in tables:
        verdicts = _as_it_stands(table, cut, left)
        for team, verdict in verdicts.items():
            if found[team] is not verdict:
                found[team] = Outlook.OPEN
        if all(found[team] is Outlook.OPEN for team in found if team not in left):
            break
    return found


def _endings(one: PlayedSeries) -> list[PlayedSeries]:
    """The ways in which a series can still end."""
    done = replace(one, state=SeriesState.FINISHED)
    ended = [
        replace(
            done,
            score=score,
            winner=None if score[0] == score[1] else one.teams[score[0] < score[1]],
            kind=ResultKind.PLAYED,
        )
        for score in final_scores(one.series)
    ]
    forfeits = [replace(done, winner=team, kind=ResultKind.FORFEIT) for team in one.teams]
    return ended + forfeits


# --- points alone ---


@dataclass(frozen=True, slots=True)
class _Open:
    """A series that is to be played, by its teams, and whether it can end in a draw."""

    one: int
    other: int
    draw: bool

    def against(self, team: int) -> int:
        return self.other if team == self.one else self.one


def by_points(
    table: Standings,
    running: Sequence[PlayedSeries],
    cut: int,
    points: Points,
    coming: int = 0,
    left: Collection[int] = (),
) -> dict[int, Outlook]:
    """What points alone settle.

    Args:
        table: As it stands.
        running: Series that were drawn and have no result.
        cut: How many go on.
        points: What a series is worth.
        coming: Rounds that are not drawn yet.
        left: Who has withdrawn.
    """
    series = [
        _Open(one.teams[0], one.teams[1], one.series.best_of % 2 == 0)
        for one in running
        if one.teams[0] is not None and one.teams[1] is not None
    ]
    to_play = Counter(team for one in series for team in (one.one, one.other))
    lowest = {
        row.team: row.points + points.loss * (to_play[row.team] + coming) for row in table.rows
    }
    gain = points.win - points.loss
    found: dict[int, Outlook] = {}
    for team in lowest:
        if team in left:
            found[team] = Outlook.OUT
            continue
        rivals = [one for one in lowest if one != team and one not in left]
        among = [one for one in series if team not in (one.one, one.other)]
        mine = Counter(one.against(team) for one in series if team in (one.one, one.other))
        # The worst case: all is lost, and rivals win all that is not drawn yet.
        needs = {
            rival: lowest[team] - lowest[rival] - gain * (coming + mine[rival]) for rival in rivals
        }
        if _Race(needs, among, points, most=True).count(cut) < cut:
            found[team] = Outlook.IN
            continue
        # The best case: all is won, and rivals lose all that is not drawn yet.
        best = lowest[team] + gain * (to_play[team] + coming)
        needs = {rival: best - lowest[rival] + 1 for rival in rivals}
        above = _Race(needs, among, points, most=False).count(cut)
        found[team] = Outlook.OUT if above >= cut else Outlook.OPEN
    return found


class _Race:
    """How many teams gain what they need, at most or at least, however their series end.

    A gain is what a team has more than if it lost: nothing for a loss.
    """

    def __init__(
        self, needs: Mapping[int, int], series: Sequence[_Open], points: Points, *, most: bool
    ) -> None:
        self._needs = dict(needs)
        self._win, self._draw = points.win - points.loss, points.draw - points.loss
        self._most = most
        self._there = 0
        self._series = [
            one for one in series if one.one in self._needs and one.other in self._needs
        ]
        self._settle()

    def count(self, wanted: int) -> int:
        """The number; or, where only that matters, any on the same side of `wanted`."""
        contested = len(self._needs)
        if self._there >= wanted or self._there + contested < wanted:
            return self._there + contested
        found = self._searched()
        if found is None:
            found = contested if self._most else 0
        return self._there + found

    def _settle(self) -> None:
        """Takes out whoever has it whatever happens, or never; the rest is contested.

        Whom they play wins against them for the most, and loses for the fewest.
        """
        while True:
            to_play = Counter(team for one in self._series for team in (one.one, one.other))
            sure = {
                team
                for team, need in self._needs.items()
                if need <= 0 or need > self._win * to_play[team]
            }
            if not sure:
                return
            self._there += sum(self._needs.pop(team) <= 0 for team in sure)
            for one in self._series:
                for team in (one.one, one.other):
                    if team in self._needs and one.against(team) in sure and self._most:
                        self._needs[team] -= self._win
            self._series = [
                one for one in self._series if one.one not in sure and one.other not in sure
            ]

    def _searched(self) -> int | None:
        """Of the contested how many; None: too much to search."""
        best = max if self._most else min
        # What each situation has brought so far; a team is left out once its series are over.
        states: dict[tuple[int, ...], int] = {tuple(self._needs.values()): 0}
        places = {team: place for place, team in enumerate(self._needs)}
        to_play = Counter(team for one in self._series for team in (one.one, one.other))
        for series in self._one_team_after_another():
            one, other = places[series.one], places[series.other]
            ends = [(self._win, 0), (0, self._win)]
            if series.draw:
                ends.append((self._draw, self._draw))
            to_play.subtract((series.one, series.other))
            over = [places[team] for team in (series.one, series.other) if not to_play[team]]
            following: dict[tuple[int, ...], int] = {}
            for needs, there in states.items():
                for mine, theirs in ends:
                    after = list(needs)
                    after[one] = max(0, after[one] - mine)
                    after[other] = max(0, after[other] - theirs)
                    count = there
                    for place in over:
                        count += after[place] == 0
                        after[place] = 0
                    key = tuple(after)
                    following[key] = best(following.get(key, count), count)
            if len(following) > MOST_STATES:
                return None
            states = following
        return best(states.values())

    def _one_team_after_another(self) -> Iterator[_Open]:
        left = list(self._series)
        while left:
            to_play = Counter(team for one in left for team in (one.one, one.other))
            team = min(to_play, key=lambda one: to_play[one])
            yield from (one for one in left if team in (one.one, one.other))
            left = [one for one in left if team not in (one.one, one.other)]
