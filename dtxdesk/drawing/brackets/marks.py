"""What a person points at in a bracket: a series, a team's path, what a correction would change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Marks:
    """Over what is painted anyway.

    Attributes:
        selected: A series.
        hovered: The series under the pointer.
        team: Whose path is lit.
        path: The series of that team, in the order of play.
        changed: Series that would change, each with the words for it.
    """

    selected: int | None = None
    hovered: int | None = None
    team: int | None = None
    path: tuple[int, ...] = ()
    changed: Mapping[int, str] = field(default_factory=dict)
