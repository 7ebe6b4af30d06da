"""What an import would do with each row of a file: decided here, shown, and then done as decided.

Nothing is guessed: two ids that belong to two players are a conflict, a username alone stands for
the only player who has it, and an empty cell changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from dtxdesk.domain.merging import POSITION_COLUMNS
from dtxdesk.domain.people import display_name
from dtxdesk.domain.people_csv import PersonLine, username_key
from dtxdesk.phrases import Phrase

Values = Mapping[str, Any]
"""A person's columns by name."""


class Action(StrEnum):
    """What becomes of a row."""

    CREATE = "create"
    UPDATE = "update"
    SKIP = "skip"
    ERROR = "error"


class Part(StrEnum):
    """What a row can change of a person."""

    NAME = "nickname"
    STEAM = "steam_id"
    DISCORD = "discord_id"
    USERNAME = "discord_username"
    BASE_MMR = "base_mmr"
    POSITIONS = "positions"
    ACTIVE = "active"
    """False before, True after: an archived player comes back."""
    SIGN_UP = "sign_up"
    """In a tournament: the state of the sign-up."""
    TEAM = "team"
    """The name of the team."""
    CAPTAIN = "captain"
    """True after: leads the team; without one, is marked to lead one."""


IN_TOURNAMENT = frozenset({Part.SIGN_UP, Part.TEAM, Part.CAPTAIN})
"""What is no part of the person, but of a tournament that the import is for."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A row with its Steam id found out."""

    person: PersonLine
    steam_id: int | None = None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PartChange:
    """One part of a person before and after; None: nothing was there."""

    part: Part
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row of the plan.

    Attributes:
        line: The physical line where it begins; the header's is usually 1.
        name: What the person is called on screens; for an error as far as it is known.
        user_id: Who is meant; None for a new person.
        by_name: Found by nothing but the Discord username.
        problems: Why it can't be imported, in phrases.
        note: What is worth a look although it can be imported; a phrase.
        team, captain: Only a tournament has a use for them.
    """

    line: int
    action: Action
    name: str
    user_id: int | None = None
    by_name: bool = False
    changes: tuple[PartChange, ...] = ()
    problems: tuple[str, ...] = ()
    note: str = ""
    team: str | None = None
    captain: bool | None = None

    def change(self, part: Part) -> PartChange | None:
        """What changes of that part; None: nothing does."""
        return next((change for change in self.changes if change.part is part), None)


@dataclass(frozen=True, slots=True)
class Base:
    """The players that rows may mean, by what they can be found by, and who must not come back."""

    by_steam: Mapping[int, Values] = field(default_factory=dict)
    by_discord: Mapping[str, Values] = field(default_factory=dict)
    by_username: Mapping[str, Sequence[Values]] = field(default_factory=dict)
    forgotten: frozenset[int] = frozenset()


def decide(rows: Iterable[Incoming], base: Base) -> tuple[PlannedRow, ...]:
    """The plan, in the order of the file."""
    seen = _Seen()
    return tuple(_planned(row, base, seen) for row in rows)


def user_values(changes: Iterable[PartChange]) -> dict[str, Any]:
    """The columns that changes write, beside where a base MMR comes from."""
    values: dict[str, Any] = {}
    for change in changes:
        if change.part in IN_TOURNAMENT:
            continue
        if change.part is Part.POSITIONS:
            values.update(zip(POSITION_COLUMNS, change.after, strict=True))
        else:
            values[change.part.value] = change.after
    return values


def _planned(row: Incoming, base: Base, seen: _Seen) -> PlannedRow:
    person = row.person
    found, by_name, problem = _meant(row, base)
    again = seen.before(row, found)
    problems = [*row.problems, *(one for one in (problem, again) if one)]
    if row.steam_id in base.forgotten:
        problems.append(
            Phrase(
                "This Steam account was forgotten for good: take the row out, "
                "or add the player by hand if it has come back"
            )
        )
    common: dict[str, Any] = {
        "line": person.line,
        "name": _called(row, found),
        "user_id": found["id"] if found else None,
        "by_name": by_name,
        "team": person.team,
        "captain": person.captain,
    }
    if problems:
        return PlannedRow(action=Action.ERROR, problems=tuple(problems), **common)
    changes = _changes(row, found or {})
    if found is None:
        note = _namesakes(person, base)
        return PlannedRow(action=Action.CREATE, changes=changes, note=note, **common)
    return PlannedRow(action=Action.UPDATE if changes else Action.SKIP, changes=changes, **common)


def _meant(row: Incoming, base: Base) -> tuple[Values | None, bool, str]:
    """Who is meant, whether only by name, and why that can't be told."""
    person = row.person
    by_steam = base.by_steam.get(row.steam_id) if row.steam_id is not None else None
    by_discord = base.by_discord.get(person.discord_id) if person.discord_id else None
    if by_steam and by_discord and by_steam["id"] != by_discord["id"]:
        conflict = Phrase(
            "The Steam id belongs to {steam} (player {steam_player}) and the Discord id to "
            "{discord} (player {discord_player}): correct the row, or merge the two",
            steam=by_steam["name"],
            steam_player=by_steam["id"],
            discord=by_discord["name"],
            discord_player=by_discord["id"],
        )
        return None, False, conflict
    found = by_steam or by_discord
    if found or person.steam or person.discord_id or person.discord_username is None:
        return found, False, ""
    same = base.by_username.get(username_key(person.discord_username), ())
    if len(same) > 1:
        problem = Phrase(
            "{count} players have the username {name}: give a Steam id or a Discord id",
            count=len(same),
            name=person.discord_username,
        )
        return None, False, problem
    return (same[0], True, "") if same else (None, False, "")


