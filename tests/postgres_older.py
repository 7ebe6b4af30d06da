"""A PostgreSQL of the system beside the one from the wheel, where there is one: another version."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.postgres import PostgresServer

INSTALLED = Path("/usr/lib/postgresql")
UNPRIVILEGED = "nobody"


def installed_version() -> Path | None:
    """The folder of the newest one that is installed; None for none."""
    found = sorted(INSTALLED.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent if found else None


@contextmanager
def running_older(programs: Path) -> Iterator[PostgresServer]:
    """Starts a server of that version; it refuses to run as root, so it runs as somebody else.

    It listens at a port of 127.0.0.1 as well, where it asks for a name and a password.
    """
    folder = Path(tempfile.mkdtemp(prefix="pgo", dir="/tmp"))
    account = pwd.getpwnam(UNPRIVILEGED) if os.geteuid() == 0 else None
    data = folder / "data"
    if account is not None:
        os.chown(folder, account.pw_uid, account.pw_gid)

    def run(*arguments: str) -> None:
        subprocess.run(
            [str(programs / arguments[0]), *arguments[1:]],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            user=account.pw_uid if account else None,
            group=account.pw_gid if account else None,
            cwd=folder,
        )

    run(
        "initdb",
        "-D",
        str(data),
        "-U",
        "postgres",
        "-A",
        "scram-sha-256",
        "--pwfile",
        _secret(folder, account),
        "-N",
    )
    # Names and passwords are asked for over TCP; the administrator comes through the socket.
    (data / "pg_hba.conf").write_text(
        "local all postgres trust\nlocal all all scram-sha-256\nhost all all all scram-sha-256\n"
    )
    port = _free_port()
    options = f"-k {folder} -p {port} -c listen_addresses=127.0.0.1 -c fsync=off"
    run("pg_ctl", "-D", str(data), "-w", "-l", str(folder / "log"), "-o", options, "start")
    try:
        yield PostgresServer(f"postgresql://postgres@/postgres?host={folder}&port={port}")
    finally:
        run("pg_ctl", "-D", str(data), "-w", "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _secret(folder: Path, account: pwd.struct_passwd | None) -> str:
    file = folder / "password"
    file.write_text("of the administrator")
    if account is not None:
        os.chown(file, account.pw_uid, account.pw_gid)
    return str(file)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
