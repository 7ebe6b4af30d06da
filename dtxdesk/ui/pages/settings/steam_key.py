"""What may be said about the Steam key, and a test of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dtxdesk.credentials import STEAM_API_KEY

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.services.connections import ConnectionResult

LENGTH = 32
SHOWN = 4
"""So much of a key is shown: enough to tell two apart, and no help in guessing one."""


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """Of the key itself only its `end` leaves the worker (empty for one that is too short)."""

    there: bool
    end: str
    from_environment: bool
    where: str


def key_facts(desk: Desk) -> KeyFacts:
    """Asks the keyring, which may take its time.

    Raises:
        EnvironmentProblem: the keyring does not answer.
    """
    credentials = desk.credentials
    key = credentials.get(STEAM_API_KEY) or ""
    end = key[-SHOWN:] if len(key) >= LENGTH else ""
    outside = credentials.from_environment(STEAM_API_KEY)
    return KeyFacts(bool(key), end, outside, credentials.where)


def tried(desk: Desk, typed: str) -> ConnectionResult:
    """Asks Steam with what was typed, else with the key that is kept."""
    key = typed or desk.credentials.get(STEAM_API_KEY) or ""
    return desk.connections.test_steam_key(key)


def looks_wrong(typed: str) -> bool:
    """Whether this can't be the beginning of a Steam key."""
    return bool(typed) and not (typed.isascii() and typed.isalnum() and len(typed) <= LENGTH)
