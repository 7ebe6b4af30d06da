"""Tournaments for tests, what the database holds of them, and what must always be true of it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from dtxdesk.data.check import problems_of
from dtxdesk.data.database import Database
from dtxdesk.data.queries.teams import team_rows
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import User
from dtxdesk.data.stage_tables import (
    dismissed_matches,
    games,
    penalties,
    series,
    stage_entrants,
    stages,
    tie_decisions,
)
from dtxdesk.data.tournament_tables import (
    draft_entries,
    draft_events,
    draft_teams,
    drafts,
    sign_ups,
    team_members,
    teams,
    tournaments,
)
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.services.sign_ups import SignUps
from dtxdesk.services.teams import Teams
from dtxdesk.services.tournaments import Tournaments

TABLES = (
    tournaments, sign_ups, teams, team_members, drafts, draft_teams, draft_entries, draft_events,
)  # fmt: skip
STAGE_TABLES = (
    stages, stage_entrants, series, games, dismissed_matches, penalties, tie_decisions,
)  # fmt: skip


class Evening:
    """A tournament with players who are signed up and checked in, and all that works on it."""

    def __init__(self, database: Database, mmr: tuple[int | None, ...] = ()) -> None:
        self.database = database
        self.tournaments = Tournaments(database)
        self.sign_ups = SignUps(database)
        self.teams = Teams(database)
        self.id = self.tournaments.create(
            TournamentFields(name="Winter Draft", state=TournamentState.SIGNUP)
        )
        self.players = add_people(database, mmr)
        if self.players:
            self.sign_ups.add(self.id, self.players)
            self.sign_ups.check_in(self.id, self.players)

    def team(self, *players: int) -> int:
        return self.teams.add(self.id, players=players)

    def leaders(self, team_id: int) -> tuple[int | None, int | None]:
        """Captain and deputy."""
        (row,) = (row for row in self._teams() if row.id == team_id)
        return row.captain_id, row.deputy_id

    def members(self, team_id: int) -> list[int]:
        (row,) = (row for row in self._teams() if row.id == team_id)
        return [member.user_id for member in row.members]

    def states(self) -> dict[int, str]:
        return {row["user_id"]: row["state"] for row in rows_of(self.database, sign_ups)}

    def _teams(self) -> Any:
        with self.database.reader() as connection:
            return team_rows(connection, self.id)


def add_people(database: Database, mmr: tuple[int | None, ...]) -> list[int]:
    with database.unit_of_work("Add people") as work:
        people = [
            User(nickname=f"P{number}", base_mmr=one) for number, one in enumerate(mmr, start=1)
        ]
        work.session.add_all(people)
        work.flush()
        return [one.id for one in people]


def rows_of(database: Database, table: Any) -> list[dict[str, Any]]:
    """Every row, without what only counts edits."""
    with database.reader() as connection:
        found = connection.execute(select(table).order_by(*table.primary_key.columns)).mappings()
        return [
            {name: row[name] for name in row if name not in ("version", "updated_at")}
            for row in found
        ]


def everything(database: Database) -> dict[str, list[dict[str, Any]]]:
    """All rows of tournaments and of people."""
    return {
        table.name: rows_of(database, table) for table in (*TABLES, *STAGE_TABLES, table_of(User))
    }


def assert_sound(database: Database) -> None:
    """Everybody is in one team at most and plays; teams are led by two of their members."""
    held = everything(database)
    playing = {
        (row["tournament_id"], row["user_id"]) for row in held["sign_ups"] if row["state"] == "in"
    }
    inside = [row for row in held["team_members"] if row["role"] == "member"]
    places = [(row["tournament_id"], row["user_id"]) for row in inside]
    assert len(set(places)) == len(places)
    assert set(places) <= playing
    members: dict[int, set[int]] = {}
    for row in inside:
        members.setdefault(row["team_id"], set()).add(row["user_id"])
    for team in held["teams"]:
        mine = members.get(team["id"], set())
        leaders = [one for one in (team["captain_id"], team["deputy_id"]) if one is not None]
        assert set(leaders) <= mine
        assert len(set(leaders)) == len(leaders)
    assert problems_of(database) == []
