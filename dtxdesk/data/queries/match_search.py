"""The search language of the tables of matches, as conditions in SQL."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, String, and_, cast, func, not_, or_, select

from dtxdesk.data.queries.search_terms import COMPARE, of_age
from dtxdesk.data.statistics import leagues, matches, slots, users
from dtxdesk.domain.heroes import hero_names
from dtxdesk.domain.matches import MatchSource
from dtxdesk.domain.people import sort_key
from dtxdesk.domain.search import Kind, SearchKey, Term, parse

_WINNERS = ("radiant", "dire", "nobody")

KEYS = {
    key.word: key
    for key in (
        SearchKey("player", Kind.TEXT, "One of our players: player:korvus"),
        SearchKey("hero", Kind.TEXT, 'A hero was played: hero:axe, hero:"phantom a"'),
        SearchKey("team", Kind.TEXT, 'A team\'s name: team:"ward economy"'),
        SearchKey("league", Kind.TEXT, "A league's name or Steam id: league:17929"),
        SearchKey("id", Kind.TEXT, "How the match id begins: id:8412"),
        SearchKey("duration", Kind.NUMBER, "Length in minutes: duration>60"),
        SearchKey("since", Kind.AGE, "How long ago: since<30d; h, d, w, mo and y are units"),
        SearchKey("won", Kind.TEXT, "Who won: won:radiant, won:dire, won:nobody", _WINNERS),
        SearchKey("counted", Kind.FLAG, "Whether it counts: counted:no"),
        SearchKey(
            "source",
            Kind.TEXT,
            "Where it is from: source:manual, source:steam, source:opendota",
            tuple(source.value for source in MatchSource),
        ),
    )
}


def terms(search: str) -> tuple[Term, ...]:
    """The search, read with the keys of the tables of matches.

    Raises:
        SearchError: it can't be understood.
    """
    return parse(search, KEYS)


def condition(read: tuple[Term, ...], now: datetime) -> ColumnElement[bool]:
    """All terms as one condition; a term turned around also holds where there is no value."""
    conditions = []
    for term in read:
        wanted = _one(term, now)
        if term.comparison == "!=" and isinstance(term.value, str):
            wanted = not_(func.coalesce(wanted, False))
        conditions.append(not_(func.coalesce(wanted, False)) if term.negated else wanted)
    return and_(True, *conditions)


def _one(term: Term, now: datetime) -> ColumnElement[bool]:
    if not term.key:
        word = str(term.value)
        return or_(_begins(word), _team(word), _player(word))
    if isinstance(term.value, str):
        return _BY_TEXT[term.key](term.value)
    if term.key == "counted":
        wanted = bool(term.value) != (term.comparison == "!=")
        return matches.c.counted.is_(wanted)
    if isinstance(term.value, timedelta):
        return of_age(matches.c.start_time, term.comparison, term.value, now)
    return _length(term.comparison, float(term.value))


def _length(comparison: str, minutes: float) -> ColumnElement[bool]:
    """Whole minutes as a clock shows them: 38:12 is 38, so `duration=38` finds it."""
    if comparison in ("=", "!="):
        within = and_(matches.c.duration >= minutes * 60, matches.c.duration < minutes * 60 + 60)
        return within if comparison == "=" else not_(within)
    return COMPARE[comparison](matches.c.duration, minutes * 60)


def _begins(text: str) -> ColumnElement[bool]:
    return cast(matches.c.match_id, String).startswith(text, autoescape=True)


def _team(text: str) -> ColumnElement[bool]:
    return matches.c.search_key.contains(text, autoescape=True)


def _player(text: str) -> ColumnElement[bool]:
    """By way of the people: few of them fit, and an index leads from each to the matches."""
    people = select(users.c.steam_id).where(
        users.c.search_key.contains(text, autoescape=True), users.c.steam_id.is_not(None)
    )
    return matches.c.match_id.in_(select(slots.c.match_id).where(slots.c.steam_id.in_(people)))


def _hero(text: str) -> ColumnElement[bool]:
    found = [number for number, name in hero_names().items() if text in sort_key(name)]
    exact = [number for number in found if sort_key(hero_names()[number]) == text]
    return matches.c.match_id.in_(
        select(slots.c.match_id).where(slots.c.hero_id.in_(exact or found))
    )


def _league(text: str) -> ColumnElement[bool]:
    # Leagues are few: their names are folded by the database as far as it can.
    named = func.lower(leagues.c.name).contains(text, autoescape=True)
    numbered = cast(leagues.c.steam_league_id, String) == text
    return matches.c.league_id.in_(select(leagues.c.id).where(or_(named, numbered)))


def _winner(text: str) -> ColumnElement[bool]:
    if text == "nobody":
        return matches.c.radiant_win.is_(None)
    return matches.c.radiant_win.is_(text == "radiant")


_BY_TEXT: dict[str, Callable[[str], ColumnElement[bool]]] = {
    "player": _player,
    "hero": _hero,
    "team": _team,
    "league": _league,
    "id": _begins,
    "won": _winner,
    "source": lambda text: matches.c.source == text,
}
