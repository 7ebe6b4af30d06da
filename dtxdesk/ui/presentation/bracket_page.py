"""The bracket: whole where that can be read, else whole and then what is being played."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRect, QRectF

from dtxdesk.domain.stages.model import SeriesState
from dtxdesk.drawing.brackets.marks import Marks
from dtxdesk.drawing.brackets.painting import SheetPainter
from dtxdesk.drawing.brackets.sheet import Sheet
from dtxdesk.ui.delegates.mirroring import upright
from dtxdesk.ui.pages.tournaments.bracket_tab.look import bracket_look
from dtxdesk.ui.presentation.leaf import BOTTOM, MARGIN, TOP, Leaf, Shown
from dtxdesk.ui.spectator.canvas import Canvas
from dtxdesk.ui.translation import translate

READABLE = 2.0
"""Lines of the screen for each of the sheet's lengths, from which names are read at ten metres."""
LARGEST = 3.4
OVERVIEW = 0.45
"""From where the whole of a large bracket still says something."""
MOST_PARTS = 6


def bracket_leaves(shown: Shown) -> Sequence[Leaf]:
    """Of the stage that began last."""
    if not shown.scene.brackets:
        return ()
    drawn = shown.scene.brackets[-1]
    sheet = drawn.sheet
    title = drawn.stage.name or translate("Presentation", "Bracket")
    room = (shown.width - 2 * MARGIN, BOTTOM - TOP)
    whole = QRectF(0, 0, sheet.width, sheet.height)
    fits = min(room[0] / max(1.0, whole.width()), room[1] / max(1.0, whole.height()))
    everything = _leaf(sheet, title, whole, min(fits, LARGEST))
    if fits >= READABLE:
        return (everything,)
    parts = [_leaf(sheet, title, part, READABLE) for part in _parts(sheet, room)]
    return (everything, *parts) if fits >= OVERVIEW or not parts else parts


def _parts(sheet: Sheet, room: tuple[float, float]) -> list[QRectF]:
    """Those parts of the size of the screen where something is on or can be played."""
    width, height = (min(side / READABLE, most) for side, most in
                     zip(room, (sheet.width, sheet.height), strict=True))  # fmt: skip
    across, down = ceil(sheet.width / width), ceil(sheet.height / height)
    found: list[tuple[int, QRectF]] = []
    for column in range(across):
        for line in range(down):
            part = QRectF(
                column * (sheet.width - width) / max(1, across - 1),
                line * (sheet.height - height) / max(1, down - 1),
                width,
                height,
            )
            states = [sheet.series[box.number].state for box in sheet.boxes_in(part)]
            if states:
                found.append((_interest(states), part))
            elif any(
                part.intersects(QRectF(one.left, one.top, one.width, one.height))
                for one in sheet.layout.tables
            ):
                found.append((1, part))
    best = sorted(found, key=lambda one: -one[0])[:MOST_PARTS]
    if not any(interest for interest, _ in best):
        best = found[-1:]
    return [part for _, part in found if any(part is kept for _, kept in best)]


def _interest(states: Sequence[SeriesState]) -> int:
    weights = {SeriesState.RUNNING: 100, SeriesState.READY: 10}
    return sum(weights.get(state, 0) for state in states)


def _leaf(sheet: Sheet, title: str, part: QRectF, zoom: float) -> Leaf:
    def paint(canvas: Canvas) -> None:
        room = QRectF(MARGIN, TOP, canvas.width - 2 * MARGIN, BOTTOM - TOP)
        scale = canvas.scale
        place = QRectF(room.topLeft() * scale, room.size() * scale).toRect()
        upright(canvas.painter, place, lambda shown: _paint(canvas, sheet, part, zoom, shown))

    return Leaf(title, paint)


def _paint(canvas: Canvas, sheet: Sheet, part: QRectF, zoom: float, place: QRect) -> None:
    painter, scale = canvas.painter, zoom * canvas.scale
    painter.save()
    painter.setClipRect(place)
    left = place.left() + max(0.0, (place.width() - part.width() * scale) / 2)
    top = place.top() + max(0.0, (place.height() - part.height() * scale) / 2)
    painter.translate(left, top)
    painter.scale(scale, scale)
    painter.translate(-part.left(), -part.top())
    SheetPainter(bracket_look()).paint(painter, sheet, Marks(), part, scale)
    painter.restore()
