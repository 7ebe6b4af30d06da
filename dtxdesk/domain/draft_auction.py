"""The board of an auction: teams nominate in turn, and the highest bid buys.

Teams with room nominate in draft order, round after round. Who nominates bids first, so that every
player who is put up has a buyer. A team never bids what it needs to fill its other places at the
least bid each. Who leaves brings the price back to the team; a place that somebody leaves who cost
nothing (an earlier captain) raises the budget by what the team lacks to fill it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Self

from dtxdesk.domain.draft_board import Board, Offer, Pick, Turn
from dtxdesk.domain.draft_events import Bid, DraftTeam, Event, How, Nominated, Sold
from dtxdesk.domain.draft_order import next_slot, place_of
from dtxdesk.errors import UserError

LEAST_BID = 1
BUDGET = 1000
NOMINATION = timedelta(seconds=30)
BIDDING = timedelta(seconds=15)
BID_EXTRA = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Lot:
    """A player who is up for bids.

    Attributes:
        team: The one that nominated.
        offers: The bids so far, at least one, each higher than the one before.
    """

    player: int
    team: int
    by: str
    how: How
    offers: tuple[Offer, ...]

    @property
    def highest(self) -> Offer:
        return self.offers[-1]


@dataclass(frozen=True, slots=True)
class AuctionBoard(Board):
    """Who is where, and who is up for bids; a player who is up is still in the pool.

    Attributes:
        slot: While somebody is up, the turn of the team that nominated.
    """

    lot: Lot | None = None

    @property
    def turn(self) -> int | None:
        """The team that nominates; None while a player is up, and at the end."""
        if self.lot or not self.pool:
            return None
        slot = next_slot(self.style, self.seats, self.slot)
        return None if slot is None else self.teams[place_of(self.style, len(self.teams), slot)].id

    @property
    def stage(self) -> tuple[object, ...]:
        return self.turn, self.lot and self.lot.player, len(self.picks)

    @property
    def bidders(self) -> tuple[int, ...]:
        """The teams that could bid more for the player who is up; none: sell at once."""
        if self.lot is None:
            return ()
        highest = self.lot.highest
        return tuple(
            team.id
            for team in self.teams
            if team.id != highest.team and self.most(team.id) > highest.amount
        )

    def most(self, team_id: int) -> int:
        """The highest bid that leaves the team enough for its other places; 0 once it is full."""
        team = self.team(team_id)
        return team.money - (team.empty - 1) * LEAST_BID if team.empty else 0

    def upcoming(self, most: int) -> tuple[Turn, ...]:
        """Who nominates from now on, as long as those teams still have room when it is their turn.

        While a player is up, the first is the turn of the team that nominated.
        """
        return self.turns_by_slot(most, filled=False)

    def on_turn(self) -> DraftTeam:
        if self.lot:
            raise UserError("A player is up for bids", "", "Sell the player, or undo")
        if self.turn is None:
            raise UserError("The draft is over")
        return self.team(self.turn)

    def on_offer(self) -> Lot:
        """The player who is up.

        Raises:
            UserError: Nobody is.
        """
        if self.lot is None:
            raise UserError("Nobody is up for bids", "", "Nominate a player first")
        return self.lot

    def own(self, event: Event, took: timedelta) -> Self | None:
        match event:
            case Nominated():
                return self._nominated(event)
            case Bid():
                return self._bid(event)
            case Sold():
                return self._sold(event, took)
        return None

    def skipped(self) -> Self:
        self.on_turn()
        return replace(self, slot=self._slot_on_clock() + 1)

    def settled(self, before: Self) -> Self:
        """A player who is gone is not up any more, and the same team nominates again."""
        board = self
        if board.lot and board.lot.player not in {player.id for player in board.pool}:
            board = replace(board, lot=None)
        if board.lot and not board.team(board.lot.highest.team).empty:
            raise UserError(
                "The team bids for its last place", "", "Sell the player, or undo the bid"
            )
        for team in board.teams:
            lacks = team.empty * LEAST_BID - team.money
            if board.lot and board.lot.highest.team == team.id:
                lacks += board.lot.highest.amount - LEAST_BID
            if lacks > 0:
                board = board.with_team(replace(team, budget=team.budget + lacks))
        return board

    def _nominated(self, event: Nominated) -> Self:
        team, player = self.on_turn(), self.available(event.player)
        self._check(team, event.amount)
        first = Offer(team.id, event.amount, event.by)
        lot = Lot(player.id, team.id, event.by, event.how, (first,))
        return replace(self, lot=lot, slot=self._slot_on_clock())

    def _bid(self, event: Bid) -> Self:
        lot, team = self.on_offer(), self.team(event.team)
        if lot.highest.team == team.id:
            raise UserError("The highest bid is this team's already", "", "Undo it to correct it")
        if event.amount <= lot.highest.amount:
            raise UserError(
                "This bid is too low",
                "The highest so far is {amount}",
                "Bid at least 1 more",
                amount=lot.highest.amount,
            )
        self._check(team, event.amount)
        offers = (*lot.offers, Offer(team.id, event.amount, event.by))
        return replace(self, lot=replace(lot, offers=offers))

    def _sold(self, event: Sold, took: timedelta) -> Self:
        lot = self.on_offer()
        team, player = self.team(lot.highest.team), self.available(lot.player)
        pick = Pick(
            number=len(self.picks) + 1,
            round=len(team.players),
            place=len(team.players),
            team=team.id,
            player=player.id,
            at=event.at,
            took=took,
            by=event.by,
            how=event.how,
            price=lot.highest.amount,
            offers=lot.offers,
        )
        board = self.joined(team, replace(player, price=lot.highest.amount), pick)
        return replace(board, lot=None, slot=self.slot + 1)

    def _check(self, team: DraftTeam, amount: int) -> None:
        if not team.empty:
            raise UserError("The team is full", "", "Full teams neither nominate nor bid")
        if amount < LEAST_BID:
            raise UserError("This bid is too low", "", "Bid at least 1")
        if amount > self.most(team.id):
            raise UserError(
                "This is more than the team may bid",
                "It has {money} and {places} places to fill, each costs at least 1",
                "Bid {most} or less",
                money=team.money,
                places=team.empty,
                most=self.most(team.id),
            )

    def _slot_on_clock(self) -> int:
        slot = next_slot(self.style, self.seats, self.slot)
        assert slot is not None
        return slot
