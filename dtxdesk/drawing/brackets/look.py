"""Colours and fonts of a drawn bracket; who paints one passes them in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtGui import QColor, QFont


@dataclass(frozen=True)
class BracketLook:
    """Named as the colours of the themes are. Fonts are as large as at 96 dpi, unscaled.

    Attributes:
        team: The colour that goes with a team's id.
    """

    window: QColor
    raised: QColor
    panel: QColor
    hover: QColor
    line: QColor
    control: QColor
    text: QColor
    muted: QColor
    faint: QColor
    accent: QColor
    on_accent: QColor
    accent_text: QColor
    accent_soft: QColor
    good: QColor
    bad: QColor
    team: Callable[[int], QColor]
    body: QFont
    medium: QFont
    semibold: QFont
    small: QFont
    small_medium: QFont
    small_semibold: QFont


def for_paper(look: BracketLook) -> BracketLook:
    """The look with fonts whose digits can be searched for and copied in a PDF."""
    return replace(
        look,
        body=_plain(look.body),
        medium=_plain(look.medium),
        semibold=_plain(look.semibold),
        small=_plain(look.small),
        small_medium=_plain(look.small_medium),
        small_semibold=_plain(look.small_semibold),
    )


def _plain(given: QFont) -> QFont:
    font = QFont(given)
    font.clearFeatures()
    font.setFeature(QFont.Tag("calt"), 0)
    return font
