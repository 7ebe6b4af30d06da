"""The list below a search box: words that may come next, with a sentence beside each.

The keyboard stays in the box, which hands the list what it needs; a screen reader is told of the
word in view.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.domain.search_completion import Suggestion
from dtxdesk.ui.delegates.painting import draw_rounded, draw_text
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme

from .frames import Frame

AnyIndex = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 28
WORD_WIDTH = 96
LEAST_WIDTH = 440
MOST_ROWS = 10


class _Words(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.suggestions: Sequence[Suggestion] = ()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.suggestions)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        suggestion = self.suggestions[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return suggestion.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(suggestion)
        return None

    def show(self, suggestions: Sequence[Suggestion]) -> None:
        self.beginResetModel()
        self.suggestions = suggestions
        self.endResetModel()


class _WordDelegate(QStyledItemDelegate):
    def __init__(self, words: _Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, theme().metrics.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        suggestion = self._words.suggestions[index.row()]
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            ground = tokens.accent_soft if chosen else tokens.hover
            draw_rounded(painter, QRectF(option.rect), px(4), ground)
        inner = option.rect.adjusted(px(8), 0, -px(8), 0)
        word = inner.adjusted(0, 0, 0, 0)
        if suggestion.help:
            word.setWidth(px(WORD_WIDTH))
        draw_text(painter, word, suggestion.text, tokens.accent_text, weight="medium")
        if suggestion.help:
            sentence = inner.adjusted(px(WORD_WIDTH), 0, 0, 0)
            draw_text(painter, sentence, said(suggestion.help), tokens.muted, size="small")
        painter.restore()


class SuggestionList(Frame):
    """Stands over the window, below its box. Nothing is chosen until the arrows or a click do."""

    taken = Signal(object)
    """The `Suggestion` that was clicked."""

    def __init__(self, box: QWidget) -> None:
        super().__init__("popover", box.window())
        self._box = box
        self._words = _Words(self)
        self._view = QListView(self)
        self._view.setModel(self._words)
        self._view.setItemDelegate(_WordDelegate(self._words, self._view))
        self._view.setFrameShape(QListView.Shape.NoFrame)
        self._view.viewport().setAutoFillBackground(False)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setMouseTracking(True)
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setAccessibleName(self.tr("Suggestions"))
        self._view.clicked.connect(lambda index: self.taken.emit(self._at(index.row())))
        column = QVBoxLayout(self)
        edge = 1 + theme().metrics.px(4)
        column.setContentsMargins(edge, edge, edge, edge)
        column.addWidget(self._view)
        self.hide()

    @property
    def chosen(self) -> Suggestion | None:
        """The one that the arrows have gone to."""
        rows = self._view.selectionModel().selectedIndexes()
        return self._at(rows[0].row()) if rows else None

    @property
    def first(self) -> Suggestion | None:
        return self._words.suggestions[0] if self._words.suggestions else None

    def offer(self, suggestions: Sequence[Suggestion]) -> None:
        """Shows these, none of them chosen; hides where there are none."""
        self._words.show(suggestions)
        if not suggestions:
            self.hide()
            return
        px = theme().metrics.px
        rows = min(len(suggestions), MOST_ROWS)
        narrow = not any(suggestion.help for suggestion in suggestions)
        width = self._box.width() if narrow else max(self._box.width(), px(LEAST_WIDTH))
        self.resize(width, rows * px(ROW_HEIGHT) + 2 * (1 + px(4)))
        below = QPoint(0, self._box.height() + px(4))
        self.move(self._box.mapTo(self._box.window(), below))
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        """Goes down or up; above the first one nothing is chosen any more."""
        rows = self._view.selectionModel().selectedIndexes()
        at = (rows[0].row() if rows else -1) + by
        if at < 0:
            self._view.clearSelection()
            return
        at = min(at, self._words.rowCount() - 1)
        self._view.setCurrentIndex(self._words.index(at))
        words = spoken(self._words.suggestions[at])
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._box, words))

    def _at(self, row: int) -> Suggestion:
        return self._words.suggestions[row]


def spoken(suggestion: Suggestion) -> str:
    """What a screen reader says of it."""
    return f"{suggestion.text} {said(suggestion.help)}".strip()
