"""Before a tournament is read from a file: what is in it, and whom of the players here it means."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.domain.rights import Deed
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, Card, ElidedLabel, Label, Line
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.text import shortened

if TYPE_CHECKING:
    from dtxdesk.services.tournament_file.importing import PlannedPerson, TournamentPlan

WIDTH = 520
MOST_NAMES = 8
"""Of people one has to look at; more of them would not be read."""


class TournamentImportDialog(Dialog):
    """What would come in, who is who, and the button that does it."""

    agreed = Signal()

    def __init__(
        self, context: Context, plan: TournamentPlan, file_name: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Import a tournament – dtxdesk"))
        self.setMinimumWidth(px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        title = self.tr("Import {name}?").format(name=shortened(plan.fields.name))
        column.addWidget(Label(title, self, size="title", weight="semibold", wrap=True))
        column.addWidget(ElidedLabel(file_name, self, tone="muted"))
        column.addWidget(self._figures(plan))
        if plan.conflicts:
            banner = Banner("error", self)
            banner.say(
                self.tr("Two ids of a person belong to two players here."),
                self.tr(
                    "{names}. Merge the two players, or take one of the ids out of the file; then "
                    "import it again."
                ).format(names=_names(plan.conflicts)),
            )
            column.addWidget(banner)
        for sentence in self._sentences(plan):
            column.addWidget(Label(sentence, self, wrap=True))
        column.addSpacing(px(8))
        column.addLayout(self._buttons(context, plan))

    def showEvent(self, event: QShowEvent) -> None:
        """As high as the words are at this width."""
        super().showEvent(event)
        self.fit_height()

    def _figures(self, plan: TournamentPlan) -> QWidget:
        px = theme().metrics.px
        new = sum(one.user_id is None for one in plan.people) - len(plan.conflicts)
        known = sum(one.user_id is not None for one in plan.people)
        lines = (
            (self.tr("Players who are here already"), known),
            (self.tr("Players who are added"), new),
            (self.tr("Teams"), len(plan.file.teams)),
            (self.tr("Series"), plan.series),
            (self.tr("Results"), plan.results),
        )
        card = Card(parent=self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(0, 1)
        card.body.addLayout(grid)
        for row, (words, count) in enumerate(lines):
            if row == 2:
                grid.addWidget(Line(card), 2, 0, 1, 2)
            place = row if row < 2 else row + 1
            grid.addWidget(Label(words, card, tone="muted"), place, 0)
            figure = Label(grouped(count), card, weight="semibold")
            figure.setAccessibleName(f"{words}: {grouped(count)}")
            grid.addWidget(figure, place, 1, Qt.AlignmentFlag.AlignRight)
        return card

    def _sentences(self, plan: TournamentPlan) -> list[str]:
        from dtxdesk.services.tournament_file.importing import Found

        sentences = [f"{said(note)}." for note in plan.notes]
        by_name = [one for one in plan.people if one.found is Found.NAME]
        if by_name:
            sentences.append(
                self.tr("Found by name alone, since neither has an id: {names}.").format(
                    names=_names(by_name)
                )
            )
        sentences.append(self.tr("Nothing that is here is changed, and Undo takes it out again."))
        return sentences

    def _buttons(self, context: Context, plan: TournamentPlan) -> QHBoxLayout:
        px = theme().metrics.px
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        cancel = Button(self.tr("Cancel"), parent=self)
        cancel.clicked.connect(self.reject)
        self.act = Button(self.tr("Import tournament"), "download", "primary", self)
        self.act.clicked.connect(self._agree)
        self.act.setDefault(True)
        if plan.conflicts:
            self.act.setEnabled(False)
            self.act.setToolTip(self.tr("First somebody has to say who these people are."))
        else:
            guard(self.act, context.actions, Deed.RUN_TOURNAMENTS)
        buttons.addWidget(cancel)
        buttons.addWidget(self.act)
        return buttons

    def _agree(self) -> None:
        self.agreed.emit()
        self.accept()


def _names(people: Iterable[PlannedPerson]) -> str:
    names = [shortened(one.record.name) for one in people]
    more = len(names) - MOST_NAMES
    return ", ".join(names[:MOST_NAMES]) + (f", … (+{more})" if more > 0 else "")
