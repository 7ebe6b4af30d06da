from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget

from dtxdesk.data.queries.players import PlayerFilter, player_ids
from dtxdesk.data.queries.sign_ups import SignUpMark, sign_up_marks
from dtxdesk.data.queries.tournaments import TournamentFilter, tournament_ids
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.ui.pages.tournaments.page import TournamentsPage
from dtxdesk.ui.pages.tournaments.players_tab.tab import PlayersTab
from dtxdesk.ui.widgets import ElidedLabel, Label
from tests.ui.conftest import Stage

LEFT = Qt.MouseButton.LeftButton
D = TypeVar("D", bound=QDialog)


def texts(widget: QWidget) -> str:
    labels = [*widget.findChildren(Label), *widget.findChildren(ElidedLabel)]
    return "\n".join(label.text() for label in labels if label.isVisible())


def button(widget: QWidget, words: str) -> QAbstractButton:
    return next(
        found
        for found in widget.findChildren(QAbstractButton)
        if found.isVisible() and words in (found.text(), found.accessibleName())
    )


class Evening:
    """A tournament in the middle of its sign-up, and the window on it."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.desk = stage.desk
        fields = TournamentFields(
            name="Winter Cup",
            state=TournamentState.SIGNUP,
            starts_at=stage.desk.clock() + timedelta(days=2),
        )
        self.people = self.desk.read(player_ids, PlayerFilter(), self.desk.clock())
        self.id = self.desk.tournaments.create(fields)
        self.desk.sign_ups.add(self.id, self.people[:12])
        self.desk.sign_ups.add(self.id, self.people[12:14], waiting=True)
        self.desk.sign_ups.check_in(self.id, self.people[:10])

    @property
    def page(self) -> TournamentsPage:
        page = self.stage.window.show_page("tournaments")
        assert isinstance(page, TournamentsPage)
        self.stage.settle()
        return page

    def open(self, tab: str = "players") -> TournamentsPage:
        page = self.page
        page.open_tournament(self.id)
        page.tabs.choose(tab)
        self.stage.settle()
        return page

    @property
    def players(self) -> PlayersTab:
        tab = self.open().part("players")
        assert isinstance(tab, PlayersTab)
        self.stage.qtbot.waitUntil(lambda: len(tab.table.paged.known_rows()) > 0)
        return tab

    def marks(self) -> dict[int, SignUpMark]:
        """How everybody stands, by the player's id."""
        found = self.desk.read(sign_up_marks, self.id)
        return {mark.user_id: mark for mark in found.values()}

    def tournaments(self) -> list[int]:
        return self.desk.read(tournament_ids, TournamentFilter())

    def undo(self) -> None:
        self.stage.window.actions_["edit.undo"].trigger()

    def dialog(self, kind: type[D]) -> D:
        self.stage.qtbot.waitUntil(lambda: any(d.isVisible() for d in self._dialogs(kind)))
        self.stage.settle()
        return next(d for d in self._dialogs(kind) if d.isVisible())

    def _dialogs(self, kind: type[D]) -> list[D]:
        return self.stage.window.findChildren(kind)

    def until(self, reached: Callable[[], bool]) -> None:
        self.stage.qtbot.waitUntil(reached)
        self.stage.settle()

    def press(self, widget: QWidget, words: str) -> None:
        self.stage.qtbot.mouseClick(button(widget, words), LEFT)


@pytest.fixture
def evening(stage: Stage) -> Evening:
    return Evening(stage)
