"""What must hold whatever the balance: who stays together, who apart, who is where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dtxdesk.errors import UserError

MOST_TRIES = 200_000
"""Places tried for those with wishes before giving up: about a second; some dozen are usual."""


class WishesCannotBeMet(UserError):
    """No way of making the teams fits the wishes; the message names those that stand in the way."""


@dataclass(frozen=True, slots=True)
class Block:
    """Players who are moved as one: those who stay together, or one alone. Bits are players.

    Attributes:
        players: A bit for each player.
        team: The team they must be in, None where any will do.
    """

    players: int
    team: int | None

    @property
    def size(self) -> int:
        return self.players.bit_count()


@dataclass(frozen=True, slots=True)
class Wishes:
    """The wishes in a form that is quick to ask.

    Attributes:
        blocks: All players, each in one block.
        apart: Sets of players (bits) of whom no two may share a team.
    """

    blocks: tuple[Block, ...]
    apart: tuple[int, ...]

    def allows(self, team: int) -> bool:
        """Whether nobody in this team (bits) has to be apart from another in it."""
        return all((team & group).bit_count() <= 1 for group in self.apart)

    def matter_to(self, block: Block) -> bool:
        """Whether it is not all one where these players are, but for their MMR."""
        return (
            block.size > 1
            or block.team is not None
            or any(block.players & group for group in self.apart)
        )


def bits(indices: Iterable[int]) -> int:
    """A set of small numbers as bits."""
    found = 0
    for index in indices:
        found |= 1 << index
    return found


def members(team: int) -> Iterator[int]:
    """The numbers whose bits are set, lowest first."""
    while team:
        lowest = team & -team
        yield lowest.bit_length() - 1
        team ^= lowest


def joined(
    names: Sequence[str],
    together: Iterable[Iterable[int]],
    apart: Iterable[Iterable[int]],
    fixed: Mapping[int, int],
) -> Wishes:
    """Wishes by player index, made into blocks; wishes that share a player become one.

    Args:
        names: What each player is called, for the errors.
        together: Groups that share a team.
        apart: Groups of whom no two share a team.
        fixed: Team index by player index.

    Raises:
        WishesCannotBeMet: Two wishes contradict each other, by themselves or through others.
    """
    groups = [1 << index for index in range(len(names))]
    for wish in together:
        whole = bits(wish)
        for group in [groups[index] for index in members(whole)]:
            whole |= group
        for index in members(whole):
            groups[index] = whole
    blocks = tuple(Block(group, _team_of(group, fixed, names)) for group in dict.fromkeys(groups))
    kept_apart = tuple(bits(wish) for wish in apart)
    for block in blocks:
        for group in kept_apart:
            if (block.players & group).bit_count() > 1:
                raise WishesCannotBeMet(
                    "The wishes contradict each other",
                    "{players} are to be kept apart, and also to be together",
                    "Take one of both wishes away",
                    players=_named(block.players & group, names),
                )
    return Wishes(blocks, kept_apart)


def first_teams(wishes: Wishes, sizes: Sequence[int], names: Sequence[str]) -> tuple[int, ...]:
    """Teams (bits) that fulfil the wishes: those with wishes placed, the others still to be added.

    All ways are tried, so that an error is a proof, except after `MOST_TRIES`.

    Raises:
        WishesCannotBeMet: There are none.
    """
    wished = sorted(
        (block for block in wishes.blocks if wishes.matter_to(block)),
        key=lambda block: (block.team is None, -block.size, block.players),
    )
    _check_sizes(wished, sizes, names)
    tries = 0

    def place(index: int, teams: list[int]) -> bool:
        nonlocal tries
        if index == len(wished):
            return True
        block = wished[index]
        seen: set[tuple[int, int]] = set()
        for team in range(len(sizes)) if block.team is None else (block.team,):
            now = teams[team]
            # Two teams alike but for their number need not both be tried.
            alike = (now, sizes[team])
            if alike in seen or now.bit_count() + block.size > sizes[team]:
                continue
            seen.add(alike)
            tries += 1
            if tries > MOST_TRIES:
                return False
            if wishes.allows(now | block.players):
                teams[team] = now | block.players
                if place(index + 1, teams):
                    return True
                teams[team] = now
        return False

    teams = [0] * len(sizes)
    if place(0, teams):
        return tuple(teams)
    raise WishesCannotBeMet(
        "The teams can't be made with these wishes",
        "There is no room for all of these as wished: {players}",
        "Take away one of their wishes, or make more or larger teams",
        players=_named(bits(i for block in wished for i in members(block.players)), names),
    )


def _check_sizes(wished: Iterable[Block], sizes: Sequence[int], names: Sequence[str]) -> None:
    for block in wished:
        room = max(sizes) if block.team is None else sizes[block.team]
        if block.size > room:
            raise WishesCannotBeMet(
                "A group is larger than a team",
                "{players} are to be together: {count} players, and a team has {room}",
                "Take the wish away for some of them",
                players=_named(block.players, names),
                count=block.size,
                room=room,
            )


def _team_of(group: int, fixed: Mapping[int, int], names: Sequence[str]) -> int | None:
    placed = {fixed[index]: index for index in members(group) if index in fixed}
    if len(placed) > 1:
        raise WishesCannotBeMet(
            "The wishes contradict each other",
            "{players} are to be together, and stand in different teams already",
            "Take the wish away, or put them into one team",
            players=_named(bits(placed.values()), names),
        )
    return next(iter(placed), None)


def _named(players: int, names: Sequence[str]) -> str:
    return ", ".join(names[index] for index in members(players))
