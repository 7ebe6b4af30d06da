"""The dialogs that belong to no page: problems, bugs, the log, and what this program is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from dtxdesk.errors import DeskError
from dtxdesk.ui.navigation import Navigation, Place
from dtxdesk.ui.runner import Runner
from dtxdesk.ui.saying import said

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.ui.actions import Actions
    from dtxdesk.ui.context import Context
    from dtxdesk.ui.log.viewer import LogViewer
    from dtxdesk.ui.pages.page import Page


class WindowDialogs(QObject):
    """Opens them over one window; each is imported when it is first needed."""

    def __init__(self, desk: Desk, runner: Runner, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._runner = runner
        self._window = window

    def show_problem(self, problem: DeskError) -> None:
        """A failure that nobody has taken care of in its own place."""
        from dtxdesk.ui.dialogs.problem import ProblemDialog

        dialog = ProblemDialog(problem, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_crash(self, error: BaseException) -> None:
        """A bug, with a report to copy. One at a time: the first is the one that counts."""
        from dtxdesk.ui.dialogs.crash import CrashDialog

        if self._window.findChild(CrashDialog) is not None:
            return
        dialog = CrashDialog(error, self._window)
        dialog.log_asked.connect(self._show_newest_error)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_print(self, context: Context | None, page: Page | None) -> None:
        """What the page in view shows, after a look at how it comes out."""
        from dtxdesk.ui.printing.preview import PrintPreview
        from dtxdesk.ui.printing.subjects import subject_of

        if context is not None and page is not None:
            PrintPreview(context, subject_of(page, context), self._window).open()

    def show_about(self) -> None:
        from dtxdesk.ui.dialogs.about import AboutDialog

        place = said(self._desk.connection_text)
        dialog = AboutDialog(self._desk.paths.root, place, self._runner, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_shortcuts(self, actions: Actions, navigation: Navigation) -> None:
        """All keys at a glance."""
        from dtxdesk.ui.dialogs.shortcut_sheet import ShortcutSheet

        sheet = ShortcutSheet(actions, self._window)
        sheet.chosen.connect(lambda action_id: actions[action_id].trigger())
        sheet.change_asked.connect(
            partial(navigation.show_place, Place("settings", part="shortcuts"))
        )
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def show_log(self) -> LogViewer:
        """The log in a window of its own; one that is open already comes to the front."""
        from dtxdesk.logs import LOG_FILE
        from dtxdesk.ui.log.viewer import LogViewer

        viewer = self._window.findChild(LogViewer)
        if viewer is None:
            file = self._desk.paths.logs / LOG_FILE
            viewer = LogViewer(file, self._runner, self._desk.clock, self._window)
            viewer.finished.connect(viewer.deleteLater)
        viewer.show()
        viewer.raise_()
        viewer.activateWindow()
        return viewer

    def _show_newest_error(self) -> None:
        self.show_log().show_newest_error()
