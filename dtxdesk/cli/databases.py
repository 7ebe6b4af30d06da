"""The commands of `dtxdesk db`."""

from __future__ import annotations

from pathlib import Path

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.hosting import host
from dtxdesk.cli.members import members
from dtxdesk.cli.moving import copy
from dtxdesk.cli.output import json_option, pass_desk, print_json, say
from dtxdesk.cli.sharing import SHARING_COMMANDS


@click.group()
def db() -> None:
    """The database: check, upgrade, back up, restore."""


@db.command()
@json_option
@pass_desk
def check(desk: Desk, as_json: bool) -> int:
    """Look for damage and for rows that contradict each other."""
    problems = desk.maintenance.check()
    if as_json:
        print_json({"ok": not problems, "problems": problems})
    else:
        say("\n".join(problems) or "All is well.")
    return 1 if problems else 0


@db.command()
@pass_desk
def upgrade(desk: Desk) -> None:
    """Bring the database to this program's schema, after a verified backup."""
    desk.open()
    say("The database is at this program's schema.")


@db.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
@json_option
@pass_desk
def backup(desk: Desk, file: Path | None, as_json: bool) -> None:
    """Write a verified backup, into the folder backups unless a file is named."""
    written = desk.backups.write(file) if file else desk.backups.make()
    if as_json:
        print_json({"file": str(written)})
    else:
        say(f"Written to {written}")


@db.command()
@click.argument("file", type=click.Path(path_type=Path))
@pass_desk
def restore(desk: Desk, file: Path) -> None:
    """Put a backup in the place of the database; the present state is kept."""
    kept = desk.backups.restore(file)
    say(f"Restored from {file}." + (f" The state before is in {kept}" if kept else ""))


for command in (copy, host, members, *SHARING_COMMANDS):
    db.add_command(command)
