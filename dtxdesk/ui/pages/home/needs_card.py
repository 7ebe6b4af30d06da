"""The card "Needs you": one row a need, the most urgent first, and nothing where all is well."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.data.queries.together import each_of
from dtxdesk.ui.actions import Actions
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.pages.home import match_needs, people_needs, upkeep_needs
from dtxdesk.ui.pages.home.attention import LOOKS, Kind, Need
from dtxdesk.ui.pages.home.card import HomeCard, px
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.frames import Card, Line
from dtxdesk.ui.widgets.text import Badge, ElidedLabel, IconLabel, Label

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.data.queries.home import Snapshot

ATTENTION: tuple[Kind, ...] = (*match_needs.KINDS, *people_needs.KINDS, *upkeep_needs.KINDS)
"""Every kind of need. Within one urgency they show in this order."""

ROW_HEIGHT = 56


def _read(desk: Desk, connection: Snapshot, *, late: bool) -> dict[str, Any]:
    kinds = [kind for kind in ATTENTION if kind.late is late]
    read = each_of(connection, [partial(kind.read, desk) for kind in kinds])
    return {kind.id: found for kind, found in zip(kinds, read, strict=True)}


def _read_late(desk: Desk) -> dict[str, Any]:
    return desk.read(partial(_read, desk, late=True))


class NeedsCard(HomeCard):
    """The card. It keeps what was read, and asks each kind anew when a job has changed."""

    tables = tuple(sorted(set(chain.from_iterable(kind.tables for kind in ATTENTION))))

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._found: dict[str, Any] = {}
        self._needs: list[Need] = []
        self._rows: list[NeedRow] = []
        self._card = Card(self.tr("Needs you"), parent=self)
        self._count = Badge("", "attention")
        self._card.head.insertWidget(1, self._count)
        self._card.body.setContentsMargins(0, 0, 0, 0)
        self._card.body.setSpacing(0)
        self._well = _AllWell()
        self._card.body.addWidget(self._well)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._count.hide()

    @staticmethod
    def read(desk: Desk, connection: Snapshot) -> dict[str, Any]:
        return _read(desk, connection, late=False)

    def take(self, found: dict[str, Any]) -> None:
        self._take(found)
        self.context.runner.query(
            _read_late,
            self.context.desk,
            on_result=self._take,
            on_error=lambda _error: None,  # the page says so where nothing can be read
            key="home.needs.late",
        )

    def _take(self, found: dict[str, Any]) -> None:
        self._found = {**self._found, **found}
        self._say()

    def show_jobs(self) -> None:
        if self._found:
            self._say()

    @property
    def needs(self) -> Sequence[Need]:
        """What is shown, from the top."""
        return self._needs

    def _say(self) -> None:
        said = chain.from_iterable(
            kind.say(self._found[kind.id], self.context)
            for kind in ATTENTION
            if kind.id in self._found
        )
        urgencies = list(LOOKS)
        needs = sorted(said, key=lambda need: urgencies.index(need.urgency))
        if [need.words for need in needs] != [need.words for need in self._needs]:
            self._show(needs)
        self._needs = needs

    def _show(self, needs: Sequence[Need]) -> None:
        """Builds the rows anew; the keyboard stays on the button that it was on."""
        focused = next((row.need.key for row in self._rows if row.holds_focus), None)
        for row in self._rows:
            self._card.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [
            NeedRow(need, self.context.actions, last=need is needs[-1], parent=self._card)
            for need in needs
        ]
        for row in self._rows:
            self._card.body.addWidget(row)
            row.show()  # now, and not with the next event: the keyboard may go to it
            if row.need.key == focused:
                row.take_focus()
        self._well.setVisible(not needs)
        self._count.setText(str(len(needs)))
        self._count.setAccessibleName(self.tr("%n thing(s) need you", "", len(needs)))
        self._count.setVisible(bool(needs))


class NeedRow(QWidget):
    """Icon, sentence and second line, and the buttons that help."""

    def __init__(self, need: Need, actions: Actions, *, last: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.need = need
        self.setAccessibleName(f"{need.title}. {need.detail}")
        self.setMinimumHeight(px(ROW_HEIGHT))
        self.buttons = [
            Button(help_.words, help_.icon, parent=self, small=True) for help_ in need.helps
        ]
        row = QHBoxLayout()
        row.setContentsMargins(px(12), px(8), px(12), px(8))
        row.setSpacing(px(8))
        row.addWidget(IconLabel(*LOOKS[need.urgency]), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(px(4))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addStretch(1)
        words.addWidget(ElidedLabel(need.title, weight="medium"))
        detail = Label(need.detail, self, size="small", tone="muted", wrap=True)
        detail.setVisible(bool(need.detail))
        words.addWidget(detail)
        words.addStretch(1)
        row.addLayout(words, 1)
        for button, help_ in zip(self.buttons, need.helps, strict=True):
            button.setAccessibleName(f"{help_.words}: {need.title}")
            button.clicked.connect(partial(_act, help_.act))
            if help_.deed is not None:
                guard(button, actions, help_.deed)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        if not last:
            column.addWidget(Line())

    @property
    def holds_focus(self) -> bool:
        return any(button.hasFocus() for button in self.buttons)

    def take_focus(self) -> None:
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)


def _act(act: Callable[[], object], _checked: bool = False) -> None:
    act()


class _AllWell(QWidget):
    """In place of the rows: nobody is needed."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(px(ROW_HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), 0, px(12), 0)
        row.setSpacing(px(12))
        row.addWidget(IconLabel("check", "good"))
        row.addWidget(Label(self.tr("Nothing needs you right now."), tone="muted"), 1)
