"""The lines of the standings: rows of teams under the names of their groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dtxdesk.data.queries.schedule import TeamName
from dtxdesk.domain.stages.clinching import Outlook
from dtxdesk.domain.stages.model import TieBreak
from dtxdesk.domain.stages.placements import Placement
from dtxdesk.domain.stages.standings import Standing, tie_breaks_of
from dtxdesk.domain.stages.tie_breaks import EXPLANATIONS, TITLES
from dtxdesk.domain.stages.why import shown
from dtxdesk.services.standings_view import StageView, StandingsView
from dtxdesk.ui.delegates import BadgeCell, TeamCell, TextCell
from dtxdesk.ui.delegates.cells import DASH, Cell, spoken
from dtxdesk.ui.delegates.roles import Role
from dtxdesk.ui.models.columns import Column
from dtxdesk.ui.models.table import csv_text
from dtxdesk.ui.pages.tournaments.series_words import group_name
from dtxdesk.ui.pages.tournaments.standings_tab.words import (
    goes_on,
    outlook_words,
    places,
    standing_of,
)
from dtxdesk.ui.saying import said
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets.text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a group over its rows."""

    title: str
    note: str


@dataclass(frozen=True, slots=True)
class TeamLine:
    """A team of a table or of an elimination.

    Attributes:
        above_cut: Whether it is the last one that goes on.
        tied: Whether it shares its place, and nothing that is still played can change that.
        left: Whether it has withdrawn.
    """

    team: TeamName
    group: int | None
    standing: Standing | None
    placement: Placement | None
    outlook: Outlook | None
    above_cut: bool
    tied: bool
    left: bool


Line = Heading | TeamLine


def lines_of(view: StandingsView, stage: StageView) -> list[Line]:
    """A stage line by line; a table that is alone needs no name."""
    found: list[Line] = []
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
            )
            for place, row in enumerate(rows, start=1)
        ]
    return found


def columns_of(stage: StageView | None) -> list[Column[TeamLine]]:
    """What there is to say about the teams of this stage, each tie-break with its value."""
    columns = [
        Column(
            key="place",
            title=translate("Standings", "Place"),
            cell=_place_cell,
            text=_place,
            width=72,
        ),
        Column(
            key="team",
            title=translate("Standings", "Team"),
            cell=lambda line: TeamCell(line.team.id, line.team.tag, line.team.name),
            text=lambda line: line.team.name,
            width=150,
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
            key="outlook",
            title=translate("Standings", "Outlook"),
            cell=lambda line: _outlook(line, on=on),
            text=lambda line: _outlook(line, on=on).text,
            width=116,
        )
    )
    columns.append(_number("series", translate("Standings", "Series"), _record, 72))
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
    used = [by for table in stage.tables for row in table.standings.rows for by in row.values]
    shown_ones = dict.fromkeys((*tie_breaks_of(stage.options), *used))
    return [*columns, *(_tie_break(by) for by in shown_ones)]


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
    words, kind = outlook_words(line.outlook, next_stage=on)
    if line.outlook is Outlook.IN:
        return BadgeCell(words, kind, "check")
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


class StandingsModel(QAbstractTableModel):
    """Lines that are all there at once: a table has few."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self.columns: list[Column[TeamLine]] = columns_of(None)
        self.stage: StageView | None = None

    def show(self, view: StandingsView, stage: StageView) -> None:
        self.beginResetModel()
        self.stage = stage
        self.columns = columns_of(stage)
        self.lines = lines_of(view, stage)
        self.endResetModel()

    def clear(self) -> None:
        self.beginResetModel()
        self.lines = []
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def team_at(self, row: int) -> TeamLine | None:
        line = self.line(row)
        return line if isinstance(line, TeamLine) else None

    def row_of(self, team: int) -> int | None:
        """Where a team stands."""
        return next(
            (
                row
                for row, line in enumerate(self.lines)
                if isinstance(line, TeamLine) and line.team.id == team
            ),
            None,
        )

    def below(self, row: int) -> TeamLine | None:
        """The team that comes next in the same table."""
        return self.team_at(row + 1)

    def above(self, row: int) -> TeamLine | None:
        return self.team_at(row - 1)

    def csv(self) -> str:
        """All of it, each team with its group."""
        columns: Sequence[Column[TeamLine]] = self.columns
        if any(isinstance(line, Heading) for line in self.lines):
            group = Column[TeamLine](
                key="group",
                title=translate("Standings", "Group"),
                cell=lambda _line: TextCell(""),
                text=lambda line: "" if line.group is None else group_name(line.group),
                width=0,
            )
            columns = [group, *columns]
        return csv_text(columns, [line for line in self.lines if isinstance(line, TeamLine)])

    # Qt's questions

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.line(index.row()), Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].qt_alignment
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row())
        if line is None or not index.isValid():
            return None
        column = self.columns[index.column()]
        if isinstance(line, Heading):
            words = f"{line.title} {line.note}".strip() if index.column() == 0 else ""
            readable = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
            return words if role in readable else None
        if role == Role.CELL:
            return column.cell(line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(column.cell(line))
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(line)
        if role == Role.DIMMED:
            return line.left
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.qt_alignment
        if role == Qt.ItemDataRole.ToolTipRole and column.tooltip is not None:
            return plain_tooltip(column.tooltip(line))
        return None
