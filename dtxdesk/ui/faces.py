"""The pictures of people as screens show them: asked for once somebody is in view.

Painting never waits and never asks: it notes whom it would have liked to show, and paints initials.
A moment later the newest of these are fetched, a few at a time, and decoded on a worker; then what
is in view is painted again. What was scrolled past meanwhile is not asked for any more: only who is
painted again is wanted still.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QLoggingCategory,
    QObject,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from dtxdesk.domain.avatars import PictureAddress, picture_address
from dtxdesk.domain.pictures import LARGEST_SIDE, is_picture, picture_kind
from dtxdesk.errors import DeskError
from dtxdesk.ui.delegates.avatars import show_pictures_of, stop_showing_pictures_of
from dtxdesk.ui.runner import Runner

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.data.feed import Changes
    from dtxdesk.data.queries.avatars import Pictures

log = logging.getLogger(__name__)

AT_ONCE = 2
"""Of the four threads for the network, so many at most are busy with pictures."""

MOST_WANTED = 200
"""More faces than any screen shows."""

MOST_KEPT = 2_000
"""Pictures in memory; 3 kB each, 13 kB on a fine screen."""

TOGETHER_MS = 60
"""What is painted in one go is looked at in one go."""

PAINT_MS = 120
"""What arrives is painted so often at most: a window full of faces takes some 14 ms."""

READ_AGAIN_MS = 500
"""A sync commits every second, and nobody waits for a new picture."""

REST_MS = 60_000
"""Where pictures can't be reached, nobody is asked for so long."""

Wanted = tuple[PictureAddress, int]
"""Where a picture is, and how many pixels across it is shown."""


