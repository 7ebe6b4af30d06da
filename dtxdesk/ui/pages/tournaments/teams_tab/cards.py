"""What a card of the board says about a team, and what it would say after a change."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from dtxdesk.data.queries.sign_ups import signed_players
from dtxdesk.data.queries.teams import MemberRow, TeamRow, team_rows
from dtxdesk.data.queries.together import together
from dtxdesk.domain.sign_up_summary import SignedPlayer
from dtxdesk.domain.team_positions import NOT_SAID, Preferences, best_lineup
from dtxdesk.services.balancing import BalancePlan, PlannedTeam
from dtxdesk.ui.context import Context

POSITIONS = 5


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on a card, or on the way to one.

    Attributes:
        base: Whether the MMR is the base MMR: there is none of the league.
        approved: Whether a stand-in may play.
    """

    user_id: int
    name: str
    mmr: int | None
    positions: Preferences
    base: bool = False
    approved: bool = True


@dataclass(frozen=True, slots=True)
class Figures:
    """What the members of a team add up to.

    Attributes:
        total: MMR of all; who has none counts 0.
        mean: Of those who have any; None where nobody has.
        covered: For each position whether somebody is there for it who plays it.
    """

    players: int
    total: int
    mean: float | None
    covered: tuple[bool, ...]

    @property
    def lacking(self) -> tuple[int, ...]:
        """The positions that nobody covers, from 0."""
        return tuple(place for place, there in enumerate(self.covered) if not there)


def figures_of(people: Sequence[Person]) -> Figures:
    """What these people add up to as a team."""
    rated = [person.mmr for person in people if person.mmr is not None]
    lineup = best_lineup([person.positions for person in people]) if people else None
    covered = [False] * POSITIONS
    for place, at in enumerate(lineup.places if lineup is not None else ()):
        if at is not None:
            wishes = people[at].positions
            covered[place] = wishes == NOT_SAID or wishes[place] > 0
    mean = sum(rated) / len(rated) if rated else None
    return Figures(len(people), sum(rated), mean, tuple(covered))


@dataclass(frozen=True, slots=True)
class Card:
    """A team as it is painted; the captain is the first of the members."""

    id: int
    version: int
    name: str
    tag: str
    seed: int | None
    captain_id: int | None
    deputy_id: int | None
    members: tuple[Person, ...]
    figures: Figures
    stand_ins: tuple[Person, ...] = ()
    former: tuple[Person, ...] = ()

    def holds(self, user_id: int) -> bool:
        return any(person.user_id == user_id for person in self.members)

    def after(self, leaving: Collection[int], coming: Iterable[Person] = ()) -> Figures:
        """What it adds up to without some and with others."""
        staying = [one for one in self.members if one.user_id not in leaving]
        known = {one.user_id for one in staying}
        return figures_of([*staying, *(one for one in coming if one.user_id not in known)])


@dataclass(frozen=True, slots=True)
class Board:
    """All cards, and what they are measured by.

    Attributes:
        size: How many players a team has.
        average: The mean of the team means; None where nobody has an MMR.
        signed: Everyone who plays, by id.
        captains: How many of them shall lead a team and are in none.
    """

    cards: tuple[Card, ...] = ()
    size: int = 5
    average: float | None = None
    signed: tuple[Person, ...] = ()
    captains: int = 0

    @property
    def highest(self) -> float:
        """The highest mean; at least 1."""
        return max((card.figures.mean or 0 for card in self.cards), default=0) or 1

    @property
    def spread(self) -> float | None:
        """Highest minus lowest mean."""
        means = [card.figures.mean for card in self.cards if card.figures.mean is not None]
        return max(means) - min(means) if means else None

    @property
    def covered(self) -> int:
        """Covered positions over all teams."""
        return sum(sum(card.figures.covered) for card in self.cards)

    def card_of(self, user_id: int) -> Card | None:
        """The team that somebody is a member of."""
        return next((card for card in self.cards if card.holds(user_id)), None)

    def person(self, user_id: int) -> Person | None:
        for card in self.cards:
            for one in (*card.members, *card.stand_ins, *card.former):
                if one.user_id == user_id:
                    return one
        return next((one for one in self.signed if one.user_id == user_id), None)


def read_board(context: Context, tournament_id: int, size: int) -> Board:
    """The board of a tournament, on a worker: hundreds of teams take a while."""
    rows, signed = context.desk.read(
        lambda own: together(
            own,
            lambda own: team_rows(own, tournament_id),
            lambda own: signed_players(own, tournament_id),
        )
    )
    cards = tuple(_card(row) for row in rows)
    playing = [one for one in signed if one.plays]
    return _measured(
        Board(
            cards,
            size,
            signed=tuple(_signed(one) for one in playing),
            captains=sum(one.captain and one.team_id is None for one in playing),
        )
    )


def planned_board(plan: BalancePlan) -> Board:
    """The board that a plan would make; new teams have numbers below 0.

    An MMR that nobody knows, and that counts as the average, stands back as a base MMR does.
    """
    guessed = {player.user_id for player in plan.unrated}
    cards = tuple(_planned(team, -1 - at, guessed) for at, team in enumerate(plan.teams))
    return _measured(Board(cards, plan.options.size))


def _measured(board: Board) -> Board:
    means = [card.figures.mean for card in board.cards if card.figures.mean is not None]
    return replace(board, average=sum(means) / len(means) if means else None)


def _card(row: TeamRow) -> Card:
    members = tuple(_person(one) for one in row.members)
    return Card(
        id=row.id,
        version=row.version,
        name=row.name,
        tag=row.tag,
        seed=row.seed,
        captain_id=row.captain_id,
        deputy_id=row.deputy_id,
        members=members,
        figures=figures_of(members),
        stand_ins=tuple(_person(one) for one in row.stand_ins),
        former=tuple(_person(one) for one in row.former),
    )


def _person(row: MemberRow) -> Person:
    base = row.mmr is not None and not row.league_mmr
    return Person(row.user_id, row.name, row.mmr, row.positions, base, row.approved)


def _signed(player: SignedPlayer) -> Person:
    return Person(player.user_id, player.name, player.mmr, player.positions)


def _planned(team: PlannedTeam, number: int, guessed: Collection[int]) -> Card:
    members = tuple(
        Person(one.id, one.name, one.mmr, one.positions, one.id in guessed) for one in team.players
    )
    return Card(
        id=number if team.id is None else team.id,
        version=0,
        name=team.name,
        tag=team.tag,
        seed=None,
        captain_id=team.captain,
        deputy_id=None,
        members=members,
        figures=figures_of(members),
    )
