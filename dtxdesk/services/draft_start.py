"""How a draft begins: which teams, who is to be picked, and what stands in the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from dtxdesk.data.queries.ratings import mmr_of
from dtxdesk.data.queries.sign_ups import signed_players
from dtxdesk.data.queries.teams import TeamRow, team_rows
from dtxdesk.data.queries.together import together
from dtxdesk.domain.draft_auction import BID_EXTRA, BIDDING, BUDGET, NOMINATION
from dtxdesk.domain.draft_events import DraftPlayer, DraftTeam, Started
from dtxdesk.domain.draft_order import Style
from dtxdesk.domain.draft_start import opening
from dtxdesk.domain.sign_up_summary import SignedPlayer
from dtxdesk.errors import UserError
from dtxdesk.phrases import Phrase

PICK_SECONDS = 90
MOST_SECONDS = 24 * 3600
MOST_BUDGET = 1_000_000
_SOME_TIME = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class DraftOptions:
    """How a draft is held.

    Attributes:
        pick_seconds: For a pick, in an auction for a nomination; None: no clock.
        reserve_seconds: What each team may use beyond that, over the whole draft.
        bid_seconds: For the bids on a player; None: no clock.
        bid_extra_seconds: What each bid adds to it.
        budget: Of each team in an auction.
        auto_pick: Whether the program picks when the time is over.
        checked_in_only: Whether only players who are checked in can be picked.
        size: Players in a team; None: as the tournament says.
        sizes: Of teams of another size, by id.
        order: Ids of the teams in the order in which they pick; others come after them.
    """

    style: Style = Style.SNAKE
    pick_seconds: int | None = PICK_SECONDS
    reserve_seconds: int = 0
    bid_seconds: int | None = int(BIDDING.total_seconds())
    bid_extra_seconds: int = int(BID_EXTRA.total_seconds())
    budget: int = BUDGET
    auto_pick: bool = False
    checked_in_only: bool = True
    size: int | None = None
    sizes: Mapping[int, int] = field(default_factory=dict)
    order: Sequence[int] = ()

    @classmethod
    def auction(cls) -> DraftOptions:
        """What an auction usually is held with."""
        return cls(style=Style.AUCTION, pick_seconds=int(NOMINATION.total_seconds()))

    def problems(self) -> dict[str, str]:
        """What is wrong, by field, in phrases."""
        found: dict[str, str] = {}
        for name in ("pick_seconds", "bid_seconds"):
            value = getattr(self, name)
            if value is not None and not 1 <= value <= MOST_SECONDS:
                found[name] = Phrase("The time is 1 second to 24 hours, or no clock at all.")
        for name in ("reserve_seconds", "bid_extra_seconds"):
            if not 0 <= getattr(self, name) <= MOST_SECONDS:
                found[name] = Phrase("The time is 0 seconds to 24 hours.")
        if not 1 <= self.budget <= MOST_BUDGET:
            found["budget"] = Phrase("The budget is 1 to {most:,}.", most=MOST_BUDGET)
        return found


@dataclass(frozen=True, slots=True)
class DraftPlan:
    """A draft that could begin.

    Attributes:
        teams: In draft order.
        pool: Who can be picked, in the order in which they signed up.
        without_captain: Teams that take no part: nobody leads them.
        not_here: Who signed up and is left out, as not checked in.
        problem: Why it can't begin like this; None where it can.
    """

    teams: tuple[TeamRow, ...]
    sizes: Mapping[int, int]
    pool: tuple[SignedPlayer, ...]
    without_captain: tuple[TeamRow, ...]
    not_here: tuple[SignedPlayer, ...]
    mmr: Mapping[int, int | None]
    problem: UserError | None

    @property
    def places(self) -> int:
        """How many will be picked."""
        return sum(max(0, self.sizes[team.id] - len(team.members)) for team in self.teams)


def planned(
    connection: Connection, tournament_id: int, team_size: int, options: DraftOptions
) -> DraftPlan:
    """Who would be in the draft. Nobody checked in at all: everyone who signed up is in."""
    everyone, signed = together(
        connection,
        lambda own: team_rows(own, tournament_id),
        lambda own: signed_players(own, tournament_id),
    )
    teams = _in_order([team for team in everyone if team.captain is not None], options.order)
    size = options.size or team_size
    sizes = {team.id: options.sizes.get(team.id, size) for team in teams}
    free = [player for player in signed if player.plays and player.team_id is None]
    only_here = options.checked_in_only and any(player.checked_in for player in free)
    pool = tuple(player for player in free if player.checked_in or not only_here)
    members = [member.user_id for team in teams for member in team.members]
    mmr = mmr_of(connection, tournament_id, [*members, *(player.user_id for player in pool)])
    plan = DraftPlan(
        teams=tuple(teams),
        sizes=sizes,
        pool=pool,
        without_captain=tuple(team for team in everyone if team.captain is None),
        not_here=tuple(player for player in free if only_here and not player.checked_in),
        mmr=mmr,
        problem=None,
    )
    return replace(plan, problem=_problem(plan, options))


def _problem(plan: DraftPlan, options: DraftOptions) -> UserError | None:
    for message in options.problems().values():
        return UserError("The draft can't begin like this", message)
    if not plan.teams:
        return UserError(
            "There is no team with a captain",
            "",
            "Choose captains and make their teams first",
        )
    nameless = _without_mmr(plan)
    if options.style is Style.SHUFFLE and nameless:
        return UserError(
            "A captain or member has no MMR",
            "{names}",
            "Give all of them one first",
            names=", ".join(nameless),
        )
    try:
        opening(started(plan, options, {}, _SOME_TIME, ""))
    except UserError as problem:
        return problem
    return None


def _without_mmr(plan: DraftPlan) -> list[str]:
    return [
        member.name
        for team in plan.teams
        for member in team.members
        if plan.mmr.get(member.user_id) is None
    ]


def started(
    plan: DraftPlan, options: DraftOptions, entries: Mapping[int, int], at: datetime, by: str
) -> Started:
    """The first event; `entries` gives the numbers of people in the draft, else their own ids."""

    def player(user_id: int) -> DraftPlayer:
        return DraftPlayer(entries.get(user_id, user_id), plan.mmr.get(user_id))

    return Started(
        at=at,
        by=by,
        style=options.style,
        teams=tuple(
            DraftTeam(
                id=team.id,
                size=plan.sizes[team.id],
                captain=entries.get(team.captain_id or 0, team.captain_id or 0),
                players=tuple(player(member.user_id) for member in team.members),
                budget=options.budget if options.style is Style.AUCTION else 0,
            )
            for team in plan.teams
        ),
        pool=tuple(player(one.user_id) for one in plan.pool),
        limit=None if options.pick_seconds is None else timedelta(seconds=options.pick_seconds),
    )


def _in_order(teams: Sequence[TeamRow], order: Sequence[int]) -> list[TeamRow]:
    """As asked for, then by the order that is set, then the lowest total first."""
    place = {team_id: at for at, team_id in enumerate(order)}
    unset = float("inf")
    return sorted(
        teams,
        key=lambda team: (
            place.get(team.id, unset),
            unset if team.draft_order is None else team.draft_order,
            team.total,
            team.id,
        ),
    )
