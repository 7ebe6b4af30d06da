"""Whom the form of a match offers: everyone by name, with the Steam id that stands for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, or_, select

from dtxdesk.data.statistics import users
from dtxdesk.domain import typed_lines


@dataclass(frozen=True, slots=True)
class NamedPlayer:
    """A player in use; without a Steam id no match can be theirs."""

    user_id: int
    name: str
    steam_id: int | None


@dataclass(frozen=True, slots=True)
class Roster:
    """Everyone, ready to be looked up: 20,000 names are too many to fold on the window's thread.

    Attributes:
        offered: The names of those who have a Steam id, for the completion.
        by_name: Steam ids by folded name (`typed_lines.by_name`).
        names: The name that goes with a Steam id.
    """

    offered: list[str]
    by_name: Mapping[str, list[int | None]]
    names: Mapping[int, str]


def roster(connection: Connection) -> Roster:
    """Whom the lines of a match can name."""
    people = named_players(connection)
    return Roster(
        offered=[person.name for person in people if person.steam_id is not None],
        by_name=typed_lines.by_name([(person.name, person.steam_id) for person in people]),
        names={person.steam_id: person.name for person in people if person.steam_id is not None},
    )


def named_players(connection: Connection) -> list[NamedPlayer]:
    """Everyone who is neither archived nor forgotten, by name."""
    found = connection.execute(
        select(users.c.id, users.c.name, users.c.steam_id)
        .where(users.c.active, or_(users.c.steam_id.is_(None), users.c.steam_id > 0))
        .order_by(users.c.sort_name, users.c.id)
    )
    return [NamedPlayer(*row) for row in found]
