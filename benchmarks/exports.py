"""100,000 rows as CSV and as a workbook, against the bare writers; peak memory while it runs."""

from __future__ import annotations

import csv
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.measure import Figure
from dtxdesk.exports import Column, Format, Kind, Paper, Table, write_paper

ROWS = 100_000
COLUMNS = (
    Column("id", "Id", Kind.WHOLE),
    Column("name", "Name"),
    Column("steam_id", "Steam id", Kind.ID),
    Column("games", "Games", Kind.WHOLE),
    Column("rate", "Win rate", Kind.SHARE),
    Column("mmr", "MMR", Kind.WHOLE),
)


def rows() -> Iterator[list[object]]:
    return (
        [n, f"Player {n}", 76561197960265728 + n, n % 90, (n % 100) / 100, 1000 + n % 7000]
        for n in range(ROWS)
    )


def bare_csv(path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\r\n").writerows(rows())


def bare_workbook(path: Path) -> None:
    from xlsxwriter import Workbook

    book = Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet()
    for number, row in enumerate(rows()):
        for place, value in enumerate(row):
            if isinstance(value, str) or place == 2:
                sheet.write_string(number, place, str(value))
            else:
                sheet.write_number(number, place, value)
    book.close()


def own(file_format: Format) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        write_paper(Paper.of(Table("players", "Players", COLUMNS, rows())), file_format, path)

    return write


def seconds(work: Callable[[Path], None], path: Path, times: int) -> float:
    found = []
    for _ in range(times):
        began = time.perf_counter()
        work(path)
        found.append(time.perf_counter() - began)
    return sorted(found)[times // 2]


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory(prefix="dtxdesk-bench-") as folder:
        path = Path(folder) / "out"
        for file_format, bare, limit in (
            (Format.CSV, bare_csv, 2.0),
            (Format.XLSX, bare_workbook, 1.5),
        ):
            floor = seconds(bare, path, 3)
            value = seconds(own(file_format), path, 3)
            what = f"{ROWS:,} rows as {file_format.upper()}"
            yield Figure(what, value, "s", floor, limit, relative=True)
            tracemalloc.start()
            own(file_format)(path)
            peak = tracemalloc.get_traced_memory()[1] / 1024 / 1024
            tracemalloc.stop()
            yield Figure(f"{what}, peak memory", peak, "MB", None, 20, relative=False)
