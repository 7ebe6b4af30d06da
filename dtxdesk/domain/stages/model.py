"""What a stage is: its options, its series and where their teams come from.

What is stored of a stage are its options, its teams in seed order, the pairings of Swiss rounds,
results and withdrawals. Everything else (who plays later series, who won, places, standings)
follows from them and is worked out anew (`progress.played`).

Teams are known by their ids. Slots count from 0, everything else (seeds, rounds, positions) from 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from dtxdesk.errors import UserError
from dtxdesk.phrases import Phrase

MIN_TEAMS, MAX_TEAMS = 2, 1024
BEST_OF = (1, 2, 3, 5)
MOST_POINTS = 100


class Format(StrEnum):
    """How the teams of a stage meet."""

    SINGLE_ELIMINATION = "single_elimination"
    DOUBLE_ELIMINATION = "double_elimination"
    ROUND_ROBIN = "round_robin"
    SWISS = "swiss"

    @property
    def eliminates(self) -> bool:
        """Whether a series always sends somebody on and somebody down or out."""
        return self in (Format.SINGLE_ELIMINATION, Format.DOUBLE_ELIMINATION)


class Bracket(StrEnum):
    """Which part of a stage a series belongs to."""

    WINNERS = "winners"
    """Of single elimination too: there it is all but the third-place series."""
    LOSERS = "losers"
    FINAL = "final"
    """The grand final of double elimination; its second round is the reset."""
    THIRD_PLACE = "third_place"
    GROUP = "group"
    SWISS = "swiss"

    @property
    def eliminates(self) -> bool:
        """Whether its series send somebody on, so that none is drawn."""
        return self not in (Bracket.GROUP, Bracket.SWISS)


class GrandFinal(StrEnum):
    """What the winners' side has for not having lost yet."""

    SINGLE = "single"
    """Nothing: one series."""
    RESET = "reset"
    """It has to lose twice."""
    ADVANTAGE = "advantage"
    """It begins one game ahead."""


class FirstRound(StrEnum):
    """How the first Swiss round is paired."""

    HALVES = "halves"
    """The top half by seed against the bottom half."""
    RANDOM = "random"


class TieBreak(StrEnum):
    """What decides between teams with the same points."""

    LOSSES = "losses"
    """Fewer are better: until W wins, all who are through have the same points."""
    HEAD_TO_HEAD = "head_to_head"
    GAME_DIFFERENCE = "game_difference"
    BUCHHOLZ = "buchholz"
    BUCHHOLZ_CUT_1 = "buchholz_cut_1"
    MEDIAN_BUCHHOLZ = "median_buchholz"
    SONNEBORN_BERGER = "sonneborn_berger"
    OPPONENTS_WIN_RATE = "opponents_win_rate"
    SEED = "seed"
    EXTRA_SERIES = "extra_series"
    BY_HAND = "by_hand"


class ResultKind(StrEnum):
    """Why a series ended as it did."""

    PLAYED = "played"
    FORFEIT = "forfeit"
    NO_SHOW = "no_show"
    WITHDRAWN = "withdrawn"
    """A team that has left the tournament; follows from the withdrawal, is never typed in."""
    BYE = "bye"
    """Nobody to play against; follows from the pairing."""


class SeriesState(StrEnum):
    """How far a series is."""

    PENDING = "pending"
    """A team is still missing."""
    READY = "ready"
    RUNNING = "running"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class RoundBestOf:
    """How long the series of one round are, where it differs from the stage.

    Attributes:
        round: From 1; or from the end: -1 is the last round of that bracket, -2 the one before.
            Of the grand final it is 1; a reset is as long as that.
    """

    bracket: Bracket
    round: int
    best_of: int


@dataclass(frozen=True, slots=True)
class Points:
    """What a series is worth in a table."""

    win: int = 3
    draw: int = 1
    loss: int = 0


