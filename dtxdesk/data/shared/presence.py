"""Who has a shared database open at the moment, and on which page: one row for each program.

A row is written anew every few seconds and whenever somebody goes elsewhere; what was not for a
while belongs to a program that is gone, and one without a page to somebody who has left. Row
security lets everybody write only their own.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select, text

from dtxdesk.data import feed
from dtxdesk.data.queries.together import together

BEAT_SECONDS = 15
SEEN_WITHIN_SECONDS = 45


@dataclass(frozen=True, slots=True)
class Someone:
    """Somebody who has the database open.

    Attributes:
        name: As the members' list has it.
        login: As the audit log names them.
        computer: Its name.
        page: Where they are: the id of a page, with the number of a tournament after a colon.
        about: What that tournament is called; empty where they look at none.
    """

    name: str
    login: str
    computer: str
    page: str
    about: str


_WRITE = text(
    "insert into presence (session, login, computer, page, seen_at)"
    " values (:session, session_user, :computer, :page, clock_timestamp())"
    " on conflict (session) do update set page = excluded.page, seen_at = excluded.seen_at"
)
_OTHERS = text(
    "select coalesce(members.name, presence.login) as name, presence.login, computer, page,"
    " coalesce(tournaments.name, '') as about"
    " from presence left join members using (login)"
    " left join tournaments on page = 'tournaments:' || tournaments.id"
    " where session <> :session"
    " and page <> ''"  # who has gone
    f" and seen_at > clock_timestamp() - interval '{SEEN_WITHIN_SECONDS} seconds'"
    " order by lower(coalesce(members.name, presence.login)), computer, session"
)
# The row stays, to tell when they were last here.
_LEAVE = text("update presence set page = '', seen_at = clock_timestamp() where session = :session")
_CLEAR = text(
    "delete from presence where login = session_user"
    " and seen_at < clock_timestamp() - interval '1 day'"
)


def beat(
    connection: Connection, session: str, computer: str, page: str, *, moved: bool
) -> list[Someone]:
    """Says that this program is here, and gives back who else is.

    Args:
        connection: Where what travels together is one transaction (`Database.at_once`).
        session: A token of this program.
        computer: Its name.
        page: Where its person is.
        moved: Somewhere else than before: others are told at once.
    """
    here = {"session": session, "computer": computer, "page": page}
    _, _, _, others = together(
        connection,
        lambda own: own.execute(_WRITE, here),
        lambda own: own.execute(_CLEAR) if moved else None,
        lambda own: _tell(own, session) if moved else None,
        lambda own: own.execute(_OTHERS, {"session": session}).all(),
    )
    return [Someone(*row) for row in others]


def leave(connection: Connection, session: str) -> None:
    """This program is about to close."""
    together(
        connection,
        lambda own: own.execute(_LEAVE, {"session": session}),
        lambda own: _tell(own, session),
    )


def _tell(connection: Connection, session: str) -> None:
    """Wakes the others' feeds."""
    connection.execute(select(func.pg_notify(feed.CHANNEL, f"{feed.PRESENCE}{session}")))
