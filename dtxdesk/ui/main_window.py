"""The main window: sidebar, pages, status bar, and the actions that tie them together.

It shows itself at once with nothing but the frame; the database is opened on a worker after the
first paint, pages are built when they are first opened, and the jobs start last.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QGridLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QWidget,
)

from dtxdesk.errors import DeskError
from dtxdesk.settings import SHORTCUTS, THEME
from dtxdesk.ui.account_watch import AccountWatch
from dtxdesk.ui.actions import ACTIONS, GO, MENU_END, Actions
from dtxdesk.ui.announcements import Announcements
from dtxdesk.ui.bracket_painter import BracketPainter
from dtxdesk.ui.drop.target import DropTarget
from dtxdesk.ui.faces import Faces
from dtxdesk.ui.feed import FeedBridge
from dtxdesk.ui.frame_facts import FrameFacts
from dtxdesk.ui.hosting_guard import HostingGuard
from dtxdesk.ui.late_start import LateStart
from dtxdesk.ui.navigation import Navigation, page_actions
from dtxdesk.ui.opening import OpeningPanel
from dtxdesk.ui.page_files import print_pages
from dtxdesk.ui.pages import PAGES, PageEntry
from dtxdesk.ui.preferences import Preferences
from dtxdesk.ui.restoring import Restoring
from dtxdesk.ui.runner import Runner
from dtxdesk.ui.saying import said
from dtxdesk.ui.shared_watch import SharedWatch
from dtxdesk.ui.sidebar import Sidebar
from dtxdesk.ui.startup import Startup
from dtxdesk.ui.status_bar import HEIGHT as STATUS_HEIGHT
from dtxdesk.ui.status_bar import StatusBar
from dtxdesk.ui.theme import ThemeMode, theme
from dtxdesk.ui.toasts import Toasts
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets.frames import Banner, Surrounding
from dtxdesk.ui.widgets.scrim import DialogScrim
from dtxdesk.ui.widgets.text import plain_title
from dtxdesk.ui.window_dialogs import WindowDialogs
from dtxdesk.ui.window_state import WindowState, as_mode
from dtxdesk.ui.wizard.first_start import is_first_start
from dtxdesk.ui.wizard.host import WizardHost

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.data.feed import Changes
    from dtxdesk.ui.commands import Commands
    from dtxdesk.ui.context import Context
    from dtxdesk.ui.jobs_watch import JobsWatch
    from dtxdesk.ui.log.viewer import LogViewer
    from dtxdesk.ui.pages.page import Page
    from dtxdesk.ui.palette.control import PaletteControl
    from dtxdesk.ui.tray.background import Background

log = logging.getLogger(__name__)

LEAST_SIZE = (640, 360)
"""In design pixels: with text of twice the size the smallest screen, 1280 x 720."""
ROOM_FOR_SIDEBAR = 900
"""In a narrower window the sidebar is slim, until somebody wants it wide."""
MOST_WAIT = 5.0
"""Seconds that closing waits for work to end."""


class MainWindow(QMainWindow):
    """The window on one Desk."""

    def __init__(self, desk: Desk, entries: tuple[PageEntry, ...] = PAGES) -> None:
        super().__init__()
        self._desk = desk
        desk.print_pages = print_pages
        desk.draw_bracket = BracketPainter(desk, self).paint
        self._painted = False
        self._context: Context | None = None
        self._commands: Commands | None = None
        self._jobs: JobsWatch | None = None
        self._palette: PaletteControl | None = None
        self._background: Background | None = None
        self._quitting = False
        self._closing = False
        self.state = WindowState(desk.settings)
        self.runner = Runner(self, desk.write)
        self.preferences = Preferences(desk, self.runner, self)
        self.feed = FeedBridge(self)
        self.faces = Faces(desk, self.runner, self)
        self.actions_ = Actions(self, (*ACTIONS, *page_actions(entries)))
        self.sidebar = Sidebar(entries)
        self.status = StatusBar()
        self.opening = OpeningPanel()
        self.stack = QStackedWidget()
        self.navigation = Navigation(entries, self.stack, self.state.rows, self)
        self._facts = FrameFacts(
            desk, self.runner, self.actions_, entries, self.sidebar, self.status
        )
        self.dialogs = WindowDialogs(desk, self.runner, self)
        self.restoring: Restoring = Restoring(
            desk, self.runner, self.actions_, self._stop_jobs, self
        )
        self._startup = Startup(desk, self.runner, self.opening, self.stack, self.restoring)
        self._late = LateStart(desk, self.runner, self._hear, self._hear_others, self)
        self._middle = QWidget()
        self.banner = Banner("error", self._middle)
        self._lay_out()
        self._shared = SharedWatch(
            desk, self.runner, self.actions_, self.status, self.banner,
            self._where, self._refresh, self._tell, self,
        )  # fmt: skip
        self._guard = HostingGuard(desk, lambda: self._shared.others, self)
        self.wizards = WizardHost(desk, self.runner, self._middle, self.open_database)
        self.toasts = Toasts(self._middle)
        self._announcements = Announcements(self.toasts, self.actions_)
        self.account = AccountWatch(self.sidebar.account, self)
        self.toasts.keep_clear(theme().metrics.px(STATUS_HEIGHT))
        self.drops = DropTarget(self, self._middle)
        self._scrim = DialogScrim(self._middle)
        self._connect()
        self._fill_menus()
        self.setWindowTitle("dtxdesk")
        self._slim = self.state.slim
        self._narrow = False
        self._show_sidebar(slim=self._slim)
        self.sidebar.set_usable(False)
        self.state.put_in_place(self)

    # Building

    def _lay_out(self) -> None:
        px = theme().metrics.px
        self.stack.addWidget(self.opening)
        grid = QGridLayout(self._middle)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.sidebar, 0, 0, 2, 1)
        grid.addWidget(Surrounding(self.banner, (12, 12, 12, 0), self._middle), 0, 1)
        grid.addWidget(self.stack, 1, 1)
        grid.addWidget(self.status, 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)
        self.setCentralWidget(self._middle)
        self.setMinimumSize(px(LEAST_SIZE[0]), px(LEAST_SIZE[1]))

    def _connect(self) -> None:
        self.actions_.triggered.connect(self.perform)
        self.sidebar.page_chosen.connect(self._go_to)
        self.sidebar.slim_asked.connect(self.set_slim)
        self._startup.opened.connect(self._database_is_open)
        self._startup.failed.connect(self.wizards.give_up)
        self.wizards.done.connect(partial(self._go_to, "home"))
        self.restoring.restored.connect(self._announcements.restored)
        self.restoring.restored.connect(self._go_on_restored)
        self.opening.quit_asked.connect(self.close)
        self.runner.problem.connect(self.show_problem)
        self.runner.crashed.connect(self.dialogs.show_crash)
        self.runner.changed.connect(self._announcements.changed)
        self.preferences.changed.connect(self._preference_changed)
        self.feed.changed.connect(self._refresh)
        self.navigation.moved.connect(self.sidebar.show_page)
        self.navigation.moved.connect(self._look_around)
        self.navigation.moved.connect(self._late.approach)
        self.navigation.moved.connect(self._shared.look)
        self.navigation.situation_changed.connect(self._look_around)
        self._facts.syncs_read.connect(self._look_around)
        QShortcut(QKeySequence("F10"), self, self.sidebar.open_menu)

    def _fill_menus(self) -> None:
        if sys.platform == "darwin":
            bar = self.menuBar()
            for title, ids in self.actions_.menus():
                self.actions_.fill(bar.addMenu(title), ids)
            self.actions_.fill(bar.addMenu(translate("Actions", "Help")), MENU_END)
        menu = QMenu(self)
        self.actions_.fill_menu(menu)
        self.sidebar.set_menu(menu)
        self._preference_changed(THEME.key)
        self._preference_changed(SHORTCUTS.key)

    # Opening and closing

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._begin)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowBlocked:
            self._scrim.dim()
        elif event.type() == QEvent.Type.WindowUnblocked:
            self._scrim.brighten()
            if QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive:
                # A window manager gives the keyboard back after a dialog; without one nobody does.
                QTimer.singleShot(0, self, self.activateWindow)
        return super().event(event)

    def _begin(self) -> None:
        """Opens the database; where there is none yet, the wizard asks first where it shall be."""
        if is_first_start(self._desk):
            self.wizards.show()
        else:
            self.open_database()

    def open_database(self) -> None:
        """Opens the database on a worker; what stands in the way is shown in the window."""
        self._startup.open("dtxdesk.ui.commands", self._first_page().module)

    def _first_page(self) -> PageEntry:
        """The page that was in view last time."""
        return self.navigation.entry_or_first(self.state.page)

    def _database_is_open(self) -> None:
        from dtxdesk.ui.commands import Commands
        from dtxdesk.ui.context import Context
        from dtxdesk.ui.jobs_watch import JobsWatch
        from dtxdesk.ui.tray.background import Background

        jobs = JobsWatch(self._desk, self.runner, self)
        jobs.changed.connect(self._show_jobs)
        jobs.failed.connect(self._announcements.job_failed)
        self.status.stop_asked.connect(jobs.stop)
        self.status.jobs_asked.connect(self._open_jobs)
        self._jobs = jobs
        self._context = Context(
            self._desk,
            self.runner,
            self.actions_,
            self.toasts,
            jobs,
            self.show_page,
            self.preferences,
            self.stack,
            self.status.show_note,
            self.account,
        )
        self._commands = Commands(self._context, self.restoring, self)
        self.navigation.open(self._context)
        self.wizards.is_open(self._context)
        place = said(self._desk.connection_text)
        self.sidebar.brand.set_place(place)
        self.status.show_place(place)
        self.actions_.update(open=True)
        self.sidebar.set_usable(True)
        self.show_page(self._first_page().id)
        self.preferences.watch()
        self._background = Background(jobs, self._facts, self.preferences, self.actions_, self)
        self._background.open_asked.connect(self.raise_to_front)
        self._background.quit_asked.connect(self.quit)
        self._facts.read()
        self._shared.begin()
        self.account.begin(self._context)
        self._late.begin([entry.module for entry in self.navigation.entries.values()])

    def _hear(self, changes: Changes) -> None:
        """Every commit, on the feed's thread."""
        self.feed.receive(changes)
        self._desk.plan.on_changes(changes)

    def _hear_others(self) -> None:
        """Somebody else came, went or turned a page; on the feed's thread."""
        self._shared.someone_moved()

    def _tell(self, title: str, text: str) -> None:
        self.toasts.show(title, text)

    def quit(self) -> None:
        """Ends the program, also where closing would leave it in the tray."""
        self._quitting = True
        self.close()

    def _ask_to_quit(self) -> None:
        if not self._guard.asks(self.quit):
            self.quit()

    def closeEvent(self, event: QCloseEvent) -> None:
        background = self._background
        if background is not None and background.keeps_running and not self._quitting:
            self.hide()
            event.ignore()
            return
        if not self._quitting and self._guard.asks(self.quit):
            event.ignore()
            return
        self._closing = True
        self._late.end()
        self._shared.end()
        self.faces.end()
        if self._commands is not None:
            self._commands.end()
        if background is not None:
            background.end()
        navigation = self.navigation
        self.state.keep(self, navigation.current, navigation.rows_in_view(), slim=self._slim)
        self.hide()
        self._stop_jobs()
        self.runner.shutdown(MOST_WAIT)
        super().closeEvent(event)
        QCoreApplication.quit()  # a window that is hidden is not the last one that closes

    def _stop_jobs(self) -> None:
        if self._jobs is None:
            return
        # The list that is shown may be a moment old, so the scheduler is asked as well.
        for state in (*self._desk.jobs.list(), *self._jobs.states):
            if state.running:
                self._jobs.stop(state.id)

    def raise_to_front(self) -> None:
        """Somebody has started the program again: here it is, unless it is about to end."""
        if self._closing:
            return
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # Pages

    def show_page(self, page_id: str) -> Page:
        """Opens a page, building it the first time.

        Raises:
            KeyError: there is no such page.
        """
        return self.navigation.show_page(page_id)

    def _look_around(self) -> None:
        """Takes over the situation of the page in view."""
        page = self.navigation.page
        if page is None:
            return
        title = self.tr("{page} – dtxdesk").format(page=page.window_title)
        self.setWindowTitle(plain_title(title))
        mine: dict[str, object] = {"selected": 0, "league": None, **page.situation()}
        if mine["league"] is None:
            mine["league"] = self._facts.syncs.primary if self._facts.syncs else None
        league = mine["league"]
        syncing = self._jobs is not None and self._jobs.syncing(
            league if isinstance(league, int) else None
        )
        searchable = "edit.find" in page.handlers
        self.actions_.update(
            page=self.navigation.current,
            syncing=syncing,
            searchable=searchable,
            can_go_back=self.navigation.can_go_back,
            can_go_forward=self.navigation.can_go_forward,
            **mine,
        )

    def _where(self) -> str:
        """Where one is, for others to see: the page, and the tournament that is open on it."""
        tournament = self.actions_.situation.tournament if self.actions_.situation.inside else None
        page = self.navigation.current
        return f"{page}:{tournament}" if page == "tournaments" and tournament else page

    def _go_to(self, page_id: str) -> None:
        if self.navigation.usable:
            self.show_page(page_id)

    @property
    def pages(self) -> Mapping[str, Page]:
        """The pages that have been opened so far."""
        return self.navigation.pages

    def set_slim(self, slim: bool) -> None:
        """Somebody wants the sidebar slim, or wide; in a narrow window just for now."""
        if not self._narrow:
            self._slim = slim
        self._show_sidebar(slim=slim)

    def _show_sidebar(self, *, slim: bool) -> None:
        self.sidebar.set_slim(slim)
        self.actions_["window.sidebar"].setChecked(slim)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme().metrics.px(ROOM_FOR_SIDEBAR)
        if narrow != self._narrow:
            self._narrow = narrow
            self._show_sidebar(slim=narrow or self._slim)

    # Actions

    def perform(self, action_id: str) -> None:
        """Carries out an action: the page it names, the page in view, or the window."""
        if self._palette is not None and action_id != "window.palette":
            self._palette.palette.close_palette()
        declared = self.actions_.declared(action_id)
        handler = self._own_handler(action_id)
        if handler is not None:
            handler()
        elif declared.page:
            self.show_page(declared.page).perform(action_id)
        elif self.navigation.page is not None:
            self.navigation.page.perform(action_id)

    def _own_handler(self, action_id: str) -> Callable[[], object] | None:
        kind, _, what = action_id.partition(".")
        if action_id.startswith(GO):
            return partial(self._go_to, what)
        if kind == "theme":
            return partial(self._set_theme, as_mode(what))
        own: dict[str, Callable[[], object]] = {
            "window.sidebar": lambda: self.set_slim(not self.sidebar.slim),
            "app.wizard": self.wizards.show,
            "table.export": self._export_shown,
            "app.print": lambda: self.dialogs.show_print(self._context, self.navigation.page),
            "app.sample": self.wizards.start_sample,
            "help.about": self.dialogs.show_about,
            "help.log": self.show_log,
            "help.shortcuts": partial(self.dialogs.show_shortcuts, self.actions_, self.navigation),
            "window.palette": self._toggle_palette,
            "window.notices": self.toasts.take_focus,
            "window.back": self.navigation.back,
            "window.forward": self.navigation.forward,
            "app.quit": self._ask_to_quit,
        }
        commands = self._commands.handlers if self._commands else {}
        return own.get(action_id) or commands.get(action_id)

    def _set_theme(self, mode: ThemeMode) -> None:
        theme().set_mode(mode)
        self.preferences.set(THEME, mode)

    def _export_shown(self) -> None:
        if self._commands is not None:
            self._commands.export_shown(self.navigation.page)

    def _preference_changed(self, key: str) -> None:
        if key == THEME.key:
            self.actions_[f"theme.{self.preferences.get(THEME)}"].setChecked(True)
        elif key == SHORTCUTS.key:
            self.actions_.set_shortcuts(self.preferences.get(SHORTCUTS))

    def _toggle_palette(self) -> None:
        if self._palette is None:
            from dtxdesk.ui.palette.control import PaletteControl

            self._palette = PaletteControl(
                self._desk, self.runner, self.actions_, self.navigation, self._middle
            )
        self._palette.toggle()

    def _open_jobs(self, job_id: str) -> None:
        from dtxdesk.ui.pages.jobs.page import JobsPage

        page = self.show_page("jobs")
        if isinstance(page, JobsPage):
            page.show_job(job_id)

    # What happened

    def show_problem(self, problem: DeskError) -> None:
        """A failure that nobody has taken care of in its own place."""
        self.dialogs.show_problem(problem)

    def show_log(self) -> LogViewer:
        """The log in a window of its own; one that is open already comes to the front."""
        return self.dialogs.show_log()

    def _go_on_restored(self) -> None:
        """A database that could not be opened has been replaced by a backup."""
        if not self.navigation.usable:
            self.open_database()

    def _refresh(self, changes: Changes) -> None:
        for page in self.navigation.pages.values():
            page.refresh(changes)
        if self._commands is not None:
            self._commands.refresh(changes)
        self._facts.read(changes)
        self.faces.refresh(changes)

    # What the frame shows

    def _show_jobs(self) -> None:
        assert self._jobs is not None
        self.status.show_job(self._jobs.running())
        self._look_around()
