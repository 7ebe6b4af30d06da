"""The Leagues page: the list of leagues, and the one that was opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dtxdesk.data.queries.leagues import LeagueRow, league_rows
from dtxdesk.ui.action_button import ActionButton
from dtxdesk.ui.context import Context
from dtxdesk.ui.models import PagedTable, PagedTableModel
from dtxdesk.ui.pages.leagues.columns import league_columns
from dtxdesk.ui.pages.leagues.formula import FormulaTab
from dtxdesk.ui.pages.leagues.leaderboard import LeaderboardTab
from dtxdesk.ui.pages.leagues.matches import MatchesTab, PendingTab
from dtxdesk.ui.pages.leagues.sync import SyncTab
from dtxdesk.ui.pages.leagues.tab import LeagueTab
from dtxdesk.ui.pages.leagues.view import LeagueView, read_league
from dtxdesk.ui.pages.page import Page
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.flow import FlowLayout
from dtxdesk.ui.widgets.frames import Frame, Line
from dtxdesk.ui.widgets.search_field import SearchField
from dtxdesk.ui.widgets.tabs import Tabs
from dtxdesk.ui.widgets.text import Badge, Label

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes

ROW_HEIGHT = 44
SEARCH_WIDTH = 240
OF_A_LEAGUE = (
    "leagues",
    "steam_matches",
    "league_player_stats",
    "league_sync_state",
    "pending_matches",
)
"""Tables whose changes the head and the tabs of a league show."""


_TABS: dict[str, Callable[[Context, QWidget], LeagueTab]] = {
    "leaderboard": LeaderboardTab,
    "matches": MatchesTab,
    "pending": PendingTab,
    "formula": FormulaTab,
    "sync": SyncTab,
}


class LeaguesPage(Page):
    """With one league it is shown at once; with several, the list comes first."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Leagues"), tabs=True)
        self._rows: dict[int, LeagueRow] = {}
        self._league_id: int | None = None
        self._view: LeagueView | None = None
        self._chosen_by_hand = False
        self._parts: dict[str, LeagueTab] = {}
        self._stack = QStackedWidget(self)
        self._area = self.set_content(self._stack)
        self._model = self._make_model()
        self._list = self._make_list()
        self._make_league()
        self._buttons = self._make_buttons()
        self.handlers = {
            "league.new": self.add_league,
            "league.edit": self.edit_league,
        }
        self.header.crumb_clicked.connect(self.show_list)
        context.jobs.changed.connect(self._show_jobs)
        self._show_tab(self.tabs.key)
        self._show_head()

    # Building

    def part(self, key: str) -> LeagueTab:
        """A tab of the league; built when it is first shown."""
        if key not in self._parts:
            part = _TABS[key](self.context, self._part_stack)
            part.situation_changed.connect(self.situation_changed)
            if isinstance(part, LeaderboardTab):
                part.details_asked.connect(partial(self.tabs.choose, "sync"))
                part.player_opened.connect(self._open_player)
            self._part_stack.addWidget(part)
            self._parts[key] = part
            if self._view is not None:
                part.show_league(self._view)
        return self._parts[key]

    def _make_model(self) -> PagedTableModel[LeagueRow]:
        return PagedTableModel(
            league_columns(self.context.desk.clock),
            self._known,
            lambda row: row.id,
            self.context.runner,
            self,
            dimmed=lambda row: not row.followed,
        )

    def _make_list(self) -> PagedTable[LeagueRow]:
        place = QWidget(self._stack)
        self._stack.addWidget(place)
        table = PagedTable(self._model, row_height=ROW_HEIGHT, parent=place)
        table.setAccessibleName(self.tr("Leagues"))
        table.row_activated.connect(self.open_league)
        table.clicked.connect(lambda index: self.open_league(self._model.id_at(index.row())))
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Line(place))
        column.addWidget(table)
        return table

    def _make_league(self) -> None:
        px = theme().metrics.px
        place = QWidget(self._stack)
        self._stack.addWidget(place)
        bar = Frame("window", place)
        self.tabs = Tabs(self.tr("Parts of the league"), bar)
        place_of_search = QWidget(bar)
        self.search = SearchField(self.tr("Player"), parent=place_of_search)
        self.search.setMaximumWidth(px(SEARCH_WIDTH))
        around = QVBoxLayout(place_of_search)
        around.setContentsMargins(0, px(3), 0, px(3))
        around.addWidget(self.search)
        row = FlowLayout(bar, gap=px(8))
        row.setContentsMargins(px(16), 0, px(24), 0)
        row.addWidget(self.tabs)
        row.add_spring()
        row.addWidget(place_of_search)
        self._part_stack = QStackedWidget(place)
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(Line(place))
        column.addWidget(self._part_stack, 1)
        for key, title in (
            ("leaderboard", self.tr("Leaderboard")),
            ("matches", self.tr("Matches")),
            ("pending", self.tr("Without details")),
            ("formula", self.tr("Formula")),
            ("sync", self.tr("Sync")),
        ):
            self.tabs.add(key, title)
        self.tabs.chosen.connect(self._show_tab)
        self.search.searched.connect(self._search)

    def _make_buttons(self) -> dict[str, ActionButton]:
        actions = self.context.actions
        buttons = {
            "edit": ActionButton(actions["league.edit"], "edit", text=self.tr("Edit")),
            "export": ActionButton(actions["export"], "upload", text=self.tr("Export")),
            "sync": ActionButton(actions["league.sync"], "sync", "primary"),
            "new": ActionButton(actions["league.new"], "plus", "primary"),
        }
        for button in buttons.values():
            self.header.add_button(button)
        return buttons

    # Reading

    def load(self) -> None:
        self.context.runner.query(
            lambda: self.context.desk.read(league_rows),
            on_result=self._take_rows,
            on_error=self._fail,
            key="leagues",
        )
        self._read_league()

    def refresh(self, changes: Changes) -> None:
        if any(map(changes.touches, OF_A_LEAGUE)):
            self.load()
        for part in self._parts.values():
            part.refresh(changes)

    def _known(self, ids: Sequence[int]) -> list[LeagueRow]:
        rows = self._rows
        return [rows[league_id] for league_id in ids if league_id in rows]

    def _take_rows(self, rows: Sequence[LeagueRow]) -> None:
        self._rows = {row.id: row for row in rows}
        self._model.set_ids([row.id for row in rows])
        self._model.refresh()
        if not rows:
            self._league_id = self._view = None
            self._area.show_empty(
                "leagues",
                self.tr("No league yet"),
                self.tr(
                    "A league on Steam brings its matches here by itself, and with them each "
                    "player's figures and league MMR."
                ),
                self.tr("New league"),
                self.tr("Its Steam league id is the number in its address on Dotabuff."),
            )
        else:
            self._area.show_content()
            if len(rows) == 1 and not self._chosen_by_hand and self._league_id is None:
                self.open_league(rows[0].id)
        self._show_head()

    def _fail(self, error: Exception) -> None:
        self._area.show_error(self.as_problem(error))
        self._show_head()

    def retry(self) -> None:
        if self._rows or self._area.showing_content:
            self.load()
        else:
            self.context.actions.ask("league.new")

    def _read_league(self) -> None:
        if self._league_id is not None:
            self.context.runner.query(
                read_league,
                self.context,
                self._league_id,
                on_result=partial(self._take_league, self._league_id),
                on_error=self._fail,
                key="league",
            )

    def _take_league(self, league_id: int, view: LeagueView | None) -> None:
        if league_id != self._league_id:
            return
        if view is None:
            self.show_list()
            return
        self._view = view
        self.tabs.set_count("leaderboard", view.detail.players)
        self.tabs.set_count("matches", view.row.matches)
        self.tabs.set_count("pending", view.row.pending)
        for part in self._parts.values():
            part.show_league(view)
        self._show_head()

    # Going about

    def open_league(self, league_id: int | None) -> None:
        """Shows one league."""
        if league_id is None:
            return
        self._league_id = league_id
        self._stack.setCurrentIndex(1)
        self._read_league()
        self._show_head()

    def row_in_view(self) -> int | None:
        return self._league_id

    def show_row(self, row_id: int) -> None:
        """Somebody comes here to see this league."""
        self.open_league(row_id)

    def _open_player(self, user_id: int) -> None:
        self.context.show_page("players").show_row(user_id)

    def show_list(self) -> None:
        """Back to all leagues."""
        self._chosen_by_hand = True
        self._league_id = self._view = None
        self._stack.setCurrentIndex(0)
        self._show_head()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_tab(self, key: str) -> None:
        part = self.part(key)
        self._part_stack.setCurrentWidget(part)
        self.search.setVisible(part.searchable)
        words = self.tr("Match, team or player") if key == "matches" else self.tr("Player")
        self.search.setPlaceholderText(words)
        if part.searchable:
            part.search(self.search.text())
        self._tell_situation()

    def _search(self, text: str) -> None:
        self._part().search(text)

    def _part(self) -> LeagueTab:
        return self.part(self.tabs.key)

    def _show_head(self) -> None:
        row = self._rows.get(self._league_id) if self._league_id is not None else None
        inside = row is not None
        self.header.set_crumb(self.tr("Leagues") if inside else "")
        self.header.set_title(row.name if row else self.tr("Leagues"))
        self.header.set_badges(self._badges(row) if row else ())
        count = len(self._rows)
        self.header.set_note("" if inside or count < 2 else self.tr("{n}").format(n=count))
        for key, button in self._buttons.items():
            button.setVisible(inside == (key != "new") and bool(inside or self._rows))
        self.window_title = row.name if row else self.tr("Leagues")
        self._tell_situation()

    def _badges(self, row: LeagueRow) -> list[QWidget]:
        badges: list[QWidget] = []
        if row.primary:
            badges.append(Badge(self.tr("Primary")))
        if not row.followed:
            badges.append(Badge(self.tr("Not followed")))
        if self._view is not None and self._view.row.id == row.id and self._view.error:
            badges.append(Badge(self.tr("Sync failed"), "error"))
        number = Label(str(row.steam_league_id), size="small", tone="faint")
        number.setAccessibleName(self.tr("Steam league id {id}").format(id=row.steam_league_id))
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return [*badges, number]

    def _show_jobs(self) -> None:
        for part in self._parts.values():
            part.show_jobs()

    # Actions

    def _tell_situation(self) -> None:
        inside = self._league_id is not None
        part = self._part()
        for action_id, handler, possible in (
            ("edit.find", self._find, inside and part.searchable),
            ("edit.copy_csv", part.copy_csv, inside),
        ):
            if possible:
                self.handlers[action_id] = handler
            else:
                self.handlers.pop(action_id, None)
        self.situation_changed.emit()

    def situation(self) -> dict[str, object]:
        inside = self._league_id is not None
        return {"selected": self._part().selected() if inside else 0, "league": self._league_id}

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def add_league(self) -> None:
        """Opens the form for a new league; it is shown once it is saved."""
        from dtxdesk.ui.dialogs.league import LeagueDialog

        dialog = LeagueDialog(self.context, None, first=not self._rows, parent=self)
        dialog.saved.connect(self.open_league)
        dialog.open()

    def edit_league(self) -> None:
        """Opens the form of the league in view, or of the primary one."""
        from dtxdesk.ui.dialogs.league import LeagueDialog

        league_id = self.context.actions.situation.league
        row = self._rows.get(league_id) if league_id is not None else None
        if row is not None:
            LeagueDialog(self.context, row, parent=self).open()
