"""What cards add up to, where they lie, and what carrying somebody would do."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint

from dtxdesk.ui.pages.tournaments.teams_tab.cards import Board, Card, Person, figures_of
from dtxdesk.ui.pages.tournaments.teams_tab.items import items_of
from dtxdesk.ui.pages.tournaments.teams_tab.layout import Layout
from dtxdesk.ui.pages.tournaments.teams_tab.targets import target_over

mmr = st.none() | st.integers(0, 9_000)
positions = st.tuples(*[st.integers(0, 5)] * 5)


def person(number: int, points: int | None = 3000, *choices: int) -> Person:
    wishes = (*choices, 0, 0, 0, 0, 0)[:5]
    return Person(number, f"P{number}", points, wishes)


def card(number: int, *members: Person, former: tuple[Person, ...] = ()) -> Card:
    return Card(number, 1, f"T{number}", "T", None, None, None, members, figures_of(members),
                former=former)  # fmt: skip


@st.composite
def boards(draw: st.DrawFn) -> Board:
    sizes = draw(st.lists(st.integers(0, 7), min_size=1, max_size=14))
    numbers = iter(range(1, 200))
    cards = tuple(
        card(
            at,
            *(Person(next(numbers), "P", draw(mmr), draw(positions)) for _ in range(size)),
            former=tuple(person(next(numbers)) for _ in range(draw(st.integers(0, 2)))),
        )
        for at, size in enumerate(sizes, start=1)
    )
    pool = tuple(person(next(numbers)) for _ in range(3))
    return Board(cards, 5, signed=pool)


def test_who_has_no_mmr_counts_for_the_total_and_not_for_the_mean() -> None:
    figures = figures_of([person(1, 4000, 1), person(2, None, 0, 1)])
    assert (figures.total, figures.mean, figures.players) == (4000, 4000, 2)
    assert figures.lacking == (2, 3, 4)
    assert figures_of([]).mean is None


def test_who_has_not_said_anything_covers_what_is_left() -> None:
    assert len(figures_of([person(1, 1, 1), person(2)]).lacking) == 3
    assert figures_of([person(n) for n in range(5)]).lacking == ()


def test_two_who_play_the_same_cover_one_position() -> None:
    figures = figures_of([person(1, 1, 1), person(2, 1, 1)])
    assert figures.covered == (True, False, False, False, False)


@given(boards(), st.data())
def test_changing_places_keeps_what_both_teams_have_together(
    board: Board, data: st.DataObject
) -> None:
    full = [one for one in board.cards if one.members]
    if len(full) < 2:
        return
    here, there = data.draw(st.permutations(full))[:2]
    mine = data.draw(st.sampled_from(here.members))
    theirs = data.draw(st.sampled_from(there.members))
    target = target_over(board, [mine.user_id], there, theirs)
    assert target is not None
    assert (target.team_id, target.instead_of) == (there.id, theirs.user_id)
    before = here.figures.total + there.figures.total
    assert sum(figures.total for figures in target.after.values()) == before
    assert {team: figures.players for team, figures in target.after.items()} == {
        here.id: len(here.members),
        there.id: len(there.members),
    }


@given(boards(), st.data())
def test_whoever_joins_is_missing_elsewhere(board: Board, data: st.DataObject) -> None:
    everybody = [one for each in board.cards for one in each.members] + list(board.signed)
    carried = data.draw(st.lists(st.sampled_from(everybody), min_size=1, max_size=4, unique=True))
    there = data.draw(st.sampled_from(board.cards))
    target = target_over(board, [one.user_id for one in carried], there, None)
    coming = [one for one in carried if not there.holds(one.user_id)]
    if target is None:
        assert not coming
        return
    assert target.instead_of is None
    assert target.after[there.id].players == len(there.members) + len(coming)
    for other in board.cards:
        if other is not there and other.id in target.after:
            gone = sum(other.holds(one.user_id) for one in coming)
            assert target.after[other.id].players == len(other.members) - gone
            assert gone


@pytest.mark.usefixtures("dressed")
@given(boards(), st.integers(200, 2_000), st.sets(st.integers(1, 14)))
def test_every_line_lies_on_its_card_and_nothing_overlaps(
    board: Board, width: int, opened: set[int]
) -> None:
    layout = Layout()
    layout.arrange(board, opened, width)
    rects = [layout.card(at) for at in range(len(board.cards))]
    for at, rect in enumerate(rects):
        assert layout.card_at(rect.center()) == at
        assert not any(rect.intersects(other) for other in rects[:at])
        assert rect.bottom() < layout.height
    lines = items_of(board, opened)
    for line in lines:
        place = layout.item(line)
        assert rects[line.at].contains(place)
        assert not place.intersects(layout.foot(line.at))
    for one, other in itertools.pairwise(lines):
        assert not layout.item(one).intersects(layout.item(other))
    assert layout.card_at(QPoint(rects[0].left() - 1, rects[0].top())) is None
