"""Players are made of Steam ids that were nobody's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from dtxdesk.data.database import Database
from dtxdesk.data.queries.attention import REGULAR, strangers
from dtxdesk.data.queries.leaderboard import leaderboard_index
from dtxdesk.data.schema import User
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.errors import EnvironmentProblem, UserError
from dtxdesk.services.history import History
from dtxdesk.services.strangers import Strangers
from dtxdesk.steam.answers import NoStore
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.quota import DailyQuota
from dtxdesk.steam.transport import Backoff
from tests.league import add_league, add_player, played, slot, store
from tests.servers.steam import DROP, FakeSteam


@pytest.fixture
def steam() -> Iterator[FakeSteam]:
    with FakeSteam() as server:
        yield server


@pytest.fixture
def service(database: Database, steam: FakeSteam) -> Iterator[Strangers]:
    client = SteamClient(
        api_key=lambda: steam.key,
        base_url=steam.url,
        store=NoStore(),
        quota=DailyQuota(None),
        calls_per_second=0,
        backoff=Backoff(attempts=1),
    )
    yield Strangers(database, lambda: client)
    client.close()


def names(database: Database) -> list[str]:
    with database.reader() as connection:
        return list(connection.execute(select(User.name).order_by(User.id)).scalars())


def test_what_they_have_played_counts_at_once_and_is_taken_back_whole(
    database: Database, service: Strangers
) -> None:
    league_id = add_league(database)
    store(database, league_id, [played(n, slot(0, 1), slot(128, 2)) for n in range(1, REGULAR + 1)])
    assert service.add({to_id64(1): "Korvus\n<b>", to_id64(2): ""}) == 2
    assert names(database) == ["Korvus <b>", f"Steam {to_id64(2)}"]
    with database.reader() as connection:
        assert len(leaderboard_index(connection, league_id).ids) == 2
        assert strangers(connection) == []
    History(database).undo()
    assert names(database) == []
    with database.reader() as connection:
        assert leaderboard_index(connection, league_id).ids == []
        assert len(strangers(connection)) == 2


def test_who_is_somebody_meanwhile_is_passed_over(database: Database, service: Strangers) -> None:
    add_player(database, "tomo", 1)
    assert service.add({to_id64(1): "Other", to_id64(2): "Korvus"}) == 1
    assert names(database) == ["tomo", "Korvus"]
    with pytest.raises(UserError, match="Nobody was added"):
        service.add({to_id64(1): "Other"})


def test_steam_tells_the_names_that_it_knows(steam: FakeSteam, service: Strangers) -> None:
    steam.profiles[to_id64(1)] = "Korvus\t"
    assert service.names([to_id64(1), to_id64(2)]) == {to_id64(1): "Korvus"}
    steam.fail_next(DROP)
    with pytest.raises(EnvironmentProblem):
        service.names([to_id64(1)])
