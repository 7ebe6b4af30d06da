"""Tables as files: one writer per format, all fed from the same `Table`."""

from dtxdesk.exports.formats import Format, write_table
from dtxdesk.exports.table import Column, Kind, Table

__all__ = ["Column", "Format", "Kind", "Table", "write_table"]
