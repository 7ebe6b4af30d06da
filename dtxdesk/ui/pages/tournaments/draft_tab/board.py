"""The board: a row a team, its captain, the picks round after round, and what it adds up to."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
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
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QWidget

from dtxdesk.services.draft_view import DraftView
from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.delegates.painting import draw_icon, draw_rounded, draw_text, middle, mirrored
from dtxdesk.ui.delegates.teams import draw_team_tag
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.tournaments.draft_tab import words
from dtxdesk.ui.pages.tournaments.draft_tab.clock_state import ClockState
from dtxdesk.ui.pages.tournaments.draft_tab.grid import Fill, Grid, Line, Place, grid_of
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.table import HEADER_HEIGHT, RowTable
from dtxdesk.ui.widgets.text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

ROW_HEIGHT, LEAST_ROW = 48, 40
TEAM_WIDTH, TOTAL_WIDTH, LEAST_PLACE = 164, 88, 92
TIGHT_TEAM, TIGHT_TOTAL, TIGHT_PLACE = 124, 76, 84
"""Where all columns are in sight then."""
TEAM = 0
CAPTAIN = 1
"""The columns before the places; after these come money (in an auction) and the total."""


class BoardModel(QAbstractTableModel):
    """The grid, and every cell of it in words."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.grid = Grid()
        self.view: DraftView | None = None

    def show(self, view: DraftView) -> None:
        grid = grid_of(view)
        same = (len(grid.lines), grid.columns, grid.auction) == (
            len(self.grid.lines), self.grid.columns, self.grid.auction
        )  # fmt: skip
        if same:  # what is current stays so
            self.grid, self.view = grid, view
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        else:
            self.beginResetModel()
            self.grid, self.view = grid, view
            self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.grid.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        if parent.isValid() or not self.grid.lines:
            return 0
        return CAPTAIN + 1 + self.grid.columns + self.grid.auction + 1

    @property
    def total_column(self) -> int:
        return self.columnCount() - 1

    @property
    def money_column(self) -> int:
        """The one before the total, in an auction; else none."""
        return self.columnCount() - 2 if self.grid.auction else -1

    def place_at(self, row: int, column: int) -> Place | None:
        """The place that a cell shows; None for other cells and places that a team lacks."""
        if not 0 <= row < len(self.grid.lines) or column < CAPTAIN:
            return None
        places = self.grid.lines[row].places
        at = column - CAPTAIN
        return places[at] if at < len(places) and at <= self.grid.columns else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.grid.lines):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self._spoken(index.row(), index.column()))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = section in (self.total_column, self.money_column)
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == TEAM:
            return self.tr("Team")
        if section == CAPTAIN:
            return self.tr("Captain")
        if section == self.total_column:
            return self.tr("Total")
        if section == self.money_column:
            return self.tr("Money")
        title = self.tr("Round {n}") if self.grid.rounds else self.tr("Player {n}")
        return title.format(n=section - CAPTAIN)

    def _spoken(self, row: int, column: int) -> str:
        line = self.grid.lines[row]
        team = line.team
        if column == TEAM:
            return ", ".join(part for part in (line.row.name, line.row.tag) if part)
        if column == self.total_column:
            said = self.tr("total {mmr}, {players} of {size} players")
            return said.format(mmr=grouped(team.total), players=len(team.players), size=team.size)
        if column == self.money_column:
            said = self.tr("{money} left, may bid up to {most}")
            return said.format(money=grouped(team.money), most=grouped(line.most or 0))
        place = self.place_at(row, column)
        if place is None:
            return self.tr("no such place")
        if place.fill is Fill.RUNNING:
            return self.tr("picking now, pick {n}").format(n=place.number or "")
        if place.person is None:
            return self.tr("empty, pick {n}").format(n=place.number) if place.number else (
                self.tr("empty"))  # fmt: skip
        parts = [place.person.name, f"MMR {words.mmr_text(place.mmr)}"]
        if column == CAPTAIN:
            parts.insert(1, self.tr("captain"))
        if place.number is not None:
            parts.append(self.tr("pick {n}").format(n=place.number))
        if place.price is not None:
            parts.append(self.tr("for {price}").format(price=grouped(place.price)))
        return ", ".join(parts)


