"""Who does a job of the whole shared database, and when it was last done.

Ten programs that have it open must not back it up ten times a day. The one that takes the job's
lease does it; if that program dies, the lease ends by itself and another takes it. As with leagues
(`leases`), time is the database's own.
"""

from __future__ import annotations

import uuid
from datetime import timedelta

from sqlalchemy import Connection, or_, update

from dtxdesk.data.leases import database_now
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import JobLease
from dtxdesk.data.upsert import insert_into

LENGTH = timedelta(minutes=2)
RENEW_EVERY = 30.0
"""Seconds between renewals while the job goes on."""

jobs = table_of(JobLease)


def take(connection: Connection, job: str, holder: str, every: timedelta) -> str | None:
    """Takes the job where it is due and nobody is at it.

    Returns:
        A token that tells this lease from every other; None where there is nothing to do.
    """
    now = database_now(connection)
    token = uuid.uuid4().hex
    connection.execute(insert_into(jobs, connection).values(job=job).on_conflict_do_nothing())
    taken = connection.execute(
        update(jobs)
        .where(
            jobs.c.job == job,
            or_(jobs.c.held_until.is_(None), jobs.c.held_until < now),
            or_(jobs.c.done_at.is_(None), jobs.c.done_at <= now - every),
        )
        .values(token=token, holder=holder, held_until=now + LENGTH)
    )
    return token if taken.rowcount == 1 else None


def renew(connection: Connection, job: str, token: str) -> bool:
    """Keeps the lease for its whole length from now on; False where it is another's by now."""
    return _change(connection, job, token, held_until=database_now(connection) + LENGTH)


def done(connection: Connection, job: str, token: str) -> bool:
    """The job is done for this time; False where the lease was another's by now."""
    now = database_now(connection)
    return _change(connection, job, token, token=None, holder=None, held_until=None, done_at=now)


def give_back(connection: Connection, job: str, token: str) -> None:
    """It was not done: somebody else may try."""
    _change(connection, job, token, token=None, holder=None, held_until=None)


def _change(connection: Connection, job: str, held: str, **values: object) -> bool:
    changed = connection.execute(
        update(jobs).where(jobs.c.job == job, jobs.c.token == held).values(**values)
    )
    return changed.rowcount == 1
