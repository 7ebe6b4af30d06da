"""What narrows a table: the search and a chip for each filter, over the table."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dtxdesk.domain.search import SearchError, SearchKey
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Button, Chip, Label, Line, SearchField
from dtxdesk.ui.widgets.flow import FlowLayout

HEIGHT = 40


class FilterBar(QWidget):
    """Search and chips on the left; on the right how many rows are left, and small buttons.

    Where there is little room they go on in a second line.

    A page's own bar adds its chips and buttons, and says as a filter of its table what they are
    set to.
    """

    changed = Signal()
    """Another search or filter."""

    def __init__(self, keys: Mapping[str, SearchKey], parent: QWidget | None = None) -> None:
        """`keys` are those of the search language that the table understands."""
        super().__init__(parent)
        px = theme().metrics.px
        self._narrowing: list[Chip] = []
        self._row = QWidget(self)
        self._row.setMinimumHeight(px(HEIGHT))
        self.search = SearchField("", keys, parent=self._row)
        self.count = Label(size="small", tone="faint", parent=self._row)
        self._problem = Label(size="small", tone="bad", wrap=True, parent=self)
        self._problem.setContentsMargins(px(24), px(2), px(24), 0)
        self._problem.hide()
        self._bar = FlowLayout(self._row, gap=px(8), line_gap=px(8))
        self._bar.setContentsMargins(px(24), 0, px(24), 0)
        self._bar.addWidget(self.search)
        self._bar.add_spring()
        self._bar.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._row)
        column.addWidget(self._problem)
        column.addSpacing(px(8))
        column.addWidget(Line(self))
        self.search.searched.connect(self.changed)

    def describe_search(self, hint: str, name: str) -> None:
        """What stands in the search box while it is empty, and what it is called."""
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(name)

    def add_chip(self, title: str, *, narrows: bool = True) -> Chip:
        """A filter behind those that are there; one that leaves no row out does not narrow."""
        chip = Chip(title, self._row)
        self._bar.insert_before_spring(chip)
        chip.chosen.connect(self._take_choice)
        if narrows:
            self._narrowing.append(chip)
        return chip

    def add_button(self, icon_name: str, name: str) -> Button:
        """A small button at the right end."""
        button = Button(icon_name=icon_name, kind="ghost", small=True, name=name, parent=self._row)
        self._bar.addWidget(button)
        return button

    @property
    def narrowing(self) -> bool:
        """Whether anything is left out."""
        return bool(self.search.text()) or any(c.value is not None for c in self._narrowing)

    def clear(self) -> None:
        """Everything is shown again."""
        for chip in self._narrowing:
            chip.set_value(None)
        self.settle()
        self.search.clear_at_once()
        self.changed.emit()

    def settle(self) -> None:
        """What one filter means for the others, before anybody hears of a change."""

    def focus_search(self) -> None:
        """To the search box, its text ready to be typed over."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_problem(self, error: SearchError | None) -> None:
        """Underline what can't be understood, and say why; None takes it away."""
        sentence = "" if error is None else said(error.explanation)
        self.search.set_problem(sentence, -1 if error is None else error.start)
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _take_choice(self, _value: object) -> None:
        self.settle()
        self.changed.emit()
