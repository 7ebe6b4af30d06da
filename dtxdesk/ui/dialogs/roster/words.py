"""What a Discord server says of somebody, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from dtxdesk.domain.roster import Kind, Part, PartChange, RosterRow
from dtxdesk.ui.delegates.cells import BadgeCell, BadgeKind
from dtxdesk.ui.saying import said
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP, counted, translate

if TYPE_CHECKING:
    from dtxdesk.services.roster import RosterPlan

_KINDS: Mapping[Kind, tuple[str, BadgeKind, str]] = {
    Kind.NEW: (QT_TRANSLATE_NOOP("Roster", "New"), "live", "plus"),
    Kind.CHANGED: (QT_TRANSLATE_NOOP("Roster", "Changed"), "neutral", "edit"),
    Kind.GONE: (QT_TRANSLATE_NOOP("Roster", "Gone"), "attention", "minus"),
}

_PARTS: Mapping[Part, str] = {
    Part.NICK: QT_TRANSLATE_NOOP("Roster", "Name in the server"),
    Part.NAME: QT_TRANSLATE_NOOP("Roster", "Name on Discord"),
    Part.USERNAME: QT_TRANSLATE_NOOP("Roster", "Username"),
    Part.AVATAR: QT_TRANSLATE_NOOP("Roster", "Picture"),
}

_APART, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
"""Around a name: two Arabic ones would swap their places around the arrow."""


def badge(row: RosterRow) -> BadgeCell:
    words, kind, icon = _KINDS[row.kind]
    return BadgeCell(translate("Roster", words), kind, icon)


def detail_lines(row: RosterRow) -> list[str]:
    """What there is to say of a person, and what would become other."""
    lines = [said(row.note)] if row.note else []
    if row.archived:
        lines.append(translate("Roster", "Archived, and stays so"))
    if row.kind is Kind.GONE:
        lines.append(translate("Roster", "Not in the server any more: check to archive"))
    changes = sorted(row.changes, key=lambda change: list(_PARTS).index(change.part))
    known = row.name if row.kind is Kind.NEW else None  # its name stands beside it
    return lines + [
        _change(change)
        for change in changes
        if change.after != known and (row.kind is not Kind.NEW or change.part is not Part.AVATAR)
    ]


def detail(row: RosterRow) -> str:
    """The same in one line."""
    return "  ·  ".join(detail_lines(row))


def whole(row: RosterRow) -> str:
    """A row in full, for a place with several lines."""
    words = translate("Roster", "{name}, Discord id {id}: {what}")
    name = f"{_APART}{row.name}{_END}"
    head = words.format(name=name, id=row.discord_id, what=badge(row).text)
    return "\n".join(part for part in (head, detail(row)) if part)


def server_words(plan: RosterPlan) -> str:
    """Which server it is, and who of it is not listed."""
    found = plan.found
    parts = [
        plan.server,
        counted("Roster", "%Ln member(s)", len(found.members)),
        counted("Roster", "%Ln bot(s) left out", len(found.bots)) if found.bots else "",
    ]
    return ", ".join(part for part in parts if part)


def chosen_words(counts: Mapping[Kind, int]) -> str:
    """What would be done with all that is checked."""
    parts = (
        counted("Roster", "%Ln to add", counts.get(Kind.NEW, 0)),
        counted("Roster", "%Ln to update", counts.get(Kind.CHANGED, 0)),
        counted("Roster", "%Ln to archive", counts.get(Kind.GONE, 0)),
    )
    there = (counts.get(kind, 0) for kind in (Kind.NEW, Kind.CHANGED, Kind.GONE))
    return ", ".join(words for words, count in zip(parts, there, strict=True) if count)


def _change(change: PartChange) -> str:
    what = translate("Roster", _PARTS[change.part])
    if change.part is Part.AVATAR:
        return what  # its name is a number that says nothing
    after = _value(change.after)
    if change.before is None:
        return translate("Roster", "{what}: {after}").format(what=what, after=after)
    words = translate("Roster", "{what}: {before} → {after}")
    return words.format(what=what, before=_value(change.before), after=after)


def _value(value: str | None) -> str:
    return translate("Roster", "none") if value is None else f"{_APART}{value}{_END}"
