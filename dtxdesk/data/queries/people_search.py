"""The search language of the players table, as conditions in SQL."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, func, not_

from dtxdesk.data.queries.search_terms import COMPARE, of_age
from dtxdesk.data.statistics import stats, users
from dtxdesk.domain.search import Kind, SearchKey, Term, parse

KEYS = {
    key.word: key
    for key in (
        SearchKey("mmr", Kind.NUMBER, "Base MMR: mmr>4000"),
        SearchKey("league", Kind.NUMBER, "League MMR: league>=5000"),
        SearchKey("games", Kind.NUMBER, "Games in the league: games>=5"),
        SearchKey("wr", Kind.NUMBER, "Win rate in percent: wr>55"),
        SearchKey("pos", Kind.POSITION, "Plays a position: pos:mid, pos:5, pos:carry"),
        SearchKey("seen", Kind.AGE, "Last game: seen<30d; h, d, w, mo and y are units"),
        SearchKey("steam", Kind.FLAG, "Has a Steam id: steam:yes or steam:no"),
        SearchKey("discord", Kind.FLAG, "Has a Discord id: discord:yes or discord:no"),
    )
}

STATISTICS_KEYS = frozenset({"games", "wr", "seen", "league"})
"""Keys that need the league's statistics joined in."""

POSITION_COLUMNS = (
    users.c.position_carry,
    users.c.position_mid,
    users.c.position_offlane,
    users.c.position_soft_support,
    users.c.position_hard_support,
)


def terms(search: str) -> tuple[Term, ...]:
    """The search, read with the keys of the players table.

    Raises:
        SearchError: it can't be understood.
    """
    return parse(search, KEYS)


def condition(
    read: tuple[Term, ...],
    league_mmr: ColumnElement[Any],
    now: datetime,
    mmr: ColumnElement[Any] = users.c.base_mmr,
) -> ColumnElement[bool]:
    """All terms as one condition; a term turned around also holds where there is no value.

    `mmr` is what the key of that name stands for.
    """
    conditions = []
    for term in read:
        wanted = _one(term, league_mmr, now, mmr)
        conditions.append(not_(func.coalesce(wanted, False)) if term.negated else wanted)
    return and_(True, *conditions)


def _one(
    term: Term, league_mmr: ColumnElement[Any], now: datetime, mmr: ColumnElement[Any]
) -> ColumnElement[bool]:
    if not term.key:
        return users.c.search_key.contains(str(term.value), autoescape=True)
    compare = COMPARE[term.comparison]
    if term.key == "pos":
        plays = POSITION_COLUMNS[int(str(term.value))] > 0
        return not_(plays) if term.comparison == "!=" else plays
    if term.key in ("steam", "discord"):
        column = users.c.steam_id if term.key == "steam" else users.c.discord_id
        wanted = bool(term.value) != (term.comparison == "!=")
        return column.is_not(None) if wanted else column.is_(None)
    if term.key == "seen":
        assert isinstance(term.value, timedelta)
        return of_age(stats.c.last_played_at, term.comparison, term.value, now)
    if term.key == "wr":
        return compare(stats.c.win_rate * 100, term.value)
    figure: ColumnElement[Any] = {"mmr": mmr, "league": league_mmr}.get(
        term.key, func.coalesce(stats.c.games, 0)
    )
    return compare(figure, term.value)
