"""Options of a stage as JSON, as they are stored and exported, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Any

from dtxdesk.domain.stages.model import (
    Bracket,
    FirstRound,
    Format,
    GrandFinal,
    Points,
    RoundBestOf,
    StageOptions,
    TieBreak,
)
from dtxdesk.errors import UserError


def options_to_json(options: StageOptions) -> dict[str, Any]:
    """All that is not as usual, without the format."""
    usual = StageOptions(options.format)
    return {
        field.name: _plain(getattr(options, field.name))
        for field in fields(StageOptions)
        if field.name != "format" and getattr(options, field.name) != getattr(usual, field.name)
    }


def options_from_json(format_name: str, stored: Mapping[str, Any]) -> StageOptions:
    """The options of a stage.

    Raises:
        UserError: They were written by a newer program, or are none.
    """
    try:
        read = {name: _READERS.get(name, _as_it_is)(value) for name, value in stored.items()}
        return StageOptions(Format(format_name), **read)
    except (KeyError, TypeError, ValueError) as failed:
        raise UserError(
            "The options of this stage can't be read",
            "They were written by another program, or by a newer version: {what}",
            "Update the program, or put a backup back",
            what=str(failed),
        ) from failed


def _plain(value: Any) -> Any:
    match value:
        case StrEnum():
            return value.value
        case RoundBestOf(bracket=bracket, round=number, best_of=best_of):
            return [bracket.value, number, best_of]
        case Points(win=win, draw=draw, loss=loss):
            return [win, draw, loss]
        case tuple():
            return [_plain(one) for one in value]
    return value


def _as_it_is(value: Any) -> Any:
    if value is not None and type(value) not in (int, bool):
        raise TypeError(value)
    return value


def _rounds(rows: Any) -> tuple[RoundBestOf, ...]:
    return tuple(
        RoundBestOf(Bracket(bracket), _as_it_is(number), _as_it_is(best_of))
        for bracket, number, best_of in rows
    )


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "rounds_best_of": _rounds,
    "grand_final": GrandFinal,
    "first_round": FirstRound,
    "points": lambda three: Points(*map(_as_it_is, three)),
    "tie_breaks": lambda names: tuple(TieBreak(name) for name in names),
}
