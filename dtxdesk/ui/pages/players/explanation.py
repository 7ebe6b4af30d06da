"""League MMR explained: what each factor gave, what they add up to, and from where it started."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.data.queries.player_detail import LeagueMmrExplanation, PlayerDetail
from dtxdesk.domain.league_mmr import MILLION, Factor
from dtxdesk.ui.delegates import percent, signed
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import date
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP, translate
from dtxdesk.ui.widgets import DivergingBar, ElidedLabel, Label, Line

FULL_BAR = 100
"""Points of a full half bar, as in the leaderboard's columns of single factors."""

_NAMES = {
    "win_rate": QT_TRANSLATE_NOOP("explanation", "Win rate"),
    "kda": "KDA",
    "gpm": "GPM",
}
_SOURCES = {
    "typed": QT_TRANSLATE_NOOP("explanation", "Base MMR, typed on {date}"),
    "imported": QT_TRANSLATE_NOOP("explanation", "Base MMR, imported on {date}"),
    "estimated": QT_TRANSLATE_NOOP("explanation", "Base MMR, estimated on {date}"),
}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def figure(key: str, value: float) -> str:
    """A player's or a league's figure as it is written: 64.7 %, 3.76, 555."""
    if key == "win_rate":
        return percent(value, 1)
    return f"{value:.2f}" if key == "kda" else f"{value:.0f}"


class _FactorRow:
    """The five places of one factor in the grid."""

    def __init__(self, grid: QGridLayout, row: int) -> None:
        self._name = Label()
        self._mine = Label(weight="medium")
        self._league = Label(tone="muted")
        self._bar = DivergingBar(FULL_BAR)
        self._points = Label(weight="medium")
        for label in (self._mine, self._league, self._points):
            label.setAlignment(_RIGHT)
        grid.addWidget(self._name, row, 0)
        grid.addWidget(self._mine, row, 1)
        grid.addWidget(self._league, row, 2)
        grid.addWidget(self._bar, row, 3)
        grid.addWidget(self._points, row, 4)
        grid.setRowMinimumHeight(row, theme().metrics.px(28))

    def show(self, factor: Factor) -> None:
        self._name.setText(translate("explanation", _NAMES[factor.key]))
        self._mine.setText(figure(factor.key, factor.value))
        self._league.setText(figure(factor.key, factor.average))
        self._bar.set_amount(factor.points)
        points = round(factor.points)
        self._points.setText(signed(points))
        self._points.set_tone("good" if points > 0 else "bad" if points < 0 else "faint")


class _SumRow(QWidget):
    """A line of the sum: what it is on the left, the number on the right."""

    def __init__(self, strong: bool = False) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._name = Label(
            weight="semibold" if strong else "regular", tone="text" if strong else "muted"
        )
        self._number = Label(weight="semibold" if strong else "medium")
        row.addWidget(self._name, 1)
        row.addWidget(self._number)

    def show_figure(self, name: str, number: str, change: int = 0) -> None:
        self._name.setText(name)
        self._number.setText(number)
        self._number.set_tone("good" if change > 0 else "bad" if change < 0 else "text")


class Explanation(QWidget):
    """The block of the detail pane; it says as plainly why there is no league MMR."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self._where = ElidedLabel(size="small", tone="faint")
        self._where.setAlignment(_RIGHT)
        self._missing = Label(tone="muted", wrap=True)
        self._factors = QWidget()
        self._rows = self._make_grid(self._factors)
        self._adjustment = _SumRow()
        self._base = _SumRow()
        self._sum = _SumRow(strong=True)
        self._weights = Label(size="small", tone="faint", wrap=True)
        self._upper_line, self._lower_line = Line(), Line()
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("League MMR explained"), weight="semibold"))
        head.addWidget(self._where, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(head)
        for part in (
            self._factors,
            self._missing,
            self._upper_line,
            self._adjustment,
            self._base,
            self._lower_line,
            self._sum,
            self._weights,
        ):
            column.addWidget(part)

    def _make_grid(self, place: QWidget) -> list[_FactorRow]:
        px = theme().metrics.px
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(0)
        heads = (self.tr("Factor"), self.tr("Player"), self.tr("League"), "", self.tr("Points"))
        for column, text in enumerate(heads):
            label = Label(text, size="small", tone="faint")
            if column:
                label.setAlignment(_RIGHT)
            grid.addWidget(label, 0, column)
        for column, width in enumerate((58, 50, 50, 48, 40)):
            grid.setColumnMinimumWidth(column, px(width))
        grid.setColumnStretch(3, 1)
        grid.setRowMinimumHeight(0, px(24))
        return [_FactorRow(grid, row) for row in (1, 2, 3)]

    def show_player(self, detail: PlayerDetail) -> None:
        """Fill in one player's figures of the league that the page shows."""
        told = detail.explanation
        self._where.setText(self._head(detail))
        qualified = told is not None and bool(told.factors)
        self._factors.setVisible(qualified)
        self._upper_line.setVisible(qualified)
        self._adjustment.setVisible(qualified)
        self._weights.setVisible(qualified)
        missing = self._why_missing(detail)
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing))
        if told is not None and qualified:
            for row, factor in zip(self._rows, told.factors, strict=True):
                row.show(factor)
            adjustment = told.adjustment or 0
            self._adjustment.show_figure(self.tr("Adjustment"), signed(adjustment), adjustment)
            self._weights.setText(self._formula(told))
        base = detail.row.base_mmr
        self._base.show_figure(_base_words(detail), self.tr("none") if base is None else str(base))
        shown = detail.row.league_mmr
        self._sum.show_figure(self.tr("League MMR"), "–" if shown is None else str(shown))

    def _head(self, detail: PlayerDetail) -> str:
        if detail.league_name is None:
            return ""
        words = self.tr("{league}, %Ln game(s)", "", detail.row.games)
        return words.format(league=detail.league_name)

    def _formula(self, told: LeagueMmrExplanation) -> str:
        weights = ", ".join(f"{weight / MILLION * 100:g}" for weight in told.weights_ppm)
        return self.tr("Weights {weights} %. At most {cap} points either way.").format(
            weights=weights, cap=told.cap
        )

    def _why_missing(self, detail: PlayerDetail) -> str:
        told = detail.explanation
        if detail.league_name is None:
            return self.tr("There is no league yet.")
        if told is None:
            if detail.row.steam_id is None:
                return self.tr("Without a Steam id no match can be found.")
            return self.tr("No counted game in this league yet.")
        if not told.qualified:
            return self.tr("{games} of {needed} games that a league MMR needs.").format(
                games=told.games, needed=told.min_games
            )
        if told.base_mmr is None:
            return self.tr("A league MMR needs a base MMR to start from.")
        return ""


def _base_words(detail: PlayerDetail) -> str:
    if detail.base_mmr_source is None or detail.base_mmr_at is None:
        return translate("explanation", "Base MMR")
    words = _SOURCES.get(detail.base_mmr_source, "Base MMR, {date}")
    return translate("explanation", words).format(date=date(detail.base_mmr_at))
