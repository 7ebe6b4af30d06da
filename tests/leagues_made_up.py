"""Whole small leagues as hypothesis makes them up, with everybody linked to a player."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from hypothesis import strategies as st

from dtxdesk.data.database import Database
from dtxdesk.data.schema import League
from dtxdesk.domain.matches import DIRE_BIT, Match
from tests.league import BEGIN, add_league, add_player, played, slot, store

PEOPLE = 5
FIRST_ACCOUNT = 100
_figure = st.integers(0, 9)


@dataclass
class MadeUp:
    """Matches of up to `PEOPLE` accounts, their base MMR, and the minimum games."""

    matches: list[Match]
    base_mmr: list[int | None]
    min_games: int
    cap: int

    def put(self, database: Database) -> tuple[int, list[int]]:
        """Into the database; the league's id and the users' ids in order."""
        league_id = add_league(database)
        with database.unit_of_work("Formula") as work:
            league = work.get(League, league_id)
            league.min_games, league.cap = self.min_games, self.cap
        users = [
            add_player(database, f"Player {number}", FIRST_ACCOUNT + number, base)
            for number, base in enumerate(self.base_mmr)
        ]
        store(database, league_id, self.matches)
        return league_id, users


@st.composite
def _match(draw: st.DrawFn, match_id: int) -> Match:
    # Somebody who is none of ours is always among them, and no winner is known of some.
    here = draw(st.permutations([*range(PEOPLE), 99]))[: draw(st.integers(1, PEOPLE + 1))]
    sides = draw(st.lists(st.booleans(), min_size=len(here), max_size=len(here)))
    slots = [
        slot(number if radiant else DIRE_BIT + number, FIRST_ACCOUNT + who,
             draw(_figure), draw(_figure), draw(_figure), draw(st.integers(0, 900)))
        for number, (who, radiant) in enumerate(zip(here, sides, strict=True))
    ]  # fmt: skip
    hours = draw(st.integers(0, 24 * 12))
    return played(
        match_id,
        *slots,
        radiant_win=draw(st.sampled_from([True, True, False, False, None])),
        start=BEGIN + timedelta(hours=hours),
    )


@st.composite
def leagues(draw: st.DrawFn) -> MadeUp:
    count = draw(st.integers(1, 14))
    base = st.none() | st.integers(0, 6000)
    return MadeUp(
        [draw(_match(number)) for number in range(1, count + 1)],
        draw(st.lists(base, min_size=PEOPLE, max_size=PEOPLE)),
        draw(st.integers(1, 4)),
        draw(st.sampled_from([0, 500, 501])),
    )
