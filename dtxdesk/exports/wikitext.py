"""Words and calls of templates in the markup of MediaWiki."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dtxdesk.exports.reading import one_line

Argument = tuple[str, str]
"""The name of a parameter, and what it gets: wikitext. Without a name it goes by its place."""

_MARKS = re.compile(r"[<>\[\]{}|=&]|'{2,}|~{3,}|_{2,}|://|^[*#:;]")
"""What means something in a wiki, as far as a name can hold it."""


def plain(text: str) -> str:
    """A text that a wiki shows as it is: nothing of it is markup."""
    return _MARKS.sub(lambda found: _entities(found.group()), one_line(text))


def call(template: str, arguments: Iterable[Argument] = (), *, lines: bool = False) -> str:
    """A call of a template; with a line for each named parameter where it is long."""
    parts = [template]
    for name, value in arguments:
        given = f"{name}={value}" if name else value
        parts.append(f"\n|{given}" if lines else f"|{given}")
    return "{{" + "".join(parts) + ("\n}}" if lines else "}}")


def _entities(marks: str) -> str:
    return "".join(f"&#{ord(mark)};" for mark in marks)
