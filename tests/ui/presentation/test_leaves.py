"""What the pages of a presentation show: a draft as it goes on, and brackets of any size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from dtxdesk.data.queries.schedule import next_up, schedule_rows
from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.services.drafting import Drafting
from dtxdesk.services.results import Score
from dtxdesk.ui.presentation.options import PresentationOptions
from dtxdesk.ui.presentation.scene import read_scene
from dtxdesk.ui.presentation.window import PresentationWindow
from tests.ui.conftest import Stage
from tests.ui.pages.tournaments.test_draft_tab import Night


@pytest.fixture
def hall(stage: Stage) -> Iterator[PresentationWindow]:
    """A window of a screen's shape, on nothing."""
    window = PresentationWindow(PresentationOptions())
    window.resize(QSize(1920, 1080))
    yield window
    window.close()
    window.deleteLater()


def started(stage: Stage, options: StageOptions, teams: int) -> int:
    fields = TournamentFields(name="Cup", state=TournamentState.RUNNING)
    names = [f"Team {number}" for number in range(1, teams + 1)]
    return stage.desk.stages.start_with_teams(fields, options, names)


def show(stage: Stage, hall: PresentationWindow, tournament: int) -> list[str]:
    """The pages, one for each leaf; each is painted."""
    scene = read_scene(stage.window.show_page("tournaments").context, tournament)
    assert scene is not None
    hall.take(scene)
    pages = []
    for _ in range(hall.count):
        pages.append(hall.page)
        assert not _empty(hall.grab().toImage())
        hall.show_next()
    return pages


def _empty(image: QImage) -> bool:
    """Whether its middle is of one colour."""
    first = image.pixelColor(200, 200)
    return all(
        image.pixelColor(x, y) == first for x in range(200, 1700, 3) for y in range(200, 900, 7)
    )


def test_a_pick_of_another_program_is_seen_in_the_hall(stage: Stage) -> None:
    night = Night(stage)
    draft_id = night.start()
    stage.window.perform("tournament.present")
    stage.settle()
    (window,) = (
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, PresentationWindow) and each.isVisible()
    )
    stage.qtbot.waitUntil(lambda: window.page == "draft")
    before = window.grab().toImage()
    Drafting(stage.desk.database).pick(draft_id, night.p[3])
    stage.qtbot.waitUntil(
        lambda: window.draft.view is not None and bool(window.draft.view.draft.board.picks)
    )
    assert window.page == "draft"
    assert window.grab().toImage() != before
    window.close()
    night.settle()


def test_a_small_bracket_is_one_leaf_and_a_large_one_has_the_parts_that_are_played(
    stage: Stage, hall: PresentationWindow
) -> None:
    small = started(stage, StageOptions(Format.SINGLE_ELIMINATION), 4)
    assert show(stage, hall, small).count("bracket") == 1
    large = started(stage, StageOptions(Format.DOUBLE_ELIMINATION), 64)
    ready = next_up(stage.desk.read(schedule_rows, large))
    stage.desk.results.enter(large, [(row.number, Score(2, 0)) for row in ready[:10]])
    count = show(stage, hall, large).count("bracket")
    assert 2 <= count <= 7


@pytest.mark.parametrize("format_", [Format.ROUND_ROBIN, Format.SWISS])
def test_tables_take_as_many_leaves_as_they_have_rows_for(
    stage: Stage, hall: PresentationWindow, format_: Format
) -> None:
    made = started(stage, StageOptions(format_), 20)
    pages = show(stage, hall, made)
    assert pages.count("standings") == 3
    assert pages.count("next") == 1 if format_ is Format.SWISS else pages.count("next") == 2


def test_it_is_painted_from_right_to_left_and_in_any_shape(
    stage: Stage, hall: PresentationWindow
) -> None:
    made = started(stage, StageOptions(Format.DOUBLE_ELIMINATION), 8)
    stage.desk.results.enter(made, [(1, Score(2, 1))])
    hall.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for size in (QSize(1920, 1080), QSize(1080, 1920), QSize(3440, 1440), QSize(640, 480)):
        hall.resize(size)
        scene = read_scene(stage.window.show_page("tournaments").context, made)
        assert scene is not None
        hall.take(scene)
        for _ in range(hall.count):
            assert not hall.grab().isNull()
            hall.show_next()
