"""Teams made by the program: first the plan, for a person to look at, then all of it or nothing.

Whom a plan is about is read again when it is carried out, and must be the same: nothing is done
that nobody has seen. An MMR that changed since does not stand in the way.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from sqlalchemy import Connection

from dtxdesk.data.database import Database
from dtxdesk.data.queries.sign_ups import signed_players
from dtxdesk.data.queries.teams import TeamRow, team_rows
from dtxdesk.data.tournament_schema import Team
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.people import POSITIONS
from dtxdesk.domain.sign_up_summary import SignedPlayer
from dtxdesk.domain.team_balance import Balance, BalancedTeam, BalanceRequest, Candidate, balance
from dtxdesk.domain.team_bound import Bound
from dtxdesk.domain.team_names import suggested_name, suggested_tag
from dtxdesk.errors import UserError
from dtxdesk.services import rosters
from dtxdesk.services.meanwhile import teams_have_changed

NAMED = 8
"""So many players an error calls by name; of the others it says how many."""


class Captains(StrEnum):
    """Who leads the balanced teams."""

    FIXED = "fixed"
    """Whoever leads a team today or is marked as captain on the list. They play in any case. A team
    that none of them leads is led by its member with the highest MMR."""
    HIGHEST = "highest"
    """As many of the players as there are teams, those with the highest MMR."""


@dataclass(frozen=True, slots=True)
class BalanceOptions:
    """What the organiser asks for.

    Attributes:
        teams: How many. Teams that are there already are among them, with their names.
        size: Players in each.
        everybody: Whether those who are not checked in play as well.
        only: Ids of the players to choose from; None: all of them.
        together: Ids of players who share a team.
        apart: Ids of players of whom no two share a team.
        average_for_unrated: Whether a player without MMR counts as the average of the others;
            otherwise there are no teams while somebody has none.
    """

    teams: int
    size: int = len(POSITIONS)
    everybody: bool = False
    only: frozenset[int] | None = None
    captains: Captains = Captains.FIXED
    together: tuple[frozenset[int], ...] = ()
    apart: tuple[frozenset[int], ...] = ()
    average_for_unrated: bool = False


@dataclass(frozen=True, slots=True)
class PlannedTeam:
    """A team as it would be.

    Attributes:
        id: Of the team that is there already; None for a new one.
    """

    id: int | None
    name: str
    tag: str
    balanced: BalancedTeam

    @property
    def players(self) -> tuple[Candidate, ...]:
        """The captain first, then by MMR."""
        return self.balanced.players

    @property
    def captain(self) -> int:
        return self.balanced.captain

    @property
    def mean(self) -> Fraction:
        return self.balanced.mean


@dataclass(frozen=True, slots=True)
class Basis:
    """What a plan was made from.

    Attributes:
        playing: Ids of those who are put into teams.
        left_over: Of those for whom there is no place: who signed up last.
        leading: The team that a player leads today; None for a captain without one.
        teams: Ids, names and members of the teams that are there.
    """

    playing: tuple[int, ...]
    left_over: tuple[int, ...]
    leading: tuple[tuple[int, int | None], ...]
    teams: tuple[tuple[int, str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class BalancePlan:
    """Teams as the program would make them.

    Attributes:
        seed: The same one gives the same teams.
        spread: Highest minus lowest team mean, in MMR, exact.
        bound: What no other teams could get below, and why.
        left_over: Who plays in no team, since the teams are full: who signed up last.
        leaving: Who is in a team today and would be in none; `left_over` apart.
        unrated: Who counts as the average of the others.
        average: What that is; None where everybody has an MMR.
        basis: What it was made from.
    """

    tournament_id: int
    options: BalanceOptions
    seed: int
    teams: tuple[PlannedTeam, ...]
    spread: Fraction
    bound: Bound
    proven_best: bool
    covered: int
    left_over: tuple[SignedPlayer, ...]
    leaving: tuple[SignedPlayer, ...]
    unrated: tuple[SignedPlayer, ...]
    average: int | None
    basis: Basis

    @property
    def positions(self) -> int:
        """How many places of the teams are a position: the most that can be covered."""
        return len(self.teams) * min(self.options.size, len(POSITIONS))


class Balancing:
    """Players are given by their own ids."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def plan(
        self,
        tournament_id: int,
        options: BalanceOptions,
        seed: int,
        cancel: threading.Event | None = None,
    ) -> BalancePlan:
        """Balanced teams for a tournament; the same seed gives the same teams.

        Args:
            tournament_id: Whose players and teams.
            options: What is asked for.
            seed: Where the search goes.
            cancel: Set to stop it.

        Raises:
            UserError: there are too few players, players without MMR, or more teams than asked for.
            WishesCannotBeMet: the wishes contradict each other or leave no way.
            Cancelled: `cancel` was set.
        """
        with self._database.reader() as connection:
            signed = signed_players(connection, tournament_id)
            teams = team_rows(connection, tournament_id)
        basis = _basis(signed, teams, options)
        known = {player.user_id: player for player in signed}
        playing = [known[user_id] for user_id in basis.playing]
        unrated = tuple(player for player in playing if player.mmr is None)
        if unrated and not options.average_for_unrated:
            raise UserError(
                "There are players without MMR",
                "{names} have none, so nobody knows how strong their teams would be",
                "Give them an MMR, or let them count as the average of the others",
                names=_named([player.name for player in unrated]),
            )
        average = _average(playing) if unrated else None
        request = BalanceRequest(
            tuple(_candidates(playing, basis, teams, options, average or 0)),
            (options.size,) * options.teams,
            options.together,
            options.apart,
        )
        stopped = cancel.is_set if cancel is not None else lambda: False
        made = balance(request, random.Random(seed), stopped)  # noqa: S311 - nothing secret
        gone = {*basis.playing, *basis.left_over}
        return BalancePlan(
            tournament_id=tournament_id,
            options=options,
            seed=seed,
            teams=_named_teams(made, teams),
            spread=made.spread,
            bound=made.bound,
            proven_best=made.proven_best,
            covered=made.covered,
            left_over=tuple(known[user_id] for user_id in basis.left_over),
            leaving=tuple(one for one in signed if one.team_id and one.user_id not in gone),
            unrated=unrated,
            average=average,
            basis=basis,
        )

    def apply(self, plan: BalancePlan) -> list[int]:
        """Makes the teams of a plan, all of it or nothing, as one operation.

        Returns:
            Their ids, in the order of the plan.

        Raises:
            UserError: players or teams have changed since the plan was made, or a draft is under
                way.
        """
        with self._database.unit_of_work("Balance teams") as work:
            tournament = rosters.tournament_named(work, plan.tournament_id)
            rosters.refuse_while_drafting(work, plan.tournament_id)
            if _basis_now(work.connection, plan) != plan.basis:
                raise teams_have_changed(work.connection, plan.tournament_id)
            work.rename(f"Make {len(plan.teams)} balanced teams for {tournament.name}")
            _empty(work, plan)
            return [_make(work, plan.tournament_id, team) for team in plan.teams]


