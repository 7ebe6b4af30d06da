"""The board of a draft in which teams take turns to pick: snake, normal and shuffle."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Self

from dtxdesk.domain.draft_board import Board, Pick, Turn
from dtxdesk.domain.draft_events import DraftTeam, Event, Picked, Rolled
from dtxdesk.domain.draft_order import Rolls, Style, lowest, next_slot, place_of, winner
from dtxdesk.errors import UserError


@dataclass(frozen=True, slots=True)
class PickBoard(Board):
    """Who is where, and who picks.

    Attributes:
        passed: Teams of a shuffle draft that sit out until somebody has picked.
        throws: Those that decide the turn on the clock.
    """

    passed: frozenset[int] = frozenset()
    throws: tuple[Rolls, ...] = ()

    @property
    def tied(self) -> tuple[int, ...]:
        """Teams that have to roll for the turn; empty where it is clear whose it is."""
        teams = self._lowest()
        return teams if len(teams) > 1 and not self.throws else ()

    @property
    def turn(self) -> int | None:
        """The team that picks; None while a tie is open, and at the end."""
        if not self.pool:
            return None
        if self.style is Style.SHUFFLE:
            teams = self._lowest()
            if not teams or (len(teams) > 1 and not self.throws):
                return None
            return winner(teams, self.throws)
        slot = next_slot(self.style, self.seats, self.slot)
        return None if slot is None else self.teams[place_of(self.style, len(self.teams), slot)].id

    @property
    def stage(self) -> tuple[object, ...]:
        return self.turn, len(self.picks)

    def upcoming(self, most: int) -> tuple[Turn, ...]:
        """The turns from the one on the clock on; of a shuffle draft only that one is known."""
        if self.style is not Style.SHUFFLE:
            return self.turns_by_slot(most, filled=True)
        turn = self.turn
        if turn is None:
            return ()
        place = len(self.team(turn).players)
        return (Turn(len(self.picks) + 1, place, place, turn),)[:most]

    def on_turn(self) -> DraftTeam:
        turn = self.turn
        if turn is not None:
            return self.team(turn)
        if self.tied:
            raise UserError("Several teams are tied", "", "Roll first")
        raise UserError("The draft is over")

    def own(self, event: Event, took: timedelta) -> Self | None:
        if isinstance(event, Picked):
            return self._picked(event, took)
        return self._rolled(event) if isinstance(event, Rolled) else None

    def skipped(self) -> Self:
        """A team that passes in shuffle sits out until a pick, or until all have passed."""
        passed = self.passed | {self.on_turn().id}
        if all(not team.empty or team.id in passed for team in self.teams):
            passed = frozenset()
        return replace(self, slot=self._slot_after(), passed=passed, throws=())

    def settled(self, before: Self) -> Self:
        """Rolls stay good only while the same teams are tied."""
        same = self.throws and self._lowest() == before._lowest()
        return self if same else replace(self, throws=())

    def _picked(self, event: Picked, took: timedelta) -> Self:
        team, player = self.on_turn(), self.available(event.player)
        if self.style is Style.SHUFFLE and player.mmr is None:
            raise UserError("This player has no MMR", "", "Give the player one first")
        turn = self.upcoming(1)[0]
        pick = Pick(
            number=turn.number,
            round=turn.round,
            place=turn.place,
            team=team.id,
            player=player.id,
            at=event.at,
            took=took,
            by=event.by,
            how=event.how,
            throws=self.throws,
        )
        board = self.joined(team, player, pick)
        return replace(board, slot=self._slot_after(), passed=frozenset(), throws=())

    def _rolled(self, event: Rolled) -> Self:
        if not self.tied:
            raise UserError("No teams are tied", "", "Pick a player")
        winner(self.tied, event.throws)
        return replace(self, throws=event.throws)

    def _slot_after(self) -> int:
        if self.style is Style.SHUFFLE:
            return 0
        slot = next_slot(self.style, self.seats, self.slot)
        assert slot is not None
        return slot + 1

    def _lowest(self) -> tuple[int, ...]:
        if self.style is not Style.SHUFFLE or not self.pool:
            return ()
        waiting = [seat for seat in self.seats if seat.team not in self.passed]
        return lowest(waiting) or lowest(self.seats)
