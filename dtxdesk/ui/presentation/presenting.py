"""Begins and ends the presentation, and brings it what has changed."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QScreen
from PySide6.QtWidgets import QWidget

from dtxdesk.errors import EnvironmentProblem
from dtxdesk.settings import PRESENTATION
from dtxdesk.ui.context import Context
from dtxdesk.ui.live_watch import LiveWatch
from dtxdesk.ui.pages.tournaments.draft_tab.clock_state import clock_state
from dtxdesk.ui.pages.tournaments.draft_tab.following import DraftFollower
from dtxdesk.ui.presentation.options import Ground, PresentationOptions, options_from
from dtxdesk.ui.presentation.pages import LIVE
from dtxdesk.ui.presentation.scene import OF_A_SCENE, Scene, read_scene
from dtxdesk.ui.presentation.window import PresentationWindow

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes

log = logging.getLogger(__name__)

LARGEST_PICTURE = 4096
"""Pixels of a side: a larger picture is read smaller."""


class Presenting(QObject):
    """One presentation at a time; it stays with its tournament whatever the organiser looks at."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._owner = owner
        self._tournament_id: int | None = None
        self._follower: DraftFollower | None = None
        self._watch: LiveWatch | None = None
        self.window: PresentationWindow | None = None

    @property
    def options(self) -> PresentationOptions:
        """What was chosen last."""
        return options_from(self._context.desk.settings.get(PRESENTATION))

    @property
    def on(self) -> bool:
        return self.window is not None

    # Beginning and ending

    def toggle(self, tournament_id: int) -> None:
        """Begins with what was chosen last; ends where this one is on."""
        if self.window is not None and self._tournament_id == tournament_id:
            self.end()
        else:
            self.begin(tournament_id, self.options)

    def ask(self, tournament_id: int, name: str) -> None:
        """Asks how, then begins."""
        from dtxdesk.ui.presentation.dialog import PresentationDialog

        dialog = PresentationDialog(name, self.options, self._owner)
        dialog.chosen.connect(partial(self._keep_and_begin, tournament_id))
        dialog.open()

    def begin(self, tournament_id: int, options: PresentationOptions) -> None:
        """Shows the tournament; whatever was shown before is not any more."""
        self.end()
        window = PresentationWindow(options)
        window.closed.connect(self._closed)
        self._owner.destroyed.connect(window.deleteLater)
        self.window, self._tournament_id = window, tournament_id
        follower = DraftFollower(self._context, tournament_id, self)
        follower.changed.connect(self._draft_changed)
        follower.ticked.connect(self._draft_ticked)
        self._follower = follower
        if LIVE not in options.left_out:
            self._watch = LiveWatch(self._context, window)
            self._watch.told.connect(window.take_live)
            self._watch.start()
        self._put_in_place(window)
        self._read()
        follower.read()
        if options.ground is Ground.PICTURE and options.picture:
            self._context.runner.query(
                read_picture, Path(options.picture), on_result=window.set_picture
            )
        self._context.actions.update(presenting=True)

    def end(self) -> None:
        if self.window is not None:
            self.window.close()

    def show_next(self) -> None:
        if self.window is not None:
            self.window.show_next()

    def pause_or_go_on(self) -> None:
        if self.window is not None:
            self.window.set_paused(not self.window.paused)

    def _keep_and_begin(self, tournament_id: int, options: PresentationOptions) -> None:
        self._context.runner.change(
            self._context.desk.settings.set,
            PRESENTATION,
            options.kept(),
            title="",
            undoable=False,
            on_error=self._not_kept,
        )
        self.begin(tournament_id, options)

    def _not_kept(self, error: Exception) -> None:
        log.info("How to present was not kept: %s", error)

    def _closed(self) -> None:
        window, self.window, self._tournament_id = self.window, None, None
        if window is not None:
            window.deleteLater()
        if self._watch is not None:
            self._watch.stop()
            self._watch = None
        if self._follower is not None:
            self._follower.deleteLater()
            self._follower = None
        self._context.actions.update(presenting=False)

    def _put_in_place(self, window: PresentationWindow) -> None:
        options = window.options
        screen = screen_called(options.screen) or _other_screen(self._owner.screen())
        place = screen.availableGeometry()
        if options.window_size is not None:
            window.resize(*options.window_size)
            window.move(place.topLeft())
            window.show()
            return
        window.setGeometry(screen.geometry())
        window.showFullScreen()
        if screen is self._owner.screen():
            window.activateWindow()  # it hides the organiser's: Escape has to reach it

    # Following

    def refresh(self, changes: Changes) -> None:
        """Something was committed."""
        if self.window is None:
            return
        if any(map(changes.touches, OF_A_SCENE)):
            self._read()
        if self._follower is not None:
            self._follower.refresh(changes)

    def _read(self) -> None:
        if self._tournament_id is not None:
            self._context.runner.query(
                read_scene,
                self._context,
                self._tournament_id,
                on_result=partial(self._take, self._tournament_id),
                on_error=self._not_read,
                key="presentation",
            )

    def _not_read(self, error: Exception) -> None:
        """What is shown stays: the window says itself that the database does not answer."""
        log.info("What is presented could not be read: %s", error)

    def _take(self, tournament_id: int, scene: Scene | None) -> None:
        if self.window is None or tournament_id != self._tournament_id:
            return
        if scene is None:
            self.end()  # deleted, or its making undone
        else:
            self.window.take(scene)

    def _draft_changed(self) -> None:
        if self.window is not None and self._follower is not None:
            self.window.draft.take(self._follower.view)
            self._read_clock()
            self.window.arrange()

    def _draft_ticked(self) -> None:
        if self.window is not None and self._read_clock():
            self.window.update()

    def _read_clock(self) -> bool:
        """Whether the draft's clock shows something else."""
        follower, window = self._follower, self.window
        if follower is None or window is None or follower.view is None:
            return False
        before = window.draft.clock
        window.draft.clock = clock_state(follower.view, follower.now)
        return window.draft.clock != before


def screen_called(name: str) -> QScreen | None:
    """The monitor of that name, while it is connected."""
    return next((one for one in QGuiApplication.screens() if name and one.name() == name), None)


def _other_screen(mine: QScreen) -> QScreen:
    return next((one for one in QGuiApplication.screens() if one is not mine), mine)


def read_picture(path: Path) -> QImage:
    """A picture in memory, no larger than any screen. On a worker.

    Raises:
        EnvironmentProblem: It can't be read, or is no picture.
    """
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    most = QSize(LARGEST_PICTURE, LARGEST_PICTURE)
    if size.isValid() and size != size.boundedTo(most):
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    picture = reader.read()
    if picture.isNull():
        raise EnvironmentProblem(
            "{path} can't be shown",
            "It does not exist, or is no picture that dtxdesk knows",
            "Choose a PNG or JPEG file",
            path=path,
        )
    return picture
