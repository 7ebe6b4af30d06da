"""Where everything of a stage stands when it is drawn: boxes, connectors, titles, tables.

Lengths are pixels of the design at 96 dpi, from the top left. Nothing is measured here but places:
what is written into the boxes, and how, is the drawing's.

An elimination is drawn as the tree it is. A bracket has a column a round; where both brackets are
drawn, a round of the winners' bracket stands over the round of the losers' that its losers drop
into. A box stands level with the middle of those it is fed by; one that is fed by nobody takes the
next free line, so a round of many byes takes no room for them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dtxdesk.domain.stages.model import (
    Bracket,
    Format,
    LoserOf,
    PlayedSeries,
    Series,
    Stage,
    StageState,
    WinnerOf,
)
from dtxdesk.domain.stages.round_robin import groups_of

BOX_WIDTH, BOX_HEIGHT = 212, 56
ROW_HEIGHT = BOX_HEIGHT // 2
META_HEIGHT = 20
"""The line over a box: its number, and when it is or how far."""
COLUMN_STEP = 281
LINE_STEP = 90
LOWER_LINE_STEP = 98
MARGIN = 24
TITLE_HEIGHT = 18
TITLE_Y = 20
FIRST_CENTRE = 88
"""From a title to the middle of the first box below it."""
TURN = 36
"""How far before the next box a connector turns."""
LETTER = 18
CELL_WIDTH, CELL_HEIGHT = 52, 34
NAME_WIDTH = 188
SUM_WIDTH = 64
GROUP_GAP = 56
SCORE_HEADING = 28
BLOCK_GAP = 18

Point = tuple[float, float]
Rect = tuple[float, float, float, float]
"""Left, top, width, height."""


@dataclass(frozen=True, slots=True)
class Box:
    """A series; `left` and `top` are of its frame, the line with its number stands above."""

    number: int
    left: float
    top: float
    column: int

    @property
    def centre(self) -> float:
        return self.top + BOX_HEIGHT / 2

    @property
    def right(self) -> float:
        return self.left + BOX_WIDTH

    def slot(self, slot: int) -> float:
        """The height of a team's line, in its middle."""
        return self.top + ROW_HEIGHT * (slot + 0.5)


@dataclass(frozen=True, slots=True)
class Wire:
    """A connector from a series to a slot of a later one: up to four points, at right angles."""

    source: int
    target: int
    slot: int
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Drop:
    """A loser who goes to another bracket: the same letter where it leaves and where it comes in.

    Attributes:
        leaves, enters: Top left corners of both letters.
    """

    letter: str
    source: int
    target: int
    slot: int
    leaves: Point
    enters: Point

    @property
    def width(self) -> float:
        return LETTER + 8 * (len(self.letter) - 1)


@dataclass(frozen=True, slots=True)
class Title:
    """What stands over a column.

    Attributes:
        last: The number of the last round of that bracket: how near the end a round is.
        best_of: Of all series below it; None where they differ.
    """

    bracket: Bracket
    round: int
    last: int
    best_of: int | None
    left: float
    top: float
    group: int | None = None


