"""What is done in a draft: each is one event, shown at once and kept in the draft's history."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dtxdesk.domain.draft_events import (
    Bid,
    How,
    Nominated,
    Paused,
    Picked,
    Redone,
    Restarted,
    Resumed,
    Skipped,
    Sold,
    TimeGiven,
    Undone,
)
from dtxdesk.domain.draft_questions import possible
from dtxdesk.domain.rights import Deed
from dtxdesk.services.draft_start import DraftOptions
from dtxdesk.services.draft_view import DraftView
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.pages.tournaments.draft_tab import words
from dtxdesk.ui.widgets.text import shortened

if TYPE_CHECKING:
    from dtxdesk.ui.dialogs.draft_person import Act, Somebody
    from dtxdesk.ui.pages.tournaments.draft_tab.tab import DraftTab


class DraftActs(QObject):
    """Carries the draft's actions out in the tab's draft."""

    def __init__(self, context: Context, tab: DraftTab) -> None:
        super().__init__(tab)
        self._context = context
        self._tab = tab
        self._service = context.desk.drafting
        self.handlers: dict[str, Callable[[], object]] = {
            "draft.start": self.start,
            "draft.again": tab.plan_again,
            "draft.pick": partial(self.pick_current, False),
            "draft.pick_behalf": partial(self.pick_current, True),
            "draft.undo": self.undo,
            "draft.redo": self.redo,
            "draft.pause": self.pause_or_go_on,
            "draft.skip": self.skip,
            "draft.give_time": self.give_time,
            "draft.sell": self.sell,
            "draft.captain": self.change_captain,
            "draft.new_captain": self.bring_captain,
            "draft.join": self.join,
            "draft.leave": self.leave,
            "draft.mmr": self.give_mmr,
            "draft.history": self.show_history,
            "draft.restart": self.restart,
            "draft.end": self.end,
            "draft.cancel": self.cancel,
        }

    def possible(self) -> frozenset[str]:
        """The actions that would change something now."""
        view = self._tab.draft
        found = set[str]()
        if self._tab.follower is None or not self._tab.follower.loaded:
            return frozenset()
        if view is None or self._tab.planning:
            if self._tab.plan.start.isEnabled():
                found.add("draft.start")
            return frozenset(found)
        found.add("draft.history")
        can = possible(view.draft)
        found |= {"draft.undo"} if can.undo is None else set()
        found |= {"draft.redo"} if can.redo is None else set()
        found.add("draft.cancel")
        if not view.running:
            found.add("draft.again")
            return frozenset(found)
        checks = {
            "draft.pick": (can.pick is None or can.nominate is None) and self._chosen() is not None,
            "draft.pick_behalf": can.pick is None and self._chosen() is not None,
            "draft.pause": can.pause is None or can.resume is None,
            "draft.skip": can.skip is None,
            "draft.give_time": can.give_time is None,
            "draft.sell": can.sell is None,
            "draft.restart": can.restart is None,
        }
        found |= {action_id for action_id, yes in checks.items() if yes}
        always = ("captain", "new_captain", "join", "leave", "mmr", "end")
        return frozenset(found | {f"draft.{name}" for name in always})

    @property
    def _by(self) -> str:
        return self._context.desk.database.author

    def _chosen(self) -> int | None:
        chosen = self._tab.console.pool.current()
        return chosen.person.id if chosen is not None else None

    # Beginning

    def start(self) -> None:
        self.start_with(self._tab.plan.options())

    def start_with(self, options: DraftOptions) -> None:
        """Begins the draft that was planned."""
        view = self._tab.view
        if view is not None:
            self._context.runner.change(
                self._service.start,
                view.id,
                options,
                title=self.tr("The draft of {name} has started").format(
                    name=shortened(view.row.name)
                ),
                on_done=self._started,
                undoable=False,
            )

    def _started(self, _draft_id: int) -> None:
        self._tab.show_draft_again()

    # Turn by turn

    def pick_current(self, behalf: bool) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.pick(chosen, behalf)

    def pick(self, entry_id: int, behalf: bool) -> None:
        """The team on turn takes, or nominates, a player (the number in the draft)."""
        view, follower = self._tab.draft, self._tab.follower
        if view is None or follower is None or entry_id not in view.people:
            return
        user_id, now = view.people[entry_id].user_id, follower.now
        if view.draft.auction is not None:
            amount = self._tab.console.bids.first_bid()
            event = Nominated(now, self._by, entry_id, amount)
            nominate = self._service.nominate
            done = follower.happen(
                event, lambda seen: nominate(view.id, user_id, amount, seen=seen)
            )
        else:
            how = How.BEHALF if behalf else How.CAPTAIN
            pick = self._service.pick
            done = follower.happen(
                Picked(now, self._by, entry_id, how),
                lambda seen: pick(view.id, user_id, how=how, seen=seen),
            )
        if done:
            self._tab.console.pool.choose_nobody()

    def undo(self) -> None:
        self._happen(Undone, self._service.undo)

    def redo(self) -> None:
        self._happen(Redone, self._service.redo)

    def skip(self) -> None:
        self._happen(Skipped, self._service.skip)

    def give_time(self) -> None:
        self._happen(TimeGiven, self._service.give_time)

    def pause_or_go_on(self) -> None:
        """Stops the clock, or lets it go on."""
        view = self._tab.draft
        if view is None:
            return
        if view.draft.clock.paused is None:
            self._happen(Paused, lambda draft_id, _seen: self._service.pause(draft_id))
        else:
            self._happen(Resumed, lambda draft_id, _seen: self._service.resume(draft_id))

    def bid(self, team_id: int, amount: int) -> None:
        """A team offers more for the player who is up."""
        view, follower = self._tab.draft, self._tab.follower
        if view is not None and follower is not None:
            event = Bid(follower.now, self._by, team_id, amount)
            follower.happen(event, lambda _seen: self._service.bid(view.id, team_id, amount))

    def sell(self) -> None:
        view, follower = self._tab.draft, self._tab.follower
        if view is not None and follower is not None:
            follower.happen(
                Sold(follower.now, self._by),
                lambda seen: self._service.sell(view.id, seen=seen),
            )

    def _happen(
        self,
        kind: type[Undone | Redone | Skipped | TimeGiven | Paused | Resumed | Restarted],
        ask: Callable[[int, int], None],
    ) -> None:
        view, follower = self._tab.draft, self._tab.follower
        if view is not None and follower is not None:
            follower.happen(kind(follower.now, self._by), lambda seen: ask(view.id, seen))

    # People

    def leave(self) -> None:
        """A player is gone: of the pool or of a team, but no captain."""
        view = self._tab.draft
        if view is None:
            return
        captains = {team.captain for team in view.draft.board.teams}
        people = [one for one in self._everybody(view) if one[0] not in captains]
        self._ask_for_person(
            view,
            self.tr("A player leaves"),
            self.tr("The player drops out of the tournament; the place can be filled again."),
            [somebody for _entry, somebody in people],
            self.tr("Player leaves"),
            lambda user_id, _number: self._service.leave(view.id, user_id),
            danger=True,
        )

    def give_mmr(self) -> None:
        """An MMR in the draft, which becomes the base MMR as well; who has none comes first."""
        view = self._tab.draft
        if view is None:
            return
        mmrs = view.draft.board.mmrs
        people = sorted(self._everybody(view), key=lambda one: mmrs.get(one[0]) is not None)
        self._ask_for_person(
            view,
            self.tr("Give an MMR"),
            self.tr("It counts in this draft, and is the player's base MMR from now on."),
            [somebody for _entry, somebody in people],
            self.tr("Give it"),
            lambda user_id, number: self._service.give_mmr(view.id, user_id, number),
            number=self.tr("&MMR"),
        )

    def change_captain(self) -> None:
        """A member of the team in question, or somebody of the pool, leads it from now on."""
        view = self._tab.draft
        team_id = self._team_in_question()
        if view is None or team_id is None:
            return
        team = view.draft.board.team(team_id)
        members = {player.id for player in team.players}
        others = {p.id for one in view.draft.board.teams for p in one.players} - members
        everybody = [
            one for one in self._everybody(view) if one[0] not in others and one[0] != team.captain
        ]
        everybody.sort(key=lambda one: one[0] not in members)
        self._ask_for_person(
            view,
            self.tr("Who leads {team}?").format(team=words.team_of(view, team_id)),
            self.tr("Its members come first, then those who can be picked."),
            [somebody for _entry, somebody in everybody],
            self.tr("Leads the team"),
            lambda user_id, _number: self._service.replace_captain(view.id, team_id, user_id),
        )

    def bring_captain(self) -> None:
        """Somebody who is not in the draft leads the team in question."""
        from dtxdesk.ui.dialogs.draft_newcomer import DraftNewcomerDialog

        view, team_id = self._tab.draft, self._team_in_question()
        if view is not None and team_id is not None:
            DraftNewcomerDialog(
                self._context,
                self.tr("New captain for {team}").format(team=words.team_of(view, team_id)),
                self.tr(
                    "The captain of now stays a member; the team needs a place for the new one."
                ),
                lambda user_id: self._service.replace_captain(view.id, team_id, user_id),
                self._tab,
            ).open()

    def join(self) -> None:
        """Somebody comes late and can be picked from now on."""
        from dtxdesk.ui.dialogs.draft_newcomer import DraftNewcomerDialog

        view = self._tab.draft
        if view is not None:
            DraftNewcomerDialog(
                self._context,
                self.tr("A player joins the draft"),
                self.tr("The player is signed up and can be picked at once."),
                lambda user_id: self._service.join(view.id, user_id),
                self._tab,
            ).open()

    def _team_in_question(self) -> int | None:
        """The team that the board's keyboard is on, else the one on turn, else the first."""
        view = self._tab.draft
        if view is None:
            return None
        line = self._tab.console.board.current_line()
        if line is not None:
            return line.team.id
        turn = view.draft.board.turn
        return turn if turn is not None else view.draft.board.teams[0].id

    def _everybody(self, view: DraftView) -> list[tuple[int, Somebody]]:
        """All who are in the draft, by name, with team and MMR beside it."""
        from dtxdesk.ui.dialogs.draft_person import Somebody

        board = view.draft.board
        team_of = {player.id: team.id for team in board.teams for player in team.players}
        found = []
        for entry_id, mmr in board.mmrs.items():
            person = view.people.get(entry_id)
            if person is None:
                continue
            note = self.tr("no MMR") if mmr is None else str(mmr)
            if entry_id in team_of:
                note = f"{note}, {words.team_of(view, team_of[entry_id])}"
            found.append((entry_id, Somebody(person.user_id, shortened(person.name), note, mmr)))
        return sorted(found, key=lambda one: one[1].name.casefold())

    def _ask_for_person(
        self,
        view: DraftView,
        title: str,
        sentence: str,
        people: list[Somebody],
        button: str,
        act: Act,
        *,
        number: str = "",
        danger: bool = False,
    ) -> None:
        from dtxdesk.ui.dialogs.draft_person import DraftPersonDialog

        entry = self._tab.person_in_question()
        chosen = view.people[entry].user_id if entry in view.people and entry else None
        DraftPersonDialog(
            self._context, title, sentence, people, button, act, self._tab,
            chosen=chosen, number=number, danger=danger,
        ).open()  # fmt: skip

    # As a whole

    def show_history(self) -> None:
        from dtxdesk.ui.dialogs.draft_history import DraftHistoryDialog

        if self._tab.follower is not None:
            DraftHistoryDialog(self._tab.follower, self._tab).open()

    def restart(self) -> None:
        self._confirm(
            self.tr("Start the draft again?"),
            self.tr(
                "All picks are taken back, which can be undone. Who came, left or leads a team "
                "stays as it is."
            ),
            self.tr("Restart"),
            lambda: self._happen(Restarted, self._service.restart),
        )

    def end(self) -> None:
        view, follower = self._tab.draft, self._tab.follower
        if view is None or follower is None:
            return
        empty = sum(team.empty for team in view.draft.board.teams)
        self._confirm(
            self.tr("End the draft?"),
            self.tr("%Ln place(s) stay empty; the teams keep who they have.", "", empty),
            self.tr("End the draft"),
            lambda: follower.ask(lambda seen: self._service.end(view.id, seen), view.row.events),
        )

    def cancel(self) -> None:
        view = self._tab.draft
        if view is None:
            return
        self._confirm(
            self.tr("Cancel the draft?"),
            self.tr("The teams are again what they were before it. Undo brings it back."),
            self.tr("Cancel the draft"),
            lambda: self._context.runner.change(
                self._service.cancel, view.id, title=self.tr("Draft cancelled")
            ),
        )

    def _confirm(self, title: str, sentence: str, button: str, act: Callable[[], object]) -> None:
        from dtxdesk.ui.dialogs.confirm import ConfirmDialog

        dialog = ConfirmDialog(title, (sentence,), button, self._tab)
        guard(dialog.act, self._context.actions, Deed.RUN_TOURNAMENTS)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(act)
        dialog.open()
