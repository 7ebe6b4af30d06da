"""Steam matches as games of a series: what a link makes of a result, and taking it away again.

Where nobody has typed a score, it is what the linked games add up to. A score that was typed stays:
matches become games under it as long as they fit, and a match that contradicts it is refused.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from dtxdesk.domain.stages.model import Game, PlayedSeries, Result, ResultKind
from dtxdesk.domain.stages.results import typed_games
from dtxdesk.errors import UserError

Starts = Mapping[int, datetime]
"""When Steam matches began, by their ids."""


def with_match(played: PlayedSeries, so_far: Result | None, game: Game, starts: Starts) -> Result:
    """The result with this match as one of its games.

    Args:
        played: The series.
        so_far: The result it has.
        game: Winner, radiant side and match.
        starts: Of this match and of those that are linked already.

    Raises:
        UserError: The series can't have it: its teams are not known, it was given up, it has all
            its games, or the match contradicts what was typed.
    """
    assert game.match is not None
    if so_far is None:
        return replace(typed_games(played, [_made(game)]), follows=True)
    if so_far.kind is not ResultKind.PLAYED:
        raise UserError(
            "Series {number} was not played",
            "It was given up, or somebody did not come",
            "Take its result back first if the match is a game of it after all",
            number=played.number,
        )
    if so_far.follows:
        games = _in_order((*so_far.games, _made(game)), starts)
        return replace(typed_games(played, games), follows=True)
    return replace(so_far, games=_under(so_far, played, game, starts))


def without_match(played: PlayedSeries, so_far: Result | None, match: int) -> Result | None:
    """The result as it was before that match was linked.

    Raises:
        UserError: The match is no game of the series.
    """
    if so_far is None or all(game.match != match for game in so_far.games):
        raise UserError(
            "The match is no game of series {number}",
            "",
            "See which series it is linked to",
            number=played.number,
        )
    left = tuple(
        _typed(game) if game.match == match else game
        for game in so_far.games
        if game.match != match or not game.made
    )
    if not so_far.follows:
        return replace(so_far, games=left)
    return replace(typed_games(played, left), follows=True) if left else None


def kept_under_score(result: Result, so_far: Result | None) -> Result:
    """A typed score with the games of before, as far as it does not contradict them."""
    if so_far is None or so_far.teams != result.teams or result.score is None:
        return result
    return replace(result, games=so_far.games) if _fit(so_far.games, result) else result


def kept_links(games: Sequence[Game], so_far: Result | None) -> tuple[Game, ...]:
    """Typed games with the matches of before: in the same place, with the same winner and side."""
    before = so_far.games if so_far is not None else ()
    kept = []
    for place, game in enumerate(games):
        old = before[place] if place < len(before) else None
        fits = old is not None and old.match is not None and old.winner == game.winner
        if fits and old is not None and game.radiant in (None, old.radiant):
            kept.append(replace(old, made=False))  # somebody has typed it by now
        else:
            kept.append(game)
    return tuple(kept)


def contradiction(so_far: Result | None, winner: int) -> bool:
    """Whether one more game won by this team is more than the typed score allows."""
    if so_far is None or so_far.follows or so_far.kind is not ResultKind.PLAYED:
        return False
    if any(game.match is None and game.winner == winner for game in so_far.games):
        return False
    return not _fit((*so_far.games, Game(winner)), so_far)


def _under(so_far: Result, played: PlayedSeries, game: Game, starts: Starts) -> tuple[Game, ...]:
    """The games of a typed result with this match among them."""
    for place, typed in enumerate(so_far.games):
        sides = (None, game.radiant)
        if typed.match is None and typed.winner == game.winner and typed.radiant in sides:
            sided = typed.radiant is None and game.radiant is not None
            linked = replace(typed, radiant=game.radiant, match=game.match, sided=sided)
            return (*so_far.games[:place], linked, *so_far.games[place + 1 :])
    games = (*so_far.games, _made(game))
    if not _fit(games, so_far):
        first, second = so_far.score or (0, 0)
        raise UserError(
            "The match contradicts the score of series {number}",
            "{first}-{second} was typed in, and the winner of this match has no game left there",
            "Correct the score, or take it back so that the matches decide",
            number=played.number,
            first=first,
            second=second,
        )
    return _in_order(games, starts) if all(one.match is not None for one in games) else games


def _fit(games: Sequence[Game], result: Result) -> bool:
    if result.score is None:
        return not games
    return all(
        sum(game.winner == team for game in games) <= won
        for team, won in zip(result.teams, result.score, strict=True)
    )


def _in_order(games: Sequence[Game], starts: Starts) -> tuple[Game, ...]:
    return tuple(sorted(games, key=lambda one: (starts[one.match or 0], one.match)))


def _made(game: Game) -> Game:
    return replace(game, made=True, sided=False)


def _typed(game: Game) -> Game:
    """A typed game without the match it was linked to."""
    return replace(
        game,
        match=None,
        made=False,
        radiant=None if game.sided else game.radiant,
        sided=False,
    )
