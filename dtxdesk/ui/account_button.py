"""The foot of the sidebar: who is signed in with Discord."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from dtxdesk.ui.delegates.avatars import avatar
from dtxdesk.ui.delegates.painting import middle
from dtxdesk.ui.sidebar_button import SidebarButton
from dtxdesk.ui.theme import icon_pixmap, theme
from dtxdesk.ui.widgets.text import plain_tooltip

HEIGHT = 40
PICTURE = 28
SOMEBODY = -1
"""Whoever is signed in need not be a player: a colour, and no player's picture."""


class AccountButton(SidebarButton):
    """Name and picture of who is signed in, or the words that nobody is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(HEIGHT, parent)
        self._name = ""
        self._second = ""
        self._picture: QPixmap | None = None
        self.show_nobody()

    def show_nobody(self) -> None:
        self._say("", self.tr("Not signed in"), self.tr("Sign in with Discord"))

    def show_person(self, name: str, second: str) -> None:
        """Somebody is; `second` is the line below the name."""
        words = self.tr("Signed in with Discord as {name}").format(name=name)
        self._say(name, second, words)

    def show_picture(self, picture: QPixmap | None) -> None:
        """The round picture, as many pixels across as `picture_side`; None: initials."""
        self._picture = picture
        if picture is not None:
            picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.update()

    @property
    def picture_side(self) -> int:
        """How many pixels across the picture is."""
        return round(theme().metrics.px(PICTURE) * self.devicePixelRatioF())

    def mind_tooltip(self) -> None:
        """Slim, there are no words beside the picture."""
        self.setToolTip(plain_tooltip(self.accessibleName()) if self.slim else "")

    def _say(self, name: str, second: str, words: str) -> None:
        self._name, self._second, self._picture = name, second, None
        self.setAccessibleName(words)
        self.mind_tooltip()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        px = theme().metrics.px
        painter = QPainter(self)
        self._fill(painter, active=False)
        side = px(PICTURE)
        left = (self.width() - side) // 2 if self.slim else px(8)
        place = self._mirrored(middle(self.rect(), left, side, side))
        if self._name:
            self._paint_face(painter, place)
        else:
            self._paint_icon(painter, place)
        if not self.slim:
            self._paint_words(painter, left + side + px(8))
        painter.end()

    def _paint_face(self, painter: QPainter, place: QRect) -> None:
        picture = self._picture
        if picture is None:
            picture = avatar(SOMEBODY, self._name, place.width(), self.devicePixelRatioF())
        painter.drawPixmap(place, picture)

    def _paint_icon(self, painter: QPainter, place: QRect) -> None:
        side = theme().metrics.px(16)
        inner = QRect(0, 0, side, side)
        inner.moveCenter(place.center())
        tokens = theme().tokens
        ink = tokens.muted if self.isEnabled() else tokens.faint
        size = QSize(side, side)
        painter.drawPixmap(inner, icon_pixmap("enter", ink, size, self.devicePixelRatioF()))

    def _paint_words(self, painter: QPainter, left: int) -> None:
        px = theme().metrics.px
        width = self.width() - left - px(4)
        first = self._name or self.tr("Sign in")
        self._line(painter, "semibold", left, px(4), width, first)
        self._line(painter, "regular", left, px(20), width, self._second)
