"""Going about: the pages of the window, the way one came, and where one was last time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from dtxdesk.ui.actions import GO, Action
from dtxdesk.ui.pages import PageEntry

if TYPE_CHECKING:
    from dtxdesk.ui.context import Context
    from dtxdesk.ui.pages.page import Page

LONGEST_WAY = 100
"""Places that are remembered to go back to."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page, and what of it is meant.

    Attributes:
        row: A row of it (None: none, or the page as it is).
        part: A part of it, such as a section of the settings.
    """

    page: str
    row: int | None = None
    part: str = ""


class Navigation(QObject):
    """Builds pages when they are first opened, and knows the way back.

    Going from row to row inside of a page is no way: the place that one leaves is remembered with
    the row that was last in view.
    """

    moved = Signal(str)
    """The id of the page that is in view now."""
    situation_changed = Signal()
    """What actions depend on has changed in a page."""

    def __init__(
        self,
        entries: tuple[PageEntry, ...],
        stack: QStackedWidget,
        rows: Mapping[str, int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.entries = {entry.id: entry for entry in entries}
        self.pages: dict[str, Page] = {}
        self.current = ""
        self._stack = stack
        self._context: Context | None = None
        self._remembered = dict(rows)
        self._way: list[Place] = []
        self._at = -1

    def open(self, context: Context) -> None:
        """There is a database now, and pages can be built on it."""
        self._context = context

    @property
    def usable(self) -> bool:
        """Whether pages can be shown."""
        return self._context is not None

    def entry_or_first(self, page_id: str) -> PageEntry:
        """The page of that id, or the first one where there is no such page any more."""
        return self.entries.get(page_id) or next(iter(self.entries.values()))

    @property
    def page(self) -> Page | None:
        """The page in view."""
        return self.pages.get(self.current)

    def show_page(self, page_id: str) -> Page:
        """Opens a page, building it the first time.

        Raises:
            KeyError: there is no such page.
        """
        page = self._built(page_id)
        if page_id != self.current:
            self._step(Place(page_id))
        self._bring_forward(page_id)
        return page

    def show_place(self, place: Place) -> Page:
        """Opens a page at a row of it; the row before is a step of its own on the way back."""
        page = self._built(place.page)
        self._step(place)
        self._bring_forward(place.page)
        if place.row is not None:
            page.show_row(place.row)
        if place.part:
            page.show_part(place.part)
        return page

    @property
    def can_go_back(self) -> bool:
        return self._at > 0 or (self.page is not None and self.page.inside_row)

    @property
    def can_go_forward(self) -> bool:
        return self._at < len(self._way) - 1

    def back(self) -> None:
        if self.page is not None and self.page.inside_row and not self._came_to_row:
            self.page.leave_row()
        elif self._at > 0:
            self._go(self._at - 1)

    @property
    def _came_to_row(self) -> bool:
        """Whether the row in view is where one was sent from another page."""
        return self._at > 0 and self._way[self._at].row is not None

    def forward(self) -> None:
        if self.can_go_forward:
            self._go(self._at + 1)

    def rows_in_view(self) -> dict[str, int]:
        """The row in view of each page, to come back to after a restart."""
        rows = dict(self._remembered)
        for page_id, page in self.pages.items():
            row = page.row_in_view()
            if row is not None:
                rows[page_id] = row
        return rows

    def _built(self, page_id: str) -> Page:
        page = self.pages.get(page_id)
        if page is None:
            assert self._context is not None
            page = self.pages[page_id] = self.entries[page_id].build(self._context)
            page.situation_changed.connect(self.situation_changed)
            self._stack.addWidget(page)
            page.load()
            remembered = self._remembered.pop(page_id, None)
            if remembered is not None:
                page.show_row(remembered)
        return page

    def _bring_forward(self, page_id: str) -> None:
        self.current = page_id
        self._stack.setCurrentWidget(self.pages[page_id])
        self.moved.emit(page_id)

    def _step(self, place: Place) -> None:
        self._note_row()
        del self._way[self._at + 1 :]
        if not self._way or self._way[-1] != place:
            self._way.append(place)
        del self._way[:-LONGEST_WAY]
        self._at = len(self._way) - 1

    def _go(self, at: int) -> None:
        self._note_row()
        self._at = at
        place = self._way[at]
        page = self._built(place.page)
        self._bring_forward(place.page)
        if place.row is not None and page.row_in_view() != place.row:
            page.show_row(place.row)
        if place.part:
            page.show_part(place.part)

    def _note_row(self) -> None:
        page = self.page
        if page is not None and self._at >= 0:
            part = self._way[self._at].part
            self._way[self._at] = Place(self.current, page.row_in_view(), part)


def page_actions(entries: tuple[PageEntry, ...]) -> tuple[Action, ...]:
    """Going to each page; those in the sidebar on Ctrl+1 and so on."""
    in_sidebar = [entry.id for entry in entries if entry.sidebar]
    return tuple(
        Action(
            f"{GO}{entry.id}",
            QCoreApplication.translate("Pages", entry.title),
            entry.icon,
            _shortcut(in_sidebar.index(entry.id) + 1) if entry.sidebar else "",
        )
        for entry in entries
    )


def _shortcut(number: int) -> str:
    return f"Ctrl+{number}" if number <= 9 else ""
