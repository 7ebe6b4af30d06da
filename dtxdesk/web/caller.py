"""One call to a service, and in plain words why there is no answer."""

from __future__ import annotations

import socket
import threading
from collections.abc import Mapping
from threading import Event
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dtxdesk.phrases import Phrase
from dtxdesk.web.failures import ServiceOffline, Unreadable, UnsafeAddress
from dtxdesk.web.pace import is_loopback

if TYPE_CHECKING:
    from dtxdesk.web.network import Answer, Connections

_SCHEMES = {True: ("http", "https"), False: ("https",)}
"""What an address may begin with, by whether it is this computer itself."""


class Caller:
    """Calls one service, on connections that it keeps. Shared by threads.

    Args:
        service: Its name for people ("Steam").
        base_url: Where it is.
        timeout: Seconds of silence after which a call fails; one that makes some progress may
            take three times as long.
    """

    def __init__(self, service: str, base_url: str, timeout: float) -> None:
        self.service = service
        self.base_url = base_url.rstrip("/")
        self._timeout = timeout
        self._connections: Connections | None = None
        self._connecting = threading.Lock()

    def send(
        self,
        target: str,
        headers: Mapping[str, str],
        cancel: Event | None,
        *,
        method: str = "GET",
        body: bytes = b"",
        most: int | None = None,
    ) -> Answer:
        """Asks once for what follows the service's address, whatever comes back.

        Args:
            target: Path and query.
            headers: Beside those of every call.
            cancel: Set to stop it.
            method: Of HTTP.
            body: What is sent.
            most: Bytes that the answer may have, where they are fewer than usual.

        Raises:
            UnsafeAddress: It is not asked at all.
            ServiceOffline: There is no answer, or not in time.
            Unreadable: The answer is too large, or was cut off.
            Cancelled: `cancel` was set.
        """
        import httpx  # costs as much to import as the rest of the program's start

        from dtxdesk.web.network import BodyCutOff, BodyTooLarge

        try:
            return self._connected().send(
                method, f"{self.base_url}{target}", headers, cancel, body=body, most=most
            )
        except BodyTooLarge:
            raise Unreadable(Phrase("The answer is far too large"), passing=False) from None
        except BodyCutOff:
            raise Unreadable(Phrase("The answer was cut off")) from None
        except httpx.TimeoutException:
            raise self._offline(Phrase("It does not answer in time")) from None
        except httpx.ConnectError as failure:
            raise self._offline(_why_no_connection(failure)) from None
        except httpx.TransportError:
            raise self._offline(Phrase("The connection broke off")) from None

    def close(self) -> None:
        """Closes the connections; a later call opens new ones."""
        with self._connecting:
            connections, self._connections = self._connections, None
        if connections is not None:
            connections.close()

    def _connected(self) -> Connections:
        import httpx

        from dtxdesk.web.network import Connections

        with self._connecting:
            if self._connections is None:
                self._refuse_unsafe_address()
                try:
                    self._connections = Connections(self.base_url, self._timeout, 3 * self._timeout)
                except (httpx.InvalidURL, ValueError):  # the latter of names in other scripts
                    raise UnsafeAddress(self.service) from None
            return self._connections

    def _refuse_unsafe_address(self) -> None:
        try:
            address = urlsplit(self.base_url)
            whole = bool(address.hostname) and address.port != 0
        except ValueError:  # a port that is no number, a bracket that does not close
            raise UnsafeAddress(self.service) from None
        if not whole or address.scheme not in _SCHEMES[is_loopback(self.base_url)]:
            raise UnsafeAddress(self.service)

    def _offline(self, why: Phrase) -> ServiceOffline:
        return ServiceOffline(why, self.service)


def _why_no_connection(failure: Exception) -> Phrase:
    """The cause in plain words; the system's own message may be in any language."""
    import ssl

    cause = failure.__cause__
    if isinstance(cause, ssl.SSLError):
        return Phrase(
            "Its identity can't be verified; something may stand between this computer and it"
        )
    if isinstance(cause, socket.gaierror):
        return Phrase("Its name can't be looked up")
    if isinstance(cause, ConnectionRefusedError):
        return Phrase("It refuses the connection")
    return Phrase("No connection can be made")
