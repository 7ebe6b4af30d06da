"""An httpx transport whose calls end when they should: at a limit for the whole, or on a cancel.

httpx's own transport bounds each read and no more: a server that drips a byte a second holds a call
for ever, and nothing wakes a read when a person says stop. It also has no door for a network back
end. httpcore, its engine, has one, and this is the engine with such a back end.
"""

from __future__ import annotations

import math
import ssl
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Event, Thread
from typing import TypeVar

import httpcore
import httpx

from dtxdesk.errors import Cancelled

T = TypeVar("T")

TAIL = "dtxdesk.tail"
"""Extension of a response: a function that tells the last 4 bytes of its body as it was sent."""

_GLANCE = 0.1
"""Seconds between two looks at whether the call was cancelled."""

_IDLE = 50.0
"""Seconds after which an unused connection is closed by us, before a proxy does so unasked."""

_FAILURES: dict[type[Exception], type[httpx.TransportError]] = {
    httpcore.ConnectTimeout: httpx.ConnectTimeout,
    httpcore.ReadTimeout: httpx.ReadTimeout,
    httpcore.WriteTimeout: httpx.WriteTimeout,
    httpcore.PoolTimeout: httpx.PoolTimeout,
    httpcore.ConnectError: httpx.ConnectError,
    httpcore.ReadError: httpx.ReadError,
    httpcore.WriteError: httpx.WriteError,
    httpcore.ProxyError: httpx.ProxyError,
    httpcore.UnsupportedProtocol: httpx.UnsupportedProtocol,
    httpcore.LocalProtocolError: httpx.LocalProtocolError,
    httpcore.RemoteProtocolError: httpx.RemoteProtocolError,
}


class GuardedTransport(httpx.BaseTransport):
    """Kept-alive connections that heed the `limits` of the call that runs on a thread.

    Args:
        ssl_context: How servers prove who they are; None where nothing is encrypted.
        proxy: What stands between; None to go straight.
    """

    def __init__(self, ssl_context: ssl.SSLContext | None, proxy: httpcore.Proxy | None) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=ssl_context,
            proxy=proxy,
            max_connections=4,
            keepalive_expiry=_IDLE,
            network_backend=_GuardedBackend(),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        asked = httpcore.Request(
            request.method,
            httpcore.URL(
                scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
            ),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        with _in_words_of_httpx():
            answered = self._pool.handle_request(asked)
        body = _Body(answered)
        return httpx.Response(
            answered.status,
            headers=answered.headers,
            stream=body,
            extensions={**answered.extensions, TAIL: body.tail},
        )

    def close(self) -> None:
        self._pool.close()


@contextmanager
def limits(cancel: Event | None, seconds: float) -> Iterator[None]:
    """What is called inside ends after so many seconds, or with Cancelled once `cancel` is set."""
    token = _limits.set(_Limits(cancel, seconds))
    try:
        yield
    finally:
        _limits.reset(token)


@contextmanager
def _in_words_of_httpx() -> Iterator[None]:
    """What httpcore raises as httpx's own; caused by the system's error where there is one."""
    try:
        yield
    except tuple(_FAILURES) as failure:
        systems = next((arg for arg in failure.args if isinstance(arg, OSError)), failure)
        raise _FAILURES[type(failure)](str(failure)) from systems


class _Body(httpx.SyncByteStream):
    def __init__(self, answered: httpcore.Response) -> None:
        self._answered = answered
        self._tail = b""

    def __iter__(self) -> Iterator[bytes]:
        with _in_words_of_httpx():
            for chunk in self._answered.iter_stream():
                self._tail = (self._tail + chunk[-4:])[-4:]
                yield chunk

    def tail(self) -> bytes:
        return self._tail

    def close(self) -> None:
        self._answered.close()


class _Limits:
    """The limits of the call that runs on this thread: its end, and whether it was cancelled."""

    def __init__(self, cancel: Event | None, seconds: float) -> None:
        self._cancel = cancel
        self._ends = time.monotonic() + seconds

    def check(self) -> None:
        if self._cancel is not None and self._cancel.is_set():
            raise Cancelled
        if time.monotonic() >= self._ends:
            raise httpcore.ReadTimeout("the answer took too long as a whole")

    def glance(self) -> float:
        """How long to wait before the next `check`."""
        left = max(0.001, self._ends - time.monotonic())
        return left if self._cancel is None else min(left, _GLANCE)

    def await_thread(self, work: Callable[[], T], discard: Callable[[T], None]) -> T:
        """The result of a system call that can't be interrupted (looking up a name above all).

        It runs on a thread that is left to itself when the call ends early; what it still brings
        is then discarded.
        """
        future: Future[T] = Future()

        def run() -> None:
            try:
                future.set_result(work())
            except BaseException as failure:  # noqa: BLE001 - raised again by the waiting thread
                future.set_exception(failure)

        Thread(target=run, name="connect", daemon=True).start()
        try:
            while True:
                self.check()
                try:
                    return future.result(self.glance())
                except TimeoutError:
                    if future.done():
                        raise
        except BaseException:
            future.add_done_callback(
                lambda done: None if done.exception() else discard(done.result())
            )
            raise


_limits: ContextVar[_Limits] = ContextVar("limits of the running call")


class _GuardedStream(httpcore.NetworkStream):
    """A connection whose reads and writes heed the limits of the running call."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        limits = _limits.get()
        silence_ends = time.monotonic() + (math.inf if timeout is None else timeout)
        while True:
            limits.check()
            try:
                left = max(0.001, silence_ends - time.monotonic())
                return self._stream.read(max_bytes, min(left, limits.glance()))
            except httpcore.ReadTimeout:
                if time.monotonic() >= silence_ends:
                    raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        _limits.get().check()
        self._stream.write(buffer, timeout)

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        secured = _limits.get().await_thread(
            lambda: self._stream.start_tls(ssl_context, server_hostname, timeout),
            discard=lambda stream: stream.close(),
        )
        return _GuardedStream(secured)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


class _GuardedBackend(httpcore.NetworkBackend):
    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        stream = _limits.get().await_thread(
            lambda: httpcore.SyncBackend().connect_tcp(
                host, port, timeout, local_address, socket_options
            ),
            discard=lambda late: late.close(),
        )
        return _GuardedStream(stream)
