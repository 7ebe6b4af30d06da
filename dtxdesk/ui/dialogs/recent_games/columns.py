"""The columns of the games."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from dtxdesk.domain.heroes import hero_name
from dtxdesk.domain.shared_games import SharedGame
from dtxdesk.ui.delegates import BadgeCell, TextCell
from dtxdesk.ui.models import Column
from dtxdesk.ui.times import clock_time
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP, translate

_LOBBIES = {
    0: QT_TRANSLATE_NOOP("RecentGames", "Unranked"),
    1: QT_TRANSLATE_NOOP("RecentGames", "Lobby"),
    2: QT_TRANSLATE_NOOP("RecentGames", "Tournament"),
    4: QT_TRANSLATE_NOOP("RecentGames", "Bots"),
    5: QT_TRANSLATE_NOOP("RecentGames", "Ranked"),
    6: QT_TRANSLATE_NOOP("RecentGames", "Ranked"),
    7: QT_TRANSLATE_NOOP("RecentGames", "Ranked"),
    8: QT_TRANSLATE_NOOP("RecentGames", "1v1 Mid"),
    9: QT_TRANSLATE_NOOP("RecentGames", "Battle Cup"),
    12: QT_TRANSLATE_NOOP("RecentGames", "Event"),
}
"""Kinds of lobbies by Steam's number; unknown ones have no name."""


def game_columns(
    names: Callable[[], Mapping[int, str]],
    stored: Callable[[], frozenset[int]],
    now: Callable[[], datetime],
) -> Sequence[Column[SharedGame]]:
    """What is known by now is asked for with each cell: it changes while the table is there."""

    def played(game: SharedGame) -> str:
        return "" if game.start_time is None else clock_time(game.start_time, now())

    def who(game: SharedGame) -> str:
        return people(game, names())

    def here(game: SharedGame) -> str:
        there = game.match_id in stored()
        return translate("RecentGames", "League match") if there else ""

    return (
        Column(
            key="played",
            title=translate("RecentGames", "Played"),
            cell=lambda game: TextCell(played(game), tone="muted"),
            text=played,
            width=132,
        ),
        Column(
            key="kind",
            title=translate("RecentGames", "Kind"),
            cell=lambda game: TextCell(lobby(game), tone="muted"),
            text=lobby,
            width=104,
        ),
        Column(
            key="who",
            title=translate("RecentGames", "Players"),
            cell=lambda game: TextCell(who(game)),
            text=who,
            width=220,
            stretch=True,
            tooltip=lambda game: "\n".join(lines(game, names())),
        ),
        Column(
            key="sides",
            title=translate("RecentGames", "Sides"),
            cell=lambda game: TextCell(sides(game), tone="muted"),
            text=sides,
            width=120,
        ),
        Column(
            key="here",
            title=translate("RecentGames", "Here"),
            cell=lambda game: BadgeCell(here(game)) if here(game) else TextCell(""),
            text=here,
            width=116,
        ),
        Column(
            key="match",
            title=translate("RecentGames", "Match"),
            cell=lambda game: TextCell(str(game.match_id), "right", "muted"),
            text=lambda game: str(game.match_id),
            width=116,
            alignment="right",
        ),
    )


def lobby(game: SharedGame) -> str:
    """What kind of game it was."""
    known = None if game.lobby_type is None else _LOBBIES.get(game.lobby_type)
    return translate("RecentGames", known) if known else ""


def sides(game: SharedGame) -> str:
    """Whether those of us in it were on one side."""
    if len(game.seats) < 2:
        return ""
    if game.one_side:
        return translate("RecentGames", "together")
    return translate("RecentGames", "both sides")


def people(game: SharedGame, names: Mapping[int, str]) -> str:
    """Who of us was in it."""
    return ", ".join(names.get(seat.user_id, "") for seat in game.seats)


def lines(game: SharedGame, names: Mapping[int, str]) -> list[str]:
    """Who of us was in it, with heroes, one a line."""
    return [
        f"{names.get(seat.user_id, '')}: {hero_name(seat.hero_id)}".rstrip(": ")
        for seat in game.seats
    ]
