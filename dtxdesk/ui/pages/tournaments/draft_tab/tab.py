"""The Draft tab: what a draft needs until there is one, then its console."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.services.draft_view import DraftView
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.pages.tournaments.draft_tab.acts import DraftActs
from dtxdesk.ui.pages.tournaments.draft_tab.console import Console
from dtxdesk.ui.pages.tournaments.draft_tab.following import DraftFollower
from dtxdesk.ui.pages.tournaments.draft_tab.plan import PlanPage
from dtxdesk.ui.pages.tournaments.tab import TournamentTab
from dtxdesk.ui.pages.tournaments.view import TournamentView
from dtxdesk.ui.saying import said
from dtxdesk.ui.widgets.states import StatefulArea

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes
    from dtxdesk.ui.spectator.spectators import Spectators

MENU = (
    *("draft.pick_behalf", "draft.skip", "draft.give_time", "draft.sell", ""),
    *("draft.undo", "draft.redo", "draft.history", ""),
    *("draft.captain", "draft.new_captain", "draft.join", "draft.leave", "draft.mmr", ""),
    *("draft.spectator", "", "draft.restart", "draft.end", "draft.again", "draft.cancel"),
)
"""What the button with three dots has."""

PLACE_MENU = ("draft.leave", "draft.mmr", "", "draft.captain", "draft.new_captain")
"""What a place of the board has."""


_BACK = {"undo": (QKeySequence("Ctrl+Z"),),
         "redo": (QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y"))}  # fmt: skip
"""What people are used to; the shortcuts that they have chosen count as well."""


class DraftTab(TournamentTab):
    """Follows the draft of the tournament in view; keys do what is done most.

    Return picks, Space pauses, the keys of undo and redo take back in the draft, digits choose a
    team that bids.
    """

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.follower: DraftFollower | None = None
        self.planning = False
        self._spectators: Spectators | None = None
        self._stack = QStackedWidget(self)
        self._plan: PlanPage | None = None
        self._console: Console | None = None
        self.area = StatefulArea(self._stack, self)
        self.column.addWidget(self.area, 1)
        self.acts = DraftActs(context, self)
        self.handlers = {
            "edit.find": self._find,
            "draft.spectator": self.show_spectator,
            **self.acts.handlers,
        }
        self.area.panel.pressed.connect(self._read)

    @property
    def plan(self) -> PlanPage:
        """What a draft needs; built when it is first shown: both at once would hold up."""
        if self._plan is None:
            plan = self._plan = PlanPage(self.context, self._stack)
            plan.start_asked.connect(self.acts.start_with)
            plan.back.clicked.connect(self.show_draft_again)
            plan.tab_asked.connect(self.tab_asked)
            plan.planned.connect(self.situation_changed)
            self._stack.addWidget(plan)
            if self.view is not None:
                plan.show_tournament(self.view)
        return self._plan

    @property
    def console(self) -> Console:
        """The draft itself; built when it is first shown."""
        if self._console is None:
            self._console = Console(self._stack)
            self._stack.addWidget(self._console)
            self._connect(self._console)
        return self._console

    @property
    def _in_front(self) -> bool:
        """Whether the draft itself is shown."""
        return self._console is not None and self._stack.currentWidget() is self._console

    def _find(self) -> None:
        if self._in_front:
            self.console.pool.focus_search()

    def _connect(self, console: Console) -> None:
        acts = self.acts
        for button in console.changing:
            guard(button, self.context.actions, Deed.RUN_TOURNAMENTS)
        console.head.undo.clicked.connect(acts.undo)
        console.head.pause.clicked.connect(acts.pause_or_go_on)
        console.head.menu_asked.connect(self._open_menu)
        console.head.teams.clicked.connect(lambda: self.tab_asked.emit("teams"))
        console.time_asked.connect(acts.give_time)
        console.picks.undo_asked.connect(acts.undo)
        console.picks.history_asked.connect(acts.show_history)
        console.pool.picked.connect(acts.pick)
        console.pool.list.current_changed.connect(self.situation_changed)
        console.bids.bid.connect(acts.bid)
        console.bids.sold.connect(acts.sell)
        console.board.menu_asked.connect(lambda at: self._popup(PLACE_MENU, at))

    # What it shows

    @property
    def draft(self) -> DraftView | None:
        """The draft in view; None where there is none."""
        return self.follower.view if self.follower is not None else None

    def show_tournament(self, view: TournamentView) -> None:
        other = self.view is None or self.view.id != view.id
        self.view = view
        if other:
            self._follow(view.id)
        if self._plan is not None:
            self._plan.show_tournament(view)

    def refresh(self, changes: Changes) -> None:
        if self.follower is not None:
            self.follower.refresh(changes)
        if self._spectators is not None:
            self._spectators.refresh(changes)

    def come_to_front(self) -> None:
        self._take_keyboard()

    def situation(self) -> dict[str, object]:
        return {"possible": self.acts.possible()}

    def _follow(self, tournament_id: int) -> None:
        old, self.planning = self.follower, False
        if old is not None:
            old.changed.disconnect(self._show)
            old.ticked.disconnect(self._show_time)
            old.refused.disconnect(self._refused)
            old.failed.disconnect(self._failed)
            if self._spectators is None or not self._spectators.follows(old):
                old.deleteLater()
        shared = self._spectators.follower_of(tournament_id) if self._spectators else None
        follower = shared or DraftFollower(self.context, tournament_id, self)
        self.follower = follower
        follower.changed.connect(self._show)
        follower.ticked.connect(self._show_time)
        follower.refused.connect(self._refused)
        follower.failed.connect(self._failed)
        self.area.show_loading(self.tr("Reading the draft…"))
        follower.read()

    def _read(self) -> None:
        if self.follower is not None:
            self.follower.read()

    def _show(self) -> None:
        if self.follower is None or not self.follower.loaded:
            return
        self.area.show_content()
        view = self.draft
        if view is None or (self.planning and not view.running):
            self.planning = True
            self.plan.back.setVisible(view is not None)
            self._stack.setCurrentWidget(self.plan)
        else:
            first = not self._in_front
            self.planning = False
            self.console.show_draft(self.follower)
            self._stack.setCurrentWidget(self.console)
            if first:
                self._take_keyboard()
        self.situation_changed.emit()

    def _show_time(self) -> None:
        if self.follower is not None and self._in_front:
            self.console.show_time(self.follower)

    def plan_again(self) -> None:
        """The draft is over, and another one shall be held."""
        self.planning = True
        self._show()

    def show_draft_again(self) -> None:
        """The draft itself, in the place of the plan for the next."""
        self.planning = False
        self._read()

    def _take_keyboard(self) -> None:
        if self._in_front and self.draft is not None:
            if self.draft.running:
                self.console.pool.list.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.console.head.teams.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, error: Exception) -> None:
        """The service's sentence; the true board is on its way."""
        if isinstance(error, DeskError):
            self.context.toasts.show(said(error.title), said(error.explanation), "info")

    def _failed(self, error: Exception) -> None:
        self.area.show_failure(error)

    def person_in_question(self) -> int | None:
        """Whom an action on somebody is about: chosen on the board, else in the pool."""
        board = self.console.board
        if board.hasFocus():
            found = board.current_place()
            if found is not None and found[1].person is not None:
                return found[1].person.id
        chosen = self.console.pool.current()
        return chosen.person.id if chosen is not None else None

    # The audience

    def show_spectator(self) -> None:
        """Opens the window for the second screen."""
        from dtxdesk.ui.spectator.spectators import Spectators

        if self.follower is None:
            return
        if self._spectators is None:
            self._spectators = Spectators(self.context, self)
        self._spectators.show(self.follower)

    # Keys

    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._takes_back(event) is not None:
            event.accept()  # in the draft, not in the window
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = self._takes_back(event)
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
        )  # fmt: skip
        draft = self.draft
        if back is not None:
            (self.acts.undo if back == "undo" else self.acts.redo)()
        elif draft is None or self.planning or not plain:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space and draft.running:
            if not event.isAutoRepeat():
                self.acts.pause_or_go_on()
        elif not (event.text().isdecimal() and self._chooses(event.text())):
            super().keyPressEvent(event)

    def _chooses(self, digit: str) -> bool:
        draft = self.draft
        return (
            draft is not None
            and draft.draft.auction is not None
            and self.console.bids.choose_by_key(int(digit))
        )

    def _takes_back(self, event: QKeyEvent) -> str | None:
        """Whether a key is that of undo or redo, while a draft is in front."""
        if self.draft is None or self.planning:
            return None
        keys = QKeySequence(event.keyCombination())
        for name, usual in _BACK.items():
            if keys == self.context.actions[f"edit.{name}"].shortcut() or keys in usual:
                return name
        return None

    def _open_menu(self) -> None:
        button = self.console.head.more
        self._popup(MENU, button.mapToGlobal(button.rect().bottomLeft()))

    def _popup(self, ids: tuple[str, ...], at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context.actions.fill(menu, ids)
        menu.popup(at)
