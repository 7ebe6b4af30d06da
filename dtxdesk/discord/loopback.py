"""Where the browser comes back to after a sign-in: a listener on this computer alone (RFC 8252).

It answers one path under its own address and nothing else: a browser asks for an icon as well,
other programs knock, and a page on the web may send a browser here under a name of its own.
"""

from __future__ import annotations

import hmac
import html
import socket
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event
from typing import Self
from urllib.parse import parse_qs, urlsplit

from dtxdesk.errors import Cancelled, EnvironmentProblem
from dtxdesk.phrases import Phrase
from dtxdesk.web.pace import Timer

HOST = "127.0.0.1"
PORTS = (27843, 27844, 27845)
"""Registered with the application, tried in this order; below those that systems hand out."""

PATH = "/callback"

_GLANCE = 0.1  # seconds between two looks at whether it was cancelled
_SLOW = 5.0  # seconds for a request to arrive
_LONGEST_CODE = 512

_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>dtxdesk</title>
<meta name="viewport" content="width=device-width">
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; margin: 15vh auto; max-width: 28rem; padding: 0 1rem;
color: #e6e9ef; background: #14171c }}
h1 {{ font-size: 1.25rem; font-weight: 600 }}
@media (prefers-color-scheme: light) {{ body {{ color: #1b1f27; background: #f5f6f8 }} }}
</style></head><body><h1>{title}</h1><p>{text}</p></body></html>
"""


def redirect_address(port: int) -> str:
    """What is registered with the application, to the letter."""
    return f"http://{HOST}:{port}{PATH}"


@dataclass(frozen=True, slots=True)
class Callback:
    """What the browser brought: a code, or Discord's reason why there is none."""

    code: str = field(default="", repr=False)
    error: str = ""


class CallbackListener:
    """Listens from `__enter__` on, on the first port that is free, until it is left.

    Args:
        state: What a callback must bring.
        ports: Tried in order.

    Raises:
        EnvironmentProblem: No port is free (on entering).
    """

    def __init__(
        self, state: str, ports: Sequence[int] = PORTS, timer: Timer | None = None
    ) -> None:
        self._state = state
        self._ports = ports
        self._timer = timer or Timer()
        self._server: _Server | None = None
        self._began = 0.0

    def __enter__(self) -> Self:
        self._began = self._timer.monotonic()
        for port in self._ports:
            try:
                self._server = _Server(port, self._state)
            except OSError:
                continue  # somebody else's, or another sign-in's
            threading.Thread(
                target=self._server.serve_forever, args=(0.05,), name="sign-in", daemon=True
            ).start()
            return self
        raise EnvironmentProblem(
            "The sign-in can't begin",
            "Other programs on this computer use all of its ports ({ports})",
            "Close another sign-in or the program that uses them, then try again",
            ports=", ".join(map(str, self._ports)),
        )

    def __exit__(self, *_: object) -> None:
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    @property
    def redirect(self) -> str:
        """The address that this one listens at."""
        assert self._server is not None
        return redirect_address(self._server.port)

    def wait(self, seconds: float, cancel: Event | None) -> Callback:
        """What the browser brings within so many seconds of entering.

        Raises:
            EnvironmentProblem: Nothing came in time.
            Cancelled: `cancel` was set.
        """
        assert self._server is not None
        until = self._began + seconds
        while not self._server.arrived.wait(_GLANCE):
            if cancel is not None and cancel.is_set():
                raise Cancelled
            if self._timer.monotonic() >= until:
                raise EnvironmentProblem(
                    "Nobody signed in",
                    "Discord's page was not answered within {minutes} minutes",
                    "Sign in again. Where Discord showed an error, compare the redirect addresses"
                    " and the application id under Settings, Discord",
                    minutes=round(seconds / 60),
                )
        return self._server.callback


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 16

    def __init__(self, port: int, state: str) -> None:
        self.port = port
        self.state = state
        self.arrived = Event()
        self.callback = Callback()
        self._one = threading.Lock()
        super().__init__((HOST, port), _Handler)

    def server_bind(self) -> None:
        if sys.platform == "win32":  # there, reusing would let two programs listen on one port
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:  # the sign-in before has only just ended
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)  # looking up this computer's name can take seconds
        self.server_name, self.server_port = HOST, self.port

    def handle_error(self, request: object, client_address: object) -> None:
        """A knock that makes no sense is nobody's problem; it may hold a code and is not logged."""

    def take(self, callback: Callback) -> bool:
        """Whether this is the first one; a second one is refused."""
        with self._one:
            if self.arrived.is_set() or self.callback != Callback():
                return False
            self.callback = callback
            return True


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = _SLOW
    server_version = "dtxdesk"
    sys_version = ""

    def do_GET(self) -> None:
        # As it was sent: `path` has lost a second slash at its beginning.
        address = urlsplit(self.requestline.split()[1])
        hosts = self.headers.get_all("Host") or []
        if address.path != PATH or address.netloc or hosts != [f"{HOST}:{self.server.port}"]:
            self._say(404, Phrase("There is nothing here"), Phrase("This is not a page."))
            return
        asked = parse_qs(address.query, keep_blank_values=True, max_num_fields=20)
        if not _same(asked.get("state"), self.server.state):
            self._say(
                400,
                Phrase("This sign-in is not the one that dtxdesk waits for"),
                Phrase("Close this page, go back to dtxdesk, and begin the sign-in there."),
            )
            return
        self._answer(asked)

    def _answer(self, asked: dict[str, list[str]]) -> None:
        code, error = asked.get("code", []), asked.get("error", [])
        if len(code) == 1 and not error and 0 < len(code[0]) <= _LONGEST_CODE:
            callback = Callback(code=code[0])
            title = Phrase("Discord has answered")
            text = Phrase("Go back to dtxdesk; this page can be closed.")
        elif error:
            callback = Callback(error=error[0][:100] or "unknown")
            title = Phrase("You are not signed in")
            reason = asked.get("error_description", error)[0][:300]
            text = Phrase("Discord says: {reason}. Go back to dtxdesk.", reason=reason.rstrip("."))
        else:
            self._say(
                400,
                Phrase("The answer is not whole"),
                Phrase("Close this page, go back to dtxdesk, and sign in again."),
            )
            return
        if not self.server.take(callback):
            self._say(
                409,
                Phrase("This sign-in has been answered before"),
                Phrase("Go back to dtxdesk; this page can be closed."),
            )
            return
        try:
            self._say(200, title, text)
        finally:
            self.server.arrived.set()

    def _say(self, status: int, title: str, text: str) -> None:
        page = _PAGE.format(title=html.escape(title), text=html.escape(text)).encode()
        self.send_response(status)
        for name, value in {
            "Content-Type": "text/html; charset=utf-8",
            "Content-Length": str(len(page)),
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
            "Connection": "close",
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        """An address may hold a code: nothing is logged."""


def _same(given: list[str] | None, wanted: str) -> bool:
    """Compared in constant time, so that guessing gains nothing."""
    if given is None or len(given) != 1:
        return False
    return hmac.compare_digest(given[0].encode(), wanted.encode())
