"""The commands of `dtxdesk steam`."""

from __future__ import annotations

import sys

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.output import fail, json_option, pass_desk, print_json, print_rows, warn
from dtxdesk.domain.found_on_steam import MOST_LINES
from dtxdesk.services.steam_people import listed

LONGEST = 1_000_000
"""Characters of standard input that are read: more than any list has."""


@click.group()
def steam() -> None:
    """People on Steam."""


@steam.command()
@click.argument("texts", nargs=-1, required=True, metavar="TEXT...")
@json_option
@pass_desk
def resolve(desk: Desk, texts: tuple[str, ...], as_json: bool) -> int:
    """Who is meant by ids, friend codes, links or profile names (- reads a list, one a line)."""
    wanted: list[str] = []
    for text in texts:
        wanted += listed(sys.stdin.read(LONGEST)) if text == "-" else [text]
    if len(wanted) > MOST_LINES:
        raise click.UsageError(f"At most {MOST_LINES:,} at once")
    found = desk.steam_people.resolve(wanted)
    if as_json:
        print_json(
            {
                "results": [
                    {
                        "text": line.text,
                        "steam_id": None if line.steam_id is None else str(line.steam_id),
                        "name": line.name,
                        "error": line.problem or None,
                    }
                    for line in found.lines
                ]
            }
        )
    else:
        print_rows(
            ["Text", "Steam id", "Name"],
            ([line.text, line.steam_id, line.name or line.problem] for line in found.lines),
        )
    if found.unnamed is not None:
        warn(f"the names are not known: {found.unnamed.one_line()}")
    unknown = [line for line in found.lines if line.steam_id is None]
    if not unknown:
        return 0
    if len(found.lines) == 1:
        return fail(unknown[0].problem)
    return fail(f"{len(unknown)} of {len(found.lines)} name nobody on Steam; see each one's error")
