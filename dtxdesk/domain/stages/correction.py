"""What a changed result changes: shown before it is applied, and applied as one step."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from dtxdesk.domain.stages.model import PlayedSeries, Result, Results, Stage, StageState
from dtxdesk.domain.stages.placements import Placement, placements
from dtxdesk.domain.stages.progress import Course


@dataclass(frozen=True, slots=True)
class SeriesChange:
    """A series before and after; None where it does not exist (a reset)."""

    number: int
    before: PlayedSeries | None
    after: PlayedSeries | None


@dataclass(frozen=True, slots=True)
class Move:
    """Another team in a slot, or none any more, or one where there was none."""

    number: int
    slot: int
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class Correction:
    """A stage before and after results were entered or taken back, or teams left.

    Attributes:
        results: All that hold afterwards: what the stage has from then on.
        lost: Series that lose their result with it, those that were asked for left out.
        changed: Every series that is not as it was, by number.
    """

    before: StageState
    after: StageState
    results: Results
    lost: Results
    changed: tuple[SeriesChange, ...]

    @property
    def moves(self) -> tuple[Move, ...]:
        """Teams that come into a slot or leave it, by number and slot."""
        return tuple(
            Move(change.number, slot, before, after)
            for change in self.changed
            for slot, (before, after) in enumerate(
                zip(_teams(change.before), _teams(change.after), strict=True)
            )
            if before != after
        )

    @property
    def places(self) -> tuple[tuple[Placement, Placement], ...]:
        """Teams of an elimination whose place, or the places they can reach, change."""
        before = {one.team: one for one in placements(self.before)}
        pairs = ((before[one.team], one) for one in placements(self.after))
        return tuple((old, new) for old, new in pairs if _places(old) != _places(new))


def corrected(
    stage: Stage,
    results: Results,
    changes: Mapping[int, Result | None],
    withdrawn: Sequence[int] = (),
    leaving: Sequence[int] = (),
) -> Correction:
    """What follows from giving series these results (None: taking theirs back).

    `changes` are entered in their order, and `leaving` withdraw after that. Nothing is lost but
    results of pairings that come to nothing: those whose two teams still meet keep theirs.
    """
    course = Course(stage, results, withdrawn)
    before = course.state()
    for number, result in changes.items():
        course.enter(number, result)
    for team in leaving:
        course.withdraw(team)
    return since(before, course, results, changes)


def since(
    before: StageState, course: Course, results: Results, asked: Collection[int]
) -> Correction:
    """What has changed in the course of a stage since a state of it, when it had these results.

    `asked` names the series whose results were changed on purpose.
    """
    after, holding = course.state(), course.results
    lost = {
        number: result
        for number, result in results.items()
        if number not in holding and number not in asked
    }
    return Correction(before, after, holding, lost, _changed(before, after))


def _changed(before: StageState, after: StageState) -> tuple[SeriesChange, ...]:
    old, new = before.by_number(), after.by_number()
    return tuple(
        SeriesChange(number, old.get(number), new.get(number))
        for number in sorted(old.keys() | new.keys())
        if old.get(number) != new.get(number)
    )


def _teams(played: PlayedSeries | None) -> tuple[int | None, int | None]:
    return (None, None) if played is None else played.teams


def _places(placement: Placement) -> tuple[int, int, bool]:
    return placement.best, placement.worst, placement.decided
