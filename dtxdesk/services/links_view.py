"""The series of a tournament with the Steam matches that are their games, or may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from dtxdesk.data.queries.linking import LinkingFacts, linking_facts
from dtxdesk.data.queries.together import together
from dtxdesk.domain.match_fit import Candidate, Fit, Tier, fit_as, fit_of, tier_of
from dtxdesk.domain.match_linking import OpenSeries, Suggestion, Taken, suggestions
from dtxdesk.domain.stages.links import contradiction
from dtxdesk.domain.stages.model import Game, ResultKind
from dtxdesk.services import rosters
from dtxdesk.services.evening import Evening, SeriesNow, evening_of


@dataclass(frozen=True, slots=True)
class LinkedGame:
    """A match that is a game of a series; tier and overlap by the rosters of now."""

    series: int
    match: int
    tier: Tier | None
    overlap: int
    start: datetime | None


@dataclass(frozen=True, slots=True)
class SeriesLinks:
    """A series with the matches that are its games, and those that may be.

    Attributes:
        teams: Both; only series whose teams are known are here.
        contradicting: Of the suggestions, those that a typed score has no room for.
    """

    now: SeriesNow
    teams: tuple[int, int]
    linked: tuple[LinkedGame, ...]
    suggested: tuple[Suggestion, ...]
    contradicting: frozenset[int]

    @property
    def number(self) -> int:
        return self.now.number

    @property
    def room_for(self) -> tuple[Suggestion, ...]:
        """The suggestions that a person could confirm as they are."""
        return tuple(one for one in self.suggested if one.match not in self.contradicting)


@dataclass(frozen=True, slots=True)
class LinksView:
    """A tournament's series with their matches, in the order of play."""

    series: tuple[SeriesLinks, ...]
    names: Mapping[int, str]
    facts: LinkingFacts


def facts_of(connection: Connection, tournament_id: int) -> LinkingFacts:
    """What is needed to tell which matches are games of a tournament.

    Raises:
        UserError: there is no such tournament.
    """
    found = linking_facts(connection, tournament_id)
    if found is None:
        raise rosters.no_tournament(tournament_id)
    return found


def read_links(connection: Connection, tournament_id: int) -> LinksView:
    """The view as it is stored, in two round trips of a slow line.

    Raises:
        UserError: there is no such tournament.
    """
    facts, evening = together(
        connection,
        lambda own: facts_of(own, tournament_id),
        lambda own: evening_of(own, tournament_id),
    )
    return links_view(facts, evening)


def links_view(facts: LinkingFacts, evening: Evening) -> LinksView:
    """All series whose teams are known by now."""
    now = [one for one in evening.series_now() if teams_of(one) is not None]
    linked = {game.match for one in now for game in games_of(one) if game.match is not None}
    taken = [game for one in now for game in _taken(one, facts)]
    last: dict[int, datetime] = {}
    for game in taken:
        last[game.series] = max(game.start, last.get(game.series, game.start))
    still_open = [series for one in now if (series := _open(one, facts, last)) is not None]
    free = [one for match, one in facts.candidates.items() if match not in linked]
    found = suggestions(still_open, facts.rosters, free, taken)
    return LinksView(
        tuple(_links(one, facts, found.get(one.number, [])) for one in now), facts.names, facts
    )


def _links(one: SeriesNow, facts: LinkingFacts, found: Sequence[Suggestion]) -> SeriesLinks:
    teams = teams_of(one)
    assert teams is not None
    linked = []
    for game in games_of(one):
        if game.match is None:
            continue
        match = facts.candidates.get(game.match)
        fit = None if match is None else _fit_as(match, facts, teams, game.radiant)
        linked.append(
            LinkedGame(
                one.number,
                game.match,
                None if fit is None else tier_of(fit),
                0 if fit is None else fit.overlap,
                None if match is None else match.start,
            )
        )
    against = {
        each.match
        for each in found
        if each.winner is not None and contradiction(one.result, each.winner)
    }
    return SeriesLinks(one, teams, tuple(linked), tuple(found), frozenset(against))


def _open(one: SeriesNow, facts: LinkingFacts, last: Mapping[int, datetime]) -> OpenSeries | None:
    """The series as one that can still take a match; None where it has all of them."""
    teams, result = teams_of(one), one.result
    assert teams is not None
    if one.played.kind not in (None, ResultKind.PLAYED):
        return None
    ahead = one.played.series.ahead
    linked = [game for game in games_of(one) if game.match is not None]
    won = tuple(sum(game.winner == team for game in linked) for team in teams)
    typed = None
    if result is not None and result.follows:
        if one.played.finished:
            return None
    elif result is not None and result.score is not None:
        typed = (result.score[0] - ahead, result.score[1])
        if len(linked) >= sum(typed) and one.played.finished:
            return None
    before = [last[number] for number in one.before if number in last]
    return OpenSeries(
        number=one.number,
        teams=teams,
        best_of=one.played.series.best_of,
        won=(won[0] + ahead, won[1]) if typed is None else (won[0], won[1]),
        typed=typed,
        scheduled_at=one.scheduled_at,
        not_before=max(before, default=None),
        dismissed=facts.dismissed.get(one.row, frozenset()),
    )


def certain_links(facts: LinkingFacts, evening: Evening) -> list[Suggestion]:
    """What can be linked by itself now, in the order of play and of time."""
    return [
        one
        for series in links_view(facts, evening).series
        for one in sorted(series.suggested, key=lambda each: (each.start, each.match))
        if one.certain and one.match not in series.contradicting
    ]


def teams_of(one: SeriesNow) -> tuple[int, int] | None:
    """Both teams; None while one is missing."""
    first, second = one.played.teams
    return None if first is None or second is None else (first, second)


def games_of(one: SeriesNow) -> tuple[Game, ...]:
    """Its games as far as they are noted one by one."""
    return () if one.result is None else one.result.games


def _taken(one: SeriesNow, facts: LinkingFacts) -> list[Taken]:
    """Its matches that can be told the time of."""
    teams = teams_of(one)
    assert teams is not None
    linked = (facts.candidates.get(game.match or 0) for game in games_of(one))
    return [Taken(one.number, teams, match.start) for match in linked if match is not None]


def _fit_as(
    match: Candidate, facts: LinkingFacts, teams: tuple[int, int], radiant: int | None
) -> Fit | None:
    """How well a linked match fits, with the side that it was linked with."""
    one, other = (facts.rosters[team] for team in teams)
    if radiant == teams[1]:
        one, other = other, one
    elif radiant != teams[0]:
        return fit_of(match, one, other)
    return fit_as(match, one, other)
