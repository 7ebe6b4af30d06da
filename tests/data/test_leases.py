"""The lease of a league: one program at a time, by the database's clock, and nobody blocked."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import psutil
import pytest
from sqlalchemy import select, update

from dtxdesk.data import leases
from dtxdesk.data.database import Database
from dtxdesk.data.leases import LENGTH, LeaseLost, LeaseTaken, Process
from dtxdesk.data.queries.leagues import sync_state
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import LeagueSyncState
from tests.league import add_league

ELSEWHERE = Process(host="another computer", pid=1, started=1.0, holder="Korvus on another")


@pytest.fixture
def league(database: Database) -> int:
    return add_league(database)


def acquire(database: Database, league: int, process: Process) -> leases.Lease:
    with database.unit_of_work("Sync") as work:
        return leases.acquire(work.connection, league, process)


def renew(database: Database, lease: leases.Lease) -> None:
    with database.unit_of_work("Sync") as work:
        leases.renew(work.connection, lease)


def release(database: Database, lease: leases.Lease) -> None:
    with database.unit_of_work("Sync") as work:
        leases.release(work.connection, lease)


def holder(database: Database, league: int) -> str | None:
    with database.reader() as connection:
        state = sync_state(connection, league)
    return state.lease_holder if state else None


def end_the_term(database: Database, league: int) -> None:
    """Lets the lease run out without waiting for it."""
    past = datetime.now(UTC) - timedelta(seconds=1)
    with database.writing.begin() as connection:
        connection.execute(update(table_of(LeagueSyncState)).values(lease_until=past))


def test_one_holds_it_and_the_other_is_told_who(database: Database, league: int) -> None:
    here = Process.current("root")
    lease = acquire(database, league, ELSEWHERE)
    assert holder(database, league) == "Korvus on another"
    with pytest.raises(LeaseTaken, match="Korvus on another"):
        acquire(database, league, here)
    release(database, lease)
    assert holder(database, league) is None
    acquire(database, league, here)
    with pytest.raises(LeaseTaken):
        # A second sync of the same process is none the less a second one.
        acquire(database, league, here)


def test_two_leagues_have_two_leases(database: Database, league: int) -> None:
    other = add_league(database, 18000, primary=False)
    acquire(database, league, ELSEWHERE)
    acquire(database, other, Process.current("root"))


def test_it_runs_by_the_databases_clock_and_ends_by_itself(database: Database, league: int) -> None:
    with database.unit_of_work("Sync") as work:
        before = leases.database_now(work.connection)
        lease = leases.acquire(work.connection, league, ELSEWHERE)
        until = work.connection.execute(select(LeagueSyncState.lease_until)).scalar_one()
        after = leases.database_now(work.connection)
    # The stopped clock of the tests is weeks away; the lease is not.
    assert before + LENGTH <= until <= after + LENGTH
    assert timedelta(0) < LENGTH < timedelta(minutes=1)

    end_the_term(database, league)
    assert holder(database, league) is None
    mine = acquire(database, league, Process.current("root"))
    with pytest.raises(LeaseLost):
        renew(database, lease)
    release(database, lease)
    assert holder(database, league) is not None
    renew(database, mine)


def test_renewing_makes_it_last(database: Database, league: int) -> None:
    lease = acquire(database, league, ELSEWHERE)
    end_the_term(database, league)
    renew(database, lease)
    with pytest.raises(LeaseTaken):
        acquire(database, league, Process.current("root"))


def test_one_left_by_a_dead_process_of_this_computer_is_taken_at_once(
    database: Database, league: int
) -> None:
    here = Process.current("root")
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        started = psutil.Process(child.pid).create_time()
        other = dataclasses.replace(here, pid=child.pid, started=started)
        acquire(database, league, other)
        with pytest.raises(LeaseTaken):
            acquire(database, league, here)
        child.communicate(b"\n")
    acquire(database, league, here)


def test_a_process_number_used_again_is_another_process(database: Database, league: int) -> None:
    here = Process.current("root")
    acquire(database, league, dataclasses.replace(here, started=here.started - 1000))
    acquire(database, league, here)


def test_a_dead_process_of_another_computer_is_waited_for(database: Database, league: int) -> None:
    acquire(database, league, dataclasses.replace(ELSEWHERE, pid=2**22 + 1))
    with pytest.raises(LeaseTaken):
        acquire(database, league, Process.current("root"))