def _called(row: Incoming, found: Values | None) -> str:
    person = row.person
    if found is not None:
        return str(found["name"])
    if row.steam_id is None and person.discord_id is None:
        return person.name or person.discord_username or person.steam or ""
    return display_name((person.name, person.discord_username), row.steam_id, person.discord_id)


def _namesakes(person: PersonLine, base: Base) -> str:
    if person.discord_username is None:
        return ""
    same = base.by_username.get(username_key(person.discord_username), ())
    if not same:
        return ""
    return Phrase(
        "{name} (player {id}) has the same username and other ids, or none",
        name=same[0]["name"],
        id=same[0]["id"],
    )


def _changes(row: Incoming, found: Values) -> tuple[PartChange, ...]:
    """What the row brings; an empty cell brings nothing."""
    person = row.person
    brought: dict[Part, Any] = {
        Part.NAME: person.name,
        Part.STEAM: row.steam_id,
        Part.DISCORD: person.discord_id,
        Part.USERNAME: person.discord_username,
        Part.BASE_MMR: person.mmr,
    }
    changes = [
        PartChange(part, found.get(part), value)
        for part, value in brought.items()
        if value is not None and value != found.get(part)
    ]
    if _same_username(person.discord_username, found.get("discord_username")):
        changes = [change for change in changes if change.part is not Part.USERNAME]
    positions = tuple(found.get(column, 0) for column in POSITION_COLUMNS)
    if person.positions is not None and person.positions != positions:
        before = positions if any(positions) else None
        changes.append(PartChange(Part.POSITIONS, before, person.positions))
    if found and not found["active"]:
        changes.append(PartChange(Part.ACTIVE, False, True))
    return tuple(changes)


def _same_username(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and username_key(one) == username_key(other)


class _Seen:
    """Who has been in the file already, and on which line."""

    def __init__(self) -> None:
        self._lines: dict[tuple[str, object], int] = {}
        self._usernames: dict[str, tuple[int, bool]] = {}

    def before(self, row: Incoming, found: Values | None) -> str:
        """Says so where the person was on an earlier line; notes this one."""
        person = row.person
        marks: list[tuple[str, object]] = [
            (kind, value)
            for kind, value in (
                ("user", found["id"] if found else None),
                ("steam", row.steam_id),
                ("discord", person.discord_id),
            )
            if value is not None
        ]
        line = min((self._lines[mark] for mark in marks if mark in self._lines), default=None)
        for mark in marks:
            self._lines.setdefault(mark, person.line)
        named = self._named_before(person)
        line = named if line is None else line
        if line is None:
            return ""
        return Phrase("The same person is on line {line} already", line=line)

    def _named_before(self, person: PersonLine) -> int | None:
        """A username without an id can't be told from the same one elsewhere in the file."""
        if person.discord_username is None:
            return None
        key = username_key(person.discord_username)
        alone = person.steam is None and person.discord_id is None
        earlier = self._usernames.setdefault(key, (person.line, alone))
        if earlier[0] == person.line:
            return None
        if alone and not earlier[1]:
            self._usernames[key] = (earlier[0], True)
        return earlier[0] if alone or earlier[1] else None
