"""The Bracket tab by mouse and by keyboard: going about, results, corrections, paths, rounds."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QToolTip

from dtxdesk.data.queries.tournaments import tournament_detail
from dtxdesk.domain.stages.model import (
    Format,
    GrandFinal,
    PlayedSeries,
    ResultKind,
    SeriesState,
    StageOptions,
)
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.services.bracket_view import StageView, bracket_view
from dtxdesk.services.results import Score
from dtxdesk.services.stages import LaterStage
from dtxdesk.services.teams import TeamFields
from dtxdesk.ui.dialogs.problem import ProblemDialog
from dtxdesk.ui.dialogs.result.endings import Ending
from dtxdesk.ui.dialogs.result.popover import ResultPopover
from dtxdesk.ui.dialogs.result.score_buttons import ScoreButton
from dtxdesk.ui.dialogs.result.withdrawal import WithdrawalDialog
from dtxdesk.ui.dialogs.start_tournament.dialog import StartDialog
from dtxdesk.ui.pages.tournaments.bracket_tab.picture_dialog import PictureDialog
from dtxdesk.ui.pages.tournaments.bracket_tab.tab import BracketTab
from dtxdesk.ui.pages.tournaments.page import TournamentsPage
from tests.ui.conftest import Stage

from .conftest import LEFT, button, texts

Key = Qt.Key
DOUBLE = StageOptions(Format.DOUBLE_ELIMINATION)
NAMES = ("Ants", "Bees", "Cats", "Dogs", "Elks", "Foxes", "Goats", "Hens")


class Cup:
    """A tournament that has started, with its Bracket tab open."""

    def __init__(
        self, stage: Stage, options: StageOptions = DOUBLE, names: Sequence[str] = NAMES
    ) -> None:
        self.stage = stage
        self.desk = stage.desk
        fields = TournamentFields("Cup", league_id=None)
        self.id = self.desk.stages.start_with_teams(fields, options, names)
        self.tab = open_bracket(stage, self.id)
        stage.qtbot.waitUntil(lambda: self.tab.drawn is not None)
        self.tab.canvas.setFocus()

    @property
    def stored(self) -> StageView:
        return self.desk.read(bracket_view, self.id).stages[-1]

    def series(self, number: int) -> PlayedSeries:
        found = self.stored.series(number)
        assert found is not None
        return found

    def team(self, name: str) -> int:
        teams = self.desk.read(bracket_view, self.id).teams.values()
        return next(team.id for team in teams if team.name == name)

    def play(self, *results: tuple[int, int, int]) -> None:
        """Number and score of each; until the window has seen them."""
        entries = [(number, Score(first, second)) for number, first, second in results]
        self.desk.results.enter(self.id, entries)
        self.seen()

    def seen(self) -> None:
        def same() -> bool:
            drawn = self.tab.drawn
            return drawn is not None and drawn.stage.state == self.stored.state

        self.stage.settle()
        self.stage.qtbot.waitUntil(same, timeout=10_000)
        self.stage.settle()

    def act(self, action_id: str) -> None:
        action = self.stage.window.actions_[action_id]
        assert action.isEnabled(), action.toolTip()
        action.trigger()
        self.stage.settle()

    def key(self, *keys: Key) -> None:
        for one in keys:
            self.stage.qtbot.keyClick(QApplication.focusWidget(), one)
        self.stage.settle()

    def type(self, words: str) -> None:
        self.stage.qtbot.keyClicks(QApplication.focusWidget(), words)
        self.stage.settle()

    def place(self, number: int, slot: int = 0) -> QPoint:
        """The middle of a team's line, in the viewport."""
        rect = self.tab.canvas.box_rect(number)
        assert rect is not None
        height = rect.height() * 28 / 76
        return QPoint(rect.center().x(), round(rect.bottom() - height * (1.5 - slot)))

    def click(self, number: int, slot: int = 0) -> None:
        viewport = self.tab.canvas.viewport()
        self.stage.qtbot.mouseClick(viewport, LEFT, pos=self.place(number, slot))
        self.stage.settle()

    def move(self, place: QPoint, buttons: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
        viewport = self.tab.canvas.viewport()
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(place),
            QPointF(viewport.mapToGlobal(place)),
            Qt.MouseButton.NoButton,
            buttons,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(viewport, event)

    @property
    def popover(self) -> ResultPopover:
        assert self.tab.popover is not None
        return self.tab.popover

    def undo(self) -> None:
        self.act("edit.undo")
        self.seen()


def open_bracket(stage: Stage, tournament_id: int) -> BracketTab:
    page = stage.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    page.open_tournament(tournament_id)
    page.show_part("bracket")
    stage.settle()
    tab = page.part("bracket")
    assert isinstance(tab, BracketTab)
    return tab


@pytest.fixture
def cup(stage: Stage) -> Cup:
    return Cup(stage)


def test_arrows_go_along_the_bracket(cup: Cup) -> None:
    canvas = cup.tab.canvas
    cup.key(Key.Key_Down)
    assert canvas.selected == 1
    cup.key(Key.Key_Down)
    assert canvas.selected == 2
    cup.key(Key.Key_Right)
    assert canvas.selected == 5
    assert "Series 5" in canvas.accessibleDescription()
    assert "Winner of 1" in canvas.accessibleDescription()
    cup.key(Key.Key_Right, Key.Key_Right, Key.Key_Right)
    assert canvas.selected == 14
    cup.key(Key.Key_Left, Key.Key_Left)
    assert canvas.selected == 5
    cup.key(Key.Key_Left, Key.Key_Up)
    assert canvas.selected == 1
    cup.key(Key.Key_End)
    assert canvas.selected == 14
    cup.key(Key.Key_Home)
    assert canvas.selected == 1


def test_a_result_is_typed_and_undone(cup: Cup) -> None:
    cup.key(Key.Key_Home, Key.Key_Return)
    assert cup.popover.isVisible()
    cup.type("2-1")
    assert "comes in" in texts(cup.popover)
    cup.key(Key.Key_Return)
    cup.seen()
    one = cup.series(1)
    assert (one.score, one.winner) == ((2, 1), cup.team("Ants"))
    assert cup.tab.popover is None
    assert QApplication.focusWidget() is cup.tab.canvas
    toasts = cup.stage.window.toasts.shown
    assert "Series 1: Ants 2–1 Hens" in " ".join(toast.accessibleName() for toast in toasts)
    cup.undo()
    assert cup.series(1).state is SeriesState.READY


def test_a_result_is_clicked(cup: Cup) -> None:
    cup.click(2)
    assert cup.tab.canvas.selected == 2
    buttons = {one.text(): one for one in cup.popover.findChildren(ScoreButton)}
    assert list(buttons) == ["2–0", "2–1", "1–2", "0–2"]
    cup.stage.qtbot.mouseClick(buttons["0–2"], LEFT)
    cup.stage.settle()
    cup.stage.qtbot.mouseClick(button(cup.popover, "Enter 0–2"), LEFT)
    cup.seen()
    assert cup.series(2).winner == cup.series(2).teams[1]
    undo = button(cup.tab, "Undo")
    cup.stage.qtbot.waitUntil(undo.isEnabled)
    cup.stage.qtbot.mouseClick(undo, LEFT)
    cup.seen()
    assert cup.series(2).state is SeriesState.READY


def test_the_number_of_a_button_is_enough(cup: Cup) -> None:
    cup.key(Key.Key_Home, Key.Key_Return)
    cup.type("3")
    assert cup.popover.enter.text() == "Enter 1–2"
    cup.key(Key.Key_Return)
    cup.seen()
    assert cup.series(1).score == (1, 2)


def test_a_score_that_cannot_be_is_refused_in_words(cup: Cup) -> None:
    cup.key(Key.Key_Home, Key.Key_Return)
    cup.type("3-3")
    assert "can't be the score of a best of 3" in texts(cup.popover)
    assert not cup.popover.enter.isEnabled()
    cup.key(Key.Key_Return)
    assert cup.series(1).state is SeriesState.READY
    cup.key(Key.Key_Escape)
    assert cup.tab.popover is None


def test_a_series_without_its_teams_says_what_comes_first(cup: Cup) -> None:
    cup.key(Key.Key_End, Key.Key_Return)
    cup.stage.qtbot.waitUntil(lambda: "follow from series 11 and 13" in texts(cup.popover))
    assert not cup.popover.enter.isVisible()
    cup.key(Key.Key_Escape)
    assert QApplication.focusWidget() is cup.tab.canvas


def test_a_score_on_the_way_leaves_the_series_running(cup: Cup) -> None:
    cup.key(Key.Key_Home, Key.Key_Return)
    cup.type("1-0")
    assert cup.popover.form is not None
    assert cup.popover.form.chosen_ending is Ending.RUNNING
    cup.key(Key.Key_Return)
    cup.seen()
    assert cup.series(1).state is SeriesState.RUNNING
    cup.key(Key.Key_Return)
    cup.type("20")
    cup.key(Key.Key_Return)
    cup.seen()
    assert cup.series(1).score == (2, 0)


def test_a_correction_shows_what_it_changes_and_is_one_step(cup: Cup) -> None:
    cup.play((1, 2, 0), (2, 2, 0), (5, 2, 0), (7, 2, 0))
    before = cup.stored.results
    canvas = cup.tab.canvas
    canvas.select(1)
    cup.key(Key.Key_Return)
    cup.type("0-2")
    cup.stage.qtbot.waitUntil(lambda: "This would change" in texts(cup.popover))
    said = texts(cup.popover)
    assert "Series 5 loses its result: Ants 2-0" in said
    assert "Series 7 loses its result" in said
    assert set(canvas.marks.changed) >= {5, 7}
    cup.stage.qtbot.mouseClick(button(cup.popover, "Keep 2–0"), LEFT)
    assert canvas.marks.changed == {}
    assert cup.stored.results == before
    cup.key(Key.Key_Return)
    cup.type("0-2")
    assert cup.popover.enter.text() == "Correct to 0–2"
    cup.key(Key.Key_Return)
    cup.seen()
    assert set(cup.stored.results) == {1, 2}
    assert cup.series(5).teams[0] == cup.team("Hens")
    cup.undo()
    assert cup.stored.results == before


def test_games_are_entered_one_by_one(cup: Cup) -> None:
    cup.key(Key.Key_Home, Key.Key_Return)
    form = cup.popover.form
    assert form is not None
    form.ending.setCurrentIndex(form.ending.findData(Ending.GAMES))
    for line, winner in enumerate((1, 2, 2)):
        _, box, radiant = form.games.lines[line]
        assert box.isVisible()
        box.setCurrentIndex(winner)
        radiant.setCurrentIndex(1)
    cup.stage.settle()
    assert cup.popover.enter.text() == "Enter 1–2"
    cup.popover.enter.click()
    cup.seen()
    result = cup.stored.results[1]
    assert result.score == (1, 2)
    assert [game.winner for game in result.games] == [
        cup.team("Ants"), cup.team("Hens"), cup.team("Hens"),
    ]  # fmt: skip
    assert {game.radiant for game in result.games} == {cup.team("Ants")}


def test_who_does_not_come_loses_and_it_can_be_taken_back(cup: Cup) -> None:
    cup.key(Key.Key_Home, Key.Key_Return)
    form = cup.popover.form
    assert form is not None
    form.ending.setCurrentIndex(form.ending.findData(Ending.SECOND_MISSING))
    cup.stage.settle()
    cup.popover.enter.click()
    cup.seen()
    assert (cup.series(1).kind, cup.series(1).winner) == (ResultKind.NO_SHOW, cup.team("Ants"))
    cup.act("series.take_back")
    assert cup.popover.enter.text() == "Take it back"
    cup.popover.enter.click()
    cup.seen()
    assert cup.series(1).state is SeriesState.READY


def test_pointing_at_a_team_lights_its_path(cup: Cup) -> None:
    cup.play((1, 2, 0), (2, 0, 2))
    canvas = cup.tab.canvas
    cup.move(cup.place(1, 1))
    assert canvas.marks.team == cup.team("Hens")
    assert canvas.marks.path == (1, 7)
    cup.move(QPoint(2, canvas.viewport().height() - 2))
    assert canvas.marks.team is None


def test_a_team_is_found_and_its_path_stays_lit(cup: Cup) -> None:
    cup.play((1, 2, 0))
    cup.act("edit.find")
    assert QApplication.focusWidget() is cup.tab.path_search
    cup.type("hen")
    cup.key(Key.Key_Return)
    canvas = cup.tab.canvas
    assert canvas.lit_team == cup.team("Hens")
    assert canvas.selected == 7
    chip = button(cup.tab, "Path: Path: Hens")
    assert chip.isVisible()
    cup.move(cup.place(2, 0))
    cup.move(QPoint(2, canvas.viewport().height() - 2))
    assert canvas.marks.team == cup.team("Hens")
    canvas.setFocus()
    cup.key(Key.Key_Escape)
    assert canvas.lit_team is None
    assert not chip.isVisible()


def test_the_list_has_every_series_and_opens_them(cup: Cup) -> None:
    cup.play((1, 2, 0))
    cup.act("bracket.list")
    table = cup.tab.list
    assert QApplication.focusWidget() is table
    assert table.series.rowCount() == 14
    spoken = [table.series.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole)
              for column in range(6)]  # fmt: skip
    assert spoken == ["1", "Ants", "2–0", "Hens", "Finished", "Winners round 1"]
    cup.key(Key.Key_Down)
    assert cup.tab.canvas.selected == 2
    cup.key(Key.Key_Return)
    assert cup.popover.shown == 2
    cup.type("20")
    cup.key(Key.Key_Return)
    cup.seen()
    assert cup.series(2).finished
    cup.act("bracket.list")
    assert not table.isVisible()


