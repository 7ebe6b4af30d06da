"""The sheet of a day: series to be carried along the hours and from lane to lane.

A list view whose items lie on the sheet, so that selecting and reading aloud are Qt's own. Time
goes from left to right for every script.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget
from shiboken6 import Shiboken

from dtxdesk.clock import Clock
from dtxdesk.data.queries.schedule import ScheduleRow
from dtxdesk.domain.schedule import Booking
from dtxdesk.domain.stages.model import SeriesState
from dtxdesk.ui.pages.tournaments.schedule_tab import day_painting
from dtxdesk.ui.pages.tournaments.schedule_tab.day_layout import (
    FIRST_SEEN,
    HEAD_WIDTH,
    HOUR_WIDTH,
    SCALE_HEIGHT,
    STEP,
    DayLayout,
)
from dtxdesk.ui.pages.tournaments.schedule_tab.day_painting import BoxLook
from dtxdesk.ui.pages.tournaments.schedule_tab.reading import Schedule
from dtxdesk.ui.pages.tournaments.schedule_tab.words import about, time_words, versus
from dtxdesk.ui.pages.tournaments.series_words import series_state
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
Flag = QItemSelectionModel.SelectionFlag

_NOWHERE = QModelIndex()


class _DayModel(QAbstractListModel):
    """The series on the sheet: those of the day by time, then those without one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ScheduleRow] = []
        self.schedule: Schedule | None = None

    def show(self, schedule: Schedule, rows: list[ScheduleRow]) -> None:
        self.beginResetModel()
        self.schedule, self.rows = schedule, rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.schedule is None:
            return None
        words = self._words(self.rows[index.row()], self.schedule)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip("\n".join(words))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(words)
        return None

    def _words(self, row: ScheduleRow, schedule: Schedule) -> list[str]:
        at, place, caster = row.booking.at, row.booking.place, row.booking.caster
        when = self.tr("no time yet") if at is None else time_words(at, schedule.zone)
        told = [versus(row, 60), about(row), when, place, caster, series_state(row.state)[0]]
        if schedule.clashes_of(row.number):
            told.append(self.tr("clashes"))
        return [words for words in told if words]


@dataclass(frozen=True, slots=True)
class _Carried:
    """A series under the pointer: where it was taken hold of, and where it would come."""

    number: int
    grip: QPoint
    began: Booking
    booking: Booking
    box: QRect


