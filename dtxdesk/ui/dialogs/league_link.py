"""A Steam league id, out of whatever someone copies: the number, or a link that has it."""

from __future__ import annotations

import re

MOST = 2**32 - 1
_IN_A_LINK = re.compile(r"(?:leagues?|league_?id)[/=](\d{1,10})(?!\d)", re.IGNORECASE)


def steam_league_id(text: str) -> int | None:
    """The id in "17929", a Dotabuff, OpenDota, Stratz or Steam link; None where there is none."""
    text = text.strip()
    if text.isascii() and text.isdigit() and len(text) <= 10:
        number = int(text)
    else:
        found = _IN_A_LINK.search(text)
        number = int(found[1]) if found else 0
    return number if 0 < number <= MOST else None
