"""Who has a picture, and which."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select

from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import User

_users = table_of(User)

_MOST_NAMED = 500
"""More ids than these are not listed one by one: all are read instead."""

Pictures = dict[int, tuple[str, str | None]]
"""By player: what `users.avatar` says, and the Discord id that it goes with."""


def pictures(connection: Connection, user_ids: Collection[int] | None = None) -> Pictures:
    """The pictures of these players, or of all; who has none is left out."""
    wanted = select(_users.c.id, _users.c.avatar, _users.c.discord_id).where(
        _users.c.avatar.is_not(None)
    )
    if user_ids is not None and len(user_ids) <= _MOST_NAMED:
        wanted = wanted.where(_users.c.id.in_(user_ids))
    return {row.id: (row.avatar, row.discord_id) for row in connection.execute(wanted)}
