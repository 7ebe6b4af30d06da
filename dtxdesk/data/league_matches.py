"""Storing what a sync brings: ids first, then details, then what they add to the statistics.

All of it is statements over many rows; none of it goes through the audit log row by row.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, or_, select, update

from dtxdesk.data import forgotten_accounts, statistics
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import LeagueSyncState, PendingMatch, SteamMatch, SteamMatchPlayer
from dtxdesk.data.upsert import insert_into
from dtxdesk.domain import people
from dtxdesk.domain.matches import ListedMatch, Match, MatchSource
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.domain.walks import Walked

matches = table_of(SteamMatch)
slots = table_of(SteamMatchPlayer)
pending = table_of(PendingMatch)
state = table_of(LeagueSyncState)

MANUAL = MatchSource.MANUAL.value

KEPT = (
    "match_seq_num",
    "series_id",
    "series_type",
    "radiant_team_id",
    "dire_team_id",
    "radiant_win",
)
"""What a match keeps where newer details leave it out."""

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Due:
    """A match whose details are to be asked for now."""

    match_id: int
    match_seq_num: int | None
    attempts: int


@dataclass(frozen=True, slots=True)
class Failure:
    """An attempt that brought no details. `next_try_at` None: given up."""

    match_id: int
    reason: str
    attempts: int
    next_try_at: datetime | None


def remember(
    connection: Connection, league_id: int, listed: Sequence[ListedMatch], now: datetime
) -> int:
    """Stores every id that is not known yet as "details pending"; says how many those were."""
    if not listed:
        return 0
    ids = [row.match_id for row in listed]
    known = set(
        connection.execute(select(matches.c.match_id).where(matches.c.match_id.in_(ids))).scalars()
    )
    new = [row for row in listed if row.match_id not in known]
    if not new:
        return 0
    hidden = forgotten_accounts.left_out(
        connection, {to_id64(account) for row in new for account in row.account_ids}
    )
    rows = [_pending_row(league_id, row, now, hidden) for row in new]
    added = connection.execute(
        insert_into(pending, connection)
        .values(rows)
        .on_conflict_do_nothing()
        .returning(pending.c.match_id)
    )
    return len(added.all())


def remember_again(connection: Connection, league_id: int, now: datetime) -> None:
    """Makes every match of the league pending, so that its details are fetched anew."""
    connection.execute(
        insert(pending).from_select(
            (
                "match_id",
                "league_id",
                "match_seq_num",
                "start_time",
                "listed",
                "state",
                "attempts",
                "found_at",
            ),
            select(
                matches.c.match_id,
                matches.c.league_id,
                matches.c.match_seq_num,
                matches.c.start_time,
                bindparam("listed", {}, type_=pending.c.listed.type),
                bindparam("state", "pending", type_=pending.c.state.type),
                bindparam("attempts", 0, type_=pending.c.attempts.type),
                bindparam("found_at", now, type_=pending.c.found_at.type),
            ).where(
                matches.c.league_id == league_id,
                matches.c.source != MANUAL,
                matches.c.match_id.not_in(select(pending.c.match_id)),
            ),
        )
    )


def due(connection: Connection, league_id: int, now: datetime, *, all_of_them: bool) -> list[Due]:
    """The matches to ask for now, newest first: what was just played is waited for most."""
    condition = [pending.c.league_id == league_id]
    if not all_of_them:
        condition.append(
            or_(
                pending.c.state == "pending",
                (pending.c.state == "failed") & (pending.c.next_try_at <= now),
            )
        )
    rows = connection.execute(
        select(pending.c.match_id, pending.c.match_seq_num, pending.c.attempts)
        .where(*condition)
        .order_by(pending.c.match_id.desc())
    )
    return [Due(*row) for row in rows]


def store(
    connection: Connection, league_id: int, fetched: Sequence[Match], now: datetime
) -> set[int]:
    """Stores details, takes the matches off the pending list and brings the statistics along.

    A match that is here already is replaced, but what a person decided of it stays: whether it
    counts, and a winner that was typed in. One that was typed in as a whole stays as it is. One
    that comes twice counts once, as it came last.
    Returns the users whose shown league MMR changed.
    """
    once = list({match.match_id: match for match in fetched}.values())
    for start in range(0, len(once), _CHUNK):
        _store(connection, league_id, once[start : start + _CHUNK], now)
    return statistics.rate(connection, league_id) if once else set()


def fail(connection: Connection, failures: Sequence[Failure]) -> None:
    """Remembers attempts that brought nothing, with their reason and when to try again."""
    if failures:
        connection.execute(
            update(pending)
            .where(pending.c.match_id == bindparam("p_match"))
            .values(
                state=bindparam("p_state"),
                reason=bindparam("p_reason"),
                attempts=bindparam("p_attempts"),
                next_try_at=bindparam("p_next"),
            ),
            [
                {
                    "p_match": failure.match_id,
                    "p_state": "failed" if failure.next_try_at else "unavailable",
                    "p_reason": failure.reason,
                    "p_attempts": failure.attempts,
                    "p_next": failure.next_try_at,
                }
                for failure in failures
            ],
        )


def walked(connection: Connection, league_id: int) -> Walked:
    """Which stretches of the league's history have been read."""
    pairs = connection.execute(
        select(state.c.walked).where(state.c.league_id == league_id)
    ).scalar()
    return Walked.from_pairs(pairs or [])


