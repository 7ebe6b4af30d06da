"""Swiss rounds: who meets whom next (product page 5).

A round is the best of all pairings there are, by these in turn:

1. fewest rematches: pairs that were drawn before, whether they then played or one did not come;
2. fewest second byes;
3. the least sum of squared differences of score, where a bye counts as an opponent with the lowest
   score of those who are paired;
4. among rounds equal in all that, pairs and byes that came up less often so far;
5. by seed: teams stand in the order of score, then of seed. Within a group of equal score each
   should meet the one half a group away (the top half plays the bottom half), between groups the
   nearest (the lowest of the upper group floats down to the highest of the lower one), and a bye
   stands after the last. The sum of the squared distances to that is the least.

In the first round, where all are equal, this is the top half against the bottom half, and with an
odd number the last has the bye. A random first round only draws the seeds for it by chance.

All five are one whole number by pair, the earlier outweighing all the later can add up to, so the
pairs with the least sum are the round. Score is match score, counted in halves: 2, 1, 0.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from dtxdesk.domain.stages.matching import cheapest_pairs
from dtxdesk.domain.stages.model import (
    Bracket,
    Drawn,
    FirstRound,
    FromSeed,
    PlayedSeries,
    Series,
    StageOptions,
    StageState,
)
from dtxdesk.errors import UserError
from dtxdesk.phrases import Phrase

WIN, DRAW = 2, 1
"""What they add to a score, in halves of a win."""


@dataclass(frozen=True, slots=True)
class Contender:
    """A team on its way through a Swiss stage.

    Attributes:
        score: Match score in halves: a win or a bye is 2, a draw 1.
        met: How often it was drawn against whom.
        byes: How many it has had.
    """

    team: int
    seed: int
    score: int = 0
    wins: int = 0
    losses: int = 0
    byes: int = 0
    met: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Round:
    """The pairings of a round, those of the highest score first and a bye last.

    Attributes:
        pairs: The one that stands higher first.
        rematches: How many of the pairs were drawn before; no pairing has fewer.
        second_byes: 1 where the bye goes to a team that has had one.
        apart: The sum of squared differences of match score.
    """

    pairs: tuple[Drawn, ...]
    rematches: int
    second_byes: int
    apart: Fraction

    @property
    def notes(self) -> tuple[Phrase, ...]:
        """What an organiser may be asked about; empty where there is nothing unusual."""
        found: list[Phrase] = []
        if self.rematches:
            found.append(
                Phrase("Rematches that can't be avoided: {rematches:,}", rematches=self.rematches)
            )
        if self.second_byes:
            found.append(Phrase("A team has its second bye: every other round is worse"))
        return tuple(found)


def pair(contenders: Sequence[Contender], chance: random.Random | None = None) -> Round:
    """The best round there is for these teams; who is done or has left is not among them.

    Args:
        contenders: In any order.
        chance: Draws the order by lot where seeds would decide.

    Raises:
        UserError: There is no team at all.
    """
    if not contenders:
        raise UserError("There is nobody left to pair")
    lots = {one.team: one.seed for one in contenders}
    if chance is not None:
        drawn = chance.sample(sorted(lots), len(lots))
        lots = {team: lot for lot, team in enumerate(drawn)}
    ordered = sorted(contenders, key=lambda one: (-one.score, lots[one.team]))
    matching = cheapest_pairs(_Weights(ordered).costs())
    return _round(ordered, matching.pairs)


def _round(ordered: Sequence[Contender], pairs: Sequence[tuple[int, int]]) -> Round:
    found: list[Drawn] = []
    rematches = second_byes = apart = 0
    for one, other in sorted(pairs, key=lambda both: (both[1] == len(ordered), both)):
        upper = ordered[one]
        if other == len(ordered):
            found.append((upper.team, None))
            second_byes += upper.byes > 0
            apart += (upper.score - ordered[-1].score) ** 2
        else:
            lower = ordered[other]
            found.append((upper.team, lower.team))
            rematches += upper.met.get(lower.team, 0) > 0
            apart += (upper.score - lower.score) ** 2
    return Round(tuple(found), rematches, second_byes, Fraction(apart, WIN**2))


class _Weights:
    """What each pair costs, from teams in the order of score and seed."""

    def __init__(self, ordered: Sequence[Contender]) -> None:
        self.ordered = ordered
        size = len(ordered)
        pairs = size // 2 + 1
        widest = ordered[0].score - ordered[-1].score
        most_met = max((max(one.met.values(), default=0) for one in ordered), default=0)
        most_met = max(most_met, max(one.byes for one in ordered))
        # Each outweighs what all pairs of a round can add up to in those below it.
        self.met = pairs * size**2 + 1
        self.apart = self.met * (pairs * most_met + 1)
        self.bye = self.apart * (pairs * widest**2 + 1)
        self.rematch = self.bye * 2

    def costs(self) -> list[list[int]]:
        ordered, size = self.ordered, len(self.ordered)
        squares = [distance**2 for distance in range(size + 1)]
        widest = ordered[0].score - ordered[-1].score
        by_score = [self.apart * apart**2 for apart in range(widest + 1)]
        in_group = Counter(one.score for one in ordered)
        upper: list[list[int]] = []
        for place, one in enumerate(ordered):
            half = in_group[one.score] // 2
            row = [0]
            for distance, other in enumerate(ordered[place + 1 :], start=1):
                if other.score == one.score:
                    row.append(squares[abs(distance - half)])
                else:
                    row.append(by_score[one.score - other.score] + squares[distance])
            if size % 2:
                row.append(self._of_bye(one) + squares[size - place])
            upper.append(row)
        if size % 2:
            upper.append([0])
        self._add_rematches(upper)
        # Both ways: what is left of the diagonal is the column above it.
        return [
            [upper[before][place - before] for before in range(place)] + row
            for place, row in enumerate(upper)
        ]

    def _of_bye(self, one: Contender) -> int:
        again = self.bye + self.met * one.byes if one.byes else 0
        return again + self.apart * (one.score - self.ordered[-1].score) ** 2

    def _add_rematches(self, upper: list[list[int]]) -> None:
        places = {one.team: place for place, one in enumerate(self.ordered)}
        for place, one in enumerate(self.ordered):
            for team, times in one.met.items():
                other = places.get(team, 0)
                if other > place and times:
                    upper[place][other - place] += self.rematch + self.met * times


# --- in a stage ---


def planned_rounds(options: StageOptions, size: int) -> int:
    """How many rounds there are at most."""
    if options.wins is not None and options.losses is not None:
        return options.wins + options.losses - 1
    return options.rounds or max(1, (size - 1).bit_length())


def contenders(state: StageState) -> tuple[Contender, ...]:
    """All teams of the stage in seed order, with what its finished series have brought them."""
    score, wins, losses, byes = Counter[int](), Counter[int](), Counter[int](), Counter[int]()
    met: dict[int, Counter[int]] = {team: Counter() for team in state.stage.teams}
    for played in state.series:
        first, second = played.teams
        if first is not None and second is not None:
            met[first][second] += 1
            met[second][first] += 1
        elif first is not None:
            byes[first] += 1
        if not played.finished:
            continue
        for team in played.teams:
            if team is None:
                continue
            if played.winner == team:
                score[team] += WIN
                wins[team] += 1
            elif played.drawn:
                score[team] += DRAW
            else:
                losses[team] += 1
    return tuple(
        Contender(team, seed, score[team], wins[team], losses[team], byes[team], met[team])
        for seed, team in enumerate(state.stage.teams, start=1)
    )


def still_paired(state: StageState) -> tuple[Contender, ...]:
    """Who plays in the next round: neither withdrawn nor done by wins or losses."""
    options, left = state.stage.options, set(state.withdrawn)
    return tuple(
        one
        for one in contenders(state)
        if one.team not in left
        and (options.wins is None or one.wins < options.wins)
        and (options.losses is None or one.losses < options.losses)
    )


def rounds_drawn(state: StageState) -> int:
    return max((one.series.round for one in state.series), default=0)


def is_over(state: StageState) -> bool:
    """Whether nothing remains to be drawn or played.

    Until so many wins or losses the last team goes on alone: its bye is the win it still needs.
    """
    if not all(one.finished for one in state.series):
        return False
    options, left = state.stage.options, len(still_paired(state))
    if options.wins is not None:
        return not left
    return left < 2 or rounds_drawn(state) >= planned_rounds(options, state.stage.size)


def first_round(
    options: StageOptions, size: int, chance: random.Random | None = None
) -> tuple[Series, ...]:
    """The first round, by seeds; who they are need not be known yet.

    Args:
        options: Of a Swiss stage.
        size: How many teams play.
        chance: Needed for a random first round.
    """
    if options.first_round is not FirstRound.RANDOM:
        chance = None
    elif chance is None:
        raise ValueError("a random first round needs a source of chance")
    made = pair([Contender(seed, seed) for seed in range(1, size + 1)], chance)
    best_of = options.best_of_in(Bracket.SWISS, 1, planned_rounds(options, size))
    return tuple(
        Series(
            number,
            Bracket.SWISS,
            1,
            number,
            best_of,
            (FromSeed(first), None if second is None else FromSeed(second)),
        )
        for number, (first, second) in enumerate(made.pairs, start=1)
    )


def next_round(state: StageState) -> tuple[Round, tuple[Series, ...]]:
    """The round after those that were drawn, and its series.

    Raises:
        UserError: The last round is still being played, or was the last one.
    """
    options, last = state.stage.options, rounds_drawn(state)
    _check_played(state.series, last)
    planned = planned_rounds(options, state.stage.size)
    if options.wins is None and last >= planned:
        raise UserError(
            "All {rounds} rounds have been drawn",
            "This stage has no further one",
            "Raise the number of rounds if there are to be more",
            rounds=planned,
        )
    if is_over(state):
        raise UserError(
            "There is nobody left to pair",
            "All teams have played to the end, or have withdrawn",
        )
    made = pair(still_paired(state))
    best_of = options.best_of_in(Bracket.SWISS, last + 1, planned)
    before = max((one.number for one in state.series), default=0)
    return made, tuple(
        Series(
            before + position, Bracket.SWISS, last + 1, position, best_of, (None, None), drawn=drawn
        )
        for position, drawn in enumerate(made.pairs, start=1)
    )


def _check_played(series: Sequence[PlayedSeries], last: int) -> None:
    waiting = [one.number for one in series if not one.finished]
    if waiting:
        raise UserError(
            "Round {round} is still being played",
            "So many of its series have no result yet: {waiting:,}; the first is series {number}",
            "Enter the results first",
            round=last,
            waiting=len(waiting),
            number=waiting[0],
        )
