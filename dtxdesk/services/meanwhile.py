"""What whoever comes second hears: who has done it already, and when. Nothing is done twice."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from dtxdesk.data.queries.decisions import penalty_rows, tie_decision_rows
from dtxdesk.data.queries.tournament_changes import tournament_changes
from dtxdesk.data.queries.who_was_first import (
    GONE,
    MADE,
    LastChange,
    became,
    filled,
    last_change,
)
from dtxdesk.data.tournament_schema import SignUp
from dtxdesk.domain.tournaments import SignUpState
from dtxdesk.errors import UserError
from dtxdesk.phrases import Phrase

if TYPE_CHECKING:  # the rules of stages load with the first tournament
    from dtxdesk.data.stage_states import StoredStage


def who_and_when(first: LastChange | None) -> dict[str, object]:
    """The fields `who` and `at` of a sentence."""
    if first is None:
        return {"who": Phrase("Somebody"), "at": Phrase("some time before")}
    return {"who": first.by, "at": first.at}


def has_begun(connection: Connection, stages: Sequence[StoredStage]) -> UserError:
    """The tournament was started already."""
    first = last_change(connection, "stages", [stage.id for stage in stages], MADE)
    return UserError(
        "This tournament has begun already",
        "{who} started it at {at}",
        "Look at its bracket; undo the start to begin anew",
        **who_and_when(first),
    )


def stage_has_begun(connection: Connection, stage: StoredStage) -> UserError:
    """The stage that should begin was drawn up already."""
    first = last_change(connection, "stage_entrants", [f"{stage.id}/1"])
    return UserError(
        "Stage {number} has begun already",
        "{who} began it at {at}",
        "Look at its bracket",
        number=stage.number,
        **who_and_when(first),
    )


def round_is_drawn(connection: Connection, stage: StoredStage, number: int) -> UserError:
    """The round that should be drawn is there already."""
    drawn = [
        stage.rows[one.series.number].id
        for one in stage.state().series
        if one.series.round == number
    ]
    return UserError(
        "Round {number} is drawn already",
        "{who} drew it at {at}",
        "Look at its pairings",
        number=number,
        **who_and_when(last_change(connection, "series", drawn, MADE)),
    )


def round_is_gone(number: int) -> UserError:
    """The round after which another should be drawn was taken back."""
    return UserError(
        "Round {number} is not there any more",
        "Somebody has taken it back meanwhile",
        "Look at the rounds that are drawn, and decide anew",
        number=number,
    )


def has_withdrawn(connection: Connection, team_id: int, name: str) -> UserError:
    """The team has left the tournament already."""
    first = last_change(connection, "teams", team_id, filled("withdrawn_at"))
    return UserError(
        "{team} has withdrawn already",
        "{who} noted it at {at}",
        "Look at the bracket",
        team=name,
        **who_and_when(first),
    )


def penalty_is_lifted(connection: Connection, penalty_id: int) -> UserError:
    """There is no such penalty, or not any more."""
    first = last_change(connection, "penalties", penalty_id, GONE)
    if first is None:
        return UserError("There is no such penalty", "", "See the standings")
    return UserError(
        "This penalty is lifted already",
        "{who} lifted it at {at}",
        "Look at the standings",
        **who_and_when(first),
    )


def decision_is_taken_back(connection: Connection, decision_id: int) -> UserError:
    """There is no such decision between level teams, or not any more."""
    first = last_change(connection, "tie_decisions", decision_id, GONE)
    if first is None:
        return UserError("There is no such decision", "", "See the standings")
    return UserError(
        "This decision is taken back already",
        "{who} took it back at {at}",
        "Look at the standings",
        **who_and_when(first),
    )


def refuse_second_penalty(
    connection: Connection, tournament_id: int, team_id: int, seen: Collection[int]
) -> None:
    """Two who see the same offence must not take the points twice.

    Raises:
        UserError: the team was given a penalty that is not among those seen (their ids).
    """
    for row in penalty_rows(connection, tournament_id):
        if row.team_id == team_id and row.id not in seen:
            raise UserError(
                "This team was given a penalty meanwhile",
                "{who} took {points:,} points at {at}: {reason}",
                "Look at the standings, and give yours as well if it is for something else",
                points=row.points,
                reason=row.reason,
                **who_and_when(last_change(connection, "penalties", row.id, MADE)),
            )


def refuse_decided_tie(
    connection: Connection, tournament_id: int, team_ids: Collection[int], seen: Collection[int]
) -> None:
    """Of two who decide between the same teams the first is not overruled unseen.

    Raises:
        UserError: something was decided between them that is not among what was seen (the ids).
    """
    for row in tie_decision_rows(connection, tournament_id):
        if row.id not in seen and len(set(row.team_ids) & set(team_ids)) > 1:
            raise UserError(
                "This tie was decided meanwhile",
                "{who} decided it at {at}",
                "Look at the standings, and decide anew if it is wrong",
                **who_and_when(last_change(connection, "tie_decisions", row.id, MADE)),
            )


def teams_have_changed(connection: Connection, tournament_id: int) -> UserError:
    """A plan of teams was made from players and teams as they are no more."""
    last = next(iter(tournament_changes(connection, tournament_id, 1)), None)
    why = Phrase("Players or teams of this tournament have changed since you looked at it")
    if last is not None:
        why = Phrase(
            "Players or teams have changed since you looked at it. The last change: "
            "{who} at {at} ({what})",
            who=last.author,
            at=last.at,
            what=last.title,
        )
    return UserError("No teams were made", why, "Balance the teams once more")


def draft_has_begun(connection: Connection, draft_id: int) -> UserError:
    """A draft of this tournament is under way."""
    return UserError(
        "A draft is under way",
        "{who} began it at {at}",
        "Go on with it, or end it first",
        **who_and_when(last_change(connection, "drafts", draft_id, MADE)),
    )


def draft_is_over(connection: Connection, draft_id: int) -> UserError:
    """The draft has ended already."""
    first = last_change(connection, "drafts", draft_id, became("state", "finished"))
    return UserError("The draft is over", "{who} ended it at {at}", "", **who_and_when(first))


def draft_is_cancelled(connection: Connection, draft_id: int) -> UserError:
    """The draft was cancelled: it never was."""
    first = last_change(connection, "drafts", draft_id, became("state", "cancelled"))
    return UserError(
        "This draft was cancelled",
        "{who} cancelled it at {at}",
        "Start another one",
        **who_and_when(first),
    )


def sign_up_has_moved(
    connection: Connection, row: SignUp, name: str, *, as_wanted: bool
) -> UserError:
    """Somebody else has changed how a player stands on the list of a tournament.

    Args:
        connection: To read with.
        row: As it is now.
        name: The player's.
        as_wanted: It is what was to be done, so that nothing remains.
    """
    first = who_and_when(last_change(connection, "sign_ups", row.id))
    return UserError(
        "Somebody else was faster",
        _stands(row, name, first),
        "Nothing remains to be done" if as_wanted else "Look at the list and decide anew",
    )


def _stands(row: SignUp, name: str, first: dict[str, object]) -> Phrase:
    fields = {"name": name, **first}
    if row.state == SignUpState.DROPPED:
        return Phrase("{name} has dropped out by now ({who}, {at})", **fields)
    if row.state == SignUpState.WAITING:
        return Phrase("{name} is on the waiting list by now ({who}, {at})", **fields)
    if row.captain:
        return Phrase("{name} plays and is marked as captain by now ({who}, {at})", **fields)
    if row.checked_in_at is not None:
        return Phrase("{name} plays and is checked in by now ({who}, {at})", **fields)
    return Phrase("{name} plays and is not checked in by now ({who}, {at})", **fields)
