"""The certificate that clients of a hosted database check: self-signed, made once, sent along."""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from dtxdesk.atomic import PRIVATE, written_whole
from dtxdesk.data.host.programs import not_installed

if TYPE_CHECKING:
    from cryptography.x509 import GeneralName

_VALID = timedelta(days=10 * 365)
_CLOCKS_DIFFER_BY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Certificate:
    """Where certificate and key lie, both PEM; the key is readable by its owner only."""

    certificate: Path
    key: Path

    def text(self) -> str:
        """The certificate as it travels in an invitation; nothing of it is secret."""
        return self.certificate.read_text(encoding="ascii")


def kept_certificate(folder: Path, names: Sequence[str], now: datetime) -> Certificate:
    """The certificate in the folder, made at the first call for these host names and addresses.

    It stays the same afterwards, since it is what earlier invitations hold.

    Raises:
        UserError: The extra `dtxdesk[host]` is not installed.
        EnvironmentProblem: The folder can't be written.
    """
    kept = Certificate(folder / "server.crt", folder / "server.key")
    if not (kept.certificate.is_file() and kept.key.is_file()):
        certificate, key = _made(names, now)
        with written_whole(kept.key, mode=PRIVATE) as stream:
            stream.write(key)
        with written_whole(kept.certificate, mode=PRIVATE) as stream:
            stream.write(certificate)
    return kept


def _made(names: Sequence[str], now: datetime) -> tuple[bytes, bytes]:
    try:
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric import ec
        from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
    except ImportError as error:
        raise not_installed() from error
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "dtxdesk host")])
    usage = x509.KeyUsage(True, False, False, False, False, True, False, False, False)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _CLOCKS_DIFFER_BY)
        .not_valid_after(now + _VALID)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName([_general(one) for one in names]), False)
        .sign(key, hashes.SHA256())
    )
    return (
        certificate.public_bytes(serialization.Encoding.PEM),
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ),
    )


def _general(name: str) -> GeneralName:
    from cryptography import x509

    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name)