class Faces(QObject):
    """What `delegates.avatars` asks for pictures, for as long as the window is there."""

    def __init__(self, desk: Desk, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runner = runner
        self._people: Pictures = {}
        self._known = self._reading = False
        self._stale: set[int] | None = set()
        self._pictures: OrderedDict[Wanted, QPixmap | None] = OrderedDict()
        self._wanted: OrderedDict[Wanted, None] = OrderedDict()
        self._asked: set[Wanted] = set()
        self._ask_soon = self._timer(TOGETHER_MS, self._ask)
        self._paint_soon = self._timer(PAINT_MS, self._paint)
        self._read_soon = self._timer(READ_AGAIN_MS, self._read_stale)
        self._rest = self._timer(REST_MS, self._paint)
        # What decoders say of broken pictures is no news for the log: whoever has one has initials.
        QLoggingCategory.setFilterRules("qt.gui.imageio*=false")
        show_pictures_of(self)
        self.destroyed.connect(partial(stop_showing_pictures_of, self))

    def _timer(self, milliseconds: int, then: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer

    @property
    def waiting(self) -> bool:
        """Whether somebody in view may still get a picture."""
        timers = (self._ask_soon, self._paint_soon, self._read_soon)
        busy = any(timer.isActive() for timer in timers)
        return busy or self._reading or bool(self._wanted or self._asked)

    def picture(self, person_id: int, side: int) -> QPixmap | None:
        """The round picture of a player, `side` pixels across; None: initials have to do.

        Called while something is painted: looks, and at most notes who is wanted.
        """
        if not self._known:
            if not self._reading and not self._ask_soon.isActive():
                self._ask_soon.start()
            return None
        person = self._people.get(person_id)
        address = picture_address(*person, side) if person is not None else None
        if address is None:
            return None
        wanted = (address, side)
        if wanted in self._pictures:
            self._pictures.move_to_end(wanted)
            return self._pictures[wanted]
        if wanted not in self._asked and not self._rest.isActive():
            self._wanted[wanted] = None
            self._wanted.move_to_end(wanted)
            if len(self._wanted) > MOST_WANTED:
                self._wanted.popitem(last=False)
            if not self._ask_soon.isActive():
                self._ask_soon.start()
        return None

    def refresh(self, changes: Changes) -> None:
        """Somebody may have another picture."""
        if not self._known or not changes.touches("users"):
            return
        ids = changes.tables["users"]
        self._stale = None if ids is None or self._stale is None else self._stale | ids
        if not self._read_soon.isActive():
            self._read_soon.start()

    def end(self) -> None:
        """The window is about to close."""
        stop_showing_pictures_of(self)
        self._wanted.clear()

    # Who has which

    def _read_stale(self) -> None:
        stale, self._stale = self._stale, set()
        self._read(None if stale is None else frozenset(stale))

    def _read(self, user_ids: frozenset[int] | None) -> None:
        from dtxdesk.data.queries.avatars import pictures

        self._reading = True
        self._runner.query(
            lambda: self._desk.read(pictures, user_ids),
            on_result=partial(self._take_people, user_ids),
            on_error=self._no_people,
        )

    def _take_people(self, user_ids: frozenset[int] | None, found: Pictures) -> None:
        kept = {} if user_ids is None else self._people
        people = {one: value for one, value in kept.items() if one not in (user_ids or ())} | found
        self._reading = False
        changed, self._people, self._known = people != self._people, people, True
        if changed:
            self._paint_soon.start()

    def _no_people(self, error: Exception) -> None:
        """Initials have to do; the page says what is wrong with the database."""
        self._reading = False
        log.debug("Nobody knows who has a picture: %s", error)

    # Fetching

    def _ask(self) -> None:
        if not self._known:
            self._read(None)
            return
        while self._wanted and len(self._asked) < AT_ONCE and not self._rest.isActive():
            wanted, _ = self._wanted.popitem()
            self._asked.add(wanted)
            cancel = Event()
            self._runner.network(
                _fetched,
                self._desk,
                wanted,
                cancel,
                on_result=partial(self._arrived, wanted),
                on_error=partial(self._failed, wanted),
                cancel=cancel,
            )

    def _arrived(self, wanted: Wanted, image: QImage | None) -> None:
        self._asked.discard(wanted)
        self._pictures[wanted] = None if image is None else QPixmap.fromImage(image)
        if len(self._pictures) > MOST_KEPT:
            self._pictures.popitem(last=False)
        if image is not None and not self._paint_soon.isActive():
            self._paint_soon.start()
        self._ask()

    def _failed(self, wanted: Wanted, error: Exception) -> None:
        self._asked.discard(wanted)
        self._wanted.clear()
        if isinstance(error, DeskError):
            log.info("Pictures can't be had now: %s", error.one_line())
        self._rest.start()

    def _paint(self) -> None:
        """All that is in view; whom that wants is wanted, and nobody else any more."""
        self._wanted.clear()
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                for widget in window.findChildren(QWidget):
                    if widget.isVisible():
                        widget.update()


def _fetched(desk: Desk, wanted: Wanted, cancel: Event) -> QImage | None:
    """On a worker; None where there is none, or none that can be shown."""
    address, side = wanted
    data = desk.discord.avatars.get(address, cancel)
    return None if data is None else round_picture(data, side)


def round_picture(data: bytes, side: int) -> QImage | None:
    """A picture cut round, `side` pixels across; None where it can't be read. Any thread."""
    image = _decoded(data, side)
    if image is None:
        return None
    cut = QImage(QSize(side, side), QImage.Format.Format_ARGB32_Premultiplied)
    cut.fill(Qt.GlobalColor.transparent)
    painter = QPainter(cut)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    disc = QPainterPath()
    disc.addEllipse(QRectF(0, 0, side, side))
    painter.setClipPath(disc)
    left, top = (side - image.width()) // 2, (side - image.height()) // 2
    painter.drawImage(left, top, image)
    painter.end()
    return cut


def _decoded(data: bytes, side: int) -> QImage | None:
    """The first picture in the data, just large enough to fill a square of that side."""
    kind = picture_kind(data)
    if kind is None or not is_picture(data):
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if not size.isValid() or size.isEmpty() or max(size.width(), size.height()) > LARGEST_SIDE:
        return None
    image = reader.read()
    if image.isNull():
        return None
    return image.scaled(
        QSize(side, side),
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
