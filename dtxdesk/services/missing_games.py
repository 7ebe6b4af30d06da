"""Why a series has no match: which of the usual reasons applies, and what helps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, func, select

from dtxdesk.data.database import Database
from dtxdesk.data.league_matches import matches, slots
from dtxdesk.data.queries.leagues import league_row, pending_rows
from dtxdesk.data.queries.linking import LinkingFacts
from dtxdesk.data.queries.together import together
from dtxdesk.data.statistics import leagues, users
from dtxdesk.domain.match_linking import WINDOW
from dtxdesk.phrases import Phrase
from dtxdesk.services.links_view import SeriesLinks
from dtxdesk.services.match_linking import MatchLinking

BOTH_TEAMS = 3
"""So many players of each team in one match make it theirs, be the rosters as they may."""


class Step(StrEnum):
    """What helps."""

    FOLLOW = "follow"
    """Follow a league, or give the tournament one."""
    SYNC = "sync"
    PLAYERS = "players"
    """Give players their Steam ids."""
    TEAMS = "teams"
    """Bring the rosters up to date."""
    MATCH = "match"
    """Look at that match."""
    TYPE_IN = "type_in"
    """Type it in by hand."""
    FETCH = "fetch"
    """Have it fetched by its id, into the tournament's league."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason that applies; `match` where it is about one."""

    sentence: Phrase
    step: Step
    match: int | None = None


class MissingGames:
    """Looks through the usual reasons, the likeliest first."""

    def __init__(self, database: Database, linking: MatchLinking) -> None:
        self._database = database
        self._linking = linking

    def why(self, tournament_id: int, number: int) -> tuple[Reason, ...]:
        """The reasons that apply to a series without a match; never none.

        Raises:
            UserError: there is no such tournament.
        """
        view = self._linking.view(tournament_id)
        series = next((one for one in view.series if one.number == number), None)
        if series is None:
            return (Reason(Phrase("The teams of this series are not known yet"), Step.TEAMS),)
        with self._database.reader() as connection:
            return _reasons(connection, view.facts, series, self._database.clock())


def _reasons(
    connection: Connection, facts: LinkingFacts, series: SeriesLinks, now: datetime
) -> tuple[Reason, ...]:
    if facts.league_id is None:
        sentence = Phrase("The tournament has no league whose matches could be looked at")
        return (Reason(sentence, Step.FOLLOW),)
    found = [*_of_rosters(facts, series)]
    league_id = facts.league_id
    theirs, league, waiting = together(
        connection,
        lambda own: _matches_of_both(own, facts, series),
        lambda own: league_row(own, league_id),
        lambda own: pending_rows(own, league_id),
    )
    for match_id, of_league, counted in theirs:
        if of_league != facts.league_id:
            sentence = Phrase(
                "Players of both teams met in a match of another league: the lobby had another "
                "ticket"
            )
        elif not counted:
            sentence = Phrase("A match of both teams is taken out of the statistics")
        else:
            sentence = Phrase(
                "A match has players of both teams, but too few of the rosters, or it belongs to "
                "another series"
            )
        step = Step.TEAMS if of_league == facts.league_id and counted else Step.MATCH
        found.append(Reason(sentence, step, match_id))
    if waiting:
        many = Phrase(
            "Matches of the league that wait for their details from Steam: {count}",
            count=len(waiting),
        )
        found.append(Reason(many, Step.SYNC))
    last = None if league is None else league.last_success_at
    at = series.now.scheduled_at
    if last is None or (at is not None and last < at):
        found.append(Reason(Phrase("The league was not synced since the series"), Step.SYNC))
    elif not found:
        found.append(
            Reason(
                Phrase(
                    "Steam's list of the league has no match of them: the lobby had no ticket of "
                    "the league, Steam hides the match, or it was not played"
                ),
                Step.TYPE_IN,
            )
        )
    known = Phrase("Who played the match knows its id: with that it can be had in any case")
    return (*found, Reason(known, Step.FETCH))


def _of_rosters(facts: LinkingFacts, series: SeriesLinks) -> list[Reason]:
    found = []
    for team in series.teams:
        name = facts.names[team]
        if not facts.rosters[team].players:
            found.append(Reason(Phrase("{team} has no players", team=name), Step.TEAMS))
        elif lacking := facts.lacking.get(team, 0):
            sentence = Phrase(
                "Players of {team} without a Steam id: {count}", count=lacking, team=name
            )
            found.append(Reason(sentence, Step.PLAYERS))
    return found


def _matches_of_both(
    connection: Connection, facts: LinkingFacts, series: SeriesLinks
) -> list[tuple[int, int, bool]]:
    """Stored matches, of any league, with some players of both teams; no game of anything."""
    counts = []
    for team in series.teams:
        accounts = select(users.c.steam_id).where(
            users.c.id.in_(sorted(facts.rosters[team].players)), users.c.steam_id > 0
        )
        counts.append(
            select(slots.c.match_id)
            .where(slots.c.steam_id.in_(accounts))
            .group_by(slots.c.match_id)
            .having(func.count() >= BOTH_TEAMS)
        )
    linked = {game.match for game in series.linked}
    offered = {one.match for one in series.suggested}
    wanted = (
        select(matches.c.match_id, matches.c.league_id, matches.c.counted)
        .join(leagues, leagues.c.id == matches.c.league_id)
        .where(matches.c.match_id.in_(counts[0]), matches.c.match_id.in_(counts[1]))
        .order_by(matches.c.start_time.desc())
        .limit(5)
    )
    at = series.now.scheduled_at
    if at is not None:
        wanted = wanted.where(matches.c.start_time.between(at - WINDOW, at + WINDOW))
    return [
        (row.match_id, row.league_id, row.counted)
        for row in connection.execute(wanted)
        if row.match_id not in linked | offered
    ]
