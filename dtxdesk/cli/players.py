"""The commands of `dtxdesk player`."""

from __future__ import annotations

import sys
from dataclasses import replace

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.lookup import league_named
from dtxdesk.cli.output import (
    json_option,
    pass_desk,
    print_document,
    print_json,
    print_rows,
    say,
    warn,
)
from dtxdesk.data.queries.leagues import primary_league_id
from dtxdesk.data.queries.player_detail import player_detail
from dtxdesk.data.queries.players import PlayerFilter, PlayerSort, Positions
from dtxdesk.domain.merging import MergeLine, Part, Side, Values, told
from dtxdesk.errors import UserError
from dtxdesk.services import tables
from dtxdesk.services.merging import MergePreview
from dtxdesk.services.players import PlayerFields

NO_POSITIONS: Positions = (0, 0, 0, 0, 0)


class BestFirst(click.ParamType[Positions]):
    """Positions in the order in which a player likes them: 1:3:2."""

    name = "positions"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Positions:
        if isinstance(value, tuple):
            return value
        named = str(value).split(":")
        if not set(named) <= set("12345") or len(set(named)) != len(named):
            self.fail("positions 1 to 5, best first, each once, such as 1:3:2", param, ctx)
        ranks = [named.index(str(place)) + 1 if str(place) in named else 0 for place in range(1, 6)]
        return ranks[0], ranks[1], ranks[2], ranks[3], ranks[4]


@click.group()
def player() -> None:
    """The people of the community."""


@player.command()
@click.option("--name", default="")
@click.option("--steam", help="Any form of Steam id, a profile link, or a profile name.")
@click.option("--discord-id")
@click.option("--mmr", type=int, help="Base MMR.")
@click.option("--positions", type=BestFirst(), help="Best first, such as 1:3:2.")
@json_option
@pass_desk
def add(
    desk: Desk,
    name: str,
    steam: str | None,
    discord_id: str | None,
    mmr: int | None,
    positions: Positions | None,
    as_json: bool,
) -> None:
    """Add a player."""
    fields = PlayerFields(
        name=name,
        steam_id=desk.players.steam_id_from(steam) if steam else None,
        discord_id=discord_id,
        base_mmr=mmr,
        positions=positions or NO_POSITIONS,
    )
    user_id = desk.players.add(fields)
    if as_json:
        print_json({"id": user_id})
    else:
        say(f"Added player {user_id}.")


@player.command()
@click.argument("user_id", type=int, metavar="ID")
@click.option("--name")
@click.option("--steam", help="Any form of Steam id; empty to take it away.")
@click.option("--discord-id", help="Empty to take it away.")
@click.option("--mmr", type=int, help="Base MMR.")
@click.option("--positions", type=BestFirst())
@pass_desk
def edit(
    desk: Desk,
    user_id: int,
    name: str | None,
    steam: str | None,
    discord_id: str | None,
    mmr: int | None,
    positions: Positions | None,
) -> None:
    """Change what is given of a player and leave the rest."""
    detail = desk.read(player_detail, user_id, None)
    if detail is None:
        raise UserError("There is no such player", "", "See dtxdesk player list")
    fields = PlayerFields.of(detail)
    if name is not None:
        fields = replace(fields, name=name)
    if steam is not None:
        fields = replace(fields, steam_id=desk.players.steam_id_from(steam) if steam else None)
    if discord_id is not None:
        fields = replace(fields, discord_id=discord_id or None)
    if mmr is not None:
        fields = replace(fields, base_mmr=mmr)
    if positions is not None:
        fields = replace(fields, positions=positions)
    desk.players.edit(user_id, detail.version, fields)


@player.command()
@click.argument("user_id", type=int, metavar="ID")
@pass_desk
def archive(desk: Desk, user_id: int) -> None:
    """Take a player out of the lists; the history stays."""
    desk.players.archive([user_id])


@player.command()
@click.argument("user_id", type=int, metavar="ID")
@pass_desk
def restore(desk: Desk, user_id: int) -> None:
    """Bring an archived player back."""
    desk.players.restore([user_id])


