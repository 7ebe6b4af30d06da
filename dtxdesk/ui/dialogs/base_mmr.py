"""The base MMR of one or many players: a number for all, or what to add to each one's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dtxdesk.domain.people import MAX_MMR
from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, FormField, Label
from dtxdesk.ui.widgets.dialog import Dialog

WIDTH = 400

_TYPED = re.compile(r"(?P<sign>[+\-−]?)(?P<number>\d{1,6})")


@dataclass(frozen=True, slots=True)
class MmrChange:
    """What was typed: the MMR that all get (None: none any more), or what is added."""

    value: int | None = None
    by: int | None = None


def read_change(text: str) -> MmrChange | None:
    """Reads "4200", "+100", "-50" or "none"; None for anything else."""
    bare = "".join(text.split()).lower()
    if bare in ("none", "–"):
        return MmrChange()
    found = _TYPED.fullmatch(bare)
    if found is None or int(found["number"]) > MAX_MMR:
        return None
    number = int(found["number"])
    if not found["sign"]:
        return MmrChange(value=number)
    return MmrChange(by=number if found["sign"] == "+" else -number) if number else None


class BaseMmrDialog(Dialog):
    """One line: what it would do is said below while one types."""

    def __init__(self, context: Context, ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._ids = ids
        self._saving = False
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Base MMR – dtxdesk"))
        self.setMinimumWidth(px(WIDTH))
        self.typed = QLineEdit()
        self.typed.setPlaceholderText("4200, +100, −50")
        self.typed.setMaxLength(12)
        self._field = FormField(self.tr("&Base MMR"), self.typed, self._hint())
        self._refusal = Banner("error")
        self._refusal.hide()
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = Button(self.tr("Save"), kind="primary")
        guard(self.save, self._context.actions, Deed.EDIT_PLAYERS)
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        title = self.tr("Base MMR of %n player(s)", "", len(ids))
        column.addWidget(Label(title, size="title", weight="semibold"))
        column.addWidget(self._refusal)
        column.addWidget(self._field)
        column.addSpacing(px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        column.addLayout(buttons)
        self.typed.textChanged.connect(self._check)
        self._check()
        self.typed.setFocus()

    def _hint(self) -> str:
        return self.tr("A number for all, +100 or −50 to add, or “none”.")

    def _check(self) -> None:
        text, change = self.typed.text().strip(), read_change(self.typed.text())
        wrong = bool(text) and text not in "+-−" and change is None
        words = self.tr("Type a number up to {most}, with + or − to add, or “none”.")
        if change is None:
            self._field.set_hint(self._hint())
        else:
            self._field.set_hint(self._told(change))
        self._field.set_problem(words.format(most=MAX_MMR) if wrong else "")
        reason = "" if change is not None else self._hint()
        self.save.set_available(change is not None and not self._saving, reason)

    def _told(self, change: MmrChange) -> str:
        if change.by is None:
            if change.value is None:
                return self.tr("They have no base MMR any more, and so no league MMR.")
            return self.tr("All get {mmr}.").format(mmr=change.value)
        words = (
            self.tr("Everyone's goes up by {n}; who has none stays without.")
            if change.by > 0
            else self.tr("Everyone's goes down by {n}; who has none stays without.")
        )
        return words.format(n=abs(change.by))

    def _save(self) -> None:
        change = read_change(self.typed.text())
        if change is None or self._saving:
            return
        self._saving = True
        self._check()
        many, by = self._context.desk.many_players, change.by
        self._context.runner.change(
            (lambda: many.set_base_mmr(self._ids, change.value))
            if by is None
            else (lambda: many.shift_base_mmr(self._ids, by)),
            title=self.tr("Base MMR of %n player(s) changed", "", len(self._ids)),
            on_done=self._saved,
            on_error=self._refused,
        )

    def _saved(self, _count: int) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        self._saving = False
        self._check()
        if isinstance(error, DeskError):
            self._refusal.say(said(error.title), said(error.explanation))
            self._refusal.show()
