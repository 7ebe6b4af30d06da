"""A tournament's stages, read and laid out on a worker: the window only paints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dtxdesk.domain.stages.layout import laid_out, paths_of
from dtxdesk.drawing.brackets.sheet import Sheet
from dtxdesk.services.bracket_view import BracketView, StageView, bracket_view
from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.tournaments.bracket_tab.series_rows import SeriesRow, series_rows
from dtxdesk.ui.pages.tournaments.bracket_tab.words import sheet_of


@dataclass(frozen=True)
class Drawn:
    """A stage with its drawing, its series as rows of the list, and the series of each team."""

    stage: StageView
    sheet: Sheet
    rows: tuple[SeriesRow, ...]
    paths: Mapping[int, tuple[int, ...]]


@dataclass(frozen=True)
class Brackets:
    """The stages of a tournament in the order of play."""

    view: BracketView
    drawn: tuple[Drawn, ...]


def read_brackets(context: Context, tournament_id: int) -> Brackets:
    """On a worker."""
    view = context.desk.read(bracket_view, tournament_id)
    return drawn_brackets(view)


def drawn_brackets(view: BracketView) -> Brackets:
    """All stages laid out, with their words."""
    return Brackets(
        view,
        tuple(
            Drawn(
                stage,
                sheet_of(view, stage, laid_out(stage.state)),
                tuple(series_rows(view, stage)),
                paths_of(stage.state),
            )
            for stage in view.stages
        ),
    )
