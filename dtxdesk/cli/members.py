"""The commands of `dtxdesk db members`."""

from __future__ import annotations

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.output import json_option, pass_desk, print_json, print_rows, say, warn
from dtxdesk.domain.rights import Role

INVITED_AS = tuple(role.value for role in Role if role is not Role.OWNER)


@click.group()
def members() -> None:
    """Who may use the shared database: list, invite, change a role, revoke."""


@members.command("list")
@json_option
@pass_desk
def list_all(desk: Desk, as_json: bool) -> None:
    """Everybody who was invited, with the role that the database knows."""
    found = desk.members.all()
    if as_json:
        rows = [
            {
                "name": row.name,
                "login": row.login,
                "role": row.role and row.role.value,
                "discord_id": row.discord_id,
                "active": row.active,
            }
            for row in found
        ]
        print_json({"members": rows})
        return
    print_rows(
        ("Name", "Login", "Role", "Connections"),
        ((row.name, row.login, row.role or "revoked", row.sessions or "") for row in found),
    )


@members.command()
@click.argument("name")
@click.option("--role", required=True, type=click.Choice(INVITED_AS), help="What they may do.")
@click.option("--host", help="How they reach the server, if not by your own address.")
@click.option("--port", default=5432, type=click.IntRange(1, 65_535), help="Goes with --host.")
@json_option
@pass_desk
def invite(
    desk: Desk, name: str, role: str, host: str | None, port: int, as_json: bool
) -> None:  # fmt: skip
    """Make a login for NAME and print the invitation, this once: it holds the password."""
    from dtxdesk.services.members import Server

    made = desk.members.invite(name, Role(role), Server(host, port) if host else None)
    if made.only_here:
        warn("The invitation's address works on this computer only; --host names another one.")
    if as_json:
        print_json({"login": made.login, "invitation": made.invitation, "url": made.url})
        return
    say(f"{name} can sign in as {made.login}. Send this to them alone, it holds the password:\n")
    click.echo(made.invitation)
    say("\nThey paste it into dtxdesk, or pipe it into: dtxdesk db join -")


@members.command("role")
@click.argument("name")
@click.argument("role", type=click.Choice([role.value for role in Role]))
@pass_desk
def change_role(desk: Desk, name: str, role: str) -> None:
    """Give NAME (or a login) another role; it holds at once."""
    member = desk.members.set_role(name, Role(role))
    say(f"{member.name} ({member.login}) is {role} from now on.")


@members.command()
@click.argument("name")
@pass_desk
def revoke(desk: Desk, name: str) -> None:
    """Close the login of NAME (or a login) and end what it has open."""
    ended = desk.members.revoke(name)
    say(f"{name} can't sign in any more." + (f" {ended} connection(s) ended." if ended else ""))
