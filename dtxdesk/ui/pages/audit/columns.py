"""The columns of the audit log."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from dtxdesk.clock import Clock
from dtxdesk.data.queries.audit import OperationRow
from dtxdesk.ui.audit_words import about, field_title, kind_words, login_words
from dtxdesk.ui.delegates import BadgeCell, PersonCell, TextCell
from dtxdesk.ui.models.columns import Column
from dtxdesk.ui.times import ago, date_time
from dtxdesk.ui.translation import counted, translate

MOST_FIELDS = 4


def author_id(author: str) -> int:
    """A number below zero that goes with a name: whoever works here need be no player."""
    return -1 - zlib.crc32(author.encode("utf-8", "replace"))


def audit_columns(clock: Clock) -> Sequence[Column[OperationRow]]:
    return (
        Column(
            key="who",
            title=translate("audit", "Who"),
            cell=lambda row: PersonCell(author_id(row.author), row.author_name),
            text=lambda row: row.author_name,
            width=144,
            tooltip=lambda row: login_words(row.author, row.author_name),
        ),
        Column(
            key="what",
            title=translate("audit", "What"),
            cell=lambda row: TextCell(row.title, strong=row.taken_back is None),
            text=lambda row: row.title,
            width=180,
            stretch=True,
            tooltip=lambda row: row.title,
        ),
        Column(
            key="changed",
            title=translate("audit", "Changed"),
            cell=lambda row: TextCell(changed(row), tone="muted", small=True),
            text=changed,
            width=168,
            tooltip=changed,
        ),
        Column(
            key="kind",
            title=translate("audit", "Kind"),
            cell=_kind,
            text=lambda row: _kind(row).text,
            width=116,
        ),
        Column(
            key="at",
            title=translate("audit", "When"),
            cell=lambda row: TextCell(ago(row.at, clock()), "right", "muted", small=True),
            text=lambda row: row.at.isoformat(),
            width=100,
            alignment="right",
            tooltip=lambda row: date_time(row.at),
        ),
    )


def changed(row: OperationRow) -> str:
    """What differs where it is about one row ("Base MMR, Notes"), else how many of what."""
    if not row.fields:
        return about(row.touched)
    words = [field_title(name) for name in row.fields[:MOST_FIELDS]]
    rest = len(row.fields) - len(words)
    if rest:
        words.append(counted("audit", "%n more", rest))
    return ", ".join(words)


def _kind(row: OperationRow) -> BadgeCell:
    if row.taken_back is not None:
        undone = row.taken_back.kind == "undo"
        words = translate("audit", "Undone") if undone else translate("audit", "Done again")
        return BadgeCell(words, "neutral", "undo" if undone else "redo")
    return BadgeCell(*kind_words(row.kind))
