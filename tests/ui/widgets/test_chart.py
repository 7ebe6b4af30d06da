"""The chart answers to the pointer and to the keyboard, and says in words what it shows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dtxdesk.drawing.line_chart import LineChart, Point
from dtxdesk.ui.widgets.chart import Chart

BEGIN = datetime(2026, 9, 1, tzinfo=UTC)
VALUES = (None, 10.0, 30.0, None, 20.0)


@pytest.fixture
def chart(qtbot: QtBot) -> Chart:
    widget = Chart()
    qtbot.addWidget(widget)
    points = [Point(BEGIN + timedelta(days=n), value, 15.0) for n, value in enumerate(VALUES)]
    line = LineChart(points, lambda value: f"{value:.0f}")
    widget.show_chart(line, "From 10 to 20", lambda n: f"{VALUES[n]:.0f} on day {n}")
    widget.resize(340, 112)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.setFocus()
    return widget


def test_left_and_right_go_over_the_points_that_have_a_value(chart: Chart) -> None:
    heard = []
    for key in ("Left", "Left", "Left", "Left", "Right", "End", "Home"):
        QTest.keyClick(chart, getattr(Qt.Key, f"Key_{key}"))
        heard.append(chart.accessibleDescription())
    assert heard == [
        *("20 on day 4", "30 on day 2", "10 on day 1", "10 on day 1"),
        *("30 on day 2", "20 on day 4", "10 on day 1"),
    ]


def test_the_pointer_asks_for_the_nearest_and_leaving_ends_it(chart: Chart, qtbot: QtBot) -> None:
    for number in (1, 2, 4):
        place = chart.point_at(number).toPoint()
        QTest.mouseMove(chart, place + QPoint(1, 20))
        qtbot.waitUntil(partial(_is_asked, chart, f"{VALUES[number]:.0f} on day {number}"))
    chart.clearFocus()
    assert chart.asked == ""


def _is_asked(chart: Chart, words: str) -> bool:
    return chart.asked == words


def test_the_line_is_told_in_words_and_another_one_begins_anew(chart: Chart) -> None:
    assert chart.accessibleName() == "From 10 to 20"
    QTest.keyClick(chart, Qt.Key.Key_Left)
    before = chart.grab().toImage()
    chart.show_chart(LineChart([Point(BEGIN, 1.0)], str), "One day", str)
    assert chart.accessibleName() == "One day"
    assert chart.accessibleDescription() == ""
    assert chart.grab().toImage() != before
