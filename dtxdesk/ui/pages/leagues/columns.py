"""The columns of a league's tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from dtxdesk.clock import Clock
from dtxdesk.data.queries.leaderboard import LeaderboardRow, LeaderboardSort
from dtxdesk.data.queries.leagues import LeagueRow, PendingRow
from dtxdesk.data.queries.matches import MatchRow, MatchSort
from dtxdesk.ui.delegates import (
    BadgeCell,
    DivergingCell,
    MovementCell,
    PersonCell,
    SidesCell,
    TextCell,
    percent,
)
from dtxdesk.ui.models import Column
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.matches.words import number, source
from dtxdesk.ui.times import ago, clock_time, date_time, duration
from dtxdesk.ui.translation import counted, translate

FACTOR_FULL = 120
"""Points of a full half bar of one factor: the scale is the same in every league."""
SUM_FULL = 200
DASH = "–"


@dataclass
class Ranking:
    """Ranks and movement by user: what the leaderboard's index says beside the ids."""

    ranks: dict[int, int] = field(default_factory=dict)
    movement: dict[int, int] = field(default_factory=dict)


def _number(value: int | None) -> str:
    return DASH if value is None else str(value)


def _plain(value: float | None, digits: int) -> str:
    return "" if value is None else f"{value:.{digits}f}"


def _factor_column(
    place: int,
    key: str,
    title: str,
    sort: LeaderboardSort,
    value: Callable[[LeaderboardRow], float],
    words: Callable[[float], str],
    digits: int,
) -> Column[LeaderboardRow]:
    def cell(row: LeaderboardRow) -> DivergingCell:
        points = None if row.points is None else row.points[place]
        return DivergingCell(words(value(row)), points, FACTOR_FULL)

    return Column(
        key, title, cell, lambda row: _plain(value(row), digits), width=168, sort=sort.value
    )


def leaderboard_columns(ranking: Ranking) -> tuple[Column[LeaderboardRow], ...]:
    """Rank, movement, player, base MMR, the three factors, their sum, league MMR."""
    return (
        Column(
            "rank",
            "#",
            lambda row: TextCell(_number(ranking.ranks.get(row.user_id)), "right", strong=True),
            lambda row: str(ranking.ranks.get(row.user_id, "")),
            width=56,
            alignment="right",
            menu_title=translate("LeagueColumns", "Rank"),
        ),
        Column(
            "movement",
            "",
            lambda row: MovementCell(ranking.movement.get(row.user_id)),
            lambda row: str(ranking.movement.get(row.user_id, "")),
            width=44,
            alignment="right",
            menu_title=translate("LeagueColumns", "Movement"),
            tooltip=lambda row: translate(
                "LeagueColumns", "Ranks won or lost over the newest week of play"
            ),
        ),
        Column(
            "player",
            translate("LeagueColumns", "Player"),
            lambda row: PersonCell(row.user_id, row.name, note=_games(row.games)),
            lambda row: row.name,
            tooltip=lambda row: f"{row.name}, {_games(row.games)}",
            width=136,
            sort=LeaderboardSort.NAME.value,
            descending_first=False,
            stretch=True,
        ),
        Column(
            "base",
            translate("LeagueColumns", "Base"),
            lambda row: TextCell(_number(row.base_mmr), "right", "muted"),
            lambda row: "" if row.base_mmr is None else str(row.base_mmr),
            width=64,
            alignment="right",
            sort=LeaderboardSort.BASE_MMR.value,
        ),
        _factor_column(
            0, "win_rate", translate("LeagueColumns", "Win rate"), LeaderboardSort.WIN_RATE,
            lambda row: row.win_rate, percent, 4,
        ),
        _factor_column(
            1, "kda", "KDA", LeaderboardSort.KDA, lambda row: row.kda, lambda x: f"{x:.2f}", 4
        ),
        _factor_column(
            2, "gpm", "GPM", LeaderboardSort.GPM, lambda row: row.gpm, lambda x: f"{x:.0f}", 2
        ),
        Column(
            "adjustment",
            translate("LeagueColumns", "Adjustment"),
            lambda row: DivergingCell("", row.adjustment, SUM_FULL, strong=True),
            lambda row: "" if row.adjustment is None else str(row.adjustment),
            width=140,
            sort=LeaderboardSort.ADJUSTMENT.value,
        ),
        Column(
            "league_mmr",
            translate("LeagueColumns", "League MMR"),
            lambda row: TextCell(_number(row.league_mmr), "right", strong=True),
            lambda row: "" if row.league_mmr is None else str(row.league_mmr),
            width=112,
            alignment="right",
            sort=LeaderboardSort.LEAGUE_MMR.value,
        ),
    )  # fmt: skip


