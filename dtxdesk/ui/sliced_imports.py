"""Imports code of the window on the window's own thread, a few milliseconds at a time.

Classes of Qt are made while such a module is imported, and PySide makes them safely on that thread
alone: made on another while the window was being painted, they took the program down now and then.
"""

from __future__ import annotations

import linecache
import re
import sys
import time
from collections import deque
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from dtxdesk.ui.late_imports import import_late

PROGRAM = "dtxdesk."

SLICE_SECONDS = 0.002
"""After this long the window gets its turn again."""

_IMPORT = re.compile(
    r"^(?:from (dtxdesk[\w.]*) import (\([^)]*\)|.*)|import (dtxdesk[\w.]*))", re.MULTILINE
)
"""At the start of a line: what is indented is imported later, or by type checkers only."""


class SlicedImports(QObject):
    """Imports modules one by one, each after those it imports itself."""

    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[str] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)

    def add(self, modules: Iterable[str]) -> None:
        """Imports these in this order (`in_order`), after what is waiting; then says `done`."""
        self._waiting.extend(modules)
        self._timer.start()

    def end(self) -> None:
        """What is not imported by now is imported when it is needed."""
        self._timer.stop()

    def _slice(self) -> None:
        until = time.monotonic() + SLICE_SECONDS
        while time.monotonic() < until:
            if not self._waiting:
                self._timer.stop()
                linecache.clearcache()
                self.done.emit()
                return
            import_late(self._waiting.popleft())


def in_order(modules: Iterable[str]) -> list[str]:
    """The program's modules that these need, themselves last; those that are loaded left out.

    Read from their sources with a pattern: what it misses is imported along with the one that
    needs it. Rules and services are among them: imported on a worker at the same time as these,
    they would come into PySide's own hook from two sides.
    """
    found: dict[str, None] = {}
    begun: set[str] = set()

    def visit(module: str) -> None:
        if module in begun or module in sys.modules or not module.startswith(PROGRAM):
            return
        begun.add(module)
        file = _file_of(module)
        if file is None:
            return
        for package, names, plain in _IMPORT.findall(file.read_text("utf-8")):
            visit(package or plain)
            for name in re.findall(r"\w+", names):
                visit(f"{package}.{name}")
        found[module] = None

    for module in modules:
        visit(module)
    return list(found)


def modules_of(package: str) -> list[str]:
    """Every module of a package and of those inside it, without importing anything."""
    root = Path(__file__).parents[2]
    return [
        ".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
        for file in sorted(root.joinpath(*package.split(".")).rglob("*.py"))
    ]


def _file_of(module: str) -> Path | None:
    """Where a module's source is, without importing anything; None where there is no such one."""
    root = Path(__file__).parents[2]
    place = root.joinpath(*module.split("."))
    for file in (place / "__init__.py", place.with_suffix(".py")):
        if file.is_file():
            return file
    return None
