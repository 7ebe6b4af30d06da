"""Making a database a shared one, and using one that somebody else shares."""

from __future__ import annotations

import sys

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.output import json_option, pass_desk, print_json, say, warn
from dtxdesk.domain.invitation import LONGEST


@click.command()
@json_option
@pass_desk
def setup(desk: Desk, as_json: bool) -> None:
    """Make an empty PostgreSQL database a shared one: roles, rights, schema."""
    login = desk.set_up_sharing()
    if as_json:
        print_json({"login": login, "role": "owner"})
    say(
        f"The database is set up, and {login} is its owner.\n"
        "Invite others: dtxdesk db members invite NAME --role viewer|staff|admin"
    )


@click.command()
@click.argument("invitation")
@json_option
@pass_desk
def join(desk: Desk, invitation: str, as_json: bool) -> None:
    """Use the shared database of this invitation from now on (- reads it from standard input)."""
    if invitation == "-":
        invitation = sys.stdin.read(LONGEST + 1)
    else:
        warn("An invitation on the command line can be seen by others; pipe it in with -.")
    joined = desk.joining.join(invitation)
    if as_json:
        print_json(
            {
                "url": joined.url,
                "login": joined.login,
                "role": joined.role.value,
                "password_kept": joined.password_is_kept,
            }
        )
    say(f"From now on dtxdesk uses {joined.url} ({joined.server}); you are {joined.role.value}.")
    if not joined.password_is_kept:
        warn(
            "This computer has no keyring to keep the password in, and it was written nowhere. "
            "Give it with PGPASSWORD, a pgpass file or DTXDESK_DATABASE_URL."
        )
    if joined.unverified:
        warn("The address does not make sure of the server: somebody in between could pass for it.")
    if joined.overruled:
        warn("DTXDESK_DATABASE_URL is set and goes on winning over this address.")


SHARING_COMMANDS = (setup, join)
