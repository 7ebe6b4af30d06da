"""Snake, normal and shuffle: turns, rolls, what is known of a pick, and what comes next."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.draft import Draft, after, replay
from dtxdesk.domain.draft_board import Turn
from dtxdesk.domain.draft_events import (
    CaptainReplaced,
    DraftPlayer,
    Event,
    How,
    Left,
    MmrGiven,
    Picked,
    Redone,
    Rolled,
    Skipped,
    Started,
    Undone,
)
from dtxdesk.domain.draft_order import Style
from dtxdesk.domain.draft_picks import PickBoard
from dtxdesk.errors import UserError
from tests.domain.drafting import BY, at, players, seconds, started

THROWS = (((0, 4), (1, 4)), ((0, 2), (1, 5)))


def equals(*more: Event) -> Draft:
    """A shuffle draft whose captains have the same MMR."""
    start = started(Style.SHUFFLE)
    teams = tuple(
        dataclasses.replace(team, players=(DraftPlayer(team.captain, 3000),))
        for team in start.teams
    )
    return replay([dataclasses.replace(start, teams=teams), *more])


def board(draft: Draft) -> PickBoard:
    assert draft.picks is not None
    return draft.picks


def test_a_snake_draft_ends_with_full_teams() -> None:
    events: list[Event] = [started(Style.SNAKE)]
    for second, player in enumerate((5, 4, 3, 2), 1):
        events.append(Picked(at(second), BY, player))
    draft = replay(events)
    assert draft.board.finished
    assert draft.board.turn is None
    assert (players(draft, 0), players(draft, 1)) == ([100, 5, 2], [101, 4, 3])
    with pytest.raises(UserError, match="draft is over"):
        after(draft, Picked(at(9), BY, 0))


def test_a_pick_says_when_who_how_and_how_long() -> None:
    draft = replay(
        [
            started(Style.SNAKE),
            Picked(at(12), BY, 5),
            Picked(at(43), "tomo", 4, How.BEHALF),
            Picked(at(43 + 150), BY, 3, How.TIME),
        ]
    )
    first, second, third = draft.board.picks
    assert (first.number, first.round, first.place, first.team) == (1, 1, 1, 0)
    assert (second.number, second.round, second.place, second.team) == (2, 1, 1, 1)
    assert (third.number, third.round, third.place, third.team) == (3, 2, 2, 1)
    assert [pick.took for pick in draft.board.picks] == [seconds(12), seconds(31), seconds(150)]
    assert [(pick.by, pick.how) for pick in draft.board.picks] == [
        (BY, How.CAPTAIN),
        ("tomo", How.BEHALF),
        (BY, How.TIME),
    ]
    assert first.price is None


def test_a_skipped_team_fills_its_place_later() -> None:
    draft = replay([started(Style.NORMAL), Skipped(at(1), BY)])
    turns = []
    while not draft.board.finished:
        turns.append(draft.board.turn)
        draft = after(draft, Picked(at(2), BY, draft.board.pool[0].id))
    assert turns == [1, 0, 1, 0]
    assert [(pick.round, pick.place) for pick in draft.board.picks] == [
        (1, 1),
        (2, 1),
        (2, 2),
        (3, 2),
    ]


def test_a_team_that_passes_in_shuffle_sits_out_until_a_pick() -> None:
    draft = replay([started(Style.SHUFFLE), Skipped(at(1), BY)])
    assert draft.board.turn == 1
    assert after(draft, Picked(at(2), BY, 5)).board.turn == 0
    assert after(draft, Skipped(at(2), BY)).board.turn == 0


def test_a_tie_is_rolled_for_and_the_rolls_stay_with_the_pick() -> None:
    draft = equals()
    assert (board(draft).tied, draft.board.turn, draft.clock.deadline) == ((0, 1), None, None)
    with pytest.raises(UserError, match="Roll first"):
        after(draft, Picked(at(1), BY, 1))
    rolled = after(draft, Rolled(at(5), BY, THROWS))
    assert (rolled.board.turn, rolled.clock.deadline) == (1, at(5 + 90 + 60))
    picked = after(rolled, Picked(at(7), BY, 1))
    assert (picked.board.picks[0].throws, picked.board.picks[0].took) == (THROWS, seconds(2))
    assert after(picked, Undone(at(8), BY)).board == rolled.board
    with pytest.raises(UserError, match="No teams are tied"):
        after(rolled, Rolled(at(6), BY, THROWS))


def test_a_roll_holds_only_while_the_same_teams_are_tied() -> None:
    rolled = equals(Rolled(at(1), BY, THROWS))
    assert after(rolled, Left(at(2), BY, 3)).board.turn == 1
    lower = after(rolled, MmrGiven(at(2), BY, 100, 2900))
    assert (board(lower).throws, lower.board.turn) == ((), 0)
    assert board(after(lower, MmrGiven(at(3), BY, 100, 3000))).tied == (0, 1)
    late = after(rolled, CaptainReplaced(at(2), BY, 1, DraftPlayer(900, 2000)))
    assert (board(late).throws, late.board.turn) == ((), 0)


def test_without_mmr_nobody_is_picked_in_shuffle() -> None:
    start = started(Style.SHUFFLE)
    draft = replay([dataclasses.replace(start, pool=(*start.pool, DraftPlayer(50, None)))])
    with pytest.raises(UserError, match="no MMR"):
        after(draft, Picked(at(1), BY, 50))
    with pytest.raises(UserError, match="new captain has no MMR"):
        after(draft, CaptainReplaced(at(1), BY, 0, DraftPlayer(50, None)))
    draft = after(draft, MmrGiven(at(1), BY, 50, 4000))
    draft = after(draft, Picked(at(2), BY, 50))
    assert draft.board.teams[0].total == 7000
    assert draft.board.turn == 1


def test_the_best_one_left_has_the_highest_mmr_and_is_nobody_at_the_end() -> None:
    start = started(Style.SNAKE)
    pool = (DraftPlayer(1, None), DraftPlayer(2, 0), DraftPlayer(3, 50), DraftPlayer(4, 50))
    draft = replay([dataclasses.replace(start, pool=pool)])
    taken = []
    while draft.board.best:
        taken.append(draft.board.best.id)
        draft = after(draft, Picked(at(1), BY, taken[-1]))
    assert taken == [3, 4, 2, 1]


def test_the_next_turns_pass_over_full_teams_and_number_the_picks() -> None:
    draft = replay([started(Style.SNAKE, (2, 4, 3)), Picked(at(1), BY, 0)])
    assert draft.board.picks_in_all == 6
    assert draft.board.upcoming(9) == (
        Turn(2, 1, 1, 1),
        Turn(3, 1, 1, 2),
        Turn(4, 2, 2, 2),
        Turn(5, 2, 2, 1),
        Turn(6, 3, 3, 1),
    )
    assert [turn.team for turn in draft.board.upcoming(2)] == [1, 2]
    assert after(draft, Left(at(2), BY, 0)).board.upcoming(1) == (Turn(2, 1, 1, 1),)


def test_of_shuffle_only_the_turn_on_the_clock_is_known() -> None:
    assert replay([started(Style.SHUFFLE)]).board.upcoming(5) == (Turn(1, 1, 1, 0),)
    assert equals().board.upcoming(5) == ()


def test_predicted_totals_start_from_what_was_picked() -> None:
    draft = replay([started(Style.NORMAL), Picked(at(1), BY, 0)])
    # 0 has 3000 + 1000, then 1500, 1400 and 1300 go to 1, 0 and 1.
    assert draft.board.predicted == {0: 5400, 1: 3100 + 1500 + 1300}


@given(
    st.sampled_from([Style.SNAKE, Style.NORMAL]), st.integers(2, 9), st.integers(2, 6), st.data()
)
def test_the_order_is_that_of_the_formula(
    style: Style, teams: int, size: int, data: st.DataObject
) -> None:
    """Also after undo and redo; what is upcoming comes true."""
    start: Started = started(style, (size,) * teams)
    draft = replay([start])
    promised = draft.board.upcoming(teams * size)
    for number in range(teams * (size - 1)):
        draft = after(
            draft, Picked(at(number), BY, data.draw(st.sampled_from(draft.board.pool)).id)
        )
        if number % 3 == 0:
            draft = after(after(draft, Undone(at(number), BY)), Redone(at(number), BY))
    made = draft.board.picks
    for number, pick in enumerate(made):
        column = number % (2 * teams) if style is Style.SNAKE else number % teams
        assert pick.team == min(column, 2 * teams - 1 - column)
        assert (pick.number, pick.round) == (number + 1, number // teams + 1)
        assert pick.place == pick.round
    assert [(t.number, t.team) for t in promised] == [(pick.number, pick.team) for pick in made]
    assert draft.board.finished
