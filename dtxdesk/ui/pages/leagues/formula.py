"""The formula of a league: what counts how much, from how many games on, up to how many points."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.domain.league_mmr import Formula
from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.leagues.tab import LeagueTab
from dtxdesk.ui.pages.leagues.view import LeagueView
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.forms import FormField
from dtxdesk.ui.widgets.frames import Banner, Card
from dtxdesk.ui.widgets.text import Label

PPM_PER_PERCENT = 10_000
WIDTH = 640


class FormulaTab(LeagueTab):
    """A form that is checked as one types; saving is one change that can be undone."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._shown: Formula | None = None
        self._version: int | None = None
        self._weights = tuple(_percent_box() for _ in range(3))
        self._min_games = _whole_box(1, 10_000)
        self._cap = _whole_box(0, 10_000)
        self._sum = Label(size="small", tone="muted")
        self.banner = Banner("warning")
        self.banner.offer(self.tr("Show theirs"))
        self.banner.button.clicked.connect(self._show_theirs)
        self.banner.hide()
        self._fields = self._make_fields()
        self._save = Button(self.tr("Save"), "check", "primary")
        self._save.clicked.connect(self._save_formula)
        self._revert = Button(self.tr("Revert"))
        self._revert.clicked.connect(self._show_theirs)
        self._reset = Button(self.tr("Reset to defaults"), "restart")
        self._reset.clicked.connect(lambda: self._fill(Formula()))
        self._lay_out()
        for weight in self._weights:
            weight.valueChanged.connect(self._check)
        for limit in (self._min_games, self._cap):
            limit.valueChanged.connect(self._check)

    def _make_fields(self) -> dict[str, FormField]:
        win_rate, kda, gpm = self._weights
        return {
            "win_rate": FormField(self.tr("&Win rate"), win_rate),
            "kda": FormField(self.tr("&KDA"), kda),
            "gpm": FormField(self.tr("&GPM"), gpm),
            "min_games": FormField(
                self.tr("&Minimum games"),
                self._min_games,
                self.tr("Players with fewer games have no league MMR and don't set the average."),
            ),
            "cap": FormField(
                self.tr("Ca&p"),
                self._cap,
                self.tr("The most points that the adjustment can give or take."),
            ),
        }

    def _lay_out(self) -> None:
        px = theme().metrics.px
        scroll = QScrollArea(self)
        inner = QWidget(scroll)
        card = Card(self.tr("Formula"), self.tr("of the league MMR"), inner)
        card.setMaximumWidth(px(WIDTH))
        explained = Label(
            self.tr(
                "Each factor says how far a player lies above or below the league's average. "
                "The weights say how much of the cap each factor can give; together they make "
                "100 %. The league MMR is the base MMR and the sum of the points."
            ),
            tone="muted",
            wrap=True,
        )
        weights = QHBoxLayout()
        weights.setSpacing(px(16))
        for key in ("win_rate", "kda", "gpm"):
            weights.addWidget(self._fields[key], 1, Qt.AlignmentFlag.AlignTop)
        limits = QHBoxLayout()
        limits.setSpacing(px(16))
        for key in ("min_games", "cap"):
            limits.addWidget(self._fields[key], 1, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self._reset)
        buttons.addStretch(1)
        buttons.addWidget(self._revert)
        buttons.addWidget(self._save)
        for part in (explained, self.banner):
            card.body.addWidget(part)
        card.body.addSpacing(px(4))
        card.body.addLayout(weights)
        card.body.addWidget(self._sum)
        card.body.addSpacing(px(4))
        card.body.addLayout(limits)
        card.body.addSpacing(px(8))
        card.body.addLayout(buttons)
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(24), px(16), px(24), px(24))
        column.addWidget(card)
        column.addStretch(1)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        self.column.addWidget(scroll)

    # What is shown

    def show_league(self, league: LeagueView) -> None:
        row = league.row
        saved = Formula(row.weights_ppm, row.min_games, row.cap)
        other_league = self.league is None or self.league.row.id != row.id
        touched = not other_league and self._shown is not None and self._typed() != self._shown
        self.league = league
        if touched and saved not in (self._shown, self._typed()):
            # Somebody else has saved while this form was being filled in: nothing is taken away.
            self.banner.say(
                self.tr("Somebody has changed this formula meanwhile."),
                self.tr("Saving yours would overwrite theirs."),
            )
            self.banner.show()
        elif not touched:
            self._show(saved)
        if self.banner.isHidden():
            self._version, self._shown = row.version, saved
        self._check()

    def _show(self, formula: Formula) -> None:
        self._shown = formula
        self.banner.hide()
        self._fill(formula)

    def _show_theirs(self) -> None:
        if self.league is not None:
            row = self.league.row
            self._version = row.version
            self._show(Formula(row.weights_ppm, row.min_games, row.cap))

    def _fill(self, formula: Formula) -> None:
        for box, ppm in zip(self._weights, formula.weights_ppm, strict=True):
            box.setValue(ppm / PPM_PER_PERCENT)
        self._min_games.setValue(formula.min_games)
        self._cap.setValue(formula.cap)
        self._check()

    def _typed(self) -> Formula:
        first, second, third = (round(box.value() * PPM_PER_PERCENT) for box in self._weights)
        return Formula((first, second, third), self._min_games.value(), self._cap.value())

    def _check(self) -> None:
        typed = self._typed()
        problems = typed.problems()
        total = sum(typed.weights_ppm) / PPM_PER_PERCENT
        words = f"{total:.4f}".rstrip("0").rstrip(".")
        problem = problems.get("weights", "")
        self._sum.setText(problem or self.tr("Sum {sum} %").format(sum=words))
        self._sum.set_tone("bad" if problem else "muted")
        for box in self._weights:
            box.setAccessibleDescription(self._sum.text())
            if bool(box.property("wrong")) != bool(problem):
                box.setProperty("wrong", bool(problem))
                box.update()
        for key in ("min_games", "cap"):
            self._fields[key].set_problem(problems.get(key, ""))
        changed = typed != self._shown
        first_problem = next(iter(problems.values()), "")
        self._save.set_available(
            changed and not problems, first_problem or self.tr("Nothing has been changed.")
        )
        self._revert.set_available(changed, self.tr("Nothing has been changed."))
        self._reset.set_available(typed != Formula(), self.tr("These are the defaults."))

    # Saving

    def _save_formula(self) -> None:
        if self.league is None:
            return
        row, typed = self.league.row, self._typed()
        version = row.version if not self.banner.isHidden() else self._version
        self.context.runner.change(
            self.context.desk.leagues.set_formula,
            row.id,
            version,
            typed,
            title=self.tr("Formula of {league} saved").format(league=row.name),
            on_done=partial(self._saved, typed),
        )

    def _saved(self, formula: Formula, _nothing: None) -> None:
        self._shown = formula
        self.banner.hide()
        self._check()


def _percent_box() -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(0, 100)
    box.setDecimals(2)
    box.setSuffix(" %")
    box.setSingleStep(1)
    _settle(box)
    return box


def _whole_box(least: int, most: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, most)
    _settle(box)
    return box


def _settle(box: QAbstractSpinBox) -> None:
    box.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
    box.setKeyboardTracking(True)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