@dataclass(frozen=True, slots=True)
class StageOptions:
    """How a stage is played.

    Attributes:
        rounds_best_of: Rounds that are longer or shorter than `best_of`.
        third_place: Single elimination: whether the losers of the semi-finals meet.
        groups: Round robin: how many.
        legs: Round robin: how often each pair meets, 1 or 2.
        rounds: Swiss: how many; None: as many as it takes to tell the teams apart.
        wins, losses: Swiss: a team with so many is not paired any more; both or neither.
        points, tie_breaks: Of the table of groups and of Swiss.
    """

    format: Format
    best_of: int = 3
    rounds_best_of: tuple[RoundBestOf, ...] = ()
    third_place: bool = False
    grand_final: GrandFinal = GrandFinal.SINGLE
    groups: int = 1
    legs: int = 1
    rounds: int | None = None
    wins: int | None = None
    losses: int | None = None
    first_round: FirstRound = FirstRound.HALVES
    points: Points = field(default_factory=Points)
    tie_breaks: tuple[TieBreak, ...] = ()

    @property
    def draws(self) -> bool:
        """Whether a series of two games may end 1-1."""
        return not self.format.eliminates and self.wins is None

    def best_of_in(self, bracket: Bracket, round_number: int, last_round: int) -> int:
        """How long the series of a round are; `last_round` is that bracket's.

        With a game ahead a grand final is at least a best of three: of a shorter one nothing would
        be left to play.
        """
        places = (round_number, round_number - last_round - 1)
        named = (
            one.best_of
            for one in self.rounds_best_of
            if one.bracket is bracket and one.round in places
        )
        best_of = next(named, self.best_of)
        ahead = bracket is Bracket.FINAL and self.grand_final is GrandFinal.ADVANTAGE
        return max(best_of, 3) if ahead else best_of

    def problems(self) -> Mapping[str, Phrase]:
        """What is wrong, by field; empty when a stage can be played like this."""
        return dict((*self._of_series(), *self._of_rounds(), *self._of_points()))

    def check(self) -> None:
        """Refuses what can't be played.

        Raises:
            UserError: With the first of the problems.
        """
        for problem in self.problems().values():
            raise UserError("A stage can't be played like this", "{problem}", problem=problem)

    def _of_series(self) -> Iterator[tuple[str, Phrase]]:
        lengths = [("best_of", self.best_of)]
        lengths += [("rounds_best_of", one.best_of) for one in self.rounds_best_of]
        for name, best_of in lengths:
            if best_of not in BEST_OF:
                yield name, Phrase("A series is a best of 1, 2, 3 or 5.")
            elif best_of == 2 and not self.draws:
                yield name, Phrase("A best of two may end 1-1, but here somebody must go on.")

    def _of_rounds(self) -> Iterator[tuple[str, Phrase]]:
        most_groups = MAX_TEAMS // MIN_TEAMS
        if not 1 <= self.groups <= most_groups:
            yield "groups", Phrase("There are 1 to {most} groups.", most=most_groups)
        if self.legs not in (1, 2):
            yield "legs", Phrase("Each pair meets once or twice.")
        if self.rounds is not None and not 1 <= self.rounds < MAX_TEAMS:
            yield "rounds", Phrase("There are 1 to {most:,} rounds.", most=MAX_TEAMS - 1)
        if self.wins is None and self.losses is None:
            return
        if self.wins is None or self.losses is None:
            yield "wins", Phrase("Give both: the wins and the losses after which a team is done.")
        elif not (1 <= self.wins < MAX_TEAMS and 1 <= self.losses < MAX_TEAMS):
            yield "wins", Phrase("Wins and losses are numbers from 1 on.")
        elif self.rounds is not None:
            yield "rounds", Phrase("Give a number of rounds, or wins and losses, not both.")

    def _of_points(self) -> Iterator[tuple[str, Phrase]]:
        worth = (self.points.win, self.points.draw, self.points.loss)
        if any(abs(points) > MOST_POINTS for points in worth):
            yield "points", Phrase("A series is worth at most {most} points.", most=MOST_POINTS)
        elif not worth[0] >= worth[1] >= worth[2]:
            yield "points", Phrase("A win is worth no less than a draw, a draw than a loss.")


@dataclass(frozen=True, slots=True)
class FromSeed:
    """The team with this seed."""

    seed: int


@dataclass(frozen=True, slots=True)
class WinnerOf:
    """Who wins the series with this number."""

    number: int


@dataclass(frozen=True, slots=True)
class LoserOf:
    """Who loses the series with this number."""

    number: int


Source = FromSeed | WinnerOf | LoserOf
Drawn = tuple[int, int | None]
"""The teams of a Swiss pairing; None in the second place is a bye."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a team goes from a series."""

    number: int
    slot: int


