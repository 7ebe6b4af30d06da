"""What was run from the palette last, so that it stands first the next time."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QObject

from dtxdesk.settings import PALETTE_RECENT, Settings
from dtxdesk.ui.runner import Runner

log = logging.getLogger(__name__)

KEPT = 10


class RecentlyUsed(QObject):
    """Keys of hits, the newest first, kept on this computer."""

    def __init__(self, settings: Settings, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._runner = runner
        kept = settings.get(PALETTE_RECENT).get("keys")
        self._keys = [key for key in kept if isinstance(key, str)] if isinstance(kept, list) else []

    @property
    def keys(self) -> Sequence[str]:
        return tuple(self._keys)

    def use(self, key: str) -> None:
        """This one is the newest now."""
        self._keys = [key, *(known for known in self._keys if known != key)][:KEPT]
        self._runner.change(
            self._settings.set,
            PALETTE_RECENT,
            {"keys": self._keys},
            title="",
            undoable=False,
            on_error=self._not_kept,
        )

    def _not_kept(self, error: Exception) -> None:
        log.info("What was used last was not kept: %s", error)
