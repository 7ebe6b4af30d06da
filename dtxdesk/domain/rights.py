"""Who may do what in a shared database: the one declaration.

PostgreSQL's grants and row security are made from it (`data.shared.grants`), screens grey out what
it does not allow, and the table in docs/rights.md is written from it. A local file belongs to the
one person at it, who may do everything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Literal

Statement = Literal["select", "insert", "update", "delete"]


class Role(StrEnum):
    """What somebody is in a shared database; each may do what those before it may."""

    VIEWER = "viewer"
    STAFF = "staff"
    ADMIN = "admin"
    OWNER = "owner"

    @property
    def rank(self) -> int:
        return _RANKS[self]

    def includes(self, needed: Role) -> bool:
        """Whether somebody of this role may do what that role may."""
        return self.rank >= needed.rank


_RANKS: Mapping[Role, int] = MappingProxyType({role: at for at, role in enumerate(Role)})


@dataclass(frozen=True, slots=True)
class TableRights:
    """The least role that may do each thing with a table; None: nobody, only the database itself.

    Attributes:
        table: Its name.
        select, insert, update, delete: The role for each statement.
        kept_back: Columns that a higher role than `update` is needed to change.
        own_rows: Rows bear a database login, and only one's own can be written.
    """

    table: str
    insert: Role | None = None
    update: Role | None = None
    delete: Role | None = None
    select: Role = Role.VIEWER
    kept_back: Mapping[str, Role] = field(default_factory=lambda: MappingProxyType({}))
    own_rows: bool = False

    def role_for(self, statement: Statement, column: str = "") -> Role | None:
        """The least role for that statement; of an update perhaps of one column."""
        needed: Role | None = getattr(self, statement)
        if statement == "update" and column in self.kept_back:
            return self.kept_back[column]
        return needed


def _by_staff(table: str) -> TableRights:
    """What staff work on all evening: entries come and go."""
    return TableRights(table, Role.STAFF, Role.STAFF, Role.STAFF)


def _deleted_by_admins(table: str, **kept_back: Role) -> TableRights:
    return TableRights(table, Role.STAFF, Role.STAFF, Role.ADMIN, kept_back=kept_back)


def _by_admins(table: str) -> TableRights:
    return TableRights(table, Role.ADMIN, Role.ADMIN, Role.ADMIN)


TABLES: tuple[TableRights, ...] = (
    _deleted_by_admins("users", active=Role.ADMIN),
    _by_admins("leagues"),
    _deleted_by_admins("steam_matches"),
    _by_staff("steam_match_players"),
    _by_staff("league_player_stats"),
    _by_staff("league_sync_state"),
    _by_staff("pending_matches"),
    _by_admins("settings"),
    _deleted_by_admins("tournaments"),
    _by_staff("sign_ups"),
    _by_staff("teams"),
    _by_staff("team_members"),
    _by_staff("drafts"),
    _by_staff("draft_teams"),
    _by_staff("draft_entries"),
    _by_staff("draft_events"),
    _by_staff("stages"),
    _by_staff("stage_entrants"),
    _by_staff("series"),
    _by_staff("games"),
    _by_staff("dismissed_matches"),
    _by_staff("penalties"),
    _by_staff("tie_decisions"),
    TableRights("audit_events"),
    TableRights("changes", insert=Role.STAFF, delete=Role.ADMIN),
    TableRights("alembic_version"),
    TableRights("members"),
    TableRights("presence", Role.VIEWER, Role.VIEWER, Role.VIEWER, own_rows=True),
    _by_staff("job_leases"),
    _by_staff("announcements"),
)
"""Every table of a shared database."""

_BY_NAME = {rights.table: rights for rights in TABLES}

FUNCTIONS: Mapping[str, Role] = MappingProxyType(
    {
        "dtxdesk_summary(text, text)": Role.STAFF,
        "dtxdesk_in_bulk()": Role.VIEWER,
        "dtxdesk_bind_discord(text)": Role.VIEWER,
        "dtxdesk_invite(text, text, text, text)": Role.OWNER,
        "dtxdesk_set_role(text, text)": Role.OWNER,
        "dtxdesk_revoke(text)": Role.OWNER,
    }
)
"""What may be called, with the least role; PUBLIC may call none of them."""


class Deed(StrEnum):
    """What screens and commands offer, as far as a role decides about it."""

    EDIT_PLAYERS = "edit_players"
    ARCHIVE_PLAYERS = "archive_players"
    DELETE_PLAYERS = "delete_players"
    """Merging two people, too: one of them is gone afterwards."""
    FORGET_PLAYERS = "forget_players"
    MANAGE_LEAGUES = "manage_leagues"
    SYNC = "sync"
    EDIT_MATCHES = "edit_matches"
    RUN_TOURNAMENTS = "run_tournaments"
    DELETE_TOURNAMENTS = "delete_tournaments"
    SHARED_SETTINGS = "shared_settings"
    MEMBERS = "members"
    RESTORE = "restore"
    UPGRADE = "upgrade"


_WRITES: Mapping[Deed, tuple[tuple[str, Statement, str], ...]] = MappingProxyType(
    {
        Deed.EDIT_PLAYERS: (("users", "insert", ""), ("users", "update", "")),
        Deed.ARCHIVE_PLAYERS: (("users", "update", "active"),),
        Deed.DELETE_PLAYERS: (("users", "delete", ""),),
        Deed.MANAGE_LEAGUES: (("leagues", "insert", ""), ("leagues", "update", "")),
        Deed.SYNC: (
            ("steam_matches", "insert", ""),
            ("league_player_stats", "insert", ""),
            ("league_sync_state", "update", ""),
        ),
        Deed.EDIT_MATCHES: (("steam_matches", "update", ""), ("pending_matches", "update", "")),
        Deed.RUN_TOURNAMENTS: (
            ("tournaments", "update", ""),
            ("teams", "update", ""),
            ("drafts", "update", ""),
            ("series", "update", ""),
            ("games", "insert", ""),
        ),
        Deed.DELETE_TOURNAMENTS: (("tournaments", "delete", ""),),
        Deed.SHARED_SETTINGS: (("settings", "update", ""),),
    }
)

_OF_OWNERS = frozenset({Deed.FORGET_PLAYERS, Deed.MEMBERS, Deed.RESTORE, Deed.UPGRADE})
"""What is done as the owner of all tables, or through the functions for members."""


def rights_of(table: str) -> TableRights:
    """The rights of a table.

    Raises:
        KeyError: there is no such table.
    """
    return _BY_NAME[table]


@cache  # a window asks for each of its actions whenever something is selected
def role_for(deed: Deed) -> Role:
    """The least role that may do this."""
    if deed in _OF_OWNERS:
        return Role.OWNER
    needed = [_BY_NAME[table].role_for(said, column) for table, said, column in _WRITES[deed]]
    return max((role or Role.OWNER for role in needed), key=lambda role: role.rank)


def may(role: Role, deed: Deed) -> bool:
    """Whether somebody of that role may do this."""
    return role.includes(role_for(deed))
