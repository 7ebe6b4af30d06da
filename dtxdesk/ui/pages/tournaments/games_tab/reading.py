"""The series of a tournament with their matches, read on a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dtxdesk.data.queries.teams import TeamRow, team_rows
from dtxdesk.data.queries.together import together
from dtxdesk.domain.match_linking import Suggestion
from dtxdesk.services.links_view import LinksView, SeriesLinks, read_links
from dtxdesk.ui.context import Context


class Standing(StrEnum):
    """What a series still needs of a person."""

    CONFIRM = "confirm"
    """There are matches that may be its games."""
    CONTRADICTS = "contradicts"
    """There are, and the typed score has no room for them."""
    MISSING = "missing"
    """It was played, and no match is known."""
    LINKED = "linked"
    WAITING = "waiting"
    """Not played yet, and nothing found."""


@dataclass(frozen=True)
class GamesRow:
    """A series with its two teams."""

    links: SeriesLinks
    teams: tuple[TeamRow, TeamRow]

    @property
    def number(self) -> int:
        return self.links.number

    @property
    def standing(self) -> Standing:
        links = self.links
        if links.suggested:
            against = all(one.match in links.contradicting for one in links.suggested)
            return Standing.CONTRADICTS if against else Standing.CONFIRM
        if links.linked:
            return Standing.LINKED
        played = links.now.result is not None and links.now.result.score is not None
        return Standing.MISSING if played else Standing.WAITING

    @property
    def best(self) -> Suggestion | None:
        return self.links.suggested[0] if self.links.suggested else None


@dataclass(frozen=True)
class Games:
    """A tournament's series, in the order of play."""

    tournament_id: int
    view: LinksView
    rows: tuple[GamesRow, ...]
    players: Mapping[int, str]
    """Names of all in the rosters, by id."""

    def count(self, standing: Standing) -> int:
        return sum(row.standing is standing for row in self.rows)

    def row(self, number: int) -> GamesRow | None:
        return next((row for row in self.rows if row.number == number), None)


def read_games(context: Context, tournament_id: int) -> Games:
    """On a worker."""
    view, found = context.desk.read(
        lambda connection: together(
            connection,
            lambda own: read_links(own, tournament_id),
            lambda own: team_rows(own, tournament_id),
        )
    )
    teams = {team.id: team for team in found}
    rows = tuple(
        GamesRow(one, (teams[one.teams[0]], teams[one.teams[1]]))
        for one in view.series
        if one.teams[0] in teams and one.teams[1] in teams
    )
    players = {
        member.user_id: member.name
        for team in teams.values()
        for member in (*team.members, *team.stand_ins)
    }
    return Games(tournament_id, view, rows, players)
