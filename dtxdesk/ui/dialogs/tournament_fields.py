"""The fields of a tournament's form, as they are compared and shown when two people edit one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields as fields_of
from datetime import datetime
from typing import Any

from dtxdesk.domain.people import MAX_NAME
from dtxdesk.domain.tournaments import TournamentFields
from dtxdesk.ui.dialogs.conflict import ShownField, text
from dtxdesk.ui.pages.tournaments.words import state_name, type_name
from dtxdesk.ui.times import date_time
from dtxdesk.ui.translation import translate

_NUMBER_AT_END = re.compile(r"^(?P<name>.*?)(?P<number>\d{1,6})$", re.DOTALL)


def shown_fields(leagues: Sequence[tuple[int, str]]) -> tuple[ShownField, ...]:
    """In the order of the form; `leagues` are ids and names."""
    names = dict(leagues)

    def league(league_id: int | None) -> str:
        if league_id is None:
            return translate("Tournaments", "the primary league")
        return names.get(league_id, str(league_id))

    def start(moment: datetime | None) -> str:
        return "" if moment is None else date_time(moment)

    return (
        ShownField("name", translate("Tournaments", "Name"), text),
        ShownField("type", translate("Tournaments", "Teams"), lambda kind: text(type_name(kind))),
        ShownField("starts_at", translate("Tournaments", "Start"), lambda at: text(start(at))),
        ShownField("time_zone", translate("Tournaments", "Time zone"), text),
        ShownField("league_id", translate("Tournaments", "League"), lambda one: text(league(one))),
        ShownField("team_size", translate("Tournaments", "Players in a team"), text),
        ShownField("state", translate("Tournaments", "State"), lambda one: text(state_name(one))),
        ShownField("description", translate("Tournaments", "Description"), text),
        ShownField("prizes", translate("Tournaments", "Prizes"), text),
    )


def as_values(fields: TournamentFields) -> Mapping[str, Any]:
    """The fields by name, as they are stored."""
    cleaned = fields.cleaned()
    return {field.name: getattr(cleaned, field.name) for field in fields_of(cleaned)}


def name_after(name: str) -> str:
    """What the next one of a series is called: "DTX Season 10" after "DTX Season 9"."""
    found = _NUMBER_AT_END.match(name)
    if found is None:
        return f"{name[: MAX_NAME - 2]} 2"
    number = int(found["number"]) + 1
    padded = str(number).zfill(len(found["number"]))
    return f"{found['name'][: MAX_NAME - len(padded)]}{padded}"
