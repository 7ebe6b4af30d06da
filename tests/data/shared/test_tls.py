"""A server is verified unless it is on this computer; what is wrong is said with what to do."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote

import pytest

from dtxdesk import logs
from dtxdesk.bootstrap import Desk
from dtxdesk.data.opening import FoundServer, try_server
from dtxdesk.domain import invitation
from dtxdesk.domain.rights import Role
from dtxdesk.errors import UserError
from dtxdesk.paths import PORTABLE_MARKER, DataPaths
from dtxdesk.settings import DATABASE_CA_FILE, DATABASE_URL
from tests.postgres import PostgresServer
from tests.postgres_roles import PASSWORD, SharedDatabase, shared_database
from tests.postgres_tls import HOST, Authority, TlsServer, authority


@pytest.fixture(scope="module")
def members(older: PostgresServer) -> SharedDatabase:
    return shared_database(older)


@pytest.fixture(scope="module")
def served(older: PostgresServer) -> TlsServer:
    return TlsServer(older)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """What signs the server's certificate, and no computer knows."""
    return authority(tmp_path_factory.mktemp("own") / "own ca.pem", "Own authority")


@pytest.fixture
def address(served: TlsServer, members: SharedDatabase) -> str:
    return served.url(f"{members.name}_staff", quote(PASSWORD), members.name)


def tried(address: str, file: Path | None = None, **more: str) -> FoundServer:
    given = {"sslrootcert": quote(str(file), safe="/")} if file else {}
    query = "".join(f"&{name}={value}" for name, value in (given | more).items())
    return try_server(address + query, 5)


def refused(address: str, file: Path | None = None) -> str:
    with pytest.raises(UserError) as caught:
        tried(address, file)
    assert PASSWORD not in str(caught.value)
    assert quote(PASSWORD) not in "".join(map(str, _causes(caught.value)))
    return str(caught.value)


def _causes(error: BaseException | None) -> Iterator[object]:
    while error is not None:
        yield from (error, error.args)
        error = error.__cause__


def test_verified_by_its_own_authority_and_not_without(
    served: TlsServer, address: str, own: Authority, tmp_path: Path
) -> None:
    served.present(own)
    found = tried(address, own.file)
    assert (found.role, found.unverified) == (Role.STAFF, False)
    assert "an authority that this computer does not know" in refused(address)
    assert "database.ca_file" in refused(address), "the remedy is a setting"
    other = authority(tmp_path / "other.pem", "Another")
    assert f"not from the authority in {other.file}" in refused(address, other.file)
    assert tried(address, sslmode="require").unverified, "somebody has said so on purpose"


def test_a_certificate_for_another_name(served: TlsServer, address: str, own: Authority) -> None:
    served.present(own, ["elsewhere.example"])
    words = refused(address, own.file)
    assert '"elsewhere.example" does not match host name' in words
    assert HOST in words


def test_a_certificate_that_has_expired(
    served: TlsServer, address: str, own: Authority, tmp_path: Path
) -> None:
    served.present(own, until=-timedelta(hours=1))
    words = refused(address, own.file)
    assert "has expired" in words
    assert "renew it" in words
    stranger = authority(tmp_path / "stranger.pem", "Stranger")
    assert "has expired" not in refused(address, stranger.file), "nobody asks a stranger to renew"


@pytest.mark.parametrize("content", [None, b"", b"no certificate", b"\xff" * 100])
def test_a_certificate_file_that_is_none(
    served: TlsServer, address: str, own: Authority, tmp_path: Path, content: bytes | None
) -> None:
    served.present(own)
    file = tmp_path / "ca.pem"
    if content is not None:
        file.write_bytes(content)
    words = refused(address, file)
    assert str(file) in words
    assert ("not there" if content is None else "can't be used") in words


def test_on_this_computer_nothing_has_to_be_verified(
    served: TlsServer, address: str, own: Authority
) -> None:
    served.present(own, ["elsewhere.example"])
    found = tried(address.replace(HOST, "localhost"))
    assert not found.unverified


