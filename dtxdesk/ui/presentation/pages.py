"""The pages of a presentation, in their order: another one is another line here."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dtxdesk.ui.presentation.bracket_page import bracket_leaves
from dtxdesk.ui.presentation.leaf import Leaf, PresentedPage, Shown
from dtxdesk.ui.presentation.list_pages import coming_leaves, result_leaves, standings_leaves
from dtxdesk.ui.presentation.live_page import live_leaves
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP

LIVE = "live"
"""The page that Steam is asked for."""


def _draft_leaves(shown: Shown) -> Sequence[Leaf]:
    """While it runs, and until the first series is drawn."""
    view = shown.draft.view
    if view is None or (not view.running and shown.scene.brackets):
        return ()
    return (Leaf(view.row.tournament, shown.draft.paint, alone=True),)


PAGES: tuple[PresentedPage, ...] = (
    PresentedPage("draft", QT_TRANSLATE_NOOP("Presentation", "Draft"), _draft_leaves),
    PresentedPage(LIVE, QT_TRANSLATE_NOOP("Presentation", "Live games"), live_leaves),
    PresentedPage("bracket", QT_TRANSLATE_NOOP("Presentation", "Bracket"), bracket_leaves),
    PresentedPage("standings", QT_TRANSLATE_NOOP("Presentation", "Standings"), standings_leaves),
    PresentedPage("next", QT_TRANSLATE_NOOP("Presentation", "Next up"), coming_leaves),
    PresentedPage("results", QT_TRANSLATE_NOOP("Presentation", "Results"), result_leaves),
)


def leaves_of(shown: Shown, left_out: Collection[str]) -> list[tuple[str, Leaf]]:
    """All that is to be seen, with the key of its page."""
    return [
        (page.key, leaf)
        for page in PAGES
        if page.key not in left_out
        for leaf in page.leaves(shown)
    ]
