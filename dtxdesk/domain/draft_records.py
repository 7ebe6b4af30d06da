"""Events of a draft as flat records, as they are stored, and back.

`Started` is none of them: how a draft begins is stored by itself. A record that no event could have
made is refused, never repaired: a draft that is read wrongly would go on wrongly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from dtxdesk.domain.draft_events import (
    Bid,
    CaptainReplaced,
    DraftPlayer,
    Event,
    How,
    Joined,
    Left,
    MmrGiven,
    Nominated,
    Paused,
    Picked,
    Redone,
    Restarted,
    Resumed,
    Rolled,
    Skipped,
    Sold,
    TimeGiven,
    Undone,
)
from dtxdesk.domain.draft_order import Rolls
from dtxdesk.errors import UserError


@dataclass(frozen=True, slots=True)
class EventRecord:
    """An event as a row; what an event of that kind does not have is None, or not in `details`.

    Attributes:
        kind: One of `KINDS`.
        details: What is left: JSON, `how` and `throws`.
    """

    kind: str
    at: datetime
    by: str
    team: int | None = None
    player: int | None = None
    amount: int | None = None
    mmr: int | None = None
    details: Mapping[str, Any] = field(default_factory=dict)


KINDS: Mapping[str, type[Event]] = {
    "picked": Picked,
    "rolled": Rolled,
    "skipped": Skipped,
    "left": Left,
    "captain_replaced": CaptainReplaced,
    "joined": Joined,
    "mmr_given": MmrGiven,
    "nominated": Nominated,
    "bid": Bid,
    "sold": Sold,
    "restarted": Restarted,
    "undone": Undone,
    "redone": Redone,
    "paused": Paused,
    "resumed": Resumed,
    "time_given": TimeGiven,
}

_KIND_OF = {event: kind for kind, event in KINDS.items()}


def record_of(event: Event) -> EventRecord:
    """The record of an event.

    Raises:
        ValueError: It is `Started`, or its time has no zone.
    """
    kind = _KIND_OF.get(type(event))
    if kind is None or event.at.tzinfo is None:
        raise ValueError(f"no record can be made of {event}")
    match event:
        case Picked(player=player, how=how):
            return EventRecord(kind, event.at, event.by, player=player, details={"how": how.value})
        case Nominated(player=player, amount=amount, how=how):
            details = {"how": how.value}
            return EventRecord(
                kind, event.at, event.by, player=player, amount=amount, details=details
            )
        case Bid(team=team, amount=amount):
            return EventRecord(kind, event.at, event.by, team=team, amount=amount)
        case Sold(how=how):
            return EventRecord(kind, event.at, event.by, details={"how": how.value})
        case Left(player=player):
            return EventRecord(kind, event.at, event.by, player=player)
        case MmrGiven(player=player, mmr=mmr):
            return EventRecord(kind, event.at, event.by, player=player, mmr=mmr)
        case CaptainReplaced(team=team, captain=captain):
            return EventRecord(
                kind, event.at, event.by, team=team, player=captain.id, mmr=captain.mmr
            )
        case Joined(player=joined):
            return EventRecord(kind, event.at, event.by, player=joined.id, mmr=joined.mmr)
        case Rolled(throws=throws):
            written = [[list(roll) for roll in rolls] for rolls in throws]
            return EventRecord(kind, event.at, event.by, details={"throws": written})
    return EventRecord(kind, event.at, event.by)


def event_of(record: EventRecord) -> Event:
    """The event of a record.

    Raises:
        UserError: No event makes such a record.
    """
    read = _READERS.get(record.kind)
    event: Event | None = None
    if read and record.at.tzinfo:
        try:
            event = read(record)
        except (KeyError, TypeError, ValueError):
            event = None
    # Written anew it must come out the same: nothing in it may go unread.
    if event is None or record_of(event) != record:
        raise UserError(
            "An event of this draft can't be read",
            "It was written by another program, or by a newer version: {kind}",
            "Update the program, or put a backup back",
            kind=record.kind,
        )
    return event


def _number(value: object) -> int:
    if type(value) is not int:  # True is none
        raise TypeError(value)
    return value


def _how(record: EventRecord) -> How:
    return How(record.details["how"])


def _throws(written: object) -> tuple[Rolls, ...]:
    if not isinstance(written, list) or not written:
        raise TypeError(written)
    return tuple(tuple((_number(team), _number(d6)) for team, d6 in rolls) for rolls in written)


def _player(record: EventRecord) -> DraftPlayer:
    mmr = None if record.mmr is None else _number(record.mmr)
    return DraftPlayer(_number(record.player), mmr)


_READERS: Mapping[str, Callable[[EventRecord], Event]] = {
    "picked": lambda r: Picked(r.at, r.by, _number(r.player), _how(r)),
    "rolled": lambda r: Rolled(r.at, r.by, _throws(r.details["throws"])),
    "skipped": lambda r: Skipped(r.at, r.by),
    "left": lambda r: Left(r.at, r.by, _number(r.player)),
    "captain_replaced": lambda r: CaptainReplaced(r.at, r.by, _number(r.team), _player(r)),
    "joined": lambda r: Joined(r.at, r.by, _player(r)),
    "mmr_given": lambda r: MmrGiven(r.at, r.by, _number(r.player), _number(r.mmr)),
    "nominated": lambda r: Nominated(r.at, r.by, _number(r.player), _number(r.amount), _how(r)),
    "bid": lambda r: Bid(r.at, r.by, _number(r.team), _number(r.amount)),
    "sold": lambda r: Sold(r.at, r.by, _how(r)),
    "restarted": lambda r: Restarted(r.at, r.by),
    "undone": lambda r: Undone(r.at, r.by),
    "redone": lambda r: Redone(r.at, r.by),
    "paused": lambda r: Paused(r.at, r.by),
    "resumed": lambda r: Resumed(r.at, r.by),
    "time_given": lambda r: TimeGiven(r.at, r.by),
}
