"""Which matches are games of which series: 64 series against 2,000 matches of the league."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.measure import Figure, milliseconds
from dtxdesk.data.database import Database
from dtxdesk.data.league_matches import store
from dtxdesk.data.opening import open_local
from dtxdesk.data.schema import User
from dtxdesk.domain.matches import Match, MatchPlayer
from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.domain.tournaments import TournamentFields
from dtxdesk.services.leagues import Leagues
from dtxdesk.services.match_linking import MatchLinking
from dtxdesk.services.sign_ups import SignUps
from dtxdesk.services.stages import Stages
from dtxdesk.services.teams import TeamFields, Teams
from dtxdesk.services.tournaments import Tournaments

TEAMS, MATCHES = 128, 2_000
"""A first round of 64 series."""
MOST_MS = 100
BEGIN = datetime(2026, 10, 1, 18, tzinfo=UTC)


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory(prefix="dtxdesk-bench-") as folder:
        database = open_local(Path(folder) / "desk.sqlite", Path(folder) / "backups")
        try:
            tournament = _fill(database)
            linking = MatchLinking(database)
            value = milliseconds(lambda: linking.view(tournament))
            yield Figure(
                "suggestions, 64 series against 2,000 matches", value, "ms", None, MOST_MS, False
            )
            linking.link_certain_of_league(1)
            again = milliseconds(lambda: linking.link_certain_of_league(1))
            yield Figure("  after a sync that brought nothing", again, "ms", None, 5, False)
        finally:
            database.close()


def _fill(database: Database) -> int:
    league = Leagues(database).add(17929, "League")
    tournament = Tournaments(database).create(TournamentFields("Cup", league_id=league))
    with database.unit_of_work("Add people") as work:
        people = [User(nickname=f"P{one}", steam_id=to_id64(1 + one)) for one in range(5 * TEAMS)]
        work.session.add_all(people)
        work.flush()
        ids = [one.id for one in people]
    SignUps(database).add(tournament, ids)
    teams = Teams(database)
    made = [
        teams.add(tournament, TeamFields(f"Team {one}"), ids[5 * one : 5 * one + 5])
        for one in range(TEAMS)
    ]
    options = StageOptions(Format.SINGLE_ELIMINATION, best_of=3)
    Stages(database).start(tournament, options, made)
    chance = random.Random(1)
    with database.unit_of_work("Sync", kind="summary") as work:
        store(work.connection, league, [_match(one, chance) for one in range(MATCHES)], work.now)
    return tournament


def _match(number: int, chance: random.Random) -> Match:
    """Of two teams, now and then with a stranger among them."""
    one, other = chance.sample(range(TEAMS), 2)
    accounts = [1 + 5 * team + player for team in (one, other) for player in range(5)]
    if chance.random() < 0.3:
        accounts[chance.randrange(10)] = 10_000_000 + number
    slots = [
        MatchPlayer(slot if slot < 5 else 123 + slot, account)
        for slot, account in enumerate(accounts)
    ]
    return Match(
        match_id=8_000_000_000 + number,
        match_seq_num=number,
        start_time=BEGIN + timedelta(minutes=20 * number),
        duration=2_400,
        radiant_win=chance.random() < 0.5,
        players=tuple(slots),
    )
