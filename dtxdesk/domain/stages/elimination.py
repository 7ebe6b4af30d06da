"""Draws up single and double elimination for any number of teams (product page 5).

A round goes through pairs of entrants, each the source of a team or nobody. Two entrants make a
series; one alone goes on and loses to nobody; so byes travel as far as they reach, into the losers'
bracket too, and a pairing against one is no series.

Numbers follow the order of play: of double elimination the first round, then for each round of the
winners' bracket the two rounds of the losers' bracket that go with it, the grand final last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dtxdesk.domain.stages.model import (
    Bracket,
    Format,
    FromSeed,
    GrandFinal,
    LoserOf,
    Series,
    Source,
    Stage,
    StageOptions,
    Target,
    WinnerOf,
    check_size,
    check_teams,
)
from dtxdesk.domain.stages.seeding import bracket_size, standard_order

Entry = Source | None
"""Where the team of a place comes from; None: nobody gets there."""


def elimination(
    options: StageOptions, size: int, teams: tuple[int, ...] = (), first_number: int = 1
) -> Stage:
    """A bracket for so many teams; `teams` in seed order, empty while nobody knows them.

    Raises:
        UserError: Too few or too many teams, one of them twice, or options that can't be.
    """
    options.check()
    check_size(size)
    if teams:
        check_teams(teams)
    if teams and len(teams) != size:
        raise ValueError(f"{len(teams)} teams in a bracket for {size}")
    draw_up = _double if options.format is Format.DOUBLE_ELIMINATION else _single
    return Stage(options, size, draw_up(_Draw(options, first_number), options, size), teams)


def winners_rounds(size: int) -> int:
    """How many rounds the winners' bracket of so many teams has."""
    return bracket_size(size).bit_length() - 1


def losers_rounds(size: int) -> int:
    """How many rounds the losers' bracket has; the first is all byes for some sizes."""
    return 2 * winners_rounds(size) - 2


def drop_order(losers: Sequence[Entry], winners_round: int) -> list[Entry]:
    """The losers of a round of the winners' bracket, from 2 on, as they drop from top to bottom.

    Reversed, reversed within halves, halves swapped, as they are, and the same again: who lost to
    one another meets as late as possible.
    """
    half = len(losers) // 2
    top, bottom = list(losers[:half]), list(losers[half:])
    match (winners_round - 2) % 4:
        case 0:
            return [*bottom[::-1], *top[::-1]]
        case 1:
            return [*top[::-1], *bottom[::-1]]
        case 2:
            return [*bottom, *top]
        case _:
            return [*top, *bottom]


def _single(draw: _Draw, options: StageOptions, size: int) -> tuple[Series, ...]:
    last = winners_rounds(size)
    entrants: list[Entry] = _first(size)
    losers: list[Entry] = []
    for number in range(1, last + 1):
        if number == last and options.third_place:
            draw.round(Bracket.THIRD_PLACE, 1, 1, losers)
        entrants, losers = draw.round(Bracket.WINNERS, number, last, entrants)
    return draw.series()


def _double(draw: _Draw, options: StageOptions, size: int) -> tuple[Series, ...]:
    last, losers_last = winners_rounds(size), losers_rounds(size)
    upper, lower = draw.round(Bracket.WINNERS, 1, last, _first(size))
    for number in range(2, last + 1):
        upper, dropping = draw.round(Bracket.WINNERS, number, last, upper)
        among_them = 2 * number - 3
        lower, _ = draw.round(Bracket.LOSERS, among_them, losers_last, lower)
        pairs = zip(drop_order(dropping, number), lower, strict=True)
        entrants = [entry for pair in pairs for entry in pair]
        lower, _ = draw.round(Bracket.LOSERS, among_them + 1, losers_last, entrants)
    draw.round(Bracket.FINAL, 1, 1, [upper[0], lower[0]])
    *before, final = draw.series()
    return (*before, *_final(final, options.grand_final))


def _final(final: Series, kind: GrandFinal) -> Iterator[Series]:
    if kind is GrandFinal.ADVANTAGE:
        yield replace(final, ahead=1)
        return
    yield final
    if kind is GrandFinal.RESET:
        # The same two in the same slots: it exists once the winners' side has lost the first.
        again = (LoserOf(final.number), WinnerOf(final.number))
        yield replace(final, number=final.number + 1, round=2, sources=again, if_needed=True)


def _first(size: int) -> list[Entry]:
    return [FromSeed(seed) if seed <= size else None for seed in standard_order(bracket_size(size))]


class _Draw:
    """A bracket that is being drawn up: pairings by number, and where their teams go."""

    def __init__(self, options: StageOptions, first_number: int) -> None:
        self._options = options
        self._first_number = first_number
        self._drawn: list[tuple[Bracket, int, int, int, tuple[Source, Source]]] = []
        self._winner_to: dict[int, Target] = {}
        self._loser_to: dict[int, Target] = {}

    def round(
        self, bracket: Bracket, number: int, last: int, entrants: Sequence[Entry]
    ) -> tuple[list[Entry], list[Entry]]:
        """Pairs neighbours; who goes on from each pair, and who has lost there."""
        best_of = self._options.best_of_in(bracket, number, last)
        on: list[Entry] = []
        out: list[Entry] = []
        for place in range(0, len(entrants), 2):
            one, other = entrants[place], entrants[place + 1]
            if one is None or other is None:
                on.append(one or other)
                out.append(None)
                continue
            made = self._meet(bracket, number, place // 2 + 1, best_of, one, other)
            on.append(WinnerOf(made))
            out.append(LoserOf(made))
        return on, out

    def series(self) -> tuple[Series, ...]:
        return tuple(
            Series(
                number,
                bracket,
                round_number,
                position,
                best_of,
                sources,
                winner_to=self._winner_to.get(number),
                loser_to=self._loser_to.get(number),
            )
            for number, (bracket, round_number, position, best_of, sources) in enumerate(
                self._drawn, self._first_number
            )
        )

    def _meet(
        self, bracket: Bracket, number: int, position: int, best_of: int, one: Source, other: Source
    ) -> int:
        made = self._first_number + len(self._drawn)
        self._drawn.append((bracket, number, position, best_of, (one, other)))
        for slot, source in enumerate((one, other)):
            if isinstance(source, WinnerOf):
                self._winner_to[source.number] = Target(made, slot)
            elif isinstance(source, LoserOf):
                self._loser_to[source.number] = Target(made, slot)
        return made
