"""A line to a server that can be cut, in the middle of a statement if need be."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable
from typing import Self

READY = b"Z"
SYNC, QUERY, PASSWORD, FLUSH = b"S", b"Q", b"p", b"H"
"""Kinds of messages (https://www.postgresql.org/docs/current/protocol-message-formats.html)."""

GREETING, WHETHER_ENCRYPTED = b"greeting", b"encrypted?"
"""What a client begins with has no kind of its own."""

ASKS_TO_ENCRYPT = (b"\x04\xd2\x16\x2f", b"\x04\xd2\x16\x30")


class Line:
    """Listens on this computer and passes everything on to the server and back.

    Attributes:
        cut_before: Bytes of a client at which the line breaks before they are passed on; once.
        cut_after: The same, but they are passed on, and the answer never comes; once.
        notice: Bytes of a client at which `on_notice` is called before they are passed on; once.
            From then on only that client's line breaks: others may send the same words.
        round_trips: How often a client asked something after all it had asked was answered. What
            it sends without waiting in between is one, however many packets that makes.
    """

    def __init__(self, server: tuple[str, int] | str) -> None:
        self._server = server
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self.cut_before = b""
        self.cut_after = b""
        self.notice = b""
        self.on_notice: Callable[[], object] = lambda: None
        self.round_trips = 0
        self._noticed: socket.socket | None = None
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
        self.refuse()
        with self._guard:
            broken, self._open = self._open, set()
        for one in broken:
            _hang_up(one)

    def refuse(self) -> None:
        """Lets no new connection through, until `mend`."""
        with self._guard:
            self._is_cut = True

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
            talk = _Talk()
            for pump in (
                lambda c=client, s=server, t=talk: self._to_server(c, s, t),
                lambda c=client, s=server, t=talk: self._to_client(s, c, t),
            ):
                threading.Thread(target=pump, daemon=True).start()

    def _connected(self) -> socket.socket:
        if isinstance(self._server, str):
            found = socket.socket(socket.AF_UNIX)
            found.connect(self._server)
            return found
        return socket.create_connection(self._server)

    def _to_server(self, client: socket.socket, server: socket.socket, talk: _Talk) -> None:
        with contextlib.suppress(OSError):
            while data := client.recv(65_536):
                asked = talk.asks(data)
                with self._guard:
                    self.round_trips += asked
                if self.notice and self.notice in data:
                    self.notice = b""
                    self._noticed = client
                    self.on_notice()
                breaks = self._noticed in (None, client)
                if breaks and self.cut_before and self.cut_before in data:
                    self.cut_before = b""
                    break
                if breaks and self.cut_after and self.cut_after in data:
                    self.cut_after = b""
                    _hang_up(client)  # the answer goes nowhere
                    server.sendall(data)
                    server.recv(65_536)
                    break
                server.sendall(data)
        _hang_up(client)
        _hang_up(server)

    def _to_client(self, server: socket.socket, client: socket.socket, talk: _Talk) -> None:
        with contextlib.suppress(OSError):
            while data := server.recv(65_536):
                talk.answers(data)
                client.sendall(data)
        _hang_up(client)
        _hang_up(server)


class _Talk:
    """One connection, as far as it shows who waits for whom."""

    def __init__(self) -> None:
        self._from_client = _Messages(greets=True)
        self._from_server = _Messages()
        self._guard = threading.Lock()
        self._unanswered = 0
        self._asking = False

    def asks(self, data: bytes) -> int:
        """How many questions begin in what a client sends."""
        begun = 0
        with self._guard:
            for kind in self._from_client.of(data):
                if kind in (GREETING, WHETHER_ENCRYPTED, PASSWORD):
                    begun += 1
                    self._from_server.bare += kind == WHETHER_ENCRYPTED
                    continue
                if kind == FLUSH:
                    continue  # asks for what is there already
                begun += not self._asking and not self._unanswered
                self._asking = kind not in (SYNC, QUERY)
                self._unanswered += not self._asking
        return begun

    def answers(self, data: bytes) -> None:
        with self._guard:
            ready = self._from_server.of(data).count(READY)
            self._unanswered = max(0, self._unanswered - ready)


class _Messages:
    """Cuts a stream into messages: a letter that says the kind, four bytes of length, the rest.

    Attributes:
        bare: How many of the next bytes are answers of one byte, with nothing around them.
    """

    def __init__(self, *, greets: bool = False) -> None:
        self._rest = b""
        self._greets = greets
        self.bare = 0

    def of(self, data: bytes) -> list[bytes]:
        """The kinds of the messages that are complete by now."""
        data, self.bare = data[self.bare :], max(0, self.bare - len(data))
        self._rest += data
        kinds = []
        while len(self._rest) >= 5:
            at = 0 if self._greets else 1
            end = at + int.from_bytes(self._rest[at : at + 4])
            if len(self._rest) < end:
                break
            message, self._rest = self._rest[:end], self._rest[end:]
            if not self._greets:
                kinds.append(message[:1])
            elif message[4:8] in ASKS_TO_ENCRYPT:
                kinds.append(WHETHER_ENCRYPTED)
            else:
                kinds.append(GREETING)
                self._greets = False
        return kinds


def _hang_up(one: socket.socket) -> None:
    with contextlib.suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
