"""A server that stands still: its connections stay open, and nothing is answered any more."""

from __future__ import annotations

import contextlib
import signal
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import psutil

from tests.postgres import PostgresServer


class Frozen:
    """All processes of a server, which can be stopped and go on."""

    def __init__(self, server: PostgresServer) -> None:
        self._folder = folder_of(server)

    def stand_still(self) -> None:
        first = self._first()
        # The one that makes all others first: none is added meanwhile.
        first.send_signal(signal.SIGSTOP)
        self._tell_others(signal.SIGSTOP)

    def go_on(self) -> None:
        self._tell_others(signal.SIGCONT)
        self._first().send_signal(signal.SIGCONT)

    def _first(self) -> psutil.Process:
        return psutil.Process(int((self._folder / "postmaster.pid").read_text().split()[0]))

    def _tell_others(self, what: int) -> None:
        for process in self._first().children(recursive=True):
            with contextlib.suppress(psutil.NoSuchProcess):
                process.send_signal(what)


def folder_of(server: PostgresServer) -> Path:
    """Where the wheel's server has its data; its socket lies there too."""
    return Path(parse_qs(urlsplit(server.url("postgres")).query)["host"][0])
