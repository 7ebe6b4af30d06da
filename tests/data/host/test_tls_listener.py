from __future__ import annotations

import socket
import ssl
import stat
import struct
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from dtxdesk.data.host.certificate import Certificate, kept_certificate
from dtxdesk.data.host.tls_listener import TlsListener
from tests.postgres import PostgresServer

pytest.importorskip("cryptography", reason="the extra dtxdesk[host] is not installed")

NAMES = ("localhost", "127.0.0.1", "::1")


@pytest.fixture
def certificate(tmp_path: Path) -> Certificate:
    return kept_certificate(tmp_path, NAMES, datetime.now(UTC))


@pytest.fixture
def listener(postgres: PostgresServer, certificate: Certificate) -> Iterator[TlsListener]:
    at = conninfo_to_dict(postgres.url("postgres"))
    made = TlsListener(
        certificate,
        f"{at['host']}/.s.PGSQL.{at.get('port') or 5432}",
        most=40,
        handshake_seconds=0.3,
    )
    yield made
    made.stop()


@pytest.fixture
def port(listener: TlsListener) -> int:
    return listener.start(["127.0.0.1"], 0)


def connect(port: int, certificate: Certificate, **more: str) -> psycopg.Connection:
    checking = {"sslmode": "verify-full", "sslrootcert": str(certificate.certificate)}
    return psycopg.connect(
        make_conninfo(
            host="127.0.0.1", port=port, user="postgres", dbname="postgres", **(checking | more)
        )
    )


@pytest.mark.parametrize("way", ["postgres", "direct"])
def test_a_client_that_checks_the_certificate_gets_through(
    port: int, certificate: Certificate, way: str
) -> None:
    if way == "direct" and psycopg.pq.version() < 170000:
        pytest.skip("this libpq always asks for TLS first")
    with connect(port, certificate, sslnegotiation=way) as connection:
        size = connection.execute("select length(repeat('x', 3000000))").fetchone()
        assert size == (3000000,)
        assert connection.pgconn.ssl_in_use


def test_nobody_gets_in_without_tls_or_with_another_certificate(
    port: int, certificate: Certificate, tmp_path: Path
) -> None:
    with pytest.raises(psycopg.OperationalError, match="encrypted connections only"):
        connect(port, certificate, sslmode="disable")
    (tmp_path / "other").mkdir()
    other = kept_certificate(tmp_path / "other", NAMES, datetime.now(UTC))
    with pytest.raises(psycopg.OperationalError, match="certificate verify failed"):
        connect(port, other)


def test_twenty_clients_beside_slow_and_garbage_ones(
    port: int, certificate: Certificate, listener: TlsListener
) -> None:
    rude = (
        b"",
        b"\0",
        b"GET / HTTP/1.1\r\n\r\n",
        b"\x16\x03\x01garbage",
        b"\0\0\0\x08\x04\xd2\x16\x2f",
    )
    with ExitStack() as stack:
        for said in rude:
            one = stack.enter_context(socket.create_connection(("127.0.0.1", port)))
            one.settimeout(5)
            one.sendall(said)
            stack.callback(_read_to_the_end, one)
        many = [stack.enter_context(connect(port, certificate)) for _ in range(20)]
        assert {one.execute("select 1").fetchone() for one in many} == {(1,)}
        assert listener.connected == 20


def test_a_statement_can_be_cancelled(port: int, certificate: Certificate) -> None:
    with connect(port, certificate) as connection:
        cancelling = threading.Timer(0.05, connection.cancel_safe)
        cancelling.start()
        with pytest.raises(psycopg.errors.QueryCanceled):
            connection.execute("select pg_sleep(20)")
        cancelling.join()


def test_stopping_ends_the_clients_and_frees_the_port(
    port: int, certificate: Certificate, listener: TlsListener
) -> None:
    connection = connect(port, certificate)
    listener.stop()
    with pytest.raises(psycopg.OperationalError):
        connection.execute("select 1")
    connection.close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port))


def test_direct_tls_without_the_protocols_name_is_not_passed_on(
    port: int, certificate: Certificate
) -> None:
    trusting = ssl.create_default_context(cafile=str(certificate.certificate))
    with (
        socket.create_connection(("127.0.0.1", port)) as plain,
        trusting.wrap_socket(plain, server_hostname="127.0.0.1") as secured,
    ):
        secured.sendall(struct.pack("!II", 8, 80877103))
        assert secured.recv(1) == b""


def test_the_certificate_is_made_once_and_its_key_is_private(
    certificate: Certificate, tmp_path: Path
) -> None:
    assert stat.S_IMODE(certificate.key.stat().st_mode) == 0o600
    again = kept_certificate(tmp_path, ["elsewhere"], datetime.now(UTC))
    assert again.text() == certificate.text()
    assert "PRIVATE" not in again.text()


def _read_to_the_end(client: socket.socket) -> None:
    try:
        while client.recv(1000):
            pass
    except ConnectionError:
        pass


def test_whoever_is_not_admitted_hears_nothing(
    postgres: PostgresServer, certificate: Certificate
) -> None:
    at = conninfo_to_dict(postgres.url("postgres"))
    asked: list[str] = []
    closed = TlsListener(
        certificate,
        f"{at['host']}/.s.PGSQL.{at.get('port') or 5432}",
        admits=lambda address: bool(asked.append(address)),
    )
    port = closed.start(["127.0.0.1"], 0)
    try:
        with pytest.raises(psycopg.OperationalError, match="closed the connection"):
            connect(port, certificate)
        assert asked == ["127.0.0.1"]
    finally:
        closed.stop()
