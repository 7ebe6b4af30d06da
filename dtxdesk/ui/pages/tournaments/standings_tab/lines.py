"""The lines of the standings: rows of teams under the names of their groups."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from dtxdesk.data.queries.schedule import TeamName
from dtxdesk.domain.prizes import Prize, prize_of
from dtxdesk.domain.stages.clinching import Outlook
from dtxdesk.domain.stages.model import TieBreak
from dtxdesk.domain.stages.placements import Placement
from dtxdesk.domain.stages.standings import LAST_RESORT, Standing, tie_breaks_of
from dtxdesk.domain.stages.tie_breaks import EXPLANATIONS, TITLES
from dtxdesk.domain.stages.why import shown
from dtxdesk.services.standings_view import StageView, StandingsView
from dtxdesk.ui.delegates import BadgeCell, TeamCell, TextCell
from dtxdesk.ui.delegates.cells import DASH, Cell
from dtxdesk.ui.models.columns import Column
from dtxdesk.ui.models.table import csv_text
from dtxdesk.ui.pages.tournaments.line_table import Heading, LineModel
from dtxdesk.ui.pages.tournaments.series_words import group_name
from dtxdesk.ui.pages.tournaments.standings_tab.words import (
    goes_on,
    outlook_words,
    places,
    standing_of,
)
from dtxdesk.ui.saying import said
from dtxdesk.ui.translation import translate


@dataclass(frozen=True, slots=True)
class TeamLine:
    """A team of a table or of an elimination.

    Attributes:
        above_cut: Whether it is the last one that goes on.
        tied: Whether it shares its place, and nothing that is still played can change that.
        left: Whether it has withdrawn.
        over: Whether everything in its table has been played.
        prize: What is given for its place, where the tournament ends with it.
    """

    team: TeamName
    group: int | None
    standing: Standing | None
    placement: Placement | None
    outlook: Outlook | None
    above_cut: bool
    tied: bool
    left: bool
    over: bool
    prize: str = ""


Line = Heading | TeamLine


def lines_of(view: StandingsView, stage: StageView) -> list[Line]:
    """A stage line by line; a table that is alone needs no name."""
    found: list[Line] = []
    prizes = prizes_of(view, stage)
    if stage.options.format.eliminates:
        return [
            TeamLine(
                view.teams[place.team],
                None,
                None,
                place,
                None,
                above_cut=False,
                tied=False,
                left=place.team in stage.withdrawn,
                over=stage.over,
                prize=prize_of(prizes, place.best, place.worst) if place.decided else "",
            )
            for place in stage.placements
        ]
    for table in stage.tables:
        if table.group is not None and len(stage.tables) > 1:
            note = translate("Standings", "finished") if table.over else ""
            found.append(Heading(group_name(table.group), note))
        tied = {team for tie in table.ties for team in tie}
        rows = table.standings.rows
        cut = stage.cut if stage.cut is not None and stage.cut < len(rows) else None
        found += [
            TeamLine(
                view.teams[row.team],
                table.group,
                row,
                None,
                table.outlook.get(row.team),
                above_cut=place == cut,
                tied=row.team in tied,
                left=row.team in stage.withdrawn,
                over=table.over,
                prize=prize_of(prizes, row.rank, row.worst) if table.over else "",
            )
            for place, row in enumerate(rows, start=1)
        ]
    return found


def prizes_of(view: StandingsView, stage: StageView) -> tuple[Prize, ...]:
    """Those that go by the places of a stage: the last one, where each group has its own places."""
    return view.prizes if stage.cut is None else ()


def columns_of(stage: StageView | None, *, prizes: bool = False) -> list[Column[TeamLine]]:
    """What there is to say about the teams of this stage, each tie-break with its value."""
    columns = _columns_of(stage)
    if prizes and stage is not None:
        columns.append(
            Column(
                key="prize",
                title=translate("Standings", "Prize"),
                cell=lambda line: TextCell(line.prize),
                text=lambda line: line.prize,
                width=120,
                tooltip=lambda line: line.prize,
            )
        )
    return columns


def _columns_of(stage: StageView | None) -> list[Column[TeamLine]]:
    columns = [
        Column(
            key="place",
            title=translate("Standings", "Place"),
            cell=_place_cell,
            text=_place,
            width=_place_width(stage),
        ),
        Column(
            key="team",
            title=translate("Standings", "Team"),
            cell=lambda line: TeamCell(line.team.id, line.team.tag, line.team.name),
            text=lambda line: line.team.name,
            width=176,
            stretch=True,
            tooltip=lambda line: line.team.name,
        ),
    ]
    if stage is None:
        return columns
    if stage.options.format.eliminates:
        over = stage.over
        return [
            *columns,
            Column(
                key="stands",
                title="",
                cell=lambda line: _stands(line, over=over),
                text=lambda line: _stands(line, over=over).text,
                width=120,
                menu_title=translate("Standings", "Still plays"),
            ),
            _number("series", translate("Standings", "Series"), _won_and_lost, 84),
        ]
    on = goes_on(stage)
    columns.append(
        Column(
            key="points",
            title=translate("Standings", "Points"),
            cell=_points_cell,
            text=lambda line: str(_of(line).points),
            width=64,
            alignment="right",
            tooltip=_penalty_words,
        )
    )
    columns.append(_number("series", translate("Standings", "Series"), _record, 68))
    columns.append(
        Column(
            key="outlook",
            title=translate("Standings", "Outlook"),
            cell=lambda line: _outlook(line, on=on),
            text=lambda line: _outlook(line, on=on).text,
            width=100,
        )
    )
    used = {
        by
        for table in stage.tables
        for row in table.standings.rows
        for by, value in row.values.items()
        if value is not None
    }
    named = tie_breaks_of(stage.options)
    # What decides at the very end has a column once it has decided something.
    shown_ones = [by for by in named if by in used or by not in LAST_RESORT]
    shown_ones += [by for by in LAST_RESORT if by in used and by not in named]
    return [*columns, *(_tie_break(by) for by in shown_ones)]


def _place_width(stage: StageView | None) -> int:
    """Room for the two last places side by side."""
    teams = 0 if stage is None else len(stage.placements)
    if stage is not None:
        teams += max((len(table.standings.rows) for table in stage.tables), default=0)
    return 56 + 16 * len(str(teams))


def _number(
    key: str, title: str, value: Callable[[TeamLine], object], width: int
) -> Column[TeamLine]:
    return Column(
        key=key,
        title=title,
        cell=lambda line: TextCell(str(value(line)), "right"),
        text=lambda line: str(value(line)),
        width=width,
        alignment="right",
    )


def _tie_break(by: TieBreak) -> Column[TeamLine]:
    def text(line: TeamLine) -> str:
        value = _of(line).values.get(by)
        return "" if value is None else shown(by, value)

    return Column(
        key=by.value,
        title=said(TITLES[by]),
        cell=lambda line: TextCell(text(line) or DASH, "right", "muted"),
        text=text,
        width=0,  # as wide as its name
        alignment="right",
        tooltip=lambda _line: said(EXPLANATIONS[by]),
    )


def _of(line: TeamLine) -> Standing:
    assert line.standing is not None
    return line.standing


def _place(line: TeamLine) -> str:
    if line.placement is not None:
        return places(line.placement.best, line.placement.worst)
    return places(_of(line).rank, _of(line).worst)


def _place_cell(line: TeamLine) -> Cell:
    if line.tied:
        return BadgeCell(_place(line), "attention")
    decided = line.placement is None or line.placement.decided
    return TextCell(_place(line), "left", "text" if decided else "faint", strong=decided)


def _stands(line: TeamLine, *, over: bool) -> BadgeCell | TextCell:
    assert line.placement is not None
    if line.left:
        return TextCell(translate("Standings", "Withdrawn"), tone="muted", small=True)
    words = standing_of(line.placement, over=over)
    if not words:
        return TextCell("")
    if line.placement.decided:
        return BadgeCell(words, "live", "trophy")
    return TextCell(words, tone="muted", small=True)


def _outlook(line: TeamLine, *, on: bool) -> BadgeCell | TextCell:
    if line.left:
        return TextCell(translate("Standings", "Withdrawn"), tone="muted", small=True)
    if line.outlook is None:
        return TextCell("")
    words, kind = outlook_words(line.outlook, next_stage=on, over=line.over)
    if line.outlook is Outlook.IN:
        return BadgeCell(words, kind, "check" if on else "trophy")
    return TextCell(words, tone="muted" if line.outlook is Outlook.OPEN else "faint", small=True)


def _won_and_lost(line: TeamLine) -> str:
    assert line.placement is not None
    return f"{line.placement.wins}{DASH}{line.placement.losses}"


def _record(line: TeamLine) -> str:
    row = _of(line)
    middle = f"{DASH}{row.draws}" if row.draws else ""
    return f"{row.wins}{middle}{DASH}{row.losses}"


def _points_cell(line: TeamLine) -> TextCell:
    row = _of(line)
    mark = "*" if row.penalty else ""
    return TextCell(f"{mark}{row.points}", "right", strong=True)


def _penalty_words(line: TeamLine) -> str:
    penalty = _of(line).penalty
    if penalty > 0:
        return translate("Standings", "{n} fewer by penalties").format(n=penalty)
    if penalty < 0:
        return translate("Standings", "{n} more, given by the organisers").format(n=-penalty)
    return ""


class StandingsModel(LineModel[TeamLine]):
    """A stage; its teams are known by their ids."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns_of(None)

    def key_of(self, row: TeamLine) -> int:
        return row.team.id

    def dimmed(self, row: TeamLine) -> bool:
        return row.left

    def csv(self) -> str:
        """All of it, each team with its group."""
        columns = list(self.columns)
        if any(isinstance(line, Heading) for line in self.lines):
            group = Column[TeamLine](
                key="group",
                title=translate("Standings", "Group"),
                cell=lambda _line: TextCell(""),
                text=lambda line: "" if line.group is None else group_name(line.group),
                width=0,
            )
            columns.insert(0, group)
        return csv_text(columns, self.rows)
