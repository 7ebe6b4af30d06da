"""What the draft's console is made of: the players who match, the board as a table, the clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from dtxdesk.data.queries.drafts import DraftPerson, DraftRow, DraftTeamRow
from dtxdesk.domain.draft import after, start
from dtxdesk.domain.draft_events import (
    CaptainReplaced,
    DraftPlayer,
    DraftTeam,
    Event,
    Left,
    Paused,
    Picked,
    Skipped,
    Started,
    TimeGiven,
)
from dtxdesk.domain.draft_order import Style
from dtxdesk.domain.people import sort_key
from dtxdesk.domain.search import SearchError
from dtxdesk.services.draft_view import DraftView
from dtxdesk.ui.pages.tournaments.draft_tab.available import Available, Order, narrowed
from dtxdesk.ui.pages.tournaments.draft_tab.clock_state import clock_state
from dtxdesk.ui.pages.tournaments.draft_tab.expanding_list import ExpandingList
from dtxdesk.ui.pages.tournaments.draft_tab.grid import Fill, grid_of
from dtxdesk.ui.pages.tournaments.draft_tab.lineups import gain, lacking
from dtxdesk.ui.theme import Theme

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
Positions = tuple[int, int, int, int, int]


def person(number: int, name: str = "", positions: Positions = (1, 0, 0, 0, 0)) -> DraftPerson:
    return DraftPerson(
        id=number,
        user_id=100 + number,
        name=name or f"P{number}",
        avatar=None,
        positions=positions,
        win_rate=None,
        league_mmr=True,
        start_mmr=None,
        team_id=None,
        captain=False,
        late=False,
    )


def somebody(number: int, name: str, mmr: int | None, positions: Positions) -> Available:
    return Available(person(number, name, positions), mmr, sort_key(name))


anybody = st.builds(
    somebody,
    st.integers(1, 1_000_000),
    st.text(min_size=1, max_size=12),
    st.none() | st.integers(0, 9_000),
    st.tuples(*[st.integers(0, 5)] * 5),  # type: ignore[arg-type]
)
crowds = st.lists(anybody, max_size=30, unique_by=lambda one: one.person.id)


def view_of(*events: Event, style: Style = Style.SNAKE, size: int = 3) -> DraftView:
    """Teams 1 and 2, led by P1 and P2; P3 to P8 in the pool."""
    people = {number: person(number) for number in range(1, 9)}
    teams = tuple(
        DraftTeam(number, size, number, (DraftPlayer(number, 5000 - number),)) for number in (1, 2)
    )
    pool = tuple(DraftPlayer(number, 5000 - number) for number in range(3, 9))
    draft = start(
        Started(NOON, "", style, teams, pool, timedelta(seconds=90), timedelta(seconds=60))
    )
    for event in events:
        draft = after(draft, event)
    row = DraftRow(
        id=1, version=1, tournament_id=1, tournament="Cup", style=style.value,
        state="finished" if draft.board.finished else "running", started_at=NOON, started_by="",
        pick_seconds=90, reserve_seconds=60, bid_seconds=None, bid_extra_seconds=0,
        auto_pick=False, events=len(events),
    )  # fmt: skip
    names = {
        number: DraftTeamRow(number, f"Team {number}", f"T{number}", number, size, None)
        for number in (1, 2)
    }
    return DraftView(row, draft, names, people)


# The players who match


@given(crowds, st.sampled_from(Order), st.sets(st.integers(0, 4)))
def test_sorting_and_positions_leave_out_nobody_else(
    crowd: Sequence[Available], order: Order, positions: set[int]
) -> None:
    found = narrowed(crowd, "", positions, order)
    wanted = [
        one
        for one in crowd
        if not positions or any(one.person.positions[place] > 0 for place in positions)
    ]
    assert sorted(one.person.id for one in found) == sorted(one.person.id for one in wanted)
    if order is Order.MMR:
        mmrs = [-1 if one.mmr is None else one.mmr for one in found]
        assert mmrs == sorted(mmrs, reverse=True)
    elif order is Order.NAME:
        assert [one.folded for one in found] == sorted(one.folded for one in found)


@given(crowds, st.integers(0, 9_000))
def test_a_comparison_and_its_contrary_part_those_who_have_an_mmr(
    crowd: Sequence[Available], mmr: int
) -> None:
    above = narrowed(crowd, f"mmr>{mmr}", (), Order.NAME)
    rest = narrowed(crowd, f"mmr<={mmr}", (), Order.NAME)
    rated = {one.person.id for one in crowd if one.mmr is not None}
    assert {one.person.id for one in (*above, *rest)} == rated
    assert not {one.person.id for one in above} & {one.person.id for one in rest}


def test_words_are_found_in_names_of_any_script_whatever_their_case() -> None:
    crowd = [
        somebody(1, "Korvus", 4000, (1, 0, 0, 0, 0)),
        somebody(2, "北风来信", 3000, (0, 1, 0, 0, 0)),
        somebody(3, "صقر الليل", None, (0, 0, 0, 0, 0)),
    ]

    def ids(search: str) -> list[int]:
        return [one.person.id for one in narrowed(crowd, search, (), Order.MMR)]

    assert ids("KORV") == [1]
    assert ids("北风") == [2]
    assert ids("الليل") == [3]
    assert ids("-korvus") == [2, 3]
    assert ids("pos:mid") == [2]
    assert ids("-pos:mid mmr>1") == [1]
    known = replace(crowd[0], handle=sort_key("Korvus#1234 of Discord"))
    assert narrowed([known, *crowd[1:]], "of discord", (), Order.MMR) == [known]
    with pytest.raises(SearchError):
        ids("mmr>many")


# The board


def test_while_nobody_passes_the_columns_are_rounds() -> None:
    grid = grid_of(view_of(Picked(NOON, "", 3), Picked(NOON, "", 4)))
    assert grid.rounds
    assert grid.turns_round
    first, second = grid.lines
    assert [(place.fill, place.number) for place in first.places] == [
        (Fill.TAKEN, None), (Fill.TAKEN, 1), (Fill.COMING, 4),
    ]  # fmt: skip
    assert [(place.fill, place.number) for place in second.places] == [
        (Fill.TAKEN, None), (Fill.TAKEN, 2), (Fill.RUNNING, 3),
    ]  # fmt: skip
    assert second.places[1].newest
    assert not first.places[1].newest
    assert (second.on_turn, grid.here) == (True, 2)


def test_after_a_pass_the_columns_are_players() -> None:
    grid = grid_of(view_of(Skipped(NOON, ""), Picked(NOON, "", 3), Picked(NOON, "", 4)))
    assert not grid.rounds


def test_who_leaves_is_not_on_the_board_and_a_new_captain_stands_first() -> None:
    events = (Picked(NOON, "", 3), CaptainReplaced(NOON, "", 1, DraftPlayer(3, 4997)))
    first = grid_of(view_of(*events)).lines[0]
    assert [place.person.id if place.person else None for place in first.places] == [3, 1, None]
    gone = grid_of(view_of(*events, Left(NOON, "", 1))).lines[0]
    assert [place.person.id if place.person else None for place in gone.places] == [3, None, None]


def test_once_it_is_over_nothing_is_coming() -> None:
    events = [Picked(NOON, "", number) for number in (3, 4, 5, 6)]
    grid = grid_of(view_of(*events))
    fills = {place.fill for line in grid.lines for place in line.places}
    assert fills == {Fill.TAKEN}
    assert grid.here is None


def test_what_a_team_would_gain() -> None:
    view = view_of()
    people = dict(view.people)
    people[4] = person(4, positions=(0, 0, 1, 0, 0))
    view = replace(view, people=people)
    team = view.draft.board.team(1)
    assert lacking(view, team) == (1, 2, 3, 4)
    gained = gain(view, team, people[4])
    assert (gained.total, gained.covers, gained.lacks) == (4999 + 4996, (2,), (1, 3, 4))
    again = gain(view, team, people[5])  # another who plays carry alone
    assert again.covers == ()


# The clock


@pytest.mark.parametrize(
    ("seconds", "figures", "reserve", "over"),
    [
        (0, "1:30", False, False),
        (48, "0:42", False, False),
        (89.5, "0:01", False, False),
        (90, "1:00", True, False),
        (149.9, "0:01", True, False),
        (150, "0:00", False, True),
        (9_000, "0:00", False, True),
    ],
)
def test_the_limit_runs_first_then_the_reserve(
    seconds: float, figures: str, reserve: bool, over: bool
) -> None:
    state = clock_state(view_of(), NOON + timedelta(seconds=seconds))
    assert (state.figures, state.reserve, state.over) == (figures, reserve, over)


def test_a_paused_clock_stands_and_is_never_over() -> None:
    view = view_of(Paused(NOON + timedelta(seconds=30), ""))
    state = clock_state(view, NOON + timedelta(hours=5))
    assert (state.figures, state.paused, state.over) == ("1:00", True, False)


@given(st.floats(0, 100_000), st.integers(0, 200))
def test_the_bar_is_never_longer_than_itself(passed: float, given_at: int) -> None:
    view = view_of(TimeGiven(NOON + timedelta(seconds=given_at), ""))
    share = clock_state(view, NOON + timedelta(seconds=passed)).share
    assert share is not None
    assert 0 <= share <= 1


# The list with one higher row


@pytest.fixture
def long_list(dressed: Theme, qtbot: QtBot) -> ExpandingList:
    made = ExpandingList(lambda *_: None, str, 44, 48)
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.rows_model.show([str(number) for number in range(60)])
    made.show()
    return made


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(current=st.integers(-1, 59), row=st.integers(0, 59), part=st.floats(0, 0.99))
def test_every_height_belongs_to_the_row_that_is_painted_there(
    long_list: ExpandingList, current: int, row: int, part: float
) -> None:
    long_list.setCurrentIndex(long_list.rows_model.index(current))
    index = long_list.rows_model.index(row)
    long_list.scrollTo(index)
    rect = long_list.visualRect(index)
    at = QPoint(10, rect.top() + int(part * rect.height()))
    assert long_list.indexAt(at).row() == row
    assert long_list.viewport().rect().contains(rect)
    if row:
        above = long_list.visualRect(long_list.rows_model.index(row - 1))
        assert above.bottom() + 1 == rect.top()


def test_keys_go_through_all_rows_and_the_current_one_stays_in_sight(
    long_list: ExpandingList, qtbot: QtBot
) -> None:
    for key, row in (
        (Qt.Key.Key_Down, 0),
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_PageDown, 9),
        (Qt.Key.Key_End, 59),
        (Qt.Key.Key_Down, 59),
        (Qt.Key.Key_Up, 58),
        (Qt.Key.Key_Home, 0),
    ):
        qtbot.keyClick(long_list, key)
        current = long_list.currentIndex()
        assert current.row() == row
        assert long_list.viewport().rect().contains(long_list.visualRect(current))
    below = long_list.visualRect(long_list.rows_model.index(3)).center()
    qtbot.mouseClick(long_list.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert long_list.currentIndex().row() == 3
