"""What channels have been told of tournaments: claimed before it is sent, so never told twice."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, or_, select, update

from dtxdesk.data.tournament_tables import announcements, tournaments
from dtxdesk.data.upsert import insert_into
from dtxdesk.domain.tournaments import TournamentState

BEFORE, SENDING, SENT = "before", "sending", "sent"
REFUSED, UNKNOWN = "refused", "unknown"

Key = tuple[str, str]
"""An occasion, and what it was about."""

LOOKED_AFTER = timedelta(days=1)
"""So long a tournament that was finished may still have something to tell."""

BEGINNING = ""
"""Stands for the moment from which on an occasion is told."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A tournament that tells something by itself."""

    tournament_id: int
    name: str
    occasions: object


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was told, or was to be."""

    occasion: str
    state: str
    at: datetime
    note: str


def telling(connection: Connection, now: datetime) -> list[Telling]:
    """The tournaments that tell something; of one that is over for long nothing comes any more."""
    wanted = select(tournaments.c.id, tournaments.c.name, tournaments.c.announcements).where(
        tournaments.c.announcements.is_not(None),
        or_(
            tournaments.c.state != TournamentState.FINISHED,
            tournaments.c.updated_at > now - LOOKED_AFTER,
        ),
    )
    rows = connection.execute(wanted.order_by(tournaments.c.id))
    return [Telling(row.id, row.name, row.announcements) for row in rows]


def told_keys(connection: Connection, tournament_id: int) -> set[Key]:
    """What has been told of a tournament, or is about to be."""
    wanted = select(announcements.c.occasion, announcements.c.subject).where(
        announcements.c.tournament_id == tournament_id
    )
    return {(row.occasion, row.subject) for row in connection.execute(wanted)}


def note(
    connection: Connection, tournament_id: int, keys: Iterable[Key], state: str, now: datetime
) -> set[Key]:
    """Notes what is not noted yet; gives back which that was: theirs alone may be sent."""
    mine: set[Key] = set()
    for occasion, subject in keys:
        row = {
            "tournament_id": tournament_id,
            "occasion": occasion,
            "subject": subject,
            "state": state,
            "at": now,
            "note": "",
        }
        made = connection.execute(
            insert_into(announcements, connection)
            .values(row)
            .on_conflict_do_nothing()
            .returning(announcements.c.id)
        )
        if made.first() is not None:
            mine.add((occasion, subject))
    return mine


def set_state(
    connection: Connection,
    tournament_id: int,
    keys: Collection[Key],
    state: str,
    now: datetime,
    why: str = "",
) -> None:
    """How it went with what was noted."""
    for occasion, subject in keys:
        connection.execute(
            update(announcements)
            .where(
                announcements.c.tournament_id == tournament_id,
                announcements.c.occasion == occasion,
                announcements.c.subject == subject,
            )
            .values(state=state, at=now, note=why)
        )


def take_back(connection: Connection, tournament_id: int, keys: Collection[Key]) -> None:
    """It was certainly not sent: it may be tried again."""
    for occasion, subject in keys:
        connection.execute(
            delete(announcements).where(
                announcements.c.tournament_id == tournament_id,
                announcements.c.occasion == occasion,
                announcements.c.subject == subject,
            )
        )


def begin_anew(connection: Connection, tournament_id: int, occasions: Collection[str]) -> None:
    """What is so at the next look counts as from before: it is not told."""
    connection.execute(
        delete(announcements).where(
            announcements.c.tournament_id == tournament_id,
            announcements.c.occasion.in_(occasions),
            announcements.c.subject == BEGINNING,
        )
    )


def give_up_on_left_over(connection: Connection, now: datetime, why: str) -> int:
    """What a program that is gone was sending; gives back how many, which may not have arrived.

    Only for whoever holds the lease: nobody else is sending then.
    """
    left = connection.execute(
        update(announcements)
        .where(announcements.c.state == SENDING)
        .values(state=UNKNOWN, at=now, note=why)
    )
    return left.rowcount


def newest(connection: Connection, tournament_id: int, most: int) -> list[Told]:
    """What was told last, newest first; what was so before is no news."""
    wanted = (
        select(announcements)
        .where(announcements.c.tournament_id == tournament_id, announcements.c.state != BEFORE)
        .order_by(announcements.c.id.desc())
        .limit(most)
    )
    return [Told(row.occasion, row.state, row.at, row.note) for row in connection.execute(wanted)]
