"""How a player's games in a league went: by side, lately, and with or against whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Integer, and_, case, func, select

from dtxdesk.data.queries.player_heroes import HeroRow, player_heroes
from dtxdesk.data.queries.together import together
from dtxdesk.data.statistics import matches, slots, users
from dtxdesk.domain.companions import Companion, Tally
from dtxdesk.domain.matches import DIRE_BIT

FORM = 10
"""Newest games that make up somebody's form."""


@dataclass(frozen=True, slots=True)
class FormGame:
    """One of the newest games."""

    match_id: int
    won: bool


@dataclass(frozen=True, slots=True)
class PlayerFigures:
    """What the overview of a player shows beside the league MMR; over the matches that count.

    Attributes:
        form: The newest games, the newest first.
        partners, opponents: Everybody of ours on the same side, and on the other one.
    """

    heroes: Sequence[HeroRow]
    radiant: Tally
    dire: Tally
    form: Sequence[FormGame]
    partners: Sequence[Companion]
    opponents: Sequence[Companion]


def player_figures(connection: Connection, user_id: int, league_id: int) -> PlayerFigures:
    """All of it in four statements that make one round trip."""
    heroes, sides, form, company = together(
        connection,
        lambda own: player_heroes(own, user_id, league_id),
        lambda own: _sides(own, user_id, league_id),
        lambda own: _form(own, user_id, league_id),
        lambda own: _company(own, user_id, league_id),
    )
    return PlayerFigures(heroes, *sides, form, *company)


_mine = slots.alias("mine")
_other = slots.alias("other")
_radiant = _mine.c.slot < DIRE_BIT
_won = case((_radiant == matches.c.radiant_win, 1), else_=0)


def _counting(user_id: int, league_id: int) -> ColumnElement[bool]:
    return and_(
        users.c.id == user_id,
        matches.c.league_id == league_id,
        matches.c.counted,
        matches.c.radiant_win.is_not(None),
    )


def _sides(connection: Connection, user_id: int, league_id: int) -> tuple[Tally, Tally]:
    side = case((_radiant, 1), else_=0)
    rows = connection.execute(
        select(side.label("radiant"), func.count().label("games"), func.sum(_won).label("wins"))
        .select_from(users)
        .join(_mine, _mine.c.steam_id == users.c.steam_id)
        .join(matches, matches.c.match_id == _mine.c.match_id)
        .where(_counting(user_id, league_id))
        .group_by(side)
    )
    found = {bool(row.radiant): Tally(row.games, int(row.wins)) for row in rows}
    return found.get(True, Tally()), found.get(False, Tally())


def _form(connection: Connection, user_id: int, league_id: int) -> list[FormGame]:
    rows = connection.execute(
        select(_mine.c.match_id, _won.label("won"))
        .select_from(users)
        .join(_mine, _mine.c.steam_id == users.c.steam_id)
        .join(matches, matches.c.match_id == _mine.c.match_id)
        .where(_counting(user_id, league_id))
        .order_by(_mine.c.match_id.desc())
        .limit(FORM)
    )
    return [FormGame(row.match_id, bool(row.won)) for row in rows]


def _company(
    connection: Connection, user_id: int, league_id: int
) -> tuple[list[Companion], list[Companion]]:
    """Added up by Steam id first: names are looked up for those who are left."""
    same = case((_radiant == (_other.c.slot < DIRE_BIT), 1), else_=0)
    added = (
        select(
            _other.c.steam_id,
            same.label("same"),
            func.count().label("games"),
            func.sum(_won, type_=Integer).label("wins"),
        )
        .select_from(users)
        .join(_mine, _mine.c.steam_id == users.c.steam_id)
        .join(matches, matches.c.match_id == _mine.c.match_id)
        .join(_other, _other.c.match_id == _mine.c.match_id)
        .where(
            _counting(user_id, league_id),
            _other.c.steam_id > 0,
            _other.c.steam_id != _mine.c.steam_id,
        )
        .group_by(_other.c.steam_id, same)
        .subquery()
    )
    people = users.alias("people")
    rows = connection.execute(
        select(people.c.id, people.c.name, added.c.same, added.c.games, added.c.wins).join(
            added, added.c.steam_id == people.c.steam_id
        )
    )
    partners: list[Companion] = []
    opponents: list[Companion] = []
    for row in rows:
        met = Companion(row.id, row.name, Tally(row.games, int(row.wins)))
        (partners if row.same else opponents).append(met)
    return partners, opponents
