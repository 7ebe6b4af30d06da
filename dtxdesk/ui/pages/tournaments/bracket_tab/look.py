"""The colours and fonts of the theme in force, as drawings of brackets take them."""

from __future__ import annotations

from PySide6.QtGui import QFont

from dtxdesk.drawing.brackets.look import BracketLook
from dtxdesk.ui.theme import theme
from dtxdesk.ui.theme.metrics import DESIGN_SIZES, TextSize, Weight
from dtxdesk.ui.theme.tokens import Tokens


def bracket_look(tokens: Tokens | None = None) -> BracketLook:
    """Fonts are unscaled: who paints scales all of a bracket.

    Args:
        tokens: Colours of another theme than the one in force.
    """
    tokens = tokens or theme().tokens
    return BracketLook(
        window=tokens.window,
        raised=tokens.raised,
        panel=tokens.panel,
        hover=tokens.hover,
        line=tokens.line,
        control=tokens.control,
        text=tokens.text,
        muted=tokens.muted,
        faint=tokens.faint,
        accent=tokens.accent,
        on_accent=tokens.on_accent,
        accent_text=tokens.accent_text,
        accent_soft=tokens.accent_soft,
        good=tokens.good,
        bad=tokens.bad,
        team=tokens.avatar,
        body=_font("body", "regular"),
        medium=_font("body", "medium"),
        semibold=_font("body", "semibold"),
        small=_font("small", "regular"),
        small_medium=_font("small", "medium"),
        small_semibold=_font("small", "semibold"),
    )


def _font(size: TextSize, weight: Weight) -> QFont:
    font = QFont(theme().metrics.font(size, weight))
    font.setPixelSize(DESIGN_SIZES[size])
    return font
