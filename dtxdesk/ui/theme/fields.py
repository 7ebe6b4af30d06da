"""How inputs are drawn: text fields, lists, spin boxes, check boxes and radio buttons."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QStyle, QStyleOption, QWidget

from .strokes import CLEAR, box, tick
from .theme import theme

State = QStyle.StateFlag

FIELD_HEIGHT = 30
FIELD_PADDING = 8
"""Design pixels between the edge of a text field and its text."""


def enabled(option: QStyleOption) -> bool:
    """Whether the control that is drawn can be used."""
    return bool(option.state & State.State_Enabled)


def checked(option: QStyleOption) -> bool:
    return bool(option.state & State.State_On)


def inside_field(widget: QWidget | None) -> bool:
    """Whether a line edit is the inner part of a spin box or list, which draws the field."""
    return widget is not None and isinstance(widget.parent(), (QAbstractSpinBox, QComboBox))


def paint_field(
    painter: QPainter, option: QStyleOption, widget: QWidget | None, *, hollow: bool = True
) -> None:
    """The box of an input: field fill, control border, 2 px border when focused or wrong.

    One that can't be typed into has the border of a card and, where it may be `hollow`, no fill.
    What is off can't be mended, so nothing is marked wrong in it.
    """
    tokens = theme().tokens
    usable = enabled(option) and not option.state & State.State_ReadOnly
    if enabled(option) and widget is not None and widget.property("wrong"):
        colour, width = tokens.bad, 2.0
    elif option.state & State.State_HasFocus:
        colour, width = tokens.accent_text, 2.0
    else:
        colour, width = (tokens.control if usable else tokens.line), 1.0
    fill = CLEAR if hollow and not usable else tokens.field
    box(painter, QRectF(option.rect), theme().metrics.px(6), fill, colour, width)


def paint_check_box(painter: QPainter, rect: QRect, on: bool, usable: bool = True) -> None:
    """A check box of the rect's size: accent with a mark, or an empty field."""
    tokens, metrics = theme().tokens, theme().metrics
    ground = QRectF(rect)
    if on and usable:
        box(painter, ground, metrics.px(4), tokens.accent, tokens.accent)
    else:
        edge = tokens.control if usable else tokens.line
        box(painter, ground, metrics.px(4), tokens.field, edge)
    if on:
        tick(painter, ground, tokens.on_accent if usable else tokens.faint)


def paint_check_mark(painter: QPainter, rect: QRect, state: Qt.CheckState) -> None:
    """A check box for many rows: a line across it where only some of them are checked."""
    paint_check_box(painter, rect, state == Qt.CheckState.Checked)
    if state == Qt.CheckState.PartiallyChecked:
        unit = rect.width() / 16
        line = QRectF(rect.left() + 4 * unit, rect.center().y() - unit / 2, 8 * unit, 2 * unit)
        ink = theme().tokens.accent_text
        box(painter, line, unit, ink, ink, 0)


def paint_radio(painter: QPainter, rect: QRect, on: bool, usable: bool) -> None:
    """A radio button of the rect's size."""
    tokens = theme().tokens
    ground = QRectF(rect)
    edge = tokens.line
    if usable:
        edge = tokens.accent_text if on else tokens.control
    box(painter, ground, ground.width() / 2, tokens.field, edge)
    if on:
        inset = ground.width() / 4
        dot = ground.adjusted(inset, inset, -inset, -inset)
        ink = tokens.accent_text if usable else tokens.faint
        box(painter, dot, dot.width() / 2, ink, ink, 0)
