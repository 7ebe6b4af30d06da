"""Many people found on Steam at once, and made players here."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dtxdesk.data import forgotten_accounts, many_rows
from dtxdesk.data.database import Database
from dtxdesk.data.queries.steam_holders import steam_holders
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain import people
from dtxdesk.domain.avatars import is_of_steam
from dtxdesk.domain.found_on_steam import MOST_LINES, FoundLine, Standing, SteamLine, decide
from dtxdesk.errors import DeskError, UserError
from dtxdesk.services.profile_names import ids_behind
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.ids import SteamIdText, UnreadableSteamId, steam_id_in

CHANGING = frozenset({Standing.NEW, Standing.PICTURE})
"""What there is anything to do about."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who the lines name on Steam.

    Attributes:
        lines: In the order of the list.
        unnamed: Why Steam did not tell the names of those whose ids are known; None: it did.
    """

    lines: tuple[SteamLine, ...]
    unnamed: DeskError | None = None


@dataclass(frozen=True)
class SteamPlan:
    """What adding the people of a list would do."""

    rows: tuple[FoundLine, ...]
    unnamed: DeskError | None = None

    @cached_property
    def counts(self) -> Mapping[Standing, int]:
        """How many lines there are of each kind."""
        return Counter(row.standing for row in self.rows)


@dataclass(frozen=True, slots=True)
class SteamDone:
    """What was done: players added, and pictures given to those who were there."""

    added: int
    pictures: int


class SteamPeople:
    """Ids, links and profile names become people; each `add` is one operation."""

    def __init__(self, database: Database, steam: Callable[[], SteamClient]) -> None:
        self._database = database
        self._steam = steam

    def resolve(
        self,
        texts: Sequence[str],
        cancel: threading.Event | None = None,
        progress: Callable[[tuple[int, int]], object] = lambda _: None,
    ) -> Resolved:
        """Who each text names. Asks Steam: slow.

        Profile names are asked for one by one, names and pictures in hundreds. An id is good
        without either.

        Args:
            texts: Ids, links, profile names; ids and links may stand among other words.
            cancel: Set to stop it.
            progress: Told how many profile names have been asked about, and of how many.

        Raises:
            Cancelled: `cancel` was set.
        """
        read = {text: _read(text) for text in texts}
        meant = [one for one in read.values() if isinstance(one, SteamIdText)]
        names = sorted({one.vanity for one in meant if one.vanity})
        behind = ids_behind(self._steam, names, cancel, progress)
        answers = {text: _answer(one, behind) for text, one in read.items()}
        ids = {answer for answer in answers.values() if isinstance(answer, int)}
        unnamed: DeskError | None = None
        try:
            profiles = self._steam().player_summaries(ids, cancel=cancel) if ids else {}
        except DeskError as failed:
            profiles, unnamed = {}, failed
        lines = []
        for number, text in enumerate(texts, start=1):
            answer = answers[text]
            if isinstance(answer, str):
                lines.append(SteamLine(number, text, problem=answer))
                continue
            profile = profiles.get(answer)
            name = None if profile is None else people.clean_text(profile.name)
            avatar = None if profile is None else profile.avatar_url
            lines.append(
                SteamLine(number, text, answer, name, avatar if is_of_steam(avatar) else None)
            )
        return Resolved(tuple(lines), unnamed)

    def plan(
        self,
        text: str,
        cancel: threading.Event | None = None,
        progress: Callable[[tuple[int, int]], object] = lambda _: None,
    ) -> SteamPlan:
        """What the lines of a pasted list would become here; as `resolve`.

        Raises:
            Cancelled: `cancel` was set.
        """
        found = self.resolve(listed(text), cancel, progress)
        with self._database.reader() as connection:
            holders = steam_holders(connection, _ids(found.lines))
        return SteamPlan(tuple(decide(found.lines, holders)), found.unnamed)

    def add(self, plan: SteamPlan, numbers: Collection[int]) -> SteamDone:
        """Adds the new ones of these lines as players, and gives pictures to those who are there.

        Args:
            plan: As it was looked at.
            numbers: Of the lines that are wanted.

        Raises:
            UserError: nothing is left to do, or it would come out differently by now.
        """
        wanted = [
            row for row in plan.rows if row.line.number in numbers and row.standing in CHANGING
        ]
        if not wanted:
            raise UserError("Nobody was added", "All of them are here already", "Look again")
        with self._database.unit_of_work("") as work:
            lines = [row.line for row in wanted]
            now = list(decide(lines, steam_holders(work.connection, _ids(lines))))
            if [_outcome(row) for row in now] != [_outcome(row) for row in wanted]:
                raise UserError(
                    "Nobody was added",
                    "Players with these Steam ids have been changed since you looked at it",
                    "Look at the preview once more",
                )
            new = [row.line for row in wanted if row.standing is Standing.NEW]
            pictured = {
                row.holder.user_id: row.line
                for row in wanted
                if row.holder is not None and row.standing is Standing.PICTURE
            }
            work.rename(_title(wanted, len(new)))
            _write(work, new, pictured)
        return SteamDone(len(new), len(pictured))


def listed(text: str) -> list[str]:
    """The lines of a pasted list that have something in them."""
    cleaned = (people.clean_text(line) for line in text.splitlines())
    return [line for line in cleaned if line][:MOST_LINES]


def _read(text: str) -> SteamIdText | str:
    try:
        return steam_id_in(text)
    except UnreadableSteamId as unreadable:
        return unreadable.message


def _answer(read: SteamIdText | str, behind: Mapping[str, int | str]) -> int | str:
    if isinstance(read, str):
        return read
    return read.steam_id if read.steam_id is not None else behind[read.vanity or ""]


def _ids(lines: Sequence[SteamLine]) -> set[int]:
    return {line.steam_id for line in lines if line.steam_id is not None}


def _outcome(row: FoundLine) -> object:
    return row.standing, None if row.holder is None else row.holder.user_id


def _title(rows: Sequence[FoundLine], added: int) -> str:
    if added:
        names = [_called(row.line) for row in rows if row.standing is Standing.NEW]
        return f"Add {names[0]} from Steam" if added == 1 else f"Add {added} players from Steam"
    names = [row.holder.name for row in rows if row.holder is not None]
    whom = names[0] if len(names) == 1 else f"{len(names)} players"
    return f"Give {whom} the picture on Steam"


def _called(line: SteamLine) -> str:
    return people.display_name((line.name,), line.steam_id, None)


def _write(work: UnitOfWork, new: Sequence[SteamLine], pictured: Mapping[int, SteamLine]) -> None:
    rows: list[dict[str, Any]] = [
        {"nickname": line.name, "steam_id": line.steam_id, "avatar": line.avatar} for line in new
    ]
    many_rows.add_people(work, rows)
    for line in new:
        forgotten_accounts.welcome_back(work, line.steam_id)
    there = many_rows.read_people(work, list(pictured))
    many_rows.edit_people(work, there, lambda person: {"avatar": pictured[person["id"]].avatar})
