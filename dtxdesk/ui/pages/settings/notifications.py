"""Tray and notifications; where the desktop has no tray, that is said before anyone wonders."""

from __future__ import annotations

from PySide6.QtWidgets import QSystemTrayIcon

from dtxdesk.ui.pages.settings.section import SectionView
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.frames import Banner


class NotificationsSection(SectionView):
    """The declared settings, below the sentence that says what this desktop lacks."""

    def fill(self) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            banner = Banner("info", self)
            banner.say(
                self.tr("This desktop has no tray."),
                self.tr("The icon and the notifications can't be shown."),
            )
            self.column.addWidget(banner)
            self.column.addSpacing(theme().metrics.px(12))
        super().fill()
