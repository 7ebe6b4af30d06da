"""The sign-up list of a tournament. Each method is one operation that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from dtxdesk.data.database import Database
from dtxdesk.data.queries.sign_ups import SignUpMark, signed_players
from dtxdesk.data.tournament_schema import SignUp
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.people import clean_note
from dtxdesk.domain.sign_up_summary import highest_rated
from dtxdesk.domain.tournaments import SignUpState
from dtxdesk.errors import Conflict
from dtxdesk.services import rosters
from dtxdesk.services.meanwhile import sign_up_has_moved

Seen = Mapping[int, SignUpMark]
"""How players stood on the list when somebody decided something about them, by their ids."""


@dataclass(frozen=True, slots=True)
class _Since:
    """What somebody saw before they decided.

    Attributes:
        wanted: Whether a row is as that person wants it.
        of_captains: Only that mark counts, else all but that mark.
    """

    seen: Seen | None
    wanted: Callable[[SignUp], bool]
    of_captains: bool = False

    def refuse_moved(self, work: UnitOfWork, rows: Sequence[SignUp]) -> None:
        """Nobody's decision is overwritten by one that was made on an older view.

        Raises:
            UserError: somebody else was first.
        """
        moved = [row for row in rows if self._has_moved(row)]
        contrary = [row for row in moved if not self.wanted(row)]
        if contrary or (moved and len(moved) == len(rows)):
            row = (contrary or moved)[0]
            name = rosters.told(work, [row.user_id])
            raise sign_up_has_moved(work.connection, row, name, as_wanted=not contrary)

    def _has_moved(self, row: SignUp) -> bool:
        mark = None if self.seen is None else self.seen.get(row.user_id)
        if mark is None:
            return False
        if self.of_captains:
            return row.captain is not mark.captain
        here = row.checked_in_at is not None
        return row.state != mark.state or here is not mark.checked_in


class SignUps:
    """Players are given by their own ids; those who are not on the list are passed over.

    `seen` is how they stood when somebody decided, by their ids: where one stands otherwise by now,
    and not as that person wants it, nothing is changed and the refusal says who was first. None:
    however they stand.
    """

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

    def check_in(
        self,
        tournament_id: int,
        user_ids: Sequence[int],
        seen: Seen | None = None,
        *,
        here: bool = True,
    ) -> None:
        """Notes that players are here and ready, or takes that back.

        Raises:
            UserError: there is no such tournament, or somebody else was first.
        """

        def wanted(row: SignUp) -> bool:
            return row.state == SignUpState.IN and (row.checked_in_at is not None) is here

        def note(row: SignUp, work: UnitOfWork) -> None:
            if not here:
                row.checked_in_at = None
            elif row.state == SignUpState.IN and row.checked_in_at is None:
                row.checked_in_at = work.now

        verb = "Check in" if here else "Take back check-in of"
        self._change(tournament_id, user_ids, verb, note, _Since(seen, wanted))

    def drop(self, tournament_id: int, user_ids: Sequence[int], seen: Seen | None = None) -> None:
        """Players do not play after all: they leave their teams and stay on the list as dropped.

        Raises:
            UserError: there is no such tournament, a draft is under way, or somebody else was
                first.
        """
        since = _Since(seen, lambda row: row.state == SignUpState.DROPPED)
        with self._database.unit_of_work("Drop players") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            rosters.refuse_while_drafting(work, tournament_id)
            work.rename(f"Drop {rosters.told(work, user_ids)} from {tournament.name}")
            rows = _rows(work, tournament_id, user_ids)
            since.refuse_moved(work, rows)
            rosters.leave(work, tournament_id, user_ids)
            for row in rows:
                row.state, row.checked_in_at = SignUpState.DROPPED, None

    def put_back(
        self, tournament_id: int, user_ids: Sequence[int], seen: Seen | None = None
    ) -> None:
        """Players who dropped out or wait are in.

        Raises:
            UserError: there is no such tournament, or somebody else was first.
        """

        def admit(row: SignUp, _work: UnitOfWork) -> None:
            row.state = SignUpState.IN

        since = _Since(seen, lambda row: row.state == SignUpState.IN)
        self._change(tournament_id, user_ids, "Let in", admit, since)

    def to_waiting_list(
        self, tournament_id: int, user_ids: Sequence[int], seen: Seen | None = None
    ) -> None:
        """Players wait until somebody drops out; they leave their teams.

        Raises:
            UserError: there is no such tournament, a draft is under way, or somebody else was
                first.
        """
        since = _Since(seen, lambda row: row.state == SignUpState.WAITING)
        with self._database.unit_of_work("Put players on the waiting list") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            rosters.refuse_while_drafting(work, tournament_id)
            work.rename(
                f"Put {rosters.told(work, user_ids)} on the waiting list of {tournament.name}"
            )
            rows = _rows(work, tournament_id, user_ids)
            since.refuse_moved(work, rows)
            rosters.take_out(work, tournament_id, user_ids)
            for row in rows:
                row.state, row.checked_in_at = SignUpState.WAITING, None

    def set_captains(
        self,
        tournament_id: int,
        user_ids: Sequence[int],
        seen: Seen | None = None,
        *,
        captain: bool = True,
    ) -> None:
        """Says that players shall lead a team, or not.

        Raises:
            UserError: there is no such tournament, or somebody else was first.
        """

        def mark(row: SignUp, _work: UnitOfWork) -> None:
            row.captain = captain

        verb = "Choose as captain" if captain else "Not as captain"
        since = _Since(seen, lambda row: row.captain is captain, of_captains=True)
        self._change(tournament_id, user_ids, verb, mark, since)

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

    def edit_note(
        self, tournament_id: int, user_id: int, note: str, seen: str | None = None
    ) -> None:
        """Changes what the organiser noted beside a player.

        Args:
            tournament_id: In which tournament.
            user_id: Beside whom.
            note: What is noted from now on.
            seen: What was noted when somebody began to write; None: whatever was.

        Raises:
            Conflict: somebody else has noted something since.
            UserError: there is no such tournament.
        """

        def write(row: SignUp, _work: UnitOfWork) -> None:
            if seen is not None and row.note != seen:
                raise Conflict
            row.note = clean_note(note)

        self._change(tournament_id, [user_id], "Note about", write)

    def _change(
        self,
        tournament_id: int,
        user_ids: Sequence[int],
        verb: str,
        change: Callable[[SignUp, UnitOfWork], None],
        since: _Since | None = None,
    ) -> None:
        with self._database.unit_of_work(verb) as work:
            tournament = rosters.tournament_named(work, tournament_id)
            work.rename(f"{verb} {rosters.told(work, user_ids)} ({tournament.name})")
            rows = _rows(work, tournament_id, user_ids)
            if since is not None:
                since.refuse_moved(work, rows)
            for row in rows:
                change(row, work)


def _rows(work: UnitOfWork, tournament_id: int, user_ids: Sequence[int]) -> Sequence[SignUp]:
    statement = select(SignUp).where(
        SignUp.tournament_id == tournament_id, SignUp.user_id.in_(user_ids)
    )
    return work.session.scalars(statement.order_by(SignUp.id)).all()