def _games(count: int) -> str:
    return counted("LeagueColumns", "%Ln game(s)", count)


def match_columns(clock: Clock, *, of_all_leagues: bool = False) -> tuple[Column[MatchRow], ...]:
    """Id, when, sides with score and winner, length, whether it counts, source, our people.

    With matches `of_all_leagues`, each one's league as well.
    """
    columns = _match_columns(clock)
    if not of_all_leagues:
        return columns
    league: Column[MatchRow] = Column(
        "league",
        translate("LeagueColumns", "League"),
        lambda row: TextCell(row.league, tone="muted"),
        lambda row: row.league,
        width=132,
        tooltip=lambda row: row.league,
    )
    return (*columns[:2], league, *columns[2:])


def _match_columns(clock: Clock) -> tuple[Column[MatchRow], ...]:
    return (
        Column(
            "match",
            translate("LeagueColumns", "Match"),
            lambda row: TextCell(number(row.match_id), tone="muted"),
            lambda row: str(row.match_id),
            width=120,
        ),
        Column(
            "start",
            translate("LeagueColumns", "Played"),
            lambda row: TextCell(_when(row.start_time, clock)),
            lambda row: row.start_time.isoformat() if row.start_time else "",
            width=112,
            sort=MatchSort.START.value,
            tooltip=lambda row: date_time(row.start_time) if row.start_time else "",
        ),
        Column(
            "sides",
            translate("LeagueColumns", "Radiant against Dire"),
            _sides,
            lambda row: f"{row.radiant_name or ''} / {row.dire_name or ''}",
            width=340,
            stretch=True,
        ),
        Column(
            "winner",
            translate("LeagueColumns", "Winner"),
            _winner,
            lambda row: _winner_word(row.radiant_win),
            width=100,
        ),
        Column(
            "duration",
            translate("LeagueColumns", "Length"),
            lambda row: TextCell(duration(row.duration), "right"),
            lambda row: str(row.duration),
            width=84,
            alignment="right",
            sort=MatchSort.DURATION.value,
        ),
        Column(
            "players",
            translate("LeagueColumns", "Our players"),
            lambda row: TextCell(
                translate("LeagueColumns", "{n} of 10").format(n=row.linked_players),
                "right",
                "muted",
            ),
            lambda row: str(row.linked_players),
            width=100,
            alignment="right",
        ),
        Column(
            "counted",
            translate("LeagueColumns", "Counts"),
            lambda row: (
                TextCell(translate("LeagueColumns", "yes"), tone="faint", small=True)
                if row.counted
                else BadgeCell(
                    row.counted_reason or translate("LeagueColumns", "left out"), "attention"
                )
            ),
            lambda row: "yes" if row.counted else f"no: {row.counted_reason or ''}",
            width=112,
            tooltip=lambda row: row.counted_reason or "",
        ),
        Column(
            "source",
            translate("LeagueColumns", "Source"),
            lambda row: TextCell(source(row.source), tone="faint", small=True),
            lambda row: row.source,
            width=96,
        ),
    )


def _when(at: datetime | None, clock: Clock) -> str:
    return DASH if at is None else clock_time(at, clock())


def _sides(row: MatchRow) -> SidesCell:
    scores = (row.radiant_score, row.dire_score)
    score = "" if None in scores else f"{scores[0]}–{scores[1]}"
    return SidesCell(
        row.radiant_name or translate("LeagueColumns", "Radiant"),
        row.dire_name or translate("LeagueColumns", "Dire"),
        row.radiant_win,
        score,
    )


def _winner_word(radiant_win: bool | None) -> str:
    if radiant_win is None:
        return ""
    return (
        translate("LeagueColumns", "Radiant") if radiant_win else translate("LeagueColumns", "Dire")
    )


def _winner(row: MatchRow) -> BadgeCell | TextCell:
    if row.radiant_win is None:
        return TextCell(translate("LeagueColumns", "not known"), tone="faint")
    return BadgeCell(_winner_word(row.radiant_win), icon="radiant" if row.radiant_win else "dire")


