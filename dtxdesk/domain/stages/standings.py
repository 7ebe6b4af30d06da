"""The table of a stage: points, then tie-breaks one after another (product page 5).

Points come first, penalties taken off. Teams with the same points go through the tie-breaks in
their order: each parts them into those that are level in it, and only these go on to the next one.
What depends on who is tied (head-to-head, extra series, a decision by hand) is looked at again on
what stays tied, right after it has parted the teams. Whatever the list says, teams that are level
in all of it can be parted by extra series and by hand; without that they share a rank.

Nothing here is stored. What would happen with other results is the same table with them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from fractions import Fraction

from dtxdesk.domain.stages.model import Format, PlayedSeries, Points, StageOptions, TieBreak
from dtxdesk.domain.stages.tie_breaks import (
    AMONG_THE_TIED,
    LOWER_IS_BETTER,
    ByHand,
    ExtraSeries,
    Facts,
    Record,
    records,
    values,
)
from dtxdesk.domain.stages.why import Why
from dtxdesk.phrases import Phrase

LAST_RESORT = (TieBreak.EXTRA_SERIES, TieBreak.BY_HAND)
"""What can part teams that are level in everything, whether a stage names it or not."""


@dataclass(frozen=True, slots=True)
class Preset:
    """Points and tie-breaks that belong together; `best_of` is None where it doesn't matter."""

    title: Phrase
    tie_breaks: tuple[TieBreak, ...]
    points: Points = field(default_factory=Points)
    best_of: int | None = None

    def applied(self, options: StageOptions) -> StageOptions:
        """A stage with this preset chosen."""
        return replace(
            options,
            points=self.points,
            tie_breaks=self.tie_breaks,
            best_of=self.best_of or options.best_of,
        )


PRESETS: Mapping[str, Preset] = {
    "rd2l": Preset(
        Phrase("RD2L"),
        (TieBreak.HEAD_TO_HEAD, TieBreak.OPPONENTS_WIN_RATE, TieBreak.EXTRA_SERIES),
        Points(2, 1, 0),
        best_of=2,
    ),
    "swiss": Preset(
        Phrase("Swiss"),
        (TieBreak.BUCHHOLZ, TieBreak.SONNEBORN_BERGER, TieBreak.HEAD_TO_HEAD),
    ),
    "challonge": Preset(
        Phrase("Challonge"),
        (TieBreak.MEDIAN_BUCHHOLZ, TieBreak.HEAD_TO_HEAD, TieBreak.SEED),
    ),
}


def tie_breaks_of(options: StageOptions) -> tuple[TieBreak, ...]:
    """Those of the stage; where it names none, what suits its format.

    Until so many wins all who are through have the same points in different numbers of rounds:
    there fewer losses come first.
    """
    if options.tie_breaks:
        return options.tie_breaks
    if options.format is not Format.SWISS:
        return (TieBreak.HEAD_TO_HEAD, TieBreak.GAME_DIFFERENCE, TieBreak.SONNEBORN_BERGER)
    first = () if options.wins is None else (TieBreak.LOSSES,)
    return (*first, *PRESETS["swiss"].tie_breaks)


