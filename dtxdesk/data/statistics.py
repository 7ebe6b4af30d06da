"""League statistics in SQL: added up by the database, rated by `domain.league_mmr`.

Adding up has two roads that must end in the same place: from scratch (`rebuild`,
`rebuild_users`), and by what newly stored matches add (`add_matches`), which costs the same however
large the league has grown. Rating (`rate`) then works out every adjustment of the league anew, for
the averages move, and writes only what changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Float,
    Select,
    bindparam,
    case,
    cast,
    delete,
    func,
    insert,
    literal,
    select,
    update,
)

from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import League, LeaguePlayerStats, SteamMatch, SteamMatchPlayer, User
from dtxdesk.data.upsert import insert_into
from dtxdesk.domain import league_mmr
from dtxdesk.domain.league_mmr import Averages, Formula, Totals
from dtxdesk.domain.matches import DIRE_BIT

stats = table_of(LeaguePlayerStats)
users = table_of(User)
leagues = table_of(League)
matches = table_of(SteamMatch)
slots = table_of(SteamMatchPlayer)

SUMS = ("games", "wins", "losses", "kills", "deaths", "assists", "gpm", "xpm")
MANY = 200
"""From so many players on it is asked whether adding up everyone is the shorter way."""

_CHUNK = 500


def rebuild(connection: Connection, league_id: int) -> None:
    """Adds up the whole league anew and rates it."""
    connection.execute(delete(stats).where(stats.c.league_id == league_id))
    connection.execute(_insert_from(totals_of(league_id)))
    rate(connection, league_id)
    forget_leftovers(connection, league_id)


def rebuild_users(connection: Connection, user_ids: Sequence[int]) -> set[int]:
    """Adds up some players anew in every league, rates those leagues and says which they are."""
    if _is_most_of_all(connection, len(user_ids)):
        leagues_there = list(connection.execute(select(leagues.c.id)).scalars())
        for league_id in leagues_there:
            rebuild(connection, league_id)
        return set(leagues_there)
    touched: set[int] = set()
    for start in range(0, len(user_ids), _CHUNK):
        chunk = user_ids[start : start + _CHUNK]
        gone = connection.execute(
            delete(stats).where(stats.c.user_id.in_(chunk)).returning(stats.c.league_id)
        ).scalars()
        touched.update(gone)
        come = connection.execute(
            _insert_from(_sums().where(users.c.id.in_(chunk))).returning(stats.c.league_id)
        ).scalars()
        touched.update(come)
    for league_id in sorted(touched):
        rate(connection, league_id)
        forget_leftovers(connection, league_id)
    return touched


def _is_most_of_all(connection: Connection, count: int) -> bool:
    """Whether so many are to be added up that going through all matches once costs less.

    Player by player each match is looked up for everyone who played in it.
    """
    if count < MANY:
        return False
    everyone = connection.execute(select(func.count(stats.c.user_id.distinct()))).scalar_one()
    return count * 4 > int(everyone)


def add_matches(connection: Connection, league_id: int, match_ids: Sequence[int]) -> None:
    """Adds what newly stored matches bring. The caller rates the league afterwards.

    The matches must not have been added before.
    """
    for start in range(0, len(match_ids), _CHUNK):
        chunk = match_ids[start : start + _CHUNK]
        connection.execute(
            _insert_from(
                _sums(league_id).where(matches.c.match_id.in_(chunk)), connection.dialect.name
            )
        )


def users_of_matches(connection: Connection, match_ids: Sequence[int]) -> list[int]:
    """The users who hold a player row of one of the matches."""
    return list(
        connection.execute(
            select(users.c.id)
            .join(slots, slots.c.steam_id == users.c.steam_id)
            .where(slots.c.match_id.in_(match_ids))
            .distinct()
        ).scalars()
    )


def users_with_steam_ids(connection: Connection, steam_ids: Sequence[int]) -> list[int]:
    """The users who hold one of these Steam ids now."""
    return list(
        connection.execute(select(users.c.id).where(users.c.steam_id.in_(steam_ids))).scalars()
    )


def leagues_of_users(connection: Connection, user_ids: Sequence[int]) -> list[int]:
    """The leagues in which one of the users has statistics."""
    found: set[int] = set()
    for start in range(0, len(user_ids), _CHUNK):
        some = stats.c.user_id.in_(user_ids[start : start + _CHUNK])
        found.update(connection.execute(select(stats.c.league_id).where(some).distinct()).scalars())
    return sorted(found)


def formula_of(connection: Connection, league_id: int) -> tuple[Formula, bool]:
    """The league's formula and whether it is the primary league."""
    found = formula_if_there(connection, league_id)
    assert found is not None, "whoever asks has seen the league"
    return found


