"""What arguments stand for: a league by its Steam id, a tournament, team or player by number."""

from __future__ import annotations

from collections.abc import Iterable

from dtxdesk.bootstrap import Desk
from dtxdesk.data.queries.leagues import (
    LeagueRow,
    league_by_steam_id,
    league_rows,
    primary_league_id,
)
from dtxdesk.data.queries.sign_ups import signed_players
from dtxdesk.data.queries.teams import TeamRow, team_named, team_row
from dtxdesk.data.queries.tournaments import TournamentDetail, tournament_detail
from dtxdesk.domain.sign_up_summary import SignedPlayer
from dtxdesk.errors import UserError
from dtxdesk.services.tables import no_such_league


def league_named(desk: Desk, steam_league_id: int) -> LeagueRow:
    """The league with that Steam id.

    Raises:
        UserError: there is none.
    """
    row = desk.read(league_by_steam_id, steam_league_id)
    if row is None or row.archived:
        raise no_such_league()
    return row


def league_or_primary(desk: Desk, steam_league_id: int | None) -> int:
    """The id of the named league, else of the primary one."""
    if steam_league_id is not None:
        return league_named(desk, steam_league_id).id
    league_id = desk.read(primary_league_id)
    if league_id is None:
        raise UserError(
            "No league is marked as primary",
            "",
            "Name one, or add one with: dtxdesk league add STEAM_LEAGUE_ID --name NAME --primary",
        )
    return league_id


def leagues_named(desk: Desk, steam_league_ids: tuple[int, ...]) -> list[LeagueRow]:
    """The named leagues, or all that are followed where none is named."""
    if steam_league_ids:
        return [league_named(desk, steam_id) for steam_id in dict.fromkeys(steam_league_ids)]
    followed = [row for row in desk.read(league_rows) if row.followed]
    if not followed:
        raise no_such_league()
    return followed


def tournament_called(desk: Desk, tournament_id: int) -> TournamentDetail:
    """The tournament of that number.

    Raises:
        UserError: there is none.
    """
    found = desk.read(tournament_detail, tournament_id)
    if found is None:
        raise UserError(
            "There is no such tournament",
            "None has the number {id}",
            "See dtxdesk tournament list",
            id=tournament_id,
        )
    return found


def team_in(desk: Desk, tournament_id: int, text: str) -> int:
    """The id of a team of a tournament, given by its name or its number.

    Raises:
        UserError: there is no such tournament, or no such team in it.
    """
    tournament_called(desk, tournament_id)
    named = desk.read(team_named, tournament_id, text)
    if named is not None:
        return named
    row = desk.read(team_row, int(text)) if text.isdecimal() else None
    if row is None or row.tournament_id != tournament_id:
        raise UserError(
            "There is no such team",
            "None of this tournament is called {name}",
            "See dtxdesk team list",
            name=text,
        )
    return row.id


def team_called(desk: Desk, team_id: int) -> TeamRow:
    """The team of that number.

    Raises:
        UserError: there is none.
    """
    found = desk.read(team_row, team_id)
    if found is None:
        raise UserError(
            "There is no such team", "None has the number {id}", "See dtxdesk team list", id=team_id
        )
    return found


def listed_players(
    desk: Desk, tournament_id: int, needed: Iterable[int] = ()
) -> dict[int, SignedPlayer]:
    """Everybody on the list of a tournament, by their own ids.

    Raises:
        UserError: there is no such tournament, or one of `needed` is not on the list.
    """
    tournament_called(desk, tournament_id)
    found = {one.user_id: one for one in desk.read(signed_players, tournament_id)}
    for user_id in needed:
        if user_id not in found:
            raise UserError(
                "This player is not on the list of the tournament",
                "Nobody there has the number {id}",
                "Sign the player up first: dtxdesk tournament sign-up",
                id=user_id,
            )
    return found
