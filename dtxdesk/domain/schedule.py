"""When series are played: how long they take, what clashes, and what comes next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from dtxdesk.domain.people import clean_text, sort_key
from dtxdesk.phrases import Phrase

GAME_TAKES = timedelta(minutes=60)
"""Reckoned for each game that a series can have, with its draft and the pause after it."""


def takes(best_of: int) -> timedelta:
    """How long a series can take."""
    return best_of * GAME_TAKES


@dataclass(frozen=True, slots=True)
class Booking:
    """When and where a series is played, and who casts it; nothing known at first.

    Attributes:
        at: A moment, with its zone.
        place: Server and lobby.
    """

    at: datetime | None = None
    place: str = ""
    caster: str = ""

    def cleaned(self) -> Booking:
        """As it is stored."""
        return Booking(self.at, clean_text(self.place) or "", clean_text(self.caster) or "")


@dataclass(frozen=True, slots=True)
class Slot:
    """A series that has a time.

    Attributes:
        number: The tournament's own of it.
        teams: As far as they are known.
        after: Series that have to be over before it: its teams come from them.
    """

    number: int
    at: datetime
    best_of: int
    teams: tuple[int, ...] = ()
    caster: str = ""
    after: tuple[int, ...] = ()

    @property
    def ends(self) -> datetime:
        """By when it is over, however long it goes."""
        return self.at + takes(self.best_of)


class ClashKind(StrEnum):
    """What can't be at once."""

    TEAM = "team"
    CASTER = "caster"
    ORDER = "order"
    """A series begins before one that its teams come from can be over."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two series that are too near each other.

    Attributes:
        first, second: Their numbers; of an order the second waits for the first.
        team: Who plays in both.
        caster: Who casts both.
    """

    kind: ClashKind
    first: int
    second: int
    team: int | None = None
    caster: str = ""

    def sentence(self, names: Mapping[int, str]) -> Phrase:
        """In words, with the names of the teams."""
        if self.kind is ClashKind.ORDER:
            return Phrase(
                "Series {second} begins before series {first}, which it waits for, can be over",
                first=self.first,
                second=self.second,
            )
        if self.kind is ClashKind.CASTER:
            return Phrase(
                "{who} casts series {first} and {second} at once",
                who=self.caster,
                first=self.first,
                second=self.second,
            )
        return Phrase(
            "{who} plays series {first} and {second} at once",
            who=names.get(self.team or 0, "–"),
            first=self.first,
            second=self.second,
        )


def clashes(slots: Iterable[Slot]) -> list[Clash]:
    """What is too near, in the order of time; a caster is the same whatever the capitals.

    Of many at once each is told with the one that began last before it, so that all of them are
    named and their number stays that of the series.
    """
    in_order = sorted(slots, key=lambda one: (one.at, one.number))
    by_number = {one.number: one for one in in_order}
    running: dict[int | str, list[Slot]] = {}
    found: list[Clash] = []
    for slot in in_order:
        for team in slot.teams:
            other = _running(running.setdefault(team, []), slot)
            if other is not None:
                found.append(Clash(ClashKind.TEAM, other.number, slot.number, team))
        if slot.caster:
            other = _running(running.setdefault(sort_key(slot.caster), []), slot)
            if other is not None:
                found.append(Clash(ClashKind.CASTER, other.number, slot.number, caster=slot.caster))
        for number in slot.after:
            before = by_number.get(number)
            if before is not None and before.ends > slot.at:
                found.append(Clash(ClashKind.ORDER, number, slot.number))
    return found


def _running(begun: list[Slot], slot: Slot) -> Slot | None:
    """Of those that have begun the last one that is not over at this one's start, which joins."""
    while begun and begun[-1].ends <= slot.at:
        begun.pop()
    other = begun[-1] if begun else None
    begun.append(slot)
    return other


def in_turn(
    numbers: Sequence[int], first: datetime, every: timedelta, at_once: int = 1
) -> dict[int, datetime]:
    """Times for series one after another, so many of them at once."""
    return {number: first + every * (place // at_once) for place, number in enumerate(numbers)}
