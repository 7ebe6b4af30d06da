"""What is let near a decoder."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.domain.pictures import is_picture, picture_kind
from tests.pictures import chunk, png
from tests.servers.discord import PNG

BEGIN = b"\x89PNG\r\n\x1a\n"
END = chunk(b"IEND", b"")


def ihdr(
    width: int = 32, height: int = 32, depth: int = 8, colour: int = 2, rest: bytes = b"\0\0\0"
) -> bytes:
    return struct.pack(">IIBB", width, height, depth, colour) + rest


def test_kinds() -> None:
    assert picture_kind(png()) == "png"
    assert picture_kind(b"\xff\xd8\xff\xe0") == "jpeg"
    assert picture_kind(b"GIF89a") == "gif"
    assert picture_kind(b"RIFF\0\0\0\0WEBPVP8 ") == "webp"
    for other in (b"", b"<svg/>", b"RIFF\0\0\0\0WAVE", b"BM", b"<html>"):
        assert picture_kind(other) is None
        assert not is_picture(other)


def test_a_whole_png() -> None:
    assert is_picture(png())
    assert is_picture(PNG)
    indexed = BEGIN + chunk(b"IHDR", ihdr(3, 1, 1, 3)) + chunk(b"PLTE", b"\0\0\0\xff\xff\xff")
    pixels = zlib.compress(b"\0\xa0")
    assert is_picture(indexed + chunk(b"IDAT", pixels[:3]) + chunk(b"IDAT", pixels[3:]) + END)


@pytest.mark.parametrize(
    "data",
    [
        png()[:-1],
        png()[:40],
        BEGIN,
        png(header=ihdr(60_000, 60_000)),
        png(header=ihdr(0, 32)),
        png(header=ihdr(depth=3)),
        png(header=ihdr(colour=5)),
        png(header=ihdr(colour=3)),  # no palette
        png(header=ihdr(rest=b"\0\0\1")),
        png(header=b"short"),
        png(rows=b"\x07" + b"\0" * (32 * 97 - 1)),
        png(rows=b"\0" * 10),
        png(rows=b"\0" * (32 * 97 + 1)),
        png(rows=b"\0" * 50_000_000),
        BEGIN + chunk(b"IHDR", ihdr()) + chunk(b"IDAT", b"no zlib") + END,
        BEGIN + chunk(b"IHDR", ihdr()) + END,
        BEGIN + chunk(b"IDAT", b"") + chunk(b"IHDR", ihdr()) + END,
    ],
)
def test_one_that_is_not(data: bytes) -> None:
    assert not is_picture(data)


@given(st.integers(8, len(png()) - 1), st.integers(1, 255))
def test_any_byte_that_was_changed_is_noticed(place: int, by: int) -> None:
    data = bytearray(png())
    data[place] ^= by
    assert not is_picture(bytes(data))
