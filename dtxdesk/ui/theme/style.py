"""Fusion with the parts that a style sheet can't draw well: marks, chevrons and the focus ring."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QWidget,
)

from .theme import theme

Primitive = QStyle.PrimitiveElement
Control = QStyle.ControlElement
Complex = QStyle.ComplexControl
Sub = QStyle.SubControl
Metric = QStyle.PixelMetric
State = QStyle.StateFlag

RING_ROOM = 4
"""Design pixels that a layout leaves around a control for its focus ring (2 away, 2 wide)."""

_SIZES: dict[QStyle.PixelMetric, int] = {
    Metric.PM_IndicatorWidth: 16,
    Metric.PM_IndicatorHeight: 16,
    Metric.PM_ExclusiveIndicatorWidth: 16,
    Metric.PM_ExclusiveIndicatorHeight: 16,
    Metric.PM_CheckBoxLabelSpacing: 8,
    Metric.PM_RadioButtonLabelSpacing: 8,
    Metric.PM_ButtonIconSize: 16,
    Metric.PM_SmallIconSize: 16,
    Metric.PM_ToolBarIconSize: 16,
    Metric.PM_TabBarIconSize: 14,
    Metric.PM_FocusFrameHMargin: RING_ROOM,
    Metric.PM_FocusFrameVMargin: RING_ROOM,
}


_EDIT_FIELDS = {
    Complex.CC_SpinBox: Sub.SC_SpinBoxEditField,
    Complex.CC_ComboBox: Sub.SC_ComboBoxEditField,
}
"""Parts whose text stands away from the edge. The parts of different controls share numbers."""


class DeskStyle(QProxyStyle):
    """The program's style; install it through `Theme.install`.

    Qt asks a style some hundred questions for every widget, so an override in Python must earn its
    keep: hints stay Fusion's, and what a style sheet can say stands there.
    """

    def __init__(self) -> None:
        super().__init__("Fusion")

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        size = _SIZES.get(metric)
        if size is not None:
            return theme().metrics.px(size)
        return super().pixelMetric(metric, option, widget)

    def sizeFromContents(
        self,
        type: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        result = super().sizeFromContents(type, option, size, widget)  # type: ignore[arg-type]
        if type in (QStyle.ContentsType.CT_ComboBox, QStyle.ContentsType.CT_SpinBox):
            result.setHeight(theme().metrics.px(30))
        return result

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == Primitive.PE_FrameFocusRect:
            return  # the ring is a QFocusFrame's: see focus.py
        if element == Primitive.PE_PanelLineEdit and _inside_field(widget):
            return  # the spin box around it has painted the field
        if element in (Primitive.PE_IndicatorCheckBox, Primitive.PE_IndicatorItemViewItemCheck):
            paint_check_box(painter, option.rect, _checked(option), _enabled(option))
        elif element == Primitive.PE_IndicatorRadioButton:
            _paint_radio(painter, option.rect, _checked(option), _enabled(option))
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == Control.CE_FocusFrame:
            target = widget.widget() if isinstance(widget, QFocusFrame) else None
            _paint_ring(painter, option.rect, inside=isinstance(target, QAbstractItemView))
            return
        super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control == Complex.CC_ComboBox:
            paint_field(painter, option.rect, _focused(option), _enabled(option), _wrong(widget))
            arrow = self._part(control, option, Sub.SC_ComboBoxArrow, widget)
            _paint_chevron(painter, arrow, down=True, enabled=_enabled(option))
        elif control == Complex.CC_SpinBox:
            paint_field(painter, option.rect, _focused(option), _enabled(option), _wrong(widget))
            up = self._part(control, option, Sub.SC_SpinBoxUp, widget)
            down = self._part(control, option, Sub.SC_SpinBoxDown, widget)
            _paint_chevron(painter, up, down=False, enabled=_enabled(option))
            _paint_chevron(painter, down, down=True, enabled=_enabled(option))
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        rect = super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]
        if _EDIT_FIELDS.get(control) == part:
            rect.setLeft(rect.left() + theme().metrics.px(5))
        return rect

    def _part(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None,
    ) -> QRect:
        # The stubs don't know that a style may paint without a widget.
        return self.subControlRect(control, option, part, widget)


def _checked(option: QStyleOption) -> bool:
    return bool(option.state & State.State_On)


def _enabled(option: QStyleOption) -> bool:
    return bool(option.state & State.State_Enabled)


def _focused(option: QStyleOption) -> bool:
    return bool(option.state & State.State_HasFocus)


def _inside_field(widget: QWidget | None) -> bool:
    return widget is not None and isinstance(widget.parent(), (QAbstractSpinBox, QComboBox))


def _wrong(widget: QWidget | None) -> bool:
    return widget is not None and bool(widget.property("wrong"))


def paint_field(
    painter: QPainter, rect: QRect, focused: bool, enabled: bool, wrong: bool = False
) -> None:
    """The box of an input: field fill, control border, 2 px border when focused or wrong."""
    tokens, metrics = theme().tokens, theme().metrics
    if wrong:
        colour, width = tokens.bad, 2.0
    elif focused:
        colour, width = tokens.accent_text, 2.0
    else:
        colour, width = (tokens.control if enabled else tokens.line), 1.0
    fill = tokens.field if enabled else QColor(Qt.GlobalColor.transparent)
    _box(painter, QRectF(rect), metrics.px(6), fill, colour, width)


def paint_check_box(painter: QPainter, rect: QRect, checked: bool, enabled: bool = True) -> None:
    """A check box of the rect's size: accent with a mark, or an empty field."""
    tokens, metrics = theme().tokens, theme().metrics
    ground = QRectF(rect)
    if not checked or not enabled:
        edge = tokens.control if enabled else tokens.line
        _box(painter, ground, metrics.px(4), tokens.field, edge, 1.0)
    else:
        _box(painter, ground, metrics.px(4), tokens.accent, tokens.accent, 1.0)
    if checked:
        ink = tokens.on_accent if enabled else tokens.faint
        _paint_mark(painter, ground, ink)


