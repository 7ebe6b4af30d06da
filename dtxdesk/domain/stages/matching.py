"""Everybody into pairs at the least cost: a minimum-cost perfect matching, exactly.

Jack Edmonds' blossom method ("Maximum matching and a polyhedron with 0,1-vertices", 1965): every
vertex has a price, two may only be paired once their prices add up to what the pair costs, and an
odd set of vertices that can only be paired among themselves but for one shrinks to a blossom, which
has a price of its own. Prices never add up to more than a pair costs, so what all of them add up to
is a bound that no matching beats, and in the end it is what the matching costs. `Matching` carries
the prices: anybody can check that it is the best.

A phase grows trees of alternately EVEN and ODD blossoms from all vertices without a partner until
two trees meet, and pairs off the two roots. All that can happen next (an edge becomes tight, the
price of a blossom falls to nothing) waits in one queue by the time of the phase at which it
happens. Time is what the prices of EVEN vertices have risen by so far; as all prices move with it,
they are kept as what they were at time 0, and only read and not rewritten.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

FREE, EVEN, ODD = range(3)
"""Where a blossom is in the trees: in none; an even or an odd number of steps from the root."""

NOBODY = -1
NEVER = 1 << 200
"""Later than anything that can happen, and above any cost."""


@dataclass(frozen=True, slots=True)
class Matching:
    """Who is paired with whom, and why no other pairing costs less.

    Attributes:
        partners: By vertex.
        cost: The sum over all pairs.
        prices: By vertex, in halves of a unit of cost. Of no two do they add up to more than the
            pair costs and the prices of the blossoms that both are in.
        blossoms: Odd sets of vertices with their price, in halves of a unit and above zero.
    """

    partners: tuple[int, ...]
    cost: int
    prices: tuple[int, ...]
    blossoms: tuple[tuple[frozenset[int], int], ...]

    @property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """Each pair once, the lower vertex first, in the order of these."""
        return tuple((one, other) for one, other in enumerate(self.partners) if one < other)


def cheapest_pairs(costs: Sequence[Sequence[int]]) -> Matching:
    """Everybody paired with somebody at the least sum of costs.

    Args:
        costs: What pairing one with another costs, the same both ways. What stands on the diagonal
            is not read.

    Raises:
        ValueError: The number of vertices is odd.
    """
    size = len(costs)
    if size % 2:
        raise ValueError("an odd number can't be paired")
    search = _Search(costs)
    while NOBODY in search.mate:
        search.phase()
    return Matching(
        tuple(search.mate),
        sum(costs[one][other] for one, other in enumerate(search.mate) if one < other),
        tuple(search.price),
        tuple((frozenset(b.members), b.price) for b in search.blossoms() if b.price),
    )


class _Blossom:
    """A vertex, or an odd cycle of blossoms that acts as one.

    Attributes:
        members: All vertices inside.
        parts: The blossoms of the cycle, the one with the base first; empty for a vertex.
        links: By part, the edge from it to the next one.
        base: The vertex whose partner is outside.
        price: In the tree at time 0, else now; nothing for a vertex, whose price is kept by vertex.
        within: The blossom that this is a part of.
        entry: Of an ODD one, the edge by which the tree reached it, from outside to inside.
        root: The vertex that its tree grows from.
    """

    __slots__ = ("base", "entry", "label", "links", "members", "parts", "price", "root", "within")

    def __init__(
        self, members: list[int], parts: list[_Blossom], links: list[tuple[int, int]]
    ) -> None:
        self.members = members
        self.parts = parts
        self.links = links
        self.base: int = parts[0].base if parts else members[0]
        self.price = 0
        self.within: _Blossom | None = None
        self.label = FREE
        self.entry = (NOBODY, NOBODY)
        self.root = NOBODY


class _Search:
    """A matching on its way to be perfect; every pair of it is tight at all times."""

    def __init__(self, costs: Sequence[Sequence[int]]) -> None:
        size = len(costs)
        # Twice the costs: prices may end in halves.
        self.cost = [[2 * cost for cost in row] for row in costs]
        self.mate = [NOBODY] * size
        self.price = self._first_prices()
        self.vertices = [_Blossom([vertex], [], []) for vertex in range(size)]
        self.top = list(self.vertices)
        """By vertex, the outermost blossom it is in."""
        self._begin()

    def _first_prices(self) -> list[int]:
        # Half of the cheapest pair of each, then raised one by one as far as it goes; who meets
        # somebody without a partner there is paired.
        size = len(self.cost)
        price = [
            min((cost for other, cost in enumerate(row) if other != one), default=0) // 2
            for one, row in enumerate(self.cost)
        ]
        for one, row in enumerate(self.cost):
            if self.mate[one] != NOBODY:
                continue
            slacks = [cost - other for cost, other in zip(row, price, strict=True)]
            slacks[one] = NEVER
            price[one] = min(slacks)
            for other in range(size):
                if slacks[other] == price[one] and self.mate[other] == NOBODY:
                    self.mate[one], self.mate[other] = other, one
                    break
        # All without a partner are even or all are odd, or two trees would meet at half a step.
        return [
            own - own % 2 if mate == NOBODY else own
            for own, mate in zip(price, self.mate, strict=True)
        ]

    def blossoms(self) -> Iterator[_Blossom]:
        """All of them, those inside of others too, vertices left out."""
        waiting = [blossom for blossom in self._outermost() if blossom.parts]
        while waiting:
            blossom = waiting.pop()
            waiting += [part for part in blossom.parts if part.parts]
            yield blossom

    def phase(self) -> None:
        """Pairs off two vertices more."""
        self._begin()
        for vertex, mate in enumerate(self.mate):
            if mate == NOBODY:
                self._make_even(self.top[vertex], vertex)
        while not self._next_event():
            pass
        self._end()

    def _begin(self) -> None:
        size = len(self.mate)
        self.now = 0
        self.queue: list[tuple[int, int, int]] = []
        """When it happens, and the edge; or nobody and a member of a blossom that opens."""
        self.nearest = [NEVER] * size
        """By vertex, what an edge to a new EVEN vertex must undercut to be of interest."""
        self.meeting = NEVER
        """When two trees meet at the latest."""
        self.even: list[int] = []

    def _outermost(self) -> list[_Blossom]:
        return [blossom for vertex, blossom in enumerate(self.top) if blossom.base == vertex]

    # --- growing ---

    def _next_event(self) -> bool:
        """Does what comes next; whether two trees have met."""
        self.now, one, other = heappop(self.queue)
        there = self.top[other]
        if one == NOBODY:
            if there.label == ODD and there.parts and there.price == 2 * self.now:
                self._open(there)
            return False
        here = self.top[one]
        if here is there or there.label == ODD:
            return False
        left = self.cost[one][other] - self.price[one] - self.price[other]
        if there.label == FREE:
            # It may have been in an ODD blossom meanwhile and be further away since.
            if left == self.now:
                self._grow(one, other)
            return False
        # So may it have been FREE when the edge was seen.
        if left != 2 * self.now:
            return False
        if here.root != there.root:
            self._pair_off(here, one, other)
            self._pair_off(there, other, one)
            return True
        self._shrink(one, other)
        return False

    def _grow(self, one: int, other: int) -> None:
        blossom, root = self.top[other], self.top[one].root
        for vertex in blossom.members:
            self.price[vertex] += self.now
        self._make_odd(blossom, (one, other), root)
        self._make_even(self.top[self.mate[blossom.base]], root)

    def _make_odd(self, blossom: _Blossom, entry: tuple[int, int], root: int) -> None:
        blossom.label, blossom.entry, blossom.root = ODD, entry, root
        for vertex in blossom.members:
            self.nearest[vertex] = -NEVER
        blossom.price += 2 * self.now
        if blossom.parts:
            heappush(self.queue, (blossom.price // 2, NOBODY, blossom.base))

    def _make_even(self, blossom: _Blossom, root: int) -> None:
        """A FREE one becomes EVEN."""
        blossom.label, blossom.root = EVEN, root
        blossom.price -= 2 * self.now
        self._look_around(blossom, blossom.members, self.now)

    def _look_around(self, blossom: _Blossom, members: Sequence[int], fallen: int) -> None:
        """New members of an EVEN blossom look for edges; `fallen` brings prices to time 0."""
        for vertex in members:
            self.price[vertex] -= fallen
            self.nearest[vertex] = 2 * self.meeting
        self.even += members
        for vertex in members:
            own = self.price[vertex]
            near = [
                (cost - price - own, other)
                for other, (cost, price, limit) in enumerate(
                    zip(self.cost[vertex], self.price, self.nearest, strict=True)
                )
                if cost - price - own < limit
            ]
            for left, other in near:
                there = self.top[other]
                if there is blossom:
                    continue
                if there.label == FREE:
                    self.nearest[other] = left
                    heappush(self.queue, (left, vertex, other))
                elif left < 2 * self.meeting:
                    heappush(self.queue, (left // 2, vertex, other))
                    if there.root != blossom.root:
                        self._meet_by(left // 2)

    def _meet_by(self, time: int) -> None:
        # The phase is over by then: what comes later isn't even put into the queue.
        self.meeting = time
        for vertex in self.even:
            self.nearest[vertex] = 2 * time

    def _look_for(self, vertex: int) -> None:
        """A vertex that is FREE again finds the nearest EVEN one."""
        row, own = self.cost[vertex], self.price[vertex]
        left, nearest = min((row[other] - self.price[other] - own, other) for other in self.even)
        self.nearest[vertex] = left
        heappush(self.queue, (left, nearest, vertex))

    # --- blossoms ---

    def _shrink(self, one: int, other: int) -> None:
        """Both ends of a tight edge are EVEN and in one tree: the cycle becomes a blossom."""
        left, right = self._way_up(self.top[one]), self._way_up(self.top[other])
        while len(left) > 1 and len(right) > 1 and left[-2][0] is right[-2][0]:
            left.pop()
            right.pop()
        # From the fork down to `one`, over to `other`, and up again.
        parts = [blossom for blossom, _ in reversed(left)]
        links = [(end, start) for _, (start, end) in reversed(left[:-1])]
        links.append((one, other))
        parts += [blossom for blossom, _ in right[:-1]]
        links += [link for _, link in right[:-1]]
        risen: list[int] = []
        for part in parts:
            if part.label == ODD:
                part.price -= 2 * self.now
                risen += part.members
            else:
                part.price += 2 * self.now
        blossom = _Blossom([vertex for part in parts for vertex in part.members], parts, links)
        blossom.label, blossom.root = EVEN, self.top[one].root
        blossom.price = -2 * self.now
        for part in parts:
            part.within, part.label = blossom, FREE
        for vertex in blossom.members:
            self.top[vertex] = blossom
        self._look_around(blossom, risen, 2 * self.now)

    def _way_up(self, blossom: _Blossom) -> list[tuple[_Blossom, tuple[int, int]]]:
        """From an EVEN blossom to the root: each with the edge to the next."""
        way: list[tuple[_Blossom, tuple[int, int]]] = []
        while (mate := self.mate[blossom.base]) != NOBODY:
            way.append((blossom, (blossom.base, mate)))
            odd = self.top[mate]
            outside, inside = odd.entry
            way.append((odd, (inside, outside)))
            blossom = self.top[outside]
        way.append((blossom, (NOBODY, NOBODY)))
        return way

    def _open(self, blossom: _Blossom) -> None:
        """The price of an ODD blossom has fallen to nothing: its parts stand for themselves."""
        parts, links = blossom.parts, blossom.links
        entry, root = blossom.entry, blossom.root
        self._dissolve(blossom)
        start = parts.index(self.top[entry[1]])
        # The way from the entry to the base that alternates: an even number of steps.
        if start % 2:
            way = [*range(start, len(parts)), 0]
            steps = [links[part] for part in way[:-1]]
        else:
            way = [*range(start, -1, -1)]
            steps = [(end, begin) for begin, end in (links[part] for part in way[1:])]
        for part in set(range(len(parts))) - set(way):
            for vertex in parts[part].members:
                self.price[vertex] -= self.now
                self._look_for(vertex)
        for place, part in enumerate(way):
            if place % 2 == 0:
                self._make_odd(parts[part], steps[place - 1] if place else entry, root)
        for part in way[1::2]:
            for vertex in parts[part].members:
                self.price[vertex] -= self.now
            self._make_even(parts[part], root)

    def _dissolve(self, blossom: _Blossom) -> None:
        for part in blossom.parts:
            part.within = None
            for vertex in part.members:
                self.top[vertex] = part

    # --- pairing off ---

    def _pair_off(self, blossom: _Blossom, one: int, other: int) -> None:
        """Pairs `one` with `other`; who loses a partner by that is paired one step further up."""
        while True:
            left = self.mate[blossom.base]
            self._rebase(blossom, one)
            self.mate[one] = other
            if left == NOBODY:
                return
            odd = self.top[left]
            other_up, inside = odd.entry
            self._rebase(odd, inside)
            self.mate[inside] = other_up
            blossom, one, other = self.top[other_up], other_up, inside

    def _rebase(self, blossom: _Blossom, base: int) -> None:
        """Pairs the members of a blossom so that `base` is the one left over."""
        waiting = [(blossom, base)]
        while waiting:
            blossom, base = waiting.pop()
            blossom.base = base
            if not blossom.parts:
                continue
            parts, links = blossom.parts, blossom.links
            first = parts.index(self._part_with(blossom, base))
            blossom.parts = parts = parts[first:] + parts[:first]
            blossom.links = links = links[first:] + links[:first]
            waiting.append((parts[0], base))
            for place in range(1, len(parts), 2):
                one, other = links[place]
                self.mate[one], self.mate[other] = other, one
                waiting += [(parts[place], one), (parts[place + 1], other)]

    def _part_with(self, blossom: _Blossom, vertex: int) -> _Blossom:
        part = self.vertices[vertex]
        while part.within is not None and part.within is not blossom:
            part = part.within
        return part

    def _end(self) -> None:
        """Prices are what they are now; blossoms without one are no more."""
        outermost = self._outermost()
        while outermost:
            blossom = outermost.pop()
            moved = {FREE: 0, EVEN: self.now, ODD: -self.now}[blossom.label]
            if moved:
                for vertex in blossom.members:
                    self.price[vertex] += moved
                blossom.price += 2 * moved
            blossom.label = FREE
            if blossom.parts and not blossom.price:
                self._dissolve(blossom)
                outermost += blossom.parts
