"""Fonts, sizes and colours of pages. Paper is white in every theme."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QFontMetricsF

POINT = 10.0
"""Units of a page's own lengths for each point (1/72 inch): fine enough for whole pixel sizes."""

INK = QColor("#16181d")
MUTED = QColor("#5b6270")
LINE = QColor("#c9ced6")
HAIR = QColor("#e6e9ed")

BODY, SMALL, HEADING, TITLE = 8.5, 7.0, 11.0, 17.0
"""Points."""


@dataclass(frozen=True)
class PageLook:
    """The typefaces.

    Attributes:
        regular: Of what is read.
        strong: Of titles and heads.
    """

    regular: QFont
    strong: QFont

    def font(self, points: float, *, strong: bool = False) -> QFont:
        """At a size in points, measured as it will be painted at any resolution."""
        font = QFont(self.strong if strong else self.regular)
        font.setPixelSize(max(1, round(points * POINT)))
        # A digit or hyphen of another shape is none to who searches in a PDF or copies from it.
        font.clearFeatures()
        font.setFeature(QFont.Tag("calt"), 0)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


def line_height(font: QFont) -> float:
    """Of a line of text, also where another script stands in it."""
    return QFontMetricsF(font).height() * 1.12
