"""A database is copied to another place by its address, or nothing is left there."""

from __future__ import annotations

from pathlib import Path

import pytest

from dtxdesk.data.opening import open_local, open_server
from dtxdesk.errors import UserError
from dtxdesk.services.moving import CopyProgress, Moving
from tests.fixtures import StoppedClock
from tests.league import add_player
from tests.postgres import PostgresServer
from tests.services.test_backups import people


@pytest.fixture
def moving(tmp_path: Path, clock: StoppedClock) -> Moving:
    return Moving(tmp_path / "backups", lambda url: url, clock)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A local database with one player."""
    path = tmp_path / "desk.sqlite"
    database = open_local(path, tmp_path / "backups")
    add_player(database, "Anna")
    database.close()
    return path


def url_of(path: Path) -> str:
    return f"sqlite:///{path}"


def test_there_and_back(
    moving: Moving, file: Path, postgres: PostgresServer, tmp_path: Path
) -> None:
    before = file.read_bytes()
    server, back = postgres.empty(), tmp_path / "new" / "back.sqlite"
    assert moving.copy(url_of(file), server).rows["users"] == 1
    assert moving.copy(server, url_of(back)).rows["users"] == 1
    assert file.read_bytes() == before, "the source stays untouched"
    for opened in (open_server(server, tmp_path), open_local(back, tmp_path)):
        assert people(opened) == ["Anna"]
        opened.close()


def test_both_the_same(moving: Moving, file: Path, postgres: PostgresServer) -> None:
    server = postgres.empty()
    moving.copy(url_of(file), server)
    for url in (url_of(file), server):
        with pytest.raises(UserError, match="of the same database"):
            moving.copy(url, url)


def test_what_is_not_there_or_no_address(moving: Moving, file: Path, tmp_path: Path) -> None:
    target = tmp_path / "target.sqlite"
    for wrong in (url_of(tmp_path / "none.sqlite"), "nonsense", "mysql://server/x"):
        with pytest.raises(UserError):
            moving.copy(wrong, url_of(target))
    assert not target.exists()
    with pytest.raises(UserError):
        moving.copy(url_of(file), "nonsense")


def test_a_file_that_was_made_for_a_failed_copy_goes_again(
    moving: Moving, file: Path, tmp_path: Path
) -> None:
    target = tmp_path / "target.sqlite"

    def stop(_progress: CopyProgress) -> None:
        raise UserError("Stopped")

    with pytest.raises(UserError, match="Stopped"):
        moving.copy(url_of(file), url_of(target), progress=stop)
    assert not list(tmp_path.glob("target*"))


def test_a_target_with_something_in_it_stays_as_it_is(
    moving: Moving, file: Path, tmp_path: Path
) -> None:
    target = tmp_path / "target.sqlite"
    held = open_local(target, tmp_path)
    add_player(held, "Berta")
    with pytest.raises(UserError, match="something in the target"):
        moving.copy(url_of(file), url_of(target))
    assert people(held) == ["Berta"]
    held.close()


def test_a_file_gives_way_once_a_backup_of_it_is_kept(
    moving: Moving, file: Path, postgres: PostgresServer, tmp_path: Path
) -> None:
    server, target = postgres.empty(), tmp_path / "target.sqlite"
    moving.copy(url_of(file), server)
    held = open_local(target, tmp_path)
    add_player(held, "Berta")
    held.close()
    preview = moving.preview(server, url_of(target))
    assert preview.replaceable
    assert preview.target is not None
    assert preview.target.players == 1

    def stop(_progress: CopyProgress) -> None:
        raise UserError("Stopped")

    with pytest.raises(UserError, match="Stopped"):
        moving.copy(server, url_of(target), stop, replace_file=True)
    report = moving.copy(server, url_of(target), replace_file=True)
    assert report.kept is not None
    for path, name in ((target, "Anna"), (report.kept, "Berta")):
        opened = open_local(path, tmp_path)
        assert people(opened) == [name]
        opened.close()
    assert not moving.preview(url_of(file), server).replaceable, "a server is never emptied"


def test_an_empty_file_needs_no_backup(moving: Moving, file: Path, tmp_path: Path) -> None:
    target = tmp_path / "target.sqlite"
    open_local(target, tmp_path).close()
    assert moving.copy(url_of(file), url_of(target), replace_file=True).kept is None
