"""The sign-up list of a tournament. Each method is one operation that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import select

from dtxdesk.data.database import Database
from dtxdesk.data.queries.sign_ups import signed_players
from dtxdesk.data.tournament_schema import SignUp
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.people import clean_note
from dtxdesk.domain.sign_up_summary import highest_rated
from dtxdesk.domain.tournaments import SignUpState
from dtxdesk.services import rosters


class SignUps:
    """Players are given by their own ids; those who are not on the list are passed over."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        tournament_id: int,
        user_ids: Sequence[int],
        *,
        waiting: bool = False,
        admit: bool = False,
    ) -> int:
        """Signs players up; who had dropped out is in again. Returns how many were not in before.

        Args:
            tournament_id: For what.
            user_ids: Whom.
            waiting: Whether they come onto the waiting list.
            admit: Whether those who are on it already play.

        Raises:
            UserError: there is no such tournament or player.
        """
        with self._database.unit_of_work("Sign up players") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            work.rename(f"Sign up {rosters.told(work, user_ids)} for {tournament.name}")
            state = SignUpState.WAITING if waiting else SignUpState.IN
            people = list(dict.fromkeys(user_ids))
            new = rosters.sign_up(work, tournament_id, people, state, admit=admit)
            return len(new)

    def check_in(self, tournament_id: int, user_ids: Sequence[int], *, here: bool = True) -> None:
        """Notes that players are here and ready, or takes that back.

        Raises:
            UserError: there is no such tournament.
        """

        def note(row: SignUp, work: UnitOfWork) -> None:
            if not here:
                row.checked_in_at = None
            elif row.state == SignUpState.IN and row.checked_in_at is None:
                row.checked_in_at = work.now

        self._change(tournament_id, user_ids, "Check in" if here else "Take back check-in of", note)

    def drop(self, tournament_id: int, user_ids: Sequence[int]) -> None:
        """Players do not play after all: they leave their teams and stay on the list as dropped.

        Raises:
            UserError: there is no such tournament, or a draft is under way.
        """
        with self._database.unit_of_work("Drop players") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            rosters.refuse_while_drafting(work, tournament_id)
            work.rename(f"Drop {rosters.told(work, user_ids)} from {tournament.name}")
            rosters.leave(work, tournament_id, user_ids)
            for row in _rows(work, tournament_id, user_ids):
                row.state, row.checked_in_at = SignUpState.DROPPED, None

    def put_back(self, tournament_id: int, user_ids: Sequence[int]) -> None:
        """Players who dropped out or wait are in.

        Raises:
            UserError: there is no such tournament.
        """

        def admit(row: SignUp, _work: UnitOfWork) -> None:
            row.state = SignUpState.IN

        self._change(tournament_id, user_ids, "Let in", admit)

    def to_waiting_list(self, tournament_id: int, user_ids: Sequence[int]) -> None:
        """Players wait until somebody drops out; they leave their teams.

        Raises:
            UserError: there is no such tournament, or a draft is under way.
        """
        with self._database.unit_of_work("Put players on the waiting list") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            rosters.refuse_while_drafting(work, tournament_id)
            work.rename(
                f"Put {rosters.told(work, user_ids)} on the waiting list of {tournament.name}"
            )
            rosters.take_out(work, tournament_id, user_ids)
            for row in _rows(work, tournament_id, user_ids):
                row.state, row.checked_in_at = SignUpState.WAITING, None

    def set_captains(
        self, tournament_id: int, user_ids: Sequence[int], *, captain: bool = True
    ) -> None:
        """Says that players shall lead a team, or not.

        Raises:
            UserError: there is no such tournament.
        """

        def mark(row: SignUp, _work: UnitOfWork) -> None:
            row.captain = captain

        self._change(
            tournament_id, user_ids, "Choose as captain" if captain else "Not as captain", mark
        )

    def choose_captains(self, tournament_id: int, count: int) -> list[int]:
        """The checked-in players with the highest MMR become the captains, and nobody else.

        Returns:
            Their ids, the highest first.

        Raises:
            UserError: there is no such tournament.
        """
        with self._database.unit_of_work("Choose captains") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            work.rename(f"Choose {count} captains for {tournament.name}")
            everybody = signed_players(work.connection, tournament_id)
            chosen = [player.user_id for player in highest_rated(everybody, count)]
            rows = work.session.scalars(
                select(SignUp)
                .where(SignUp.tournament_id == tournament_id, SignUp.state == SignUpState.IN)
                .order_by(SignUp.id)
            ).all()
            for row in rows:
                row.captain = row.user_id in chosen
            return chosen

    def edit_note(self, tournament_id: int, user_id: int, note: str) -> None:
        """Changes what the organiser noted beside a player.

        Raises:
            UserError: there is no such tournament.
        """

        def write(row: SignUp, _work: UnitOfWork) -> None:
            row.note = clean_note(note)

        self._change(tournament_id, [user_id], "Note about", write)

    def _change(
        self,
        tournament_id: int,
        user_ids: Sequence[int],
        verb: str,
        change: Callable[[SignUp, UnitOfWork], None],
    ) -> None:
        with self._database.unit_of_work(verb) as work:
            tournament = rosters.tournament_named(work, tournament_id)
            work.rename(f"{verb} {rosters.told(work, user_ids)} ({tournament.name})")
            for row in _rows(work, tournament_id, user_ids):
                change(row, work)


def _rows(work: UnitOfWork, tournament_id: int, user_ids: Sequence[int]) -> Sequence[SignUp]:
    statement = select(SignUp).where(
        SignUp.tournament_id == tournament_id, SignUp.user_id.in_(user_ids)
    )
    return work.session.scalars(statement.order_by(SignUp.id)).all()
