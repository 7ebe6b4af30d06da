"""All keys at a glance, menu by menu."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.ui.actions import Actions
from dtxdesk.ui.palette.commands import CommandSource
from dtxdesk.ui.palette.hit import Hit
from dtxdesk.ui.palette.hit_list import HitList
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.frames import Frame
from dtxdesk.ui.widgets.text import Label

SIZE = (520, 600)


class ShortcutSheet(Dialog):
    """The actions that have keys. A click on one, or Enter, runs it where that is possible."""

    chosen = Signal(str)
    """The id of an action to run; the sheet has closed by then."""
    change_asked = Signal()
    """Someone wants other keys."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Shortcuts – dtxdesk"))
        self.resize(px(SIZE[0]), min(px(SIZE[1]), parent.height()))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(self.tr("Shortcuts"), self, size="title", weight="semibold"))
        box = Frame("card", self)
        inner = QVBoxLayout(box)
        inner.setContentsMargins(1, px(4), 1, px(4))
        self.keys = HitList(box)
        self.keys.setAccessibleName(self.tr("Actions and their keys"))
        self.keys.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.keys.show_sections(CommandSource(actions, tuple).by_menu(), ())
        self.keys.hit_clicked.connect(self._run)
        self.keys.activated.connect(lambda: self._run(self.keys.current_hit))
        inner.addWidget(self.keys)
        column.addWidget(box, 1)
        column.addLayout(self._buttons())
        self.keys.setFocus()

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme().metrics.px(8))
        change = Button(self.tr("Change shortcuts…"), "settings", parent=self)
        change.setAutoDefault(False)
        change.clicked.connect(self.accept)
        change.clicked.connect(self.change_asked)
        close = Button(self.tr("Close"), parent=self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        buttons.addWidget(change)
        buttons.addStretch(1)
        buttons.addWidget(close)
        return buttons

    def _run(self, hit: Hit | None) -> None:
        if hit is not None:
            self.accept()
            self.chosen.emit(hit.action)
