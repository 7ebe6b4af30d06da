"""Check boxes that outlast a filter: what is out of sight stays as it was decided."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt

from dtxdesk.ui.models.checked import CheckedModel
from dtxdesk.ui.models.paged import PagedTableModel

Row = TypeVar("Row")


class KeptChecksModel(CheckedModel[Row]):
    """For a list that is decided upon part by part, each part under a filter.

    The box in the header is about what is listed. `all_checked` has the others too, and goes into
    effect as a whole: a dialog with such a table says how many that is.
    """

    @property
    def all_checked(self) -> frozenset[int]:
        """Every row that is checked, listed or not."""
        return frozenset(self._checked)

    @property
    def checked_count(self) -> int:
        """Of what is listed."""
        return sum(row_id in self._checked for row_id in self.ids)

    def start_with(self, ids: Sequence[int]) -> None:
        """Another list altogether, with these rows checked."""
        self._checked = set(ids)
        self._tell()

    def check_all(self, on: bool) -> None:
        self.check(self.ids, on)

    def set_ids(self, ids: Sequence[int]) -> None:
        PagedTableModel.set_ids(self, ids)
        self._tell()

    def _state_of_all(self) -> Qt.CheckState:
        count = self.checked_count
        if not count:
            return Qt.CheckState.Unchecked
        whole = count == len(self.ids)
        return Qt.CheckState.Checked if whole else Qt.CheckState.PartiallyChecked
