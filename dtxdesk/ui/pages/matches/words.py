"""The words for matches that the table, the detail and the dialogs share."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dtxdesk.domain.heroes import hero_name

DASH = "\N{EN DASH}"

_GAME_MODES = {
    1: "All Pick", 2: "Captains Mode", 3: "Random Draft", 4: "Single Draft", 5: "All Random",
    8: "Reverse Captains Mode", 12: "Least Played", 16: "Captains Draft", 18: "Ability Draft",
    20: "All Random Deathmatch", 21: "1v1 Solo Mid", 22: "Ranked All Pick", 23: "Turbo",
}  # fmt: skip
"""Names of the game itself, as the client shows them; unknown numbers are left out."""


def number(match_id: int) -> str:
    """The match in a title or a table: its id, or "Own 3" where Steam never gave one."""
    if match_id > 0:
        return str(match_id)
    return QCoreApplication.translate("MatchWords", "Own {n}").format(n=-match_id)


def side_name(name: str | None, *, radiant: bool) -> str:
    """The team's name, or the side's where there is none."""
    if name:
        return name
    return side(radiant=radiant)


def side(*, radiant: bool) -> str:
    return (
        QCoreApplication.translate("MatchWords", "Radiant")
        if radiant
        else QCoreApplication.translate("MatchWords", "Dire")
    )


def source(value: str) -> str:
    """Where a match's details are from."""
    if value == "manual":
        return QCoreApplication.translate("MatchWords", "typed in")
    return {"steam": "Steam", "opendota": "OpenDota"}.get(value, value)


def game_mode(mode: int | None) -> str:
    return _GAME_MODES.get(mode or 0, "")


def hero(hero_id: int) -> str:
    """The hero's name; words for a place without one."""
    return hero_name(hero_id) or QCoreApplication.translate("MatchWords", "no hero")


def thousands(value: int) -> str:
    """As the score board shows a sum: 97.3k; below a thousand the number."""
    return f"{value / 1000:.1f}k" if value >= 1000 else str(value)
