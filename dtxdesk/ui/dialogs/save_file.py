"""Asking for a file to write to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where_to_save(
    parent: QWidget,
    title: str,
    name: str,
    kinds: Sequence[tuple[str, str]],
    on_chosen: Callable[[Path], object],
) -> None:
    """Opens the system's dialog; a name that is typed without an ending gets that of its kind.

    Args:
        parent: The window or page that asks.
        title: In the language of the window.
        name: Offered, without its ending.
        kinds: What each kind of file is called, and its ending without the dot; the first is
            offered.
        on_chosen: Called with the file, which may exist; not at all when the dialog is cancelled.
    """
    endings = {f"{words} (*.{ending})": ending for words, ending in kinds}
    first = kinds[0][1]
    picker = QFileDialog(parent, title)
    picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    picker.setNameFilters(list(endings))
    picker.setDefaultSuffix(first)
    picker.filterSelected.connect(
        lambda chosen: picker.setDefaultSuffix(endings.get(chosen, first))
    )
    picker.selectFile(f"{name}.{first}")
    picker.fileSelected.connect(partial(_chosen, on_chosen))
    picker.finished.connect(picker.deleteLater)
    picker.open()


def file_name(name: str) -> str:
    """A name of something, as every system takes it for a file."""
    kept = "".join(sign if sign.isalnum() or sign in "-_. " else " " for sign in name)
    return " ".join(kept.split()).strip(". ")[:60] or "export"


def _chosen(on_chosen: Callable[[Path], object], file: str) -> None:
    on_chosen(Path(file))
