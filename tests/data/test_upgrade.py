"""From a database of the schema before, with what people have in one, to the newest schema."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, text

from dtxdesk.data import backup, check, migrations, statistics
from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url, sqlite_url
from dtxdesk.data.opening import open_local, open_server
from dtxdesk.data.schema import REVISION, AuditEvent, SteamMatchPlayer
from dtxdesk.services.history import History
from tests.postgres import PostgresServer

AT = datetime(2026, 9, 1, 18, 0, tzinfo=UTC)
STEAM_ID = 76561197960265828
ROWS = (
    """insert into users (id, nickname, steam_id, base_mmr, position_carry, position_mid,
       position_offlane, position_soft_support, position_hard_support, notes, active, name,
       sort_name, search_key, version, created_at, updated_at)
       values (1, 'Korvus', :steam_id, 4000, 1, 0, 0, 0, 0, '', true, 'Korvus', 'korvus',
       'korvus', 3, :at, :at)""",
    """insert into leagues (id, steam_league_id, name, is_primary, followed, active,
       weight_win_rate, weight_kda, weight_gpm, min_games, cap, opendota, version, created_at,
       updated_at)
       values (1, 17929, 'DTX', true, true, true, 400000, 350000, 250000, 1, 500, false, 1, :at,
       :at)""",
    """insert into steam_matches (match_id, league_id, start_time, duration, radiant_win, source,
       counted, search_key, version, created_at, updated_at)
       values (8400000001, 1, :at, 1800, true, 'steam', true, '', 1, :at, :at)""",
    """insert into steam_match_players (match_id, slot, steam_id, hero_id, kills, deaths, assists,
       gpm, xpm, last_hits, denies, level)
       values (8400000001, 0, :steam_id, 44, 7, 2, 3, 500, 600, 200, 10, 22)""",
    """insert into pending_matches (match_id, league_id, listed, state, attempts, found_at)
       values (8400000002, 1, '{"account_ids": [100]}', 'failed', 2, :at)""",
    """insert into audit_events (operation, title, kind, author, at, revision, table_name, row_key,
       action, after)
       values ('a1', 'Add Korvus', 'change', 'mirela', :at, '0001', 'users', '1', 'insert',
       '{"id": 1}')""",
)


def of_revision(url: str, revision: str) -> None:
    """A database made by the migrations up to that one alone, with rows of the time."""
    engine = create_engine(url)
    with engine.connect() as connection:
        config = Config()
        config.set_main_option("script_location", str(Path(migrations.__file__).parent))
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        for statement in ROWS:
            connection.execute(text(statement), {"at": AT.isoformat(), "steam_id": STEAM_ID})
        connection.commit()
    engine.dispose()


@pytest.fixture
def upgraded(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Database]:
    """A database of revision 0001, opened by this program."""
    backups = tmp_path / "backups"
    if kind == "sqlite":
        file = tmp_path / "desk.sqlite"
        of_revision(sqlite_url(file).render_as_string(), "0001")
        opened = open_local(file, backups)
    else:
        server: PostgresServer = request.getfixturevalue("postgres")
        url = server.empty()
        of_revision(database_url(url).render_as_string(hide_password=False), "0001")
        opened = open_server(url, backups)
    yield opened
    opened.close()


def test_everything_is_there_afterwards(upgraded: Database) -> None:
    with upgraded.unit_of_work("Recompute", kind="summary") as work:
        statistics.rebuild(work.connection, 1)
    with upgraded.reader() as connection:
        assert connection.execute(text("select league_mmr from users")).scalar_one() == 4000
        assert connection.execute(text("select attempts from pending_matches")).scalar_one() == 2
        (revision,) = connection.execute(text("select version_num from alembic_version")).scalars()
    assert revision == REVISION
    assert check.problems_of(upgraded) == []


def test_what_was_there_is_backed_up_first(upgraded: Database, tmp_path: Path) -> None:
    if upgraded.path is None:
        return  # a server's backups are its administrator's
    (kept,) = backup.list_backups(tmp_path / "backups")
    assert "upgrade-0001" in kept.name
    assert backup.verify(kept) == []


def test_player_rows_are_in_the_log_from_then_on(upgraded: Database) -> None:
    with upgraded.unit_of_work("Mend the kills") as work:
        work.get(SteamMatchPlayer, (8400000001, 0)).kills = 9
    with upgraded.unit_of_work("Sync", kind="summary") as work:
        work.connection.execute(text("update steam_match_players set deaths = 3"))
        work.connection.execute(text("update pending_matches set attempts = 3"))
    with upgraded.reader() as connection:
        told = connection.execute(
            AuditEvent.__table__.select().where(AuditEvent.revision == REVISION)
        ).all()
    assert [(event.table_name, event.row_key) for event in told] == [
        ("steam_match_players", "8400000001/0")
    ]
    assert (told[0].before["kills"], told[0].after["kills"]) == (7, 9)


def test_undo_does_not_reach_behind_it(upgraded: Database) -> None:
    assert History(upgraded).next_undo() is None
