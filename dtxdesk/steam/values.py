"""Reads single values of an answer, whatever form the service chose for them today.

Numbers come as text, text as numbers, whole numbers as floats, and anything may be null or absent.
Nothing here raises for a value: what can't be is None.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import msgspec

from dtxdesk.domain.people import clean_text
from dtxdesk.domain.steam_id import is_account_id
from dtxdesk.steam.failures import BadAnswer

MAX_FIGURE = 2**31 - 1
MAX_ID = 2**63 - 1
MAX_TIME = 2**32 - 1
"""Seconds since 1970; the year 2106, beyond which the number is something else."""

_LONGEST_NUMBER = 40
_WIDEST = 128
_EXACT_FLOAT = 2**53
"""Beyond this a float no longer tells neighbouring whole numbers apart."""
_LONGEST_NAME = 2_000


def decode(body: bytes) -> dict[str, Any]:
    """The JSON object in `body`.

    Text that is not valid UTF-8 (team names cut in the middle of a character occur) is read with
    replacement characters instead of losing the answer.

    Raises:
        BadAnswer: `body` is not a JSON object.
    """
    try:
        document = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        document = _decode_leniently(body)
    except RecursionError:
        raise BadAnswer("The answer is nested too deeply") from None
    if not isinstance(document, dict):
        raise BadAnswer("The answer is not a JSON object")
    return document


def _decode_leniently(body: bytes) -> object:
    if body.lstrip()[:1] == b"<":
        raise BadAnswer("A web page came in place of the answer")
    try:
        return json.loads(body.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        raise BadAnswer("The answer is cut off or not JSON") from None


def whole(value: object) -> int | None:
    """The whole number that `value` says, up to 128 bits."""
    if isinstance(value, int):  # bool included: true counts 1
        return int(value) if value.bit_length() <= _WIDEST else None
    if isinstance(value, float):
        exact = abs(value) <= _EXACT_FLOAT and value.is_integer()  # false for NaN and infinity
        return int(value) if exact else None
    if isinstance(value, str):
        digits = value.strip().removesuffix(".0")
        if len(digits) <= _LONGEST_NUMBER and digits.isascii():
            return int(digits) if digits.removeprefix("-").isdigit() else None
    return None


def optional_figure(value: object) -> int | None:
    """A count such as kills; None where it is missing or can't be (negative, beyond 32 bits)."""
    number = value if type(value) is int else whole(value)  # the usual case costs no call
    return number if number is not None and 0 <= number <= MAX_FIGURE else None


def figure(value: object) -> int:
    """A count such as kills; 0 where it is missing or can't be."""
    if type(value) is int and 0 <= value <= MAX_FIGURE:
        return value
    return optional_figure(value) or 0


def large_id(value: object) -> int | None:
    """A positive id of at most 63 bits (a match, its sequence number, a series)."""
    number = None if isinstance(value, bool) else whole(value)
    return number if number is not None and 0 < number <= MAX_ID else None


def account(value: object) -> int | None:
    """The account id of a person; None for anonymous players, bots and nonsense."""
    number = None if isinstance(value, bool) else whole(value)
    return number if number is not None and is_account_id(number) else None


def text_id(value: object) -> str | None:
    """An id kept as text because it may exceed 64 bits; None for 0, which says "none"."""
    number = whole(value)
    return str(number) if number is not None and number > 0 else None


def name(value: object) -> str | None:
    """A name as plain text without control characters; None where nothing is left."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    if isinstance(value, int) and value.bit_length() > _WIDEST:
        return None
    return clean_text(str(value)[:_LONGEST_NAME])


def flag(value: object) -> bool | None:
    """Yes, no, or None where the value says neither."""
    if isinstance(value, bool):
        return value
    spelled = value.strip().lower() if isinstance(value, str) else value
    if spelled in ("true", "1", 1):
        return True
    if spelled in ("false", "0", 0):
        return False
    return None


def moment(value: object) -> datetime | None:
    """A time given in seconds since 1970."""
    number = whole(value)
    return datetime.fromtimestamp(number, UTC) if number and 0 < number <= MAX_TIME else None


def rows(value: object) -> list[dict[str, Any]]:
    """The objects in a list; anything else in it, or in its place, is passed over."""
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
