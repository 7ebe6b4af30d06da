"""The Matches page: the list of all matches, and the one that was opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from dtxdesk.data.queries.leagues import LeagueRow
from dtxdesk.data.queries.match_detail import MatchDetail, WaitingMatch
from dtxdesk.data.queries.matches import MatchCounts, MatchFilter, MatchSort
from dtxdesk.domain.matches import MatchSource
from dtxdesk.domain.rights import Deed
from dtxdesk.domain.search import SearchError
from dtxdesk.errors import EnvironmentProblem
from dtxdesk.ui.action_button import ActionButton
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.page import Page
from dtxdesk.ui.times import clock_time, date_time
from dtxdesk.ui.widgets import Badge, Button

from . import words
from .board import SideBoard
from .changes import MatchChanges
from .detail import MatchView
from .listing import MatchList
from .reading import Listing, MatchesReader

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes

OF_A_MATCH = ("steam_matches", "steam_match_players")
TABLES = (*OF_A_MATCH, "pending_matches", "users", "leagues", "league_player_stats")


class MatchesPage(Page):
    """One match opens in the list's place; Escape leads back."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self._reader = MatchesReader(context.desk)
        self.leagues: Sequence[LeagueRow] = ()
        self._order = MatchFilter()
        self._counts: MatchCounts | None = None
        self._loaded = False
        self._loaded_at = context.desk.clock()
        self._on_button: Callable[[], object] = self.load
        self._match_id: int | None = None
        self._sent_for: int | None = None
        self._view: MatchView | None = None
        self._stack = QStackedWidget(self)
        self.area = self.set_content(self._stack)
        self.list = MatchList(context, self._reader, self._stack)
        self._stack.addWidget(self.list)
        self.changes = MatchChanges(context, self)
        self._buttons = self._make_buttons()
        self._connect()
        self.handlers = {
            "match.type_in": self.type_in,
            "match.open": self._open_selected,
            "match.take_out": lambda: self.changes.take_out(self.match_ids()),
            "match.count_again": lambda: self.changes.count_again(self.match_ids()),
            "match.fetch": lambda: self.changes.fetch(self.match_ids()),
            "match.opendota": lambda: self.changes.fetch(self.match_ids(), MatchSource.OPENDOTA),
            "match.previous": partial(self.step, -1),
            "match.next": partial(self.step, 1),
            "edit.find": self._find,
            "edit.copy_csv": self._copy_csv,
        }
        self._show_head()

    def _make_buttons(self) -> dict[str, Button]:
        actions = self.context.actions
        buttons: dict[str, Button] = {
            "previous": Button(icon_name="chevron-left", name=self.tr("Previous match")),
            "next": Button(icon_name="chevron-right", name=self.tr("Next match")),
            "type_in": ActionButton(
                actions["match.type_in"], "plus", "primary", text=self.tr("Type one in")
            ),
        }
        for key, button in buttons.items():
            self.header.add_button(button)
            if key != "type_in":
                button.clicked.connect(actions[f"match.{key}"].trigger)
        return buttons

    def _connect(self) -> None:
        self.header.crumb_clicked.connect(self.leave_row)
        bar = self.list.bar
        bar.changed.connect(self._list)
        self.list.table.sort_requested.connect(self._sort)
        self.list.model.fetch_failed.connect(self._failed)
        self.list.selection_changed.connect(self.situation_changed)
        self.list.opened.connect(self.open_match)
        self.list.waiting_opened.connect(self.type_in)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.leave_row)

    # Reading

    def load(self) -> None:
        if not self._loaded:
            self.area.show_loading(self.tr("Reading the matches…"))
        self.context.runner.query(
            self._reader.leagues,
            on_result=self._take_leagues,
            on_error=self._failed,
            key="matches.leagues",
        )

    def refresh(self, changes: Changes) -> None:
        if not any(map(changes.touches, TABLES)):
            return
        if changes.touches("leagues"):
            self.load()
        touched = [changes.tables[table] for table in OF_A_MATCH if changes.touches(table)]
        if None in touched or changes.touches("users"):
            self.list.model.refresh()  # with people: how many of the ten are ours
        elif touched:
            self.list.model.refresh({match_id for ids in touched for match_id in ids or ()})
        if changes.touches("steam_matches") or changes.touches("pending_matches"):
            self._list()
        self._read_match()

    def _take_leagues(self, leagues: Sequence[LeagueRow]) -> None:
        self.leagues = leagues
        self.list.bar.set_leagues(leagues)
        self._list()

    def _list(self) -> None:
        bar = self.list.bar
        if bar.waiting:
            self.context.runner.query(
                self._reader.waiting,
                bar.chosen_league,
                on_result=self._take_waiting,
                on_error=self._failed,
                key="matches.list",
            )
            return
        self._order = bar.narrowed(self._order)
        self.context.runner.query(
            self._reader.listing,
            self._order,
            on_result=self._take_list,
            on_error=self._failed,
            key="matches.list",
        )

    def _take_list(self, found: Listing) -> None:
        self._loaded, self._counts = True, found.counts
        self._loaded_at = self.context.desk.clock()
        bar = self.list.bar
        bar.show_problem(None)
        self.list.show_matches(found.ids, self._order)
        shown = self.tr("{shown} of {total}")
        total = grouped(found.counts.total)
        bar.count.setText(shown.format(shown=grouped(len(found.ids)), total=total))
        if found.ids or self._match_id is not None:
            self.area.show_content()
        else:
            self._show_emptiness()
        if found.ids and self.list.table.current_id() is None:
            self.list.table.selectRow(0)
        self._show_head()

    def _take_waiting(self, ids: list[int]) -> None:
        self._loaded = True
        self.list.bar.show_problem(None)
        self.list.show_waiting(ids)
        self.list.bar.count.setText(grouped(len(ids)))
        if ids or self._match_id is not None:
            self.area.show_content()
        else:
            self._on_button = self.list.bar.clear
            self.area.show_empty(
                "check",
                self.tr("Every match has its details"),
                self.tr("One that Steam does not tell about would be here with the reason."),
                self.tr("Show all matches"),
            )
        self._show_head()

    def _show_emptiness(self) -> None:
        if self.list.bar.narrowing:
            self._on_button = self.list.bar.clear
            self.area.show_empty(
                "search",
                self.tr("No match fits"),
                self.tr("Nothing is left by this search and these filters."),
                self.tr("Show all matches"),
            )
        elif not self.leagues:
            self._on_button = self.context.actions["league.new"].trigger
            self.area.show_empty(
                "matches",
                self.tr("No matches yet"),
                self.tr("Matches come in by themselves once a league is followed."),
                self.tr("New league"),
            )
        else:
            self._on_button = self.context.actions["match.type_in"].trigger
            self.area.show_empty(
                "matches",
                self.tr("No matches yet"),
                self.tr(
                    "They come in by themselves when the league is synced. A lobby without a "
                    "ticket never does: type it in."
                ),
                self.tr("Type one in"),
            )

    def retry(self) -> None:
        """The button of the state in view."""
        self._on_button()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, SearchError):
            self.list.bar.show_problem(error)
        elif self._loaded and isinstance(error, EnvironmentProblem):
            self.area.show_offline(clock_time(self._loaded_at, self.context.desk.clock()))
        else:
            self._on_button = self.load
            self.area.show_error(self.as_problem(error))

    def _sort(self, key: str, descending: bool) -> None:
        self._order = replace(self._order, sort=MatchSort(key), descending=descending)
        self._list()

    # One match

    def row_in_view(self) -> int | None:
        return self._match_id

    def show_row(self, row_id: int) -> None:
        """Another page sends someone here to see this match; one that waits can be typed in."""
        self._sent_for = row_id
        self.open_match(row_id)

    def show_waiting(self) -> None:
        """The matches without details, in place of those that have them."""
        self.leave_row()
        self.list.bar.show_waiting()

    def open_match(self, match_id: int) -> None:
        self._match_view()  # built while the match is read, not together with showing it
        self._match_id = match_id
        self._read_match()

    def step(self, by: int) -> None:
        """To the match above or below in the list."""
        if self._match_id is None:
            return
        match_id = self.list.neighbour(self._match_id, by)
        if match_id is not None:
            self.open_match(match_id)

    @property
    def inside_row(self) -> bool:
        return self._match_id is not None

    def leave_row(self) -> None:
        """Back to the list, at the match that was open."""
        match_id, self._match_id = self._match_id, None
        if match_id is None:
            return
        self._stack.setCurrentWidget(self.list)
        self.list.table.select_id(match_id)
        self.list.focus_table()
        self._show_head()
        if not self.list.waiting and not self.list.model.ids and self._loaded:
            self._show_emptiness()

    def _read_match(self) -> None:
        if self._match_id is not None:
            self.context.runner.query(
                self._reader.detail,
                self._match_id,
                on_result=partial(self._take_match, self._match_id),
                on_error=self._failed,
                key="matches.detail",
            )

    def _take_match(self, match_id: int, found: tuple[MatchDetail, int | None] | None) -> None:
        if match_id != self._match_id:
            return
        if found is None:
            self.leave_row()  # undone, or it was never there
            if self._sent_for == match_id:
                self.type_in(match_id)
            return
        self._sent_for = None
        view = self._match_view()
        was_open = self._stack.currentWidget() is view
        view.show_match(*found)
        self._stack.setCurrentWidget(view)
        self.area.show_content()
        self._show_head()
        if not was_open:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _match_view(self) -> MatchView:
        """Built when a match is first opened."""
        if self._view is None:
            view = self._view = MatchView(self.context.desk.clock, self._stack)
            self._stack.addWidget(view)
            view.player_opened.connect(self._open_player)
            view.stranger_chosen.connect(self.changes.ask_who)
            pane = view.pane
            for widget in pane.changing:
                guard(widget, self.context.actions, Deed.EDIT_MATCHES)
            pane.count_asked.connect(self._count)
            pane.winner_given.connect(self._give_winner)
            pane.read_asked.connect(partial(self.perform, "match.fetch"))
            pane.opendota_asked.connect(partial(self.perform, "match.opendota"))
            pane.edit_asked.connect(self._edit_typed)
        return self._view

    @property
    def detail(self) -> MatchDetail | None:
        """The match that is open, as it was read last."""
        return self._view.detail if self._view is not None and self.inside_row else None

    @property
    def boards(self) -> tuple[SideBoard, SideBoard]:
        """Radiant's and Dire's lines of the match that is open."""
        return self._match_view().boards

    def _open_player(self, user_id: int) -> None:
        self.context.show_page("players").show_row(user_id)

    # Head and situation

    def _show_head(self) -> None:
        detail = self.detail
        self.header.set_crumb(self.tr("Matches") if detail else "")
        badges: list[QWidget] = []
        if detail is not None:
            row = detail.row
            self.window_title = self.tr("Match {number}").format(number=words.number(row.match_id))
            self.header.set_title(words.number(row.match_id))
            self.header.set_note("" if row.start_time is None else date_time(row.start_time))
            if not row.counted:
                badges.append(Badge(self.tr("Not counted"), "attention"))
            if row.source == MatchSource.MANUAL:
                badges.append(Badge(self.tr("Typed in")))
        else:
            self.window_title = self.tr("Matches")
            self.header.set_title(self.window_title)
            self.header.set_note(self._summary())
        self.header.set_badges(badges)
        for key, button in self._buttons.items():
            button.setVisible((detail is None) == (key == "type_in"))
        if detail is not None:
            for key, by in (("previous", -1), ("next", 1)):
                there = self.list.neighbour(detail.row.match_id, by) is not None
                self._buttons[key].setEnabled(there)
        self.situation_changed.emit()

    def _summary(self) -> str:
        counts = self._counts
        if counts is None or not counts.total:
            return ""
        if not counts.attention:
            return grouped(counts.total)
        words_ = self.tr("{total}, %n need(s) you", "", counts.attention)
        return words_.format(total=grouped(counts.total))

    def match_ids(self) -> list[int]:
        """What actions are about: the match that is open, else the selected ones."""
        return [self._match_id] if self._match_id is not None else self.list.selected_ids()

    def situation(self) -> dict[str, object]:
        inside = self.inside_row
        return {
            "selected": len(self.match_ids()),
            "league": self.list.bar.chosen_league,
            "waiting": self.list.waiting and not inside,
            "inside": inside,
        }

    # What it does

    def type_in(self, match_id: int | None = None) -> None:
        """Open the form: for a match that waits for its details, or for one that nobody lists."""
        if match_id is None and self.list.waiting and not self.inside_row:
            selected = self.list.selected_ids()
            match_id = selected[0] if len(selected) == 1 else None
        if match_id is None:
            self._open_form(None)
            return
        self.context.runner.query(
            self._reader.waiting_match, match_id, on_result=self._open_waiting, key="matches.form"
        )

    def _open_waiting(self, waiting: WaitingMatch | None) -> None:
        self._sent_for = None
        if waiting is not None:
            self._open_form(waiting)

    def _open_form(self, waiting: WaitingMatch | None) -> None:
        self.changes.type_in(self.leagues, waiting, self.open_match)

    def _edit_typed(self) -> None:
        if self.detail is not None:
            self.changes.edit_typed(self.leagues, self.detail)

    def _count(self, counted: bool) -> None:
        if counted:
            self.changes.count_again(self.match_ids())
        else:
            self.changes.take_out(self.match_ids())

    def _give_winner(self, radiant_won: bool) -> None:
        if self.detail is not None:
            self.changes.set_winner(self.detail, radiant_won)

    def _open_selected(self) -> None:
        ids = self.list.selected_ids()
        if len(ids) == 1:
            (self.type_in if self.list.waiting else self.open_match)(ids[0])

    def _find(self) -> None:
        self.leave_row()
        self.list.bar.focus_search()

    def _copy_csv(self) -> None:
        self.list.copy_csv(self.match_ids(), waiting=self.list.waiting and not self.inside_row)
