"""The Standings tab as a person uses it: tables, reasons, results tried out, decisions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from dtxdesk.data.queries.decisions import penalty_rows, tie_decision_rows
from dtxdesk.data.queries.teams import team_rows
from dtxdesk.data.queries.tournaments import tournament_detail
from dtxdesk.domain.stages.model import Format, StageOptions, TieBreak
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.services.results import Score
from dtxdesk.services.stages import LaterStage
from dtxdesk.ui.dialogs.decision_changes import TakeBackDialog
from dtxdesk.ui.dialogs.penalty import PenaltyDialog
from dtxdesk.ui.dialogs.tie_decision import TieDecisionDialog
from dtxdesk.ui.pages.tournaments.line_table import Heading
from dtxdesk.ui.pages.tournaments.standings_tab.lines import TeamLine
from dtxdesk.ui.pages.tournaments.standings_tab.tab import StandingsTab
from tests.ui.conftest import Stage
from tests.ui.pages.tournaments.conftest import Evening, button, texts

NAMES = ("<b>Tango</b>", "北风来信", "صقر الليل", "Mango")


class Table:
    """A group of four, and the window on its standings."""

    def __init__(
        self,
        evening: Evening,
        options: StageOptions | None = None,
        names: tuple[str, ...] = NAMES,
        later: tuple[LaterStage, ...] = (),
    ) -> None:
        self.evening, self.stage, self.desk = evening, evening.stage, evening.desk
        made = options or StageOptions(
            Format.ROUND_ROBIN, best_of=2, tie_breaks=(TieBreak.HEAD_TO_HEAD,)
        )
        fields = TournamentFields(name="League", state=TournamentState.RUNNING)
        self.id = self.desk.stages.start_with_teams(fields, made, names, later)
        self.teams = {row.name: row.id for row in self.desk.read(team_rows, self.id)}
        evening.id = self.id
        page = evening.open("standings")
        tab = page.part("standings")
        assert isinstance(tab, StandingsTab)
        self.tab = tab
        evening.until(lambda: tab.stage is not None)

    def enter(self, *results: tuple[int, Score]) -> None:
        before = self.tab.stage
        assert before is not None
        done = before.done + len(results)
        self.desk.results.enter(self.id, list(results))
        self.evening.until(lambda: self.tab.stage is not None and self.tab.stage.done == done)

    @property
    def rows(self) -> list[tuple[str, str]]:
        model = self.tab.table.lines
        return [(model.columns[0].text(row), row.team.name) for row in model.rows]

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.tab.table, key)
        self.stage.settle()


@pytest.fixture
def table(evening: Evening) -> Table:
    return Table(evening)


def test_results_move_teams_and_the_reason_stands_beside(table: Table) -> None:
    assert table.rows == [("1–4", name) for name in NAMES]
    table.enter((1, Score(2, 0)), (2, Score(2, 0)))
    assert [place for place, _ in table.rows] == ["1–2", "1–2", "3–4", "3–4"]
    table.tab.table.setFocus()
    table.key(Qt.Key.Key_Home)
    table.key(Qt.Key.Key_Down)
    second, third = table.rows[1][1], table.rows[2][1]
    assert table.tab.table.team is not None
    assert table.tab.table.team.team.name == second
    assert f"{second} is above {third} on points: 3 to 0." in texts(table.tab.why)
    assert "2 of 6 series played" in table.tab.summary.text()


def test_selection_stays_with_the_team(table: Table) -> None:
    table.tab.table.select_key(table.teams["Mango"])
    table.enter((1, Score(0, 2)), (2, Score(1, 1)))
    team = table.tab.table.team
    assert team is not None
    assert team.team.name == "Mango"
    assert "Mango" in table.tab.why.team.accessibleName()


def test_results_are_tried_out_and_nothing_is_saved(table: Table) -> None:
    stage, tab = table.stage, table.tab
    assert not tab.trial_banner.isVisible()
    stage.qtbot.mouseClick(button(tab, "What if"), Qt.MouseButton.LeftButton)
    table.evening.until(lambda: tab.trial_banner.isVisible())
    series = tab.trying_out.table
    assert len(series.open.series) == 6
    QTest.keyClick(series, Qt.Key.Key_3)  # 0–2
    table.evening.until(lambda: tab.trial == {1: (0, 2)})
    assert tab.stage is not None
    assert tab.stage.done == 1
    winner = series.open.series[0].teams[1]
    table.evening.until(lambda: tab.table.lines.rows[0].team.id == winner)
    QTest.keyClick(series, Qt.Key.Key_Down)
    stage.qtbot.mouseClick(tab.trying_out.chips[1], Qt.MouseButton.LeftButton)
    table.evening.until(lambda: tab.trial == {1: (0, 2), 2: (1, 1)})
    QTest.keyClick(series, Qt.Key.Key_Delete)
    table.evening.until(lambda: tab.trial == {1: (0, 2)})
    # A result that comes in meanwhile takes the place of the one that was tried out.
    table.desk.results.enter(table.id, [(1, Score(2, 0))])
    table.evening.until(lambda: tab.trial == {})
    assert len(series.open.series) == 5
    table.evening.press(tab, "Stop trying")
    table.evening.until(lambda: not tab.trial_banner.isVisible())
    assert tab.stage.done == 1
    assert tab.trial == {}
    assert not tab.trying


def test_a_penalty_is_given_and_lifted(table: Table) -> None:
    table.tab.table.select_key(table.teams["<b>Tango</b>"])
    table.stage.window.perform("standings.penalty")
    dialog = table.evening.dialog(PenaltyDialog)
    assert dialog.team.currentText() == "<b>Tango</b>"
    assert not dialog.save.isEnabled()
    QTest.keyClicks(dialog.points, "2")
    QTest.keyClicks(dialog.reason, "Late twice")
    table.stage.qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    table.evening.until(lambda: table.rows[-1] == ("4", "<b>Tango</b>"))
    (penalty,) = table.desk.read(penalty_rows, table.id)
    assert (penalty.points, penalty.reason) == (2, "Late twice")
    assert "Late twice" in texts(table.tab.why)
    table.evening.undo()
    table.evening.until(lambda: table.rows[-1][0] == "1–4")
    table.stage.window.actions_["edit.redo"].trigger()
    table.evening.until(lambda: table.rows[-1][0] == "4")
    table.evening.press(table.tab.why, "Lift")
    table.evening.until(lambda: table.rows[-1][0] == "1–4")
    assert table.desk.read(penalty_rows, table.id) == []


def test_points_that_can_not_be_right(table: Table) -> None:
    table.stage.window.perform("standings.penalty")
    dialog = table.evening.dialog(PenaltyDialog)
    QTest.keyClicks(dialog.reason, "Late")
    assert dialog.save.isEnabled()
    dialog.points.setFocus()
    dialog.points.selectAll()
    QTest.keyClicks(dialog.points, "0")
    assert not dialog.save.isEnabled()
    assert "1 to 1,000 points" in dialog.save.toolTip()
    dialog.reject()


def test_a_tie_is_decided_by_hand(table: Table) -> None:
    assert "standings.decide" not in table.tab.situation()["possible"]  # type: ignore[operator]
    table.enter(*((number, Score(1, 1)) for number in range(1, 7)))
    assert table.tab.tie_banner.isVisible()
    table.evening.press(table.tab, "Decide…")
    dialog = table.evening.dialog(TieDecisionDialog)
    first = dialog.order[0]
    QTest.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert dialog.order[1] == first
    assert not dialog.save.isEnabled()
    QTest.keyClicks(dialog.reason, "Coin flip")
    order = dialog.order
    table.stage.qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    table.evening.until(lambda: [row.team.id for row in table.tab.table.lines.rows] == order)
    assert not table.tab.tie_banner.isVisible()
    table.tab.table.select_key(order[0])
    table.stage.settle()
    assert "by hand: Coin flip" in texts(table.tab.why)
    table.evening.press(table.tab.why, "Take back")
    table.evening.until(lambda: table.tab.tie_banner.isVisible())
    assert table.desk.read(tie_decision_rows, table.id) == []


def test_an_extra_series_parts_two(table: Table) -> None:
    table.enter(*((number, Score(1, 1)) for number in range(1, 7)))
    table.stage.window.perform("standings.decide")
    dialog = table.evening.dialog(TieDecisionDialog)
    dialog.extra.click()
    assert dialog.save.isEnabled()
    assert not dialog.reason.isVisible()
    winner, loser, *_ = dialog.order
    table.stage.qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    table.evening.until(lambda: len(table.desk.read(tie_decision_rows, table.id)) == 1)
    (row,) = table.desk.read(tie_decision_rows, table.id)
    assert (row.kind, row.team_ids) == (TieBreak.EXTRA_SERIES, (winner, loser))


def test_a_penalty_after_the_playoffs_began_says_what_becomes_of_them(evening: Evening) -> None:
    playoffs = LaterStage(StageOptions(Format.SINGLE_ELIMINATION), taken=2)
    table = Table(evening, StageOptions(Format.ROUND_ROBIN), later=(playoffs,))
    tab, desk = table.tab, table.desk
    assert tab.stage is not None
    better = {True: Score(2, 0), False: Score(0, 2)}
    table.enter(*((one.number, better[one.teams[0] < one.teams[1]]) for one in tab.stage.open))
    desk.stages.next_stage(table.id)
    table.evening.until(lambda: tab.shown is not None and len(tab.shown.stages) == 2)
    tab.stage_chip.chosen.emit(tab.shown.stages[0].id if tab.shown is not None else None)
    tab.table.select_key(table.teams["北风来信"])
    table.stage.window.perform("standings.penalty")
    dialog = table.evening.dialog(PenaltyDialog)
    assert dialog.changes is not None
    QTest.keyClicks(dialog.points, "4")
    QTest.keyClicks(dialog.reason, "Late")
    table.evening.until(lambda: dialog.save.isEnabled())
    assert "Series 7: صقر الليل in the place of 北风来信" in texts(dialog)
    table.stage.qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    table.evening.until(lambda: tab.table.lines.rows[1].team.name == "صقر الليل")
    tab.table.select_key(table.teams["北风来信"])
    table.stage.settle()
    table.evening.press(tab.why, "Lift")
    again = table.evening.dialog(TakeBackDialog)
    table.evening.until(lambda: again.save.isEnabled())
    assert "Series 7: 北风来信 in the place of صقر الليل" in texts(again)
    table.stage.qtbot.mouseClick(again.save, Qt.MouseButton.LeftButton)
    table.evening.until(lambda: tab.table.lines.rows[1].team.name == "北风来信")
    assert desk.read(penalty_rows, table.id) == []


def test_somebody_decides_while_the_dialog_is_open(table: Table) -> None:
    table.enter(*((number, Score(1, 1)) for number in range(1, 7)))
    table.stage.window.perform("standings.decide")
    dialog = table.evening.dialog(TieDecisionDialog)
    table.desk.results.enter(table.id, [(1, Score(2, 0))])
    QTest.keyClicks(dialog.reason, "Coin flip")
    table.stage.qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    table.stage.settle()
    assert dialog.isVisible()
    assert "These teams are not level" in texts(dialog)
    assert table.desk.read(tie_decision_rows, table.id) == []
    dialog.reject()


def test_groups_stand_under_their_names_and_are_copied_with_them(evening: Evening) -> None:
    table = Table(evening, StageOptions(Format.ROUND_ROBIN, groups=2))
    lines = table.tab.table.lines.lines
    assert [line.title for line in lines if isinstance(line, Heading)] == ["Group A", "Group B"]
    table.stage.window.perform("edit.copy_csv")
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0].startswith("Group,Place,Team,Points,Series,Outlook,")
    assert [line.split(",")[0] for line in copied[1:]] == [
        "Group A",
        "Group A",
        "Group B",
        "Group B",
    ]


def test_the_cross_table_follows_the_team_and_says_how_they_played(table: Table) -> None:
    cross = table.tab.place.cross
    assert cross.isHidden()
    table.enter((1, Score(2, 0)), (2, Score(1, 1)))
    table.stage.qtbot.mouseClick(button(table.tab, "Cross table"), Qt.MouseButton.LeftButton)
    table.stage.settle()
    assert cross.isVisible()
    assert [row.name for row in cross.words.rows] == [name for _, name in table.rows]
    cross.setFocus()
    QTest.keyClick(cross, Qt.Key.Key_Down)
    table.stage.settle()
    team = table.tab.table.team
    assert team is not None
    assert team.team.name == cross.words.rows[1].name
    spoken = set()
    for _ in range(3):
        for _ in range(3):
            spoken.add(cross.accessibleDescription())
            QTest.keyClick(cross, Qt.Key.Key_Right)
        for _ in range(3):
            QTest.keyClick(cross, Qt.Key.Key_Left)
        QTest.keyClick(cross, Qt.Key.Key_Down)
    assert any("<b>Tango</b> against Mango, 2–0" in words for words in spoken)
    assert {words.text for words in cross.words.cells.values()} == {"2–0", "0–2", "1–1", "·"}
    table.tab.table.select_key(table.teams["Mango"])
    table.stage.window.perform("standings.cross_table")
    assert cross.isHidden()


def test_only_groups_have_a_cross_table(evening: Evening) -> None:
    table = Table(evening, StageOptions(Format.SWISS))
    possible = table.tab.situation()["possible"]
    assert "standings.cross_table" not in possible  # type: ignore[operator]


def test_names_and_heads_of_a_large_cross_table_stay_in_sight(evening: Evening) -> None:
    many = tuple(f"Team number {number}" for number in range(1, 41))
    table = Table(evening, StageOptions(Format.ROUND_ROBIN), many)
    table.stage.window.perform("standings.cross_table")
    table.stage.settle()
    cross = table.tab.place.cross
    cross.setFocus()
    for _ in range(39):
        QTest.keyClick(cross, Qt.Key.Key_Down)
        QTest.keyClick(cross, Qt.Key.Key_Right)
    assert cross.field == (39, 39)
    assert cross.horizontalScrollBar().value() > 0
    name = QPoint(60, cross.viewport().height() - 20)
    head = QPoint(cross.viewport().width() - 40, 10)
    assert cross.words_at(name).startswith("Team number ")
    assert int(cross.words_at(head).split()[-1]) > 20


def test_place_team_and_points_stay_where_there_are_many_tie_breaks(evening: Evening) -> None:
    table = Table(evening, StageOptions(Format.ROUND_ROBIN, tie_breaks=tuple(TieBreak)))
    table.enter((1, Score(2, 0)), (2, Score(2, 1)))
    shown = table.tab.table
    shown.setFocus()
    before = shown.viewport().grab(QRect(0, 0, 300, 150)).toImage()
    for _ in range(4):
        table.key(Qt.Key.Key_Right)
    assert shown.horizontalScrollBar().value() > 0
    assert shown.viewport().grab(QRect(0, 0, 300, 150)).toImage() == before
    assert [shown.indexAt(QPoint(x, 20)).column() for x in (10, 150)] == [0, 1]
    table.key(Qt.Key.Key_Down)  # a row, not a column, is brought into sight
    assert shown.horizontalScrollBar().value() > 0


def test_places_of_an_elimination_and_its_podium(evening: Evening) -> None:
    table = Table(evening, StageOptions(Format.SINGLE_ELIMINATION))
    tab = table.tab
    assert {place for place, _ in table.rows} == {"1–4"}
    assert tab.podium.isHidden()
    assert "standings.penalty" not in tab.situation()["possible"]  # type: ignore[operator]
    table.enter((1, Score(2, 0)), (2, Score(2, 0)))
    tab.table.select_key(table.teams["Mango"])
    table.stage.settle()
    assert "Semi-final: lost 0–2 to <b>Tango</b>." in texts(tab.why)
    table.enter((3, Score(0, 2)))
    assert [place for place, _ in table.rows] == ["1", "2", "3–4", "3–4"]
    assert tab.podium.isVisible()
    assert "Winner" in texts(tab.podium)
    assert "prize" not in [column.key for column in tab.table.lines.columns]
    detail = table.desk.read(tournament_detail, table.id)
    assert detail is not None
    fields = replace(detail.fields, prizes="1: <b>200 €</b>\n3-4: A shirt")
    table.desk.tournaments.edit(table.id, detail.row.version, fields)
    table.evening.until(lambda: "<b>200 €</b>" in texts(tab.podium))
    assert [row.prize for row in tab.table.lines.rows] == ["<b>200 €</b>", "", "A shirt", "A shirt"]


def test_prizes_of_groups_that_are_the_end_are_for_the_places_of_each(evening: Evening) -> None:
    table = Table(evening, StageOptions(Format.ROUND_ROBIN, groups=2))
    detail = table.desk.read(tournament_detail, table.id)
    assert detail is not None
    fields = replace(detail.fields, prizes="1: A cup")
    table.desk.tournaments.edit(table.id, detail.row.version, fields)
    table.enter((1, Score(2, 0)), (2, Score(2, 0)))
    lines = table.tab.table.lines
    table.evening.until(lambda: "prize" in [column.key for column in lines.columns])
    prizes = [line.prize for line in lines.rows if isinstance(line, TeamLine)]
    assert prizes == ["A cup", "", "A cup", ""]


def test_a_tournament_that_has_not_begun(stage: Stage) -> None:
    evening = Evening(stage)
    page = evening.open("standings")
    tab = page.part("standings")
    assert isinstance(tab, StandingsTab)
    evening.until(lambda: not tab.area.showing_content)
    assert "Nothing is played yet" in texts(tab)
    evening.press(tab, "Go to the bracket")
    assert evening.page.tabs.key == "bracket"
