"""A group as a cross table: each team's row says how it played against the others."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from dtxdesk.domain.stages.layout import (
    CELL_HEIGHT,
    CELL_WIDTH,
    NAME_WIDTH,
    SUM_WIDTH,
    CrossTable,
)
from dtxdesk.drawing.brackets.lines import TextLines
from dtxdesk.drawing.brackets.look import BracketLook
from dtxdesk.drawing.brackets.marks import Marks
from dtxdesk.drawing.brackets.sheet import TableWords

RADIUS = 8.0


def paint_table(
    painter: QPainter,
    table: CrossTable,
    words: TableWords,
    look: BracketLook,
    lines: TextLines,
    marks: Marks,
    exposed: QRectF,
    detailed: bool,
) -> None:
    """What of the table lies in `exposed`; `detailed`: with its words."""
    rows, columns = _seen(table, exposed)
    whole = QRectF(table.left, table.top, table.width, table.height).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.raised)
    painter.drawRoundedRect(whole, RADIUS, RADIUS)
    for row in rows:
        line = words.rows[row]
        if line.team is not None and line.team == marks.team:
            top = table.top + (row + 1) * CELL_HEIGHT
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.accent_soft)
            painter.drawRect(QRectF(table.left + 1, top, table.width - 2, CELL_HEIGHT))
    _own_cells(painter, table, look, rows)
    _grid(painter, table, look, rows, columns)
    if detailed:
        _words(painter, table, words, look, lines, marks, rows, columns)
    marked = {marks.selected, *marks.changed}
    for place, number in table.cells.items() if marked != {None} else ():
        if number in marked:
            changed = number in marks.changed
            pen = QPen(look.bad if changed else look.accent_text, 2)
            if changed:
                pen.setDashPattern([3, 2])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(*table.cell_rect(*place)).adjusted(1, 1, -1, -1))
    painter.setPen(QPen(look.line, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(whole, RADIUS, RADIUS)


def _seen(table: CrossTable, exposed: QRectF) -> tuple[range, range]:
    """The rows and the columns that reach into the rect."""
    last = len(table.teams) - 1
    first_row = int((exposed.top() - table.top) // CELL_HEIGHT) - 1
    end_row = int((exposed.bottom() - table.top) // CELL_HEIGHT)
    before = table.left + NAME_WIDTH
    first_column = int((exposed.left() - before) // CELL_WIDTH)
    end_column = int((exposed.right() - before) // CELL_WIDTH) + 1
    return (
        range(max(first_row, 0), max(min(end_row, last + 1), 0)),
        range(max(first_column, 0), max(min(end_column, last + 1), 0)),
    )


def _own_cells(painter: QPainter, table: CrossTable, look: BracketLook, rows: range) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(look.line, Qt.BrushStyle.BDiagPattern))
    for place in rows:
        painter.drawRect(QRectF(*table.cell_rect(place, place)))


def _grid(
    painter: QPainter, table: CrossTable, look: BracketLook, rows: range, columns: range
) -> None:
    painter.setPen(QPen(look.line, 1))
    right, bottom = table.left + table.width, table.top + table.height
    for row in rows:
        y = table.top + (row + 1) * CELL_HEIGHT + 0.5
        painter.drawLine(QLineF(table.left, y, right, y))
    for column in (*columns, len(table.teams)):
        x = table.left + NAME_WIDTH + column * CELL_WIDTH + 0.5
        painter.drawLine(QLineF(x, table.top, x, bottom))


def _words(
    painter: QPainter,
    table: CrossTable,
    words: TableWords,
    look: BracketLook,
    lines: TextLines,
    marks: Marks,
    rows: range,
    columns: range,
) -> None:
    for column in columns:
        head = words.heads[column]
        left = table.left + NAME_WIDTH + column * CELL_WIDTH
        place = QRectF(left + 3, table.top, CELL_WIDTH - 6, CELL_HEIGHT)
        lines.draw(painter, place, head, look.small_medium, look.muted, "centre")
    last = table.left + NAME_WIDTH + CELL_WIDTH * len(table.teams)
    place = QRectF(last, table.top, SUM_WIDTH, CELL_HEIGHT)
    lines.draw(painter, place, words.sum_head, look.small_medium, look.muted, "centre")
    for row in rows:
        line = words.rows[row]
        top = table.top + (row + 1) * CELL_HEIGHT
        if line.team is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.team(line.team))
            bar = QRectF(table.left + 12, top + (CELL_HEIGHT - 14) / 2, 4, 14)
            painter.drawRoundedRect(bar, 2, 2)
        lit = line.team is not None and line.team == marks.team
        name = QRectF(table.left + 24, top, NAME_WIDTH - 30, CELL_HEIGHT)
        font = look.semibold if lit else look.medium
        lines.draw(painter, name, line.name, font, look.text)
        place = QRectF(last, top, SUM_WIDTH, CELL_HEIGHT)
        lines.draw(painter, place, words.sums[row], look.semibold, look.text, "centre")
    for row in rows:
        for column in columns:
            said = words.cells.get((row, column))
            if said is not None:
                lines.draw(
                    painter,
                    QRectF(*table.cell_rect(row, column)),
                    said.text,
                    look.semibold if said.won else look.body,
                    look.text if said.won else look.faint if said.lost else look.muted,
                    "centre",
                )
