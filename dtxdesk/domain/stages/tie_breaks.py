"""What decides between teams with the same points, each a value that can be checked by hand.

Tie-breaks count match score: 1, 1/2, 0, whatever points a stage gives. A bye is a win. As in FIDE's
rules of 2024 a bye or a forfeit, won or lost, counts for Buchholz as an opponent with one's own
score; it has no game difference and no Sonneborn-Berger, and it is no real opponent. It does count
as a result: for match score, and where two teams of a tie were to meet.

- Buchholz: the opponents' scores added up, once for each series; cut 1 without the lowest of them,
  median without the highest and the lowest.
- Sonneborn-Berger: own result times the opponent's score, added up.
- Opponents' win rate: the mean of score per series over all opponents that were really played; an
  opponent's own byes and forfeits count in its rate. Without any opponent it is nothing.
- Head-to-head: score among the tied, where every two of them have met, else it does not apply.
- Extra series: how many were won among the tied, once each of them has played one.
- By hand: the place in the last decision that names all of the tied.

Values are exact fractions, worked out in halves and quarters of a point.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from dtxdesk.domain.stages.model import PlayedSeries, ResultKind, TieBreak
from dtxdesk.phrases import Phrase

WIN, DRAW, LOSS = 2, 1, 0
"""Match score in halves."""

AMONG_THE_TIED = frozenset({TieBreak.HEAD_TO_HEAD, TieBreak.EXTRA_SERIES, TieBreak.BY_HAND})
"""Their value depends on who is tied: they are looked at again on what stays tied."""

LOWER_IS_BETTER = frozenset({TieBreak.LOSSES, TieBreak.SEED, TieBreak.BY_HAND})

TITLES: Mapping[TieBreak, Phrase] = {
    TieBreak.LOSSES: Phrase("Fewer losses"),
    TieBreak.HEAD_TO_HEAD: Phrase("Head-to-head"),
    TieBreak.GAME_DIFFERENCE: Phrase("Game difference"),
    TieBreak.BUCHHOLZ: Phrase("Buchholz"),
    TieBreak.BUCHHOLZ_CUT_1: Phrase("Buchholz cut 1"),
    TieBreak.MEDIAN_BUCHHOLZ: Phrase("Median Buchholz"),
    TieBreak.SONNEBORN_BERGER: Phrase("Sonneborn-Berger"),
    TieBreak.OPPONENTS_WIN_RATE: Phrase("Opponents' win rate"),
    TieBreak.SEED: Phrase("Seed"),
    TieBreak.EXTRA_SERIES: Phrase("Extra series"),
    TieBreak.BY_HAND: Phrase("Decided by hand"),
}

EXPLANATIONS: Mapping[TieBreak, Phrase] = {
    TieBreak.LOSSES: Phrase("Who has lost fewer series is above"),
    TieBreak.HEAD_TO_HEAD: Phrase("The score among the tied teams, where all of them have met"),
    TieBreak.GAME_DIFFERENCE: Phrase("Games won less games lost, forfeits left out"),
    TieBreak.BUCHHOLZ: Phrase("The scores of all opponents added up"),
    TieBreak.BUCHHOLZ_CUT_1: Phrase("The opponents' scores without the lowest"),
    TieBreak.MEDIAN_BUCHHOLZ: Phrase("The opponents' scores without the highest and the lowest"),
    TieBreak.SONNEBORN_BERGER: Phrase("Own result times the opponent's score, added up"),
    TieBreak.OPPONENTS_WIN_RATE: Phrase("How much the opponents win, the mean over all of them"),
    TieBreak.SEED: Phrase("Who was seeded higher is above"),
    TieBreak.EXTRA_SERIES: Phrase("Who has won more extra series among the tied is above"),
    TieBreak.BY_HAND: Phrase("The organisers have decided, and said why"),
}


@dataclass(frozen=True, slots=True)
class Meeting:
    """A finished series as one of its two teams sees it.

    Attributes:
        opponent: None for a bye.
        score: What it brought, in halves of a point.
        games: Won less lost.
        played: Whether it was really played: no bye, no forfeit.
    """

    opponent: int | None
    score: int
    games: int
    played: bool


@dataclass(frozen=True, slots=True)
class Record:
    """What a team has done; `score` is match score in halves."""

    team: int
    seed: int
    meetings: tuple[Meeting, ...] = ()

    @property
    def score(self) -> int:
        return sum(meeting.score for meeting in self.meetings)

    @property
    def wins(self) -> int:
        return self._with(WIN)

    @property
    def draws(self) -> int:
        return self._with(DRAW)

    @property
    def losses(self) -> int:
        return self._with(LOSS)

    def _with(self, score: int) -> int:
        return sum(meeting.score == score for meeting in self.meetings)


@dataclass(frozen=True, slots=True)
class ExtraSeries:
    """A series played only to part teams that are level; it counts for nothing else."""

    winner: int
    loser: int


@dataclass(frozen=True, slots=True)
class ByHand:
    """An order that the organisers have decided, the best first, and why."""

    order: tuple[int, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What tie-breaks are worked out from.

    Attributes:
        records: By team.
        scores: Match score by team, in halves.
        extra, by_hand: In the order in which they came.
    """

    records: Mapping[int, Record]
    scores: Mapping[int, int]
    extra: Sequence[ExtraSeries] = ()
    by_hand: Sequence[ByHand] = ()

    def decision(self, tied: Iterable[int]) -> ByHand | None:
        """The last decision that names all of these teams."""
        teams = set(tied)
        return next((one for one in reversed(self.by_hand) if teams <= set(one.order)), None)


