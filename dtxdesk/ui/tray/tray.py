"""The icon in the system's tray, with its menu and tooltip."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from dtxdesk.ui.tray.icon import SyncLook, tray_icon


class Tray(QObject):
    """Shown only where it is wanted and the desktop has a tray."""

    open_asked = Signal()
    quit_asked = Signal()
    pause_asked = Signal(bool)
    """Syncs shall pause, or go on."""

    def __init__(self, sync_now: QAction, window: QWidget) -> None:
        super().__init__(window)
        self._look: SyncLook | None = None
        self._icon = QSystemTrayIcon(self)
        self._menu = QMenu(window)
        self._open = self._menu.addAction(self.tr("Open dtxdesk"))
        self._open.triggered.connect(self.open_asked)
        self._menu.addSeparator()
        self._menu.addAction(sync_now)
        self._pause = self._menu.addAction(self.tr("Pause syncing"))
        self._pause.setCheckable(True)
        self._pause.triggered.connect(self.pause_asked)
        self._menu.addSeparator()
        self._quit = self._menu.addAction(self.tr("Quit"))
        self._quit.triggered.connect(self.quit_asked)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self.open_asked)
        self.show_state("dtxdesk", "calm")

    @property
    def shown(self) -> bool:
        return self._icon.isVisible()

    @property
    def menu(self) -> QMenu:
        return self._menu

    @property
    def words(self) -> str:
        """What the pointer is told over the icon."""
        return self._icon.toolTip()

    def set_wanted(self, wanted: bool) -> None:
        """Shows or hides it; where there is no tray it stays away, and asks no more of anybody."""
        shown = wanted and QSystemTrayIcon.isSystemTrayAvailable()
        if shown != self._icon.isVisible():
            self._icon.setVisible(shown)

    def show_state(self, words: str, look: SyncLook) -> None:
        """How the sync stands: as a sentence in the tooltip, as a dot on the icon."""
        self._icon.setToolTip(words)
        self._pause.setChecked(look == "paused")
        if look != self._look:
            self._look = look
            self._icon.setIcon(tray_icon(look))

    def tell(self, title: str, text: str) -> None:
        """A desktop notification; nothing where the icon isn't shown."""
        if self.shown:
            self._icon.showMessage(title, text, tray_icon("calm"))

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        ):
            self.open_asked.emit()
