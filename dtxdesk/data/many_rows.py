"""Editing many rows in one operation, with as few statements as there are pages of rows.

An ORM object costs a millisecond by the time it is audited, and one person's change holds up all
others' for as long as it takes. What is written here is audited, counted and undoable all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, select, update

from dtxdesk.data.rows import RowChange, audited_columns, table_of, to_json
from dtxdesk.data.schema import User
from dtxdesk.data.unit_of_work import UnitOfWork

_CHUNK = 500

_NAMED = frozenset(
    {"nickname", "guild_nickname", "discord_nickname", "discord_username", "discord_id", "steam_id"}
)
"""What names, order and search follow from: those are for one person at a time."""

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
        assert not _NAMED & values.keys(), "names change one person at a time"
        if values:
            columns = tuple(sorted(values))
            written.setdefault(columns, []).append({"p_id": person["id"], **values})
            work.row_changes.append(_change_of(person, values))
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


_AUDITED = {column.name: column for column in audited_columns(users)}


def _change_of(person: Mapping[str, Any], values: Mapping[str, Any]) -> RowChange:
    before = {name: to_json(column, person[name]) for name, column in _AUDITED.items()}
    changed = {name: to_json(_AUDITED[name], value) for name, value in values.items()}
    after = {**before, **changed, "version": before["version"] + 1}
    return RowChange(users.name, str(person["id"]), before, after)
