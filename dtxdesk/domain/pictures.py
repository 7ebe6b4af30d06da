"""Whether bytes that come from elsewhere can be a picture, before a decoder is let near them.

Of a PNG everything is looked at, since its usual decoder writes complaints straight to the console.
Source: PNG specification, third edition, 4 to 11.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Literal

Kind = Literal["png", "jpeg", "gif", "webp"]

LARGEST_SIDE = 2_048
"""Pixels across; a small file may claim to be huge."""

_PNG = b"\x89PNG\r\n\x1a\n"
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_PALETTE = 3


def picture_kind(data: bytes) -> Kind | None:
    """What kind of picture it begins as; None: no kind that is shown."""
    if data.startswith(_PNG):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    return "webp" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else None


def is_picture(data: bytes) -> bool:
    """Whether it may be given to a decoder; that it can be read is only sure of a PNG."""
    kind = picture_kind(data)
    return kind is not None and (kind != "png" or _is_whole_png(data))


def _is_whole_png(data: bytes) -> bool:
    chunks = list(_chunks(data))
    names = [name for name, _ in chunks]
    if len(chunks) < 3 or names[0] != b"IHDR" or names[-1] != b"IEND" or names.count(b"IHDR") > 1:
        return False
    first = names.index(b"IDAT") if b"IDAT" in names else len(names)
    count = names.count(b"IDAT")
    if not count or names[first : first + count] != [b"IDAT"] * count:
        return False
    row = _row_bytes(chunks[0][1])
    if row is None:
        return False
    height = int.from_bytes(chunks[0][1][4:8])
    if chunks[0][1][9] == _PALETTE and b"PLTE" not in names[:first]:
        return False
    pixels = b"".join(body for name, body in chunks if name == b"IDAT")
    return _unpacks(pixels, row, height)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Names and contents up to the first that is not whole."""
    at = len(_PNG)
    while at + 12 <= len(data):
        size = int.from_bytes(data[at : at + 4])
        end = at + 12 + size
        name, body = data[at + 4 : at + 8], data[at + 8 : end - 4]
        if end > len(data) or zlib.crc32(data[at + 4 : end - 4]) != int.from_bytes(
            data[end - 4 : end]
        ):
            return
        yield name, body
        at = end


def _row_bytes(header: bytes) -> int | None:
    """Bytes of a row with its filter; None where the header is none, or the picture is too large.

    Interlaced ones count as none: nobody sends them for a face.
    """
    if len(header) != 13:
        return None
    width, height = int.from_bytes(header[:4]), int.from_bytes(header[4:8])
    depth, colour, compression, filtering, interlaced = header[8:]
    if not (0 < width <= LARGEST_SIDE and 0 < height <= LARGEST_SIDE):
        return None
    if depth not in _DEPTHS.get(colour, ()) or compression or filtering or interlaced:
        return None
    return 1 + (width * depth * _CHANNELS[colour] + 7) // 8


def _unpacks(pixels: bytes, row: int, height: int) -> bool:
    """Whether the pixels are all there, and each row names a filter that there is."""
    unpacking = zlib.decompressobj()
    try:
        raw = unpacking.decompress(pixels, row * height + 1)
    except zlib.error:
        return False
    whole = len(raw) == row * height and unpacking.eof
    return whole and all(one <= 4 for one in raw[::row])
