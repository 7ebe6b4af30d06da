"""What the window remembers: its place, the page in view, the sidebar, the columns of tables."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QObject, QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from dtxdesk.errors import DeskError
from dtxdesk.settings import COLUMN_LAYOUTS, WINDOW_STATE, Settings
from dtxdesk.ui.runner import Runner
from dtxdesk.ui.theme import ThemeMode

if TYPE_CHECKING:
    from dtxdesk.ui.models.table import PagedTable

log = logging.getLogger(__name__)

FIRST_SIZE = (1280, 800)
SAVE_AFTER_MS = 800


def as_mode(text: str) -> ThemeMode:
    """A theme mode from a setting or the end of an action's id."""
    match text:
        case "dark" | "light" | "system":
            return text
    raise ValueError(text)


class WindowState:
    """Reads and keeps the state of one window in the settings of this computer."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        kept = settings.get(WINDOW_STATE)
        self._state = dict(kept)

    @property
    def page(self) -> str:
        return self._text("page")

    @property
    def slim(self) -> bool:
        return self._state.get("slim") is True

    @property
    def rows(self) -> dict[str, int]:
        """The row that was in view on each page."""
        kept = self._state.get("rows")
        rows = kept if isinstance(kept, Mapping) else {}
        return {str(page): row for page, row in rows.items() if type(row) is int}

    def put_in_place(self, window: QMainWindow) -> None:
        """Where it was last time, or in the middle of the screen at a size that fits.

        Large text asks for more than a small screen has: then the screen is the limit.
        """
        room = QGuiApplication.primaryScreen().availableGeometry()
        window.setMinimumSize(window.minimumSize().boundedTo(room.size()))
        kept = QByteArray.fromBase64(self._text("geometry").encode("ascii", "ignore"))
        if not kept.isEmpty() and window.restoreGeometry(kept):
            return
        window.resize(QSize(*FIRST_SIZE).boundedTo(room.size()))

    def show(self, window: QMainWindow) -> None:
        """Shows it where it was put; the first time it fills a screen without room for more.

        The frame would otherwise push its foot off such a screen.
        """
        room = QGuiApplication.primaryScreen().availableGeometry()
        first = QSize(*FIRST_SIZE)
        if not self._text("geometry") and first.boundedTo(room.size()) != first:
            window.showMaximized()
        else:
            window.show()

    def keep(self, window: QMainWindow, page: str, rows: Mapping[str, int], *, slim: bool) -> None:
        """Writes it down; a folder that can't be written to is no reason to hold up the end."""
        geometry = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
        state = {"geometry": geometry, "page": page, "rows": dict(rows), "slim": slim}
        if state == self._state:
            return
        try:
            self._settings.set(WINDOW_STATE, state)
        except DeskError as problem:
            log.info("The window's place was not kept: %s", problem)

    def _text(self, key: str) -> str:
        value = self._state.get(key)
        return value if isinstance(value, str) else ""


class ColumnMemory(QObject):
    """Gives a table the columns it had, and keeps what is changed."""

    def __init__(
        self, settings: Settings, runner: Runner, name: str, table: PagedTable[Any]
    ) -> None:
        super().__init__(table)
        self._settings = settings
        self._runner = runner
        self._name = name
        self._table = table
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self._save)
        layouts = settings.get(COLUMN_LAYOUTS)
        layout = layouts.get(name)
        if isinstance(layout, Mapping):
            table.restore_columns(layout)
        self._kept = table.column_state()
        table.columns_changed.connect(self._timer.start)

    def _save(self) -> None:
        state = self._table.column_state()
        if state == self._kept:
            return
        self._kept = state
        others = self._settings.get(COLUMN_LAYOUTS)
        layouts = {**others, self._name: state}
        self._runner.change(
            self._settings.set,
            COLUMN_LAYOUTS,
            layouts,
            title="",
            undoable=False,
            on_error=self._not_saved,
        )

    def _not_saved(self, error: Exception) -> None:
        log.info("The columns were not kept: %s", error)
