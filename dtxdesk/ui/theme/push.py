"""How buttons are drawn: push buttons by their kind, tool buttons and filter chips.

What kind a button is stands in its properties: `kind`, `small`, `square`, and `on` for a chip.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QDialog, QStyle, QStyleOption, QWidget

from .strokes import CLEAR, box
from .theme import theme

State = QStyle.StateFlag

HEIGHT, SMALL_HEIGHT, LINK_HEIGHT, CHIP_HEIGHT = 30, 26, 18, 26
PADDING, SMALL_PADDING, TOOL_PADDING = 12, 8, 4
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


def push_size(contents: QSize, widget: QWidget | None) -> QSize:
    """The size of a push button around its words and icon."""
    px = theme().metrics.px
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
    return widget is not None and isinstance(widget.window(), QDialog)
