"""Cells as people read them: in HTML, in Markdown, in a message, on paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, tzinfo
from fractions import Fraction

from dtxdesk.exports.table import Column, Kind

_UNSEEN = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What no document may hold: controls, halves of characters, and what is no character."""

RIGHT = frozenset({Kind.WHOLE, Kind.NUMBER, Kind.SHARE})
"""Kinds that stand at the right, so that digits are below digits."""


def shown(value: object, column: Column, zone: tzinfo) -> str:
    """A cell in words and digits; empty where there is nothing."""
    if value is None:
        return ""
    match column.kind:
        case Kind.SHARE if isinstance(value, int | float | Fraction):
            return f"{float(value) * 100:.1f} %"
        case Kind.NUMBER if isinstance(value, int | float | Fraction):
            return _trimmed(f"{float(value):.{column.digits}f}")
        case Kind.WORD:
            return one_line(str(value)).replace("_", " ").capitalize()
        case Kind.YES_NO:
            return "yes" if value else "no"
        case Kind.TIME if isinstance(value, datetime):
            return f"{value.astimezone(zone):%Y-%m-%d %H:%M}"
        case Kind.LIST if isinstance(value, Sequence) and not isinstance(value, str):
            return one_line(", ".join(str(item) for item in value))
    return one_line(str(value))


def one_line(text: str) -> str:
    """Without line breaks, tabs and what no document may hold."""
    return " ".join(_UNSEEN.sub("", text).split())


def _trimmed(digits: str) -> str:
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
