"""The wizard in the window: when it comes, what it covers, and what follows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from dtxdesk.ui.runner import Runner
from dtxdesk.ui.wizard.sample import open_sample_data

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.ui.context import Context
    from dtxdesk.ui.wizard.wizard import Wizard


class WizardHost(QObject):
    """Shows the wizard over everything that is in the window's grid, and takes it away again."""

    done = Signal()
    """It is gone, after its last step."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        middle: QWidget,
        open_database: Callable[[], object],
    ) -> None:
        super().__init__(middle)
        self._desk = desk
        self._runner = runner
        self._middle = middle
        self._open_database = open_database
        self._context: Context | None = None
        self._covered: list[QWidget] = []
        self.wizard: Wizard | None = None

    def show(self) -> None:
        """From its first step; one that is in view stays where it is."""
        if self.wizard is not None:
            return
        from dtxdesk.ui.wizard.setup import Setup
        from dtxdesk.ui.wizard.wizard import Wizard

        setup = Setup(self._desk, self._runner, self._open_database, self.start_sample, self)
        if self._context is not None:
            setup.is_open(self._context)
        grid = self._grid()
        self._covered = [
            widget
            for at in range(grid.count())
            if (item := grid.itemAt(at)) is not None
            and (widget := item.widget()) is not None
            and not widget.isHidden()
        ]
        wizard = Wizard(setup, self._middle)
        wizard.left.connect(self.leave)
        wizard.finished.connect(self._finish)
        for widget in self._covered:
            widget.hide()
        grid.addWidget(wizard, 0, 0, grid.rowCount(), grid.columnCount())
        wizard.show()
        wizard.show_first()
        self.wizard = wizard

    def is_open(self, context: Context) -> None:
        """The database is open; the wizard, if it is there, can use it."""
        self._context = context
        if self.wizard is not None:
            self.wizard.setup.is_open(context)

    def leave(self) -> None:
        """Back to the window; a database that isn't open yet is opened where it stands."""
        if self.wizard is not None:
            self._uncover()
            if self._context is None:
                self._open_database()

    def give_up(self) -> None:
        """The database can't be opened: the window says why, and what to do."""
        if self.wizard is not None:
            self._uncover()

    def start_sample(self) -> bool:
        """Opens the sample league in a window of its own."""
        return open_sample_data()

    def _uncover(self) -> None:
        wizard, self.wizard = self.wizard, None
        assert wizard is not None
        for widget in self._covered:
            widget.show()
        self._grid().removeWidget(wizard)
        wizard.hide()
        wizard.deleteLater()

    def _finish(self) -> None:
        self.leave()
        self.done.emit()

    def _grid(self) -> QGridLayout:
        grid = self._middle.layout()
        assert isinstance(grid, QGridLayout)
        return grid
