"""Places of an earlier tournament, for the seeds of the next one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dtxdesk.data.queries.decisions import decisions_of
from dtxdesk.data.queries.teams import TeamRow, team_rows
from dtxdesk.data.stage_states import StoredStage, stored_stages
from dtxdesk.data.stage_tables import series
from dtxdesk.data.tournament_tables import tournaments
from dtxdesk.domain.people import sort_key
from dtxdesk.domain.stages.earlier import KnownTeam, matched
from dtxdesk.domain.stages.placements import placements
from dtxdesk.domain.stages.seeding import Entrant, Seeding, seeded
from dtxdesk.domain.stages.standings import Decisions
from dtxdesk.errors import UserError
from dtxdesk.services.group_tables import tables


@dataclass(frozen=True, slots=True)
class EarlierTournament:
    """One whose standings can be seeded by."""

    id: int
    name: str


def earlier_tournaments(connection: Connection, but: int) -> list[EarlierTournament]:
    """All others that have begun, the latest first."""
    begun = select(series.c.tournament_id).distinct()
    rows = connection.execute(
        select(tournaments.c.id, tournaments.c.name)
        .where(tournaments.c.id.in_(begun), tournaments.c.id != but)
        .order_by(tournaments.c.id.desc())
    )
    return [EarlierTournament(row.id, row.name) for row in rows]


def final_places(connection: Connection, tournament_id: int) -> dict[int, int]:
    """The place of each team, by its id, as far as the tournament is; empty before it begins.

    The last stage counts first; who did not get into it comes after those who did.
    """
    decided = decisions_of(connection, tournament_id)
    found: dict[int, int] = {}
    for stage in reversed(stored_stages(connection, tournament_id)):
        if stage.is_drawn_up:
            ahead = len(found)
            ranks = _ranks(stage, decided.get(stage.id))
            left = {team: rank for team, rank in ranks.items() if team not in found}
            order = sorted(left.values())
            found |= {team: ahead + 1 + order.index(rank) for team, rank in left.items()}
    return found


def _ranks(stage: StoredStage, decisions: Decisions | None) -> dict[int, int]:
    """In a stage; the first of each group share the first place, and so on."""
    state = stage.state()
    if stage.options.format.eliminates:
        return {one.team: one.best for one in placements(state)}
    return {row.team: row.rank for _, table in tables(state, decisions) for row in table.rows}


def earlier_places(connection: Connection, tournament_id: int, earlier_id: int) -> dict[int, int]:
    """The places that the teams of a tournament had in an earlier one, by their present ids.

    Raises:
        UserError: the earlier one has not begun, or is not there.
    """
    places = _places_of(connection, earlier_id)
    before = [_known(row) for row in _best_first(connection, earlier_id, places)]
    now = [_known(row) for row in team_rows(connection, tournament_id)]
    return {team: places[was] for team, was in matched(now, before).items()}


def in_earlier_order(connection: Connection, names: Sequence[str], earlier_id: int) -> list[str]:
    """Names of teams that are not there yet in the order of an earlier tournament.

    Names that did not play there come after the others, as they are given.

    Raises:
        UserError: the earlier one has not begun, or is not there.
    """
    places = _places_of(connection, earlier_id)
    before = [_known(row) for row in _best_first(connection, earlier_id, places)]
    now = [KnownTeam(number, sort_key(name)) for number, name in enumerate(names)]
    was = matched(now, before)
    entrants = [
        Entrant(number, place=places[was[number]] if number in was else None)
        for number in range(len(names))
    ]
    return [names[number] for number in seeded(entrants, Seeding.EARLIER_STANDINGS)]


def _places_of(connection: Connection, earlier_id: int) -> Mapping[int, int]:
    places = final_places(connection, earlier_id)
    if not places:
        raise UserError(
            "There are no earlier standings",
            "Tournament {id} has not begun, or is not there",
            "Choose one that has been played",
            id=earlier_id,
        )
    return places


def _best_first(
    connection: Connection, earlier_id: int, places: Mapping[int, int]
) -> list[TeamRow]:
    rows = [row for row in team_rows(connection, earlier_id) if row.id in places]
    return sorted(rows, key=lambda row: places[row.id])


def _known(row: TeamRow) -> KnownTeam:
    return KnownTeam(
        row.id, sort_key(row.name), frozenset(member.user_id for member in row.members)
    )
