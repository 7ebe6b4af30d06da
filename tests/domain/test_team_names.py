"""Names and tags that teams are given where nobody thinks of better ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.people import MAX_NAME, clean_text, sort_key
from dtxdesk.domain.team_names import numbered_name, suggested_name, suggested_tag
from dtxdesk.domain.tournaments import MAX_TAG

names = st.text(min_size=1, max_size=MAX_NAME).map(clean_text).filter(bool).map(str)


def test_a_team_is_called_after_its_captain() -> None:
    assert suggested_name("Korvus", []) == "Team Korvus"
    assert suggested_name("Korvus", ["TEAM KORVUS"]) == "Team Korvus 2"
    assert suggested_name("Korvus", ["Team Korvus", "team korvus 2"]) == "Team Korvus 3"


def test_without_a_captain_it_has_a_number() -> None:
    assert numbered_name([]) == "Team 1"
    assert numbered_name(["Team Korvus"]) == "Team 2"
    assert numbered_name(["Other", "team 3"]) == "Team 4"


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("Team Korvus", "KORV"),
        ("Korvus", "KORV"),
        ("Gem of Blue Sight", "GOBS"),
        ("Charge & Regret", "CHAR"),
        ("Team TP Scroll Optional", "TSO"),
        ("Team", "TEAM"),
        ("北风来信", "北风来信"),
        ("🦆", ""),
        ("straße", "STRA"),
    ],
)
def test_tags(name: str, tag: str) -> None:
    assert suggested_tag(name) == tag


def test_a_tag_that_is_taken_gets_a_number() -> None:
    assert suggested_tag("Korvus", ["korv"]) == "KORV2"
    assert suggested_tag("Korvus", ["korv", "KORV2"]) == "KORV3"


@given(names, st.integers(0, 12))
def test_suggestions_can_be_saved_and_are_not_taken(captain: str, many: int) -> None:
    taken: list[str] = []
    tags: list[str] = []
    for _ in range(many + 1):
        name, tag = suggested_name(captain, taken), suggested_tag(captain, tags)
        assert len(name) <= MAX_NAME
        assert sort_key(name) not in {sort_key(one) for one in taken}
        assert len(tag) <= MAX_TAG
        assert not tag or sort_key(tag) not in {sort_key(one) for one in tags}
        taken.append(name)
        tags.append(tag)


@given(st.lists(names, max_size=6))
def test_a_number_is_free(taken: list[str]) -> None:
    taken += [f"Team {number}" for number in range(len(taken), len(taken) + 3)]
    assert sort_key(numbered_name(taken)) not in {sort_key(one) for one in taken}
