"""Behind PgBouncer in transaction mode each transaction may get another session: all works."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from sqlalchemy import Connection

from dtxdesk.data import leases
from dtxdesk.data.copying import copy_all
from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url
from dtxdesk.data.feed import Changes
from dtxdesk.data.leases import Process
from dtxdesk.data.opening import open_local, open_server
from dtxdesk.data.queries.leagues import league_rows
from dtxdesk.data.queries.players import PlayerCounts, player_counts
from dtxdesk.data.queries.together import together
from dtxdesk.data.schema import REVISION
from dtxdesk.data.shared.access import schema_revision
from dtxdesk.domain.rights import Role
from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.services.company import Company
from dtxdesk.services.history import History
from dtxdesk.services.members import Members
from dtxdesk.services.players import PlayerFields, Players
from dtxdesk.services.results import Results, Score
from dtxdesk.services.stages import Stages
from tests.data.test_upgrade import of_revision
from tests.league import add_league, add_player
from tests.pooler import installed, running_pooler
from tests.postgres import PostgresServer
from tests.postgres_roles import PASSWORD, SharedDatabase, shared_database
from tests.servers.matches import make_matches
from tests.servers.steam import FakeSteam
from tests.services.community import LEAGUE, Community
from tests.services.test_backups import people
from tests.services.test_players import no_steam
from tests.tournaments import Evening

WAIT = 20.0
BUILDER = "builder"
"""Owns a database that was never shared, of an older program."""


@pytest.fixture(scope="module")
def server(older: PostgresServer) -> PostgresServer:
    return older


@pytest.fixture(scope="module")
def shared(server: PostgresServer) -> SharedDatabase:
    return shared_database(server)


@pytest.fixture(scope="module")
def port(shared: SharedDatabase) -> Iterator[int]:
    program = installed()
    if program is None:
        pytest.skip("PgBouncer is not installed (Debian: apt install pgbouncer)")
    logins = {f"{shared.name}_{role.value}": PASSWORD for role in Role} | {BUILDER: PASSWORD}
    with running_pooler(program, shared.administrator, logins) as found:
        yield found


@pytest.fixture
def opened(shared: SharedDatabase, port: int, tmp_path: Path) -> Iterator[dict[Role, Database]]:
    found = {
        role: open_server(behind(port, str(urlsplit(url).username), shared.name), tmp_path)
        for role, url in shared.urls.items()
    }
    yield found
    for database in found.values():
        database.close()


def behind(port: int, login: str, database: str) -> str:
    return f"postgresql://{login}:{quote(PASSWORD)}@127.0.0.1:{port}/{database}"


def test_everybody_works_and_hears_of_each_other(opened: dict[Role, Database]) -> None:
    staff, viewer = opened[Role.STAFF], opened[Role.VIEWER]
    assert [one.access.role for one in opened.values()] == list(Role)
    told: queue.Queue[Changes] = queue.Queue()
    watcher = viewer.watch(told.put)
    players = Players(staff, no_steam)
    players.add(PlayerFields(name="Anna"))
    # No notification comes through: the watcher has noticed, and asks.
    while not told.get(timeout=WAIT).touches("users"):
        pass
    assert watcher.line.there
    players.add(PlayerFields(name="Berta"))
    admin = opened[Role.ADMIN]
    Players(admin, no_steam).add(PlayerFields(name="Carl"))
    History(admin).undo()
    assert people(viewer) == ["Anna", "Berta"]
    watcher.stop()
    with pytest.raises(Exception, match="role"):
        Players(viewer, no_steam).add(PlayerFields(name="Nobody"))


def test_a_tournament_is_played(opened: dict[Role, Database]) -> None:
    staff = opened[Role.STAFF]
    evening = Evening(staff, (3000, 3100))
    teams = [evening.team(player) for player in evening.players]
    Stages(staff).start(evening.id, StageOptions(Format.SINGLE_ELIMINATION, best_of=1), teams)
    Results(staff).enter(evening.id, [(1, Score(1, 0))])
    History(staff).undo(evening.id)


def test_leases_presence_and_members(opened: dict[Role, Database]) -> None:
    owner, staff = opened[Role.OWNER], opened[Role.STAFF]
    league = add_league(owner, steam_league_id=1)
    with staff.unit_of_work("Sync", kind="summary") as work:
        lease = leases.acquire(work.connection, league, Process.current("staff"))
    with owner.unit_of_work("Sync", kind="summary") as work:
        with pytest.raises(leases.LeaseTaken):
            leases.acquire(work.connection, league, Process("elsewhere", 1, 0.0, "owner"))
        leases.renew(work.connection, lease)
    here, there = Company(owner), Company(staff)
    there.look("players")
    assert [one.page for one in here.look("home").others] == ["players"]
    there.leave()
    assert here.look("home").others == ()
    here.leave()
    assert {row.name for row in Members(owner).all()} >= {"Staff", "Owner"}


def test_everything_is_copied_out_of_it(opened: dict[Role, Database], tmp_path: Path) -> None:
    Players(opened[Role.STAFF], no_steam).add(PlayerFields(name="Zoë"))
    local = open_local(tmp_path / "copy.sqlite", tmp_path)
    copy_all(opened[Role.VIEWER], local)
    assert people(local) == people(opened[Role.VIEWER])
    local.close()


def test_a_league_is_synced_and_the_statistics_are_right(
    opened: dict[Role, Database], tmp_path: Path
) -> None:
    matches = make_matches(30)
    with FakeSteam() as steam:
        steam.add_league(LEAGUE, matches)
        community = Community(opened[Role.ADMIN], steam, tmp_path)
        assert community.sync() == (30, 30)
        community.assert_statistics(matches)
        community.close()


def test_what_travels_together_does_so_through_it(opened: dict[Role, Database]) -> None:
    desk = opened[Role.VIEWER]
    add_player(opened[Role.STAFF], "Ylva")
    rows, counts = desk.read(lambda own: together(own, league_rows, own_counts))
    assert [row.id for row in rows] == desk.read(league_ids)
    assert counts.total >= 1


def league_ids(connection: Connection) -> list[int]:
    return [row.id for row in league_rows(connection)]


def own_counts(connection: Connection) -> PlayerCounts:
    return player_counts(connection, None)


def test_an_older_database_is_upgraded_through_it(
    server: PostgresServer, port: int, tmp_path: Path
) -> None:
    url = server.empty()
    name = urlsplit(url).path.removeprefix("/")
    server.execute(f"create role {BUILDER} login password '{PASSWORD}'")
    server.execute(f"alter database {name} owner to {BUILDER}")
    server.execute(f"alter schema public owner to {BUILDER}", name)
    through = behind(port, BUILDER, name)
    of_revision(database_url(through).render_as_string(hide_password=False), "0001")
    upgraded = open_server(through, tmp_path)
    assert upgraded.read(schema_revision) == REVISION
    assert people(upgraded) == ["Korvus"]
    assert list(tmp_path.rglob("*upgrade-0001*"))
    upgraded.close()
