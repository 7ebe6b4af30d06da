"""Stages as tables for a person: series with their numbers, and how the teams stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dtxdesk.cli.output import print_rows, say


def print_stage(stage: Mapping[str, Any], number: int) -> None:
    """Prints one stage of `stages_document`, which is `number` in the order of play."""
    say(f"Stage {number}: {stage['format'].replace('_', ' ')}")
    print_rows(
        ("Series", "Bracket", "Round", "First", "Second", "Best of", "Score", "State"),
        (
            (
                one["number"], one["bracket"].replace("_", " "), one["round"], *one["teams"],
                one["best_of"], _score(one), one["state"],
            )
            for one in stage["series"]
        ),
    )  # fmt: skip
    print_rows(
        ("Rank", "Group", "Team", "Played", "Won", "Drawn", "Lost", "Points"),
        (
            (
                row["rank"], row["group"], row["team"], row["played"], row["wins"], row["draws"],
                row["losses"], row["points"],
            )
            for row in stage["standings"]
        ),
    )  # fmt: skip


def _score(one: Mapping[str, Any]) -> str:
    return "" if one["score"] is None else f"{one['score'][0]}-{one['score'][1]}"
