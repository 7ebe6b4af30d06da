"""Which player has which Steam id."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select

from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import User
from dtxdesk.domain.found_on_steam import Holder

_users = table_of(User)

_CHUNK = 500


def steam_holders(connection: Connection, steam_ids: Collection[int]) -> dict[int, Holder]:
    """The players who have these Steam ids, archived ones too."""
    columns = (_users.c.steam_id, _users.c.id, _users.c.name, _users.c.avatar, _users.c.active)
    asked = sorted(steam_ids)
    found: dict[int, Holder] = {}
    for start in range(0, len(asked), _CHUNK):
        page = select(*columns).where(_users.c.steam_id.in_(asked[start : start + _CHUNK]))
        for row in connection.execute(page):
            found[row.steam_id] = Holder(row.id, row.name, row.avatar, not row.active)
    return found
