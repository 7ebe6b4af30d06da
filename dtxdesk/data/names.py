"""What follows from a person's names: what screens call the person, and how it is found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dtxdesk.domain import people

NAMES = ("nickname", "guild_nickname", "discord_nickname", "discord_username")
"""In the order of `domain.people.display_name`."""

NAMED = frozenset({*NAMES, "discord_id", "steam_id"})
"""What name, order and search follow from."""


def folded_names(person: Mapping[str, Any]) -> dict[str, Any]:
    """The derived columns of a person with these columns; one that is left out is empty."""
    names = [person.get(column) for column in NAMES]
    steam_id, discord_id = person.get("steam_id"), person.get("discord_id")
    name = people.display_name(names, steam_id, discord_id)
    return {
        "name": name,
        "sort_name": people.sort_key(name),
        "search_key": people.search_key((*names, discord_id, steam_id)),
    }
