"""What another formula would do to a league, worked out before anything is stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dtxdesk.domain import league_mmr
from dtxdesk.domain.league_mmr import Formula, Totals


@dataclass(frozen=True, slots=True)
class Standing:
    """A player as stored: what the formula works on, and what it has come to so far.

    The archived are in the averages and in no ranking.
    """

    user_id: int
    name: str
    sort_name: str
    archived: bool
    base_mmr: int | None
    totals: Totals
    league_mmr: int | None


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A player now and then; None where the player has no league MMR."""

    user_id: int
    name: str
    games: int
    rank_now: int | None
    rank_then: int | None
    mmr_now: int | None
    mmr_then: int | None

    @property
    def movement(self) -> int | None:
        """Places won (+) or lost; None for those who come in or drop out."""
        if self.rank_now is None or self.rank_then is None:
            return None
        return self.rank_now - self.rank_then

    @property
    def change(self) -> int | None:
        """Points won (+) or lost."""
        if self.mmr_now is None or self.mmr_then is None:
            return None
        return self.mmr_then - self.mmr_now

    @property
    def moves(self) -> bool:
        """Whether the place in the ranking becomes another, or comes or goes."""
        return self.rank_now != self.rank_then


@dataclass(frozen=True, slots=True)
class Preview:
    """Everyone with a league MMR now or then, and the whole in figures.

    Attributes:
        rows: By rank then; those who drop out last.
        up: How many win places; `down`: lose some.
        come_in: How many have a league MMR then and none now; `drop_out`: the other way round.
        changed: How many have another league MMR, whatever their place.
        furthest: Who moves by most places; None where nobody moves.
    """

    rows: tuple[PreviewRow, ...] = ()
    up: int = 0
    down: int = 0
    come_in: int = 0
    drop_out: int = 0
    changed: int = 0
    furthest: PreviewRow | None = None

    @classmethod
    def of(cls, rows: tuple[PreviewRow, ...]) -> Preview:
        moving = [(row, places) for row in rows if (places := row.movement)]
        furthest = max(moving, key=lambda pair: abs(pair[1]), default=None)
        return cls(
            rows,
            up=sum(places > 0 for _, places in moving),
            down=sum(places < 0 for _, places in moving),
            come_in=sum(row.mmr_now is None for row in rows),
            drop_out=sum(row.mmr_then is None for row in rows),
            changed=sum(row.mmr_now != row.mmr_then for row in rows),
            furthest=furthest[0] if furthest else None,
        )


def preview(players: Sequence[Standing], formula: Formula) -> Preview:
    """What the ranking would be with that formula: exactly what saving it would store."""
    averages = league_mmr.pooled_averages((player.totals for player in players), formula)
    listed = [player for player in players if not player.archived]
    then: dict[int, int | None] = dict.fromkeys(player.user_id for player in listed)
    if averages is not None:
        adjust = league_mmr.adjuster(averages, formula)
        for player in listed:
            if player.base_mmr is not None and player.totals.games >= formula.min_games:
                adjusted = adjust(player.totals)
                then[player.user_id] = league_mmr.league_mmr(player.base_mmr, adjusted)
    now = {player.user_id: player.league_mmr for player in listed}
    ranks_now, ranks_then = _ranks(now), _ranks(then)
    shown = [p for p in listed if p.user_id in ranks_now or p.user_id in ranks_then]
    last = len(shown) + 1
    shown.sort(
        key=lambda p: (
            ranks_then.get(p.user_id, last),
            ranks_now.get(p.user_id, last),
            -p.totals.games,
            p.sort_name,
            p.user_id,
        )
    )
    return Preview.of(
        tuple(
            PreviewRow(
                player.user_id,
                player.name,
                player.totals.games,
                ranks_now.get(player.user_id),
                ranks_then.get(player.user_id),
                player.league_mmr,
                then[player.user_id],
            )
            for player in shown
        )
    )


def _ranks(mmr: Mapping[int, int | None]) -> dict[int, int]:
    return league_mmr.ranks({user: value for user, value in mmr.items() if value is not None})
