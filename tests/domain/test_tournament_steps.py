"""What is to be done before a tournament can start."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.sign_up_summary import SignUpSummary, summed_up
from dtxdesk.domain.tournament_steps import Step, next_of, steps
from dtxdesk.domain.tournaments import TournamentState, TournamentType

NOBODY = summed_up([], 5)
DRAFTED, BALANCED = TournamentType.DRAFT, TournamentType.BALANCED
PLANNED, SIGNUP, RUNNING = TournamentState.DRAFT, TournamentState.SIGNUP, TournamentState.RUNNING


def following(
    summary: SignUpSummary,
    kind: TournamentType = DRAFTED,
    state: TournamentState = SIGNUP,
    teams: int = 0,
) -> Step | None:
    return next_of(steps(kind, state, summary, teams))


def test_from_an_idea_to_the_start() -> None:
    assert following(NOBODY, state=PLANNED) is Step.OPEN
    assert following(NOBODY) is Step.PLAYERS
    few = replace(NOBODY, players=9, full_teams=1, left_over=4)
    assert following(few) is Step.PLAYERS
    enough = replace(NOBODY, players=11, full_teams=2, left_over=1)
    assert following(enough) is Step.CHECK_IN
    here = replace(enough, checked_in=11)
    assert following(here) is Step.CAPTAINS
    assert following(here, BALANCED) is Step.TEAMS
    led = replace(here, captains=2)
    assert following(led) is Step.TEAMS
    assert following(replace(led, in_teams=9), teams=2) is Step.TEAMS
    assert following(replace(led, in_teams=10), teams=2) is Step.START
    assert following(NOBODY, state=RUNNING) is None


@given(
    st.sampled_from(TournamentType),
    st.sampled_from(TournamentState),
    st.integers(0, 3),
    *[st.integers(0, 20)] * 4,
)
def test_a_step_is_there_once_and_the_next_is_the_first_open_one(
    kind: TournamentType,
    state: TournamentState,
    teams: int,
    players: int,
    checked_in: int,
    captains: int,
    in_teams: int,
) -> None:
    full, left = divmod(players, 5)
    summary = replace(
        NOBODY,
        players=players,
        checked_in=min(checked_in, players),
        captains=captains,
        in_teams=min(in_teams, players),
        full_teams=full,
        left_over=left,
    )
    found = steps(kind, state, summary, teams)
    order = [one.step for one in found]
    assert order == [step for step in Step if step in order]
    assert (Step.CAPTAINS in order) == (kind is DRAFTED)
    upcoming = next_of(found)
    before = found if upcoming is None else found[: order.index(upcoming)]
    assert all(one.done for one in before)
    assert (upcoming is None) == (state in (RUNNING, TournamentState.FINISHED))
