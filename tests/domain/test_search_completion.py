from __future__ import annotations

import pytest

from dtxdesk.domain.search import Kind, SearchKey, parse
from dtxdesk.domain.search_completion import complete

KEYS = {
    key.word: key
    for key in (
        SearchKey("mmr", Kind.NUMBER, "Base MMR: mmr>4000"),
        SearchKey("pos", Kind.POSITION, "Plays a position: pos:mid"),
        SearchKey("seen", Kind.AGE, "Last game: seen<30d"),
        SearchKey("steam", Kind.FLAG, "Has a Steam id"),
        SearchKey("who", Kind.TEXT, "Who did it"),
        SearchKey("kind", Kind.TEXT, "How it came about", ("change", "undo", "bulk edit")),
    )
}


def offered(text: str, cursor: int | None = None) -> list[str]:
    return [found.text for found in complete(text, len(text) if cursor is None else cursor, KEYS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("m", ["mmr>"]),
        ("MM", ["mmr>"]),
        ("s", ["seen<", "steam:"]),
        ("-po", ["pos:"]),
        ("korvus s", ["seen<", "steam:"]),
        ("korvus ", []),
        ("korvus", []),
        ("seen", ["seen<"]),
        ("pos:", ["carry", "mid", "offlane", '"soft support"', '"hard support"']),
        ("pos!=o", ["offlane"]),
        ("-pos:MI", ["mid"]),
        ("pos:mid", []),
        ("steam:", ["yes", "no"]),
        ("seen<3", ["30d"]),
        ("kind:", ["change", "undo", '"bulk edit"']),
        ("kind:b", ['"bulk edit"']),
        ("mmr>", []),
        ("who:k", []),
        ("unknown:x", []),
        ('"pos', []),
        ('"a b" po', ["pos:"]),
    ],
)
def test_what_may_come_next(text: str, expected: list[str]) -> None:
    assert offered(text) == expected


def test_only_what_is_before_the_cursor_counts() -> None:
    (found,) = complete("po korvus", 2, KEYS)
    assert (found.text, found.start, found.end) == ("pos:", 0, 2)


def test_a_value_takes_the_place_of_what_was_begun() -> None:
    (found,) = complete("-pos:mi", 7, KEYS)
    assert (found.start, found.end, found.begun) == (5, 7, True)


def test_a_key_brings_its_sentence_and_a_value_none() -> None:
    assert complete("mm", 2, KEYS)[0].help == "Base MMR: mmr>4000"
    assert all(not found.help for found in complete("pos:", 4, KEYS))


@pytest.mark.parametrize("key", ["pos", "steam", "seen", "kind"])
def test_every_value_that_is_offered_can_be_read(key: str) -> None:
    for found in complete(f"{key}:", len(key) + 1, KEYS):
        assert len(parse(f"{key}:{found.text}", KEYS)) == 1
