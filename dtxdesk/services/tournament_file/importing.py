"""Reading a tournament back: whom its file means, and what would come of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, select

from dtxdesk.data import many_rows
from dtxdesk.data.database import Database
from dtxdesk.data.forgotten_accounts import left_out
from dtxdesk.data.league_matches import matches as matches_table
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import League, User
from dtxdesk.data.stage_tables import games as games_table
from dtxdesk.data.tournament_tables import tournaments as tournaments_table
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.merging import POSITION_COLUMNS
from dtxdesk.domain.people import FORMER_PLAYER, clean_text, sort_key
from dtxdesk.domain.prizes import Prize, written
from dtxdesk.domain.tournaments import TournamentFields, TournamentState, TournamentType
from dtxdesk.errors import UserError
from dtxdesk.phrases import Phrase
from dtxdesk.services.tournament_file.checking import CheckedStage, check_drafts, checked_stages
from dtxdesk.services.tournament_file.reading import not_usable
from dtxdesk.services.tournament_file.records import PersonRecord, TournamentFile
from dtxdesk.services.tournament_file.storing import Links, store
from dtxdesk.services.tournaments import added

users = table_of(User)
leagues = table_of(League)

_CHUNK = 500


class Found(StrEnum):
    """By what a person of the file was found here."""

    STEAM = "steam"
    DISCORD = "discord"
    NAME = "name"
    """Neither has any id, and nobody else without one has that name."""
    NEW = "new"
    CONFLICT = "conflict"
    """The two ids belong to two players."""


@dataclass(frozen=True, slots=True)
class PlannedPerson:
    """Whom a person of the file means.

    Attributes:
        user_id: The player here; None where one is made.
        here: What that player is called here.
        forgotten: The account was forgotten here for good: comes in without names and ids.
    """

    record: PersonRecord
    found: Found
    user_id: int | None = None
    here: str = ""
    forgotten: bool = False


@dataclass(frozen=True, slots=True)
class TournamentPlan:
    """What an import would do; nothing has been done.

    Attributes:
        league_id: Of the league here; None where it is none, or not followed.
        notes: What is worth knowing beforehand, in phrases.
    """

    file: TournamentFile
    fields: TournamentFields
    stages: tuple[CheckedStage, ...]
    people: tuple[PlannedPerson, ...]
    links: Links
    notes: tuple[Phrase, ...]

    @property
    def conflicts(self) -> tuple[PlannedPerson, ...]:
        """Those for whom somebody has to say who they are."""
        return tuple(one for one in self.people if one.found is Found.CONFLICT)

    @property
    def series(self) -> int:
        return sum(len(stage.record.series) for stage in self.stages)

    @property
    def results(self) -> int:
        return sum(one.result is not None for stage in self.stages for one in stage.record.series)


class TournamentFiles:
    """Tournaments read back from files."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def preview(self, file: TournamentFile) -> TournamentPlan:
        """What an import would do.

        Raises:
            UserError: The file holds what can't be.
        """
        with self._database.reader() as connection:
            return planned(connection, file)

    def carry_out(self, file: TournamentFile, seen: TournamentPlan | None = None) -> int:
        """Adds the tournament as one operation, whole or not at all; returns its id.

        Args:
            file: What was read.
            seen: The plan that somebody looked at; where it comes out otherwise by now, nothing
                is done.

        Raises:
            UserError: The file holds what can't be, two ids of a person belong to two players, or
                the plan is another one now.
        """
        with self._database.unit_of_work(f"Import {clean_text(file.name)}") as work:
            plan = planned(work.connection, file)
            if seen is not None and (plan.people, plan.links) != (seen.people, seen.links):
                raise UserError(
                    "The players have changed meanwhile",
                    "Somebody of the file is another player here now",
                    "Look at the preview again",
                )
            for one in plan.conflicts:
                raise UserError(
                    "Two ids of a person belong to two players here",
                    "{name}: the Steam id is one player's, the Discord id another's",
                    "Merge the two players first, or take one of the ids out of the file",
                    name=one.record.name,
                )
            people = _with_new(work, plan.people)
            tournament = added(work, plan.fields)
            store(work, tournament.id, plan.file, plan.stages, people, plan.links)
            return tournament.id


def planned(connection: Connection, file: TournamentFile) -> TournamentPlan:
    """The plan for a file that was looked through.

    Raises:
        UserError: It holds what can't be.
    """
    stages = tuple(checked_stages(file))
    check_drafts(file.drafts)
    notes: list[Phrase] = []
    fields = _fields(connection, file, notes)
    people = _people(connection, file, notes)
    links = _links(connection, file, notes)
    return TournamentPlan(file, fields, stages, people, links, tuple(notes))


def _fields(connection: Connection, file: TournamentFile, notes: list[Phrase]) -> TournamentFields:
    league_id = None
    if file.league is not None:
        wanted = select(leagues.c.id).where(leagues.c.steam_league_id == file.league)
        league_id = connection.execute(wanted).scalar()
        if league_id is None:
            notes.append(
                Phrase(
                    "League {league} is not followed here: the primary league rates the players",
                    league=file.league,
                )
            )
    fields = TournamentFields(
        name=file.name,
        description=file.description,
        type=TournamentType(file.type),
        state=TournamentState(file.state),
        starts_at=file.start,
        time_zone=file.time_zone,
        league_id=league_id,
        team_size=file.team_size,
        prizes=written(Prize(one.best, one.worst, one.note) for one in file.prizes),
    ).cleaned()
    for problem in fields.problems().values():
        raise not_usable(Phrase("{problem}", problem=problem))
    same = select(tournaments_table.c.id).where(
        tournaments_table.c.sort_name == sort_key(fields.name)
    )
    if connection.execute(same).scalar() is not None:
        notes.append(Phrase("A tournament of this name is here already: this will be another one"))
    return fields


