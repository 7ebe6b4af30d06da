"""The commands of `dtxdesk tournament` that are about its series."""

from __future__ import annotations

import re
from pathlib import Path

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.lookup import team_in, tournament_called
from dtxdesk.cli.output import json_option, pass_desk, print_json, say
from dtxdesk.domain.stages.model import ResultKind
from dtxdesk.errors import EnvironmentProblem, UserError
from dtxdesk.services.evening import Outcome
from dtxdesk.services.outcome_words import outcome_lines
from dtxdesk.services.results import Entry, GivenUp, Score

_SCORE = re.compile(r"\s*(\d{1,3})\s*[-:–]\s*(\d{1,3})\s*")


class ScoreText(click.ParamType[Score]):
    """Games won by the first and the second team: 2-1."""

    name = "a-b"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Score:
        if isinstance(value, Score):
            return value
        score = read_score(str(value))
        if score is None:
            self.fail("a score is two numbers, such as 2-1", param, ctx)
        return score


def read_score(text: str) -> Score | None:
    """A score as it is typed; None where it is none."""
    found = _SCORE.fullmatch(text)
    return None if found is None else Score(int(found[1]), int(found[2]))


@click.command("next-round")
@click.argument("tournament_id", type=int, metavar="ID")
@json_option
@pass_desk
def next_round(desk: Desk, tournament_id: int, as_json: bool) -> None:
    """Draw the next round of a Swiss stage; after the last one, begin the next stage."""
    if desk.stages.stage_is_due(tournament_id):
        done, number, told = "stage", desk.stages.next_stage(tournament_id), "Stage {} has begun."
    else:
        done, number, told = "round", desk.stages.next_round(tournament_id), "Round {} is drawn."
    if as_json:
        print_json({done: number})
    else:
        say(told.format(number))


@click.command()
@click.argument("tournament_id", type=int, metavar="ID")
@click.argument("series", type=int, required=False)
@click.argument("score", type=ScoreText(), required=False)
@click.option("--file", type=click.Path(path_type=Path, dir_okay=False),
              help="Lines SERIES,A-B; all of them are one step.")  # fmt: skip
@click.option("--preview", is_flag=True, help="Only say what it would change.")
@json_option
@pass_desk
def result(
    desk: Desk,
    tournament_id: int,
    series: int | None,
    score: Score | None,
    file: Path | None,
    preview: bool,
    as_json: bool,
) -> None:
    """Enter the result of a series; on a finished one it corrects what was there."""
    tournament_called(desk, tournament_id)
    if file is not None and series is None:
        entries = _entries_of(file)
    elif file is None and series is not None and score is not None:
        entries = [(series, score)]
    else:
        raise click.UsageError("Give SERIES and A-B, or --file FILE")
    enter = desk.results.preview if preview else desk.results.enter
    _tell(enter(tournament_id, entries), [number for number, _ in entries], as_json=as_json)


@click.command()
@click.argument("tournament_id", type=int, metavar="ID")
@click.argument("series", type=int)
@click.argument("team")
@click.option("--no-show", is_flag=True, help="The team did not come.")
@click.option("--preview", is_flag=True, help="Only say what it would change.")
@json_option
@pass_desk
def forfeit(
    desk: Desk,
    tournament_id: int,
    series: int,
    team: str,
    no_show: bool,
    preview: bool,
    as_json: bool,
) -> None:
    """TEAM (its name or number) gives up a series."""
    kind = ResultKind.NO_SHOW if no_show else ResultKind.FORFEIT
    entries: list[tuple[int, Entry]] = [(series, GivenUp(team_in(desk, tournament_id, team), kind))]
    enter = desk.results.preview if preview else desk.results.enter
    _tell(enter(tournament_id, entries), [series], as_json=as_json)


@click.command()
@click.argument("tournament_id", type=int, metavar="ID")
@click.argument("team")
@click.option("--preview", is_flag=True, help="Only say what it would change.")
@json_option
@pass_desk
def withdraw(desk: Desk, tournament_id: int, team: str, preview: bool, as_json: bool) -> None:
    """TEAM (its name or number) leaves and loses by forfeit what it still has to play."""
    team_id = team_in(desk, tournament_id, team)
    leave = desk.results.preview_withdrawal if preview else desk.results.withdraw
    _tell(leave(tournament_id, team_id), [], as_json=as_json)


@click.command()
@click.argument("tournament_id", type=int, metavar="ID")
@pass_desk
def undo(desk: Desk, tournament_id: int) -> None:
    """Take back what was last done on a tournament."""
    tournament_called(desk, tournament_id)
    say(f"Undone: {desk.history.undo(tournament_id).title}")


@click.command()
@click.argument("tournament_id", type=int, metavar="ID")
@pass_desk
def redo(desk: Desk, tournament_id: int) -> None:
    """Do again what was last taken back on a tournament."""
    tournament_called(desk, tournament_id)
    say(f"Done again: {desk.history.redo(tournament_id).title}")


RESULT_COMMANDS = (next_round, result, forfeit, withdraw, undo, redo)


def _entries_of(file: Path) -> list[tuple[int, Entry]]:
    try:
        lines = file.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as failed:
        raise EnvironmentProblem(
            "The file of results can't be read",
            "{file}",
            "See whether it is there, and text in UTF-8",
            file=file.name,
        ) from failed
    entries: list[tuple[int, Entry]] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        series, _, text = line.partition(",")
        score = read_score(text)
        if not series.strip().isdecimal() or score is None:
            raise UserError(
                "Line {line} is no result",
                "“{text}”",
                "A line is SERIES,A-B, such as 12,2-1",
                line=number,
                text=line.strip(),
            )
        entries.append((int(series), score))
    if not entries:
        raise UserError("There is no result in the file", "", "A line is SERIES,A-B")
    return entries


def _tell(outcome: Outcome, asked: list[int], *, as_json: bool) -> None:
    for line in outcome_lines(outcome, asked):
        say(line)
    if as_json:
        lost = [
            outcome.numbers[stage, number]
            for stage, correction in outcome.corrections.items()
            for number in correction.lost
        ]
        print_json({"lost": sorted(lost), "finished": outcome.finished})
