"""What every page is: a header, an area with the four designed states, and what it can do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dtxdesk.errors import DeskError, EnvironmentProblem
from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.header import PageHeader
from dtxdesk.ui.widgets.states import StatefulArea

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes


class Page(QWidget):
    """A page of the window. Built when it is first opened, kept until the window closes.

    A subclass fills `column` below the header (or makes a `StatefulArea` of its content with
    `set_content`), names its `handlers`, and implements `load`, `refresh` and `situation`.

    Attributes:
        context: What the window gives it.
        header: Title, sentence and buttons.
        handlers: Actions that this page carries out, by id: those declared for it, and of the
            window's "edit.find" and "edit.copy_csv" what it can.
    """

    situation_changed = Signal()
    """What actions depend on has changed; the window asks `situation` again."""

    def __init__(
        self, context: Context, title: str, parent: QWidget | None = None, *, tabs: bool = False
    ) -> None:
        super().__init__(context.page_parent if parent is None else parent)
        self.context = context
        self.handlers: dict[str, Callable[[], object]] = {}
        self.header = PageHeader(title, self, tabs_below=tabs)
        self.header.add_search(context.actions["window.palette"])
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.header)
        self.window_title = title

    def load(self) -> None:
        """Asks for what it shows; called once, when it is first opened."""
        raise NotImplementedError

    def refresh(self, changes: Changes) -> None:
        """Something was committed, by this program or another: look at what it touches."""
        raise NotImplementedError

    def situation(self) -> dict[str, object]:
        """Its part of the `Situation` that actions depend on (`selected`, `league`)."""
        return {}

    def perform(self, action_id: str) -> bool:
        """Carries an action out; False if this page doesn't know it."""
        handler = self.handlers.get(action_id)
        if handler is None:
            return False
        handler()
        return True

    def row_in_view(self) -> int | None:
        """The row that `show_row` would bring back, on the way back and after a restart."""
        return None

    def show_row(self, row_id: int) -> None:
        """Another page sends someone here to see this row; a page without rows ignores it."""

    def show_part(self, part: str) -> None:
        """Somebody is sent to a part of this page; a page without parts ignores it."""

    @property
    def inside_row(self) -> bool:
        """Whether one row is shown in full in the table's place: Back leads to the table then."""
        return False

    def leave_row(self) -> None:
        """Back to the table."""

    def set_content(self, content: QWidget) -> StatefulArea:
        """Puts the content below the header, with the four states in its place when needed."""
        area = StatefulArea(content, self)
        area.panel.pressed.connect(self.retry)
        self.column.addWidget(area, 1)
        return area

    def retry(self) -> None:
        """The button of a state was pressed; by default it loads again."""
        self.load()

    def as_problem(self, error: Exception) -> DeskError:
        """Any failure as one with words; a bug is in the crash dialog with its details."""
        if isinstance(error, DeskError):
            return error
        return EnvironmentProblem(
            "This could not be shown", "The program made a mistake", "Try again"
        )
