"""Copying a database into another one."""

from __future__ import annotations

import sys

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.output import holds_password, json_option, pass_desk, print_json, say, warn
from dtxdesk.services.moving import CopyProgress


@click.command()
@click.argument("from_url")
@click.argument("to_url")
@json_option
@pass_desk
def copy(desk: Desk, from_url: str, to_url: str, as_json: bool) -> None:
    """Copy all data into an empty database, and compare them row by row.

    Addresses are postgresql://user@server/database or sqlite:///path/to/file.
    """
    if holds_password(from_url) or holds_password(to_url):
        warn("A password on the command line can be seen by others; use the keyring or PGPASSWORD.")
    tell = show_progress if sys.stderr.isatty() else lambda _progress: None
    report = desk.moving.copy(from_url, to_url, progress=tell)
    if as_json:
        print_json({"tables": dict(report.rows), "rows": report.total})
    say(f"{report.total:,} rows were copied and are the same in both.")


def show_progress(progress: CopyProgress) -> None:
    """How far a copy is, in one line of a terminal."""
    share = progress.done / progress.total if progress.total else 1
    what = "Comparing" if progress.checking else "Copying"
    click.echo(f"\r{what} {progress.table}: {share:.0%}\x1b[K", err=True, nl=False)
