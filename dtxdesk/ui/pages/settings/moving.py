"""The row that copies all data to another place."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.settings.row import Row
from dtxdesk.ui.widgets import Button


class MoveRow(Row):
    """Away from this computer, or from a server to it: what is open decides which."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__("", "", "move copy shared server", parent)
        self.set_title(self.tr("Copy all data"))
        self.set_help(
            self.tr("Into an empty database, and compared. What is open now stays as it is.")
            if context.desk.database.is_sqlite
            else self.tr("Compared row by row. What is here now is backed up first.")
        )
        self._context = context
        words = (
            self.tr("Copy to a shared database…")
            if context.desk.database.is_sqlite
            else self.tr("Copy to this computer…")
        )
        self.button = Button(words, "copy", parent=self)
        self.button.clicked.connect(self._open)
        self.put(self.button)

    def _open(self) -> None:
        from dtxdesk.ui.dialogs.copy_database import CopyDatabaseDialog

        local = self._context.desk.database.is_sqlite
        CopyDatabaseDialog(self._context, self, to_server=local).open()
