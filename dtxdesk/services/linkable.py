"""A match that is to become a game of a series: whether it can, and who was on which side."""

from __future__ import annotations

from sqlalchemy import Connection

from dtxdesk.data.queries.linking import LinkingFacts, candidate, linked_in, steam_accounts
from dtxdesk.domain.match_fit import Candidate, fit_of, tier_of
from dtxdesk.domain.matches import match_name
from dtxdesk.domain.stages.model import Game
from dtxdesk.errors import UserError
from dtxdesk.services.evening import Evening, SeriesNow
from dtxdesk.services.links_view import teams_of


def series_of(evening: Evening, number: int) -> SeriesNow:
    """The series as it stands by now.

    Raises:
        UserError: there is none with that number.
    """
    found = next((one for one in evening.series_now() if one.number == number), None)
    if found is None:
        raise UserError(
            "There is no series {number}", "", "See the series of the tournament", number=number
        )
    return found


def free_match(
    connection: Connection, facts: LinkingFacts, now: SeriesNow, match_id: int
) -> Candidate:
    """The match, with the players of both teams who were in it.

    Raises:
        UserError: it is not stored, a game of some series already, or nobody knows who won.
    """
    taken = linked_in(connection, match_id)
    if taken is not None:
        tournament, number = taken
        raise UserError(
            "{match} is a game already",
            "It is linked to series {number} of {tournament}",
            "Unlink it there first",
            match=match_name(match_id).capitalize(),
            number=number,
            tournament=tournament,
        )
    teams = teams_of(now) or ()
    players = {one for team in teams for one in facts.rosters[team].players}
    found = candidate(connection, match_id, steam_accounts(connection, players))
    if found is None:
        raise no_match(match_id)
    if found.radiant_win is None:
        raise no_winner(match_id)
    return found


def side_of(now: SeriesNow, facts: LinkingFacts, match: Candidate, radiant: int | None) -> int:
    """Which of the two teams was radiant: `radiant`, or as the rosters say where it is None.

    Raises:
        UserError: the teams are not known, do not have that one, or the rosters do not say.
    """
    teams = teams_of(now)
    if teams is None:
        raise UserError(
            "Series {number} can't have a game yet",
            "Its teams are not known",
            "Enter the results of the series before it",
            number=now.number,
        )
    if radiant is not None:
        if radiant not in teams:
            raise UserError(
                "This team does not play in series {number}",
                "",
                "Choose one of its two teams",
                number=now.number,
            )
        return radiant
    fit = fit_of(match, facts.rosters[teams[0]], facts.rosters[teams[1]])
    if fit is None:
        raise UserError(
            "Nobody knows who was radiant in {match}",
            "As many players of the two teams are found on either side",
            "Say it: which of the two teams was radiant",
            match=match_name(match.match),
        )
    return fit.radiant


def game_of(now: SeriesNow, match: Candidate, radiant: int) -> Game:
    """The game that a match is, once it is known who was radiant."""
    teams = teams_of(now)
    assert teams is not None
    dire = teams[1] if radiant == teams[0] else teams[0]
    return Game(radiant if match.radiant_win else dire, radiant, match.match)


def is_of_two(facts: LinkingFacts, match: Candidate) -> bool:
    """Whether two teams of the tournament met in it."""
    here = [
        roster for roster in facts.rosters.values() if roster.players & (match.radiant | match.dire)
    ]
    return any(
        (fit := fit_of(match, one, other)) is not None and tier_of(fit) is not None
        for at, one in enumerate(here)
        for other in here[at + 1 :]
    )


def no_match(match_id: int) -> UserError:
    """For a match that no league here has."""
    return UserError(
        "{match} is not stored",
        "No league here has it",
        "Sync the league, or fetch the match: dtxdesk match fetch",
        match=match_name(match_id).capitalize(),
    )


def no_winner(match_id: int) -> UserError:
    """For a match that can't be a game yet."""
    return UserError(
        "Nobody knows who won {match}",
        "Its source does not say",
        "Type the winner in first, on the match's page",
        match=match_name(match_id),
    )
