"""Two people have changed one thing: what each did, seen from where both began."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Fields = Mapping[str, Any]


class Change(StrEnum):
    """Who has changed a field."""

    NOBODY = "nobody"
    """Or both, to the same value."""
    YOURS = "yours"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class FieldOfThree:
    """One field: where both began, and what each has made of it."""

    key: str
    started: Any
    yours: Any
    theirs: Any

    @property
    def change(self) -> Change:
        if self.yours == self.theirs:
            return Change.NOBODY
        if self.yours == self.started:
            return Change.THEIRS
        return Change.YOURS if self.theirs == self.started else Change.BOTH

    @property
    def merged(self) -> Any:
        """What only one has changed; where both have, yours, for a person to confirm."""
        return self.theirs if self.change is Change.THEIRS else self.yours


def compare(started: Fields, yours: Fields, theirs: Fields) -> tuple[FieldOfThree, ...]:
    """Field by field, in the order of `yours`; all three have the same fields."""
    return tuple(FieldOfThree(key, started[key], yours[key], theirs[key]) for key in yours)


def needs_choice(fields: tuple[FieldOfThree, ...]) -> bool:
    """Whether both have changed a field, each in another way."""
    return any(field.change is Change.BOTH for field in fields)


def merged(fields: tuple[FieldOfThree, ...]) -> dict[str, Any]:
    """Every field as it is with both persons' changes."""
    return {field.key: field.merged for field in fields}
