"""The heroes that a player plays most in the league."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from dtxdesk.data.queries.player_heroes import HeroRow
from dtxdesk.domain.heroes import hero_initials, hero_name
from dtxdesk.ui.delegates import percent
from dtxdesk.ui.delegates.figures import draw_bar
from dtxdesk.ui.delegates.heroes import draw_hero_tile
from dtxdesk.ui.delegates.painting import draw_text, middle
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Label

LINE = 28
HEAD = 24
TILE = (30, 20)
GAMES, BAR, RATE, KDA = 44, 32, 48, 44
"""Widths of the columns at the right, in design pixels."""


class BestHeroes(QWidget):
    """Title and lines; without a line it says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self._lines = _Lines(self)
        self._nothing = Label(self.tr("No hero played yet."), self, tone="muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(Label(self.tr("Best heroes"), self, weight="semibold"))
        column.addWidget(self._lines)
        column.addWidget(self._nothing)
        self.show_heroes(())

    @property
    def words(self) -> str:
        """The lines as a screen reader tells them."""
        return self._lines.accessibleName()

    def show_heroes(self, heroes: Sequence[HeroRow]) -> None:
        self._lines.show_heroes(heroes)
        self._lines.setVisible(bool(heroes))
        self._nothing.setVisible(not heroes)


class _Lines(QWidget):
    """Painted: tile, name, games, bar and share of wins, KDA. Screen readers get the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heroes: Sequence[HeroRow] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_heroes(self, heroes: Sequence[HeroRow]) -> None:
        self._heroes = heroes
        self.setAccessibleName("; ".join(self._words(hero) for hero in heroes))
        self.updateGeometry()
        self.update()

    def _words(self, hero: HeroRow) -> str:
        return self.tr("{hero}: %n game(s), {wins} won, KDA {kda}", "", hero.totals.games).format(
            hero=hero_name(hero.hero_id), wins=percent(hero.win_rate), kda=f"{hero.kda:.1f}"
        )

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(280), px(HEAD) + len(self._heroes) * px(LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        px = theme().metrics.px
        painter = QPainter(self)
        self._paint_head(painter, QRect(0, 0, self.width(), px(HEAD)))
        for place, hero in enumerate(self._heroes):
            top = px(HEAD) + place * px(LINE)
            self._paint_hero(painter, QRect(0, top, self.width(), px(LINE)), hero)
        painter.end()

    def _paint_head(self, painter: QPainter, line: QRect) -> None:
        faint = theme().tokens.faint
        name, games, _, rate, kda = _places(line)
        draw_text(painter, name, self.tr("Hero"), faint, size="small")
        wide = rate.adjusted(-theme().metrics.px(BAR), 0, 0, 0)
        for place, title in (
            (games, self.tr("Games")),
            (wide, self.tr("Win rate")),
            (kda, self.tr("KDA")),
        ):
            draw_text(painter, place, title, faint, size="small", align="right")

    def _paint_hero(self, painter: QPainter, line: QRect, hero: HeroRow) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        name, games, bar, rate, kda = _places(line)
        width, height = (px(side) for side in TILE)
        tile = middle(line, line.left(), width, height)
        draw_hero_tile(painter, tile, hero.hero_id, hero_initials(hero.hero_id))
        name.setLeft(tile.right() + 1 + px(8))
        draw_text(painter, name, hero_name(hero.hero_id), tokens.text)
        draw_text(painter, games, str(hero.totals.games), tokens.text, align="right")
        draw_bar(painter, middle(bar, bar.left(), bar.width(), px(4)), hero.win_rate, tokens.text)
        draw_text(painter, rate, percent(hero.win_rate), tokens.text, align="right")
        draw_text(painter, kda, f"{hero.kda:.1f}", tokens.text, align="right")


def _places(line: QRect) -> tuple[QRect, QRect, QRect, QRect, QRect]:
    """Name, games, bar, share of wins, KDA, from left to right."""
    px = theme().metrics.px
    gap, right = px(8), line.right() + 1
    found = []
    for width in (KDA, RATE, BAR, GAMES):
        left = right - px(width)
        found.append(QRect(left, line.top(), px(width), line.height()))
        right = left if width in (KDA, RATE) else left - gap
    kda, rate, bar, games = found
    name = QRect(line.left(), line.top(), right - line.left(), line.height())
    return name, games, bar, rate, kda
