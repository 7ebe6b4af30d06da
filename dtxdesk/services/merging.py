"""Making one person of two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from dtxdesk.data import people_references
from dtxdesk.data.database import Database
from dtxdesk.data.queries.merging import GamesOfTwo, games_of_two, person_columns
from dtxdesk.data.schema import User
from dtxdesk.domain.merging import (
    MergeLine,
    Part,
    Side,
    Values,
    merge_lines,
    merged_values,
    told,
)
from dtxdesk.domain.steam_id import is_forgotten
from dtxdesk.errors import Conflict, UserError

Choices = Mapping[Part, Side]


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What a merge would do, before anything is changed.

    Attributes:
        games: By league, what both have played. With two Steam ids only the games of the kept one
            stay with the person.
    """

    other: Values
    into: Values
    lines: tuple[MergeLine, ...]
    games: tuple[GamesOfTwo, ...]

    @property
    def undecided(self) -> tuple[MergeLine, ...]:
        """Where a person has to choose before it can be done."""
        return tuple(line for line in self.lines if line.kept is None)

    @property
    def given_up(self) -> tuple[str, ...]:
        """What only one can keep, in words; it goes to the notes."""
        return tuple(
            told(line.part, values) for line in self.lines if (values := line.given_up) is not None
        )

    def games_after(self, games: GamesOfTwo) -> int | None:
        """The games of that league afterwards; None while the Steam id is not chosen."""
        steam = next(line for line in self.lines if line.part is Part.STEAM)
        if not steam.differs:
            return games.into + games.other
        if steam.kept is None:
            return None
        return games.into if steam.kept is Side.INTO else games.other


class Merging:
    """Two people who are one: one operation that can be undone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def preview(self, other_id: int, into_id: int, chosen: Choices | None = None) -> MergePreview:
        """What would become of both.

        Raises:
            UserError: they are the same, or one of them is not there or a former player.
        """
        with self._database.reader() as connection:
            return self._preview(connection, other_id, into_id, chosen or {})

    def merge(
        self,
        other_id: int,
        into_id: int,
        chosen: Choices | None = None,
        versions: tuple[int, int] | None = None,
    ) -> MergePreview:
        """Puts `other` into `into`: all that refers to it moves over, its row goes.

        `versions` are those of `other` and `into` when the person decided. Returns what was done.

        Raises:
            UserError: two different ids and no choice between them, or no two people.
            Conflict: one of them was changed since.
        """
        with self._database.unit_of_work("") as work:
            seen = self._preview(work.connection, other_id, into_id, chosen or {})
            if versions not in (None, (seen.other["version"], seen.into["version"])):
                raise Conflict
            if seen.undecided:
                raise _undecided(seen)
            work.rename(f"Merge {seen.other['name']} into {seen.into['name']}")
            people_references.move_all(work, other_id, into_id)
            # First: what only one can hold is free then.
            work.delete(work.get(User, other_id))
            kept = work.get(User, into_id)
            after = merged_values(seen.into, seen.other, seen.lines, work.now)
            for name, value in after.items():
                setattr(kept, name, value)
            work.flush()
        return seen

    def _preview(
        self, connection: Connection, other_id: int, into_id: int, chosen: Choices
    ) -> MergePreview:
        if other_id == into_id:
            raise UserError(
                "A player can't be merged with itself", "", "Name two different players"
            )
        other, into = (_person(connection, user_id) for user_id in (other_id, into_id))
        return MergePreview(
            other,
            into,
            merge_lines(into, other, chosen),
            tuple(games_of_two(connection, into_id, other_id)),
        )


def _person(connection: Connection, user_id: int) -> Values:
    found = person_columns(connection, user_id)
    if found is None:
        raise UserError(
            "There is no such player",
            "Nobody has the number {number}",
            "See the list of players",
            number=user_id,
        )
    if is_forgotten(found["steam_id"]):
        raise UserError(
            "A former player can't be merged",
            "Nobody knows any more who it was",
            "Choose another player",
        )
    return found


def _undecided(seen: MergePreview) -> UserError:
    sides = [(seen.other["name"], line.part, line.other) for line in seen.undecided]
    sides += [(seen.into["name"], line.part, line.into) for line in seen.undecided]
    return UserError(
        "Both players have an id of the same kind",
        "{ids}",
        "Choose which one is kept (on the command line: {options})",
        ids=", ".join(f"{name}: {told(part, values)}" for name, part, values in sides),
        options=", ".join(f"--{line.part} ID" for line in seen.undecided),
    )
