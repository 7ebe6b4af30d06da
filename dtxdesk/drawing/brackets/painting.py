"""Paints a stage: connectors, boxes, titles, letters; tables and headings where it has them.

Only what lies in the exposed rect is painted. The smaller it is shown, the less detail it has:
first the line over a box goes, then its words, and in the end a box is a block of colour.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from dtxdesk.domain.stages.layout import (
    BOX_HEIGHT,
    BOX_WIDTH,
    LETTER,
    META_HEIGHT,
    ROW_HEIGHT,
    TITLE_HEIGHT,
    Box,
    Drop,
    Wire,
)
from dtxdesk.domain.stages.model import SeriesState
from dtxdesk.drawing.brackets.lines import TextLines
from dtxdesk.drawing.brackets.look import BracketLook
from dtxdesk.drawing.brackets.marks import Marks
from dtxdesk.drawing.brackets.sheet import Note, SeriesWords, Sheet, TeamLine
from dtxdesk.drawing.brackets.tables import paint_table

RADIUS = 6.0
SCORE_WIDTH = 32
SEED_WIDTH = 18
FULL_FROM, WORDS_FROM, FRAMES_FROM = 0.6, 0.36, 0.18
"""Zooms from which a box has everything, its names, its frame."""
TITLES_FROM = 0.3
LIT_WIDTH, WIRE_WIDTH = 2.5, 1.25


class SheetPainter:
    """Paints sheets in one look; keeps what it has laid out."""

    def __init__(self, look: BracketLook) -> None:
        self.look = look
        self.lines = TextLines()

    def paint(
        self, painter: QPainter, sheet: Sheet, marks: Marks, exposed: QRectF, zoom: float
    ) -> None:
        """Paints the part of a sheet that lies in `exposed`, in the sheet's own lengths.

        `zoom` is how many pixels of the device one of the sheet's takes, text scale left out.
        """
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, zoom >= FRAMES_FROM)
        self._dividers(painter, sheet)
        self._wires(painter, sheet, marks, exposed, zoom)
        if zoom < FRAMES_FROM:
            self._blocks(painter, sheet, marks, exposed)
        else:
            for box in sheet.boxes_in(exposed):
                words = sheet.series[box.number]
                self._box(painter, box, words, marks, zoom)
        if zoom >= TITLES_FROM:
            self._titles(painter, sheet, exposed)
        if zoom >= WORDS_FROM:
            self._drops(painter, sheet, marks, exposed)
        for table, table_words in zip(sheet.layout.tables, sheet.tables, strict=True):
            place = QRectF(table.left, table.top, table.width, table.height)
            if place.intersects(exposed):
                detailed = zoom >= WORDS_FROM
                paint_table(
                    painter, table, table_words, self.look, self.lines, marks, exposed, detailed
                )
        painter.restore()

    # Connectors

    def _dividers(self, painter: QPainter, sheet: Sheet) -> None:
        painter.setPen(_hair(self.look.line))
        for left, right, y in sheet.layout.dividers:
            painter.drawLine(QLineF(left, y, right, y))

    def _wires(
        self, painter: QPainter, sheet: Sheet, marks: Marks, exposed: QRectF, zoom: float
    ) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if zoom < FRAMES_FROM:
            painter.setPen(_hair(self.look.line))
            painter.drawLines(sheet.lines)
            lit = [wire for wire in sheet.layout.wires if _is_lit(wire, sheet, marks)]
        else:
            lit = []
            painter.setPen(QPen(self.look.control, WIRE_WIDTH))
            for wire in sheet.wires_in(exposed):
                if _is_lit(wire, sheet, marks):
                    lit.append(wire)
                else:
                    painter.drawPath(wire_path(wire))
        pen = QPen(self.look.accent_text, LIT_WIDTH / min(1.0, max(zoom, 0.05)) ** 0.5)
        painter.setPen(pen)
        for wire in lit:  # last, so that nothing lies over them
            painter.drawPath(wire_path(wire))
        if not sheet.layout.wires and len(marks.path) > 1:
            self._swiss_path(painter, sheet, marks)

    def _swiss_path(self, painter: QPainter, sheet: Sheet, marks: Marks) -> None:
        """From round to round: no connector says so where pairings are drawn."""
        places = [
            (box, _slot_of(sheet.series[number], marks.team))
            for number in marks.path
            if (box := sheet.layout.box(number)) is not None
        ]
        if sheet.layout.tables:
            return
        for (before, slot), (after, into) in pairwise(places):
            start = QPointF(before.right, before.slot(slot))
            end = QPointF(after.left, after.slot(into))
            middle = (start.x() + end.x()) / 2
            path = QPainterPath(start)
            path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
            painter.drawPath(path)

    # Boxes

    def _blocks(self, painter: QPainter, sheet: Sheet, marks: Marks, exposed: QRectF) -> None:
        """Boxes as blocks of colour, all of one colour in one go."""
        by_colour: dict[str, list[QRectF]] = {}
        path = frozenset(marks.path)
        for box in sheet.boxes_in(exposed):
            name = _block_colour(box.number, sheet.series[box.number].state, marks, path)
            place = QRectF(box.left, box.top, BOX_WIDTH, BOX_HEIGHT)
            by_colour.setdefault(name, []).append(place)
        painter.setPen(Qt.PenStyle.NoPen)
        for name, places in by_colour.items():
            painter.setBrush(getattr(self.look, name))
            painter.drawRects(places)

    def _box(
        self, painter: QPainter, box: Box, words: SeriesWords, marks: Marks, zoom: float
    ) -> None:
        look = self.look
        pending = words.state is SeriesState.PENDING
        frame = QRectF(box.left, box.top, BOX_WIDTH, BOX_HEIGHT).adjusted(0.5, 0.5, -0.5, -0.5)
        if zoom >= FULL_FROM:
            self._over(painter, box, words, marks.changed.get(box.number, ""))
        hovered = marks.hovered == box.number and marks.selected != box.number
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.hover if hovered else look.window if pending else look.raised)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        for slot, line in enumerate(words.lines):
            self._line(painter, box, slot, line, words, marks, zoom)
        divider = QPen(look.line, 1)
        painter.setPen(divider)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = box.top + ROW_HEIGHT + 0.5
        painter.drawLine(QLineF(box.left + 1, middle, box.right - 1, middle))
        score = box.right - SCORE_WIDTH - 0.5
        painter.drawLine(QLineF(score, box.top + 1, score, box.top + BOX_HEIGHT - 1))
        painter.setPen(self._edge(box.number, words, marks))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)

    def _edge(self, number: int, words: SeriesWords, marks: Marks) -> QPen:
        look = self.look
        if number in marks.changed:
            return _dashed(look.bad, 1.25)
        if number == marks.selected:
            return QPen(look.accent_text, 2)
        if words.state is SeriesState.PENDING:
            return _dashed(look.control, 1)
        if words.state is SeriesState.RUNNING:
            return QPen(look.good, 1.25)
        return QPen(look.line if words.state is SeriesState.FINISHED else look.control, 1)

    def _over(self, painter: QPainter, box: Box, words: SeriesWords, changed: str) -> None:
        look = self.look
        top = box.top - META_HEIGHT + 1
        room = QRectF(box.left + 2, top, BOX_WIDTH - 4, 16)
        used = self.lines.draw(painter, room, words.number, look.small, look.faint)
        if words.ready:
            at = room.left() + used + 8
            play = QPainterPath(QPointF(at + 1.5, top + 4))
            play.lineTo(at + 9, top + 8)
            play.lineTo(at + 1.5, top + 12)
            play.closeSubpath()
            painter.setPen(QPen(look.text, 1.25))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(play)
            place = QRectF(at + 14, top, room.right() - at - 14, 16)
            used += 22 + self.lines.draw(painter, place, words.ready, look.small, look.text)
        beside = room.adjusted(used + 12, 0, 0, 0)
        if changed:
            beside.setLeft(beside.left() + 16)
            wide = self.lines.draw(painter, beside, changed, look.small, look.bad, "right")
            _warning(painter, QPointF(beside.right() - wide - 16, top + 2), look.bad)
        elif words.kind is Note.LIVE:
            beside.setLeft(beside.left() + 12)
            wide = self.lines.draw(
                painter, beside, words.note, look.small_medium, look.good, "right"
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.good)
            painter.drawEllipse(QPointF(beside.right() - wide - 8, top + 8), 4, 4)
        else:
            self.lines.draw(painter, beside, words.note, look.small, look.faint, "right")

    def _line(
        self,
        painter: QPainter,
        box: Box,
        slot: int,
        line: TeamLine,
        words: SeriesWords,
        marks: Marks,
        zoom: float,
    ) -> None:
        look = self.look
        lit = line.team is not None and line.team == marks.team
        top = box.top + slot * ROW_HEIGHT
        row = QRectF(box.left + 1, top + 1 - slot, BOX_WIDTH - 2, ROW_HEIGHT - 1 + slot - 0.5)
        score = QRectF(box.right - SCORE_WIDTH, row.top(), SCORE_WIDTH - 1, row.height())
        painter.setPen(Qt.PenStyle.NoPen)
        if lit:
            _fill_line(painter, row, slot, look.accent_soft)
        elif line.won:
            _fill_line(painter, score, slot, look.hover, at_end=True)
        if line.team is not None:
            bar = QRectF(box.left + 26, top + (ROW_HEIGHT - 14) / 2, 4, 14)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.team(line.team))
            painter.drawRoundedRect(bar, 2, 2)
        if zoom < WORDS_FROM:
            return
        if line.seed and zoom >= FULL_FROM:
            seed = QRectF(box.left + 2, top, SEED_WIDTH, ROW_HEIGHT)
            self.lines.draw(painter, seed, line.seed, look.small, look.faint, "right")
        name = QRectF(box.left + 38, top, BOX_WIDTH - SCORE_WIDTH - 46, ROW_HEIGHT)
        if line.team is None:
            name.setLeft(box.left + 28)
            self.lines.draw(painter, name, line.name, look.body, look.faint)
        else:
            font, colour = look.medium, look.text
            if line.won or lit:
                font = look.semibold
            elif line.lost:
                font, colour = look.body, look.faint
            self.lines.draw(painter, name, line.name, font, colour)
        live = words.state is SeriesState.RUNNING
        strong = line.won or live
        self.lines.draw(
            painter,
            score,
            line.score,
            look.semibold if strong else look.body,
            look.text if strong else look.faint,
            "centre",
        )

    # Titles and letters

    def _titles(self, painter: QPainter, sheet: Sheet, exposed: QRectF) -> None:
        look = self.look
        for title, words in zip(sheet.layout.titles, sheet.titles, strict=True):
            room = QRectF(title.left, title.top, BOX_WIDTH + 40, TITLE_HEIGHT)
            if room.intersects(exposed):
                used = self.lines.draw(painter, room, words.text, look.semibold, look.text)
                beside = room.adjusted(used + 8, 0, 0, 0)
                self.lines.draw(painter, beside, words.note, look.small, look.faint)
        for group, text in zip(sheet.layout.score_groups, sheet.score_groups, strict=True):
            room = QRectF(group.left, group.top, BOX_WIDTH - 4, TITLE_HEIGHT)
            if room.intersects(exposed):
                used = self.lines.draw(painter, room, text, look.small_semibold, look.muted)
                painter.setPen(QPen(look.line, 1))
                y = room.center().y() + 0.5
                painter.drawLine(QLineF(room.left() + used + 8, y, room.right() + 2, y))

    def _drops(self, painter: QPainter, sheet: Sheet, marks: Marks, exposed: QRectF) -> None:
        path = frozenset(marks.path)
        for drop in sheet.layout.drops:
            places = [
                QRectF(x, y, drop.width, LETTER)
                for x, y in (drop.leaves, drop.enters)
                if exposed.intersects(QRectF(x, y, drop.width, LETTER))
            ]
            if places:
                lit = drop.source in path and _takes(drop, sheet, marks)
                for place in places:
                    self._letter(painter, place, drop.letter, lit)

    def _letter(self, painter: QPainter, place: QRectF, letter: str, lit: bool) -> None:
        look = self.look
        painter.setPen(Qt.PenStyle.NoPen if lit else QPen(look.control, 1))
        painter.setBrush(look.accent if lit else look.window)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        colour = look.on_accent if lit else look.muted
        self.lines.draw(painter, place, letter, look.small_semibold, colour, "centre")


def paint_sheet(painter: QPainter, sheet: Sheet, look: BracketLook, marks: Marks) -> None:
    """The whole of it with every detail: for a picture or a page."""
    whole = QRectF(0, 0, sheet.width, sheet.height)
    SheetPainter(look).paint(painter, sheet, marks, whole, 1.0)


def wire_path(wire: Wire) -> QPainterPath:
    """A connector with round corners."""
    points = [QPointF(*point) for point in wire.points]
    path = QPainterPath(points[0])
    if len(points) < 4:
        path.lineTo(points[-1])
        return path
    start, turn, leave, end = points
    up = -1 if leave.y() < turn.y() else 1
    radius = min(RADIUS, abs(leave.y() - turn.y()) / 2)
    path.lineTo(turn.x() - radius, start.y())
    path.quadTo(turn, QPointF(turn.x(), turn.y() + up * radius))
    path.lineTo(leave.x(), leave.y() - up * radius)
    path.quadTo(leave, QPointF(leave.x() + radius, leave.y()))
    path.lineTo(end)
    return path


def _is_lit(wire: Wire, sheet: Sheet, marks: Marks) -> bool:
    if marks.team is None:
        return False
    source = sheet.series.get(wire.source)
    target = sheet.series.get(wire.target)
    if source is None or target is None:
        return False
    here = target.lines[wire.slot].team == marks.team
    return here and any(line.team == marks.team and line.won for line in source.lines)


def _takes(drop: Drop, sheet: Sheet, marks: Marks) -> bool:
    source = sheet.series[drop.source]
    return any(line.team == marks.team and line.lost for line in source.lines)


def _slot_of(words: SeriesWords, team: int | None) -> int:
    return 1 if words.lines[1].team == team else 0


def _block_colour(
    number: int, state: SeriesState, marks: Marks, path: frozenset[int]
) -> str:  # fmt: skip
    if number in marks.changed:
        return "bad"
    if number == marks.selected:
        return "accent_text"
    if number in path:
        return "accent"
    if state is SeriesState.RUNNING:
        return "good"
    if state is SeriesState.READY:
        return "muted"
    return "control" if state is SeriesState.FINISHED else "line"


def _hair(colour: QColor) -> QPen:
    """One pixel wide however large it is shown."""
    pen = QPen(colour, 1)
    pen.setCosmetic(True)
    return pen


def _dashed(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setDashPattern([3, 2])
    return pen


def _fill_line(
    painter: QPainter, row: QRectF, slot: int, colour: QColor, *, at_end: bool = False
) -> None:
    """The ground of one line, with the corners of its box."""
    painter.setBrush(colour)
    path = QPainterPath()
    radius = RADIUS - 1
    path.addRoundedRect(row, radius, radius)
    # The corners towards the other line, and towards the name, are square.
    half = row.height() / 2
    inner = row.adjusted(0, half, 0, 0) if slot == 0 else row.adjusted(0, 0, 0, -half)
    square = QPainterPath()
    square.addRect(inner)
    if at_end:
        before = QPainterPath()
        before.addRect(row.adjusted(0, 0, -row.width() / 2, 0))
        square = square.united(before)
    painter.drawPath(path.united(square))


def _warning(painter: QPainter, at: QPointF, colour: QColor) -> None:
    """A triangle with its mark, 12 high."""
    path = QPainterPath(QPointF(at.x() + 6, at.y() + 1))
    path.lineTo(at.x() + 11.5, at.y() + 11)
    path.lineTo(at.x() + 0.5, at.y() + 11)
    path.closeSubpath()
    pen = QPen(colour, 1.25)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.drawLine(QLineF(at.x() + 6, at.y() + 5, at.x() + 6, at.y() + 7.5))
    painter.drawPoint(QPointF(at.x() + 6, at.y() + 9.2))