def test_the_setting_stands_for_a_part_of_the_address(
    served: TlsServer, members: SharedDatabase, own: Authority, tmp_path: Path
) -> None:
    """And a portable folder can be carried elsewhere, with its certificate in it."""
    served.present(own)
    home = tmp_path / "stick"
    home.mkdir()
    (home / PORTABLE_MARKER).touch()
    beside = home / "ca.pem"
    beside.write_bytes(own.file.read_bytes())
    before = DataPaths(home / "data")
    assert before.kept(beside) == "../ca.pem"
    assert before.kept(home / "data" / "in.pem") == "in.pem"
    assert before.kept(own.file) == str(own.file), "what lies elsewhere stays where it is"
    environ = {"PGPASSWORD": PASSWORD}
    desk = Desk(before, environ=environ)
    desk.settings.set(DATABASE_CA_FILE, before.kept(beside))
    url = served.url(f"{members.name}_staff", "", members.name).replace(":@", "@")
    desk.settings.set(DATABASE_URL, url)
    desk.close()
    home.rename(tmp_path / "carried")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PGPASSWORD", PASSWORD)
        desk = Desk(DataPaths(tmp_path / "carried" / "data"), environ=environ)
        desk.open()
        assert desk.database.access.role is Role.STAFF
        desk.close()


def test_an_invitation_brings_the_inviters_certificate(
    served: TlsServer,
    members: SharedDatabase,
    own: Authority,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    served.present(own)
    monkeypatch.setenv("PGHOSTADDR", "127.0.0.1")  # no resolver is asked for a made-up name
    url = served.url(f"{members.name}_owner", quote(PASSWORD), members.name)
    owner = Desk(DataPaths(tmp_path / "owner"), environ={}, database_url=url)
    owner.settings.set(DATABASE_CA_FILE, str(own.file))
    said = owner.members.invite("Ann", Role.STAFF).invitation
    owner.close()
    ann = Desk(DataPaths(tmp_path / "ann"), environ={})
    joined = ann.joining.join(said)
    assert (joined.role, joined.unverified) == (Role.STAFF, False)
    kept = ann.settings.get(DATABASE_CA_FILE)
    assert kept.startswith("certificates/")
    assert ann.paths.named(kept).read_text(encoding="ascii") == own.file.read_text(encoding="ascii")
    monkeypatch.setenv("PGPASSWORD", invitation.read(said).password)
    ann.open()
    assert ann.database.access.role is Role.STAFF
    ann.close()


def test_nobody_reads_the_password_anywhere(
    served: TlsServer, address: str, own: Authority, tmp_path: Path, logging_to: Path
) -> None:
    served.present(own)
    paths = DataPaths(tmp_path / "data")
    desk = Desk(paths, environ={}, database_url=address)
    desk.settings.set(DATABASE_CA_FILE, paths.kept(own.file))
    desk.open()
    logging.getLogger("dtxdesk").info("Connected to %s", address)
    assert not [process for process, words in _processes() if _tells(words)]
    wrong = address.replace(quote(PASSWORD), f"{quote(PASSWORD)}x")
    for asked in (wrong, f"{address}&sslmode=nonsense", f"{address}&no_such=thing"):
        found = desk.connections.test_database(asked)
        assert not found.ok
        assert not _tells(str(found.sentence).encode())
    desk.close()
    written = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert logging_to.joinpath(logs.LOG_FILE) in written
    assert not [file for file in written if _tells(file.read_bytes())]


@pytest.fixture
def logging_to(tmp_path: Path) -> Iterator[Path]:
    """Everything is logged into a folder."""
    folder = tmp_path / "logs"
    logs.start(folder, level="debug", console=False)
    yield folder
    logs.stop()


def _tells(said: bytes) -> bool:
    return PASSWORD.encode() in said or quote(PASSWORD).encode() in said


def _processes() -> Iterator[tuple[str, bytes]]:
    """What everybody on this computer can read of those that run."""
    for words in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            yield words.parent.name, words.read_bytes()
        except OSError:
            continue  # it has just ended
