"""Colours, type, sizes, icons and style of the window: see `theme()`."""

from .icons import icon, icon_pixmap
from .looks import set_look
from .metrics import Metrics, TextSize, Weight
from .theme import Theme, ThemeMode, theme
from .tokens import ThemeName, Tokens

__all__ = [
    "Metrics",
    "TextSize",
    "Theme",
    "ThemeMode",
    "ThemeName",
    "Tokens",
    "Weight",
    "icon",
    "icon_pixmap",
    "set_look",
    "theme",
]
