"""Taking a person out of what tournaments say: notes, names of teams, free text, and their past.

The sign-ups, memberships and picks stay, as those of a former player. Names of teams, stages and
tournaments are looked at where the person had to do with them: a name may be a word. Descriptions,
places, casters and reasons are looked at in all tournaments: who casts need not have signed up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, insert, select, update

from dtxdesk.data.rows import audited_columns, table_of, to_json
from dtxdesk.data.schema import REVISION, AuditEvent
from dtxdesk.data.stage_tables import games, penalties, series, stages, tie_decisions
from dtxdesk.data.tournament_tables import (
    draft_entries,
    drafts,
    sign_ups,
    team_members,
    teams,
    tournaments,
)
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.people import MAX_NAME, sort_key
from dtxdesk.domain.team_names import suggested_tag

STAND_IN = "a former player"
"""What stands in the place of a name."""

_BY_DRAFT = ("drafts", "draft_teams", "draft_events")
"""The first part of their keys is the draft's."""

_FREE_TEXT: Mapping[Table, tuple[str, ...]] = {
    tournaments: ("description",),
    series: ("place", "caster"),
    penalties: ("reason",),
    tie_decisions: ("reason",),
}
_NAMES: Mapping[Table, tuple[str, ...]] = {tournaments: ("name",), stages: ("name",)}
_TEXT_TABLES = (tournaments, stages, series, penalties, tie_decisions)

events = table_of(AuditEvent)


