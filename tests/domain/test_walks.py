"""Stretches of a history: whatever is read in whatever order, nothing is left out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.walks import BOTTOM, Stretch, Walked

stretches = st.lists(
    st.tuples(st.integers(1, 60), st.integers(0, 60)).map(lambda pair: (max(pair), min(pair))),
    max_size=8,
)


@given(stretches)
def test_the_stretches_cover_exactly_what_was_read(pairs: list[tuple[int, int]]) -> None:
    walked = Walked.from_pairs(pairs)
    read = {n for high, low in pairs for n in range(low, high + 1)}
    covered = {n for s in walked.stretches for n in range(s.low, s.high + 1)}
    assert covered == read
    highs = [s.high for s in walked.stretches]
    assert highs == sorted(highs, reverse=True)
    for upper, lower in zip(walked.stretches, walked.stretches[1:], strict=False):
        assert upper.low > lower.high + 1


@given(stretches, st.integers(1, 70))
def test_the_next_unread_id_is_the_highest_that_was_not_read(
    pairs: list[tuple[int, int]], start: int
) -> None:
    read = {n for high, low in pairs for n in range(low, high + 1)}
    unread = [n for n in range(1, start + 1) if n not in read]
    found = Walked.from_pairs(pairs).next_unread(start)
    to_the_end = any(low == BOTTOM for _, low in pairs)
    expected = max(unread, default=None)
    assert found == expected or (to_the_end and found is None and expected is None)


@given(stretches)
def test_storing_as_pairs_loses_nothing(pairs: list[tuple[int, int]]) -> None:
    walked = Walked.from_pairs(pairs)
    assert Walked.from_pairs(walked.pairs()) == walked


def test_complete_means_one_stretch_to_the_bottom() -> None:
    assert not Walked().complete
    assert not Walked((Stretch(9, 5),)).complete
    assert Walked((Stretch(9, BOTTOM),)).complete
    assert not Walked((Stretch(20, 15), Stretch(9, BOTTOM))).complete
