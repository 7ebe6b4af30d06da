"""Which team players go into: a search over the teams of a tournament."""

from __future__ import annotations

from collections.abc import Sequence

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

from dtxdesk.data.queries.teams import TeamRow, team_rows
from dtxdesk.domain.people import search_words, sort_key
from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, FormField, Label, shortened
from dtxdesk.ui.widgets.dialog import Dialog

WIDTH = 440
LIST_HEIGHT = 260
ROW_HEIGHT = 32


class TeamChoice(Dialog):
    """The arrows go along the list while one types; Return takes the team."""

    def __init__(
        self,
        context: Context,
        tournament_id: int,
        user_ids: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._tournament_id = tournament_id
        self._user_ids = list(user_ids)
        self._teams: list[TeamRow] = []
        self._saving = False
        px = theme().metrics.px
        title = self.tr("Put %Ln player(s) into a team", "", len(user_ids))
        self.setWindowTitle(self.tr("{title} – dtxdesk").format(title=title))
        self.setMinimumWidth(px(WIDTH))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Name or tag"))
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Teams"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setFixedHeight(px(LIST_HEIGHT))
        self.list.itemDoubleClicked.connect(lambda _item: self._save())
        self._refusal = Banner("error")
        self._refusal.hide()
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = Button(self.tr("Put into team"), kind="primary")
        guard(self.save, self._context.actions, Deed.RUN_TOURNAMENTS)
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(title, size="title", weight="semibold", wrap=True))
        column.addWidget(self._refusal)
        column.addWidget(FormField(self.tr("&Team"), self.search))
        column.addWidget(self.list)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        column.addLayout(buttons)
        self.search.textChanged.connect(lambda _text: self._show())
        self.list.currentRowChanged.connect(lambda _row: self._check())
        context.runner.query(
            lambda: context.desk.read(team_rows, tournament_id),
            on_result=self._take,
            key="team.choice",
        )
        self._check()
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

    def _take(self, teams: list[TeamRow]) -> None:
        self._teams = teams
        self._show()

    def _show(self) -> None:
        words = search_words(self.search.text())
        self.list.clear()
        for team in self._teams:
            if all(word in sort_key(f"{team.tag}\n{team.name}") for word in words):
                players = self.tr("%Ln player(s)", "", len(team.members))
                head = f"{team.tag}   " if team.tag else ""
                item = QListWidgetItem(f"{head}{shortened(team.name)}   {players}")
                item.setSizeHint(QSize(0, theme().metrics.px(ROW_HEIGHT)))
                item.setData(Qt.ItemDataRole.UserRole, team.id)
                self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._check()

    def _check(self) -> None:
        chosen = self.list.currentRow() >= 0
        reason = "" if chosen else self.tr("Choose a team first.")
        self.save.set_available(chosen and not self._saving, reason)

    def _save(self) -> None:
        if self.list.currentRow() < 0 or self._saving:
            return
        self._saving = True
        self._check()
        team_id = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
        name = next(team.name for team in self._teams if team.id == team_id)
        self._context.runner.change(
            self._context.desk.teams.move,
            self._tournament_id,
            self._user_ids,
            team_id,
            title=self.tr("%Ln player(s) put into {team}", "", len(self._user_ids)).format(
                team=shortened(name)
            ),
            on_done=self._saved,
            on_error=self._refused,
        )

    def _saved(self, _nothing: None) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        self._saving = False
        self._check()
        if isinstance(error, DeskError):
            self._refusal.say(said(error.title), said(error.explanation))
            self._refusal.show()
