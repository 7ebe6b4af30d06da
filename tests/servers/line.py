"""A line to a server that can be cut, in the middle of a statement if need be."""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import Self


class Line:
    """Listens on this computer and passes everything on to the server and back.

    Attributes:
        cut_before: Bytes of a client at which the line breaks before they are passed on; once.
        cut_after: The same, but they are passed on, and the answer never comes; once.
        round_trips: How often a client sent something after it had been answered.
    """

    def __init__(self, server: tuple[str, int] | str) -> None:
        self._server = server
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self.cut_before = b""
        self.cut_after = b""
        self.round_trips = 0
        self._is_cut = False
        self._guard = threading.Lock()
        self._open: set[socket.socket] = set()
        self._thread = threading.Thread(target=self._accept, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listening.close()
        self.cut()

    def cut(self) -> None:
        """Breaks all connections and lets none through, until `mend`."""
        with self._guard:
            self._is_cut = True
            broken, self._open = self._open, set()
        for one in broken:
            _hang_up(one)

    def mend(self) -> None:
        with self._guard:
            self._is_cut = False

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listening.accept()
            except OSError:
                return
            if self._is_cut:
                _hang_up(client)
                continue
            server = self._connected()
            with self._guard:
                self._open |= {client, server}
            answered = threading.Event()
            for pump in (
                lambda c=client, s=server, a=answered: self._to_server(c, s, a),
                lambda c=client, s=server, a=answered: self._to_client(s, c, a),
            ):
                threading.Thread(target=pump, daemon=True).start()

    def _connected(self) -> socket.socket:
        if isinstance(self._server, str):
            found = socket.socket(socket.AF_UNIX)
            found.connect(self._server)
            return found
        return socket.create_connection(self._server)

    def _to_server(
        self, client: socket.socket, server: socket.socket, answered: threading.Event
    ) -> None:
        answered.set()
        with contextlib.suppress(OSError):
            while data := client.recv(65_536):
                if answered.is_set():
                    answered.clear()
                    self.round_trips += 1
                if self.cut_before and self.cut_before in data:
                    self.cut_before = b""
                    break
                if self.cut_after and self.cut_after in data:
                    self.cut_after = b""
                    _hang_up(client)  # the answer goes nowhere
                    server.sendall(data)
                    server.recv(65_536)
                    break
                server.sendall(data)
        _hang_up(client)
        _hang_up(server)

    def _to_client(
        self, server: socket.socket, client: socket.socket, answered: threading.Event
    ) -> None:
        with contextlib.suppress(OSError):
            while data := server.recv(65_536):
                answered.set()
                client.sendall(data)
        _hang_up(client)
        _hang_up(server)


def _hang_up(one: socket.socket) -> None:
    with contextlib.suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
