"""None, True and False are made to last on Python 3.11.

From Python 3.12 on these three are never freed, however often they are let go of. PySide6 6.12
counts on that on every Python: each null pointer or empty QVariant that it hands over takes a
reference of None that it never added, and an hour of painting and clicking ends in "Fatal Python
error: deallocating None". Python 3.11 gets here what 3.12 does by itself: counts so high that they
never reach zero.
"""

from __future__ import annotations

import ctypes
import sys

FOREVER = 1 << 60
"""More references than a program can give back in a lifetime."""


def make_singletons_last() -> None:
    """Safe to call again; does nothing where Python needs no help."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    if ctypes.sizeof(ctypes.c_ssize_t) < 8:
        return
    for singleton in (None, True, False):
        if sys.getrefcount(singleton) < FOREVER // 2:
            # CPython's object begins with its count, in ordinary (not in debug-tracing) builds.
            ctypes.c_ssize_t.from_address(id(singleton)).value += FOREVER
