"""Names: what is kept of them, and what they are found and put in order by."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.people import (
    MAX_NAME,
    clean_note,
    clean_text,
    display_name,
    search_key,
    sort_key,
)


@given(st.text(max_size=400))
def test_a_kept_name_is_one_trimmed_line_that_any_database_takes(text: str) -> None:
    kept = clean_text(text)
    if kept is None:
        return
    assert kept == kept.strip()
    assert 0 < len(kept) <= MAX_NAME
    assert len(kept.splitlines()) == 1
    assert not {unicodedata.category(c) for c in kept} & {"Cc", "Cs"}
    assert clean_text(kept) == kept


def test_what_is_cleaned() -> None:
    assert clean_text("a\tb\r\nc\0d\x1b[31m") == "a b  cd[31m"
    assert clean_text(" \u2028\0 ") is None
    assert clean_text(None) is None
    assert clean_text("صقر \u202eالليل") == "صقر \u202eالليل"
    assert clean_note(" first\n\tsecond\0\ud800 \n") == "first\n\tsecond"


def test_which_name_is_shown() -> None:
    assert display_name((None, "", "Third")) == "Third"
    assert display_name((), 7, "8") == "Steam 7"
    assert display_name((), None, "8") == "Discord 8"
    assert display_name(()) == "Unnamed player"


def test_case_and_compatible_forms_make_no_difference() -> None:
    assert sort_key("Ärger") == sort_key("äRGER") == sort_key("A\u0308rger")
    assert sort_key("STRASSE") == sort_key("straße")
    assert sort_key("ﬁn") == sort_key("FIN")
    assert sort_key("北风来信") == "北风来信"
    assert sort_key("I") != sort_key("ı")
    assert search_key(("Ä", None, "", 7)) == "ä\n7"
