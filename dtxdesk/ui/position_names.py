"""The five positions, in the language of the window."""

from __future__ import annotations

from dtxdesk.ui.translation import translate


def position_names() -> tuple[str, str, str, str, str]:
    """Carry to hard support, as they stand inside a sentence."""
    return (
        translate("Positions", "carry"),
        translate("Positions", "mid"),
        translate("Positions", "offlane"),
        translate("Positions", "soft support"),
        translate("Positions", "hard support"),
    )
