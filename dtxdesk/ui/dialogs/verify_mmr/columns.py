"""The columns of the players whose base MMR is to be looked at again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from dtxdesk.data.queries.base_mmr import BaseMmrRow
from dtxdesk.domain.medals import Medal
from dtxdesk.ui.audit_words import field_value
from dtxdesk.ui.delegates import PersonCell, TextCell, signed
from dtxdesk.ui.models.checked import check_column
from dtxdesk.ui.models.columns import Column
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.times import ago
from dtxdesk.ui.translation import translate


@dataclass(frozen=True, slots=True)
class DueRow:
    """A player who is due.

    Attributes:
        asked: Whether OpenDota was asked about the medal.
    """

    base: BaseMmrRow
    medal: Medal | None = None
    asked: bool = False


def due_columns(now: Callable[[], datetime]) -> Sequence[Column[DueRow]]:
    def since(row: DueRow) -> str:
        return "" if row.base.at is None else ago(row.base.at, now())

    return (
        check_column(translate("VerifyMmr", "All that are listed")),
        Column(
            key="name",
            title=translate("VerifyMmr", "Player"),
            cell=lambda row: PersonCell(row.base.user_id, row.base.name),
            text=lambda row: row.base.name,
            width=200,
            stretch=True,
        ),
        Column(
            key="mmr",
            title=translate("VerifyMmr", "Base MMR"),
            cell=lambda row: TextCell(_mmr(row), "right"),
            text=_mmr,
            width=96,
            alignment="right",
        ),
        Column(
            key="source",
            title=translate("VerifyMmr", "Source"),
            cell=lambda row: TextCell(_source(row), tone="muted"),
            text=_source,
            width=104,
        ),
        Column(
            key="since",
            title=translate("VerifyMmr", "Looked at"),
            cell=lambda row: TextCell(since(row), tone="muted"),
            text=since,
            width=124,
        ),
        Column(
            key="medal",
            title=translate("VerifyMmr", "Medal"),
            cell=lambda row: TextCell(_medal(row)),
            text=_medal,
            width=116,
        ),
        Column(
            key="estimate",
            title=translate("VerifyMmr", "Estimate"),
            cell=lambda row: TextCell(_estimate(row), "right"),
            text=_estimate,
            width=128,
            alignment="right",
        ),
    )


def _mmr(row: DueRow) -> str:
    return translate("VerifyMmr", "none") if row.base.base_mmr is None else str(row.base.base_mmr)


def _source(row: DueRow) -> str:
    return "" if row.base.source is None else field_value("base_mmr_source", row.base.source)


def _medal(row: DueRow) -> str:
    """Names of medals are the game's own."""
    if row.medal is not None:
        return row.medal.name
    if row.asked:
        return translate("VerifyMmr", "not shown")
    return "" if row.base.steam_id is not None else translate("VerifyMmr", "no Steam id")


def _estimate(row: DueRow) -> str:
    """What the medal stands for, and by how much that is another value."""
    if row.medal is None:
        return ""
    estimate = grouped(row.medal.estimate)
    if row.base.base_mmr is None:
        return estimate
    change = signed(row.medal.estimate - row.base.base_mmr)
    return translate("VerifyMmr", "{mmr} ({change})").format(mmr=estimate, change=change)
