"""The form of a typed match, field by field: compared and shown when two people edit one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields as fields_of
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from dtxdesk.data.queries.match_detail import MatchDetail, SlotRow
from dtxdesk.domain.heroes import hero_name
from dtxdesk.domain.people import clean_text
from dtxdesk.domain.typed_match import SLOTS, TypedLine, TypedMatch
from dtxdesk.ui.delegates import TextCell
from dtxdesk.ui.dialogs.conflict import ShownField, text
from dtxdesk.ui.pages.matches import words
from dtxdesk.ui.times import date_time, duration
from dtxdesk.ui.translation import translate

FIELDS = ("start_time", "duration", "radiant_win", "radiant_name", "dire_name")
FIGURES = tuple(field.name for field in fields_of(TypedLine) if field.name != "slot")
"""The cells of a line, in the order in which the sheet has them."""


def as_values(typed: TypedMatch) -> dict[str, Any]:
    """Every field and every cell of the ten lines, under keys that `from_values` reads."""
    values: dict[str, Any] = {name: getattr(typed, name) for name in FIELDS}
    for name in ("radiant_name", "dire_name"):
        values[name] = clean_text(values[name]) or ""
    for line in typed.lines:
        values |= {_key(line.slot, name): getattr(line, name) for name in FIGURES}
    return values


def from_values(values: Mapping[str, Any], match_id: int | None) -> TypedMatch:
    """The form that `as_values` has taken apart."""
    lines = (
        TypedLine(slot, **{name: values[_key(slot, name)] for name in FIGURES}) for slot in SLOTS
    )
    return TypedMatch(
        match_id=match_id, lines=tuple(lines), **{name: values[name] for name in FIELDS}
    )


def stored_values(detail: MatchDetail) -> dict[str, Any]:
    """What the form begins with for a match that was typed in before."""
    row, slots = detail.row, {slot.slot: slot for slot in detail.slots}
    return as_values(
        TypedMatch(
            match_id=None,
            start_time=row.start_time,
            duration=timedelta(seconds=row.duration),
            radiant_win=row.radiant_win,
            lines=tuple(_line(slot, slots.get(slot)) for slot in SLOTS),
            radiant_name=row.radiant_name or "",
            dire_name=row.dire_name or "",
        )
    )


def shown_fields(names: Mapping[int, str], columns: Sequence[str]) -> list[ShownField]:
    """In the order of the form.

    Args:
        names: Of our people, by Steam id.
        columns: What the cells of a line are called.
    """
    shown = [
        ShownField("start_time", translate("MatchForm", "Began"), _moment),
        ShownField("duration", translate("MatchForm", "Length"), _length),
        ShownField("radiant_win", translate("MatchForm", "Winner"), _winner),
        ShownField("radiant_name", translate("MatchForm", "Radiant team"), text),
        ShownField("dire_name", translate("MatchForm", "Dire team"), text),
    ]
    cell = translate("MatchForm", "{side} {place}, {field}")
    for at, slot in enumerate(SLOTS):
        side = words.side(radiant=at < len(SLOTS) // 2)
        place = at % (len(SLOTS) // 2) + 1
        for name, title in zip(FIGURES, columns, strict=True):
            show: Callable[[Any], TextCell] = text
            if name == "steam_id":
                show = partial(_person, names)
            elif name == "hero_id":
                show = _hero
            told = cell.format(side=side, place=place, field=title)
            shown.append(ShownField(_key(slot, name), told, show))
    return shown


def _line(slot: int, row: SlotRow | None) -> TypedLine:
    if row is None:
        return TypedLine(slot)
    return TypedLine(slot, **{name: getattr(row, name) for name in FIGURES})


def _key(slot: int, name: str) -> str:
    return f"{slot}.{name}"


def _moment(at: datetime | None) -> TextCell:
    return text("" if at is None else date_time(at))


def _length(length: timedelta | None) -> TextCell:
    return text("" if length is None else duration(int(length.total_seconds())))


def _winner(radiant: bool | None) -> TextCell:
    return text("" if radiant is None else words.side(radiant=radiant))


def _hero(hero_id: int) -> TextCell:
    return text(hero_name(hero_id))


def _person(names: Mapping[int, str], steam_id: int | None) -> TextCell:
    return text("" if steam_id is None else names.get(steam_id, str(steam_id)))
