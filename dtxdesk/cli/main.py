"""The commands put together, and how every one of them ends."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import click

from dtxdesk import __version__
from dtxdesk.bootstrap import make_desk
from dtxdesk.cli.account import account
from dtxdesk.cli.caches import cache
from dtxdesk.cli.databases import db
from dtxdesk.cli.decisions import DECISION_COMMANDS
from dtxdesk.cli.drafts import draft
from dtxdesk.cli.export import PAINTER, Painter, export
from dtxdesk.cli.history import redo, undo
from dtxdesk.cli.leagues import league
from dtxdesk.cli.links import LINK_COMMANDS
from dtxdesk.cli.live import live
from dtxdesk.cli.matches import match
from dtxdesk.cli.output import fail, holds_password, warn
from dtxdesk.cli.people_import import import_people
from dtxdesk.cli.player_games import player_games
from dtxdesk.cli.players import player
from dtxdesk.cli.results import RESULT_COMMANDS
from dtxdesk.cli.schedule import SCHEDULE_COMMANDS
from dtxdesk.cli.steam import steam
from dtxdesk.cli.sync import recompute, sync
from dtxdesk.cli.teams import team
from dtxdesk.cli.tournament_import import import_tournament
from dtxdesk.cli.tournaments import tournament
from dtxdesk.errors import Cancelled, DeskError
from dtxdesk.paths import DATA_DIR_VARIABLE, DataPaths, default_data_dir

log = logging.getLogger(__name__)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Without a command the window opens; `dtxdesk demo` opens it on sample data.",
)
@click.option(
    "--data-dir",
    type=click.Path(path_type=Path, file_okay=False),
    help=f"Holds everything that is written; also {DATA_DIR_VARIABLE}.",
)
@click.option("--database", help="A PostgreSQL database, postgresql://…, instead of the local one.")
@click.version_option(__version__, prog_name="dtxdesk")
@click.pass_context
def program(context: click.Context, data_dir: Path | None, database: str | None) -> None:
    """Run community Dota 2 leagues."""
    paths = DataPaths((data_dir or default_data_dir()).expanduser().absolute())
    if database and holds_password(database):
        warn("A password on the command line can be seen by others; use the keyring or PGPASSWORD.")
    context.meta[PAINTER] = context.obj
    context.obj = make_desk(paths, database_url=database)
    context.call_on_close(context.obj.close)


player.add_command(import_people)
for command in LINK_COMMANDS:
    match.add_command(command)
player.add_command(player_games)
for command in (
    *RESULT_COMMANDS,
    *DECISION_COMMANDS,
    *SCHEDULE_COMMANDS,
    import_tournament,
):
    tournament.add_command(command)
for command in (
    league, player, tournament, team, draft, match, sync, recompute, export, db, cache, undo, redo,
    account, steam, live
):  # fmt: skip
    program.add_command(command)


def run_command(arguments: list[str], painter: Painter | None = None) -> int:
    """Runs one command. Exit codes: 0 done, 1 failed with one line that says why, 2 wrong usage.

    Args:
        arguments: Without the program's name.
        painter: Draws and prints, which commands can't do by themselves.
    """
    try:
        outcome = program.main(
            args=arguments, prog_name="dtxdesk", standalone_mode=False, obj=painter
        )
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as wrong:
        wrong.show()
        return wrong.exit_code
    except (click.Abort, KeyboardInterrupt, Cancelled):
        return fail("Stopped.")
    except DeskError as problem:
        return fail(problem.one_line())
    except BrokenPipeError:
        # Whoever read our output has gone, as `| head` does.
        sys.stderr.close()
        return 1
    except Exception as bug:
        log.exception("A command failed unexpectedly")
        return fail(
            f"Unexpected error: {type(bug).__name__}. The log in the data folder has the details."
        )
    return outcome if isinstance(outcome, int) else 0
