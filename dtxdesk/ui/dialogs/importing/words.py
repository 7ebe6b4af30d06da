"""What an import would do with a row, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dtxdesk.domain.people_import import Action, Part, PartChange, PlannedRow
from dtxdesk.domain.tournaments import SignUpState
from dtxdesk.services.people_import import TOURNAMENT_COLUMNS, ImportPlan
from dtxdesk.ui.delegates.cells import BadgeCell, BadgeKind, PositionsCell
from dtxdesk.ui.saying import said
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP, counted, translate

_ACTIONS: Mapping[Action, tuple[str, BadgeKind, str]] = {
    Action.CREATE: (QT_TRANSLATE_NOOP("PeopleImport", "Create"), "live", "plus"),
    Action.UPDATE: (QT_TRANSLATE_NOOP("PeopleImport", "Update"), "neutral", "edit"),
    Action.SKIP: (QT_TRANSLATE_NOOP("PeopleImport", "Skip"), "neutral", "minus"),
    Action.ERROR: (QT_TRANSLATE_NOOP("PeopleImport", "Error"), "error", "alert"),
}

_PARTS: Mapping[Part, str] = {
    Part.NAME: QT_TRANSLATE_NOOP("PeopleImport", "Name"),
    Part.STEAM: QT_TRANSLATE_NOOP("PeopleImport", "Steam id"),
    Part.DISCORD: QT_TRANSLATE_NOOP("PeopleImport", "Discord id"),
    Part.USERNAME: QT_TRANSLATE_NOOP("PeopleImport", "Discord name"),
    Part.BASE_MMR: QT_TRANSLATE_NOOP("PeopleImport", "Base MMR"),
    Part.POSITIONS: QT_TRANSLATE_NOOP("PeopleImport", "Positions"),
    Part.TEAM: QT_TRANSLATE_NOOP("PeopleImport", "Team"),
}

_ORDER = (
    *(Part.SIGN_UP, Part.TEAM, Part.CAPTAIN),
    *(Part.ACTIVE, Part.NAME, Part.BASE_MMR, Part.POSITIONS),
    *(Part.USERNAME, Part.STEAM, Part.DISCORD),
)
"""What an organiser looks at comes first, long ids come last."""

_NAMES = frozenset({Part.NAME, Part.USERNAME, Part.TEAM})

_DELIMITERS: Mapping[str, str] = {
    ",": QT_TRANSLATE_NOOP("PeopleImport", "commas"),
    ";": QT_TRANSLATE_NOOP("PeopleImport", "semicolons"),
    "\t": QT_TRANSLATE_NOOP("PeopleImport", "tabs"),
    "|": QT_TRANSLATE_NOOP("PeopleImport", "vertical bars"),
}

_APART, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
"""Around a value: two Arabic names would swap their places around the arrow."""


def action_words(action: Action) -> str:
    """What becomes of a row, in a word."""
    return translate("PeopleImport", _ACTIONS[action][0])


def badge(row: PlannedRow) -> BadgeCell:
    """What becomes of a row; one found by its username alone says so."""
    _, kind, icon = _ACTIONS[row.action]
    words = action_words(row.action)
    if row.by_name and row.action is not Action.ERROR:
        by_name = translate("PeopleImport", "{what}, by name").format(what=words)
        return BadgeCell(by_name, "attention", icon)
    return BadgeCell(words, kind, icon)


def detail_lines(row: PlannedRow) -> list[str]:
    """All there is to say of a row: why it can't be imported, or what it brings."""
    if row.action is Action.ERROR:
        return [said(problem) for problem in row.problems]
    lines = [said(row.note)] if row.note else []
    if row.action is Action.SKIP:
        return [*lines, translate("PeopleImport", "Brings nothing new")]
    known = row.name if row.action is Action.CREATE else None  # its name stands beside it
    changes = sorted(row.changes, key=lambda change: _ORDER.index(change.part))
    return lines + [_change(change) for change in changes if change.after != known]


def detail(row: PlannedRow) -> str:
    """The same in one line."""
    return "  ·  ".join(detail_lines(row))


def whole(row: PlannedRow) -> str:
    """A row in full, for a place with several lines."""
    words = translate("PeopleImport", "Line {line}, {name}: {what}")
    name = f"{_APART}{row.name}{_END}"
    head = words.format(line=row.line, name=name, what=badge(row).text)
    lines = detail_lines(row) if row.action is Action.ERROR else (detail(row),)
    return "\n".join((head, *lines))


def file_words(plan: ImportPlan) -> str:
    """How many rows the file has and how it is written."""
    rows = counted("PeopleImport", "%Ln row(s)", len(plan.rows))
    delimiter = translate("PeopleImport", _DELIMITERS[plan.file.delimiter])
    words = translate("PeopleImport", "{rows}, {encoding}, with {delimiter} between the cells")
    return words.format(rows=rows, encoding=plan.file.encoding, delimiter=delimiter)


def column_words(plan: ImportPlan, order: Sequence[str], *, with_teams: bool) -> tuple[str, str]:
    """Which columns are read, and which are not and why; the second may be empty."""
    unused = frozenset() if with_teams else TOURNAMENT_COLUMNS
    there = [name for name in order if name in plan.file.columns]
    read = translate("PeopleImport", "Columns read: {names}")
    sentences = []
    if plan.unknown_columns:
        words = translate("PeopleImport", "Not known, so ignored: {names}.")
        sentences.append(words.format(names=", ".join(plan.unknown_columns)))
    if idle := [name for name in there if name in unused]:
        words = translate("PeopleImport", "Only used for a tournament: {names}.")
        sentences.append(words.format(names=", ".join(idle)))
    used = ", ".join(name for name in there if name not in unused)
    return read.format(names=used), " ".join(sentences)


def _change(change: PartChange) -> str:
    if change.part is Part.ACTIVE:
        return translate("PeopleImport", "Comes back from the archive")
    if change.part is Part.CAPTAIN:
        return translate("PeopleImport", "Captain")
    if change.part is Part.SIGN_UP:
        return _sign_up(change)
    what = translate("PeopleImport", _PARTS[change.part])
    after = _value(change.part, change.after)
    if change.before is None:
        return translate("PeopleImport", "{what}: {after}").format(what=what, after=after)
    words = translate("PeopleImport", "{what}: {before} → {after}")
    return words.format(what=what, before=_value(change.part, change.before), after=after)


def _sign_up(change: PartChange) -> str:
    if change.before is None:
        return translate("PeopleImport", "Signed up")
    if change.before == SignUpState.WAITING:
        return translate("PeopleImport", "In from the waiting list")
    return translate("PeopleImport", "Signed up again")


def _value(part: Part, value: object) -> str:
    if part is Part.POSITIONS and isinstance(value, tuple):
        return PositionsCell(value).spoken
    return f"{_APART}{value}{_END}" if part in _NAMES else str(value)