def test_zoom_by_keys_wheel_and_box(cup: Cup) -> None:
    canvas = cup.tab.canvas
    cup.key(Key.Key_0)
    assert canvas.zoom == 1.0
    cup.key(Key.Key_Plus)
    assert canvas.zoom == pytest.approx(1.2)
    cup.key(Key.Key_Minus, Key.Key_Minus)
    assert canvas.zoom == pytest.approx(1 / 1.2)
    cup.act("bracket.zoom_in")
    at = QPointF(300, 200)
    before = canvas.in_sheet(at)
    for _ in range(3):
        wheel(canvas.viewport(), at)
    after = canvas.in_sheet(at)
    assert canvas.zoom > 1.5
    assert abs(before.x() - after.x()) < 2
    assert abs(before.y() - after.y()) < 2
    cup.act("bracket.fit")
    assert canvas.horizontalScrollBar().maximum() == 0
    assert canvas.verticalScrollBar().maximum() == 0
    for _ in range(30):
        canvas.zoom_in()
    assert canvas.zoom == 2.0


def wheel(widget: object, at: QPointF) -> None:
    assert isinstance(widget, object)
    event = QWheelEvent(
        at, at, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)  # type: ignore[arg-type]


def test_dragging_moves_the_bracket_and_opens_nothing(cup: Cup) -> None:
    canvas = cup.tab.canvas
    canvas.set_zoom(2.0)
    canvas.horizontalScrollBar().setValue(200)
    start = cup.place(5)
    qtbot = cup.stage.qtbot
    qtbot.mousePress(canvas.viewport(), LEFT, pos=start)
    cup.move(start - QPoint(60, 0), LEFT)
    cup.move(start - QPoint(120, 0), LEFT)
    qtbot.mouseRelease(canvas.viewport(), LEFT, pos=start - QPoint(120, 0))
    assert canvas.horizontalScrollBar().value() == 320
    assert cup.tab.popover is None


