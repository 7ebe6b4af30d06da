"""Writing one match as a person's change: row by row, so that it is audited and can be undone.

A sync stores matches by the hundred instead (`league_matches`); both keep the same columns.
"""

from __future__ import annotations

from sqlalchemy import Integer, cast, func, select

from dtxdesk.data import forgotten_accounts, league_matches
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import AuditEvent, PendingMatch, SteamMatch, SteamMatchPlayer
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.matches import Match


def write(work: UnitOfWork, league_id: int, match: Match) -> SteamMatch:
    """Stores a match with its player rows, in place of what was there, and waits for it no more.

    Whether a match that is there already counts stays as it was decided.
    """
    waiting = work.session.get(PendingMatch, match.match_id)
    listed = {}
    if waiting is not None:
        listed = {"match_seq_num": waiting.match_seq_num, **(waiting.listed or {})}
        work.delete(waiting)
    columns = league_matches.match_columns(match, listed)
    del columns["search_key"]  # the unit of work folds the names
    row = work.session.get(SteamMatch, match.match_id)
    if row is None:
        row = work.add(SteamMatch(league_id=league_id, counted=True, **columns))
    else:
        for name, value in columns.items():
            if value is not None or name not in league_matches.KEPT:
                setattr(row, name, value)
        work.flush()
    _write_slots(work, match)
    work.touch("steam_matches", [match.match_id])
    return row


def next_own_id(work: UnitOfWork) -> int:
    """An id for a match that Steam never gave one: below zero, and never used before.

    The audit log is looked at as well: an id whose match was undone stays that match's.
    """
    matches = table_of(SteamMatch)
    stored = work.connection.execute(select(func.min(matches.c.match_id))).scalar() or 0
    told = work.connection.execute(
        select(func.min(cast(AuditEvent.row_key, Integer))).where(
            AuditEvent.table_name == matches.name, AuditEvent.row_key.startswith("-")
        )
    ).scalar()
    return min(0, stored, told or 0) - 1


def _write_slots(work: UnitOfWork, match: Match) -> None:
    there = {
        slot.slot: slot
        for slot in work.session.scalars(
            select(SteamMatchPlayer).where(SteamMatchPlayer.match_id == match.match_id)
        )
    }
    former = forgotten_accounts.former_slots(work.connection, [match.match_id])
    rows = league_matches.slot_rows(work.connection, [match], former)
    for slot in there.keys() - {row["slot"] for row in rows}:
        work.delete(there[slot])
    for row in rows:
        known = there.get(row["slot"])
        if known is None:
            work.session.add(SteamMatchPlayer(**row))
        else:
            for name, value in row.items():
                setattr(known, name, value)
    work.flush()
