"""All actions in a list, each with its keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dtxdesk.ui.actions import Actions
from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.delegates.painting import draw_framed, draw_icon, draw_row_ground, draw_text, middle
from dtxdesk.ui.pages.settings.shortcut_rules import action_words, shown
from dtxdesk.ui.theme import theme

ROW = 36

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ID = Qt.ItemDataRole.UserRole
_KEYS = Qt.ItemDataRole.UserRole + 1
_ICON = Qt.ItemDataRole.UserRole + 2
_CHANGED = Qt.ItemDataRole.UserRole + 3


class ShortcutModel(QAbstractListModel):
    """The actions that have all the words of a search in their words or keys."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self._words: tuple[str, ...] = ()
        self._ids: list[str] = []
        self.search(())

    def search(self, words: Sequence[str]) -> int:
        """Leaves the actions with these words; how many those are."""
        self.beginResetModel()
        self._words = tuple(words)
        self._ids = [i for i in self._actions.ids() if all(w in self._text(i) for w in words)]
        self.endResetModel()
        return len(self._ids)

    def repaint_keys(self) -> None:
        """Shortcuts are others now."""
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def place_of(self, action_id: str) -> QModelIndex:
        return self.index(self._ids.index(action_id)) if action_id in self._ids else QModelIndex()

    def id_at(self, index: Index) -> str:
        return self._ids[index.row()] if index.isValid() else ""

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        action_id = self._ids[index.row()]
        keys = self._actions[action_id].shortcut()
        words = action_words(self._actions, action_id)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{words}, {shown(keys) or self.tr('no shortcut')}"
            case Qt.ItemDataRole.UserRole:
                return action_id
        if role == _KEYS:
            return shown(keys)
        if role == _ICON:
            return self._actions.declared(action_id).icon
        if role == _CHANGED:
            return keys != self._actions.usual_shortcut(action_id)
        return None

    def _text(self, action_id: str) -> str:
        keys = shown(self._actions[action_id].shortcut())
        return f"{action_words(self._actions, action_id)} {keys} {action_id}".casefold()


class _ShortcutDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().metrics.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        rect: QRect = option.rect
        painter.save()
        with mirrored_row(painter, rect, option.direction):
            draw_row_ground(
                painter,
                rect,
                selected=bool(option.state & QStyle.StateFlag.State_Selected),
                hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            )
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line)
            self._paint_action(painter, rect.adjusted(px(16), 0, -px(16), 0), index)
        painter.restore()

    def _paint_action(self, painter: QPainter, inner: QRect, index: Index) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        name = index.data(_ICON)
        if name:
            draw_icon(painter, name, tokens.muted, middle(inner, inner.left(), px(16), px(16)))
        room = inner.adjusted(px(28), 0, 0, 0)
        room.setRight(self._paint_keys(painter, inner, index) - px(8))
        if index.data(_CHANGED):
            words = self.tr("changed")
            width = draw_text(painter, room, words, tokens.faint, size="small", align="right")
            room.setRight(room.right() - width - px(8))
        draw_text(painter, room, str(index.data()), tokens.text)

    def _paint_keys(self, painter: QPainter, inner: QRect, index: Index) -> int:
        """The keys at the right edge; gives the place where they begin."""
        tokens, metrics = theme().tokens, theme().metrics
        keys = str(index.data(_KEYS))
        if not keys:
            draw_text(painter, inner, "–", tokens.faint, align="right")
            return inner.right() - metrics.px(16)
        wide = QFontMetricsF(metrics.font("small")).horizontalAdvance(keys)
        width = round(wide) + metrics.px(14)
        box = middle(inner, inner.right() + 1 - width, width, metrics.px(20))
        draw_framed(painter, QRectF(box), metrics.px(4), tokens.raised, tokens.control)
        draw_text(painter, box, keys, tokens.muted, size="small", align="centre")
        return box.left()


class ShortcutList(QListView):
    """Return, F2 or a double click goes to the keys of the action."""

    chosen = Signal(str)
    edit_asked = Signal()

    def __init__(self, model: ShortcutModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions_model = model
        self.setModel(model)
        self.setItemDelegate(_ShortcutDelegate(self))
        self.setAccessibleName(self.tr("Actions and their shortcuts"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda _index: self.edit_asked.emit())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self._actions_model.id_at(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_asked.emit()
            return
        super().keyPressEvent(event)
