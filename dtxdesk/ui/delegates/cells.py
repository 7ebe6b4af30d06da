"""The values that the delegates paint, one class per kind of cell, with the words for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.position_names import position_names
from dtxdesk.ui.translation import translate

MINUS = "\N{MINUS SIGN}"
DASH = "\N{EN DASH}"

Tone = Literal["text", "muted", "faint", "accent_text", "good", "bad", "radiant", "dire"]
Align = Literal["left", "centre", "right"]
BadgeKind = Literal["neutral", "live", "attention", "error"]


def signed(number: int) -> str:
    """A change with its sign: +154, −48 (a real minus), 0."""
    return f"+{number}" if number > 0 else f"{MINUS}{-number}" if number < 0 else "0"


def percent(share: float, digits: int = 0) -> str:
    """A share of 1 as a percentage: 0.647 is "65 %" or, with one digit, "64.7 %"."""
    return f"{share * 100:.{digits}f} %"


@dataclass(frozen=True, slots=True)
class PersonCell:
    """A person: avatar, name, and a second line below or a note beside it."""

    person_id: int
    name: str
    second: str = ""
    note: str = ""
    captain: bool = False
    """With a crown behind the name."""

    @property
    def spoken(self) -> str:
        captain = translate("cells", "captain") if self.captain else ""
        return ", ".join(part for part in (self.name, captain, self.second, self.note) if part)


@dataclass(frozen=True, slots=True)
class TextCell:
    """One line of text or a number, already formatted. Numbers go to the right."""

    text: str
    align: Align = "left"
    tone: Tone = "text"
    strong: bool = False
    small: bool = False

    @property
    def spoken(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class PositionsCell:
    """Carry to hard support: 1 (first choice) to 5, or 0 (does not play it)."""

    choices: tuple[int, int, int, int, int]

    @property
    def spoken(self) -> str:
        ordinals = (
            translate("cells", "first"),
            translate("cells", "second"),
            translate("cells", "third"),
            translate("cells", "fourth"),
            translate("cells", "fifth"),
        )
        chosen = sorted(
            (choice, place) for place, choice in enumerate(self.choices) if 1 <= choice <= 5
        )
        names = position_names()
        words = [f"{names[place]} {ordinals[choice - 1]}" for choice, place in chosen]
        return ", ".join(words) or translate("cells", "no positions")


@dataclass(frozen=True, slots=True)
class ChangedCell:
    """A number with what has been added to it: league MMR with its adjustment."""

    value: str
    change: int | None = None

    @property
    def spoken(self) -> str:
        if self.change is None:
            return self.value
        return translate("cells", "{value}, change {change}").format(
            value=self.value, change=signed(self.change)
        )


@dataclass(frozen=True, slots=True)
class CheckCell:
    """Whether the row is one of those that the next action is about."""

    checked: bool

    @property
    def spoken(self) -> str:
        return translate("cells", "checked") if self.checked else translate("cells", "not checked")


@dataclass(frozen=True, slots=True)
class ShareCell:
    """A share of 1 with a bar; None is a dash."""

    share: float | None

    @property
    def spoken(self) -> str:
        return translate("cells", "none") if self.share is None else percent(self.share)


@dataclass(frozen=True, slots=True)
class DivergingCell:
    """A value, a bar from the middle line, and the points it stands for."""

    value: str
    points: float | None
    full: float
    """Points of a full half bar: the scale is fixed for the whole column."""
    strong: bool = False
    """The column of the sum: a higher bar, heavier points, no value before it."""

    @property
    def spoken(self) -> str:
        points = (
            translate("cells", "no points") if self.points is None else signed(round(self.points))
        )
        return f"{self.value}, {points}" if self.value else points


@dataclass(frozen=True, slots=True)
class MovementCell:
    """Places won (+) or lost (-) in a ranking; None: was not in it."""

    places: int | None

    @property
    def spoken(self) -> str:
        if not self.places:
            return translate("cells", "no movement")
        words = translate("cells", "up {n}") if self.places > 0 else translate("cells", "down {n}")
        return words.format(n=abs(self.places))


@dataclass(frozen=True, slots=True)
class BadgeCell:
    """A word on a coloured ground, perhaps with an icon before it."""

    text: str
    kind: BadgeKind = "neutral"
    icon: str | None = None

    @property
    def spoken(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class TeamCell:
    """A team: its tag on the team's colour, and its name beside it; without an id a dash."""

    team_id: int | None
    tag: str
    name: str = ""

    @property
    def spoken(self) -> str:
        if self.team_id is None:
            return translate("cells", "no team")
        return self.name or self.tag


@dataclass(frozen=True, slots=True)
class SidesCell:
    """Radiant against Dire, each with its mark; the winner's name is the stronger one."""

    radiant: str
    dire: str
    radiant_won: bool | None
    score: str = ""

    @property
    def spoken(self) -> str:
        if self.radiant_won is None:
            outcome = translate("cells", "no winner")
        else:
            outcome = translate("cells", "{side} won").format(
                side=self.radiant if self.radiant_won else self.dire
            )
        words = translate("cells", "Radiant {radiant} against Dire {dire}").format(
            radiant=self.radiant, dire=self.dire
        )
        return ", ".join(part for part in (words, self.score, outcome) if part)


@dataclass(frozen=True, slots=True)
class HeroCell:
    """Who played in a match, and as what: the hero's tile, the player's name, the hero's below.

    `stranger` is none of our people: the name stands back.
    """

    hero_id: int
    initials: str
    name: str
    hero: str
    stranger: bool = False

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.name, self.hero) if part)


@dataclass(frozen=True, slots=True)
class WorthCell:
    """A net worth with a bar beside it, in the colour of the side; None is a dash."""

    worth: int | None
    full: int
    """The net worth of a full bar."""
    radiant: bool
    strong: bool = False

    @property
    def spoken(self) -> str:
        return translate("cells", "not known") if self.worth is None else grouped(self.worth)


Cell = (
    PersonCell
    | TextCell
    | PositionsCell
    | ChangedCell
    | CheckCell
    | ShareCell
    | DivergingCell
    | MovementCell
    | BadgeCell
    | TeamCell
    | SidesCell
    | HeroCell
    | WorthCell
)


def spoken(cell: Cell | None) -> str:
    """What a screen reader says for a cell; a row that is still being fetched says so."""
    return translate("cells", "loading") if cell is None else cell.spoken
