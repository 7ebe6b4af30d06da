"""Editing many rows in one operation, with as few statements as there are pages of rows.

An ORM object costs a millisecond by the time it is audited, and one person's change holds up all
others' for as long as it takes. What is written here is audited, counted and undoable all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

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


def edit_people(
    work: UnitOfWork,
    people: Sequence[Mapping[str, Any]],
    change: Callable[[Mapping[str, Any]], Mapping[str, Any]],
) -> int:
    """Writes what `change` makes of each person (the columns that become others).

    Returns:
        How many were changed; who stays as before is not touched.
    """
    written: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for person in people:
        values = {name: v for name, v in change(person).items() if v != person[name]}
        if values:
            work.row_changes.append(_change_of(person, values))
            if NAMED & values.keys():
                values |= folded_names({**person, **values})
            columns = tuple(sorted(values))
            written.setdefault(columns, []).append({"p_id": person["id"], **values})
    for columns, rows in written.items():
        work.connection.execute(
            update(users)
            .where(users.c.id == bindparam("p_id"))
            .values(
                {
                    **{name: bindparam(name) for name in columns},
                    "version": users.c.version + 1,
                    "updated_at": work.now,
                }
            ),
            rows,
        )
    return sum(map(len, written.values()))


def add_people(work: UnitOfWork, people: Sequence[Mapping[str, Any]]) -> list[int]:
    """Adds people with these columns, all of them the same ones; the others are empty.

    Returns:
        Their ids, in the same order.
    """
    if not people:
        return []
    rows = [
        {**_EMPTY, **person, **folded_names(person), "created_at": work.now, "updated_at": work.now}
        for person in people
    ]
    ids = _inserted(work.connection, rows)
    for user_id, row in zip(ids, rows, strict=True):
        values = {**dict.fromkeys(_AUDITED), **row, "id": user_id}
        after = {name: to_json(column, values[name]) for name, column in _AUDITED.items()}
        work.row_changes.append(RowChange(users.name, str(user_id), None, after))
    return ids


def _inserted(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """The ids of rows that are inserted, in their order."""
    if connection.dialect.name != "sqlite":
        adding = insert(users).returning(users.c.id, sort_by_parameter_order=True)
        return list(connection.execute(adding, rows).scalars())
    # SQLite tells no order, so SQLAlchemy would insert one by one. But AUTOINCREMENT only ever goes
    # up, and nobody else writes meanwhile.
    before = connection.execute(select(func.max(users.c.id))).scalar_one() or 0
    connection.execute(insert(users), rows)
    added = select(users.c.id).where(users.c.id > before).order_by(users.c.id)
    return list(connection.execute(added).scalars())


_EMPTY: Mapping[str, Any] = {
    **dict.fromkeys(POSITION_COLUMNS, 0), "notes": "", "active": True, "version": 1,
}  # fmt: skip
"""What a new person has where nothing is said."""

_AUDITED = {column.name: column for column in audited_columns(users)}


def _change_of(person: Mapping[str, Any], values: Mapping[str, Any]) -> RowChange:
    before = {name: to_json(column, person[name]) for name, column in _AUDITED.items()}
    changed = {name: to_json(_AUDITED[name], value) for name, value in values.items()}
    after = {**before, **changed, "version": before["version"] + 1}
    return RowChange(users.name, str(person["id"]), before, after)
