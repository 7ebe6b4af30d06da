"""How it goes: the newest games, both sides, best partners and hardest opponents."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from dtxdesk.data.queries.player_company import FormGame, PlayerFigures
from dtxdesk.domain.companions import Companion, Tally, best_partners, hardest_opponents
from dtxdesk.ui.delegates import percent
from dtxdesk.ui.delegates.figures import draw_bar
from dtxdesk.ui.delegates.painting import draw_icon, draw_rounded, draw_text, middle
from dtxdesk.ui.pages.matches.words import side
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Label, Line

MOST = 5
"""Partners and opponents that are named."""
LINE = 28
HEAD = 24
MARK = 16
SQUARE = 20
GAMES, BAR, RATE = 52, 48, 52
"""Widths of the columns at the right, in design pixels."""


class Company(QWidget):
    """The blocks below the heroes; a block without anything to say says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.form = _Form(self)
        self.sides = _Tallies(self.tr("Side"), self)
        self.partners = _Tallies(self.tr("Partner"), self)
        self.opponents = _Tallies(self.tr("Opponent"), self)
        self._no_partners = Label(
            self.tr("With nobody of yours more was won than lost so far."),
            self, tone="muted", wrap=True,
        )  # fmt: skip
        self._no_opponents = Label(
            self.tr("Against nobody of yours more was lost than won so far."),
            self, tone="muted", wrap=True,
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(Label(self.tr("Form and sides"), self, weight="semibold"))
        column.addWidget(self.form)
        column.addWidget(self.sides)
        column.addSpacing(px(6))
        column.addWidget(Line(self))
        column.addSpacing(px(6))
        column.addWidget(Label(self.tr("Best partners"), self, weight="semibold"))
        column.addWidget(self.partners)
        column.addWidget(self._no_partners)
        column.addSpacing(px(6))
        column.addWidget(Line(self))
        column.addSpacing(px(6))
        column.addWidget(Label(self.tr("Hardest opponents"), self, weight="semibold"))
        column.addWidget(self.opponents)
        column.addWidget(self._no_opponents)

    def show_figures(self, figures: PlayerFigures) -> None:
        self.form.show_form(figures.form)
        self.sides.show_lines(
            [
                (side(radiant=True), figures.radiant, "radiant"),
                (side(radiant=False), figures.dire, "dire"),
            ]
        )
        partners = best_partners(figures.partners, MOST)
        opponents = hardest_opponents(figures.opponents, MOST)
        for lines, nobody, people in (
            (self.partners, self._no_partners, partners),
            (self.opponents, self._no_opponents, opponents),
        ):
            lines.show_lines([_line(one) for one in people])
            lines.setVisible(bool(people))
            nobody.setVisible(not people)


Shown = tuple[str, Tally, str]
"""Who or what, the games, and the mark before it (empty for none)."""


def _line(one: Companion) -> Shown:
    return one.name, one.tally, ""


class _Tallies(QWidget):
    """Painted: name, games, bar and share of wins. Screen readers get the words."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = title
        self._lines: Sequence[Shown] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_lines(self, lines: Sequence[Shown]) -> None:
        self._lines = lines
        self.setAccessibleName("; ".join(self._words(name, tally) for name, tally, _ in lines))
        self.updateGeometry()
        self.update()

    def _words(self, name: str, tally: Tally) -> str:
        return self.tr("{name}: %n game(s), {wins} won", "", tally.games).format(
            name=name, wins=percent(tally.win_rate)
        )

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(280), px(HEAD) + len(self._lines) * px(LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, tokens = theme().metrics.px, theme().tokens
        painter = QPainter(self)
        name, games, bar, rate = _places(QRect(0, 0, self.width(), px(HEAD)))
        draw_text(painter, name, self._title, tokens.faint, size="small")
        draw_text(painter, games, self.tr("Games"), tokens.faint, size="small", align="right")
        wide = rate.united(bar)
        draw_text(painter, wide, self.tr("Win rate"), tokens.faint, size="small", align="right")
        for place, line in enumerate(self._lines):
            top = px(HEAD) + place * px(LINE)
            self._paint_line(painter, QRect(0, top, self.width(), px(LINE)), line)
        painter.end()

    def _paint_line(self, painter: QPainter, rect: QRect, line: Shown) -> None:
        px, tokens = theme().metrics.px, theme().tokens
        words, tally, mark = line
        name, games, bar, rate = _places(rect)
        if mark:
            draw_icon(painter, mark, tokens[mark], middle(rect, 0, px(MARK), px(MARK)))
            name.setLeft(px(MARK) + px(8))
        draw_text(painter, name, words, tokens.text)
        draw_text(painter, games, str(tally.games), tokens.text, align="right")
        if tally.games:
            place = middle(bar, bar.left(), bar.width(), px(4))
            draw_bar(painter, place, tally.win_rate, tokens.text)
            draw_text(painter, rate, percent(tally.win_rate), tokens.text, align="right")
        else:
            draw_text(painter, rate, "–", tokens.faint, align="right")


class _Form(QWidget):
    """The newest games as letters on squares, the newest on the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._games: Sequence[FormGame] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_form(self, games: Sequence[FormGame]) -> None:
        """Show them, the newest first as they are read."""
        self._games = games[::-1]
        won = sum(game.won for game in games)
        words = self.tr("Newest %n game(s): {won} won, {lost} lost", "", len(games))
        self.setAccessibleName(words.format(won=won, lost=len(games) - won))
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(280), px(SQUARE + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, tokens = theme().metrics.px, theme().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = px(SQUARE) + px(4)
        from_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        for place, game in enumerate(self._games):
            at = place * step if from_left else self.width() - (place + 1) * step
            box = QRect(at, px(2), px(SQUARE), px(SQUARE))
            ground, ink = ("good_soft", "good") if game.won else ("bad_soft", "bad")
            draw_rounded(painter, QRectF(box), px(4), tokens[ground])
            letter = self.tr("W") if game.won else self.tr("L")
            draw_text(
                painter, box, letter, tokens[ink], size="small", weight="medium", align="centre"
            )
        painter.end()


def _places(line: QRect) -> tuple[QRect, QRect, QRect, QRect]:
    """Name, games, bar, share of wins, from left to right."""
    px = theme().metrics.px
    gap, right = px(8), line.right() + 1
    found = []
    for width in (RATE, BAR, GAMES):
        left = right - px(width)
        found.append(QRect(left, line.top(), px(width), line.height()))
        right = left if width == RATE else left - gap
    rate, bar, games = found
    name = QRect(line.left(), line.top(), right - line.left(), line.height())
    return name, games, bar, rate
