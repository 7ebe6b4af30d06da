"""What is done with teams and with who is in them: each is one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dtxdesk.domain.rights import Deed
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import refuses
from dtxdesk.ui.pages.tournaments.teams_tab.cards import Board, Card
from dtxdesk.ui.pages.tournaments.teams_tab.items import Item, Kind
from dtxdesk.ui.widgets.text import shortened

if TYPE_CHECKING:
    from dtxdesk.ui.pages.tournaments.teams_tab.tab import TeamsTab


class TeamActs(QObject):
    """Carries the team actions out on what is selected in the tab."""

    def __init__(self, context: Context, tab: TeamsTab) -> None:
        super().__init__(tab)
        self._context = context
        self._tab = tab
        self.handlers: dict[str, Callable[[], object]] = {
            "team.new": self.add,
            "team.list": self.add_from_list,
            "team.for_captains": self.make_for_captains,
            "team.balance": self.balance,
            "team.seeds": self.seed,
            "team.edit": self.edit,
            "team.delete": self.delete,
            "team.move": self.ask_where_to,
            "team.take_out": self.take_out,
            "team.captain": self.make_captain,
            "team.deputy": self.make_deputy,
            "team.no_deputy": self.no_deputy,
            "team.stand_in": self.add_stand_in,
            "team.approve": partial(self.approve, True),
            "team.withhold": partial(self.approve, False),
            "team.no_stand_in": self.remove_stand_in,
        }

    # What it is about

    @property
    def _board(self) -> Board:
        return self._tab.board.board

    def team(self) -> Card | None:
        """The one team that is selected, or the one in which something is."""
        chosen = {item.team_id for item in self._tab.board.selected_items()}
        if len(chosen) != 1:
            return None
        return next((card for card in self._board.cards if card.id in chosen), None)

    def users(self) -> list[int]:
        """The selected players, wherever the keyboard is: of the pool, or in teams."""
        if self._tab.pool_in_front:
            return self._tab.pool.table.selected_users()
        people = self._tab.board.selected_people()
        kinds = (Kind.MEMBER, Kind.FORMER)
        ids = [one.person.user_id for one in people if one.person and one.kind in kinds]
        return list(dict.fromkeys(ids))

    def _members(self) -> list[Item]:
        people = self._tab.board.selected_people()
        return [item for item in people if item.kind is Kind.MEMBER]

    def _stand_ins(self) -> list[Item]:
        people = self._tab.board.selected_people()
        return [item for item in people if item.kind is Kind.STAND_IN]

    def possible(self) -> frozenset[str]:
        """The actions that would change something now."""
        if self._tab.view is None or self._tab.view.row.drafting:
            return frozenset()
        members, stand_ins, pool = self._members(), self._stand_ins(), self._tab.pool_in_front
        alone = members[0] if len(members) == 1 and not pool else None
        card = self._tab.board.items.card(alone) if alone is not None else None
        user_id = alone.person.user_id if alone is not None and alone.person else 0
        one = stand_ins[0].person if len(stand_ins) == 1 and not pool else None
        checks = {
            "team.new": True,
            "team.list": True,
            "team.for_captains": self._tab.captains_without_team > 0,
            "team.seeds": bool(self._board.cards),
            "team.edit": self.team() is not None,
            "team.delete": bool(self._tab.board.selected_teams()),
            "team.move": bool(self.users()),
            "team.take_out": bool(members) and not pool,
            "team.captain": card is not None and card.captain_id != user_id,
            "team.deputy": card is not None and user_id not in (card.captain_id, card.deputy_id),
            "team.no_deputy": card is not None and card.deputy_id == user_id,
            "team.stand_in": self.team() is not None,
            "team.approve": one is not None and not one.approved,
            "team.withhold": one is not None and one.approved,
            "team.no_stand_in": one is not None,
        }
        return frozenset(action_id for action_id, yes in checks.items() if yes)

    # Players

    def move(self, user_ids: Sequence[int], team_id: int | None) -> None:
        """Into a team, or (None) back to those without one."""
        if refuses(self._context.actions, self._context.toasts, Deed.RUN_TOURNAMENTS):
            return
        tournament_id = self._tab.tournament_id
        card = next((card for card in self._board.cards if card.id == team_id), None)
        team = shortened(card.name) if card is not None else ""
        if team_id is None:
            title = self._about(
                user_ids, self.tr("{name} is in no team any more"),
                lambda n: self.tr("%n player(s) are in no team any more", "", n),
            )  # fmt: skip
        else:
            title = self._about(
                user_ids, self.tr("{name} is in {team} now"),
                lambda n: self.tr("%n player(s) are in {team} now", "", n), team,
            )  # fmt: skip
        self._context.runner.change(
            self._context.desk.teams.move,
            tournament_id,
            list(user_ids),
            team_id,
            self._seen(user_ids),
            title=title,
        )

    def _seen(self, user_ids: Sequence[int]) -> dict[int, int | None]:
        """Where they are on the screen; who only was in a team once may be anywhere."""
        board = self._board
        signed = {one.user_id for one in board.signed}
        cards = {one.user_id: card.id for card in board.cards for one in card.members}
        return {one: cards.get(one) for one in user_ids if one in signed}

    def swap(self, one: int, other: int) -> None:
        """Two players change places; one of them may come from the pool."""
        if refuses(self._context.actions, self._context.toasts, Deed.RUN_TOURNAMENTS):
            return
        words = self.tr("{one} and {other} have changed places")
        self._context.runner.change(
            self._context.desk.teams.swap,
            self._tab.tournament_id,
            one,
            other,
            self._seen([one, other]),
            title=words.format(one=self._name(one), other=self._name(other)),
        )

    def take_out(self) -> None:
        users = [item.person.user_id for item in self._members() if item.person]
        if users:
            self.move(users, None)

    def ask_where_to(self) -> None:
        """The teams in a list to be searched."""
        from dtxdesk.ui.dialogs.team_move import TeamMoveDialog

        users = self.users()
        if users:
            dialog = TeamMoveDialog(self._board, users, self._tab)
            dialog.chosen.connect(partial(self._move_to, users))
            dialog.open()

    def _move_to(self, users: Sequence[int], team_id: int) -> None:
        self.move(users, team_id or None)

    def make_captain(self) -> None:
        self._lead(self._context.desk.teams.set_captain, self.tr("{name} leads {team} now"))

    def make_deputy(self) -> None:
        self._lead(self._context.desk.teams.set_deputy, self.tr("{name} is deputy of {team} now"))

    def _lead(self, act: Callable[[int, int | None], None], words: str) -> None:
        for item in self._members()[:1]:
            if item.person is not None:
                card = self._tab.board.items.card(item)
                title = words.format(name=shortened(item.person.name), team=shortened(card.name))
                self._context.runner.change(act, item.team_id, item.person.user_id, title=title)

    def no_deputy(self) -> None:
        card = self.team()
        if card is not None:
            title = self.tr("{team} has no deputy any more").format(team=shortened(card.name))
            self._context.runner.change(
                self._context.desk.teams.set_deputy, card.id, None, title=title
            )

    # Stand-ins

    def add_stand_in(self) -> None:
        from dtxdesk.ui.dialogs.team_stand_in import StandInDialog

        card = self.team()
        if card is not None:
            StandInDialog(self._context, card, self._tab).open()

    def approve(self, approved: bool) -> None:
        """Lets a stand-in play, or not yet."""
        for item in self._stand_ins()[:1]:
            words = self.tr("{name} may not stand in for {team} yet")
            if approved:
                words = self.tr("{name} may stand in for {team}")
            if item.person is not None:
                act = partial(self._context.desk.teams.approve_stand_in, approved=approved)
                self._context.runner.change(
                    act, item.team_id, item.person.user_id, title=self._said(words, item)
                )

    def remove_stand_in(self) -> None:
        for item in self._stand_ins()[:1]:
            if item.person is not None:
                self._context.runner.change(
                    self._context.desk.teams.remove_stand_in,
                    item.team_id,
                    item.person.user_id,
                    title=self._said(self.tr("{name} stands in for {team} no more"), item),
                )

    def _said(self, words: str, item: Item) -> str:
        card = self._tab.board.items.card(item)
        name = item.person.name if item.person is not None else ""
        return words.format(name=shortened(name), team=shortened(card.name))

    # Teams

    def add(self) -> None:
        """A form; players who are selected in the pool are put into the new team."""
        from dtxdesk.ui.dialogs.team import TeamDialog

        players = self._tab.pool.table.selected_users() if self._tab.pool_in_front else []
        named = [person for one in players if (person := self._board.person(one)) is not None]
        dialog = TeamDialog(
            self._context, self._tab.tournament_id, self._board, None, named, self._tab
        )
        dialog.saved.connect(self._tab.show_team)
        dialog.open()

    def edit(self) -> None:
        from dtxdesk.ui.dialogs.team import TeamDialog

        card = self.team()
        if card is not None:
            TeamDialog(
                self._context, self._tab.tournament_id, self._board, card, (), self._tab
            ).open()

    def delete(self) -> None:
        """At once: it can be undone, and the players stay signed up."""
        cards = self._tab.board.selected_teams()
        if not cards:
            return
        title = self.tr("%n team(s) deleted", "", len(cards))
        if len(cards) == 1:
            title = self.tr("{team} deleted").format(team=shortened(cards[0].name))
        self._context.runner.change(
            self._context.desk.teams.delete, [card.id for card in cards], title=title
        )

    def add_from_list(self) -> None:
        """Asks for names, pasted or from a file."""
        from dtxdesk.ui.dialogs.team_list import TeamListDialog

        TeamListDialog(self._context, self._tab.tournament_id, self._tab).open()

    def make_for_captains(self) -> None:
        count = self._tab.captains_without_team
        self._context.runner.change(
            self._context.desk.teams.make_for_captains,
            self._tab.tournament_id,
            title=self.tr("%n team(s) made for captains", "", count),
        )

    def seed(self) -> None:
        from dtxdesk.ui.dialogs.team_seeds import TeamSeedsDialog

        TeamSeedsDialog(self._context, self._tab.tournament_id, self._board, self._tab).open()

    def balance(self) -> None:
        from dtxdesk.ui.dialogs.balance.dialog import BalanceDialog

        view = self._tab.view
        if view is not None:
            BalanceDialog(self._context, view, self._board, self._tab).open()

    # Words

    def _about(
        self, users: Sequence[int], one: str, several: Callable[[int], str], team: str = ""
    ) -> str:
        if len(users) == 1:
            return one.format(name=self._name(users[0]), team=team)
        return several(len(users)).format(team=team)

    def _name(self, user_id: int) -> str:
        person = self._board.person(user_id)
        return shortened(person.name) if person is not None else self.tr("Player")
