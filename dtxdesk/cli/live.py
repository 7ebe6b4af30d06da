"""`dtxdesk live`: the league games that are being played."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.output import json_option, pass_desk, print_json, print_rows, say
from dtxdesk.domain.heroes import hero_name
from dtxdesk.domain.live import LivePlayer, LiveSide

if TYPE_CHECKING:
    from dtxdesk.services.live_games import FollowedGame

_SIDES = (("radiant", True), ("dire", False))


@click.command()
@json_option
@pass_desk
def live(desk: Desk, as_json: bool) -> None:
    """The games of the followed leagues that are being played right now."""
    from dtxdesk.services.live_games import Stage

    seen = desk.live_games.look()
    if seen.problem is not None:
        raise seen.problem
    games = [one for one in seen.games if one.stage is Stage.RUNNING]
    if as_json:
        print_json({"games": [document(one) for one in games]})
    if not seen.leagues:
        say("No league is followed; add one with: dtxdesk league add STEAM_LEAGUE_ID --name NAME")
    elif not games:
        say("No game of the followed leagues is being played.")
    elif not as_json:
        print_rows(
            ["Match", "League", "Radiant", "Kills", "Dire", "Time", "Net worth"],
            (_line(one) for one in games),
        )


def document(one: FollowedGame) -> dict[str, Any]:
    """A game with all that is known of it; ids of Steam are text, times are seconds.

    `net_worth_lead` and `experience_lead` are Radiant's, below nought Dire's; experience is
    reckoned from each player's experience per minute. What Steam does not say is null.
    """
    game = one.game
    return {
        "match_id": game.match_id,
        "league": {"steam_league_id": game.steam_league_id, "name": one.league},
        "duration": game.duration,
        "delay": game.delay,
        "spectators": game.spectators,
        "best_of": game.best_of,
        "teams": [_team(one, name, radiant=radiant) for name, radiant in _SIDES],
        "players": [_player(one, player) for player in game.players],
        "curve": [
            {
                "duration": point.at,
                "net_worth_lead": point.net_worth,
                "experience_lead": point.experience,
            }
            for point in one.curve
        ],
    }


def _team(one: FollowedGame, name: str, *, radiant: bool) -> dict[str, Any]:
    game = one.game
    side: LiveSide = game.radiant if radiant else game.dire
    return {
        "side": name,
        "name": side.name,
        "team_id": side.team_id,
        "score": side.score,
        "series_wins": side.series_wins,
        "towers": side.towers,
        "barracks": side.barracks,
        "net_worth": game.net_worth(radiant=radiant),
        "experience": game.experience(radiant=radiant),
        "picks": [hero_name(hero) for hero in side.picks],
        "bans": [hero_name(hero) for hero in side.bans],
    }


def _player(one: FollowedGame, player: LivePlayer) -> dict[str, Any]:
    ours = one.people.get(player.steam_id or 0)
    return {
        "side": "radiant" if player.radiant else "dire",
        "user_id": None if ours is None else ours.user_id,
        "name": player.name if ours is None else ours.name,
        "steam_id": None if player.steam_id is None else str(player.steam_id),
        "hero_id": player.hero_id,
        "hero": hero_name(player.hero_id) or None,
        "level": player.level,
        "kills": player.kills,
        "deaths": player.deaths,
        "assists": player.assists,
        "last_hits": player.last_hits,
        "gpm": player.gpm,
        "xpm": player.xpm,
        "net_worth": player.net_worth,
    }


def _line(one: FollowedGame) -> list[object]:
    game = one.game
    lead = one.curve[-1].net_worth if one.curve else None
    ahead = "" if not lead else f"{'Radiant' if lead > 0 else 'Dire'} +{abs(lead):,}"
    minutes, seconds = divmod(game.duration or 0, 60)
    return [
        game.match_id,
        one.league,
        game.radiant.name or "Radiant",
        f"{game.radiant.score or 0}-{game.dire.score or 0}",
        game.dire.name or "Dire",
        "not begun" if game.duration is None else f"{minutes}:{seconds:02}",
        ahead,
    ]
