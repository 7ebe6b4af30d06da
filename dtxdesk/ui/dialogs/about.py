"""What this program is, in which version, and where it keeps its data."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from dtxdesk import __version__
from dtxdesk.ui.dialogs.problem import DetailsDialog


class AboutDialog(DetailsDialog):
    """Version, licence, data folder."""

    def __init__(self, data_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(
            "info",
            "muted",
            f"dtxdesk {__version__}",
            (),
            f"dtxdesk {__version__}\nQt {qVersion()}\n{data_folder}",
            parent,
        )
        self.add_sentence(self.tr("Community Dota 2 leagues, run from one desktop program."))
        self.add_sentence(
            self.tr("Free software under the MIT licence. Typeface Inter, SIL Open Font License.")
        )
        self.add_sentence(self.tr("Your data: {folder}").format(folder=data_folder))
        self.add_close(self.tr("Close"))
