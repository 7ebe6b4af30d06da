"""Somebody who comes to a draft late: to be picked, or to lead a team."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.person_picker import PersonPicker
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Label
from dtxdesk.ui.widgets.dialog import Dialog

WIDTH = 460


class DraftNewcomerDialog(Dialog):
    """Anybody of the player base, found by a few letters; taken with Return or a click."""

    def __init__(
        self,
        context: Context,
        title: str,
        sentence: str,
        act: Callable[[int], object],
        parent: QWidget | None = None,
    ) -> None:
        """`act` carries it out on the writer with the player's id."""
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._act = act
        px = theme().metrics.px
        self.setWindowTitle(self.tr("{title} – dtxdesk").format(title=title))
        self.setMinimumWidth(px(WIDTH))
        self.picker = PersonPicker(
            context, 0, self, hint=self.tr("Type a few letters of the name.")
        )
        guard(self.picker, context.actions, Deed.RUN_TOURNAMENTS)
        self.picker.chosen.connect(self._take)
        self._refusal = Banner("error")
        self._refusal.hide()
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(24), px(24), 0)
        head.setSpacing(px(12))
        head.addWidget(Label(title, size="title", weight="semibold", wrap=True))
        head.addWidget(Label(sentence, tone="muted", wrap=True))
        head.addWidget(self._refusal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.picker, 1)
        self.picker.search.setFocus()

    def _take(self, user_id: int) -> None:
        self._context.runner.change(
            lambda: self._act(user_id),
            title="",
            on_done=self._done,
            on_error=self._refused,
            undoable=False,
        )

    def _done(self, _nothing: object) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self._refusal.say(said(error.title), said(error.explanation))
            self._refusal.show()
