"""What the palette finds: one line to run or to go to, and the sections they come in."""

from __future__ import annotations

from dataclasses import dataclass

from dtxdesk.ui.navigation import Place


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of the palette.

    Attributes:
        key: Who it is, whatever it is called just now ("action:player.new", "player:12").
        title: What it is called; the characters that were typed are lit in it.
        note: What else tells it apart, fainter.
        also: What it is found by beside its title, such as the menu it is in.
        icon: The name of its icon; none for a person.
        person: The id of the user whose avatar it has.
        value: A figure at the right, such as the league MMR.
        keys: The keys that do the same.
        reason: Why it can't be run now; empty when it can.
        action: The id of the action it runs, or
        place: where it leads.
    """

    key: str
    title: str
    note: str = ""
    icon: str = ""
    person: int | None = None
    value: str = ""
    keys: tuple[str, ...] = ()
    reason: str = ""
    also: str = ""
    action: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Hits of one kind, under their title."""

    title: str
    hits: tuple[Hit, ...]
