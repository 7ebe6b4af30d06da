"""Two teams of a tournament against each other: their series, and their players in the leagues."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Integer, case, func, select

from dtxdesk.data.queries.together import together
from dtxdesk.data.stage_states import stored_stages
from dtxdesk.data.statistics import matches, slots, users
from dtxdesk.data.tournament_tables import team_members, tournaments
from dtxdesk.domain.companions import Tally
from dtxdesk.domain.matches import DIRE_BIT
from dtxdesk.domain.stages.model import Bracket, Format, PlayedSeries, SeriesState


@dataclass(frozen=True, slots=True)
class Meeting:
    """A series of the two teams, seen from the first one.

    Attributes:
        number: The tournament's own.
        last_round: Of its bracket; the name of a round may hang on it.
        score: Games won; None before there is one, and where none was played.
        won: Whether the first team won; None while nobody has, and for a draw.
    """

    number: int
    format: Format
    bracket: Bracket
    group: int | None
    round: int
    last_round: int
    state: SeriesState
    score: tuple[int, int] | None
    won: bool | None


@dataclass(frozen=True, slots=True)
class Duel:
    """A player of each team on opposite sides in league matches.

    Attributes:
        tally: Seen from the first team's player.
    """

    first_id: int
    first: str
    second_id: int
    second: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class HeadToHead:
    """What is known of two teams against each other."""

    meetings: Sequence[Meeting]
    duels: Sequence[Duel]

    @property
    def series(self) -> tuple[int, int, int]:
        """Series won by the first, ended level, and won by the second."""
        over = [one for one in self.meetings if one.state is SeriesState.FINISHED]
        first = sum(one.won is True for one in over)
        second = sum(one.won is False for one in over)
        return first, len(over) - first - second, second

    @property
    def games(self) -> tuple[int, int]:
        """Games won in these series."""
        scores = [one.score for one in self.meetings if one.score is not None]
        return sum(score[0] for score in scores), sum(score[1] for score in scores)


def head_to_head(connection: Connection, tournament_id: int, first: int, second: int) -> HeadToHead:
    """Two teams of a tournament; their players by the tournament's league, or by all leagues."""
    meetings, duels = together(
        connection,
        lambda own: _meetings(own, tournament_id, (first, second)),
        lambda own: _duels(own, tournament_id, first, second),
    )
    return HeadToHead(meetings, duels)


def _meetings(connection: Connection, tournament_id: int, pair: tuple[int, int]) -> list[Meeting]:
    found: list[Meeting] = []
    for stage in stored_stages(connection, tournament_id):
        last: dict[Bracket, int] = {}
        for series in stage.stage.series:
            last[series.bracket] = max(series.round, last.get(series.bracket, 0))
        found += (
            _meeting(one, stage.rows[one.number].number, stage.options.format, last, pair)
            for one in stage.state().series
            if set(one.teams) == set(pair)
        )
    return found


def _meeting(
    one: PlayedSeries,
    number: int,
    format_: Format,
    last: dict[Bracket, int],
    pair: tuple[int, int],
) -> Meeting:
    first = pair[0]
    score = one.score
    if score is not None and one.teams[0] != first:
        score = score[1], score[0]
    return Meeting(
        number=number,
        format=format_,
        bracket=one.series.bracket,
        group=one.series.group,
        round=one.series.round,
        last_round=last[one.series.bracket],
        state=one.state,
        score=score,
        won=None if one.winner is None else one.winner == first,
    )


def _duels(connection: Connection, tournament_id: int, first: int, second: int) -> list[Duel]:
    """Those who met most before the others; stand-ins and former members are left out."""
    ours, theirs = users.alias("ours"), users.alias("theirs")
    us, them = team_members.alias("us"), team_members.alias("them")
    mine, other = slots.alias("mine"), slots.alias("other")
    radiant = mine.c.slot < DIRE_BIT
    won = func.sum(case((radiant == matches.c.radiant_win, 1), else_=0), type_=Integer)
    games = func.count()
    league = (
        select(tournaments.c.league_id).where(tournaments.c.id == tournament_id).scalar_subquery()
    )
    rows = connection.execute(
        select(
            ours.c.id.label("first_id"),
            ours.c.name.label("first"),
            theirs.c.id.label("second_id"),
            theirs.c.name.label("second"),
            games.label("games"),
            won.label("wins"),
        )
        .select_from(us)
        .join(ours, ours.c.id == us.c.user_id)
        .join(mine, mine.c.steam_id == ours.c.steam_id)
        .join(matches, matches.c.match_id == mine.c.match_id)
        .join(other, other.c.match_id == mine.c.match_id)
        .join(theirs, theirs.c.steam_id == other.c.steam_id)
        .join(them, them.c.user_id == theirs.c.id)
        .where(
            us.c.team_id == first,
            us.c.role == "member",
            them.c.team_id == second,
            them.c.role == "member",
            radiant != (other.c.slot < DIRE_BIT),
            matches.c.counted,
            matches.c.radiant_win.is_not(None),
            matches.c.league_id == func.coalesce(league, matches.c.league_id),
        )
        .group_by(ours.c.id, ours.c.name, theirs.c.id, theirs.c.name)
        .order_by(games.desc(), won.desc(), ours.c.id, theirs.c.id)
    )
    return [
        Duel(row.first_id, row.first, row.second_id, row.second, Tally(row.games, int(row.wins)))
        for row in rows
    ]
