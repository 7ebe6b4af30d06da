"""Sizes and fonts. A size is a design pixel scaled by the height of the body text's line."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from dtxdesk.paths import resource

FAMILY = "Inter"
FONT_FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")

TextSize = Literal["small", "body", "title", "clock"]
Weight = Literal["regular", "medium", "semibold"]

DESIGN_SIZES: dict[TextSize, int] = {"small": 12, "body": 13, "title": 20, "clock": 40}
WEIGHTS: dict[Weight, QFont.Weight] = {
    "regular": QFont.Weight.Normal,
    "medium": QFont.Weight.Medium,
    "semibold": QFont.Weight.DemiBold,
}

_INTER_LINE = 1.2102
"""Inter's own line height as a part of its size: ratios are measured against it."""

_MEASURED_AT = 64
"""Metrics are measured at this multiple, where rounding to whole pixels no longer shows."""


def load_fonts() -> None:
    """Make the typeface that ships known to Qt. Scripts it lacks come from the system's fonts."""
    for name in FONT_FILES:
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))


class Metrics:
    """Fonts and sizes for one text scale (1.0: the body text is 13 px high at 96 dpi)."""

    def __init__(self, text_scale: float = 1.0) -> None:
        self.text_scale = text_scale
        big = QFont(FAMILY)
        big.setPixelSize(round(DESIGN_SIZES["body"] * text_scale * _MEASURED_AT))
        reference = DESIGN_SIZES["body"] * _INTER_LINE * _MEASURED_AT
        self.ratio = QFontMetricsF(big).height() / reference
        self._lengths: dict[float, int] = {0: 0}

    def px(self, design: float) -> int:
        """A length of the design (pixels at 96 dpi) for the font in use; never 0 for a length."""
        length = self._lengths.get(design)
        if length is None:  # asked for some thousand times in each paint of a window
            length = self._lengths[design] = max(1, round(design * self.ratio))
        return length

    def font(self, size: TextSize = "body", weight: Weight = "regular") -> QFont:
        """A font of the type scale, with tabular digits."""
        return _font(max(1, round(DESIGN_SIZES[size] * self.text_scale)), WEIGHTS[weight])

    def sized(self, design: int, weight: Weight = "semibold") -> QFont:
        """A font of a design size outside the scale (initials in an avatar)."""
        return _font(max(1, round(design * self.text_scale)), WEIGHTS[weight])


@lru_cache(maxsize=64)
def _font(pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
