"""Which positions a team of a draft has somebody for, and what one more player would add."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from dtxdesk.data.queries.drafts import DraftPerson
from dtxdesk.domain.draft_events import DraftTeam
from dtxdesk.domain.team_positions import NOT_SAID, best_lineup
from dtxdesk.services.draft_view import DraftView

POSITIONS = 5


@dataclass(frozen=True, slots=True)
class Gain:
    """What a team would have with one more player.

    Attributes:
        covers: Positions, from 0, that nobody covers now.
        lacks: Positions that nobody would cover then.
    """

    total: int
    covers: tuple[int, ...]
    lacks: tuple[int, ...]


def covered(view: DraftView, team: DraftTeam, more: DraftPerson | None = None) -> frozenset[int]:
    """Positions, from 0, for which a team has somebody who plays them, or plays anything."""
    people = [view.people[player.id] for player in team.players]
    if more is not None:
        people.append(more)
    if not people:
        return frozenset()
    wishes = [person.positions for person in people]
    found = set[int]()
    for place, at in enumerate(best_lineup(wishes).places):
        if at is not None and (wishes[at] == NOT_SAID or wishes[at][place] > 0):
            found.add(place)
    return frozenset(found)


def lacking(view: DraftView, team: DraftTeam) -> tuple[int, ...]:
    """Positions, from 0, that nobody of a team covers."""
    return _without(covered(view, team))


def gain(view: DraftView, team: DraftTeam, person: DraftPerson) -> Gain:
    """What a team would have with this player."""
    now, then = covered(view, team), covered(view, team, person)
    mmr = view.draft.board.mmrs.get(person.id) or 0
    return Gain(team.total + mmr, tuple(sorted(then - now)), _without(then))


def _without(there: Collection[int]) -> tuple[int, ...]:
    return tuple(place for place in range(POSITIONS) if place not in there)