def test_what_can_be_played_next(cup: Cup) -> None:
    cup.act("series.next_up")
    assert cup.tab.canvas.selected == 1
    cup.act("series.next_up")
    assert cup.tab.canvas.selected == 2
    cup.play((1, 2, 0), (2, 2, 0), (3, 2, 0), (4, 2, 0))
    cup.tab.next_up.click()
    menu = next(m for m in cup.tab.findChildren(QMenu) if m.isVisible())
    assert menu.actions()[0].text() == "5: Ants – Dogs"
    menu.actions()[0].trigger()
    menu.close()
    cup.stage.settle()
    assert cup.popover.shown == 5


def test_a_team_withdraws_after_a_look_at_what_follows(cup: Cup) -> None:
    cup.tab.canvas.select(1)
    cup.act("bracket.withdraw")
    dialogs = cup.stage.window.findChildren(WithdrawalDialog)
    dialog = next(d for d in dialogs if d.isVisible())
    assert dialog.team_id == cup.team("Ants")
    cup.stage.qtbot.waitUntil(dialog.withdraw.isEnabled)
    assert "Hens wins without playing" in texts(dialog)
    assert 1 in cup.tab.canvas.marks.changed
    dialog.withdraw.click()
    cup.stage.qtbot.waitUntil(lambda: cup.series(1).kind is ResultKind.WITHDRAWN)
    cup.seen()
    assert cup.series(1).kind is ResultKind.WITHDRAWN
    assert cup.tab.canvas.marks.changed == {}
    cup.undo()
    assert cup.series(1).state is SeriesState.READY


