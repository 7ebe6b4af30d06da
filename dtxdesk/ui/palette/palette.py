"""The command palette over the window: a field, the hits below it, and the keys at the foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from dtxdesk.domain.people import search_words
from dtxdesk.ui.palette.commands import CommandSource
from dtxdesk.ui.palette.field import PaletteField
from dtxdesk.ui.palette.foot import PaletteFoot
from dtxdesk.ui.palette.hit import Hit, Section
from dtxdesk.ui.palette.hit_list import HitList
from dtxdesk.ui.palette.matching import rank
from dtxdesk.ui.palette.model import spoken
from dtxdesk.ui.runner import Runner
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.frames import Frame, Line
from dtxdesk.ui.widgets.scrim import Scrim
from dtxdesk.ui.widgets.text import ElidedLabel, IconLabel, Label

WIDTH = 640
TOP = 120
FIELD_HEIGHT = 52
FOOT_HEIGHT = 36
NOTHING_HEIGHT = 56
MARGIN = 24
SETTLE_MS = 50
"""After the last key the database is asked: a fast typist asks once for a word."""

LookUp = Callable[[str], list[Section]]
"""Finds things of the database; runs on a worker."""


class Palette(Scrim):
    """Covers the window while it is open, and gives the focus back when it closes."""

    chosen = Signal(object)
    """A Hit to run; the palette has closed by then."""
    looked_at = Signal(object)
    """A Hit whose page to show, while the palette stays."""

    def __init__(
        self,
        commands: CommandSource,
        look_up: LookUp,
        recent: Callable[[], Sequence[str]],
        runner: Runner,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._look_up = look_up
        self._recent = recent
        self._runner = runner
        self._found: list[Section] = []
        self._waiting = False
        self._enter_when_found = False
        self._moved = False
        self._focus_before: QWidget | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SETTLE_MS)
        self._soon.timeout.connect(self._ask)
        self.setAccessibleName(self.tr("Command palette"))
        self._lay_out()

    def _lay_out(self) -> None:
        px = theme().metrics.px
        self._box = Frame("popover", self)
        self.field = PaletteField(self._box)
        self.field.setPlaceholderText(self.tr("Search or run"))
        self.field.setAccessibleName(self.tr("Search or run"))
        self.field.textChanged.connect(self._typed)
        self.field.key_pressed.connect(self._on_key)
        self.hits = HitList(self._box)
        self.hits.setAccessibleName(self.tr("Results"))
        self.hits.hit_clicked.connect(self._run)
        self._nothing = QWidget(self._box)
        self._nothing.setFixedHeight(px(NOTHING_HEIGHT))
        self._words = ElidedLabel("", self._nothing, tone="muted")
        inside = QHBoxLayout(self._nothing)
        inside.setContentsMargins(px(20), 0, px(20), 0)
        inside.addWidget(self._words)
        self.foot = PaletteFoot(self._box)
        self.foot.setFixedHeight(px(FOOT_HEIGHT))
        head = QHBoxLayout()
        head.setContentsMargins(px(20), 0, px(16), 0)
        head.setSpacing(px(12))
        head.addWidget(IconLabel("search", "muted", 16, self._box))
        head.addWidget(self.field, 1)
        self._kinds = Label(self._what_is_found(), self._box, size="small", tone="muted")
        head.addWidget(self._kinds)
        self.field.setFixedHeight(px(FIELD_HEIGHT))
        column = QVBoxLayout(self._box)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line(self._box))
        column.addWidget(self.hits)
        column.addWidget(self._nothing)
        column.addWidget(Line(self._box))
        column.addWidget(self.foot)

    def _what_is_found(self) -> str:
        return self.tr("Actions, players, leagues, matches")

    # Opening and closing

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    @property
    def searching(self) -> bool:
        """Whether the answer of the database for what was typed is still to come."""
        return self._waiting

    def open(self) -> None:
        """Shows itself empty, over everything else in the window."""
        self._focus_before = QApplication.focusWidget()
        self._found = []
        self.field.clear()
        self._show(self._commands.all_of_them(self._recent()), ())
        self._place_box()
        self.cover()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._announce()

    def close_palette(self) -> None:
        """Goes, and whoever had the focus has it again."""
        if not self.is_open:
            return
        self._soon.stop()
        self._enter_when_found = False
        self.hide()
        before = self._focus_before
        self._focus_before = None
        if before is not None and Shiboken.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    # Finding

    def _typed(self, text: str) -> None:
        self._moved = False
        self._enter_when_found = False
        words = search_words(text)
        if not words:
            self._soon.stop()
            self._waiting = False
            self._found = []
            self._show(self._commands.all_of_them(self._recent()), ())
            return
        # What was found for fewer letters stays as far as it still fits, until the new answer.
        self._found = _still_fitting(self._found, words)
        self._waiting = True
        self._soon.start()
        self._show_all(words)

    def _ask(self) -> None:
        self._runner.query(
            self._look_up,
            self.field.text(),
            on_result=self._take_found,
            on_error=self._take_failure,
            key="palette",
        )

    def _take_found(self, sections: list[Section]) -> None:
        if not self.is_open or not self.field.text().strip():
            return
        self._waiting = False
        self._found = sections
        self._show_all(search_words(self.field.text()))
        if self._enter_when_found:
            self._enter_when_found = False
            self._run(self.hits.current_hit)

    def _take_failure(self, error: Exception) -> None:
        self._waiting = False
        self._found = []
        self._show_all(search_words(self.field.text()))
        self.foot.say(self.tr("The database could not be searched."))

    def _show_all(self, words: Sequence[str]) -> None:
        own = self._commands.find(self.field.text())
        actions = [section for section in own if section.hits[0].place is None]
        places = [section for section in own if section.hits[0].place is not None]
        self._show([*actions, *self._found, *places], words)

    def _show(self, sections: Sequence[Section], words: Sequence[str]) -> None:
        keep = self.hits.current_hit if self._moved else None
        self.hits.show_sections(sections, words, keep.key if keep else "")
        any_hit = bool(self.hits.hits)
        self.hits.setVisible(any_hit)
        self._nothing.setVisible(not any_hit)
        if not any_hit:
            self._words.setText(
                self.tr("Searching…")
                if self._waiting
                else self.tr("Nothing is called that. Names, handles and ids are searched.")
            )
        self._place_box()
        self._tell_current()
        if not self._waiting:
            self._announce()

    # Keys and mouse

    def _on_key(self, key: int) -> None:
        match key:
            case Qt.Key.Key_Escape:
                self.close_palette()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.hits.current_hit is None and self._waiting:
                    self._enter_when_found = True
                else:
                    self._run(self.hits.current_hit)
            case Qt.Key.Key_Tab:
                self._look_at(self.hits.current_hit)
            case _:
                self._moved = True
                self.hits.go(Qt.Key(key))
                self._tell_current()
                self._announce()

    def _run(self, hit: Hit | None) -> None:
        if hit is None:
            return
        if hit.reason:
            self.foot.say(hit.reason)
            self._speak(hit.reason)
            return
        self.close_palette()
        self.chosen.emit(hit)

    def _look_at(self, hit: Hit | None) -> None:
        """The page comes forward behind the palette, for a look before going there."""
        if hit is not None and hit.place is not None and not hit.reason:
            self.looked_at.emit(hit)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_current(self) -> None:
        hit = self.hits.current_hit
        self.foot.show_hit(hit)

    def _announce(self) -> None:
        """The field keeps the focus, so what is chosen in the list must be said."""
        count = len(self.hits.hits)
        words = self.tr("%n result(s)", "", count)
        hit = self.hits.current_hit
        said = f"{words}. {spoken(hit)}" if hit else words
        self.field.setAccessibleDescription(said)
        if self.is_open:
            self._speak(said)

    def _speak(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the box closes it; it goes no further."""
        if not self._box.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_palette()

    # Its place

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_box()

    def _place_box(self) -> None:
        px = theme().metrics.px
        room = self.host.rect()
        width = min(px(WIDTH), room.width() - 2 * px(MARGIN))
        top = min(px(TOP), max(px(MARGIN), (room.height() - px(440)) // 2))
        around = px(FIELD_HEIGHT) + px(FOOT_HEIGHT) + 4
        self.hits.fit(room.height() - top - px(MARGIN) - around)
        below = self.hits if self.hits.hits else self._nothing
        height = around + below.height()
        self._box.setGeometry(QRect((room.width() - width) // 2, top, width, height))


def _still_fitting(sections: Sequence[Section], words: Sequence[str]) -> list[Section]:
    kept = [
        Section(section.title, tuple(hit for hit in section.hits if _fits(hit, words)))
        for section in sections
    ]
    return [section for section in kept if section.hits]


def _fits(hit: Hit, words: Sequence[str]) -> bool:
    return rank(hit.title, hit.note, words) is not None
