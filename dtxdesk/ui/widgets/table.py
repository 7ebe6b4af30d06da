"""The table of every list: whole rows, a hovered row, and a header that paints itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from dtxdesk.ui.delegates.cell import (
    FIRST_PADDING,
    LAST_PADDING,
    PADDING,
    CellDelegate,
    RowLook,
    content_rect,
)
from dtxdesk.ui.delegates.cells import Align
from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.delegates.painting import draw_icon, draw_text, middle, mirrored
from dtxdesk.ui.delegates.roles import Role
from dtxdesk.ui.theme import theme
from dtxdesk.ui.theme.fields import paint_check_mark

HEADER_HEIGHT = 32
LINE_HEIGHT = 15
"""Of a second line of names."""


def in_two_lines(text: str, width: Callable[[str], float]) -> list[str]:
    """A name broken where both lines are as short as can be; one word stays in one line."""
    places = [at for at, letter in enumerate(text) if letter in " -" and 0 < at < len(text) - 1]
    broken = [[text[: at + 1].rstrip(), text[at + 1 :]] for at in places]
    return min(broken, key=lambda lines: max(map(width, lines)), default=[text])


class TableHeader(QHeaderView):
    """Column names; the sorted one is brighter and has its arrow before the name."""

    def __init__(self, parent: RowTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.lines = 1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setMinimumSectionSize(theme().metrics.px(40))

    def sizeHint(self) -> QSize:
        height = HEADER_HEIGHT + LINE_HEIGHT * (self.lines - 1)
        return QSize(super().sizeHint().width(), theme().metrics.px(height))

    def set_lines(self, lines: int) -> None:
        """Names stand in one line or, where they are cut otherwise, in two."""
        if lines != self.lines:
            self.lines = lines
            self.updateGeometry()
            self.geometriesChanged.emit()
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        table = self.parent()
        if not isinstance(table, RowTable) or not table.frozen_edge:
            return
        painter = QPainter(self.viewport())
        for section in range(table.frozen):
            left, width = table.column_left(section), self.sectionSize(section)
            self.paintSection(painter, QRect(left, 0, width, self.height()), section)
        thick = theme().metrics.px(2)
        line = QRect(table.frozen_edge - thick, 0, thick, self.height())
        line = mirrored(table.layoutDirection(), self.viewport().rect(), line)
        painter.fillRect(line, theme().tokens.line)
        painter.end()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        tokens, metrics = theme().tokens, theme().metrics
        painter.save()
        painter.fillRect(rect, tokens.panel)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line)
        table = self.parent()
        assert isinstance(table, RowTable)
        first, last = table.edge_columns
        left = metrics.px(table.first_padding if logicalIndex == first else PADDING)
        right = metrics.px(LAST_PADDING if logicalIndex == last else PADDING)
        inner = mirrored(table.layoutDirection(), rect, rect.adjusted(left, 0, -right, -1))
        model, across = self.model(), Qt.Orientation.Horizontal
        mark = model.headerData(logicalIndex, across, Qt.ItemDataRole.CheckStateRole)
        if mark is not None:
            box = middle(inner, inner.left(), metrics.px(16), metrics.px(16))
            paint_check_mark(painter, box, mark)
        with mirrored_row(painter, inner, table.layoutDirection()):
            self._paint_title(painter, inner, logicalIndex)
        painter.restore()

    def _paint_title(self, painter: QPainter, inner: QRect, logicalIndex: int) -> None:
        tokens, metrics = theme().tokens, theme().metrics
        model, across = self.model(), Qt.Orientation.Horizontal
        text = str(model.headerData(logicalIndex, across, Qt.ItemDataRole.DisplayRole) or "")
        flags = model.headerData(logicalIndex, across, Qt.ItemDataRole.TextAlignmentRole)
        align = _align(flags)
        sorted_by = (
            self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex and text
        )
        colour = tokens.text if sorted_by else tokens.muted
        side, gap = metrics.px(12), metrics.px(4)
        if sorted_by and align == "left":
            self._paint_arrow(painter, middle(inner, inner.left(), side, side))
            inner.setLeft(inner.left() + side + gap)
        advance = QFontMetricsF(metrics.font("small", "medium")).horizontalAdvance
        if self.lines > 1 and advance(text) > inner.width():
            upper, *lower = in_two_lines(text, advance)
            half = inner.height() // 2
            place = QRect(inner.left(), inner.top() + metrics.px(5), inner.width(), half)
            place.setBottom(place.top() + half - metrics.px(5))
            for line in (upper, *lower):
                draw_text(painter, place, line, colour, size="small", weight="medium", align=align)
                place.moveTop(place.top() + place.height())
            return
        width = draw_text(painter, inner, text, colour, size="small", weight="medium", align=align)
        if sorted_by and align == "right":
            at = max(inner.left(), inner.right() + 1 - width - gap - side)
            self._paint_arrow(painter, middle(inner, at, side, side))

    def _paint_arrow(self, painter: QPainter, rect: QRect) -> None:
        falling = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        name = "chevron-down" if falling else "chevron-up"
        draw_icon(painter, name, theme().tokens.text, rect)


class _HeaderEnd(QWidget):
    """The end of the header over the scroll bar."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.fit(1)

    def fit(self, lines: int) -> None:
        self.setFixedHeight(theme().metrics.px(HEADER_HEIGHT + LINE_HEIGHT * (lines - 1)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().tokens.panel)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme().tokens.line)
        painter.end()