class BoardTable(RowTable):
    """Painted by itself: a cell of it is no cell of a list."""

    menu_asked = Signal(QPoint)
    """A context menu, where on the screen; `current_place` says for whom."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, row_height=ROW_HEIGHT)
        self.board = BoardModel(self)
        self.setModel(self.board)
        self.clock = ClockState()
        self.setAccessibleName(self.tr("Teams and their picks"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.board.modelReset.connect(self._share_room)
        self.board.modelReset.connect(self.updateGeometry)

    def show_draft(self, view: DraftView) -> None:
        self.board.show(view)
        self._share_room()
        self.viewport().update()
        self._show_turn()

    def _show_turn(self) -> None:
        """Scrolls to the cell of the turn; in an auction to the team that nominates, or leads."""
        here = self._running_cell()
        if here is None:
            lines = self.board.grid.lines
            row = next((at for at, line in enumerate(lines) if line.leads or line.on_turn), -1)
            here = (row, TEAM) if row >= 0 else None
        if here is not None:
            self.scrollTo(self.board.index(*here))

    def show_clock(self, state: ClockState) -> None:
        """The time in the cell of the turn on the clock: that cell alone is painted anew."""
        if state == self.clock:
            return
        self.clock = state
        here = self._running_cell()
        if here is not None:
            self.viewport().update(self.visualRect(self.board.index(*here)))

    def current_place(self) -> tuple[Line, Place] | None:
        """The team and the place that the keyboard is on."""
        index = self.currentIndex()
        place = self.board.place_at(index.row(), index.column())
        if place is None:
            return None
        return self.board.grid.lines[index.row()], place

    def current_line(self) -> Line | None:
        """The team that the keyboard is on."""
        row = self.currentIndex().row()
        lines = self.board.grid.lines
        return lines[row] if 0 <= row < len(lines) else None

    def _running_cell(self) -> tuple[int, int] | None:
        grid = self.board.grid
        for row, line in enumerate(grid.lines):
            if line.on_turn and grid.here is not None:
                return row, CAPTAIN + grid.here
        return None

    def _ask_for_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if not index.isValid():
            index = self.currentIndex()
            at = self.visualRect(index).center()
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _NO_UPDATE)
            self.menu_asked.emit(self.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Escape):
            event.ignore()  # for the tab
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Not Qt's: keys are for actions."""

    # Room

    def minimumSizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(TEAM_WIDTH + LEAST_PLACE), px(HEADER_HEIGHT + 2 * LEAST_ROW))

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        rows = max(2, self.board.rowCount())
        return QSize(px(640), px(HEADER_HEIGHT) + rows * px(ROW_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Rows are a little lower where all of them are in sight then; places share the width."""
        px, grid = theme().metrics.px, self.board.grid
        if not grid.lines:
            return
        room = self.viewport().height()
        high = max(px(LEAST_ROW), min(px(ROW_HEIGHT), room // len(grid.lines)))
        if high * len(grid.lines) > room:
            high = px(ROW_HEIGHT)
        if self.verticalHeader().defaultSectionSize() != high:
            self.verticalHeader().setDefaultSectionSize(high)
        places, across = grid.columns + 1, self.viewport().width()
        team, side, least = px(TEAM_WIDTH), px(TOTAL_WIDTH), px(LEAST_PLACE)
        if team + side * (1 + grid.auction) + least * places > across:
            team, side, least = px(TIGHT_TEAM), px(TIGHT_TOTAL), px(TIGHT_PLACE)
        ends = side * (1 + grid.auction)
        wide = max(least, (across - team - ends) // places)
        rest = max(0, across - team - ends - wide * places)
        self.setColumnWidth(TEAM, team + rest)
        for column in range(CAPTAIN, CAPTAIN + places):
            self.setColumnWidth(column, wide)
        for column in range(CAPTAIN + places, self.board.columnCount()):
            self.setColumnWidth(column, side)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        area = event.rect()
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        if first >= 0:
            for row in range(first, (last if last >= 0 else self.board.rowCount() - 1) + 1):
                self._paint_line(painter, row, area)
        painter.end()

    def _paint_line(self, painter: QPainter, row: int, area: QRect) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        line, direction = self.board.grid.lines[row], self.layoutDirection()
        whole = QRect(0, self.rowViewportPosition(row), self.viewport().width(),
                      self.rowHeight(row))  # fmt: skip
        stands_out = line.on_turn or line.leads
        if stands_out:
            painter.fillRect(whole.intersected(area), tokens.accent_soft)
        painter.fillRect(whole.left(), whole.bottom(), whole.width(), 1, tokens.line)
        current = self.currentIndex()
        for column in range(self.board.columnCount()):
            index = self.board.index(row, column)
            rect = self.visualRect(index)
            if not rect.intersects(area):
                continue
            painter.setClipRect(rect)
            with mirrored_row(painter, rect, direction):
                self._paint_cell(painter, rect.adjusted(0, 0, 0, -1), line, row, column)
            painter.setClipping(False)
            if self.hasFocus() and index == current:
                painter.setPen(tokens.accent_text)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(rect.adjusted(0, 0, -1, -2))
        if stands_out:
            bar = QRect(whole.left(), whole.top(), px(3), whole.height() - 1)
            painter.fillRect(mirrored(direction, whole, bar), tokens.accent)

    def _paint_cell(
        self, painter: QPainter, rect: QRect, line: Line, row: int, column: int
    ) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        if column == TEAM:
            self._paint_team(painter, rect, line, row)
            return
        painter.fillRect(rect.left(), rect.top(), 1, rect.height(), tokens.line)
        if column == self.board.total_column:
            size = self.tr("{players} of {size}")
            below = size.format(players=len(line.team.players), size=line.team.size)
            _two_lines(painter, rect.adjusted(px(8), 0, -px(16), 0),
                       grouped(line.team.total), below)  # fmt: skip
            return
        if column == self.board.money_column:
            below = self.tr("max {most}").format(most=grouped(line.most or 0))
            if not line.team.empty:
                below = self.tr("full")
            _two_lines(painter, rect.adjusted(px(8), 0, -px(8), 0),
                       grouped(line.team.money), below)  # fmt: skip
            return
        place = self.board.place_at(row, column)
        if place is not None:
            self._paint_place(painter, rect, place, captain=column == CAPTAIN)

    def _paint_team(self, painter: QPainter, rect: QRect, line: Line, row: int) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        view = self.board.view
        assert view is not None
        number = QRect(rect.left(), rect.top(), px(26), rect.height())
        draw_text(painter, number, str(row + 1), tokens.faint, align="right")
        inner = QRect(rect.left() + px(36), 0, rect.width() - px(44), px(36))
        inner.moveTop(rect.top() + (rect.height() - px(36)) // 2)
        tag = QRect(inner.left(), inner.top(), px(48), px(18))
        draw_team_tag(painter, tag, line.team.id, words.tag_of(view, line.team.id))
        name = QRect(inner.left(), tag.bottom() + 1 + px(2), inner.width(), px(16))
        ink = tokens.text if line.on_turn else tokens.muted
        draw_text(painter, name, line.row.name, ink, size="small")

    def _paint_place(self, painter: QPainter, rect: QRect, place: Place, *, captain: bool) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        high = px(18) + px(16)
        inner = QRect(rect.left() + px(8), rect.top() + (rect.height() - high) // 2,
                      rect.width() - px(16), high)  # fmt: skip
        first = QRect(inner.left(), inner.top(), inner.width(), px(18))
        second = QRect(inner.left(), first.bottom() + 1, inner.width(), px(16))
        number = "" if place.number is None else str(place.number)
        if place.fill is Fill.RUNNING:
            title, fill, ink = self.tr("Picking"), tokens.accent, tokens.on_accent
            if self.clock.over:
                title, fill, ink = self.tr("Time is over"), tokens.bad, tokens.window
            elif self.clock.paused:
                title, fill, ink = self.tr("Paused"), tokens.track, tokens.text
            box = QRectF(rect.adjusted(px(3) + 1, px(3), -px(3), -px(3) + 1))
            draw_rounded(painter, box, px(4), fill)
            draw_text(painter, first, title, ink, weight="semibold")
            used = draw_text(painter, second, number, ink, size="small", align="right")
            second.setRight(second.right() - used - px(4))
            draw_text(painter, second, self.clock.figures, ink, size="small")
            return
        if place.person is None:
            draw_text(painter, second, number, tokens.faint, size="small", align="right")
            return
        if place.newest:
            painter.fillRect(QRect(rect.left(), rect.top(), px(2), rect.height()), tokens.good)
        name = QRect(first)
        if captain:
            name.setRight(name.right() - px(16))
        used = draw_text(painter, name, place.person.name, tokens.text, weight="medium")
        if captain:
            side = px(12)
            crown = middle(first, name.left() + used + px(4), side, side)
            draw_icon(painter, "crown", tokens.accent_text, crown)
        if place.price is not None:
            number = grouped(place.price)
        ink = tokens.accent_text if place.price is not None else tokens.faint
        draw_text(painter, second, number, ink, size="small", align="right")
        draw_text(painter, second, words.mmr_text(place.mmr), tokens.faint, size="small")


def _two_lines(painter: QPainter, rect: QRect, first: str, second: str) -> None:
    """A figure and what it is about, at the right."""
    tokens, px = theme().tokens, theme().metrics.px
    top = rect.top() + (rect.height() - px(34)) // 2
    line = QRect(rect.left(), top, rect.width(), px(18))
    draw_text(painter, line, first, tokens.text, weight="semibold", align="right")
    below = QRect(rect.left(), line.bottom() + 1, rect.width(), px(16))
    draw_text(painter, below, second, tokens.faint, size="small", align="right")


_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate
