"""What is done with the selected players of a sign-up list: one of them or all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from dtxdesk.data.queries.sign_ups import SignUpMark
from dtxdesk.domain.tournaments import SignUpState
from dtxdesk.ui.action_button import ActionButton
from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.tournaments.players_tab.table import SignUpsTable
from dtxdesk.ui.widgets import SelectionBar
from dtxdesk.ui.widgets.text import shortened

ROW_MENU = (
    *("sign_up.check_in", "sign_up.check_out", "", "sign_up.captain", "sign_up.no_captain"),
    *("sign_up.team", "sign_up.note", "", "sign_up.let_in", "sign_up.wait", "sign_up.drop"),
    *("", "sign_up.player", "edit.copy_csv", "table.export"),
)


class SignUpSelection(QObject):
    """Each action is one step that can be undone, on those whom it would change."""

    def __init__(
        self,
        context: Context,
        table: SignUpsTable,
        tournament: Callable[[], int | None],
        tab: QWidget,
    ) -> None:
        super().__init__(tab)
        self._context = context
        self._table = table
        self._tournament = tournament
        self._tab = tab
        self.marks: Mapping[int, SignUpMark] = {}
        self.bar = SelectionBar(tab)
        self._buttons: list[ActionButton] = []
        self.bar.cleared.connect(table.clearSelection)
        self._fill_bar()
        table.check_in_asked.connect(self.toggle_here)
        self.handlers: dict[str, Callable[[], object]] = {
            "sign_up.check_in": self.check_in,
            "sign_up.check_out": self.check_out,
            "sign_up.let_in": self.let_in,
            "sign_up.wait": self.to_waiting_list,
            "sign_up.drop": self.drop,
            "sign_up.captain": partial(self.set_captains, True),
            "sign_up.no_captain": partial(self.set_captains, False),
            "sign_up.team": self.choose_team,
            "sign_up.note": self.edit_note,
            "sign_up.player": self.open_player,
        }

    def _fill_bar(self) -> None:
        actions = self._context.actions
        for action_id, icon, words in (
            ("sign_up.check_in", "check", self.tr("Check in")),
            ("sign_up.let_in", "plus", self.tr("Let in")),
            ("sign_up.wait", "clock", self.tr("To waiting list")),
            ("sign_up.drop", "x", self.tr("Drop out")),
            ("sign_up.captain", "crown", self.tr("Captain")),
            ("sign_up.team", "shield", self.tr("Put into team")),
        ):
            button = ActionButton(actions[action_id], icon, text=words, small=True)
            self._buttons.append(button)
            self.bar.add(button)

    def set_slim(self, slim: bool) -> None:
        """The icons of the bar alone, where there is little room."""
        for button in self._buttons:
            button.set_slim(slim)

    # Whom it is about

    @property
    def selected(self) -> list[tuple[int, SignUpMark]]:
        """The selected sign-ups with how they stand."""
        marks = self.marks
        return [(one, marks[one]) for one in self._table.selected_ids() if one in marks]

    def possible(self) -> frozenset[str]:
        """The actions that would change something about one of the selected."""
        marks = [mark for _, mark in self.selected]
        plays = [mark for mark in marks if mark.state is SignUpState.IN]
        checks = {
            "sign_up.check_in": any(not mark.checked_in for mark in plays),
            "sign_up.check_out": any(mark.checked_in for mark in plays),
            "sign_up.let_in": any(mark.state is not SignUpState.IN for mark in marks),
            "sign_up.wait": any(mark.state is not SignUpState.WAITING for mark in marks),
            "sign_up.drop": any(mark.state is not SignUpState.DROPPED for mark in marks),
            "sign_up.captain": any(not mark.captain for mark in plays),
            "sign_up.no_captain": any(mark.captain for mark in marks),
            "sign_up.team": self.teams > 0,
            "sign_up.note": len(marks) == 1,
            "sign_up.player": len(marks) == 1,
        }
        return frozenset(action_id for action_id, yes in checks.items() if yes)

    teams = 0
    """How many teams the tournament has."""

    def show_count(self) -> None:
        """The bar says how many are selected."""
        count = len(self._table.selected_ids())
        self.bar.show_count(count, self.tr("%Ln selected", "", count))

    def open_menu(self, at: QPoint) -> None:
        """What can be done with the selected, at a place of the screen."""
        if not self.selected:
            return
        menu = QMenu(self._tab)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context.actions.fill(menu, ROW_MENU)
        menu.popup(at)

    # One step each

    def toggle_here(self, ids: Sequence[int]) -> None:
        """Checks these in, or out again where all of them are in."""
        plays = [one for one in ids if self._plays(one)]
        away = [one for one in plays if not self.marks[one].checked_in]
        if away:
            self._check_in(away)
        elif plays:
            self._check_out(plays)

    def check_in(self) -> None:
        self._check_in([one for one, mark in self.selected if not mark.checked_in])

    def _check_in(self, ids: Sequence[int]) -> None:
        self._act(
            self._context.desk.sign_ups.check_in,
            [one for one in ids if self._plays(one)],
            one=self.tr("{name} checked in"),
            several=lambda n: self.tr("%Ln player(s) checked in", "", n),
        )

    def check_out(self) -> None:
        self._check_out([one for one, mark in self.selected if mark.checked_in])

    def _check_out(self, ids: Sequence[int]) -> None:
        sign_ups = self._context.desk.sign_ups
        self._act(
            partial(sign_ups.check_in, here=False),
            ids,
            one=self.tr("{name} not checked in any more"),
            several=lambda n: self.tr("%Ln player(s) not checked in any more", "", n),
        )

    def _plays(self, sign_up_id: int) -> bool:
        mark = self.marks.get(sign_up_id)
        return mark is not None and mark.state is SignUpState.IN

    def let_in(self) -> None:
        self._act(
            self._context.desk.sign_ups.put_back,
            [one for one, mark in self.selected if mark.state is not SignUpState.IN],
            one=self.tr("{name} plays"),
            several=lambda n: self.tr("%Ln player(s) let in", "", n),
        )

    def to_waiting_list(self) -> None:
        self._act(
            self._context.desk.sign_ups.to_waiting_list,
            [one for one, mark in self.selected if mark.state is not SignUpState.WAITING],
            one=self.tr("{name} is on the waiting list"),
            several=lambda n: self.tr("%Ln player(s) put on the waiting list", "", n),
        )

    def drop(self) -> None:
        self._act(
            self._context.desk.sign_ups.drop,
            [one for one, mark in self.selected if mark.state is not SignUpState.DROPPED],
            one=self.tr("{name} dropped out"),
            several=lambda n: self.tr("%Ln player(s) dropped out", "", n),
        )

    def set_captains(self, captain: bool) -> None:
        sign_ups = self._context.desk.sign_ups
        marked, unmarked = self.tr("{name} is marked as captain"), self.tr("{name} is no captain")
        self._act(
            partial(sign_ups.set_captains, captain=captain),
            [
                one
                for one, mark in self.selected
                if mark.captain is not captain and (mark.state is SignUpState.IN or not captain)
            ],
            one=marked if captain else unmarked,
            several=lambda n: self.tr("Captains: %Ln player(s) changed", "", n),
        )

    def _act(
        self,
        act: Callable[[int, Sequence[int], Mapping[int, SignUpMark]], object],
        sign_up_ids: Sequence[int],
        *,
        one: str,
        several: Callable[[int], str],
    ) -> None:
        tournament_id = self._tournament()
        if tournament_id is None or not sign_up_ids:
            return
        marks = [self.marks[sign_up_id] for sign_up_id in sign_up_ids]
        users, seen = [mark.user_id for mark in marks], {mark.user_id: mark for mark in marks}
        row = self._table.paged.known_rows().get(sign_up_ids[0])
        alone = len(users) == 1 and row is not None
        title = one.format(name=shortened(row.name)) if alone and row else several(len(users))
        self._context.runner.change(act, tournament_id, users, seen, title=title)

    # With a question

    def choose_team(self) -> None:
        """Asks for the team."""
        from dtxdesk.ui.dialogs.tournament_team_choice import TeamChoice

        tournament_id, selected = self._tournament(), self.selected
        if tournament_id is not None and selected:
            users = [mark.user_id for _, mark in selected]
            TeamChoice(self._context, tournament_id, users, self._tab).open()

    def edit_note(self) -> None:
        from dtxdesk.ui.dialogs.tournament_note import SignUpNoteDialog

        tournament_id, ids = self._tournament(), self._table.selected_ids()
        row = self._table.paged.known_rows().get(ids[0]) if len(ids) == 1 else None
        if tournament_id is not None and row is not None:
            SignUpNoteDialog(self._context, tournament_id, row, self._tab).open()

    def open_player(self) -> None:
        ids = self._table.selected_ids()
        if len(ids) == 1 and ids[0] in self.marks:
            self._context.show_page("players").show_row(self.marks[ids[0]].user_id)
