"""What the Players tab reads. Everything here runs on a worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dtxdesk.data.queries.sign_ups import (
    SignUpFilter,
    SignUpMark,
    SignUpRow,
    sign_up_ids,
    sign_up_marks,
    sign_up_rows,
)
from dtxdesk.data.queries.together import together

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk

_AT_ONCE = 500
"""Ids in one statement: databases take only so many parameters."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Who is left by search and filters, in order, and how everybody on the list stands."""

    wanted: SignUpFilter
    ids: list[int]
    marks: Mapping[int, SignUpMark]


def read_listing(desk: Desk, wanted: SignUpFilter) -> Listing:
    """Both at one moment.

    Raises:
        SearchError: the search can't be understood.
    """
    now = desk.clock()
    found = desk.read(
        lambda own: together(
            own,
            lambda own: sign_up_ids(own, wanted, now),
            lambda own: sign_up_marks(own, wanted.tournament_id),
        )
    )
    return Listing(wanted, *found)


def read_rows(desk: Desk, tournament_id: int, ids: Sequence[int]) -> list[SignUpRow]:
    """The rows of these sign-ups, in this order."""
    with desk.database.reader() as connection:
        return [
            row
            for start in range(0, len(ids), _AT_ONCE)
            for row in sign_up_rows(connection, tournament_id, ids[start : start + _AT_ONCE])
        ]
