"""The tables of stages by name, for statements; the classes are in `stage_schema`."""

from __future__ import annotations

from dtxdesk.data.rows import table_of
from dtxdesk.data.stage_schema import (
    DismissedMatch,
    Game,
    Penalty,
    Series,
    Stage,
    StageEntrant,
    TieDecision,
)

stages = table_of(Stage)
stage_entrants = table_of(StageEntrant)
series = table_of(Series)
games = table_of(Game)
dismissed_matches = table_of(DismissedMatch)
penalties = table_of(Penalty)
tie_decisions = table_of(TieDecision)
