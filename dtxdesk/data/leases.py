"""The lease by which one program at a time syncs a league.

It runs by the database's own clock and ends by itself within a minute, so a crash blocks nobody;
one left by a process of this computer that is gone is taken over at once.
"""

from __future__ import annotations

import os
import platform
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnElement, Connection, DateTime, and_, case, func, or_, select, update

from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import LeagueSyncState
from dtxdesk.data.upsert import insert_into
from dtxdesk.errors import UserError
from dtxdesk.phrases import Phrase

LENGTH = timedelta(seconds=45)
RENEW_EVERY = 10.0
"""Seconds between renewals: well within the length, even when a commit is slow."""

state = table_of(LeagueSyncState)


class LeaseTaken(UserError):
    """Someone else syncs the league at the moment."""

    def __init__(self, holder: str) -> None:
        super().__init__(
            "This league is being synced already",
            "By {holder}",
            "Wait until that sync has ended; its results appear here by themselves",
            holder=holder,
        )


class LeaseLost(UserError):
    """The lease ran out while the work went on (the computer slept), and another took it."""

    def __init__(self) -> None:
        super().__init__(
            "The sync was stopped",
            "It paused for so long that another program may have gone on with it",
            "Nothing is lost; the next sync goes on from here",
        )


@dataclass(frozen=True, slots=True)
class Process:
    """Who holds or wants a lease: a process on a computer, and the name of its person."""

    host: str
    pid: int
    started: float
    holder: str

    @classmethod
    def current(cls, author: str) -> Process:
        import psutil

        return cls(
            host=f"{platform.node()}/{uuid.getnode():x}",
            pid=os.getpid(),
            started=psutil.Process().create_time(),
            holder=f"{author} on {platform.node() or 'this computer'}",
        )


@dataclass(frozen=True, slots=True)
class Lease:
    """A lease that was granted; `token` tells it from every other."""

    league_id: int
    token: str


def acquire(connection: Connection, league_id: int, process: Process) -> Lease:
    """Takes the league's lease.

    Raises:
        LeaseTaken: another living process holds it.
    """
    now = database_now(connection)
    token = uuid.uuid4().hex
    begun = insert_into(state, connection).values(league_id=league_id, walked=[])
    connection.execute(begun.on_conflict_do_nothing())
    held = connection.execute(
        select(
            state.c.lease_token,
            state.c.lease_holder,
            state.c.lease_host,
            state.c.lease_pid,
            state.c.lease_started,
        ).where(state.c.league_id == league_id)
    ).one()
    free: ColumnElement[bool] = or_(
        state.c.lease_token.is_(None), state.c.lease_until.is_(None), state.c.lease_until < now
    )
    if held.lease_token and held.lease_host == process.host and _is_gone(held, process):
        free = or_(free, state.c.lease_token == held.lease_token)
    taken = connection.execute(
        update(state)
        .where(state.c.league_id == league_id, free)
        .values(
            lease_token=token,
            lease_holder=process.holder,
            lease_host=process.host,
            lease_pid=process.pid,
            lease_started=process.started,
            lease_until=now + LENGTH,
        )
    )
    if taken.rowcount != 1:
        raise LeaseTaken(held.lease_holder or Phrase("someone"))
    return Lease(league_id, token)


def renew(connection: Connection, lease: Lease) -> None:
    """Keeps the lease for its whole length from now on.

    Raises:
        LeaseLost: it is another's by now; what was about to be written must not be.
    """
    kept = connection.execute(
        update(state)
        .where(state.c.league_id == lease.league_id, state.c.lease_token == lease.token)
        .values(lease_until=database_now(connection) + LENGTH)
    )
    if kept.rowcount != 1:
        raise LeaseLost


def release(connection: Connection, lease: Lease) -> None:
    """Gives the lease back; one that is another's by now is left alone."""
    connection.execute(
        update(state)
        .where(state.c.league_id == lease.league_id, state.c.lease_token == lease.token)
        .values(
            lease_token=None,
            lease_holder=None,
            lease_host=None,
            lease_pid=None,
            lease_started=None,
            lease_until=None,
        )
    )


def database_now(connection: Connection) -> datetime:
    """What time it is for the database: the one clock that all programs share."""
    if connection.dialect.name == "sqlite":
        text = connection.exec_driver_sql(
            "SELECT strftime('%Y-%m-%d %H:%M:%f', 'now')"
        ).scalar_one()
        return datetime.fromisoformat(text).replace(tzinfo=UTC)
    now = connection.execute(select(func.clock_timestamp(type_=DateTime(timezone=True))))
    return now.scalar_one().astimezone(UTC)


def holder_if_held(now: datetime) -> ColumnElement[str | None]:
    """Who holds the lease at that time, for a query over sync states."""
    held = and_(state.c.lease_token.is_not(None), state.c.lease_until >= now)
    return case((held, state.c.lease_holder))


def _is_gone(held: object, process: Process) -> bool:
    """Whether the process that holds the lease on this computer has ended."""
    import psutil

    pid, started = getattr(held, "lease_pid", None), getattr(held, "lease_started", None)
    if pid is None or started is None:
        return False
    if pid == process.pid:
        # Our own number: another sync of this process, or a dead process that had the number.
        return bool(abs(started - process.started) > 1.0)
    try:
        # A process that began later than the lease's holder only has its number.
        return bool(abs(psutil.Process(pid).create_time() - started) > 1.0)
    except psutil.NoSuchProcess:
        return True
    except psutil.AccessDenied:
        return False
