"""Pages that have been laid out, kept in a temporary file: a long list takes no memory."""

from __future__ import annotations

import marshal
import tempfile
import weakref
from typing import Any

Block = tuple[str, int, float, Any]
"""Its kind, the table it is of, where it stands from the top, and its words."""


class Spool:
    """One page after the other goes in; any of them comes out again. Of one thread."""

    def __init__(self) -> None:
        # A preview holds it as long as its window; nobody else has to remember to close it.
        self._file = tempfile.TemporaryFile(prefix="dtxdesk-")  # noqa: SIM115
        self._begins: list[int] = []
        self.close = weakref.finalize(self, self._file.close)

    def __len__(self) -> int:
        return len(self._begins)

    def add(self, blocks: list[Block]) -> None:
        """Appends a page.

        Raises:
            OSError: The disk has no room for it.
        """
        self._begins.append(self._file.seek(0, 2))
        marshal.dump(blocks, self._file)

    def page(self, number: int) -> list[Block]:
        """The blocks of a page, counted from 0."""
        self._file.seek(self._begins[number])
        found: list[Block] = marshal.load(self._file)  # noqa: S302 - written by `add` alone
        return found