@dataclass(frozen=True, slots=True)
class Series:
    """One best-of-N: a box of a bracket, a row of a schedule.

    Attributes:
        number: Its own in the stage, and later than those its teams come from.
        group: From 1 in round robin, else None.
        round: Within bracket and group. A bracket whose first pairings are all byes begins later.
        position: Within the round, from the top. A pairing against a bye leaves a gap.
        sources: Of both slots. None where a team was drawn (Swiss from round 2 on), and for a bye.
        winner_to, loser_to: Where they go; None: nowhere from here.
        drawn: The teams themselves, of a Swiss round from the second on.
        if_needed: It exists only once its first source, the winners' side, has lost (reset).
        ahead: Games that the team in the first slot is ahead from the start.
    """

    number: int
    bracket: Bracket
    round: int
    position: int
    best_of: int
    sources: tuple[Source | None, Source | None]
    group: int | None = None
    winner_to: Target | None = None
    loser_to: Target | None = None
    drawn: Drawn | None = None
    if_needed: bool = False
    ahead: int = 0

    @property
    def wins_needed(self) -> int:
        """Games that decide it."""
        return self.best_of // 2 + 1


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage as it was drawn up.

    Attributes:
        size: How many teams play.
        series: By number, ascending. Of a Swiss stage the rounds that have been drawn.
        teams: In seed order; empty while an earlier stage still decides who they are.
    """

    options: StageOptions
    size: int
    series: tuple[Series, ...]
    teams: tuple[int, ...] = ()

    @property
    def format(self) -> Format:
        return self.options.format


@dataclass(frozen=True, slots=True)
class Game:
    """One Dota game of a series; winner and radiant are ids of teams.

    Attributes:
        match: The Steam match that is this game; None where none is linked.
        made: Whether the game is there because of the match: without it the game goes.
        sided: Whether the side came with the match.
    """

    winner: int
    radiant: int | None = None
    match: int | None = None
    made: bool = False
    sided: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """How a series ended, or stands. It holds for exactly these teams in exactly these slots.

    Attributes:
        score: Games won by each, a game ahead included; None where nothing was played.
        winner: None while it runs; of a finished one for a draw, and where neither team came.
        games: The games one by one, as far as somebody noted them or a match is linked.
        follows: Whether the score is what linked games add up to, typed by nobody.
    """

    teams: tuple[int, int]
    score: tuple[int, int] | None
    winner: int | None
    kind: ResultKind = ResultKind.PLAYED
    games: tuple[Game, ...] = ()
    follows: bool = False


Results = Mapping[int, Result]
"""By the number of the series."""


@dataclass(frozen=True, slots=True)
class PlayedSeries:
    """A series as far as it has been played.

    Attributes:
        teams: In each slot; None while not known, and for a bye.
        winner: None while it isn't finished, for a draw, and where neither team came.
        kind: Why it ended; None before it has.
    """

    series: Series
    teams: tuple[int | None, int | None]
    state: SeriesState
    score: tuple[int, int] | None = None
    winner: int | None = None
    kind: ResultKind | None = None

    @property
    def number(self) -> int:
        return self.series.number

    @property
    def finished(self) -> bool:
        return self.state is SeriesState.FINISHED

    @property
    def loser(self) -> int | None:
        """None as well where nobody won, and of a bye."""
        if self.winner is None:
            return None
        return self.teams[1] if self.winner == self.teams[0] else self.teams[0]

    @property
    def drawn(self) -> bool:
        """Whether it was played and ended level."""
        return self.finished and self.winner is None and self.kind is ResultKind.PLAYED


@dataclass(frozen=True, slots=True)
class StageState:
    """A stage as far as it has been played.

    Attributes:
        series: By number, ascending; a reset only once it is needed.
        not_applied: Series whose result is of a pairing that does not exist (any more).
        withdrawn: Teams that have left, in the order in which they did.
    """

    stage: Stage
    series: tuple[PlayedSeries, ...]
    not_applied: tuple[int, ...] = ()
    withdrawn: tuple[int, ...] = ()

    @property
    def finished(self) -> bool:
        """Whether everything that was drawn up has been played."""
        return bool(self.series) and all(one.finished for one in self.series)

    def by_number(self) -> dict[int, PlayedSeries]:
        return {one.number: one for one in self.series}


def check_size(teams: int) -> None:
    """Refuses a number of teams that can't make up a stage.

    Raises:
        UserError: Too few, or too many.
    """
    if not MIN_TEAMS <= teams <= MAX_TEAMS:
        raise UserError(
            "A stage has {least} to {most:,} teams",
            "This one would have {teams:,}",
            "Add teams or take some out",
            least=MIN_TEAMS,
            most=MAX_TEAMS,
            teams=teams,
        )


def check_teams(teams: tuple[int, ...]) -> None:
    """Refuses teams that can't make up a stage.

    Raises:
        UserError: Too few, too many, or one of them twice.
    """
    check_size(len(teams))
    if len(set(teams)) < len(teams):
        raise UserError(
            "A team is in the stage twice",
            "Each team has one seed",
            "Take it out once",
        )
