"""A season with known answers: teams, series with appointments, and matches that were played."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from dtxdesk.data.database import Database
from dtxdesk.data.schema import User
from dtxdesk.domain.matches import Match
from dtxdesk.domain.schedule import Booking
from dtxdesk.domain.stages.model import StageOptions
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.domain.tournaments import TournamentFields
from dtxdesk.services.bracket_view import StageView, bracket_view
from dtxdesk.services.match_linking import MatchLinking
from dtxdesk.services.schedule import Schedule
from dtxdesk.services.sign_ups import SignUps
from dtxdesk.services.stages import LaterStage, Stages
from dtxdesk.services.teams import TeamFields, Teams
from dtxdesk.services.tournaments import Tournaments
from tests.league import add_league, played, slot, store

EVENING = datetime(2026, 10, 3, 19, 0, tzinfo=UTC)
STRANGER = 900_000
ANONYMOUS = None
FULL = 2400


@dataclass
class Season:
    """Teams of five with a stand-in each, account ids 100 * team and on; names T0, T1 …"""

    database: Database
    teams: int = 4
    options: StageOptions | None = None
    later: tuple[LaterStage, ...] = ()
    ids: list[int] = field(default_factory=list)
    _next: int = 1

    def __post_init__(self) -> None:
        self.league = add_league(self.database)
        self.stages = Stages(self.database, random.Random(1))
        self.linking = MatchLinking(self.database)
        self.id = Tournaments(self.database).create(
            TournamentFields(name="Season", league_id=self.league)
        )
        rosters, signed = Teams(self.database), SignUps(self.database)
        for team in range(self.teams):
            with self.database.unit_of_work("Add people") as work:
                people = [
                    User(nickname=f"T{team}P{one}", steam_id=to_id64(self.account(team, one)))
                    for one in range(6)
                ]
                work.session.add_all(people)
                work.flush()
                players = [one.id for one in people]
            signed.add(self.id, players[:5])
            made = rosters.add(self.id, TeamFields(f"T{team}"), players[:5])
            rosters.set_captain(made, players[0])
            rosters.add_stand_in(made, players[5])
            self.ids.append(made)
        if self.options is not None:
            self.stages.start(self.id, self.options, self.ids, self.later)

    @staticmethod
    def account(team: int, player: int) -> int:
        return 100 * (team + 1) + player

    def at(self, hours: float) -> datetime:
        return EVENING + timedelta(hours=hours)

    def book(self, number: int, hours: float) -> None:
        Schedule(self.database).book(self.id, {number: Booking(at=self.at(hours))})

    def match(
        self,
        radiant: int,
        dire: int,
        winner: int | None,
        hours: float = 0,
        *,
        duration: int = FULL,
        instead: Mapping[tuple[int, int], int | None] | None = None,
        league: int | None = None,
    ) -> int:
        """Stores one; `instead` puts other accounts in the place of (team, player)."""
        others = instead or {}
        number = 8_000_000_000 + self._next
        self._next += 1

        def accounts(team: int) -> Iterable[int | None]:
            return (others.get((team, one), self.account(team, one)) for one in range(5))

        slots = [slot(at, account) for at, account in enumerate(accounts(radiant))]
        slots += [slot(128 + at, account) for at, account in enumerate(accounts(dire))]
        one: Match = played(
            number,
            *slots,
            radiant_win=None if winner is None else winner == radiant,
            start=self.at(hours),
            duration=duration,
        )
        store(self.database, league or self.league, [one])
        return number

    @property
    def stage(self) -> StageView:
        with self.database.reader() as connection:
            return bracket_view(connection, self.id).stages[0]

    def series_of(self, one: int, other: int) -> int:
        """The number of the first series of two teams."""
        wanted = {self.ids[one], self.ids[other]}
        return next(
            self.stage.numbers[each.number]
            for each in self.stage.state.series
            if set(each.teams) == wanted
        )

    def score(self, number: int) -> tuple[int, int] | None:
        found = self.stage.series(number)
        assert found is not None
        return found.score

    def linked(self, number: int) -> list[int]:
        view = self.linking.view(self.id)
        (found,) = (one for one in view.series if one.number == number)
        return [game.match for game in found.linked]

    def suggested(self, number: int) -> list[int]:
        view = self.linking.view(self.id)
        (found,) = (one for one in view.series if one.number == number)
        return [one.match for one in found.suggested]
