"""The commands of `dtxdesk export`."""

from __future__ import annotations

from pathlib import Path

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.lookup import league_named, league_or_primary
from dtxdesk.cli.output import pass_desk, say
from dtxdesk.data.queries.leagues import primary_league_id
from dtxdesk.exports.formats import Format


@click.command()
@click.argument("what", type=click.Choice(["leaderboard", "players", "matches"]))
@click.option(
    "--format", "file_format", type=click.Choice([f.value for f in Format]), required=True
)
@click.option("--output", type=click.Path(path_type=Path), required=True)
@click.option("--league", type=int, help="Steam league id; the primary one by default.")
@pass_desk
def export(desk: Desk, what: str, file_format: str, output: Path, league: int | None) -> None:
    """Write a list to a file, whole or not at all."""
    chosen = Format(file_format)
    if what == "players":
        league_id = (
            desk.read(primary_league_id) if league is None else league_named(desk, league).id
        )
        desk.exporting.players(league_id, chosen, output)
    elif what == "leaderboard":
        desk.exporting.leaderboard(league_or_primary(desk, league), chosen, output)
    else:
        desk.exporting.matches(league_or_primary(desk, league), chosen, output)
    say(f"Written to {output}")
