"""Results as a person gives them, and what can be wrong with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dtxdesk.domain.stages.model import (
    Game,
    LoserOf,
    PlayedSeries,
    Result,
    ResultKind,
    Series,
    SeriesState,
    WinnerOf,
)
from dtxdesk.errors import UserError
from dtxdesk.phrases import Phrase

Score = tuple[int, int]


def final_scores(series: Series) -> tuple[Score, ...]:
    """Every score that ends it, the first team's clearest win first."""
    needed, most = series.wins_needed, series.best_of
    lost = range(most - needed + 1)
    won = [(needed, theirs) for theirs in lost]
    level = [(most // 2, most // 2)] if most % 2 == 0 else []
    # An even best of has been won by the one who has more than half: 2-0 of two, never 2-1.
    behind = [(ours, needed) for ours in reversed(lost) if ours >= series.ahead]
    return (*won, *level, *behind)


def typed_score(played: PlayedSeries, score: Score, *, so_far: bool = False) -> Result:
    """The result with this score; `so_far`: one that leaves the series running is taken too.

    A side that begins one game ahead may have it left out where it won nothing else: 0-2 says
    the same as 1-2.

    Raises:
        UserError: The series can't have a result yet, or never this one.
    """
    teams = _teams(played)
    series = played.series
    first, second = score
    if series.ahead and first == 0 and second == series.wins_needed:
        first = series.ahead
    score = (first, second)
    if score in final_scores(series):
        winner = None if first == second else teams[0] if first > second else teams[1]
        return Result(teams, score, winner)
    unfinished = min(score) >= 0 and max(score) < series.wins_needed and sum(score) < series.best_of
    if unfinished and so_far:
        return Result(teams, (max(first, series.ahead), second), None)
    raise UserError(
        "{first}-{second} does not end a best of {best_of}"
        if unfinished
        else "{first}-{second} can't be the score of a best of {best_of}",
        "Series {number} can end {scores}",
        "Enter one of these",
        first=first,
        second=second,
        best_of=series.best_of,
        number=series.number,
        scores=", ".join(f"{ours}-{theirs}" for ours, theirs in final_scores(series)),
    )


def typed_games(played: PlayedSeries, games: Sequence[Game]) -> Result:
    """The result that games in the order of play add up to; the series may still run after them.

    Raises:
        UserError: The series can't have a result yet, a team is not one of its two, or a game comes
            after the one that decided it.
    """
    teams = _teams(played)
    won = [played.series.ahead, 0]
    for game in games:
        if game.winner not in teams or game.radiant not in (None, *teams):
            raise UserError(
                "A game of series {number} has a team that does not play in it",
                "",
                "Choose one of its two teams",
                number=played.number,
            )
        if max(won) >= played.series.wins_needed or sum(won) >= played.series.best_of:
            raise UserError(
                "Series {number} has more games than it takes",
                "It was decided at {first}-{second}",
                "Take out the games after that",
                number=played.number,
                first=won[0],
                second=won[1],
            )
        won[teams.index(game.winner)] += 1
    result = typed_score(played, (won[0], won[1]), so_far=True)
    return replace(result, games=tuple(games))


def given_up(
    played: PlayedSeries,
    loser: int,
    kind: ResultKind = ResultKind.FORFEIT,
    so_far: Result | None = None,
) -> Result:
    """The result of a team that gives up a series or does not come to it.

    `so_far` is what the series has by now: games that were played are kept while it runs.

    Raises:
        UserError: The series can't have a result yet, or the team does not play in it.
    """
    teams = _teams(played)
    if loser not in teams:
        raise UserError(
            "This team does not play in series {number}",
            "",
            "Choose one of its two teams",
            number=played.number,
        )
    winner = teams[1] if loser == teams[0] else teams[0]
    if so_far is not None and so_far.teams == teams and played.state is SeriesState.RUNNING:
        return replace(so_far, winner=winner, kind=kind)
    return Result(teams, None, winner, kind)


def nobody_came(played: PlayedSeries) -> Result:
    """The result of a series to which neither team came: both have lost.

    Raises:
        UserError: The series can't have a result yet, or one of them has to go on from it.
    """
    teams = _teams(played)
    if played.series.bracket.eliminates:
        raise UserError(
            "Somebody has to go on from series {number}",
            "In a bracket a series is never lost by both",
            "Give it to one of them, or withdraw both teams",
            number=played.number,
        )
    return Result(teams, None, None, ResultKind.NO_SHOW)


def _teams(played: PlayedSeries) -> tuple[int, int]:
    """Who plays; refused where that is not known, or nobody does."""
    first, second = played.teams
    if first is not None and second is not None:
        return first, second
    if played.state is SeriesState.FINISHED:
        raise UserError(
            "Series {number} is a bye",
            "There is nobody to play against",
            number=played.number,
        )
    waits = [
        str(source.number)
        for source, team in zip(played.series.sources, played.teams, strict=True)
        if team is None and isinstance(source, (WinnerOf, LoserOf))
    ]
    raise UserError(
        "Series {number} can't have a result yet",
        "{why}",
        number=played.number,
        why=_why_not_ready(waits),
    )


def _why_not_ready(waits: Sequence[str]) -> Phrase:
    if not waits:
        return Phrase("Its teams are not known yet")
    if len(waits) == 1:
        return Phrase("Its teams follow from series {number}, which comes first", number=waits[0])
    return Phrase(
        "Its teams follow from series {first} and {second}, which come first",
        first=waits[0],
        second=waits[1],
    )
