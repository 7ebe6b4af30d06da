"""Draft night: held in the database event by event, so that it goes on wherever it was left.

Every event is one operation, and what it does to the teams happens with it: at the end there is
nothing to retype. An operation on a draft can be undone like any other while nothing came after
it; the draft's own undo is an event and stays in its history.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from datetime import datetime

from dtxdesk.data.database import Database
from dtxdesk.data.queries.drafts import newest_draft, running_draft
from dtxdesk.data.queries.ratings import mmr_of
from dtxdesk.data.queries.tournaments import tournament_detail
from dtxdesk.data.schema import User
from dtxdesk.data.tournament_schema import (
    Draft as DraftTable,
)
from dtxdesk.data.tournament_schema import (
    DraftEntry,
    DraftEvent,
)
from dtxdesk.data.tournament_schema import (
    DraftTeam as DraftTeamTable,
)
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.draft import Draft, after
from dtxdesk.domain.draft_events import (
    Bid,
    CaptainReplaced,
    DraftPlayer,
    Event,
    How,
    Joined,
    Left,
    MmrGiven,
    Nominated,
    Paused,
    Picked,
    Redone,
    Restarted,
    Resumed,
    Rolled,
    Skipped,
    Sold,
    TimeGiven,
    Undone,
)
from dtxdesk.domain.draft_order import Style, roll_off
from dtxdesk.domain.people import MAX_MMR
from dtxdesk.errors import UserError
from dtxdesk.services import rosters
from dtxdesk.services.draft_start import DraftOptions, DraftPlan, planned, started
from dtxdesk.services.draft_teams import bring_teams, drop
from dtxdesk.services.draft_view import DraftReader, DraftView, columns_of
from dtxdesk.services.draft_words import overtaken, title_of
from dtxdesk.services.many_players import TYPED
from dtxdesk.services.meanwhile import draft_has_begun, draft_is_cancelled, draft_is_over

Make = Callable[[DraftView, datetime, str], Event]
"""Makes an event for a draft as it stands, at this time, by this author."""


class Drafting:
    """Drafts of tournaments. Players are given by their own ids.

    `seen` is the number of events that the caller has looked at: where the draft has gone on since,
    the action is refused and says what happened. None: whatever has happened.
    """

    def __init__(self, database: Database, chance: random.Random | None = None) -> None:
        self._database = database
        self._chance = chance or random.SystemRandom()
        self._reader = DraftReader()

    # Looking

    def plan(self, tournament_id: int, options: DraftOptions) -> DraftPlan:
        """Who would be in a draft, and why it can't begin.

        Raises:
            UserError: there is no such tournament.
        """
        with self._database.reader() as connection:
            found = tournament_detail(connection, tournament_id)
            if found is None:
                raise rosters.no_tournament(tournament_id)
            return planned(connection, tournament_id, found.row.team_size, options)

    def view(self, tournament_id: int) -> DraftView | None:
        """The tournament's draft: the one under way, else the last that was not cancelled."""
        with self._database.reader() as connection:
            draft_id = newest_draft(connection, tournament_id)
            return None if draft_id is None else self._reader.read(connection, draft_id)

    # The draft as a whole

    def start(self, tournament_id: int, options: DraftOptions) -> int:
        """Begins a draft and returns its id.

        Raises:
            UserError: it can't begin (`DraftPlan.problem`), or one is under way.
        """
        with self._database.unit_of_work("Start a draft") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            running = running_draft(work.connection, tournament_id)
            if running is not None:
                raise draft_has_begun(work.connection, running)
            plan = planned(work.connection, tournament_id, tournament.team_size, options)
            if plan.problem is not None:
                raise plan.problem
            work.rename(f"Start the draft of {tournament.name}")
            row = DraftTable(
                tournament_id=tournament_id,
                style=options.style.value,
                started_at=work.now,
                started_by=work.author,
                pick_seconds=options.pick_seconds,
                reserve_seconds=options.reserve_seconds,
                bid_seconds=options.bid_seconds,
                bid_extra_seconds=options.bid_extra_seconds,
                auto_pick=options.auto_pick,
            )
            work.add(row)
            self._enter(work, row, plan, options)
            work.flush()
            view = self._view(work, row.id)
            rolled = self._roll(view.draft, work)
            self._write(work, row, rolled)
            return row.id

    def end(self, draft_id: int, seen: int | None = None) -> None:
        """The draft is over as it is, with places left empty.

        Raises:
            UserError: it is over already, or has gone on.
        """
        with self._database.unit_of_work("End a draft") as work:
            row, view = self._current(work, draft_id, seen)
            if not view.running:
                raise draft_is_over(work.connection, draft_id)
            work.rename(f"End the draft of {view.row.tournament}")
            row.state = "finished"

    def cancel(self, draft_id: int) -> None:
        """The draft never was: teams are again what they were before it.

        Raises:
            UserError: there is no such draft.
        """
        with self._database.unit_of_work("Cancel a draft") as work:
            row, view = self._current(work, draft_id, None)
            work.rename(f"Cancel the draft of {view.row.tournament}")
            bring_teams(work, view, view.draft.board, view.draft.opening)
            row.state = "cancelled"

    # Turn by turn

    def pick(
        self, draft_id: int, user_id: int, *, how: How = How.CAPTAIN, seen: int | None = None
    ) -> None:
        """The team whose turn it is takes a player.

        Raises:
            UserError: it can't: the player is taken (says by whom), or it is no team's turn.
        """

        def make(view: DraftView, now: datetime, by: str) -> Event:
            return Picked(now, by, _available(view, user_id), how)

        self._act(draft_id, make, seen)

    def skip(self, draft_id: int, seen: int | None = None) -> None:
        """The turn passes to the next team."""
        self._act(draft_id, lambda _view, now, by: Skipped(now, by), seen)

    def nominate(
        self,
        draft_id: int,
        user_id: int,
        amount: int = 1,
        *,
        how: How = How.BEHALF,
        seen: int | None = None,
    ) -> None:
        """The team whose turn it is puts a player up, with its own first bid."""

        def make(view: DraftView, now: datetime, by: str) -> Event:
            return Nominated(now, by, _available(view, user_id), amount, how)

        self._act(draft_id, make, seen)

    def bid(self, draft_id: int, team_id: int, amount: int) -> None:
        """A team offers more for the player who is up."""
        self._act(draft_id, lambda _view, now, by: Bid(now, by, team_id, amount), None)

    def sell(self, draft_id: int, *, how: How = How.BEHALF, seen: int | None = None) -> None:
        """The player who is up goes to the highest bidder."""
        self._act(draft_id, lambda _view, now, by: Sold(now, by, how), seen)

    def time_is_over(self, draft_id: int, seen: int) -> None:
        """Does what is done when the time is over, where the draft is held like that.

        The best player left is picked or nominated, or the one who is up is sold.

        Raises:
            UserError: the time is not over yet, or the draft has gone on.
        """

        def make(view: DraftView, now: datetime, by: str) -> Event:
            board = view.draft.board
            auction = view.draft.auction
            if auction is not None and auction.lot is not None:
                return Sold(now, by, How.TIME)
            if board.best is None:
                raise UserError("Nobody is left to be picked")
            if auction is not None:
                return Nominated(now, by, board.best.id, how=How.TIME)
            return Picked(now, by, board.best.id, How.TIME)

        self._act(draft_id, make, seen)

    def undo(self, draft_id: int, seen: int | None = None) -> None:
        """Takes the last action back; it stays in the history."""
        self._act(draft_id, lambda _view, now, by: Undone(now, by), seen)

    def redo(self, draft_id: int, seen: int | None = None) -> None:
        """Does again what was taken back last."""
        self._act(draft_id, lambda _view, now, by: Redone(now, by), seen)

    def pause(self, draft_id: int) -> None:
        """Stops the clock."""
        self._act(draft_id, lambda _view, now, by: Paused(now, by), None)

    def resume(self, draft_id: int) -> None:
        """The clock goes on."""
        self._act(draft_id, lambda _view, now, by: Resumed(now, by), None)

    def give_time(self, draft_id: int, seen: int | None = None) -> None:
        """The turn has all its time again."""
        self._act(draft_id, lambda _view, now, by: TimeGiven(now, by), seen)

    def restart(self, draft_id: int, seen: int | None = None) -> None:
        """Back to the start; what happened stays in the history."""
        self._act(draft_id, lambda _view, now, by: Restarted(now, by), seen)

    # People who come, go and change

    def leave(self, draft_id: int, user_id: int) -> None:
        """A player is gone, from the pool or from a team, and drops out of the tournament."""

        def make(view: DraftView, now: datetime, by: str) -> Event:
            return Left(now, by, _entry(view, user_id))

        self._act(draft_id, make, None)

    def join(self, draft_id: int, user_id: int) -> None:
        """Somebody comes late and can be picked from now on."""
        self._with_newcomer(draft_id, user_id, lambda player, now, by: Joined(now, by, player))

    def replace_captain(self, draft_id: int, team_id: int, user_id: int) -> None:
        """Another player leads a team: one of its own, of the pool, or somebody new."""

        def make(player: DraftPlayer, now: datetime, by: str) -> Event:
            return CaptainReplaced(now, by, team_id, player)

        self._with_newcomer(draft_id, user_id, make)

    def give_mmr(self, draft_id: int, user_id: int, mmr: int) -> None:
        """A player gets an MMR, in the draft and as base MMR.

        Raises:
            UserError: it is no MMR, or the player is not in the draft.
        """
        if not 0 <= mmr <= MAX_MMR:
            raise UserError(
                "This is no MMR", "An MMR is 0 to {most:,}", "Type it in again", most=MAX_MMR
            )

        def make(view: DraftView, now: datetime, by: str) -> Event:
            return MmrGiven(now, by, _entry(view, user_id), mmr)

        self._act(draft_id, make, None)

    # Inside

    def _act(self, draft_id: int, make: Make, seen: int | None) -> None:
        with self._database.unit_of_work("Draft") as work:
            row, view = self._current(work, draft_id, seen)
            event = make(view, work.now, work.author)
            self._happen(work, row, view, event)

    def _with_newcomer(
        self,
        draft_id: int,
        user_id: int,
        make: Callable[[DraftPlayer, datetime, str], Event],
    ) -> None:
        """An event about somebody who may not be in the draft yet."""
        with self._database.unit_of_work("Draft") as work:
            row, view = self._current(work, draft_id, None)
            known = view.entry_of(user_id)
            mmr = mmr_of(work.connection, row.tournament_id, [user_id])
            if known is None and user_id not in mmr:
                raise UserError("There is no such player", "", "See the list of players")
            name = rosters.told(work, [user_id])
            title = f"{name} joins the draft of {view.row.tournament}"
            work.rename(title)
            if known is None:
                rosters.sign_up(work, row.tournament_id, [user_id])
                entry = DraftEntry(draft_id=draft_id, user_id=user_id, mmr=mmr[user_id], late=True)
                work.add(entry)
                player = DraftPlayer(entry.id, mmr[user_id])
                view = self._view(work, draft_id)
            else:
                player = DraftPlayer(known.id, view.draft.board.mmrs.get(known.id, known.start_mmr))
            self._happen(work, row, view, make(player, work.now, work.author))

    def _happen(self, work: UnitOfWork, row: DraftTable, view: DraftView, event: Event) -> None:
        changed = after(view.draft, event)
        work.rename(title_of(view, changed, event))
        rolled = self._roll(changed, work)
        for more in rolled:
            changed = after(changed, more)
        self._write(work, row, [event, *rolled])
        row.state = "finished" if changed.board.finished else "running"
        if isinstance(event, MmrGiven):
            _give_base_mmr(work, view, event)
        gone = {view.people[event.player].user_id} if isinstance(event, Left) else set()
        bring_teams(work, view, view.draft.board, changed.board, gone)
        for user_id in gone:
            drop(work, row.tournament_id, user_id)

    def _write(self, work: UnitOfWork, row: DraftTable, events: Iterable[Event]) -> None:
        for event in events:
            row.events += 1
            work.session.add(DraftEvent(draft_id=row.id, number=row.events, **columns_of(event)))
        work.flush()

    def _roll(self, draft: Draft, work: UnitOfWork) -> list[Event]:
        """The rolls that a tie asks for; they are made with what led to it."""
        picks = draft.picks
        if picks is None or not picks.tied:
            return []
        return [Rolled(work.now, work.author, roll_off(picks.tied, self._chance))]

    def _current(
        self, work: UnitOfWork, draft_id: int, seen: int | None
    ) -> tuple[DraftTable, DraftView]:
        row = work.session.get(DraftTable, draft_id)
        if row is None:
            raise UserError("There is no such draft", "", "Start one")
        if row.state == "cancelled":
            raise draft_is_cancelled(work.connection, draft_id)
        view = self._view(work, draft_id)
        if seen is not None and seen != row.events:
            raise overtaken(view)
        return row, view

    def _view(self, work: UnitOfWork, draft_id: int) -> DraftView:
        view = self._reader.read(work.connection, draft_id)
        assert view is not None
        return view

    def _enter(
        self, work: UnitOfWork, row: DraftTable, plan: DraftPlan, options: DraftOptions
    ) -> None:
        """Writes down how the draft begins."""
        begun = started(plan, options, {}, work.now, work.author)
        for place, team in enumerate(begun.teams, start=1):
            budget = team.budget if options.style is Style.AUCTION else None
            work.session.add(
                DraftTeamTable(
                    draft_id=row.id, team_id=team.id, place=place, size=team.size, budget=budget
                )
            )
        people = [
            DraftEntry(
                draft_id=row.id,
                user_id=player.id,
                mmr=player.mmr,
                team_id=team.id,
                captain=player.id == team.captain,
            )
            for team in begun.teams
            for player in team.players
        ]
        people += [
            DraftEntry(draft_id=row.id, user_id=player.id, mmr=player.mmr) for player in begun.pool
        ]
        work.session.add_all(people)


def _give_base_mmr(work: UnitOfWork, view: DraftView, event: MmrGiven) -> None:
    user = work.get(User, view.people[event.player].user_id)
    if user.base_mmr != event.mmr:
        user.base_mmr, user.base_mmr_source, user.base_mmr_at = event.mmr, TYPED, work.now


def _entry(view: DraftView, user_id: int) -> int:
    person = view.entry_of(user_id)
    if person is None:
        raise UserError("This player is not in the draft", "", "Let the player join it first")
    return person.id


def _available(view: DraftView, user_id: int) -> int:
    """The player's number in the draft, still to be picked."""
    entry = _entry(view, user_id)
    for pick in view.draft.board.picks:
        if pick.player == entry:
            raise UserError(
                "{name} is picked already",
                "By {team}, entered by {author} at {at}",
                "Choose somebody else, or undo that pick",
                name=view.people[entry].name,
                team=view.teams[pick.team].name,
                author=pick.by,
                at=pick.at,
            )
    return entry
