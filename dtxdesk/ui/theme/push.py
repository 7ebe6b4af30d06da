"""How buttons are drawn: push buttons by their kind, tool buttons and filter chips.

What kind a button is stands in its properties: `kind`, `small`, `square`, and `on` for a chip.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QDialog, QStyle, QStyleOption, QStyleOptionButton, QWidget

from .strokes import CLEAR, box
from .theme import theme

State = QStyle.StateFlag

HEIGHT, SMALL_HEIGHT, LINK_HEIGHT, CHIP_HEIGHT = 30, 26, 18, 26
PADDING, SMALL_PADDING, TOOL_PADDING = 12, 8, 4
ICON_GAP = 6
_QT_ICON_GAP = 4
"""What Qt leaves between icon and words, and counts in, whatever a style says."""
BARE = ("link", "crumb")
"""Kinds that are words alone, without a box around them."""


@dataclass(frozen=True, slots=True)
class ButtonLook:
    """The colours that a button has just now."""

    fill: QColor
    edge: QColor
    ink: QColor


def push_look(option: QStyleOption, widget: QWidget | None) -> ButtonLook:
    """The colours of a push button by its kind, and by what the pointer does to it."""
    tokens = theme().tokens
    kind = widget.property("kind") if widget is not None else None
    over = bool(option.state & State.State_MouseOver)
    down = bool(option.state & State.State_Sunken)
    boxless = kind in ("ghost", *BARE)
    if not option.state & State.State_Enabled:
        return ButtonLook(CLEAR, CLEAR if boxless else tokens.line, tokens.faint)
    if kind == "primary":
        edge = tokens.text if down else tokens.accent_text if over else tokens.accent
        return ButtonLook(tokens.accent, edge, tokens.on_accent)
    if kind == "link":
        return ButtonLook(CLEAR, CLEAR, tokens.accent_text)
    if kind == "crumb":
        return ButtonLook(CLEAR, CLEAR, tokens.text if over else tokens.muted)
    if kind == "danger" and (over or down or _in_dialog(widget)):
        return ButtonLook(tokens.bad_soft, tokens.bad, tokens.bad)
    fill = tokens.track if down else tokens.hover if over else CLEAR if boxless else tokens.raised
    if boxless:
        return ButtonLook(fill, CLEAR, tokens.text if over or down else tokens.muted)
    return ButtonLook(fill, tokens.line, tokens.bad if kind == "danger" else tokens.text)


def tool_look(option: QStyleOption, widget: QWidget | None) -> ButtonLook:
    """The colours of a tool button; a chip that is on has an accent edge."""
    tokens = theme().tokens
    usable = bool(option.state & State.State_Enabled)
    over = usable and bool(option.state & State.State_MouseOver)
    pressed = bool(option.state & (State.State_Sunken | State.State_On))
    fill = tokens.track if pressed else tokens.hover if over else CLEAR
    ink = tokens.faint if not usable else tokens.text if over or pressed else tokens.muted
    if not is_chip(widget):
        return ButtonLook(fill, CLEAR, ink)
    if widget is not None and widget.property("on"):
        return ButtonLook(tokens.accent_soft, tokens.accent_text, tokens.text)
    return ButtonLook(fill, tokens.line, ink)


def is_chip(widget: QWidget | None) -> bool:
    return widget is not None and widget.property("kind") == "chip"


def paint_box(painter: QPainter, option: QStyleOption, look: ButtonLook) -> None:
    """The button without what stands on it."""
    if look.fill != CLEAR or look.edge != CLEAR:
        box(painter, QRectF(option.rect), theme().metrics.px(6), look.fill, look.edge)


def inked(palette: QPalette, ink: QColor) -> QPalette:
    """The palette with another colour for the words of a button."""
    changed = QPalette(palette)
    changed.setColor(QPalette.ColorRole.ButtonText, ink)
    return changed


def icon_and_words(option: QStyleOptionButton) -> tuple[QRect, QRect]:
    """Where the icon of a push button stands and where its words do, side by side in its middle."""
    gap = theme().metrics.px(ICON_GAP)
    words = option.fontMetrics.size(Qt.TextFlag.TextShowMnemonic, option.text).width()
    side = option.iconSize
    room = option.rect
    left = room.left() + max(0, (room.width() - side.width() - gap - words) // 2)
    middle = room.top() + (room.height() - side.height()) // 2
    beside = left + side.width() + gap
    places = (
        QRect(left, middle, side.width(), side.height()),
        QRect(beside, room.top(), min(words, room.right() + 1 - beside), room.height()),
    )
    return places if option.direction == Qt.LayoutDirection.LeftToRight else _mirrored(room, places)


def _mirrored(room: QRect, places: tuple[QRect, QRect]) -> tuple[QRect, QRect]:
    icon, words = (
        QStyle.visualRect(Qt.LayoutDirection.RightToLeft, room, place) for place in places
    )
    return icon, words


def paint_icon(painter: QPainter, option: QStyleOptionButton, place: QRect) -> None:
    """The icon of a push button, as the button is just now."""
    usable = bool(option.state & State.State_Enabled)
    mode = QIcon.Mode.Normal if usable else QIcon.Mode.Disabled
    state = QIcon.State.On if option.state & State.State_On else QIcon.State.Off
    option.icon.paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode, state)


def push_size(contents: QSize, option: QStyleOption, widget: QWidget | None) -> QSize:
    """The size of a push button around its words and icon."""
    px = theme().metrics.px
    if isinstance(option, QStyleOptionButton) and option.text and not option.icon.isNull():
        contents = QSize(contents.width() + px(ICON_GAP) - _QT_ICON_GAP, contents.height())
    kind = widget.property("kind") if widget is not None else None
    if kind in BARE:
        return QSize(contents.width(), max(contents.height(), px(LINK_HEIGHT)))
    small = widget is not None and bool(widget.property("small"))
    height = px(SMALL_HEIGHT if small else HEIGHT)
    if widget is not None and widget.property("square"):
        return QSize(height, height)
    return QSize(contents.width() + 2 * (px(SMALL_PADDING if small else PADDING) + 1), height)


def tool_padding(widget: QWidget | None) -> tuple[int, int]:
    """What a tool button leaves around its contents: to the sides, and above and below."""
    px = theme().metrics.px
    return (px(SMALL_PADDING) + 1, 1) if is_chip(widget) else (px(TOOL_PADDING) + 1,) * 2


def tool_size(contents: QSize, widget: QWidget | None) -> QSize:
    """The size of a tool button around its contents."""
    across, down = tool_padding(widget)
    height = contents.height() + 2 * down
    if is_chip(widget):
        height = theme().metrics.px(CHIP_HEIGHT)
    return QSize(contents.width() + 2 * across, height)


def _in_dialog(widget: QWidget | None) -> bool:
    """Or in a box over the page that asks the same (`decides`)."""
    if widget is None:
        return False
    return isinstance(widget.window(), QDialog) or bool(widget.property("decides"))
