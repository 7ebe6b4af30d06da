"""The columns of the players table."""

from __future__ import annotations

from collections.abc import Sequence

from dtxdesk.clock import Clock
from dtxdesk.data.queries.players import PlayerRow, PlayerSort
from dtxdesk.ui.delegates import (
    ChangedCell,
    PersonCell,
    PositionsCell,
    ShareCell,
    TextCell,
    percent,
)
from dtxdesk.ui.models.checked import check_column
from dtxdesk.ui.models.columns import Column
from dtxdesk.ui.times import ago, date_time
from dtxdesk.ui.translation import translate


def player_columns(clock: Clock) -> Sequence[Column[PlayerRow]]:
    """All columns, in the order in which they stand at first."""
    return (
        check_column(translate("players", "Check boxes")),
        Column(
            key="player",
            title=translate("players", "Player"),
            cell=lambda row: PersonCell(row.id, row.name, row.second_line),
            text=lambda row: row.name,
            width=152,
            sort=PlayerSort.NAME,
            descending_first=False,
            stretch=True,
        ),
        Column(
            key="positions",
            title=translate("players", "Positions"),
            cell=lambda row: PositionsCell(row.positions),
            text=lambda row: ":".join(map(str, row.positions)),
            width=72,
            tooltip=lambda row: PositionsCell(row.positions).spoken,
        ),
        Column(
            key="base_mmr",
            title=translate("players", "Base MMR"),
            cell=_base_mmr,
            text=lambda row: _plain(row.base_mmr),
            width=84,
            alignment="right",
            sort=PlayerSort.BASE_MMR,
        ),
        Column(
            key="league_mmr",
            title=translate("players", "League MMR"),
            cell=_league_mmr,
            text=lambda row: _plain(row.league_mmr),
            width=120,
            alignment="right",
            sort=PlayerSort.LEAGUE_MMR,
        ),
        Column(
            key="games",
            title=translate("players", "Games"),
            cell=lambda row: TextCell(str(row.games), "right", "text" if row.games else "faint"),
            text=lambda row: str(row.games),
            width=60,
            alignment="right",
            sort=PlayerSort.GAMES,
        ),
        Column(
            key="win_rate",
            title=translate("players", "Win rate"),
            cell=lambda row: ShareCell(row.win_rate),
            text=lambda row: "" if row.win_rate is None else percent(row.win_rate, 1),
            width=104,
            alignment="right",
            sort=PlayerSort.WIN_RATE,
        ),
        Column(
            key="last_seen",
            title=translate("players", "Last seen"),
            cell=lambda row: _last_seen(row, clock),
            text=lambda row: "" if row.last_seen is None else row.last_seen.isoformat(),
            width=102,
            alignment="right",
            sort=PlayerSort.LAST_SEEN,
            tooltip=lambda row: "" if row.last_seen is None else date_time(row.last_seen),
        ),
    )


def _plain(number: int | None) -> str:
    return "" if number is None else str(number)


def _base_mmr(row: PlayerRow) -> TextCell:
    if row.base_mmr is None:
        return TextCell(translate("players", "none"), "right", "faint")
    return TextCell(str(row.base_mmr), "right")


def _league_mmr(row: PlayerRow) -> ChangedCell:
    if row.league_mmr is None:
        return ChangedCell("–")
    return ChangedCell(str(row.league_mmr), row.adjustment)


def _last_seen(row: PlayerRow, clock: Clock) -> TextCell:
    if row.last_seen is None:
        return TextCell("–", "right", "faint", small=True)
    now = clock()
    fresh = (now - row.last_seen).total_seconds() < 60
    return TextCell(ago(row.last_seen, now), "right", "good" if fresh else "muted", small=True)
