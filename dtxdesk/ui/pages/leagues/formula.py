"""The formula of a league: what counts how much, from how many games on, up to how many points."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QBoxLayout,
    QDoubleSpinBox,
    QHBoxLayout,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.domain.league_mmr import Formula
from dtxdesk.domain.rights import Deed
from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.leagues.formula_preview import FormulaPreview
from dtxdesk.ui.pages.leagues.tab import LeagueTab
from dtxdesk.ui.pages.leagues.view import LeagueView
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP, translate
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.choice_box import ChoiceBox
from dtxdesk.ui.widgets.forms import FormField
from dtxdesk.ui.widgets.frames import Banner, Line
from dtxdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes

PPM_PER_PERCENT = 10_000
WIDTH = 376
ROOM_FOR_BOTH = 720
LEAST_PREVIEW = 280

PRESETS: tuple[tuple[str, tuple[int, int, int]], ...] = (
    (QT_TRANSLATE_NOOP("FormulaTab", "Usual"), Formula().weights_ppm),
    (QT_TRANSLATE_NOOP("FormulaTab", "Results first"), (600_000, 250_000, 150_000)),
    (QT_TRANSLATE_NOOP("FormulaTab", "Even"), (340_000, 330_000, 330_000)),
    (QT_TRANSLATE_NOOP("FormulaTab", "Wins alone"), (1_000_000, 0, 0)),
)
"""Weights of win rate, KDA and GPM that leagues start from, in millionths."""


class FormulaTab(LeagueTab):
    """A form that is checked as one types, and beside it what it would do to the ranking.

    Saving is one change that can be undone.
    """

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._shown: Formula | None = None
        self._version: int | None = None
        self.weights = tuple(_percent_box() for _ in range(3))
        self.min_games = _whole_box(1, 10_000)
        self.cap = _whole_box(0, 10_000)
        self.presets = self._make_presets()
        self._sum = Label(size="small", tone="muted")
        self.banner = Banner("warning")
        self.banner.offer(self.tr("Show theirs"))
        self.banner.button.clicked.connect(self._show_theirs)
        self.banner.hide()
        self._fields = self._make_fields()
        self.save = Button(self.tr("Save"), "check", "primary")
        self.save.clicked.connect(self._save_formula)
        context.actions.refusals_changed.connect(self._check)
        self._revert = Button(self.tr("Revert"))
        self._revert.clicked.connect(self._show_theirs)
        self._reset = Button(self.tr("Reset to defaults"), "restart")
        self._reset.clicked.connect(lambda: self._fill(Formula()))
        self._outer = self._make_outer()
        self._whole = QWidget(self._outer.viewport())
        self.preview = FormulaPreview(context, self._whole)
        self.preview.player_opened.connect(self._open_player)
        self._lay_out()
        for weight in self.weights:
            weight.valueChanged.connect(self._check)
        for limit in (self.min_games, self.cap):
            limit.valueChanged.connect(self._check)

    def _make_presets(self) -> ChoiceBox:
        box = ChoiceBox()
        for name, weights in PRESETS:
            shares = " / ".join(f"{ppm / PPM_PER_PERCENT:g}" for ppm in weights)
            words = translate("FormulaTab", name)
            box.addItem(f"{words}, {shares}", weights)
        box.activated.connect(self._take_preset)
        return box

    def _take_preset(self, place: int) -> None:
        weights = self.presets.itemData(place)
        if weights is not None:
            typed = self._typed()
            self._fill(Formula(tuple(weights), typed.min_games, typed.cap))

    def _open_player(self, user_id: int) -> None:
        self.context.show_page("players").show_row(user_id)

    def _make_fields(self) -> dict[str, FormField]:
        win_rate, kda, gpm = self.weights
        return {
            "presets": FormField(self.tr("W&eights"), self.presets),
            "win_rate": FormField(self.tr("&Win rate"), win_rate),
            "kda": FormField(self.tr("&KDA"), kda),
            "gpm": FormField(self.tr("&GPM"), gpm),
            "min_games": FormField(
                self.tr("&Minimum games"),
                self.min_games,
                self.tr("Players with fewer games have no league MMR and don't set the average."),
            ),
            "cap": FormField(
                self.tr("Ca&p"),
                self.cap,
                self.tr("The most points that the adjustment can give or take."),
            ),
        }

    def _make_outer(self) -> QScrollArea:
        """Where the window is narrow, the preview stands below the form, and both scroll."""
        outer = QScrollArea(self)
        outer.setWidgetResizable(True)
        outer.setFrameShape(QScrollArea.Shape.NoFrame)
        outer.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return outer

    def _lay_out(self) -> None:
        whole = self._whole
        scroll = QScrollArea(whole)
        inner = QWidget(scroll)
        inner.setLayout(self._make_form())
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        self._form, self._inner = scroll, inner
        self._line = Line(whole, upright=True)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, whole)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(scroll)
        self._row.addWidget(self._line)
        self._row.addWidget(self.preview, 1)
        self._outer.setWidget(whole)
        self.column.addWidget(self._outer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = theme().metrics.px
        beside = self.width() >= px(ROOM_FOR_BOTH)
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._line.setVisible(beside)
        high = 0 if beside else max(self._inner.heightForWidth(self.width()), 0)
        self._form.setMinimumHeight(high)
        self._form.setMinimumWidth(px(WIDTH) if beside else 0)
        self._form.setMaximumWidth(px(WIDTH) if beside else 16_777_215)
        self.preview.setMinimumHeight(0 if beside else px(LEAST_PREVIEW))

    def _make_form(self) -> QVBoxLayout:
        px = theme().metrics.px
        explained = Label(
            self.tr(
                "Each factor says how far a player lies above or below the league's average, and "
                "its weight how much of the cap it can give. The league MMR is the base MMR and "
                "the sum of the points."
            ),
            tone="muted",
            wrap=True,
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.save)
        buttons.addWidget(self._revert)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(px(24), px(16), px(16), px(24))
        column.setSpacing(px(12))
        column.addWidget(explained)
        column.addWidget(self.banner)
        column.addWidget(self._fields["presets"])
        column.addLayout(self._side_by_side("win_rate", "kda", "gpm"))
        column.addWidget(self._sum)
        column.addLayout(self._side_by_side("min_games", "cap"))
        column.addSpacing(px(4))
        column.addLayout(buttons)
        column.addWidget(self._reset)
        column.addStretch(1)
        return column

    def _side_by_side(self, *keys: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().metrics.px(12))
        for key in keys:
            row.addWidget(self._fields[key], 1, Qt.AlignmentFlag.AlignTop)
        return row

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
        # Looked at once they are all there: half of a preset is no formula.
        boxes = (*self.weights, self.min_games, self.cap)
        blockers = [QSignalBlocker(box) for box in boxes]
        for box, ppm in zip(self.weights, formula.weights_ppm, strict=True):
            box.setValue(ppm / PPM_PER_PERCENT)
        self.min_games.setValue(formula.min_games)
        self.cap.setValue(formula.cap)
        for blocker in blockers:
            blocker.unblock()
        self._check()

    def _typed(self) -> Formula:
        first, second, third = (round(box.value() * PPM_PER_PERCENT) for box in self.weights)
        return Formula((first, second, third), self.min_games.value(), self.cap.value())

    def _check(self) -> None:
        typed = self._typed()
        problems = {key: said(sentence) for key, sentence in typed.problems().items()}
        total = sum(typed.weights_ppm) / PPM_PER_PERCENT
        words = f"{total:.4f}".rstrip("0").rstrip(".")
        problem = problems.get("weights", "")
        self._sum.setText(problem or self.tr("Sum {sum} %").format(sum=words))
        self._sum.set_tone("bad" if problem else "muted")
        for box in self.weights:
            box.setAccessibleDescription(self._sum.text())
            if bool(box.property("wrong")) != bool(problem):
                box.setProperty("wrong", bool(problem))
                box.update()
        for key in ("min_games", "cap"):
            self._fields[key].set_problem(problems.get(key, ""))
        changed = typed != self._shown
        first_problem = next(iter(problems.values()), "")
        refusal = self.context.actions.refusal(Deed.MANAGE_LEAGUES)
        self.save.set_available(
            changed and not problems and not refusal,
            refusal or first_problem or self.tr("Nothing has been changed."),
        )
        self._revert.set_available(changed, self.tr("Nothing has been changed."))
        self._reset.set_available(typed != Formula(), self.tr("These are the defaults."))
        self._show_preset(typed)
        if self.league is None:
            return
        if problems:
            self.preview.show_problem(first_problem)
        else:
            self.preview.show_formula(self.league.row.id, typed)

    def _show_preset(self, typed: Formula) -> None:
        """The preset that these weights are, or that they are somebody's own."""
        place = next((n for n, (_, ppm) in enumerate(PRESETS) if ppm == typed.weights_ppm), None)
        own = self.presets.count() > len(PRESETS)
        if place is None and not own:
            self.presets.addItem(self.tr("Own weights"))
        elif place is not None and own:
            self.presets.removeItem(len(PRESETS))
        self.presets.setCurrentIndex(len(PRESETS) if place is None else place)

    def refresh(self, changes: Changes) -> None:
        self.preview.refresh(changes)

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
