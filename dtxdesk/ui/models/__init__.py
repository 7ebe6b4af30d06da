"""Tables that hold ids and fetch their rows by the page."""

from .checked import CheckedModel, CheckedTable, check_column
from .columns import Column
from .paged import PagedTableModel
from .table import PagedTable

__all__ = [
    "CheckedModel",
    "CheckedTable",
    "Column",
    "PagedTable",
    "PagedTableModel",
    "check_column",
]
