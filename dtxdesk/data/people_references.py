"""What refers to a person, and what becomes of it when two people are merged.

Every foreign key to `users` is declared here; a test finds them in the schema, so that a new table
can't be forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import MetaData

from dtxdesk.data.unit_of_work import UnitOfWork

Move = Callable[[UnitOfWork, int, int], None]
"""Moves the rows of one person (the first id) to another (the second), through the unit of work."""


def worked_out_anew(_work: UnitOfWork, _from: int, _into: int) -> None:
    """Nothing to move: the rows go with the person, and the commit adds up the other one's."""


REFERENCES: Mapping[tuple[str, str], Move] = {
    ("league_player_stats", "user_id"): worked_out_anew,
}
"""By table and column."""


def move_all(work: UnitOfWork, from_id: int, into_id: int) -> None:
    """Moves everything that refers to the one person to the other."""
    for move in REFERENCES.values():
        move(work, from_id, into_id)


def found_in(metadata: MetaData) -> set[tuple[str, str]]:
    """Every column of the schema that refers to a person."""
    return {
        (table.name, key.parent.name)
        for table in metadata.tables.values()
        for key in table.foreign_keys
        if key.target_fullname == "users.id"
    }
