"""The Jobs page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from dtxdesk.jobs.job_ids import SYNC
from dtxdesk.settings import SYNC_ENABLED
from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.jobs.detail import JobPane
from dtxdesk.ui.pages.jobs.table import JobsModel, JobsTable
from dtxdesk.ui.pages.jobs.words import key_of
from dtxdesk.ui.pages.page import Page
from dtxdesk.ui.pages.pane_splitter import PaneSplitter
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes

SECOND_MS = 1_000


class JobsPage(Page):
    """The jobs on the left, one of them in full on the right. Reads nothing from the database."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.window_title = self.tr("Jobs")
        self.header.set_title(self.window_title)
        self.header.set_note(self.tr("What runs by itself while the window is open"))
        self._help: Callable[[], object] = context.actions["league.new"].trigger
        self._hint = Banner("info")
        self._hint.button.clicked.connect(self.retry)
        self._hint_place = QWidget()
        around = QHBoxLayout(self._hint_place)
        px = theme().metrics.px
        around.setContentsMargins(px(24), 0, px(24), px(12))
        around.addWidget(self._hint)
        self.column.addWidget(self._hint_place)
        self._hint_place.hide()
        self._splitter = PaneSplitter()
        self.area = self.set_content(self._splitter)
        left = QWidget(self._splitter)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        self.table = JobsTable(JobsModel(context.desk.clock, self))
        column.addWidget(self.table)
        self._pane: JobPane | None = None
        self._second = QTimer(self)
        self._second.setInterval(SECOND_MS)
        self._second.timeout.connect(self._tick)
        context.jobs.changed.connect(self._show)
        context.preferences.changed.connect(self._show_hint)
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self.table.activated_row.connect(lambda _row: self.run_current())
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.handlers = {
            "job.run": self.run_current,
            "job.stop": self.stop_current,
            "job.pause": lambda: self._set_paused(paused=True),
            "job.resume": lambda: self._set_paused(paused=False),
        }
        QTimer.singleShot(0, self, self._show_pane)  # made once the table is painted

    @property
    def pane(self) -> JobPane:
        """One job in full, made after the rest: all at once would hold up the window."""
        if self._pane is None:
            clock, actions = self.context.desk.clock, self.context.actions
            self._pane = JobPane(clock, actions, self._splitter.pane_place)
            self._splitter.set_pane(self._pane, closes=False)
            self._splitter.fill()
            self._splitter.open_pane()  # with a table as small as this one there is always room
        return self._pane

    # What it shows

    def load(self) -> None:
        self._show()

    def refresh(self, changes: Changes) -> None:
        """Jobs are no rows of the database: `JobsWatch` tells of them."""

    def situation(self) -> dict[str, object]:
        current = self.table.current
        return {"job": key_of(current) if current else "", "selected": 1 if current else 0}

    def retry(self) -> None:
        self._help()

    def show_job(self, job_id: str) -> None:
        """Somebody comes here to see this job."""
        self.table.select_job(job_id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._second.start()
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()

    def _show(self) -> None:
        states = self.context.jobs.states
        self.table.jobs.set_states(states)
        if not states:
            self.area.show_loading(self.tr("The jobs begin as soon as everything is read…"))
        else:
            self.area.show_content()
            if self.table.current is None:
                self.table.selectRow(0)
        self._show_hint()
        self._show_current()

    def _show_hint(self) -> None:
        """Why no league is read, and the button that changes that."""
        states = self.context.jobs.states
        idle = bool(states) and not any(state.id.startswith(SYNC) for state in states)
        self._hint_place.setVisible(idle)
        if not idle:
            return
        if self.context.preferences.get(SYNC_ENABLED):
            self._hint.say(
                self.tr("No league is followed."),
                self.tr("Matches come in by themselves once there is a league."),
            )
            self._hint.offer(self.tr("New league…"))
            self._help = self.context.actions["league.new"].trigger
        else:
            self._hint.say(
                self.tr("Leagues are not followed by themselves."),
                self.tr("A setting says so; a league can still be read by hand."),
            )
            self._hint.offer(self.tr("Settings"))
            self._help = lambda: self.context.show_page("settings")

    def _show_current(self) -> None:
        if self._pane is not None:
            self._show_pane()
        self.situation_changed.emit()

    def _show_pane(self) -> None:
        current = self.table.current
        self.pane.setVisible(current is not None)
        if current is not None:
            self.pane.show_job(current, self.context.desk.jobs.runs(current.id))

    def _tick(self) -> None:
        self.table.jobs.tick()
        if self._pane is not None:
            self._pane.tick()

    # What it does

    def run_current(self) -> None:
        """Runs the current job at once, also a paused one."""
        current = self.table.current
        if current is not None and not current.running:
            self.context.jobs.run_now(current.id, current.title)

    def stop_current(self) -> None:
        """Stops the current job; what it has done stays done."""
        current = self.table.current
        if current is not None:
            self.context.jobs.stop(current.id)

    def _set_paused(self, *, paused: bool) -> None:
        current = self.table.current
        if current is not None:
            self.context.jobs.set_paused(current.id, paused=paused)

    def _open_menu(self, at: QPoint) -> None:
        if self.table.current is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context.actions.fill(menu, ("job.run", "job.stop", "", "job.pause", "job.resume"))
        menu.popup(self.table.viewport().mapToGlobal(at))
