"""What narrows the preview: the search, and the counts as chips."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dtxdesk.domain.roster import Kind
from dtxdesk.ui.dialogs.importing.filter_bar import CountChip
from dtxdesk.ui.dialogs.roster.preview import RosterPreview, RowFilter
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.search_field import SearchField
from dtxdesk.ui.widgets.text import Label


class RosterFilterBar(QWidget):
    """Search on the left, then what the server says, and on the right how many are listed."""

    changed = Signal()
    """Another search or filter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.search = SearchField(self.tr("Find somebody"), parent=self)
        self.search.setAccessibleName(self.tr("Search the list"))
        self.search.searched.connect(self.changed)
        self.chips = {kind: CountChip("", self) for kind in Kind}
        self.count = Label(size="small", tone="faint", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(8), px(24), px(8))
        row.setSpacing(px(8))
        row.addWidget(self.search)
        for chip in self.chips.values():
            chip.chosen.connect(self._tell)
            row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(self.count)

    def _tell(self, _value: object) -> None:
        self.changed.emit()

    def show_counts(self, preview: RosterPreview) -> None:
        """How many there are of each kind; a filter that nothing is left of goes off."""
        counts = preview.plan.counts
        new, changed, gone = (counts.get(kind, 0) for kind in Kind)
        self.chips[Kind.NEW].show_count(self.tr("%Ln new", "", new), new)
        self.chips[Kind.CHANGED].show_count(self.tr("%Ln changed", "", changed), changed)
        self.chips[Kind.GONE].show_count(self.tr("%Ln gone", "", gone), gone)

    def clear(self) -> None:
        """Everything is listed again."""
        for chip in self.chips.values():
            chip.set_value(None)
        self.search.clear_at_once()
        self.changed.emit()

    def wanted(self, sort: str, descending: bool) -> RowFilter:
        """What is listed, in this order."""
        kinds = frozenset(kind for kind, chip in self.chips.items() if chip.value is not None)
        return RowFilter(self.search.text(), kinds, sort, descending)
