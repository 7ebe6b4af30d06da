"""A real PgBouncer in transaction mode, in front of a server, where it is installed."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

UNPRIVILEGED = "nobody"


def installed() -> str | None:
    """The program, where there is one."""
    return shutil.which("pgbouncer", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


@contextmanager
def running_pooler(program: str, server_url: str, passwords: Mapping[str, str]) -> Iterator[int]:
    """Starts it on a free port of this computer and gives that back.

    Args:
        program: Where it is.
        server_url: A database of the server behind it, over its socket.
        passwords: Of the logins that may come through.
    """
    server = parse_qs(urlsplit(server_url).query)
    folder = Path(tempfile.mkdtemp(prefix="pgb", dir="/tmp"))
    users = "".join(f'"{login}" "{password}"\n' for login, password in passwords.items())
    (folder / "users").write_text(users)
    port = _free_port()
    (folder / "settings").write_text(
        f"[databases]\n* = host={server['host'][0]} port={server['port'][0]}\n[pgbouncer]\n"
        f"listen_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\n"
        f"auth_type = scram-sha-256\nauth_file = {folder}/users\npool_mode = transaction\n"
        "default_pool_size = 3\nserver_reset_query =\n"
    )
    account = pwd.getpwnam(UNPRIVILEGED) if os.geteuid() == 0 else None
    if account is not None:
        for path in (folder, *folder.iterdir()):
            os.chown(path, account.pw_uid, account.pw_gid)
    process = subprocess.Popen(
        [program, str(folder / "settings")],
        stderr=subprocess.DEVNULL,
        user=account.pw_uid if account else None,
        group=account.pw_gid if account else None,
    )
    try:
        _wait_for(port)
        yield port
    finally:
        process.terminate()
        process.wait()
        shutil.rmtree(folder, ignore_errors=True)


def _wait_for(port: int) -> None:
    until = time.monotonic() + 20
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
