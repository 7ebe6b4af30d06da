"""The heroes by the numbers that Steam gives them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache

from dtxdesk.paths import resource

_WORD = re.compile(r"[^\W_]+")
_SMALL_WORDS = frozenset({"of", "the"})


@cache
def hero_names() -> Mapping[int, str]:
    """All heroes that the program knows: number to name."""
    listed = tomllib.loads(resource("heroes.toml").read_text("utf-8"))["heroes"]
    return {int(number): name for number, name in listed.items()}


def hero_name(hero_id: int) -> str:
    """The hero's name; "Hero 200" for one newer than this program, empty for none (0)."""
    if not hero_id:
        return ""
    return hero_names().get(hero_id, f"Hero {hero_id}")


def hero_initials(hero_id: int) -> str:
    """Two letters for a tile: "PA" for Phantom Assassin, "Ax" for Axe; "?" for an unknown one."""
    name = hero_names().get(hero_id)
    if name is None:
        return "?"
    found: list[str] = _WORD.findall(name.replace("'", ""))
    words = [word for word in found if word not in _SMALL_WORDS]
    return words[0][:2] if len(words) == 1 else (words[0][0] + words[1][0]).upper()
