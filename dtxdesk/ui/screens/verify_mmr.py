"""Base MMR looked at again, with medals and without."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import NOW, Studio

if TYPE_CHECKING:
    from dtxdesk.data.queries.base_mmr import BaseMmrRow
    from dtxdesk.ui.dialogs.verify_mmr.dialog import VerifyMmrDialog


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.data.queries.base_mmr import base_mmr_due
    from dtxdesk.domain.medals import medal_of
    from dtxdesk.errors import EnvironmentProblem

    listed = studio.desk.read(base_mmr_due, NOW + timedelta(days=1))
    due = [_aged(one, at) for at, one in enumerate(listed[:15])] + listed[-2:]
    dialog = _open(studio)
    dialog.show_due(due, may_ask=False)
    yield "verify-mmr-off"
    dialog = _open(studio)
    dialog.show_due(due, may_ask=True)
    tiers = (75, 71, 80, 65, 63, None, 61, 55, 54, None, 53, 51, 45, 44, 35, 21, 80)
    dialog.show_medals({one.user_id: medal_of(tier) for one, tier in zip(due, tiers, strict=True)})
    yield "verify-mmr"
    dialog = _open(studio)
    dialog.show_due(due, may_ask=True)
    dialog.show_progress((9, 17))
    yield "verify-mmr-asking"
    dialog = _open(studio)
    dialog.show_due([], may_ask=True)
    yield "verify-mmr-none"
    dialog = _open(studio)
    dialog.area.show_error(
        EnvironmentProblem("The database can't be read", "The disk is gone", "Plug it in again")
    )
    yield "verify-mmr-error"


def empty(studio: Studio) -> Iterator[str]:
    _open(studio)
    yield "verify-mmr-nobody"


def _aged(one: BaseMmrRow, at: int) -> BaseMmrRow:
    source = ("typed", "imported", "estimated")[at % 3]
    return replace(one, source=source, at=NOW - timedelta(days=400 - 24 * at))


def _open(studio: Studio) -> VerifyMmrDialog:
    from dtxdesk.ui.dialogs.verify_mmr.dialog import VerifyMmrDialog

    studio.close_dialogs()
    studio.window.perform("player.verify_mmr")
    studio.settle()
    return next(d for d in studio.window.findChildren(VerifyMmrDialog) if d.isVisible())
