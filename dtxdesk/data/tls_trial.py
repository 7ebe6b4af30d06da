"""Why a server's certificate is not trusted: libpq says only that it is not.

A second handshake, in which nothing is sent but the wish for TLS, lets Python's own TLS say what
the matter is.
"""

from __future__ import annotations

import socket
import ssl
import struct

from sqlalchemy.engine import URL

from dtxdesk.data.tls import Untrusted, own_authority, usual_authorities
from dtxdesk.errors import UserError

PATIENCE = 5.0
"""Seconds for the second handshake; the first has just been answered."""

_SSL_REQUEST = struct.pack("!ii", 8, 80877103)
"""https://www.postgresql.org/docs/current/protocol-message-formats.html"""

_NOT_YET_VALID, _HAS_EXPIRED = 9, 10
"""https://docs.openssl.org/master/man3/X509_STORE_CTX_get_error/"""


def exactly(url: URL, problem: Untrusted) -> UserError:
    """The same problem with its reason, as far as that can be found out.

    Args:
        url: Of the server.
        problem: What libpq made of it.
    """
    code = _verify_code(url)
    if code is None:
        return problem
    if code in (_HAS_EXPIRED, _NOT_YET_VALID):
        return Untrusted(
            "The server can't be trusted",
            "Its certificate has expired"
            if code == _HAS_EXPIRED
            else "Its certificate does not hold yet",
            "Ask whoever runs the server to renew it, and look whether the date of this computer "
            "is right",
        )
    named = own_authority(url)
    if named is None:
        return Untrusted(
            "The server can't be trusted",
            "Its certificate is from an authority that this computer does not know",
            "Ask whoever runs the server for its certificate file, and choose it beside the "
            "address: Settings, Database (database.ca_file)",
        )
    return Untrusted(
        "The server can't be trusted",
        "Its certificate is not from the authority in {path}",
        "Ask whoever runs the server for the certificate file that holds now, and choose it beside "
        "the address. If it was not changed there, somebody in between passes for the server",
        path=named,
    )


def _verify_code(url: URL) -> int | None:
    """OpenSSL's number for what is wrong with the certificate; None where that can't be told."""
    host, port = url.query.get("hostaddr") or url.host, url.port or 5432
    if not isinstance(host, str):
        return None
    try:
        with socket.create_connection((host, port), PATIENCE) as plain:
            plain.sendall(_SSL_REQUEST)
            if plain.recv(1) != b"S":
                return None
            with _context(url).wrap_socket(plain, server_hostname=url.host):
                return None
    except ssl.SSLCertVerificationError as error:
        return error.verify_code
    except OSError:
        return None


def _context(url: URL) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False  # libpq has said it where the name is what is wrong
    named = own_authority(url)
    authorities = usual_authorities() if named is None else str(named)
    if authorities == "system":
        context.load_default_certs()
    else:
        context.load_verify_locations(authorities)
    return context
