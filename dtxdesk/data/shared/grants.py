"""The grants and the row security that `domain.rights` declares, as statements.

They are made anew after every upgrade: what is not declared is taken away. Nobody gets at the
sequences: ids are identities, which the table gives by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, text

from dtxdesk.data.shared.access import RoleNames
from dtxdesk.domain.rights import FUNCTIONS, TABLES, Role, Statement, TableRights

_STATEMENTS: tuple[Statement, ...] = ("select", "insert", "update", "delete")


def apply(connection: Connection, names: RoleNames) -> None:
    """Makes the rights of all tables what is declared. As the owner of the tables."""
    schema = quoted(connection.execute(text("select current_schema()")).scalar_one())
    _take_back(connection, names, schema)
    for role in Role:
        connection.execute(text(f"grant usage on schema {schema} to {quoted(names.group(role))}"))
    keeper = quoted(names.keeper)
    connection.execute(text(f"grant usage on schema {schema} to {keeper}"))
    connection.execute(text(f"grant select, insert, update on members to {keeper}"))
    for rights in TABLES:
        columns = _columns(connection, rights.table)
        for statement in _on_table(rights, columns, names):
            connection.execute(text(statement))
    _own_rows_only(connection)


def apply_to_functions(connection: Connection, names: RoleNames) -> None:
    """Lets each function of the current role be called by who is declared to."""
    for function, role in FUNCTIONS.items():
        if _is_mine(connection, function):
            connection.execute(text(f"revoke all on function {function} from public"))
            group = quoted(names.group(role))
            connection.execute(text(f"grant execute on function {function} to {group}"))


def quoted(name: str) -> str:
    """A name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def _take_back(connection: Connection, names: RoleNames, schema: str) -> None:
    everybody = ", ".join(["public", *(quoted(names.group(role)) for role in Role)])
    connection.execute(text(f"revoke all on all tables in schema {schema} from {everybody}"))
    connection.execute(text(f"revoke all on all sequences in schema {schema} from {everybody}"))


def _on_table(rights: TableRights, columns: list[str], names: RoleNames) -> Iterator[str]:
    table = quoted(rights.table)
    for statement in _STATEMENTS:
        role = rights.role_for(statement)
        if role is None:
            continue
        group = quoted(names.group(role))
        if statement == "update" and rights.kept_back:
            free = ", ".join(quoted(name) for name in columns if name not in rights.kept_back)
            yield f"grant update ({free}) on {table} to {group}"
            for column, higher in rights.kept_back.items():
                yield f"grant update ({quoted(column)}) on {table} to {quoted(names.group(higher))}"
        else:
            yield f"grant {statement} on {table} to {group}"


def _columns(connection: Connection, table: str) -> list[str]:
    return list(
        connection.execute(
            text(
                "select attname from pg_attribute"
                " where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped"
                " order by attnum"
            ),
            {"table": quoted(table)},
        ).scalars()
    )


def _own_rows_only(connection: Connection) -> None:
    for rights in TABLES:
        if not rights.own_rows:
            continue
        table = quoted(rights.table)
        connection.execute(text(f"alter table {table} enable row level security"))
        for policy in ("everybody_reads", "own_rows"):
            connection.execute(text(f"drop policy if exists {policy} on {table}"))
        connection.execute(
            text(f"create policy everybody_reads on {table} for select using (true)")
        )
        connection.execute(
            text(
                f"create policy own_rows on {table}"
                " using (login = session_user) with check (login = session_user)"
            )
        )


def _is_mine(connection: Connection, function: str) -> bool:
    found = connection.execute(
        text(
            "select from pg_proc where oid = to_regprocedure(:name)"
            " and pg_get_userbyid(proowner) = current_user"
        ),
        {"name": function},
    )
    return found.first() is not None
