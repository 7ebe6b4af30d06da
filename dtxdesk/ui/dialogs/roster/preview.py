"""The plan as a list to search and to sort. Everything here runs on a worker."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from dtxdesk.domain.people import sort_key
from dtxdesk.domain.roster import Kind, RosterRow
from dtxdesk.ui.dialogs.roster.words import detail

if TYPE_CHECKING:
    from dtxdesk.services.roster import Roster, RosterPlan


@dataclass(frozen=True, slots=True)
class RowFilter:
    """Which rows are listed, and in which order.

    Attributes:
        search: Words that a row must all have, in any order.
        kinds: Which ones; empty: all.
        sort: "what" (as the plan has them) or "name".
    """

    search: str = ""
    kinds: frozenset[Kind] = frozenset()
    sort: str = "what"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class NumberedRow:
    """A row and its number in the plan, which the table knows it by."""

    number: int
    row: RosterRow


class RosterPreview:
    """A plan with what the window wants to know of it at once."""

    def __init__(self, plan: RosterPlan) -> None:
        self.plan = plan
        usually = plan.usually()
        self.usually = tuple(
            number for number, row in enumerate(plan.rows) if row.discord_id in usually
        )

    def listed(self, wanted: RowFilter) -> list[int]:
        """The numbers of the rows that are wanted, in order."""
        rows = self.plan.rows
        numbers = [
            number
            for number, row in enumerate(rows)
            if not wanted.kinds or row.kind in wanted.kinds
        ]
        words = wanted.search.casefold().split()
        if words:
            texts = self._texts
            numbers = [one for one in numbers if all(word in texts[one] for word in words)]
        if wanted.sort == "name":
            numbers.sort(key=lambda number: (sort_key(rows[number].name), number))
        return numbers[::-1] if wanted.descending else numbers

    def rows(self, numbers: Sequence[int]) -> list[NumberedRow]:
        rows = self.plan.rows
        return [NumberedRow(one, rows[one]) for one in numbers if one < len(rows)]

    def counts(self, numbers: Iterable[int]) -> Mapping[Kind, int]:
        """How many of these rows are of which kind."""
        return Counter(self.plan.rows[number].kind for number in numbers)

    def ids(self, numbers: Iterable[int]) -> frozenset[str]:
        """The Discord ids of these rows."""
        return frozenset(self.plan.rows[number].discord_id for number in numbers)

    @cached_property
    def _texts(self) -> list[str]:
        return [f"{row.name}\n{row.discord_id}\n{detail(row)}".casefold() for row in self.plan.rows]


def read_preview(
    roster: Callable[[], Roster],
    cancel: threading.Event,
    *,
    progress: Callable[[tuple[int, int]], object],
) -> RosterPreview:
    """What the server says; as `Roster.read`."""
    return RosterPreview(roster().read(cancel, progress))
