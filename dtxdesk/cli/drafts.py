"""The commands of `dtxdesk draft`: what the draft's tab does, one action at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.output import json_option, pass_desk, print_json, print_rows, say
from dtxdesk.domain.draft_events import How
from dtxdesk.domain.draft_order import Style
from dtxdesk.errors import UserError
from dtxdesk.services.draft_document import draft_document
from dtxdesk.services.draft_start import DraftOptions
from dtxdesk.services.draft_view import DraftView


class Sizes(click.ParamType[tuple[int, int]]):
    """A team and how many players it has: 12=6."""

    name = "team=players"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        if isinstance(value, tuple):
            return value
        team, _, size = str(value).partition("=")
        if not (team.isdecimal() and size.isdecimal()):
            self.fail("a team's number and its players, such as 12=6", param, ctx)
        return int(team), int(size)


@click.group()
def draft() -> None:
    """Draft night: start a draft and pick, one action a command.

    TOURNAMENT, TEAM and PLAYER are numbers, as the lists show them.
    """


@draft.command()
@click.argument("tournament", type=int)
@click.option("--style", type=click.Choice([style.value for style in Style]), default="snake")
@click.option("--seconds", type=int, help="For a pick, or a nomination; 0: no clock.")
@click.option("--reserve", type=int, default=0, help="Seconds each team may use beyond that.")
@click.option("--bid-seconds", type=int, help="For the bids on a player; 0: no clock.")
@click.option("--bid-extra", type=int, help="Seconds that each bid adds.")
@click.option("--budget", type=int, help="Of each team in an auction (1000).")
@click.option("--size", type=int, help="Players in a team; as the tournament says otherwise.")
@click.option(
    "--team-size", "sizes", type=Sizes(), multiple=True, help="Of one team: TEAM=PLAYERS."
)
@click.option("--order", type=int, multiple=True, help="A team, in the order in which they pick.")
@click.option("--all", "everybody", is_flag=True, help="Also who is not checked in.")
@click.option("--auto-pick", is_flag=True, help="The best one left when the time is over.")
@click.option("--make-teams", is_flag=True, help="Make a team for each captain without one first.")
@json_option
@pass_desk
def start(
    desk: Desk,
    tournament: int,
    style: str,
    seconds: int | None,
    reserve: int,
    bid_seconds: int | None,
    bid_extra: int | None,
    budget: int | None,
    size: int | None,
    sizes: tuple[tuple[int, int], ...],
    order: tuple[int, ...],
    everybody: bool,
    auto_pick: bool,
    make_teams: bool,
    as_json: bool,
) -> None:
    """Start the draft of a tournament."""
    usual = DraftOptions.auction() if style == Style.AUCTION else DraftOptions(style=Style(style))
    options = replace(
        usual,
        pick_seconds=usual.pick_seconds if seconds is None else seconds or None,
        reserve_seconds=reserve,
        bid_seconds=usual.bid_seconds if bid_seconds is None else bid_seconds or None,
        bid_extra_seconds=usual.bid_extra_seconds if bid_extra is None else bid_extra,
        budget=usual.budget if budget is None else budget,
        auto_pick=auto_pick,
        checked_in_only=not everybody,
        size=size,
        sizes=dict(sizes),
        order=order,
    )
    if make_teams:
        desk.teams.make_for_captains(tournament)
    draft_id = desk.drafting.start(tournament, options)
    if as_json:
        print_json({"id": draft_id})
    else:
        say(_where_it_stands(_view(desk, tournament)))


@draft.command()
@click.argument("tournament", type=int)
@json_option
@pass_desk
def show(desk: Desk, tournament: int, as_json: bool) -> None:
    """Show where the draft of a tournament stands."""
    view = _view(desk, tournament)
    if as_json:
        print_json(draft_document(view, desk.clock()))
        return
    say(_where_it_stands(view))
    board = view.draft.board
    print_rows(
        ["Team", "Captain", "Players", "MMR"],
        [
            [
                view.teams[team.id].name,
                view.people[team.captain].name,
                ", ".join(
                    view.people[one.id].name for one in team.players if one.id != team.captain
                ),
                team.total,
            ]
            for team in board.teams
        ],
    )


Act = Callable[[Desk, DraftView, dict[str, Any]], None]


def _action(name: str, told: str, act: Act, *parameters: Callable[[Any], Any]) -> None:
    """One more command that does something in a draft and then says where it stands."""

    @pass_desk
    def command(desk: Desk, /, tournament: int, as_json: bool, **given: Any) -> None:
        act(desk, _view(desk, tournament), given)
        view = _view(desk, tournament)
        if as_json:
            print_json(draft_document(view, desk.clock()))
        else:
            say(_where_it_stands(view))

    made: Any = json_option(command)
    for parameter in reversed(parameters):
        made = parameter(made)
    made = click.argument("tournament", type=int)(made)
    draft.command(name, help=told)(made)


_PLAYER = click.argument("player", type=int)
_TEAM = click.argument("team", type=int)

_action(
    "pick",
    "The team whose turn it is takes a player.",
    lambda desk, view, given: desk.drafting.pick(
        view.id, given["player"], how=How.BEHALF if given["behalf"] else How.CAPTAIN
    ),
    _PLAYER,
    click.option("--for-captain", "behalf", is_flag=True, help="Picked on the captain's behalf."),
)
_action(
    "skip", "The turn passes to the next team.", lambda desk, view, _: desk.drafting.skip(view.id)
)
_action("undo", "Take the last action back.", lambda desk, view, _: desk.drafting.undo(view.id))
_action("redo", "Do it again after all.", lambda desk, view, _: desk.drafting.redo(view.id))
_action("pause", "Stop the clock.", lambda desk, view, _: desk.drafting.pause(view.id))
_action("resume", "Let the clock go on.", lambda desk, view, _: desk.drafting.resume(view.id))
_action(
    "more-time",
    "Give the turn all its time again.",
    lambda desk, view, _: desk.drafting.give_time(view.id),
)
_action("restart", "Back to the start.", lambda desk, view, _: desk.drafting.restart(view.id))
_action("end", "End the draft as it is.", lambda desk, view, _: desk.drafting.end(view.id))
_action(
    "leave",
    "A player is gone, from the pool or from a team.",
    lambda desk, view, given: desk.drafting.leave(view.id, given["player"]),
    _PLAYER,
)
_action(
    "join",
    "A player comes late and can be picked from now on.",
    lambda desk, view, given: desk.drafting.join(view.id, given["player"]),
    _PLAYER,
)
_action(
    "captain",
    "Another player leads a team.",
    lambda desk, view, given: desk.drafting.replace_captain(
        view.id, given["team"], given["player"]
    ),
    _TEAM,
    _PLAYER,
)
_action(
    "mmr",
    "Give a player an MMR.",
    lambda desk, view, given: desk.drafting.give_mmr(view.id, given["player"], given["mmr"]),
    _PLAYER,
    click.argument("mmr", type=int),
)
_action(
    "nominate",
    "Auction: put a player up, with a first bid.",
    lambda desk, view, given: desk.drafting.nominate(view.id, given["player"], given["bid"]),
    _PLAYER,
    click.option("--bid", type=int, default=1, show_default=True),
)
_action(
    "bid",
    "Auction: a team offers more.",
    lambda desk, view, given: desk.drafting.bid(view.id, given["team"], given["amount"]),
    _TEAM,
    click.argument("amount", type=int),
)
_action(
    "sell",
    "Auction: the player goes to the highest bidder.",
    lambda desk, view, _: desk.drafting.sell(view.id),
)


@draft.command()
@click.argument("tournament", type=int)
@pass_desk
def cancel(desk: Desk, tournament: int) -> None:
    """Take the draft away; teams are again what they were before it."""
    view = _view(desk, tournament)
    desk.drafting.cancel(view.id)
    say(f"The draft of {view.row.tournament} is cancelled.")


def _view(desk: Desk, tournament: int) -> DraftView:
    view = desk.drafting.view(tournament)
    if view is None:
        raise UserError(
            "This tournament has no draft",
            "",
            "Start one: dtxdesk draft start {id}",
            id=tournament,
        )
    return view


def _where_it_stands(view: DraftView) -> str:
    board, auction = view.draft.board, view.draft.auction
    done = f"{len(board.picks)} of {board.picks_in_all} picked."
    if not view.running:
        return f"The draft is over. {done}"
    if auction is not None and auction.lot is not None:
        best = auction.lot.highest
        player = view.people[auction.lot.player].name
        return f"{player} is up: {view.teams[best.team].name} bids {best.amount}. {done}"
    turn = "Nobody's turn" if board.turn is None else f"{view.teams[board.turn].name} is next"
    return f"{turn}{', paused' if view.draft.clock.paused else ''}. {done}"
