"""JSON with the same keys as the documents of the command line, a row a line."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import UTC, datetime
from fractions import Fraction
from itertools import islice
from typing import Any, BinaryIO

import msgspec

from dtxdesk.exports.table import Kind, Paper, Table

_ROWS_AT_ONCE = 500


def write_json(source: Table | Paper, file: BinaryIO) -> None:
    """Writes one document, `{…, "players": […]}`, in UTF-8 and without holding all rows at once.

    Of a paper with several lists it has one after the other: `{"teams": […], "standings": […]}`.
    """
    encoder = msgspec.json.Encoder(enc_hook=_plain)
    begin = b"{"
    for table in source.lists if isinstance(source, Paper) else (source,):
        for key, value in table.document.items():
            file.write(begin + encoder.encode(key) + b": " + encoder.encode(value))
            begin = b",\n"
        file.write(begin + encoder.encode(table.key) + b": [")
        _write_rows(table, encoder, file)
        file.write(b"\n]")
        begin = b",\n"
    file.write(b"}\n")


def _write_rows(table: Table, encoder: msgspec.json.Encoder, file: BinaryIO) -> None:
    keys = [column.key for column in table.columns]
    record = _nested if any("." in key for key in keys) else _flat
    together = {one.key.partition(".")[0] for one in table.columns if one.together}
    separator = b"\n"
    rows = _rows(table)
    while lines := [
        encoder.encode(_without_empty(record(keys, row), together))
        for row in islice(rows, _ROWS_AT_ONCE)
    ]:
        file.write(separator + b",\n".join(lines))
        separator = b",\n"


def _without_empty(record: dict[str, Any], together: Collection[str]) -> dict[str, Any]:
    for key in together:
        if all(value is None for value in record[key]):
            record[key] = None
    return record


def _flat(keys: Sequence[str], row: Sequence[object]) -> dict[str, object]:
    return dict(zip(keys, row, strict=True))


def _nested(keys: Sequence[str], row: Sequence[object]) -> dict[str, object]:
    """Keys with a dot are inside another object, where they have a value, or in a list."""
    record: dict[str, Any] = {}
    for key, value in zip(keys, row, strict=True):
        outer, dot, inner = key.partition(".")
        if not dot:
            record[key] = value
        elif inner.isdigit():
            record.setdefault(outer, []).append(value)
        else:
            inside = record.setdefault(outer, {})
            if value is not None:
                inside[inner] = value
    return record


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
