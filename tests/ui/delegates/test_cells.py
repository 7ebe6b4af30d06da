from __future__ import annotations

import pytest

from dtxdesk.ui.delegates import (
    BadgeCell,
    Cell,
    ChangedCell,
    DivergingCell,
    MovementCell,
    PersonCell,
    PositionsCell,
    ShareCell,
    SidesCell,
    TextCell,
    percent,
    signed,
    spoken,
)
from dtxdesk.ui.delegates.avatars import initials


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (PersonCell(1, "Korvus", "@korvus"), "Korvus, @korvus"),
        (PersonCell(1, "Korvus", note="34 games"), "Korvus, 34 games"),
        (TextCell("5420"), "5420"),
        (PositionsCell((1, 0, 2, 0, 0)), "carry first, offlane second"),
        (PositionsCell((0, 0, 0, 0, 0)), "no positions"),
        (ChangedCell("5574", 154), "5574, change +154"),
        (ChangedCell("5574", -12), "5574, change −12"),
        (ChangedCell("–"), "–"),
        (ShareCell(0.647), "65 %"),
        (ShareCell(None), "none"),
        (DivergingCell("69 %", -23.4, 120), "69 %, −23"),
        (DivergingCell("", None, 200), "no points"),
        (MovementCell(2), "up 2"),
        (MovementCell(-1), "down 1"),
        (MovementCell(0), "no movement"),
        (MovementCell(None), "no movement"),
        (BadgeCell("Counted"), "Counted"),
        (
            SidesCell("Smoke", "Mirrors", False, "24–18"),
            "Radiant Smoke against Dire Mirrors, 24–18, Mirrors won",
        ),
        (SidesCell("A", "B", None), "Radiant A against Dire B, no winner"),
        (None, "loading"),
    ],
)
def test_a_screen_reader_hears_what_the_eye_sees(cell: Cell | None, words: str) -> None:
    assert spoken(cell) == words


@pytest.mark.parametrize(("number", "text"), [(154, "+154"), (-48, "−48"), (0, "0")])
def test_a_change_has_a_real_minus(number: int, text: str) -> None:
    assert signed(number) == text


def test_percent() -> None:
    assert percent(0.6471) == "65 %"
    assert percent(0.6471, 1) == "64.7 %"


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Korvus", "K"),
        ("midnight.exe", "ME"),
        ("nyx_nyx", "NN"),
        ("Pudge Enjoyer of all", "PE"),
        ("北风来信", "北"),
        ("صقر الليل", "ص"),
        ("🦆 quack", "Q"),
        ("👩‍👩‍👧", "👩‍👩‍👧"),
        ("...", "?"),
        ("", "?"),
        ("<b>x</b>", "<"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters
