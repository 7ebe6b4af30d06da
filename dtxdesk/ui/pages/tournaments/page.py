"""The Tournaments page: the list of tournaments, and the one that was opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from dtxdesk.data.queries.tournaments import TournamentRow
from dtxdesk.ui.action_button import ActionButton
from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.page import Page
from dtxdesk.ui.pages.tournaments.listing import TournamentList
from dtxdesk.ui.pages.tournaments.managing import TournamentActions, next_step
from dtxdesk.ui.pages.tournaments.tab import TournamentTab
from dtxdesk.ui.pages.tournaments.tabs import TABS
from dtxdesk.ui.pages.tournaments.view import TournamentView, read_tournament
from dtxdesk.ui.pages.tournaments.words import state_badge
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.flow import FlowLayout
from dtxdesk.ui.widgets.frames import Frame, Line
from dtxdesk.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes

OF_THE_LIST = ("tournaments", "sign_ups", "teams", "drafts", "leagues")
"""Tables whose changes the list shows."""
OF_A_TOURNAMENT = (
    *OF_THE_LIST,
    *("team_members", "users", "league_player_stats"),
    *("stages", "series", "games", "penalties", "tie_decisions"),
    *("dismissed_matches", "steam_matches"),
)
"""Tables whose changes the head and the tabs of a tournament show."""

FIRST_TAB = "overview"

MORE = (
    *("tournament.add_players", "tournament.import", "tournament.choose_captains", ""),
    *("tournament.open_signup", "tournament.start", "tournament.finish", "tournament.plan"),
    *("", "tournament.head_to_head", "tournament.present_how"),
    *("tournament.announce", "tournament.announcements"),
    *("tournament.export", "tournament.copy", "tournament.delete"),
)
"""What the button with three dots has, and the menu of a row."""

_NEXT_STEPS = (
    "tournament.open_signup",
    "tournament.add_players",
    "tournament.choose_captains",
    "tournament.start",
)
"""The actions of which one is the sensible next step."""


class TournamentsPage(Page):
    """The list comes first; a tournament that is opened takes its place."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "", tabs=True)
        self.window_title = self.tr("Tournaments")
        self._tournament_id: int | None = None
        self._view: TournamentView | None = None
        self._arriving = False
        self._parts: dict[str, TournamentTab] = {}
        self._stack = QStackedWidget(self)
        self.column.addWidget(self._stack, 1)
        self.list = TournamentList(context, self._stack)
        self._stack.addWidget(self.list)
        self._make_tournament()
        self.managing = TournamentActions(context, self)
        self.managing.made.connect(self.open_tournament)
        self._make_buttons()
        self.header.crumb_clicked.connect(self.leave_row)
        self.list.opened.connect(self.open_tournament)
        self.list.situation_changed.connect(self._show_head)
        self.list.menu_asked.connect(self._open_row_menu)
        self._show_head()

    # Building

    def part(self, key: str) -> TournamentTab:
        """A tab of the tournament; built when it is first shown."""
        if key not in self._parts:
            entry = next(entry for entry in TABS if entry.key == key)
            part = entry.build(self.context, self._part_stack)
            part.situation_changed.connect(self._tell_situation)
            part.tab_asked.connect(self._go_to_tab)
            self._part_stack.addWidget(part)
            self._parts[key] = part
            if self._view is not None:
                part.show_tournament(self._view)
        return self._parts[key]

    def _make_tournament(self) -> None:
        px = theme().metrics.px
        place = QWidget(self._stack)
        self._stack.addWidget(place)
        bar = Frame("window", place)
        self.tabs = Tabs(self.tr("Parts of the tournament"), bar)
        row = FlowLayout(bar, gap=px(8))
        row.setContentsMargins(px(16), 0, px(24), 0)
        row.addWidget(self.tabs)
        self._part_stack = QStackedWidget(place)
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(Line(place))
        column.addWidget(self._part_stack, 1)
        for entry in TABS:
            self.tabs.add(entry.key, QCoreApplication.translate("Tournaments", entry.title))
        self.tabs.chosen.connect(self._show_tab)

    def _make_buttons(self) -> None:
        actions = self.context.actions
        self._more = Button(icon_name="more", name=self.tr("More actions"))
        self._more.clicked.connect(self._open_more)
        self._edit = ActionButton(actions["tournament.edit"], "edit", text=self.tr("Edit"))
        self._new = ActionButton(
            actions["tournament.new"], "plus", "primary", text=self.tr("New tournament")
        )
        icons = dict(zip(_NEXT_STEPS, ("play", "plus", "crown", "play"), strict=True))
        self._steps = {
            action_id: ActionButton(actions[action_id], icons[action_id], "primary")
            for action_id in _NEXT_STEPS
        }
        self._spectator = ActionButton(
            actions["draft.spectator"], "screen", text=self.tr("Spectator window")
        )
        for button in (
            *(self._spectator, self._more, self._edit, self._new),
            *self._steps.values(),
        ):
            self.header.add_button(button)

    # Reading

    def load(self) -> None:
        self.list.load()
        self._read_tournament()

    def refresh(self, changes: Changes) -> None:
        """What is in front is read first: reading several things at once slows each of them."""
        if any(map(changes.touches, OF_A_TOURNAMENT)):
            front = self._part_stack.currentWidget()
            for part in sorted(self._parts.values(), key=lambda one: one is not front):
                part.refresh(changes)
            self._read_tournament()
        if any(map(changes.touches, OF_THE_LIST)):
            self.list.refresh(changes)

    def retry(self) -> None:
        self.list.load()

    def _read_tournament(self) -> None:
        if self._tournament_id is not None:
            self.context.runner.query(
                read_tournament,
                self.context,
                self._tournament_id,
                on_result=partial(self._take_tournament, self._tournament_id),
                key="tournament",
            )

    def _take_tournament(self, tournament_id: int, view: TournamentView | None) -> None:
        if tournament_id != self._tournament_id:
            return
        if view is None:
            self.leave_row()  # deleted, or its making undone
            return
        self._view = view
        if self._arriving and view.row.drafting:
            self.tabs.choose("draft")  # also after a restart in the middle of it
        self._arriving = False
        for entry in TABS:
            self.tabs.set_count(entry.key, entry.count(view))
        for part in self._parts.values():
            part.show_tournament(view)
        self._show_head()

    # Going about

    def open_tournament(self, tournament_id: int) -> None:
        """Shows one tournament, at the tab that was in front."""
        other = tournament_id != self._tournament_id
        if other:
            self._view = None
        self._tournament_id = tournament_id
        if not self._parts:
            self._show_tab(self.tabs.key)
        self._arriving = other and self.tabs.key == FIRST_TAB
        self._stack.setCurrentIndex(1)
        self._read_tournament()
        self._show_head()

    @property
    def tournament_id(self) -> int | None:
        """The tournament in view."""
        return self._tournament_id

    def row_in_view(self) -> int | None:
        return self._tournament_id

    def show_row(self, row_id: int) -> None:
        """Somebody comes here to see this tournament."""
        self.open_tournament(row_id)

    def show_part(self, part: str) -> None:
        """Somebody is sent to a tab."""
        if any(entry.key == part for entry in TABS):
            self.tabs.choose(part)

    def _go_to_tab(self, key: str) -> None:
        known = any(entry.key == key for entry in TABS)
        self.show_part(key if known else "teams")

    @property
    def inside_row(self) -> bool:
        return self._tournament_id is not None

    def leave_row(self) -> None:
        """Back to the list, at the tournament that was open."""
        tournament_id, self._tournament_id = self._tournament_id, None
        if tournament_id is None:
            return
        self._view = None
        self._stack.setCurrentIndex(0)
        self.list.come_back_from(tournament_id)
        self.tabs.choose(FIRST_TAB)
        self._show_head()

    def _show_tab(self, key: str) -> None:
        self._arriving = False
        part = self.part(key)
        self._part_stack.setCurrentWidget(part)
        part.come_to_front()
        self._show_head()

    # Head and situation

    @property
    def row(self) -> TournamentRow | None:
        """The tournament in view, or the one that is selected in the list."""
        if self.inside_row:
            return self._view.row if self._view is not None else None
        return self.list.selected_row()

    def _show_head(self) -> None:
        inside = self.inside_row
        row = self._view.row if self._view is not None else None
        self.header.set_crumb(self.tr("Tournaments") if inside else "")
        self.header.set_title(row.name if row else "" if inside else self.tr("Tournaments"))
        self.header.set_badges([state_badge(row)] if row else ())
        self.header.set_note("" if inside else self.list.note)
        self._more.setVisible(row is not None)
        self._edit.setVisible(row is not None)
        self._new.setVisible(not inside and not self.list.empty)
        step = next_step(self._view)
        drafting = inside and self.tabs.key == "draft"
        for action_id, button in self._steps.items():
            button.setVisible(action_id == step and not drafting)
        self._spectator.setVisible(drafting)
        self.window_title = row.name if row else self.tr("Tournaments")
        self._tell_situation()

    def _tell_situation(self) -> None:
        self.handlers = {**self.managing.handlers, **self._front_handlers()}
        self.situation_changed.emit()

    def _front_handlers(self) -> dict[str, Callable[[], object]]:
        if not self.inside_row:
            return self.list.handlers
        return self.part(self.tabs.key).handlers

    def situation(self) -> dict[str, object]:
        row = self.row
        mine: dict[str, object] = {
            "tournament": row.id if row else None,
            "tournament_state": row.state.value if row else "",
            "inside": self.inside_row,
            "tab": self.tabs.key if self.inside_row else "",
            "selected": self.list.selected_count,
        }
        if self.inside_row:
            mine |= {"selected": 0, **self.part(self.tabs.key).situation()}
        return mine

    # Menus

    def _open_more(self) -> None:
        self._popup(MORE, self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _open_row_menu(self, at: QPoint) -> None:
        self._popup(("tournament.edit", "", *MORE, "", "edit.copy_csv", "table.export"), at)

    def _popup(self, ids: tuple[str, ...], at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context.actions.fill(menu, ids)
        menu.popup(at)
