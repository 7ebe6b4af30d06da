"""The Audit page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from dtxdesk.data.queries.audit import OperationRow, RowEffect, RowEvent, UndoPreview
from dtxdesk.domain.rights import Role
from dtxdesk.domain.search import SearchError
from dtxdesk.errors import EnvironmentProblem
from dtxdesk.services.history import ChangedSince
from dtxdesk.ui.action_button import ActionButton
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.save_file import ask_where_to_save
from dtxdesk.ui.guarded import guard_as
from dtxdesk.ui.models.paged import PagedTableModel
from dtxdesk.ui.models.table import PagedTable
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.audit.columns import audit_columns
from dtxdesk.ui.pages.audit.detail import AuditPane
from dtxdesk.ui.pages.audit.filter_bar import AuditFilterBar
from dtxdesk.ui.pages.audit.listing import Listing
from dtxdesk.ui.pages.audit.reading import AuditReader, OperationDetail
from dtxdesk.ui.pages.page import Page
from dtxdesk.ui.pages.pane_splitter import PaneSplitter
from dtxdesk.ui.times import clock_time
from dtxdesk.ui.window_state import ColumnMemory

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes

PAGE_OF = {
    "users": "players",
    "leagues": "leagues",
    "steam_matches": "matches",
    "steam_match_players": "matches",
}
"""The page that shows the rows of a table."""


class AuditPage(Page):
    """Operations on the left, newest first; one of them in full on the right."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.window_title = self.tr("Audit")
        self.header.set_title(self.window_title)
        self.header.set_note(self.tr("Who changed what, and what it was before"))
        self.header.add_button(
            ActionButton(context.actions["audit.export"], "upload", text=self.tr("Export"))
        )
        self._reader = AuditReader(context.desk)
        self._loaded_at = context.desk.clock()
        self._on_button: Callable[[], object] = self.load
        self._wanted_row: int | None = None
        self._needs = Role.STAFF
        self.bar = AuditFilterBar(self)
        self.column.addWidget(self.bar)
        self._splitter = PaneSplitter()
        self.area = self.set_content(self._splitter)
        model = PagedTableModel(
            audit_columns(context.desk.clock),
            self._reader.rows,
            lambda row: row.id,
            context.runner,
            self._splitter,
            dimmed=lambda row: row.taken_back is not None,
        )
        self.table: PagedTable[OperationRow] = PagedTable(model, parent=self._splitter)
        self.table.setAccessibleName(self.tr("Operations, newest first"))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.listing = Listing(self._reader, context.runner, self)
        self._columns = ColumnMemory(context.desk.settings, context.runner, "audit", self.table)
        self._connect()
        self.handlers = {
            "audit.undo": self.ask_to_take_back,
            "audit.export": self._choose_file,
            "edit.find": self.bar.focus_search,
            "edit.copy_csv": self._copy_csv,
        }

    def _connect(self) -> None:
        self.bar.changed.connect(self.load)
        self.bar.columns.clicked.connect(self._choose_columns)
        self.listing.changed.connect(self._show_list)
        self.listing.failed.connect(self._failed)
        self.table.current_id_changed.connect(self._show_current)
        self.table.selected_ids_changed.connect(self.situation_changed)
        self.table.row_activated.connect(self._open_pane)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.table.paged.fetch_failed.connect(self._failed)
        self.table.verticalScrollBar().valueChanged.connect(self._mind_the_end)
        self._splitter.covered.connect(self.bar.setHidden)
        QTimer.singleShot(0, self, lambda: self.pane)  # made once the table is painted

    @cached_property
    def pane(self) -> AuditPane:
        """One operation in full, made after the rest: all at once would hold up the window."""
        pane = AuditPane(self._splitter.pane_place)
        self._splitter.set_pane(pane)
        for button in pane.taking_back:
            guard_as(button, self.context.actions, "audit.undo")
        pane.take_back_asked.connect(self.ask_to_take_back)
        pane.take_back_confirmed.connect(self._take_back)
        pane.operation_asked.connect(self.show_row)
        pane.more_wanted.connect(self._ask_more)
        pane.changes.row_opened.connect(self._open_row)
        pane.closed.connect(self._close_pane)
        return pane

    # What it shows

    def load(self) -> None:
        if not self.listing.loaded:
            self.area.show_loading(self.tr("Reading the audit log…"))
        self.listing.begin(self.bar.wanted())

    def refresh(self, changes: Changes) -> None:
        if self.listing.loaded:
            self.table.paged.refresh()  # what was done may be taken back now
            self.listing.look_for_newer()
            self._show_current(self.table.current_id())

    def situation(self) -> dict[str, object]:
        return {"selected": len(self.table.selected_ids()), "audit_needs": self._needs}

    def row_in_view(self) -> int | None:
        return self.table.current_id()

    def show_row(self, row_id: int) -> None:
        """Shows one operation by its first event; filters that leave it out are taken off."""
        if self.table.select_id(row_id):
            return
        self._wanted_row = row_id
        if self.bar.narrowing:
            self.bar.clear()
        elif self.listing.loaded:
            self.listing.go_down_to(row_id)

    def retry(self) -> None:
        self._on_button()

    def _show_list(self) -> None:
        self._loaded_at = self.context.desk.clock()
        self.bar.show_problem(None)
        self.bar.set_authors(self.listing.authors)
        ids = self.listing.ids
        self.table.paged.set_ids(ids)
        self._show_count(len(ids))
        if ids:
            self.area.show_content()
            self._select(ids)
        elif self.listing.searching:
            self.area.show_loading(self.tr("Looking further back…"))
        elif self.bar.narrowing:
            self._on_button = self.bar.clear
            self.area.show_empty(
                "search",
                self.tr("Nothing matches"),
                self.tr("No change is left by this search and these filters."),
                self.tr("Show all changes"),
            )
        else:
            self._on_button = self.context.actions["player.new"].trigger
            self.area.show_empty(
                "audit",
                self.tr("Nothing has been changed yet"),
                self.tr(
                    "Every change that anyone makes is listed here with what it was before, and "
                    "can be taken back from here."
                ),
                self.tr("New player"),
            )

    def _select(self, ids: Sequence[int]) -> None:
        wanted = self._wanted_row
        if wanted is not None:
            if self.table.select_id(wanted):
                self._wanted_row = None
            elif not self.listing.complete and ids[-1] > wanted:
                self.listing.go_down_to(wanted)
                return
            else:
                self._wanted_row = None
        if self.table.current_id() is None:
            self.table.selectRow(0)

    def _show_count(self, shown: int) -> None:
        words = grouped(shown) if self.listing.complete else f"{grouped(shown)}+"
        self.bar.count.setText(words)
        self.bar.count.setAccessibleName(
            self.tr("All %n operation(s)", "", shown)
            if self.listing.complete
            else self.tr("The newest %n operation(s)", "", shown)
        )

    def _failed(self, error: Exception) -> None:
        if isinstance(error, SearchError):
            self.bar.show_problem(error)
        elif self.listing.loaded and isinstance(error, EnvironmentProblem):
            self.area.show_offline(clock_time(self._loaded_at, self.context.desk.clock()))
        else:
            self._on_button = self.load
            self.area.show_error(self.as_problem(error))

    def _mind_the_end(self, value: int) -> None:
        """Reads on before someone who scrolls has come to the end."""
        bar = self.table.verticalScrollBar()
        if value >= bar.maximum() - 2 * bar.pageStep():
            self.listing.read_on()

    # The pane

    def _show_current(self, first_event: int | None) -> None:
        if first_event is None:
            self._splitter.clear()
            return
        self.context.runner.query(
            self._reader.detail,
            first_event,
            on_result=self._take_detail,
            on_error=self._failed,
            key="audit.detail",
        )

    def _take_detail(self, detail: OperationDetail | None) -> None:
        if detail is not None and detail.row.id == self.table.current_id():
            self.pane.show_operation(detail)
            self._splitter.fill()
            self._needs = detail.needs
            self.situation_changed.emit()

    def _ask_more(self, operation: str, after: int) -> None:
        self.context.runner.query(
            self._reader.more,
            operation,
            after,
            on_result=self._take_more,
            on_error=self._failed,
            key="audit.more",
        )

    def _take_more(self, found: tuple[str, list[RowEvent]]) -> None:
        self.pane.show_more(*found)

    def _open_pane(self) -> None:
        self._splitter.open_pane()
        if self.pane.isVisible():
            self.pane.changes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_pane(self) -> None:
        self._splitter.close_pane()
        self.table.setFocus()

    def _open_row(self, effect: RowEffect) -> None:
        self.context.show_page(PAGE_OF[effect.table]).show_row(effect.row_id)

    # Taking back

    def ask_to_take_back(self) -> None:
        """Shows what undoing (or redoing) the current operation would do, before it is done."""
        first_event = self.table.current_id()
        if first_event is not None:
            self._splitter.open_pane()
            self.context.runner.query(
                self._reader.preview,
                first_event,
                on_result=self._take_preview,
                on_error=self._refused,
                key="audit.preview",
            )

    def _take_preview(self, preview: UndoPreview) -> None:
        self.pane.show_preview(preview)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, ChangedSince):
            self.pane.refuse_for(error.later)
        else:
            self.pane.refuse(self.as_problem(error))

    def _take_back(self, operation: str) -> None:
        row = self.pane.row
        self.context.runner.change(
            self.context.desk.history.take_back,
            operation,
            title="",
            on_done=partial(self._say_taken_back, redo=row is not None and row.is_redo),
            on_error=self._refused,
            undoable=False,
        )

    def _say_taken_back(self, title: str, *, redo: bool) -> None:
        words = self.tr("Done again: {what}") if redo else self.tr("Undone: {what}")
        other = "edit.undo" if redo else "edit.redo"
        self.context.toasts.show(
            words.format(what=title),
            button=self.tr("Undo") if redo else self.tr("Redo"),
            on_button=partial(self.context.actions.ask, other),
            undo=True,
        )

    # What else it does

    def _copy_csv(self) -> None:
        ids = self.table.selected_ids()
        if ids:
            self.context.runner.query(
                self._reader.rows, ids, on_result=self._take_csv, key="audit.csv"
            )

    def _take_csv(self, rows: Sequence[OperationRow]) -> None:
        QGuiApplication.clipboard().setText(self.table.csv_of(rows))

    def _choose_columns(self) -> None:
        menu = self.table.column_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        button = self.bar.columns
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context.actions.fill(menu, ("audit.undo", "", "edit.copy_csv", "audit.export"))
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _choose_file(self) -> None:
        ask_where_to_save(
            self,
            self.tr("Export the audit log – dtxdesk"),
            "audit",
            (("CSV", "csv"), ("JSON", "json")),
            self._export,
        )

    def _export(self, path: Path) -> None:
        """Of what is filtered; not on the writer: a long export must hold up no change."""
        file_format = "json" if path.suffix.lower() == ".json" else "csv"
        self.context.runner.network(
            self._reader.export, self.bar.wanted(), file_format, path, on_result=self._exported
        )

    def _exported(self, path: Path) -> None:
        self.context.toasts.show(self.tr("Exported"), str(path))
