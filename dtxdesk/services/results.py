"""Results of series: entered, corrected with what follows, and teams that leave.

What a result changes behind it is worked out first and can be looked at; applied, it is one
operation. A result whose two teams do not meet any more is taken away with it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import Connection, func, select

from dtxdesk.data.database import Database
from dtxdesk.data.queries.teams import team_rows
from dtxdesk.data.queries.who_was_first import LastChange, last_change
from dtxdesk.data.tournament_schema import Team
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.stages.links import kept_links, kept_under_score
from dtxdesk.domain.stages.model import Game, PlayedSeries, Result, ResultKind
from dtxdesk.domain.stages.results import given_up, nobody_came, typed_games, typed_score
from dtxdesk.errors import Conflict, UserError
from dtxdesk.phrases import Phrase
from dtxdesk.services import rosters
from dtxdesk.services.evening import Entered, Evening, Outcome, evening_of, store
from dtxdesk.services.meanwhile import has_withdrawn


@dataclass(frozen=True, slots=True)
class Score:
    """Games won by the first and the second team; `so_far`: the series may go on."""

    first: int
    second: int
    so_far: bool = False


@dataclass(frozen=True, slots=True)
class Games:
    """The games one by one, in the order of play."""

    games: tuple[Game, ...]


@dataclass(frozen=True, slots=True)
class GivenUp:
    """A team gives a series up, or does not come to it; None: neither came."""

    loser: int | None
    kind: ResultKind = ResultKind.FORFEIT


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The series has no result any more."""


Entry = Score | Games | GivenUp | TakenBack


class ResultMeanwhile(Conflict):
    """Somebody else has entered or taken back the result of a series meanwhile."""

    def __init__(self, number: int, now: Result | None, first: LastChange | None) -> None:
        who: object = first.by if first is not None else Phrase("Somebody")
        at: object = first.at if first is not None else ""
        if now is None:
            happened = Phrase("{who} took its result back at {time}", who=who, time=at)
        elif now.score is None:
            happened = Phrase("{who} entered a result without a score at {time}", who=who, time=at)
        else:
            one, other = now.score
            happened = Phrase(
                "{who} entered {first}–{second} at {time}",
                who=who, time=at, first=one, second=other,
            )  # fmt: skip
        UserError.__init__(
            self,
            "Series {number} was changed meanwhile",
            happened,
            "Theirs stands; look at it, and correct it if it is wrong",
            number=number,
        )


class Results:
    """Series are given by their number in the tournament, teams by their id."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def preview(self, tournament_id: int, entries: Sequence[tuple[int, Entry]]) -> Outcome:
        """What these results would change; nothing is changed.

        Raises:
            UserError: as `enter` does.
        """
        with self._database.reader() as connection:
            evening = evening_of(connection, tournament_id)
            evening.enter(_entered(entries))
            return evening.outcome(team_rows(connection, tournament_id))

    def enter(
        self,
        tournament_id: int,
        entries: Sequence[tuple[int, Entry]],
        seen: Mapping[int, Result | None] | None = None,
    ) -> Outcome:
        """Enters results one after another, as one operation; on a finished series it corrects.

        Args:
            tournament_id: Of which tournament.
            entries: The series by their number in it.
            seen: What results the person saw while typing, for series where that matters: where
                somebody else has entered another one meanwhile, theirs stands.

        Raises:
            UserError: there is no such tournament or series, a series can't have a result yet, or
                never this one; then nothing is entered.
            ResultMeanwhile: somebody else was first.
        """

        def change(evening: Evening, work: UnitOfWork) -> None:
            for number, result in (seen or {}).items():
                now = evening.result_of(number)
                if now != result:
                    first = last_change(work.connection, "series", evening.row_of(number))
                    raise ResultMeanwhile(number, now, first)
            evening.enter(_entered(entries))

        return self._change(tournament_id, _title(entries), change)

    def preview_withdrawal(self, tournament_id: int, team_id: int) -> Outcome:
        """What would follow if a team left.

        Raises:
            UserError: as `withdraw` does.
        """
        with self._database.reader() as connection:
            evening = evening_of(connection, tournament_id)
            _withdraw(connection, evening, tournament_id, team_id)
            return evening.outcome(team_rows(connection, tournament_id))

    def withdraw(self, tournament_id: int, team_id: int) -> Outcome:
        """A team leaves: it keeps what it has played and loses by forfeit what is still to come.

        Raises:
            UserError: there is no such tournament, or the team does not play in it or has left.
        """

        def change(evening: Evening, work: UnitOfWork) -> None:
            _withdraw(work.connection, evening, tournament_id, team_id)

        return self._change(tournament_id, f"Withdraw team {team_id}", change, leaving=team_id)

    def _change(
        self,
        tournament_id: int,
        title: str,
        change: Callable[[Evening, UnitOfWork], None],
        leaving: int | None = None,
    ) -> Outcome:
        with self._database.unit_of_work(title) as work:
            tournament = rosters.tournament_named(work, tournament_id)
            evening = evening_of(work.connection, tournament_id)
            change(evening, work)
            outcome = evening.outcome(team_rows(work.connection, tournament_id))
            if leaving is not None:
                title = f"Withdraw {outcome.name(leaving)}"
            work.rename(f"{title} ({tournament.name})")
            store(work, tournament, evening, outcome)
            if leaving is not None:
                work.get(Team, leaving).withdrawn_at = _after_all_others(work, tournament_id)
            return outcome


def _withdraw(connection: Connection, evening: Evening, tournament_id: int, team_id: int) -> None:
    if any(team_id in stage.withdrawn for stage in evening.stages.values()):
        names = {team.id: team.name for team in team_rows(connection, tournament_id)}
        raise has_withdrawn(connection, team_id, names.get(team_id, "–"))
    evening.withdraw(team_id)


def _entered(entries: Sequence[tuple[int, Entry]]) -> list[tuple[int, Entered]]:
    return [(number, partial(_result, entry)) for number, entry in entries]


def _result(entry: Entry, played: PlayedSeries, so_far: Result | None) -> Result | None:
    match entry:
        case Score(first, second, running):
            typed = typed_score(played, (first, second), so_far=running)
            return kept_under_score(typed, so_far)
        case Games(games):
            return typed_games(played, kept_links(games, so_far))
        case GivenUp(loser=None):
            return nobody_came(played)
        case GivenUp(loser=loser, kind=kind) if loser is not None:
            return given_up(played, loser, kind, so_far)
    if so_far is None:
        raise UserError("Series {number} has no result", number=played.number)
    return None


def _after_all_others(work: UnitOfWork, tournament_id: int) -> datetime:
    """Now, or a little later where a clock was put back: who left last matters."""
    last = select(func.max(Team.withdrawn_at)).where(Team.tournament_id == tournament_id)
    before = work.session.scalar(last)
    return work.now if before is None else max(work.now, before + timedelta(microseconds=1))


def _title(entries: Sequence[tuple[int, Entry]]) -> str:
    if len(entries) != 1:
        return f"Enter {len(entries)} results"
    ((number, entry),) = entries
    match entry:
        case Score(first, second):
            return f"Series {number}: {first}–{second}"
        case GivenUp():
            return f"Series {number}: forfeit"
        case TakenBack():
            return f"Take back the result of series {number}"
    return f"Games of series {number}"
