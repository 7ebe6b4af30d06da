"""The list of the Games tab: a series a line, what needs somebody first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from dtxdesk.ui.delegates import BadgeCell, TextCell
from dtxdesk.ui.delegates.cells import DASH
from dtxdesk.ui.models.columns import Column
from dtxdesk.ui.models.table import csv_text
from dtxdesk.ui.pages.tournaments.games_tab.reading import Games, GamesRow, Standing
from dtxdesk.ui.pages.tournaments.games_tab.words import standing_words, tier_words
from dtxdesk.ui.pages.tournaments.line_table import Heading, LineModel, LineTable
from dtxdesk.ui.translation import counted, translate

ORDER = (
    Standing.CONTRADICTS,
    Standing.CONFIRM,
    Standing.MISSING,
    Standing.LINKED,
    Standing.WAITING,
)


def lines_of(games: Games, only: Standing | None) -> list[Heading | GamesRow]:
    """Series under what they need, each in the order of play."""
    found: list[Heading | GamesRow] = []
    for standing in ORDER:
        rows = [row for row in games.rows if row.standing is standing]
        if not rows or only not in (None, standing):
            continue
        note = counted("Games", "%Ln series", len(rows))
        found += [Heading(standing_words(standing)[0], note), *rows]
    return found


def columns() -> list[Column[GamesRow]]:
    return [
        Column[GamesRow](
            key="number",
            title=translate("Games", "No."),
            cell=lambda row: TextCell(str(row.number), "right", "muted"),
            text=lambda row: str(row.number),
            width=52,
            alignment="right",
        ),
        _team("first", translate("Games", "First"), 0),
        Column(
            key="score",
            title=translate("Games", "Score"),
            cell=lambda row: TextCell(_score(row), "centre", strong=True),
            text=_score,
            width=60,
            alignment="center",
        ),
        _team("second", translate("Games", "Second"), 1),
        Column(
            key="matches",
            title=translate("Games", "Matches"),
            cell=lambda row: TextCell(str(len(row.links.linked)), "right"),
            text=lambda row: str(len(row.links.linked)),
            width=76,
            alignment="right",
        ),
        Column(
            key="found",
            title=translate("Games", "Found"),
            cell=_found,
            text=_found_words,
            width=190,
        ),
    ]


def _team(key: str, title: str, place: int) -> Column[GamesRow]:
    return Column(
        key=key,
        title=title,
        cell=lambda row: TextCell(row.teams[place].name, "right" if place == 0 else "left"),
        text=lambda row: row.teams[place].name,
        width=110,
        alignment="right" if place == 0 else "left",
        stretch=True,
        tooltip=lambda row: row.teams[place].name,
    )


def _score(row: GamesRow) -> str:
    score = row.links.now.played.score
    return DASH if score is None else f"{score[0]}{DASH}{score[1]}"


def _found_words(row: GamesRow) -> str:
    return "" if row.best is None else tier_words(row.best.tier)


def _found(row: GamesRow) -> BadgeCell | TextCell:
    if row.best is None:
        return TextCell(DASH, tone="faint")
    if row.standing is Standing.CONTRADICTS:
        return BadgeCell(standing_words(row.standing)[0], "error", "warning")
    return BadgeCell(tier_words(row.best.tier), "attention")


class GamesModel(LineModel[GamesRow]):
    """Series, known by their numbers."""

    def key_of(self, row: GamesRow) -> int:
        return row.number

    def dimmed(self, row: GamesRow) -> bool:
        return row.standing in (Standing.LINKED, Standing.WAITING)


class GamesTable(LineTable[GamesRow]):
    """One is selected at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        model = GamesModel()
        super().__init__(model, parent)
        model.setParent(self)
        self.setAccessibleName(self.tr("Series and their matches"))

    def show_games(self, games: Games, only: Standing | None) -> None:
        self.show_lines(columns(), lines_of(games, only))

    def csv(self) -> str:
        shown: Sequence[Column[GamesRow]] = self.model_of_lines.columns
        return csv_text(shown, self.model_of_lines.rows)
