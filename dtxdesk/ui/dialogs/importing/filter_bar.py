"""What narrows the preview: the search, and the counts as chips."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dtxdesk.domain.people_import import Action
from dtxdesk.ui.dialogs.importing.preview import Preview, RowFilter
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Chip
from dtxdesk.ui.widgets.search_field import SearchField
from dtxdesk.ui.widgets.text import Label


class CountChip(Chip):
    """A filter that says how many rows it is about; of none there is nothing to filter."""

    def show_count(self, title: str, count: int) -> None:
        self._title = title
        if not count:
            self.set_value(None)
        self.setEnabled(bool(count))
        self._show_state()


class ImportFilterBar(QWidget):
    """Search on the left, then what becomes of the rows, and on the right how many are listed."""

    changed = Signal()
    """Another search or filter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.search = SearchField(self.tr("Find a row"), parent=self)
        self.search.setAccessibleName(self.tr("Search the rows"))
        self.search.searched.connect(self.changed)
        self.errors = self._chip()
        self.creates = self._chip()
        self.updates = self._chip()
        self.skips = self._chip()
        self.by_name = self._chip()
        self.count = Label(size="small", tone="faint", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(8), px(24), px(8))
        row.setSpacing(px(8))
        row.addWidget(self.search)
        for chip in (self.errors, self.creates, self.updates, self.skips, self.by_name):
            row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(self.count)

    def _chip(self) -> CountChip:
        chip = CountChip("", self)
        chip.chosen.connect(self._tell)
        return chip

    def _tell(self, _value: object) -> None:
        self.changed.emit()

    def show_counts(self, preview: Preview) -> None:
        """How many rows come to each end; a filter that nothing is left of goes off."""
        counts = preview.counts
        errors = counts[Action.ERROR]
        create, update = counts[Action.CREATE], counts[Action.UPDATE]
        skip = counts[Action.SKIP]
        self.errors.show_count(self.tr("%Ln error(s)", "", errors), errors)
        self.creates.show_count(self.tr("%Ln to create", "", create), create)
        self.updates.show_count(self.tr("%Ln to update", "", update), update)
        self.skips.show_count(self.tr("%Ln to skip", "", skip), skip)
        self.by_name.show_count(self.tr("%Ln by name", "", preview.by_name), preview.by_name)
        self.by_name.setVisible(bool(preview.by_name))

    def clear(self) -> None:
        """Everything is listed again."""
        for chip in (self.errors, self.creates, self.updates, self.skips, self.by_name):
            chip.set_value(None)
        self.search.clear_at_once()
        self.changed.emit()

    def wanted(self, sort: str, descending: bool) -> RowFilter:
        """What is listed, in this order."""
        chips = {
            Action.ERROR: self.errors,
            Action.CREATE: self.creates,
            Action.UPDATE: self.updates,
            Action.SKIP: self.skips,
        }
        actions = frozenset(action for action, chip in chips.items() if chip.value is not None)
        by_name = self.by_name.value is not None
        return RowFilter(self.search.text(), actions, by_name, sort, descending)
