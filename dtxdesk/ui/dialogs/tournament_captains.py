"""Choosing captains: those with the highest MMR among who is here."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.data.queries.sign_ups import signed_players
from dtxdesk.data.queries.tournaments import TournamentRow
from dtxdesk.domain.rights import Deed
from dtxdesk.domain.sign_up_summary import SignedPlayer, highest_rated
from dtxdesk.errors import DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, FormField, Label, shortened
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.number_box import NumberBox

WIDTH = 420
LIST_HEIGHT = 232
ROW_HEIGHT = 28
MOST = 200


class CaptainsDialog(Dialog):
    """A number, and who it would be; before anything is changed."""

    def __init__(self, context: Context, row: TournamentRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._tournament_id = row.id
        self._team_size = row.team_size
        self._players: list[SignedPlayer] = []
        self._saving = False
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Choose captains – dtxdesk"))
        self.setMinimumWidth(px(WIDTH))
        self.count = NumberBox(1, MOST, whole=True)
        self.count.setValue(max(2, row.players // row.team_size))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Who would be captain"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setFixedHeight(px(LIST_HEIGHT))
        self._note = Label(size="small", tone="muted", wrap=True)
        self._refusal = Banner("error")
        self._refusal.hide()
        self._lay_out()
        self.count.valueChanged.connect(lambda _value: self._show())
        context.runner.query(
            lambda: context.desk.read(signed_players, row.id),
            on_result=self._take,
            key="captains",
        )
        self._show()
        self.count.setFocus()
        self.count.selectAll()

    def _lay_out(self) -> None:
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(self.tr("Choose captains"), size="title", weight="semibold"))
        column.addWidget(self._refusal)
        column.addWidget(
            FormField(self.tr("&How many"), self.count, self.tr("As many as there shall be teams."))
        )
        column.addWidget(self.list)
        column.addWidget(self._note)
        column.addSpacing(px(8))
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = Button(self.tr("Choose them"), kind="primary")
        guard(self.save, self._context.actions, Deed.RUN_TOURNAMENTS)
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        column.addLayout(buttons)

    def _take(self, players: list[SignedPlayer]) -> None:
        self._players = players
        here = sum(player.plays and player.checked_in for player in players)
        marked = sum(player.plays and player.captain for player in players)
        self.count.setValue(marked or max(2, (here or len(players)) // self._team_size))
        self._show()

    def _show(self) -> None:
        chosen = highest_rated(self._players, round(self.count.value()))
        self.list.clear()
        for place, player in enumerate(chosen, start=1):
            mmr = self.tr("no MMR") if player.mmr is None else str(player.mmr)
            item = QListWidgetItem(f"{place}.  {shortened(player.name)}   {mmr}")
            item.setSizeHint(QSize(0, theme().metrics.px(ROW_HEIGHT)))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.list.addItem(item)
        here = any(player.plays and player.checked_in for player in self._players)
        before = sum(player.captain for player in self._players)
        words = [
            self.tr("The checked-in players with the highest MMR.")
            if here
            else self.tr("Nobody is checked in yet: the highest MMR of all who signed up.")
        ]
        if before:
            words.append(self.tr("%Ln mark(s) of now are taken off.", "", before))
        self._note.setText(" ".join(words))
        enough = len(chosen) == round(self.count.value()) > 0
        reason = "" if enough else self.tr("There are not so many players.")
        self.save.set_available(enough and not self._saving, reason)

    def _save(self) -> None:
        count = round(self.count.value())
        self._saving = True
        self._show()
        self._context.runner.change(
            self._context.desk.sign_ups.choose_captains,
            self._tournament_id,
            count,
            title=self.tr("%Ln captain(s) chosen", "", count),
            on_done=self._saved,
            on_error=self._refused,
        )

    def _saved(self, _chosen: list[int]) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        self._saving = False
        self._show()
        if isinstance(error, DeskError):
            self._refusal.say(said(error.title), said(error.explanation))
            self._refusal.show()
