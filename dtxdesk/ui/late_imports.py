"""Importing what the window needs only after it is there."""

from __future__ import annotations

import importlib
import linecache
import pkgutil
import sys
from collections.abc import Callable, Mapping, Sequence


def import_late(module: str) -> None:
    """Imports a module and drops its source again.

    PySide reads the source of whatever is imported after it (to see whether it mentions PySide),
    and Python keeps what was read: 20 MB for all that a window needs.
    """
    importlib.import_module(module)
    linecache.clearcache()


def import_all_late(package: str) -> None:
    """Imports every module of a package, as `import_late` does."""
    import_late(package)
    for module in pkgutil.iter_modules(sys.modules[package].__path__, f"{package}."):
        import_late(module.name)


def names_on_demand(package: str, modules: Mapping[str, Sequence[str]]) -> Callable[[str], object]:
    """A `__getattr__` for a package: its names, each imported when it is first asked for."""
    homes = {name: module for module, names in modules.items() for name in names}

    def find(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found: object = getattr(importlib.import_module(f"{package}.{homes[name]}"), name)
        setattr(sys.modules[package], name, found)  # the next time nobody asks here
        return found

    return find
