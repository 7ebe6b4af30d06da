"""The words for matches that the table, the detail and the dialogs share."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dtxdesk.domain.heroes import hero_name
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP

DASH = "\N{EN DASH}"

_GAME_MODES = {
    1: QT_TRANSLATE_NOOP("MatchWords", "All Pick"),
    2: QT_TRANSLATE_NOOP("MatchWords", "Captains Mode"),
    3: QT_TRANSLATE_NOOP("MatchWords", "Random Draft"),
    4: QT_TRANSLATE_NOOP("MatchWords", "Single Draft"),
    5: QT_TRANSLATE_NOOP("MatchWords", "All Random"),
    8: QT_TRANSLATE_NOOP("MatchWords", "Reverse Captains Mode"),
    12: QT_TRANSLATE_NOOP("MatchWords", "Least Played"),
    16: QT_TRANSLATE_NOOP("MatchWords", "Captains Draft"),
    18: QT_TRANSLATE_NOOP("MatchWords", "Ability Draft"),
    20: QT_TRANSLATE_NOOP("MatchWords", "All Random Deathmatch"),
    21: QT_TRANSLATE_NOOP("MatchWords", "1v1 Solo Mid"),
    22: QT_TRANSLATE_NOOP("MatchWords", "Ranked All Pick"),
    23: QT_TRANSLATE_NOOP("MatchWords", "Turbo"),
}
"""Names of the game itself, as the client shows them; unknown numbers are left out."""


def number(match_id: int) -> str:
    """The match in a title or a table: its id, or "Own 3" where Steam never gave one."""
    if match_id > 0:
        return str(match_id)
    return QCoreApplication.translate("MatchWords", "Own {n}").format(n=-match_id)


def called(match_id: int) -> str:
    """The match in a sentence: "match 8412877402", "own match 3"."""
    if match_id > 0:
        return QCoreApplication.translate("MatchWords", "match {number}").format(number=match_id)
    return QCoreApplication.translate("MatchWords", "own match {n}").format(n=-match_id)


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
    if value == "opendota":
        return QCoreApplication.translate("MatchWords", "OpenDota")
    return QCoreApplication.translate("MatchWords", "Steam")


def game_mode(mode: int | None) -> str:
    known = _GAME_MODES.get(mode or 0)
    return QCoreApplication.translate("MatchWords", known) if known else ""


def hero(hero_id: int) -> str:
    """The hero's name; words for a place without one."""
    return hero_name(hero_id) or QCoreApplication.translate("MatchWords", "no hero")


def thousands(value: int) -> str:
    """As the score board shows a sum: 97.3k; below a thousand the number."""
    return f"{value / 1000:.1f}k" if value >= 1000 else str(value)
