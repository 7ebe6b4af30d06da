"""What is done with a tournament as a whole: the one in view, or the one selected in the list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dtxdesk.data.queries.tournaments import TournamentDetail, TournamentRow, tournament_detail
from dtxdesk.domain.rights import Deed
from dtxdesk.domain.tournament_steps import LEAST_TEAMS, Step, next_of, steps
from dtxdesk.domain.tournaments import TournamentState
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.pages.tournaments.reading_back import TournamentReading
from dtxdesk.ui.pages.tournaments.view import TournamentView
from dtxdesk.ui.widgets.text import shortened

if TYPE_CHECKING:
    from dtxdesk.services.start_preview import StartFacts
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage


class TournamentActions(QObject):
    """Each one is one step that can be undone."""

    made = Signal(int)
    """The id of a tournament that has just been made: somebody wants to see it."""

    def __init__(self, context: Context, page: TournamentsPage) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self.reading = TournamentReading(context, page)
        self.reading.imported.connect(self.made)
        self.handlers: dict[str, Callable[[], object]] = {
            "tournament.new": self.add,
            "tournament.edit": partial(self._with_detail, self._edit),
            "tournament.copy": partial(self._with_detail, self._copy),
            "tournament.head_to_head": self.compare_teams,
            "tournament.announce": self.announce,
            "tournament.announcements": self.choose_announcements,
            "tournament.export": self.export,
            "tournament.import_file": self.reading.choose,
            "tournament.delete": partial(self._with_detail, self._ask_to_delete),
            "tournament.open_signup": partial(self.set_state, TournamentState.SIGNUP),
            "tournament.start": self.start,
            "tournament.finish": partial(self.set_state, TournamentState.FINISHED),
            "tournament.plan": partial(self.set_state, TournamentState.DRAFT),
            "tournament.add_players": self.add_players,
            "tournament.import": self.import_players,
            "tournament.choose_captains": self.choose_captains,
        }

    def add(self) -> None:
        """Opens the form for a new tournament; it is shown once it is saved."""
        from dtxdesk.ui.dialogs.tournament import TournamentDialog

        dialog = TournamentDialog(self._context, None, parent=self._page)
        dialog.saved.connect(self.made)
        dialog.open()

    def set_state(self, state: TournamentState) -> None:
        row = self._page.row
        if row is None:
            return
        titles = {
            TournamentState.DRAFT: self.tr("{name} is being planned again"),
            TournamentState.SIGNUP: self.tr("Sign-up of {name} is open"),
            TournamentState.RUNNING: self.tr("{name} has started"),
            TournamentState.FINISHED: self.tr("{name} is finished"),
        }
        self._context.runner.change(
            self._context.desk.tournaments.set_state,
            row.id,
            state,
            title=titles[state].format(name=shortened(row.name)),
        )

    def compare_teams(self) -> None:
        """How two of its teams have played against each other."""
        from dtxdesk.ui.dialogs.head_to_head import HeadToHeadDialog

        row = self._page.row
        if row is not None:
            HeadToHeadDialog(self._context, row.id, parent=self._page).open()

    def announce(self) -> None:
        """Sends a part of it to a channel on Discord, after a look at it."""
        from dtxdesk.ui.dialogs.announce import AnnounceDialog

        row = self._page.row
        if row is not None:
            AnnounceDialog(self._context, row.id, row.name, self._page).open()

    def choose_announcements(self) -> None:
        """What it tells a channel by itself."""
        from dtxdesk.ui.dialogs.announcements import AnnouncementsDialog

        row = self._page.row
        if row is not None:
            AnnouncementsDialog(self._context, row.id, row.name, self._page).open()

    def export(self) -> None:
        """Asks what of it goes into which kind of file, and where to."""
        from dtxdesk.ui.exporting.dialog import ExportDialog
        from dtxdesk.ui.exporting.offers import tournament_offers

        row = self._page.row
        if row is not None:
            ExportDialog(self._context, tournament_offers(row.id, row.name), self._page).open()

    def start(self) -> None:
        """Asks how it is played; one that has begun before only goes on."""
        from dtxdesk.services.start_preview import start_facts

        row = self._page.row
        if row is not None:
            self._context.runner.query(
                lambda: self._context.desk.read(start_facts, row.id),
                on_result=partial(self._ask_how, row),
                key="tournament.start",
            )

    def _ask_how(self, row: TournamentRow, facts: StartFacts) -> None:
        from dtxdesk.ui.dialogs.start_tournament.dialog import StartDialog

        if facts.begun:
            self.set_state(TournamentState.RUNNING)
            return
        dialog = StartDialog(self._context, row.id, row.name, facts, self._page)
        dialog.started.connect(partial(self._show_bracket, row.id))
        QTimer.singleShot(0, dialog, dialog.open)  # made and laid out at once, it holds up

    def _show_bracket(self, tournament_id: int) -> None:
        self._page.open_tournament(tournament_id)
        self._page.show_part("bracket")

    def _with_detail(self, then: Callable[[TournamentDetail | None], None]) -> None:
        """With what is stored at this moment."""
        row = self._page.row
        if row is not None:
            self._context.runner.query(
                lambda: self._context.desk.read(tournament_detail, row.id),
                on_result=then,
                key="tournament.detail",
            )

    def _edit(self, detail: TournamentDetail | None) -> None:
        from dtxdesk.ui.dialogs.tournament import TournamentDialog

        if detail is not None:
            TournamentDialog(self._context, detail, parent=self._page).open()

    def _copy(self, detail: TournamentDetail | None) -> None:
        from dtxdesk.ui.dialogs.tournament import TournamentDialog

        if detail is not None:
            dialog = TournamentDialog(self._context, detail, copy=True, parent=self._page)
            dialog.saved.connect(self.made)
            dialog.open()

    def _ask_to_delete(self, detail: TournamentDetail | None) -> None:
        from dtxdesk.ui.dialogs.confirm import ConfirmDialog

        if detail is None:
            return
        row = detail.row
        title = self.tr("Delete {name}?").format(name=shortened(row.name))
        sentences = (
            self.tr("With it go its sign-up list, its teams and its drafts: {what}.").format(
                what=self._what_goes(row)
            ),
            self.tr("The players themselves stay. Undo brings all of it back."),
        )
        dialog = ConfirmDialog(title, sentences, self.tr("Delete tournament"), self._page)
        guard(dialog.act, self._context.actions, Deed.DELETE_TOURNAMENTS)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(partial(self._delete, row))
        dialog.open()

    def _what_goes(self, row: TournamentRow) -> str:
        players = self.tr("%Ln player(s) signed up", "", row.players + row.waiting)
        teams = self.tr("%Ln team(s)", "", row.teams)
        return self.tr("{players}, {teams}").format(players=players, teams=teams)

    def _delete(self, row: TournamentRow) -> None:
        self._context.runner.change(
            self._context.desk.tournaments.delete,
            row.id,
            title=self.tr("{name} deleted").format(name=shortened(row.name)),
        )

    # Players of it

    def add_players(self) -> None:
        """Whom of the player base to sign up."""
        from dtxdesk.ui.dialogs.add_sign_ups import AddSignUpsDialog

        row = self._page.row
        if row is not None:
            AddSignUpsDialog(self._context, row.id, row.name, self._page).open()

    def import_players(self) -> None:
        """Asks for a file, and shows what importing it into this tournament would do."""
        from dtxdesk.ui.dialogs.importing.choosing import ask_for_list

        row = self._page.row
        if row is not None:
            ask_for_list(self._page, None, partial(self.import_file, row))

    def import_file(self, row: TournamentRow, file: Path) -> None:
        """Shows what importing this file into that tournament would do."""
        from dtxdesk.ui.dialogs.people_import import PeopleImportDialog

        dialog = PeopleImportDialog(self._context, file, self._page, tournament=(row.id, row.name))
        QTimer.singleShot(0, dialog, dialog.open)  # made and laid out at once, it holds up

    def choose_captains(self) -> None:
        """How many captains: those with the highest MMR."""
        from dtxdesk.ui.dialogs.tournament_captains import CaptainsDialog

        row = self._page.row
        if row is not None:
            CaptainsDialog(self._context, row, self._page).open()


def next_step(view: TournamentView | None) -> str:
    """The action that is the sensible next step of a tournament; empty for none."""
    if view is None:
        return ""
    row = view.row
    if row.state is TournamentState.DRAFT:
        return "tournament.open_signup"
    if row.state is not TournamentState.SIGNUP:
        return ""
    if row.teams >= LEAST_TEAMS:
        return "tournament.start"
    upcoming = next_of(steps(row.type, row.state, view.summary, row.teams))
    if upcoming is Step.CAPTAINS:
        return "tournament.choose_captains"
    return "tournament.add_players"
