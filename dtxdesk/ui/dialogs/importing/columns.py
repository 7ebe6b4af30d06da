"""The columns of the preview."""

from __future__ import annotations

from collections.abc import Sequence

from dtxdesk.domain.people_import import Action, PlannedRow
from dtxdesk.ui.delegates import PersonCell, TextCell
from dtxdesk.ui.delegates.cells import DASH, Tone
from dtxdesk.ui.dialogs.importing.words import badge, detail, detail_lines
from dtxdesk.ui.models.columns import Column
from dtxdesk.ui.translation import translate


def import_columns() -> Sequence[Column[PlannedRow]]:
    return (
        Column(
            key="line",
            title=translate("PeopleImport", "Line"),
            cell=lambda row: TextCell(str(row.line), "right", "muted", small=True),
            text=lambda row: str(row.line),
            width=84,
            alignment="right",
            sort="line",
            descending_first=False,
        ),
        Column(
            key="what",
            title=translate("PeopleImport", "What happens"),
            cell=badge,
            text=lambda row: badge(row).text,
            width=152,
            sort="what",
            descending_first=False,
        ),
        Column(
            key="name",
            title=translate("PeopleImport", "Player"),
            cell=_person,
            text=lambda row: row.name,
            width=212,
            sort="name",
            descending_first=False,
            tooltip=lambda row: row.name,
        ),
        Column(
            key="detail",
            title=translate("PeopleImport", "Why, or what changes"),
            cell=lambda row: TextCell(detail(row), tone=_tone(row)),
            text=detail,
            width=240,
            stretch=True,
            tooltip=lambda row: "\n".join(detail_lines(row)),
        ),
    )


def _person(row: PlannedRow) -> PersonCell | TextCell:
    """A new player has no id yet: the colour goes with the line."""
    if not row.name:
        return TextCell(DASH, tone="faint")
    second = ""
    if row.user_id is not None:
        words = translate("PeopleImport", "player {id}")
        second = words.format(id=row.user_id)
    return PersonCell(row.user_id or -row.line, row.name, second)


def _tone(row: PlannedRow) -> Tone:
    if row.action is Action.ERROR:
        return "bad"
    return "faint" if row.action is Action.SKIP else "muted"
