"""The search for balanced teams: exchanges between two teams, and chance out of dead ends.

Two teams can exchange any part of the one for as many players of the other. Of all such exchanges
(for five against five all 252 ways of dealing their ten players out) the one that brings both sums
where they should be is found by sorting the parts by their sum, so that each needs one look-up. An
exchange that brings two teams closer together never widens the spread of all. Once no pair can be
improved, a few players change places by chance and it goes on from there.

Where positions matter they come first: players are exchanged for what positions gain, then, as the
worth of positions falls, more and more for equal sums. Besides the exchanges that fit the sums best
those are tried in which players of the same positions change places, which costs no coverage.

The work is counted in exchanges looked at, not in time: the same seed gives the same teams.
"""

from __future__ import annotations

import math
import random
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from operator import itemgetter

from dtxdesk.domain.team_positions import best_places, least_cost
from dtxdesk.domain.team_wishes import Wishes, bits, members
from dtxdesk.errors import Cancelled

WHOLE_TEAM = 7
"""Up to so many blocks of a team, all its parts are tried; of more only single ones and pairs."""
NEAREST = 4
"""So many exchanges of a pair are asked about positions, those nearest to equal sums first."""
WORTH = 2
"""What a point of positions may cost in spread while it is searched, in MMR."""
COOLING = (256, 32, 4)
"""Positions come first at the start, at so many times their worth, and the spread later."""

Parts = dict[int, tuple[list[int], list[int]]]
"""The parts of a team that can move, by their size: their sums, rising, and the players (bits)."""

Key = tuple[int, int, int]
"""What is better: spread beyond the slack, then positions, then spread; the lowest wins."""


@dataclass(frozen=True, slots=True)
class Field:
    """What is searched in, as whole numbers.

    Attributes:
        mmr: By player.
        costs: What each position costs, by player; all zeros where positions don't matter.
        weights: By team: the sum times this is the mean in units that all teams share.
        slack: A spread up to this, in those units, is as good as none.
    """

    mmr: tuple[int, ...]
    costs: tuple[tuple[int, ...], ...]
    sizes: tuple[int, ...]
    wishes: Wishes
    weights: tuple[int, ...]
    slack: int


def unit(sizes: Sequence[int]) -> int:
    """How many units one point of a team's mean is."""
    return math.lcm(*sizes)


