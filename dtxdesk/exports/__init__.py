"""Tables as files: one writer per format, all fed from the same `Table`."""

from dtxdesk.exports.formats import Format, write_paper, write_table
from dtxdesk.exports.table import Chart, Column, Kind, Paper, Table

__all__ = ["Chart", "Column", "Format", "Kind", "Paper", "Table", "write_paper", "write_table"]
