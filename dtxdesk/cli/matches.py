"""The commands of `dtxdesk match`."""

from __future__ import annotations

import re

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.lookup import league_named
from dtxdesk.cli.output import json_option, pass_desk, print_json, say
from dtxdesk.domain.matches import MatchSource, match_name

_OWN = re.compile(r"own[ -]?(\d{1,9})", re.IGNORECASE)


class MatchId(click.ParamType[int]):
    """A match id of Steam's, or own3 for one that was typed in without one."""

    name = "match"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        text = str(value).strip()
        own = _OWN.fullmatch(text)
        if own:
            return -int(own[1])
        if not text.isascii() or not text.isdigit() or len(text) > 18 or not int(text):
            self.fail(f"“{text}” is no match id, such as 8412877402 (or own3)", param, ctx)
        return int(text)


@click.group()
def match() -> None:
    """Single matches of the leagues."""


@match.command()
@click.argument("match_id", type=MatchId(), metavar="MATCH")
@click.argument("counts", type=click.Choice(["yes", "no"]))
@click.option("--reason", default="", help="Why it does not count; needed with no.")
@pass_desk
def count(desk: Desk, match_id: int, counts: str, reason: str) -> None:
    """Take a match into the statistics, or out of them with a reason."""
    desk.matches.set_counted([match_id], counted=counts == "yes", reason=reason)
    say(f"{match_name(match_id).capitalize()} {'counts' if counts == 'yes' else 'is taken out'}.")


@match.command()
@click.argument("match_id", type=MatchId(), metavar="MATCH")
@click.option(
    "--from",
    "source",
    type=click.Choice([MatchSource.STEAM.value, MatchSource.OPENDOTA.value]),
    help="Ask only there; by default Steam, then OpenDota where the league allows it.",
)
@click.option(
    "--league",
    "steam_league_id",
    type=int,
    metavar="STEAM_LEAGUE_ID",
    help="Where it belongs if Steam does not list it, as for a lobby without a ticket.",
)
@json_option
@pass_desk
def fetch(
    desk: Desk, match_id: int, source: str | None, steam_league_id: int | None, as_json: bool
) -> None:
    """Read the details of a match again, in place of what is stored."""
    league = None if steam_league_id is None else league_named(desk, steam_league_id).id
    asked = None if source is None else MatchSource(source)
    told = desk.match_fetching.fetch(match_id, asked, league_id=league)
    if as_json:
        print_json({"match_id": match_id, "source": told.value})
    else:
        say(f"{match_name(match_id).capitalize()} read from {told.value}.")
