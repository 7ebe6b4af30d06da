"""The sample league, in a window of its own."""

from __future__ import annotations

import sys

from PySide6.QtCore import QProcess


def open_sample_data() -> bool:
    """Starts the program once more, on sample data in a folder that is thrown away at the end.

    Gives whether it could be started.
    """
    started, _process = QProcess.startDetached(sys.executable, ["-m", "dtxdesk", "demo"], "")
    return started
