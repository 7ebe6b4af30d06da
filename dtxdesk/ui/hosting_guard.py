"""Before a window that hosts is closed: whoever works in its database is disconnected by that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.services.company import Someone


class HostingGuard(QObject):
    """Asks once where somebody else is connected to a database that this window serves.

    Args:
        desk: The window's.
        others: Who else has the database open.
        window: What is to be closed.
    """

    def __init__(
        self, desk: Desk, others: Callable[[], Sequence[Someone]], window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._others = others
        self._window = window

    def asks(self, close: Callable[[], object]) -> bool:
        """Whether the answer has to be waited for.

        Args:
            close: Called where the answer is to close all the same.
        """
        names = list(dict.fromkeys(one.name for one in self._others()))
        if not (self._desk.serves_others and names):
            return False
        from dtxdesk.ui.dialogs.confirm import ConfirmDialog

        question = ConfirmDialog(
            self.tr("Close the window that hosts?"),
            (
                self.tr("Working in its database right now: {names}.").format(
                    names=", ".join(names)
                ),
                self.tr("They are disconnected, and come back by themselves when you start again."),
            ),
            self.tr("Close and disconnect"),
            self._window,
        )
        question.finished.connect(question.deleteLater)
        question.accepted.connect(close)
        question.open()
        return True
