"""What every step of the wizard is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dtxdesk.errors import DeskError
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.frames import Banner
from dtxdesk.ui.wizard.setup import Setup


def px(design: float) -> int:
    """A length of the design at the size in force."""
    return theme().metrics.px(design)


class Step(QWidget):
    """A step: what it asks, whether its answers can be taken, and taking them.

    A subclass fills `column`, says in `obstacle` why one can't go on (empty: one can), and in
    `confirm` keeps what was typed, then emits `confirmed`; or it calls `refuse`.
    """

    confirmed = Signal()
    changed = Signal()
    """`obstacle` may be another one."""

    def __init__(self, setup: Setup, parent: QWidget) -> None:
        super().__init__(parent)
        self.setup = setup
        self.busy = False
        self.banner = Banner("error", self)
        self.banner.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(4), px(4), px(4), px(4))
        self.column.setSpacing(px(16))

    @property
    def title(self) -> str:
        """Its words in the list of steps."""
        raise NotImplementedError

    @property
    def note(self) -> str:
        """The second line there."""
        raise NotImplementedError

    @property
    def question(self) -> str:
        raise NotImplementedError

    @property
    def intro(self) -> str:
        raise NotImplementedError

    @property
    def obstacle(self) -> str:
        """Why one can't go on; empty when one can."""
        return ""

    def enter(self) -> None:
        """It comes into view."""

    def confirm(self) -> None:
        """Keeps what was typed; nothing was kept before."""
        self.confirmed.emit()

    def begin(self) -> None:
        """Something is on its way: the button waits."""
        self.busy = True
        self.banner.hide()
        self.changed.emit()

    def end(self) -> None:
        self.busy = False
        self.changed.emit()

    def refuse(self, error: Exception) -> None:
        """What stands in the way, over the step; all that was typed is still there."""
        self.end()
        if isinstance(error, DeskError):
            self.banner.say(said(error.title), said(error.explanation))
        else:
            self.banner.say(self.tr("This did not work"), self.tr("The report says more."))
        self.banner.show()
