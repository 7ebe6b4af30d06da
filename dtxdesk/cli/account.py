"""`dtxdesk account`: signing in and out with Discord."""

from __future__ import annotations

import webbrowser

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.output import json_option, pass_desk, print_json, say, warn


@click.group()
def account() -> None:
    """Who you are on Discord. Everything else works without signing in."""


@account.command()
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@json_option
@pass_desk
def login(desk: Desk, no_browser: bool, as_json: bool) -> None:
    """Sign in with Discord in the browser; ends when that is done, or after three minutes."""

    def show(address: str) -> None:
        say(f"Open this address in the browser: {address}")
        if not no_browser:
            webbrowser.open(address)

    found = desk.account.log_in(show)
    if not found.lasts:
        warn("This computer has no keyring: the sign-in ends with this program.")
    if as_json:
        print_json(_document(desk))
        return
    say(f"Signed in as @{found.myself.username}.")
    if found.user_id is None:
        say(
            "No player has this Discord id yet:"
            f" dtxdesk player add --name NAME --discord-id {found.myself.id}"
        )
    else:
        say(f"This is player {found.user_id}, {found.user_name}.")


@account.command()
@json_option
@pass_desk
def logout(desk: Desk, as_json: bool) -> None:
    """Sign out; the sign-in is revoked."""
    if not desk.account.log_out():
        warn(
            "Discord could not be reached: the sign-in is forgotten here, but not revoked there."
            " Discord's settings, Authorized Apps, ends it."
        )
    if as_json:
        print_json(_document(desk))
    else:
        say("Signed out.")


@account.command()
@json_option
@pass_desk
def show(desk: Desk, as_json: bool) -> None:
    """Who is signed in."""
    document = _document(desk)
    if as_json:
        print_json(document)
    elif document["signed_in"]:
        say(f"Signed in as @{document['username']} ({document['discord_id']}).")
    else:
        say("Nobody is signed in: dtxdesk account login")


def _document(desk: Desk) -> dict[str, object]:
    myself = desk.account.who()
    return {
        "signed_in": myself is not None,
        "discord_id": None if myself is None else myself.id,
        "username": None if myself is None else myself.username,
    }
