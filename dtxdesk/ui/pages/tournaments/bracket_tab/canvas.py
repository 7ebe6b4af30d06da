"""The drawn stage in a window: zoomed, moved about, walked through by arrows, pointed at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip, QWidget

from dtxdesk.domain.stages.layout import (
    BOX_HEIGHT,
    BOX_WIDTH,
    META_HEIGHT,
    Box,
    Layout,
)
from dtxdesk.drawing.brackets.marks import Marks
from dtxdesk.drawing.brackets.painting import SheetPainter
from dtxdesk.drawing.brackets.sheet import Sheet
from dtxdesk.ui.pages.tournaments.bracket_tab.look import bracket_look
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.text import plain_tooltip

LARGEST = 2.0
SMALLEST = 0.25
STEP = 1.2
FITS_FROM = 0.7
"""A stage that fits at this zoom is shown whole at first; a larger one from its beginning."""
AROUND = 24
"""What stays free around a box that is brought into sight, in design pixels."""

_STEPS = {
    Qt.Key.Key_Left.value: (-1, 0),
    Qt.Key.Key_Right.value: (1, 0),
    Qt.Key.Key_Up.value: (0, -1),
    Qt.Key.Key_Down.value: (0, 1),
}


class BracketCanvas(QAbstractScrollArea):
    """Paints a `Sheet`; `marks` say what is pointed at. Series are known by number in the stage."""

    selected_changed = Signal()
    opened = Signal(int)
    """Return, or a click, on a series."""
    menu_asked = Signal(QPoint)
    """A context menu for the selected series, where on the screen."""
    zoom_changed = Signal()
    moved = Signal()
    """What is in sight has moved."""
    swapped = Signal(int, int)
    """A team was let go over another one (both ids), where `reseeds` says that it may be."""
    team_chosen = Signal(object)
    """The path of this team was asked for (int), or of none any more (None)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet: Sheet | None = None
        self.marks = Marks()
        self.zoom = 1.0
        self._fitted = True
        self._paths: Mapping[int, tuple[int, ...]] = {}
        self._lit: int | None = None
        self._painter = SheetPainter(bracket_look())
        self.reseeds = False
        self._carried: int | None = None
        self._pressed: QPoint | None = None
        self._panned_from: QPoint | None = None
        self._clicked: tuple[int | None, int | None] = (None, None)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Bracket"))
        # A bracket runs from left to right in every language, and its scroll bars with it.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        theme().changed.connect(self._dress)

    # What is shown

    def show_sheet(
        self, sheet: Sheet, paths: Mapping[int, tuple[int, ...]], *, anew: bool = False
    ) -> None:
        """Another stage (`anew`), or newer words of the same; `paths` are series by team."""
        self.sheet = sheet
        self._paths = paths
        selected = self.marks.selected
        if anew or selected is None or sheet.layout.box(selected) is None:
            self.marks = replace(self.marks, selected=None, hovered=None)
        if anew:
            self._lit = None
            self._fitted = True
            self.zoom = self._first_zoom()
        self._light(self._lit)
        self._arrange()
        if anew:
            self.horizontalScrollBar().setValue(0)
            self.verticalScrollBar().setValue(0)
            self.zoom_changed.emit()
        self.viewport().update()

    @property
    def layout_shown(self) -> Layout | None:
        return None if self.sheet is None else self.sheet.layout

    @property
    def selected(self) -> int | None:
        return self.marks.selected

    def select(self, number: int | None, *, show: bool = True) -> None:
        """Selects a series and brings it into sight."""
        if number != self.marks.selected:
            self.marks = replace(self.marks, selected=number)
            self.viewport().update()
            self.selected_changed.emit()
        if show and number is not None:
            self.bring_into_sight(number)

    @property
    def lit_team(self) -> int | None:
        return self._lit

    def light(self, team: int | None) -> None:
        """Lights a team's path until another is."""
        self._lit = team
        self._light(team)

    def show_changes(self, changed: Mapping[int, str]) -> None:
        """Series that would change, with the words for it."""
        if changed != self.marks.changed:
            self.marks = replace(self.marks, changed=dict(changed))
            self.viewport().update()

    def _light(self, team: int | None) -> None:
        path = self._paths.get(team, ()) if team is not None else ()
        if (team, path) != (self.marks.team, self.marks.path):
            self.marks = replace(self.marks, team=team, path=path)
            self.viewport().update()

    def _dress(self) -> None:
        self._painter = SheetPainter(bracket_look())
        self.viewport().update()

    # Zoom

    @property
    def scale(self) -> float:
        """Pixels of the window for one of the sheet."""
        return self.zoom * theme().metrics.ratio

    @property
    def fitting_zoom(self) -> float:
        """At which all of it is in sight; never beyond 1."""
        if self.sheet is None:
            return 1.0
        room, ratio = self.maximumViewportSize(), theme().metrics.ratio
        wide = room.width() / (self.sheet.width * ratio)
        high = room.height() / (self.sheet.height * ratio)
        return max(min(wide, high, 1.0), 0.005)

    @property
    def smallest_zoom(self) -> float:
        return min(SMALLEST, self.fitting_zoom)

    def _first_zoom(self) -> float:
        fitting = self.fitting_zoom
        return fitting if fitting >= FITS_FROM else 1.0

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Shows it so large; the point `at` of the viewport (else its middle) stays in place."""
        self._fitted = False
        zoom = min(max(zoom, self.smallest_zoom), LARGEST)
        if zoom == self.zoom:
            return
        at = at or QPointF(self.viewport().rect().center())
        fixed = self.in_sheet(at)
        self.zoom = zoom
        self._arrange()
        origin = fixed * self.scale
        self.horizontalScrollBar().setValue(round(origin.x() - at.x()))
        self.verticalScrollBar().setValue(round(origin.y() - at.y()))
        self.viewport().update()
        self.zoom_changed.emit()
        self.moved.emit()

    def zoom_in(self) -> None:
        self.set_zoom(self.zoom * STEP)

    def zoom_out(self) -> None:
        self.set_zoom(self.zoom / STEP)

    def fit(self, least: float = 0.0) -> None:
        """All of it at once, but no smaller than `least`."""
        self.set_zoom(max(self.fitting_zoom, least))
        self.horizontalScrollBar().setValue(0)
        self.verticalScrollBar().setValue(0)

    # Geometry

    def in_sheet(self, place: QPointF) -> QPointF:
        """A point of the viewport in the sheet's own lengths."""
        offset = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return (place + offset) / self.scale

    def box_rect(self, number: int) -> QRect | None:
        """Where a series lies in the viewport, its upper line included."""
        box = self.sheet.layout.box(number) if self.sheet is not None else None
        if box is None:
            return None
        scale = self.scale
        offset = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        whole = QRectF(box.left, box.top - META_HEIGHT, BOX_WIDTH, BOX_HEIGHT + META_HEIGHT)
        place = QRectF(whole.topLeft() * scale - offset, whole.size() * scale)
        return place.toAlignedRect()

    def bring_into_sight(self, number: int) -> None:
        """Moves as little as it takes."""
        place = self.box_rect(number)
        if place is None:
            return
        around = theme().metrics.px(AROUND)
        place = place.adjusted(-around, -around, around, around)
        seen = self.viewport().rect()
        across, up = self.horizontalScrollBar(), self.verticalScrollBar()
        if place.left() < 0 or place.width() > seen.width():
            across.setValue(across.value() + place.left())
        elif place.right() > seen.right():
            across.setValue(across.value() + place.right() - seen.right())
        if place.top() < 0 or place.height() > seen.height():
            up.setValue(up.value() + place.top())
        elif place.bottom() > seen.bottom():
            up.setValue(up.value() + place.bottom() - seen.bottom())

    def minimumSizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(240), px(140))

    def _arrange(self) -> None:
        seen, scale = self.viewport().size(), self.scale
        wide = round(self.sheet.width * scale) if self.sheet is not None else 0
        high = round(self.sheet.height * scale) if self.sheet is not None else 0
        for bar, whole, page in (
            (self.horizontalScrollBar(), wide, seen.width()),
            (self.verticalScrollBar(), high, seen.height()),
        ):
            bar.setRange(0, max(0, whole - page))
            bar.setPageStep(page)
            bar.setSingleStep(theme().metrics.px(48))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._fitted and self.sheet is not None:
            self.zoom = self._first_zoom()  # until a person has chosen another
            self.zoom_changed.emit()
        self._arrange()
        self.moved.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        self.moved.emit()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme().tokens.window)
        if self.sheet is not None:
            scale = self.scale
            exposed = QRectF(
                self.in_sheet(QPointF(event.rect().topLeft())),
                self.in_sheet(QPointF(event.rect().bottomRight() + QPoint(1, 1))),
            )
            painter.translate(
                -self.horizontalScrollBar().value(), -self.verticalScrollBar().value()
            )
            painter.scale(scale, scale)
            self._painter.paint(painter, self.sheet, self.marks, exposed, scale)
        painter.end()

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if plain and key in _STEPS:
            self._step(*_STEPS[key])
        elif plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._to_end(first=key == Qt.Key.Key_Home)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.selected is not None:
                self.opened.emit(self.selected)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom_out()
        elif plain and key == Qt.Key.Key_0:
            self.set_zoom(1.0)
        elif plain and key == Qt.Key.Key_Escape and self._lit is not None:
            self.team_chosen.emit(None)
        elif plain and key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + bar.pageStep() * (1 if key == Qt.Key.Key_PageDown else -1))
        else:
            event.ignore()

    def _step(self, across: int, down: int) -> None:
        """To the series beside the selected one, or to the first."""
        if self.sheet is None or not self.sheet.layout.boxes:
            return
        box = self.sheet.layout.box(self.selected) if self.selected is not None else None
        if box is None:
            self.select(self.sheet.layout.boxes[0].number)
            return
        found = self._over_or_under(box, down) if down else self._beside(box, across)
        if found is not None:
            self.select(found.number)

    def _over_or_under(self, box: Box, down: int) -> Box | None:
        assert self.sheet is not None
        column = self.sheet.column_of(box)
        place = column.index(box) + down
        return column[place] if 0 <= place < len(column) else None

    def _beside(self, box: Box, across: int) -> Box | None:
        """Along a connector where there is one, else what stands nearest in the next column."""
        assert self.sheet is not None
        layout = self.sheet.layout
        if across > 0:
            along = [wire.target for wire in layout.wires if wire.source == box.number]
        else:
            along = [wire.source for wire in layout.wires if wire.target == box.number]
        boxes = [found for number in along if (found := layout.box(number)) is not None]
        if boxes:
            team = self.marks.team
            return next((one for one in boxes if self._plays(one, team)), boxes[0])
        lefts = [column[0].left for column in self.sheet.columns()]
        place = lefts.index(box.left) + across
        if not 0 <= place < len(lefts):
            return None
        return min(self.sheet.columns()[place], key=lambda one: abs(one.top - box.top))

    def _plays(self, box: Box, team: int | None) -> bool:
        assert self.sheet is not None
        lines = self.sheet.series[box.number].lines
        return team is not None and any(line.team == team for line in lines)

    def _to_end(self, *, first: bool) -> None:
        if self.sheet is not None and self.sheet.layout.boxes:
            boxes = self.sheet.layout.boxes
            self.select(boxes[0 if first else -1].number)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed = event.position().toPoint()
            self._panned_from = None
            left = event.button() == Qt.MouseButton.LeftButton
            if self.reseeds and left:
                self._carried = self._under(event.position())[1]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._pressed is None:
            self._point_at(event.position())
            return
        far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._panned_from is None and far:
            self._panned_from = self._pressed
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._carried is not None:
            self._carry(event.position())
        elif self._panned_from is not None:
            by = place - self._panned_from
            self._panned_from = place
            for bar, distance in (
                (self.horizontalScrollBar(), by.x()),
                (self.verticalScrollBar(), by.y()),
            ):
                bar.setValue(bar.value() - distance)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, panned = self._pressed, self._panned_from is not None
        carried, self._carried = self._carried, None
        self._pressed = self._panned_from = None
        self.viewport().unsetCursor()
        if carried is not None and panned:
            _, other = self._under(event.position())
            self._light(self._lit)
            if other is not None and other != carried:
                self.swapped.emit(carried, other)
            return
        if pressed is None or panned or event.button() != Qt.MouseButton.LeftButton:
            return
        number, _ = self._under(event.position())
        self.select(number, show=False)
        if number is not None:
            self.opened.emit(number)

    def _carry(self, place: QPointF) -> None:
        """The carried team is lit, and the series that it would go to is pointed at."""
        self._hover(*self._under(place))
        self._light(self._carried)
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            place = self.viewport().mapFromGlobal(event.globalPos())
            number, _ = self._under(QPointF(place))
            if number is not None:
                self.select(number, show=False)
                self.menu_asked.emit(event.globalPos())
        elif self.selected is not None and (rect := self.box_rect(self.selected)) is not None:
            self.menu_asked.emit(self.viewport().mapToGlobal(rect.center()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(None, None)
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = plain_tooltip(self._name_at(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        pinched = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == pinched:
            self.set_zoom(self.zoom * (1 + event.value()), event.position())
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() / 120
            self.set_zoom(self.zoom * STEP**steps, event.position())
            event.accept()
            return
        super().wheelEvent(event)

    def _under(self, place: QPointF) -> tuple[int | None, int | None]:
        """The series and the team at a point of the viewport."""
        if self.sheet is None:
            return None, None
        there = self.in_sheet(place)
        return (
            self.sheet.series_at(there.x(), there.y()),
            self.sheet.team_at(there.x(), there.y()),
        )

    def _name_at(self, place: QPointF) -> str:
        """The whole name of the team at a point, where its line may have cut it."""
        number, team = self._under(place)
        if self.sheet is None or team is None:
            return ""
        lines = [*(self.sheet.series[number].lines if number is not None else ())]
        lines += [row for table in self.sheet.tables for row in table.rows]
        return next((line.name for line in lines if line.team == team), "")

    def _point_at(self, place: QPointF) -> None:
        self._hover(*self._under(place))

    def _hover(self, number: int | None, team: int | None) -> None:
        if number != self.marks.hovered:
            self.marks = replace(self.marks, hovered=number)
            self.viewport().update()
        if number is None:
            self.viewport().unsetCursor()
        elif self.reseeds:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._light(team if team is not None else self._lit)
