"""A player's pane: the line over time, the heroes, and what was changed about the player."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dtxdesk.data.queries.player_company import player_figures
from dtxdesk.data.queries.player_detail import player_detail
from dtxdesk.domain.companions import best_partners, hardest_opponents
from dtxdesk.errors import EnvironmentProblem
from dtxdesk.services.players import PlayerFields
from dtxdesk.ui.pages.players.detail import DetailPane
from dtxdesk.ui.pages.players.overview import Overview
from dtxdesk.ui.pages.players.story import StoryList
from tests.ui.pages.players.conftest import Stage


def overview(stage: Stage) -> Overview:
    stage.settle()
    return stage.page.pane.overview


def edit(stage: Stage, **changes: object) -> None:
    """What another admin changes about the player in view."""
    player = stage.page.table.current_id()
    assert player is not None
    stored = stage.desk.read(player_detail, player, None)
    assert stored is not None
    fields = replace(PlayerFields.of(stored), **changes)  # type: ignore[arg-type]
    stage.desk.players.edit(player, stored.version, fields)


def told(stage: Stage) -> str:
    return overview(stage).over_time.chart.accessibleName()


def test_the_line_ends_with_the_league_mmr_that_the_table_shows(stage: Stage) -> None:
    detail = stage.page.pane.detail
    assert detail is not None
    assert detail.row.league_mmr is not None
    chart = overview(stage).over_time.chart
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.asked.startswith(f"{detail.row.league_mmr} on ")
    assert told(stage).startswith("League MMR over time")


def test_another_measure_is_chosen_by_keyboard(stage: Stage) -> None:
    over_time = overview(stage).over_time
    over_time.choice.setFocus()
    QTest.keyClick(over_time.choice, Qt.Key.Key_Down)
    assert told(stage).startswith("Win rate over time")
    assert "%" in told(stage)


def test_a_new_base_mmr_moves_the_whole_line(stage: Stage) -> None:
    before = told(stage)
    edit(stage, base_mmr=12_000)
    stage.wait_until(lambda: told(stage) != before)
    assert " 12" in told(stage) or " 11" in told(stage)


def test_another_player_has_another_line_and_other_heroes(stage: Stage) -> None:
    first = (told(stage), overview(stage).heroes.words)
    stage.page.table.selectRow(1)
    stage.wait_until(lambda: told(stage) != first[0])
    stage.settle()
    assert overview(stage).heroes.words != first[1]
    assert "KDA" in overview(stage).heroes.words


def test_form_sides_partners_and_opponents_are_the_players_own(stage: Stage) -> None:
    shown = overview(stage)
    detail = stage.page.pane.detail
    assert detail is not None
    assert detail.league_id is not None
    figures = stage.desk.read(player_figures, detail.row.id, detail.league_id)
    won = sum(game.won for game in figures.form)
    form = shown.company.form.accessibleName()
    assert form.startswith(f"Newest {len(figures.form)} game")
    assert f"{won} won" in form
    sides = shown.company.sides.accessibleName()
    assert f"Radiant: {figures.radiant.games} game" in sides
    assert figures.radiant.games + figures.dire.games == detail.row.games
    best = best_partners(figures.partners, 1)[0]
    assert shown.company.partners.accessibleName().startswith(f"{best.name}: {best.tally.games}")
    hardest = hardest_opponents(figures.opponents, 1)[0]
    assert shown.company.opponents.accessibleName().startswith(f"{hardest.name}: ")


def test_without_a_game_there_is_neither(empty_stage: Stage) -> None:
    empty_stage.desk.players.add(PlayerFields(name="Korvus", base_mmr=5000))
    empty_stage.wait_until(lambda: empty_stage.page.pane.isVisible())
    shown = overview(empty_stage)
    assert not shown.over_time.isVisible()
    assert not shown.heroes.isVisible()


def test_a_failure_is_told_in_place_of_the_line(stage: Stage) -> None:
    over_time = overview(stage).over_time
    over_time.show_failure(EnvironmentProblem("The server is gone", "It does not answer"))
    assert over_time.words.isVisible()
    assert "It does not answer" in over_time.words.text()
    assert not over_time.chart.isVisible()


def lines(pane: DetailPane) -> list[str]:
    model = pane.findChildren(StoryList)[0].model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_history_tells_who_changed_what_newest_first_and_goes_on(stage: Stage) -> None:
    edit(stage, base_mmr=4000)
    edit(stage, base_mmr=4100, notes="<b>Sundays</b>")
    pane = stage.page.pane
    pane.tabs.choose("history")
    stage.settle()
    found = lines(pane)
    assert found[0].startswith("Edit ")
    assert "Base MMR: 4000, then 4100" in found[:4]
    assert any("<b>Sundays</b>" in line for line in found)
    for mmr in range(5000, 5060):
        edit(stage, base_mmr=mmr)
    stage.wait_until(lambda: "Base MMR: 5058, then 5059" in lines(pane))
    stage.settle()
    assert lines(pane)[-1] == "Show older changes"
    view = pane.findChildren(StoryList)[0]
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Return)
    stage.wait_until(lambda: "Base MMR: 4000, then 4100" in lines(pane))
    stage.settle()
    assert "Show older changes" not in lines(pane)
