"""The commands of `dtxdesk league`."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.lookup import league_named
from dtxdesk.cli.output import json_option, pass_desk, print_document, print_json, print_rows, say
from dtxdesk.data.queries.leagues import league_rows
from dtxdesk.domain.league_mmr import MILLION, Formula
from dtxdesk.services import tables


class Weights(click.ParamType[tuple[int, int, int]]):
    """Three numbers that sum to 1: win rate, KDA, GPM."""

    name = "weights"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int, int]:
        if isinstance(value, tuple):
            return value
        try:
            parts = [Decimal(part.strip()) * MILLION for part in str(value).split(",")]
            whole = [int(part) for part in parts if part == part.to_integral_value()]
        except (InvalidOperation, ValueError):
            whole = []
        if len(whole) != 3:
            self.fail("three numbers such as 0.4,0.35,0.25 (at most six decimals)", param, ctx)
        return whole[0], whole[1], whole[2]


@click.group()
def league() -> None:
    """Leagues that are followed on Steam."""


@league.command()
@click.argument("steam_league_id", type=int)
@click.option("--name", required=True, help="What your players call it.")
@click.option("--primary", is_flag=True, help="Its league MMR is the one that players show.")
@json_option
@pass_desk
def add(desk: Desk, steam_league_id: int, name: str, primary: bool, as_json: bool) -> None:
    """Follow a league."""
    league_id = desk.leagues.add(steam_league_id, name, primary=primary or None)
    if as_json:
        print_json({"id": league_id})
    else:
        say(f"Following {name}. Next: dtxdesk sync {steam_league_id}")


@league.command()
@click.argument("steam_league_id", type=int)
@click.option("--name")
@click.option("--primary/--no-primary", default=None)
@click.option("--follow/--no-follow", default=None, help="Whether it is synced by itself.")
@click.option("--opendota/--no-opendota", default=None, help="Ask OpenDota for missing details.")
@click.option("--weights", type=Weights(), help="Win rate, KDA, GPM: 0.4,0.35,0.25")
@click.option("--min-games", type=int, help="Games from which on a player qualifies.")
@click.option("--cap", type=int, help="Most points up or down.")
@pass_desk
def edit(
    desk: Desk,
    steam_league_id: int,
    name: str | None,
    primary: bool | None,
    follow: bool | None,
    opendota: bool | None,
    weights: tuple[int, int, int] | None,
    min_games: int | None,
    cap: int | None,
) -> None:
    """Change a league or its formula."""
    row = league_named(desk, steam_league_id)
    if any(value is not None for value in (weights, min_games, cap)):
        formula = Formula(
            weights or row.weights_ppm,
            row.min_games if min_games is None else min_games,
            row.cap if cap is None else cap,
        )
        desk.leagues.set_formula(row.id, None, formula)
    if any(value is not None for value in (name, primary, follow, opendota)):
        desk.leagues.edit(
            row.id, None, name=name, primary=primary, followed=follow, opendota=opendota
        )


@league.command("list")
@json_option
@pass_desk
def list_(desk: Desk, as_json: bool) -> None:
    """The leagues with their counts."""
    rows = desk.read(league_rows)
    if as_json:
        print_json(
            {
                "leagues": [
                    {
                        "steam_league_id": row.steam_league_id,
                        "name": row.name,
                        "primary": row.primary,
                        "followed": row.followed,
                        "matches": row.matches,
                        "pending": row.pending,
                        "last_sync": row.last_success_at and row.last_success_at.isoformat(),
                    }
                    for row in rows
                ]
            }
        )
        return
    print_rows(
        ("Steam id", "Name", "Primary", "Matches", "Without details", "Last sync (UTC)"),
        (
            (
                row.steam_league_id,
                row.name,
                "yes" if row.primary else "",
                row.matches,
                row.pending,
                row.last_success_at and f"{row.last_success_at:%Y-%m-%d %H:%M}",
            )
            for row in rows
        ),
    )


@league.command()
@click.argument("steam_league_id", type=int)
@json_option
@pass_desk
def stats(desk: Desk, steam_league_id: int, as_json: bool) -> None:
    """Statistics and league MMR of everyone with a counted game."""
    row = league_named(desk, steam_league_id)
    with desk.database.reader() as connection:
        table = tables.leaderboard(connection, row.id)
        if as_json:
            print_document(table)
            return
        names = [column.key for column in table.columns]
        shown = ("name", "games_played", "wins", "win_rate", "avg_kda", "avg_gpm")
        mmr = ("base_mmr", "adjustment", "league_mmr")
        picked = [names.index(name) for name in (*shown, *mmr)]
        print_rows(
            [table.columns[index].title for index in picked],
            ([_rounded(cells[index]) for index in picked] for cells in table.rows),
        )


def _rounded(value: object) -> object:
    return f"{value:.3f}" if isinstance(value, float) else value
