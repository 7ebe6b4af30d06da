"""What one match did to the league MMR of those who played it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, case, func, select

from dtxdesk.data import statistics
from dtxdesk.data.statistics import matches, slots, stats, users
from dtxdesk.domain import league_mmr
from dtxdesk.domain.league_mmr import Averages, Formula, Totals
from dtxdesk.domain.matches import DIRE_BIT


@dataclass(frozen=True, slots=True)
class MatchEffect:
    """One of our players in a match: the league MMR without that match, and as it is.

    Where a player has no base MMR both figures are the adjustment alone. None stands for "does not
    qualify": the first matches of a season lift nobody, the one that completes the minimum does.
    """

    user_id: int
    name: str
    slot: int
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class _Player:
    """Someone of the match: what the league has of them, and what this match gave of it."""

    totals: Totals
    without: Totals
    base_mmr: int | None

    def figure(self, totals: Totals, averages: Averages | None, formula: Formula) -> int | None:
        adjusted, mmr = league_mmr.rated(totals, averages, formula, self.base_mmr)
        return adjusted if self.base_mmr is None else mmr


def match_effects(connection: Connection, match_id: int) -> list[MatchEffect]:
    """What the match did, for each of its slots that belongs to one of our players, in slot order.

    Without the match the totals of all ten shrink, some may no longer qualify, and so the averages
    move as well: both are taken into account. A match that does not count has done nothing.
    """
    match = connection.execute(
        select(matches.c.league_id, matches.c.counted, matches.c.radiant_win).where(
            matches.c.match_id == match_id
        )
    ).first()
    if match is None:
        return []
    formula, _ = statistics.formula_of(connection, match.league_id)
    averages = statistics.averages_of(connection, match.league_id, formula)
    counts = match.counted and match.radiant_win is not None
    people = _people(connection, match_id, match.league_id, counts)
    averages_without = league_mmr.repooled(
        averages, ((person.totals, person.without) for person in people.values()), formula
    )
    rows = connection.execute(
        select(users.c.id, users.c.name, slots.c.slot)
        .join(slots, slots.c.steam_id == users.c.steam_id)
        .where(slots.c.match_id == match_id)
        .order_by(slots.c.slot)
    )
    effects = []
    for user_id, name, slot in rows:
        person = people[user_id]
        before = person.figure(person.without, averages_without, formula)
        after = person.figure(person.totals, averages, formula)
        effects.append(MatchEffect(user_id, name, slot, before, after))
    return effects


def _people(
    connection: Connection, match_id: int, league_id: int, counts: bool
) -> Mapping[int, _Player]:
    """By user: the league's totals, and the same without this match."""
    won = case(((slots.c.slot < DIRE_BIT) == matches.c.radiant_win, 1), else_=0)
    summed = ("kills", "deaths", "assists", "gpm", "xpm")
    stored = ("games", "wins", *summed)
    rows = connection.execute(
        select(
            users.c.id,
            users.c.base_mmr,
            func.count(),
            func.sum(won),
            *(func.sum(slots.c[name]) for name in summed),
            # One row of statistics a user: any of the slots' copies will do.
            *(func.coalesce(func.max(stats.c[name]), 0) for name in stored),
        )
        .select_from(slots)
        .join(matches, matches.c.match_id == slots.c.match_id)
        .join(users, users.c.steam_id == slots.c.steam_id)
        .outerjoin(stats, (stats.c.user_id == users.c.id) & (stats.c.league_id == league_id))
        .where(slots.c.match_id == match_id)
        .group_by(users.c.id, users.c.base_mmr)
    )
    found = {}
    for row in rows:
        figures = [int(value) for value in row[2:]]
        here, totals = Totals(*figures[:7]), Totals(*figures[7:])
        found[row[0]] = _Player(totals, totals - here if counts else totals, row.base_mmr)
    return found
