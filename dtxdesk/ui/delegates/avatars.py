"""Avatars: a person's picture, or initials on the colour that goes with the person's id."""

from __future__ import annotations

import math
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt, QTextBoundaryFinder
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache

from dtxdesk.ui.theme import theme

SMALLEST_LETTERS = 12


class Pictures(Protocol):
    """Where pictures of people come from."""

    def picture(self, person_id: int, side: int) -> QPixmap | None:
        """The round picture of a player, `side` pixels across; None while there is none."""


_sources: list[Pictures] = []


def show_pictures_of(source: Pictures) -> None:
    """From now on avatars have the pictures of this source; the newest one counts."""
    _sources.append(source)


def stop_showing_pictures_of(source: Pictures) -> None:
    """The source is about to go."""
    if source in _sources:
        _sources.remove(source)


def initials(name: str) -> str:
    """One or two letters for a name; the second only where both are of the Latin alphabet."""
    words = [word for word in name.replace(".", " ").replace("_", " ").split() if word]
    lettered = [word for word in words if word[0].isalnum()]
    if not lettered:
        return _first_character(words[0]) if words else "?"
    first = lettered[0][0]
    second = lettered[1][0] if len(lettered) > 1 else ""
    return (first + second if first.isascii() and second.isascii() else first).upper()


def _first_character(word: str) -> str:
    """What a reader takes for one character: an emoji may be several code points."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, word)
    end = finder.toNextBoundary()
    # Qt counts in UTF-16.
    return word.encode("utf-16-le")[: end * 2].decode("utf-16-le") if end > 0 else word[:1]


def avatar(person_id: int, name: str, diameter: int, ratio: float) -> QPixmap:
    """A round avatar, `diameter` logical pixels wide at `ratio` device pixels each; cached.

    `person_id` is a player's; below zero it is somebody else's, and goes with a colour alone.
    """
    side = math.ceil(diameter * ratio)
    picture = _sources[-1].picture(person_id, side) if _sources and person_id > 0 else None
    if picture is not None:
        if picture.devicePixelRatio() != ratio:
            picture.setDevicePixelRatio(ratio)
        return picture
    letters = initials(name)
    colour = theme().tokens.avatar(person_id)
    key = f"avatar:{letters}:{colour.rgb():x}:{diameter}@{ratio:.3f}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    pixmap = QPixmap(QSize(side, side))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    disc = QRectF(0, 0, diameter, diameter)
    painter.drawEllipse(disc)
    painter.setPen(Qt.GlobalColor.white)
    metrics = theme().metrics
    design = diameter / metrics.ratio
    painter.setFont(metrics.sized(max(SMALLEST_LETTERS, round(design * 0.4))))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, letters)
    painter.end()
    QPixmapCache.insert(key, pixmap)
    return pixmap
