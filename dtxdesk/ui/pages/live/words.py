"""The words for live games that the list, the detail and the curve share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dtxdesk.domain.live import CurvePoint, LiveGame
from dtxdesk.ui.pages.matches import words as match_words
from dtxdesk.ui.times import duration
from dtxdesk.ui.translation import counted, translate

if TYPE_CHECKING:
    from dtxdesk.services.live_games import FollowedGame


def team(game: LiveGame, *, radiant: bool) -> str:
    """The team's name, or the side where the lobby has none."""
    side = game.radiant if radiant else game.dire
    return side.name or match_words.side(radiant=radiant)


def clock(game: LiveGame) -> str:
    """The game's own clock."""
    if game.duration is None:
        return translate("LiveWords", "Not begun")
    return duration(game.duration)


def game_number(game: LiveGame) -> str:
    """Which game of the series it is: "Game 2 of 3"."""
    if game.best_of is None or game.best_of == 1:
        return ""
    number = game.radiant.series_wins + game.dire.series_wins + 1
    words = translate("LiveWords", "Game {number} of {most}")
    return words.format(number=number, most=game.best_of)


def lateness(game: LiveGame) -> str:
    """By how much Steam's picture is late."""
    if not game.delay:
        return translate("LiveWords", "without delay")
    if game.delay < 60:
        return counted("LiveWords", "%Ln second(s) late", game.delay)
    return counted("LiveWords", "%Ln minute(s) late", round(game.delay / 60))


def watchers(game: LiveGame) -> str:
    return counted("LiveWords", "%Ln spectator(s)", game.spectators)


def lead(value: int | None) -> str:
    """Who is ahead, and by how much: "Radiant +3.4k"."""
    if value is None:
        return ""
    if not value:
        return translate("LiveWords", "even")
    side = match_words.side(radiant=value > 0)
    amount = match_words.thousands(abs(value))
    return translate("LiveWords", "{side} +{amount}").format(side=side, amount=amount)


def point(one: CurvePoint) -> str:
    """A moment of the curve."""
    parts = [duration(one.at)]
    if one.net_worth is not None:
        words = translate("LiveWords", "net worth {lead}")
        parts.append(words.format(lead=lead(one.net_worth)))
    if one.experience is not None:
        words = translate("LiveWords", "experience {lead}")
        parts.append(words.format(lead=lead(one.experience)))
    return ", ".join(parts)


def buildings(game: LiveGame, *, radiant: bool) -> str:
    """What stands of a side."""
    side = game.radiant if radiant else game.dire
    parts = []
    if side.towers is not None:
        parts.append(counted("LiveWords", "%Ln tower(s)", side.towers))
    if side.barracks is not None:
        parts.append(counted("LiveWords", "%Ln barracks", side.barracks))
    return ", ".join(parts)


def stage(one: FollowedGame) -> str:
    """How far the game is."""
    from dtxdesk.services.live_games import Stage

    if one.stage is Stage.STORED:
        return translate("LiveWords", "Finished")
    if one.stage is Stage.OVER:
        return translate("LiveWords", "Over")
    return translate("LiveWords", "Live")


def spoken(one: FollowedGame) -> str:
    """A game in one sentence, for a screen reader."""
    game = one.game
    score = translate("LiveWords", "{radiant} {kills} to {against} {dire}").format(
        radiant=team(game, radiant=True),
        kills=game.radiant.score or 0,
        against=game.dire.score or 0,
        dire=team(game, radiant=False),
    )
    ahead = lead(one.curve[-1].net_worth) if one.curve else ""
    parts = (score, stage(one), clock(game), ahead, game_number(game), one.league)
    return ", ".join(part for part in parts if part)
