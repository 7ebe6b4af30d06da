"""What arguments stand for: a league by its Steam id, the primary one where none is named."""

from __future__ import annotations

from dtxdesk.bootstrap import Desk
from dtxdesk.data.queries.leagues import (
    LeagueRow,
    league_by_steam_id,
    league_rows,
    primary_league_id,
)
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
