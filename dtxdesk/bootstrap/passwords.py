"""The password of a shared database: where it comes from, and that nobody reads it in a log."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from dtxdesk import credentials
from dtxdesk.credentials import Credentials

_WHERE_PASSWORDS_LIE = "PGPASSWORD"


def with_password(url: str, secrets: Credentials, environ: Mapping[str, str]) -> str:
    """The URL with the password from the keyring, where it has none and nobody else does.

    Wherever the password comes from, no log line shows it from here on.
    """
    from dtxdesk.logs import hide

    parts = urlsplit(url)
    for password in (parts.password, environ.get(_WHERE_PASSWORDS_LIE)):
        if password:
            hide(password)  # as it is written in the URL
            hide(unquote(password))
    if parts.password or not parts.username or environ.get(_WHERE_PASSWORDS_LIE):
        return url
    if parts.scheme == "sqlite":
        return url
    secret = secrets.get(f"{credentials.DATABASE_PASSWORD}:{url}")
    if not secret:
        return url  # a pgpass file may have it
    place = parts.netloc.rpartition("@")[2]
    login = f"{quote(unquote(parts.username), safe='')}:{quote(secret, safe='')}"
    return urlunsplit(parts._replace(netloc=f"{login}@{place}"))