def _people(
    connection: Connection, file: TournamentFile, notes: list[Phrase]
) -> tuple[PlannedPerson, ...]:
    steam_ids = {int(one.steam_id) for one in file.people if one.steam_id}
    by_steam = _found(connection, users.c.steam_id, sorted(steam_ids))
    by_discord = _found(
        connection,
        users.c.discord_id,
        sorted(one.discord_id for one in file.people if one.discord_id),
    )
    by_name = _without_ids(connection) if any(map(_no_ids, file.people)) else {}
    in_file: dict[str, int] = {}
    for one in filter(_no_ids, file.people):
        in_file[sort_key(one.name)] = in_file.get(sort_key(one.name), 0) + 1
    hidden = left_out(connection, steam_ids - by_steam.keys())
    people = []
    for one in file.people:
        mine = by_steam.get(int(one.steam_id)) if one.steam_id else None
        other = by_discord.get(one.discord_id) if one.discord_id else None
        named = by_name.get(sort_key(one.name), ())
        if mine is not None and other is not None and mine.id != other.id:
            people.append(PlannedPerson(one, Found.CONFLICT))
        elif mine is not None or other is not None:
            row = mine or other
            assert row is not None
            kind = Found.STEAM if mine is not None else Found.DISCORD
            people.append(PlannedPerson(one, kind, row.id, row.name))
        elif _no_ids(one) and len(named) == 1 and in_file[sort_key(one.name)] == 1:
            people.append(PlannedPerson(one, Found.NAME, named[0].id, named[0].name))
        else:
            gone = one.steam_id is not None and int(one.steam_id) in hidden
            people.append(PlannedPerson(one, Found.NEW, forgotten=gone))
    if any(one.forgotten for one in people):
        notes.append(Phrase("Who was forgotten here for good comes in as “Former player”"))
    return tuple(people)


def _no_ids(one: PersonRecord) -> bool:
    return one.steam_id is None and one.discord_id is None


def _found(connection: Connection, column: Any, values: Sequence[Any]) -> dict[Any, Any]:
    found: dict[Any, Any] = {}
    for start in range(0, len(values), _CHUNK):
        page = select(users.c.id, users.c.name, column.label("key")).where(
            column.in_(values[start : start + _CHUNK])
        )
        found |= {row.key: row for row in connection.execute(page)}
    return found


def _without_ids(connection: Connection) -> dict[str, list[Any]]:
    """Who has neither id, by folded name."""
    wanted = select(users.c.id, users.c.name, users.c.sort_name).where(
        users.c.steam_id.is_(None), users.c.discord_id.is_(None)
    )
    found: dict[str, list[Any]] = {}
    for row in connection.execute(wanted):
        found.setdefault(row.sort_name, []).append(row)
    return found


def _links(connection: Connection, file: TournamentFile, notes: list[Phrase]) -> Links:
    """The Steam matches that games of the file can be linked to here."""
    meant = sorted(
        {
            game.match_id
            for stage in file.stages
            for one in stage.series
            for game in (one.result.games if one.result else ())
            if game.match_id is not None
        }
    )
    free: set[int] = set()
    for start in range(0, len(meant), _CHUNK):
        chunk = meant[start : start + _CHUNK]
        there = select(matches_table.c.match_id).where(
            matches_table.c.match_id.in_(chunk),
            matches_table.c.match_id.not_in(
                select(games_table.c.match_id).where(games_table.c.match_id.in_(chunk))
            ),
        )
        free |= set(connection.execute(there).scalars())
    if len(free) < len(meant):
        notes.append(
            Phrase(
                "{missing} of {all} Steam matches are not here or belong to other games: those "
                "games keep their winners without them",
                missing=len(meant) - len(free),
                all=len(meant),
            )
        )
    return frozenset(free)


def _with_new(work: UnitOfWork, people: Sequence[PlannedPerson]) -> Mapping[int, int]:
    """Ids here by ids in the file, after those were added who are new."""
    new = [one for one in people if one.user_id is None]
    made = many_rows.add_people(work, [_columns(one) for one in new])
    ids = {one.record.user_id: one.user_id for one in people if one.user_id is not None}
    return ids | {one.record.user_id: user_id for one, user_id in zip(new, made, strict=True)}


def _columns(one: PlannedPerson) -> dict[str, Any]:
    person = one.record
    if one.forgotten:
        person = PersonRecord(user_id=0, name="", nickname=FORMER_PLAYER, positions=[0] * 5)
    names = {
        name: clean_text(getattr(person, name))
        for name in ("nickname", "discord_username", "discord_nickname", "guild_nickname")
    }
    if not any(names.values()) and not person.steam_id and not person.discord_id:
        names["nickname"] = clean_text(person.name)
    return {
        **names,
        "steam_id": int(person.steam_id) if person.steam_id else None,
        "discord_id": person.discord_id,
        "base_mmr": person.base_mmr,
        "base_mmr_source": person.base_mmr_source if person.base_mmr is not None else None,
        "base_mmr_at": person.base_mmr_at if person.base_mmr is not None else None,
        **dict(zip(POSITION_COLUMNS, person.positions, strict=True)),
    }
