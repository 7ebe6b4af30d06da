"""What is settled: never wrong, and against every way in which a group can end."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dtxdesk.domain.stages import clinching
from dtxdesk.domain.stages.clinching import Outlook, by_points, outlook
from dtxdesk.domain.stages.model import (
    Format,
    PlayedSeries,
    Points,
    Result,
    ResultKind,
    Results,
    Stage,
    StageOptions,
    StageState,
    TieBreak,
)
from dtxdesk.domain.stages.progress import played
from dtxdesk.domain.stages.results import final_scores
from dtxdesk.domain.stages.round_robin import round_robin
from dtxdesk.domain.stages.standings import (
    Decisions,
    Penalty,
    Standings,
    standings,
    tie_breaks_of,
)
from dtxdesk.domain.stages.swiss import first_round, is_over, next_round

IN, OUT, OPEN = Outlook.IN, Outlook.OUT, Outlook.OPEN


def group(size: int, **options: object) -> Stage:
    chosen = replace(StageOptions(Format.ROUND_ROBIN), **options)  # type: ignore[arg-type]
    return Stage(chosen, size, round_robin(chosen, size), tuple(range(1, size + 1)))


def ended(one: PlayedSeries, chance: random.Random) -> Result:
    first, second = one.teams
    assert first is not None
    assert second is not None
    if chance.random() < 0.1:
        return Result((first, second), None, chance.choice((first, second)), ResultKind.FORFEIT)
    score = chance.choice(final_scores(one.series))
    winner = None if score[0] == score[1] else first if score[0] > score[1] else second
    return Result((first, second), score, winner)


def some(stage: Stage, left: int, chance: random.Random) -> dict[int, Result]:
    """All results but the last `left`."""
    series = played(stage, {}).series
    return {one.number: ended(one, chance) for one in series[: max(0, len(series) - left)]}


def beaten(stage: Stage, *pairs: tuple[int, int]) -> Results:
    """The results in which the first of each pair has beaten the second."""
    numbers = {frozenset(one.teams): one for one in played(stage, {}).series}
    found = {}
    for winner, loser in pairs:
        one = numbers[frozenset((winner, loser))]
        score = (2, 0) if one.teams[0] == winner else (0, 2)
        assert None not in one.teams
        found[one.number] = Result((one.teams[0] or 0, one.teams[1] or 0), score, winner)
    return found


def table_of(state: StageState) -> Standings:
    options = state.stage.options
    return standings(state.stage.teams, state.series, options.points, tie_breaks_of(options))


# --- points alone, against all there is ---


def endings(
    totals: dict[int, int], running: Sequence[PlayedSeries], points: Points
) -> Iterator[dict[int, int]]:
    ways = [("one", "other", "draw")[: 3 if one.series.best_of == 2 else 2] for one in running]
    for way in product(*ways):
        after = dict(totals)
        for series, end in zip(running, way, strict=True):
            one, other = series.teams
            assert one is not None
            assert other is not None
            after[one] += {"one": points.win, "other": points.loss, "draw": points.draw}[end]
            after[other] += {"one": points.loss, "other": points.win, "draw": points.draw}[end]
        yield after


def settled(all_totals: Sequence[dict[int, int]], team: int, cut: int) -> Outlook:
    others = [one for one in all_totals[0] if one != team]
    if all(sum(t[one] >= t[team] for one in others) < cut for t in all_totals):
        return IN
    if all(sum(t[one] > t[team] for one in others) >= cut for t in all_totals):
        return OUT
    return OPEN


@settings(max_examples=150)
@given(
    st.integers(2, 6),
    st.integers(1, 7),
    st.integers(1, 5),
    st.sampled_from([2, 3]),
    st.sampled_from([Points(), Points(2, 1), Points(1, 0, -1), Points(5, 1, 1), Points(0, 0)]),
    st.integers(0, 10**6),
)
def test_points_settle_what_no_ending_can_change(
    size: int, left: int, cut: int, best_of: int, points: Points, seed: int
) -> None:
    stage = group(size, best_of=best_of, points=points)
    state = played(stage, some(stage, left, random.Random(seed)))
    table = table_of(state)
    running = [one for one in state.series if not one.finished]
    totals = {row.team: row.points for row in table.rows}
    everything = list(endings(totals, running, points))
    found = by_points(table, running, cut, points)
    assert found == {team: settled(everything, team, cut) for team in totals}


def test_a_small_search_only_says_less(monkeypatch: pytest.MonkeyPatch) -> None:
    for seed in range(30):
        stage = group(7)
        state = played(stage, some(stage, 9, random.Random(seed)))
        running = [one for one in state.series if not one.finished]
        exact = by_points(table_of(state), running, 3, Points())
        with monkeypatch.context() as small:
            small.setattr(clinching, "MOST_STATES", 1)
            rough = by_points(table_of(state), running, 3, Points())
        assert all(rough[team] in (OPEN, exact[team]) for team in exact)


# --- with tie-breaks ---


@settings(max_examples=60)
@given(
    st.integers(3, 6),
    st.integers(0, 8),
    st.integers(1, 4),
    st.sampled_from([1, 2, 3]),
    st.lists(st.sampled_from(list(TieBreak)), unique=True, max_size=3),
    st.integers(0, 10**6),
)
def test_what_is_settled_is_never_wrong(
    size: int, left: int, cut: int, best_of: int, tie_breaks: list[TieBreak], seed: int
) -> None:
    chance = random.Random(seed)
    stage = group(size, best_of=best_of, tie_breaks=tuple(tie_breaks))
    results = some(stage, left, chance)
    state = played(stage, results)
    found = outlook(state, stage.teams, cut)
    for _ in range(12):
        rest = {one.number: ended(one, chance) for one in state.series if not one.finished}
        for row in table_of(played(stage, results | rest)).rows:
            assert found[row.team] is not IN or row.worst <= cut
            assert found[row.team] is not OUT or row.rank > cut


def test_head_to_head_settles_a_tie_before_the_end() -> None:
    # 1 has lost 3 points and is level with 2, which it has beaten; the last series is 3 against 4.
    stage = group(4, best_of=1, tie_breaks=(TieBreak.HEAD_TO_HEAD,))
    state = played(stage, beaten(stage, (1, 2), (1, 3), (1, 4), (2, 3), (2, 4)))
    late = Decisions((Penalty(1, 3, "Late"),))
    running = [one for one in state.series if not one.finished]
    assert [set(one.teams) for one in running] == [{3, 4}]
    assert outlook(state, stage.teams, 1, late) == {1: IN, 2: OUT, 3: OUT, 4: OUT}
    table = standings(stage.teams, state.series, decisions=late)
    assert by_points(table, running, 1, Points()) == {1: OPEN, 2: OPEN, 3: OUT, 4: OUT}


def test_a_forfeit_may_leave_a_tie_that_games_would_have_parted() -> None:
    # 2 has 6 points and +1 in games. Whoever wins 3 against 4 has as many points and, after a
    # series that is played, more than +1; after a forfeit as many games too.
    stage = group(4, tie_breaks=(TieBreak.GAME_DIFFERENCE,))
    scores = [(0, 2), (2, 1), (2, 0), (1, 2), (2, 1)]
    results = {}
    for one, (mine, theirs) in zip(played(stage, {}).series, scores, strict=False):
        first, second = one.teams
        assert first is not None
        assert second is not None
        winner = first if mine > theirs else second
        results[one.number] = Result((first, second), (mine, theirs), winner)
    state = played(stage, results)
    assert [one.teams for one in state.series if not one.finished] == [(3, 4)]
    assert outlook(state, stage.teams, 1) == {1: OUT, 2: OPEN, 3: OPEN, 4: OPEN}


def test_the_leader_is_through_and_the_last_is_out() -> None:
    stage = group(4)
    results = beaten(stage, (1, 4), (2, 3), (1, 3), (2, 4))
    state = played(stage, results)
    assert outlook(state, stage.teams, 2) == {1: IN, 2: IN, 3: OUT, 4: OUT}
    assert outlook(state, stage.teams, 1) == {1: OPEN, 2: OPEN, 3: OUT, 4: OUT}


def test_before_the_first_series_everything_is_open() -> None:
    stage = group(6)
    assert set(outlook(played(stage, {}), stage.teams, 3).values()) == {OPEN}


def test_all_go_on_where_there_is_room_for_all() -> None:
    stage = group(3)
    assert set(outlook(played(stage, {}), stage.teams, 3).values()) == {IN}


def test_who_has_withdrawn_is_out_and_makes_room() -> None:
    stage = group(3)
    state = played(stage, {}, withdrawn=(1,))
    assert outlook(state, stage.teams, 2) == {1: OUT, 2: IN, 3: IN}


def test_a_penalty_can_put_a_team_out() -> None:
    stage = group(3, best_of=1)
    results = beaten(stage, (1, 2), (1, 3))
    penalty = Decisions((Penalty(1, 7, "Played with somebody else's account"),))
    state = played(stage, results)
    assert outlook(state, stage.teams, 1)[1] is IN
    assert outlook(state, stage.teams, 1, penalty)[1] is OUT


def test_a_tie_that_nothing_parts_stays_open_to_the_end() -> None:
    stage = group(3, best_of=1)
    state = played(stage, beaten(stage, (1, 2), (2, 3), (3, 1)))
    assert set(outlook(state, stage.teams, 1).values()) == {OPEN}


def swiss(size: int, chance: random.Random, until: int, **options: object) -> StageState:
    chosen = replace(StageOptions(Format.SWISS, best_of=1), **options)  # type: ignore[arg-type]
    stage = Stage(chosen, size, first_round(chosen, size), tuple(range(1, size + 1)))
    results: dict[int, Result] = {}
    for number in range(1, until + 1):
        state = played(stage, results)
        results |= {one.number: ended(one, chance) for one in state.series if not one.finished}
        state = played(stage, results)
        if is_over(state) or number == until:
            break
        stage = replace(stage, series=(*stage.series, *next_round(state)[1]))
    return played(stage, results)


@settings(max_examples=25)
@given(st.integers(3, 17), st.integers(1, 4), st.integers(1, 8), st.integers(0, 10**6))
def test_in_swiss_it_is_never_wrong_either(size: int, rounds: int, cut: int, seed: int) -> None:
    chance = random.Random(seed)
    state = swiss(size, chance, rounds)
    found = outlook(state, state.stage.teams, cut)
    for _ in range(3):
        stage, results = (
            state.stage,
            {
                one.number: Result((one.teams[0], one.teams[1]), one.score, one.winner, one.kind)
                for one in state.series
                if one.teams[0] is not None and one.teams[1] is not None and one.kind is not None
            },
        )
        while not is_over(now := played(stage, results)):
            stage = replace(stage, series=(*stage.series, *next_round(now)[1]))
            for one in played(stage, results).series:
                if not one.finished:
                    results[one.number] = ended(one, chance)
        for row in table_of(now).rows:
            assert found[row.team] is not IN or row.worst <= cut
            assert found[row.team] is not OUT or row.rank > cut


def test_a_swiss_leader_is_sure_of_the_cut_before_the_last_round() -> None:
    state = swiss(16, random.Random(4), 4, rounds=5)
    found = outlook(state, state.stage.teams, 8)
    table = table_of(state)
    assert table.rows[0].wins == 4
    assert found[table.rows[0].team] is IN
    assert found[table.rows[-1].team] is OUT


def test_until_three_wins_the_record_says_it() -> None:
    state = swiss(16, random.Random(4), 3, wins=3, losses=3)
    found = outlook(state, state.stage.teams, 8)
    by_wins = {row.team: (row.wins, row.losses) for row in table_of(state).rows}
    for team, (wins, losses) in by_wins.items():
        assert found[team] is (IN if wins == 3 else OUT if losses == 3 else OPEN)
    assert sorted(by_wins.values()).count((3, 0)) == 2


def test_with_nobody_left_to_pair_no_round_is_waited_for() -> None:
    state = swiss(4, random.Random(1), 1, rounds=3)
    lost = tuple(one.loser for one in state.series if one.loser is not None)
    assert set(outlook(state, state.stage.teams, 2).values()) == {OPEN}
    winners = [one.winner for one in state.series]
    results = {
        one.number: Result((one.teams[0] or 0, one.teams[1] or 0), one.score, one.winner)
        for one in state.series
    }
    now = played(state.stage, results, withdrawn=(*lost, winners[0] or 0))
    assert outlook(now, now.stage.teams, 1)[winners[1] or 0] is IN


def test_who_has_won_three_and_withdraws_does_not_go_on() -> None:
    state = swiss(16, random.Random(4), 3, wins=3, losses=3)
    winner = next(row.team for row in table_of(state).rows if row.wins == 3)
    left = replace(state, withdrawn=(winner,))
    assert outlook(left, left.stage.teams, 8)[winner] is OUT
