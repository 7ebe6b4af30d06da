"""The board at the start of a draft, and why one can't start."""

from __future__ import annotations

from dtxdesk.domain.draft_auction import LEAST_BID, AuctionBoard
from dtxdesk.domain.draft_board import Board
from dtxdesk.domain.draft_events import DraftTeam, Started
from dtxdesk.domain.draft_order import Style
from dtxdesk.domain.draft_picks import PickBoard
from dtxdesk.errors import UserError


def opening(event: Started) -> Board:
    """The board before the first turn.

    Raises:
        UserError: There are too few teams or players, somebody is listed twice, a captain is not in
            the team, for shuffle somebody in a team has no MMR, or for an auction a team has too
            little money.
    """
    everybody = [p.id for team in event.teams for p in team.players] + [p.id for p in event.pool]
    if len(event.teams) < 2 or len({team.id for team in event.teams}) < len(event.teams):
        raise UserError("A draft needs two teams or more", "", "Name another captain")
    if len(set(everybody)) < len(everybody):
        raise UserError("Somebody is in this draft twice", "", "Take one of both out")
    for team in event.teams:
        _check_team(team, event.style)
    places = sum(team.empty for team in event.teams)
    if not places:
        raise UserError("All teams are full", "", "Make the teams larger")
    if len(event.pool) < places:
        raise UserError(
            "There are too few players",
            "{count} players for {places} places",
            "Add players, or make the teams smaller",
            count=len(event.pool),
            places=places,
        )
    kind = AuctionBoard if event.style is Style.AUCTION else PickBoard
    return kind(event.style, event.teams, event.pool)


def _check_team(team: DraftTeam, style: Style) -> None:
    if team.captain not in {player.id for player in team.players}:
        raise UserError("A team has no captain", "", "Name a captain for each team")
    if len(team.players) > team.size:
        raise UserError("A team has more players than places", "", "Make the team larger")
    if style is Style.SHUFFLE and any(player.mmr is None for player in team.players):
        raise UserError("A captain or member has no MMR", "", "Give all of them one first")
    if style is Style.AUCTION and team.money < team.empty * LEAST_BID:
        raise UserError(
            "A team has too little money",
            "It has {money} and {places} places to fill, each costs at least 1",
            "Raise its budget",
            money=team.money,
            places=team.empty,
        )