def _basis(
    signed: Sequence[SignedPlayer], teams: Sequence[TeamRow], options: BalanceOptions
) -> Basis:
    """Who plays for whom.

    Raises:
        UserError: there are too few players, or more teams than asked for.
    """
    _check(options, teams)
    pool = [
        player
        for player in signed
        if player.plays
        and (options.everybody or player.checked_in)
        and (options.only is None or player.user_id in options.only)
    ]
    places = options.teams * options.size
    if len(pool) < places:
        raise UserError(
            "There are too few players for these teams",
            "{teams} teams of {size} need {places} players, and there are {count}",
            "Make fewer or smaller teams, or check more players in",
            teams=options.teams,
            size=options.size,
            places=places,
            count=len(pool),
        )
    led = {team.captain_id: team.id for team in teams if team.captain_id is not None}
    leading: dict[int, int | None] = {}
    if options.captains is Captains.FIXED:
        leading = {
            player.user_id: led.get(player.user_id)
            for player in pool
            if player.captain or player.user_id in led
        }
    else:
        strongest = sorted(pool, key=lambda player: 1 if player.mmr is None else -player.mmr)
        chosen = [player.user_id for player in strongest[: options.teams]]
        leading = {user_id: led.get(user_id) for user_id in chosen}
    # Captains play in any case; of the others those who signed up first.
    first = sorted(pool, key=lambda player: player.user_id not in leading)
    playing = {player.user_id for player in first[:places]}
    return Basis(
        playing=tuple(player.user_id for player in pool if player.user_id in playing),
        left_over=tuple(player.user_id for player in pool if player.user_id not in playing),
        leading=tuple(leading.items()),
        teams=tuple(
            (team.id, team.name, tuple(sorted(member.user_id for member in team.members)))
            for team in teams
        ),
    )


