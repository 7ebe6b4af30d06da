"""Who shares a team and who does not: the wishes of an organiser, and choosing people for one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.domain.people import search_words, sort_key
from dtxdesk.ui.pages.tournaments.teams_tab.cards import Person
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Button, ElidedLabel, FormField, IconLabel, Label
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.flow import FlowLayout
from dtxdesk.ui.widgets.text import shortened

WIDTH = 420
LIST_HEIGHT = 320
ROW_HEIGHT = 32
_PERSON = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Wish:
    """People who share a team, or (not `together`) of whom no two do."""

    together: bool
    people: tuple[Person, ...]

    @property
    def ids(self) -> frozenset[int]:
        return frozenset(person.user_id for person in self.people)


class WishDialog(Dialog):
    """Everyone who plays, to be ticked; the keyboard stays in the search, Return ticks."""

    chosen = Signal(object)
    """The `Wish`."""

    def __init__(
        self, people: Sequence[Person], *, together: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._together = together
        px = theme().metrics.px
        title = self.tr("Keep together") if together else self.tr("Keep apart")
        self.setWindowTitle(self.tr("{title} – dtxdesk").format(title=title))
        self.setMinimumWidth(px(WIDTH))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("A few letters of a name"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Players"))
        self.list.setMinimumHeight(px(LIST_HEIGHT))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        for person in sorted(people, key=lambda one: sort_key(one.name)):
            item = QListWidgetItem(shortened(person.name, 60))
            item.setSizeHint(QSize(0, px(ROW_HEIGHT)))
            item.setData(_PERSON, person)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self._told = Label(tone="muted", wrap=True)
        self._add = Button(self.tr("Add wish"), kind="primary")
        self._add.clicked.connect(self._take)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(title, size="title", weight="semibold"))
        column.addWidget(FormField(self.tr("&Players"), self.search))
        column.addWidget(self.list, 1)
        column.addWidget(self._told)
        column.addLayout(buttons)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._narrow)
        self.list.itemChanged.connect(lambda _item: self._check())
        self._narrow("")
        self._check()
        self.search.setFocus()

    @property
    def ticked(self) -> tuple[Person, ...]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(
            item.data(_PERSON) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows in the search are for the list, and Return ticks who is current."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.list.keyPressEvent(event)
                return True
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._toggle()
                return True
        return super().eventFilter(watched, event)

    def _toggle(self) -> None:
        if self.list.currentRow() < 0:
            return
        item = self.list.currentItem()
        ticked = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
        self.search.selectAll()

    def _narrow(self, text: str) -> None:
        words, first = search_words(text), None
        for row in range(self.list.count()):
            item = self.list.item(row)
            name = sort_key(item.data(_PERSON).name)
            item.setHidden(not all(word in name for word in words))
            if first is None and not item.isHidden():
                first = row
        self.list.setCurrentRow(-1 if first is None else first)

    def _check(self) -> None:
        people = self.ticked
        names = ", ".join(shortened(person.name, 24) for person in people)
        hint = self.tr("Tick two or more.")
        self._told.setText(names or hint)
        self._add.set_available(len(people) >= 2, hint)

    def _take(self) -> None:
        self.chosen.emit(Wish(self._together, self.ticked))
        self.accept()


class WishList(QWidget):
    """The wishes with a cross each, and buttons for another."""

    changed = Signal()

    def __init__(self, people: Sequence[Person], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = people
        self.wishes: list[Wish] = []
        px = theme().metrics.px
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(4))
        together = Button(self.tr("Keep together…"), "link", small=True)
        together.clicked.connect(partial(self._ask, True))
        apart = Button(self.tr("Keep apart…"), "unlink", small=True)
        apart.clicked.connect(partial(self._ask, False))
        buttons = FlowLayout(gap=px(8), line_gap=px(8))
        buttons.addWidget(together)
        buttons.addWidget(apart)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(Label(self.tr("Wishes"), weight="medium"))
        column.addLayout(self._rows)
        column.addLayout(buttons)

    def of(self, *, together: bool) -> tuple[frozenset[int], ...]:
        """The wishes of one kind."""
        return tuple(wish.ids for wish in self.wishes if wish.together is together)

    def add(self, wish: Wish) -> None:
        self.wishes.append(wish)
        self._show()

    def _ask(self, together: bool) -> None:
        dialog = WishDialog(self.people, together=together, parent=self)
        dialog.chosen.connect(self.add)
        dialog.open()

    def _remove(self, wish: Wish) -> None:
        self.wishes.remove(wish)
        self._show()

    def _show(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for wish in self.wishes:
            self._rows.addWidget(self._row(wish))
        self.changed.emit()

    def _row(self, wish: Wish) -> QWidget:
        row = QWidget(self)
        names = ", ".join(shortened(person.name, 24) for person in wish.people)
        words = self.tr("Together: {names}") if wish.together else self.tr("Apart: {names}")
        told = words.format(names=names)
        remove = Button(
            icon_name="x", kind="ghost", small=True, name=self.tr("Take this wish away")
        )
        remove.setAccessibleDescription(told)
        remove.clicked.connect(partial(self._remove, wish))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme().metrics.px(8))
        line.addWidget(IconLabel("link" if wish.together else "unlink", "muted", 14, row))
        line.addWidget(ElidedLabel(told, row), 1)
        line.addWidget(remove)
        return row
