"""The one delegate of all tables: it paints a cell by the type of its value.

Nothing is edited in place and no cell holds a widget. The row's ground (selected, under the
pointer), the line below and the placeholder of a row on its way are painted here too. Actions that
show on the row under the pointer are painted and hit-tested; each has its place in the table's
context menu as well, so the keyboard reaches them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from dtxdesk.ui.theme import theme
from dtxdesk.ui.theme.fields import paint_check_box

from .cells import (
    BadgeCell,
    Cell,
    ChangedCell,
    CheckCell,
    DivergingCell,
    HeroCell,
    MovementCell,
    PersonCell,
    PositionsCell,
    ShareCell,
    SidesCell,
    TeamCell,
    TextCell,
    WorthCell,
)
from .figures import paint_changed, paint_diverging, paint_movement, paint_share, paint_text
from .heroes import paint_hero, paint_worth
from .mirroring import upright
from .painting import centred, draw_framed, draw_icon, draw_rounded, middle, mirrored
from .people import paint_badge, paint_person, paint_positions, paint_sides
from .teams import paint_team

Index = QModelIndex | QPersistentModelIndex

PADDING = 8
FIRST_PADDING = 24
LAST_PADDING = 16


@dataclass(frozen=True, slots=True)
class RowAction:
    """A button that shows on the row under the pointer."""

    key: str
    icon: str
    text: str


@dataclass(frozen=True, slots=True)
class RowLook:
    """What all cells of a row have in common."""

    selected: bool
    hovered: bool
    dimmed: bool


class CellDelegate(QStyledItemDelegate):
    """Paints `Role.CELL`; row actions show in `action_column`.

    `RowTable` hands it the cells itself (`paint_in_row`): Qt's way through `paint` makes an option
    object and a background for every cell, and that costs more than the cell.
    """

    triggered = Signal(str, QModelIndex)
    """A row action's key and the index that was clicked."""

    def __init__(
        self,
        parent: QObject | None = None,
        actions: Sequence[RowAction] = (),
        action_column: int = -1,
    ) -> None:
        super().__init__(parent)
        self._actions = tuple(actions)
        self._action_column = action_column

    def paint_in_row(
        self, painter: QPainter, rect: QRect, cell: Cell | None, column: int, row: RowLook
    ) -> None:
        """Paint one cell's value, or the row's actions, inside `rect` (already padded)."""
        if row.hovered and column == self._action_column and self._actions:
            self._paint_actions(painter, rect)
        else:
            paint_cell(painter, rect, cell, row.dimmed, row.selected)

    def _paint_actions(self, painter: QPainter, rect: QRect) -> None:
        tokens, metrics = theme().tokens, theme().metrics
        for action, box in zip(self._actions, self._action_boxes(rect), strict=True):
            draw_framed(painter, QRectF(box), metrics.px(6), tokens.raised, tokens.line)
            side = metrics.px(14)
            draw_icon(painter, action.icon, tokens.muted, centred(box, QSize(side, side)))

    def _action_boxes(self, rect: QRect) -> list[QRect]:
        metrics = theme().metrics
        side, gap = metrics.px(26), metrics.px(4)
        count = len(self._actions)
        left = rect.right() + 1 - count * side - (count - 1) * gap
        return [middle(rect, left + at * (side + gap), side, side) for at in range(count)]

    def _action_at(
        self, option: QStyleOptionViewItem, index: Index, point: QPoint
    ) -> RowAction | None:
        if index.column() != self._action_column:
            return None
        view = cast("QTableView", option.widget)
        inner = content_rect(view, option.rect, index.column())
        if view.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            point = QPoint(inner.left() + inner.right() - point.x(), point.y())
        for action, box in zip(self._actions, self._action_boxes(inner), strict=True):
            if box.contains(point):
                return action
        return None

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            mouse = cast("QMouseEvent", event)
            action = self._action_at(option, index, mouse.position().toPoint())
            if action is not None and mouse.button() == Qt.MouseButton.LeftButton:
                if event.type() == QEvent.Type.MouseButtonRelease:
                    # The view leaves a press that is taken here alone: the row is not current yet.
                    place = model.index(index.row(), index.column())
                    cast("QTableView", option.widget).setCurrentIndex(place)
                    self.triggered.emit(action.key, place)
                return True
        return super().editorEvent(event, model, option, index)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        action = self._action_at(option, index, event.pos())
        if action is not None:
            QToolTip.showText(event.globalPos(), action.text, view)
            return True
        return super().helpEvent(event, view, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = theme().metrics
        return QSize(metrics.px(80), metrics.px(44))


def _edges(view: QTableView | None) -> tuple[int, int]:
    """The first and the last column in sight, whose cells keep the page's margin."""
    edges: tuple[int, int] = getattr(view, "edge_columns", (-1, -1))
    return edges


def content_rect(view: QTableView, rect: QRect, column: int) -> QRect:
    """Where the cell's content goes: inside its padding, above the row's line."""
    px = theme().metrics.px
    first, last = _edges(view)
    left = getattr(view, "first_padding", FIRST_PADDING) if column == first else PADDING
    right = LAST_PADDING if column == last else PADDING
    return mirrored(view.layoutDirection(), rect, rect.adjusted(px(left), 0, -px(right), -1))


def paint_cell(
    painter: QPainter, rect: QRect, cell: Cell | None, dimmed: bool, selected: bool
) -> None:
    """Paint one value into the rect."""
    match cell:
        case None:
            _paint_placeholder(painter, rect)
        case TextCell():
            paint_text(painter, rect, cell, dimmed)
        case PersonCell():
            paint_person(painter, rect, cell, dimmed)
        case PositionsCell():
            paint_positions(painter, rect, cell)
        case ChangedCell():
            paint_changed(painter, rect, cell, dimmed)
        case CheckCell():
            side = theme().metrics.px(16)
            box = middle(rect, rect.left(), side, side)
            upright(painter, box, lambda place: paint_check_box(painter, place, cell.checked))
        case ShareCell():
            paint_share(painter, rect, cell, dimmed)
        case DivergingCell():
            paint_diverging(painter, rect, cell, dimmed, selected)
        case MovementCell():
            paint_movement(painter, rect, cell)
        case BadgeCell():
            paint_badge(painter, rect, cell)
        case TeamCell() | SidesCell() | HeroCell() | WorthCell():
            _paint_of_match(painter, rect, cell, dimmed)


def _paint_of_match(
    painter: QPainter, rect: QRect, cell: TeamCell | SidesCell | HeroCell | WorthCell, dimmed: bool
) -> None:
    match cell:
        case TeamCell():
            paint_team(painter, rect, cell)
        case SidesCell():
            paint_sides(painter, rect, cell, dimmed)
        case HeroCell():
            paint_hero(painter, rect, cell)
        case WorthCell():
            paint_worth(painter, rect, cell)


def _paint_placeholder(painter: QPainter, rect: QRect) -> None:
    """A quiet bar where a row's text will be."""
    metrics = theme().metrics
    bar = middle(rect, rect.left(), rect.width() * 6 // 10, metrics.px(8))
    draw_rounded(painter, QRectF(bar), metrics.px(4), theme().tokens.hover)
