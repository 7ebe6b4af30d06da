"""The commands of `dtxdesk tournament`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.lookup import league_named, listed_players, tournament_called
from dtxdesk.cli.moments import local_moment, typed_moment
from dtxdesk.cli.output import json_option, pass_desk, print_json, print_rows, say
from dtxdesk.cli.stage_choices import chosen_playoffs, chosen_stage, chosen_teams, stage_options
from dtxdesk.cli.stage_tables import print_stage
from dtxdesk.data.queries.sign_ups import signed_players
from dtxdesk.data.queries.tournaments import TournamentFilter, tournament_ids, tournament_rows
from dtxdesk.domain.people import POSITIONS
from dtxdesk.domain.sign_up_summary import SignUpSummary, summed_up
from dtxdesk.domain.tournaments import (
    SignUpState,
    TournamentFields,
    TournamentState,
    TournamentType,
)
from dtxdesk.errors import UserError
from dtxdesk.services.earlier_standings import in_earlier_order
from dtxdesk.services.tournament_document import (
    signed_rows,
    tournament_document,
    tournament_line,
)

F = TypeVar("F", bound=Callable[..., Any])

_KEPT_FIELDS = ("description", "time_zone", "team_size")


@click.group()
def tournament() -> None:
    """Tournaments and who plays in them.

    ID, PLAYER and LEAGUE are numbers: of a tournament, a player, a Steam league.
    """


def _fields(command: F) -> F:
    """The options that describe a tournament; what is not given stays as it is."""
    for option in reversed(
        (
            click.option("--description"),
            click.option("--start", help="In its own zone: '2026-12-05 20:00'; empty: not known."),
            click.option("--zone", "time_zone", help="Of its times, such as Europe/Berlin (UTC)."),
            click.option("--league", type=int, help="Whose league MMR counts; 0: the primary's."),
            click.option("--team-size", type=int, help="Players in a team (5)."),
            click.option("--prize", "prizes", multiple=True, metavar="TEXT",
                         help="Of a place, such as '1: 200 €' or '3-4: 50 €'; '': none."),
            click.option("--type", "kind", type=click.Choice([one.value for one in TournamentType]),
                         help="How its teams come about (draft)."),
            click.option("--state", type=click.Choice([one.value for one in TournamentState]),
                         help="How far it is (draft: being planned)."),
        )
    ):  # fmt: skip
        command = option(command)
    return command


@tournament.command()
@click.argument("name")
@_fields
@stage_options
@json_option
@pass_desk
def create(desk: Desk, /, name: str, as_json: bool, **given: Any) -> None:
    """Add a tournament; with --format and --teams it is started at once."""
    stage, teams, later = chosen_stage(given), chosen_teams(given), chosen_playoffs(given)
    fields = _described(desk, TournamentFields(name=name), given)
    if stage is None:
        made = desk.tournaments.create(fields)
    else:
        if given["seeds_from"] is not None:
            teams = desk.read(in_earlier_order, teams, given["seeds_from"])
        made = desk.stages.start_with_teams(fields, stage, teams, later)
    _tell_made(made, name, as_json=as_json)


@tournament.command()
@click.argument("tournament_id", type=int, metavar="ID")
@click.option("--name")
@_fields
@json_option
@pass_desk
def edit(desk: Desk, /, tournament_id: int, name: str | None, as_json: bool, **given: Any) -> None:
    """Change what is given of a tournament and leave the rest."""
    detail = tournament_called(desk, tournament_id)
    fields = detail.fields if name is None else replace(detail.fields, name=name)
    desk.tournaments.edit(tournament_id, detail.row.version, _described(desk, fields, given))
    if as_json:
        print_json({"id": tournament_id})


@tournament.command()
@click.argument("tournament_id", type=int, metavar="ID")
@click.argument("name")
@click.option("--players", is_flag=True, help="With the players who played, not checked in.")
@_fields
@json_option
@pass_desk
def copy(
    desk: Desk, /, tournament_id: int, name: str, players: bool, as_json: bool, **given: Any
) -> None:
    """Add a tournament like an earlier one; its start is not known yet."""
    earlier = tournament_called(desk, tournament_id).fields
    fields = replace(earlier, name=name, starts_at=None, state=TournamentState.DRAFT)
    made = desk.tournaments.copy(tournament_id, _described(desk, fields, given), players=players)
    _tell_made(made, name, as_json=as_json)


@tournament.command()
@click.argument("tournament_id", type=int, metavar="ID")
@json_option
@pass_desk
def delete(desk: Desk, tournament_id: int, as_json: bool) -> None:
    """Delete a tournament with its sign-ups and teams; dtxdesk undo brings it back."""
    desk.tournaments.delete(tournament_id)
    if as_json:
        print_json({"id": tournament_id})


@tournament.command("list")
@click.option("--search", default="", help="Words of the name.")
@click.option("--state", type=click.Choice([one.value for one in TournamentState]))
@json_option
@pass_desk
def list_(desk: Desk, search: str, state: str | None, as_json: bool) -> None:
    """The tournaments, the latest first."""
    wanted = TournamentFilter(search, None if state is None else TournamentState(state))
    with desk.database.reader() as connection:
        rows = tournament_rows(connection, tournament_ids(connection, wanted))
    if as_json:
        print_json({"tournaments": [tournament_line(row) for row in rows]})
        return
    print_rows(
        ("Id", "Name", "State", "Start", "Players", "Checked in", "Teams"),
        (
            (
                row.id, row.name, row.state, local_moment(row.starts_at, row.time_zone),
                row.players, row.checked_in, row.teams,
            )
            for row in rows
        ),
    )  # fmt: skip


@tournament.command()
@click.argument("tournament_id", type=int, metavar="ID")
@json_option
@pass_desk
def show(desk: Desk, tournament_id: int, as_json: bool) -> None:
    """A tournament with its players, teams and series."""
    detail = tournament_called(desk, tournament_id)
    document = desk.read(tournament_document, tournament_id)
    if as_json:
        print_json(document)
        return
    say(f"{detail.row.name} ({detail.row.state}), {_start_of(detail.fields)}")
    if detail.fields.description:
        say(detail.fields.description)
    if detail.fields.prizes:
        say(f"Prizes:\n{detail.fields.prizes}")
    say(_in_words(summed_up(desk.read(signed_players, tournament_id), detail.row.team_size)))
    print_rows(
        ("Id", "Player", "MMR", "", "State", "Team"),
        (
            (
                row.user_id, row.name, row.mmr, "captain" if row.captain else "",
                "checked in" if row.checked_in_at else row.state, row.team,
            )
            for row in desk.read(signed_rows, tournament_id)
        ),
    )  # fmt: skip
    for number, stage in enumerate(document["stages"] if document else (), start=1):
        print_stage(stage, number)


@tournament.command("sign-up")
@click.argument("tournament_id", type=int, metavar="ID")
@click.argument("players", type=int, nargs=-1, required=True, metavar="PLAYER...")
@json_option
@pass_desk
def sign_up(desk: Desk, tournament_id: int, players: tuple[int, ...], as_json: bool) -> None:
    """Sign players up; who waited or had dropped out plays."""
    new = desk.sign_ups.add(tournament_id, players, admit=True)
    _tell("signed_up", new, f"{new} signed up.", as_json=as_json)


@tournament.command("check-in")
@click.argument("tournament_id", type=int, metavar="ID")
@click.argument("players", type=int, nargs=-1, metavar="PLAYER...")
@click.option("--all", "everybody", is_flag=True, help="Everyone who plays.")
@click.option("--undo", "gone", is_flag=True, help="They are not here after all.")
@json_option
@pass_desk
def check_in(
    desk: Desk, tournament_id: int, players: tuple[int, ...], everybody: bool, gone: bool,
    as_json: bool,
) -> None:  # fmt: skip
    """Note that players are here and ready."""
    listed = listed_players(desk, tournament_id, players)
    playing = [user_id for user_id, player in listed.items() if player.plays]
    chosen = _one_of(players, playing if everybody else None, "--all")
    for user_id in chosen:
        if user_id not in playing:
            raise UserError(
                "Nobody was checked in",
                "{name} does not play: waits, or has dropped out",
                "Let the player in first: dtxdesk tournament sign-up",
                name=listed[user_id].name,
            )
    desk.sign_ups.check_in(tournament_id, chosen, here=not gone)
    done = "not here any more" if gone else "checked in"
    _tell("checked_in", 0 if gone else len(chosen), f"{len(chosen)} {done}.", as_json=as_json)


@tournament.command()
@click.argument("tournament_id", type=int, metavar="ID")
@click.argument("players", type=int, nargs=-1, required=True, metavar="PLAYER...")
@json_option
@pass_desk
def drop(desk: Desk, tournament_id: int, players: tuple[int, ...], as_json: bool) -> None:
    """Note that players do not play after all; they leave their teams."""
    listed_players(desk, tournament_id, players)
    desk.sign_ups.drop(tournament_id, players)
    _tell("dropped", len(players), f"{len(players)} dropped.", as_json=as_json)


@tournament.command()
@click.argument("tournament_id", type=int, metavar="ID")
@click.argument("players", type=int, nargs=-1, required=True, metavar="PLAYER...")
@json_option
@pass_desk
def waiting(desk: Desk, tournament_id: int, players: tuple[int, ...], as_json: bool) -> None:
    """Put players on the waiting list; who is not on the list yet is signed up for it."""
    listed = listed_players(desk, tournament_id)
    new = [user_id for user_id in players if user_id not in listed]
    if new == list(players):
        desk.sign_ups.add(tournament_id, players, waiting=True)
    else:
        listed_players(desk, tournament_id, players)
        desk.sign_ups.to_waiting_list(tournament_id, players)
    _tell("waiting", len(players), f"{len(players)} wait.", as_json=as_json)


@tournament.command()
@click.argument("tournament_id", type=int, metavar="ID")
@click.argument("players", type=int, nargs=-1, metavar="PLAYER...")
@click.option("--choose", type=click.IntRange(1), metavar="N", help="The N with the highest MMR.")
@click.option("--remove", is_flag=True, help="They shall not lead a team after all.")
@json_option
@pass_desk
def captains(
    desk: Desk, tournament_id: int, players: tuple[int, ...], choose: int | None, remove: bool,
    as_json: bool,
) -> None:  # fmt: skip
    """Say who shall lead a team; with --choose these and nobody else."""
    _one_of(players, choose, "--choose")
    listed_players(desk, tournament_id, players)
    if choose is not None:
        desk.sign_ups.choose_captains(tournament_id, choose)
    else:
        desk.sign_ups.set_captains(tournament_id, players, captain=not remove)
    marked = [
        player
        for player in desk.read(signed_players, tournament_id)
        if player.captain and player.state is SignUpState.IN
    ]
    if as_json:
        print_json({"captains": [player.user_id for player in marked]})
    else:
        say(f"Captains: {', '.join(player.name for player in marked) or 'none'}.")


def _described(desk: Desk, fields: TournamentFields, given: dict[str, Any]) -> TournamentFields:
    """The fields with what was given on the command line."""
    kept = {name: given[name] for name in _KEPT_FIELDS if given[name] is not None}
    fields = replace(fields, **kept)
    if given["prizes"]:
        fields = replace(fields, prizes="\n".join(given["prizes"]))
    if given["kind"] is not None:
        fields = replace(fields, type=TournamentType(given["kind"]))
    if given["state"] is not None:
        fields = replace(fields, state=TournamentState(given["state"]))
    if given["league"] is not None:
        league = given["league"]
        fields = replace(fields, league_id=league_named(desk, league).id if league else None)
    if given["start"] is not None:
        fields = replace(
            fields, starts_at=typed_moment(given["start"], fields.time_zone, "--start")
        )
    return fields


def _one_of(players: tuple[int, ...], otherwise: Any, option: str) -> Sequence[int]:
    if bool(players) == (otherwise is not None):
        raise click.UsageError(f"Name players, or give {option}; not both")
    return players or (otherwise if isinstance(otherwise, list) else ())


def _tell_made(made: int, name: str, *, as_json: bool) -> None:
    if as_json:
        print_json({"id": made})
    else:
        click.echo(made)
        say(f"Created {name.strip()}.")


def _tell(key: str, count: int, words: str, *, as_json: bool) -> None:
    if as_json:
        print_json({key: count})
    else:
        say(words)


def _start_of(fields: TournamentFields) -> str:
    if fields.starts_at is None:
        return "start not known yet"
    return f"{local_moment(fields.starts_at, fields.time_zone)} {fields.time_zone}"


def _in_words(summary: SignUpSummary) -> str:
    told = [f"{summary.players} players", f"{summary.checked_in} checked in"]
    if summary.waiting:
        told.append(f"{summary.waiting} waiting")
    if summary.average_mmr is not None:
        told.append(f"average MMR {round(summary.average_mmr)}")
    if summary.without_mmr:
        told.append(f"{summary.without_mmr} without MMR")
    told += [
        f"short of {count.short} {name}"
        for count, name in zip(summary.positions, POSITIONS, strict=True)
        if count.short
    ]
    return ", ".join(told)
