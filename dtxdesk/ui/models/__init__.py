"""Tables that hold ids and fetch their rows by the page."""

from typing import TYPE_CHECKING

from dtxdesk.ui.late_imports import names_on_demand

if TYPE_CHECKING:
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

# The first window needs a few of them only: each module is imported with its first name.
__getattr__ = names_on_demand(
    __name__,
    {
        "checked": (
            "CheckedModel",
            "CheckedTable",
            "check_column",
        ),
        "columns": ("Column",),
        "paged": ("PagedTableModel",),
        "table": ("PagedTable",),
    },
)
