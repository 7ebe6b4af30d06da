"""Names in the markup of a wiki."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.exports.reading import one_line
from dtxdesk.exports.wikitext import call, plain

MARKUP = re.compile(r"[<>\[\]{}|=]|''|~~~|__|://|^[*#:;]")


@given(st.text() | st.text("{}[]|=<>'~_*#:;&/ab1 -", max_size=12))
def test_a_name_is_no_markup_and_reads_as_it_is(name: str) -> None:
    written = plain(name)
    assert not MARKUP.search(re.sub(r"&#\d+;", ".", written))
    assert html.unescape(written) == one_line(name)


@pytest.mark.parametrize(
    "name", ["Dragon's Lair", "中文队伍", "الفريق", "🏆 5-stack", "A_b ~c~", "x:y #1"]
)
def test_ordinary_names_stay_readable(name: str) -> None:
    assert plain(name) == name


def test_a_call_is_one_line_or_has_a_line_for_each_parameter() -> None:
    arguments = (("", "Bracket/2"), ("id", "x"))
    assert call("Bracket", arguments) == "{{Bracket|Bracket/2|id=x}}"
    assert call("Bracket", arguments, lines=True) == "{{Bracket\n|Bracket/2\n|id=x\n}}"
