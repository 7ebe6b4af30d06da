"""What is painted of a bracket, found again in a picture."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from dtxdesk.domain.stages.layout import BOX_HEIGHT, BOX_WIDTH, laid_out, paths_of
from dtxdesk.domain.stages.model import SeriesState
from dtxdesk.domain.stages.progress import played
from dtxdesk.drawing.brackets.look import BracketLook
from dtxdesk.drawing.brackets.marks import Marks
from dtxdesk.drawing.brackets.painting import SheetPainter, paint_sheet
from dtxdesk.drawing.brackets.sheet import Heading, SeriesWords, Sheet, TeamLine
from tests.domain.stages.playing import bracket, play_out

COLOURS = (
    "window", "raised", "panel", "hover", "line", "control", "text", "muted", "faint", "accent",
    "on_accent", "accent_text", "accent_soft", "good", "bad",
)  # fmt: skip
TEAM = QColor(1, 2, 250)


@pytest.fixture
def look(qapp: object) -> BracketLook:
    """A colour of its own for everything."""
    named = {name: QColor(10 * place + 20, 90, 255 - 10 * place)
             for place, name in enumerate(COLOURS)}  # fmt: skip
    font = QFont()
    font.setPixelSize(13)
    return BracketLook(
        **named, team=lambda _team: TEAM, body=font, medium=font, semibold=font, small=font,
        small_medium=font, small_semibold=font,
    )  # fmt: skip


def sheet_of(teams: int, *, over: bool) -> tuple[Sheet, Mapping[int, tuple[int, ...]]]:
    stage = bracket(teams)
    state = played(stage, play_out(stage, lambda one: 0) if over else {})
    words = {
        one.number: SeriesWords(
            str(one.number),
            one.state,
            (line(one.teams[0], one.winner), line(one.teams[1], one.winner)),
        )
        for one in state.series
    }
    layout = laid_out(state)
    headings = tuple(Heading(f"Round {title.round}", "best of 3") for title in layout.titles)
    return Sheet(layout, words, headings), paths_of(state)


def line(team: int | None, winner: int | None) -> TeamLine:
    if team is None:
        return TeamLine("Winner of 9")
    lost = winner is not None and winner != team
    return TeamLine(f"Team {team}", team, "1", "2", winner == team, lost)


def painted(
    sheet: Sheet, look: BracketLook, marks: Marks, zoom: float = 1.0, part: QRectF | None = None
) -> QImage:
    whole = part or QRectF(0, 0, sheet.width, sheet.height)
    size = QRectF(0, 0, sheet.width * zoom, sheet.height * zoom).toAlignedRect().size()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(look.window)
    painter = QPainter(image)
    painter.scale(zoom, zoom)
    SheetPainter(look).paint(painter, sheet, marks, whole, zoom)
    painter.end()
    return image


def colours_in(image: QImage, rect: QRectF) -> set[int]:
    area = rect.toAlignedRect().intersected(image.rect())
    return {
        image.pixel(x, y) & 0xFFFFFF
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    }


def rgb(colour: QColor) -> int:
    return int(colour.rgb()) & 0xFFFFFF


def box_of(sheet: Sheet, number: int) -> QRectF:
    box = sheet.layout.box(number)
    assert box is not None
    return QRectF(box.left, box.top, BOX_WIDTH, BOX_HEIGHT)


def test_every_box_and_team_is_there(look: BracketLook) -> None:
    sheet, _ = sheet_of(8, over=True)
    image = painted(sheet, look, Marks())
    for box in sheet.layout.boxes:
        there = colours_in(image, box_of(sheet, box.number))
        assert {rgb(look.raised), rgb(TEAM), rgb(look.hover)} <= there
    for wire in sheet.layout.wires:
        (x1, y), (x2, _) = wire.points[:2]
        assert rgb(look.window) != image.pixel(round((x1 + x2) / 2), round(y)) & 0xFFFFFF


def test_what_is_selected_lit_and_would_change_is_marked(look: BracketLook) -> None:
    sheet, paths = sheet_of(8, over=True)
    team = next(line.team for line in sheet.series[1].lines if line.won)
    assert team is not None
    marks = Marks(selected=2, team=team, path=paths[team], changed={6: "loses its result"})
    plain, image = painted(sheet, look, Marks()), painted(sheet, look, marks)
    assert rgb(look.accent_text) in colours_in(image, box_of(sheet, 2))
    assert rgb(look.bad) in colours_in(image, box_of(sheet, 6))
    for number in paths[team]:
        assert rgb(look.accent_soft) in colours_in(image, box_of(sheet, number))
        assert rgb(look.accent_soft) not in colours_in(plain, box_of(sheet, number))
    away = set(sheet.series) - set(paths[team])
    assert all(rgb(look.accent_soft) not in colours_in(image, box_of(sheet, n)) for n in away)


@pytest.mark.parametrize("zoom", [0.1, 0.25, 0.5])
def test_seen_from_afar_each_box_is_still_there(look: BracketLook, zoom: float) -> None:
    sheet, _ = sheet_of(16, over=True)
    image = painted(sheet, look, Marks(selected=3), zoom)
    for box in sheet.layout.boxes:
        place = box_of(sheet, box.number)
        inside = QRectF(place.topLeft() * zoom, place.size() * zoom)
        assert colours_in(image, inside) != {rgb(look.window)}


def test_only_what_is_exposed_is_painted(look: BracketLook) -> None:
    sheet, _ = sheet_of(16, over=False)
    part = QRectF(0, 0, 300, 200)
    image = painted(sheet, look, Marks(), part=part)
    last = sheet.layout.boxes[-1].number
    assert colours_in(image, box_of(sheet, last)) == {rgb(look.window)}
    assert colours_in(image, box_of(sheet, 1)) != {rgb(look.window)}


def test_what_lies_where(look: BracketLook) -> None:
    sheet, _ = sheet_of(8, over=True)
    for box in sheet.layout.boxes:
        x = box.left + 50
        for slot in (0, 1):
            y = box.slot(slot)
            assert sheet.series_at(x, y) == box.number
            assert sheet.team_at(x, y) == sheet.series[box.number].lines[slot].team
    assert sheet.series_at(2, 2) is None
    assert sheet.team_at(sheet.width - 1, 2) is None


def test_a_page_has_all_of_it_whatever_is_in_the_names(look: BracketLook) -> None:
    sheet, _ = sheet_of(4, over=False)
    odd = SeriesWords(
        "1", SeriesState.READY,
        (TeamLine("<b>" + "x" * 500, 1, "1"), TeamLine("صقر 🦆 北风", 2, "2")), ready="Ready",
    )  # fmt: skip
    sheet = Sheet(sheet.layout, {**sheet.series, 1: odd}, sheet.titles)
    image = QImage(int(sheet.width), int(sheet.height), QImage.Format.Format_RGB32)
    image.fill(look.window)
    painter = QPainter(image)
    paint_sheet(painter, sheet, look, Marks())
    painter.end()
    beside = box_of(sheet, 1)
    gap = QRectF(beside.right() + 25, beside.top(), 6, 20)
    assert colours_in(image, gap) == {rgb(look.window)}  # a long name stays in its box
