"""Others commit while somebody works: what is selected, scrolled to and half typed stays."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QDialog,
    QGraphicsView,
    QHeaderView,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dtxdesk.data.database import Database
from dtxdesk.data.queries.leagues import league_rows
from dtxdesk.data.queries.matches import MatchFilter, match_ids
from dtxdesk.data.queries.players import PlayerFilter, player_ids
from dtxdesk.domain.schedule import Booking
from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.services.draft_start import DraftOptions
from dtxdesk.services.drafting import Drafting
from dtxdesk.services.leagues import Leagues
from dtxdesk.services.matches import Matches
from dtxdesk.services.results import Results, Score
from dtxdesk.services.schedule import Schedule
from dtxdesk.services.sign_ups import SignUps
from dtxdesk.services.stages import Stages
from dtxdesk.services.tournaments import Tournaments
from dtxdesk.ui.pages import PAGES
from dtxdesk.ui.pages.leagues.page import LeaguesPage
from dtxdesk.ui.pages.matches.page import MatchesPage
from dtxdesk.ui.pages.players.page import PlayersPage
from dtxdesk.ui.pages.tournaments.page import TournamentsPage
from dtxdesk.ui.pages.tournaments.schedule_tab.tab import ScheduleTab
from dtxdesk.ui.theme import Theme
from tests.tournaments import add_people
from tests.ui import walk
from tests.ui.conftest import Stage


class Community:
    """A cup that is played and a draft night, and another program that changes all of it."""

    def __init__(self, database: Database, people: list[int]) -> None:
        self.other = Database(database.url)
        self.turn = 0
        now = database.clock()
        self.matches = database.read(match_ids, MatchFilter(), now)
        (self.league, *_) = database.read(league_rows)
        fields = TournamentFields(name="Cup", state=TournamentState.RUNNING)
        names = [f"Team {number}" for number in range(1, 17)]
        self.cup = Stages(database).start_with_teams(fields, StageOptions(Format.SWISS), names)
        night = TournamentFields(name="Night", state=TournamentState.SIGNUP, team_size=3)
        self.night = Tournaments(database).create(night)
        self.people = people
        sign_ups = SignUps(database)
        sign_ups.add(self.night, people)
        sign_ups.check_in(self.night, people[:-4])
        sign_ups.set_captains(self.night, people[:4])
        from dtxdesk.services.teams import Teams

        Teams(database).make_for_captains(self.night)
        self.draft = Drafting(database).start(self.night, DraftOptions(size=3))

    def change_everything(self) -> int:
        """Another program adds, edits and plays, a little of everything.

        Returns:
            The tournament that it makes last.
        """
        self.turn += 1
        other, turn = self.other, self.turn
        add_people(other, (1000 + turn,))
        Leagues(other).edit(self.league.id, None, name=f"League {turn}")
        Matches(other).set_counted([self.matches[-turn]], counted=False, reason="remade")
        Results(other).enter(self.cup, [(1, Score(2, turn % 2))])
        Schedule(other).book(self.cup, {2: Booking(None, f"Lobby {turn}", "")})
        SignUps(other).edit_note(self.night, self.people[-1], f"Late, {turn}")
        SignUps(other).check_in(self.night, [self.people[-2]], here=bool(turn % 2))
        free = [one for one in self.people[4:-4] if one not in self._picked()]
        if free and turn <= 6:
            Drafting(other).pick(self.draft, free[-1])
        return Tournaments(other).create(TournamentFields(name=f"Another {turn}"))

    def _picked(self) -> set[int]:
        view = Drafting(self.other).view(self.night)
        assert view is not None
        return {view.people[pick.player].user_id for pick in view.draft.board.picks}


@pytest.fixture
def busy(
    dressed: Theme, league_folder: Path, tmp_path: Path, qtbot: QtBot
) -> Iterator[tuple[Stage, Community]]:
    folder = tmp_path / "data"
    shutil.copytree(league_folder, folder)
    stage = Stage(folder, qtbot)
    stage.window.resize(1100, 560)
    stage.open()
    people = stage.desk.read(player_ids, PlayerFilter(), stage.desk.clock())
    community = Community(stage.desk.database, people)
    stage.settle()
    with closing(community.other):
        yield stage, community
    stage.close()


def places(stage: Stage, community: Community) -> Iterator[tuple[str, Callable[[], object]]]:
    """Every page, and every part of those that have some."""
    window = stage.window
    for entry in PAGES:
        yield entry.id, lambda page=entry.id: window.show_page(page)  # type: ignore[misc]
    for tournament, tabs in (
        (community.night, ("overview", "players", "draft", "teams")),
        (community.cup, ("overview", "bracket", "schedule", "standings")),
    ):
        for tab in tabs:
            yield (
                f"tournament {tournament} {tab}",
                lambda one=tournament, key=tab: open_tab(stage, one, key),  # type: ignore[misc]
            )
    for part in ("leaderboard", "matches", "pending", "formula", "sync"):
        yield f"leagues {part}", lambda key=part: league_tab(stage, key)  # type: ignore[misc]
    for part in ("overview", "matches", "history"):
        yield f"player {part}", lambda key=part: player_tab(stage, key)  # type: ignore[misc]
    yield "match", lambda: open_match(stage, community.matches[3])
    for section in ("appearance", "shortcuts", "steam", "database", "members"):
        yield (
            f"settings {section}",
            lambda key=section: window.show_page("settings").show_part(key),  # type: ignore[misc]
        )

    yield "schedule by day", lambda: schedule_by_day(stage, community.cup)
    for action_id in ("bracket.list", "series.next_up", "series.result"):
        yield (
            action_id,
            lambda key=action_id: perform(stage, community.cup, "bracket", key),  # type: ignore[misc]
        )
    yield "booking", lambda: book(stage, community.cup)
    for page, action_id in (("players", "player.edit"), ("leagues", "league.edit")):
        yield action_id, lambda one=page, key=action_id: open_form(stage, one, key)  # type: ignore[misc]


def schedule_by_day(stage: Stage, tournament: int) -> None:
    tab = schedule_tab(stage, tournament)
    tab.day_chip.click()


def schedule_tab(stage: Stage, tournament: int) -> ScheduleTab:
    open_tab(stage, tournament, "schedule")
    stage.settle()
    page = stage.window.navigation.page
    assert isinstance(page, TournamentsPage)
    tab = page.part("schedule")
    assert isinstance(tab, ScheduleTab)
    return tab


def book(stage: Stage, tournament: int) -> None:
    tab = schedule_tab(stage, tournament)
    tab.day_chip.click()
    tab.table.select_key(5)
    stage.window.perform("schedule.edit")


def perform(stage: Stage, tournament: int, tab: str, action_id: str) -> None:
    open_tab(stage, tournament, tab)
    stage.settle()
    stage.window.perform(action_id)


def open_form(stage: Stage, page: str, action_id: str) -> None:
    stage.window.show_page(page)
    stage.settle()
    stage.window.perform(action_id)


def open_tab(stage: Stage, tournament: int, key: str) -> None:
    page = stage.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    page.open_tournament(tournament)
    page.tabs.choose(key)


def league_tab(stage: Stage, key: str) -> None:
    page = stage.window.show_page("leagues")
    assert isinstance(page, LeaguesPage)
    page.tabs.choose(key)


def player_tab(stage: Stage, key: str) -> None:
    page = stage.window.show_page("players")
    assert isinstance(page, PlayersPage)
    page.pane.tabs.choose(key)


def open_match(stage: Stage, match_id: int) -> None:
    page = stage.window.show_page("matches")
    assert isinstance(page, MatchesPage)
    page.open_match(match_id)


@dataclass
class Mark:
    """What somebody left in one widget, and how it is asked for again."""

    what: str
    ask: Callable[[], Any]


def looked_at(page: QWidget) -> Iterator[Mark]:
    """Selects and scrolls wherever that is possible."""
    for view in shown(page, QAbstractItemView):
        if not isinstance(view, QHeaderView) and select(view):
            yield Mark(f"current of {said(view)}", partial(current, view))
            yield Mark(f"selected of {said(view)}", partial(selected, view))
    for area in shown(page, QAbstractScrollArea):
        bar = area.verticalScrollBar()
        if isinstance(area, QGraphicsView):
            area.centerOn(150, 90)
            yield Mark(f"centre of {said(area)}", partial(centre, area))
        elif bar.maximum() > 0 and not isinstance(area, QHeaderView):
            bar.setValue(max(1, bar.maximum() // 2))
            yield Mark(f"top of {said(area)}", partial(at_top, area))


def written(page: QWidget) -> Iterator[Mark]:
    """Begins to type into every field."""
    for line in shown(page, QLineEdit):
        if line.isEnabled() and not line.isReadOnly() and line.validator() is None:
            line.setFocus()
            QTest.keyClicks(line, "a")
            line.setCursorPosition(0)
            yield Mark(f"typed into {said(line)}", partial(typed, line))
    for text in (*shown(page, QPlainTextEdit), *shown(page, QTextEdit)):
        if text.isEnabled() and not text.isReadOnly():
            text.setFocus()
            QTest.keyClicks(text, "half a sen")
            yield Mark(f"typed into {said(text)}", text.toPlainText)


def cleared(page: QWidget) -> None:
    for line in shown(page, QLineEdit):
        if not line.isReadOnly():
            line.clear()


def shown(top: QWidget, kind: type[Any]) -> list[Any]:
    return [one for one in top.findChildren(kind) if one.isVisible()]


def said(widget: QWidget) -> str:
    return f"{type(widget).__name__} “{widget.accessibleName() or widget.objectName()}”"


def select(view: QAbstractItemView) -> bool:
    model = view.model()
    if model is None or model.rowCount() < 2:
        return False
    row = min(4, model.rowCount() - 1)
    while row < model.rowCount():
        index = model.index(row, 0)
        if model.flags(index) & Qt.ItemFlag.ItemIsSelectable:
            view.setCurrentIndex(index)
            return view.selectionMode() != QAbstractItemView.SelectionMode.NoSelection
        row += 1
    return False


def words(view: QAbstractItemView, index: QModelIndex) -> str:
    """What tells a row from others: its id where it has one, else how it is read out."""
    paged = getattr(view, "paged", None)
    if not index.isValid():
        return "nothing"
    if paged is not None:
        return str(paged.id_at(index.row()))
    spoken = [
        index.siblingAtColumn(column).data(role)
        for column in range(1 if isinstance(view, QListView) else view.model().columnCount())
        for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
    ]
    return next((str(one)[:24] for one in spoken if one), f"row {index.row()}")


def current(view: QAbstractItemView) -> str:
    return words(view, view.currentIndex())


def selected(view: QAbstractItemView) -> list[str]:
    return sorted({words(view, index) for index in view.selectionModel().selectedIndexes()})


def at_top(area: QAbstractScrollArea) -> Any:
    if isinstance(area, QAbstractItemView):
        return words(area, area.indexAt(QPoint(4, 4)))
    return area.verticalScrollBar().value()


def centre(view: QGraphicsView) -> tuple[int, int, float]:
    point = view.mapToScene(view.viewport().rect().center())
    return round(point.x()), round(point.y()), round(view.transform().m11(), 3)


def typed(line: QLineEdit) -> tuple[str, int]:
    return line.text(), line.cursorPosition()


@pytest.mark.parametrize("begin", [looked_at, written])
def test_what_others_commit_takes_nothing_away(
    busy: tuple[Stage, Community], begin: Callable[[QWidget], Iterator[Mark]]
) -> None:
    stage, community = busy
    window = stage.window
    problems: list[str] = []
    heard: set[int] = set()
    window.feed.changed.connect(
        lambda changes: heard.update(changes.tables.get("tournaments") or ())
    )
    for name, go in places(stage, community):
        go()
        stage.settle()
        page = walk.in_front(window)
        left = [*begin(page), Mark("focus", page.focusWidget), Mark("shown", page.isVisible)]
        stage.settle()
        before = [mark.ask() for mark in left]
        last = community.change_everything()
        stage.qtbot.waitUntil(lambda: last in heard)  # noqa: B023 - waited for at once
        stage.settle()
        problems += [
            f"{name}: {mark.what} was {was}, is {mark.ask()}"
            for mark, was in zip(left, before, strict=True)
            if mark.ask() != was
        ]
        if isinstance(page, QDialog):
            page.done(0)
        else:
            cleared(page)
        stage.settle()
    assert not problems, "\n".join(problems)
