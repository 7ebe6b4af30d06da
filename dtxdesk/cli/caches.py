"""The commands of `dtxdesk cache`."""

from __future__ import annotations

from dataclasses import asdict

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.output import json_option, pass_desk, print_json, say


@click.group()
def cache() -> None:
    """What is kept on disk to be faster: the answers of Steam above all."""


@cache.command()
@json_option
@pass_desk
def info(desk: Desk, as_json: bool) -> None:
    """How many answers there are, how often they were of use, and the space of it all."""
    found = desk.cache_info()
    if as_json:
        print_json(asdict(found))
    else:
        say(
            f"{found.entries} answers, {found.bytes / 1e6:.1f} MB;"
            f" {found.hits} times found, {found.misses} times not"
        )


@cache.command()
@pass_desk
def clear(desk: Desk) -> None:
    """Drop it all; matches in the database stay."""
    desk.clear_cache()
    say("Cleared.")