def test_a_finished_bracket_names_its_winner(stage: Stage) -> None:
    options = StageOptions(Format.SINGLE_ELIMINATION, best_of=1)
    cup = Cup(stage, options, NAMES[:2])
    cup.key(Key.Key_Home, Key.Key_Return)
    cup.type("0-1")
    cup.key(Key.Key_Return)
    cup.seen()
    assert "Bees has won" in texts(cup.tab)
    found = cup.desk.read(tournament_detail, cup.id)
    assert found is not None
    assert found.row.state is TournamentState.FINISHED


def test_a_swiss_round_is_drawn_once_the_last_has_been_played(stage: Stage) -> None:
    cup = Cup(stage, StageOptions(Format.SWISS, best_of=1, rounds=2), NAMES[:4])
    assert not stage.window.actions_["bracket.next_round"].isEnabled()
    cup.play((1, 1, 0), (2, 1, 0))
    stage.qtbot.mouseClick(button(cup.tab, "Draw next round"), LEFT)
    stage.qtbot.waitUntil(lambda: len(cup.stored.state.series) == 4)
    cup.seen()
    assert [title.text for title in cup.tab.canvas.sheet.titles] == ["Round 1", "Round 2"]  # type: ignore[union-attr]
    groups = cup.tab.canvas.sheet.score_groups  # type: ignore[union-attr]
    assert groups == ("0–0", "1–0", "0–1")
    cup.undo()
    assert len(cup.stored.state.series) == 2