@dataclass(frozen=True, slots=True)
class Penalty:
    """Points taken from a team, and why."""

    team: int
    points: int
    reason: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """What organisers have added to the results of a table."""

    penalties: tuple[Penalty, ...] = ()
    extra: tuple[ExtraSeries, ...] = ()
    by_hand: tuple[ByHand, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """A row of the table.

    Attributes:
        rank: The best of the places that it shares with teams that are level with it.
        worst: The worst of them; the rank itself where nobody is.
        penalty: What `points` would be more without penalties.
        values: By tie-break of the stage; None where it does not apply to this team.
    """

    rank: int
    worst: int
    team: int
    played: int
    wins: int
    draws: int
    losses: int
    points: int
    penalty: int
    values: Mapping[TieBreak, Fraction | None]


@dataclass(frozen=True, slots=True)
class Split:
    """Teams that were level, and how they came out of one tie-break; None: of points."""

    by: TieBreak | None
    values: Mapping[int, Fraction]


@dataclass(frozen=True, slots=True)
class Standings:
    """A table, the best team first.

    Attributes:
        rows: Teams that share a rank stand in seed order.
        levels: The teams of each rank.
        splits: What was looked at, in the order in which it was.
    """

    rows: tuple[Standing, ...]
    levels: tuple[tuple[int, ...], ...]
    splits: tuple[Split, ...]
    facts: Facts

    @property
    def order(self) -> tuple[int, ...]:
        """The teams as they stand."""
        return tuple(row.team for row in self.rows)

    def why(self, one: int, other: int) -> Why:
        """What puts one of two teams above the other."""
        for split in self.splits:
            if one in split.values and other in split.values:
                mine, theirs = split.values[one], split.values[other]
                if mine != theirs:
                    first = mine > theirs
                    if split.by in LOWER_IS_BETTER:
                        first = not first
                    above, below = (one, other) if first else (other, one)
                    return self._why(split, above, below)
        return Why(one, other, None, Fraction(0), Fraction(0), 2)

    def _why(self, split: Split, above: int, below: int) -> Why:
        decision = self.facts.decision(split.values) if split.by is TieBreak.BY_HAND else None
        return Why(
            above,
            below,
            split.by,
            split.values[above],
            split.values[below],
            len(split.values),
            decision.reason if decision else "",
        )


def standings(
    teams: Sequence[int],
    series: Iterable[PlayedSeries],
    points: Points | None = None,
    tie_breaks: Sequence[TieBreak] = (),
    decisions: Decisions | None = None,
) -> Standings:
    """The table of these teams.

    Args:
        teams: In seed order: all of a Swiss stage, or those of one group.
        series: Those that are finished count; those of other teams don't.
        points: What a series is worth; 3, 1, 0 by default. A forfeit is a win and a loss, a bye a
            win, a series to which neither came two losses.
        tie_breaks: In the order in which they decide.
        decisions: Penalties, extra series, what was decided by hand.
    """
    worth, made = points or Points(), decisions or Decisions()
    known = records(teams, series)
    scores = {team: record.score for team, record in known.items()}
    facts = Facts(known, scores, made.extra, made.by_hand)
    penalties = Counter[int]()
    for penalty in made.penalties:
        penalties[penalty.team] += penalty.points
    totals = {team: _points(record, worth) - penalties[team] for team, record in known.items()}
    order = _Order(facts, (*tie_breaks, *(one for one in LAST_RESORT if one not in tie_breaks)))
    levels = order.levels(totals)
    columns = _Columns(facts, tie_breaks, order.splits)
    rows: list[Standing] = []
    for level in levels:
        rank, worst = len(rows) + 1, len(rows) + len(level)
        for team in level:
            record = known[team]
            rows.append(
                Standing(
                    rank,
                    worst,
                    team,
                    len(record.meetings),
                    record.wins,
                    record.draws,
                    record.losses,
                    totals[team],
                    penalties[team],
                    columns.of(team),
                )
            )
    return Standings(tuple(rows), tuple(levels), tuple(order.splits), facts)


def _points(record: Record, worth: Points) -> int:
    return record.wins * worth.win + record.draws * worth.draw + record.losses * worth.loss


class _Order:
    """Parts teams by tie-breaks, and notes each step."""

    def __init__(self, facts: Facts, tie_breaks: Sequence[TieBreak]) -> None:
        self.facts = facts
        self.tie_breaks = tie_breaks
        self.splits: list[Split] = []

    def levels(self, totals: Mapping[int, int]) -> list[tuple[int, ...]]:
        by_points = {team: Fraction(points) for team, points in totals.items()}
        self.splits.append(Split(None, by_points))
        return [level for tied in _parted(None, by_points) for level in self._resolved(tied, 0)]

    def _resolved(self, tied: tuple[int, ...], first: int) -> list[tuple[int, ...]]:
        if len(tied) == 1:
            return [tied]
        for place in range(first, len(self.tie_breaks)):
            tie_break = self.tie_breaks[place]
            found = values(tie_break, tied, self.facts)
            if found is None:
                continue
            self.splits.append(Split(tie_break, found))
            parts = _parted(tie_break, found)
            if len(parts) > 1:
                following = place if tie_break in AMONG_THE_TIED else place + 1
                return [level for part in parts for level in self._resolved(part, following)]
        return [tied]


def _parted(by: TieBreak | None, found: Mapping[int, Fraction]) -> list[tuple[int, ...]]:
    """Those with the same value together, the best first; in each the order stays."""
    parts: dict[Fraction, list[int]] = {}
    for team, value in found.items():
        parts.setdefault(value, []).append(team)
    best_first = sorted(parts, reverse=by not in LOWER_IS_BETTER)
    return [tuple(parts[value]) for value in best_first]


class _Columns:
    """The values that a table shows: of one team always, of a tie where the team was in one."""

    def __init__(
        self, facts: Facts, tie_breaks: Sequence[TieBreak], splits: Sequence[Split]
    ) -> None:
        everybody = tuple(facts.records)
        self._shown = tuple(tie_breaks)
        self._found: dict[TieBreak, Mapping[int, Fraction]] = {
            tie_break: values(tie_break, everybody, facts) or {}
            for tie_break in tie_breaks
            if tie_break not in AMONG_THE_TIED
        }
        for tie_break in AMONG_THE_TIED:
            # The first time it was looked at, all that were tied on the way there were in it.
            first: dict[int, Fraction] = {}
            for split in splits:
                if split.by is tie_break:
                    first = {**split.values, **first}
            self._found[tie_break] = first

    def of(self, team: int) -> dict[TieBreak, Fraction | None]:
        used = [one for one in LAST_RESORT if one not in self._shown and team in self._found[one]]
        return {one: self._found[one].get(team) for one in (*self._shown, *used)}


# --- what is not decided ---


class Touches(StrEnum):
    """What a tie stands in the way of."""

    CUT = "cut"
    """Who goes on."""
    SEEDING = "seeding"
    """In which order they do."""


@dataclass(frozen=True, slots=True)
class OpenTie:
    """Teams that share places between which something has to be decided."""

    teams: tuple[int, ...]
    best: int
    worst: int
    touches: Touches


def open_ties(
    table: Standings, cut: int, left: Collection[int] = (), *, seeded: bool = True
) -> tuple[OpenTie, ...]:
    """The ties that have to be resolved before the first `cut` teams can go on.

    Args:
        table: As it stands once everything is played.
        cut: How many go on.
        left: Who has withdrawn and does not go on whatever its place.
        seeded: Whether places among those who go on matter for the next stage.
    """
    found: list[OpenTie] = []
    place = 0
    for level in table.levels:
        teams = tuple(team for team in level if team not in left)
        best, worst = place + 1, place + len(teams)
        if best > cut:
            break
        if len(teams) > 1 and (worst > cut or seeded):
            found.append(
                OpenTie(teams, best, worst, Touches.CUT if worst > cut else Touches.SEEDING)
            )
        place = worst
    return tuple(found)
