"""Finding a tournament or a team by a few words, for the command palette."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, or_, select

from dtxdesk.data.tournament_tables import teams, tournaments
from dtxdesk.domain.tournaments import TournamentState


@dataclass(frozen=True, slots=True)
class FoundTournament:
    id: int
    name: str
    state: TournamentState
    starts_at: datetime | None


@dataclass(frozen=True, slots=True)
class FoundTeam:
    id: int
    name: str
    tag: str
    tournament_id: int
    tournament: str


def find_tournaments(
    connection: Connection, words: Sequence[str], limit: int
) -> list[FoundTournament]:
    """Tournaments by name (`words` as `search_words` gives them).

    Those whose name begins with the first word come first, then those that are not over.
    """
    if not words:
        return []
    columns = (tournaments.c.id, tournaments.c.name, tournaments.c.state, tournaments.c.starts_at)
    name = tournaments.c.sort_name
    statement = (
        select(*columns)
        .where(*(name.contains(word, autoescape=True) for word in words))
        .order_by(
            name.startswith(words[0], autoescape=True).desc(),
            (tournaments.c.state == TournamentState.FINISHED),
            name,
            tournaments.c.id.desc(),
        )
        .limit(limit)
    )
    return [
        FoundTournament(row.id, row.name, TournamentState(row.state), row.starts_at)
        for row in connection.execute(statement)
    ]


def find_teams(connection: Connection, words: Sequence[str], limit: int) -> list[FoundTeam]:
    """Teams by name or tag; of the newest tournaments first."""
    if not words:
        return []
    conditions = [
        or_(
            teams.c.name_key.contains(word, autoescape=True),
            func.lower(teams.c.tag).startswith(word, autoescape=True),
        )
        for word in words
    ]
    statement = (
        select(
            teams.c.id,
            teams.c.name,
            teams.c.tag,
            teams.c.tournament_id,
            tournaments.c.name.label("tournament"),
        )
        .join(tournaments, tournaments.c.id == teams.c.tournament_id)
        .where(*conditions)
        .order_by(
            teams.c.name_key.startswith(words[0], autoescape=True).desc(),
            teams.c.tournament_id.desc(),
            teams.c.name_key,
        )
        .limit(limit)
    )
    return [
        FoundTeam(row.id, row.name, row.tag, row.tournament_id, row.tournament)
        for row in connection.execute(statement)
    ]