def _paint_mark(painter: QPainter, ground: QRectF, ink: QColor) -> None:
    unit = ground.width() / 16
    points = [(3.8, 8.3), (6.6, 11.1), (12.2, 5.2)]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(ink, 1.75 * unit))
    painter.drawPolyline(
        QPolygonF([ground.topLeft() + QPointF(x * unit, y * unit) for x, y in points])
    )
    painter.restore()


def _paint_radio(painter: QPainter, rect: QRect, checked: bool, enabled: bool) -> None:
    tokens = theme().tokens
    ground = QRectF(rect)
    edge = tokens.line
    if enabled:
        edge = tokens.accent_text if checked else tokens.control
    _box(painter, ground, ground.width() / 2, tokens.field, edge, 1.0)
    if checked:
        inset = ground.width() / 4
        dot = ground.adjusted(inset, inset, -inset, -inset)
        ink = tokens.accent_text if enabled else tokens.faint
        _box(painter, dot, dot.width() / 2, ink, ink, 0.0)


def _paint_chevron(painter: QPainter, rect: QRect, down: bool, enabled: bool) -> None:
    tokens, metrics = theme().tokens, theme().metrics
    half = metrics.px(8) / 2
    drop = half / 2 if down else -half / 2
    centre = QPointF(rect.center()) + QPointF(0.5, 0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(tokens.muted if enabled else tokens.faint, 1.5 * metrics.ratio))
    painter.drawPolyline(
        QPolygonF(
            [
                centre + QPointF(-half, -drop),
                centre + QPointF(0, drop),
                centre + QPointF(half, -drop),
            ]
        )
    )
    painter.restore()


def _paint_ring(painter: QPainter, rect: QRect, inside: bool) -> None:
    tokens, metrics = theme().tokens, theme().metrics
    ring = QRectF(rect)
    if inside:  # a list fills its place: a ring around it would be cut off
        room = metrics.px(RING_ROOM)
        ring.adjust(room, room, -room, -room)
    radius = 0 if inside else metrics.px(8)
    _box(painter, ring, radius, QColor(Qt.GlobalColor.transparent), tokens.accent_text, 2.0)


def _box(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor, edge: QColor, width: float
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill)
    painter.setPen(_pen(edge, width) if width else Qt.PenStyle.NoPen)
    inset = width / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(
        colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )
