"""The formats a table can be written in."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from dtxdesk.atomic import written_whole
from dtxdesk.exports.csv_writer import write_csv
from dtxdesk.exports.json_writer import write_json
from dtxdesk.exports.table import Table


class Format(StrEnum):
    """A file format, by the name it has on the command line."""

    CSV = "csv"
    JSON = "json"


def write_table(table: Table, file_format: Format, path: Path, *, bom: bool = False) -> None:
    """Writes the table into a file, whole or not at all.

    Args:
        table: What to write.
        file_format: How.
        path: Where to; what is there is replaced at the very end.
        bom: For CSV, begin with a byte order mark.

    Raises:
        EnvironmentProblem: The file can't be written; it names the path and the way out.
    """
    with written_whole(path) as file:
        match file_format:
            case Format.CSV:
                write_csv(table, file, bom=bom)
            case Format.JSON:
                write_json(table, file)
