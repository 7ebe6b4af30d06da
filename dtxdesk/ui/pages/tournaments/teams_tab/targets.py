"""What would become of the teams if what is carried were let go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dtxdesk.ui.pages.tournaments.teams_tab.cards import Board, Card, Figures, Person


@dataclass(frozen=True)
class Target:
    """Where what is carried would go.

    Attributes:
        team_id: The team that takes it.
        instead_of: The member who would go where it comes from; None: it joins them.
        after: What the teams that change would add up to, by team.
    """

    team_id: int
    instead_of: int | None
    after: dict[int, Figures]


def target_over(
    board: Board, carried: Sequence[int], card: Card, member: Person | None
) -> Target | None:
    """What letting go over a card does; None where it would change nothing.

    One player over a member of another team changes places with that member; several join, and so
    does one over any other part of the card.
    """
    if len(carried) == 1 and member is not None and not card.holds(carried[0]):
        return _exchange(board, carried[0], card, member)
    coming = [user_id for user_id in carried if not card.holds(user_id)]
    return _joining(board, coming, card) if coming else None


def _exchange(board: Board, user_id: int, card: Card, member: Person) -> Target:
    comes, left = board.person(user_id), board.card_of(user_id)
    after = {card.id: card.after({member.user_id}, [comes] if comes else [])}
    if left is not None:
        after[left.id] = left.after({user_id}, [member])
    return Target(card.id, member.user_id, after)


def _joining(board: Board, coming: Sequence[int], card: Card) -> Target:
    people = [one for one in map(board.person, coming) if one is not None]
    after = {card.id: card.after((), people)}
    for other in board.cards:
        if other.id != card.id and any(other.holds(user_id) for user_id in coming):
            after[other.id] = other.after(coming)
    return Target(card.id, None, after)
