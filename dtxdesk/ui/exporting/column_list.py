"""Which columns, in which order: check marks, and rows that are dragged or moved by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.ordered_list import OrderedList

ROW_HEIGHT = 28
_KEY = Qt.ItemDataRole.UserRole


class ColumnList(OrderedList):
    """Columns to choose from and to put in order; Alt with an arrow moves the current one."""

    chosen = Signal()
    """Others than before, or in another order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: list[tuple[str, str]] = []
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setAccessibleDescription(self.tr("Alt with an arrow moves a column"))
        self.itemChanged.connect(self._tell)
        self.ordered.connect(self.chosen)

    def offer(self, columns: Sequence[tuple[str, str]]) -> None:
        """Other columns (keys and titles), all of them chosen; the same ones stay as they are."""
        if list(columns) == self._columns:
            return
        self._columns = list(columns)
        self.blockSignals(True)
        self.clear()
        for key, title in columns:
            item = QListWidgetItem(title)
            item.setData(_KEY, key)
            item.setSizeHint(QSize(0, theme().metrics.px(ROW_HEIGHT)))
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsDragEnabled
            )
            item.setCheckState(Qt.CheckState.Checked)
            self.addItem(item)
        self.setCurrentRow(0)
        self.blockSignals(False)

    @property
    def keys(self) -> tuple[str, ...] | None:
        """Those that are chosen, in their order; None where all are as they were offered."""
        items = [self.item(row) for row in range(self.count())]
        found = [
            str(item.data(_KEY)) for item in items if item.checkState() is Qt.CheckState.Checked
        ]
        return None if found == [key for key, _ in self._columns] else tuple(found)

    def check_all(self, on: bool) -> None:
        """All of them, or none."""
        state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        self.blockSignals(True)
        for row in range(self.count()):
            self.item(row).setCheckState(state)
        self.blockSignals(False)
        self.viewport().update()
        self._tell()

    def _tell(self, *_what: object) -> None:
        self.chosen.emit()
