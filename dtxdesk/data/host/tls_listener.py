"""TLS in front of the embedded server, which has none: nobody gets past it unencrypted.

It speaks the little of PostgreSQL's protocol that comes before TLS, and passes bytes on after it.
Passwords and rights stay the server's business.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress

from dtxdesk.data.host.certificate import Certificate

_SSL_REQUEST = 80877103
_GSS_REQUEST = 80877104
_CANCEL_REQUEST = 80877102
_LONGEST_CANCEL = 268  # bytes: its header, a process id and a key of up to 256
_TLS_RECORD = 0x16  # the first byte of a TLS handshake; a length would have to be 300 MB
_ALPN = "postgresql"
_CHUNK = 65536


class _Refused(Exception):
    """The client is turned away; what it was told is sent already."""


class TlsListener:
    """Takes connections with TLS and passes them on to a server without it.

    Runs on a thread of its own.

    Args:
        certificate: What it shows to clients.
        server: The path of a Unix socket, or host and port.
        most: Connections at once, those in the middle of the handshake included.
        handshake_seconds: How long a client may take until it is encrypted.
        admits: Whether somebody at this address may talk to it at all.
    """

    def __init__(
        self,
        certificate: Certificate,
        server: str | tuple[str, int],
        *,
        most: int = 60,
        handshake_seconds: float = 10,
        admits: Callable[[str], bool] = lambda _address: True,
    ) -> None:
        self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._tls.minimum_version = ssl.TLSVersion.TLSv1_2
        self._tls.load_cert_chain(certificate.certificate, certificate.key)
        self._tls.set_alpn_protocols([_ALPN])
        self._server = server
        self._most = most
        self._patience = handshake_seconds
        self._admits = admits
        self._open: set[asyncio.Task[None]] = set()
        self._passing = 0
        self._loop: asyncio.AbstractEventLoop | None = None
        self._end: asyncio.Event | None = None
        self._thread: threading.Thread | None = None

    @property
    def connected(self) -> int:
        """How many clients are past the handshake."""
        return self._passing

    def start(self, addresses: Sequence[str], port: int) -> int:
        """Listens at these addresses (IPv4 or IPv6) and says the port; 0 picks a free one.

        Raises:
            OSError: An address or the port is not free.
        """
        sockets: list[socket.socket] = []
        try:
            for address in addresses:
                sockets.append(_listening(address, port))
                port = sockets[0].getsockname()[1]
        except OSError:
            for one in sockets:
                one.close()
            raise
        ready: Future[None] = Future()
        self._thread = threading.Thread(
            target=lambda: asyncio.run(self._serve(sockets, ready)),
            name="tls listener",
            daemon=True,
        )
        self._thread.start()
        ready.result()
        return port

    def stop(self) -> None:
        """Closes every connection and listens no more; returns when that is done."""
        if self._thread is None or self._loop is None or self._end is None:
            return
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join()
        self._thread = None

    async def _serve(self, sockets: list[socket.socket], ready: Future[None]) -> None:
        self._loop = asyncio.get_running_loop()
        self._end = asyncio.Event()
        accepting = [asyncio.create_task(self._accept(one)) for one in sockets]
        ready.set_result(None)
        await self._end.wait()
        for task in (*accepting, *self._open):
            task.cancel()
        await asyncio.gather(*accepting, *self._open, return_exceptions=True)
        for one in sockets:
            one.close()

    async def _accept(self, listening: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                client, (address, *_) = await loop.sock_accept(listening)
            except OSError:  # the client is gone already, or there are no descriptors left
                await asyncio.sleep(0.05)
                continue
            client.setblocking(False)
            if len(self._open) >= self._most or not self._admits(address):
                client.close()
                continue
            task = asyncio.create_task(self._handle(client))
            self._open.add(task)
            task.add_done_callback(self._open.discard)

    async def _handle(self, client: socket.socket) -> None:
        with client, suppress(OSError, EOFError, TimeoutError, _Refused):
            async with asyncio.timeout(self._patience):
                direct = await self._before_tls(client)
                reader, writer = await self._secured(client)
            tls = writer.get_extra_info("ssl_object")
            try:
                if direct and tls.selected_alpn_protocol() != _ALPN:
                    return
                await self._pass_on(reader, writer)
            finally:
                await _closed(writer)

    async def _before_tls(self, client: socket.socket) -> bool:
        """Whether the client begins with TLS straight away, instead of asking for it."""
        loop = asyncio.get_running_loop()
        if await _first_byte(client) == _TLS_RECORD:
            return True
        for _ in range(2):  # one question for GSS encryption, one for TLS
            length, code = struct.unpack("!II", await _exactly(client, 8))
            if length == 8 and code == _SSL_REQUEST:
                await loop.sock_sendall(client, b"S")
                return False
            if length == 8 and code == _GSS_REQUEST:
                await loop.sock_sendall(client, b"N")
                continue
            if code == _CANCEL_REQUEST and 16 <= length <= _LONGEST_CANCEL:
                # Older clients send it unencrypted. It holds nothing but a key for this one use.
                rest = await _exactly(client, length - 8)
                await self._cancel(struct.pack("!II", length, code) + rest)
            elif code >> 16 == 3:
                await loop.sock_sendall(client, _refusal())
            break
        raise _Refused

    async def _secured(
        self, client: socket.socket
    ) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        loop = asyncio.get_running_loop()
        reader = asyncio.StreamReader()
        protocol = asyncio.StreamReaderProtocol(reader)
        transport, _ = await loop.connect_accepted_socket(
            lambda: protocol, client, ssl=self._tls, ssl_handshake_timeout=self._patience
        )
        return reader, asyncio.StreamWriter(transport, protocol, reader, loop)

    async def _to_server(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if isinstance(self._server, str):
            return await asyncio.open_unix_connection(self._server)
        return await asyncio.open_connection(*self._server)

    async def _cancel(self, request: bytes) -> None:
        _, server = await self._to_server()
        server.write(request)
        await _closed(server)

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        from_server, server = await self._to_server()
        self._passing += 1
        ways = [
            asyncio.create_task(_pump(reader, server)),
            asyncio.create_task(_pump(from_server, writer)),
        ]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._passing -= 1
            server.close()  # before anything is waited for: the end may come in the middle of it
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            await _closed(server)


def _listening(address: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    made = socket.create_server((address, port), family=family)
    made.setblocking(False)
    return made


async def _first_byte(client: socket.socket) -> int:
    loop = asyncio.get_running_loop()
    readable = asyncio.Event()
    loop.add_reader(client, readable.set)
    try:
        await readable.wait()
    finally:
        loop.remove_reader(client)
    first = client.recv(1, socket.MSG_PEEK)
    if not first:
        raise EOFError
    return first[0]


async def _exactly(client: socket.socket, size: int) -> bytes:
    # Never more: what follows the request for TLS must be TLS, or somebody slipped it in.
    received = b""
    while len(received) < size:
        part = await asyncio.get_running_loop().sock_recv(client, size - len(received))
        if not part:
            raise EOFError
        received += part
    return received


async def _pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    while part := await source.read(_CHUNK):
        sink.write(part)
        await sink.drain()


async def _closed(writer: asyncio.StreamWriter) -> None:
    writer.close()
    try:
        async with asyncio.timeout(2):
            await writer.wait_closed()
    except (OSError, TimeoutError):
        writer.transport.abort()


def _refusal() -> bytes:
    fields = (
        b"SFATAL\0VFATAL\0C28000\0"
        b"Mthis server takes encrypted connections only (sslmode=verify-ca)\0\0"
    )
    return b"E" + struct.pack("!I", len(fields) + 4) + fields
