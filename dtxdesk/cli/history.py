"""dtxdesk undo and dtxdesk redo."""

from __future__ import annotations

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.output import pass_desk, say


@click.command()
@pass_desk
def undo(desk: Desk) -> None:
    """Take your last operation back."""
    say(f"Undone: {desk.history.undo().title}")


@click.command()
@pass_desk
def redo(desk: Desk) -> None:
    """Do again what you undid last."""
    say(f"Done again: {desk.history.redo().title}")
