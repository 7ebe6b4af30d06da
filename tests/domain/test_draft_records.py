"""Events as records and back; what no event has made is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.draft_events import (
    Bid,
    CaptainReplaced,
    DraftPlayer,
    Event,
    How,
    Joined,
    Left,
    MmrGiven,
    Nominated,
    Paused,
    Picked,
    Redone,
    Restarted,
    Resumed,
    Rolled,
    Skipped,
    Sold,
    TimeGiven,
    Undone,
)
from dtxdesk.domain.draft_order import Style
from dtxdesk.domain.draft_records import KINDS, EventRecord, event_of, record_of
from dtxdesk.errors import UserError
from tests.domain.drafting import BEGAN, BY, at, started

times = st.datetimes(timezones=st.just(UTC) | st.just(timezone(timedelta(hours=5, minutes=30))))
names = st.text(max_size=20)
numbers = st.integers(-5, 10**12)
hows = st.sampled_from(list(How))
players = st.builds(DraftPlayer, numbers, st.none() | numbers)
throws = st.lists(
    st.lists(st.tuples(numbers, st.integers(1, 6)), min_size=2, max_size=4).map(tuple),
    min_size=1,
    max_size=3,
).map(tuple)
events: st.SearchStrategy[Event] = st.one_of(
    st.builds(Picked, times, names, numbers, hows),
    st.builds(Rolled, times, names, throws),
    st.builds(Left, times, names, numbers),
    st.builds(CaptainReplaced, times, names, numbers, players),
    st.builds(Joined, times, names, players),
    st.builds(MmrGiven, times, names, numbers, numbers),
    st.builds(Nominated, times, names, numbers, numbers, hows),
    st.builds(Bid, times, names, numbers, numbers),
    st.builds(Sold, times, names, hows),
    *(
        st.builds(kind, times, names)
        for kind in (Skipped, Restarted, Undone, Redone, Paused, Resumed, TimeGiven)
    ),
)


@given(events)
def test_an_event_comes_back_as_it_was(event: Event) -> None:
    record = record_of(event)
    written = json.loads(json.dumps(record.details))
    assert event_of(replace(record, details=written)) == event
    assert len(record.kind) <= 20


def test_every_event_but_the_first_has_a_kind() -> None:
    kinds = {kind.__name__ for kind in Event.__subclasses__()}
    assert {kind.__name__ for kind in KINDS.values()} == kinds - {"Started"}
    with pytest.raises(ValueError, match="no record"):
        record_of(started(Style.SNAKE))


def test_a_record_is_flat() -> None:
    captain = CaptainReplaced(at(1), BY, 4, DraftPlayer(12, 3500))
    assert record_of(captain) == EventRecord(
        "captain_replaced", at(1), BY, team=4, player=12, mmr=3500
    )
    picked = record_of(Picked(at(1), BY, 12, How.TIME))
    assert picked == EventRecord("picked", at(1), BY, player=12, details={"how": "time"})
    rolled = record_of(Rolled(at(1), BY, (((1, 6), (2, 3)),)))
    assert rolled.details == {"throws": [[[1, 6], [2, 3]]]}


@pytest.mark.parametrize(
    "changed",
    [
        {"kind": "danced"},
        {"kind": "started"},
        {"kind": "undone"},
        {"player": None},
        {"player": "12"},
        {"player": True},
        {"team": 1},
        {"mmr": 0},
        {"amount": 1},
        {"details": {}},
        {"details": {"how": "magic"}},
        {"details": {"how": None}},
        {"details": {"how": "time", "more": 1}},
        {"at": datetime(2026, 11, 1, 20)},  # noqa: DTZ001
    ],
)
def test_rubbish_is_refused(changed: dict[str, Any]) -> None:
    record = EventRecord("picked", BEGAN, BY, player=12, details={"how": "captain"})
    assert event_of(record) == Picked(BEGAN, BY, 12)
    with pytest.raises(UserError, match="can't be read"):
        event_of(replace(record, **changed))


@pytest.mark.parametrize(
    "written",
    [None, [], 7, "66", [7], [[7]], [[[1]]], [[[1, 2, 3]]], [[[1, "6"]]], [[[1, True]]], {}],
)
def test_rolls_that_are_none_are_refused(written: Any) -> None:
    with pytest.raises(UserError, match="can't be read"):
        event_of(EventRecord("rolled", BEGAN, BY, details={"throws": written}))