def test_a_field_of_a_cross_table_opens_its_series(stage: Stage) -> None:
    cup = Cup(stage, StageOptions(Format.ROUND_ROBIN, best_of=2), NAMES[:4])
    canvas = cup.tab.canvas
    canvas.set_zoom(1.0)
    canvas.horizontalScrollBar().setValue(0)
    assert canvas.sheet is not None
    table = canvas.sheet.layout.tables[0]
    number = table.cells[0, 2]
    left, top, width, height = table.cell_rect(0, 2)
    scale = canvas.scale
    place = QPoint(round((left + width / 2) * scale), round((top + height / 2) * scale))
    stage.qtbot.mouseClick(canvas.viewport(), LEFT, pos=place)
    stage.settle()
    assert canvas.selected == number
    cup.type("1-1")
    cup.key(Key.Key_Return)
    cup.seen()
    assert cup.series(number).drawn
    assert canvas.sheet.tables[0].cells[0, 2].text == "1–1"
    assert canvas.sheet.tables[0].sums[0] == "0–1–0"


def test_groups_lead_to_playoffs(stage: Stage) -> None:
    desk = stage.desk
    tournament = desk.tournaments.create(TournamentFields("Two stages", league_id=None))
    teams = [desk.teams.add(tournament, TeamFields(name)) for name in NAMES[:4]]
    groups = StageOptions(Format.ROUND_ROBIN, best_of=1)
    later = LaterStage(StageOptions(Format.SINGLE_ELIMINATION), 2, "Playoffs")
    desk.stages.start(tournament, groups, teams, (later,))
    tab = open_bracket(stage, tournament)
    stage.qtbot.waitUntil(lambda: tab.drawn is not None)
    (played,) = desk.read(bracket_view, tournament).stages
    seeds = {team: seed for seed, team in enumerate(teams)}
    entries = []
    for one in played.state.series:
        first, second = (seeds[team] for team in one.teams if team is not None)
        entries.append((one.number, Score(*((1, 0) if first < second else (0, 1)))))
    desk.results.enter(tournament, entries)
    stage.qtbot.waitUntil(stage.window.actions_["bracket.next_stage"].isEnabled, timeout=10_000)
    stage.qtbot.mouseClick(button(tab, "Begin next stage"), LEFT)
    stage.qtbot.waitUntil(lambda: tab.drawn is not None and tab.drawn.stage.name == "Playoffs")
    assert tab.drawn is not None
    (final,) = tab.drawn.stage.state.series
    assert final.teams == (teams[0], teams[1])
    tab.stage_button.click()
    menu = next(m for m in tab.findChildren(QMenu) if m.isVisible())
    menu.actions()[0].trigger()
    menu.close()
    assert tab.drawn.stage.name == ""