def pending_columns(
    clock: Clock, *, of_all_leagues: bool = False
) -> tuple[Column[PendingRow], ...]:
    """Matches that Steam lists and doesn't tell of: why, how often asked, when next.

    With matches `of_all_leagues`, each one's league as well.
    """
    columns = _pending_columns(clock)
    if not of_all_leagues:
        return columns
    league: Column[PendingRow] = Column(
        "league",
        translate("LeagueColumns", "League"),
        lambda row: TextCell(row.league, tone="muted"),
        lambda row: row.league,
        width=132,
        tooltip=lambda row: row.league,
    )
    return (*columns[:2], league, *columns[2:])


def _pending_columns(clock: Clock) -> tuple[Column[PendingRow], ...]:
    return (
        Column(
            "match",
            translate("LeagueColumns", "Match"),
            lambda row: TextCell(str(row.match_id)),
            lambda row: str(row.match_id),
            width=148,
        ),
        Column(
            "start",
            translate("LeagueColumns", "Played"),
            lambda row: TextCell(_when(row.start_time, clock), tone="muted"),
            lambda row: row.start_time.isoformat() if row.start_time else "",
            width=140,
        ),
        Column(
            "state",
            translate("LeagueColumns", "State"),
            _pending_state,
            lambda row: row.state,
            width=144,
        ),
        Column(
            "reason",
            translate("LeagueColumns", "Reason"),
            lambda row: TextCell(
                row.reason or translate("LeagueColumns", "Not asked for yet"), tone="muted"
            ),
            lambda row: row.reason or "",
            width=280,
            stretch=True,
            tooltip=lambda row: row.reason or "",
        ),
        Column(
            "attempts",
            translate("LeagueColumns", "Tries"),
            lambda row: TextCell(str(row.attempts), "right"),
            lambda row: str(row.attempts),
            width=76,
            alignment="right",
        ),
        Column(
            "next",
            translate("LeagueColumns", "Next try"),
            lambda row: TextCell(_next_try(row, clock()), "right", "muted"),
            lambda row: row.next_try_at.isoformat() if row.next_try_at else "",
            width=140,
            alignment="right",
        ),
    )


def _pending_state(row: PendingRow) -> BadgeCell:
    match row.state:
        case "unavailable":
            return BadgeCell(translate("LeagueColumns", "not available"), "error")
        case "failed":
            return BadgeCell(translate("LeagueColumns", "failed"), "attention")
    return BadgeCell(translate("LeagueColumns", "waiting"))


def _next_try(row: PendingRow, now: datetime) -> str:
    if row.next_try_at is None:
        return (
            translate("LeagueColumns", "not by itself")
            if row.state == "unavailable"
            else translate("LeagueColumns", "next sync")
        )
    if row.next_try_at <= now:
        return translate("LeagueColumns", "next sync")
    return clock_time(row.next_try_at, now)


def league_columns(clock: Clock) -> tuple[Column[LeagueRow], ...]:
    """The list of leagues."""
    return (
        Column(
            "name",
            translate("LeagueColumns", "League"),
            lambda row: TextCell(row.name, strong=True),
            lambda row: row.name,
            width=240,
            stretch=True,
        ),
        Column(
            "state",
            "",
            _league_badge,
            lambda row: "primary" if row.primary else "followed" if row.followed else "",
            width=120,
            menu_title=translate("LeagueColumns", "State"),
        ),
        Column(
            "steam_id",
            translate("LeagueColumns", "Steam id"),
            lambda row: TextCell(str(row.steam_league_id), "right", "muted"),
            lambda row: str(row.steam_league_id),
            width=108,
            alignment="right",
        ),
        Column(
            "matches",
            translate("LeagueColumns", "Matches"),
            lambda row: TextCell(grouped(row.matches), "right"),
            lambda row: str(row.matches),
            width=108,
            alignment="right",
        ),
        Column(
            "pending",
            translate("LeagueColumns", "Without details"),
            lambda row: TextCell(grouped(row.pending) if row.pending else DASH, "right", "muted"),
            lambda row: str(row.pending),
            width=132,
            alignment="right",
        ),
        Column(
            "synced",
            translate("LeagueColumns", "Up to date"),
            lambda row: TextCell(
                ago(row.last_success_at, clock())
                if row.last_success_at
                else translate("LeagueColumns", "never"),
                "right",
                "muted",
            ),
            lambda row: row.last_success_at.isoformat() if row.last_success_at else "",
            width=140,
            alignment="right",
        ),
    )


def _league_badge(row: LeagueRow) -> BadgeCell | TextCell:
    if row.primary:
        return BadgeCell(translate("LeagueColumns", "Primary"), icon="pin")
    return TextCell("") if row.followed else BadgeCell(translate("LeagueColumns", "not followed"))
