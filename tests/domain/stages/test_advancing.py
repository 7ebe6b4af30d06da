"""Who goes on, and that teams of one group meet as late as they can."""

from __future__ import annotations

from itertools import permutations, product

import pytest

from dtxdesk.domain.stages.advancing import TiesAreOpen, dealt, earliest_meetings, going_on
from dtxdesk.domain.stages.model import (
    Bracket,
    PlayedSeries,
    ResultKind,
    Series,
    SeriesState,
)
from dtxdesk.domain.stages.standings import ByHand, Decisions, Standings, Touches, standings
from dtxdesk.errors import UserError


def latest(teams: int, rounds: int) -> list[int]:
    """How many pairs meet by round where the teams of a group are spread as evenly as can be."""
    if rounds == 0:
        return []
    upper, lower = teams // 2, teams - teams // 2
    halves = zip(latest(upper, rounds - 1), latest(lower, rounds - 1), strict=True)
    return [*(one + other for one, other in halves), upper * lower]


@pytest.mark.parametrize("groups", [*range(1, 13), 16, 24, 32])
@pytest.mark.parametrize("cut", range(1, 7))
def test_no_group_could_be_spread_more_evenly(groups: int, cut: int) -> None:
    order = dealt(groups, cut)
    rounds = (groups * cut - 1).bit_length()
    assert earliest_meetings(order) == tuple(groups * pairs for pairs in latest(cut, rounds))
    assert sorted(order) == sorted(product(range(groups), range(cut)))
    assert [place for _, place in order] == [seed // groups for seed in range(groups * cut)]


@pytest.mark.parametrize(("groups", "cut"), [(2, 2), (3, 2), (4, 2), (5, 2), (2, 4), (3, 3)])
def test_no_other_deal_is_better(groups: int, cut: int) -> None:
    others = product(permutations(range(groups)), repeat=cut - 1)
    least = min(
        earliest_meetings(
            tuple(
                (group, place)
                for place, tier in enumerate([range(groups), *tiers])
                for group in tier
            )
        )
        for tiers in others
    )
    assert earliest_meetings(dealt(groups, cut)) == least


def test_two_of_four_groups_meet_in_the_final_at_the_earliest() -> None:
    # A1 plays in the upper half with seeds 8, 4 and 5: A2 is seed 6 or 7.
    assert [group for group, _ in dealt(4, 2)][:4] == [0, 1, 2, 3]
    assert earliest_meetings(dealt(4, 2)) == (0, 0, 4)


def group(*order: int, tied: tuple[int, ...] = ()) -> Standings:
    """A group in which each team has beaten all that come after it, but for those tied."""
    series = []
    for place, one in enumerate(order):
        for other in order[place + 1 :]:
            winner = None if {one, other} <= set(tied) else one
            number = len(series) + 1
            kind = ResultKind.PLAYED
            drawn = Series(number, Bracket.GROUP, 1, number, 2, (None, None), 1)
            score = (1, 1) if winner is None else (2, 0)
            state = SeriesState.FINISHED
            series.append(PlayedSeries(drawn, (one, other), state, score, winner, kind))
    return standings(order, series)


def test_winners_come_first_and_seconds_far_from_their_own() -> None:
    through = going_on([group(11, 12, 13), group(21, 22, 23)], 2)
    assert through == (11, 21, 12, 22)


def test_from_one_table_the_first_go_on_in_order() -> None:
    assert going_on([group(5, 4, 3, 2, 1)], 3) == (5, 4, 3)


def test_the_next_one_takes_the_place_of_who_has_withdrawn() -> None:
    assert going_on([group(5, 4, 3, 2)], 2, left={4}) == (5, 3)
    with pytest.raises(UserError, match="too few teams that can go on"):
        going_on([group(5, 4)], 2, left={4})


def test_a_tie_at_the_cut_has_to_be_resolved_first() -> None:
    with pytest.raises(TiesAreOpen, match="a tie is open") as refused:
        going_on([group(1, 2), group(3, 4, 5, tied=(4, 5))], 2)
    ((number, tie),) = refused.value.ties
    assert (number, tie.teams, tie.touches) == (2, (4, 5), Touches.CUT)


def test_so_has_one_that_only_touches_the_seeds() -> None:
    tied = [group(1, 2, 3, tied=(1, 2)), group(4, 5, 6, tied=(4, 5))]
    with pytest.raises(TiesAreOpen, match="2 ties are open") as refused:
        going_on(tied, 2)
    assert [tie.touches for _, tie in refused.value.ties] == [Touches.SEEDING] * 2


def test_one_below_the_cut_does_not_matter() -> None:
    assert going_on([group(1, 2, 3, tied=(2, 3))], 1) == (1,)


def test_a_tie_that_was_decided_is_none() -> None:
    by_hand = Decisions(by_hand=(ByHand((2, 1), "A coin was tossed"),))
    made = standings((1, 2), [], decisions=by_hand)
    assert going_on([made], 1) == (2,)
