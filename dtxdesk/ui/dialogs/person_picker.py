"""Finding one player by a few letters, within a dialog."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.data.queries.lookup import FoundPlayer, find_players
from dtxdesk.domain.people import search_words
from dtxdesk.ui.context import Context
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import FormField, Label

MOST = 8
SOON_MS = 150
ROW_HEIGHT = 32
HEIGHT = 340


class PersonPicker(QWidget):
    """A search, and the likeliest players below it; Return or a click takes one."""

    chosen = Signal(int)
    """A player's id."""

    def __init__(
        self, context: Context, besides: int, parent: QWidget | None = None, *, hint: str = ""
    ) -> None:
        """`hint` is what stands in the list's place before anything is typed."""
        super().__init__(parent)
        self._context = context
        self._besides = besides
        self._hint = hint or self.tr("You see what becomes of both before anything is saved.")
        px = theme().metrics.px
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Name, Discord name or id"))
        self.search.setClearButtonEnabled(False)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Players found"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self._nobody = Label(tone="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(8))
        column.addWidget(FormField(self.tr("&Player"), self.search))
        column.addWidget(self._nobody)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        self.setMinimumHeight(px(HEIGHT))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._ask)
        self.search.textEdited.connect(lambda _text: self._soon.start())
        self.search.installEventFilter(self)
        self._show([])

    def suggest(self, name: str) -> None:
        """Begins with those who are called alike: who is there twice mostly is."""
        self._find(search_words(name)[:1])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows and Return in the search are for the list."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                row = self.list.currentRow() + step
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                current = self.list.currentItem()
                if current is not None:
                    self._take(current)
                return True
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        self._find(search_words(self.search.text()))

    def _find(self, words: list[str]) -> None:
        self._context.runner.query(
            lambda: self._context.desk.read(find_players, words, MOST + 1),
            on_result=self._show,
            key="person.picker",
        )

    def _show(self, found: list[FoundPlayer]) -> None:
        self.list.clear()
        for player in [player for player in found if player.id != self._besides][:MOST]:
            words = f"{player.name}   {player.handle}" if player.handle else player.name
            if player.archived:
                words = self.tr("{name} (archived)").format(name=words)
            item = QListWidgetItem(words)
            item.setSizeHint(QSize(0, theme().metrics.px(ROW_HEIGHT)))
            item.setData(Qt.ItemDataRole.UserRole, player.id)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        typed = bool(self.search.text().strip())
        self._nobody.setText(self.tr("Nobody is found by this.") if typed else self._hint)
        self._nobody.setVisible(not self.list.count())
        self.list.setVisible(self.list.count() > 0)

    def _take(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
