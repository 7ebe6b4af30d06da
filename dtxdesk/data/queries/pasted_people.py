"""Whom the lines of a pasted list may mean."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, select

from dtxdesk.data.statistics import users
from dtxdesk.domain.pasted_people import Candidate
from dtxdesk.domain.steam_id import real_id

_CHUNK = 1_000


def people_by_key(connection: Connection, keys: Collection[str]) -> Mapping[str, list[Candidate]]:
    """Everyone one of whose names or ids is one of these, folded; archived ones too.

    All names are read once, however many lines there are: a scan for each would take seconds.
    """
    wanted = frozenset(keys)
    owners: dict[str, list[int]] = {}
    if wanted:
        every = select(users.c.id, users.c.search_key).order_by(users.c.id)
        for user_id, parts in connection.execute(every):
            for key in wanted.intersection(parts.split("\n")):
                owners.setdefault(key, []).append(user_id)
    people = _people(connection, sorted({one for ids in owners.values() for one in ids}))
    return {key: [people[one] for one in ids if one in people] for key, ids in owners.items()}


def _people(connection: Connection, ids: list[int]) -> dict[int, Candidate]:
    columns = (users.c.id, users.c.name, users.c.discord_username, users.c.steam_id, users.c.active)
    found: dict[int, Candidate] = {}
    for start in range(0, len(ids), _CHUNK):
        page = select(*columns).where(users.c.id.in_(ids[start : start + _CHUNK]))
        for row in connection.execute(page):
            shown = real_id(row.steam_id)
            handle = f"@{row.discord_username}" if row.discord_username else str(shown or "")
            found[row.id] = Candidate(row.id, row.name, handle, not row.active)
    return found
