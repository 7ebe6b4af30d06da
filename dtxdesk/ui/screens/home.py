"""The Home page: on a quiet day, on a busy one, while everything fails, and with nothing yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import Studio

if TYPE_CHECKING:
    from dtxdesk.ui.pages.home.attention import Need


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.services.busy_evening import leave_much_to_do
    from dtxdesk.ui.pages.home.strangers import StrangersDialog

    window = studio.window
    window.perform("go.home")
    yield "home"
    studio.begin_a_sync()
    yield "home-syncing"
    studio.end_the_sync()
    leave_much_to_do(studio.desk.database, studio.league_id)
    window.perform("go.home")
    studio.settle()
    studio.wait_until(lambda: len(_needs(studio)) > 5)
    yield "home-busy"
    link = next(need for need in _needs(studio) if need.key == "strangers")
    link.helps[0].act()
    studio.settle()
    assert window.findChild(StrangersDialog) is not None
    yield "home-strangers"


def empty(studio: Studio) -> Iterator[str]:
    studio.window.perform("go.home")
    yield "home-empty"


def _needs(studio: Studio) -> Sequence[Need]:
    from dtxdesk.ui.pages.home.needs_card import NeedsCard

    card = studio.window.findChild(NeedsCard)
    assert card is not None
    return card.needs
