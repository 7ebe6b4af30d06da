"""Before a backup is put back: what is in it, beside what is there now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import clock_time
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.frames import Card, Line
from dtxdesk.ui.widgets.text import ElidedLabel, Label

if TYPE_CHECKING:
    from dtxdesk.services.backups import Contents, Preview

WIDTH = 520
DASH = "–"


class RestoreDialog(Dialog):
    """Two columns of figures, what happens to the present state, and the button that does it."""

    agreed = Signal()

    def __init__(self, preview: Preview, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self._now = now
        self.setWindowTitle(self.tr("Restore a backup – dtxdesk"))
        self.setMinimumWidth(px(WIDTH))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        title = self.tr("Restore this backup?")
        column.addWidget(Label(title, self, size="title", weight="semibold", wrap=True))
        column.addWidget(self._name_of(preview))
        column.addWidget(self._figures(preview))
        for sentence in self._sentences(preview):
            column.addWidget(Label(sentence, self, wrap=True))
        column.addSpacing(px(8))
        column.addLayout(self._buttons())

    def showEvent(self, event: QShowEvent) -> None:
        """As high as the words are at this width; a hint alone reckons with shorter ones."""
        super().showEvent(event)
        self.resize(self.width(), self._column.totalHeightForWidth(self.width()))

    def _name_of(self, preview: Preview) -> QWidget:
        name = ElidedLabel(preview.file.name, self, tone="muted")
        name.setAccessibleDescription(str(preview.file.parent))
        return name

    def _figures(self, preview: Preview) -> QWidget:
        px = theme().metrics.px
        card = Card(parent=self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(0, 1)
        card.body.addLayout(grid)
        right = Qt.AlignmentFlag.AlignRight
        for place, words in ((1, self.tr("In the backup")), (2, self.tr("Here now"))):
            grid.addWidget(Label(words, card, size="small", tone="muted"), 0, place, right)
        grid.addWidget(Line(card), 1, 0, 1, 3)
        lines: tuple[tuple[str, Callable[[Contents], str]], ...] = (
            (self.tr("Players"), lambda side: grouped(side.players)),
            (self.tr("Leagues"), lambda side: grouped(side.leagues)),
            (self.tr("Matches"), lambda side: grouped(side.matches)),
            (self.tr("Last change"), self._changed),
        )
        for row, (words, figure) in enumerate(lines, start=2):
            there = figure(preview.there)
            here = figure(preview.here) if preview.here else DASH
            grid.addWidget(Label(words, card, tone="muted"), row, 0)
            both = self.tr("{what}: {there} in the backup, {here} here now")
            spoken = both.format(what=words, there=there, here=here)
            label = Label(there, card, weight="semibold" if there != here else "regular")
            label.setAccessibleName(spoken)
            grid.addWidget(label, row, 1, right)
            grid.addWidget(Label(here, card, tone="muted"), row, 2, right)
        return card

    def _changed(self, side: Contents) -> str:
        return DASH if side.changed_at is None else clock_time(side.changed_at, self._now)

    def _sentences(self, preview: Preview) -> list[str]:
        sentences = [
            self.tr(
                "What is here now is backed up and verified first. You can restore that backup in "
                "the same way."
            )
            if preview.here
            else self.tr("The damaged database is kept aside, in the folder of the backups.")
        ]
        if preview.there.older:
            sentences.append(
                self.tr("An older dtxdesk made this backup: it is upgraded while it is restored.")
            )
        return sentences

    def _buttons(self) -> QHBoxLayout:
        px = theme().metrics.px
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        self._cancel = Button(self.tr("Cancel"), parent=self)
        self._cancel.clicked.connect(self.reject)
        self.restore = Button(self.tr("Restore"), "restart", "primary", self)
        self.restore.clicked.connect(self._agree)
        self.restore.setDefault(True)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.restore)
        return buttons

    def _agree(self) -> None:
        """From here on it runs its course; a second press does nothing."""
        self.restore.setText(self.tr("Restoring…"))
        self.restore.setEnabled(False)
        self._cancel.setEnabled(False)
        self.agreed.emit()
