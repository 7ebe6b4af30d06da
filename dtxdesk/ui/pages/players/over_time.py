"""How a player's rating and figures came to be what they are: one line over time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from dtxdesk.domain.rating_history import RatingHistory, RatingPoint
from dtxdesk.drawing.line_chart import LineChart, Point
from dtxdesk.errors import DeskError
from dtxdesk.phrases import Sentences
from dtxdesk.ui.delegates import percent
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import date
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP, translate
from dtxdesk.ui.widgets import Label
from dtxdesk.ui.widgets.chart import Chart
from dtxdesk.ui.widgets.choice_box import ChoiceBox


@dataclass(frozen=True)
class _Measure:
    """One thing that can be shown over time, and what its dashed line is."""

    title: str
    against: str
    value: Callable[[RatingPoint], float | None]
    reference: Callable[[RatingPoint, int | None], float | None]
    label: Callable[[float], str]
    exact: Callable[[float], str]
    finest: float


def _ratio(place: int) -> Callable[[RatingPoint], float | None]:
    return lambda point: point.totals.ratios[place][0] / point.totals.ratios[place][1]


def _average(place: int) -> Callable[[RatingPoint, int | None], float | None]:
    def find(point: RatingPoint, _base: int | None) -> float | None:
        if point.averages is None:
            return None
        return (point.averages.win_rate, point.averages.kda, point.averages.gpm)[place]

    return find


_AVERAGE = QT_TRANSLATE_NOOP("over_time", "League average")
MEASURES = (
    _Measure(
        QT_TRANSLATE_NOOP("over_time", "League MMR"),
        QT_TRANSLATE_NOOP("over_time", "Base MMR"),
        lambda point: point.league_mmr,
        lambda _point, base: base,
        lambda value: f"{value:.0f}",
        lambda value: f"{value:.0f}",
        finest=10,
    ),
    _Measure(
        QT_TRANSLATE_NOOP("over_time", "Win rate"), _AVERAGE, _ratio(0), _average(0),
        percent, lambda value: percent(value, 1), finest=0.05,
    ),
    _Measure(
        QT_TRANSLATE_NOOP("over_time", "KDA"), _AVERAGE, _ratio(1), _average(1),
        lambda value: f"{value:.1f}", lambda value: f"{value:.2f}", finest=0.2,
    ),
    _Measure(
        QT_TRANSLATE_NOOP("over_time", "GPM"), _AVERAGE, _ratio(2), _average(2),
        lambda value: f"{value:.0f}", lambda value: f"{value:.0f}", finest=5,
    ),
)  # fmt: skip


class OverTime(QWidget):
    """A choice of what to show, the line, and what the line means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history: RatingHistory | None = None
        self.choice = ChoiceBox(self)
        self.choice.setAccessibleName(self.tr("What to show over time"))
        for measure in MEASURES:
            self.choice.addItem(translate("over_time", measure.title))
        self.choice.currentIndexChanged.connect(self._show_measure)
        self.chart = Chart(self)
        self.words = Label("", self, tone="muted", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._below = Label("", self, size="small", tone="faint", wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        px = theme().metrics.px
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Over time"), self, weight="semibold"))
        head.addStretch(1)
        head.addWidget(self.choice)
        place = QWidget(self)
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(place)
        column.addWidget(self._below)

    # Showing

    def show_loading(self) -> None:
        """Nothing is known of this player yet; the room is kept, so that nothing jumps."""
        self._history = None
        self._say(self.tr("Adding up the league's matches…"))

    def show_failure(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self._say(said(Sentences(error.title, error.message)))
        else:
            self._say(self.tr("This could not be shown. The program made a mistake."))

    def show_history(self, history: RatingHistory | None) -> None:
        self._history = history
        self._show_measure()

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self._stack.setCurrentWidget(self.words)
        self._below.setText("")

    def _show_measure(self) -> None:
        history = self._history
        if history is None or not history.points:
            self._say(self.tr("A line begins with the first counted game."))
            return
        measure = MEASURES[self.choice.currentIndex()]
        points = [
            Point(point.at, measure.value(point), measure.reference(point, history.base_mmr))
            for point in history.points
        ]
        first = next((n for n, point in enumerate(points) if point.value is not None), None)
        if first is None:
            self._say(self.tr("A line begins with the first league MMR: see above what it needs."))
            return
        points = points[first:]
        chart = LineChart(points, measure.label, measure.finest)
        self.chart.show_chart(
            chart, self._told(points, measure), lambda n: self._point_words(points[n], measure)
        )
        self._stack.setCurrentWidget(self.chart)
        self._below.setText(self._meaning(history, measure))

    def _point_words(self, point: Point, measure: _Measure) -> str:
        value = "" if point.value is None else measure.exact(point.value)
        return self.tr("{value} on {date}").format(value=value, date=date(point.at))

    def _told(self, points: list[Point], measure: _Measure) -> str:
        """The line in words: from where to where, and its ends."""
        values = [point.value for point in points if point.value is not None]
        return self.tr(
            "{measure} over time: {first} on {begin}, {last} on {end}, lowest {low}, highest {high}"
        ).format(
            measure=translate("over_time", measure.title),
            first=measure.exact(values[0]),
            begin=date(points[0].at),
            last=measure.exact(values[-1]),
            end=date(points[-1].at),
            low=measure.exact(min(values)),
            high=measure.exact(max(values)),
        )

    def _meaning(self, history: RatingHistory, measure: _Measure) -> str:
        days = history.step.days
        each = {1: self.tr("A point a day."), 7: self.tr("A point a week.")}.get(
            days, self.tr("A point every four weeks.")
        )
        dashed = self.tr("Dashed: {what}.").format(what=translate("over_time", measure.against))
        if measure is not MEASURES[0]:
            return f"{dashed} {each} {self.tr('All games up to then.')}"
        present = self.tr("By the present formula and base MMR, with the averages of each moment.")
        return f"{dashed} {each} {present}"
