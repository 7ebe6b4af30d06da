"""An invitation: one word that holds all that somebody needs to open a shared database.

It goes through chat programs, so it has no underscore or asterisk (they make text italic), and
spaces, line breaks and words around it do no harm. A checksum tells a damaged or cut one. It holds
a password: whoever has it can sign in.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import ipaddress
import json
import re
import zlib
from dataclasses import asdict, dataclass
from urllib.parse import quote

from dtxdesk.errors import UserError

VERSION = 1
LONGEST = 30_000
"""Characters of an invitation; one with a chain of certificates has some 4,000."""

_LONGEST_CONTENT = 100_000
_CHECKSUM = 8
_BEGINNING = re.compile(r"dtxdesk(\d{1,4})\.")
_BODY = re.compile(r"([A-Za-z0-9+-]+)(?:\.([0-9a-f]*))?")
_CERTIFICATE = re.compile(
    r"-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----", re.ASCII
)
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252})")
_SSL_MODES = ("", "disable", "require", "verify-ca", "verify-full")


@dataclass(frozen=True, slots=True)
class Invitation:
    """What it says.

    Attributes:
        host: A name or an address; a folder with a Unix socket begins with a slash; empty: this
            computer.
        port: Of the server.
        database: Its name there.
        login: Whom one signs in as.
        password: The login's.
        sslmode: libpq's word where the inviter's own address has one; empty: as usual.
        authority: The certificate (PEM) that the server's is checked with; empty: the usual ones.
        name: Whom it is for, as people know them.
        inviter: Who has made it.
    """

    host: str
    port: int
    database: str
    login: str
    password: str
    sslmode: str = ""
    authority: str = ""
    name: str = ""
    inviter: str = ""

    def __repr__(self) -> str:
        """Without the password: it may get into a log."""
        return f"<Invitation of {self.login} to {self.place}>"

    @property
    def place(self) -> str:
        """The database and its server, for people."""
        return f"{self.database} · {self.host}" if self.host else self.database

    def text(self) -> str:
        """The invitation as one word."""
        said = {key: value for key, value in asdict(self).items() if value}
        packed = zlib.compress(json.dumps(said, ensure_ascii=False).encode(), 9)
        body = base64.b64encode(packed, altchars=b"-+").decode().rstrip("=")
        return f"dtxdesk{VERSION}.{body}.{_checksum(VERSION, body)}"

    def url(self, *, with_password: bool = False, authority_file: str = "") -> str:
        """The address as libpq takes it.

        Args:
            with_password: Whether the password stands in it; such a text is shown nowhere but once.
            authority_file: Where `authority` lies on this computer.
        """
        who = quote(self.login, safe="")
        if with_password:
            who += f":{quote(self.password, safe='')}"
        by_socket = self.host.startswith("/")
        host = f"[{self.host}]" if ":" in self.host else "" if by_socket else self.host
        port = "" if by_socket else f":{self.port}"
        parts = {
            "host": self.host if by_socket else "",
            "port": str(self.port) if by_socket and self.port != 5432 else "",
            "sslmode": self.sslmode,
            "sslrootcert": authority_file,
        }
        query = "&".join(
            f"{key}={quote(value, safe='/:')}" for key, value in parts.items() if value
        )
        place = f"postgresql://{who}@{host}{port}/{quote(self.database, safe='')}"
        return f"{place}?{query}" if query else place


def looks_like_one(text: str) -> bool:
    """Whether somebody has pasted an invitation here, good or damaged."""
    return _BEGINNING.search(_without_gaps(text[: 2 * LONGEST])) is not None


def read(text: str) -> Invitation:
    """What an invitation says, wherever in the text it stands.

    Raises:
        UserError: there is none, it is damaged, cut, too long, or of a newer program.
    """
    if len(text) > LONGEST:
        raise _refused("It is longer than any invitation")
    packed = _without_gaps(text)
    beginning = _BEGINNING.search(packed)
    if beginning is None:
        raise UserError(
            "This is not an invitation",
            "An invitation is one long word that begins with dtxdesk1.",
            "Copy all of it from the message that you got",
        )
    version = int(beginning[1])
    if version > VERSION:
        raise UserError(
            "This invitation needs a newer dtxdesk",
            "It was made by a newer program",
            "Update dtxdesk, then paste it again",
        )
    body = _BODY.match(packed, beginning.end())
    if body is None or body[2] is None or len(body[2]) < _CHECKSUM:
        raise _refused("Its end is missing")
    if body[2][:_CHECKSUM] != _checksum(version, body[1]):
        raise _refused("Some of its letters were changed on the way")
    return _checked(_unpacked(body[1]))


def certificates(text: str) -> str:
    """The certificates of a PEM file and nothing else of it, never a key."""
    return "\n".join(found.strip() for found in _CERTIFICATE.findall(text))


def _without_gaps(text: str) -> str:
    """What chat programs and mail put in between: white space, quotes, invisible marks."""
    return re.sub(r"[\s>\"'`\u200b-\u200f\u2060\ufeff\u00ad]+", "", text)


def _checksum(version: int, body: str) -> str:
    return hashlib.sha256(f"{version}.{body}".encode()).hexdigest()[:_CHECKSUM]


def _unpacked(body: str) -> dict[str, object]:
    try:
        packed = base64.b64decode(body + "=" * (-len(body) % 4), altchars=b"-+", validate=True)
        unpacking = zlib.decompressobj()
        content = unpacking.decompress(packed, _LONGEST_CONTENT)
        if not unpacking.eof or unpacking.unused_data:
            raise _refused("It holds more than an invitation does")
        found = json.loads(content)
    except (binascii.Error, zlib.error, ValueError, RecursionError) as error:
        raise _refused("It can't be read") from error
    if not isinstance(found, dict):
        raise _refused("It can't be read")
    return found


def _checked(found: dict[str, object]) -> Invitation:
    """Nothing of it is believed: whoever changes one can change its checksum too."""
    words = {
        key: _word(found.get(key, ""))
        for key in ("host", "database", "login", "password", "sslmode", "name", "inviter")
    }
    port = found.get("port", 5432)
    if isinstance(port, bool) or not isinstance(port, int) or not 1 <= port <= 65_535:
        raise _refused("Its port is none")
    if not (words["database"] and words["login"] and words["password"]):
        raise _refused("It does not say whom you sign in as, or where")
    if not is_host(words["host"]) or words["sslmode"] not in _SSL_MODES:
        raise _refused("Its server is none")
    authority = found.get("authority", "")
    if not isinstance(authority, str) or certificates(authority) != authority:
        raise _refused("Its certificate is none")
    return Invitation(port=port, authority=authority, **words)


def is_host(text: str) -> bool:
    """Whether this is one server: a name, an address, a folder with a socket, or nothing."""
    if not text or text.startswith("/"):
        return True
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return _HOST.fullmatch(text) is not None
    return True


def _word(value: object) -> str:
    if not isinstance(value, str) or not value.isprintable() or len(value) > 1_000:
        raise _refused("It can't be read")
    return value


def _refused(why: str) -> UserError:
    return UserError(
        "This invitation can't be used",
        "{why}",
        "Copy all of it once more, or ask for a new one",
        why=why,
    )
