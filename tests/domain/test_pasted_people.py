"""A pasted list of people: what the lines mean, and that nothing is guessed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.pasted_people import MOST_LINES, Candidate, Meant, decide, pasted_lines
from dtxdesk.domain.people import sort_key
from dtxdesk.domain.steam_id import to_id64

KORVUS = Candidate(1, "Korvus", "@korvus", archived=False)
TWIN = Candidate(2, "Korvus", "@other", archived=False)
GONE = Candidate(3, "Gone", "", archived=True)


def keys(line: str) -> tuple[str, ...]:
    (found,) = pasted_lines(line)
    return found.keys


def test_how_people_write_lists() -> None:
    assert keys("Korvus") == ("korvus",)
    assert "korvus" in keys("3. Korvus")
    assert "korvus" in keys("• @Korvus ")
    assert "1st_pick" in keys("1st_pick")
    assert "4. blake" in keys("4. Blake")  # somebody may be called that
    assert keys("\N{FULLWIDTH LATIN CAPITAL LETTER K}orvus") == ("korvus",)


def test_every_way_to_write_a_steam_account_is_one() -> None:
    account, id64 = 52_000_000, to_id64(52_000_000)
    for line in (
        str(account),
        str(id64),
        f"https://steamcommunity.com/profiles/{id64}/",
        f"https://www.dotabuff.com/players/{account}",
    ):
        assert {str(account), str(id64)} <= set(keys(line))


def test_empty_lines_are_none_and_keep_their_numbers() -> None:
    assert [(line.number, line.text) for line in pasted_lines("\nKorvus\n  \n\tRook\n@\n")] == [
        (2, "Korvus"),
        (4, "Rook"),
    ]
    assert len(pasted_lines("x\n" * (MOST_LINES + 5))) == MOST_LINES


def test_what_lines_mean() -> None:
    lines = pasted_lines("Korvus\nKORVUS\nRook\nGone\nnobody\nVesper")
    known = {
        "korvus": [KORVUS],
        "rook": [KORVUS, TWIN],
        "gone": [GONE],
        "vesper": [Candidate(4, "Vesper", "", archived=False)],
    }
    assert [row.meant for row in decide(lines, known, {4})] == [
        Meant.FOUND,
        Meant.TWICE,
        Meant.SEVERAL,
        Meant.ARCHIVED,
        Meant.UNKNOWN,
        Meant.ALREADY,
    ]


def test_who_is_archived_does_not_stand_in_the_way_of_who_is_not() -> None:
    (row,) = decide(pasted_lines("Korvus"), {"korvus": [KORVUS, GONE]}, ())
    assert (row.meant, row.candidates) == (Meant.FOUND, (KORVUS,))


people = st.lists(
    st.builds(
        Candidate,
        user_id=st.integers(1, 6),
        name=st.sampled_from(["a", "b", "c"]),
        handle=st.just(""),
        archived=st.booleans(),
    ),
    unique_by=lambda one: one.user_id,
)


@given(people, st.lists(st.sampled_from(["a", "B", "c", "d", ""])), st.sets(st.integers(1, 6)))
def test_only_who_can_be_nobody_else_is_found(
    players: list[Candidate], texts: list[str], there: set[int]
) -> None:
    lines = pasted_lines("\n".join(texts))
    known = {
        name: [player for player in players if player.name == name] for name in ("a", "b", "c")
    }
    read = decide(lines, known, there)
    assert [row.line for row in read] == lines
    found = [row for row in read if row.meant is Meant.FOUND]
    for row in found:
        (one,) = row.candidates
        same = [player for player in known[sort_key(row.line.text)] if not player.archived]
        assert same == [one]
        assert one.user_id not in there
    ids = [row.candidates[0].user_id for row in found]
    assert len(ids) == len(set(ids))