def test_a_change_elsewhere_is_shown_and_an_open_result_follows(cup: Cup) -> None:
    cup.key(Key.Key_Home, Key.Key_Return)
    assert cup.popover.title.text() == "Series 1"
    cup.play((1, 2, 1))
    assert cup.popover.title.text() == "Correct series 1"
    cup.desk.history.undo(cup.id)
    cup.seen()
    assert cup.popover.title.text() == "Series 1"


def test_a_half_typed_result_stays_when_somebody_else_enters_one(cup: Cup) -> None:
    cup.key(Key.Key_Home, Key.Key_Return)
    form = cup.popover.form
    cup.type("2-")
    cup.play((1, 0, 2))
    cup.stage.qtbot.waitUntil(lambda: cup.series(1).state is SeriesState.FINISHED)
    cup.stage.settle()
    assert cup.popover.form is form
    assert form is not None
    assert form.line.text() == "2-"
    cup.type("1")
    cup.key(Key.Key_Return)
    cup.stage.qtbot.waitUntil(lambda: "was changed meanwhile" in texts(cup.popover))
    assert form.line.text() == "2-1"
    assert cup.series(1).score == (0, 2)


def test_before_the_start_there_is_a_sentence_and_the_button_that_helps(stage: Stage) -> None:
    desk = stage.desk
    tournament = desk.tournaments.create(TournamentFields("Not yet", league_id=None))
    tab = open_bracket(stage, tournament)
    stage.qtbot.waitUntil(lambda: "nothing to draw yet" in texts(tab))
    assert not stage.window.actions_["bracket.fit"].isEnabled()
    for name in NAMES[:3]:
        desk.teams.add(tournament, TeamFields(name))
    stage.qtbot.waitUntil(lambda: "Not started yet" in texts(tab), timeout=10_000)
    stage.settle()
    stage.qtbot.mouseClick(button(tab, "Start the tournament"), LEFT)

    def is_open() -> bool:
        return any(d.isVisible() for d in stage.window.findChildren(StartDialog))

    stage.qtbot.waitUntil(is_open)


def test_a_reset_appears_only_when_it_is_needed(stage: Stage) -> None:
    options = StageOptions(Format.DOUBLE_ELIMINATION, best_of=1, grand_final=GrandFinal.RESET)
    cup = Cup(stage, options, NAMES[:2])
    sheet = cup.tab.canvas.sheet
    assert sheet is not None
    assert sheet.series[3].note == "if needed"
    cup.play((1, 1, 0), (2, 1, 0))
    assert cup.tab.canvas.layout_shown is not None
    assert cup.tab.canvas.layout_shown.box(3) is None
    cup.play((2, 0, 1))
    assert cup.tab.canvas.layout_shown.box(3) is not None
    assert cup.series(3).state is SeriesState.READY


def test_names_are_text_whatever_is_in_them(stage: Stage) -> None:
    names = ("<b>Bold</b> & Co", "北风来信", "صقر الليل", "🦆" * 60)
    cup = Cup(stage, DOUBLE, names)
    cup.key(Key.Key_Home, Key.Key_Return)
    assert "<b>Bold</b> & Co" in texts(cup.popover)
    cup.tab.light(cup.team("<b>Bold</b> & Co"))
    chips = [b for b in cup.tab.findChildren(type(cup.tab.path_chip)) if b.isVisible()]
    assert any("&& Co" in chip.text() for chip in chips)


def test_from_right_to_left_the_bracket_still_begins_at_its_left(
    cup: Cup, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        canvas = cup.tab.canvas
        canvas.set_zoom(2.0)
        bar = canvas.horizontalScrollBar()
        bar.setValue(0)
        assert bar.layoutDirection() == Qt.LayoutDirection.LeftToRight
        assert canvas.box_rect(1) is not None
        cup.click(1)
        assert cup.popover.shown == 1
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_long_name_is_whole_in_its_tooltip(stage: Stage) -> None:
    long = "The <i>longest</i> name that anybody has given to a team so far"
    cup = Cup(stage, DOUBLE, (long, *NAMES[:3]))
    viewport, place = cup.tab.canvas.viewport(), cup.place(1, 0)
    event = QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)
    assert "&lt;i&gt;longest&lt;/i&gt; name" in QToolTip.text()
    QToolTip.hideText()


def test_the_bracket_is_copied_for_a_wiki(stage: Stage) -> None:
    cup = Cup(stage, names=("Ants", "中文队伍", "الفريق", "🏆 Cup"))
    cup.play((1, 2, 0))
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    cup.act("bracket.wikitext")
    stage.qtbot.waitUntil(lambda: "{{Bracket" in clipboard.text())
    assert all(name in clipboard.text() for name in ("Ants", "中文队伍", "الفريق", "🏆 Cup"))


def picture_dialog(cup: Cup, kind: str) -> PictureDialog:
    cup.act("bracket.picture")
    dialog = cup.tab.findChild(PictureDialog)
    assert isinstance(dialog, PictureDialog)
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
    assert dialog.scale.isEnabled() == (kind == "png")
    return dialog


@pytest.mark.parametrize("kind", ["png", "svg", "pdf", "pages"])
@pytest.mark.parametrize("scale", [1, 4])
def test_the_bracket_is_saved_as_a_picture(
    stage: Stage, tmp_path: Path, kind: str, scale: int
) -> None:
    cup = Cup(stage, names=("Ants & <b>Bees</b>", "中文队伍", "الفريق", "🏆 Cup"))
    cup.play((1, 2, 0))
    dialog = picture_dialog(cup, kind)
    dialog.scale.setCurrentIndex(dialog.scale.findData(float(scale)))
    QTest.mouseClick(dialog.choose, Qt.MouseButton.LeftButton)
    picker = cup.tab.findChild(QFileDialog)
    assert isinstance(picker, QFileDialog)
    target = tmp_path / f"cup.{'pdf' if kind == 'pages' else kind}"
    picker.fileSelected.emit(str(target))
    picker.close()
    stage.qtbot.waitUntil(target.exists)
    stage.settle()
    made = target.read_bytes()
    if kind == "png":
        image = QImage(str(target))
        sheet = cup.tab.canvas.sheet
        assert sheet is not None
        assert image.width() == math.ceil((sheet.width + 48) * scale)
        colours = {image.pixel(x, image.height() // 3) for x in range(0, image.width(), 3)}
        assert len(colours) > 5
    elif kind == "svg":
        names = "".join(element.text or "" for element in ET.fromstring(made).iter())
        assert "Cup" in names
    else:
        assert made.startswith(b"%PDF-")
        assert b"/FontFile" in made
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_a_picture_that_can_not_be_written_is_said(stage: Stage, tmp_path: Path) -> None:
    cup = Cup(stage)
    QTest.mouseClick(picture_dialog(cup, "png").choose, Qt.MouseButton.LeftButton)
    picker = cup.tab.findChild(QFileDialog)
    assert isinstance(picker, QFileDialog)
    picker.fileSelected.emit(str(tmp_path / "nowhere" / "cup.png"))
    picker.close()
    stage.settle()
    problem = stage.window.findChild(ProblemDialog)
    assert isinstance(problem, ProblemDialog)
    assert "could not be written" in texts(problem)
