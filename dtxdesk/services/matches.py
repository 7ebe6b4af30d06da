"""What an organiser does to matches: count them or not, say who won, type one in."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from dtxdesk.data import forgotten_accounts, match_writing
from dtxdesk.data.database import Database
from dtxdesk.data.queries.who_was_first import MADE, last_change
from dtxdesk.data.schema import League, SteamMatch, User
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain import people, typed_match
from dtxdesk.domain.matches import MatchSource, match_name
from dtxdesk.domain.typed_match import Problem, TypedMatch
from dtxdesk.errors import UserError
from dtxdesk.services.meanwhile import who_and_when
from dtxdesk.steam.ids import parse_steam_id

CHUNK = 500


class Matches:
    """Each method is one operation that can be undone; the statistics follow at once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def set_counted(self, match_ids: Sequence[int], *, counted: bool, reason: str = "") -> None:
        """Takes matches out of the statistics, with the reason, or back into them.

        Those that are as wanted already stay as they are, reason and all.

        Raises:
            UserError: no reason for taking out, no such match, or nothing would change.
        """
        kept = people.clean_text(reason)
        if not counted and kept is None:
            raise UserError(
                "Taking a match out needs a reason",
                "Whoever looks at the statistics wants to know why it does not count",
            )
        with self._database.unit_of_work("") as work:
            found = self._found(work, match_ids)
            changed = [match for match in found if match.counted is not counted]
            if not changed:
                raise UserError(
                    "Nothing to change",
                    "It counts already" if counted else "It is out of the statistics already",
                )
            what = _called([match.match_id for match in changed])
            work.rename(f"Count {what} again" if counted else f"Take {what} out of the statistics")
            for match in changed:
                match.counted = counted
                match.counted_reason = None if counted else kept

    def set_winner(self, match_id: int, version: int | None, *, radiant_won: bool) -> None:
        """Types in the winner of a match whose source does not say who won.

        Raises:
            Conflict: someone changed the match since.
            UserError: there is no such match.
        """
        with self._database.unit_of_work("") as work:
            (match,) = self._found(work, [match_id], version)
            side = "Radiant" if radiant_won else "Dire"
            work.rename(f"{side} won {match_name(match_id)}")
            match.radiant_win = radiant_won

    def problems(self, typed: TypedMatch) -> list[Problem]:
        """What is wrong with the form, told as one types; empty when it can be saved."""
        return typed_match.problems(typed, self._database.clock())

    @staticmethod
    def steam_id_in(text: str) -> int | None:
        """The Steam id that any form of one means, without asking Steam; None where it is none."""
        try:
            return parse_steam_id(text).steam_id
        except UserError:
            return None

    def type_in(self, league_id: int, typed: TypedMatch) -> int:
        """Stores a match that was typed in and returns its id: an own one where it had none.

        One that waits for its details waits no more; undo puts it back among those that do.

        Raises:
            UserError: a field can't be used, or the match is there already.
        """
        self._check(typed)
        with self._database.unit_of_work("") as work:
            match_id = typed.match_id or match_writing.next_own_id(work)
            work.rename(f"Type in {match_name(match_id)}")
            league = work.get(League, league_id)
            there = work.session.get(SteamMatch, match_id)
            if there is not None:
                raise _there_already(work, there)
            match_writing.write(work, league.id, typed_match.as_match(typed, match_id))
        return match_id

    def edit_typed(self, match_id: int, version: int, typed: TypedMatch) -> None:
        """Changes a match that was typed in, as it was read at that version.

        Raises:
            Conflict: someone changed the match since.
            UserError: a field can't be used, or the match was not typed in.
        """
        self._check(typed)
        with self._database.unit_of_work(f"Edit {match_name(match_id)}") as work:
            (match,) = self._found(work, [match_id], version)
            if match.source != MatchSource.MANUAL:
                raise UserError(
                    "This match can't be edited",
                    "Its details were read, not typed in",
                    "Take it out of the statistics if they are wrong",
                )
            match_writing.write(work, match.league_id, typed_match.as_match(typed, match_id))
            # Even where only a line has changed: who has the form open must learn of it.
            match.updated_at = work.now

    def link_player(self, user_id: int, steam_id: int) -> None:
        """Says that a Steam id seen in matches is that player's.

        Raises:
            UserError: the player has another Steam id, or somebody else has this one.
        """
        with self._database.unit_of_work("") as work:
            user = work.get(User, user_id)
            # Without the id: it could not be taken out of the audit log's titles again.
            work.rename(f"Give {user.name} a Steam id")
            owner = work.session.scalars(select(User).where(User.steam_id == steam_id)).first()
            if owner is not None:
                raise UserError(
                    "This Steam id is taken",
                    "It belongs to {name} (player {id})",
                    name=owner.name,
                    id=owner.id,
                )
            if user.steam_id is not None:
                raise UserError(
                    "This player has a Steam id already",
                    "{name} is Steam {id}",
                    "Edit the player to give another one",
                    name=user.name,
                    id=user.steam_id,
                )
            user.steam_id = steam_id
            forgotten_accounts.welcome_back(work, steam_id)

    def _check(self, typed: TypedMatch) -> None:
        for problem in self.problems(typed):
            raise UserError("This match can't be saved", problem.said)

    @staticmethod
    def _found(
        work: UnitOfWork, match_ids: Sequence[int], version: int | None = None
    ) -> list[SteamMatch]:
        there: list[SteamMatch] = []
        for start in range(0, len(match_ids), CHUNK):
            chunk = SteamMatch.match_id.in_(match_ids[start : start + CHUNK])
            there += work.session.scalars(select(SteamMatch).where(chunk))
        if len(there) < len(set(match_ids)) or not there:
            raise UserError("There is no such match", "", "Look at the list of matches")
        if version is not None:
            work.get(SteamMatch, there[0].match_id, version)
        return there


def _there_already(work: UnitOfWork, match: SteamMatch) -> UserError:
    """Says who typed it in, where somebody has: a sync's matches have nobody."""
    first = None
    if match.source == MatchSource.MANUAL:
        first = last_change(work.connection, "steam_matches", match.match_id, MADE)
    return UserError(
        "This match is there already",
        "Match {id} is among the matches" if first is None else "{who} typed in match {id} at {at}",
        "Open it to see its details",
        id=match.match_id,
        **who_and_when(first),
    )


def _called(match_ids: Sequence[int]) -> str:
    return match_name(match_ids[0]) if len(match_ids) == 1 else f"{len(match_ids)} matches"