def _basis_now(connection: Connection, plan: BalancePlan) -> Basis | None:
    try:
        return _basis(
            signed_players(connection, plan.tournament_id),
            team_rows(connection, plan.tournament_id),
            plan.options,
        )
    except UserError:  # too few players by now, or too many teams: changed as well
        return None


def _check(options: BalanceOptions, teams: Sequence[TeamRow]) -> None:
    if options.teams < 1 or options.size < 1:
        raise UserError("There is no team to fill", "", "Ask for at least one team of one player")
    if len(teams) > options.teams:
        raise UserError(
            "There are more teams than that already",
            "You asked for {wanted} teams, and the tournament has {count}",
            "Ask for as many, or delete some of them first",
            wanted=options.teams,
            count=len(teams),
        )


def _candidates(
    playing: Sequence[SignedPlayer],
    basis: Basis,
    teams: Sequence[TeamRow],
    options: BalanceOptions,
    average: int,
) -> list[Candidate]:
    leading = dict(basis.leading)
    place_of = {team.id: place for place, team in enumerate(teams)}
    candidates = []
    for player in playing:
        led = leading.get(player.user_id)
        candidates.append(
            Candidate(
                id=player.user_id,
                name=player.name,
                mmr=average if player.mmr is None else player.mmr,
                positions=player.positions,
                team=None if led is None else place_of[led],
                captain=player.user_id in leading,
            )
        )
    return candidates


def _average(playing: Sequence[SignedPlayer]) -> int:
    rated = [player.mmr for player in playing if player.mmr is not None]
    return round(Fraction(sum(rated), len(rated))) if rated else 0


def _named_teams(made: Balance, teams: Sequence[TeamRow]) -> tuple[PlannedTeam, ...]:
    names, tags = [team.name for team in teams], [team.tag for team in teams]
    planned = [
        PlannedTeam(team.id, team.name, team.tag, balanced)
        for team, balanced in zip(teams, made.teams, strict=False)
    ]
    for balanced in made.teams[len(teams) :]:
        name = suggested_name(balanced.players[0].name, names)
        tag = suggested_tag(name, tags)
        names.append(name)
        tags.append(tag)
        planned.append(PlannedTeam(None, name, tag, balanced))
    return tuple(planned)


def _empty(work: UnitOfWork, plan: BalancePlan) -> None:
    """Takes out of the teams of today who does not stay in the own one."""
    staying = {
        (team.id, player.id) for team in plan.teams if team.id is not None
        for player in team.players
    }  # fmt: skip
    leaving = [
        user_id
        for team_id, _, members in plan.basis.teams
        for user_id in members
        if (team_id, user_id) not in staying
    ]
    rosters.take_out(work, plan.tournament_id, leaving)


def _make(work: UnitOfWork, tournament_id: int, planned: PlannedTeam) -> int:
    if planned.id is None:
        team = Team(tournament_id=tournament_id, name=planned.name, tag=planned.tag)
        work.add(team)
    else:
        team = work.get(Team, planned.id)
    rosters.join(work, team, [player.id for player in planned.players])
    team.captain_id = planned.captain
    if team.deputy_id == planned.captain:
        team.deputy_id = None
    work.flush()
    return team.id


def _named(names: Sequence[str]) -> str:
    told = ", ".join(names[:NAMED])
    return f"{told} (+{len(names) - NAMED})" if len(names) > NAMED else told
