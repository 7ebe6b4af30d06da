"""How menus, the lists of combo boxes and tooltips are drawn."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOption, QStyleOptionMenuItem

from .strokes import CLEAR, box, framed
from .theme import theme

Kind = QStyleOptionMenuItem.MenuItemType
State = QStyle.StateFlag

ENTRY_HEIGHT = 30
SEPARATOR_HEIGHT = 9


def paint_panel(painter: QPainter, option: QStyleOption) -> None:
    """The ground of a menu or tooltip: raised, with an edge that can be seen."""
    framed(painter, option.rect, theme().tokens.raised, theme().tokens.control)


def entry_size(option: QStyleOptionMenuItem, size: QSize) -> QSize:
    """The size of a menu's entry, from what Fusion makes of it."""
    px = theme().metrics.px
    if option.menuItemType == Kind.Separator:
        return QSize(size.width(), px(SEPARATOR_HEIGHT))
    return QSize(size.width(), max(size.height(), px(ENTRY_HEIGHT)))


def paint_separator(painter: QPainter, option: QStyleOption) -> None:
    """A line between two groups of entries."""
    rect, px = option.rect, theme().metrics.px
    painter.fillRect(
        rect.left() + px(4), rect.center().y(), rect.width() - px(8), 1, theme().tokens.line
    )


def chosen(option: QStyleOption) -> bool:
    """Whether the entry is the one under the pointer or the keyboard."""
    wanted = State.State_Selected | State.State_Enabled
    return option.state & wanted == wanted


def paint_chosen(painter: QPainter, option: QStyleOption) -> None:
    """The ground of the chosen entry."""
    tokens, px = theme().tokens, theme().metrics.px
    box(painter, QRectF(option.rect), px(4), tokens.accent_soft, CLEAR, 0)
