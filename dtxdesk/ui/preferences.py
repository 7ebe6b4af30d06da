"""The settings of this computer as the window changes them: kept at once, undone one by one.

Every change of a setting by a person goes through here, wherever it is made (the settings page, the
View menu), so that all of them show the same value. What another program writes into the file is
taken over as well.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from dtxdesk import logs, settings
from dtxdesk.errors import DeskError
from dtxdesk.settings import Setting
from dtxdesk.ui.runner import Runner
from dtxdesk.ui.theme import theme
from dtxdesk.ui.window_state import as_mode

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk

log = logging.getLogger(__name__)

T = TypeVar("T")

MOST_STEPS = 100
"""How many changes can be taken back."""

TOGETHER_MS = 200
"""A write of the file is several events; they are looked into once."""


@dataclass(frozen=True, slots=True)
class Step:
    """A change that can be taken back: what the file said before it (None: nothing)."""

    setting: Setting[Any]
    before: Any


class Preferences(QObject):
    """Changes settings on the writer's thread and tells whoever shows them.

    What acts at once is done here: theme, motion, the level of the log, the plan of syncs.
    """

    changed = Signal(str)
    """The key of a setting that has another value now, whoever changed it."""
    refused = Signal(str, object)
    """The key of a setting that could not be changed, and the DeskError that says why."""
    steps_changed = Signal()
    """`last_step` is another one."""

    def __init__(self, desk: Desk, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runner = runner
        self._steps: list[Step] = []
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(TOGETHER_MS)
        self._soon.timeout.connect(self._look_at_file)
        self._watcher.directoryChanged.connect(self._soon.start)
        self._watcher.fileChanged.connect(self._soon.start)
        self._stamp = _stamp(desk.paths.settings)

    def watch(self) -> None:
        """From now on what other programs write into the file shows in this window."""
        folder, file = self._desk.paths.root, self._desk.paths.settings
        there = [str(place) for place in (folder, file) if place.exists()]
        if there:
            self._watcher.addPaths(there)

    def get(self, setting: Setting[T]) -> T:
        return self._desk.settings.get(setting)

    def set(self, setting: Setting[T], value: T) -> None:
        """Keeps a value; `changed` or `refused` comes when that is done."""
        self._change(setting, value)

    def reset(self, setting: Setting[Any]) -> None:
        """Goes back to the default."""
        self._change(setting, None)

    @property
    def last_step(self) -> Step | None:
        """What `undo` would take back."""
        return self._steps[-1] if self._steps else None

    def undo(self) -> None:
        """Takes the newest change back, of those made in this window."""
        if self._steps:
            step = self._steps.pop()
            self._write(
                step.setting,
                step.before,
                on_done=partial(self._kept, step.setting, None),
                on_error=partial(self._not_undone, step),
            )
            self.steps_changed.emit()

    def _change(self, setting: Setting[Any], value: Any) -> None:
        before = self._desk.settings.filed(setting)
        if value != before or type(value) is not type(before):
            step = Step(setting, before)
            self._write(
                setting,
                value,
                on_done=partial(self._kept, setting, step),
                on_error=partial(self._not_kept, setting),
            )

    def _write(
        self,
        setting: Setting[Any],
        value: Any,
        on_done: Callable[[Any], object],
        on_error: Callable[[Exception], object],
    ) -> None:
        store = self._desk.settings
        self._runner.change(
            partial(store.reset, setting) if value is None else partial(store.set, setting, value),
            title="",
            undoable=False,
            on_done=on_done,
            on_error=on_error,
        )

    def _kept(self, setting: Setting[Any], step: Step | None, _nothing: None) -> None:
        if step is not None:
            self._steps = [*self._steps[-MOST_STEPS + 1 :], step]
            self.steps_changed.emit()
        self._take_effect(setting)

    def _not_kept(self, setting: Setting[Any], error: Exception) -> None:
        if isinstance(error, DeskError):
            self.refused.emit(setting.key, error)

    def _not_undone(self, step: Step, error: Exception) -> None:
        self._steps.append(step)
        self.steps_changed.emit()
        self._not_kept(step.setting, error)

    def _take_effect(self, setting: Setting[Any]) -> None:
        store = self._desk.settings
        if setting is settings.THEME:
            theme().set_mode(as_mode(store.get(settings.THEME)))
        elif setting is settings.REDUCED_MOTION:
            theme().reduced_motion = store.get(settings.REDUCED_MOTION)
        elif setting is settings.LOG_LEVEL:
            logs.set_level(store.get(settings.LOG_LEVEL))
        elif setting in (settings.SYNC_ENABLED, settings.SYNC_INTERVAL) and self._desk.is_open:
            self._runner.change(self._desk.plan.settings_changed, title="", undoable=False)
        self.changed.emit(setting.key)

    # What other programs write

    def _look_at_file(self) -> None:
        self.watch()  # a file that was replaced is no longer watched
        stamp = _stamp(self._desk.paths.settings)
        if stamp != self._stamp:
            self._stamp = stamp
            self._runner.change(
                self._desk.settings.reload, title="", undoable=False, on_done=self._taken_over
            )

    def _taken_over(self, others: tuple[Setting[Any], ...]) -> None:
        for setting in others:
            log.info("Another program has changed %s", setting.key)
            self._take_effect(setting)


def _stamp(file: Path) -> tuple[int, int]:
    """Tells one state of the file from the next: time and number of the file."""
    try:
        state = file.stat()
    except OSError:
        return (0, 0)
    return (state.st_mtime_ns, state.st_ino)
