"""A tournament's file, read: whatever it refers to is in it, and nothing is there twice."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from dtxdesk.atomic import disk_problem
from dtxdesk.domain.people import clean_text, sort_key
from dtxdesk.domain.steam_id import is_id64
from dtxdesk.errors import UserError
from dtxdesk.phrases import Phrase
from dtxdesk.services.tournament_file.records import (
    SCHEMA,
    VERSION,
    TournamentFile,
    decode_file,
    decode_heading,
    everybody_in,
)

Value = TypeVar("Value", bound=Hashable)

MOST_BYTES = 64_000_000
"""Sixty times what 1,024 teams of five with all their games take."""


def read_file(path: Path) -> TournamentFile:
    """The tournament in a file.

    Raises:
        EnvironmentProblem: The file can't be read.
        UserError: It holds no tournament, or one that can't be.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise not_usable(Phrase("It is far larger than any tournament"))
        content = path.read_bytes()
    except OSError as error:
        raise disk_problem(path, error, reading=True) from error
    return read_bytes(content)


def read_bytes(content: bytes) -> TournamentFile:
    """As `read_file`, of what is in one."""
    try:
        heading = decode_heading(content)
        if heading.schema != SCHEMA:
            raise UserError(
                "This is no file of a tournament",
                "Such a file says “schema”: “{schema}” at its beginning",
                "Write one with dtxdesk export tournament --format json",
                schema=SCHEMA,
            )
        if isinstance(heading.version, int) and heading.version > VERSION:
            raise UserError(
                "A newer dtxdesk has written this tournament",
                "The file has version {there}; this program reads up to {here}",
                "Update the program",
                there=heading.version,
                here=VERSION,
            )
        file = decode_file(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        # ValidationError is a DecodeError: it says what stands where.
        raise not_usable(Phrase("{what}", what=str(error))) from error
    _check(file)
    return file


def not_usable(why: Phrase) -> UserError:
    """The refusal of a file, with the reason."""
    return UserError(
        "This tournament can't be read", why, "Export it again, or mend the file at that place"
    )


def _check(file: TournamentFile) -> None:
    people = _once((one.user_id for one in file.people), "people")
    _once((one.user_id for one in file.players), "players")
    teams = _once((one.id for one in file.teams), "teams")
    for person in file.people:
        steam = person.steam_id
        if steam is not None and not (steam.isdecimal() and is_id64(int(steam))):
            raise not_usable(Phrase("{id} is no Steam id", id=steam))
        discord = person.discord_id
        if discord is not None and not (discord.isdecimal() and 15 <= len(discord) <= 20):
            raise not_usable(Phrase("{id} is no Discord id", id=discord))
    for name in ("steam_id", "discord_id"):
        _once((one for one in (getattr(p, name) for p in file.people) if one), f"people.{name}")
    _known(people, _people_meant(file), "people")
    _known(teams, _teams_meant(file), "teams")
    _check_teams(file)
    _once((one.number for stage in file.stages for one in stage.series), "series")


def _check_teams(file: TournamentFile) -> None:
    _once((sort_key(clean_text(team.name) or "") for team in file.teams), "teams.name")
    _once((one.user_id for team in file.teams for one in team.members), "teams.members")
    for team in file.teams:
        if clean_text(team.name) is None:
            raise not_usable(Phrase("A team has no name"))
        _once((one.user_id for one in everybody_in(team)), team.name)
        members = {one.user_id for one in team.members}
        leaders = [one for one in (team.captain, team.deputy) if one is not None]
        if not members.issuperset(leaders) or len(set(leaders)) < len(leaders):
            raise not_usable(
                Phrase("Captain and deputy of {team} are not two of its members", team=team.name)
            )


def _people_meant(file: TournamentFile) -> Iterator[int]:
    yield from (one.user_id for one in file.players)
    for team in file.teams:
        yield from (one.user_id for one in everybody_in(team))
    yield from (entry.user_id for draft in file.drafts for entry in draft.entries)


def _teams_meant(file: TournamentFile) -> Iterator[int | None]:
    for stage in file.stages:
        yield from stage.entrants
        for one in (*stage.series, *stage.unneeded):
            yield from one.drawn or ()
            if one.result is not None:
                yield from (*one.result.teams, one.result.winner)
                for game in one.result.games:
                    yield from (game.winner, game.radiant)
        yield from (penalty.team for penalty in stage.penalties)
        yield from (team for decision in stage.decisions for team in decision.teams)
    for draft in file.drafts:
        yield from (one.team for one in draft.teams)
        yield from (entry.team for entry in draft.entries)
        yield from (event.team for event in draft.events)


def _once(values: Iterable[Value], where: str) -> set[Value]:
    seen: set[Value] = set()
    for value in values:
        if value in seen:
            raise not_usable(Phrase("{value} is there twice ({where})", value=value, where=where))
        seen.add(value)
    return seen


def _known(there: set[int], meant: Iterable[int | None], where: str) -> None:
    for one in meant:
        if one is not None and one not in there:
            raise not_usable(Phrase("There is no {id} among {where}", id=one, where=where))
