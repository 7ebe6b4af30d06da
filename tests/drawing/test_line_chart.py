"""A chart shows every value within its grid, in the order of time, and paints what it is told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from dtxdesk.drawing.line_chart import ChartLook, Layout, LineChart, Point, paint_line_chart

BEGIN = datetime(2026, 6, 20, 22, tzinfo=UTC)
RECT = QRectF(0, 0, 340, 112)
LINE, AGAINST = QColor(250, 0, 0), QColor(0, 0, 250)


@pytest.fixture
def look(qtbot: QtBot) -> ChartLook:
    grid = QColor(40, 40, 40)
    return ChartLook(LINE, AGAINST, grid, QColor("white"), QColor("black"), QFont("Inter"))


def chart(values: list[float | None], against: float | None = None, days: float = 1) -> LineChart:
    points = [
        Point(BEGIN + timedelta(days=days * n), value, against) for n, value in enumerate(values)
    ]
    return LineChart(points, lambda value: f"{value:g}", finest=0.01)


numbers = st.floats(-20_000, 20_000, allow_nan=False)


@pytest.mark.usefixtures("qapp")
@given(st.lists(numbers, min_size=1, max_size=30), st.none() | numbers)
def test_every_value_lies_within_three_even_lines(
    values: list[float], against: float | None
) -> None:
    made = chart(list(values), against)
    look = ChartLook(LINE, AGAINST, LINE, LINE, LINE, QFont("Inter"))
    layout = Layout(made, RECT, look)
    low, middle, high = layout.grid
    assert high - middle == pytest.approx(middle - low)
    assert middle > low
    slack = (high - low) * 1e-6
    for value in [*values, *([] if against is None else [against])]:
        assert low - slack <= value <= high + slack
    # No more room than needed: the line must be seen to move.
    shown = [*values, *([] if against is None else [against])]
    spread = max(shown) - min(shown)
    assert high - low <= max(10 * spread, 1)


def test_time_runs_to_the_right_and_the_nearest_point_is_found(look: ChartLook) -> None:
    layout = Layout(chart([1.0, None, 3.0, 2.0]), RECT, look)
    places = [layout.place(n) for n in (0, 2, 3)]
    assert [place.x() for place in places] == sorted(place.x() for place in places)
    assert places[1].y() < places[2].y() < places[0].y()  # higher values stand higher
    assert layout.nearest(0) == 0
    assert layout.nearest(layout.x(BEGIN + timedelta(days=1))) in (0, 2)  # that one has no value
    assert layout.nearest(9_999) == 3


@pytest.mark.parametrize("days", [0.5, 9, 40, 400])
def test_it_paints_the_line_and_the_dashes(look: ChartLook, days: float) -> None:
    image = QImage(340, 112, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    layout = Layout(chart([5.0, 40.0, None, 10.0, 20.0], 25.0, days), RECT, look)
    paint_line_chart(painter, layout, look)
    painter.end()
    colours = [image.pixelColor(x, y) for x in range(340) for y in range(112)]
    assert LINE in colours
    dashes = [colour for colour in colours if colour.blue() > 100 and colour.red() < 60]
    assert dashes
    last = layout.place(4).toPoint()
    assert image.pixelColor(last) == LINE


def test_a_single_moment_is_a_dot_at_the_right(look: ChartLook) -> None:
    layout = Layout(chart([7.0]), RECT, look)
    assert layout.place(0).x() == layout.plot.right()
