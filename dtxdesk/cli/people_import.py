"""`dtxdesk player import`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.output import fail, json_option, pass_desk, print_json, say, warn
from dtxdesk.domain.csv_records import UnreadableFile
from dtxdesk.domain.people_csv import COLUMNS
from dtxdesk.domain.people_import import Action
from dtxdesk.phrases import in_one_line
from dtxdesk.services.people_import import Imported, ImportPlan

NOTHING = Imported(0, 0, 0)


@click.command("import", epilog=f"Columns, in any order: {', '.join(COLUMNS)}.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE.csv")
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@click.option("--tournament", type=int, metavar="ID", help="Also sign them up there.")
@json_option
@pass_desk
def import_people(
    desk: Desk, file: Path, dry_run: bool, tournament: int | None, as_json: bool
) -> int:
    """Add and update players from a CSV file: all rows, or none where one has an error."""
    try:
        plan = desk.people_import.plan_file(file, tournament_id=tournament)
    except UnreadableFile as unreadable:
        if as_json:
            _print(NOTHING, [(unreadable.line, unreadable.explanation)])
        return fail(unreadable.one_line())
    _tell_columns(plan)
    errors = [(row.line, in_one_line(row.problems)) for row in plan.errors]
    for row in plan.rows:
        if row.note:
            warn(f"line {row.line}: {row.note}")
    counts = plan.counts
    done = Imported(*(counts[one] for one in (Action.CREATE, Action.UPDATE, Action.SKIP)))
    if not dry_run:
        done = NOTHING if errors else desk.people_import.apply(plan)
    if as_json:
        _print(done, errors)
    for line, message in errors:
        say(f"Line {line}: {message}")
    if errors:
        many = f"{len(errors)} rows have" if len(errors) > 1 else "1 row has"
        return fail(f"Nothing was imported: {many} an error. Correct the file and import it again.")
    would = "Would be created" if dry_run else "Created"
    say(f"{would}: {done.created}, updated: {done.updated}, unchanged: {done.skipped}.")
    return 0


def _tell_columns(plan: ImportPlan) -> None:
    if plan.unknown_columns:
        warn(f"columns that say nothing here: {', '.join(plan.unknown_columns)}")
    if plan.names_teams and plan.tournament_id is None:
        warn("team_name and team_captain are read, but only used when importing into a tournament")


def _print(done: Imported, errors: Sequence[tuple[int, str]]) -> None:
    print_json(
        {
            "created": done.created,
            "updated": done.updated,
            "skipped": done.skipped,
            "errors": [{"line": line, "message": message} for line, message in errors],
        }
    )
