"""The sample league: the same for the same seed, and made of matches that could be."""

from __future__ import annotations

from datetime import UTC, datetime

from dtxdesk.domain import sample_league
from dtxdesk.domain.people import clean_text
from dtxdesk.domain.steam_id import is_account_id

NEWEST = datetime(2026, 11, 1, tzinfo=UTC)


def test_a_seed_makes_one_league() -> None:
    people = sample_league.players(3, 30)
    assert people == sample_league.players(3, 30)
    assert len({person.account_id for person in people}) == 30
    assert all(is_account_id(person.account_id) for person in people)
    assert all(clean_text(person.name) == person.name for person in people)
    first, again = (
        list(sample_league.matches(people, seed=3, count=20, newest=NEWEST, steam_league_id=17929))
        for _ in range(2)
    )
    assert first == again
    assert first[-1].start_time == NEWEST
    assert [m.match_id for m in first] == sorted({m.match_id for m in first})
    for match in first:
        assert len({player.slot for player in match.players}) == 10
        known = [p.account_id for p in match.players if p.account_id is not None]
        assert len(known) == len(set(known))
        assert all(min(p.kills, p.deaths, p.assists, p.gpm) >= 0 for p in match.players)
