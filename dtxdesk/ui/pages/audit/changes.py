"""The rows of one operation, each with its fields before and after, as one list of lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from dtxdesk.data.queries.audit import RowEffect
from dtxdesk.ui.audit_words import ShownField, action_words, row_title, shown_fields
from dtxdesk.ui.pages.audit.change_lines import (
    LINE,
    FieldLine,
    Line,
    LineDelegate,
    MoreLine,
    RowLine,
)
from dtxdesk.ui.theme import theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

LAID_OUT_AT_ONCE = 150
"""Lines whose places are worked out in one go: the window may paint and answer before the rest."""

LINKS = frozenset({"users", "leagues", "steam_matches", "steam_match_players"})
"""Tables whose rows have a page of their own."""


class _Lines(QAbstractListModel):
    """A line for each row and one for each of its fields."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def set_lines(self, lines: list[Line]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(line)
        return None

    def _spoken(self, line: Line) -> str:
        if isinstance(line, RowLine):
            return f"{line.title}, {line.action}" if line.action else line.title
        if isinstance(line, MoreLine):
            return line.text
        return self.tr("{field}: {before}, then {after}").format(
            field=line.field.title, before=line.field.before, after=line.field.after
        )


class ChangeList(QListView):
    """Return on a row opens its page, on a field unfolds a value that is longer than its line."""

    row_opened = Signal(object)
    """The RowEffect whose page is asked for."""
    more_wanted = Signal()
    """The last line was pressed: there are more rows than are listed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Lines(self)
        self._unfolded: set[tuple[str, str]] = set()
        self.setModel(self._model)
        self.setItemDelegate(LineDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(LAID_OUT_AT_ONCE)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("What it changed"))
        self.clicked.connect(self._press)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def show_rows(self, effects: Sequence[RowEffect], total: int, *, ahead: bool = False) -> None:
        """The rows, of `total`; with `ahead` they are what would be, and lead nowhere."""
        lines: list[Line] = []
        for effect in effects:
            if effect.action != "summary":  # figures are about no row
                linked = not ahead and effect.there and effect.table in LINKS
                words = action_words(effect, ahead=ahead)
                lines.append(RowLine(row_title(effect), words, effect, linked))
            lines += [self._line(effect, field) for field in shown_fields(effect.fields)]
        if total > len(effects):
            left = self.tr("Show more of the %n row(s)", "", total)
            lines.append(MoreLine(left))
        self._model.set_lines(lines)

    def _line(self, effect: RowEffect, field: ShownField) -> FieldLine:
        key = (f"{effect.table}/{effect.row_key}", field.title)
        return FieldLine(key, field, key in self._unfolded, effect.action)

    def text(self) -> str:
        """All lines as text, one a line, for the clipboard."""
        lines = []
        for line in self._model.lines:
            if isinstance(line, FieldLine):
                lines.append(f"  {line.field.title}: {line.field.before} → {line.field.after}")
            elif isinstance(line, RowLine):
                lines.append(f"{line.title}, {line.action}" if line.action else line.title)
        return "\n".join(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # an unfolded value wraps anew

    def _press(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        line = self._model.lines[index.row()]
        if isinstance(line, MoreLine):
            self.more_wanted.emit()
        elif isinstance(line, RowLine):
            if line.linked:
                self.row_opened.emit(line.effect)
        else:
            self._unfolded ^= {line.key}
            self._model.lines[index.row()] = FieldLine(
                line.key, line.field, line.key in self._unfolded, line.action
            )
            self._model.dataChanged.emit(index, index)
            self.scheduleDelayedItemsLayout()
