"""What commands print: documents and tables to standard output, the rest to standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from functools import update_wrapper
from typing import Any, Concatenate, ParamSpec, TypeVar

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.exports.table import Table

F = TypeVar("F", bound=Callable[..., Any])
P = ParamSpec("P")
T = TypeVar("T")


def pass_desk(command: Callable[Concatenate[Desk, P], T]) -> Callable[P, T]:
    """Hands the Desk to a command.

    It is done again where a shared database has chosen somebody else's change over it, as long as
    nothing of it was saved.
    """

    def run(context: click.Context, /, *args: P.args, **kwargs: P.kwargs) -> T:
        desk = context.find_object(Desk)
        assert desk is not None
        return desk.write(lambda: command(desk, *args, **kwargs))

    return update_wrapper(click.pass_context(run), command)


def json_option(command: F) -> F:
    """Adds --json: one JSON document on standard output and nothing else there."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")(command)


def print_json(document: object) -> None:
    import json

    click.echo(json.dumps(document, ensure_ascii=False, indent=2))


def print_document(table: Table) -> None:
    """A table as the JSON document of its kind, row by row."""
    from dtxdesk.exports.json_writer import write_json

    sys.stdout.flush()
    write_json(table, sys.stdout.buffer)
    sys.stdout.buffer.flush()


def print_rows(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table for a person, as wide as it needs to be."""
    from rich.console import Console
    from rich.table import Table as RichTable
    from rich.text import Text

    table = RichTable(*headers, box=None, pad_edge=False, header_style="bold")
    for row in rows:
        # Text, not markup: names may hold square brackets.
        table.add_row(*(Text("" if cell is None else str(cell)) for cell in row))
    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = 200
    console.print(table)


def say(message: str) -> None:
    """A message to the person, beside the output."""
    click.echo(message, err=True)


def warn(message: str) -> None:
    click.echo(f"Warning: {message}", err=True)


def fail(message: str) -> int:
    """The one line that says what failed and what to do; returns the exit code."""
    click.echo(f"Error: {message}", err=True)
    return 1


def holds_password(url: str) -> bool:
    """Whether a database address has a password in it, for everybody on this computer to see."""
    from urllib.parse import urlsplit

    try:
        return bool(urlsplit(url).password)
    except ValueError:
        return False
