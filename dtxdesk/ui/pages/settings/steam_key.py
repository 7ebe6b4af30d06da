"""What may be said about the Steam key, and a test of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dtxdesk.credentials import STEAM_API_KEY

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.services.connections import ConnectionResult

LENGTH = 32
SHOWN = 4
"""So much of a key is shown: enough to tell two apart, and no help in guessing one."""


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """Of the key itself only its `end` leaves the worker (empty for one that is too short).

    `kept` tells whether a key is there after a restart: without a keyring it is not.
    """

    there: bool
    end: str
    from_environment: bool
    kept: bool


def key_facts(desk: Desk) -> KeyFacts:
    """Asks the keyring, which may take its time.

    Raises:
        EnvironmentProblem: the keyring does not answer.
    """
    credentials = desk.credentials
    key = credentials.get(STEAM_API_KEY) or ""
    end = key[-SHOWN:] if len(key) >= LENGTH else ""
    outside = credentials.from_environment(STEAM_API_KEY)
    return KeyFacts(bool(key), end, outside, credentials.kept)


def tried(desk: Desk, typed: str) -> ConnectionResult:
    """Asks Steam with what was typed, else with the key that is kept."""
    key = typed or desk.credentials.get(STEAM_API_KEY) or ""
    return desk.connections.test_steam_key(key)


def looks_wrong(typed: str) -> bool:
    """Whether this can't be the beginning of a Steam key."""
    return bool(typed) and not (typed.isascii() and typed.isalnum() and len(typed) <= LENGTH)


def where_words(facts: KeyFacts) -> str:
    """Where a key is, as a sentence."""
    if facts.kept:
        return QCoreApplication.translate("steam_key", "Kept in the keyring of this computer.")
    return QCoreApplication.translate(
        "steam_key",
        "This computer has no keyring: kept in memory only, asked for again after a restart.",
    )
