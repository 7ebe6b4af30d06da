"""A small, fast HTTP/1.1 server on loopback for tests, with faults on demand.

`http.server` spends most of its time parsing headers as mail; a sync of 100,000 matches notices.
This keeps connections alive, sends each answer in one piece and records every request.
"""

from __future__ import annotations

import contextlib
import socket
import socketserver
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import Self
from urllib.parse import parse_qsl, urlsplit

JSON = "application/json; charset=UTF-8"
HTML = "text/html; charset=UTF-8"
_TLS_HANDSHAKE = 22


@dataclass(frozen=True)
class Request:
    """What a client asked. Header names are lower case."""

    path: str
    params: Mapping[str, str]
    headers: Mapping[str, str]
    target: str
    """Path and query as they were sent."""
    method: str = "GET"
    body: bytes = b""


@dataclass(frozen=True)
class Reply:
    """An answer, or a way of failing to give one."""

    body: bytes = b""
    status: int = 200
    content_type: str = JSON
    headers: Mapping[str, str] = field(default_factory=dict)
    cut_at: int | None = None
    """Close the connection after so many bytes of the body, fewer than were promised."""
    hang: bool = False
    """Say nothing until the server stops."""
    drip: float | None = None
    """Send a byte of the body every so many seconds."""
    drop: bool = False
    """Close the connection without a word."""

    def head(self) -> bytes:
        phrase = HTTPStatus(self.status).phrase
        lines = [
            f"HTTP/1.1 {self.status} {phrase}",
            f"Content-Type: {self.content_type}",
            f"Content-Length: {len(self.body)}",
            *(f"{name}: {value}" for name, value in self.headers.items()),
        ]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


@dataclass
class _Fault:
    reply: Reply
    left: float
    path: str
    method: str = ""


class LoopbackServer:
    """Serves `answer(request)` on a free port of 127.0.0.1 while it is entered.

    Attributes:
        requests: Every request in the order of arrival, the failed ones too.
        on_request: Called with each of them before it is answered.
    """

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.on_request: Callable[[Request], None] = lambda _: None
        self._faults: list[_Fault] = []
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._open: set[socket.socket] = set()
        self._server = _Server(self._serve)

    def __enter__(self) -> Self:
        threading.Thread(
            target=self._server.serve_forever, args=(0.02,), name="loopback", daemon=True
        ).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """No new connection is taken, and the open ones end."""
        self._stopping.set()
        self._server.shutdown()
        self._server.server_close()
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def answer(self, request: Request) -> Reply:
        raise NotImplementedError

    def fail_next(
        self, reply: Reply, *, times: float = 1, path: str = "", method: str = ""
    ) -> None:
        """The next `times` requests whose path contains `path` get `reply` instead.

        Of one `method` only, where it is given.

        Faults wait in line: a second one begins when the first is used up. `float("inf")` lasts
        until `heal`.
        """
        with self._lock:
            self._faults.append(_Fault(reply, times, path, method))

    def heal(self) -> None:
        """Takes back all faults that wait."""
        with self._lock:
            self._faults.clear()

    def asked(self, path: str = "") -> list[Request]:
        """The recorded requests whose path contains `path`."""
        with self._lock:
            return [request for request in self.requests if path in request.path]

    def _reply_to(self, request: Request) -> Reply:
        with self._lock:
            self.requests.append(request)
        self.on_request(request)
        with self._lock:
            for fault in self._faults:
                if fault.path in request.path and fault.method in ("", request.method):
                    fault.left -= 1
                    if fault.left <= 0:
                        self._faults.remove(fault)
                    return fault.reply
        return self.answer(request)

    def _serve(self, connection: socket.socket) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with self._lock:
            self._open.add(connection)
        try:
            received = b""
            while True:
                head, found, received = received.partition(b"\r\n\r\n")
                while not found:
                    more = connection.recv(65_536)
                    if not more or more[0] == _TLS_HANDSHAKE:
                        return
                    head, found, received = (head + more).partition(b"\r\n\r\n")
                request = _parse(head)
                body, received = _body(connection, request, received)
                if not self._send(connection, self._reply_to(replace(request, body=body))):
                    return
        except OSError:
            return  # the client went away, as cancelled ones do
        finally:
            with self._lock:
                self._open.discard(connection)

    def _send(self, connection: socket.socket, reply: Reply) -> bool:
        """Whether the connection can be used for another request."""
        if reply.drop:
            return False
        if reply.hang:
            self._stopping.wait()
            return False
        if reply.drip is not None:
            connection.sendall(reply.head())
            for byte in reply.body:
                if self._stopping.wait(reply.drip):
                    return False
                connection.sendall(bytes([byte]))
            return True
        connection.sendall(reply.head() + reply.body[: reply.cut_at])
        return reply.cut_at is None


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, serve: Callable[[socket.socket], None]) -> None:
        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                serve(self.request)

        super().__init__(("127.0.0.1", 0), Handler)


def _body(connection: socket.socket, request: Request, received: bytes) -> tuple[bytes, bytes]:
    """The body that the headers promise, and what was received beyond it."""
    length = int(request.headers.get("content-length", "0"))
    while len(received) < length:
        more = connection.recv(65_536)
        if not more:
            raise ConnectionError("the client went away in the middle")
        received += more
    return received[:length], received[length:]


def _parse(head: bytes) -> Request:
    first, *lines = head.decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ")
    headers = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    address = urlsplit(target)
    return Request(address.path, dict(parse_qsl(address.query)), headers, target, method)