def set_state(connection: Connection, league_id: int, **values: Any) -> None:
    connection.execute(update(state).where(state.c.league_id == league_id).values(**values))


def raise_newest(connection: Connection, league_id: int, match_id: int) -> None:
    """The newest match known only ever grows."""
    connection.execute(
        update(state)
        .where(
            state.c.league_id == league_id,
            func.coalesce(state.c.newest_match_id, 0) < match_id,
        )
        .values(newest_match_id=match_id)
    )


def _store(connection: Connection, league_id: int, fetched: Sequence[Match], now: datetime) -> None:
    ids = [match.match_id for match in fetched]
    sources = select(matches.c.match_id, matches.c.source).where(matches.c.match_id.in_(ids))
    known = dict(connection.execute(sources).tuples().all())
    listed = {
        row.match_id: row.listed
        for row in connection.execute(
            delete(pending)
            .where(pending.c.match_id.in_(ids))
            .returning(pending.c.match_id, pending.c.listed)
        )
    }
    new = [match for match in fetched if match.match_id not in known]
    again = [match for match in fetched if known.get(match.match_id, MANUAL) != MANUAL]
    if new:
        connection.execute(
            insert(matches),
            [
                {
                    **match_columns(match, listed.get(match.match_id) or {}),
                    "league_id": league_id,
                    "counted": True,
                    "version": 1,
                    "created_at": now,
                    "updated_at": now,
                }
                for match in new
            ],
        )
        _insert_slots(connection, new)
        statistics.add_matches(connection, league_id, [match.match_id for match in new])
    if again:
        _replace(connection, again, listed)


def _replace(
    connection: Connection, again: Sequence[Match], listed: dict[int, dict[str, Any]]
) -> None:
    ids = [match.match_id for match in again]
    affected = set(statistics.users_of_matches(connection, ids))
    for match in again:
        row = match_columns(match, listed.get(match.match_id) or {})
        values = {
            name: value for name, value in row.items() if value is not None or name not in KEPT
        }
        connection.execute(
            update(matches).where(matches.c.match_id == match.match_id).values(values)
        )
    former = forgotten_accounts.former_slots(connection, ids)
    connection.execute(delete(slots).where(slots.c.match_id.in_(ids)))
    _insert_slots(connection, again, former)
    affected.update(statistics.users_of_matches(connection, ids))
    statistics.rebuild_users(connection, sorted(affected))


def _insert_slots(
    connection: Connection,
    fetched: Sequence[Match],
    former: Mapping[tuple[int, int], int] | None = None,
) -> None:
    rows = slot_rows(connection, fetched, former)
    if rows:
        connection.execute(insert(slots), rows)


def slot_rows(
    connection: Connection,
    fetched: Sequence[Match],
    former: Mapping[tuple[int, int], int] | None = None,
) -> Sequence[dict[str, Any]]:
    """The player rows of matches; `former` says which slots' figures are a forgotten person's."""
    former = former or {}
    rows = [
        {
            "match_id": match.match_id,
            "slot": player.slot,
            "steam_id": former.get((match.match_id, player.slot), player.steam_id),
            "hero_id": player.hero_id,
            "kills": player.kills,
            "deaths": player.deaths,
            "assists": player.assists,
            "gpm": player.gpm,
            "xpm": player.xpm,
            "last_hits": player.last_hits,
            "denies": player.denies,
            "level": player.level,
            "net_worth": player.net_worth,
            "hero_damage": player.hero_damage,
            "tower_damage": player.tower_damage,
            "hero_healing": player.hero_healing,
            "leaver_status": player.leaver_status,
        }
        for match in fetched
        for player in match.players
    ]
    return forgotten_accounts.without_forgotten(connection, rows)


def match_columns(match: Match, listed: dict[str, Any]) -> dict[str, Any]:
    """The columns of a match; series and teams come from the listing where details lack them."""

    def either(name: str) -> Any:
        value = getattr(match, name)
        return listed.get(name) if value is None else value

    return {
        "match_id": match.match_id,
        "match_seq_num": either("match_seq_num"),
        "start_time": match.start_time,
        "duration": match.duration,
        "radiant_win": match.radiant_win,
        "lobby_type": match.lobby_type,
        "game_mode": match.game_mode,
        "radiant_score": match.radiant_score,
        "dire_score": match.dire_score,
        "radiant_team_id": either("radiant_team_id"),
        "dire_team_id": either("dire_team_id"),
        "radiant_name": match.radiant_name,
        "dire_name": match.dire_name,
        "search_key": people.search_key((match.radiant_name, match.dire_name)),
        "series_id": either("series_id"),
        "series_type": either("series_type"),
        "source": match.source.value,
    }


def _pending_row(
    league_id: int, row: ListedMatch, now: datetime, hidden: Collection[int]
) -> dict[str, Any]:
    told = asdict(row)
    told["account_ids"] = tuple(n for n in row.account_ids if to_id64(n) not in hidden)
    for name in ("match_id", "match_seq_num", "start_time"):
        told.pop(name)
    return {
        "match_id": row.match_id,
        "league_id": league_id,
        "match_seq_num": row.match_seq_num,
        "start_time": row.start_time,
        "listed": {name: value for name, value in told.items() if value not in (None, ())},
        "state": "pending",
        "attempts": 0,
        "found_at": now,
    }
