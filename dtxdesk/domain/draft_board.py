"""What the boards of all styles have in common: teams, pool, picks, and people who come and go."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Self

from dtxdesk.domain.draft_events import (
    CaptainReplaced,
    DraftPlayer,
    DraftTeam,
    Event,
    How,
    Joined,
    Left,
    MmrGiven,
    Skipped,
    Started,
)
from dtxdesk.domain.draft_order import Rolls, Seat, Style, next_slot, place_of, predicted_totals
from dtxdesk.domain.people import MAX_MMR
from dtxdesk.errors import UserError


@dataclass(frozen=True, slots=True)
class Offer:
    """A team's bid, and who entered it."""

    team: int
    amount: int
    by: str


@dataclass(frozen=True, slots=True)
class Pick:
    """A pick, or a sale, as the history shows it.

    Attributes:
        number: From 1.
        round: Of a snake or normal draft, a skipped round counted; otherwise the same as `place`.
        place: Which of the team's places it filled; the captain's is 0.
        took: How long the turn ran, in an auction the bids; pauses are left out.
        price: What was paid; None but in an auction.
        throws: The rolls that gave the team its turn.
        offers: All bids, the last one is the price.
    """

    number: int
    round: int
    place: int
    team: int
    player: int
    at: datetime
    took: timedelta
    by: str
    how: How
    price: int | None = None
    throws: tuple[Rolls, ...] = ()
    offers: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn to come: the number, round and place of the pick that it will be."""

    number: int
    round: int
    place: int
    team: int


@dataclass(frozen=True, slots=True)
class Board(ABC):
    """Who is where.

    Attributes:
        slot: The turn to be played next, counted as `draft_order.next_slot` does; shuffle has none.
    """

    style: Style
    teams: tuple[DraftTeam, ...]
    pool: tuple[DraftPlayer, ...]
    picks: tuple[Pick, ...] = ()
    slot: int = 0

    @property
    @abstractmethod
    def turn(self) -> int | None:
        """The team whose turn it is; None while something else comes first, and at the end."""

    @property
    @abstractmethod
    def stage(self) -> tuple[object, ...]:
        """Equal for two boards where one clock runs through both."""

    @abstractmethod
    def upcoming(self, most: int) -> tuple[Turn, ...]:
        """The turns from the one on the clock on, as far as they are known."""

    @abstractmethod
    def on_turn(self) -> DraftTeam:
        """The team whose turn it is.

        Raises:
            UserError: It is no team's turn.
        """

    @abstractmethod
    def own(self, event: Event, took: timedelta) -> Self | None:
        """The board after an event that only this style knows; None for any other."""

    @abstractmethod
    def skipped(self) -> Self:
        """The board once the team has passed."""

    @abstractmethod
    def settled(self, before: Self) -> Self:
        """This board once people have changed, with what no longer holds of the one before."""

    @property
    def seats(self) -> tuple[Seat, ...]:
        return tuple(team.seat for team in self.teams)

    @property
    def finished(self) -> bool:
        """Whether all teams are full or nobody is left."""
        return not self.pool or all(not team.empty for team in self.teams)

    @property
    def picks_in_all(self) -> int:
        """How many picks there will have been at the end, if nobody comes or goes."""
        return len(self.picks) + min(len(self.pool), sum(team.empty for team in self.teams))

    @property
    def best(self) -> DraftPlayer | None:
        """Who is taken when the time runs out: the highest MMR, the first in the pool of equals."""
        return max(self.pool, key=lambda p: -1 if p.mmr is None else p.mmr, default=None)

    @property
    def predicted(self) -> dict[int, int]:
        """Total MMR by team if each takes the best one left."""
        left = (player.mmr or 0 for player in self.pool)
        return predicted_totals(self.style, self.seats, self.slot, left)

    def team(self, team_id: int) -> DraftTeam:
        """The team of that id.

        Raises:
            UserError: It is not in the draft.
        """
        for team in self.teams:
            if team.id == team_id:
                return team
        raise UserError("This team is not in the draft")

    def available(self, player_id: int) -> DraftPlayer:
        """The player of that id in the pool.

        Raises:
            UserError: The player is not, or not any more.
        """
        for player in self.pool:
            if player.id == player_id:
                return player
        raise UserError("This player can't be picked", "", "Choose one who is still available")

    def acted(self, event: Event, took: timedelta) -> Board:
        """The board after an action; `took`: how long the clock ran before it.

        Raises:
            UserError: It can't happen now.
        """
        board = self.own(event, took)
        if board is not None:
            return board
        match event:
            case Skipped():
                return self.skipped()
            case Left():
                return self._left(event.player).settled(self)
            case CaptainReplaced():
                return self._led(event).settled(self)
            case Joined():
                return self._came(event.player).settled(self)
            case MmrGiven():
                return self._rated(event).settled(self)
            case Started():
                raise UserError("The draft has started already", "", "Restart it")
        raise UserError("This does not happen in a draft of this style")

    def with_team(self, changed: DraftTeam) -> Self:
        """This board with another team in the place of the one of that id."""
        teams = tuple(changed if team.id == changed.id else team for team in self.teams)
        return replace(self, teams=teams)

    def without(self, player_id: int) -> Self:
        """This board with that player taken out of the pool."""
        return replace(self, pool=tuple(other for other in self.pool if other.id != player_id))

    def joined(self, team: DraftTeam, player: DraftPlayer, pick: Pick) -> Self:
        """This board with the player moved from the pool to the team."""
        full = replace(team, players=(*team.players, player))
        return replace(self.without(player.id).with_team(full), picks=(*self.picks, pick))

    def restarted(self, opening: Self) -> Self:
        """The board at the start, with the people of this one.

        Captains, and who was in a team from the start and still is, stay there; all others are in
        the pool, latecomers last.
        """
        free, teams = list(self.pool), list[DraftTeam]()
        for team, first in zip(self.teams, opening.teams, strict=True):
            stay = {player.id for player in first.players} | {team.captain}
            unsold = [replace(player, price=0) for player in team.players]
            players = tuple(player for player in unsold if player.id in stay)
            free += [player for player in unsold if player.id not in stay]
            teams.append(replace(first, captain=team.captain, players=players))
        order = {player: place for place, player in enumerate(opening.mmrs)}
        free.sort(key=lambda player: order.get(player.id, len(order)))
        return replace(opening, teams=tuple(teams), pool=tuple(free)).settled(opening)

    @property
    def mmrs(self) -> dict[int, int | None]:
        """Of everybody who is in the draft."""
        everybody = (*self.pool, *(player for team in self.teams for player in team.players))
        return {player.id: player.mmr for player in everybody}

    def turns_by_slot(self, most: int, *, filled: bool) -> tuple[Turn, ...]:
        """Turns from `slot` on; `filled`: each of them fills a place of its own team."""
        seats, slot, turns = list(self.seats), self.slot, list[Turn]()
        for number in range(
            len(self.picks) + 1, min(self.picks_in_all, len(self.picks) + most) + 1
        ):
            found = next_slot(self.style, seats, slot)
            if found is None:
                break
            place = place_of(self.style, len(seats), found)
            seat = seats[place]
            turns.append(Turn(number, found // len(seats) + 1, len(seat.mmr), seat.team))
            if filled:
                seats[place] = replace(seat, mmr=(*seat.mmr, 0))
            slot = found + 1
        return tuple(turns)

    def _left(self, player_id: int) -> Self:
        if any(player.id == player_id for player in self.pool):
            return self.without(player_id)
        for team in self.teams:
            if player_id == team.captain:
                raise UserError("This player is the captain", "", "Name another captain first")
            stay = tuple(member for member in team.players if member.id != player_id)
            if len(stay) < len(team.players):
                return self.with_team(replace(team, players=stay))
        raise UserError("This player is not in the draft")

    def _led(self, event: CaptainReplaced) -> Self:
        captain, team = event.captain, self.team(event.team)
        if any(captain.id == member.id for member in team.players):
            return self.with_team(replace(team, captain=captain.id))
        if any(captain.id == member.id for other in self.teams for member in other.players):
            raise UserError("The new captain is in another team", "", "Choose somebody else")
        if not team.empty:
            raise UserError("The team is full", "", "Take a player out of it first")
        mmr = self.mmrs.get(captain.id) if captain.mmr is None else captain.mmr
        if self.style is Style.SHUFFLE and mmr is None:
            raise UserError("The new captain has no MMR", "", "Give the player one first")
        players = (*team.players, DraftPlayer(captain.id, mmr))
        led = replace(team, captain=captain.id, players=players)
        return self.without(captain.id).with_team(led)

    def _came(self, player: DraftPlayer) -> Self:
        if player.id in self.mmrs:
            raise UserError("This player is in the draft already")
        return replace(self, pool=(*self.pool, DraftPlayer(player.id, player.mmr)))

    def _rated(self, event: MmrGiven) -> Self:
        if event.player not in self.mmrs:
            raise UserError("This player is not in the draft")
        if not 0 <= event.mmr <= MAX_MMR:
            raise UserError("An MMR is a whole number from 0 to {most:,}", most=MAX_MMR)

        def rated(players: tuple[DraftPlayer, ...]) -> tuple[DraftPlayer, ...]:
            return tuple(
                replace(player, mmr=event.mmr) if player.id == event.player else player
                for player in players
            )

        teams = tuple(replace(team, players=rated(team.players)) for team in self.teams)
        return replace(self, pool=rated(self.pool), teams=teams)
