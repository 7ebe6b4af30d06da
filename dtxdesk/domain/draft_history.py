"""All that happened in a draft, in its order, with what was taken back marked as such."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dtxdesk.domain.draft import Draft, Entry
from dtxdesk.domain.draft_events import (
    Paused,
    Redone,
    Resumed,
    Rolled,
    Started,
    TimeGiven,
    Undone,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the history.

    Attributes:
        taken_back: Whether it was undone, and not redone since. A roll goes with the action that
            led to it: without it there was nothing to roll for.
        about: Of an undo or redo, the number of the entry that it takes or brings back.
    """

    entry: Entry
    taken_back: bool = False
    about: int | None = None


def lines(draft: Draft) -> tuple[Line, ...]:
    """The history, oldest first."""
    found: list[Line] = []
    done: list[list[int]] = []
    undone: list[list[int]] = []
    for at, entry in enumerate(draft.entries):
        about: int | None = None
        match entry.event:
            case Undone():
                undone.append(done.pop())
                about = _mark(found, undone[-1], taken_back=True)
            case Redone():
                done.append(undone.pop())
                about = _mark(found, done[-1], taken_back=False)
            case Rolled():
                if done:
                    done[-1].append(at)
            case Started() | Paused() | Resumed() | TimeGiven():
                pass
            case _:
                done.append([at])
                undone.clear()
        found.append(Line(entry, about=about))
    return tuple(found)


def _mark(found: list[Line], which: list[int], *, taken_back: bool) -> int:
    for at in which:
        found[at] = replace(found[at], taken_back=taken_back)
    return found[which[0]].entry.number
