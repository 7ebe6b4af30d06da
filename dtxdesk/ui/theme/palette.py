"""The palette that Fusion paints with, from the tokens."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from .tokens import Tokens

Role = QPalette.ColorRole
Group = QPalette.ColorGroup


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
        Role.LinkVisited: tokens.accent_text,
        Role.Light: tokens.hover,
        Role.Midlight: tokens.hover,
        Role.Mid: tokens.line,
        Role.Dark: tokens.control,
        Role.Shadow: tokens.line,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, colour)
    for role in (Role.WindowText, Role.Text, Role.ButtonText, Role.HighlightedText):
        palette.setColor(Group.Disabled, role, tokens.faint)
    return palette
