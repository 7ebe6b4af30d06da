"""A draft from its events: turns, undo, clock, and what must hold whatever happens."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dtxdesk.domain.draft import Draft, after, replay
from dtxdesk.domain.draft_events import (
    CaptainReplaced,
    DraftPlayer,
    DraftTeam,
    Event,
    Left,
    Paused,
    Picked,
    Redone,
    Restarted,
    Resumed,
    Rolled,
    Skipped,
    Started,
    Undone,
)
from dtxdesk.domain.draft_order import Style, roll_off
from dtxdesk.errors import UserError

BEGAN = datetime(2026, 11, 1, 20, tzinfo=UTC)
BY = "mirela"


def at(seconds: int) -> datetime:
    return BEGAN + timedelta(seconds=seconds)


def started(style: Style, sizes: tuple[int, ...] = (3, 3), mmr: int = 3000) -> Started:
    captains = [DraftPlayer(100 + n, mmr + 100 * n) for n in range(len(sizes))]
    teams = tuple(
        DraftTeam(n, size, captains[n].id, (captains[n],)) for n, size in enumerate(sizes)
    )
    pool = tuple(DraftPlayer(n, 1000 + 100 * n) for n in range(sum(sizes)))
    return Started(BEGAN, BY, style, teams, pool, timedelta(seconds=90))


def players(draft: Draft, team: int) -> list[int]:
    return [player.id for player in draft.board.teams[team].players]


def test_a_snake_draft_ends_with_full_teams() -> None:
    events: list[Event] = [started(Style.SNAKE)]
    for second, player in enumerate((5, 4, 3, 2), 1):
        events.append(Picked(at(second), BY, player))
    draft = replay(events)
    assert draft.board.finished
    assert draft.board.turn is None
    assert (players(draft, 0), players(draft, 1)) == ([100, 5, 2], [101, 4, 3])


def test_a_skipped_team_fills_its_place_later() -> None:
    draft = replay([started(Style.NORMAL), Skipped(at(1), BY)])
    turns = []
    while not draft.board.finished:
        turns.append(draft.board.turn)
        draft = after(draft, Picked(at(2), BY, draft.board.pool[0].id))
    assert turns == [1, 0, 1, 0]


def test_a_team_that_passes_in_shuffle_sits_out_until_a_pick() -> None:
    draft = replay([started(Style.SHUFFLE), Skipped(at(1), BY)])
    assert draft.board.turn == 1
    assert after(draft, Picked(at(2), BY, 5)).board.turn == 0


def test_a_tie_is_rolled_for_and_the_rolls_stay_in_the_history() -> None:
    start = started(Style.SHUFFLE)
    equal = tuple(
        DraftTeam(t.id, t.size, t.captain, (DraftPlayer(t.captain, 3000),)) for t in start.teams
    )
    draft = replay([Started(BEGAN, BY, Style.SHUFFLE, equal, start.pool)])
    assert (draft.board.tied, draft.board.turn) == ((0, 1), None)
    with pytest.raises(UserError, match="Roll first"):
        after(draft, Picked(at(1), BY, 1))
    throws = (((0, 4), (1, 4)), ((0, 2), (1, 5)))
    rolled = after(draft, Rolled(at(1), BY, throws))
    assert rolled.board.turn == 1
    picked = after(rolled, Picked(at(2), BY, 1, on_behalf=True))
    assert picked.board.picks[0].throws == throws
    assert picked.board.picks[0].on_behalf
    assert after(picked, Undone(at(3), BY)).board == rolled.board


def test_without_mmr_nobody_is_picked_in_shuffle() -> None:
    start = started(Style.SHUFFLE)
    pool = (*start.pool, DraftPlayer(50, None))
    draft = replay([Started(BEGAN, BY, Style.SHUFFLE, start.teams, pool)])
    with pytest.raises(UserError, match="no MMR"):
        after(draft, Picked(at(1), BY, 50))


def test_a_pause_adds_to_the_clock_and_a_pick_starts_it_anew() -> None:
    draft = replay([started(Style.SNAKE), Paused(at(10), BY)])
    assert draft.clock.deadline is None
    assert draft.clock.left(at(500)) == timedelta(seconds=80)
    draft = after(draft, Resumed(at(40), BY))
    assert draft.clock.deadline == at(120)
    assert after(draft, Picked(at(50), BY, 1)).clock.deadline == at(140)
    assert draft.clock.left(at(999)) == timedelta(0)


def test_a_late_captain_comes_from_the_pool_or_from_outside() -> None:
    draft = replay([started(Style.SNAKE), CaptainReplaced(at(1), BY, 0, DraftPlayer(3, 1300))])
    assert draft.board.teams[0].captain == 3
    assert 3 not in {player.id for player in draft.board.pool}
    draft = after(draft, Left(at(2), BY, 100))
    assert players(draft, 0) == [3]
    with pytest.raises(UserError, match="is the captain"):
        after(draft, Left(at(3), BY, 3))


def test_who_leaves_in_the_middle_frees_a_place() -> None:
    events = [started(Style.SNAKE), *(Picked(at(n), BY, n) for n in range(4))]
    draft = replay(events)
    assert draft.board.finished
    draft = after(draft, Left(at(9), BY, 0))
    assert draft.board.turn == 0
    assert after(draft, Picked(at(10), BY, 5)).board.finished


def test_too_few_players_and_a_missing_captain_are_refused() -> None:
    start = started(Style.SNAKE)
    with pytest.raises(UserError, match="1 players for 4 places"):
        replay([Started(BEGAN, BY, Style.SNAKE, start.teams, start.pool[:1])])
    teams = (DraftTeam(0, 3, 9, ()), start.teams[1])
    with pytest.raises(UserError, match="no captain"):
        replay([Started(BEGAN, BY, Style.SNAKE, teams, start.pool)])


def acted(draft: Draft, number: int, chance: random.Random) -> Event:
    """Something that can happen now."""
    moment = at(number)
    if draft.board.tied:
        return Rolled(moment, BY, roll_off(draft.board.tied, chance))
    kinds = ["left"] if len(draft.board.pool) > 2 and chance.random() < 0.1 else []
    if draft.board.turn is not None:
        kinds += ["pick", "pick", "pick", "skip"]
    if draft.before:
        kinds += ["undo", "restart"]
    kinds += ["redo"] if draft.after else []
    match chance.choice(kinds or ["restart"]):
        case "pick":
            return Picked(moment, BY, chance.choice(draft.board.pool).id)
        case "skip":
            return Skipped(moment, BY)
        case "left":
            return Left(moment, BY, chance.choice(draft.board.pool).id)
        case "undo":
            return Undone(moment, BY)
        case "redo":
            return Redone(moment, BY)
    return Restarted(moment, BY)


@settings(max_examples=60)
@given(
    st.sampled_from(list(Style)),
    st.lists(st.integers(1, 5), min_size=2, max_size=5),
    st.integers(),
)
def test_whatever_happens(style: Style, sizes: list[int], seed: int) -> None:
    chance = random.Random(seed)
    draft = replay([started(style, tuple(sizes))])
    everybody = {p.id for t in draft.board.teams for p in t.players}
    everybody |= {p.id for p in draft.board.pool}
    for number in range(30):
        event = acted(draft, number, chance)
        later = after(draft, event)
        inside = [p.id for t in later.board.teams for p in t.players]
        inside += [p.id for p in later.board.pool]
        assert len(inside) == len(set(inside))
        assert set(inside) <= everybody
        assert all(len(t.players) <= t.size for t in later.board.teams)
        if not isinstance(event, Undone | Redone | Rolled):
            undone = after(later, Undone(at(number), BY))
            assert undone.board == draft.board
            assert after(undone, Redone(at(number), BY)).board == later.board
        if isinstance(event, Picked) and style is Style.SHUFFLE and not draft.board.passed:
            totals = {s.team: s.total for s in draft.board.seats if not s.full}
            assert totals[later.board.picks[-1].team] == min(totals.values())
        draft = later
    assert replay(draft.events) == draft
