"""Knowing a forgotten person's Steam account again without keeping it.

Matches go on to be fetched in which a forgotten person plays. What is kept of an account is a slow,
salted digest: enough to leave that account out of new matches, too little to read it from. Whoever
holds the database and suspects a certain account can still test that suspicion.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, select

from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import Setting, SteamMatchPlayer, User
from dtxdesk.data.unit_of_work import UnitOfWork

KEY = "forgotten_accounts"
"""The setting that holds them: the salt, and the digests."""

_settings = table_of(Setting)
_slots = table_of(SteamMatchPlayer)
_users = table_of(User)

_CHUNK = 500


def remember(work: UnitOfWork, steam_ids: Iterable[int]) -> None:
    """From now on matches that come in leave these accounts out."""
    kept = _setting(work)
    value = kept.value if kept else {"salt": secrets.token_hex(16), "digests": []}
    new = [_digest(value["salt"], steam_id) for steam_id in steam_ids]
    digests = sorted({*value["digests"], *new})
    _write(work, kept, {**value, "digests": digests})


def welcome_back(work: UnitOfWork, steam_id: int | None) -> None:
    """An organiser has given the account to a player again: it counts as any other."""
    kept = _setting(work)
    if kept is None or steam_id is None:
        return
    digests = [d for d in kept.value["digests"] if d != _digest(kept.value["salt"], steam_id)]
    if len(digests) < len(kept.value["digests"]):
        _write(work, kept, {**kept.value, "digests": digests})


def left_out(connection: Connection, steam_ids: Iterable[int]) -> frozenset[int]:
    """Those of the accounts that are forgotten.

    Only accounts that nobody here has been seen with are looked at closely: an account of a player
    or of a stored match has not been forgotten.
    """
    value = connection.execute(
        select(_settings.c.value).where(_settings.c.key == KEY)
    ).scalar_one_or_none()
    if not value or not value["digests"]:
        return frozenset()
    strangers = set(steam_ids)
    for start in range(0, len(asked := sorted(strangers)), _CHUNK):
        chunk = asked[start : start + _CHUNK]
        for column in (_users.c.steam_id, _slots.c.steam_id):
            known = select(column).where(column.in_(chunk)).distinct()
            strangers.difference_update(connection.execute(known).scalars())
    digests = set(value["digests"])
    return frozenset(s for s in strangers if _digest(value["salt"], s) in digests)


def without_forgotten(
    connection: Connection, rows: Sequence[dict[str, Any]]
) -> Sequence[dict[str, Any]]:
    """Player rows as they are stored: a forgotten account is an anonymous one."""
    hidden = left_out(connection, {row["steam_id"] for row in rows if row["steam_id"]})
    if not hidden:
        return rows
    return [{**row, "steam_id": None} if row["steam_id"] in hidden else row for row in rows]


def former_slots(connection: Connection, match_ids: Sequence[int]) -> Mapping[tuple[int, int], int]:
    """The slots of these matches whose figures are a former player's, with what stands for it."""
    found = connection.execute(
        select(_slots.c.match_id, _slots.c.slot, _slots.c.steam_id).where(
            _slots.c.match_id.in_(match_ids), _slots.c.steam_id < 0
        )
    )
    return {(row.match_id, row.slot): row.steam_id for row in found}


@lru_cache(maxsize=50_000)
def _digest(salt: str, steam_id: int) -> str:
    """4 ms on purpose: going through all accounts that exist takes half a year."""
    salted = bytes.fromhex(salt)
    return hashlib.scrypt(str(steam_id).encode(), salt=salted, n=1024, r=8, p=1, dklen=16).hex()


def _setting(work: UnitOfWork) -> Setting | None:
    return work.session.scalars(select(Setting).where(Setting.key == KEY)).first()


def _write(work: UnitOfWork, kept: Setting | None, value: dict[str, Any]) -> None:
    if kept is None:
        work.add(Setting(key=KEY, value=value))
    else:
        kept.value = value
        work.flush()
