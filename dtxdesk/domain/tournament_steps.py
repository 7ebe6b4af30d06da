"""What is to be done before a tournament can start, in order, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dtxdesk.domain.sign_up_summary import SignUpSummary
from dtxdesk.domain.tournaments import TournamentState, TournamentType

LEAST_TEAMS = 2
"""Below this nobody has anybody to play against."""


class Step(StrEnum):
    """One thing to do."""

    OPEN = "open"
    PLAYERS = "players"
    CHECK_IN = "check_in"
    CAPTAINS = "captains"
    TEAMS = "teams"
    START = "start"


@dataclass(frozen=True, slots=True)
class StepState:
    step: Step
    done: bool


def steps(
    kind: TournamentType, state: TournamentState, summary: SignUpSummary, teams: int
) -> tuple[StepState, ...]:
    """The steps of a tournament of that kind; once it runs all of them are behind it.

    Captains are chosen only where they draft. Nobody has to be checked in who is in a team.
    """
    started = state in (TournamentState.RUNNING, TournamentState.FINISHED)
    enough = summary.full_teams >= LEAST_TEAMS
    done = {
        Step.OPEN: state is not TournamentState.DRAFT,
        Step.PLAYERS: enough,
        Step.CHECK_IN: enough and summary.checked_in >= summary.players,
        Step.CAPTAINS: summary.captains >= LEAST_TEAMS,
        Step.TEAMS: teams >= LEAST_TEAMS
        and summary.in_teams >= summary.players - summary.left_over > 0,
        Step.START: False,
    }
    left_out = set() if kind is TournamentType.DRAFT else {Step.CAPTAINS}
    return tuple(StepState(step, started or done[step]) for step in Step if step not in left_out)


def next_of(all_steps: tuple[StepState, ...]) -> Step | None:
    """The first that is not done; None once the tournament runs."""
    return next((state.step for state in all_steps if not state.done), None)
