"""What is drawn on what, asked of the code that draws it: contrast by WCAG 2, in both themes.

The pairs of tokens as such are in test_tokens.py.
"""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QDialog, QPushButton, QStyle, QStyleOption, QToolButton
from pytestqt.qtbot import QtBot

from dtxdesk.ui.delegates.people import BADGE_TOKENS
from dtxdesk.ui.theme import Theme, ThemeName
from dtxdesk.ui.theme.palette import TONES, build_palette, class_palettes
from dtxdesk.ui.theme.push import ButtonLook, push_look, tool_look
from dtxdesk.ui.theme.strokes import CLEAR
from dtxdesk.ui.theme.tokens import load_tokens
from dtxdesk.ui.widgets.buttons import ButtonKind
from tests.ui.theme.test_tokens import colour, contrast

THEMES: tuple[ThemeName, ...] = ("dark", "light")
GROUNDS = ("window", "panel", "raised")
TEXT, SHAPE = 4.5, 3.0
State = QStyle.StateFlag
STATES = {
    "off": State.State_None,
    "usable": State.State_Enabled,
    "pointed at": State.State_Enabled | State.State_MouseOver,
    "pressed": State.State_Enabled | State.State_MouseOver | State.State_Sunken,
}

SHAPE_PAIRS = [
    *((bar, "track") for bar in ("text", "good", "faint", "radiant", "dire")),
    *((bar, ground) for bar in ("good", "bad") for ground in ("hover", "track")),
    *((icon, ground) for icon in ("muted", "accent_text") for ground in ("hover", "accent_soft")),
    ("control", "window"),
    ("on_accent", "accent"),
    ("muted", "field"),  # the knob of a switch that is off
]
"""Bars, icons and knobs, and what they stand on."""


@pytest.fixture(params=THEMES)
def dressed_in(request: pytest.FixtureRequest, dressed: Theme) -> ThemeName:
    dressed.set_mode(request.param)
    name: ThemeName = request.param
    return name


def readable(look: ButtonLook, theme: ThemeName, grounds: tuple[str, ...] = GROUNDS) -> bool:
    tokens = load_tokens(theme)
    behind = [tokens[name] for name in grounds] if look.fill == CLEAR else [look.fill]
    return all(contrast(look.ink, fill) >= TEXT for fill in behind)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("kind", get_args(ButtonKind))
@pytest.mark.parametrize("in_dialog", [False, True])
def test_a_button_can_be_read(
    dressed_in: ThemeName, qtbot: QtBot, kind: str, state: str, in_dialog: bool
) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    button = QPushButton("Save", dialog if in_dialog else None)
    if not in_dialog:
        qtbot.addWidget(button)
    button.setProperty("kind", kind)
    option = QStyleOption()
    option.state = STATES[state]
    assert readable(push_look(option, button), dressed_in)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("chip", ["no chip", "off", "on"])
def test_a_tool_button_can_be_read(
    dressed_in: ThemeName, qtbot: QtBot, state: str, chip: str
) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    if chip != "no chip":
        button.setProperty("kind", "chip")
        button.setProperty("on", chip == "on")
    option = QStyleOption()
    option.state = STATES[state]
    assert readable(tool_look(option, button), dressed_in)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", BADGE_TOKENS)
def test_a_badge_can_be_read(theme: ThemeName, kind: str) -> None:
    ground, ink = BADGE_TOKENS[kind]  # type: ignore[index]
    assert contrast(colour(theme, ink), colour(theme, ground)) >= TEXT


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("shape", "ground"), SHAPE_PAIRS)
def test_a_shape_can_be_seen(theme: ThemeName, shape: str, ground: str) -> None:
    assert contrast(colour(theme, shape), colour(theme, ground)) >= SHAPE


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ["", *class_palettes(load_tokens("dark"))])
def test_every_palette_can_be_read(theme: ThemeName, name: str) -> None:
    tokens = load_tokens(theme)
    palette = class_palettes(tokens)[name] if name else build_palette(tokens)
    role = QPalette.ColorRole
    pairs: list[tuple[QPalette.ColorRole, QPalette.ColorRole]] = [
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.PlaceholderText, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.ToolTipText, role.ToolTipBase),
        (role.HighlightedText, role.Highlight),
        *((tone, role.Window) for tone in TONES.values()),
    ]
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled):
        for ink, ground in pairs:
            if group == QPalette.ColorGroup.Disabled and ink == role.HighlightedText:
                continue  # nothing can be selected in what is off
            found: tuple[QColor, QColor] = (palette.color(group, ink), palette.color(group, ground))
            assert contrast(*found) >= TEXT, (group, ink, ground)
