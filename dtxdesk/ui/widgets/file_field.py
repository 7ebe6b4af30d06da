"""A line for a file: typed, pasted, or chosen in the system's dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFileDialog, QLineEdit, QSizePolicy, QWidget

from dtxdesk.ui.theme import icon, theme


class FileField(QLineEdit):
    """The folder at its end opens the dialog; what is chosen there counts as typed.

    Args:
        name: What a screen reader calls it, and the title of the dialog.
        kinds: The dialog's filters, the likeliest first.
        kept: How a file that is chosen is written down.
    """

    def __init__(
        self,
        name: str,
        kinds: tuple[str, ...],
        kept: Callable[[Path], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._kinds = kinds
        self._kept = kept
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.browse = self.addAction(icon("folder"), QLineEdit.ActionPosition.TrailingPosition)
        self.browse.setToolTip(self.tr("Choose a file…"))
        self.browse.triggered.connect(self._open)

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(280), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(160), super().sizeHint().height())

    def _open(self) -> None:
        picker = QFileDialog(self.window(), self._name)
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        picker.setNameFilters(list(self._kinds))
        picker.fileSelected.connect(self.take)
        picker.finished.connect(picker.deleteLater)
        picker.open()

    def take(self, file: str) -> None:
        """Writes a file down that was chosen."""
        self.setText(self._kept(Path(file)))
        self.textEdited.emit(self.text())
