"""How sure one is to talk to the right server: always verified, unless the address says otherwise.

libpq's own default is to encrypt where it can and to verify nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.engine import URL

from dtxdesk.errors import UserError

LOOPBACK_HOSTS = frozenset({"", "localhost", "127.0.0.1", "::1"})
_UNVERIFIED = frozenset({"disable", "allow", "prefer", "require"})

_BUNDLES = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian and its kin
    "/etc/pki/tls/certs/ca-bundle.crt",  # Fedora and its kin
    "/etc/ssl/cert.pem",  # Alpine, macOS
)


def with_tls(url: URL, environ: Mapping[str, str] | None = None) -> URL:
    """The address with `verify-full` and an authority to verify by, where it says neither.

    Args:
        url: Of a PostgreSQL database.
        environ: libpq's variables (`PGSSLMODE`, `PGSSLROOTCERT`) count as said.
    """
    given = os.environ if environ is None else environ
    if is_loopback(url):
        return url
    mode = url.query.get("sslmode") or given.get("PGSSLMODE") or ""
    if not mode:
        url = url.update_query_dict({"sslmode": "verify-full"})
        mode = "verify-full"
    root_is_known = "sslrootcert" in url.query or given.get("PGSSLROOTCERT")
    if mode in ("verify-ca", "verify-full") and not root_is_known and not _own_root().exists():
        url = url.update_query_dict({"sslrootcert": usual_authorities()})
    return url


def is_loopback(url: URL) -> bool:
    """Whether the server is on this computer; a Unix socket (`?host=/path`) is."""
    host = url.host or url.query.get("host") or ""
    return isinstance(host, str) and (host in LOOPBACK_HOSTS or host.startswith("/"))


def is_unverified(url: URL) -> bool:
    """Whether somebody in between could pass for the server, because the address allows it."""
    mode = url.query.get("sslmode") or os.environ.get("PGSSLMODE") or ""
    return url.get_backend_name() == "postgresql" and not is_loopback(url) and mode in _UNVERIFIED


def usual_authorities() -> str:
    """What libpq verifies public certificates by, as `sslrootcert`.

    The OpenSSL that comes inside of psycopg's wheels looks for its certificates in a folder that no
    computer has, so "system" is only for a libpq of the system's own.
    """
    import psycopg

    if psycopg.pq.__impl__ != "binary" and psycopg.pq.version() >= 160_000:
        return "system"
    named = (os.environ.get("SSL_CERT_FILE", ""), *_BUNDLES)
    for bundle in named:
        if bundle and Path(bundle).is_file():
            return bundle
    import certifi

    return certifi.where()


def own_authority(url: URL) -> Path | None:
    """The certificate file that the address itself names; None for the usual authorities."""
    named = url.query.get("sslrootcert", "")
    if not isinstance(named, str) or named in ("", "system", usual_authorities()):
        return None
    return Path(named)


def _own_root() -> Path:
    """Where libpq looks by itself (https://www.postgresql.org/docs/current/libpq-ssl.html)."""
    if os.name == "nt":
        return Path(os.environ.get("APPDATA", ""), "postgresql", "root.crt")
    return Path("~/.postgresql/root.crt").expanduser()


class Untrusted(UserError):
    """The server's certificate is none that can be trusted; libpq does not say why."""


@contextmanager
def told_exactly(url: URL) -> Iterator[None]:
    """Where the server at this address is not trusted, the error says why."""
    try:
        yield
    except Untrusted as problem:
        from dtxdesk.data.tls_trial import exactly

        raise exactly(url, problem) from problem


def explain(said: str) -> UserError | None:
    """What libpq said about a certificate, in words; None where it is about something else.

    Args:
        said: The driver's message.
    """
    lowered = said.lower()
    about = said.partition("\n")[0].rpartition("failed: ")[2]
    if "certificate verify failed" in lowered:
        return Untrusted(
            "The server can't be trusted",
            "Its certificate is not from an authority that is known here, or it has expired",
            "Ask whoever runs the server for its certificate file, and choose it beside the "
            "address: Settings, Database (database.ca_file)",
        )
    if "does not match host name" in lowered:
        return UserError(
            "The server can't be trusted",
            "Its certificate is for another name: {said}",
            "Use the name that the certificate is for, or ask whoever runs the server",
            said=about,
        )
    if "does not support ssl" in lowered:
        return UserError(
            "The server has no encryption",
            "It does not support TLS, so that anybody in between could read along",
            "Ask whoever runs it to turn TLS on; in a network that you trust, "
            "?sslmode=disable at the end of the address does without",
        )
    if "root certificate file" in lowered:
        return _unusable_file(about)
    return None


def _unusable_file(about: str) -> UserError:
    file = about.partition('"')[2].rpartition('"')[0]
    if "does not exist" in about:
        return UserError(
            "The certificate file is not there",
            "The server is to be verified by {file}",
            "Put it back, choose another one in Settings, Database (database.ca_file), or ask for "
            "a new invitation",
            file=file,
        )
    return UserError(
        "The certificate file can't be used",
        "{file} holds no certificate that can be read",
        "Ask whoever runs the server for its certificate as a PEM file, and choose that in "
        "Settings, Database (database.ca_file)",
        file=file,
    )
