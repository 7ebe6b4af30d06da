"""What a form does when somebody else has saved meanwhile: merge, or have a person choose.

Fields that only one of the two has changed go together by themselves. Where both have changed one
field, each in another way, both versions are shown side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dtxdesk.data.queries.author_names import name_of
from dtxdesk.data.queries.who_was_first import last_change
from dtxdesk.domain.rights import rights_of
from dtxdesk.domain.three_way import Change, FieldOfThree, compare, merged, needs_choice
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.conflict import ConflictDialog, ShownField, Versions
from dtxdesk.ui.guarded import guard_for
from dtxdesk.ui.times import clock_time


@dataclass(frozen=True, slots=True)
class Newest:
    """What is stored now of what a form is about.

    Attributes:
        name: What that is called.
        seen: What to save against: the row's version, or whatever else tells that it has moved.
        fields: As the form has them.
    """

    name: str
    seen: Any
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Contested:
    """The newest version with who saved it; `newest` is None for a row that is gone.

    `author` and `you` are what people call both, `login` is what the author signs in as.
    """

    newest: Newest | None
    author: str
    at: datetime | None
    you: str
    login: str = ""


class ConflictResolver(QObject):
    """Finds out what became of the row, and says what to save instead.

    Args:
        shown: The form's fields, as the dialog shows them.
        table: The row's table, to find in the audit log who saved it.
        row_ids: The row, or the rows where a form is about several.
        read: Reads the newest version; called on a worker.
        whole: Whether all fields are shown; of a large form only those that both have changed.
    """

    save = Signal(object, object, str)
    """The values to save, what they are made from (`Newest.seen`), and who else's changes are in
    them."""
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
        row_ids: int | Collection[int],
        read: Callable[[], Newest | None],
        form: QWidget,
        *,
        whole: bool = True,
    ) -> None:
        super().__init__(form)
        self._context = context
        self._shown = shown
        self._table = table
        self._row_ids = row_ids
        self._whole = whole
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
        database = self._context.desk.database
        with database.reader() as connection:
            last = last_change(connection, self._table, self._row_ids)
            you = name_of(connection, database.author)
        if last is None:
            return Contested(newest, "", None, you)
        return Contested(newest, last.by, last.at, you, last.login)

    def _decide(self, found: Contested) -> None:
        if found.newest is None:
            self.gone.emit(found.author)
            return
        newest = found.newest
        fields = compare(self._started, self._yours, newest.fields)
        if not needs_choice(fields):
            self.save.emit(merged(fields), newest.seen, found.author)
            return
        now = self._context.desk.clock()
        saved = clock_time(found.at, now) if found.at else self.tr("a moment ago")
        versions = Versions(newest.name, found.you, found.author, saved, found.login)
        dialog = ConflictDialog(versions, self._lines(fields), fields, self._form)
        needed = rights_of(self._table).role_for("update")
        assert needed is not None, "there is a form for it"
        guard_for(dialog.save, self._context.actions, needed)
        dialog.resolved.connect(lambda values: self.save.emit(values, newest.seen, found.author))
        dialog.dropped.connect(self.dropped)
        dialog.rejected.connect(self.closed)
        dialog.open()

    def _lines(self, fields: Sequence[FieldOfThree]) -> list[ShownField]:
        if self._whole:
            return list(self._shown)
        both = {field.key for field in fields if field.change is Change.BOTH}
        return [one for one in self._shown if one.key in both]
