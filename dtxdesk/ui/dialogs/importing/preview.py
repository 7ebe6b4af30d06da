"""The plan of an import as a list to search and to sort. Everything here runs on a worker."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dtxdesk.domain.people_import import Action, Part, PlannedRow
from dtxdesk.services.people_import import ImportPlan, PeopleImport
from dtxdesk.ui.dialogs.importing.words import detail_lines


@dataclass(frozen=True, slots=True)
class RowFilter:
    """Which rows are listed, and in which order.

    Attributes:
        search: Words that a row must all have, in any order.
        actions: What becomes of the rows; empty: whatever does.
        by_name: Only those found by nothing but a username.
        sort: "what" (what needs a look comes first), "line" or "name".
    """

    search: str = ""
    actions: frozenset[Action] = frozenset()
    by_name: bool = False
    sort: str = "what"
    descending: bool = False

    @property
    def narrowing(self) -> bool:
        """Whether anything is left out."""
        return bool(self.search.strip() or self.actions or self.by_name)


class Preview:
    """A plan with what the window wants to know of it at once; a row's id is its line."""

    def __init__(self, plan: ImportPlan) -> None:
        self.plan = plan
        self.counts: Mapping[Action, int] = plan.counts
        self.errors = len(plan.errors)
        self.by_name = sum(row.by_name for row in plan.rows)
        self._rows = {row.line: row for row in plan.rows}

    def listed(self, wanted: RowFilter) -> list[int]:
        """The lines of the rows that are wanted, in order."""
        rows: Sequence[PlannedRow] = self.plan.rows
        if wanted.actions:
            rows = [row for row in rows if row.action in wanted.actions]
        if wanted.by_name:
            rows = [row for row in rows if row.by_name]
        words = wanted.search.casefold().split()
        if words:
            texts = self._texts
            rows = [row for row in rows if all(word in texts[row.line] for word in words)]
        rows = sorted(rows, key=_ORDERS[wanted.sort], reverse=wanted.descending)
        return [row.line for row in rows]

    def rows(self, lines: Sequence[int]) -> list[PlannedRow]:
        return [self._rows[line] for line in lines if line in self._rows]

    def row(self, line: int) -> PlannedRow | None:
        return self._rows.get(line)

    @cached_property
    def _texts(self) -> dict[int, str]:
        """What can be searched of each row: its line, its name, and reasons or new values."""
        return {
            row.line: "\n".join((str(row.line), row.name, *_searched(row))).casefold()
            for row in self.plan.rows
        }


def read_preview(
    importing: PeopleImport,
    file: Path,
    cancel: threading.Event,
    tournament_id: int | None = None,
    *,
    progress: Callable[[tuple[int, int]], object],
) -> Preview:
    """What importing a file would do; as `PeopleImport.plan_file`."""
    with _without_collections():
        return Preview(importing.plan_file(file, cancel, progress, tournament_id))


@contextmanager
def _without_collections() -> Iterator[None]:
    """Python looks through a million new objects for garbage, and the window would wait for it.

    A plan has no cycles, so what is left of it goes without being looked for.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _searched(row: PlannedRow) -> Iterator[str]:
    if row.action is Action.ERROR or row.note:
        yield from detail_lines(row)
    yield from (str(change.after) for change in row.changes if change.part in _IN_LETTERS)


_IN_LETTERS = frozenset(Part) - {Part.POSITIONS, Part.ACTIVE, Part.SIGN_UP, Part.CAPTAIN}


def _by_need(row: PlannedRow) -> tuple[int, int]:
    """Errors, then what is worth a look, then the rest."""
    if row.action is Action.ERROR:
        return 0, row.line
    return (1 if row.by_name or row.note else 2), row.line


_ORDERS: Mapping[str, Callable[[PlannedRow], tuple[int | str, int]]] = {
    "what": _by_need,
    "line": lambda row: (0, row.line),
    "name": lambda row: (row.name.casefold(), row.line),
}
