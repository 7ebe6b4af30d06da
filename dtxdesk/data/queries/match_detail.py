"""One match in full: the score board, who decided that it does not count, and what waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from dtxdesk.data.league_matches import pending
from dtxdesk.data.queries.author_names import author_name
from dtxdesk.data.queries.match_effect import MatchEffect, match_effects
from dtxdesk.data.queries.matches import MatchRow, match_rows
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import AuditEvent
from dtxdesk.data.statistics import leagues, matches, slots, users
from dtxdesk.domain.matches import DIRE_BIT
from dtxdesk.domain.steam_id import real_id

events = table_of(AuditEvent)


@dataclass(frozen=True, slots=True)
class SlotRow:
    """One line of the score board.

    Attributes:
        user_id: Whose line it is, of our people; `name` is that person's.
        steam_id: None for anonymous and for former players.
        former: A forgotten person's figures.
    """

    slot: int
    user_id: int | None
    name: str | None
    steam_id: int | None
    former: bool
    hero_id: int
    level: int
    kills: int
    deaths: int
    assists: int
    last_hits: int
    denies: int
    gpm: int
    xpm: int
    net_worth: int | None
    hero_damage: int | None

    @property
    def radiant(self) -> bool:
        return self.slot < DIRE_BIT


@dataclass(frozen=True, slots=True)
class Decision:
    """Who took the match out of the statistics (as people call them), and when."""

    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class MatchDetail:
    """What the page of one match shows.

    Attributes:
        stored_at: When its details came here first.
        updated_at: When they were changed by a person last.
        opendota: The league lets OpenDota be asked.
    """

    row: MatchRow
    slots: tuple[SlotRow, ...]
    effects: tuple[MatchEffect, ...]
    taken_out: Decision | None
    match_seq_num: int | None
    game_mode: int | None
    steam_league_id: int
    opendota: bool
    stored_at: datetime
    updated_at: datetime

    def side(self, *, radiant: bool) -> tuple[SlotRow, ...]:
        return tuple(slot for slot in self.slots if slot.radiant is radiant)


@dataclass(frozen=True, slots=True)
class WaitingMatch:
    """What is known of a match whose details are not here: what the form begins with."""

    match_id: int
    league_id: int
    league: str
    opendota: bool
    start_time: datetime | None
    account_ids: tuple[int, ...]


def match_detail(connection: Connection, match_id: int) -> MatchDetail | None:
    """The match, or None where there is none."""
    rows = match_rows(connection, [match_id])
    if not rows:
        return None
    more = connection.execute(
        select(
            matches.c.match_seq_num,
            matches.c.game_mode,
            leagues.c.steam_league_id,
            leagues.c.opendota,
            matches.c.created_at,
            matches.c.updated_at,
        )
        .join(leagues, leagues.c.id == matches.c.league_id)
        .where(matches.c.match_id == match_id)
    ).one()
    row = rows[0]
    return MatchDetail(
        row,
        _slots(connection, match_id),
        tuple(match_effects(connection, match_id)),
        None if row.counted else _decision(connection, match_id),
        *more,
    )


def waiting_match(connection: Connection, match_id: int) -> WaitingMatch | None:
    """The match that waits for its details, or None."""
    row = connection.execute(
        select(
            pending.c.match_id,
            pending.c.league_id,
            leagues.c.name,
            leagues.c.opendota,
            pending.c.start_time,
            pending.c.listed,
        )
        .join(leagues, leagues.c.id == pending.c.league_id)
        .where(pending.c.match_id == match_id)
    ).first()
    if row is None:
        return None
    return WaitingMatch(
        match_id=row.match_id,
        league_id=row.league_id,
        league=row.name,
        opendota=row.opendota,
        start_time=row.start_time,
        account_ids=tuple((row.listed or {}).get("account_ids", ())),
    )


def _slots(connection: Connection, match_id: int) -> tuple[SlotRow, ...]:
    found = connection.execute(
        select(slots, users.c.id.label("user_id"), users.c.name)
        .outerjoin(users, users.c.steam_id == slots.c.steam_id)
        .where(slots.c.match_id == match_id)
        .order_by(slots.c.slot)
    )
    return tuple(_slot(row) for row in found)


def _slot(row: Any) -> SlotRow:
    return SlotRow(
        slot=row.slot,
        user_id=row.user_id,
        name=row.name,
        steam_id=real_id(row.steam_id),
        former=row.steam_id is not None and row.steam_id < 0,
        hero_id=row.hero_id,
        level=row.level,
        kills=row.kills,
        deaths=row.deaths,
        assists=row.assists,
        last_hits=row.last_hits,
        denies=row.denies,
        gpm=row.gpm,
        xpm=row.xpm,
        net_worth=row.net_worth,
        hero_damage=row.hero_damage,
    )


def _decision(connection: Connection, match_id: int) -> Decision | None:
    """The newest event of the audit log after which the match did not count any more."""
    found = connection.execute(
        select(
            author_name(events.c.author).label("author"),
            events.c.at,
            events.c.before,
            events.c.after,
        )
        .where(events.c.table_name == matches.name, events.c.row_key == str(match_id))
        .order_by(events.c.id.desc())
    )
    for event in found:
        before, after = event.before or {}, event.after or {}
        if before.get("counted", True) and after.get("counted") is False:
            return Decision(event.author, event.at)
    return None