class DayBoard(QListView):
    """One series is selected; it is carried by mouse, or with Shift and the arrows."""

    selection_changed = Signal()
    opened = Signal(int)
    moved = Signal(int, object, object)
    """A series was let go: its number, its `Booking` from now on, and the one it had when it was
    taken hold of."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._series = _DayModel(self)
        self._layout = DayLayout()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._day: date | None = None
        self._hovered: int | None = None
        self._pressed: tuple[int, QPoint] | None = None
        self._carried: _Carried | None = None
        self.setModel(self._series)
        self.setAccessibleName(self.tr("Series of the day"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self._selected())
        self.doubleClicked.connect(self._activate)
        theme().changed.connect(self._arrange)

    # What is shown

    @property
    def layout_of_day(self) -> DayLayout:
        return self._layout

    @property
    def by(self) -> str:
        """What a lane stands for: a caster or a place."""
        return self._layout.by

    def set_by(self, by: str) -> None:
        self._layout.by = by
        self._arrange()

    def show_day(self, schedule: Schedule, day: date) -> None:
        """This day; what was selected stays so."""
        other = day != self._day
        before = self.selected()
        self._day = day
        self._layout.arrange(schedule, day, self.viewport().width())
        rows = [row for row in schedule.rows if row.number in self._layout.boxes]
        self._series.show(schedule, rows)
        self._arrange()
        if other:
            self._scroll_to_evening()
        if before is not None:
            self.select_number(before)

    def selected(self) -> int | None:
        """The number of the selected series."""
        chosen = self.selectionModel().selectedIndexes()
        return self._series.rows[chosen[0].row()].number if chosen else None

    def _row(self, number: int) -> ScheduleRow | None:
        return next((row for row in self._series.rows if row.number == number), None)

    def select_number(self, number: int) -> bool:
        """Selects a series of this day; False where it is not on the sheet."""
        for place, row in enumerate(self._series.rows):
            if row.number == number:
                self.setCurrentIndex(self._series.index(place))
                return True
        return False

    def _selected(self) -> None:
        self.viewport().update()
        self.selection_changed.emit()

    def _scroll_to_evening(self) -> None:
        px, boxes = theme().metrics.px, self._layout.boxes
        left = [box.left() for number, box in boxes.items() if number not in self._layout.tray]
        first = min(left, default=px(HEAD_WIDTH) + FIRST_SEEN * px(HOUR_WIDTH))
        self.horizontalScrollBar().setValue(first - px(HEAD_WIDTH) - px(HOUR_WIDTH) // 2)

    # Geometry, for Qt

    def minimumSizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(280), px(120))

    def _arrange(self) -> None:
        if self._series.schedule is not None and self._day is not None:
            self._layout.arrange(self._series.schedule, self._day, self.viewport().width())
        self.updateGeometries()
        self.viewport().update()

    def doItemsLayout(self) -> None:
        if Shiboken.isValid(self):
            QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        if not Shiboken.isValid(self):
            return  # asked once more while its window is taken down
        px = theme().metrics.px
        seen = self.viewport().size()
        for bar, whole, part in (
            (self.verticalScrollBar(), self._layout.height, seen.height()),
            (self.horizontalScrollBar(), self._layout.width, seen.width()),
        ):
            bar.setRange(0, max(0, whole - part))
            bar.setPageStep(part)
            bar.setSingleStep(px(32))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def horizontalOffset(self) -> int:
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def _sheet(self, point: QPoint) -> QPoint:
        """A point of the viewport on the sheet."""
        return point + QPoint(self.horizontalOffset(), self.verticalOffset())

    def _box(self, number: int) -> QRect:
        """On the sheet; those of the tray stay in sight."""
        box = self._layout.boxes.get(number, QRect())
        if number in self._layout.tray:
            return box.translated(self.horizontalOffset(), 0)
        return box

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= len(self._series.rows):
            return QRect()
        box = self._box(self._series.rows[index.row()].number)
        return box.translated(-self.horizontalOffset(), -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        px = theme().metrics.px
        if point.y() < px(SCALE_HEIGHT) or point.x() < px(HEAD_WIDTH):
            return QModelIndex()
        number = self._layout.number_at(self._sheet(point), self.horizontalOffset())
        for place, row in enumerate(self._series.rows):
            if row.number == number:
                return self._series.index(place)
        return QModelIndex()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        px, seen = theme().metrics.px, self.viewport().size()
        number = self._series.rows[index.row()].number
        box = self._layout.boxes.get(number, QRect())
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        if number not in self._layout.tray:
            if box.left() - px(HEAD_WIDTH) < across.value():
                across.setValue(box.left() - px(HEAD_WIDTH) - px(8))
            elif box.right() > across.value() + seen.width():
                across.setValue(box.right() + px(8) - seen.width())
        if box.top() - px(SCALE_HEIGHT) < down.value():
            down.setValue(box.top() - px(SCALE_HEIGHT) - px(8))
        elif box.bottom() > down.value() + seen.height():
            down.setValue(box.bottom() + px(8) - seen.height())

    def setSelection(self, rect: QRect, command: Flag) -> None:
        index = self.indexAt(rect.topLeft())
        selection = QItemSelection()
        if index.isValid():
            selection.select(index, index)
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    # Keyboard

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        rows, move = self._series.rows, QAbstractItemView.CursorAction
        if not rows:
            return QModelIndex()
        here = self.currentIndex()
        if not here.isValid() or action == move.MoveHome:
            return self._series.index(0)
        if action == move.MoveEnd:
            return self._series.index(len(rows) - 1)
        if action in (move.MoveUp, move.MoveDown, move.MovePageUp, move.MovePageDown):
            up = action in (move.MoveUp, move.MovePageUp)
            return self._in_lane_beside(here, up=up)
        step = -1 if action in (move.MoveLeft, move.MovePrevious) else 1
        return self._series.index(min(max(0, here.row() + step), len(rows) - 1))

    def _in_lane_beside(self, here: QModelIndex, *, up: bool) -> QModelIndex:
        """The nearest series above or below."""
        mine = self.visualRect(here)
        found: list[tuple[int, int, int]] = []
        for place in range(len(self._series.rows)):
            box = self.visualRect(self._series.index(place))
            down = mine.top() - box.top() if up else box.top() - mine.top()
            if down > 0:
                found.append((down, abs(box.left() - mine.left()), place))
        return self._series.index(min(found)[2]) if found else here

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, number = event.key(), self.selected()
        if key == Qt.Key.Key_Escape:
            if self._carried is not None:
                self.let_go()
            else:
                event.ignore()
            return
        # Not Alt: Alt with Left is the way back to the page before.
        shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if number is not None and shifted and self._step(number, key):
            return
        if number is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(number)
            return
        super().keyPressEvent(event)

    def _step(self, number: int, key: int) -> bool:
        """A quarter of an hour earlier or later, or into the next lane."""
        row = self._row(number)
        if row is None:
            return False
        at = row.booking.at
        times = {Qt.Key.Key_Left.value: -STEP, Qt.Key.Key_Right.value: STEP}
        if key in times:
            if at is not None:
                later = replace(row.booking, at=at + times[key])
                self.moved.emit(number, later, row.booking)
            return True
        lanes = [lane.name for lane in self._layout.lanes if not lane.tray]
        steps = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
        if key not in steps or at is None:
            return key in steps
        named = self._layout.named(row).casefold()
        place = [name.casefold() for name in lanes].index(named) + steps[key]
        if 0 <= place < len(lanes):
            self.moved.emit(number, self._in_lane(row.booking, lanes[place]), row.booking)
        return True

    def _in_lane(self, booking: Booking, name: str) -> Booking:
        if self._layout.by == "caster":
            return replace(booking, caster=name)
        return replace(booking, place=name)

    def keyboardSearch(self, search: str) -> None:
        """Not Qt's: letters are for actions."""

    def _activate(self, index: Index) -> None:
        if index.isValid():
            self.opened.emit(self._series.rows[index.row()].number)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            row = self._series.rows[index.row()]
            if row.state is not SeriesState.FINISHED:
                self._pressed = (row.number, point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            number, start = self._pressed
            far = (point - start).manhattanLength() >= QApplication.startDragDistance()
            if far or self._carried is not None:
                self._scroll_at_edge(point)
                self.carry(number, start, point)
            return
        index = self.indexAt(point)
        hovered = self._series.rows[index.row()].number if index.isValid() else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        carried = self._carried
        self.let_go()
        if carried is None:
            super().mouseReleaseEvent(event)
            return
        if carried.booking != carried.began:
            self.moved.emit(carried.number, carried.booking, carried.began)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave and self._hovered is not None:
            self._hovered = None
            self.viewport().update()
        return super().viewportEvent(event)

    def let_go(self) -> None:
        """Nothing is carried any more, and nothing has moved."""
        self._pressed = self._carried = None
        self.viewport().update()

    def carry(self, number: int, start: QPoint, point: QPoint) -> None:
        """Takes a series along: to the nearest quarter of an hour, in the lane under the pointer.

        Args:
            number: Of the series.
            start: Where it was taken hold of.
            point: Where the pointer is by now.
        """
        row, box, where = self._row(number), self._box(number), self._sheet(point)
        carried, lane = self._carried, self._layout.lane_at(where.y())
        if row is None or lane is None:
            return
        grip = carried.grip if carried is not None else self._sheet(start) - box.topLeft()
        began = carried.began if carried is not None else row.booking
        booking = replace(began, at=None)
        placed = QRect(where - grip, box.size())
        if not lane.tray:
            at = self._layout.moment_at(where.x() - grip.x())
            booking = self._in_lane(replace(began, at=at), lane.name)
            placed = self._layout.box_for(row, at, lane)
        self._carried = _Carried(number, grip, began, booking, placed)
        self.viewport().update()

    def _scroll_at_edge(self, point: QPoint) -> None:
        px, seen = theme().metrics.px, self.viewport().rect()
        reach = px(24)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        if point.x() < px(HEAD_WIDTH) + reach // 2:
            across.setValue(across.value() - across.singleStep())
        elif point.x() > seen.width() - reach:
            across.setValue(across.value() + across.singleStep())
        if point.y() < px(SCALE_HEIGHT):
            down.setValue(down.value() - down.singleStep())
        elif point.y() > seen.height() - reach:
            down.setValue(down.value() + down.singleStep())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        schedule = self._series.schedule
        painter = QPainter(self.viewport())
        if schedule is not None:
            self._paint(painter, schedule)
        painter.end()

    def _paint(self, painter: QPainter, schedule: Schedule) -> None:
        across, down = self.horizontalOffset(), self.verticalOffset()
        seen = self.viewport().rect().translated(across, down)
        painter.translate(-across, -down)
        day_painting.paint_ground(painter, self._layout, seen)
        chosen = self.selected()
        for row in self._series.rows:
            box = self._box(row.number)
            if box.intersects(seen):
                day_painting.paint_box(painter, box, row, self._look(row, schedule, chosen))
        now: datetime = self._clock()
        day_painting.paint_now(painter, self._layout, now)
        if self._carried is not None:
            self._paint_carried(painter, schedule, self._carried)
        day_painting.paint_heads(painter, self._layout, across)
        width = self.viewport().width()
        day_painting.paint_scale(painter, self._layout, schedule, across, down, width)

    def _paint_carried(self, painter: QPainter, schedule: Schedule, carried: _Carried) -> None:
        row, at = self._row(carried.number), carried.booking.at
        if row is None:
            return  # gone while it was carried
        words = self.tr("no time yet") if at is None else time_words(at, schedule.zone)
        clashes = bool(schedule.clashes_with({carried.number: carried.booking}))
        look = BoxLook(carried=True, clashes=clashes)
        day_painting.paint_box(painter, carried.box, row, look, words)

    def _look(self, row: ScheduleRow, schedule: Schedule, chosen: int | None) -> BoxLook:
        selected = row.number == chosen
        return BoxLook(
            selected=selected,
            ringed=selected and self.hasFocus(),
            hovered=row.number == self._hovered,
            clashes=bool(schedule.clashes_of(row.number)),
        )
