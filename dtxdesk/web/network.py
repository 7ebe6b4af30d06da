"""HTTP that can be cancelled at any moment and has one limit for a whole call.

httpx does the talking, over a transport of our own (see `guarded`). A call costs 0.67 ms of
processor time, against 0.43 ms with httpcore alone (2 cores, Python 3.11, details of one match from
a server in another process): the price of httpx's addresses, headers, decompression and errors.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from threading import Event
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx

from dtxdesk.web.guarded import TAIL, GuardedTransport, limits
from dtxdesk.web.pace import is_loopback

MAX_BODY = 32 * 1024 * 1024
"""Bytes. A hundred matches are some 2 MB; more than this is nobody's answer."""

_HEADERS = (("Accept-Encoding", "gzip"), ("User-Agent", "dtxdesk"))

# httpx logs every URL at INFO, and one may hold a key. Said here and not only where the log is set
# up, so that it holds whoever uses this.
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.WARNING)


class BodyTooLarge(Exception):
    """The answer is larger than it may be."""


class BodyCutOff(Exception):
    """The connection ended, or the compression failed, in the middle of the answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said. Header names are found in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Connections:
    """Kept-alive connections to one service. Shared by threads.

    Args:
        base_url: Where it is; decides about the proxy of the environment.
        silence: Seconds without a byte after which a call fails.
        total: Seconds after which it fails even if bytes still arrive.

    Raises:
        httpx.InvalidURL, ValueError: `base_url` can't be an address.
    """

    def __init__(self, base_url: str, silence: float, total: float) -> None:
        encrypted = httpx.URL(base_url).scheme == "https"
        self._client = httpx.Client(
            transport=GuardedTransport(
                httpx.create_ssl_context(trust_env=False) if encrypted else None, _proxy(base_url)
            ),
            follow_redirects=False,
            trust_env=False,
        )
        self._extensions = {"timeout": httpx.Timeout(silence, pool=total).as_dict()}
        self._total = total
        self._bare = httpx.Request("GET", base_url)

    def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        cancel: Event | None,
        *,
        body: bytes = b"",
        most: int | None = None,
    ) -> Answer:
        """Asks once. Redirects are not followed.

        Args:
            method: Of HTTP.
            url: What is asked.
            headers: Beside those of every call.
            cancel: Set to stop it.
            body: What is sent.
            most: Bytes that the answer may have; `MAX_BODY` where nothing is said.

        Raises:
            Cancelled: `cancel` was set; the connection is closed.
            BodyTooLarge, BodyCutOff: See there.
            httpx.TransportError: Others: TimeoutException, NetworkError, ProtocolError, ProxyError.
        """
        # Made here and not by the client, which would merge headers and cookies for each call.
        request = httpx.Request(
            method,
            url,
            headers=[*_HEADERS, *headers.items()],
            content=body or None,
            extensions=self._extensions,
        )
        try:
            with (
                limits(cancel, self._total),
                closing(self._client.send(request, stream=True)) as response,
            ):
                return Answer(response.status_code, response.headers, _read(response, most))
        except httpx.RequestError as failure:
            failure.request = self._bare  # the real one has the key, in a header or the URL
            raise

    def close(self) -> None:
        self._client.close()


def _read(response: httpx.Response, most: int | None) -> bytes:
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("identity", "gzip"):
        # Never asked for; several in a row, or a newer kind, unpack without bound at one step.
        raise BodyCutOff
    body = bytearray()
    try:
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > (MAX_BODY if most is None else most):
                raise BodyTooLarge
    except (httpx.RemoteProtocolError, httpx.ReadError, httpx.DecodingError):
        raise BodyCutOff from None
    # httpx takes the end of the data for the end of the compression. Its last bytes are the length.
    if encoding == "gzip" and int.from_bytes(response.extensions[TAIL](), "little") != len(body):
        raise BodyCutOff
    return bytes(body)


def _proxy(base_url: str) -> httpcore.Proxy | None:
    """The proxy that the environment names for this address, as other programs use it."""
    address = urlsplit(base_url)
    url = getproxies().get(address.scheme)
    if not url or is_loopback(base_url) or proxy_bypass(address.hostname or ""):
        return None
    proxy = urlsplit(url if "://" in url else f"http://{url}")
    if proxy.scheme not in ("http", "https"):
        return None  # SOCKS would need another library
    login = (proxy.username, proxy.password or "") if proxy.username else None
    return httpcore.Proxy(f"{proxy.scheme}://{proxy.netloc.rpartition('@')[2]}", auth=login)
