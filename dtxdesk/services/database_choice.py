"""The address of a shared database, and its password, which never stays in it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from dtxdesk.credentials import DATABASE_PASSWORD, Credentials
from dtxdesk.logs import hide

_ROOT = "sslrootcert"


def parted(url: str) -> tuple[str, str]:
    """The address without its password, and the password (empty: it has none).

    Raises:
        ValueError: it is no URL.
    """
    parts = urlsplit(url.strip().rstrip("/"))
    password = unquote(parts.password or "")
    place = parts.netloc
    if parts.password is not None:
        place = f"{quote(unquote(parts.username or ''))}@{place.rpartition('@')[2]}"
    others = parse_qsl(parts.query, keep_blank_values=True)
    password = password or dict(others).get("password", "")
    query = parts.query
    if any(name == "password" for name, _ in others):
        query = urlencode([pair for pair in others if pair[0] != "password"])
    if password:
        hide(password)
    address = urlunsplit(parts._replace(netloc=place, query=query))
    if not place:  # a server behind a socket: `urlunsplit` leaves out an empty host's slashes
        address = address.replace(":", "://", 1)
    return address, password


def with_password(url: str, password: str) -> str:
    """The address with this password in it, to connect with and to show nowhere."""
    parts = urlsplit(url)
    if not password or parts.password is not None or not parts.username:
        return url
    hide(password)
    place = parts.netloc.rpartition("@")[2]
    user = quote(unquote(parts.username))
    return urlunsplit(parts._replace(netloc=f"{user}:{quote(password, safe='')}@{place}"))


def with_authority(url: str, file: Path | None) -> str:
    """The address of a server that is verified by this certificate file.

    An address that names a file itself keeps its own; one of a file stays as it is.
    """
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    if file is None or _ROOT in query or parts.scheme == "sqlite" or not url:
        return url
    more = f"{_ROOT}={quote(str(file), safe='/:')}"
    joined = f"{parts.query}&{more}" if parts.query else more
    base, _, _ = url.partition("?")
    return f"{base}?{joined}"


def keep_password(secrets: Credentials, url: str, password: str = "") -> str:
    """Puts the password into the keyring and gives back the address as the settings take it.

    Args:
        secrets: Where it goes.
        url: The address; a password in it counts where none is given beside it.
        password: As it was typed in; empty leaves alone what the keyring has.

    Raises:
        EnvironmentProblem: The keyring does not answer.
        ValueError: The address is no URL.
    """
    address, within = parted(url)
    password = password or within
    if password:
        secrets.set(f"{DATABASE_PASSWORD}:{address}", password)
    return address


def password_is_kept(secrets: Credentials, url: str) -> bool:
    """Whether the keyring has a password for this address.

    Raises:
        EnvironmentProblem: The keyring does not answer.
    """
    address, _ = parted(url)
    return bool(secrets.get(f"{DATABASE_PASSWORD}:{address}"))
