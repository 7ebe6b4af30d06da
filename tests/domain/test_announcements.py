"""The texts of announcements: placeholders, what is wrong with one, and what it comes out as."""

from __future__ import annotations

import pytest

from dtxdesk.domain.announcements import (
    KINDS,
    LONGEST_TEXT,
    Occasion,
    as_occasions,
    filled,
    problems,
    to_json,
)


@pytest.mark.parametrize("occasion", list(Occasion))
def test_the_programs_own_texts_are_right_and_use_what_there_is(occasion: Occasion) -> None:
    kind = KINDS[occasion]
    assert problems(occasion, kind.text) == ()
    said = filled(kind.text, kind.examples)
    assert "{" not in said
    assert said


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "no text"),
        (" \n ", "no text"),
        ("{winer} won", "{winer}"),
        ("{ winner}", "{ winner}"),
        ("{} won", "{}"),
        ("{winner won", "brace"),
        ("winner} won", "brace"),
        ("x" * (LONGEST_TEXT + 1), "longer"),
    ],
)
def test_what_is_wrong_is_named(text: str, word: str) -> None:
    (wrong,) = problems(Occasion.SERIES_FINISHED, text)
    assert word in wrong


def test_braces_of_ones_own_and_lines_that_come_out_empty() -> None:
    assert problems(Occasion.NEXT_UP, "{{{first}}}") == ()
    assert filled("{{{first}}}", {"first": "A {b}"}) == "{A {b}}"
    assert filled("{first}\n{time}\n\nend {time}", {"first": "A"}) == "A\n\nend"


def test_what_a_newer_program_has_stored_is_left_out() -> None:
    chosen = {Occasion.NEXT_UP, Occasion.SERIES_FINISHED}
    stored = to_json(chosen)
    assert stored == ["series_finished", "next_up"]
    assert as_occasions([*stored, "of a later day", 3]) == chosen
    assert as_occasions(None) == frozenset()
    assert to_json(()) is None
