"""How a tournament starts: formats, seeds, what is said beforehand, and what is stored."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from dtxdesk.data.queries.teams import team_rows
from dtxdesk.domain.stages.model import (
    Bracket,
    Format,
    GrandFinal,
    Points,
    RoundBestOf,
    StageOptions,
    TieBreak,
)
from dtxdesk.domain.stages.seeding import Seeding
from dtxdesk.domain.tournaments import TournamentFields
from dtxdesk.services.bracket_view import StageView, bracket_view
from dtxdesk.services.results import Score
from dtxdesk.services.teams import TeamFields
from dtxdesk.ui.dialogs.start_tournament.dialog import StartDialog
from dtxdesk.ui.dialogs.start_tournament.options import OWN_RULES
from dtxdesk.ui.pages.tournaments.page import TournamentsPage
from dtxdesk.ui.widgets.choice_box import ChoiceBox
from tests.ui.conftest import Stage
from tests.ui.pages.tournaments.conftest import texts

LEFT = Qt.MouseButton.LeftButton
NAMES = ("Ants", "Bees", "Cats", "Dogs", "Elks")


class Opening:
    """A tournament with teams, and its start being prepared."""

    def __init__(self, stage: Stage, names: Sequence[str] = NAMES, players: int = 0) -> None:
        self.stage = stage
        self.desk = stage.desk
        self.id = self.desk.tournaments.create(TournamentFields("Cup", league_id=None))
        self.teams = [self.desk.teams.add(self.id, TeamFields(name)) for name in names]
        page = stage.window.show_page("tournaments")
        assert isinstance(page, TournamentsPage)
        page.open_tournament(self.id)
        stage.settle()
        stage.qtbot.waitUntil(lambda: page.row is not None)
        stage.window.actions_["tournament.start"].trigger()
        self.page = page
        stage.qtbot.waitUntil(lambda: bool(self._open()))
        self.dialog = self._open()[0]
        self.form, self.seeds = self.dialog.form, self.dialog.seeds

    def _open(self) -> list[StartDialog]:
        return [d for d in self.stage.window.findChildren(StartDialog) if d.isVisible()]

    def choose(self, box: ChoiceBox, value: object) -> None:
        place = box.findData(value)
        assert place >= 0
        box.setCurrentIndex(place)

    def looked(self) -> None:
        """Until the bracket is drawn as it is asked for."""
        self.stage.qtbot.waitUntil(self.dialog.start.isEnabled)

    @property
    def order(self) -> list[str]:
        return [team.name for team in self.seeds.teams]

    def start(self) -> StageView:
        self.looked()
        self.stage.qtbot.mouseClick(self.dialog.start, LEFT)
        self.stage.qtbot.waitUntil(lambda: not self._open())
        self.stage.settle()
        (stage,) = self.desk.read(bracket_view, self.id).stages
        return stage


@pytest.fixture
def opening(stage: Stage) -> Opening:
    return Opening(stage)


def test_as_it_is_a_double_elimination_starts_and_its_bracket_is_shown(opening: Opening) -> None:
    opening.looked()
    assert opening.dialog.preview.verdict.text().startswith("5 team")
    assert opening.dialog.preview.verdict.text().endswith("8 series")
    stage = opening.start()
    assert stage.state.stage.format is Format.DOUBLE_ELIMINATION
    assert stage.state.stage.teams == tuple(opening.teams)
    assert opening.page.tabs.key == "bracket"
    opening.stage.window.actions_["edit.undo"].trigger()
    opening.stage.settle()
    assert opening.desk.read(bracket_view, opening.id).stages == ()


def test_seeds_are_changed_by_keyboard(opening: Opening) -> None:
    seeds = opening.seeds.list
    seeds.setFocus()
    seeds.setCurrentRow(3)
    QTest.keyClick(seeds, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(seeds, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert opening.order == ["Ants", "Dogs", "Bees", "Cats", "Elks"]
    seeds.setCurrentRow(0)
    QTest.keyClick(seeds, Qt.Key.Key_Space)
    assert opening.order == ["Dogs", "Bees", "Cats", "Elks"]
    spoken = [seeds.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
    assert spoken == ["Ants, does not play", "seed 1, Dogs"]
    names = {row.id: row.name for row in opening.desk.read(team_rows, opening.id)}
    stored = [names[team] for team in opening.start().state.stage.teams]
    assert stored == ["Dogs", "Bees", "Cats", "Elks"]


def test_a_draw_can_be_repeated(opening: Opening) -> None:
    opening.choose(opening.seeds.by, Seeding.RANDOM)
    opening.seeds.lot.setValue(7)
    first = opening.order
    opening.seeds.lot.setValue(8)
    opening.seeds.lot.setValue(7)
    assert opening.order == first
    assert sorted(first) == sorted(NAMES)
    assert opening.seeds.lot.isVisible()
    opening.seeds.list.setCurrentRow(0)
    opening.seeds.list.step(1)
    assert opening.seeds.seeding is Seeding.BY_HAND
    assert not opening.seeds.lot.isVisible()


def test_teams_are_dragged_in_the_drawing(opening: Opening) -> None:
    opening.looked()
    opening.choose(opening.form.format, Format.SINGLE_ELIMINATION)
    opening.looked()
    canvas = opening.dialog.preview.canvas
    assert canvas.sheet is not None
    box = canvas.sheet.layout.boxes[0]  # the fourth against the fifth
    places = [
        QPoint(round((box.left + 60) * canvas.scale), round(box.slot(slot) * canvas.scale))
        for slot in (0, 1)
    ]
    assert [line.name for line in canvas.sheet.series[1].lines] == ["Dogs", "Elks"]
    viewport = canvas.viewport()
    QTest.mousePress(viewport, LEFT, pos=places[0])
    QTest.mouseMove(viewport, places[0] + QPoint(0, 30))
    QTest.mouseMove(viewport, places[1])
    QTest.mouseRelease(viewport, LEFT, pos=places[1])
    assert opening.order == ["Ants", "Bees", "Cats", "Elks", "Dogs"]


def test_every_format_with_what_belongs_to_it(opening: Opening) -> None:
    form = opening.form
    shown = {
        Format.SINGLE_ELIMINATION: {form.third_place},
        Format.DOUBLE_ELIMINATION: {form.grand_final},
        Format.ROUND_ROBIN: {form.groups, form.twice, form.preset, form.playoffs},
        Format.SWISS: {form.rounds, form.first_round, form.preset, form.playoffs},
    }
    everything = set().union(*shown.values())
    for format_, parts in shown.items():
        opening.choose(form.format, format_)
        opening.looked()
        assert {part for part in everything if part.isVisible()} == parts


def test_swiss_is_proposed_as_many_rounds_as_it_takes(opening: Opening) -> None:
    opening.choose(opening.form.format, Format.SWISS)
    opening.looked()
    assert opening.form.rounds.value() == 3
    opening.form.by_wins.setChecked(True)
    opening.form.wins.setValue(2)
    opening.form.losses.setValue(2)
    options = opening.start().state.stage.options
    assert (options.wins, options.losses, options.rounds) == (2, 2, None)


def test_a_final_may_be_longer(opening: Opening) -> None:
    opening.choose(opening.form.grand_final, GrandFinal.RESET)
    opening.looked()
    opening.form.more_lengths.click()
    boxes = {box.accessibleName(): box for box in opening.form.lengths.findChildren(ChoiceBox)}
    opening.choose(boxes["How long: Grand final"], 5)
    opening.choose(boxes["How long: Losers final"], 1)
    stage = opening.start().state.stage
    assert set(stage.options.rounds_best_of) == {
        RoundBestOf(Bracket.FINAL, 1, 5), RoundBestOf(Bracket.LOSERS, -1, 1),
    }  # fmt: skip
    assert {one.best_of for one in stage.series if one.bracket is Bracket.FINAL} == {5}


def test_groups_and_playoffs(opening: Opening) -> None:
    opening.choose(opening.form.format, Format.ROUND_ROBIN)
    opening.form.groups.setValue(2)
    opening.choose(opening.form.preset, "rd2l")
    opening.choose(opening.form.playoffs, Format.SINGLE_ELIMINATION)
    opening.looked()
    assert opening.dialog.preview.report.text().startswith("4 team")
    assert "go on to the playoffs" in opening.dialog.preview.report.text()
    stage = opening.start()
    assert (stage.state.stage.options.groups, stage.state.stage.options.best_of) == (2, 2)
    waiting = opening.desk.read(bracket_view, opening.id).waiting
    assert waiting is not None
    assert (waiting.name, waiting.format) == ("Playoffs", Format.SINGLE_ELIMINATION)


def test_what_cannot_be_played_is_said_before(opening: Opening) -> None:
    opening.looked()
    opening.choose(opening.form.format, Format.ROUND_ROBIN)
    opening.form.groups.setValue(4)
    qtbot, dialog = opening.stage.qtbot, opening.dialog
    panel = dialog.preview.area
    qtbot.waitUntil(lambda: not panel.showing_content)
    assert not dialog.start.isEnabled()
    assert "too few teams for 4 groups" in dialog.start.toolTip()
    opening.form.groups.setValue(1)
    opening.looked()
    for row in range(4):
        opening.seeds.list.setCurrentRow(row)
        QTest.keyClick(opening.seeds.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.start.toolTip() == "Two teams are needed to play")
    assert not dialog.start.isEnabled()


def test_fairness_is_told(opening: Opening) -> None:
    opening.looked()
    said = opening.dialog.preview.report.text()
    assert "Seeds 1 to 3 have a bye in the first round." in said
    assert "Upper half: seeds 1, 4, 5. Lower half: seeds 2, 3." in said
    assert "ematch" in said or "meet again" in said


def test_a_start_that_comes_too_late_is_refused_in_words(opening: Opening) -> None:
    opening.looked()
    other = opening.form.options()
    opening.desk.stages.start(opening.id, other, opening.teams)
    opening.stage.qtbot.mouseClick(opening.dialog.start, LEFT)
    opening.stage.qtbot.waitUntil(opening.dialog.banner.isVisible)
    assert opening.dialog.isVisible()
    assert len(opening.desk.read(bracket_view, opening.id).stages) == 1


def test_seeds_go_by_an_earlier_tournament(stage: Stage) -> None:
    desk = stage.desk
    options = StageOptions(Format.SINGLE_ELIMINATION, best_of=1)
    last = desk.stages.start_with_teams(TournamentFields("Last season"), options, ["Dogs", "Cats"])
    desk.results.enter(last, [(1, Score(0, 1))])
    opening = Opening(stage)
    opening.choose(opening.seeds.by, Seeding.EARLIER_STANDINGS)
    stage.qtbot.waitUntil(lambda: opening.order[0] == "Cats")
    assert opening.seeds.earlier.isVisible()
    assert opening.seeds.earlier.currentText() == "Last season"
    assert opening.order == ["Cats", "Dogs", "Ants", "Bees", "Elks"]
    rows = opening.seeds.list
    role = Qt.ItemDataRole.AccessibleTextRole
    assert rows.item(1).data(role) == "seed 2, Dogs, place 2"
    assert rows.item(2).data(role) == "seed 3, Ants, new"
    opening.looked()
    QTest.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert opening.seeds.seeding is Seeding.BY_HAND
    assert not opening.seeds.earlier.isVisible()


def test_playoffs_are_looked_at_before_anybody_is_in_them(stage: Stage) -> None:
    opening = Opening(stage, [f"T{number}" for number in range(1, 9)])
    preview = opening.dialog.preview
    opening.looked()
    assert preview.tabs.isHidden()
    opening.choose(opening.form.format, Format.ROUND_ROBIN)
    opening.form.groups.setValue(2)
    opening.choose(opening.form.playoffs, Format.SINGLE_ELIMINATION)
    opening.looked()
    assert preview.tabs.isVisible()
    assert preview.canvas.reseeds
    preview.tabs.setFocus()
    QTest.keyClick(preview.tabs, Qt.Key.Key_Right)
    assert not preview.canvas.reseeds
    sheet = preview.canvas.sheet
    assert sheet is not None
    first = {tuple(line.name for line in words.lines) for words in sheet.series.values()}
    assert ("Group A, place 1", "Group B, place 2") in first
    assert ("Group B, place 1", "Group A, place 2") in first
    opening.choose(opening.form.format, Format.SINGLE_ELIMINATION)
    opening.looked()
    assert preview.tabs.isHidden()
    assert preview.canvas.reseeds


def test_own_points_and_an_own_order_of_tie_breaks(stage: Stage) -> None:
    opening = Opening(stage)
    form, rules = opening.form, opening.form.rules
    opening.choose(form.format, Format.ROUND_ROBIN)
    assert not rules.isVisible()
    opening.choose(form.preset, "rd2l")
    opening.choose(form.preset, OWN_RULES)
    assert rules.isVisible()
    assert form.options().points == Points(2, 1, 0)  # begins with what was chosen before
    usual = (TieBreak.HEAD_TO_HEAD, TieBreak.OPPONENTS_WIN_RATE, TieBreak.EXTRA_SERIES)
    assert form.options().tie_breaks == usual
    rules.win.setValue(4)
    rules.order.setFocus()
    QTest.keyClick(rules.order, Qt.Key.Key_Down)
    QTest.keyClick(rules.order, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(rules.order, Qt.Key.Key_End)
    QTest.keyClick(rules.order, Qt.Key.Key_Space)
    last = TieBreak(rules.order.currentItem().data(Qt.ItemDataRole.UserRole))
    chosen = (usual[1], usual[0], usual[2], last)
    assert form.options().tie_breaks == chosen
    rules.draw.setValue(5)
    worth = "A win is worth no less than a draw"
    stage.qtbot.waitUntil(lambda: worth in texts(rules))
    stage.settle()
    assert not opening.dialog.start.isEnabled()
    rules.draw.setValue(1)
    options = opening.start().state.stage.options
    assert options.points == Points(4, 1, 0)
    assert options.tie_breaks == chosen
