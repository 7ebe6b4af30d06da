"""While a formula is typed, the table beside it says who would move where; nothing is stored."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from dtxdesk.data.queries.figures import league_figures
from dtxdesk.data.queries.leagues import league_rows
from dtxdesk.ui.pages.leagues.formula import FormulaTab
from dtxdesk.ui.pages.leagues.page import LeaguesPage
from tests.ui.conftest import Stage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tab(stage: Stage) -> FormulaTab:
    page = stage.window.show_page("leagues")
    assert isinstance(page, LeaguesPage)
    stage.settle()
    page.tabs.choose("formula")
    shown = page.part("formula")
    assert isinstance(shown, FormulaTab)
    stage.qtbot.waitUntil(lambda: "Nothing changes" in shown.preview.sentence.text())
    return shown


def shown(stage: Stage, tab: FormulaTab, key: str) -> list[str]:
    """A column of the preview as text, top to bottom."""
    model = tab.preview.table.paged
    section = next(n for n, column in enumerate(model.columns) if column.key == key)

    def cells() -> list[object]:
        return [model.index(row, section).data() for row in range(model.rowCount())]

    stage.qtbot.waitUntil(lambda: None not in cells())
    stage.settle()
    return [str(cell) for cell in cells()]


def stored(stage: Stage) -> dict[str, int | None]:
    league = stage.desk.read(league_rows)[0]
    rows = stage.desk.read(league_figures, league.id)
    return {row.name: row.league_mmr for row in rows}


def choose(box: QComboBox, words: str) -> None:
    """Goes down with the keyboard until the choice begins with the words."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    while not box.currentText().startswith(words):
        QTest.keyClick(box, Qt.Key.Key_Down)


def test_what_the_preview_shows_is_what_saving_stores(stage: Stage, tab: FormulaTab) -> None:
    before = stored(stage)
    choose(tab.presets, "Wins alone")
    assert [box.value() for box in tab.weights] == [100, 0, 0]
    stage.qtbot.waitUntil(lambda: "move up" in tab.preview.sentence.text())
    names, now, then = (shown(stage, tab, key) for key in ("player", "now", "then"))
    assert stored(stage) == before
    assert {n: m for n, m in zip(names, now, strict=True) if m} == {
        name: str(mmr) for name, mmr in before.items() if mmr is not None
    }
    tab.save.click()
    stage.qtbot.waitUntil(lambda: "Nothing changes" in tab.preview.sentence.text())
    assert {n: m for n, m in zip(names, then, strict=True) if m} == {
        name: str(mmr) for name, mmr in stored(stage).items() if mmr is not None
    }


def test_more_games_needed_lets_players_drop_out(stage: Stage, tab: FormulaTab) -> None:
    tab.min_games.setFocus()
    tab.min_games.selectAll()
    QTest.keyClicks(tab.min_games, "18")
    stage.qtbot.waitUntil(lambda: "drop" in tab.preview.sentence.text())
    states = shown(stage, tab, "state")
    out = states.count("out")
    assert out
    assert states[-out:] == ["out"] * out  # below those who stay
    assert set(shown(stage, tab, "then")[-out:]) == {""}
    QTest.mouseClick(tab.preview.only_moving, LEFT)
    places = zip(shown(stage, tab, "was"), shown(stage, tab, "rank"), strict=True)
    assert all(was != rank for was, rank in places)


def test_a_formula_that_cannot_be_used_says_so_and_leaves_the_table(
    stage: Stage, tab: FormulaTab
) -> None:
    listed = shown(stage, tab, "player")
    tab.weights[0].setFocus()
    tab.weights[0].selectAll()
    QTest.keyClicks(tab.weights[0], "70")
    stage.qtbot.waitUntil(lambda: "130 %" in tab.preview.sentence.text())
    assert shown(stage, tab, "player") == listed
    assert tab.presets.currentText() == "Own weights"


def test_a_new_base_mmr_is_in_the_preview_at_once(stage: Stage, tab: FormulaTab) -> None:
    name = shown(stage, tab, "player")[-1]
    league = stage.desk.read(league_rows)[0]
    user = next(r.user_id for r in stage.desk.read(league_figures, league.id) if r.name == name)
    stage.desk.many_players.set_base_mmr([user], 19_000)
    stage.qtbot.waitUntil(lambda: shown(stage, tab, "player")[0] == name)
    assert shown(stage, tab, "rank")[0] == "1"
