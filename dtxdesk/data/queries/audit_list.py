"""The audit log as a list: which operations, newest first, a stretch of the log at a time.

The log is only ever added to and may hold a million events, so it is read from its end, and never
more than `STRETCH` of it at once: each step is quick, however little of it is wanted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    String,
    and_,
    cast,
    exists,
    func,
    not_,
    or_,
    select,
)

from dtxdesk.data.queries.audit import Kind, events
from dtxdesk.data.queries.author_names import author_name
from dtxdesk.data.queries.together import together
from dtxdesk.data.statistics import leagues, users
from dtxdesk.domain import search
from dtxdesk.domain.search import SearchKey, Term
from dtxdesk.phrases import Phrase

STRETCH = 10_000
"""Events that one step looks at."""

TABLES: dict[str, tuple[str, ...]] = {
    "players": ("users",),
    "leagues": ("leagues",),
    "matches": ("steam_matches", "steam_match_players", "pending_matches"),
    "settings": ("settings",),
    "members": ("members",),
}
"""What a person may be looking for, and in which tables it lies."""

KINDS: dict[str, Kind] = {
    "change": Kind.CHANGE,
    "undo": Kind.UNDO,
    "redo": Kind.REDO,
    "sync": Kind.SUMMARY,
    "other": Kind.FOREIGN,
    "members": Kind.MEMBERS,
    "job": Kind.JOB,
}

KEYS = {
    key.word: key
    for key in (
        SearchKey("who", search.Kind.TEXT, "Who did it: who:korvus"),
        SearchKey("what", search.Kind.TEXT, "In the title: what:archive"),
        SearchKey(
            "table",
            search.Kind.TEXT,
            Phrase("What it is about, table:{tables}", tables=", ".join(TABLES)),
            tuple(TABLES),
        ),
        SearchKey(
            "kind",
            search.Kind.TEXT,
            Phrase("How it came about, kind:{kinds}", kinds=", ".join(KINDS)),
            tuple(KINDS),
        ),
        SearchKey("since", search.Kind.AGE, "When: since<7d; h, d, w, mo and y are units"),
    )
}


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Which operations to list.

    Attributes:
        search: In the search language (`KEYS`); a word alone is looked for in the title and in
            the names of the rows.
        kind: One of `KINDS`, or empty.
        about: One of `TABLES`, or empty.
        author: Exactly this login, or empty.
    """

    search: str = ""
    kind: str = ""
    about: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Operations, newest first, by the ids of their first events.

    Attributes:
        ids: What was found in this step.
        go_on: What to give as `before` in the next step; None at the beginning of the log.
    """

    ids: list[int]
    go_on: int | None


def newest_event(connection: Connection) -> int:
    """The id of the newest event; 0 in an empty log."""
    return connection.execute(select(func.max(events.c.id))).scalar() or 0


def newest_operations(
    connection: Connection, wanted: AuditFilter, now: datetime, limit: int = 200
) -> tuple[int, Found]:
    """The first step back, from the log's end, with the newest event's id.

    Raises:
        SearchError: the search can't be understood.
    """
    end = select(func.coalesce(func.max(events.c.id), 0)).scalar_subquery()
    within = (events.c.id > end - STRETCH, *_conditions(wanted, now))
    found, oldest, newest = together(
        connection,
        lambda own: own.execute(_step(within, limit)).all(),
        _oldest_event,
        newest_event,
    )
    ids = [row.first for row in found]
    return newest, Found(ids, _goes_on(found, limit, oldest, newest + 1 - STRETCH))


def operations_before(
    connection: Connection, wanted: AuditFilter, now: datetime, before: int, limit: int = 200
) -> Found:
    """One step back in the log from event `before` (not included).

    An operation is found where its newest event that fits is, so each is found in one step only.

    Raises:
        SearchError: the search can't be understood.
    """
    fits = _conditions(wanted, now)
    floor = before - STRETCH
    within = (events.c.id < before, events.c.id >= floor, *fits)
    found, oldest = together(
        connection, lambda own: own.execute(_step(within, limit)).all(), _oldest_event
    )
    known = _operations_after(connection, fits, before, [row.operation for row in found])
    ids = [row.first for row in found if row.operation not in known]
    return Found(ids, _goes_on(found, limit, oldest, floor))


def _step(within: Sequence[ColumnElement[bool]], limit: int) -> Select[Any]:
    """The newest operations of a stretch, with the newest event and the very first of each."""
    newest = func.max(events.c.id).label("newest")
    found = (
        select(events.c.operation, newest)
        .where(*within)
        .group_by(events.c.operation)
        .order_by(newest.desc())
        .limit(limit)
        .subquery()
    )
    every = events.alias("every")
    first = select(func.min(every.c.id)).where(every.c.operation == found.c.operation)
    return select(
        found.c.operation, found.c.newest, first.scalar_subquery().label("first")
    ).order_by(found.c.newest.desc())


def _oldest_event(connection: Connection) -> int | None:
    return connection.execute(select(func.min(events.c.id))).scalar()


def _goes_on(found: Sequence[Any], limit: int, oldest: int | None, floor: int) -> int | None:
    """Where the next step begins."""
    if len(found) == limit:
        return int(found[-1].newest)
    return floor if oldest is not None and oldest < floor else None


def operations_after(
    connection: Connection, wanted: AuditFilter, now: datetime, after: int
) -> list[int]:
    """What came into the log behind event `after`, newest first.

    Raises:
        SearchError: the search can't be understood.
    """
    newest = func.max(events.c.id)
    found = connection.execute(
        select(events.c.operation)
        .where(events.c.id > after, *_conditions(wanted, now))
        .group_by(events.c.operation)
        .order_by(newest.desc())
    ).scalars()
    return _first_events(connection, list(found))


def _operations_after(
    connection: Connection, fits: list[ColumnElement[bool]], event: int, operations: list[str]
) -> set[str]:
    """Those of the operations that reach over the event: an earlier step has found them."""
    reaching = select(events.c.operation).where(
        events.c.operation.in_(operations), events.c.id >= event, *fits
    )
    return set(connection.execute(reaching).scalars())


def _first_events(connection: Connection, operations: list[str]) -> list[int]:
    found = connection.execute(
        select(events.c.operation, func.min(events.c.id).label("first"))
        .where(events.c.operation.in_(operations))
        .group_by(events.c.operation)
    )
    first = {row.operation: row.first for row in found}
    return [first[operation] for operation in operations]


def _conditions(wanted: AuditFilter, now: datetime) -> list[ColumnElement[bool]]:
    """What an event must be like for its operation to be listed."""
    conditions = [_holds(term, now) for term in search.parse(wanted.search, KEYS)]
    if wanted.kind:
        conditions.append(events.c.kind == KINDS[wanted.kind])
    if wanted.about:
        conditions.append(events.c.table_name.in_(TABLES[wanted.about]))
    if wanted.author:
        conditions.append(events.c.author == wanted.author)
    return conditions


def _holds(term: Term, now: datetime) -> ColumnElement[bool]:
    turned = term.negated != (term.comparison == "!=")
    if not turned:
        return _one(term, now, events)
    if term.key not in ("", "table"):
        return not_(_one(term, now, events))
    # What is about several rows must not be about such a row at all.
    mate = events.alias("mate")
    return not_(exists().where(mate.c.operation == events.c.operation, _one(term, now, mate)))


def _one(term: Term, now: datetime, event: FromClause) -> ColumnElement[bool]:
    text = str(term.value)
    condition: ColumnElement[bool]
    if term.key == "who":
        author = event.c.author
        condition = or_(
            author.icontains(text, autoescape=True),
            author_name(author).icontains(text, autoescape=True),
        )
    elif term.key == "what":
        condition = event.c.title.icontains(text, autoescape=True)
    elif term.key == "table":
        condition = func.coalesce(event.c.table_name, "").in_(TABLES[text])
    elif term.key == "kind":
        condition = event.c.kind == KINDS[text]
    elif term.key == "since":
        assert isinstance(term.value, timedelta)
        at = now - term.value
        # "Since less than 7 days" is a time later than that; = means the same.
        long_ago = term.comparison in (">", ">=")
        condition = event.c.at < at if long_ago else event.c.at >= at
    else:
        condition = or_(event.c.title.icontains(text, autoescape=True), _named(text, event))
    return condition


def _named(word: str, event: FromClause) -> ColumnElement[bool]:
    """Whether the event is about a row of that name, or a match of that number."""
    people = select(cast(users.c.id, String)).where(
        users.c.search_key.contains(word, autoescape=True)
    )
    called = select(cast(leagues.c.id, String)).where(
        leagues.c.name.icontains(word, autoescape=True)
    )
    table = func.coalesce(event.c.table_name, "")
    rows = [
        and_(table == "users", event.c.row_key.in_(people)),
        and_(table == "leagues", event.c.row_key.in_(called)),
    ]
    if word.isdigit():
        number = event.c.row_key.startswith(word, autoescape=True)
        rows.append(and_(table.in_(TABLES["matches"]), number))
    return or_(*rows)
