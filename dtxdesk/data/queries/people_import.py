"""Whom the rows of an import may mean, and what a tournament holds, in a few statements."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Column, Connection, select

from dtxdesk.data.forgotten_accounts import left_out
from dtxdesk.data.names import NAMED
from dtxdesk.data.statistics import users
from dtxdesk.data.tournament_tables import drafts, sign_ups, team_members, teams, tournaments
from dtxdesk.domain.merging import POSITION_COLUMNS
from dtxdesk.domain.people_csv import username_key
from dtxdesk.domain.people_import import Base, Incoming, Values
from dtxdesk.domain.tournament_import import KnownTeam, Roster
from dtxdesk.domain.tournaments import Role, SignUpState

_CHUNK = 1_000
_COLUMNS = (
    users.c.id,
    users.c.name,
    users.c.active,
    users.c.base_mmr,
    *(users.c[name] for name in (*sorted(NAMED), *POSITION_COLUMNS)),
)


def import_base(connection: Connection, rows: Sequence[Incoming]) -> Base:
    """The players that these rows may mean, archived ones too, and the accounts to be left out."""
    steam_ids = {row.steam_id for row in rows if row.steam_id is not None}
    discord_ids = {row.person.discord_id for row in rows if row.person.discord_id}
    usernames = {
        username_key(row.person.discord_username) for row in rows if row.person.discord_username
    }
    by_steam = {
        person["steam_id"]: person for person in _people(connection, users.c.steam_id, steam_ids)
    }
    by_discord = _people(connection, users.c.discord_id, discord_ids)
    return Base(
        by_steam,
        {person["discord_id"]: person for person in by_discord},
        _by_username(connection, usernames),
        left_out(connection, steam_ids - by_steam.keys()),
    )


def roster(connection: Connection, tournament_id: int) -> Roster | None:
    """What a tournament holds; None where there is none of that id."""
    if connection.execute(select(tournaments.c.id).filter_by(id=tournament_id)).scalar() is None:
        return None
    signed = connection.execute(
        select(sign_ups.c.user_id, sign_ups.c.state, sign_ups.c.captain).where(
            sign_ups.c.tournament_id == tournament_id
        )
    ).all()
    there = connection.execute(select(teams).where(teams.c.tournament_id == tournament_id)).all()
    members = connection.execute(
        select(team_members.c.user_id, teams.c.name_key)
        .join(teams, teams.c.id == team_members.c.team_id)
        .where(team_members.c.tournament_id == tournament_id, team_members.c.role == Role.MEMBER)
    )
    running = select(drafts.c.id).where(
        drafts.c.tournament_id == tournament_id, drafts.c.state == "running"
    )
    return Roster(
        states={row.user_id: SignUpState(row.state) for row in signed},
        wanted=frozenset(row.user_id for row in signed if row.captain),
        teams={row.name_key: KnownTeam(row.id, row.name, row.captain_id) for row in there},
        team_of={row.user_id: row.name_key for row in members},
        drafting=connection.execute(running).scalar() is not None,
    )


def _by_username(connection: Connection, keys: Collection[str]) -> dict[str, list[Values]]:
    """Everyone with one of these usernames.

    All usernames are read once: folding them as Python does is beyond both databases.
    """
    if not keys:
        return {}
    every = select(users.c.id, users.c.discord_username).where(
        users.c.discord_username.is_not(None)
    )
    ids = [
        row.id for row in connection.execute(every) if username_key(row.discord_username) in keys
    ]
    people = _people(connection, users.c.id, ids)
    found = sorted(people, key=_username)
    return {key: list(same) for key, same in groupby(found, key=_username)}


def _username(person: Values) -> str:
    return username_key(person["discord_username"])


def _people(connection: Connection, column: Column[Any], values: Iterable[Any]) -> list[Values]:
    wanted = sorted(values)
    found: list[Values] = []
    for start in range(0, len(wanted), _CHUNK):
        page = select(*_COLUMNS).where(column.in_(wanted[start : start + _CHUNK]))
        found += (dict(row) for row in connection.execute(page).mappings())
    return found
