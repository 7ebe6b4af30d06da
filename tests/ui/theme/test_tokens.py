from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from dtxdesk.paths import resource
from dtxdesk.ui.theme.tokens import (
    TOKEN_NAMES,
    ThemeFileError,
    ThemeName,
    load_tokens,
    parse_tokens,
)

NAMES: tuple[ThemeName, ...] = ("dark", "light")
GROUNDS = ("window", "panel", "raised", "field", "hover", "accent_soft")
TEXTS = ("text", "muted", "faint", "accent_text", "radiant", "dire", "good", "bad")
SOFT = ("radiant", "dire", "good", "bad")

TEXT_PAIRS = [
    *((text, ground) for text in TEXTS for ground in GROUNDS),
    *((text, f"{soft}_soft") for text in ("text", "muted") for soft in SOFT),
    *((soft, f"{soft}_soft") for soft in SOFT),
    ("on_accent", "accent"),
    *((text, "track") for text in ("text", "muted")),
    *(("white", f"avatar_{number}") for number in range(1, 9)),
]
EDGE_PAIRS = [("control", ground) for ground in ("window", "panel", "raised", "field")]
RING_PAIRS = [("accent_text", ground) for ground in ("window", "panel", "raised")]


def luminance(colour: QColor) -> float:
    """WCAG 2.2, relative luminance."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(c) for c in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def colour(theme: ThemeName, token: str) -> QColor:
    return QColor("white") if token == "white" else load_tokens(theme)[token]


@pytest.mark.parametrize("theme", NAMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read_wherever_it_stands(theme: ThemeName, text: str, ground: str) -> None:
    assert contrast(colour(theme, text), colour(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", NAMES)
@pytest.mark.parametrize(("edge", "ground"), [*EDGE_PAIRS, *RING_PAIRS])
def test_what_is_found_by_its_edge_can_be_seen(theme: ThemeName, edge: str, ground: str) -> None:
    assert contrast(colour(theme, edge), colour(theme, ground)) >= 3


@pytest.mark.parametrize("theme", NAMES)
def test_a_theme_names_every_token(theme: ThemeName) -> None:
    tokens = load_tokens(theme)
    assert all(tokens[name].isValid() for name in TOKEN_NAMES)


def dark_text() -> str:
    return resource("themes", "dark.toml").read_text("utf-8")


def test_a_missing_token_is_named() -> None:
    text = "\n".join(line for line in dark_text().splitlines() if not line.startswith("bad_soft"))
    with pytest.raises(ThemeFileError, match="bad_soft"):
        parse_tokens(text)


def test_an_unknown_token_is_named() -> None:
    with pytest.raises(ThemeFileError, match="brass"):
        parse_tokens(dark_text() + '\nbrass = "#B08D57"\n')


def test_what_is_no_colour_is_refused() -> None:
    with pytest.raises(ThemeFileError, match="window"):
        parse_tokens(dark_text().replace('window = "#121110"', 'window = "night"'))


def test_a_token_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        load_tokens("dark")["brass"]


def test_people_next_to_each_other_get_different_colours() -> None:
    tokens = load_tokens("dark")
    colours = [tokens.avatar(person).name() for person in range(1, 41)]
    assert len(set(colours)) == 8
    assert colours == [tokens.avatar(person).name() for person in range(1, 41)]
