"""The commands of `dtxdesk team`."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.lookup import listed_players, team_called, tournament_called
from dtxdesk.cli.output import json_option, pass_desk, print_json, print_rows, say
from dtxdesk.data.queries.teams import team_rows
from dtxdesk.services.balancing import BalanceOptions, BalancePlan, Captains
from dtxdesk.services.teams import TeamFields
from dtxdesk.services.tournament_document import balance_document, team_document

_SEEDS = 1_000_000


class NumberOr(click.ParamType[int]):
    """A number, or the word that stands for nothing (0)."""

    def __init__(self, word: str) -> None:
        self.name = f"number|{word}"
        self._word = word

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        text = str(value)
        if text.casefold() == self._word:
            return 0
        if not text.isascii() or not text.isdigit() or not int(text):
            self.fail(f"“{text}” is neither a number nor {self._word}", param, ctx)
        return int(text)


class Wish(click.ParamType[frozenset[int]]):
    """Players who belong together, or do not: 4,7."""

    name = "players"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> frozenset[int]:
        if isinstance(value, frozenset):
            return value
        parts = [part.strip() for part in str(value).split(",")]
        if len(parts) < 2 or not all(part.isascii() and part.isdigit() for part in parts):
            self.fail("numbers of two players or more, such as 4,7", param, ctx)
        return frozenset(map(int, parts))


@click.group()
def team() -> None:
    """Teams of a tournament.

    TOURNAMENT, TEAM and PLAYER are numbers, as the lists show them.
    """


@team.command("list")
@click.argument("tournament", type=int)
@json_option
@pass_desk
def list_(desk: Desk, tournament: int, as_json: bool) -> None:
    """The teams of a tournament, by seed."""
    tournament_called(desk, tournament)
    rows = desk.read(team_rows, tournament)
    if as_json:
        print_json({"teams": [team_document(row) for row in rows]})
        return
    print_rows(
        ("Id", "Team", "Tag", "Seed", "Captain", "Mean MMR", "Players"),
        (
            (
                row.id, row.name, row.tag, row.seed, row.captain and row.captain.name,
                None if row.mean is None else round(row.mean),
                ", ".join(one.name for one in row.members),
            )
            for row in rows
        ),
    )  # fmt: skip


@team.command()
@click.argument("tournament", type=int)
@click.argument("players", type=int, nargs=-1, metavar="PLAYER...")
@click.option("--name", default="", help="By default it is called after its captain.")
@click.option("--tag", default="")
@json_option
@pass_desk
def add(
    desk: Desk, tournament: int, players: tuple[int, ...], name: str, tag: str, as_json: bool
) -> None:
    """Make a team of these players; the first leads it."""
    made = desk.teams.add(tournament, TeamFields(name, tag), players)
    if as_json:
        print_json({"id": made})
    else:
        click.echo(made)
        say(f"Added {team_called(desk, made).name}.")


@team.command()
@click.argument("team_id", type=int, metavar="TEAM")
@click.option("--name")
@click.option("--tag", help="Empty to take it away.")
@click.option("--seed", type=click.IntRange(0), help="From 1; 0: not seeded.")
@json_option
@pass_desk
def edit(
    desk: Desk, team_id: int, name: str | None, tag: str | None, seed: int | None, as_json: bool
) -> None:
    """Change what is given of a team and leave the rest."""
    row = team_called(desk, team_id)
    fields = TeamFields(row.name, row.tag, row.seed)
    if name is not None:
        fields = replace(fields, name=name)
    if tag is not None:
        fields = replace(fields, tag=tag)
    if seed is not None:
        fields = replace(fields, seed=seed or None)
    desk.teams.edit(team_id, row.version, fields)
    _show(desk, [team_id], as_json=as_json)


@team.command()
@click.argument("team_ids", type=int, nargs=-1, required=True, metavar="TEAM...")
@json_option
@pass_desk
def delete(desk: Desk, team_ids: tuple[int, ...], as_json: bool) -> None:
    """Delete teams; their players stay signed up."""
    desk.teams.delete(list(dict.fromkeys(team_ids)))
    if as_json:
        print_json({"deleted": list(dict.fromkeys(team_ids))})


@team.command()
@click.argument("tournament", type=int)
@click.argument("players", type=int, nargs=-1, required=True, metavar="PLAYER...")
@click.option("--to", "target", type=NumberOr("pool"), required=True, metavar="TEAM|pool")
@json_option
@pass_desk
def move(desk: Desk, tournament: int, players: tuple[int, ...], target: int, as_json: bool) -> None:
    """Put players into a team, or back into the pool."""
    if not target:
        listed_players(desk, tournament, players)
    desk.teams.move(tournament, players, target or None)
    if target:
        _show(desk, [target], as_json=as_json)
    elif as_json:
        print_json({"teams": []})


@team.command()
@click.argument("team_id", type=int, metavar="TEAM")
@click.argument("player", type=NumberOr("none"), metavar="PLAYER|none")
@json_option
@pass_desk
def captain(desk: Desk, team_id: int, player: int, as_json: bool) -> None:
    """Say which member leads a team."""
    desk.teams.set_captain(team_id, player or None)
    _show(desk, [team_id], as_json=as_json)


@team.command()
@click.argument("team_id", type=int, metavar="TEAM")
@click.argument("player", type=NumberOr("none"), metavar="PLAYER|none")
@json_option
@pass_desk
def deputy(desk: Desk, team_id: int, player: int, as_json: bool) -> None:
    """Say which member follows the captain."""
    desk.teams.set_deputy(team_id, player or None)
    _show(desk, [team_id], as_json=as_json)


@team.command("stand-in")
@click.argument("team_id", type=int, metavar="TEAM")
@click.argument("player", type=int, metavar="PLAYER")
@click.option("--pending", "what", flag_value="pending", help="May not play until approved.")
@click.option("--approve", "what", flag_value="approve", help="Let one who is pending play.")
@click.option("--remove", "what", flag_value="remove", help="Does not stand in any more.")
@json_option
@pass_desk
def stand_in(desk: Desk, team_id: int, player: int, what: str | None, as_json: bool) -> None:
    """Let a player stand in where one of the team is missing."""
    if what == "approve":
        desk.teams.approve_stand_in(team_id, player)
    elif what == "remove":
        desk.teams.remove_stand_in(team_id, player)
    else:
        desk.teams.add_stand_in(team_id, player, approved=what is None)
    _show(desk, [team_id], as_json=as_json)


@team.command()
@click.argument("tournament", type=int)
@click.argument("team_ids", type=int, nargs=-1, required=True, metavar="TEAM...")
@json_option
@pass_desk
def seed(desk: Desk, tournament: int, team_ids: tuple[int, ...], as_json: bool) -> None:
    """Seed teams in this order, the first is seed 1; the others have none."""
    desk.teams.set_seeds(tournament, team_ids)
    _show(desk, team_ids, as_json=as_json)


@team.command("for-captains")
@click.argument("tournament", type=int)
@json_option
@pass_desk
def for_captains(desk: Desk, tournament: int, as_json: bool) -> None:
    """Make a team for each chosen captain who leads none."""
    _show(desk, desk.teams.make_for_captains(tournament), as_json=as_json)


@team.command()
@click.argument("tournament", type=int)
@click.option("--teams", type=click.IntRange(1), required=True, help="How many.")
@click.option("--size", type=click.IntRange(1), help="Players in each; as the tournament says.")
@click.option("--seed", type=int, help="The same seed gives the same teams.")
@click.option("--together", type=Wish(), multiple=True, metavar="PLAYER,PLAYER")
@click.option("--apart", type=Wish(), multiple=True, metavar="PLAYER,PLAYER")
@click.option(
    "--captains",
    type=click.Choice(["fixed", "choose"]),
    default="fixed",
    help="Fixed: who leads a team or is marked. Choose: those with the highest MMR.",
)
@click.option("--all", "everybody", is_flag=True, help="Also who is not checked in.")
@click.option("--unrated-as-average", is_flag=True, help="Who has no MMR counts as the average.")
@click.option("--preview", is_flag=True, help="Only say what would be done.")
@json_option
@pass_desk
def balance(
    desk: Desk,
    tournament: int,
    teams: int,
    size: int | None,
    seed: int | None,
    together: tuple[frozenset[int], ...],
    apart: tuple[frozenset[int], ...],
    captains: str,
    everybody: bool,
    unrated_as_average: bool,
    preview: bool,
    as_json: bool,
) -> None:
    """Make teams as even as possible of the players who are checked in."""
    options = BalanceOptions(
        teams=teams,
        size=size or tournament_called(desk, tournament).row.team_size,
        everybody=everybody,
        captains=Captains.FIXED if captains == "fixed" else Captains.HIGHEST,
        together=together,
        apart=apart,
        average_for_unrated=unrated_as_average,
    )
    listed_players(desk, tournament, [one for wish in (*together, *apart) for one in wish])
    drawn = random.randrange(_SEEDS) if seed is None else seed  # noqa: S311 - nothing secret
    plan = desk.balancing.plan(tournament, options, drawn)
    made = balance_document(plan)
    if not preview:
        ids = desk.balancing.apply(plan)
        for told, team_id in zip(made["teams"], ids, strict=True):
            told["id"] = team_id
    if as_json:
        print_json(made)
        return
    _print_plan(plan)


def _print_plan(plan: BalancePlan) -> None:
    print_rows(
        ("Team", "Mean MMR", "Players"),
        (
            (one.name, f"{float(one.mean):.1f}", ", ".join(player.name for player in one.players))
            for one in plan.teams
        ),
    )
    spread = f"{float(plan.spread):.1f} MMR apart"
    if plan.proven_best:
        say(f"{spread}: no other teams are closer. {plan.bound.reason}.")
    else:
        say(f"{spread}; nothing under {float(plan.bound.spread):.1f} is possible.")
    say(f"{plan.covered} of {plan.positions} positions covered. Seed {plan.seed}.")
    if plan.left_over:
        say(f"Left over: {', '.join(one.name for one in plan.left_over)}.")


def _show(desk: Desk, team_ids: Iterable[int], *, as_json: bool) -> None:
    """What has become of these teams."""
    rows = [team_called(desk, team_id) for team_id in team_ids]
    if as_json:
        print_json({"teams": [team_document(row) for row in rows]})
        return
    for row in rows:
        say(f"{row.name} ({row.id}): {', '.join(one.name for one in row.members) or 'nobody'}")
