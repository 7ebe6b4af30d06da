"""Serving the shared database from this computer."""

from __future__ import annotations

import signal
import sys
import threading
from typing import TYPE_CHECKING

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.moving import show_progress
from dtxdesk.cli.output import json_option, pass_desk, print_json, say, warn
from dtxdesk.errors import UserError

if TYPE_CHECKING:
    from dtxdesk.services.hosting import HostState


@click.group()
def host() -> None:
    """This computer serves the shared database, for a LAN event: start, stop, status."""


@host.command()
@click.option(
    "--network/--loopback", default=None, help="Open to the local network, or to this computer."
)
@click.option("--yes", is_flag=True, help="Open to the network without being asked.")
@click.option("--copy", is_flag=True, help="Copy all data that are used now into it first.")
@json_option
@pass_desk
def start(desk: Desk, network: bool | None, yes: bool, copy: bool, as_json: bool) -> None:
    """Serve the database until Ctrl+C or `dtxdesk db host stop`."""
    _refuse_another(desk)
    if network and not yes:
        click.confirm(
            "Everybody in the local network can then reach the sign-in of this database. Open it?",
            abort=True,
            err=True,
        )
    stopped = threading.Event()
    desk.hosting.on_stopped = stopped.set
    before = {
        number: signal.signal(number, lambda _number, _frame: stopped.set())
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        tell = show_progress if sys.stderr.isatty() else lambda _progress: None
        begun = desk.hosting.begin(network=network, copy=copy, progress=tell, cancel=stopped)
        state = desk.hosting.state()
        if as_json:
            print_json(_document(state))
            sys.stdout.flush()
        if begun.copied is not None:
            say(f"{begun.copied.total:,} rows were copied and are the same in both.")
            if begun.copied.kept is not None:
                say(f"What it held before is in {begun.copied.kept}")
        _say_how_it_stands(state)
        if not begun.password_is_kept:
            warn(
                f"There is no keyring: {desk.paths.host / 'password'} has this computer's password."
            )
        say("Ctrl+C ends it until the next start; dtxdesk db host stop switches it off.")
        stopped.wait()
        others = desk.hosting.connected() if desk.hosting.here else []
        desk.hosting.rest()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    say("Not served any more." + (f" Disconnected: {', '.join(others)}." if others else ""))


@host.command()
@click.option(
    "--bring-home", is_flag=True, help="Copy all data to this computer's own file, backed up first."
)
@pass_desk
def stop(desk: Desk, bring_home: bool) -> None:
    """Switch hosting off: everybody is disconnected, and what was used before is used again."""
    _refuse_another(desk)
    others = desk.hosting.connected() if desk.hosting.state().serving and not bring_home else []
    report = desk.hosting.end(bring_home=bring_home)
    if report is not None:
        say(f"{report.total:,} rows were copied home and are the same in both.")
        if report.kept is not None:
            say(f"What this computer had before is in {report.kept}")
    say("Hosting is off." + (f" Disconnected: {', '.join(others)}." if others else ""))


@host.command()
@json_option
@pass_desk
def status(desk: Desk, as_json: bool) -> None:
    """Whether this computer hosts, where it is reached and who is connected."""
    state = desk.hosting.state()
    others = desk.hosting.connected() if state.serving else []
    if as_json:
        print_json({**_document(state), "connected": others})
        return
    if not state.on:
        say("This computer hosts no database.")
        return
    _say_how_it_stands(state)
    if state.serving:
        say(f"Connected: {', '.join(others) or 'nobody else'}.")


def _refuse_another(desk: Desk) -> None:
    if desk.database_url:
        raise UserError(
            "Hosting is about this computer's own database",
            "--database names another one",
            "Leave it out",
        )


def _document(state: HostState) -> dict[str, object]:
    return {
        "on": state.on,
        "serving": state.serving,
        "network": state.network,
        "port": state.port,
        "addresses": list(state.addresses) if state.network else ["127.0.0.1"],
        "url": state.url,
    }


def _say_how_it_stands(state: HostState) -> None:
    if not state.serving:
        say("Hosting is on, but no program serves right now: dtxdesk db host start, or the window.")
        return
    if state.network:
        where = ", ".join(f"{address}:{state.port}" for address in state.addresses)
        say(f"Served to the local network at {where or 'no address: this computer is in none'}.")
        say("Invite: dtxdesk db members invite NAME --role viewer|staff|admin")
    else:
        say(f"Served to this computer alone, at 127.0.0.1:{state.port}.")
        say("Others come in with: dtxdesk db host start --network")
