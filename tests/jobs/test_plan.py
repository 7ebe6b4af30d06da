"""Which jobs there are follows the leagues that are followed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from dtxdesk.clock import utc_now
from dtxdesk.data import backup
from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url
from dtxdesk.data.feed import Changes
from dtxdesk.domain.announcements import Occasion
from dtxdesk.domain.rights import Role
from dtxdesk.domain.tournaments import TournamentFields
from dtxdesk.errors import EnvironmentProblem
from dtxdesk.jobs.job_ids import ANNOUNCE, BACKUP, ROSTER, sync_job_id
from dtxdesk.jobs.plan import Plan
from dtxdesk.jobs.scheduler import Jobs
from dtxdesk.paths import DataPaths
from dtxdesk.services.announcements import Announcements
from dtxdesk.services.announcer import Announced, Announcer
from dtxdesk.services.league_sync import LeagueSync
from dtxdesk.services.leagues import Leagues
from dtxdesk.services.maintenance import Maintenance
from dtxdesk.services.members import Members
from dtxdesk.services.roster import AnotherIsAtIt, Roster, RosterDone
from dtxdesk.services.tournaments import Tournaments
from tests.postgres import PostgresServer
from tests.postgres_roles import shared_database

WAIT = 20.0


def offline(*_: object) -> Any:
    raise EnvironmentProblem("Steam is offline")


class Planned:
    def __init__(self, database: Database, folder: Path) -> None:
        self.database = database
        self.jobs = Jobs(utc_now)
        self.leagues = Leagues(database)
        self.enabled = True
        self.roster: Roster | None = None
        self.announcer: Announcer | None = None
        self._changed = threading.Condition()
        self.jobs.listen(self._on_change)
        self.plan = Plan(
            self.jobs,
            database,
            LeagueSync(database, offline, offline),
            Maintenance(database, DataPaths(folder)),
            roster=lambda: self.roster,
            own=lambda: None,
            announcer=lambda: self.announcer,
            enabled=lambda: self.enabled,
            interval=lambda: timedelta(seconds=60),
            keep=lambda: (7, 4),
        )

    def wait_for(self, job_id: str, words: str = "") -> str:
        """What the job says of a run that says so."""

        def message() -> str | None:
            told = (s.message for s in self.jobs.list() if s.id == job_id and s.outcome)
            return next((message for message in told if words in message), None)

        with self._changed:
            assert self._changed.wait_for(lambda: message() is not None, WAIT)
        return message() or ""

    def _on_change(self) -> None:
        with self._changed:
            self._changed.notify_all()


@pytest.fixture
def planned(database: Database, tmp_path: Path) -> Iterator[Planned]:
    made = Planned(database, tmp_path)
    yield made
    made.jobs.stop()


def test_each_followed_league_has_a_job(planned: Planned) -> None:
    first, second = planned.leagues.add(17929, "DTX"), planned.leagues.add(18000, "Other")
    planned.plan.start()
    assert planned.jobs.ids() == {sync_job_id(first), sync_job_id(second), BACKUP}
    assert "Steam is offline" in planned.wait_for(sync_job_id(first))
    assert "Steam is offline" in planned.wait_for(sync_job_id(second))

    leagues = Changes({"leagues": frozenset({second})})
    planned.leagues.archive(second)
    planned.plan.on_changes(Changes({"users": None}))
    assert sync_job_id(second) in planned.jobs.ids()
    planned.plan.on_changes(leagues)
    assert planned.jobs.ids() == {sync_job_id(first), BACKUP}

    planned.leagues.edit(first, None, name="Renamed")
    planned.plan.on_changes(leagues)
    assert {s.title for s in planned.jobs.list() if s.id != BACKUP} == {"Sync Renamed"}
    planned.enabled = False
    planned.plan.follow_leagues()
    assert planned.jobs.ids() == {BACKUP}


def test_the_database_is_looked_after(planned: Planned, tmp_path: Path) -> None:
    planned.plan.start()
    message = planned.wait_for(BACKUP)
    (made,) = backup.list_backups(DataPaths(tmp_path).backups)
    assert made.name == message.removeprefix("Written to ")
    assert backup.verify(made) == []


@pytest.mark.parametrize("role", list(Role))
def test_in_a_shared_database_only_what_the_role_allows(
    role: Role, postgres: PostgresServer, tmp_path: Path
) -> None:
    shared = shared_database(postgres)
    owner, database = (Database(database_url(shared.urls[one])) for one in (Role.OWNER, role))
    league_id = Leagues(owner).add(17929, "DTX")
    planned = Planned(database, tmp_path)
    try:
        planned.plan.start()
        may_sync = role is not Role.VIEWER
        assert planned.jobs.ids() == ({sync_job_id(league_id), BACKUP} if may_sync else set())
        if may_sync:
            assert "Written to" in planned.wait_for(BACKUP)
    finally:
        planned.jobs.stop()
        owner.close()
        database.close()


def test_another_role_holds_for_what_is_done_by_itself(
    postgres: PostgresServer, tmp_path: Path
) -> None:
    shared = shared_database(postgres)
    owner, database = (Database(database_url(shared.urls[one])) for one in (Role.OWNER, Role.STAFF))
    league_id = Leagues(owner).add(17929, "DTX")
    planned = Planned(database, tmp_path)
    try:
        planned.plan.start()
        for role in (Role.VIEWER, Role.STAFF):
            Members(owner).set_role("Staff", role)
            database.read_role()
            planned.plan.role_changed()
            staff = role is Role.STAFF
            assert planned.jobs.ids() == ({sync_job_id(league_id), BACKUP} if staff else set())
    finally:
        planned.jobs.stop()
        owner.close()
        database.close()


class Asked(Roster):
    """A roster whose Discord is not asked: tells what it would answer."""

    def __init__(self) -> None:
        self.answers: list[RosterDone | Exception | None] = []
        self.asked: list[bool] = []

    def refresh(
        self,
        cancel: threading.Event | None = None,
        progress: Callable[[tuple[int, int]], object] = lambda _: None,
        *,
        asked: bool = False,
    ) -> RosterDone | None:
        progress((1_000, 0))
        progress((1_000, 2_500))
        self.asked.append(asked)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def test_the_roster_has_a_job_where_there_is_a_bot(planned: Planned) -> None:
    planned.plan.start()
    planned.wait_for(BACKUP)
    planned.plan.follow_discord()
    assert planned.jobs.ids() == {BACKUP}
    planned.roster = roster = Asked()
    roster.answers += [None, RosterDone(updated=3), RosterDone(), AnotherIsAtIt()]
    planned.plan.follow_discord()
    assert planned.wait_for(ROSTER) == "Not due yet"
    for words in ("Players updated: 3", "Up to date", "updated already"):
        planned.jobs.run_now(ROSTER)
        planned.wait_for(ROSTER, words)
    assert roster.asked == [False, True, True, True]
    planned.roster = None
    planned.plan.follow_discord()
    assert planned.jobs.ids() == {BACKUP}


class Telling(Announcer):
    """Says that something waits, then that it was sent."""

    def __init__(self) -> None:
        self.looks = [Announced(waiting=True), Announced(messages=2)]

    def look(self, cancel: threading.Event | None = None) -> Announced:
        return self.looks.pop(0) if self.looks else Announced()


def test_announcements_are_looked_at_after_a_change(planned: Planned) -> None:
    planned.plan.start()
    planned.announcer = Telling()
    planned.plan.follow_webhook()
    assert ANNOUNCE not in planned.jobs.ids()  # nothing is to be told: no keyring is asked
    cup = Tournaments(planned.database).create(TournamentFields(name="Cup"))
    Announcements(planned.database).choose(cup, [Occasion.NEXT_UP])
    planned.plan.on_changes(Changes({"tournaments": frozenset({cup})}))
    planned.wait_for(ANNOUNCE, "Waits a moment")
    planned.plan.on_changes(Changes({"users": None}))
    planned.plan.on_changes(Changes({"series": frozenset({1})}))
    planned.wait_for(ANNOUNCE, "Messages sent: 2")
    planned.announcer = None
    planned.plan.follow_webhook()
    assert ANNOUNCE not in planned.jobs.ids()
