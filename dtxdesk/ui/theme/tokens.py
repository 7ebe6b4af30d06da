"""The colour tokens of a theme, read from `resources/themes/*.toml`.

A token is a solid colour with one purpose; screens name tokens and never colours. What each one is
for stands beside it in the files. A theme must name every token and nothing else, so that a slip
in a file is found when the program starts and not by a black label.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from typing import Literal

from PySide6.QtGui import QColor

from dtxdesk.paths import resource

ThemeName = Literal["dark", "light"]

AVATAR_COLOURS = 8


@dataclass(frozen=True, slots=True)
class Tokens:
    """One colour per token."""

    window: QColor
    panel: QColor
    raised: QColor
    field: QColor
    hover: QColor
    line: QColor
    control: QColor
    track: QColor
    text: QColor
    muted: QColor
    faint: QColor
    accent: QColor
    on_accent: QColor
    accent_text: QColor
    accent_soft: QColor
    radiant: QColor
    radiant_soft: QColor
    dire: QColor
    dire_soft: QColor
    good: QColor
    good_soft: QColor
    bad: QColor
    bad_soft: QColor
    scrim: QColor
    avatar_1: QColor
    avatar_2: QColor
    avatar_3: QColor
    avatar_4: QColor
    avatar_5: QColor
    avatar_6: QColor
    avatar_7: QColor
    avatar_8: QColor

    def __getitem__(self, name: str) -> QColor:
        """The colour of the token `name`; KeyError where there is none."""
        if name not in TOKEN_NAMES:
            raise KeyError(name)
        colour: QColor = getattr(self, name)
        return colour

    def avatar(self, key: int) -> QColor:
        """The colour behind somebody's initials; the same `key` gives the same colour always."""
        # Ids follow each other, so a plain remainder would paint neighbours like a rainbow.
        return self[f"avatar_{(key * 2_654_435_761 >> 7) % AVATAR_COLOURS + 1}"]


TOKEN_NAMES = frozenset(field.name for field in fields(Tokens))


class ThemeFileError(ValueError):
    """A theme file misses a token, names one that doesn't exist, or holds no colour."""


def parse_tokens(text: str) -> Tokens:
    """Read a theme file's text.

    Raises:
        ThemeFileError: with the names of the tokens at fault.
    """
    colours = tomllib.loads(text).get("colours", {})
    missing = sorted(TOKEN_NAMES - colours.keys())
    unknown = sorted(colours.keys() - TOKEN_NAMES)
    if missing or unknown:
        raise ThemeFileError(f"missing tokens: {missing}, unknown tokens: {unknown}")
    wrong = sorted(name for name, value in colours.items() if not QColor.isValidColorName(value))
    if wrong:
        raise ThemeFileError(f"not a colour: {wrong}")
    return Tokens(**{name: QColor(value) for name, value in colours.items()})


@cache
def load_tokens(name: ThemeName) -> Tokens:
    """The tokens of one of the themes that ship."""
    return parse_tokens(resource("themes", f"{name}.toml").read_text("utf-8"))
