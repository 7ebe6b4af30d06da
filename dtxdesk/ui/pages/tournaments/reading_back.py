"""From a file to the tournament that is in it: looked at, imported, shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from dtxdesk.ui.context import Context
from dtxdesk.ui.widgets.text import shortened

if TYPE_CHECKING:
    from dtxdesk.services.tournament_file.importing import TournamentPlan


class TournamentReading(QObject):
    """Nothing is written before somebody has seen what would be."""

    imported = Signal(int)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._window = parent

    def choose(self) -> None:
        """Asks for a file."""
        picker = QFileDialog(self._window, self.tr("Import a tournament"))
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        picker.setNameFilters([self.tr("Tournaments (*.json)"), self.tr("All files (*)")])
        picker.fileSelected.connect(self._chosen)
        picker.finished.connect(picker.deleteLater)
        picker.open()

    def _chosen(self, file: str) -> None:
        self.read(Path(file))

    def read(self, file: Path) -> None:
        """Looks into the file; whether it is imported is decided with the figures in view."""
        self._context.runner.query(
            self._reader(file),
            on_result=partial(self._decide, file),
            key="tournament.file",
        )

    def _reader(self, file: Path) -> Callable[[], TournamentPlan]:
        desk = self._context.desk

        def read() -> TournamentPlan:
            from dtxdesk.services.tournament_file.reading import read_file

            return desk.tournament_files.preview(read_file(file))

        return read

    def _decide(self, file: Path, plan: TournamentPlan) -> None:
        from dtxdesk.ui.dialogs.tournament_import import TournamentImportDialog

        dialog = TournamentImportDialog(self._context, plan, file.name, self._window)
        dialog.agreed.connect(partial(self._import, plan))
        dialog.open()

    def _import(self, plan: TournamentPlan) -> None:
        self._context.runner.change(
            self._context.desk.tournament_files.carry_out,
            plan.file,
            plan,
            title=self.tr("{name} imported").format(name=shortened(plan.fields.name)),
            on_done=self.imported.emit,
        )
