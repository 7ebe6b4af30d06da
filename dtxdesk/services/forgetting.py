"""Forgetting a person: names and ids go everywhere, the figures stay under "former player"."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, select

from dtxdesk.data import backup, forgetting, forgotten_accounts
from dtxdesk.data.database import Database
from dtxdesk.data.shared import backups as shared_backups
from dtxdesk.data.statistics import users
from dtxdesk.domain.steam_id import is_forgotten, is_id64, to_account_id
from dtxdesk.errors import EnvironmentProblem, UserError

TITLE = "Forget a player"
"""What the audit log calls it: without the name, of course."""


class Answers(Protocol):
    """The store of Steam's answers."""

    def forget_account(self, account_id: int) -> int: ...


@dataclass(frozen=True, slots=True)
class ForgetPreview:
    """What forgetting a person would take away.

    Attributes:
        name: As the person who decides has to type it.
        match_rows: Player rows that keep their figures and lose the id.
        events: Events of the audit log that lose what they say of the person.
        backups: Files in the backup folder, which all hold the person still.
    """

    user_id: int
    name: str
    match_rows: int
    events: int
    merged: int
    backups: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was done.

    Attributes:
        answers: Stored answers of Steam that were changed or removed.
        backup: The backup made afterwards.
        removed: Older backups that were deleted.
        kept: Older backups that still hold the person.
        wiped: Whether the file holds nothing of it in its free space either.
    """

    answers: int
    backup: Path
    removed: tuple[Path, ...]
    kept: tuple[Path, ...]
    wiped: bool


class Forgetting:
    """For owners. It can't be undone: nothing is left to undo it with."""

    def __init__(self, database: Database, backups: Path, answers: Callable[[], Answers]) -> None:
        self._database = database
        self._backups = backups
        self._answers = answers

    def preview(self, user_id: int) -> ForgetPreview:
        """How much there is of a person.

        Raises:
            UserError: there is no such player, or it is forgotten already.
        """
        with self._database.reader() as connection:
            name = _name_of(connection, user_id)
            traces = forgetting.traces_of(connection, user_id)
        return ForgetPreview(
            user_id,
            name,
            traces.match_rows,
            traces.events,
            len(traces.row_ids) - 1,
            self._old_backups(),
        )

    def forget(self, user_id: int, *, delete_backups: bool) -> Forgotten:
        """Forgets a person for good, then makes a backup without it.

        Args:
            user_id: Whom.
            delete_backups: Whether the older backups, which still hold the person, go.

        Raises:
            UserError: there is no such player, or it is forgotten already.
            EnvironmentProblem: the database or a file could not be written. What is said to have
                been forgotten by then is.
        """
        old = self._old_backups()
        # First: should the program end in the middle, it can be done once more.
        answers = self._forget_answers(user_id)
        with self._database.unit_of_work(TITLE, kind="summary") as work:
            _name_of(work.connection, user_id)
            work.act_as_schema_owner()
            traces = forgetting.traces_of(work.connection, user_id)
            forgotten_accounts.remember(work, traces.steam_ids)
            forgetting.blank_person(work, user_id, traces)
            work.touch("users", [user_id])
            work.touch("league_player_stats")
        wiped = forgetting.wipe_free_space(self._database)
        now = self._database.clock()
        if self._database.path is not None:
            made = backup.make(self._database.path, self._backups, "forget", now)
        else:
            made = shared_backups.make(self._database, self._backups, "forget", now)
        removed = _deleted(old) if delete_backups else ()
        kept = tuple(path for path in old if path not in removed)
        return Forgotten(answers, made, removed, kept, wiped)

    def _forget_answers(self, user_id: int) -> int:
        """Takes the person out of what Steam has answered; says how many answers that were."""
        with self._database.reader() as connection:
            _name_of(connection, user_id)
            steam_ids = forgetting.traces_of(connection, user_id).steam_ids
        accounts = [to_account_id(steam_id) for steam_id in steam_ids if is_id64(steam_id)]
        return sum(self._answers().forget_account(account) for account in accounts)

    def _old_backups(self) -> tuple[Path, ...]:
        """All that the program has put into the folder, damaged databases it kept aside too."""
        kept_aside = sorted(self._backups.glob("damaged-*"))
        return (*backup.list_backups(self._backups), *kept_aside)


def _name_of(connection: Connection, user_id: int) -> str:
    row = connection.execute(
        select(users.c.name, users.c.steam_id).where(users.c.id == user_id)
    ).first()
    if row is None:
        raise UserError(
            "There is no such player",
            "Nobody has the number {number}",
            "See the list of players",
            number=user_id,
        )
    if is_forgotten(row.steam_id):
        raise UserError("This player is forgotten already", "Only the figures are left")
    return str(row.name)


def _deleted(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    gone = []
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
            gone.append(path)
    if len(gone) < len(paths):
        left = ", ".join(path.name for path in paths if path not in gone)
        raise EnvironmentProblem(
            "Some backups could not be deleted",
            "The player is forgotten, but is still in {files}",
            "Delete these files by hand",
            files=left,
        )
    return tuple(gone)
