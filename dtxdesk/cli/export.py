"""The commands of `dtxdesk export`."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import click

from dtxdesk.atomic import written_whole
from dtxdesk.bootstrap import Desk
from dtxdesk.cli.lookup import league_named, league_or_primary, tournament_called
from dtxdesk.cli.output import pass_desk, say
from dtxdesk.data.queries.leagues import primary_league_id
from dtxdesk.errors import UserError
from dtxdesk.exports.formats import Format
from dtxdesk.services.exporting import TournamentPart
from dtxdesk.services.liquipedia import liquipedia_text

_OF_LEAGUES = ("leaderboard", "players", "matches")
_PICTURES = ("svg", "png", "pdf")
_WIKITEXT = "wikitext"
_OF_BRACKETS_ALONE = ("svg", "png", _WIKITEXT)


class Painter(Protocol):
    """What a command can't do by itself."""

    def bracket(
        self,
        desk: Desk,
        tournament_id: int,
        title: str,
        kind: str,
        *,
        on_pages: bool,
        scale: float,
    ) -> bytes:
        """Draws the bracket of a tournament as a kind of file, on one page or on several."""

    def ready_to_print(self, desk: Desk) -> object:
        """Gives the Desk what paints its pages; to be held until they are."""


PAINTER = "dtxdesk.painter"
"""Where the context has it."""


@click.command()
@click.argument(
    "what", type=click.Choice([*_OF_LEAGUES, "bracket", *(part.value for part in TournamentPart)])
)
@click.option(
    "--format",
    "file_format",
    type=click.Choice([*(f.value for f in Format), *_OF_BRACKETS_ALONE]),
    required=True,
)
@click.option("--output", type=click.Path(path_type=Path), required=True)
@click.option("--league", type=int, help="Steam league id; the primary one by default.")
@click.option("--tournament", type=int, help="Its number; needed for all that is of a tournament.")
@click.option(
    "--scale",
    type=click.FloatRange(0.25, 8),
    default=2.0,
    show_default=True,
    help="How large a bracket's PNG is.",
)
@click.option("--pages", is_flag=True, help="A bracket's PDF on pages of A4 to be put together.")
@pass_desk
def export(
    desk: Desk,
    what: str,
    file_format: str,
    output: Path,
    league: int | None,
    tournament: int | None,
    pages: bool,
    scale: float,
) -> None:
    """Write a list, or a tournament, to a file: whole or not at all."""
    allowed = (*_PICTURES, _WIKITEXT) if what == "bracket" else tuple(Format)
    if file_format not in allowed:
        raise click.UsageError(f"{what} is written as one of: {', '.join(allowed)}")
    if pages and (what, file_format) != ("bracket", "pdf"):
        raise click.UsageError("--pages is for a bracket as PDF")
    if what == "bracket":
        _bracket(desk, tournament, file_format, output, on_pages=pages, scale=scale)
        say(f"Written to {output}")
        return
    chosen = Format(file_format)
    held = _painter().ready_to_print(desk) if chosen is Format.PDF else None
    if what in _OF_LEAGUES:
        if tournament is not None:
            raise click.UsageError(f"{what} is not of a tournament: leave --tournament out")
        _of_league(desk, what, chosen, output, league)
    else:
        if tournament is None:
            raise click.UsageError(f"{what} is of a tournament: name it with --tournament ID")
        tournament_called(desk, tournament)
        desk.exporting.of_tournament(TournamentPart(what), tournament, chosen, output)
    del held
    say(f"Written to {output}")


def _painter() -> Painter:
    painter: Painter | None = click.get_current_context().meta[PAINTER]
    if painter is None:
        raise UserError("Nothing can draw here", "", "Run dtxdesk itself")
    return painter


def _bracket(
    desk: Desk, tournament: int | None, kind: str, output: Path, *, on_pages: bool, scale: float
) -> None:
    if tournament is None:
        raise click.UsageError("A bracket is of a tournament: name it with --tournament ID")
    detail = tournament_called(desk, tournament)
    if kind == _WIKITEXT:
        made = desk.read(liquipedia_text, tournament).encode()
    else:
        made = _painter().bracket(
            desk, tournament, detail.row.name, kind, on_pages=on_pages, scale=scale
        )
    with written_whole(output) as file:
        file.write(made)


def _of_league(desk: Desk, what: str, chosen: Format, output: Path, league: int | None) -> None:
    if what == "players":
        league_id = (
            desk.read(primary_league_id) if league is None else league_named(desk, league).id
        )
        desk.exporting.players(league_id, chosen, output)
    elif what == "leaderboard":
        desk.exporting.leaderboard(league_or_primary(desk, league), chosen, output)
    else:
        desk.exporting.matches(league_or_primary(desk, league), chosen, output)
