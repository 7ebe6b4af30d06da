"""Taking a person out of every row of the database, the audit log included.

The row stays, without names and ids, and so do the figures: a number below zero stands in the place
of the Steam id, in the person's row and in the player rows alike. Statistics that are worked out
anew therefore come out as they were.

The audit log keeps what was done and when. Operations on the person lose what they said of it and
can't be undone any more (`SEALED`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Text, cast, func, or_, select, update

from dtxdesk.data import forgetting_tournaments
from dtxdesk.data.database import Database
from dtxdesk.data.failures import translated
from dtxdesk.data.forgetting_announcements import blank_announcements
from dtxdesk.data.forgetting_tournaments import without_names
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import (
    SEALED,
    AuditEvent,
    PendingMatch,
    SteamMatchPlayer,
    User,
)
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain import people
from dtxdesk.domain.steam_id import is_forgotten, is_id64, to_account_id

BLANK: dict[str, Any] = {
    "nickname": None,
    "steam_id": None,
    "discord_id": None,
    "discord_username": None,
    "discord_nickname": None,
    "guild_nickname": None,
    "avatar": None,
    "notes": "",
}
"""What tells who somebody is, and what it becomes."""

NAMES = ("nickname", "guild_nickname", "discord_nickname", "discord_username")

users = table_of(User)
slots = table_of(SteamMatchPlayer)
pending = table_of(PendingMatch)
events = table_of(AuditEvent)


@dataclass(frozen=True, slots=True)
class Traces:
    """What the database knows of one person.

    Attributes:
        row_ids: The person's row, and those that were merged into it.
        steam_ids: All the person has had, of merged rows too.
        match_rows: Player rows of matches.
        events: Events of the audit log about the person.
    """

    row_ids: tuple[int, ...]
    names: tuple[str, ...]
    steam_ids: tuple[int, ...]
    discord_ids: tuple[str, ...]
    match_rows: int
    events: int


def traces_of(connection: Connection, user_id: int) -> Traces:
    """Everything the person is known by, now and earlier."""
    row_ids = _merged_into(connection, user_id)
    names: set[str] = set()
    steam_ids: set[int] = set()
    discord_ids: set[str] = set()
    known = [dict(row._mapping) for row in connection.execute(_person(user_id))]
    told = connection.execute(_events_about(row_ids)).all()
    known += [values for event in told for values in (event.before, event.after) if values]
    for values in known:
        names.update(filter(None, (values.get(name) for name in NAMES)))
        if values.get("discord_id"):
            discord_ids.add(values["discord_id"])
            names.add(people.display_name((), None, values["discord_id"]))
        if values.get("steam_id") and not is_forgotten(values["steam_id"]):
            steam_ids.add(values["steam_id"])
            names.add(people.display_name((), values["steam_id"]))
    free = _nobody_elses(connection, user_id, steam_ids)
    count = select(func.count()).where(slots.c.steam_id.in_(free))
    return Traces(
        row_ids,
        tuple(sorted(names, key=len, reverse=True)),  # the longest first: one may hold another
        free,
        tuple(sorted(discord_ids)),
        connection.execute(count).scalar_one(),
        len(told),
    )


def blank_person(work: UnitOfWork, user_id: int, traces: Traces) -> None:
    """Takes the person out of the row, the player rows, the waiting matches and the audit log."""
    stand_in = -user_id
    held = work.connection.execute(select(users.c.steam_id).where(users.c.id == user_id)).scalar()
    name = people.display_name((), stand_in)
    work.connection.execute(
        update(users)
        .where(users.c.id == user_id)
        .values(
            **{**BLANK, "steam_id": stand_in},
            **dict.fromkeys((f"position_{p.replace(' ', '_')}" for p in people.POSITIONS), 0),
            active=False,
            name=name,
            sort_name=people.sort_key(name),
            search_key=people.search_key((name,)),
            version=users.c.version + 1,
            updated_at=work.now,
        )
    )
    for steam_id in traces.steam_ids:
        _blank_slots(work, steam_id, stand_in if steam_id == held else None)
    forgetting_tournaments.note(work, users, user_id)
    for event in work.connection.execute(_events_about(traces.row_ids)).all():
        _rewrite(work.connection, event, traces, None, whole=True)
    _blank_titles(work.connection, traces)
    ids = (*traces.steam_ids, *traces.discord_ids)
    forgetting_tournaments.blank(work, traces.row_ids, traces.names, ids)
    blank_announcements(work, (*traces.names, *map(str, ids)))
    # Last: on PostgreSQL what was done above is in the audit log by now.
    work.connection.execute(
        update(events).where(events.c.operation == work.operation_id).values(revision=SEALED)
    )
    for steam_id in traces.steam_ids:
        _blank_elsewhere(work.connection, steam_id, traces, stand_in if steam_id == held else None)


def wipe_free_space(database: Database) -> bool:
    """Writes the SQLite file anew, so that what was deleted is in no free page of it.

    Returns whether that came to its end; another program that is reading can stand in the way.
    On PostgreSQL the server's own vacuum does it in its time.

    Raises:
        EnvironmentProblem: there is no room on the disk.
    """
    if not database.is_sqlite:
        return True
    with translated(), closing(database.writing.raw_connection()) as pooled:
        driver = pooled.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        try:
            driver.execute("VACUUM")
            busy = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            return False
    return not busy


def _person(user_id: int) -> Any:
    return select(*(users.c[name] for name in BLANK)).where(users.c.id == user_id)


def _events_about(row_ids: Sequence[int]) -> Any:
    return (
        select(events)
        .where(events.c.table_name == "users", events.c.row_key.in_([str(i) for i in row_ids]))
        .order_by(events.c.id)
    )


def _merged_into(connection: Connection, user_id: int) -> tuple[int, ...]:
    """The person's row and those that went into it, however often.

    A merge is told from other deletions by what it did in the same operation: one row of a person
    goes, another one is changed.
    """
    found = {user_id}
    gone, kept = events.alias("gone"), events.alias("kept")
    begin = [user_id]
    while begin:
        absorbed = connection.execute(
            select(gone.c.row_key)
            .join(kept, kept.c.operation == gone.c.operation)
            .where(
                gone.c.table_name == "users",
                gone.c.action == "delete",
                gone.c.kind != "undo",
                kept.c.table_name == "users",
                kept.c.action == "update",
                kept.c.row_key.in_([str(row_id) for row_id in begin]),
            )
            .distinct()
        ).scalars()
        ids = {int(key) for key in absorbed} - found
        there = set(connection.execute(select(users.c.id).where(users.c.id.in_(ids))).scalars())
        begin = sorted(ids - there)  # one that is back is a person of its own again
        found.update(begin)
    return tuple(sorted(found))


def _nobody_elses(
    connection: Connection, user_id: int, steam_ids: Iterable[int]
) -> tuple[int, ...]:
    """Without those that another person has by now: they were written down by mistake."""
    ids = sorted(steam_ids)
    taken = set(
        connection.execute(
            select(users.c.steam_id).where(users.c.steam_id.in_(ids), users.c.id != user_id)
        ).scalars()
    )
    return tuple(steam_id for steam_id in ids if steam_id not in taken)


def _blank_slots(work: UnitOfWork, steam_id: int, stand_in: int | None) -> None:
    touched = set(
        work.connection.execute(
            update(slots)
            .where(slots.c.steam_id == steam_id)
            .values(steam_id=stand_in)
            .returning(slots.c.match_id)
        ).scalars()
    )
    if touched:
        work.touch("steam_matches", touched)
    if not is_id64(steam_id):
        return
    account_id = to_account_id(steam_id)
    waiting = select(pending.c.match_id, pending.c.listed).where(
        cast(pending.c.listed, Text).contains(str(account_id))
    )
    for row in work.connection.execute(waiting).all():
        listed = without_ids(row.listed, steam_id, None)
        if listed != row.listed:
            work.connection.execute(
                update(pending).where(pending.c.match_id == row.match_id).values(listed=listed)
            )
            work.touch("pending_matches", [row.match_id])


def _rewrite(
    connection: Connection, event: Any, traces: Traces, stand_in: int | None, *, whole: bool
) -> None:
    """One event without the person; `whole` where it is about the person and nothing else."""
    values: dict[str, Any] = {}
    for side in ("before", "after"):
        told = getattr(event, side)
        if told is None:
            continue
        if whole:
            told = {**told, **{name: BLANK[name] for name in BLANK if name in told}}
        for steam_id in traces.steam_ids:
            told = without_ids(told, steam_id, stand_in)
        values[side] = told
    connection.execute(
        update(events).where(events.c.id == event.id).values(revision=SEALED, **values)
    )


def _blank_elsewhere(
    connection: Connection, steam_id: int, traces: Traces, stand_in: int | None
) -> None:
    """Events about other rows that name the account: slots typed in by hand, waiting matches."""
    if not is_id64(steam_id):
        return
    said = [str(steam_id), str(to_account_id(steam_id))]
    named = select(events).where(
        or_(
            *(
                cast(column, Text).contains(number)
                for column in (events.c.before, events.c.after)
                for number in said
            )
        )
    )
    for event in connection.execute(named).all():
        values = {
            side: without_ids(told, steam_id, stand_in)
            for side in ("before", "after")
            if (told := getattr(event, side)) is not None
        }
        if any(values[side] != getattr(event, side) for side in values):
            connection.execute(update(events).where(events.c.id == event.id).values(**values))


def _blank_titles(connection: Connection, traces: Traces) -> None:
    """The names in what operations on the person are called, those that undid one included."""
    keys = [str(row_id) for row_id in traces.row_ids]
    about = (
        select(events.c.operation)
        .where(events.c.table_name == "users", events.c.row_key.in_(keys))
        .distinct()
    )
    touched = select(events.c.id, events.c.title).where(events.c.operation.in_(about))
    for row in connection.execute(touched).all():
        connection.execute(
            update(events)
            .where(events.c.id == row.id)
            .values(title=without_names(row.title, traces.names), revision=SEALED)
        )


def without_ids(node: Any, steam_id: int, stand_in: int | None) -> Any:
    """A copy of a JSON value in which no id of the account is left; figures stay as they are."""
    account_id = to_account_id(steam_id)
    if isinstance(node, list):
        return [without_ids(item, steam_id, stand_in) for item in node]
    if not isinstance(node, dict):
        return node
    changed: dict[str, Any] = {}
    for key, value in node.items():
        if key == "steam_id" and value == steam_id:
            changed[key] = stand_in
        elif key == "account_ids" and isinstance(value, list):
            changed[key] = [number for number in value if number != account_id]
        else:
            changed[key] = without_ids(value, steam_id, stand_in)
    return changed
