"""The code of the window is imported on its own thread, in slices."""

from __future__ import annotations

import json
import subprocess
import sys
import threading

from pytestqt.qtbot import QtBot

from dtxdesk.ui.sliced_imports import SlicedImports, in_order, modules_of

ALONE = """
import json, sys
from dtxdesk.ui.sliced_imports import PROGRAM, in_order, modules_of
wanted = in_order(modules_of("dtxdesk.ui.pages"))
along = {}
for module in wanted:
    before = set(sys.modules)
    __import__(module)
    more = sorted(
        name for name in set(sys.modules) - before - {module}
        if name.startswith(PROGRAM) and hasattr(sys.modules[name], "__file__")
    )
    if more:
        along[module] = more
print(json.dumps([len(wanted), along]))
"""


def test_each_module_comes_after_those_it_imports() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", ALONE], capture_output=True, text=True, check=True, timeout=60
    )
    count, along = json.loads(ended.stdout)
    assert count > 50
    # A package whose own file imports its modules comes with them all at once; that is all.
    brought = {name.rpartition(".")[0] for names in along.values() for name in names}
    assert len(along) < count // 8, along
    assert len(brought) < 20, brought


def test_they_are_imported_on_the_thread_of_the_window(qtbot: QtBot) -> None:
    module = "dtxdesk.ui.sliced_import_of_a_test"
    noted: list[threading.Thread] = []

    class Loader:
        """An importer that has one module and notes who imports it."""

        def find_spec(self, name: str, *_: object) -> object:
            if name != module:
                return None
            from importlib.machinery import ModuleSpec

            return ModuleSpec(name, self)  # type: ignore[arg-type]

        def create_module(self, _spec: object) -> None:
            return None

        def exec_module(self, _module: object) -> None:
            noted.append(threading.current_thread())

    finder = Loader()
    sys.meta_path.insert(0, finder)  # type: ignore[arg-type]
    try:
        imports = SlicedImports()
        with qtbot.waitSignal(imports.done):
            imports.add([module])
    finally:
        sys.meta_path.remove(finder)  # type: ignore[arg-type]
        sys.modules.pop(module, None)
    assert noted == [threading.main_thread()]


def test_what_is_loaded_and_what_is_not_of_the_program_is_left_out() -> None:
    assert in_order(["dtxdesk.ui.sliced_imports", "os", "zipapp"]) == []
    assert "dtxdesk.ui.pages.home.page" in modules_of("dtxdesk.ui.pages")
    assert "dtxdesk.ui.pages" in modules_of("dtxdesk.ui.pages")
