"""docs/rights.md, written from the declaration: `python -m dtxdesk.domain.rights_page`."""

from __future__ import annotations

import sys

from dtxdesk.domain.rights import FUNCTIONS, TABLES, Deed, Role, TableRights, role_for

_HEAD = """\
# Who may do what in a shared database

<!-- Written by `python -m dtxdesk.domain.rights_page > docs/rights.md`; a test holds the two
together. -->

PostgreSQL itself enforces this, also towards other programs. Each role may do what those before it
may: viewer, staff, admin, owner. A local file belongs to the one person at it.
"""

_DEEDS = {
    Deed.EDIT_PLAYERS: "Add, edit and import players",
    Deed.ARCHIVE_PLAYERS: "Archive players and bring them back",
    Deed.DELETE_PLAYERS: "Merge two players",
    Deed.FORGET_PLAYERS: "Forget a player",
    Deed.MANAGE_LEAGUES: "Add leagues, edit them and their formula",
    Deed.SYNC: "Read matches from Steam, recompute statistics",
    Deed.EDIT_MATCHES: "Type in matches, take them out of the statistics",
    Deed.RUN_TOURNAMENTS: "Run tournaments: sign-up, teams, draft, results, schedule",
    Deed.DELETE_TOURNAMENTS: "Delete tournaments",
    Deed.SHARED_SETTINGS: "Change settings that all share",
    Deed.MEMBERS: "Invite members, change their roles, revoke them",
    Deed.RESTORE: "Restore a backup",
    Deed.UPGRADE: "Upgrade the database to a newer dtxdesk",
}


def markdown() -> str:
    """The whole page."""
    lines = [_HEAD, "| what | from |", "| --- | --- |", "| Look at everything, back up | viewer |"]
    lines += [f"| {_DEEDS[deed]} | {role_for(deed).value} |" for deed in Deed]
    lines += [
        "",
        "## Table by table",
        "",
        "A dash: nobody, only the database itself. Owners work as the owner of all tables where",
        "they forget somebody, restore or upgrade; all else they do as an admin would.",
        "",
        "| table | select | insert | update | delete | |",
        "| --- | --- | --- | --- | --- | --- |",
        *(_row(rights) for rights in TABLES),
        "",
        "## Functions",
        "",
        "| function | from |",
        "| --- | --- |",
        *(f"| `{function}` | {role.value} |" for function, role in FUNCTIONS.items()),
        "",
    ]
    return "\n".join(lines)


def _row(rights: TableRights) -> str:
    cells = (rights.select, rights.insert, rights.update, rights.delete)
    notes = [f"`{column}`: {role.value}" for column, role in rights.kept_back.items()]
    if rights.own_rows:
        notes.append("one's own rows only")
    shown = " | ".join(_named(role) for role in cells)
    return f"| `{rights.table}` | {shown} | {', '.join(notes)} |"


def _named(role: Role | None) -> str:
    return role.value if role is not None else "–"


if __name__ == "__main__":
    sys.stdout.write(markdown())
