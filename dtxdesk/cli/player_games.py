"""`dtxdesk player games`: what our people play on Steam."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.output import json_option, pass_desk, print_json, print_rows, say, warn
from dtxdesk.domain.heroes import hero_name
from dtxdesk.domain.shared_games import SharedGame

if TYPE_CHECKING:
    from dtxdesk.services.recent_games import RecentView

SHOWN = 50
"""Lines for a person; a document has all."""


@click.command("games")
@click.argument("user_ids", type=int, nargs=-1, metavar="[ID...]")
@click.option("--together", is_flag=True, help="Only games in which several of our players were.")
@click.option("--fetch", is_flag=True, help="Ask Steam first: one call for each player.")
@json_option
@pass_desk
def player_games(
    desk: Desk, user_ids: tuple[int, ...], together: bool, fetch: bool, as_json: bool
) -> None:
    """The newest games of some players, or of all who have a Steam id.

    What was asked for less than an hour ago is not asked for again, so a run that was stopped goes
    on.
    """
    chosen = user_ids or None
    if fetch:
        _fetch(desk, chosen)
    view = desk.recent_games.read(chosen, least=2 if together else 1)
    if as_json:
        print_json({"games": [_document(view, game) for game in view.games]})
    else:
        print_rows(
            ["Match", "Played", "League match", "Players"],
            (_line(view, game) for game in view.games[:SHOWN]),
        )
        if len(view.games) > SHOWN:
            say(f"{len(view.games) - SHOWN:,} older ones: --json has all.")
    if view.unknown:
        warn(f"the games of {len(view.unknown)} players were not asked for yet (--fetch)")
    if view.hidden:
        names = ", ".join(person.name for person in view.hidden)
        warn(f"these players do not show their games on Steam: {names}")


def _fetch(desk: Desk, chosen: tuple[int, ...] | None) -> None:
    plan = desk.recent_games.plan(chosen)
    say(
        f"{plan.calls} calls of Steam, about {max(1, round(plan.seconds))} s;"
        f" {plan.used:,} of {plan.limit:,} calls used today."
    )
    cancel = threading.Event()
    try:
        done = desk.recent_games.fetch(plan, cancel)
    except KeyboardInterrupt:
        cancel.set()
        raise
    if done.failed:
        names = ", ".join(person.name for person in done.failed)
        warn(f"Steam's answer about these players could not be understood: {names}")


def _document(view: RecentView, game: SharedGame) -> dict[str, Any]:
    return {
        "match_id": game.match_id,
        "start_time": None if game.start_time is None else game.start_time.isoformat(),
        "lobby_type": game.lobby_type,
        "league_match": game.match_id in view.stored,
        "players": [
            {
                "user_id": seat.user_id,
                "name": view.names[seat.user_id],
                "side": "radiant" if seat.radiant else "dire",
                "hero_id": seat.hero_id,
                "hero": hero_name(seat.hero_id) or None,
            }
            for seat in game.seats
        ],
    }


def _line(view: RecentView, game: SharedGame) -> list[object]:
    played = "" if game.start_time is None else f"{game.start_time.astimezone():%Y-%m-%d %H:%M}"
    people = (
        f"{view.names[seat.user_id]} ({hero_name(seat.hero_id) or 'no hero'})"
        for seat in game.seats
    )
    here = "yes" if game.match_id in view.stored else ""
    return [game.match_id, played, here, ", ".join(people)]
