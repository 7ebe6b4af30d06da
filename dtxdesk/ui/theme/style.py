"""The program's look: Fusion with every part drawn from the tokens.

There is no style sheet. Qt would match its rules against each widget anew at every switch of theme
(1 ms a widget, and a window has hundreds) and whenever one is built; a palette is swapped at once.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QFocusFrame,
    QFrame,
    QPlainTextEdit,
    QProxyStyle,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QStyleOptionMenuItem,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionToolButton,
    QTextEdit,
    QWidget,
)

from . import bars, fields, menus, push
from .strokes import CLEAR, box, chevron
from .theme import theme

Primitive = QStyle.PrimitiveElement
Control = QStyle.ControlElement
Complex = QStyle.ComplexControl
Sub = QStyle.SubControl
Contents = QStyle.ContentsType
Element = QStyle.SubElement
Metric = QStyle.PixelMetric
State = QStyle.StateFlag

RING_ROOM = 4
"""Design pixels that a layout leaves around a control for its focus ring (2 away, 2 wide)."""

TEXT_BOX_PADDING = 5
"""Design pixels between the edge of a text box and its text, the edge included."""

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
    Metric.PM_MenuButtonIndicator: 0,
    Metric.PM_MenuPanelWidth: 1,
    Metric.PM_MenuHMargin: 4,
    Metric.PM_MenuVMargin: 4,
    Metric.PM_ScrollBarExtent: 12,
    Metric.PM_ScrollView_ScrollBarSpacing: 0,
    Metric.PM_ToolTipLabelFrameWidth: 5,
}

_EDIT_FIELDS = {
    Complex.CC_SpinBox: Sub.SC_SpinBoxEditField,
    Complex.CC_ComboBox: Sub.SC_ComboBoxEditField,
}
"""Parts whose text stands away from the edge. The parts of different controls share numbers."""


class DeskStyle(QProxyStyle):
    """The program's style; install it through `Theme.install`.

    Qt asks a style some hundred questions for every widget, so an override in Python must earn its
    keep: hints stay Fusion's. Widgets say what they are by properties (see `set_look`).
    """

    def __init__(self) -> None:
        super().__init__("Fusion")

    def polish(self, target: QWidget | QApplication | QPalette) -> None:  # type: ignore[override]
        super().polish(target)
        if isinstance(target, QScrollBar):
            target.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        elif isinstance(target, QAbstractScrollArea):
            _frame_area(target)

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
        if type == Contents.CT_PushButton:
            return push.push_size(size, option, widget)
        if type == Contents.CT_ToolButton:
            return push.tool_size(size, widget)
        result = super().sizeFromContents(type, option, size, widget)  # type: ignore[arg-type]
        px = theme().metrics.px
        if type in (Contents.CT_ComboBox, Contents.CT_SpinBox):
            result.setHeight(px(fields.FIELD_HEIGHT))
        elif type == Contents.CT_LineEdit and _framed(option):
            result = QSize(size.width() + 2 * px(fields.FIELD_PADDING), px(fields.FIELD_HEIGHT))
        elif type == Contents.CT_MenuItem and isinstance(option, QStyleOptionMenuItem):
            result = menus.entry_size(option, result)
        elif type == Contents.CT_ProgressBar:
            result.setHeight(px(bars.PROGRESS_HEIGHT))
        return result

    def subElementRect(
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        if element == Element.SE_LineEditContents and _framed(option):
            padding = theme().metrics.px(fields.FIELD_PADDING)
            return option.rect.adjusted(padding, 1, -padding, -1)
        return super().subElementRect(element, option, widget)  # type: ignore[arg-type]

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == Primitive.PE_FrameFocusRect:
            return  # the ring is a QFocusFrame's: see focus.py
        if element == Primitive.PE_PanelLineEdit:
            if _framed(option) and not fields.inside_field(widget):
                fields.paint_field(painter, option, widget)
        elif element in (Primitive.PE_IndicatorCheckBox, Primitive.PE_IndicatorItemViewItemCheck):
            usable = fields.enabled(option)
            fields.paint_check_box(painter, option.rect, fields.checked(option), usable)
        elif element == Primitive.PE_IndicatorRadioButton:
            usable = fields.enabled(option)
            fields.paint_radio(painter, option.rect, fields.checked(option), usable)
        elif element in (Primitive.PE_PanelMenu, Primitive.PE_PanelTipLabel):
            menus.paint_panel(painter, option)
        elif element == Primitive.PE_FrameMenu:
            return  # the panel has its edge
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == Control.CE_PushButton and isinstance(option, QStyleOptionButton):
            self._draw_push_button(option, painter, widget)
        elif element == Control.CE_ShapedFrame and _is_text_box(widget):
            # What it scrolls has a fill of its own, and the frame is of one piece with it.
            fields.paint_field(painter, option, widget, hollow=False)
        elif element == Control.CE_MenuItem and isinstance(option, QStyleOptionMenuItem):
            self._draw_menu_item(option, painter, widget)
        elif element == Control.CE_ProgressBar and isinstance(option, QStyleOptionProgressBar):
            bars.paint_progress(painter, option, widget)
        elif element == Control.CE_Splitter:
            bars.paint_splitter(painter, option)
        elif element in (Control.CE_HeaderEmptyArea, Control.CE_HeaderSection):
            painter.fillRect(option.rect, theme().tokens.panel)
        elif element == Control.CE_FocusFrame:
            target = widget.widget() if isinstance(widget, QFocusFrame) else None
            _paint_ring(painter, option.rect, inside=isinstance(target, QAbstractItemView))
        else:
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control == Complex.CC_ComboBox:
            fields.paint_field(painter, option, widget)
            arrow = self._part(control, option, Sub.SC_ComboBoxArrow, widget)
            chevron(painter, arrow, down=True, enabled=fields.enabled(option))
        elif control == Complex.CC_SpinBox:
            fields.paint_field(painter, option, widget)
            for part, down in ((Sub.SC_SpinBoxUp, False), (Sub.SC_SpinBoxDown, True)):
                place = self._part(control, option, part, widget)
                chevron(painter, place, down=down, enabled=fields.enabled(option))
        elif control == Complex.CC_ToolButton and isinstance(option, QStyleOptionToolButton):
            self._draw_tool_button(option, painter, widget)
        elif control == Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            bars.paint_scroll_bar(painter, option)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        if control == Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return bars.scroll_part(option, part)
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

    def _draw_push_button(
        self, option: QStyleOptionButton, painter: QPainter, widget: QWidget | None
    ) -> None:
        look = push.push_look(option, widget)
        push.paint_box(painter, option, look)
        label = QStyleOptionButton(option)
        label.palette = push.inked(option.palette, look.ink)
        over = bool(option.state & State.State_MouseOver)
        painter.save()
        if over and widget is not None and widget.property("kind") == "link":
            font = painter.font()
            font.setUnderline(True)
            painter.setFont(font)
        if option.text and not option.icon.isNull():
            place, label.rect = push.icon_and_words(option)
            push.paint_icon(painter, option, place)
            label.icon = QIcon()
        super().drawControl(Control.CE_PushButtonLabel, label, painter, widget)
        painter.restore()

    def _draw_tool_button(
        self, option: QStyleOptionToolButton, painter: QPainter, widget: QWidget | None
    ) -> None:
        look = push.tool_look(option, widget)
        push.paint_box(painter, option, look)
        across, down = push.tool_padding(widget)
        label = QStyleOptionToolButton(option)
        label.palette = push.inked(option.palette, look.ink)
        label.rect = option.rect.adjusted(across, down, -across, -down)
        super().drawControl(Control.CE_ToolButtonLabel, label, painter, widget)

    def _draw_menu_item(
        self, option: QStyleOptionMenuItem, painter: QPainter, widget: QWidget | None
    ) -> None:
        if option.menuItemType == menus.Kind.Separator and not option.text:
            menus.paint_separator(painter, option)
            return
        entry = QStyleOptionMenuItem(option)
        if menus.chosen(option):
            menus.paint_chosen(painter, option)
        entry.state = option.state & ~State.State_Selected  # Fusion's has a frame
        super().drawControl(Control.CE_MenuItem, entry, painter, widget)


def _framed(option: QStyleOption) -> bool:
    return isinstance(option, QStyleOptionFrame) and option.lineWidth > 0


def _is_text_box(widget: QWidget | None) -> bool:
    return isinstance(widget, (QPlainTextEdit, QTextEdit))


def _frame_area(area: QAbstractScrollArea) -> None:
    """No frame around tables, lists and scrolled pages; a field's around a text box.

    Whoever has set a frame other than Qt's own keeps it.
    """
    if isinstance(area, QScrollArea):
        for ground in (area.viewport(), area.widget()):
            if ground is not None:
                ground.setAutoFillBackground(False)  # what it stands on shows through
    if area.frameShape() != QFrame.Shape.StyledPanel:
        return
    if _is_text_box(area):
        area.setFrameStyle(QFrame.Shape.Box | QFrame.Shadow.Plain)
        area.setLineWidth(theme().metrics.px(TEXT_BOX_PADDING))
    else:
        area.setFrameShape(QFrame.Shape.NoFrame)


def _paint_ring(painter: QPainter, rect: QRect, inside: bool) -> None:
    tokens, metrics = theme().tokens, theme().metrics
    ring = QRectF(rect)
    if inside:  # a list fills its place: a ring around it would be cut off
        room = metrics.px(RING_ROOM)
        ring.adjust(room, room, -room, -room)
    box(painter, ring, 0 if inside else metrics.px(8), CLEAR, tokens.accent_text, 2.0)
