"""The options of `tournament create` that say how it is played, and by whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from dtxdesk.domain.csv_records import decoded
from dtxdesk.domain.stages.model import Format, GrandFinal, Points, StageOptions, TieBreak
from dtxdesk.domain.stages.standings import PRESETS
from dtxdesk.domain.team_list import read_team_list
from dtxdesk.errors import EnvironmentProblem
from dtxdesk.services.stages import LaterStage

_BRACKETS = [one.value for one in Format if one.eliminates]

F = TypeVar("F", bound=Callable[..., Any])

_NEEDS_FORMAT = (
    *("best_of", "rounds", "wins", "losses", "groups", "grand_final"),
    *("table", "points", "tie_breaks"),
)


def stage_options(command: F) -> F:
    """Adds the options of a stage and of its teams."""
    for option in reversed(
        (
            click.option("--format", "format_", type=click.Choice([one.value for one in Format])),
            click.option("--teams", type=click.Path(path_type=Path, dir_okay=False),
                         help="A team name a line, in seed order, or a sheet of Challonge's kind."),
            click.option("--seeds-from", type=int, metavar="ID",
                         help="Seeds by the standings of this tournament; others after them."),
            click.option("--best-of", type=int, metavar="N", help="Of every series (3)."),
            click.option("--rounds", type=int, metavar="N", help="Swiss: how many."),
            click.option("--wins", type=int, metavar="W", help="Swiss: a team with W is through."),
            click.option("--losses", type=int, metavar="L", help="Swiss: a team with L is out."),
            click.option("--groups", type=int, metavar="N", help="Round robin: how many (1)."),
            click.option("--third-place", is_flag=True, help="Single elimination: play for it."),
            click.option("--grand-final", type=click.Choice([one.value for one in GrandFinal]),
                         help="Double elimination (single)."),
            click.option("--table", type=click.Choice([*PRESETS]),
                         help="Points and tie-breaks as is usual there."),
            click.option("--points", metavar="W,D,L", help="For a win, a draw, a loss (3,1,0)."),
            click.option("--tie-breaks", metavar="NAME,...", help="In their order, such as "
                         "head_to_head,buchholz,seed."),
            click.option("--playoffs", type=click.Choice(_BRACKETS),
                         help="Then a bracket of the best, begun with next-round."),
            click.option("--take", type=int, metavar="N", help="How many of each group go on."),
        )
    ):  # fmt: skip
        command = option(command)
    return command


def chosen_stage(given: dict[str, Any]) -> StageOptions | None:
    """The stage that was asked for; None where none was.

    Raises:
        click.UsageError: only a part of what belongs together was given.
    """
    if given["format_"] is None:
        named = [name for name in _NEEDS_FORMAT if given[name] is not None]
        if given["teams"] is not None or given["third_place"] or named or given["seeds_from"]:
            raise click.UsageError("Say with --format how it is played")
        return None
    if given["teams"] is None:
        raise click.UsageError("Say with --teams FILE who plays")
    usual = StageOptions(Format(given["format_"]))
    _refuse_idle(usual.format, given)
    grand_final = given["grand_final"]
    options = StageOptions(
        format=usual.format,
        best_of=usual.best_of if given["best_of"] is None else given["best_of"],
        third_place=given["third_place"],
        grand_final=usual.grand_final if grand_final is None else GrandFinal(grand_final),
        groups=usual.groups if given["groups"] is None else given["groups"],
        rounds=given["rounds"],
        wins=given["wins"],
        losses=given["losses"],
    )
    return _ranked(options, given)


def _ranked(options: StageOptions, given: dict[str, Any]) -> StageOptions:
    """With points and tie-breaks: a preset's, or what is given in their place."""
    if given["table"] is not None:
        options = PRESETS[given["table"]].applied(options)
        if given["best_of"] is not None:
            options = replace(options, best_of=given["best_of"])
    if given["points"] is not None:
        try:
            win, draw, loss = (int(part) for part in given["points"].split(","))
        except ValueError:
            raise click.UsageError("--points takes three numbers, such as 3,1,0") from None
        options = replace(options, points=Points(win, draw, loss))
    if given["tie_breaks"] is not None:
        names = [name.strip() for name in given["tie_breaks"].split(",")]
        known = [one.value for one in TieBreak]
        unknown = next((name for name in names if name not in known), None)
        if unknown is not None:
            raise click.UsageError(f"There is no tie-break {unknown}; there are {', '.join(known)}")
        if len(set(names)) < len(names):
            raise click.UsageError("A tie-break is named twice")
        options = replace(options, tie_breaks=tuple(TieBreak(name) for name in names))
    return options


def chosen_playoffs(given: dict[str, Any]) -> list[LaterStage]:
    """What is played after the first stage; nothing where nothing was asked for.

    Raises:
        click.UsageError: only a part of what belongs together was given.
    """
    playoffs, take = given["playoffs"], given["take"]
    if playoffs is None and take is None:
        return []
    if playoffs is None or take is None or given["format_"] is None:
        raise click.UsageError("--playoffs goes with --take N and --format")
    return [LaterStage(StageOptions(Format(playoffs)), take)]


def chosen_teams(given: dict[str, Any]) -> list[str]:
    """The names in the file: a name a line, or a sheet of a bracket site.

    Raises:
        EnvironmentProblem: it can't be read.
        UserError: it is no text, or no such sheet.
    """
    file: Path | None = given["teams"]
    if file is None:
        return []
    try:
        content = file.read_bytes()
    except OSError as failed:
        raise EnvironmentProblem(
            "The file of teams can't be read",
            "{file}: {why}",
            "See whether it is there",
            file=file.name,
            why=failed.strerror or type(failed).__name__,
        ) from failed
    return read_team_list(decoded(content))


def _refuse_idle(format_: Format, given: dict[str, Any]) -> None:
    """Options that would do nothing were meant for something else."""
    belongs: dict[str, tuple[Format, ...]] = {
        "rounds": (Format.SWISS,),
        "wins": (Format.SWISS,),
        "losses": (Format.SWISS,),
        "groups": (Format.ROUND_ROBIN,),
        "grand_final": (Format.DOUBLE_ELIMINATION,),
    }
    tables = [one for one in Format if not one.eliminates]
    belongs |= dict.fromkeys(("table", "points", "tie_breaks"), tuple(tables))
    idle = [
        name
        for name, formats in belongs.items()
        if given[name] is not None and format_ not in formats
    ]
    if given["third_place"] and format_ is not Format.SINGLE_ELIMINATION:
        idle.append("third_place")
    if idle:
        option = f"--{idle[0].replace('_', '-')}"
        raise click.UsageError(f"{option} has no meaning with --format {format_.value}")
