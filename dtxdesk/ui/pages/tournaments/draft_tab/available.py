"""Who can still be picked: found by name, MMR and positions, in any order, as one types."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dtxdesk.data.queries.drafts import DraftPerson
from dtxdesk.domain.people import sort_key
from dtxdesk.domain.search import Kind, SearchKey, Term, parse
from dtxdesk.services.draft_view import DraftView

POOL_KEYS = {
    key.word: key
    for key in (
        SearchKey("mmr", Kind.NUMBER, "The MMR in this draft: mmr>4000"),
        SearchKey("wr", Kind.NUMBER, "Win rate in percent: wr>55"),
        SearchKey("pos", Kind.POSITION, "Plays a position: pos:mid, pos:5, pos:carry"),
    )
}


class Order(StrEnum):
    """What the players are sorted by."""

    MMR = "mmr"
    NAME = "name"
    WIN_RATE = "win_rate"


@dataclass(frozen=True, slots=True)
class Available:
    """Somebody who can be picked; `folded` and `handle` are what words are looked for in."""

    person: DraftPerson
    mmr: int | None
    folded: str
    handle: str = ""


def available(view: DraftView) -> list[Available]:
    """Everybody in the pool, as they came."""
    people = view.people
    return [
        Available(
            people[one.id],
            one.mmr,
            sort_key(people[one.id].name),
            sort_key(people[one.id].discord_username or ""),
        )
        for one in view.draft.board.pool
        if one.id in people
    ]


def narrowed(
    everybody: Sequence[Available], search: str, positions: Collection[int], order: Order
) -> list[Available]:
    """Those who match the search and play one of the positions (any, without), in that order.

    Raises:
        SearchError: the search can't be understood.
    """
    terms = parse(search, POOL_KEYS)
    found = [
        one
        for one in everybody
        if (not positions or any(one.person.positions[place] for place in positions))
        and all(_holds(one, term) for term in terms)
    ]
    found.sort(key=_KEYS[order])
    return found


def _name(one: Available) -> tuple[object, ...]:
    return one.folded, one.person.id


def _mmr(one: Available) -> tuple[object, ...]:
    return -1 if one.mmr is None else -one.mmr, one.folded, one.person.id


def _rate(one: Available) -> tuple[object, ...]:
    rate = one.person.win_rate
    return rate is None, -(rate or 0.0), *_mmr(one)


_KEYS: dict[Order, Callable[[Available], tuple[object, ...]]] = {
    Order.MMR: lambda one: (one.mmr is None, *_mmr(one)),
    Order.NAME: _name,
    Order.WIN_RATE: _rate,
}


def _holds(one: Available, term: Term) -> bool:
    return _matches(one, term) != term.negated


def _matches(one: Available, term: Term) -> bool:
    if not term.key:
        word = str(term.value)
        return word in one.folded or word in one.handle
    if term.key == "pos":
        assert isinstance(term.value, int)
        plays = one.person.positions[term.value] > 0
        return plays != (term.comparison == "!=")
    value: float | None = one.mmr
    if term.key == "wr":
        rate = one.person.win_rate
        value = None if rate is None else rate * 100
    assert isinstance(term.value, (int, float))
    return value is not None and _COMPARE[term.comparison](value, term.value)


_COMPARE: dict[str, Callable[[float, float], bool]] = {
    ":": lambda one, other: one == other,
    "=": lambda one, other: one == other,
    "!=": lambda one, other: one != other,
    "<": lambda one, other: one < other,
    "<=": lambda one, other: one <= other,
    ">": lambda one, other: one > other,
    ">=": lambda one, other: one >= other,
}
