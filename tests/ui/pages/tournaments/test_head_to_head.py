"""Two teams of a tournament compared in the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.services.results import Score
from dtxdesk.ui.dialogs.head_to_head import HeadToHeadDialog
from dtxdesk.ui.pages.tournaments.page import TournamentsPage
from tests.ui.conftest import Stage
from tests.ui.dialogs.test_backups import opened


def shown(stage: Stage, tournament: int) -> HeadToHeadDialog:
    page = stage.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    stage.settle()
    page.open_tournament(tournament)
    stage.settle()
    stage.window.actions_["tournament.head_to_head"].trigger()
    dialog = opened(stage.qtbot, stage.window, HeadToHeadDialog)
    stage.settle()
    return dialog


def lines(dialog: HeadToHeadDialog) -> list[list[str]]:
    model, role = dialog.series.model(), Qt.ItemDataRole.AccessibleTextRole
    return [
        [str(model.index(row, column).data(role)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_other_teams_are_chosen_by_keyboard(stage: Stage) -> None:
    fields = TournamentFields(name="Night", state=TournamentState.RUNNING)
    options = StageOptions(Format.ROUND_ROBIN, best_of=2, legs=1)
    tournament = stage.desk.stages.start_with_teams(fields, options, ["A", "B", "C"])
    for number in (1, 2, 3):
        stage.desk.results.enter(tournament, [(number, Score(2, 0))])
    dialog = shown(stage, tournament)
    assert [choice.currentText() for choice in dialog.choices] == ["A", "B"]
    ((_, round_, state, score),) = lines(dialog)
    assert round_.endswith(tuple("123"))
    assert state == "Finished"
    assert score in ("2 : 0", "0 : 2")
    assert dialog.score.text() in ("1 : 0", "0 : 1")
    assert dialog.duels_area.showing_content is False
    dialog.choices[1].setFocus()
    QTest.keyClick(dialog.choices[1], Qt.Key.Key_Down)
    stage.settle()
    assert dialog.choices[1].currentText() == "C"
    assert len(lines(dialog)) == 1


def test_without_two_teams_it_says_so(stage: Stage) -> None:
    dialog = shown(stage, stage.desk.tournaments.create(TournamentFields(name="Plan")))
    assert "Two teams are needed" in dialog.series_area.panel.accessibleName()
