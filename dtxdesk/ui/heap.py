"""What Linux' C library keeps of memory that was freed: told to share and to give back.

Both calls are hints of glibc (https://man7.org/linux/man-pages/man3/mallopt.3.html,
https://man7.org/linux/man-pages/man3/malloc_trim.3.html); elsewhere nothing is done.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable

MOST_HEAPS = 2
"""Each thread would have a heap of its own; a dozen that take turns need no more than these."""

_M_ARENA_MAX = -8


def share_heaps() -> None:
    """Lets all threads use the same few heaps. Once, before threads begin."""
    set_option = _of_the_c_library("mallopt")
    if set_option is not None:
        set_option(_M_ARENA_MAX, MOST_HEAPS)


def give_back_freed() -> None:
    """Gives back what starting needed for a moment; costs a few milliseconds."""
    trim = _of_the_c_library("malloc_trim")
    if trim is not None:
        trim(0)


def _of_the_c_library(name: str) -> Callable[..., int] | None:
    if sys.platform != "linux":
        return None
    found: Callable[..., int] | None = getattr(ctypes.CDLL(None), name, None)
    return found
