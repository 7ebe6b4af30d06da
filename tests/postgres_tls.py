"""A PostgreSQL with TLS, which only the system's own has, and certificates of all sorts for it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest

from tests.postgres import PostgresServer

pytest.importorskip("cryptography", reason="nothing makes certificates here")

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HOST = "db.dtx.example"
"""What the server is called; `hostaddr` says where it is, no resolver is asked."""

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Authority:
    """Signs certificates; its own, in `file`, is what clients verify by."""

    file: Path
    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate


def authority(file: Path, name: str) -> Authority:
    key = ec.generate_private_key(ec.SECP256R1())
    made = _certificate(name, key, name, key, (-10 * _DAY, 10 * _DAY), (), is_authority=True)
    file.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    return Authority(file, key, made)


class TlsServer:
    """The server, and what it shows to those who connect."""

    def __init__(self, server: PostgresServer) -> None:
        self._server = server
        query = parse_qs(urlsplit(server.url("postgres")).query)
        self._folder = Path(query["host"][0])
        self._port = query["port"][0]
        self._number = 0

    def present(
        self, signer: Authority, names: Sequence[str] = (HOST,), *, until: timedelta = _DAY
    ) -> None:
        """Shows a certificate for those names from now on, valid as long as is said."""
        self._number += 1
        key = ec.generate_private_key(ec.SECP256R1())
        span = (min(-_DAY, until - _DAY), until)
        issuer = signer.certificate.subject.rfc4514_string().removeprefix("CN=")
        made = _certificate(names[0], key, issuer, signer.key, span, names, is_authority=False)
        certificate = self._file("crt", made.public_bytes(serialization.Encoding.PEM))
        private = self._file(
            "key",
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            ),
        )
        for setting, value in (
            ("ssl_cert_file", certificate), ("ssl_key_file", private), ("ssl", "on"),
        ):  # fmt: skip
            self._server.execute(f"alter system set {setting} = '{value}'")
        self._server.execute("select pg_reload_conf()")
        while self._shown() != str(certificate):
            continue  # whoever connects next comes from a server that has read it

    def url(self, login: str, password: str, database: str, **more: str) -> str:
        """Its address by name, as on a network."""
        query = "".join(f"&{key}={value}" for key, value in more.items())
        at = f"{HOST}:{self._port}/{database}?hostaddr=127.0.0.1{query}"
        return f"postgresql://{login}:{password}@{at}"

    def _shown(self) -> str:
        with psycopg.connect(self._server.url("postgres")) as connection:
            row = connection.execute("show ssl_cert_file").fetchone()
        assert row is not None
        return str(row[0])

    def _file(self, ending: str, content: bytes) -> Path:
        """One that the server's account alone may read, which is what it insists on."""
        file = self._folder / f"tls{self._number}.{ending}"
        file.write_bytes(content)
        file.chmod(0o600)
        if os.geteuid() == 0:
            owner = self._folder.stat()
            os.chown(file, owner.st_uid, owner.st_gid)
        return file


def _certificate(
    name: str,
    key: ec.EllipticCurvePrivateKey,
    issuer: str,
    signer: ec.EllipticCurvePrivateKey,
    span: tuple[timedelta, timedelta],
    names: Sequence[str],
    *,
    is_authority: bool,
) -> x509.Certificate:
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + span[0])
        .not_valid_after(now + span[1])
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
    )
    if names:
        also = x509.SubjectAlternativeName([x509.DNSName(one) for one in names])
        made = made.add_extension(also, critical=False)
    return made.sign(signer, hashes.SHA256())
