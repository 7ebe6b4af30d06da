"""What a form does when somebody else has saved meanwhile: merge, or have a person choose.

Fields that only one of the two has changed go together by themselves. Where both have changed one
field, each in another way, both versions are shown side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dtxdesk.data.queries.audit import events_of_row
from dtxdesk.domain.three_way import compare, merged, needs_choice
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.conflict import ConflictDialog, ShownField, Versions
from dtxdesk.ui.times import clock_time


@dataclass(frozen=True, slots=True)
class Newest:
    """What is stored now of the row that a form is about."""

    name: str
    version: int
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Contested:
    """The newest version with who saved it; `newest` is None for a row that is gone."""

    newest: Newest | None
    author: str
    at: datetime | None


class ConflictResolver(QObject):
    """Finds out what became of the row, and says what to save instead.

    Args:
        shown: The form's fields, as the dialog shows them.
        table: The row's table, to find in the audit log who saved it.
        read: Reads the newest version; called on a worker.
    """

    save = Signal(object, int, str)
    """The values to save, the version they are made from, and who else's changes are in them."""
    gone = Signal(str)
    """The row is not there any more; who took it away, where that is known."""
    dropped = Signal()
    """The person gives the own changes up."""
    closed = Signal()
    """The person goes back to the form without a decision."""

    def __init__(
        self,
        context: Context,
        shown: Sequence[ShownField],
        table: str,
        row_id: int,
        read: Callable[[], Newest | None],
        form: QWidget,
    ) -> None:
        super().__init__(form)
        self._context = context
        self._shown = shown
        self._table = table
        self._row_id = row_id
        self._read = read
        self._form = form
        self._started: Mapping[str, Any] = {}
        self._yours: Mapping[str, Any] = {}

    def resolve(self, started: Mapping[str, Any], yours: Mapping[str, Any]) -> None:
        """Somebody else was faster: `started` is what the form began with, `yours` what it has."""
        self._started, self._yours = started, yours
        self._context.runner.query(self._look, on_result=self._decide, key="conflict")

    def _look(self) -> Contested:
        newest = self._read()
        last = self._context.desk.read(events_of_row, self._table, self._row_id, 1)
        if not last:
            return Contested(newest, "", None)
        return Contested(newest, last[0].author, last[0].at)

    def _decide(self, found: Contested) -> None:
        if found.newest is None:
            self.gone.emit(found.author)
            return
        newest = found.newest
        fields = compare(self._started, self._yours, newest.fields)
        if not needs_choice(fields):
            self.save.emit(merged(fields), newest.version, found.author)
            return
        now = self._context.desk.clock()
        saved = clock_time(found.at, now) if found.at else self.tr("a moment ago")
        you = self._context.desk.database.author
        dialog = ConflictDialog(
            Versions(newest.name, you, found.author, saved), self._shown, fields, self._form
        )
        dialog.resolved.connect(lambda values: self.save.emit(values, newest.version, found.author))
        dialog.dropped.connect(self.dropped)
        dialog.rejected.connect(self.closed)
        dialog.open()
