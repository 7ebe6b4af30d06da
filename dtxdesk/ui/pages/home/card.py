"""What every card of the Home page is: a box that reads what it shows in the page's snapshot."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QWidget

from dtxdesk.ui.context import Context
from dtxdesk.ui.theme import theme

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.data.queries.home import Snapshot


class HomeCard(QWidget):
    """A card, or several that belong together.

    A subclass names the `tables` whose changes it shows, and implements `read` and `take`.
    """

    tables: ClassVar[Sequence[str]] = ()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context

    @staticmethod
    def read(desk: Desk, connection: Snapshot) -> Any:
        """What it shows; on a worker, in the snapshot that all cards share."""
        return None

    def take(self, found: Any) -> None:
        """Shows what `read` has found."""

    def show_jobs(self) -> None:
        """A job has begun, ended or got further."""

    def tick(self, now: datetime) -> None:
        """A second has passed; for words such as "in 22 s"."""


def px(design: float) -> int:
    """A length of the design at the size in force."""
    return theme().metrics.px(design)