def records(teams: Sequence[int], series: Iterable[PlayedSeries]) -> dict[int, Record]:
    """What each of these teams, given in seed order, has done in its finished series.

    Series of other teams are left out, so that a group can be given all series of a stage.
    """
    meetings: dict[int, list[Meeting]] = {team: [] for team in teams}
    for one in series:
        if not one.finished:
            continue
        played = one.kind is ResultKind.PLAYED
        won = one.score if one.score is not None and played else (0, 0)
        first, second = one.teams
        sides = ((first, second, won[0] - won[1]), (second, first, won[1] - won[0]))
        for team, opponent, games in sides:
            if team in meetings and (opponent is None or opponent in meetings):
                score = DRAW if one.drawn else WIN if one.winner == team else LOSS
                meetings[team].append(Meeting(opponent, score, games, played))
    return {
        team: Record(team, seed, tuple(meetings[team])) for seed, team in enumerate(teams, start=1)
    }


def values(tie_break: TieBreak, tied: Sequence[int], facts: Facts) -> dict[int, Fraction] | None:
    """The value of each of the tied teams; None where the tie-break does not apply to them."""
    if tie_break in AMONG_THE_TIED:
        return _AMONG[tie_break](tied, facts)
    of_one = _OF_ONE[tie_break]
    return {team: of_one(facts.records[team], facts) for team in tied}


# --- of one team ---


def _losses(record: Record, _facts: Facts) -> Fraction:
    return Fraction(record.losses)


def _game_difference(record: Record, _facts: Facts) -> Fraction:
    return Fraction(sum(meeting.games for meeting in record.meetings))


def _opponents(record: Record, facts: Facts) -> list[int]:
    """The opponents' scores in halves, the lowest first; one's own for a bye or a forfeit."""
    own = facts.scores[record.team]
    return sorted(
        facts.scores[meeting.opponent] if meeting.played and meeting.opponent is not None else own
        for meeting in record.meetings
    )


def _buchholz(record: Record, facts: Facts) -> Fraction:
    return Fraction(sum(_opponents(record, facts)), WIN)


def _buchholz_cut_1(record: Record, facts: Facts) -> Fraction:
    return Fraction(sum(_opponents(record, facts)[1:]), WIN)


def _median_buchholz(record: Record, facts: Facts) -> Fraction:
    return Fraction(sum(_opponents(record, facts)[1:-1]), WIN)


def _sonneborn_berger(record: Record, facts: Facts) -> Fraction:
    total = sum(
        meeting.score * facts.scores[meeting.opponent]
        for meeting in record.meetings
        if meeting.played and meeting.opponent is not None
    )
    return Fraction(total, WIN * WIN)


def _opponents_win_rate(record: Record, facts: Facts) -> Fraction:
    rates = [
        Fraction(facts.scores[opponent], WIN * len(facts.records[opponent].meetings))
        for opponent in (meeting.opponent for meeting in record.meetings if meeting.played)
        if opponent is not None
    ]
    return sum(rates, Fraction(0)) / len(rates) if rates else Fraction(0)


def _seed(record: Record, _facts: Facts) -> Fraction:
    return Fraction(record.seed)


# --- among the tied ---


def _head_to_head(tied: Sequence[int], facts: Facts) -> dict[int, Fraction] | None:
    among = set(tied)
    met = {
        team: [one for one in facts.records[team].meetings if one.opponent in among]
        for team in tied
    }
    if any(len({one.opponent for one in met[team]}) < len(among) - 1 for team in tied):
        return None
    return {team: Fraction(sum(one.score for one in met[team]), WIN) for team in tied}


def _extra_series(tied: Sequence[int], facts: Facts) -> dict[int, Fraction] | None:
    among = set(tied)
    played = [one for one in facts.extra if {one.winner, one.loser} <= among]
    if {team for one in played for team in (one.winner, one.loser)} != among:
        return None
    return {team: Fraction(sum(one.winner == team for one in played)) for team in tied}


def _by_hand(tied: Sequence[int], facts: Facts) -> dict[int, Fraction] | None:
    decision = facts.decision(tied)
    if decision is None:
        return None
    among = set(tied)
    order = [team for team in decision.order if team in among]
    return {team: Fraction(order.index(team) + 1) for team in tied}


_OF_ONE: Mapping[TieBreak, Callable[[Record, Facts], Fraction]] = {
    TieBreak.LOSSES: _losses,
    TieBreak.GAME_DIFFERENCE: _game_difference,
    TieBreak.BUCHHOLZ: _buchholz,
    TieBreak.BUCHHOLZ_CUT_1: _buchholz_cut_1,
    TieBreak.MEDIAN_BUCHHOLZ: _median_buchholz,
    TieBreak.SONNEBORN_BERGER: _sonneborn_berger,
    TieBreak.OPPONENTS_WIN_RATE: _opponents_win_rate,
    TieBreak.SEED: _seed,
}

_AMONG: Mapping[TieBreak, Callable[[Sequence[int], Facts], dict[int, Fraction] | None]] = {
    TieBreak.HEAD_TO_HEAD: _head_to_head,
    TieBreak.EXTRA_SERIES: _extra_series,
    TieBreak.BY_HAND: _by_hand,
}
