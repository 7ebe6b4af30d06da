"""Which role it takes to take an operation back: every row of it is written the other way round."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from sqlalchemy import Connection, ScalarSelect, select

from dtxdesk.data.queries.together import each_of
from dtxdesk.data.schema import AuditEvent
from dtxdesk.domain.rights import Role, Statement, rights_of

_INVERSE: Mapping[str, Statement] = MappingProxyType(
    {"insert": "delete", "delete": "insert", "update": "update"}
)


def role_to_take_back(connection: Connection, operation: str | ScalarSelect[str]) -> Role:
    """The least role that may take this operation back, or do it again where it is an undo."""
    done = connection.execute(
        select(AuditEvent.table_name, AuditEvent.action)
        .where(AuditEvent.operation == operation, AuditEvent.table_name.is_not(None))
        .distinct()
    ).all()
    needed = {rights_of("changes").role_for("insert")}  # whatever it is, the feed tells of it
    needed |= {rights_of(table).role_for(_INVERSE[action]) for table, action in done}
    kept_back = [
        partial(_for_kept_back, operation=operation, table=table, column=column, role=role)
        for table, action in done
        if action == "update"
        for column, role in rights_of(table).kept_back.items()
    ]
    needed |= set(filter(None, each_of(connection, kept_back)))
    return max((role or Role.OWNER for role in needed), key=lambda role: role.rank)


def _for_kept_back(
    connection: Connection,
    *,
    operation: str | ScalarSelect[str],
    table: str,
    column: str,
    role: Role,
) -> Role | None:
    """The role for a column that not everybody who updates its table may change, if it changed."""
    before, after = AuditEvent.before[column], AuditEvent.after[column]
    changed = connection.execute(
        select(AuditEvent.id)
        .where(
            AuditEvent.operation == operation,
            AuditEvent.table_name == table,
            AuditEvent.action == "update",
            before.as_string().is_distinct_from(after.as_string()),
        )
        .limit(1)
    ).first()
    return role if changed is not None else None
