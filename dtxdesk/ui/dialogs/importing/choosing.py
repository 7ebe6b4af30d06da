"""Asking for the list to import."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from dtxdesk.ui.translation import translate


def ask_for_list(parent: QWidget, folder: Path | None, on_chosen: Callable[[Path], object]) -> None:
    """Opens the system's dialog; `on_chosen` is not called when it is cancelled."""
    title = translate("PeopleImport", "Import players from a CSV file")
    picker = QFileDialog(parent, title, "" if folder is None else str(folder))
    picker.setFileMode(QFileDialog.FileMode.ExistingFile)
    picker.setNameFilters(
        [
            translate("PeopleImport", "Lists (*.csv *.tsv *.txt)"),
            translate("PeopleImport", "All files (*)"),
        ]
    )
    picker.fileSelected.connect(partial(_chosen, on_chosen))
    picker.finished.connect(picker.deleteLater)
    picker.open()


def _chosen(on_chosen: Callable[[Path], object], file: str) -> None:
    on_chosen(Path(file))
