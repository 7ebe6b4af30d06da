"""Ratings: the player's pane with its line over time and history, and the formula's preview."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import Studio

if TYPE_CHECKING:
    from dtxdesk.ui.pages.players.page import PlayersPage


def sample(studio: Studio) -> Iterator[str]:
    page = _player(studio, "Korvus")
    yield "player-overview"
    overview = page.pane.overview
    bar = page.pane.scroll_bar
    bar.setValue(overview.company.y())
    yield "player-company"
    bar.setValue(0)
    yield from _history(studio, page)
    yield from _asked(studio, page)
    yield from _formula(studio)


def empty(studio: Studio) -> Iterator[str]:
    """A player without a league: the pane says what is missing."""
    from dtxdesk.services.players import PlayerFields

    studio.desk.players.add(PlayerFields(name="Korvus", base_mmr=5420))
    studio.window.perform("go.players")
    studio.settle()
    yield "player-overview-empty"


def _player(studio: Studio, name: str) -> PlayersPage:
    from dtxdesk.ui.pages.players.page import PlayersPage

    window = studio.window
    window.perform("go.players")
    page = window.pages["players"]
    assert isinstance(page, PlayersPage)
    studio.settle()
    page.bar.search.setText(name)
    studio.wait_until(lambda: len(page.table.paged.ids) == 1)
    page.bar.clear()
    studio.settle()
    return page


def _asked(studio: Studio, page: PlayersPage) -> Iterator[str]:
    """A point of the line is asked for, with the keyboard."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    page.pane.tabs.choose("overview")
    studio.settle()
    chart = page.pane.overview.over_time.chart
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(24):
        QTest.keyClick(chart, Qt.Key.Key_Left)
    yield "player-chart-asked"
    page.pane.overview.over_time.choice.setCurrentIndex(1)
    yield "player-chart-win-rate"
    page.pane.overview.over_time.choice.setCurrentIndex(0)


def _history(studio: Studio, page: PlayersPage) -> Iterator[str]:
    from dataclasses import replace

    from dtxdesk.data.queries.player_detail import player_detail
    from dtxdesk.services.players import PlayerFields

    player = page.table.current_id()
    assert player is not None
    for base_mmr, notes in ((5200, ""), (5380, "Sundays only"), (5420, "Sundays only")):
        stored = studio.desk.read(player_detail, player, None)
        assert stored is not None
        fields = replace(PlayerFields.of(stored), base_mmr=base_mmr, notes=notes)
        studio.desk.players.edit(player, stored.version, fields)
    studio.settle()
    page.pane.tabs.choose("history")
    yield "player-history"


def _formula(studio: Studio) -> Iterator[str]:
    """Other weights and another minimum are typed, nothing is saved."""
    from dtxdesk.ui.pages.leagues.formula import FormulaTab
    from dtxdesk.ui.pages.leagues.page import LeaguesPage

    page = studio.window.show_page("leagues")
    assert isinstance(page, LeaguesPage)
    studio.settle()
    page.tabs.choose("formula")
    tab = page.part("formula")
    assert isinstance(tab, FormulaTab)
    studio.wait_until(lambda: bool(tab.preview.table.paged.ids))
    before = tab.preview.sentence.text()
    tab.presets.setCurrentIndex(1)
    tab.presets.activated.emit(1)
    tab.min_games.setValue(24)
    studio.wait_until(lambda: tab.preview.sentence.text() != before)
    yield "formula-preview"
    tab.preview.only_moving.click()
    tab.weights[0].setValue(70)
    studio.settle()
    yield "formula-wrong"
    tab.preview.only_moving.click()
