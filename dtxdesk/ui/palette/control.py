"""The palette in its window: what it searches, and what happens with the hit that is chosen."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from dtxdesk.ui.actions import Actions
from dtxdesk.ui.navigation import Navigation
from dtxdesk.ui.palette.commands import ACTION, CommandSource
from dtxdesk.ui.palette.hit import Hit
from dtxdesk.ui.palette.palette import Palette
from dtxdesk.ui.palette.providers import PROVIDERS, look_up
from dtxdesk.ui.palette.recent import RecentlyUsed
from dtxdesk.ui.palette.setting_hits import setting_hits
from dtxdesk.ui.runner import Runner

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk

SETTINGS_PAGE = "settings"


class PaletteControl(QObject):
    """Opens the palette, runs the action of a hit or goes where it leads."""

    def __init__(
        self, desk: Desk, runner: Runner, actions: Actions, navigation: Navigation, host: QWidget
    ) -> None:
        super().__init__(host)
        self._actions = actions
        self._navigation = navigation
        self._recent = RecentlyUsed(desk.settings, runner, self)
        providers = [found for found in PROVIDERS if found.page in navigation.entries]
        self.palette = Palette(
            CommandSource(actions, self._settings),
            partial(look_up, desk, providers),
            lambda: self._recent.keys,
            runner,
            host,
        )
        self.palette.chosen.connect(self._run)
        self.palette.looked_at.connect(self._look_at)

    def toggle(self) -> None:
        """Opens the palette; the same key closes it again."""
        if self.palette.is_open:
            self.palette.close_palette()
        else:
            self.palette.open()

    def _settings(self) -> Iterable[Hit]:
        known = SETTINGS_PAGE in self._navigation.entries
        return setting_hits(SETTINGS_PAGE) if known else ()

    def _run(self, hit: Hit) -> None:
        if hit.key.startswith(ACTION):
            self._recent.use(hit.key)
        if hit.action:
            self._actions[hit.action].trigger()
        elif hit.place is not None:
            self._navigation.show_place(hit.place)

    def _look_at(self, hit: Hit) -> None:
        if hit.place is not None:
            self._navigation.show_place(hit.place)
