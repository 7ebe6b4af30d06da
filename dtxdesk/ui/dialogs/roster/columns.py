"""The columns of the preview."""

from __future__ import annotations

from collections.abc import Sequence

from dtxdesk.ui.delegates import PersonCell, TextCell
from dtxdesk.ui.dialogs.roster.preview import NumberedRow
from dtxdesk.ui.dialogs.roster.words import badge, detail, detail_lines
from dtxdesk.ui.models.checked import check_column
from dtxdesk.ui.models.columns import Column
from dtxdesk.ui.translation import translate


def roster_columns() -> Sequence[Column[NumberedRow]]:
    return (
        check_column(translate("Roster", "All that are listed")),
        Column(
            key="what",
            title=translate("Roster", "On Discord"),
            cell=lambda one: badge(one.row),
            text=lambda one: badge(one.row).text,
            width=132,
            sort="what",
            descending_first=False,
        ),
        Column(
            key="name",
            title=translate("Roster", "Player"),
            cell=_person,
            text=lambda one: one.row.name,
            width=236,
            sort="name",
            descending_first=False,
            tooltip=lambda one: one.row.name,
        ),
        Column(
            key="detail",
            title=translate("Roster", "What changes"),
            cell=lambda one: TextCell(detail(one.row), tone="muted"),
            text=lambda one: detail(one.row),
            width=240,
            stretch=True,
            tooltip=lambda one: "\n".join(detail_lines(one.row)),
        ),
    )


def _person(one: NumberedRow) -> PersonCell:
    """A new player has no id yet: the colour goes with the number of the row."""
    row = one.row
    if row.user_id is None:
        return PersonCell(-one.number - 1, row.name)
    second = translate("Roster", "player {id}").format(id=row.user_id)
    return PersonCell(row.user_id, row.name, second)
