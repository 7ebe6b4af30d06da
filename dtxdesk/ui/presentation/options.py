"""How a tournament is presented; kept on this computer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

LEAST_SECONDS, MOST_SECONDS = 3, 600
SIZES: tuple[tuple[int, int], ...] = ((1920, 1080), (1280, 720), (960, 540))
"""Of a window that a streaming program takes up."""


class Ground(StrEnum):
    """What is behind the words."""

    THEME = "theme"
    PICTURE = "picture"
    NOTHING = "nothing"
    """Whatever stands behind the window: for the overlay of a stream."""


@dataclass(frozen=True, slots=True)
class PresentationOptions:
    """What somebody chose last time.

    Attributes:
        left_out: Pages that are not shown, by key: a page that is new is shown.
        seconds: How long each page stays.
        screen: Name of the monitor it fills; empty: one that the organiser's window is not on.
        size: Of a window in place of a full screen, as "1280x720"; empty: full screen.
        ground: What is behind it.
        picture: A file, where that is a picture.
    """

    left_out: tuple[str, ...] = ()
    seconds: int = 12
    screen: str = ""
    size: str = ""
    ground: Ground = Ground.THEME
    picture: str = ""

    @property
    def window_size(self) -> tuple[int, int] | None:
        """Of a window; None for the full screen."""
        return next((one for one in SIZES if size_name(one) == self.size), None)

    def kept(self) -> dict[str, Any]:
        """As the settings keep it."""
        return {**asdict(self), "left_out": list(self.left_out)}


def size_name(size: tuple[int, int]) -> str:
    """1280x720."""
    return f"{size[0]}x{size[1]}"


def options_from(kept: Mapping[str, Any]) -> PresentationOptions:
    """What was kept, as far as it makes sense: somebody may have edited the file."""
    usual = PresentationOptions()
    left_out, seconds, ground = kept.get("left_out"), kept.get("seconds"), kept.get("ground")
    return PresentationOptions(
        tuple(one for one in left_out if isinstance(one, str))
        if isinstance(left_out, list)
        else usual.left_out,
        max(LEAST_SECONDS, min(MOST_SECONDS, seconds))
        if isinstance(seconds, int)
        else usual.seconds,
        _text(kept.get("screen")),
        _text(kept.get("size")),
        Ground(ground) if ground in tuple(Ground) else usual.ground,
        _text(kept.get("picture")),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
