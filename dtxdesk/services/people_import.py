"""Importing people from a file: first the plan, for a person to look at, then all of it or nothing.

The plan is made again when it is carried out, on what is in the database by then, and must come out
the same: nothing is done that nobody has seen.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from dtxdesk.data import backup, many_rows
from dtxdesk.data.database import Database
from dtxdesk.data.queries.people_import import import_base, roster
from dtxdesk.data.queries.tournaments import tournament_detail
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.csv_records import MOST_BYTES
from dtxdesk.domain.merging import POSITION_COLUMNS
from dtxdesk.domain.people_csv import PeopleFile, PersonLine, read_people
from dtxdesk.domain.people_import import (
    Action,
    Incoming,
    Part,
    PlannedRow,
    decide,
    user_values,
)
from dtxdesk.domain.tournament_import import Roster, joined
from dtxdesk.errors import Cancelled, EnvironmentProblem, UserError
from dtxdesk.phrases import Phrase
from dtxdesk.services import tournament_import
from dtxdesk.services.profile_names import ids_behind
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.ids import SteamIdText, UnreadableSteamId, parse_steam_id

IMPORTED = "imported"
"""Source of a base MMR that came with a file."""

TOURNAMENT_COLUMNS = frozenset({"team_name", "team_captain"})
"""What only a tournament has a use for."""

_NOTHING: Mapping[str, Any] = {
    **dict.fromkeys(("nickname", "steam_id", "discord_id", "discord_username")),
    **dict.fromkeys(("base_mmr", "base_mmr_source", "base_mmr_at")),
    **dict.fromkeys(POSITION_COLUMNS, 0),
}
"""What a new person has where the row says nothing."""


@dataclass(frozen=True)
class ImportPlan:
    """What an import would do.

    Attributes:
        rows: In the order of the file.
        file: What it says and how it is written.
        incoming: What the rows say, to decide once more.
        tournament_id: What the players are signed up for; None: they only come into the base.
        tournament: What that is called.
    """

    rows: tuple[PlannedRow, ...]
    file: PeopleFile
    incoming: tuple[Incoming, ...]
    tournament_id: int | None = None
    tournament: str = ""

    @property
    def unknown_columns(self) -> tuple[str, ...]:
        """Columns of the file that say nothing here."""
        return self.file.unknown

    @property
    def names_teams(self) -> bool:
        """It has columns that only a tournament has a use for."""
        return bool(self.file.columns & TOURNAMENT_COLUMNS)

    @cached_property
    def counts(self) -> Mapping[Action, int]:
        """How many rows come to each end."""
        return Counter(row.action for row in self.rows)

    @cached_property
    def errors(self) -> tuple[PlannedRow, ...]:
        return tuple(row for row in self.rows if row.action is Action.ERROR)

    @property
    def changing(self) -> int:
        """How many players it would add or change."""
        return self.counts[Action.CREATE] + self.counts[Action.UPDATE]


@dataclass(frozen=True, slots=True)
class Imported:
    """What was done: players added and changed, rows that brought nothing new."""

    created: int
    updated: int
    skipped: int


class PeopleImport:
    """For the player base, and for a tournament at the same time."""

    def __init__(self, database: Database, backups: Path, steam: Callable[[], SteamClient]) -> None:
        self._database = database
        self._backups = backups
        self._steam = steam

    def plan_file(
        self,
        file: Path,
        cancel: threading.Event | None = None,
        progress: Callable[[tuple[int, int]], object] = lambda _: None,
        tournament_id: int | None = None,
    ) -> ImportPlan:
        """What importing a file would do; profile names are asked of Steam, which may be slow.

        Args:
            file: Read whole; it is not kept open.
            cancel: Set to stop it.
            progress: Told how many profile names have been asked about, and of how many.
            tournament_id: A tournament to sign the players up for, into the teams of the file.

        Raises:
            UserError: there is no such tournament.
            UnreadableFile: it is no list of people.
            EnvironmentProblem: it can't be read.
            Cancelled: `cancel` was set.
        """
        try:
            with file.open("rb") as opened:
                data = opened.read(MOST_BYTES + 1)
        except OSError as failed:
            raise EnvironmentProblem(
                "The file can't be read",
                "{file}: {why}",
                "See whether it is still there and whether it is open in another program",
                file=file.name,
                why=failed.strerror or type(failed).__name__,
            ) from failed
        return self.plan(data, cancel, progress, tournament_id)

    def plan(
        self,
        data: bytes,
        cancel: threading.Event | None = None,
        progress: Callable[[tuple[int, int]], object] = lambda _: None,
        tournament_id: int | None = None,
    ) -> ImportPlan:
        """What importing these bytes would do; as `plan_file`."""
        people = read_people(data)
        incoming = self._with_steam_ids(people.lines, cancel, progress)
        with self._database.reader() as connection:
            base = import_base(connection, incoming)
            held = None if tournament_id is None else _roster(connection, tournament_id)
            called = _tournament_name(connection, tournament_id)
        rows = decide(_unless(cancel, incoming), base)
        if held is not None:
            rows = joined(rows, held)
        if cancel is not None and cancel.is_set():
            raise Cancelled
        return ImportPlan(rows, people, incoming, tournament_id, called)

    def apply(self, plan: ImportPlan) -> Imported:
        """Carries out a plan, all of it or nothing, as one operation; a backup is made before.

        Raises:
            UserError: the plan has errors, or would come out differently by now.
            EnvironmentProblem: the database or the backup can't be written.
        """
        if plan.errors:
            raise UserError(
                "Nothing was imported",
                "{count} rows can't be imported",
                "Correct them in the file",
                count=len(plan.errors),
            )
        done = Imported(*(plan.counts[one] for one in (Action.CREATE, Action.UPDATE, Action.SKIP)))
        if not plan.changing:
            return done
        if self._database.path is not None:
            backup.make(self._database.path, self._backups, "import", self._database.clock())
        with self._database.unit_of_work(_title(plan)) as work:
            rows = decide(plan.incoming, import_base(work.connection, plan.incoming))
            if plan.tournament_id is not None:
                rows = joined(rows, _roster(work.connection, plan.tournament_id))
            if _outcome(rows) != _outcome(plan.rows):
                raise UserError(
                    "Nothing was imported", _moved(plan), "Look at the preview once more"
                )
            people = _write(work, rows)
            if plan.tournament_id is not None:
                tournament_import.write(work, plan.tournament_id, rows, people)
        return done

    def _with_steam_ids(
        self,
        lines: Sequence[PersonLine],
        cancel: threading.Event | None,
        progress: Callable[[tuple[int, int]], object],
    ) -> tuple[Incoming, ...]:
        read: dict[str, SteamIdText | str] = {}
        for text in {line.steam for line in lines if line.steam is not None}:
            try:
                read[text] = parse_steam_id(text)
            except UnreadableSteamId as unreadable:
                read[text] = unreadable.message
        names = {one.vanity for one in read.values() if isinstance(one, SteamIdText) and one.vanity}
        found = ids_behind(self._steam, sorted(names), cancel, progress)
        return tuple(_incoming(line, read, found) for line in lines)


def _unless(cancel: threading.Event | None, rows: Iterable[Incoming]) -> Iterator[Incoming]:
    """The rows as long as nobody stops it: a long file is not decided to its end for nobody."""
    for row in rows:
        if cancel is not None and cancel.is_set():
            raise Cancelled
        yield row


def _incoming(
    line: PersonLine, read: Mapping[str, SteamIdText | str], found: Mapping[str, int | str]
) -> Incoming:
    if line.steam is None:
        return Incoming(line, None, line.problems)
    meant = read[line.steam]
    answer = meant if isinstance(meant, str) else meant.steam_id or found[meant.vanity or ""]
    if isinstance(answer, str):
        return Incoming(line, None, (*line.problems, answer))
    return Incoming(line, answer, line.problems)


def _outcome(rows: Iterable[PlannedRow]) -> list[object]:
    return [(row.action, row.user_id, row.changes) for row in rows]


def _roster(connection: Connection, tournament_id: int) -> Roster:
    held = roster(connection, tournament_id)
    if held is None:
        raise UserError(
            "There is no such tournament",
            "Nobody can be signed up for tournament {id}",
            "See the list of tournaments",
            id=tournament_id,
        )
    return held


def _tournament_name(connection: Connection, tournament_id: int | None) -> str:
    detail = None if tournament_id is None else tournament_detail(connection, tournament_id)
    return "" if detail is None else detail.row.name


def _moved(plan: ImportPlan) -> Phrase:
    if plan.tournament_id is None:
        return Phrase("Players in this file have been changed since you looked at it")
    return Phrase("Players in this file, or teams, have been changed since you looked at it")


def _title(plan: ImportPlan) -> str:
    where = f" into {plan.tournament}" if plan.tournament else ""
    if plan.changing > 1:
        return f"Import {plan.changing} players{where}"
    return "Import " + next(row.name for row in plan.rows if row.changes) + where


def _write(work: UnitOfWork, rows: Sequence[PlannedRow]) -> list[int]:
    """Adds and changes the players; returns whom each row is about."""
    new, changed = [], {}
    for row in rows:
        values = _with_source(user_values(row.changes), work.now)
        if row.user_id is not None:
            changed[row.user_id] = values
        else:
            new.append({**_NOTHING, **values})
    added = iter(many_rows.add_people(work, new))
    edited = [user_id for user_id, values in changed.items() if values]
    people = many_rows.read_people(work, edited)
    many_rows.edit_people(work, people, lambda person: changed[person["id"]])
    return [row.user_id if row.user_id is not None else next(added) for row in rows]


def _with_source(values: dict[str, Any], now: datetime) -> dict[str, Any]:
    if Part.BASE_MMR.value in values:
        values |= {"base_mmr_source": IMPORTED, "base_mmr_at": now}
    return values