def formula_if_there(connection: Connection, league_id: int) -> tuple[Formula, bool] | None:
    """The same; None where the league is gone."""
    row = connection.execute(
        select(
            leagues.c.weight_win_rate,
            leagues.c.weight_kda,
            leagues.c.weight_gpm,
            leagues.c.min_games,
            leagues.c.cap,
            leagues.c.is_primary,
        ).where(leagues.c.id == league_id)
    ).first()
    if row is None:
        return None
    return Formula(tuple(row[:3]), row.min_games, row.cap), row.is_primary


def averages_of(
    connection: Connection, league_id: int, formula: Formula | None = None
) -> Averages | None:
    """The pooled totals of those who qualify, or None while nobody does.

    By the league's own formula where none is given: its minimum is then read on the way.
    """
    own_minimum = select(leagues.c.min_games).where(leagues.c.id == league_id).scalar_subquery()
    minimum = own_minimum if formula is None else formula.min_games
    row = connection.execute(
        select(
            func.count(),
            *(
                cast(func.sum(stats.c[name]), stats.c.kills.type)
                for name in ("games", "wins", "kills", "deaths", "assists", "gpm", "xpm")
            ),
        ).where(stats.c.league_id == league_id, stats.c.games >= minimum)
    ).one()
    return Averages(Totals(*row[1:]), row[0]) if row[0] else None


def rate(connection: Connection, league_id: int) -> set[int]:
    """Works out factors, adjustments and league MMR of the whole league from its totals.

    Returns the users whose shown league MMR became another.
    """
    formula, primary = formula_of(connection, league_id)
    averages = averages_of(connection, league_id, formula)
    _write_factors(connection, league_id, formula, averages)
    rows = connection.execute(
        select(
            stats.c.user_id,
            stats.c.games,
            stats.c.wins,
            stats.c.kills,
            stats.c.deaths,
            stats.c.assists,
            stats.c.gpm,
            stats.c.adjustment,
            stats.c.league_mmr,
            users.c.base_mmr,
            users.c.league_mmr.label("shown"),
        )
        .join(users, users.c.id == stats.c.user_id)
        .where(stats.c.league_id == league_id)
    )
    adjust = None if averages is None else league_mmr.adjuster(averages, formula)
    rated: list[dict[str, Any]] = []
    shown: list[dict[str, Any]] = []
    for row in rows:
        adjusted = None
        if adjust is not None and row.games >= formula.min_games:
            adjusted = adjust(Totals(*row[1:7]))
        mmr = league_mmr.league_mmr(row.base_mmr, adjusted)
        if (adjusted, mmr) != (row.adjustment, row.league_mmr):
            rated.append({"p_user": row.user_id, "p_adjustment": adjusted, "p_mmr": mmr})
        if primary and mmr != row.shown:
            shown.append({"p_user": row.user_id, "p_mmr": mmr})
    if rated:
        connection.execute(
            update(stats)
            .where(stats.c.league_id == league_id, stats.c.user_id == bindparam("p_user"))
            .values(adjustment=bindparam("p_adjustment"), league_mmr=bindparam("p_mmr")),
            rated,
        )
    if shown:
        connection.execute(
            update(users)
            .where(users.c.id == bindparam("p_user"))
            .values(league_mmr=bindparam("p_mmr")),
            shown,
        )
    return {row["p_user"] for row in shown}


def forget_leftovers(connection: Connection, league_id: int | None = None) -> None:
    """Takes the shown league MMR from those who have no statistics in the primary league.

    With a league that is not the primary one there is nothing to do.
    """
    primary = select(leagues.c.id).where(leagues.c.is_primary).scalar_subquery()
    condition = [
        users.c.league_mmr.is_not(None),
        ~select(literal(1))
        .where(stats.c.user_id == users.c.id, stats.c.league_id == primary)
        .exists(),
    ]
    if league_id is not None:
        condition.append(primary == league_id)
    connection.execute(update(users).where(*condition).values(league_mmr=None))


