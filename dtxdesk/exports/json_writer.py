"""JSON with the same keys as the documents of the command line, a row a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from fractions import Fraction
from itertools import islice
from typing import BinaryIO

import msgspec

from dtxdesk.exports.table import Kind, Table

_ROWS_AT_ONCE = 500


def write_json(table: Table, file: BinaryIO) -> None:
    """Writes one document, `{…, "players": […]}`, in UTF-8 and without holding all rows at once."""
    encoder = msgspec.json.Encoder(enc_hook=_plain)
    file.write(b"{")
    for key, value in table.document.items():
        file.write(encoder.encode(key) + b": " + encoder.encode(value) + b",\n")
    file.write(encoder.encode(table.key) + b": [")
    keys = [column.key for column in table.columns]
    separator = b"\n"
    rows = _rows(table)
    while lines := [
        encoder.encode(dict(zip(keys, row, strict=True))) for row in islice(rows, _ROWS_AT_ONCE)
    ]:
        file.write(separator + b",\n".join(lines))
        separator = b",\n"
    file.write(b"\n]}\n")


def _rows(table: Table) -> Iterator[Sequence[object]]:
    changing = [
        (index, _CONVERTERS[column.kind])
        for index, column in enumerate(table.columns)
        if column.kind in _CONVERTERS
    ]
    for row in table.rows:
        cells = list(row)
        for index, convert in changing:
            if cells[index] is not None:
                cells[index] = convert(cells[index])
        yield cells


def _utc(value: object) -> object:
    return value.astimezone(UTC) if isinstance(value, datetime) else value


_CONVERTERS: dict[Kind, Callable[[object], object]] = {
    Kind.ID: str,
    Kind.TIME: _utc,
    Kind.YES_NO: bool,
}


def _plain(value: object) -> object:
    """What JSON has for exact figures."""
    if isinstance(value, Fraction):
        return float(value)
    raise TypeError(f"JSON has no {type(value).__name__}")
