"""Which role it takes to take an operation back: every row of it is written the other way round."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sqlalchemy import Connection, select

from dtxdesk.data.schema import AuditEvent
from dtxdesk.domain.rights import Role, Statement, TableRights, rights_of

_INVERSE: Mapping[str, Statement] = MappingProxyType(
    {"insert": "delete", "delete": "insert", "update": "update"}
)


def role_to_take_back(connection: Connection, operation_id: str) -> Role:
    """The least role that may take this operation back, or do it again where it is an undo."""
    done = connection.execute(
        select(AuditEvent.table_name, AuditEvent.action)
        .where(AuditEvent.operation == operation_id, AuditEvent.table_name.is_not(None))
        .distinct()
    )
    needed = {rights_of("changes").role_for("insert")}  # whatever it is, the feed tells of it
    for table, action in done:
        rights = rights_of(table)
        needed.add(rights.role_for(_INVERSE[action]))
        if action == "update":
            needed |= _for_kept_back(connection, operation_id, rights)
    return max((role or Role.OWNER for role in needed), key=lambda role: role.rank)


def _for_kept_back(
    connection: Connection, operation_id: str, rights: TableRights
) -> set[Role | None]:
    """The roles for the columns of a table that not everybody who updates it may change."""
    found: set[Role | None] = set()
    for column, role in rights.kept_back.items():
        before, after = AuditEvent.before[column], AuditEvent.after[column]
        changed = connection.execute(
            select(AuditEvent.id)
            .where(
                AuditEvent.operation == operation_id,
                AuditEvent.table_name == rights.table,
                AuditEvent.action == "update",
                before.as_string().is_distinct_from(after.as_string()),
            )
            .limit(1)
        ).first()
        if changed is not None:
            found.add(role)
    return found
