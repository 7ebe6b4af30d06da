"""Every team of a group against every other one; names and heads stay in sight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget
from shiboken6 import Shiboken

from dtxdesk.domain.stages.layout import CELL_HEIGHT, CELL_WIDTH, NAME_WIDTH, CrossTable
from dtxdesk.domain.stages.layout import cross_table as laid_out
from dtxdesk.domain.stages.model import PlayedSeries
from dtxdesk.drawing.brackets.lines import TextLines
from dtxdesk.drawing.brackets.marks import Marks
from dtxdesk.drawing.brackets.sheet import TableWords, TeamLine
from dtxdesk.drawing.brackets.tables import paint_table
from dtxdesk.services.standings_view import StageView, StandingsView, TableView
from dtxdesk.ui.delegates.avatars import initials
from dtxdesk.ui.delegates.cells import DASH
from dtxdesk.ui.pages.tournaments.bracket_tab.look import bracket_look
from dtxdesk.ui.pages.tournaments.cross_table_words import table_words
from dtxdesk.ui.pages.tournaments.series_words import group_name, round_name, series_state
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.text import plain_tooltip

MARGIN = 24
"""Left of the table, in design pixels."""
END = 12
"""Below it and right of it."""
LEAST_ROWS = 4

_STEPS = {
    Qt.Key.Key_Left.value: (0, -1),
    Qt.Key.Key_Right.value: (0, 1),
    Qt.Key.Key_Up.value: (-1, 0),
    Qt.Key.Key_Down.value: (1, 0),
}


class CrossTableView(QAbstractScrollArea):
    """The teams stand in the order of the table above. One field is current; arrows move it."""

    team_chosen = Signal(int)
    """The row of this team was clicked, or walked into."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: CrossTable | None = None
        self.words = TableWords((), (), {}, (), "")
        self.field = (0, 0)
        self._said: dict[int, str] = {}
        self._group = ""
        self._marks = Marks()
        self._look, self._lines = bracket_look(), TextLines()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Cross table"))
        # Its fields run from left to right in every language, as brackets do.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        theme().changed.connect(self._dress)

    def show_table(self, view: StandingsView, stage: StageView, table: TableView) -> None:
        """The group of that table, best teams first."""
        order = table.standings.order
        played = [one for one in stage.series if table.group in (None, one.series.group)]
        seeds = {team: str(row.seed) for team, row in table.standings.facts.records.items()}
        names = [view.teams[team] for team in order]
        rows = [TeamLine(team.name, team.id, seeds[team.id]) for team in names]
        heads = [team.tag or initials(team.name) for team in names]
        words = table_words(rows, heads, played, legs=stage.options.legs)
        meetings = [(one.number, *_both(one)) for one in played if None not in one.teams]
        kept = self._current_pair()
        self.table = laid_out(table.group or 1, tuple(order), meetings)
        self.words = words
        self._said = {one.number: self._sentence(view, stage, one) for one in played}
        self._group = group_name(table.group) if table.group and len(stage.tables) > 1 else ""
        self._stand_at(kept)
        self._arrange()
        self._describe()
        self.viewport().update()

    def mark_team(self, team: int | None) -> None:
        """Lights a team's row."""
        if team != self._marks.team:
            self._marks = replace(self._marks, team=team)
            table = self.table
            if table is not None and team in table.teams and table.teams[self.field[0]] != team:
                self.field = (table.teams.index(team), self.field[1])
                self._describe()
            self.viewport().update()

    @property
    def spoken(self) -> str:
        """The current field in a sentence: both teams, and how they played."""
        table = self.table
        if table is None or not table.teams:
            return ""
        row, column = self.field
        number = table.cells.get((row, column))
        if number is not None:
            return self._said[number]
        return self.words.rows[row].name

    def _sentence(self, view: StandingsView, stage: StageView, one: PlayedSeries) -> str:
        first, second = (view.teams[team].name if team else "" for team in one.teams)
        series = one.series
        last = stage.last_rounds[series.bracket]
        where = round_name(stage.options.format, series.bracket, series.round, last)
        if one.score is not None:
            result = f"{one.score[0]}{DASH}{one.score[1]}"
        elif one.finished and one.winner is not None:
            winner = view.teams[one.winner].name
            result = self.tr("won by {team} without playing").format(team=winner)
        elif one.finished:
            result = self.tr("neither team came")
        else:
            result = series_state(one.state)[0]
        return self.tr("{round}: {first} against {second}, {result}").format(
            round=where, first=first, second=second, result=result
        )

    def _current_pair(self) -> tuple[int, int] | None:
        if self.table is None or not self.table.teams:
            return None
        row, column = self.field
        return self.table.teams[row], self.table.teams[column]

    def _stand_at(self, pair: tuple[int, int] | None) -> None:
        """The current field goes with its two teams wherever they stand by now."""
        teams = self.table.teams if self.table is not None else ()
        if pair is None or pair[0] not in teams or pair[1] not in teams:
            self.field = (0, min(1, max(len(teams) - 1, 0)))
        else:
            self.field = (teams.index(pair[0]), teams.index(pair[1]))

    def _describe(self) -> None:
        name = self.tr("Cross table")
        self.setAccessibleName(f"{name}, {self._group}" if self._group else name)
        self.setAccessibleDescription(self.spoken)

    def _dress(self) -> None:
        self._look, self._lines = bracket_look(), TextLines()
        self._arrange()
        self.viewport().update()

    # Geometry; all lengths of the table are the design's

    def _arrange(self) -> None:
        table, ratio = self.table, theme().metrics.ratio
        if table is None or not Shiboken.isValid(self):
            return
        seen = self.viewport().size()
        wide = round((MARGIN + table.width + END) * ratio)
        high = round((table.height + END) * ratio)
        for bar, whole, page, step in (
            (self.horizontalScrollBar(), wide, seen.width(), CELL_WIDTH),
            (self.verticalScrollBar(), high, seen.height(), CELL_HEIGHT),
        ):
            bar.setRange(0, max(0, whole - page))
            bar.setPageStep(page)
            bar.setSingleStep(round(step * ratio / 2))

    def sizeHint(self) -> QSize:
        ratio = theme().metrics.ratio
        rows = len(self.table.teams) if self.table is not None else LEAST_ROWS
        return QSize(round(400 * ratio), round(((rows + 1) * CELL_HEIGHT + END) * ratio))

    def minimumSizeHint(self) -> QSize:
        ratio = theme().metrics.ratio
        return QSize(round(240 * ratio), round((LEAST_ROWS * CELL_HEIGHT) * ratio))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if Shiboken.isValid(self):
            self.viewport().update()

    def _in_table(self, place: QPointF) -> tuple[float, float]:
        """A point of the viewport in the table; names and heads do not move with the rest."""
        ratio = theme().metrics.ratio
        x, y = place.x() / ratio - MARGIN, place.y() / ratio
        if x >= NAME_WIDTH:
            x += self.horizontalScrollBar().value() / ratio
        if y >= CELL_HEIGHT:
            y += self.verticalScrollBar().value() / ratio
        return x, y

    def field_at(self, place: QPointF) -> tuple[int | None, int | None]:
        """Row and column there; no row: a head, no column: a name or a sum."""
        if self.table is None:
            return None, None
        x, y = self._in_table(place)
        return self.table.row_at(y), self.table.column_at(x) if x >= NAME_WIDTH else None

    def _bring_into_sight(self) -> None:
        ratio, seen = theme().metrics.ratio, self.viewport().size()
        row, column = self.field
        for bar, start, length, fixed, room in (
            (self.horizontalScrollBar(), MARGIN + NAME_WIDTH + column * CELL_WIDTH, CELL_WIDTH,
             MARGIN + NAME_WIDTH, seen.width()),
            (self.verticalScrollBar(), (row + 1) * CELL_HEIGHT, CELL_HEIGHT, CELL_HEIGHT,
             seen.height()),
        ):  # fmt: skip
            least = round((start + length) * ratio) - room
            most = round((start - fixed) * ratio)
            bar.setValue(min(max(bar.value(), least), most))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme().tokens.window)
        if self.table is not None:
            ratio = theme().metrics.ratio
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(ratio, ratio)
            painter.translate(MARGIN, 0)
            across = self.horizontalScrollBar().value() / ratio
            down = self.verticalScrollBar().value() / ratio
            wide, high = self.viewport().width() / ratio, self.viewport().height() / ratio
            names, heads = float(NAME_WIDTH), float(CELL_HEIGHT)
            body = QRectF(names, heads, wide - names, high - heads)
            self._paint_part(painter, body, across, down)
            self._paint_part(painter, QRectF(-MARGIN, heads, names + MARGIN, high), 0, down)
            self._paint_part(painter, QRectF(names, 0, wide - names, heads), across, 0)
            self._paint_part(painter, QRectF(-MARGIN, 0, names + MARGIN, heads), 0, 0)
            painter.setPen(QPen(theme().tokens.line, 2))
            if across:
                bottom = min(high, self.table.height)
                painter.drawLine(QLineF(names + 0.5, 1, names + 0.5, bottom - 1))
            if down:
                right = min(wide - MARGIN, self.table.width)
                painter.drawLine(QLineF(1, heads + 0.5, right - 1, heads + 0.5))
        painter.end()

    def _paint_part(self, painter: QPainter, part: QRectF, across: float, down: float) -> None:
        """A part of the table, each part scrolled in its own way."""
        assert self.table is not None
        painter.save()
        painter.setClipRect(part)
        painter.translate(-across, -down)
        number = self.table.cells.get(self.field) if self.hasFocus() else None
        marks = replace(self._marks, selected=number)
        exposed = part.translated(across, down)
        paint_table(painter, self.table, self.words, self._look, self._lines, marks, exposed, True)
        painter.restore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step is None or self.table is None or event.modifiers():
            super().keyPressEvent(event)
            return
        last = len(self.table.teams) - 1
        row, column = (
            min(max(place + by, 0), last) for place, by in zip(self.field, step, strict=True)
        )
        self._go(row, column)

    def _go(self, row: int, column: int) -> None:
        assert self.table is not None
        self.field = (row, column)
        self._bring_into_sight()
        self._describe()
        self.viewport().update()
        self.team_chosen.emit(self.table.teams[row])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row, column = self.field_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and row is not None:
            self._go(row, self.field[1] if column is None else column)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = plain_tooltip(self.words_at(event.pos()))
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def words_at(self, place: QPoint) -> str:
        """What the table has no room for: whole names, and a series in a sentence."""
        row, column = self.field_at(QPointF(place))
        if self.table is None:
            return ""
        if row is not None and column is not None:
            number = self.table.cells.get((row, column))
            return "" if number is None else self._said[number]
        named: Sequence[TeamLine] = self.words.rows
        if row is not None:
            return named[row].name
        return "" if column is None else named[column].name


def _both(one: PlayedSeries) -> tuple[int, int]:
    first, second = one.teams
    assert first is not None
    assert second is not None
    return first, second
