"""Somebody of a draft: who leaves, who gets an MMR, who leads a team from now on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.domain.people import MAX_MMR, sort_key
from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, FormField, Label
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.number_box import NumberBox

WIDTH = 460
LIST_HEIGHT = 220
ROW = 32


@dataclass(frozen=True, slots=True)
class Somebody:
    """A choice: a player by id, what stands beside the name, and the number as it is now."""

    user_id: int
    name: str
    note: str = ""
    number: int | None = None


Act = Callable[[int, int], object]
"""Carries it out on the writer: the player's id, and the number that was typed (0 without one)."""


class DraftPersonDialog(Dialog):
    """A search, the people below it, perhaps a number; what is refused is said in the dialog."""

    def __init__(
        self,
        context: Context,
        title: str,
        sentence: str,
        people: Sequence[Somebody],
        button: str,
        act: Act,
        parent: QWidget | None = None,
        *,
        chosen: int | None = None,
        number: str = "",
        danger: bool = False,
    ) -> None:
        """`number`: what the number is called; empty for none. `chosen`: a player's id."""
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._people = list(people)
        self._act = act
        self._asks_number = bool(number)
        px = theme().metrics.px
        self.setWindowTitle(self.tr("{title} – dtxdesk").format(title=title))
        self.setMinimumWidth(px(WIDTH))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("A few letters of the name"))
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Players"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setMinimumHeight(px(LIST_HEIGHT))
        self.number = NumberBox(0, MAX_MMR, whole=True)
        self.number.setGroupSeparatorShown(False)
        self._refusal = Banner("error")
        self._refusal.hide()
        self.do = Button(button, kind="danger" if danger else "primary")
        guard(self.do, self._context.actions, Deed.RUN_TOURNAMENTS)
        self.do.clicked.connect(self._carry_out)
        self.do.setDefault(True)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(title, size="title", weight="semibold", wrap=True))
        column.addWidget(Label(sentence, tone="muted", wrap=True))
        column.addWidget(self._refusal)
        column.addWidget(FormField(self.tr("&Player"), self.search))
        column.addWidget(self.list, 1)
        if number:
            column.addWidget(FormField(number, self.number))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.do)
        column.addLayout(buttons)
        self.search.textChanged.connect(lambda _text: self._show(None))
        self.list.currentRowChanged.connect(lambda _row: self._chosen_anew())
        self.number.valueChanged.connect(lambda _value: self._mind())
        self._show(chosen)
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows in the search are for the list."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                row = self.list.currentRow() + step
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
                return True
        return super().eventFilter(watched, event)

    def user_id(self) -> int | None:
        """Who is chosen."""
        row = self.list.currentRow()
        role = Qt.ItemDataRole.UserRole
        user_id: int | None = self.list.item(row).data(role) if row >= 0 else None
        return user_id

    def _show(self, chosen: int | None) -> None:
        wanted = sort_key(self.search.text()).split()
        self.list.clear()
        row = 0
        for one in self._people:
            folded = sort_key(one.name)
            if all(word in folded for word in wanted):
                item = QListWidgetItem(f"{one.name}   {one.note}" if one.note else one.name)
                item.setSizeHint(QSize(0, theme().metrics.px(ROW)))
                item.setData(Qt.ItemDataRole.UserRole, one.user_id)
                if one.user_id == chosen:
                    row = self.list.count()
                self.list.addItem(item)
        self.list.setCurrentRow(row)
        self._mind()

    def _chosen_anew(self) -> None:
        user_id = self.user_id()
        known = next((one.number for one in self._people if one.user_id == user_id), None)
        self.number.setValue(known or 0)
        self._mind()

    def _mind(self) -> None:
        reason = ""
        if self.user_id() is None:
            reason = self.tr("Choose a player first.")
        elif self._asks_number and self.number.value() < 1:
            reason = self.tr("Type a number first.")
        self.do.set_available(not reason, reason)

    def _carry_out(self) -> None:
        user_id = self.user_id()
        if user_id is None:
            return
        number = round(self.number.value())
        self.do.set_available(False)
        self._context.runner.change(
            lambda: self._act(user_id, number),
            title="",
            on_done=self._done,
            on_error=self._refused,
            undoable=False,
        )

    def _done(self, _nothing: object) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.do.set_available(True)
        if isinstance(error, DeskError):
            self._refusal.say(said(error.title), said(error.explanation))
            self._refusal.show()