def totals_of(league_id: int) -> Select[Any]:
    """A league's totals straight from its matches: league, user, then `SUMS`."""
    return _sums(league_id).where(matches.c.league_id == league_id)


def _sums(league_id: int | None = None) -> Select[Any]:
    """Totals and ratios by league and user over the matches that count.

    With a league given, the caller sees to it that the matches are of that league; they are
    grouped by user alone, which saves sorting by the league.
    """
    radiant = slots.c.slot < DIRE_BIT
    won = case((radiant == matches.c.radiant_win, 1), else_=0)
    games, wins = func.count(), func.sum(won)
    kills, deaths, assists = (func.sum(slots.c[n]) for n in ("kills", "deaths", "assists"))
    gpm, xpm = func.sum(slots.c.gpm), func.sum(slots.c.xpm)
    deaths_or_one = case((deaths > 0, deaths), else_=1)
    league: ColumnElement[Any] = matches.c.league_id
    if league_id is not None:
        league = literal(league_id, matches.c.league_id.type)
    sums = (
        select(
            league,
            users.c.id,
            games,
            wins,
            games - wins,
            kills,
            deaths,
            assists,
            gpm,
            xpm,
            func.max(matches.c.start_time),
            _ratio(wins, games),
            _ratio(kills + assists, deaths_or_one),
            _ratio(gpm, games),
            _ratio(xpm, games),
        )
        .select_from(matches)
        .join(slots, slots.c.match_id == matches.c.match_id)
        .join(users, users.c.steam_id == slots.c.steam_id)
        .where(matches.c.counted, matches.c.radiant_win.is_not(None))
    )
    if league_id is None:
        return sums.group_by(matches.c.league_id, users.c.id)
    return sums.group_by(users.c.id)


_TARGET = (
    "league_id",
    "user_id",
    *SUMS,
    "last_played_at",
    "win_rate",
    "avg_kda",
    "avg_gpm",
    "avg_xpm",
)


def _insert_from(sums: Select[Any], adding_on: str | None = None) -> Any:
    """INSERT … SELECT; `adding_on` names the dialect where rows that exist are added to."""
    if adding_on is None:
        return insert(stats).from_select(_TARGET, sums)
    statement = insert_into(stats, adding_on).from_select(_TARGET, sums)
    new = statement.excluded
    later = case(
        (stats.c.last_played_at.is_(None), new.last_played_at),
        (new.last_played_at > stats.c.last_played_at, new.last_played_at),
        else_=stats.c.last_played_at,
    )
    total = {name: stats.c[name] + new[name] for name in SUMS}
    deaths = case((total["deaths"] > 0, total["deaths"]), else_=1)
    return statement.on_conflict_do_update(
        index_elements=[stats.c.league_id, stats.c.user_id],
        set_={
            **total,
            "last_played_at": later,
            "win_rate": _ratio(total["wins"], total["games"]),
            "avg_kda": _ratio(total["kills"] + total["assists"], deaths),
            "avg_gpm": _ratio(total["gpm"], total["games"]),
            "avg_xpm": _ratio(total["xpm"], total["games"]),
        },
    )


def _write_factors(
    connection: Connection, league_id: int, formula: Formula, averages: Averages | None
) -> None:
    """How far everyone lies from the averages, to show; in one statement."""
    if averages is None:
        factors: list[ColumnElement[Any]] = [literal(None, Float)] * 3
    else:
        factors = [
            case(
                (stats.c.games < formula.min_games, literal(None, Float)),
                else_=_factor(value, average),
            )
            for value, average in (
                (stats.c.win_rate, averages.win_rate),
                (stats.c.avg_kda, averages.kda),
                (stats.c.avg_gpm, averages.gpm),
            )
        ]
    names = ("win_rate_factor", "kda_factor", "gpm_factor")
    connection.execute(
        update(stats)
        .where(stats.c.league_id == league_id)
        .values(dict(zip(names, factors, strict=True)))
    )


def _ratio(numerator: ColumnElement[Any], denominator: ColumnElement[Any]) -> ColumnElement[Any]:
    return cast(numerator, Float(53)) / denominator


def _factor(value: ColumnElement[Any], average: float) -> ColumnElement[Any]:
    if average == 0:
        return literal(0.0, Float)
    difference = (value - average) / average
    return case(
        (difference > 1.0, literal(1.0, Float)),
        (difference < -1.0, literal(-1.0, Float)),
        else_=difference,
    )
