"""Where everything of a drawn stage stands."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.stages.layout import (
    BOX_HEIGHT,
    BOX_WIDTH,
    META_HEIGHT,
    Box,
    Layout,
    drop_letter,
    laid_out,
    paths_of,
)
from dtxdesk.domain.stages.model import (
    Bracket,
    Format,
    GrandFinal,
    LoserOf,
    StageOptions,
    StageState,
    WinnerOf,
)
from dtxdesk.domain.stages.model import Stage as DrawnUp
from dtxdesk.domain.stages.progress import played
from dtxdesk.domain.stages.round_robin import round_robin
from dtxdesk.domain.stages.swiss import first_round, next_round
from tests.domain.stages.playing import bracket, coin_flips, place_of, play_out

FINALS = st.sampled_from(GrandFinal)
KINDS = st.sampled_from((Format.SINGLE_ELIMINATION, Format.DOUBLE_ELIMINATION))


def apart(one: Box, other: Box) -> bool:
    """No part of one lies on the other, its upper line included."""
    beside = abs(one.left - other.left) >= BOX_WIDTH
    return beside or abs(one.top - other.top) >= BOX_HEIGHT + META_HEIGHT


def assert_sound(layout: Layout) -> None:
    columns: dict[float, list[Box]] = {}
    for box in layout.boxes:
        columns.setdefault(box.left, []).append(box)
        assert box.left >= 0
        assert box.right <= layout.width
        assert box.top >= META_HEIGHT
        assert box.top + BOX_HEIGHT <= layout.height
    for column in columns.values():
        for one, other in pairwise(sorted(column, key=lambda box: box.top)):
            assert apart(one, other)
    for one, other in combinations(sorted(columns), 2):
        assert abs(one - other) >= BOX_WIDTH


def groups(teams: int, **options: object) -> StageState:
    made = StageOptions(Format.ROUND_ROBIN, **options)  # type: ignore[arg-type]
    ids = tuple(range(101, 101 + teams))
    return played(DrawnUp(made, teams, round_robin(made, teams), ids), {})


def swiss(teams: int, rounds: int) -> StageState:
    options = StageOptions(Format.SWISS, best_of=1, rounds=rounds)
    ids = tuple(range(101, 101 + teams))
    stage = DrawnUp(options, teams, first_round(options, teams), ids)
    flips = coin_flips(3)
    results = play_out(stage, lambda one: flips(*place_of(one)))
    for _ in range(rounds - 1):
        _, drawn = next_round(played(stage, results))
        stage = DrawnUp(options, teams, (*stage.series, *drawn), ids)
        results = play_out(stage, lambda one: flips(*place_of(one)))
    return played(stage, results)


def test_eight_teams_stand_as_they_were_designed() -> None:
    layout = laid_out(played(bracket(8), {}))
    centres = {box.number: (box.left, box.centre) for box in layout.boxes}
    assert [centres[number] for number in (1, 2, 3, 4)] == [
        (24, 108), (24, 198), (24, 288), (24, 378),
    ]  # fmt: skip
    assert centres[5] == (305, 153)
    assert centres[7] == (24, 534)
    assert centres[11] == (867, 243)
    assert centres[12] == (586, 583)
    assert centres[14] == (1148, 413)
    assert [(drop.letter, drop.source, drop.target, drop.slot) for drop in layout.drops] == [
        ("A", 1, 7, 0), ("B", 2, 7, 1), ("C", 3, 8, 0), ("D", 4, 8, 1),
        ("E", 5, 10, 0), ("F", 6, 9, 0), ("G", 11, 13, 0),
    ]  # fmt: skip
    ((left, right, divider),) = layout.dividers
    assert (left, divider) == (24, 440)
    assert right == centres[13][0] + BOX_WIDTH


@given(st.integers(2, 70), KINDS, FINALS, st.booleans())
def test_nothing_of_a_bracket_lies_on_anything_else(
    teams: int, kind: Format, final: GrandFinal, third: bool
) -> None:
    third = third and kind is Format.SINGLE_ELIMINATION
    state = played(bracket(teams, kind, grand_final=final, third_place=third), {})
    layout = laid_out(state)
    assert_sound(layout)
    assert [box.number for box in layout.boxes] == [one.number for one in state.stage.series]


@given(st.integers(2, 70), KINDS, FINALS)
def test_every_way_of_a_team_is_drawn(teams: int, kind: Format, final: GrandFinal) -> None:
    stage = bracket(teams, kind, grand_final=final)
    layout = laid_out(played(stage, {}))
    on = {(wire.source, wire.target, wire.slot) for wire in layout.wires}
    down = {(drop.source, drop.target, drop.slot) for drop in layout.drops}
    for series in stage.series:
        for slot, source in enumerate(series.sources):
            if isinstance(source, WinnerOf):
                assert (source.number, series.number, slot) in on
            elif isinstance(source, LoserOf):
                assert ((source.number, series.number, slot) in down) != series.if_needed
    letters = [drop.letter for drop in layout.drops]
    assert len(set(letters)) == len(letters)


@given(st.integers(2, 40), KINDS)
def test_connectors_go_to_the_right_at_right_angles(teams: int, kind: Format) -> None:
    layout = laid_out(played(bracket(teams, kind), {}))
    for wire in layout.wires:
        source, target = layout.box(wire.source), layout.box(wire.target)
        assert source is not None
        assert target is not None
        assert wire.points[0] == (source.right, source.centre)
        assert wire.points[-1] == (target.left, target.slot(wire.slot))
        for (x1, y1), (x2, y2) in pairwise(wire.points):
            assert x2 > x1 or x1 == x2
            assert x1 == x2 or y1 == y2


def test_a_reset_has_a_box_as_long_as_it_can_be_played() -> None:
    stage = bracket(4, grand_final=GrandFinal.RESET)
    last = stage.series[-1].number
    assert laid_out(played(stage, {})).box(last) is not None
    by_the_upper = play_out(stage, lambda one: 0)
    assert laid_out(played(stage, by_the_upper)).box(last) is None
    to_the_lower = play_out(stage, lambda one: int(one.series.bracket is Bracket.FINAL))
    assert laid_out(played(stage, to_the_lower)).box(last) is not None


def test_byes_take_no_room() -> None:
    five, eight = (laid_out(played(bracket(n, Format.SINGLE_ELIMINATION), {})) for n in (5, 8))
    assert five.height < eight.height
    assert len(five.boxes) == 4


@given(st.integers(2, 24), st.integers(1, 4), st.sampled_from((1, 2)))
def test_groups_have_a_field_for_every_pair(teams: int, number: int, legs: int) -> None:
    if teams < 2 * number:
        return
    state = groups(teams, groups=number, legs=legs)
    layout = laid_out(state)
    assert_sound(layout)
    assert len(layout.tables) == number
    for table in layout.tables:
        size = len(table.teams)
        assert len(table.cells) == size * (size - 1)
        shown = set(table.cells.values())
        its = {one.number for one in state.series if one.series.group == table.group}
        assert shown == its
        for box in layout.boxes:
            assert box.left >= table.left + table.width


@pytest.mark.parametrize(("teams", "rounds"), [(2, 1), (5, 3), (13, 4), (16, 5)])
def test_swiss_rounds_are_grouped_by_score(teams: int, rounds: int) -> None:
    state = swiss(teams, rounds)
    layout = laid_out(state)
    assert_sound(layout)
    assert len(layout.boxes) == len(state.series)
    for number in range(1, rounds + 1):
        scores = [one for one in layout.score_groups if one.round == number]
        assert all(one.wins + one.draws + one.losses == number - 1 for one in scores)
        assert [one.wins for one in scores] == sorted((one.wins for one in scores), reverse=True)
        assert [one.top for one in scores] == sorted(one.top for one in scores)
    headings = {(one.left, one.top) for one in layout.score_groups}
    assert len(headings) == len(layout.score_groups)


def test_letters_go_on_behind_z() -> None:
    assert [drop_letter(place) for place in (0, 25, 26, 51, 52, 701, 702)] == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip


def test_a_path_has_every_series_of_a_team() -> None:
    stage = bracket(8)
    state = played(stage, play_out(stage, lambda one: 0))
    team = stage.teams[7]  # falls to the first seed, wins once, and is out
    paths = paths_of(state)
    assert paths[team] == (1, 7, 9)
    for one in state.series:
        for team_id in one.teams:
            assert team_id is not None
            assert one.number in paths[team_id]
    assert sum(map(len, paths.values())) == 2 * len(state.series)
