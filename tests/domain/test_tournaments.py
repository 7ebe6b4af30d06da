"""The form of a tournament: what can be saved, and what is stored."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.tournaments import (
    MAX_DESCRIPTION,
    MAX_TEAM_SIZE,
    TournamentFields,
    zone_of,
)


def test_a_name_is_enough() -> None:
    fields = TournamentFields(name=" Winter\tDraft ", description=" two\nlines \x07")
    assert fields.problems() == {}
    assert fields.cleaned() == TournamentFields(name="Winter Draft", description="two\nlines")


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        (TournamentFields(name="\x00 \n"), "name"),
        (TournamentFields(name="A", description="x" * (MAX_DESCRIPTION + 1)), "description"),
        (TournamentFields(name="A", time_zone="Berlin"), "time_zone"),
        (TournamentFields(name="A", time_zone="../etc/passwd"), "time_zone"),
        (TournamentFields(name="A", time_zone="Europe"), "time_zone"),
        (TournamentFields(name="A", time_zone=""), "time_zone"),
        (TournamentFields(name="A", team_size=0), "team_size"),
        (TournamentFields(name="A", team_size=MAX_TEAM_SIZE + 1), "team_size"),
    ],
)
def test_what_is_wrong_is_told_by_field(fields: TournamentFields, wrong: str) -> None:
    assert list(fields.problems()) == [wrong]


def test_zones_are_iana_names() -> None:
    assert str(zone_of(" Europe/Berlin ")) == "Europe/Berlin"
    assert zone_of("UTC") is not None
    assert zone_of("Middle-earth/Shire") is None


@given(st.text(), st.text(), st.text(max_size=20))
def test_cleaning_twice_changes_nothing_more(name: str, description: str, zone: str) -> None:
    once = TournamentFields(name=name, description=description, time_zone=zone).cleaned()
    assert once.cleaned() == once
    assert zone_of(zone) is None or once.time_zone == zone.strip()
