"""The table that a page shows, as it is on the screen: for its export and for paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QWidget

from dtxdesk.services.shown_tables import ShownColumn, ShownTable
from dtxdesk.ui.models.columns import Column
from dtxdesk.ui.models.table import PagedTable
from dtxdesk.ui.widgets.table import RowTable

AT_ONCE = 500


def table_on(page: QWidget) -> RowTable | None:
    """The largest table in view that has rows; None where nothing is listed."""
    found = [
        table
        for table in page.findChildren(RowTable)
        if table.isVisibleTo(page) and table.model() is not None and table.model().rowCount() > 0
    ]
    return max(found, key=lambda table: table.width() * table.height(), default=None)


def shown_on(page: QWidget, title: str) -> ShownTable | None:
    """What it lists: search, filters, order and columns as they are; None where nothing is."""
    table = table_on(page)
    if table is None:
        return None
    if isinstance(table, PagedTable):
        return _paged(table, title)
    return _standing(table, title)


def _paged(table: PagedTable[Any], title: str) -> ShownTable:
    """Its rows are read on a worker: most of them are not here."""
    columns: list[Column[Any]] = table.copied_columns()
    ids = list(table.paged.ids)
    heads = tuple(
        ShownColumn(one.key, one.title or one.menu_title, one.alignment == "right")
        for one in columns
    )
    return ShownTable(title, heads, partial(_fetched, table.paged.fetch, columns, ids))


def _fetched(fetch: Any, columns: Sequence[Column[Any]], ids: Sequence[int]) -> Iterator[list[str]]:
    for begin in range(0, len(ids), AT_ONCE):
        for row in fetch(ids[begin : begin + AT_ONCE]):
            yield [column.text(row) for column in columns]


def _standing(table: RowTable, title: str) -> ShownTable:
    """All of its rows are here, headings among them."""
    model, header = table.model(), table.horizontalHeader()
    across = Qt.Orientation.Horizontal
    sections = [
        section
        for section in sorted(range(header.count()), key=header.visualIndex)
        if not header.isSectionHidden(section) and model.headerData(section, across)
    ]
    heads = tuple(
        ShownColumn(
            f"column_{place}",
            str(model.headerData(section, across)),
            bool(_flags(model, section) & Qt.AlignmentFlag.AlignRight.value),
        )
        for place, section in enumerate(sections, start=1)
    )
    rows = [
        [str(model.data(model.index(row, section)) or "") for section in sections]
        for row in range(model.rowCount())
    ]
    return ShownTable(title, heads, rows.copy)


def _flags(model: QAbstractItemModel, section: int) -> int:
    found = model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    return int(getattr(found, "value", found) or 0)
