"""One view of a page: what is painted while it is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dtxdesk.services.live_games import LivePicture
from dtxdesk.ui.presentation.scene import Scene
from dtxdesk.ui.spectator.canvas import Canvas
from dtxdesk.ui.spectator.painting import DraftPainter

TOP, BOTTOM, MARGIN = 148.0, 1_020.0, 64.0
"""Where a leaf paints, in lines of a screen that has 1,080 of them: below the head."""


@dataclass(frozen=True)
class Leaf:
    """A part of a page that fills the screen.

    Attributes:
        title: In the head.
        paint: Paints it.
        alone: It has a head of its own, and the whole window.
    """

    title: str
    paint: Callable[[Canvas], object]
    alone: bool = False


@dataclass(frozen=True)
class Shown:
    """What the pages are made of.

    Attributes:
        scene: The tournament.
        draft: Paints its draft, as it goes on.
        width: Of the screen, in lines of its 1,080.
        live: What is being played; None while nobody knows.
    """

    scene: Scene
    draft: DraftPainter
    width: float
    live: LivePicture | None = None


@dataclass(frozen=True)
class PresentedPage:
    """A kind of page.

    Attributes:
        key: Under which the settings know it.
        title: For translation in the context "Presentation".
        leaves: What it shows just now; nothing where there is nothing to see.
    """

    key: str
    title: str
    leaves: Callable[[Shown], Sequence[Leaf]]
