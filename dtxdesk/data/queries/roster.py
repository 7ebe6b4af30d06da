"""The players that the members of a Discord server may be, in a few statements."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, or_, select

from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import AuditEvent, User
from dtxdesk.domain.roster import Base, Part, Values

_users = table_of(User)
_events = table_of(AuditEvent)

_COLUMNS = (
    *(_users.c.id, _users.c.discord_id, _users.c.name, _users.c.active),
    *(_users.c[part.value] for part in Part),
)


def roster_base(connection: Connection, discord_ids: Collection[str]) -> Base:
    """Everybody who has to do with Discord, and what became of these ids where nobody has them."""
    of_discord = or_(_users.c.discord_id.is_not(None), _users.c.discord_username.is_not(None))
    by_discord: dict[str, Values] = {}
    by_username: dict[str, list[Values]] = {}
    for row in connection.execute(select(*_COLUMNS).where(of_discord)).mappings():
        person = dict(row)
        if person["discord_id"] is not None:
            by_discord[person["discord_id"]] = person
        else:
            by_username.setdefault(person["discord_username"].casefold(), []).append(person)
    new = set(discord_ids) - by_discord.keys()
    return Base(by_discord, by_username, _were_here(connection, new))


def _were_here(connection: Connection, discord_ids: Collection[str]) -> dict[str, str]:
    """The title of the operation that took the player of that Discord id away."""
    if not discord_ids:
        return {}
    gone = connection.execute(
        select(_events.c.title, _events.c.before["discord_id"].as_string())
        .where(_events.c.table_name == "users", _events.c.action == "delete")
        .order_by(_events.c.id)
    )
    return {discord_id: title for title, discord_id in gone if discord_id in discord_ids}