@dataclass(frozen=True, slots=True)
class _Words:
    """What must not be read any more: names, the longest first, and ids."""

    names: tuple[str, ...]
    tags: frozenset[str]

    @classmethod
    def of(cls, names: Sequence[str], ids: Iterable[object]) -> _Words:
        tags = {sort_key(suggested_tag(f"Team {name}")) for name in names}
        return cls((*names, *(str(one) for one in ids)), frozenset(tags - {""}))

    def out_of(self, text: str) -> str:
        return without_names(text, self.names, re.IGNORECASE)

    def texts(self, table: Table, row: Mapping[str, Any], *, named: bool) -> dict[str, Any]:
        """What free text of a row becomes, and its name where that is `named`; only changes."""
        columns = (*_FREE_TEXT.get(table, ()), *(_NAMES.get(table, ()) if named else ()))
        new: dict[str, Any] = {column: self.out_of(row[column]) for column in columns}
        if table is tournaments and row.get("prizes"):
            new["prizes"] = [{**one, "note": self.out_of(one["note"])} for one in row["prizes"]]
        return {column: text for column, text in new.items() if text != row[column]}

    def team(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """What a team with these columns is called instead; only what changes."""
        name = self.out_of(row["name"])[:MAX_NAME]
        tag = sort_key(row["tag"]).rstrip("0123456789")
        named = {} if name == row["name"] else {"name": name}
        if row["tag"] and (tag in self.tags or self.out_of(row["tag"]) != row["tag"]):
            named["tag"] = ""
        return named


def blank(
    work: UnitOfWork, row_ids: Sequence[int], names: Sequence[str], ids: Iterable[object]
) -> None:
    """Takes a person out of all rows and events of tournaments.

    Args:
        work: What it is a part of.
        row_ids: The person's row, and those that were merged into it.
        names: All the person was ever called, the longest first.
        ids: Of Steam and Discord.
    """
    words = _Words.of(names, ids)
    told = work.connection.execute(_told()).all()
    mine = _tournaments_of(work.connection, row_ids, told)
    _blank_notes(work, row_ids)
    _blank_teams(work, mine, words)
    _blank_texts(work, mine, words)
    # Read again: on PostgreSQL what was done just now is in the audit log as well.
    _blank_events(work.connection, set(row_ids), mine, words)


def without_names(text: str, names: Sequence[str], flags: int = 0) -> str:
    """A text in which none of the names stands as a word or words of its own."""
    for name in names:
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", STAND_IN, text, flags=flags)
    return text


def _told() -> Any:
    wanted = (
        *(table.name for table in (*_TEXT_TABLES, teams, sign_ups, team_members, games)),
        "draft_entries",
        *_BY_DRAFT,
    )
    return select(events).where(events.c.table_name.in_(wanted)).order_by(events.c.id)


def _sides(event: Any) -> list[dict[str, Any]]:
    return [side for side in (event.before, event.after) if side is not None]


def _tournaments_of(
    connection: Connection, row_ids: Sequence[int], told: Sequence[Any]
) -> set[int]:
    """Where the person ever signed up, played or was drafted; also those that are gone."""
    found: set[int] = set()
    for table in (sign_ups, team_members):
        here = select(table.c.tournament_id).where(table.c.user_id.in_(row_ids))
        found.update(connection.execute(here).scalars())
    drafted = select(drafts.c.tournament_id).join(draft_entries)
    found.update(connection.execute(drafted.where(draft_entries.c.user_id.in_(row_ids))).scalars())
    found.update(
        side["tournament_id"]
        for event in told
        if event.table_name in ("sign_ups", "team_members")
        for side in _sides(event)
        if side["user_id"] in row_ids
    )
    return found


def _blank_notes(work: UnitOfWork, row_ids: Sequence[int]) -> None:
    noted = select(sign_ups.c.id).where(sign_ups.c.user_id.in_(row_ids), sign_ups.c.note != "")
    for row_id in work.connection.execute(noted).scalars().all():
        write_blanked(work, sign_ups, row_id, {"note": ""})


def _blank_teams(work: UnitOfWork, mine: Iterable[int], words: _Words) -> None:
    there = select(teams).where(teams.c.tournament_id.in_(mine)).order_by(teams.c.id)
    rows = work.connection.execute(there).all()
    taken = {(row.tournament_id, row.name_key) for row in rows}
    for row in rows:
        values = words.team(dict(row._mapping))
        if "name" in values:
            wanted, number = values["name"], 2
            while (row.tournament_id, sort_key(values["name"])) in taken:
                values["name"] = f"{wanted[: MAX_NAME - 4]} {number}"
                number += 1
            values["name_key"] = sort_key(values["name"])
            taken.add((row.tournament_id, values["name_key"]))
        if values:
            write_blanked(work, teams, row.id, values)


def _blank_texts(work: UnitOfWork, mine: Iterable[int], words: _Words) -> None:
    for table in _TEXT_TABLES:
        its_tournament = "id" if table is tournaments else "tournament_id"
        for found in work.connection.execute(select(table).order_by(table.c.id)).all():
            row = dict(found._mapping)
            values = words.texts(table, row, named=row[its_tournament] in mine)
            if table is tournaments and "name" in values:
                values["sort_name"] = sort_key(values["name"])
            if values:
                write_blanked(work, table, row["id"], values)


def write_blanked(work: UnitOfWork, table: Table, row_id: int, values: dict[str, Any]) -> None:
    """Changes a row of which the audit log must not keep what it was."""
    work.connection.execute(
        update(table)
        .where(table.c.id == row_id)
        .values(**values, version=table.c.version + 1, updated_at=work.now)
    )
    work.touch(table.name, [row_id])
    note(work, table, row_id)


def note(work: UnitOfWork, table: Table, row_id: int) -> None:
    """The event that says the row was changed: on PostgreSQL the trigger has written it."""
    if work.connection.dialect.name == "postgresql":
        return
    row = work.connection.execute(select(table).where(table.c.id == row_id)).one()._mapping
    after = {column.name: to_json(column, row[column]) for column in audited_columns(table)}
    work.connection.execute(
        insert(events).values(
            operation=work.operation_id,
            title=work.operation.title,
            kind=work.operation.kind,
            author=work.author,
            at=work.now,
            revision=REVISION,
            table_name=table.name,
            row_key=str(row_id),
            action="update",
            before={**after, "version": after["version"] - 1},
            after=after,
        )
    )


def _blank_events(connection: Connection, people: set[int], mine: set[int], words: _Words) -> None:
    """Events lose what they say of the person, and operations their names in what they are called.

    They can still be undone: nothing that is left in them is the person's.
    """
    told = connection.execute(_told()).all()
    drafted = {
        int(event.row_key)
        for event in told
        if event.table_name == "drafts"
        and any(side["tournament_id"] in mine for side in _sides(event))
    }
    about: set[str] = set()
    for event in told:
        table, sides = event.table_name, _sides(event)
        if table == "tournaments":
            concerned = int(event.row_key) in mine
        elif table == "draft_entries":
            concerned = any(side["draft_id"] in drafted for side in sides)
        elif table in _BY_DRAFT:
            concerned = int(event.row_key.split("/")[0]) in drafted
        else:
            concerned = any(side["tournament_id"] in mine for side in sides)
        if concerned:
            about.add(event.operation)
        noted = table == "sign_ups" and any(side["user_id"] in people for side in sides)
        _blank_event(connection, event, words, noted=noted, named=concerned)
    _blank_titles(connection, about, words)


def _blank_event(
    connection: Connection, event: Any, words: _Words, *, noted: bool, named: bool
) -> None:
    values: dict[str, Any] = {}
    texts = next((table for table in _TEXT_TABLES if table.name == event.table_name), None)
    for name in ("before", "after"):
        side = getattr(event, name)
        if side is None:
            continue
        changed: dict[str, Any] = {}
        if texts is not None:
            changed = words.texts(texts, side, named=named)
        elif event.table_name == "teams" and named:
            changed = words.team(side)
        elif noted and side["note"]:
            changed = {"note": ""}
        if changed:
            values[name] = {**side, **changed}
    if values:
        connection.execute(update(events).where(events.c.id == event.id).values(**values))


def _blank_titles(connection: Connection, operations: set[str], words: _Words) -> None:
    rows = connection.execute(
        select(events.c.operation, events.c.title)
        .where(events.c.operation.in_(operations))
        .distinct()
    )
    for row in rows.all():
        title = words.out_of(row.title)
        if title != row.title:
            connection.execute(
                update(events)
                .where(events.c.operation == row.operation, events.c.title == row.title)
                .values(title=title)
            )
