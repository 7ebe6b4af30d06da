"""Importing what the window needs only after it is there."""

from __future__ import annotations

import importlib
import linecache


def import_late(module: str) -> None:
    """Imports a module and drops its source again.

    PySide reads the source of whatever is imported after it (to see whether it mentions PySide),
    and Python keeps what was read: 20 MB for all that a window needs.
    """
    importlib.import_module(module)
    linecache.clearcache()
