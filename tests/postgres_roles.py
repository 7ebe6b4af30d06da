"""A shared database with somebody of each role, on the tests' own server."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit, urlunsplit

import psycopg

from dtxdesk.data.opening import set_up_server
from dtxdesk.domain.rights import Role
from tests.postgres import PostgresServer

PASSWORD = "a password of the tests"


@dataclass(frozen=True)
class SharedDatabase:
    """Its name, the address of the server's administrator, and one for each role."""

    name: str
    administrator: str
    urls: Mapping[Role, str]


def shared_database(server: PostgresServer) -> SharedDatabase:
    """An empty database that is set up, with a member of each role."""
    administrator = server.empty()
    set_up_server(administrator).close()
    name = urlsplit(administrator).path.removeprefix("/")
    urls = {}
    with psycopg.connect(administrator, autocommit=True) as connection:
        for role in Role:
            login = f"{name}_{role.value}"
            verifier = connection.pgconn.encrypt_password(
                PASSWORD.encode(), login.encode(), b"scram-sha-256"
            ).decode()
            connection.execute(
                "select dtxdesk_invite(%s, %s, %s, %s)",
                (login, role.value.title(), verifier, role.value),
            )
            urls[role] = signed_in_as(administrator, login)
    return SharedDatabase(name, administrator, urls)


def signed_in_as(url: str, login: str, password: str = PASSWORD) -> str:
    """The same address for another login."""
    parts = urlsplit(url)
    place = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=f"{quote(login)}:{quote(password)}@{place}"))
