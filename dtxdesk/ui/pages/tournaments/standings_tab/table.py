"""The table of the standings: groups under their names, a line below the last who goes on."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QRect, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from dtxdesk.services.standings_view import StageView, StandingsView
from dtxdesk.ui.delegates import CellDelegate
from dtxdesk.ui.delegates.cell import FIRST_PADDING, PADDING
from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.delegates.painting import draw_text, mirrored
from dtxdesk.ui.pages.tournaments.standings_tab.lines import Heading, StandingsModel, TeamLine
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.table import RowTable

ROW_HEIGHT = 38


class StandingsTable(RowTable):
    """One team is current; it stays so when the table is made anew."""

    team_changed = Signal(object)
    """The current team's line (`TeamLine`), or None."""
    opened = Signal()
    """Return, or a double click."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ROW_HEIGHT)
        self.lines = StandingsModel(self)
        self._silent = False
        self.setModel(self.lines)
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Standings"))
        self.horizontalHeader().setSectionsMovable(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.selectionModel().currentRowChanged.connect(lambda _new, _old: self._tell())
        self.activated_row.connect(lambda _row: self.opened.emit())
        theme().changed.connect(self._fit_columns)

    @property
    def team(self) -> TeamLine | None:
        """The current one."""
        return self.lines.team_at(self.currentIndex().row())

    def show_stage(self, view: StandingsView, stage: StageView) -> None:
        """Other figures; the team that was current is so again, and in sight."""
        before = self.team
        top = self.verticalScrollBar().value()
        same = self.lines.stage is not None and self.lines.stage.id == stage.id
        self._silent = True
        self.lines.show(view, stage)
        self._fit_columns()
        row = self.lines.row_of(before.team.id) if before is not None and same else None
        if row is not None:
            self.selectRow(row)
            if same:
                self.verticalScrollBar().setValue(top)
        self._silent = False
        self._tell()

    def select_team(self, team_id: int) -> bool:
        """Makes a team the current one; False where it is not in the table."""
        row = self.lines.row_of(team_id)
        if row is None:
            return False
        self.selectRow(row)
        self.scrollTo(self.lines.index(row, 0))
        return True

    def clear(self) -> None:
        self.lines.clear()
        self._tell()

    def _tell(self) -> None:
        if not self._silent:
            self.team_changed.emit(self.team)

    # Columns

    def _fit_columns(self) -> None:
        """A column without a width of its own is as wide as its name."""
        header, metrics = self.horizontalHeader(), theme().metrics
        advance = QFontMetricsF(metrics.font("small", "medium")).horizontalAdvance
        columns = self.lines.columns
        for section, column in enumerate(columns):
            named = round(advance(column.title)) + 2 * metrics.px(PADDING) + metrics.px(4)
            if section == 0:
                named += metrics.px(FIRST_PADDING - PADDING)
            if section == len(columns) - 1:
                named += metrics.px(PADDING)
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(section, max(named, metrics.px(column.width)))
        self._fill_width()

    def _fill_width(self) -> None:
        header = self.horizontalHeader()
        columns = self.lines.columns
        stretch = next((n for n, column in enumerate(columns) if column.stretch), 0)
        if not columns or header.count() != len(columns):
            return
        others = sum(header.sectionSize(n) for n in range(header.count()) if n != stretch)
        least = theme().metrics.px(columns[stretch].width)
        header.resizeSection(stretch, max(least, self.viewport().width() - others))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill_width()

    # Painting

    def _paint_row(
        self,
        painter: QPainter,
        delegate: CellDelegate,
        model: QAbstractItemModel,
        row: int,
        columns: list[tuple[int, QRect, QRect]],
    ) -> None:
        line = self.lines.line(row)
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        whole = QRect(0, top, self.viewport().width(), height)
        if isinstance(line, Heading):
            self._paint_heading(painter, whole, line)
            return
        super()._paint_row(painter, delegate, model, row, columns)
        if isinstance(line, TeamLine) and line.above_cut:
            thick, ink = theme().metrics.px(2), theme().tokens.accent_text
            painter.fillRect(0, top + height - thick, whole.width(), thick, ink)

    def _paint_heading(self, painter: QPainter, rect: QRect, line: Heading) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        painter.fillRect(rect, tokens.panel)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line)
        inner = rect.adjusted(px(FIRST_PADDING), 0, -px(PADDING), 0)
        inner = mirrored(self.layoutDirection(), rect, inner)
        with mirrored_row(painter, inner, self.layoutDirection()):
            width = draw_text(painter, inner, line.title, tokens.text, weight="semibold")
            beside = inner.adjusted(width + px(PADDING), 0, 0, 0)
            draw_text(painter, beside, line.note, tokens.faint)

    def keyboardSearch(self, search: str) -> None:
        """Not Qt's: letters are for actions."""