@player.command()
@click.argument("user_id", type=int, metavar="ID")
@click.argument("into", type=int, metavar="INTO")
@click.option("--steam", type=int, metavar="ID|INTO", help="Whose Steam id is kept.")
@click.option("--discord", type=int, metavar="ID|INTO", help="Whose Discord id is kept.")
@click.option("--preview", is_flag=True, help="Only say what would become of both.")
@pass_desk
def merge(
    desk: Desk, user_id: int, into: int, steam: int | None, discord: int | None, preview: bool
) -> None:
    """Make one player of two: all of ID goes to INTO, and ID is gone.

    INTO keeps what it has, its gaps are filled, and what only one can keep is told in its notes.
    """
    chosen = {
        part: _side(kept, user_id, into)
        for part, kept in ((Part.STEAM, steam), (Part.DISCORD, discord))
        if kept is not None
    }
    if preview:
        _print_merge(desk.merging.preview(user_id, into, chosen))
        return
    done = desk.merging.merge(user_id, into, chosen)
    say(f"Merged {done.other['name']} into {done.into['name']} (player {into}).")
    if done.given_up:
        say(f"Given up, and told in the notes: {', '.join(done.given_up)}.")


@player.command()
@click.argument("user_id", type=int, metavar="ID")
@click.option("--delete-backups", is_flag=True, help="Older backups hold the player: delete them.")
@click.option("--yes", is_flag=True, help="Don't ask, at a terminal either.")
@pass_desk
def forget(desk: Desk, user_id: int, delete_backups: bool, yes: bool) -> None:
    """Take a player's names and ids out of everything, for good; the figures stay."""
    seen = desk.forgetting.preview(user_id)
    say(
        f"{seen.name}: {seen.match_rows} player rows of matches keep their figures, "
        f"{seen.events} audit events are blanked, {len(seen.backups)} backups hold the player."
    )
    if not yes and sys.stdin.isatty():
        typed = click.prompt("This can't be undone. Type the player's name to forget", err=True)
        if typed != seen.name:
            raise UserError("Nothing was forgotten", "The name is another one")
    done = desk.forgetting.forget(user_id, delete_backups=delete_backups)
    say(f"Forgotten. {done.answers} stored answers of Steam were changed or removed.")
    say(f"Backup without the player: {done.backup}")
    if done.kept:
        warn(f"{len(done.kept)} older backups still hold the player (--delete-backups)")
    if not done.wiped:
        warn("another program is reading the database: traces may be left in its free space")


@player.command("list")
@click.option("--league", type=int, help="Whose figures to show; the primary one by default.")
@click.option("--search", default="", help="As in the window, such as 'mmr>4000 pos:mid'.")
@click.option("--archived", is_flag=True, help="The archived ones instead.")
@json_option
@pass_desk
def list_(desk: Desk, league: int | None, search: str, archived: bool, as_json: bool) -> None:
    """The players."""
    league_id = desk.read(primary_league_id) if league is None else league_named(desk, league).id
    wanted = PlayerFilter(
        league_id, search, sort=PlayerSort.NAME, descending=False, archived=archived
    )
    with desk.database.reader() as connection:
        table = tables.players(connection, league_id, wanted)
        if as_json:
            print_document(table)
            return
        names = [column.key for column in table.columns]
        shown = ("user_id", "name", "steam_id", "base_mmr", "league_mmr", "games_played")
        picked = [names.index(name) for name in shown]
        print_rows(
            [table.columns[index].title for index in picked],
            ([cells[index] for index in picked] for cells in table.rows),
        )


def _side(kept: int, user_id: int, into: int) -> Side:
    if kept not in (user_id, into):
        raise click.BadParameter(f"{kept} is neither of the two players ({user_id}, {into})")
    return Side.INTO if kept == into else Side.OTHER


def _print_merge(seen: MergePreview) -> None:
    print_rows(
        ["", f"{seen.other['name']} (goes)", f"{seen.into['name']} (stays)", "Kept"],
        (
            [
                line.part.replace("_", " "),
                told(line.part, line.other),
                told(line.part, line.into),
                "choose" if line.kept is None else told(line.part, _kept(line)),
            ]
            for line in seen.lines
        ),
    )
    for games in seen.games:
        after = seen.games_after(games)
        say(f"{games.league}: {games.other} and {games.into} games, {after} afterwards.")


def _kept(line: MergeLine) -> Values:
    return line.into if line.kept is Side.INTO else line.other
