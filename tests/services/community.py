"""A league with forty players, and all that is needed to sync it."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from dtxdesk.data.database import Database
from dtxdesk.data.queries.figures import league_figures
from dtxdesk.data.queries.leagues import pending_rows
from dtxdesk.data.schema import SteamMatch
from dtxdesk.services.league_sync import LeagueSync
from dtxdesk.services.leagues import Leagues
from dtxdesk.services.match_fetching import MatchFetching
from dtxdesk.services.players import PlayerFields, Players
from dtxdesk.steam.answers import AnswerStore, NoStore
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.opendota import OpenDotaClient
from dtxdesk.steam.quota import DailyQuota
from dtxdesk.steam.transport import Backoff
from dtxdesk.web.pace import Pace
from tests.reckoning import ID64, reckon
from tests.servers.matches import accounts
from tests.servers.steam import FakeSteam

LEAGUE = 17929
QUICK = Backoff(attempts=2, first=0.001, first_when_busy=0.001, longest=0.002)


class Community:
    """A league with forty players, and all that is needed to sync it."""

    def __init__(self, database: Database, steam: FakeSteam, folder: Path) -> None:
        self.database = database
        self.steam = steam
        self.store = AnswerStore(folder / "answers.sqlite")
        self.quota = DailyQuota(None)
        self._clients: list[SteamClient | OpenDotaClient] = []
        self.sync_service = self.sync_in(database)
        self.fetching = MatchFetching(database, lambda: self._client(False), self._opendota)
        self.league_id = Leagues(database).add(LEAGUE, "DTX")
        players = Players(database, lambda: self._client(False))
        self.base_mmr: dict[int, int | None] = {}
        for number, account in enumerate(accounts(40)):
            steam_id = account + ID64
            self.base_mmr[steam_id] = None if number == 7 else 2000 + 100 * number
            players.add(PlayerFields(steam_id=steam_id, base_mmr=self.base_mmr[steam_id]))

    def close(self) -> None:
        for client in self._clients:
            client.close()
        self.store.close()

    def _client(self, no_cache: bool) -> SteamClient:
        client = SteamClient(
            api_key=lambda: "0123456789ABCDEF0123456789ABCDEF",
            base_url=self.steam.url,
            store=NoStore() if no_cache else self.store,
            quota=self.quota,
            calls_per_second=0,
            backoff=QUICK,
            pace=Pace(0),
            timeout=5,
        )
        self._clients.append(client)
        return client

    def _opendota(self) -> OpenDotaClient:
        client = OpenDotaClient(
            base_url=self.steam.opendota_url,
            store=NoStore(),
            quota=self.quota,
            backoff=QUICK,
            pace=Pace(0),
        )
        self._clients.append(client)
        return client

    def sync_in(self, database: Database) -> LeagueSync:
        """The same use case, in another program that has the database open."""
        return LeagueSync(database, self._client, self._opendota)

    def sync(self, **options: object) -> tuple[int, int]:
        """Syncs and returns how many matches were found and fetched."""
        report = self.sync_service.sync(self.league_id, **options)  # type: ignore[arg-type]
        return report.found, report.fetched

    def reasons(self) -> dict[int, str | None]:
        with self.database.reader() as connection:
            return {row.match_id: row.reason for row in pending_rows(connection, self.league_id)}

    def stored(self) -> set[int]:
        with self.database.reader() as connection:
            return set(connection.execute(select(SteamMatch.match_id)).scalars())

    def assert_statistics(self, matches: list[dict[str, object]]) -> None:
        """The statistics are those of an independent calculation over these matches."""
        expected = {
            steam_id: (
                r.games,
                r.wins,
                r.kills,
                r.deaths,
                r.assists,
                r.gpm,
                r.xpm,
                r.adjustment,
                r.league_mmr,
            )
            for steam_id, r in reckon(matches, self.base_mmr).items()
        }
        with self.database.reader() as connection:
            found = {
                row.steam_id: (
                    row.games,
                    row.wins,
                    row.kills,
                    row.deaths,
                    row.assists,
                    row.gpm,
                    row.xpm,
                    row.adjustment,
                    row.league_mmr,
                )
                for row in league_figures(connection, self.league_id)
            }
        assert found == expected