@dataclass(frozen=True, slots=True)
class CrossTable:
    """A group: every team against every team.

    Attributes:
        teams: In seed order; row and column by their place in it.
        cells: The number of the series by row and column; of two legs the one in which the row's
            team stands first.
    """

    group: int
    teams: tuple[int, ...]
    left: float
    top: float
    cells: Mapping[tuple[int, int], int]

    @property
    def width(self) -> float:
        return NAME_WIDTH + CELL_WIDTH * len(self.teams) + SUM_WIDTH

    @property
    def height(self) -> float:
        return CELL_HEIGHT * (len(self.teams) + 1)

    def cell_rect(self, row: int, column: int) -> Rect:
        left = self.left + NAME_WIDTH + column * CELL_WIDTH
        return left, self.top + (row + 1) * CELL_HEIGHT, CELL_WIDTH, CELL_HEIGHT

    def row_at(self, y: float) -> int | None:
        """The team whose row is there."""
        row = int((y - self.top) // CELL_HEIGHT) - 1
        return row if 0 <= row < len(self.teams) else None

    def column_at(self, x: float) -> int | None:
        column = int((x - self.left - NAME_WIDTH) // CELL_WIDTH)
        return column if 0 <= column < len(self.teams) else None


@dataclass(frozen=True, slots=True)
class ScoreGroup:
    """Series of a Swiss round whose teams came into it with the same score."""

    round: int
    wins: int
    draws: int
    losses: int
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole stage; boxes by number ascending."""

    boxes: tuple[Box, ...]
    width: float
    height: float
    wires: tuple[Wire, ...] = ()
    drops: tuple[Drop, ...] = ()
    titles: tuple[Title, ...] = ()
    tables: tuple[CrossTable, ...] = ()
    score_groups: tuple[ScoreGroup, ...] = ()
    dividers: tuple[tuple[float, float, float], ...] = ()
    """Lines between two brackets: left, right, height."""
    _by_number: dict[int, Box] = field(default_factory=dict, compare=False, repr=False)

    def box(self, number: int) -> Box | None:
        """The box of a series; None where it is not drawn."""
        if not self._by_number:
            self._by_number.update((box.number, box) for box in self.boxes)
        return self._by_number.get(number)


def laid_out(state: StageState) -> Layout:
    """Where everything of this stage stands.

    A reset has its box as long as it may still be played.
    """
    stage = state.stage
    if stage.format.eliminates:
        return elimination_layout(stage, without=_unneeded(state))
    if stage.format is Format.ROUND_ROBIN:
        return group_layout(stage)
    return swiss_layout(state)


def _unneeded(state: StageState) -> frozenset[int]:
    """A reset that will not be played: the final is over, and it does not exist."""
    there = state.by_number()
    return frozenset(
        series.number
        for series in state.stage.series
        if series.if_needed and series.number not in there and there[series.number - 1].finished
    )


# --- elimination ---


def elimination_layout(stage: Stage, without: frozenset[int] = frozenset()) -> Layout:
    """Both brackets of an elimination, the final at their end, letters for those who drop."""
    drawn = [series for series in stage.series if series.number not in without]
    columns = _columns(drawn)
    trees = {
        bracket: [series for series in drawn if series.bracket is bracket] for bracket in Bracket
    }
    boxes: dict[int, Box] = {}
    top = TITLE_Y + FIRST_CENTRE
    upper_end = _tree(trees[Bracket.WINNERS], columns, boxes, top, LINE_STEP)
    titles = [*_titles(drawn, trees[Bracket.WINNERS], columns, TITLE_Y)]
    bottom = upper_end
    dividers: list[tuple[float, float, float]] = []
    if trees[Bracket.LOSERS]:
        divider = upper_end + 62
        lower_title = divider + 12
        dividers.append((MARGIN, _left(max(columns[s.number] for s in trees[Bracket.LOSERS]))
                         + BOX_WIDTH, divider))  # fmt: skip
        titles += _titles(drawn, trees[Bracket.LOSERS], columns, lower_title)
        first = lower_title + FIRST_CENTRE - 6
        bottom = _tree(trees[Bracket.LOSERS], columns, boxes, first, LOWER_LINE_STEP)
    _finals(trees[Bracket.FINAL], columns, boxes)
    titles += _titles(drawn, trees[Bracket.FINAL], columns, TITLE_Y)
    for series in trees[Bracket.THIRD_PLACE]:
        final = boxes[trees[Bracket.WINNERS][-1].number]
        title = final.top + BOX_HEIGHT + 36
        boxes[series.number] = Box(
            series.number, final.left, title + FIRST_CENTRE - BOX_HEIGHT / 2 - 6, final.column
        )
        titles += _titles(drawn, [series], columns, title)
        bottom = max(bottom, boxes[series.number].centre)
    width = max(box.right for box in boxes.values()) + MARGIN
    return Layout(
        tuple(boxes[number] for number in sorted(boxes)),
        width,
        bottom + BOX_HEIGHT / 2 + MARGIN,
        tuple(_wires(drawn, boxes)),
        tuple(_drops(drawn, boxes)),
        tuple(titles),
        dividers=tuple(dividers),
    )


def _left(column: int) -> float:
    return MARGIN + column * COLUMN_STEP


def _columns(drawn: Sequence[Series]) -> dict[int, int]:
    """The column of each series; columns that nobody stands in are left out."""
    double = any(series.bracket is Bracket.FINAL for series in drawn)
    rounds = max((s.round for s in drawn if s.bracket is Bracket.WINNERS), default=1)

    def wanted(series: Series) -> int:
        if not double:
            return rounds if series.bracket is Bracket.THIRD_PLACE else series.round
        if series.bracket is Bracket.WINNERS:
            return 0 if series.round == 1 else 2 * series.round - 3
        if series.bracket is Bracket.LOSERS:
            return series.round - 1
        return max(1, 2 * rounds - 2) + series.round - 1

    places = {series.number: wanted(series) for series in drawn}
    dense = {place: column for column, place in enumerate(sorted(set(places.values())))}
    return {number: dense[place] for number, place in places.items()}


def _tree(
    tree: Sequence[Series],
    columns: Mapping[int, int],
    boxes: dict[int, Box],
    first: float,
    step: float,
) -> float:
    """Places the boxes of one bracket from its last series on; gives the middle of the lowest."""
    inside = {series.number: series for series in tree}
    centres: dict[int, float] = {}
    lines = 0

    # By number, those that feed a series have been placed before it; lines are given out from the
    # top by walking down from the last.
    order: list[Series] = []
    waiting = [tree[-1]] if tree else []
    while waiting:
        series = waiting.pop()
        order.append(series)
        waiting += [inside[number] for number in reversed(_feeding(series, inside))]
    leaves = [series for series in order if not _feeding(series, inside)]
    for lines, series in enumerate(leaves, start=1):
        centres[series.number] = first + (lines - 1) * step
    for series in reversed(order):
        feeding = [centres[number] for number in _feeding(series, inside)]
        if feeding:
            centres[series.number] = sum(feeding) / len(feeding)
    for number, centre in centres.items():
        column = columns[number]
        boxes[number] = Box(number, _left(column), centre - BOX_HEIGHT / 2, column)
    return first + max(lines - 1, 0) * step


def _feeding(series: Series, inside: Mapping[int, Series]) -> list[int]:
    """The series of the same bracket whose winners play here, the upper one first."""
    return [
        source.number
        for source in series.sources
        if isinstance(source, WinnerOf) and source.number in inside
    ]


def _finals(finals: Sequence[Series], columns: Mapping[int, int], boxes: dict[int, Box]) -> None:
    for series in finals:
        feeding = [
            boxes[source.number].centre
            for source in series.sources
            if isinstance(source, (WinnerOf, LoserOf))
        ]
        column = columns[series.number]
        centre = sum(feeding) / len(feeding)
        boxes[series.number] = Box(series.number, _left(column), centre - BOX_HEIGHT / 2, column)


def _titles(
    drawn: Sequence[Series], tree: Sequence[Series], columns: Mapping[int, int], top: float
) -> Iterator[Title]:
    last = max((series.round for series in tree), default=0)
    by_round: dict[int, list[Series]] = {}
    for series in tree:
        by_round.setdefault(series.round, []).append(series)
    for number, of_round in sorted(by_round.items()):
        lengths = {series.best_of for series in of_round}
        yield Title(
            of_round[0].bracket,
            number,
            last,
            lengths.pop() if len(lengths) == 1 else None,
            _left(columns[of_round[0].number]) + 2,
            top,
        )


def _wires(drawn: Iterable[Series], boxes: Mapping[int, Box]) -> Iterator[Wire]:
    for series in drawn:
        target = boxes[series.number]
        for slot, source in enumerate(series.sources):
            if isinstance(source, WinnerOf):
                yield _wire(boxes[source.number], target, slot)


def _wire(source: Box, target: Box, slot: int) -> Wire:
    start, end = (source.right, source.centre), (target.left, target.slot(slot))
    turn = target.left - TURN
    points: tuple[Point, ...] = (start, (turn, start[1]), (turn, end[1]), end)
    if start[1] == end[1]:
        points = (start, end)
    return Wire(source.number, target.number, slot, points)


def _drops(drawn: Iterable[Series], boxes: Mapping[int, Box]) -> Iterator[Drop]:
    """Letters in the order of play. A reset has none: it is the same two again."""
    given = 0
    into = [
        (source.number, series.number, slot)
        for series in drawn
        if not series.if_needed
        for slot, source in enumerate(series.sources)
        if isinstance(source, LoserOf)
    ]
    for source, target, slot in sorted(into):
        letter, given = drop_letter(given), given + 1
        wide = LETTER + 8 * (len(letter) - 1)
        leaving, entered = boxes[source], boxes[target]
        yield Drop(
            letter,
            source,
            target,
            slot,
            (leaving.right + 5, leaving.top + BOX_HEIGHT - 19),
            (entered.left - 4 - wide, entered.slot(slot) - LETTER / 2),
        )


def drop_letter(place: int) -> str:
    """A, B … Z, AA, AB … by the place from 0."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


# --- groups ---


def group_layout(stage: Stage) -> Layout:
    """Each group with its cross table, and its series by round beside it."""
    teams = stage.teams or tuple(range(1, stage.size + 1))
    boxes: list[Box] = []
    titles: list[Title] = []
    tables: list[CrossTable] = []
    top: float = TITLE_Y
    width: float = 0
    groups = groups_of(stage.options, teams)
    widest = max(map(len, groups))
    beside = MARGIN + NAME_WIDTH + CELL_WIDTH * widest + SUM_WIDTH + GROUP_GAP
    for group, members in enumerate(groups, start=1):
        its = [series for series in stage.series if series.group == group]
        below = top + TITLE_HEIGHT + 16
        tables.append(cross_table(group, members, _meetings(teams, its), MARGIN, below))
        titles.append(Title(Bracket.GROUP, 0, 0, None, MARGIN + 2, top, group))
        lowest = tables[-1].top + tables[-1].height
        last = max((series.round for series in its), default=0)
        for number in range(1, last + 1):
            of_round = [series for series in its if series.round == number]
            left = beside + (number - 1) * COLUMN_STEP
            lengths = {series.best_of for series in of_round}
            best_of = lengths.pop() if len(lengths) == 1 else None
            titles.append(Title(Bracket.GROUP, number, last, best_of, left + 2, top, group))
            for place, series in enumerate(of_round):
                centre = top + FIRST_CENTRE + place * LINE_STEP
                boxes.append(Box(series.number, left, centre - BOX_HEIGHT / 2, number - 1))
                lowest = max(lowest, centre + BOX_HEIGHT / 2)
            width = max(width, left + BOX_WIDTH + MARGIN)
        top = lowest + GROUP_GAP
    return Layout(
        tuple(sorted(boxes, key=lambda box: box.number)),
        width,
        top - GROUP_GAP + MARGIN,
        titles=tuple(titles),
        tables=tuple(tables),
    )


def cross_table(
    group: int,
    members: tuple[int, ...],
    meetings: Iterable[tuple[int, int, int]],
    left: float = 0,
    top: float = 0,
) -> CrossTable:
    """A group's table with its teams in this order; `meetings` are number, first, second team."""
    places = {team: place for place, team in enumerate(members)}
    by_pair: dict[tuple[int, int], int] = {}
    turned: dict[tuple[int, int], int] = {}
    for number, one, other in meetings:
        by_pair[places[one], places[other]] = number
        turned[places[other], places[one]] = number
    return CrossTable(group, members, left, top, {**turned, **by_pair})


def _meetings(teams: Sequence[int], its: Iterable[Series]) -> Iterator[tuple[int, int, int]]:
    for series in its:
        first, second = (teams[getattr(source, "seed", 0) - 1] for source in series.sources)
        yield series.number, first, second


# --- Swiss ---


def swiss_layout(state: StageState) -> Layout:
    """A column a round; in it those together who came into the round with the same score."""
    boxes: list[Box] = []
    titles: list[Title] = []
    headings: list[ScoreGroup] = []
    records: dict[int, Counter[str]] = {team: Counter() for team in state.stage.teams}
    lowest: float = 0
    last = max((one.series.round for one in state.series), default=0)
    for number in range(1, last + 1):
        of_round = [one for one in state.series if one.series.round == number]
        left, top = _left(number - 1), TITLE_Y + TITLE_HEIGHT + 16.0
        lengths = {one.series.best_of for one in of_round}
        best_of = lengths.pop() if len(lengths) == 1 else None
        titles.append(Title(Bracket.SWISS, number, last, best_of, left + 2, TITLE_Y))
        for record, together in _by_score(of_round, records):
            headings.append(ScoreGroup(number, *record, left + 2, top))
            top += SCORE_HEADING
            for one in together:
                boxes.append(Box(one.number, left, top + META_HEIGHT, number - 1))
                top += LINE_STEP - 6
            top += BLOCK_GAP
        lowest = max(lowest, top)
        _count(of_round, records)
    return Layout(
        tuple(sorted(boxes, key=lambda box: box.number)),
        max((box.right for box in boxes), default=0.0) + MARGIN,
        lowest + MARGIN,
        titles=tuple(titles),
        score_groups=tuple(headings),
    )


def _by_score(
    of_round: Sequence[PlayedSeries], records: Mapping[int, Counter[str]]
) -> Iterator[tuple[tuple[int, int, int], list[PlayedSeries]]]:
    """The series by the score of the team that stands higher, the best first."""
    found: dict[tuple[int, int, int], list[PlayedSeries]] = {}
    for one in of_round:
        scores = [
            (records[team]["win"], records[team]["draw"], records[team]["loss"])
            for team in one.teams
            if team is not None
        ]
        upper = max(scores, key=lambda record: (2 * record[0] + record[1], -record[2]))
        found.setdefault(upper, []).append(one)
    yield from sorted(
        found.items(), key=lambda item: (-2 * item[0][0] - item[0][1], item[0][2], -item[0][0])
    )


def _count(of_round: Sequence[PlayedSeries], records: Mapping[int, Counter[str]]) -> None:
    for one in of_round:
        for team in one.teams:
            if team is not None and one.finished:
                kind = "win" if one.winner == team else "draw" if one.drawn else "loss"
                records[team][kind] += 1


def paths_of(state: StageState) -> dict[int, tuple[int, ...]]:
    """The series of every team so far, in the order of play."""
    found: dict[int, list[int]] = {team: [] for team in state.stage.teams}
    for one in state.series:
        for team in one.teams:
            if team is not None:
                found[team].append(one.number)
    return {team: tuple(numbers) for team, numbers in found.items()}
