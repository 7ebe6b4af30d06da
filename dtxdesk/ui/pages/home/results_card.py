"""The card "Newest results": the newest matches, one line each; one opens by a click or Enter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from dtxdesk.data.queries.home import Result, Snapshot, newest_results
from dtxdesk.data.queries.matches import MatchRow
from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.home.card import HomeCard, px
from dtxdesk.ui.pages.home.result_list import (
    ROW_HEIGHT,
    ResultList,
    dire_name,
    radiant_name,
    score,
)
from dtxdesk.ui.pages.home.words import Counted
from dtxdesk.ui.times import clock_time
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.frames import Card
from dtxdesk.ui.widgets.text import Label

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk

COUNT = 8


class ResultsModel(QAbstractListModel):
    """The newest matches; the whole `Result` is in `UserRole`."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._clock = context.desk.clock
        self.results: Sequence[Result] = ()

    def show(self, results: Sequence[Result]) -> None:
        if list(results) == list(self.results):
            return
        self.beginResetModel()
        self.results = results
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.results)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        result = self.results[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return result
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._sentence(result)
        return None

    def _sentence(self, result: Result) -> str:
        match = result.match
        at = clock_time(match.start_time, self._clock()) if match.start_time else ""
        words = self.tr("{radiant} {score} {dire}, {winner}, {league}, {ours}, {time}")
        return words.format(
            radiant=radiant_name(match),
            score=score(match),
            dire=dire_name(match),
            winner=_winner(match),
            league=result.league,
            ours=Counted().ours(match.linked_players),
            time=at,
        )


def _winner(match: MatchRow) -> str:
    if match.radiant_win is None:
        return translate("ResultsCard", "no winner yet")
    return (
        translate("ResultsCard", "Radiant won")
        if match.radiant_win
        else translate("ResultsCard", "Dire won")
    )


class ResultsCard(HomeCard):
    """The newest matches of all leagues."""

    tables = ("steam_matches", "leagues", "users")

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        card = Card(self.tr("Newest results"), parent=self)
        self._all = Button(self.tr("All matches"), kind="ghost", parent=card, small=True)
        self._all.clicked.connect(lambda: context.show_page("matches"))
        card.head.addWidget(self._all)
        card.body.setContentsMargins(0, 0, 0, px(4))
        self._model = ResultsModel(context, self)
        self.list = ResultList(self._model, context.desk.clock, card)
        self.list.setAccessibleName(self.tr("Newest results"))
        self.list.opened.connect(self._open)
        self._none = Label(
            self.tr("No match has been read yet. They come by themselves once Steam is reached."),
            card,
            tone="muted",
            wrap=True,
        )
        self._none.setContentsMargins(px(12), px(12), px(12), px(8))
        card.body.addWidget(self.list)
        card.body.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @staticmethod
    def read(_desk: Desk, connection: Snapshot) -> list[Result]:
        return newest_results(connection, COUNT)

    def take(self, found: Sequence[Result]) -> None:
        self._model.show(found)
        self.list.with_league = len({result.match.league_id for result in found}) > 1
        self.list.setFixedHeight(len(found) * px(ROW_HEIGHT))
        self.list.setVisible(bool(found))
        self._none.setVisible(not found)

    def _open(self, match_id: int) -> None:
        self.context.show_page("matches").show_row(match_id)
