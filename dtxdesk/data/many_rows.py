"""Editing many rows in one operation, with as few statements as there are pages of rows.

An ORM object costs a millisecond by the time it is audited, and one person's change holds up all
others' for as long as it takes. What is written here is audited, counted and undoable all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Table,
    bindparam,
    func,
    insert,
    select,
    update,
)

from dtxdesk.data.names import NAMED, folded_names
from dtxdesk.data.rows import RowChange, audited_columns, table_of, to_json
from dtxdesk.data.schema import User
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.merging import POSITION_COLUMNS

_CHUNK = 500

users = table_of(User)


def read_people(work: UnitOfWork, user_ids: Sequence[int]) -> list[Mapping[str, Any]]:
    """All audited columns of these people, with the name; who is gone is left out."""
    ids = sorted(set(user_ids))
    wanted = select(users.c.name, *audited_columns(users))
    found: list[Mapping[str, Any]] = []
    for start in range(0, len(ids), _CHUNK):
        page = wanted.where(users.c.id.in_(ids[start : start + _CHUNK])).order_by(users.c.id)
        found += (dict(row) for row in work.connection.execute(page).mappings())
    return found


def read_rows(
    work: UnitOfWork, table: Table, *conditions: ColumnElement[bool]
) -> list[Mapping[str, Any]]:
    """All audited columns of the rows of a table with a key `id` that meet the conditions."""
    work.flush()
    wanted = select(*audited_columns(table)).where(*conditions).order_by(table.c.id)
    return [dict(row) for row in work.connection.execute(wanted).mappings()]


def edit_people(
    work: UnitOfWork,
    people: Sequence[Mapping[str, Any]],
    change: Callable[[Mapping[str, Any]], Mapping[str, Any]],
) -> int:
    """Writes what `change` makes of each person (the columns that become others).

    Returns:
        How many were changed; who stays as before is not touched.
    """
    return _edit(work, users, people, change, _names_too)


def edit_rows(
    work: UnitOfWork,
    table: Table,
    rows: Sequence[Mapping[str, Any]],
    change: Callable[[Mapping[str, Any]], Mapping[str, Any]],
) -> int:
    """As `edit_people`, for rows of a table that nothing derived hangs on.

    What the session has loaded of these rows is out of date afterwards.
    """
    return _edit(work, table, rows, change, lambda _row, values: values)


def add_people(work: UnitOfWork, people: Sequence[Mapping[str, Any]]) -> list[int]:
    """Adds people with these columns, all of them the same ones; the others are empty.

    Returns:
        Their ids, in the same order.
    """
    return add_rows(work, users, [{**_EMPTY, **one, **folded_names(one)} for one in people])


def add_rows(work: UnitOfWork, table: Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Adds rows with these columns, all of them the same ones; the others are empty.

    Returns:
        Their ids, in the same order.
    """
    if not rows:
        return []
    work.flush()
    stamps = {"version": 1, "created_at": work.now, "updated_at": work.now}
    full = [{**stamps, **row} for row in rows]
    ids = _inserted(work.connection, table, full)
    audited = {column.name: column for column in audited_columns(table)}
    for row_id, row in zip(ids, full, strict=True):
        values = {**row, "id": row_id}
        after = {name: to_json(column, values.get(name)) for name, column in audited.items()}
        work.row_changes.append(RowChange(table.name, str(row_id), None, after))
    return ids


def _edit(
    work: UnitOfWork,
    table: Table,
    rows: Sequence[Mapping[str, Any]],
    change: Callable[[Mapping[str, Any]], Mapping[str, Any]],
    derived: Callable[[Mapping[str, Any], dict[str, Any]], dict[str, Any]],
) -> int:
    work.flush()
    audited = {column.name: column for column in audited_columns(table)}
    written: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for row in rows:
        values = {name: v for name, v in change(row).items() if v != row[name]}
        if values:
            work.row_changes.append(_change_of(table, audited, row, values))
            values = derived(row, values)
            columns = tuple(sorted(values))
            written.setdefault(columns, []).append({"p_id": row["id"], **values})
    for columns, changed in written.items():
        work.connection.execute(
            update(table)
            .where(table.c.id == bindparam("p_id"))
            .values(
                {
                    **{name: bindparam(name) for name in columns},
                    "version": table.c.version + 1,
                    "updated_at": work.now,
                }
            ),
            changed,
        )
    return sum(map(len, written.values()))


def _names_too(person: Mapping[str, Any], values: dict[str, Any]) -> dict[str, Any]:
    if NAMED & values.keys():
        return values | folded_names({**person, **values})
    return values


def _inserted(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """The ids of rows that are inserted, in their order."""
    if connection.dialect.name != "sqlite":
        adding = insert(table).returning(table.c.id, sort_by_parameter_order=True)
        return list(connection.execute(adding, rows).scalars())
    # SQLite tells no order, so SQLAlchemy would insert one by one. But AUTOINCREMENT only ever goes
    # up, and nobody else writes meanwhile.
    before = connection.execute(select(func.max(table.c.id))).scalar_one() or 0
    connection.execute(insert(table), rows)
    added = select(table.c.id).where(table.c.id > before).order_by(table.c.id)
    return list(connection.execute(added).scalars())


_EMPTY: Mapping[str, Any] = {**dict.fromkeys(POSITION_COLUMNS, 0), "notes": "", "active": True}
"""What a new person has where nothing is said."""


def _change_of(
    table: Table,
    audited: Mapping[str, Column[Any]],
    row: Mapping[str, Any],
    values: Mapping[str, Any],
) -> RowChange:
    before = {name: to_json(column, row[name]) for name, column in audited.items()}
    changed = {name: to_json(audited[name], value) for name, value in values.items()}
    after = {**before, **changed, "version": before["version"] + 1}
    return RowChange(table.name, str(row["id"]), before, after)