class Search:
    """Teams on their way to balance; `teams` are always whole and fulfil the wishes."""

    def __init__(
        self,
        field: Field,
        started: Sequence[int],
        chance: random.Random,
        stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        self.field = field
        self.chance = chance
        self.stopped = stopped
        self.looked = 0
        self._sum_of: dict[int, int] = {}
        self._cost_of_team: dict[int, int] = {}
        self._parts_of_team: dict[int, Parts] = {}
        self._lineup_of: dict[int, tuple[int, ...]] = {}
        self._positions_matter = any(any(costs) for costs in field.costs)
        self._worth = WORTH * unit(field.sizes) if self._positions_matter else 0
        self._cooling = [self._worth * factor for factor in COOLING if self._positions_matter] + [0]
        self._loose = tuple(block for block in field.wishes.blocks if block.team is None)
        # By themselves: whoever is to stay with others moves with them, as a block.
        self._movable = bits(
            i for block in self._loose if block.size == 1 for i in members(block.players)
        )
        self.teams = self._dealt(started)

    def best(self, work: int, enough: int) -> tuple[int, ...]:
        """The best teams found by looking at `work` pairs of teams.

        Args:
            work: Pairs of teams to look at before it ends.
            enough: A spread, in units, that can't be improved on: with positions at no cost it ends
                earlier.

        Raises:
            Cancelled: `stopped` said so.
        """
        if len(self.teams) < 2:
            return tuple(self.teams)
        for worth in self._cooling:
            self._settle(dict.fromkeys(self._pairs()), worth)
        best, best_key = list(self.teams), self.key()
        while self.looked < work and (best_key[1] or best_key[2] > enough):
            moved = self._disturb()
            self._settle(dict.fromkeys(p for p in self._pairs() if moved & set(p)), 0)
            key = self.key()
            if key <= best_key:
                best, best_key = list(self.teams), key
            else:
                self.teams = list(best)
        return tuple(best)

    def key(self) -> Key:
        """How good the teams are now."""
        spread = self.spread()
        positions = sum(self._cost(team) for team in self.teams)
        return (max(0, spread - self.field.slack), positions, spread)

    def spread(self) -> int:
        """Highest minus lowest mean, in units."""
        means = [self._mean(team) for team in range(len(self.teams))]
        return max(means) - min(means)

    def _dealt(self, started: Sequence[int]) -> list[int]:
        # The strongest first, each to the team that is furthest behind and has room.
        teams = list(started)
        placed = sum(teams)
        left = [block for block in self.field.wishes.blocks if not block.players & placed]
        left.sort(key=lambda block: (-self._sum(block.players), block.players))
        for block in left:
            open_teams = [
                team for team, size in enumerate(self.field.sizes) if teams[team].bit_count() < size
            ]
            lowest = min(
                open_teams,
                key=lambda team: self._sum(teams[team]) * self.field.weights[team],
            )
            teams[lowest] |= block.players
        return teams

    def _disturb(self) -> set[int]:
        # A few players change places; the teams that this touched.
        moved: set[int] = set()
        for _ in range(self.chance.choice((1, 1, 2, 3))):
            one, other = self.chance.sample(range(len(self.teams)), 2)
            swaps = [*self._like_for_like(one, other, 0, 1)] if self._positions_matter else []
            if swaps:
                _, taken, given = self.chance.choice(swaps)
                done = self._exchange(one, other, taken, given)
            else:
                done = self._exchange_by_chance(one, other)
            if done:
                moved |= {one, other}
        return moved

    def _exchange_by_chance(self, one: int, other: int) -> bool:
        mine, theirs = self._parts(self.teams[one]), self._parts(self.teams[other])
        sizes = [size for size in mine if size in theirs]
        size = self.chance.choice(sizes) if sizes else 0
        if not size:
            return False
        taken = self.chance.choice(mine[size][1])
        given = self.chance.choice(theirs[size][1])
        return self._exchange(one, other, taken, given)

    def _settle(self, waiting: dict[tuple[int, int], None], worth: int) -> None:
        """Improves pairs until none can be; `worth` is a point of positions, in units of means."""
        while waiting:
            pair = next(iter(waiting))
            del waiting[pair]
            if self._improve(*pair, worth):
                for other in self._pairs():
                    if (pair[0] in other or pair[1] in other) and other != pair:
                        waiting[other] = None

    def _improve(self, one: int, other: int, worth: int) -> bool:
        """Makes the best exchange between two teams; whether there was one."""
        if self.stopped():
            raise Cancelled
        self.looked += 1
        apart = self._mean(one) - self._mean(other)
        positions = self._both(self.teams[one], self.teams[other])
        best = self._score(abs(apart), positions, worth)
        chosen: tuple[int, int] | None = None
        for distance, taken, given, known in self._exchanges(one, other, apart, positions):
            # What is too far apart whatever the positions need not be asked about them.
            if self._score(distance, 0, worth) >= best:
                continue
            mine = self.teams[one] ^ taken | given
            theirs = self.teams[other] ^ given | taken
            cost = self._both(mine, theirs) if known is None else known
            score = self._score(distance, cost, worth)
            if score < best and self._allowed(mine, theirs):
                best, chosen = score, (mine, theirs)
        if chosen is None:
            return False
        self.teams[one], self.teams[other] = chosen
        return True

    def _score(self, distance: int, positions: int, worth: int) -> Key:
        # Where all pairs are within the slack, the spread is: it is the widest pair.
        excess = max(0, distance - self.field.slack)
        return (excess + positions * worth, positions, distance)

    def _both(self, mine: int, theirs: int) -> int:
        return self._cost(mine) + self._cost(theirs) if self._positions_matter else 0

    def _exchanges(
        self, one: int, other: int, apart: int, positions: int
    ) -> Iterator[tuple[int, int, int, int | None]]:
        """How far apart both means are afterwards, what changes places, and what positions cost.

        That is None where it has to be worked out.
        """
        weights = self.field.weights[one] + self.field.weights[other]
        target = apart / weights
        theirs = self._parts(self.teams[other])
        found: list[tuple[int, int, int]] = []
        for size, (sums, players) in self._parts(self.teams[one]).items():
            if size not in theirs:
                continue
            their_sums, their_players = theirs[size]
            last = len(their_sums)
            for total, taken in zip(sums, players, strict=True):
                at = bisect_left(their_sums, total - target)
                for index in range(max(0, at - 1), min(last, at + 1)):
                    distance = abs(apart - (total - their_sums[index]) * weights)
                    found.append((distance, taken, their_players[index]))
        if self._positions_matter:
            for distance, taken, given in self._like_for_like(one, other, apart, weights):
                yield distance, taken, given, positions
            found = nsmallest(NEAREST, found)
        elif not self.field.wishes.apart:
            found = [min(found)] if found else []
        for distance, taken, given in found:
            yield distance, taken, given, None

    def _like_for_like(
        self, one: int, other: int, apart: int, weights: int
    ) -> Iterator[tuple[int, int, int]]:
        # Players of the same positions change places, so that both teams stay as well covered.
        mine, theirs = self._lineup(self.teams[one]), self._lineup(self.teams[other])
        swaps = [(0, 0, 0)]
        for place, leaves in enumerate(mine):
            comes = theirs[place]
            if leaves & self._movable and comes & self._movable:
                more = self._sum(leaves) - self._sum(comes)
                swaps += [(d + more, taken | leaves, given | comes) for d, taken, given in swaps]
        return ((abs(apart - d * weights), taken, given) for d, taken, given in swaps[1:])

    def _exchange(self, one: int, other: int, taken: int, given: int) -> bool:
        mine = self.teams[one] ^ taken | given
        theirs = self.teams[other] ^ given | taken
        if not self._allowed(mine, theirs):
            return False
        self.teams[one], self.teams[other] = mine, theirs
        return True

    def _allowed(self, mine: int, theirs: int) -> bool:
        return self.field.wishes.allows(mine) and self.field.wishes.allows(theirs)

    def _pairs(self) -> Iterator[tuple[int, int]]:
        count = len(self.teams)
        return ((one, other) for one in range(count) for other in range(one + 1, count))

    def _mean(self, team: int) -> int:
        return self._sum(self.teams[team]) * self.field.weights[team]

    def _sum(self, players: int) -> int:
        known = self._sum_of.get(players)
        if known is None:
            known = sum(self.field.mmr[player] for player in members(players))
            self._sum_of[players] = known
        return known

    def _cost(self, team: int) -> int:
        known = self._cost_of_team.get(team)
        if known is None:
            known = least_cost([self.field.costs[player] for player in members(team)])
            self._cost_of_team[team] = known
        return known

    def _lineup(self, team: int) -> tuple[int, ...]:
        known = self._lineup_of.get(team)
        if known is None:
            inside = list(members(team))
            places = best_places([self.field.costs[player] for player in inside])
            known = tuple(0 if at is None else 1 << inside[at] for at in places)
            self._lineup_of[team] = known
        return known

    def _parts(self, team: int) -> Parts:
        known = self._parts_of_team.get(team)
        if known is None:
            known = self._parts_of_team[team] = self._parted(team)
        return known

    def _parted(self, team: int) -> Parts:
        loose = [block for block in self._loose if block.players & team]
        # All parts of a few blocks; of many those of one or two.
        most = len(loose) if len(loose) <= WHOLE_TEAM else 2
        parts: list[tuple[int, int, int]] = [(0, 0, 0)]
        for block in loose:
            total, players = self._sum(block.players), block.players
            parts += [
                (blocks + 1, before + total, part | players)
                for blocks, before, part in parts
                if blocks < most
            ]
        parts.sort(key=itemgetter(1))
        found: Parts = {}
        for _, total, part in parts:
            sums, sets = found.setdefault(part.bit_count(), ([], []))
            sums.append(total)
            sets.append(part)
        del found[0]
        return found
