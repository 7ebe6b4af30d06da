"""Tables that hold ids and fetch their rows by the page."""

from .columns import Column
from .paged import PagedTableModel
from .table import PagedTable

__all__ = ["Column", "PagedTable", "PagedTableModel"]
