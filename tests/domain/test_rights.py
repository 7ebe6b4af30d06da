"""What the declaration of rights says by itself, and that its page is up to date."""

from __future__ import annotations

from pathlib import Path

import pytest

from dtxdesk.domain.rights import TABLES, Deed, Role, may, rights_of, role_for
from dtxdesk.domain.rights_page import markdown


@pytest.mark.parametrize(
    ("deed", "role"),
    [
        (Deed.EDIT_PLAYERS, Role.STAFF), (Deed.RUN_TOURNAMENTS, Role.STAFF),
        (Deed.SYNC, Role.STAFF), (Deed.EDIT_MATCHES, Role.STAFF),
        (Deed.ARCHIVE_PLAYERS, Role.ADMIN), (Deed.DELETE_PLAYERS, Role.ADMIN),
        (Deed.MANAGE_LEAGUES, Role.ADMIN), (Deed.SHARED_SETTINGS, Role.ADMIN),
        (Deed.DELETE_TOURNAMENTS, Role.ADMIN), (Deed.FORGET_PLAYERS, Role.OWNER),
        (Deed.MEMBERS, Role.OWNER), (Deed.RESTORE, Role.OWNER), (Deed.UPGRADE, Role.OWNER),
    ],
)  # fmt: skip
def test_who_may_do_what(deed: Deed, role: Role) -> None:
    assert role_for(deed) is role
    assert [may(one, deed) for one in Role] == [one.includes(role) for one in Role]


def test_a_viewer_writes_nothing_but_its_own_presence() -> None:
    for rights in TABLES:
        for statement in ("insert", "update", "delete"):
            needed = rights.role_for(statement)
            assert needed is not Role.VIEWER or rights.own_rows, rights.table
        assert rights.select is Role.VIEWER


def test_nobody_changes_the_audit_log() -> None:
    audit = rights_of("audit_events")
    assert (audit.insert, audit.update, audit.delete) == (None, None, None)


def test_the_page_is_what_the_declaration_says() -> None:
    page = Path(__file__).parents[2] / "docs" / "rights.md"
    assert page.read_text("utf-8") == markdown(), "python -m dtxdesk.domain.rights_page writes it"
