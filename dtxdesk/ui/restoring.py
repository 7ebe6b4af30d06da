"""Putting a backup back: what it would bring is shown first, then it is done beside the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from dtxdesk.domain.rights import Deed
from dtxdesk.ui.actions import Actions
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.runner import Runner

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.services.backups import Preview
    from dtxdesk.ui.dialogs.restore import RestoreDialog


class Restoring(QObject):
    """The way from a file to the restored database, wherever it begins: dialog, drop, start."""

    restored = Signal(object, object)
    """The file that was restored, and where the state before is kept (None: there was none)."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        actions: Actions,
        stop_jobs: Callable[[], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._runner = runner
        self._actions = actions
        self._stop_jobs = stop_jobs
        self._window = window

    def choose_file(self, parent: QWidget | None = None) -> None:
        """Asks for any file, then goes on as `show`."""
        picker = QFileDialog(
            parent or self._window,
            self.tr("Restore from a file"),
            str(self._desk.backups.folder if self._desk.backups.folder.exists() else ""),
        )
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        picker.setNameFilters([self.tr("Databases (*.sqlite *.db)"), self.tr("All files (*)")])
        picker.fileSelected.connect(lambda file: self.show(Path(file), parent))
        picker.finished.connect(picker.deleteLater)
        picker.open()

    def show(self, file: Path, parent: QWidget | None = None) -> None:
        """Looks into the file; the person decides with both sides in view."""
        self._runner.network(
            self._desk.backups.preview,
            file,
            on_result=partial(self._decide, parent or self._window),
            key="restore.preview",
        )

    def _decide(self, parent: QWidget, preview: Preview) -> None:
        from dtxdesk.ui.dialogs.restore import RestoreDialog

        dialog = RestoreDialog(preview, self._desk.clock(), parent)
        guard(dialog.restore, self._actions, Deed.RESTORE)
        dialog.agreed.connect(partial(self._restore, preview.file, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _restore(self, file: Path, dialog: RestoreDialog) -> None:
        self._stop_jobs()
        self._runner.change(
            self._desk.backups.restore,
            file,
            title="",
            undoable=False,
            on_done=partial(self._done, file, dialog),
            on_error=partial(self._failed, dialog),
        )

    def _done(self, file: Path, dialog: RestoreDialog, kept: Path | None) -> None:
        dialog.accept()
        self.restored.emit(file, kept)

    def _failed(self, dialog: RestoreDialog, error: Exception) -> None:
        dialog.reject()
        self._runner.problem.emit(error)
