"""`dtxdesk tournament import`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.output import json_option, pass_desk, print_json, say, warn

if TYPE_CHECKING:
    from dtxdesk.services.tournament_file.importing import TournamentPlan


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE.json")
@click.option("--preview", is_flag=True, help="Only say what it would do.")
@json_option
@pass_desk
def import_tournament(desk: Desk, file: Path, preview: bool, as_json: bool) -> None:
    """Add a tournament that `export tournament --format json` has written.

    Its players are matched by Steam and Discord ids; who is not here yet is added.
    """
    from dtxdesk.services.tournament_file.importing import Found
    from dtxdesk.services.tournament_file.reading import read_file

    read = read_file(file)
    plan = desk.tournament_files.preview(read)
    for note in plan.notes:
        warn(note)
    for one in plan.people:
        if one.found is Found.NAME:
            warn(f"{one.record.name} is player {one.user_id} here, by name alone")
    if preview:
        for one in plan.conflicts:
            warn(f"{one.record.name}: the two ids belong to two players here")
        if as_json:
            print_json(_document(plan))
        else:
            say(_in_words(plan))
        return
    made = desk.tournament_files.carry_out(read, plan)
    if as_json:
        print_json({"id": made})
    else:
        click.echo(made)
        say(_in_words(plan))


def _in_words(plan: TournamentPlan) -> str:
    found = Counter(one.found.value for one in plan.people)
    known = len(plan.people) - found["new"] - found["conflict"]
    return (
        f"{plan.fields.name}: {len(plan.file.teams)} teams, {plan.series} series, "
        f"{plan.results} results; players here already: {known}, new: {found['new']}."
    )


def _document(plan: TournamentPlan) -> dict[str, Any]:
    return {
        "name": plan.fields.name,
        "state": plan.fields.state.value,
        "teams": len(plan.file.teams),
        "series": plan.series,
        "results": plan.results,
        "people": [
            {"name": one.record.name, "found": one.found.value, "user_id": one.user_id}
            for one in plan.people
        ],
        "notes": [str(note) for note in plan.notes],
    }
