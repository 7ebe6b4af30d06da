"""Steam matches that become games of series: suggested, linked, taken away again, a day at once.

What is certain is linked by itself, after a sync and whenever somebody asks for suggestions;
everything else waits for a person. A linked game takes winner and sides from its match, and the
score of its series follows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import partial

from sqlalchemy import Connection, select

from dtxdesk.data import feed
from dtxdesk.data.database import Database
from dtxdesk.data.queries.linking import (
    LinkingFacts,
    candidate,
    running_tournaments,
    touched_tournaments,
)
from dtxdesk.data.queries.teams import team_rows
from dtxdesk.data.queries.together import each_of, together
from dtxdesk.data.stage_schema import DismissedMatch
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.match_fit import Candidate
from dtxdesk.domain.match_linking import Suggestion
from dtxdesk.domain.matches import match_name
from dtxdesk.domain.stages.links import with_match, without_match
from dtxdesk.domain.stages.model import Game
from dtxdesk.domain.tournaments import zone_of
from dtxdesk.errors import UserError
from dtxdesk.services import rosters
from dtxdesk.services.evening import Evening, Outcome, evening_of, store
from dtxdesk.services.linkable import (
    free_match,
    game_of,
    is_of_two,
    no_match,
    no_winner,
    series_of,
    side_of,
)
from dtxdesk.services.links_view import (
    LinksView,
    certain_links,
    facts_of,
    games_of,
    links_view,
    read_links,
)

PAST_MIDNIGHT = timedelta(hours=6)
"""What begins that long after midnight still belongs to the evening before."""


_ROSTERS = ("users", "teams", "team_members")
_MATTERS = (
    *("steam_matches", "tournaments", *_ROSTERS),
    *("stages", "series", "games", "dismissed_matches"),
)
"""The tables that decide which matches are whose; a match in one tournament is none in another."""


def _touched(connection: Connection, changes: feed.Changes) -> Callable[[int], bool]:
    """Whether a tournament has to be looked through again."""
    if any(changes.touches(table) for table in _MATTERS if table not in _ROSTERS):
        return lambda _tournament_id: True
    touched = touched_tournaments(connection, changes)
    return lambda tournament_id: touched is None or tournament_id in touched


@dataclass(frozen=True, slots=True)
class ToConfirm:
    """How many series of a tournament have matches that wait for a person."""

    tournament_id: int
    name: str
    series: int


@dataclass(frozen=True, slots=True)
class DayPlan:
    """What assigning the matches of a day would do, or has done.

    Attributes:
        links: In the order in which they are made.
        refused: Suggestions that did not fit, with the reason.
        left: Matches of that day between two teams of the tournament that are no game of these.
    """

    links: tuple[Suggestion, ...]
    refused: tuple[tuple[Suggestion, UserError], ...]
    left: tuple[int, ...]
    outcome: Outcome


class MatchLinking:
    """Series are given by their number in the tournament, matches by Steam's id."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._looked_at: dict[int, int] = {}
        """The newest change that was there when a league was last looked through."""
        self._to_confirm: tuple[int, tuple[ToConfirm, ...]] | None = None
        """What was found to wait, and the newest change that was there then."""

    def view(self, tournament_id: int) -> LinksView:
        """All series whose teams are known; nothing is changed.

        Raises:
            UserError: there is no such tournament.
        """
        with self._database.reader() as connection:
            return read_links(connection, tournament_id)

    def to_confirm(self, connection: Connection) -> tuple[ToConfirm, ...]:
        """What waits for a person in the tournaments that run, as far as anything does.

        Only what was changed since the last time is looked at.
        """
        known = self._to_confirm
        found: dict[int, ToConfirm] = {}
        if known is None:
            newest, running = together(connection, feed.latest, running_tournaments)
            anew = running
        else:
            newest, changes = feed.since(connection, known[0])
            if not any(map(changes.touches, _MATTERS)):
                self._to_confirm = newest, known[1]
                return known[1]
            running = running_tournaments(connection)
            anew = list(filter(_touched(connection, changes), running))
            found = {one.tournament_id: one for one in known[1] if one.tournament_id not in anew}
        views = each_of(connection, [partial(read_links, tournament_id=one) for one in anew])
        for one, view in zip(anew, views, strict=True):
            count = sum(bool(series.room_for) for series in view.series)
            if count:
                found[one] = ToConfirm(one, view.facts.name, count)
        waiting = tuple(found[one] for one in running if one in found)
        self._to_confirm = newest, waiting
        return waiting

    def link(
        self, tournament_id: int, number: int, match_id: int, radiant: int | None = None
    ) -> Outcome:
        """Makes a match a game of a series; its score follows, or the typed one has to fit.

        Args:
            tournament_id: Of which tournament.
            number: The series.
            match_id: Steam's.
            radiant: The team that was radiant; None: the rosters say.

        Raises:
            UserError: there is no such series or match, it is a game already, Steam does not say
                who won or the rosters who was radiant, or the series can't take it.
        """

        def change(work: UnitOfWork, evening: Evening) -> None:
            facts = facts_of(work.connection, tournament_id)
            now = series_of(evening, number)
            match = free_match(work.connection, facts, now, match_id)
            game = game_of(now, match, side_of(now, facts, match, radiant))
            self._enter(work.connection, evening, number, game, facts, {match_id: match})

        title = f"Link {match_name(match_id)} to series {number}"
        return self._change(tournament_id, title, change)

    def unlink(self, tournament_id: int, number: int, match_id: int) -> Outcome:
        """Gives a series back the result that it had before the match was linked.

        Raises:
            UserError: the match is no game of that series.
        """

        def change(_work: UnitOfWork, evening: Evening) -> None:
            evening.enter([(number, lambda now, so_far: without_match(now, so_far, match_id))])

        title = f"Unlink {match_name(match_id)} from series {number}"
        return self._change(tournament_id, title, change)

    def dismiss(self, tournament_id: int, number: int, match_id: int) -> None:
        """Says that a match is no game of a series: it is not suggested for it any more.

        Raises:
            UserError: there is no such series or match.
        """
        with self._database.unit_of_work("Dismiss a match") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            row = evening_of(work.connection, tournament_id).row_of(number)
            if candidate(work.connection, match_id, {}) is None:
                raise no_match(match_id)
            found = (DismissedMatch.series_id == row) & (DismissedMatch.match_id == match_id)
            if work.session.scalars(select(DismissedMatch).where(found)).first() is not None:
                return
            work.rename(f"{match_name(match_id)} is no game of series {number} ({tournament.name})")
            work.add(DismissedMatch(tournament_id=tournament_id, series_id=row, match_id=match_id))

    def suggest_again(self, tournament_id: int, number: int) -> int:
        """Takes all that was dismissed for a series back; returns how many matches these were.

        Raises:
            UserError: there is no such tournament or series.
        """
        with self._database.unit_of_work("Suggest matches again") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            work.rename(f"Suggest matches for series {number} again ({tournament.name})")
            row = evening_of(work.connection, tournament_id).row_of(number)
            wanted = select(DismissedMatch).where(DismissedMatch.series_id == row)
            found = work.session.scalars(wanted).all()
            for one in found:
                work.delete(one)
            return len(found)

    def link_certain(self, tournament_id: int) -> tuple[Suggestion, ...]:
        """Links what can be meant in one way only, until nothing is certain any more.

        It is in the audit log with every row, and nothing that anybody's Undo takes back.
        """
        with self._database.reader() as connection:
            facts = facts_of(connection, tournament_id)
            if not certain_links(facts, evening_of(connection, tournament_id)):
                return ()
        with self._database.unit_of_work("Link matches", kind="job") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            facts = facts_of(work.connection, tournament_id)
            evening = evening_of(work.connection, tournament_id)
            made: list[Suggestion] = []
            # What was won decides who plays next, and so whose matches those after it are.
            while found := certain_links(facts, evening):
                for one in found:
                    self._take(work.connection, evening, one, facts)
                made += found
            many = f"{len(made)} Steam matches" if len(made) > 1 else "a Steam match"
            work.rename(f"Link {many} ({tournament.name})")
            store(
                work,
                tournament,
                evening,
                evening.outcome(team_rows(work.connection, tournament_id)),
            )
            return tuple(made)

    def link_certain_of_league(self, league_id: int) -> int:
        """The same for all tournaments of a league that run; returns how many were linked.

        Only what was changed since the last time is looked at.
        """
        with self._database.reader() as connection:
            last = self._looked_at.get(league_id)
            if last is None:
                newest = feed.latest(connection)
                running = running_tournaments(connection, league_id)
            else:
                newest, changes = feed.since(connection, last)
                if not any(map(changes.touches, _MATTERS)):
                    self._looked_at[league_id] = newest
                    return 0
                of_league = running_tournaments(connection, league_id)
                running = list(filter(_touched(connection, changes), of_league))
        linked = sum(len(self.link_certain(one)) for one in running)
        self._looked_at[league_id] = newest
        return linked

    def preview_day(self, tournament_id: int, day: date) -> DayPlan:
        """What `assign_day` would do; nothing is changed.

        Raises:
            UserError: there is no such tournament.
        """
        with self._database.reader() as connection:
            return self._assigned(
                connection, evening_of(connection, tournament_id), tournament_id, day
            )

    def assign_day(self, tournament_id: int, day: date) -> DayPlan:
        """Links the matches of a day to the series of that day in the order of play, as one step.

        Args:
            tournament_id: Of which tournament.
            day: In the tournament's time zone, with the hours after midnight.

        Raises:
            UserError: there is no such tournament.
        """
        with self._database.unit_of_work(f"Assign the matches of {day.isoformat()}") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            evening = evening_of(work.connection, tournament_id)
            plan = self._assigned(work.connection, evening, tournament_id, day)
            work.rename(f"Assign the matches of {day.isoformat()} ({tournament.name})")
            if plan.links:
                store(work, tournament, evening, plan.outcome)
            return plan

    # Inside an operation

    def _assigned(
        self, connection: Connection, evening: Evening, tournament_id: int, day: date
    ) -> DayPlan:
        facts = facts_of(connection, tournament_id)
        zone = zone_of(facts.time_zone) or zone_of("UTC")
        begins = datetime.combine(day, time(), zone)
        ends = begins + timedelta(days=1) + PAST_MIDNIGHT
        mine = {match: one for match, one in facts.candidates.items() if begins <= one.start < ends}
        facts = replace(facts, candidates=mine)
        links: list[Suggestion] = []
        refused: dict[tuple[int, int], tuple[Suggestion, UserError]] = {}
        while one := self._next_of_day(connection, evening, facts, day, refused):
            links.append(one)
        named = {game.match for now in evening.series_now() for game in games_of(now)}
        named.update(one.match for one, _ in refused.values())
        others = {match for match in mine if match not in named and is_of_two(facts, mine[match])}
        outcome = evening.outcome(team_rows(connection, tournament_id))
        return DayPlan(tuple(links), tuple(refused.values()), tuple(sorted(others)), outcome)

    def _next_of_day(
        self,
        connection: Connection,
        evening: Evening,
        facts: LinkingFacts,
        day: date,
        refused: dict[tuple[int, int], tuple[Suggestion, UserError]],
    ) -> Suggestion | None:
        """Makes the next link of a day; None once there is none left."""
        zone = zone_of(facts.time_zone) or zone_of("UTC")
        view = links_view(facts, evening)
        for series in view.series:
            at = series.now.scheduled_at
            if at is not None and at.astimezone(zone).date() != day:
                continue
            for one in sorted(series.suggested, key=lambda each: (each.start, each.match)):
                if one.remade or (one.series, one.match) in refused:
                    continue
                try:
                    self._take(connection, evening, one, facts)
                except UserError as error:
                    refused[one.series, one.match] = one, error
                    continue
                return one
        return None

    def _take(
        self, connection: Connection, evening: Evening, one: Suggestion, facts: LinkingFacts
    ) -> None:
        if one.winner is None:
            raise no_winner(one.match)
        game = Game(one.winner, one.radiant, one.match)
        self._enter(connection, evening, one.series, game, facts, {})

    def _enter(
        self,
        connection: Connection,
        evening: Evening,
        number: int,
        game: Game,
        facts: LinkingFacts,
        more: Mapping[int, Candidate],
    ) -> None:
        known = {**facts.candidates, **more}
        starts = {match: one.start for match, one in known.items()}
        for linked in games_of(series_of(evening, number)):
            if linked.match is not None and linked.match not in starts:
                # Linked by hand from elsewhere: another league, or before the tournament.
                found = candidate(connection, linked.match, {})
                starts[linked.match] = self._database.clock() if found is None else found.start
        evening.enter([(number, partial(with_match, game=game, starts=starts))])

    def _change(
        self, tournament_id: int, title: str, change: Callable[[UnitOfWork, Evening], None]
    ) -> Outcome:
        with self._database.unit_of_work(title) as work:
            tournament = rosters.tournament_named(work, tournament_id)
            evening = evening_of(work.connection, tournament_id)
            change(work, evening)
            outcome = evening.outcome(team_rows(work.connection, tournament_id))
            work.rename(f"{title} ({tournament.name})")
            store(work, tournament, evening, outcome)
            return outcome
