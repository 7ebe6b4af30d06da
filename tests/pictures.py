"""Pictures made here: PNGs of one colour."""

from __future__ import annotations

import struct
import zlib


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(
    colour: tuple[int, int, int] = (200, 30, 90),
    side: int = 32,
    *,
    rows: bytes | None = None,
    header: bytes | None = None,
) -> bytes:
    """A whole PNG; `rows` and `header` are what stands in place of the right ones."""
    row = b"\x00" + bytes(colour) * side
    ihdr = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0) if header is None else header
    idat = zlib.compress(row * side if rows is None else rows)
    chunks = chunk(b"IHDR", ihdr) + chunk(b"IDAT", idat) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks
