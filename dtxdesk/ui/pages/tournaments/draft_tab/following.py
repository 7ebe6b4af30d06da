"""A draft as this window sees it: what was just done at once, and then what the feed says.

What somebody does here is worked out by the rules before the database has answered, so that a pick
is on screen with the key. The service decides: where it refuses, the true board comes back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dtxdesk.domain.draft import after
from dtxdesk.domain.draft_events import Event
from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError, UserError
from dtxdesk.services.draft_view import DraftView
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import refuses

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes

TICK_MS = 200
"""How often the clock is looked at: a second is never shown late by more than this."""

SHOWN = ("drafts", "teams", "users", "league_player_stats", "tournaments")
"""Tables whose changes a draft shows: names, tags and ratings are those of now."""


class DraftFollower(QObject):
    """Follows the draft of one tournament.

    Attributes:
        view: The draft as it is shown; None where there is none, or none has been read yet.
        loaded: Whether it has been read.
    """

    changed = Signal()
    """Another `view`."""
    ticked = Signal()
    """Time has passed: only the clock is another."""
    refused = Signal(object)
    """What was done here can't be done (`DeskError`)."""
    failed = Signal(object)
    """It could not be read (any exception)."""

    def __init__(self, context: Context, tournament_id: int, parent: QObject) -> None:
        super().__init__(parent)
        self.tournament_id = tournament_id
        self.view: DraftView | None = None
        self.loaded = False
        self._context = context
        self._waiting = 0
        self._refusing = False
        self._ran_out: tuple[int, int] | None = None
        self._tried: tuple[int, int] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    # Reading

    def read(self) -> None:
        self._context.runner.query(
            self._context.desk.drafting.view,
            self.tournament_id,
            on_result=self._take,
            on_error=self._fail,
            key=("draft", id(self)),  # another one may follow the same draft
        )

    def refresh(self, changes: Changes) -> None:
        """Something was committed."""
        if any(map(changes.touches, SHOWN)):
            self.read()

    def _take(self, view: DraftView | None) -> None:
        if self._waiting and view is not None and self._is_behind(view):
            return  # read before what is shown already was written
        first, self.loaded = not self.loaded, True
        if first and view is not None and view.running and self._over(view):
            self._ran_out = (view.id, view.row.events)
        self._show(view)

    def _is_behind(self, view: DraftView) -> bool:
        shown = self.view
        return shown is not None and shown.id == view.id and view.row.events < shown.row.events

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)

    def _show(self, view: DraftView | None) -> None:
        self.view = view
        self._mind_clock()
        self.changed.emit()

    # Time

    @property
    def now(self) -> datetime:
        return self._context.desk.clock()

    @property
    def over(self) -> bool:
        """Whether the time of the turn is up."""
        return self.view is not None and self.view.running and self._over(self.view)

    @property
    def ran_out_at(self) -> datetime | None:
        """When the time of this turn ran out while no window of this program looked; else None."""
        view = self.view
        if view is None or self._ran_out != (view.id, view.row.events):
            return None
        return view.draft.clock.deadline

    def _over(self, view: DraftView) -> bool:
        return view.draft.clock.over(self.now)

    def _mind_clock(self) -> None:
        """The timer runs only while there is time that passes."""
        view = self.view
        runs = view is not None and view.running and view.draft.clock.paused is None
        if runs and not self._timer.isActive():
            self._timer.start()
        elif not runs:
            self._timer.stop()

    def _tick(self) -> None:
        self.ticked.emit()
        view = self.view
        if view is None or self._waiting or not self.over or not view.row.auto_pick:
            return
        if self._context.actions.refusal(Deed.RUN_TOURNAMENTS):
            return  # somebody else's window picks
        here = (view.id, view.row.events)
        if here in (self._ran_out, self._tried):
            return
        self._tried = here
        self._context.runner.change(
            self._context.desk.drafting.time_is_over,
            *here,
            title="",
            on_done=self._read_again,
            on_error=self._too_late,
            undoable=False,
        )

    def _too_late(self, error: Exception) -> None:
        """Another window was faster, or somebody has just picked: the feed tells."""
        self.read()

    def _read_again(self, _nothing: None) -> None:
        self.read()

    # Doing

    def happen(self, event: Event, ask: Callable[[int], None]) -> bool:
        """Does something: shown at once, then asked of the service.

        `ask` is called on the writer with the number of events that were seen. Whether it can
        happen at all; if not, `refused` has said why.
        """
        view = self.view
        if view is None or refuses(
            self._context.actions, self._context.toasts, Deed.RUN_TOURNAMENTS
        ):
            return False
        try:
            draft = after(view.draft, event)
        except UserError as problem:
            self.refused.emit(problem)
            return False
        state = "finished" if draft.board.finished else "running"
        row = replace(view.row, events=view.row.events + 1, state=state)
        self._show(replace(view, row=row, draft=draft))
        self.ask(ask, view.row.events)
        return True

    def ask(self, act: Callable[[int], None], seen: int) -> None:
        """Asks the service to do it; a refusal comes as `refused`, with the true board."""
        self._waiting += 1
        self._context.runner.change(
            act, seen, title="", on_done=self._done, on_error=self._not_done, undoable=False
        )

    def _done(self, _nothing: None) -> None:
        self._waiting -= 1
        self._settle()

    def _not_done(self, error: Exception) -> None:
        self._waiting -= 1
        if isinstance(error, DeskError) and not self._refusing:
            self._refusing = True  # what was done on top of it fails for the same reason
            self.refused.emit(error)
        self._settle()

    def _settle(self) -> None:
        if self._waiting == 0:
            self._refusing = False
            self.read()
