"""The card "Recent changes": what was done with a tournament of late, by whom and when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dtxdesk.data.queries.tournament_changes import TournamentChange
from dtxdesk.ui.context import Context
from dtxdesk.ui.times import ago
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets import Button, Card, ElidedLabel, Label

COUNT = 6


class ChangesCard(Card):
    """At most six; gone where there is none."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(translate("ChangesCard", "Recent changes"), parent=parent)
        self._context = context
        every = Button(self.tr("Audit log"), kind="ghost", small=True, parent=self)
        every.clicked.connect(lambda: context.show_page("audit"))
        self.head.addWidget(every)
        self._lines: list[tuple[ElidedLabel, Label]] = []
        for _ in range(COUNT):
            title = ElidedLabel(parent=self)
            who = Label(size="small", tone="muted", parent=self)
            line = QVBoxLayout()
            line.setSpacing(0)
            line.addWidget(title)
            line.addWidget(who)
            self.body.addLayout(line)
            self._lines.append((title, who))
        self.hide()

    def show_changes(self, changes: Sequence[TournamentChange]) -> None:
        now = self._context.desk.clock()
        for at, (title, who) in enumerate(self._lines):
            shown = at < len(changes)
            title.setVisible(shown)
            who.setVisible(shown)
            if shown:
                change = changes[at]
                title.setText(change.title)
                words = self.tr("{author}, {when}")
                who.setText(words.format(author=change.author, when=ago(change.at, now)))
        self.setVisible(bool(changes))