def _align(flags: object) -> Align:
    if not isinstance(flags, (int, Qt.AlignmentFlag)):
        return "left"
    bits = Qt.AlignmentFlag(flags)
    if bits & Qt.AlignmentFlag.AlignRight:
        return "right"
    return "centre" if bits & Qt.AlignmentFlag.AlignHCenter else "left"


class RowTable(QTableView):
    """A table of whole rows. Its cells come from `CellDelegate`."""

    activated_row = Signal(int)
    """Return, or a double click, on a row."""

    def __init__(
        self,
        parent: QWidget | None = None,
        row_height: int = 44,
        first_padding: int = FIRST_PADDING,
    ) -> None:
        """`row_height` and the space left of the first column, in design pixels."""
        super().__init__(parent)
        self._row_height = row_height
        self.first_padding = first_padding
        self.hovered_row = -1
        self._edges: tuple[int, int] | None = None
        self.frozen = 0
        """So many columns stay in sight when the others are scrolled."""
        header = TableHeader(self)
        self.setHorizontalHeader(header)
        header.sectionMoved.connect(self._forget_edges)
        header.sectionCountChanged.connect(self._forget_edges)
        header.sectionResized.connect(self._forget_edges)
        header.setStretchLastSection(False)
        # Its own: the style is asked about Qt's while that is being made, and PySide then may take
        # it for a plain QAbstractScrollArea for good.
        self.setVerticalHeader(QHeaderView(Qt.Orientation.Vertical, self))
        self.verticalHeader().hide()
        self._header_end = _HeaderEnd(self)
        self.addScrollBarWidget(self._header_end, Qt.AlignmentFlag.AlignTop)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setAlternatingRowColors(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)  # Tab leaves the table, as it leaves any control
        self.doubleClicked.connect(lambda index: self.activated_row.emit(index.row()))
        self._fit()
        theme().changed.connect(self._fit)

    def _fit(self) -> None:
        vertical = self.verticalHeader()
        vertical.setMinimumSectionSize(1)
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(theme().metrics.px(self._row_height))
        self.verticalScrollBar().setSingleStep(theme().metrics.px(self._row_height) // 2)
        self.viewport().update()

    def set_widths(self, widths: Mapping[int, int], stretch: int) -> None:
        """Column widths in design pixels; the column `stretch` takes what is left."""
        header = self.horizontalHeader()
        for column, width in widths.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, theme().metrics.px(width))
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)

    @property
    def edge_columns(self) -> tuple[int, int]:
        """The first and the last column in sight."""
        if self._edges is None:
            header = self.horizontalHeader()
            order = [header.logicalIndex(visual) for visual in range(header.count())]
            shown = [column for column in order if not header.isSectionHidden(column)]
            self._edges = (shown[0], shown[-1]) if shown else (-1, -1)
        return self._edges

    def selectRow(self, row: int) -> None:
        """Chooses a row. Qt's own finds no column to stand in when read from right to left."""
        self.setCurrentIndex(self.model().index(row, max(0, self.edge_columns[0])))

    def _forget_edges(self) -> None:
        self._edges = None

    def _hover(self, row: int) -> None:
        if row == self.hovered_row:
            return
        before, self.hovered_row = self.hovered_row, row
        for touched in (before, row):
            if touched >= 0:
                height = self.rowHeight(touched)
                top = self.rowViewportPosition(touched)
                self.viewport().update(0, top, self.viewport().width(), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        delegate, model = self.itemDelegate(), self.model()
        if isinstance(delegate, CellDelegate) and model is not None:
            area = event.rect()
            columns = self._columns_in(area)
            first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
            if first >= 0 and columns:
                for row in range(first, (last if last >= 0 else model.rowCount() - 1) + 1):
                    self._paint_row(painter, delegate, model, row, columns)
        painter.end()

    def set_header_lines(self, lines: int) -> None:
        """How high the header is."""
        header = self.horizontalHeader()
        assert isinstance(header, TableHeader)
        header.set_lines(lines)
        self._header_end.fit(lines)

    @property
    def frozen_edge(self) -> int:
        """How wide the columns are that stay; 0 where all stand in their places anyway."""
        if not self.frozen or not self.horizontalScrollBar().value():
            return 0
        return sum(self.horizontalHeader().sectionSize(one) for one in range(self.frozen))

    def column_left(self, column: int) -> int:
        """Where a column begins in the viewport."""
        header = self.horizontalHeader()
        if column >= self.frozen:
            return header.sectionViewportPosition(column)
        left, width = header.sectionPosition(column), header.sectionSize(column)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return self.viewport().width() - left - width
        return left

    def _columns_in(self, area: QRect) -> list[tuple[int, QRect, QRect]]:
        """The columns that reach into the area: number, cell and its content in a row at 0."""
        header, height = self.horizontalHeader(), self.verticalHeader().defaultSectionSize()
        found = []
        for column in range(header.count()):
            if not header.isSectionHidden(column):
                left, width = self.column_left(column), header.sectionSize(column)
                if left <= area.right() and left + width > area.left():
                    cell = QRect(left, 0, width, height)
                    found.append((column, cell, content_rect(self, cell, column)))
        return found

    def _paint_row(
        self,
        painter: QPainter,
        delegate: CellDelegate,
        model: QAbstractItemModel,
        row: int,
        columns: list[tuple[int, QRect, QRect]],
    ) -> None:
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        start = model.index(row, 0)
        look = RowLook(
            selected=self.selectionModel().isSelected(start),
            hovered=row == self.hovered_row,
            dimmed=bool(model.data(start, Role.DIMMED)),
        )
        whole = QRect(0, top, self.viewport().width(), height)
        direction = self.layoutDirection()
        self._paint_ground(painter, whole, look, current=self.currentIndex().row() == row)
        for column, rect, content in columns:
            cell = model.data(model.index(row, column), Role.CELL)
            painter.setClipRect(rect.translated(0, top))
            with mirrored_row(painter, content, direction):
                delegate.paint_in_row(painter, content.translated(0, top), cell, column, look)
        painter.setClipping(False)

    def _paint_ground(self, painter: QPainter, rect: QRect, look: RowLook, current: bool) -> None:
        tokens, metrics = theme().tokens, theme().metrics
        if look.selected:
            painter.fillRect(rect, tokens.accent_soft)
        elif look.hovered:
            painter.fillRect(rect, tokens.hover)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line)
        if look.selected:
            bar = QRect(rect.left(), rect.top(), metrics.px(3), rect.height() - 1)
            painter.fillRect(mirrored(self.layoutDirection(), rect, bar), tokens.accent)
        elif current and self.hasFocus():
            painter.setPen(tokens.accent_text)  # where Ctrl and the arrows have gone
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx and self.frozen:
            self.viewport().update()
            self.horizontalHeader().viewport().update()
        if self.hovered_row >= 0:
            at: QPoint = self.viewport().mapFromGlobal(self.cursor().pos())
            self._hover(self.rowAt(at.y()) if self.viewport().rect().contains(at) else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated_row.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)
