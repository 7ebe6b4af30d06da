"""The search language: whatever is typed, it is read or refused with the place of the fault."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.data.queries.people_search import KEYS
from dtxdesk.domain.people import sort_key
from dtxdesk.domain.search import Kind, SearchError, SearchKey, Term, parse

pieces = st.one_of(
    st.text(max_size=8),
    st.sampled_from(['"', "-", ":", "<", ">=", "!=", " ", "mmr", "pos", "seen", "steam", "wr",
                     "nan", "inf", "1e999", "30d", "99999y", "mid", "\0", "\ud800", "İ", "ß",
                     "%", "_"]),
)  # fmt: skip


@given(st.lists(pieces, max_size=12).map("".join))
def test_whatever_is_typed_is_read_or_refused_with_its_place(text: str) -> None:
    refused: SearchError | None
    terms: tuple[Term, ...]
    try:
        terms = parse(text, KEYS)
    except SearchError as error:
        refused = error
        terms = ()
    else:
        refused = None
    if refused is not None:
        assert 0 <= refused.start < refused.end <= len(text)
        assert refused.message
    for term in terms:
        assert term.key == "" or term.key in KEYS
        if isinstance(term.value, str):
            assert term.value
            assert "\0" not in term.value
            term.value.encode()


@given(st.text(st.characters(exclude_characters='"', exclude_categories=("Cc", "Cs", "Zl", "Zp"))))
def test_what_is_quoted_is_one_phrase(text: str) -> None:
    wanted = sort_key(text.strip()).strip()
    assert parse(f'"{text}"', {}) == ((Term("", ":", wanted),) if wanted else ())


def test_terms_of_every_kind() -> None:
    assert parse('korvus -"the rook" mmr>4000 wr<=55% pos:mid -seen<30d steam:no', KEYS) == (
        Term("", ":", "korvus"),
        Term("", ":", "the rook", negated=True),
        Term("mmr", ">", 4000.0),
        Term("wr", "<=", 55.0),
        Term("pos", "=", 1),
        Term("seen", "<", timedelta(days=30), negated=True),
        Term("steam", "=", value=False),
    )
    assert parse('pos:"hard support" POS:5 pos:ca mmr!=0 "open', KEYS) == (
        Term("pos", "=", 4),
        Term("pos", "=", 4),
        Term("pos", "=", 0),
        Term("mmr", "!=", 0.0),
        Term("", ":", "open"),
    )
    assert parse("mmr> pos: - ", KEYS) == ()
    assert parse("STRASSE ＫＯＲＶＵＳ", KEYS) == parse("straße korvus", KEYS)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("abc rank>5", "rank"),
        ("mmr>many", "many"),
        ("a -mmr>nan", "nan"),
        ("mmr<inf", "inf"),
        ("pos:jungle x", "jungle"),
        ("pos:9", "9"),
        ("pos<3", "<"),
        ("steam>yes", ">"),
        ("seen<30", "30"),
        ("seen<soon", "soon"),
        ('steam:"maybe not"', '"maybe not"'),
    ],
)
def test_the_place_of_a_fault(text: str, place: str) -> None:
    with pytest.raises(SearchError) as refused:
        parse(text, KEYS)
    assert text[refused.value.start : refused.value.end] == place
    assert refused.value.remedy


def test_a_search_of_endless_terms_is_refused() -> None:
    with pytest.raises(SearchError, match="long"):
        parse("a " * 5000, KEYS)


def test_a_key_may_take_a_text_or_one_of_some_words() -> None:
    keys = {
        key.word: key
        for key in (
            SearchKey("hero", Kind.TEXT, "A hero: hero:axe"),
            SearchKey("won", Kind.TEXT, "Who won: won:dire", ("radiant", "dire")),
        )
    }
    assert parse('hero:"Queen of Pain" -won:Dire', keys) == (
        Term("hero", "=", "queen of pain"),
        Term("won", "=", "dire", negated=True),
    )
    with pytest.raises(SearchError) as refused:
        parse("won:nobody", keys)
    assert (refused.value.start, refused.value.end) == (4, 10)
    with pytest.raises(SearchError):
        parse("hero>axe", keys)
