"""The cards of all teams, painted: what is in sight, and no widget for any of it.

A list view whose lines lie on cards, so that selecting, dragging and reading aloud are Qt's own.
"""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from shiboken6 import Shiboken

from dtxdesk.ui.pages.tournaments.teams_tab import painting
from dtxdesk.ui.pages.tournaments.teams_tab.cards import Board, Card, Figures
from dtxdesk.ui.pages.tournaments.teams_tab.dragging import carried_players, carry
from dtxdesk.ui.pages.tournaments.teams_tab.items import BoardModel, Item, Kind
from dtxdesk.ui.pages.tournaments.teams_tab.layout import Layout
from dtxdesk.ui.pages.tournaments.teams_tab.painting import Look
from dtxdesk.ui.pages.tournaments.teams_tab.targets import Target, target_over
from dtxdesk.ui.theme import theme

Index = QModelIndex | QPersistentModelIndex
Flag = QItemSelectionModel.SelectionFlag

PEOPLE = (Kind.MEMBER, Kind.STAND_IN, Kind.FORMER)


class TeamBoard(QListView):
    """Cards with lines that can be selected and carried; `show_board` says what is on them."""

    selected_changed = Signal()
    opened = Signal(object)
    """Return or a double click on a line (`Item`)."""
    menu_asked = Signal(QPoint)
    """A context menu, where on the screen."""
    moved = Signal(list, int)
    """Players were let go over a team: their ids, the team's."""
    swapped = Signal(int, int)
    """A player was let go over a member: both ids."""

    def __init__(self, parent: QWidget | None = None, *, fixed: bool = False) -> None:
        """`fixed`: it is only looked at."""
        super().__init__(parent)
        self.tournament_id = 0
        self.items = BoardModel(self)
        self._layout = Layout()
        self._hovered: Item | None = None
        self._target: Target | None = None
        self._chosen: list[Item] | None = None
        self._fixed = fixed
        self.setModel(self.items)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(
            QAbstractItemView.SelectionMode.SingleSelection
            if fixed
            else QAbstractItemView.SelectionMode.ExtendedSelection
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTabKeyNavigation(False)
        self.let_carry(not fixed)
        self.setAutoScroll(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self._selected())
        self.doubleClicked.connect(self._activate)
        theme().changed.connect(self._arrange)

    def let_carry(self, on: bool) -> None:
        """Whether players can be carried away and let go here."""
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.DragDrop if on else mode.NoDragDrop)  # which sets all of it

    # What is shown

    @property
    def board(self) -> Board:
        return self.items.board

    def show_board(self, board: Board) -> None:
        """Other teams or other values; what was selected stays so."""
        keys = {item.key for item in self.selected_items()}
        current = self.current_item()
        top = self.verticalScrollBar().value()
        self.items.show(board)
        self._arrange()
        self.verticalScrollBar().setValue(top)
        self._select_again(keys, current.key if current is not None else None)

    def _select_again(self, keys: Collection[object], current: object) -> None:
        selection = QItemSelection()
        start: int | None = None
        for row, item in enumerate([*self.items.items, None]):
            chosen = item is not None and item.key in keys
            if chosen and start is None:
                start = row
            elif not chosen and start is not None:
                selection.select(self.items.index(start), self.items.index(row - 1))
                start = None
            if item is not None and item.key == current:
                self.selectionModel().setCurrentIndex(self.items.index(row), Flag.NoUpdate)
        self.selectionModel().select(selection, Flag.ClearAndSelect)
        self._selected()

    def select_team(self, team_id: int) -> None:
        """Selects a team and brings it into sight."""
        for row, item in enumerate(self.items.items):
            if item.kind is Kind.TEAM and item.team_id == team_id:
                self.setCurrentIndex(self.items.index(row))
                return

    def item_at(self, index: Index) -> Item | None:
        row = index.row()
        return self.items.items[row] if index.isValid() and row < len(self.items.items) else None

    def current_item(self) -> Item | None:
        return self.item_at(self.currentIndex())

    def selected_items(self) -> list[Item]:
        """The selected lines, in the order of the cards."""
        if self._chosen is None:
            selection = self.selectionModel().selection()
            ranges = [selection.at(number) for number in range(selection.size())]
            spans = sorted((one.top(), one.bottom() + 1) for one in ranges)
            self._chosen = [item for top, end in spans for item in self.items.items[top:end]]
        return self._chosen

    def selected_people(self) -> list[Item]:
        return [item for item in self.selected_items() if item.kind in PEOPLE]

    def selected_teams(self) -> list[Card]:
        """The teams whose heads are selected."""
        return [self.items.card(i) for i in self.selected_items() if i.kind is Kind.TEAM]

    def _selected(self) -> None:
        self._chosen = None
        self.viewport().update()
        self.selected_changed.emit()

    def minimumSizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(312), px(160))

    # Geometry, for Qt

    def _arrange(self) -> None:
        self._layout.arrange(self.board, self.items.opened, self.viewport().width())
        self.updateGeometries()
        self.viewport().update()

    def doItemsLayout(self) -> None:
        if Shiboken.isValid(self):
            self._layout.arrange(self.board, self.items.opened, self.viewport().width())
            QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        if not Shiboken.isValid(self):
            return  # asked once more while its window is taken down
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._layout.height - seen))
        bar.setPageStep(seen)
        bar.setSingleStep(theme().metrics.px(32))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def visualRect(self, index: Index) -> QRect:
        item = self.item_at(index)
        if item is None:
            return QRect()
        return self._layout.item(item).translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        place = point + QPoint(0, self.verticalOffset())
        at = self._layout.card_at(place)
        if at is not None:
            for row in self._rows_of(at):
                if self._layout.item(self.items.items[row]).contains(place):
                    return self.items.index(row)
        return QModelIndex()

    def _rows_of(self, at: int) -> range:
        """Where the lines of a card are among all."""
        starts = self.items.starts
        return range(starts[at], starts[at + 1])

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        item = self.item_at(index)
        if item is None:
            return
        px, bar, seen = theme().metrics.px, self.verticalScrollBar(), self.viewport().height()
        rect = self._layout.item(item).adjusted(0, -px(16), 0, px(16))
        if rect.top() < bar.value():
            bar.setValue(rect.top())
        elif rect.bottom() > bar.value() + seen:
            bar.setValue(rect.bottom() - seen)

    def setSelection(self, rect: QRect, command: Flag) -> None:
        first, last = self.indexAt(rect.topLeft()), self.indexAt(rect.bottomRight())
        selection = QItemSelection()
        if first.isValid() and last.isValid():
            low, high = sorted((first.row(), last.row()))
            selection.select(self.items.index(low), self.items.index(high))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    # Keyboard

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        items = self.items.items
        if not items:
            return QModelIndex()
        item = self.current_item()
        if item is None:
            return self.items.index(0)
        row, move = self.currentIndex().row(), QAbstractItemView.CursorAction
        if action == move.MoveHome:
            return self.items.index(0)
        if action == move.MoveEnd:
            return self.items.index(len(items) - 1)
        columns = self._layout.columns
        if action in (move.MoveUp, move.MovePrevious):
            if item.kind is Kind.TEAM:
                return self._in_card(item.at - columns, last=True)
            return self.items.index(row - 1)
        if action in (move.MoveDown, move.MoveNext):
            if row + 1 in self._rows_of(item.at):
                return self.items.index(row + 1)
            return self._in_card(item.at + columns)
        if action in (move.MovePageUp, move.MovePageDown):
            return self._in_card(item.at + (columns if action == move.MovePageDown else -columns))
        # Cards stand from the left for every script.
        beside = item.at + (-1 if action == move.MoveLeft else 1)
        if not 0 <= beside < len(self.board.cards):
            return self.currentIndex()
        rows = self._rows_of(beside)
        return self.items.index(min(rows[0] + row - self._rows_of(item.at)[0], rows[-1]))

    def _in_card(self, at: int, *, last: bool = False) -> QModelIndex:
        if not 0 <= at < len(self.board.cards):
            return self.currentIndex()
        rows = self._rows_of(at)
        return self.items.index(rows[-1] if last else rows[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(self.currentIndex())
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Not Qt's: letters are for actions."""

    def _activate(self, index: Index) -> None:
        item = self.item_at(index)
        if item is None:
            return
        if item.kind is Kind.FOLD:
            self._fold(item)
        else:
            self.opened.emit(item)

    def _fold(self, item: Item) -> None:
        top = self.verticalScrollBar().value()
        self.items.fold(item.team_id)
        self._arrange()
        self.verticalScrollBar().setValue(top)
        self._select_again({item.key}, item.key)

    def _ask_for_menu(self, at: QPoint) -> None:
        # From the keyboard it belongs to the line that is current, wherever the pointer is.
        index = self.indexAt(at)
        if not index.isValid() and not self.currentIndex().isValid():
            return
        if not index.isValid():
            at = self.visualRect(self.currentIndex()).center()
        self.menu_asked.emit(self.viewport().mapToGlobal(at))

    # Mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.item_at(self.indexAt(event.position().toPoint())))
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        item = self.item_at(self.indexAt(event.position().toPoint()))
        left = event.button() == Qt.MouseButton.LeftButton
        if left and item is not None and item.kind is Kind.FOLD:
            self._fold(item)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self.item_at(self.indexAt(event.position().toPoint()))
        if item is not None and item.kind is Kind.FOLD:
            return  # its clicks have done it
        super().mouseDoubleClickEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def _hover(self, item: Item | None) -> None:
        if item != self._hovered:
            self._hovered = item
            self.viewport().update()

    # Carrying

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        people = [item for item in self.selected_people() if item.person is not None]
        if not people:
            return
        first = people[0].person
        assert first is not None
        words = first.name if len(people) == 1 else self.tr("%n player(s)", "", len(people))
        ids = [item.person.user_id for item in people if item.person is not None]
        carry(self, self.tournament_id, list(dict.fromkeys(ids)), words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if carried_players(event.mimeData(), self.tournament_id):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._scroll_at_edge(event.position().toPoint())
        self._aim(self.target_at(event))
        if self._target is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._aim(None)

    def dropEvent(self, event: QDropEvent) -> None:
        target = self.target_at(event)
        self._aim(None)
        if target is None:
            event.ignore()
            return
        event.acceptProposedAction()
        carried = carried_players(event.mimeData(), self.tournament_id)
        if target.instead_of is not None:
            self.swapped.emit(carried[0], target.instead_of)
        else:
            self.moved.emit(carried, target.team_id)

    def target_at(self, event: QDropEvent) -> Target | None:
        """What would become of what is carried, if it were let go here."""
        carried = carried_players(event.mimeData(), self.tournament_id)
        point = event.position().toPoint()
        at = self._layout.card_at(point + QPoint(0, self.verticalOffset()))
        if at is None or not carried:
            return None
        item = self.item_at(self.indexAt(point))
        member = item.person if item is not None and item.kind is Kind.MEMBER else None
        return target_over(self.board, carried, self.board.cards[at], member)

    def _aim(self, target: Target | None) -> None:
        if target != self._target:
            self._target = target
            self.viewport().update()

    def _scroll_at_edge(self, point: QPoint) -> None:
        reach, bar = theme().metrics.px(28), self.verticalScrollBar()
        if point.y() < reach:
            bar.setValue(bar.value() - bar.singleStep())
        elif point.y() > self.viewport().height() - reach:
            bar.setValue(bar.value() + bar.singleStep())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        offset = self.verticalOffset()
        area = event.rect().translated(0, offset)
        painter.setTransform(QTransform.fromTranslate(0, -offset))
        for at in self._layout.cards_in(area):
            if self._layout.card(at).intersects(area):
                self._paint_card(painter, at)
        painter.end()

    def _paint_card(self, painter: QPainter, at: int) -> None:
        card, target = self.board.cards[at], self._target
        after = target.after.get(card.id) if target is not None else None
        aimed = target is not None and target.team_id == card.id
        painting.paint_card(painter, self._layout.card(at), target=aimed)
        for row in range(len(card.members), self.board.size):
            painting.paint_empty(painter, self._layout.row(at, row))
        for row in self._rows_of(at):
            self._paint_item(painter, row, card, after)
        foot = self._layout.foot(at)
        painting.paint_foot(painter, foot, after or card.figures, planned=after is not None)

    def _paint_item(self, painter: QPainter, row: int, card: Card, after: Figures | None) -> None:
        item = self.items.items[row]
        rect, look = self._layout.item(item), self._look(row, item)
        if item.kind is Kind.TEAM:
            painting.paint_head(painter, rect, card, self.board, look, after)
        elif item.kind is Kind.FOLD:
            opened = card.id in self.items.opened
            painting.paint_fold(painter, rect, len(card.former), look, opened=opened)
        elif item.person is not None and item.kind is Kind.MEMBER:
            painting.paint_person(painter, rect, item.person, card, look)
        elif item.person is not None:
            painting.paint_beside(painter, rect, item.person, look, self._badge(item))

    def _badge(self, item: Item) -> str:
        if item.kind is not Kind.STAND_IN or item.person is None:
            return ""
        return self.tr("stand-in") if item.person.approved else self.tr("to be approved")

    def _look(self, row: int, item: Item) -> Look:
        target, person = self._target, item.person if item.kind is Kind.MEMBER else None
        return Look(
            selected=self.selectionModel().isSelected(self.items.index(row)),
            hovered=item == self._hovered and not self._fixed,
            ringed=self.hasFocus() and self.currentIndex().row() == row,
            target=target is not None
            and person is not None
            and target.instead_of == person.user_id,
        )
