"""The two numbers by which Steam knows a person.

An account id has 32 bits; the 64-bit id is that plus a constant
(https://developer.valvesoftware.com/wiki/SteamID: universe 1, type 1, instance 1).
"""

from __future__ import annotations

ID64_BASE = 76561197960265728
ANONYMOUS_ACCOUNT = 4294967295
"""What Steam puts where a player hides: no person, never to be stored as one."""


def is_account_id(number: int) -> bool:
    """Whether the number can be a person's account id (0 and the anonymous id can't)."""
    return 0 < number < ANONYMOUS_ACCOUNT


def is_id64(number: int) -> bool:
    """Whether the number can be a person's 64-bit id."""
    return is_account_id(number - ID64_BASE)


def to_id64(account_id: int) -> int:
    return account_id + ID64_BASE


def to_account_id(id64: int) -> int:
    return id64 - ID64_BASE


def is_forgotten(number: int | None) -> bool:
    """Whether the number stands in the place of a forgotten person's id.

    It is below zero, and tells nothing but which figures belong together.
    """
    return number is not None and number < 0


def real_id(number: int | None) -> int | None:
    """The id as it may be shown: none for a forgotten person."""
    return None if is_forgotten(number) else number
