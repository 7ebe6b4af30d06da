"""A person taken out of the texts that a community has written for its announcements."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlalchemy import select, update

from dtxdesk.data.forgetting_tournaments import events, without_names, write_blanked
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import Setting
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.announcements import TEXT, reworded

settings = table_of(Setting)


def blank_announcements(work: UnitOfWork, names: Sequence[str]) -> None:
    """Rewords the texts, then what the audit log has of them; placeholders stay."""

    def blanked(value: object) -> object:
        if not isinstance(value, str):
            return value
        return reworded(value, lambda words: without_names(words, names, re.IGNORECASE))

    kept = select(settings).where(settings.c.key.startswith(TEXT)).order_by(settings.c.id)
    for row in work.connection.execute(kept).all():
        if blanked(row.value) != row.value:
            write_blanked(work, settings, row.id, {"value": blanked(row.value)})
    told = select(events).where(events.c.table_name == settings.name).order_by(events.c.id)
    for event in work.connection.execute(told).all():
        sides = {
            name: {**side, "value": blanked(side["value"])}
            for name, side in (("before", event.before), ("after", event.after))
            if side is not None and side["key"].startswith(TEXT)
        }
        changed = {name: side for name, side in sides.items() if side != getattr(event, name)}
        if changed:
            work.connection.execute(update(events).where(events.c.id == event.id).values(**changed))
