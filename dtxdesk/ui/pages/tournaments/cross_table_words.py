"""The words of a cross table: how each team played against each other one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dtxdesk.domain.stages.model import PlayedSeries, ResultKind, SeriesState
from dtxdesk.drawing.brackets.sheet import CellWords, TableWords, TeamLine
from dtxdesk.ui.delegates.cells import DASH
from dtxdesk.ui.translation import translate


def table_words(
    rows: Sequence[TeamLine], heads: Sequence[str], played: Iterable[PlayedSeries], *, legs: int
) -> TableWords:
    """A group's table, its teams in the order of `rows`; with two legs each field has its own."""
    members = [row.team for row in rows if row.team is not None]
    places = {team: place for place, team in enumerate(members)}
    cells: dict[tuple[int, int], CellWords] = {}
    wins = dict.fromkeys(members, 0)
    losses = dict.fromkeys(members, 0)
    draws = dict.fromkeys(members, 0)
    for one in played:
        first, second = one.teams
        if first is None or second is None:
            continue
        for slot, team in enumerate((first, second)):
            if one.finished:
                tally = wins if one.winner == team else draws if one.drawn else losses
                tally[team] += 1
            if slot == 0 or legs == 1:
                other = second if slot == 0 else first
                cells[places[team], places[other]] = _cell(one, slot)
    drawn = any(draws.values())
    return TableWords(
        tuple(rows),
        tuple(heads),
        cells,
        tuple(record(wins[team], draws[team], losses[team], drawn=drawn) for team in members),
        _record_head(drawn=drawn),
    )


def _cell(one: PlayedSeries, slot: int) -> CellWords:
    team = one.teams[slot]
    if one.state in (SeriesState.PENDING, SeriesState.READY):
        return CellWords("·")
    won, lost = one.winner == team, one.finished and one.winner not in (None, team)
    if one.score is None and one.finished:  # nobody played, so there is nothing to count
        letter = translate("Bracket", "L", "lost without playing, one letter")
        return CellWords(letter if lost else score_of(one, slot), won, lost)
    return CellWords(f"{score_of(one, slot)}{DASH}{score_of(one, 1 - slot)}", won, lost)


def score_of(one: PlayedSeries, slot: int) -> str:
    """Games won by the team in a slot; of a series without a score who won."""
    if one.score is not None:
        return str(one.score[slot])
    if not one.finished or one.kind is ResultKind.BYE:
        return ""
    if one.winner is None:
        return DASH
    if one.winner == one.teams[slot]:
        return translate("Bracket", "W", "won without playing, one letter")
    return DASH


def record(wins: int, draws: int, losses: int, *, drawn: bool) -> str:
    """Wins and losses, with the draws between them where there can be any."""
    if drawn:
        return f"{wins}{DASH}{draws}{DASH}{losses}"
    return f"{wins}{DASH}{losses}"


def _record_head(*, drawn: bool) -> str:
    if drawn:
        return translate("Bracket", "W–D–L", "wins, draws, losses")
    return translate("Bracket", "W–L", "wins, losses")
