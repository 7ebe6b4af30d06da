"""The palettes that Qt's widgets paint with, from the tokens.

Words have a tone by the role they are painted in (`TONES`), so that a switch of theme is a switch
of palette and no widget has to be told.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QColor, QPalette

from .tokens import Tokens

Role = QPalette.ColorRole
Group = QPalette.ColorGroup

TONES: Mapping[str, QPalette.ColorRole] = {
    "text": Role.WindowText,
    "muted": Role.Shadow,
    "faint": Role.PlaceholderText,
    "accent": Role.Link,
    "good": Role.LinkVisited,
    "bad": Role.BrightText,
}
"""The role whose colour a tone is. Nothing that Fusion still draws uses Shadow or LinkVisited."""

GROUNDS: Mapping[str, QPalette.ColorRole] = {
    "window": Role.Base,
    "panel": Role.AlternateBase,
    "line": Role.Mid,
}
"""The role that fills a ground without an edge."""


def build_palette(tokens: Tokens) -> QPalette:
    """Every role that Qt's own widgets ask for."""
    roles: dict[QPalette.ColorRole, QColor] = {
        Role.Window: tokens.window,
        Role.WindowText: tokens.text,
        Role.Base: tokens.window,
        Role.AlternateBase: tokens.panel,
        Role.Text: tokens.text,
        Role.PlaceholderText: tokens.faint,
        Role.Button: tokens.raised,
        Role.ButtonText: tokens.text,
        Role.BrightText: tokens.bad,
        Role.ToolTipBase: tokens.raised,
        Role.ToolTipText: tokens.text,
        Role.Highlight: tokens.accent_soft,
        Role.HighlightedText: tokens.text,
        Role.Accent: tokens.accent,
        Role.Link: tokens.accent_text,
        Role.LinkVisited: tokens.good,
        Role.Light: tokens.hover,
        Role.Midlight: tokens.hover,
        Role.Mid: tokens.line,
        Role.Dark: tokens.control,
        Role.Shadow: tokens.muted,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, colour)
    for role in (Role.Text, Role.ButtonText, Role.HighlightedText, *TONES.values()):
        palette.setColor(Group.Disabled, role, tokens.faint)
    return palette


def class_palettes(tokens: Tokens) -> dict[str, QPalette]:
    """What differs by the class of a widget, and by what is in it."""
    standing, typing, listing = (build_palette(tokens) for _ in range(3))
    standing.setColor(Role.Window, tokens.raised)
    typing.setColor(Role.Base, tokens.field)
    typing.setColor(Role.Highlight, tokens.accent)
    typing.setColor(Role.HighlightedText, tokens.on_accent)
    listing.setColor(Role.Base, tokens.raised)
    return {
        "QDialog": standing,
        "QMenu": standing,
        "QLineEdit": typing,
        "QPlainTextEdit": typing,
        "QTextEdit": typing,
        "QComboBoxListView": listing,
    }
