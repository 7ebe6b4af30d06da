"""The Games tab: series on the left, on the right the matches of the selected one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from dtxdesk.services.missing_games import Reason, Step
from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.pane_splitter import PaneSplitter
from dtxdesk.ui.pages.tournaments.games_tab.lines import ORDER, GamesTable
from dtxdesk.ui.pages.tournaments.games_tab.pane import GamesPane
from dtxdesk.ui.pages.tournaments.games_tab.reading import Games, GamesRow, Standing, read_games
from dtxdesk.ui.pages.tournaments.games_tab.words import standing_words
from dtxdesk.ui.pages.tournaments.tab import TournamentTab
from dtxdesk.ui.pages.tournaments.tab_head import TabHead
from dtxdesk.ui.pages.tournaments.view import TournamentView
from dtxdesk.ui.widgets import Chip, ElidedLabel, StatefulArea

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes

SHOWN = (
    *("tournaments", "stages", "series", "games", "teams", "team_members"),
    *("users", "steam_matches", "dismissed_matches"),
)
"""Tables whose changes it shows."""
ROW_MENU = ("games.link", "games.dismiss", "", "games.day", "", "edit.copy_csv")


class GamesTab(TournamentTab):
    """Head, list and pane."""

    head: TabHead

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.shown: Games | None = None
        self._tournament = 0
        self._reasons: dict[int, tuple[Reason, ...]] = {}
        self._on_button: Callable[[], object] = self.reload
        self._make_head()
        self.splitter = PaneSplitter(self)
        self.table = GamesTable(self.splitter)
        self.area = StatefulArea(self.table, self.splitter)
        self.splitter.insertWidget(0, self.area)
        self.splitter.setStretchFactor(0, 1)
        self.pane = GamesPane(context, self.splitter.pane_place)
        self.splitter.set_pane(self.pane)
        self.column.addWidget(self.head)
        self.column.addWidget(self.splitter, 1)
        self._connect()
        self.handlers = {
            "edit.copy_csv": self._copy_csv,
            "games.link": self.link_best,
            "games.dismiss": self.dismiss_best,
            "games.day": self.assign_day,
        }

    def _make_head(self) -> None:
        self.head = TabHead(self.context.actions, self)
        self.summary = ElidedLabel(tone="muted", parent=self.head)
        self.chip = Chip(self.tr("What they need"), self.head)
        self.chip.set_choices([(standing_words(one)[0], one.value) for one in ORDER])
        self.head.add(self.chip, self.summary)
        self.head.add_spring()
        self.head.add_action("games.day", "clock", self.tr("Assign a day"))
        self.head.add_action("games.link", "link", self.tr("Link likeliest"))

    def _connect(self) -> None:
        self.table.selection_changed.connect(self._series_changed)
        self.table.doubleClicked.connect(lambda _index: self.splitter.open_pane())
        self.table.customContextMenuRequested.connect(
            lambda at: self._popup(self.table.viewport().mapToGlobal(at))
        )
        self.chip.chosen.connect(lambda _value: self._show_lines())
        self.pane.link_asked.connect(self.link)
        self.pane.dismissed.connect(self.dismiss)
        self.pane.unlinked.connect(self.unlink)
        self.pane.again_asked.connect(self._suggest_again)
        self.pane.opened.connect(self._open_match)
        self.pane.why_asked.connect(self._ask_why)
        self.pane.step_asked.connect(self._take_step)
        self.area.panel.pressed.connect(lambda: self._on_button())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.splitter.minimumSizeHint().width(), self.column.minimumSize().height())

    # What it shows

    @property
    def row(self) -> GamesRow | None:
        """The series that is selected."""
        chosen = self.table.selected_rows()
        return chosen[0] if chosen else None

    def show_tournament(self, view: TournamentView) -> None:
        other = view.id != self._tournament
        self.view = view
        if other:
            self._tournament = view.id
            self.shown = None
            self._reasons = {}
            self.table.clear_lines()
            self.area.expect(self.tr("Looking for matches…"))
            self.reload()
        self.situation_changed.emit()

    def refresh(self, changes: Changes) -> None:
        if self.view is not None and any(map(changes.touches, SHOWN)):
            self._reasons = {}
            self.reload()

    def situation(self) -> dict[str, object]:
        row = self.row
        possible = {"games.day"} if self.shown is not None and self.shown.rows else set()
        if row is not None and row.best is not None:
            possible |= {"games.link", "games.dismiss"}
        return {"selected": int(row is not None), "possible": frozenset(possible)}

    def reload(self) -> None:
        """Reads series and matches anew."""
        if self.view is not None:
            self.context.runner.query(
                read_games,
                self.context,
                self._tournament,
                on_result=self._take,
                on_error=self._failed,
                key="games",
            )

    def _take(self, games: Games) -> None:
        if games.tournament_id != self._tournament:
            return
        self.shown = games
        if not games.rows:
            self._show_emptiness()
        else:
            self.head.show()
            self.area.show_content()
            self.summary.setText(self._summed_up(games))
            self._show_lines()
            self.splitter.fill()
        self.situation_changed.emit()

    def _show_lines(self) -> None:
        if self.shown is None or not self.shown.rows:
            return
        value = self.chip.value
        only = Standing(value) if isinstance(value, str) and value else None
        self.table.show_games(self.shown, only)
        if self.row is None and self.table.model_of_lines.rows:
            self.table.select_key(self.table.model_of_lines.rows[0].number)
        self._series_changed()

    def _show_emptiness(self) -> None:
        self.head.hide()
        self.splitter.clear()
        self._on_button = partial(self.tab_asked.emit, "bracket")
        self.area.show_empty(
            "link",
            self.tr("No series has its teams yet"),
            self.tr("Once the tournament has started, its Steam matches are found by themselves."),
            self.tr("Go to the bracket"),
        )

    def _summed_up(self, games: Games) -> str:
        confirm = self.tr("%Ln to confirm", "", games.count(Standing.CONFIRM))
        missing = self.tr("%Ln without a match", "", games.count(Standing.MISSING))
        return f"{confirm}, {missing}"

    def _series_changed(self) -> None:
        row = self.row
        if row is not None and self.shown is not None:
            self.pane.show_series(self.shown, row, self._reasons.get(row.number))
        self.situation_changed.emit()

    def _failed(self, error: Exception) -> None:
        self._on_button = self.reload
        self.area.show_failure(error)

    # What is done

    def link_best(self) -> None:
        """Links the likeliest match of the selected series."""
        if (row := self.row) is not None and row.best is not None:
            self.link(row.best.match)

    def dismiss_best(self) -> None:
        if (row := self.row) is not None and row.best is not None:
            self.dismiss(row.best.match)

    def link(self, match_id: int) -> None:
        """Makes a match a game of the selected series."""
        if (row := self.row) is not None:
            self.context.runner.change(
                self.context.desk.match_linking.link,
                self._tournament,
                row.number,
                match_id,
                title=self.tr("Linked to series {number}").format(number=row.number),
            )

    def unlink(self, match_id: int) -> None:
        if (row := self.row) is not None:
            self.context.runner.change(
                self.context.desk.match_linking.unlink,
                self._tournament,
                row.number,
                match_id,
                title=self.tr("Unlinked from series {number}").format(number=row.number),
            )

    def dismiss(self, match_id: int) -> None:
        if (row := self.row) is not None:
            self.context.runner.change(
                self.context.desk.match_linking.dismiss,
                self._tournament,
                row.number,
                match_id,
                title=self.tr("Not a game of series {number}").format(number=row.number),
            )

    def _suggest_again(self) -> None:
        if (row := self.row) is not None:
            self.context.runner.change(
                self.context.desk.match_linking.suggest_again,
                self._tournament,
                row.number,
                title=self.tr("Suggested again for series {number}").format(number=row.number),
            )

    def assign_day(self) -> None:
        """Shows what assigning a day's matches would do."""
        from dtxdesk.ui.dialogs.assign_day import AssignDayDialog

        if self.shown is not None:
            AssignDayDialog(self.context, self._tournament, self.shown.view, self).open()

    def _open_match(self, match_id: int) -> None:
        page = self.context.show_page("matches")
        page.show_row(match_id)

    def _ask_why(self) -> None:
        if (row := self.row) is not None:
            self.context.runner.query(
                self.context.desk.missing_games.why,
                self._tournament,
                row.number,
                on_result=partial(self._take_reasons, row.number),
                key="games.why",
            )

    def _take_reasons(self, number: int, reasons: tuple[Reason, ...]) -> None:
        self._reasons[number] = reasons
        self._series_changed()

    def _take_step(self, reason: Reason) -> None:
        actions = self.context.actions
        match reason.step:
            case Step.FOLLOW:
                actions["tournament.edit"].trigger()
            case Step.SYNC:
                actions.ask("league.sync")
            case Step.PLAYERS:
                self.tab_asked.emit("players")
            case Step.TEAMS:
                self.tab_asked.emit("teams")
            case Step.MATCH if reason.match is not None:
                self._open_match(reason.match)
            case Step.FETCH:
                self._fetch_by_id()
            case _:
                actions.ask("match.type_in")

    def _fetch_by_id(self) -> None:
        from dtxdesk.ui.dialogs.match_by_id import MatchByIdDialog
        from dtxdesk.ui.pages.matches.changes import MatchChanges

        if self.shown is None:
            return
        changes = MatchChanges(self.context, self.window())
        league_id = self.shown.view.facts.league_id
        dialog = MatchByIdDialog(self.window())
        dialog.given.connect(lambda match: changes.fetch([match], league_id=league_id))
        dialog.open()

    # Around it

    def _popup(self, at: QPoint) -> None:
        menu = QMenu(self)
        self.context.actions.fill(menu, ROW_MENU)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _copy_csv(self) -> None:
        if self.shown is not None and self.shown.rows:
            QGuiApplication.clipboard().setText(self.table.csv())
            self.context.toasts.show(self.tr("Games copied as CSV"))
