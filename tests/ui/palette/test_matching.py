from __future__ import annotations

import pytest

from dtxdesk.domain.people import search_words
from dtxdesk.ui.palette.matching import lit, rank


def in_order(text: str, titles: list[str]) -> list[str]:
    words = search_words(text)
    found = [(place, title) for title in titles if (place := rank(title, "", words)) is not None]
    return [title for _, title in sorted(found, key=lambda entry: entry[0])]


def test_the_beginning_comes_before_a_word_before_the_middle_before_initials() -> None:
    titles = ["Red eye potion", "Prepare it", "Show the repository", "Repair"]
    assert in_order("rep", titles) == [
        "Repair", "Show the repository", "Prepare it", "Red eye potion",
    ]  # fmt: skip


def test_all_words_must_be_there_in_any_order() -> None:
    assert in_order("player new", ["New player…", "New league…"]) == ["New player…"]
    assert in_order("np", ["New player…", "New league…"]) == ["New player…"]
    assert in_order("new x", ["New player…"]) == []


def test_a_thing_is_found_by_the_menu_it_is_in_after_all_others() -> None:
    words = search_words("database")
    by_title = rank("Check database", "Database", words)
    by_menu = rank("Back up now", "Database", words)
    assert by_title is not None
    assert by_menu is not None
    assert by_title < by_menu


@pytest.mark.parametrize(
    ("text", "typed", "shown"),
    [
        ("Edit player…", "pla", ["pla"]),
        ("New player…", "np", ["N", "p"]),
        ("Replay player", "play", ["play"]),
        ("Straße", "strasse", ["Straße"]),
        ("صقر الليل", "الل", ["الل"]),
        ("北风来信", "来信", ["来信"]),
        ("🦆 Duckhunt", "duck", ["Duck"]),
        ("Korvus", "nobody", []),
    ],
)
def test_what_was_typed_is_lit_in_any_script(text: str, typed: str, shown: list[str]) -> None:
    spans = lit(text, search_words(typed))
    assert [text[start : start + length] for start, length in spans] == shown


def test_a_word_is_lit_where_a_word_begins_rather_than_earlier() -> None:
    assert lit("Replay player", ["play"]) == [(7, 4)]
