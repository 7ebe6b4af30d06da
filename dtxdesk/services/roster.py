"""Players and the members of the community's Discord server: previewed, then done in one step.

As with an import, the plan is made again when it is carried out, on what is in the database by
then, and must come out the same for everybody who was chosen. Who was not chosen stays as it is.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from pathlib import Path

from sqlalchemy import Connection

from dtxdesk.data import backup, job_leases, many_rows
from dtxdesk.data.database import Database
from dtxdesk.data.leases import Process
from dtxdesk.data.queries.roster import roster_base
from dtxdesk.data.repeating import insistent
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.discord.guild import GuildClient
from dtxdesk.domain.roster import GuildMember, Kind, MemberList, Part, RosterRow, decide
from dtxdesk.errors import UserError
from dtxdesk.services.discord_bot import BotAccess

ROSTER = "discord roster"
"""What the job is called in the table of leases."""

LARGE = 50
"""So many changes at once have a backup made before; the daily refresh has the daily one."""

DAILY = timedelta(days=1)

_SILENT = dict.fromkeys(part.value for part in Part)


@dataclass(frozen=True)
class RosterPlan:
    """What the server says that the players do not say yet.

    Attributes:
        rows: By kind and name; who is as in the server has none.
        server: What the server is called.
        found: Everybody in it, to decide once more.
    """

    rows: tuple[RosterRow, ...]
    server: str
    found: MemberList

    @cached_property
    def counts(self) -> Mapping[Kind, int]:
        return Counter(row.kind for row in self.rows)

    def usually(self) -> frozenset[str]:
        """Whom one means unless one says otherwise: whoever is a player already."""
        return frozenset(row.discord_id for row in self.rows if row.kind is Kind.CHANGED)


@dataclass(frozen=True, slots=True)
class RosterDone:
    """How many players were added, changed and archived."""

    added: int = 0
    updated: int = 0
    archived: int = 0

    @property
    def people(self) -> int:
        return self.added + self.updated + self.archived


class AnotherIsAtIt(UserError):
    """Another program does the same for this database at this moment."""

    def __init__(self) -> None:
        super().__init__(
            "The roster is being updated already",
            "Another program does it for this database",
            "Wait until it is done",
        )


class Roster:
    """Reads the members of the server that the settings name, and brings players up to date."""

    def __init__(
        self,
        database: Database,
        backups: Path,
        client: Callable[[], GuildClient],
        access: Callable[[], BotAccess],
    ) -> None:
        """`access` raises a UserError where no bot or no server is set up."""
        self._database = database
        self._backups = backups
        self._client = client
        self._access = access

    def read(
        self,
        cancel: threading.Event | None = None,
        progress: Callable[[tuple[int, int]], object] = lambda _: None,
    ) -> RosterPlan:
        """Asks Discord for all members, and compares; changes nothing.

        Args:
            cancel: Set to stop it.
            progress: Told how many members have been read, and of how many (0: not known).

        Raises:
            UserError: no bot is set up, or it may not read the list.
            EnvironmentProblem: Discord or the database can't be reached.
            Cancelled: `cancel` was set.
        """
        access, client = self._access(), self._client()
        server = client.guild(access.guild_id, access.token, cancel)
        total = server.members or 0
        progress((0, total))
        found = client.members(
            access.guild_id,
            access.token,
            cancel,
            lambda count: progress((count, max(count, total) if total else 0)),
        )
        return self.compare(server.name, found)

    def compare(self, server: str, found: MemberList) -> RosterPlan:
        """What these members of a server say that the players do not say yet.

        Raises:
            EnvironmentProblem: the database can't be reached.
        """
        with self._database.reader() as connection:
            return RosterPlan(_decided(connection, found), server, found)

    def apply(self, plan: RosterPlan, chosen: Collection[str]) -> RosterDone:
        """Adds, changes and archives whom was chosen, as one operation that can be undone.

        Args:
            plan: What was looked at.
            chosen: The Discord ids of its rows that are to be carried out.

        Raises:
            UserError: one of them would come out differently by now; nothing was done.
            EnvironmentProblem: the database or the backup can't be written.
        """
        return self._write(plan, frozenset(chosen), "Update {whom} from Discord", "change")

    def refresh_one(self, member: GuildMember) -> RosterDone:
        """Takes over names and picture of one member, where that is a player already.

        It is in the audit log as `refresh` is.

        Raises:
            EnvironmentProblem: the database can't be reached.
        """
        plan = self.compare("", MemberList([member]))
        return self._write(
            plan, plan.usually(), "Refresh {whom} from Discord", "job", by_itself=True
        )

    def refresh(
        self,
        cancel: threading.Event | None = None,
        progress: Callable[[tuple[int, int]], object] = lambda _: None,
        *,
        asked: bool = False,
    ) -> RosterDone | None:
        """Takes over names and pictures of people who are players already; adds nobody.

        Of a shared database one program a day does it, whichever comes first. It is in the audit
        log, where it can be taken back, but not among what "Undo" takes back: nobody did it.

        Args:
            cancel: Set to stop it.
            progress: As with `read`.
            asked: A person wants it now, whenever it was done last.

        Returns:
            What was done; None where it is not due.

        Raises:
            AnotherIsAtIt: A person asked, and another program is at it.
            UserError, EnvironmentProblem, Cancelled: as `read` and `apply`.
        """
        lease = _Lease.taken(self._database, timedelta(0) if asked else DAILY)
        if lease is None:
            if asked:
                raise AnotherIsAtIt
            return None

        def tell(at: tuple[int, int]) -> None:
            lease.keep()
            progress(at)

        try:
            plan = self.read(cancel, tell)
            done = self._write(
                plan, plan.usually(), "Refresh {whom} from Discord", "job", by_itself=True
            )
        except BaseException:
            lease.give_back()
            raise
        lease.done()
        return done

    @insistent
    def _write(
        self,
        plan: RosterPlan,
        chosen: frozenset[str],
        title: str,
        kind: str,
        *,
        by_itself: bool = False,
    ) -> RosterDone:
        wanted = [row for row in plan.rows if row.discord_id in chosen]
        if not wanted:
            return RosterDone()
        if not by_itself and self._database.path is not None and len(wanted) >= LARGE:
            backup.make(self._database.path, self._backups, "roster", self._database.clock())
        with self._database.unit_of_work("", kind=kind) as work:
            now = [row for row in _decided(work.connection, plan.found) if row.discord_id in chosen]
            if by_itself:  # nobody has looked at it: what is true now is right
                wanted = [row for row in now if row.kind is Kind.CHANGED]
            elif _outcome(now) != _outcome(wanted):
                raise UserError(
                    "Nothing was changed",
                    "Players in this list have been changed since you looked at it",
                    "Look at the preview once more",
                )
            whom = wanted[0].name if len(wanted) == 1 else f"{len(wanted)} players"
            work.rename(title.format(whom=whom))
            return _carry_out(work, wanted)


@dataclass(slots=True)
class _Lease:
    """The right to do the job, kept while it goes on."""

    database: Database
    token: str
    renewed: float

    @staticmethod
    def taken(database: Database, every: timedelta) -> _Lease | None:
        holder = Process.current(database.author).holder
        with database.book_keeping() as connection:
            token = job_leases.take(connection, ROSTER, holder, every)
        return None if token is None else _Lease(database, token, time.monotonic())

    def keep(self) -> None:
        if time.monotonic() - self.renewed > job_leases.RENEW_EVERY:
            self.renewed = time.monotonic()
            with self.database.book_keeping() as connection:
                job_leases.renew(connection, ROSTER, self.token)

    def give_back(self) -> None:
        with self.database.book_keeping() as connection:
            job_leases.give_back(connection, ROSTER, self.token)

    def done(self) -> None:
        with self.database.book_keeping() as connection:
            job_leases.done(connection, ROSTER, self.token)


def _decided(connection: Connection, found: MemberList) -> tuple[RosterRow, ...]:
    ids = {member.discord_id for member in found.members}
    return decide(found.members, found.bots, roster_base(connection, ids))


def _outcome(rows: Iterable[RosterRow]) -> dict[str, object]:
    return {row.discord_id: (row.kind, row.user_id, row.changes) for row in rows}


def _carry_out(work: UnitOfWork, rows: Iterable[RosterRow]) -> RosterDone:
    new, values = [], {}
    counts: Counter[Kind] = Counter()
    for row in rows:
        counts[row.kind] += 1
        if row.user_id is None:
            new.append({"discord_id": row.discord_id, **_SILENT, **row.values()})
        else:
            gone = row.kind is Kind.GONE
            values[row.user_id] = {"active": False} if gone else row.values()
    many_rows.add_people(work, new)
    people = many_rows.read_people(work, list(values))
    many_rows.edit_people(work, people, lambda person: values[person["id"]])
    return RosterDone(counts[Kind.NEW], counts[Kind.CHANGED], counts[Kind.GONE])
